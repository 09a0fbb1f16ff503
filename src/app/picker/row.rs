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
    /// What it says to the left: a number, a sign, the keys.
    pub sign: String,
    /// What it says.
    pub label: String,
    /// What it says to the right.
    pub hint: String,
    /// What it is found by beside what it says.
    pub words: &'static str,
    /// What choosing it does.
    pub(in crate::app) choice: RowChoice,
}

/// What choosing a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum RowChoice {
    /// Leads elsewhere.
    Go(Next),
    /// Leads to where a finding is put right.
    Finding(Finding),
    /// Leads to a decision that says something else than its indstilling.
    Deviation {
        /// The item.
        item: ItemId,
        /// What it is known by once it was found right.
        key: String,
    },
    /// Has the reason for an unfinished end printed, or not.
    PrintRemark(bool),
    /// Nothing yet: what is asked for is still being thought of.
    Wait,
    /// Marks the current item.
    Mark(State),
    /// Writes a phrase.
    Write(String),
    /// Writes another word in the place of one.
    Respell {
        /// Where it begins.
        at: usize,
        /// The word.
        word: String,
        /// The one that is right.
        right: String,
    },
    /// Takes a word for right from now on.
    Learn(String),
    /// Writes what somebody said or did.
    Attribute {
        /// Who; empty for nobody.
        who: String,
        /// What.
        attribution: Attribution,
    },
    /// Writes what became of the points.
    Points,
    /// Edits something that was entered under an item.
    Entry(Entry),
    /// Asks when something happened, which stands here in the timeline.
    Moment(usize),
    /// Writes a statement of a member, or of several.
    Statement(Option<PersonId>),
    /// Makes a row of the review another kind of thing.
    Kind {
        /// The row.
        row: ReviewRow,
        /// What it is.
        kind: RowKind,
    },
    /// Begins a second item at a line of an item.
    Cut {
        /// The item.
        item: ItemId,
        /// The line.
        cut: Cut,
    },
    /// Makes one person sit in for another.
    Substitute {
        /// Who is away.
        away: PersonId,
        /// Who sits in; none to take it back.
        substitute: Option<PersonId>,
    },
    /// Puts someone who is on no list in for another.
    NewSubstitute {
        /// Who is away.
        away: PersonId,
        /// Who sits in, as lists print one.
        line: String,
    },
}

impl RowChoice {
    /// Does an action.
    pub(in crate::app) fn act(action: Action) -> Self {
        RowChoice::Go(Next::Act(action))
    }

    /// Goes to an item's decision.
    pub(in crate::app) fn item(item: &ItemId) -> Self {
        RowChoice::Go(Next::Decision(item.clone()))
    }
}

/// Returns a row of its parts.
pub(in crate::app) fn row(sign: &str, label: &str, hint: &str, choice: RowChoice) -> PickerRow {
    PickerRow { sign: sign.to_owned(), label: label.to_owned(), hint: hint.to_owned(), words: "", choice }
}
