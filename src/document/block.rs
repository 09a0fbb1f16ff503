//! The blocks of a document: what every format prints, in the order of print. All texts are here as they were
//! written.

use crate::meeting::{ItemId, VoteOutcome};

/// One part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// Where a part of the document ends that no heading ends.
    Divider(Divider),
    /// A line of the head: a label and what it says.
    Field {
        /// Without its colon: "Dato".
        label: &'static str,
        /// What it says.
        text: String,
    },
    /// The line under the heading of an item: case, presenter, time.
    Reference(Vec<ReferencePart>),
    /// Who took part in an item, or did not.
    Participation {
        /// Without its colon: "Deltog ikke".
        label: &'static str,
        /// Names or sentences.
        parts: Vec<String>,
    },
    /// A text of several lines, with the little Markdown that [`super::text`] reads.
    Text {
        /// Where it is.
        place: TextPlace,
        /// The text, without blank lines around it.
        text: String,
    },
    /// The points of an indstilling, under their lead.
    Indstilling {
        /// The words before the points.
        lead: Option<String>,
        /// The points.
        points: Vec<String>,
    },
    /// What the referat says of an item that has no words of its own: "Punktet blev udsat."
    Outcome(&'static str),
    /// A list of people.
    People(Vec<PersonLine>),
    /// What happened while the meeting ran, a sentence each.
    Events(Vec<String>),
    /// Votes.
    Votes(Vec<VoteLine>),
    /// What members had entered in the protocol.
    Statements(Vec<StatementLine>),
    /// What was corrected after the meeting had ended.
    Corrections(Vec<CorrectionLine>),
    /// The attached documents.
    Links(Vec<Link>),
    /// Who does what by when.
    Tasks(Vec<TaskLine>),
    /// Those who sign.
    Signatures(Vec<Voter>),
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// 1 for the meeting, 2 for a part of it or an item of the upper of two levels, 3 for an item, 4 for a
    /// section of one.
    pub level: u8,
    /// What is under it.
    pub kind: HeadingKind,
    /// The number of an item, without its dot.
    pub number: String,
    /// The words.
    pub title: String,
    /// What the referat itself adds to them: " (lukket)".
    pub mark: String,
}

/// What is under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum HeadingKind {
    /// The whole document.
    #[default]
    Meeting,
    /// A text before the first item.
    Preamble,
    /// A list of people.
    People,
    /// The items, where no other heading is between them and the title.
    Agenda,
    /// What happened while the meeting ran.
    Events,
    /// An item.
    Item(ItemId),
    /// A text of an item.
    Section,
    /// A recommendation.
    Indstilling,
    /// A decision.
    Beslutning,
    /// Votes.
    Votes,
    /// Statements for the protocol.
    Statements,
    /// The attached documents.
    Links,
    /// Corrections.
    Corrections,
    /// Tasks.
    Tasks,
    /// Signatures.
    Signatures,
}

/// Where a part of the document ends that no heading ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Divider {
    /// After the texts before the lists of people.
    AfterPreamble,
    /// Before the items.
    BeforeItems,
    /// After the items.
    AfterItems,
}

/// Where a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPlace {
    /// Under the title.
    Head,
    /// Under the heading of an item.
    Item,
    /// Under a heading of its own.
    Section,
    /// The words of a decision.
    Decision,
}

/// A part of the line under the heading of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferencePart {
    /// The words before it, with their blank; often none.
    pub label: &'static str,
    /// What it says.
    pub text: String,
}

/// One person in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonLine {
    /// The post.
    pub title: Option<String>,
    /// The name.
    pub name: String,
    /// The party letter.
    pub party: Option<String>,
    /// The organisation or municipality.
    pub org: Option<String>,
    /// What the person does at the meeting.
    pub role: Option<String>,
    /// What else is said.
    pub remarks: Vec<Remark>,
}

/// What is said of a person in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The words of the referat, with the blank after them where something follows.
    pub label: &'static str,
    /// Whom or what it names; nothing for some.
    pub text: String,
}

/// One vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoteLine {
    /// What was voted on.
    pub on: Option<String>,
    /// For, against, abstained.
    pub sides: [VoteSide; 3],
    /// Its outcome, where the numbers decide it.
    pub outcome: Option<VoteOutcome>,
}

/// One side of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoteSide {
    /// How many voted so; 0 where they were not counted.
    pub count: u32,
    /// Who voted so.
    pub voters: Vec<Voter>,
}

/// One who votes, speaks or signs, as the referat names them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Voter {
    /// The members of a party.
    Party(String),
    /// A person.
    Person {
        /// The name.
        name: String,
        /// The party letter, where the name does not include it.
        party: Option<String>,
    },
}

/// A statement for the protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// The words before the one who made it: "Afvigende mening fra ".
    pub before: String,
    /// Who made it.
    pub who: Option<Voter>,
    /// The words after: " tog forbehold".
    pub after: String,
    /// What was said.
    pub text: String,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionLine {
    /// When: "4. marts 2026 kl. 9.12".
    pub at: String,
    /// Why.
    pub reason: String,
    /// What was there before.
    pub before: String,
}

/// An attached document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub url: Option<String>,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskLine {
    /// Who is to do it.
    pub owner: Option<TaskOwner>,
    /// What is to be done.
    pub what: String,
    /// Under which item it was agreed, by when it is to be done, and whether it is.
    pub remarks: Vec<String>,
}

/// Who is to do a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskOwner {
    /// A person on the lists.
    Listed(Voter),
    /// Another person or body, in words.
    Other(String),
}
