//! The whole conversation with the store: what the program asks of it, and what it replies.
//!
//! Every [`Request`] goes to the store's own thread and every [`Reply`] comes from it. Neither waits for the
//! other, and what the disk refuses is reported by [`Reply::Failed`]. The search of the list is no part of it: it reads
//! hundreds of mirrored files on a thread of its own, so that no change waits for it.

use chrono::NaiveDate;

use crate::meeting::{
    Bookmark, Indstilling, ItemId, Meeting, MeetingId, Origin, Person, Record, Summary, UndoRecord, Version,
};

/// What the store is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Keep a change: [`Reply::Saved`] follows when it is on the disk, [`Reply::Failed`] when it is not yet.
    Save {
        /// Of which meeting.
        meeting: MeetingId,
        /// The change.
        record: Record,
    },
    /// Keep the minute-taker's place, within a few seconds. There is no reply.
    Remember {
        /// In which meeting.
        meeting: MeetingId,
        /// The place.
        bookmark: Bookmark,
    },
    /// Open a meeting: [`Reply::Opened`], [`Reply::NotFound`] or [`Reply::Failed`].
    Open(MeetingId),
    /// List the meetings: [`Reply::Listed`].
    List,
    /// Take in what was read from a file. A meeting that is not stored yet is stored. The reply is
    /// [`Reply::Opened`], then [`Reply::Origin`], or [`Reply::Edition`] when the file says something else
    /// than the stored meeting; [`Reply::Failed`] when it could not be stored.
    Receive(Box<Origin>),
    /// Store what was read from a file as a meeting of its own, whatever is stored. The reply is that of
    /// [`Request::Receive`].
    Create(Box<Origin>),
    /// Keep the file that a meeting follows from now on. There is no reply.
    KeepOrigin {
        /// Which meeting.
        meeting: MeetingId,
        /// The file.
        origin: Box<Origin>,
    },
    /// Delete a meeting from every copy, for good: [`Reply::Deleted`], [`Reply::NotFound`] or
    /// [`Reply::Failed`].
    Delete(MeetingId),
    /// Read the file that a meeting was made from: [`Reply::Origin`].
    Origin(MeetingId),
    /// Read the newest changes of a meeting: [`Reply::History`].
    History {
        /// Which meeting.
        meeting: MeetingId,
        /// How many changes at most.
        last: usize,
    },
    /// Read every version of a decision: [`Reply::Versions`].
    Versions {
        /// In which meeting.
        meeting: MeetingId,
        /// Of which item.
        item: ItemId,
    },
    /// Read what the body of a meeting decided before it: [`Reply::EarlierDecisions`].
    EarlierDecisions(MeetingId),
    /// Find who was on the lists of the body's latest other meeting: [`Reply::LatestPeople`].
    LatestPeople(MeetingId),
}

/// What the store says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Everything up to a revision is on the disk.
    Saved {
        /// Of which meeting.
        meeting: MeetingId,
        /// The newest revision that has been flushed.
        revision: u64,
    },
    /// Something is not on the disk yet. Changes are kept in memory and tried again, and [`Reply::Saved`]
    /// follows.
    Failed {
        /// Of which meeting.
        meeting: MeetingId,
        /// One Danish sentence that says what to do.
        reason: String,
    },
    /// A meeting to work on.
    Opened {
        /// The meeting, under the id it is stored with.
        meeting: Box<Meeting>,
        /// Where the minute-taker was; the beginning when the meeting is new.
        bookmark: Bookmark,
    },
    /// There is no such meeting.
    NotFound(MeetingId),
    /// A meeting is gone from every copy.
    Deleted(MeetingId),
    /// The list of meetings, newest first.
    Listed(Vec<Summary>),
    /// Another edition of a meeting's agenda came in, or a supplement to it. Nothing has been changed.
    Edition {
        /// Which meeting.
        meeting: MeetingId,
        /// What came in.
        origin: Box<Origin>,
        /// What the meeting followed until now, when that is known.
        base: Option<Box<Origin>>,
    },
    /// The file that a meeting was made from, when it is known.
    Origin {
        /// Which meeting.
        meeting: MeetingId,
        /// The file.
        origin: Option<Box<Origin>>,
    },
    /// The newest changes of a meeting, oldest first; none when they cannot be read.
    History {
        /// Which meeting.
        meeting: MeetingId,
        /// Each change with what undoes it.
        past: Vec<UndoRecord>,
    },
    /// Every version of one decision, oldest first; none when they cannot be read.
    Versions {
        /// In which meeting.
        meeting: MeetingId,
        /// Of which item.
        item: ItemId,
        /// Its versions.
        versions: Vec<Version>,
    },
    /// What the body of a meeting was recommended and decided at earlier meetings, oldest first.
    EarlierDecisions {
        /// Which meeting.
        meeting: MeetingId,
        /// Indstilling and decision.
        decisions: Vec<(Indstilling, String)>,
    },
    /// Who was on the lists of the latest other meeting of a meeting's body, and when that was; none when
    /// there is none.
    LatestPeople {
        /// Which meeting.
        meeting: MeetingId,
        /// The day of the other meeting, and everyone on its lists in their order.
        latest: Option<(NaiveDate, Vec<Person>)>,
    },
    /// Something that the minute-taker should know, in one Danish sentence.
    Notice(String),
}
