//! One row of a list to choose from, and what choosing it does.

use crate::action::Action;
use crate::app::entries::entry::Entry;
use crate::app::outcome::Next;
use crate::app::phrases::attribution::Attribution;
use crate::app::review::kind::RowKind;
use crate::app::review::row::ReviewRow;
use crate::meeting::import_fix::Cut;
use crate::meeting::{Finding, ItemId, PersonId, State};

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickerRow {
    /// The left column: a number, a sign, the keys.
    pub sign: String,
    /// The text.
    pub label: String,
    /// The right column.
    pub hint: String,
    /// Words it is also found by.
    pub words: &'static str,
    /// What choosing it does.
    pub(in crate::app) choice: RowChoice,
}

/// What choosing a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum RowChoice {
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
    /// Nothing: the rows are still being computed.
    Wait,
    /// Marks the current item.
    Mark(State),
    /// Inserts a phrase.
    Write(String),
    /// Replaces a word.
    Respell {
        /// Where the word begins.
        at: usize,
        /// The word.
        word: String,
        /// The replacement.
        right: String,
    },
    /// Adds a word to the user's own.
    Learn(String),
    /// Inserts what a person said or did.
    Attribute {
        /// The name; empty for none.
        who: String,
        /// What to insert.
        attribution: Attribution,
    },
    /// Writes the outcomes of the points.
    Points,
    /// Edits an entry of an item.
    Entry(Entry),
    /// Asks for another time of this moment in the timeline.
    Moment(usize),
    /// Writes a statement of a member, or of several people.
    Statement(Option<PersonId>),
    /// Changes the kind of a row of the review.
    Kind {
        /// The row.
        row: ReviewRow,
        /// The new kind.
        kind: RowKind,
    },
    /// Splits an item at a line.
    Cut {
        /// The item.
        item: ItemId,
        /// The line.
        cut: Cut,
    },
    /// Makes one person substitute for another.
    Substitute {
        /// The absent member.
        away: PersonId,
        /// The substitute; `None` removes one.
        substitute: Option<PersonId>,
    },
    /// Makes a person who is on no list substitute for a member.
    NewSubstitute {
        /// The absent member.
        away: PersonId,
        /// The substitute, as a line of a list.
        line: String,
    },
}

impl RowChoice {
    /// Returns the choice that carries out an action.
    pub(in crate::app) fn act(action: Action) -> Self {
        RowChoice::Go(Next::Act(action))
    }

    /// Returns the choice that goes to an item's decision.
    pub(in crate::app) fn item(item: &ItemId) -> Self {
        RowChoice::Go(Next::Decision(item.clone()))
    }
}

/// Returns a row.
pub(in crate::app) fn row(sign: &str, label: &str, hint: &str, choice: RowChoice) -> PickerRow {
    PickerRow { sign: sign.to_owned(), label: label.to_owned(), hint: hint.to_owned(), words: "", choice }
}
