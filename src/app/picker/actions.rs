//! The lists of actions: the menu, and the help with all keys.

use super::list::{ListPlace, PickerList};
use super::row::{ChoiceRow, PickerRow, row};
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome};
use crate::app::role::Role;
use crate::keymap::Context;

/// The most used actions while a meeting is minuted, in order.
const MOST_USED: [Action; 12] = [
    Action::DraftDecision,
    Action::SetState,
    Action::NotePerson,
    Action::OpenAttendance,
    Action::TakeVote,
    Action::AddStatement,
    Action::AddTask,
    Action::AddItem,
    Action::GoToItem,
    Action::CheckMeeting,
    Action::CloseMeeting,
    Action::ExportMarkdown,
];

/// A list of actions.
#[derive(Clone, Copy)]
pub(super) enum ActionList {
    /// Every action that makes sense where one is.
    Menu,
    /// Every action with its keys, to read.
    Help,
}

impl PickerList for ActionList {
    type Choice = Action;

    fn title(&self) -> &'static str {
        match self {
            ActionList::Menu => "Menu",
            ActionList::Help => "Hjælp og taster",
        }
    }

    fn shows_keys(&self) -> bool {
        true
    }

    fn all_rows(
        &self,
        _: &str,
        open: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Vec<ChoiceRow<Action>> {
        match self {
            ActionList::Menu => menu(open.is_some(), environment),
            ActionList::Help => help(environment),
        }
    }

    /// The row of an action has no number in front.
    fn search_key(&self, row: &PickerRow) -> (String, String) {
        (String::new(), format!("{} {} {} {}", row.label, row.words, row.sign, row.hint))
    }

    fn choose(&self, action: Action, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        Outcome::next(Next::Act(action))
    }

    /// The key that opens the list closes it.
    fn act(
        &self,
        action: Action,
        _: ListPlace<'_>,
        _: Option<&mut OpenMeeting>,
        _: &Environment,
    ) -> Option<Outcome> {
        let opens = match self {
            ActionList::Menu => Action::CommandPalette,
            ActionList::Help => Action::Help,
        };
        (action == opens).then(|| Outcome::default().and_close())
    }
}

/// Returns the actions that make sense on the screen: the most used, then the others by subject.
fn menu(is_open: bool, environment: &Environment) -> Vec<ChoiceRow<Action>> {
    let row_of = |action: Action| {
        let keys = environment.keys(action)?;
        let sensible = is_open || !action.needs_meeting();
        let listed = !action.is_motion() && action != Action::CommandPalette;
        (sensible && listed).then(|| action_row(&keys, action.help(), action.group().label(), action))
    };
    let mut others: Vec<Action> = Action::ALL.to_vec();
    others.retain(|action| !MOST_USED.contains(action));
    others.sort_by_key(|action| action.group());
    MOST_USED.into_iter().chain(others).filter_map(row_of).collect()
}

/// Returns the row of an action, which is also found by its synonyms.
fn action_row(keys: &str, label: &str, hint: &str, action: Action) -> ChoiceRow<Action> {
    let ChoiceRow { shown, choice } = row(keys, label, hint, action);
    ChoiceRow { shown: PickerRow { words: action.everyday_words(), ..shown }, choice }
}

/// Returns every key, those of the screen first; for the chair only those that change nothing.
fn help(environment: &Environment) -> Vec<ChoiceRow<Action>> {
    let (of_screen, others): (Vec<_>, Vec<_>) =
        Context::ALL.iter().copied().partition(|context| environment.contexts.contains(context));
    let mut rows = Vec::new();
    for context in of_screen.into_iter().chain(others) {
        for binding in environment.keymap.in_context(context) {
            let Some(&action) = binding.actions.first() else { continue };
            if environment.role == Role::Chair && !action.is_read_only() {
                continue;
            }
            let help: Vec<&str> = binding.actions.iter().map(|action| action.help()).collect();
            rows.push(action_row(&binding.label(), &help.join("; "), context.label(), action));
        }
    }
    rows
}
