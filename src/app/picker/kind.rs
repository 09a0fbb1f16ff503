//! The kinds of list to choose from.

use crate::app::attendance::moment_time::MomentTime;
use crate::app::phrases::attribution::Attribution;
use crate::app::review::row::ReviewRow;
use crate::meeting::{ItemId, PersonId};

/// The kind of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickerKind {
    /// Every action that makes sense here.
    Menu,
    /// The bodies of earlier meetings.
    Body,
    /// Every action with its keys, to read.
    Help,
    /// The switches.
    Settings,
    /// The items of the agenda.
    GoTo,
    /// The texts of the meeting that have the typed words.
    Find,
    /// The states an item can be marked with.
    State,
    /// The standard and user phrases.
    Phrases,
    /// The same, offered as a draft would be to an item that recommends nothing.
    OfferedPhrases,
    /// The suggestions for a word.
    Spelling {
        /// Where the word begins.
        at: usize,
        /// The word.
        word: String,
    },
    /// The speaker of an attribution.
    Speaker(Attribution),
    /// The points of the indstilling, each with its outcome.
    Points,
    /// The findings.
    Findings,
    /// The substitute of a person, and since when, if given.
    Substitute(PersonId, Option<MomentTime>),
    /// The person of a statement.
    StatementOf,
    /// Votes, statements and tasks.
    Entries,
    /// Arrivals, departures, recusals …, latest first.
    Moments,
    /// The rules of minuting.
    Rules,
    /// The kinds that a row of the review can be.
    Kind(ReviewRow),
    /// The lines of an item where a second one may begin.
    Cut(ItemId),
}
