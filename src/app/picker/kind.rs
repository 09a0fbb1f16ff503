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

impl PickerKind {
    /// Returns since when the substitute sits in, if given.
    pub(in crate::app) fn substituted_since(&self) -> Option<&MomentTime> {
        if let PickerKind::Substitute(_, when) = self { when.as_ref() } else { None }
    }

    /// Returns whether it is the list of spelling suggestions.
    pub(super) fn is_spelling(&self) -> bool {
        matches!(self, PickerKind::Spelling { .. })
    }

    /// Returns the heading of the list.
    pub fn title(&self) -> &'static str {
        match self {
            PickerKind::Menu => "Menu",
            PickerKind::Body => "Hvilket organ holder mødet? Skriv, eller vælg",
            PickerKind::Help => "Hjælp og taster",
            PickerKind::Settings => "Indstillinger",
            PickerKind::GoTo => "Gå til punkt",
            PickerKind::Find => "Find i hele mødet",
            PickerKind::State => "Markér punktet som",
            PickerKind::Phrases | PickerKind::OfferedPhrases => "Indsæt en vending",
            PickerKind::Spelling { .. } => "Hvad skulle der stå?",
            PickerKind::Speaker(Attribution::Quotation(_)) => "Hvem siger det?",
            PickerKind::Speaker(Attribution::Introduction) => "Hvem indledte punktet?",
            PickerKind::Points => "At-punkter: f fulgt, r rettet, u udsat, a afvist",
            PickerKind::Findings => "Det mangler (!), og det kan ses efter (?)",
            PickerKind::Substitute(..) => "Stedfortræder",
            PickerKind::StatementOf => "Hvem fik noget ført til protokols?",
            PickerKind::Entries => "Afstemninger, protokoltilførsler og opgaver",
            PickerKind::Moments => "Hvem kom og gik, og punkternes tider",
            PickerKind::Rules => "Regler for referatet",
            PickerKind::Kind(_) => "Det er",
            PickerKind::Cut(_) => "Her begynder det nye punkt",
        }
    }
}
