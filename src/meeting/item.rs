//! One row of the agenda.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::{Decision, ItemId, Rules, Vote, VoteOutcome, date};

/// One row of the agenda: what is to be discussed, and what was decided.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Item {
    /// Names the item for as long as the meeting lives, wherever it is moved.
    #[serde(default)]
    pub id: ItemId,
    /// As printed, without the trailing dot: `3.1`, `35`; empty for none.
    #[serde(default)]
    pub number: String,
    /// 1 for a heading or an item of a flat agenda, 2 for an item under a heading.
    #[serde(default = "top_level")]
    pub level: u8,
    /// What the item is about.
    pub title: String,
    /// Who introduces it ("v. Lasse Jacobsen").
    #[serde(default)]
    pub presenter: Option<String>,
    /// The number of the case in the case system.
    #[serde(default)]
    pub case_no: Option<String>,
    /// The initials of those who prepared the case, as printed: `suha/jhp`.
    #[serde(default)]
    pub initials: Option<String>,
    /// Minutes set aside.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// When the agenda says that the item begins.
    #[serde(default, with = "date::clock")]
    pub starts: Option<NaiveTime>,
    /// A closed item (lukket punkt): never in an open edition. See
    /// [`Meeting::access`](super::Meeting::access).
    #[serde(default)]
    pub closed: bool,
    /// Something was said of secrecy that was not understood: withheld like a closed item until a person has
    /// answered.
    #[serde(default)]
    pub doubtful: bool,
    /// Opened by a person, although a heading over it is closed.
    #[serde(default)]
    pub opened: bool,
    /// The body took the item up on its agenda when the meeting had begun (tillægspunkt).
    #[serde(default)]
    pub added: bool,
    /// The item's texts in document order, without Indstilling and Beslutning.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// What the body is recommended to decide.
    #[serde(default)]
    pub indstilling: Option<Indstilling>,
    /// The attached documents.
    #[serde(default)]
    pub bilag: Vec<Bilag>,
    /// Words made from the indstilling, not yet taken: never a part of the referat.
    #[serde(default)]
    pub draft: Option<String>,
    /// What was decided.
    #[serde(default)]
    pub decision: Option<Decision>,
    /// How far the item has come.
    #[serde(default)]
    pub state: State,
}

fn top_level() -> u8 {
    1
}

/// A headed text. A heading may be empty for text that had none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Section {
    /// The heading as printed.
    pub heading: String,
    /// Markdown.
    #[serde(default)]
    pub text: String,
}

/// What the body is recommended to decide.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Indstilling {
    /// The words before a list of points ("Det indstilles, at KKR Søhøjland:"); none for a single sentence.
    #[serde(default)]
    pub lead: Option<String>,
    /// The points, without list marks.
    pub points: Vec<String>,
}

impl Indstilling {
    /// Returns the recommendation as text: lead and points, a line each.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        self.lead.iter().chain(&self.points).map(String::as_str)
    }
}

/// An attached document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Bilag {
    /// What the document is called.
    pub title: String,
    /// Where it is, when the agenda says so.
    #[serde(default)]
    pub url: Option<String>,
}

/// How far an item has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing has been done yet.
    #[default]
    Pending,
    /// Being discussed, or begun and left.
    Active,
    /// There is a decision.
    Decided,
    /// Taken note of, without a decision.
    Noted,
    /// "Ingen bemærkninger."
    NoRemarks,
    /// Put off to another meeting.
    Postponed,
    /// Taken off the agenda.
    Withdrawn,
    /// The meeting ended before it.
    NotReached,
}

impl State {
    /// Every state, in the order a minute-taker meets them.
    pub const ALL: [State; 8] = [
        State::Pending,
        State::Active,
        State::Decided,
        State::Noted,
        State::NoRemarks,
        State::Postponed,
        State::Withdrawn,
        State::NotReached,
    ];

    /// Returns whether the item is done with, one way or another.
    pub fn is_done(self) -> bool {
        !matches!(self, State::Pending | State::Active)
    }

    /// Returns what the referat says of an item that has no words of its own; empty where it says nothing.
    pub fn sentence(self) -> &'static str {
        match self {
            State::Pending | State::Active | State::Decided => "",
            State::Noted => "Taget til efterretning.",
            State::NoRemarks => "Ingen bemærkninger.",
            State::Postponed => "Punktet blev udsat.",
            State::Withdrawn => "Punktet udgik.",
            State::NotReached => "Punktet blev ikke nået.",
        }
    }

    /// Returns whether words already say that an item came to this state: then it is not repeated.
    pub fn is_told_in(self, words: &str) -> bool {
        let tells: &[&str] = match self {
            State::Pending | State::Active | State::Decided => &[],
            State::Noted => &["til efterretning"],
            State::NoRemarks => &["ingen bemærkninger"],
            State::Postponed => &["udsat", "udsætte", "udskudt"],
            State::Withdrawn => &["udgik", "udgår", "udgået", "taget af dagsordenen"],
            State::NotReached => &["ikke nået", "nåede ikke", "nåedes ikke"],
        };
        let words = words.to_lowercase();
        tells.iter().any(|phrase| words.contains(phrase))
    }

    /// Returns the Danish word for the state, for lists and choices.
    pub fn label(self) -> &'static str {
        match self {
            State::Pending => "ikke behandlet",
            State::Active => "påbegyndt",
            State::Decided => "besluttet",
            State::Noted => "taget til efterretning",
            State::NoRemarks => "ingen bemærkninger",
            State::Postponed => "udsat",
            State::Withdrawn => "udgået",
            State::NotReached => "ikke nået",
        }
    }
}

impl Item {
    /// Returns what became of the indstilling itself: by the latest vote that was not on something else,
    /// unless something else was carried beside it.
    pub fn vote_outcome(&self, rules: Rules) -> Option<VoteOutcome> {
        let votes = &self.decision.as_ref()?.votes;
        let is_whole = |vote: &&Vote| {
            let on = vote.on.as_ref().map(|on| on.to_lowercase());
            on.is_none_or(|on| on.contains("indstilling") && !on.contains("ændring"))
        };
        let outcome = votes.iter().rfind(is_whole)?.outcome(rules)?;
        let is_carried = |vote: &Vote| !is_whole(&vote) && vote.in_favour.count > vote.against.count;
        (outcome == VoteOutcome::Adopted || !votes.iter().any(is_carried)).then_some(outcome)
    }

    /// Returns the minute-taker's words; empty when there are none.
    pub fn decision_text(&self) -> &str {
        self.decision.as_ref().map_or("", |decision| decision.text.as_str())
    }

    /// Returns whether there is anything to read of a decision: words, votes, statements or tasks.
    pub fn says_something(&self) -> bool {
        self.decision.as_ref().is_some_and(Decision::says_something)
    }

    /// Returns whether the body was through with the item, or had begun it: an outcome, words, a vote, or what was
    /// agreed.
    pub(super) fn is_minuted(&self) -> bool {
        self.state.is_done() || self.says_something()
    }

    /// Returns whether the row has nothing but a number and a title.
    pub fn is_bare(&self) -> bool {
        let is_untouched = !self.says_something() && self.draft.is_none() && !self.state.is_done();
        self.has_only_title() && self.presenter.is_none() && is_untouched
    }

    /// Returns whether the agenda says nothing of the row but its number, title and presenter, whatever is
    /// minuted under it.
    pub fn has_only_title(&self) -> bool {
        let Item {
            id: _,
            number: _,
            level: _,
            title: _,
            presenter: _,
            case_no,
            initials: _,
            minutes: _,
            starts: _,
            closed: _,
            doubtful: _,
            opened: _,
            added: _,
            sections,
            indstilling,
            bilag,
            draft: _,
            decision: _,
            state: _,
        } = self;
        indstilling.is_none() && sections.is_empty() && bilag.is_empty() && case_no.is_none()
    }

    /// Returns whether the agenda recommends something here or says in a line that the body decides.
    pub(super) fn recommends_something(&self) -> bool {
        self.indstilling.is_some() || self.is_for_decision()
    }

    /// Returns whether the agenda says on the last line of a text that the item is there to be decided: "Til
    /// beslutning".
    fn is_for_decision(&self) -> bool {
        const LINES: [&str; 3] = ["til beslutning", "til afgørelse", "til godkendelse"];
        self.sections.iter().filter_map(|section| section.text.trim_end().rsplit('\n').next()).any(|line| {
            line.len() < 20 && LINES.contains(&line.trim_matches([' ', '.', ':']).to_lowercase().as_str())
        })
    }

    /// Returns whether an item is the one for whatever else there is: "Eventuelt", "Evt."
    pub fn is_eventuelt(&self) -> bool {
        let title = self.title.to_lowercase();
        title.starts_with("eventuelt") || title.trim_end_matches('.') == "evt"
    }

    /// Returns number and title: "3.1 Natbusser".
    pub fn name(&self) -> String {
        if self.number.is_empty() { self.title.clone() } else { format!("{} {}", self.number, self.title) }
    }

    /// Returns the number, or where there is none the title: "3.1", "»Natbusser«".
    pub fn short_name(&self) -> String {
        if self.number.is_empty() { format!("»{}«", self.title) } else { self.number.clone() }
    }
}
