//! The signs of states, each readable without its colour.

use super::theme::Ink;
use crate::meeting::{Item, Meeting, State};

/// The sign of an item.
pub(super) struct ItemSign {
    pub(super) sign: &'static str,
    pub(super) ink: Ink,
    /// Whether the sign itself shows that the item is unfinished.
    pub(super) shows_unfinished: bool,
}

impl ItemSign {
    /// Returns the sign of an item.
    pub(super) fn of(meeting: &Meeting, index: usize, item: &Item) -> ItemSign {
        let unfinished = |sign, ink| ItemSign { sign, ink, shows_unfinished: true };
        let quiet = |sign, ink| ItemSign { sign, ink, shows_unfinished: false };
        let has_begun =
            item.draft.is_some() || item.state == State::Pending && !item.decision_text().trim().is_empty();
        match item.state {
            _ if has_begun => unfinished(of_state(State::Active), Ink::Warn),
            State::Active => unfinished(of_state(item.state), Ink::Warn),
            State::Decided | State::Noted | State::NoRemarks => quiet(of_state(item.state), Ink::Good),
            State::Pending if meeting.needs_decision(index) => unfinished("○", Ink::Plain),
            State::Pending if meeting.is_heading(index) => quiet(" ", Ink::Dim),
            State::Pending | State::Postponed | State::Withdrawn | State::NotReached => {
                quiet(of_state(item.state), Ink::Dim)
            }
        }
    }
}

/// Returns the sign of a state.
pub(super) fn of_state(state: State) -> &'static str {
    match state {
        State::Postponed => "↷",
        State::Withdrawn => "✕",
        State::NotReached => "⊘",
        State::Decided | State::Noted | State::NoRemarks => "✓",
        State::Active => "◐",
        State::Pending => "–",
    }
}
