//! What choosing a row of the end page, or of the list of what is missing, does.

use crate::action::Action;
use crate::app::entries::entry::Entry;
use crate::app::outcome::Next;
use crate::meeting::{Finding, ItemId};

/// What choosing a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum EndChoice {
    /// Goes elsewhere.
    Go(Next),
    /// Goes to where a finding is put right.
    Finding(Finding),
    /// Goes to a decision that deviates from its indstilling.
    Deviation {
        /// The item.
        item: ItemId,
        /// The key under which it is stored once accepted.
        key: String,
    },
    /// Prints the reason for an unfinished end, or leaves it out.
    PrintRemark(bool),
    /// Edits an entry of an item.
    Entry(Entry),
}

impl EndChoice {
    /// Returns the choice that carries out an action.
    pub(super) fn act(action: Action) -> Self {
        EndChoice::Go(Next::Act(action))
    }

    /// Returns the choice that goes to an item's decision.
    pub(super) fn item(item: &ItemId) -> Self {
        EndChoice::Go(Next::Decision(item.clone()))
    }
}
