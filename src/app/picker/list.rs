//! What a list to choose from says for itself.

use super::row::{ChoiceRow, PickerRow};
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::matching::ranked;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::Outcome;
use crate::app::screen::Hint;
use crate::keymap::Context;

/// The keys of a list that has none of its own.
pub(in crate::app) const IN_LIST: &[Hint] = &[(Action::Choose, "vælg"), (Action::Close, "luk")];

/// A list to choose from: its rows, its keys, and what they do. [`PickerKind`](super::PickerKind) names it.
pub(in crate::app) trait PickerList {
    /// What a row stands for.
    type Choice;

    /// Returns the heading.
    fn title(&self) -> &'static str;

    /// Returns the context of its own keys; those of every list come after them.
    fn context(&self) -> Option<Context> {
        None
    }

    /// Returns the actions for the footer, most important first.
    fn hints(&self) -> &'static [Hint] {
        IN_LIST
    }

    /// Returns whether the left column shows the keys of an action.
    fn shows_keys(&self) -> bool {
        false
    }

    /// Returns all rows; some follow the typed text.
    fn all_rows(
        &self,
        typed: &str,
        open: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Vec<ChoiceRow<Self::Choice>>;

    /// Returns the number and the text by which a row is found.
    fn search_key(&self, row: &PickerRow) -> (String, String) {
        (row.sign.clone(), format!("{} {}", row.label, row.hint))
    }

    /// Returns the row of the typed text itself, below those that match it; `None` where it cannot be chosen.
    fn typed_row(&self, _: &str, _: &Environment) -> Option<ChoiceRow<Self::Choice>> {
        None
    }

    /// Returns the rows that match the typed text.
    fn rows(
        &self,
        typed: &str,
        open: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Vec<ChoiceRow<Self::Choice>> {
        let all = self.all_rows(typed, open, environment);
        let mut rows = ranked(typed, all, |row| self.search_key(&row.shown));
        rows.extend(self.typed_row(typed, environment));
        rows
    }

    /// Does what choosing a row does.
    fn choose(
        &self,
        choice: Self::Choice,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome;

    /// Does what an action other than choosing does here; `None` when it does what it does everywhere.
    fn act(
        &self,
        _: Action,
        _: ListPlace<'_>,
        _: Option<&mut OpenMeeting>,
        _: &Environment,
    ) -> Option<Outcome> {
        None
    }
}

/// Where one is in a list.
pub(in crate::app) struct ListPlace<'a> {
    /// The search text.
    pub(in crate::app) typed: &'a str,
    /// The index of the selected row.
    pub(in crate::app) selected: &'a mut usize,
}

impl ListPlace<'_> {
    /// Returns what the selected row of a list stands for.
    pub(in crate::app) fn choice<L: PickerList>(
        &self,
        list: &L,
        open: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Option<L::Choice> {
        list.rows(self.typed, open, environment).into_iter().nth(*self.selected).map(|row| row.choice)
    }
}

/// Returns the rows of a list as they are shown.
pub(super) fn shown_rows<L: PickerList>(
    list: &L,
    typed: &str,
    open: Option<&OpenMeeting>,
    environment: &Environment,
) -> Vec<PickerRow> {
    list.rows(typed, open, environment).into_iter().map(|row| row.shown).collect()
}

/// Does what an action does in a list: Retur does what the selected row does.
pub(super) fn act_in<L: PickerList>(
    list: &L,
    action: Action,
    place: ListPlace<'_>,
    open: Option<&mut OpenMeeting>,
    environment: &Environment,
) -> Option<Outcome> {
    if action != Action::Choose {
        return list.act(action, place, open, environment);
    }
    let choice = place.choice(list, open.as_deref(), environment);
    Some(match choice {
        Some(choice) => list.choose(choice, open, environment),
        None => Outcome::info("Intet passer til det skrevne."),
    })
}
