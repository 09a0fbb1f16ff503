//! The signs of states, each readable without its colour.

use super::theme::Ink;
use crate::meeting::{Item, Meeting, State};

/// The sign of an item in the agenda.
pub(super) fn of_item(meeting: &Meeting, index: usize, item: &Item) -> (&'static str, Ink) {
    match item.state {
        _ if item.draft.is_some() => ("◐", Ink::Warn),
        State::Postponed => ("↷", Ink::Dim),
        State::Withdrawn => ("✕", Ink::Dim),
        State::NotReached => ("⊘", Ink::Dim),
        State::Decided | State::Noted | State::NoRemarks => ("✓", Ink::Good),
        State::Active => ("◐", Ink::Warn),
        State::Pending if !item.decision_text().trim().is_empty() => ("◐", Ink::Warn),
        State::Pending if item.needs_decision() => ("○", Ink::Plain),
        State::Pending if meeting.is_heading(index) => (" ", Ink::Dim),
        State::Pending => ("–", Ink::Dim),
    }
}

/// The sign of a state, in a list of items of several meetings.
pub(super) fn of(state: State) -> &'static str {
    match state {
        State::Postponed => "↷",
        State::Withdrawn => "✕",
        State::NotReached => "⊘",
        State::Decided | State::Noted | State::NoRemarks => "✓",
        State::Active => "◐",
        State::Pending => "–",
    }
}

/// Returns whether something is missing in an item that its sign does not tell of.
pub(super) fn warns(sign: &str, is_unfinished: bool) -> bool {
    is_unfinished && !matches!(sign, "○" | "◐")
}
