//! What can happen to the program, and what it asks of the world.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::chair::contact::Contact;
use super::input::pointer::Mouse;
use super::settings::switches::Background;
use super::settings::user_file::UserFile;
use crate::document::Block;
use crate::export::{Edition, Format};
use crate::keymap::Key;
use crate::meeting::search::Searchable;
use crate::meeting::{Live, Meeting, MeetingId};
use crate::spelling::Speller;
use crate::store::protocol::{Reply, Request};

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The mouse was pressed or its wheel turned.
    Mouse(Mouse),
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
    /// The store replied.
    Store(Reply),
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
    /// The referat was written to a file.
    Exported {
        /// Where it lies, from the root.
        path: String,
        /// In which format.
        format: Format,
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
        last_contact: Option<DateTime<FixedOffset>>,
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
    UserFile {
        /// Which.
        file: UserFile,
        /// What it says now, nothing when there is none; or why it cannot be used.
        text: Result<String, String>,
    },
    /// The terminal, or its system, says what lies behind its letters.
    Background(Background),
    /// The chair's page is kept up to date in this file; none: no longer.
    ChairPage(Option<String>),
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
    /// What the system's clipboard holds of an agenda.
    AgendaCopied {
        /// As a web page or a word processor has copied it.
        html: Option<String>,
        /// The same without its form; none when nothing answers.
        text: Option<String>,
    },
    /// The program was started to make a meeting without a file.
    NewMeeting,
}

/// Something that the world must do. Each is answered by one event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask the store.
    Store(Request),
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
        /// What is written into it.
        document: Vec<Block>,
        /// In which format.
        format: Format,
        /// The Word file that a Word file takes its styles from.
        template: Option<String>,
        /// Which edition that is: the full one is for its owner's eyes only.
        edition: Edition,
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
        /// The same as HTML, for what takes it.
        html: Option<String>,
        /// What it is, for the answer: "beslutningen", "referatet".
        what: &'static str,
    },
    /// Write a file of the user's own, unless it was changed by somebody else.
    WriteUserFile {
        /// Which.
        file: UserFile,
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
    /// Keep the chair's page of a meeting up to date, without what closed items say.
    KeepChairPage {
        /// Which meeting.
        meeting: MeetingId,
        /// Where it goes.
        path: String,
    },
    /// Take the chair's page away.
    RemoveChairPage,
    /// Read the clipboard.
    AskClipboard,
    /// Read the clipboard for an agenda, with its form where it has one.
    AskCopiedAgenda,
    /// Read a copied agenda as a meeting and store it.
    ImportCopied {
        /// As a web page or a word processor has copied it.
        html: Option<String>,
        /// The same without its form.
        text: Option<String>,
    },
    /// Go into the background.
    Suspend,
    /// End the program.
    Quit,
}
