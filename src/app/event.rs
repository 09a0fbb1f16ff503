//! What can happen to the program, and what it asks of the world.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::chair::Contact;
use super::roster::Latest;
use super::user_files::Own;
use crate::keymap::Key;
use crate::meeting::search::Searchable;
use crate::meeting::{
    Bookmark, Indstilling, ItemId, Live, Meeting, MeetingId, Origin, Past, Record, Summary, Version,
};
use crate::spelling::Speller;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted into the terminal.
    Paste(String),
    /// The window has this size now.
    Resize {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// Time has passed.
    Tick,
    /// The program is ended from outside.
    Ending,
    /// Everything up to this revision has been flushed.
    Saved {
        /// Of which meeting.
        meeting: MeetingId,
        /// The newest revision on disk.
        revision: u64,
    },
    /// A write failed and is being tried again.
    SaveFailed {
        /// Why, in a sentence.
        reason: String,
    },
    /// A meeting was read from the store.
    Opened {
        /// The meeting.
        meeting: Box<Meeting>,
        /// Where the minute-taker was.
        bookmark: Bookmark,
    },
    /// What was done to a meeting before it was opened, oldest first.
    Remembered {
        /// Which meeting.
        meeting: MeetingId,
        /// Its newest changes.
        past: Vec<Past>,
    },
    /// What the body of a meeting was recommended and decided at earlier ones, oldest first.
    Earlier {
        /// Which meeting.
        meeting: MeetingId,
        /// Indstilling and decision.
        decisions: Vec<(Indstilling, String)>,
    },
    /// Who was on the lists of the latest meeting of a meeting's body.
    People {
        /// Which meeting.
        meeting: MeetingId,
        /// Who was there; none when no other meeting is known.
        latest: Option<Latest>,
    },
    /// The file that a meeting was made from, when it is known.
    Origin {
        /// Which meeting.
        meeting: MeetingId,
        /// The file.
        origin: Option<Box<Origin>>,
    },
    /// Another edition of the agenda came in, or a supplement to it.
    Edition {
        /// Of which meeting.
        meeting: MeetingId,
        /// What came in.
        origin: Box<Origin>,
        /// What the meeting followed until now, when that is known.
        base: Option<Box<Origin>>,
    },
    /// Every version of a decision.
    Versions {
        /// In which meeting.
        meeting: MeetingId,
        /// Of which item.
        item: ItemId,
        /// Oldest first.
        versions: Vec<Version>,
    },
    /// The list of stored meetings.
    Listed(Vec<Summary>),
    /// Some stored meetings were read, to find what was decided.
    LookedThrough {
        /// What they say.
        meetings: Vec<Searchable>,
        /// How many are still to be read.
        left: usize,
    },
    /// The paths that go on from what was written.
    Completed {
        /// What was written.
        prefix: String,
        /// The paths, folders with a slash at the end.
        paths: Vec<String>,
    },
    /// A file that was to be written is there already.
    Exists {
        /// Which.
        path: String,
    },
    /// The meeting was written to a place that is not the store.
    WrittenElsewhere {
        /// Which meeting.
        meeting: MeetingId,
        /// As of which revision.
        revision: u64,
        /// The meeting file and the referat.
        paths: Vec<String>,
    },
    /// The meeting that the chair follows, as it is now.
    Followed(Box<Meeting>),
    /// What is being typed in the program that the chair follows.
    Live(Box<Live>),
    /// How that program fares.
    Contact {
        /// What can be told from here.
        contact: Contact,
        /// When something new last came.
        heard: Option<DateTime<FixedOffset>>,
    },
    /// There is no meeting to follow yet; the sentence says what is waited for.
    Awaited(String),
    /// Something was done that was asked for; the sentence says what.
    Done(String),
    /// Something could not be done; the sentence says what to do about it.
    Failed(String),
    /// No meeting could be read from a file.
    Unread {
        /// The file, as it was asked for.
        path: String,
        /// Why, and what to do about it.
        reason: String,
    },
    /// A file of the user's own was read or written.
    Own {
        /// Which.
        file: Own,
        /// What it says now, nothing when there is none; or why it cannot be used.
        text: Result<String, String>,
    },
    /// The dictionary was read; or there is none, and this is what to do about it.
    Dictionary(Result<Arc<Speller>, String>),
    /// What may have been meant by a word.
    Suggested {
        /// The word.
        word: String,
        /// The likeliest first.
        suggestions: Vec<String>,
    },
    /// What the system's clipboard holds; none when nothing answers.
    Clipboard(Option<String>),
}

/// Something that the world must do. Each is answered by one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Keep a change.
    Save {
        /// Of which meeting.
        meeting: MeetingId,
        /// The change.
        record: Record,
    },
    /// Keep where the minute-taker is.
    Remember {
        /// In which meeting.
        meeting: MeetingId,
        /// Where.
        bookmark: Bookmark,
    },
    /// Read a meeting from the store.
    Open(MeetingId),
    /// Read the newest changes of a meeting from the store.
    Recall {
        /// Which meeting.
        meeting: MeetingId,
        /// How many changes at most.
        last: usize,
    },
    /// Read what the body of a meeting decided at earlier ones.
    AskEarlier(MeetingId),
    /// Find who was on the lists of the latest meeting of a meeting's body.
    AskPeople(MeetingId),
    /// Read the file that a meeting was made from.
    AskOrigin(MeetingId),
    /// Keep the file that a meeting follows from now on.
    KeepOrigin {
        /// Which meeting.
        meeting: MeetingId,
        /// The file.
        origin: Box<Origin>,
    },
    /// Store what was read from a file as a meeting of its own.
    Separate(Box<Origin>),
    /// Read every version of a decision from the store.
    FetchVersions {
        /// In which meeting.
        meeting: MeetingId,
        /// Of which item.
        item: ItemId,
    },
    /// List the stored meetings.
    List,
    /// Read these meetings, to find what was decided.
    LookThrough(Vec<MeetingId>),
    /// Read a file as a meeting and store it.
    Import {
        /// Where the file lies.
        path: String,
    },
    /// List the paths that go on from this one.
    Complete {
        /// What was written.
        prefix: String,
    },
    /// Write a file.
    Export {
        /// Where to.
        path: String,
        /// Its text.
        text: String,
        /// Whether a file that is there already may be replaced.
        replace: bool,
    },
    /// Write the meeting to a place that is not the store; files that are there already are left alone.
    WriteElsewhere {
        /// Which meeting.
        meeting: MeetingId,
        /// As of which revision.
        revision: u64,
        /// Where the meeting file goes; the referat goes beside it.
        path: String,
        /// The meeting file.
        json: String,
        /// The referat.
        markdown: String,
    },
    /// Put text on the clipboard.
    Copy {
        /// The text.
        text: String,
        /// What it is, for the answer: "beslutningen", "referatet".
        what: &'static str,
    },
    /// Write a file of the user's own, unless it was changed by somebody else.
    KeepOwn {
        /// Which.
        file: Own,
        /// What it said when it was read.
        before: String,
        /// What it is to say.
        text: String,
    },
    /// Find the dictionary of this machine and read it.
    FetchDictionary,
    /// Think of what may have been meant by a word.
    Suggest {
        /// The word.
        word: String,
    },
    /// Read the clipboard.
    AskClipboard,
    /// Go into the background.
    Suspend,
    /// End the program.
    Quit,
}
