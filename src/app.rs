//! How it changes: events in, effects out. No I/O and no clock; the time comes in with each event.
//!
//! ```text
//! Event -> App::update -> keys -> Action -> Change -> Meeting::apply
//!                      \-> Effect::Store …
//! ```

mod actions;
mod answer;
pub mod attendance;
pub mod attendance_entry;
pub mod attribution;
mod breaks;
pub mod chair;
mod clipboard;
pub mod clock;
mod closing;
pub mod completion;
pub mod confirm;
pub mod contact;
mod correction;
mod dictionary;
mod dispatch;
pub mod entries;
mod environment;
pub mod event;
mod findings;
mod following;
mod front;
pub mod history;
mod importing;
mod item_state;
mod keys;
mod leaving;
mod matching;
pub mod meeting;
mod meeting_list;
pub mod meetings;
pub mod merge;
pub mod moment_time;
mod next;
pub mod open_meeting;
mod opening;
mod outcome;
pub mod overlay;
pub mod person_event;
mod phrase;
pub mod phrases;
pub mod picker;
mod points;
pub mod preview;
pub mod prompt;
mod quote;
mod referat;
pub mod review;
pub mod roster;
pub mod screen;
mod scroll;
pub mod spelling;
mod substitute;
mod text;
mod time;
mod timeline;
mod undo;
pub mod user_file;
pub mod user_files;
mod view;
mod vote;
pub mod window;
pub mod word_diff;

use chrono::{DateTime, FixedOffset, TimeDelta};

pub use environment::Role;
pub use event::{Effect, Event};
pub use open_meeting::{Focus, OpenMeeting};
pub use outcome::{Notice, Tone};
pub use overlay::Overlay;
pub use view::View;
pub use window::Size;

use meeting::MeetingScreen;
use meetings::{MeetingsScreen, StoredMeetings};
use view::LeftScreens;

use crate::keymap::{Key, Keymap};
use crate::meeting::{Bookmark, Meeting, MeetingId};
use crate::store::protocol::{Reply, Request};

/// The whole program as a value.
#[derive(Debug)]
pub struct App {
    /// The meeting that is open.
    pub open_meeting: Option<OpenMeeting>,
    /// Who sits at it.
    pub role: Role,
    /// Which screen is shown.
    pub view: View,
    /// The screens that were left.
    left: LeftScreens,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// The meetings that are stored.
    pub meetings: StoredMeetings,
    /// The last thing there was to say.
    pub notice: Option<Notice>,
    /// How far saving has come.
    pub saving: Saving,
    /// What is known of the program that is followed.
    pub following: following::Following,
    /// The keys.
    pub keymap: Keymap,
    /// The keys of a sequence that is not finished.
    pub pending: Vec<Key>,
    /// The window.
    pub size: Size,
    /// The time of the last event.
    pub now: DateTime<FixedOffset>,
    /// Whether words are offered while one writes.
    completion: completion::Completion,
    /// The phrases that codes stand for, the user's own first.
    phrases: Vec<phrase::Phrase>,
    /// The dictionary, and the words that are right beside it.
    spelling: spelling::Spelling,
    /// The user's own files as they stand.
    own: user_file::UserFiles,
    /// Whether what the clipboard holds is to be quoted.
    quoting: bool,
    /// What was copied last; pasted when the system's clipboard does not answer.
    clipboard: String,
    /// What was searched for last in a text.
    needle: String,
    /// Where the minute-taker was when it was last kept.
    bookmark: Bookmark,
    /// What waits for the reason that is asked for.
    awaiting: Option<(open_meeting::Place, correction::Awaiting)>,
    /// The item that is gone to when its meeting is there.
    goal: Option<(MeetingId, Bookmark)>,
    effects: Vec<Effect>,
}

/// How long a healthy disk takes at the very most.
const LATE: TimeDelta = TimeDelta::seconds(1);

/// How far saving has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    /// The newest revision made.
    pub made: u64,
    /// The newest revision flushed.
    pub saved: u64,
    /// When that was heard.
    pub at: Option<DateTime<FixedOffset>>,
    /// Since when something has been on its way to the disk.
    pub since: Option<DateTime<FixedOffset>>,
    /// Why the last write failed, until one succeeds.
    pub failure: Option<String>,
    /// The revision that was written to a place of the user's choice.
    pub elsewhere: Option<u64>,
    /// The meetings that were left before all of them was flushed.
    pub left: Vec<Meeting>,
}

impl Saving {
    /// Whether everything that was made is on disk.
    pub fn is_saved(&self) -> bool {
        self.saved >= self.made && self.failure.is_none() && self.left.is_empty()
    }

    /// Whether something has been on its way for longer than a healthy disk takes.
    pub fn is_late(&self, now: DateTime<FixedOffset>) -> bool {
        !self.is_saved() && self.since.is_some_and(|since| now - since >= LATE)
    }
}

impl App {
    /// The program with nothing open yet.
    pub fn new(keymap: Keymap, size: Size, now: DateTime<FixedOffset>) -> Self {
        App {
            open_meeting: None,
            role: Role::MinuteTaker,
            view: View::Meetings(MeetingsScreen::default()),
            left: LeftScreens::default(),
            overlay: None,
            meetings: StoredMeetings::default(),
            notice: None,
            saving: Saving::default(),
            following: following::Following::default(),
            keymap,
            pending: Vec::new(),
            size,
            now,
            completion: completion::Completion::default(),
            phrases: phrase::trade(),
            spelling: spelling::Spelling::default(),
            own: user_file::UserFiles::default(),
            quoting: false,
            clipboard: String::new(),
            needle: String::new(),
            bookmark: Bookmark::default(),
            awaiting: None,
            goal: None,
            effects: Vec::new(),
        }
    }

    /// The program with an open meeting, to be looked at and thrown away: it thinks of no words, which takes longer
    /// than all the rest.
    pub fn picture(
        keymap: Keymap,
        size: Size,
        now: DateTime<FixedOffset>,
        meeting: Meeting,
        bookmark: Bookmark,
    ) -> App {
        let mut app = App::new(keymap, size, now);
        app.completion = completion::Completion::Off;
        app.update(Event::Store(Reply::Opened { meeting: Box::new(meeting), bookmark }), now);
        app
    }

    /// Takes in what happened and answers with what the world must do.
    pub fn update(&mut self, event: Event, now: DateTime<FixedOffset>) -> Vec<Effect> {
        self.go_on_to(now);
        match event {
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Resize { columns, rows } => {
                self.size = Size { columns, rows };
                self.view.screen_mut().resized(self.size);
            }
            Event::Tick => self.tick(),
            Event::Ending => self.keep_line(),
            Event::Store(reply) => self.take_reply(reply),
            Event::LookedThrough { meetings, left } => self.looked_through(meetings, left),
            Event::Completed { prefix, paths } => self.completed(&prefix, paths),
            Event::Exists { path } => self.ask_replace(path),
            Event::WrittenElsewhere { meeting, revision, paths } => {
                self.written_elsewhere(&meeting, revision, &paths);
            }
            Event::Followed(meeting) => self.follow(*meeting),
            Event::Live(live) => self.follow_live(*live),
            Event::Contact { contact, heard } => self.contact(contact, heard),
            Event::Awaited(what) => self.wait_for(what),
            Event::Done(text) => self.say(Tone::Info, text),
            Event::Failed(text) => self.say(Tone::Error, text),
            Event::Unread { path, reason } => self.ask_path_again(&path, &reason),
            Event::UserFile { file, text } => self.take_own(file, text),
            Event::Dictionary(found) => self.take_dictionary(found),
            Event::Suggested { word, suggestions } => self.take_suggestions(word, suggestions),
            Event::Clipboard(text) => self.pasted_from_clipboard(text),
        }
        self.follow_up();
        std::mem::take(&mut self.effects)
    }

    /// Takes in what the store says.
    fn take_reply(&mut self, reply: Reply) {
        match reply {
            Reply::Saved { meeting, revision } => self.saved(&meeting.0, revision),
            Reply::Failed { meeting: _, reason } => self.saving.failure = Some(reason),
            Reply::Opened { meeting, bookmark } => self.open(*meeting, bookmark),
            Reply::Deleted(id) => self.deleted(&id),
            Reply::NotFound(id) => self.say(Tone::Error, format!("mødet »{id}« findes ikke længere.")),
            Reply::Listed(rows) => self.listed(rows),
            Reply::Edition { meeting, origin, base } => self.edition(&meeting, origin, base),
            Reply::Origin { meeting, origin } => self.take_origin(&meeting, origin),
            Reply::History { meeting, past } => self.remember(&meeting, past),
            Reply::Versions { meeting, item, versions } => self.fill_history(&meeting, &item, versions),
            Reply::EarlierDecisions { meeting, decisions } => self.learn(&meeting, decisions),
            Reply::LatestPeople { meeting, latest } => {
                let latest = latest.map(|(date, people)| open_meeting::Latest { date, people });
                self.found_people(&meeting, latest);
            }
            Reply::Notice(sentence) => self.say(Tone::Info, sentence),
        }
    }

    /// A meeting is gone from the store, and from whatever shows it.
    fn deleted(&mut self, id: &MeetingId) {
        if self.open_meeting.as_ref().is_some_and(|open| open.meeting.id == *id) {
            self.open_meeting = None;
        }
        self.ask_store(Request::List);
        self.say(Tone::Info, format!("Mødet »{id}« er slettet."));
    }

    /// After every event: what is shown and kept follows what happened.
    fn follow_up(&mut self) {
        self.forget_unanswered();
        self.rest_cursor();
        self.fit();
        self.offer_words();
        self.check_spelling();
        self.collect();
    }

    fn open(&mut self, meeting: Meeting, bookmark: Bookmark) {
        let bookmark = self.place_in(&meeting, bookmark);
        self.leave_desk(&meeting);
        self.ask_store(Request::History {
            meeting: meeting.id.clone(),
            last: open_meeting::REMEMBERED_CHANGES,
        });
        self.ask_store(Request::EarlierDecisions(meeting.id.clone()));
        let mut open = OpenMeeting::new(meeting, &bookmark, self.now);
        open.focus = self.text_focus();
        self.open_meeting = Some(open);
        // so that it is told at once to those who read along
        self.bookmark = Bookmark::default();
        self.show(View::Meeting(MeetingScreen));
        self.left.forget_meeting();
        self.overlay = None;
        self.look_for_people();
    }

    fn saved(&mut self, meeting: &str, revision: u64) {
        let ours = self.open_meeting.as_ref().is_some_and(|open| open.meeting.id.0 == meeting);
        let saving = &mut self.saving;
        let before = saving.left.len();
        saving.left.retain(|left| left.id.0 != meeting || left.revision > revision);
        if ours && revision >= saving.saved {
            saving.saved = revision;
        } else if saving.left.len() == before {
            return;
        }
        saving.at = Some(self.now);
        saving.failure = None;
        saving.since = saving.since.filter(|_| saving.saved < saving.made || !saving.left.is_empty());
    }

    /// Tells the editors how large they are, so that moving by row goes by what is seen.
    fn fit(&mut self) {
        if let Some(open) = &mut self.open_meeting {
            let area = meeting::layout::divide(self.size, open).decision;
            open.set_size(area.width, area.height);
        }
    }

    /// Turns what changed in the open meeting into effects.
    fn collect(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        let meeting = open.meeting.id.clone();
        for record in open.take_records() {
            self.saving.made = record.revision;
            self.saving.since = self.saving.since.or(Some(record.at));
            self.effects.push(Effect::Store(Request::Save { meeting: meeting.clone(), record }));
        }
        let bookmark = open.bookmark();
        if bookmark != self.bookmark {
            self.bookmark = bookmark.clone();
            self.effects.push(Effect::Store(Request::Remember { meeting, bookmark }));
        }
    }

    fn ask_store(&mut self, request: Request) {
        self.effects.push(Effect::Store(request));
    }

    fn say_saved(&mut self) {
        match (&self.saving.failure, self.saving.is_saved()) {
            (Some(reason), _) => self.say(Tone::Error, format!("Ikke gemt: {reason}")),
            (None, true) => self.say(Tone::Info, "Alt er gemt; der gemmes, mens du skriver."),
            (None, false) => self.say(Tone::Info, "Der gemmes nu."),
        }
    }

    fn say(&mut self, tone: Tone, text: impl Into<String>) {
        let text = crate::meeting::text::clean_line(&text.into());
        self.notice = Some(Notice { text, tone });
    }

    /// Says why something could not be done, when it could not.
    fn report<E: std::fmt::Display>(&mut self, result: Result<(), E>) {
        if let Err(error) = result {
            self.say(Tone::Warning, error.to_string());
        }
    }
}
