//! The lists of everything that can be done: the menu, and the help with all keys.

use super::environment::Environment;
use super::picker::row::{PickerRow, RowChoice, row};
use crate::action::Action;
use crate::keymap::Context;

/// Returns the actions that make sense on the screen.
pub(super) fn menu(is_open: bool, environment: &Environment) -> Vec<PickerRow> {
    let here = |action: Action| {
        let hint = environment.keymap.keys_for(&environment.contexts, action)?;
        let sensible = is_open || !action.needs_meeting();
        let listed = !action.is_motion() && action != Action::CommandPalette;
        (sensible && listed).then(|| row("", action.help(), &hint, RowChoice::act(action)))
    };
    Action::ALL.iter().filter_map(|&action| here(action)).collect()
}

/// Returns every key, those of the screen first.
pub(super) fn help(environment: &Environment) -> Vec<PickerRow> {
    let (here, elsewhere): (Vec<_>, Vec<_>) =
        Context::ALL.iter().copied().partition(|context| environment.contexts.contains(context));
    let mut rows = Vec::new();
    for context in here.into_iter().chain(elsewhere) {
        for binding in environment.keymap.in_context(context) {
            let Some(&action) = binding.actions.first() else { continue };
            let help: Vec<&str> = binding.actions.iter().map(|action| action.help()).collect();
            let label = format!("{} · {}", help.join("; "), context.label());
            rows.push(row("", &label, &binding.label(), RowChoice::act(action)));
        }
    }
    rows
}
