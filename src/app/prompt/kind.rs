//! The kinds of prompt.

use chrono::{DateTime, FixedOffset};

use crate::app::attendance::person_event::PersonEvent;
use crate::app::review::row::HeadRow;
use crate::formats::Format;
use crate::meeting::{MeetingId, StatementKind, Status};

/// The kind of a prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromptKind {
    /// A new title for the current item.
    Title,
    /// The title of a new item.
    NewItem,
    /// The planned time of the current item.
    Time,
    /// A new person with this status: name, and after commas the organisation and a list.
    NewPerson(Status),
    /// A phrase with its code; the index of the edited one.
    Phrase(Option<usize>),
    /// Whether letters typed after the decision was left belong into it.
    StrayLetters,
    /// The text to find in the decision.
    Find,
    /// Another text for a part of the head.
    Head(HeadRow),
    /// Another title for the item at this index of the agenda.
    RowTitle(usize),
    /// Another number for the item at this index.
    RowNumber(usize),
    /// The person at this index, as a line of a list.
    RowPerson(usize),
    /// A vote: a new one, or the one at this index.
    Vote(Option<usize>),
    /// A statement: a new one, or the one at this index.
    Statement(StatementKind, Option<usize>),
    /// A task: a new one, or the one at this index.
    Task(Option<usize>),
    /// The time of an event.
    When(PersonEvent),
    /// Since when a substitute sits in.
    WhenStoodIn,
    /// Another time for the moment at this index of the timeline.
    Moment(usize),
    /// The reason of a correction.
    Reason,
    /// The reason why the meeting ends at this time although it is unfinished.
    ClosingRemark(DateTime<FixedOffset>),
    /// The beginning of a meeting of an earlier day.
    BeginTime,
    /// The times of a break in a meeting that is written up later.
    Break,
    /// The end of the meeting.
    EndTime,
    /// The day of the next meeting.
    NextDay,
    /// The day of a meeting of this body without a file.
    MeetingDay(String),
    /// The next item of a meeting without a file; an empty line ends the series.
    AgendaLine,
    /// The file to import.
    ImportPath,
    /// The file of the chair's page.
    ChairPage,
    /// The file to write the referat to; in this format where its name has none.
    ExportPath(Format),
    /// The file to write the meeting to when the store cannot.
    Elsewhere,
    /// The word that deletes this meeting.
    DeleteMeeting(MeetingId),
}
