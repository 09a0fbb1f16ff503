//! What a list to choose from is of.

use crate::app::attendance::moment_time::MomentTime;
use crate::app::phrases::attribution::Attribution;
use crate::app::review::row::ReviewRow;
use crate::meeting::{ItemId, PersonId};

/// What a list is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickerKind {
    /// Every action that makes sense here.
    Menu,
    /// The bodies of earlier meetings.
    Body,
    /// The same with all keys, to read.
    Help,
    /// What can be switched.
    Settings,
    /// The items of the agenda.
    GoTo,
    /// The states an item can be marked with.
    State,
    /// The phrases of the trade and the user's own.
    Phrases,
    /// What may have been meant by a word.
    Spelling {
        /// Where it begins.
        at: usize,
        /// The word.
        word: String,
    },
    /// Who said or did something.
    Speaker(Attribution),
    /// The points of the indstilling, each with what became of it.
    Points,
    /// What is unfinished.
    Findings,
    /// Who sits in for a person, and since when, when that was said.
    Substitute(PersonId, Option<MomentTime>),
    /// Whose statement it is.
    StatementOf,
    /// Votes, statements and tasks.
    Entries,
    /// Those who came, left, were inhabil …, the latest first.
    Moments,
    /// The rules that a body minutes by.
    Rules,
    /// What kind of thing a row of the review is.
    Kind(ReviewRow),
    /// The lines of an item on which a second one may begin.
    Cut(ItemId),
}

impl PickerKind {
    /// Returns since when someone sits in for another, when that was said.
    pub(in crate::app) fn when(&self) -> Option<&MomentTime> {
        if let PickerKind::Substitute(_, when) = self { when.as_ref() } else { None }
    }

    /// Returns whether it is of what may have been meant by a word.
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
            PickerKind::State => "Markér punktet som",
            PickerKind::Phrases => "Indsæt en vending",
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
