//! The lists of actions: the menu, and the help with all keys.

use super::row::{PickerRow, RowChoice, row};
use crate::action::Action;
use crate::app::environment::Environment;
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

/// Returns the actions that make sense on the screen: the most used, then the others by subject.
pub(super) fn menu(is_open: bool, environment: &Environment) -> Vec<PickerRow> {
    let row_of = |action: Action| {
        let hint = environment.keys(action)?;
        let sensible = is_open || !action.needs_meeting();
        let listed = !action.is_motion() && action != Action::CommandPalette;
        (sensible && listed).then(|| action_row(&hint, action.help(), action))
    };
    let mut others: Vec<Action> = Action::ALL.to_vec();
    others.retain(|action| !MOST_USED.contains(action));
    others.sort_by_key(|action| action.group());
    MOST_USED.into_iter().chain(others).filter_map(row_of).collect()
}

/// Returns the row of an action, which is also found by its synonyms.
fn action_row(keys: &str, label: &str, action: Action) -> PickerRow {
    PickerRow {
        words: action.everyday_words(),
        ..row(keys, label, action.group().label(), RowChoice::act(action))
    }
}

/// Returns every key, those of the screen first; for the chair only those that change nothing.
pub(super) fn help(environment: &Environment) -> Vec<PickerRow> {
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
            let row = action_row(&binding.label(), &help.join("; "), action);
            rows.push(PickerRow { hint: context.label().to_owned(), ..row });
        }
    }
    rows
}
