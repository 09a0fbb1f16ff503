//! What a meeting is: agenda, people, decisions and what happened, as one value that only a [`Change`]
//! alters.
//!
//! # Glossary
//!
//! One word names one thing, here and in every other room of the crate.
//!
//! | word | what it is |
//! |---|---|
//! | dagsorden | the agenda: what is to be discussed, in order |
//! | supplement (tillægsdagsorden) | what is sent after the agenda and added to it; it takes nothing away |
//! | referat | the minutes: the agenda, who was there, and what was decided |
//! | item (punkt) | one row of the agenda; a *heading* only gathers the items under it |
//! | indstilling | what the body is recommended to decide, as one or more points ("at … godkender …") |
//! | decision (beslutning) | what the body decided, in the minute-taker's own words |
//! | draft (forslag) | words for a decision made from the indstilling; nobody's decision until it is taken |
//! | bilag | a document attached to an item |
//! | afbud | word sent beforehand that one will not come; staying away without it is *absent* |
//! | attendance (fremmøde) | who was there: a status for each person, and the timeline of those who came and went |
//! | presenter (oplægsholder) | who introduces an item |
//! | correction (rettelse) | a change made after the meeting ended: when, why, and what stood there before |
//! | closed (lukket) | an item that the public may not read; never in an open export |
//! | doubtful (tvivlsom) | an item of which something was said about secrecy that nobody understood: withheld until a person answers |
//! | access | who may read an item: open, closed, or doubtful; an item inherits that of the headings over it |
//! | edition | the referat for one kind of reader: the full one, or the open one without the contents of closed items |
//! | origin | the file that a meeting was made from, as it was read |
//! | vote (afstemning) | who was for, against, or abstained |
//! | statement (protokoltilførsel) | a dissent or remark that a member had entered in the protocol |
//! | pace | how the time used stands against the time set aside, and when the meeting ends that way |
//! | task (opgave) | who does what by when, agreed on under an item |
//! | inhabil | having an interest of one's own in an item: the body decides on it, and the member goes out |
//! | quorum (beslutningsdygtig) | enough members in the room to decide |
//! | presence | where somebody was during an item: derived from attendance and timeline, never entered |
//! | moment | an entry of the timeline: when somebody came, left, was inhabil, or an item or a break began or ended |
//! | substitute (stedfortræder) | who sits in for a member who is away, and on the member's seat |
//! | guest (gæst) | who takes part in one item alone and has no seat |
//! | seat | a member's place in the body, which a substitute may fill: what quorum is counted by |
//! | body (organ) | the council, committee or board that meets |
//! | rules | the law or practice that a kind of body minutes by: its quorum, and what its referat must have |
//! | section | a headed text of an item (Baggrund, Sagsfremstilling …), the indstilling and the decision excepted |
//! | state | how far an item has come: pending, active, decided, noted, postponed, withdrawn, not reached … |
//! | revision | the number of changes that a meeting has had: it names the meeting as it was after one of them |
//! | record | a change with its revision and its time, as the store keeps it |
//! | version | one wording of a decision, and when it stood |
//! | merge | another edition of the agenda held against the meeting: each difference is taken or left by a person |
//! | finding | one thing that is unfinished or odd in a referat |
//!
//! # Invariants
//!
//! Ids are unique and never reused for another thing. [`Meeting::apply`] is the only way to alter a meeting;
//! it either carries out the whole change and returns its inverse, or alters nothing. No text holds control
//! characters ([`text::clean`]).
//!
//! # Files
//!
//! | file | what is in it |
//! |---|---|
//! | `item`, `item_text`, `decision`, `vote`, `statement`, `task` | a row of the agenda, its texts, and what was decided and entered there |
//! | `person`, `attendance`, `timeline` | who is on the lists, who is there, and what happened while the meeting ran |
//! | `presence`, `presenter`, `quorum` | who was in the room, who introduces an item, whether they are enough |
//! | `access`, `access_level`, `secrecy`, `keep_closed`, `open_preamble` | who may read what |
//! | `change`, `record`, `correction`, `undo_record` | every change, as it is stored, what was corrected after the end, what was done before |
//! | `version` | the versions of a decision |
//! | `check`, `remaining`, `decision_title` | what is unfinished or odd, what remains of the agenda, and which titles ask for a decision |
//! | `discussion`, `order`, `pace`, `plan` | what the time went to, and what was set aside |
//! | `origin`, `reading`, `import_fix`, `agenda_fields`, `merge` | the file that it was made from, and other editions |
//! | `next` | the agenda of the next meeting |
//! | `search`, `summary`, `live`, `bookmark` | meetings in a list and found by words; what those who read along are told; where one was |
//! | `id`, `date`, `text`, `sentences`, `normalise` | ids, dates, text, sentences; a meeting from outside made sound |

pub mod access;
pub mod access_level;
pub mod agenda_fields;
#[cfg(test)]
pub(crate) mod arbitrary;
pub mod attendance;
pub mod bookmark;
pub mod change;
pub mod check;
pub mod correction;
pub mod date;
pub mod decision;
mod decision_title;
pub mod discussion;
pub mod id;
pub mod import_fix;
pub mod item;
mod item_text;
pub mod keep_closed;
pub mod live;
pub mod merge;
pub mod next;
mod normalise;
pub mod open_preamble;
pub mod order;
pub mod origin;
pub mod pace;
pub mod person;
pub mod plan;
pub mod presence;
pub mod presenter;
pub mod quorum;
pub mod reading;
pub mod record;
pub mod remaining;
pub mod search;
pub mod secrecy;
pub(crate) mod sentences;
mod statement;
pub mod summary;
pub mod task;
pub mod text;
pub mod timeline;
pub mod undo_record;
pub mod version;
pub mod vote;

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

pub use access::{Access, AccessMarks};
pub use agenda_fields::{AgendaFields, Head};
pub use attendance::{Attendance, Headcount, Status};
pub use bookmark::{Bookmark, CutOffLine, CutOffOutcome, LeftEntry, LeftLine};
pub use change::{Change, ChangeError};
pub use check::Finding;
pub use correction::Correction;
pub use decision::{Decision, PointOutcome};
pub use id::{ItemId, MeetingId, PersonId};
pub use item::{Bilag, Indstilling, Item, Section, State};
pub use item_text::ItemText;
pub use live::Live;
pub use normalise::NormaliseError;
pub use origin::{Fingerprint, HeadPart, Origin, OtherReading, Warning};
pub use pace::{ItemPace, Pace};
pub use person::Person;
pub use plan::Plan;
pub use presence::{Presence, Presences};
pub use record::{Record, RecordKind};
pub use remaining::Progress;
pub use statement::{Statement, StatementKind};
pub use summary::Summary;
pub use task::Task;
pub use timeline::{Moment, MomentKind};
pub use undo_record::UndoRecord;
pub use version::{Version, VersionKind, Versions};
pub use vote::{Side, Vote, VoteOutcome};

/// The name of the one file shape, written into every file.
pub const FORMAT: &str = "referent/1";

/// The name of a body that its agenda does not name, until the minute-taker enters it.
pub const UNNAMED_BODY: &str = "Møde";

/// A meeting, from the agenda to the finished referat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Always [`FORMAT`].
    pub format: String,
    /// Slug of body and date, stable for the meeting's life.
    #[serde(default)]
    pub id: MeetingId,
    /// Grows by one with every change.
    #[serde(default)]
    pub revision: u64,
    /// The organ that meets.
    pub body: String,
    /// The day of the meeting.
    pub date: NaiveDate,
    /// When the meeting is planned to begin.
    #[serde(default, with = "date::clock")]
    pub starts: Option<NaiveTime>,
    /// When the meeting is planned to end.
    #[serde(default, with = "date::clock")]
    pub ends: Option<NaiveTime>,
    /// When the meeting really began.
    #[serde(default)]
    pub opened_at: Option<DateTime<FixedOffset>>,
    /// When the meeting really ended.
    #[serde(default)]
    pub closed_at: Option<DateTime<FixedOffset>>,
    /// Why the meeting was ended although something was unfinished; it stays when the meeting is taken up
    /// again.
    #[serde(default)]
    pub closing_remark: Option<String>,
    /// Whether that reason stays in the record, and the referat leaves it out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closing_remark_private: bool,
    /// Findings that were accepted as right, by [`Finding::key`]: they are not listed again.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub accepted_findings: BTreeSet<String>,
    /// Where the body meets.
    #[serde(default)]
    pub place: Option<String>,
    /// Which rules the body minutes by.
    #[serde(default)]
    pub rules: Rules,
    /// The order in which the body prints an item's sections, Indstilling and Beslutning among them.
    #[serde(default)]
    pub section_order: Vec<String>,
    /// Whether the body publishes the titles of its closed items; without it, the open edition says their
    /// numbers alone.
    #[serde(default)]
    pub closed_titles_public: bool,
    /// Texts before the first item, such as a mission.
    #[serde(default)]
    pub preamble: Vec<Section>,
    /// Everyone who is on the lists, in the order and groups of the lists.
    #[serde(default)]
    pub people: Vec<Person>,
    /// What is known of each person's attendance: one record a person, in the order of `people`.
    #[serde(default)]
    pub attendance: Vec<Attendance>,
    /// What happened while the meeting ran, in the order it happened.
    #[serde(default)]
    pub timeline: Vec<Moment>,
    /// The agenda.
    pub items: Vec<Item>,
    /// What was changed after the meeting had ended, in the order it was changed.
    #[serde(default)]
    pub corrections: Vec<Correction>,
}

/// Which rules a body minutes by: they choose the checks, never the words.
///
/// Styrelsesloven binds municipal bodies alone; KKR and networks of officials stand outside it (KL is not a
/// part of the public administration, retsinformation.dk id 32982).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rules {
    /// A kommunekontaktråd.
    Kkr,
    /// A network or board without legal rules for its minutes.
    #[default]
    Network,
    /// A kommunalbestyrelse or one of its committees.
    Municipal,
}

/// The order of sections when the agenda had none of its own: that of KKR.
pub const SECTION_ORDER: [&str; 4] = ["Baggrund", "Indstilling", "Sagsfremstilling", "Beslutning"];

impl Meeting {
    /// Returns the name of the body; empty while it is not known.
    pub fn named_body(&self) -> &str {
        if self.body == UNNAMED_BODY { "" } else { &self.body }
    }

    /// Returns an empty meeting of a body on a day; its id is made from both.
    pub fn new(body: &str, date: NaiveDate) -> Self {
        let body = text::clean_line(body);
        Meeting {
            format: FORMAT.to_owned(),
            id: MeetingId::from_body(&body, date),
            revision: 0,
            body,
            date,
            starts: None,
            ends: None,
            opened_at: None,
            closed_at: None,
            closing_remark: None,
            closing_remark_private: false,
            accepted_findings: BTreeSet::new(),
            place: None,
            rules: Rules::default(),
            section_order: SECTION_ORDER.map(str::to_owned).to_vec(),
            closed_titles_public: false,
            preamble: Vec::new(),
            people: Vec::new(),
            attendance: Vec::new(),
            timeline: Vec::new(),
            items: Vec::new(),
            corrections: Vec::new(),
        }
    }

    /// Returns the item with an id.
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// Returns where an item is in the agenda.
    pub fn position(&self, id: &ItemId) -> Option<usize> {
        self.items.iter().position(|item| item.id == *id)
    }

    /// Returns the person with an id.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// Returns whether the row at `index` only gathers the items under it: it is at the top level of an
    /// agenda that has two levels, and has nothing of its own to discuss. It may be empty ("4. Udpegninger").
    pub fn is_heading(&self, index: usize) -> bool {
        let Some(item) = self.items.get(index) else { return false };
        item.level == 1 && item.is_bare() && self.items.iter().any(|other| other.level > 1)
    }

    /// Returns whether the end of the meeting is noted.
    pub fn has_ended(&self) -> bool {
        self.closed_at.is_some()
    }

    /// Returns whether the meeting has begun and not ended.
    pub fn is_running(&self) -> bool {
        self.opened_at.is_some() && !self.has_ended()
    }

    /// Returns whether it was minuted here and has no end. A file that came with its decisions and was not
    /// changed since needs none.
    pub fn lacks_end(&self) -> bool {
        let is_minuted_here = self.opened_at.is_some() || self.is_referat() && self.revision > 0;
        !self.has_ended() && is_minuted_here
    }

    /// Returns whether decisions were already in the file or have been minuted: then it is a referat,
    /// whatever its title says.
    pub fn is_referat(&self) -> bool {
        self.items.iter().any(Item::says_something)
    }

    /// Returns whether it has begun, or something of it was written: what is saved of it is a referat and no
    /// agenda.
    pub fn is_minuted(&self) -> bool {
        self.is_referat() || self.opened_at.is_some() || self.has_ended()
    }
}
