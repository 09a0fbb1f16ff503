//! A list to choose from, narrowed by typing. What it shows and does comes from the folder that owns it.
//!
//! | file | what is in it |
//! |---|---|
//! | `kind`, `list`, `row` | the kinds of list; what one says for itself; one row |
//! | `actions`, `suggestions` | all actions; spelling suggestions, which arrive while their list is open |

mod actions;
pub(super) mod kind;
pub(super) mod list;
pub(super) mod row;
pub(super) mod suggestions;

pub use kind::PickerKind;
pub use row::PickerRow;

use super::arrival::new_meeting::BodyList;
use super::attendance::moment_list::MomentList;
use super::attendance::substitute::SubstituteList;
use super::end_page::findings::FindingList;
use super::entries::EntryList;
use super::entries::statement::SpeakerList;
use super::environment::Environment;
use super::find::FindList;
use super::meeting::item_lists::{ItemList, StateList};
use super::meeting::points::PointList;
use super::open_meeting::OpenMeeting;
use super::outcome::Outcome;
use super::phrases::list::PhraseList;
use super::phrases::quote::AttributionList;
use super::review::lists::{CutList, KindList, RuleList};
use super::screen::{Hint, Screen};
use super::settings::switch_list::SwitchList;
use super::spelling::SuggestionList;
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use actions::ActionList;
use list::{ListPlace, PickerList, act_in, shown_rows};

/// A list to choose from.
#[derive(Debug)]
pub struct Picker {
    /// Its kind.
    kind: PickerKind,
    /// The search text.
    input: Editor,
    /// The selected row.
    selected: usize,
}

/// Calls a function with the list of a kind: the one place that knows them all.
macro_rules! of_list {
    ($kind:expr, $function:path, ($($argument:expr),*)) => {
        match $kind {
            PickerKind::Menu => $function(&ActionList::Menu, $($argument),*),
            PickerKind::Body => $function(&BodyList, $($argument),*),
            PickerKind::Help => $function(&ActionList::Help, $($argument),*),
            PickerKind::Settings => $function(&SwitchList, $($argument),*),
            PickerKind::GoTo => $function(&ItemList, $($argument),*),
            PickerKind::Find => $function(&FindList, $($argument),*),
            PickerKind::State => $function(&StateList, $($argument),*),
            PickerKind::Phrases => $function(&PhraseList::AskedFor, $($argument),*),
            PickerKind::OfferedPhrases => $function(&PhraseList::Offered, $($argument),*),
            PickerKind::Spelling { at, word } => $function(&SuggestionList { at: *at, word }, $($argument),*),
            PickerKind::Speaker(attribution) => $function(&AttributionList(attribution), $($argument),*),
            PickerKind::Points => $function(&PointList, $($argument),*),
            PickerKind::Findings => $function(&FindingList, $($argument),*),
            PickerKind::Substitute(away, since) => {
                $function(&SubstituteList { away, since: since.as_ref() }, $($argument),*)
            }
            PickerKind::StatementOf => $function(&SpeakerList, $($argument),*),
            PickerKind::Entries => $function(&EntryList, $($argument),*),
            PickerKind::Moments => $function(&MomentList, $($argument),*),
            PickerKind::Rules => $function(&RuleList, $($argument),*),
            PickerKind::Kind(row) => $function(&KindList(row), $($argument),*),
            PickerKind::Cut(item) => $function(&CutList(item), $($argument),*),
        }
    };
}

impl Picker {
    pub(super) fn new(kind: PickerKind) -> Self {
        Picker::narrowed(kind, "")
    }

    /// Returns a list with the row at an index selected.
    pub(super) fn at(kind: PickerKind, selected: usize) -> Self {
        Picker { selected, ..Picker::new(kind) }
    }

    /// Returns a list narrowed by typed text.
    pub(super) fn narrowed(kind: PickerKind, typed: &str) -> Self {
        Picker { kind, input: Editor::single_line(typed), selected: 0 }
    }

    /// Returns its kind.
    pub fn kind(&self) -> &PickerKind {
        &self.kind
    }

    /// Returns the heading of the list.
    pub fn title(&self) -> &'static str {
        of_list!(&self.kind, PickerList::title, ())
    }

    /// Returns whether the left column shows the keys of an action.
    pub fn shows_keys(&self) -> bool {
        of_list!(&self.kind, PickerList::shows_keys, ())
    }

    /// Returns the search text.
    pub fn input(&self) -> &Editor {
        &self.input
    }

    /// Returns the index of the selected row.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Keeps the last row selected when rows are inserted before it; an untouched selection stays on the first.
    fn keep_last_row(&mut self, before: usize, after: usize) {
        if self.selected > 0 && self.selected + 1 == before {
            self.selected = after.saturating_sub(1);
        }
    }

    /// Returns the rows that match the search text.
    pub(super) fn rows(&self, open: Option<&OpenMeeting>, environment: &Environment) -> Vec<PickerRow> {
        of_list!(&self.kind, shown_rows, (&self.input.text(), open, environment))
    }
}

impl Screen for Picker {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        let context = of_list!(&self.kind, PickerList::context, ());
        context.into_iter().chain([Context::Prompt]).collect()
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        of_list!(&self.kind, PickerList::hints, ())
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.input)
    }

    fn input_changed(&mut self, _: &Environment) {
        self.selected = 0;
    }

    fn list(&mut self, open: Option<&OpenMeeting>, environment: &Environment) -> Option<(&mut usize, usize)> {
        let rows = self.rows(open, environment).len();
        Some((&mut self.selected, rows))
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let typed = self.input.text();
        let place = ListPlace { typed: &typed, selected: &mut self.selected };
        of_list!(&self.kind, act_in, (action, place, open, environment))
    }
}
