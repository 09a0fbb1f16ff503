//! Events: what can happen to the program. Effects: what it asks of the outside world.

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
    /// The window was resized.
    Resize {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// Time has passed.
    Tick,
    /// The program is terminated from outside.
    Ending,
    /// The store replied.
    Store(Reply),
    /// Stored meetings were read for a search of decisions.
    LookedThrough {
        /// Their texts.
        meetings: Vec<Searchable>,
        /// How many are still to be read.
        left: usize,
    },
    /// The paths that complete what was written.
    Completed {
        /// The text before the cursor.
        prefix: String,
        /// The paths, folders with a slash at the end.
        paths: Vec<String>,
    },
    /// A file to be written exists already.
    Exists {
        /// The file.
        path: String,
    },
    /// The referat was written to a file.
    Exported {
        /// Its absolute path.
        path: String,
        /// The format.
        format: Format,
    },
    /// The meeting was written outside the store.
    WrittenElsewhere {
        /// The meeting.
        meeting: MeetingId,
        /// Its revision.
        revision: u64,
        /// The meeting file and the referat.
        paths: Vec<String>,
    },
    /// The followed meeting, as it is now.
    Followed(Box<Meeting>),
    /// The text being typed in the followed program.
    Live(Box<Live>),
    /// The state of the followed program.
    Contact {
        /// The state, as far as it can be seen from here.
        contact: Contact,
        /// When something new last came.
        last_contact: Option<DateTime<FixedOffset>>,
    },
    /// There is no meeting to follow yet; the sentence says what is waited for.
    Awaited(String),
    /// An effect succeeded; the sentence says what.
    Done(String),
    /// An effect failed; the sentence says what to do about it.
    Failed(String),
    /// No meeting could be read from a file.
    Unread {
        /// The path as it was given.
        path: String,
        /// The reason, and what to do about it.
        reason: String,
    },
    /// A user file was read or written.
    UserFile {
        /// The file.
        file: UserFile,
        /// Its text, empty when there is none; or why it cannot be used.
        text: Result<String, String>,
    },
    /// The terminal or the system reported the background colour.
    Background(Background),
    /// The chair's page is kept up to date in this file; `None`: no longer.
    ChairPage(Option<String>),
    /// The dictionary was read; or a sentence what to do when there is none.
    Dictionary(Result<Arc<Speller>, String>),
    /// The suggestions for a word.
    Suggested {
        /// The word.
        word: String,
        /// The suggestions, likeliest first.
        suggestions: Vec<String>,
    },
    /// The text on the clipboard; `None` when it cannot be read.
    Clipboard(Option<String>),
    /// An agenda on the clipboard.
    AgendaCopied {
        /// As HTML, as copied from a web page or a word processor.
        html: Option<String>,
        /// As plain text; `None` when the clipboard cannot be read.
        text: Option<String>,
    },
    /// The program was started to make a meeting without a file.
    NewMeeting,
}

/// Something that the outside world must do. Most are answered by an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Ask the store.
    Store(Request),
    /// Read these meetings for a search of decisions.
    LookThrough(Vec<MeetingId>),
    /// Read a file as a meeting and store it.
    Import {
        /// The path.
        path: String,
    },
    /// List the paths that complete this one.
    Complete {
        /// The text before the cursor.
        prefix: String,
    },
    /// Write a file.
    Export {
        /// The path.
        path: String,
        /// The contents.
        document: Vec<Block>,
        /// The format.
        format: Format,
        /// The Word file to take the styles from.
        template: Option<String>,
        /// The edition: a full one must be readable by its owner only.
        edition: Edition,
        /// Whether an existing file may be replaced.
        replace: bool,
    },
    /// Write the meeting outside the store; existing files are left alone.
    WriteElsewhere {
        /// The meeting.
        meeting: MeetingId,
        /// Its revision.
        revision: u64,
        /// The path of the meeting file; the referat goes beside it.
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
        /// The text as HTML, for programs that take it.
        html: Option<String>,
        /// The name of the contents, for the notice: "beslutningen", "referatet".
        what: &'static str,
    },
    /// Write a user file, unless it was changed by another program.
    WriteUserFile {
        /// The file.
        file: UserFile,
        /// Its text when it was read.
        before: String,
        /// Its new text.
        text: String,
    },
    /// Find and read the dictionary of this machine.
    FetchDictionary,
    /// Find suggestions for a word.
    Suggest {
        /// The word.
        word: String,
    },
    /// Keep the chair's page of a meeting up to date, without the contents of closed items.
    KeepChairPage {
        /// The meeting.
        meeting: MeetingId,
        /// The path.
        path: String,
    },
    /// Remove the chair's page.
    RemoveChairPage,
    /// Read the clipboard.
    AskClipboard,
    /// Read the clipboard for an agenda, as HTML where it has any.
    AskCopiedAgenda,
    /// Read a copied agenda as a meeting and store it.
    ImportCopied {
        /// As HTML, as copied from a web page or a word processor.
        html: Option<String>,
        /// As plain text.
        text: Option<String>,
    },
    /// Suspend the program.
    Suspend,
    /// Quit the program.
    Quit,
}
