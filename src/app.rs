//! How it changes: events in, effects out. No I/O and no clock; the time comes in with each event.
//!
//! ```text
//! Event -> App::update -> keys -> Action -> Change -> Meeting::apply
//!                      \-> Effect::Store …
//! ```
//!
//! A screen is a type that says for itself what its keys are and what they do (the trait in `screen.rs`), in a file or
//! folder of its own; a row of `view` makes it one of the screens and names the action that opens it. A new one is: its
//! file here and its region in [`crate::screen`], that row, an arm there that draws it, its rows in the table of actions, its context and its
//! keys, which stand in `keymaps/common.json` when they are the same in every keymap. What it does is an `Outcome`, which
//! the program carries out. A list to choose from and a line to fill in say for themselves what they show and do
//! (`picker::list`, `prompt::line`), in the folder of whoever asks: a new one is that, its name in `picker::kind` or
//! `prompt::kind`, and an arm in `picker` or `prompt`.
//!
//! | file | what is in it |
//! |---|---|
//! | `event`, `role`, `window`, `saving` | what can happen, who sits here, the window; how far saving has come, and leaving |
//! | `open_meeting` | the open meeting: the current item and its text, the draft, undo, the records for the store |
//! | `screen`, `view`, `overlay` | what a screen says for itself; which screens there are, and what can lie over one |
//! | `state` | what can be read of it from outside |
//! | `environment`, `outcome`, `front` | what a screen is told, what it returns, and which one has the keys |
//! | `input` | the way of a key, a paste or the mouse: to an action, to what it means, to what follows from it |
//! | `follow_up` | what follows every event: what is shown, said, read aloud and kept |
//! | `navigation`, `replies` | from screen to screen; what the store says |
//! | `meeting` | the meeting's screen: the beginning, the agenda, the background, the decision, the state of an item, its points |
//! | `attendance` | who is there: the list, who came or left and when, who sits in for whom |
//! | `clock` | the clock's screen, breaks, and what the passing of time does |
//! | `chair` | the chair's screen and page, and the meeting that another program minutes |
//! | `end_page` | the end of a meeting: what is missing, closing it, the next one |
//! | `preview`, `referat` | the referat as it will read, and as a file |
//! | `meetings` | the stored meetings: listed, searched, opened, deleted |
//! | `review`, `merge`, `history` | what was understood of a file, what another edition says, earlier versions of a decision |
//! | `picker`, `prompt`, `confirm` | what lies over a screen: a list, a line, yes or no |
//! | `answer`, `matching`, `find`, `scroll` | an answer, finding by a few letters and in the whole meeting, how far a list is moved |
//! | `entries` | what is entered beside a decision's words: votes, statements, tasks |
//! | `completion`, `phrases`, `spelling` | what may come next; phrases and quotations; what may have been meant |
//! | `undo`, `correction` | undo; what is corrected after the end, and why |
//! | `arrival` | how a meeting comes in: from a file, the clipboard, or line by line |
//! | `settings` | what the user has switched on, and can switch; the user's own files; what was shown once |

mod answer;
mod arrival;
pub mod attendance;
pub mod chair;
pub mod clock;
pub mod completion;
pub mod confirm;
mod correction;
pub mod end_page;
pub mod entries;
mod environment;
pub mod event;
mod find;
mod follow_up;
mod front;
pub mod history;
pub mod input;
mod matching;
pub mod meeting;
pub mod meetings;
pub mod merge;
mod navigation;
pub mod open_meeting;
mod outcome;
pub mod overlay;
mod phrases;
pub mod picker;
pub mod preview;
pub mod prompt;
mod referat;
mod replies;
pub mod review;
pub mod role;
pub mod saving;
pub mod screen;
mod scroll;
pub mod settings;
pub mod spelling;
mod state;
mod undo;
mod view;
pub mod window;

use chrono::{DateTime, FixedOffset};

pub use event::{Effect, Event};
use open_meeting::undo_restore;
pub use open_meeting::{Focus, OpenMeeting};
pub use outcome::{Notice, Tone};
pub use overlay::Overlay;
pub use role::Role;
pub use saving::Saving;
pub use view::{View, ViewKind};
pub use window::Size;

use chair::following::Following;
use chair::kept_page;
use end_page::question;
use input::InputState;
use meeting::MeetingScreen;
use meetings::{MeetingsScreen, StoredMeetings, listing};
use picker::suggestions;
use prompt::cut_off::{self, EndingLine};
use settings::Settings;
use view::LeftScreens;

use crate::action::Action;
use crate::keymap::Keymap;
use crate::meeting::{Bookmark, Meeting, MeetingId, text};
use crate::store::protocol::Request;

/// The whole program as a value.
#[derive(Debug)]
pub struct App {
    /// The meeting that is open.
    open_meeting: Option<OpenMeeting>,
    /// Who sits at it.
    role: Role,
    /// Which screen is shown.
    view: View,
    /// The screens that were left.
    left: LeftScreens,
    /// What lies over the screen.
    overlay: Option<Overlay>,
    /// What the help lies over, given back as it was.
    covered: Option<Overlay>,
    /// The meetings that are stored.
    meetings: StoredMeetings,
    /// The last thing there was to say.
    notice: Option<Notice>,
    /// How far saving has come.
    saving: Saving,
    /// What is known of the program that is followed.
    following: Following,
    /// The keys.
    keymap: Keymap,
    /// The window.
    size: Size,
    /// The time of the last event.
    now: DateTime<FixedOffset>,
    /// What the user has switched on, with the phrases and words of their own.
    settings: Settings,
    /// What was read aloud last.
    announced: follow_up::announcement::Announced,
    /// What earlier keys, the mouse and the clipboard have left.
    input: InputState,
    /// Where the minute-taker was when it was last kept.
    bookmark: Bookmark,
    /// What waits for the reason that is asked for.
    awaiting: Option<(open_meeting::CorrectionPlace, correction::awaiting::Awaiting)>,
    /// What follows when the meeting that is being stored is there.
    on_arrival: Option<outcome::OnArrival>,
    /// The item that is gone to when its meeting is there.
    goal: Option<(MeetingId, Bookmark)>,
    effects: Vec<Effect>,
}

impl App {
    /// Returns the program with nothing open yet.
    pub fn new(keymap: Keymap, size: Size, now: DateTime<FixedOffset>) -> Self {
        App {
            open_meeting: None,
            role: Role::MinuteTaker,
            view: View::Meetings(MeetingsScreen::default()),
            left: LeftScreens::default(),
            overlay: None,
            covered: None,
            meetings: StoredMeetings::default(),
            notice: None,
            saving: Saving::default(),
            following: Following::default(),
            keymap,
            size,
            now,
            settings: Settings::default(),
            announced: follow_up::announcement::Announced::default(),
            input: InputState::default(),
            bookmark: Bookmark::default(),
            awaiting: None,
            on_arrival: None,
            goal: None,
            effects: Vec::new(),
        }
    }

    /// Takes in what happened and returns what the world must do.
    pub fn update(&mut self, event: Event, now: DateTime<FixedOffset>) -> Vec<Effect> {
        let mut effects = self.update_at_once(event, now);
        effects.extend(self.catch_up());
        effects
    }

    /// Takes in what happened, and leaves what is not needed to show a letter in a decision for [`App::catch_up`] or for
    /// the next event: what may come next, spelling, and what differs from the indstilling. Returns what the world must do.
    pub fn update_at_once(&mut self, event: Event, now: DateTime<FixedOffset>) -> Vec<Effect> {
        let mut effects = self.catch_up();
        self.go_on_to(now);
        self.take_in(event);
        self.follow_up();
        effects.append(&mut self.effects);
        effects
    }

    /// Returns whether something was left for [`App::catch_up`].
    pub fn is_deferred(&self) -> bool {
        self.open_meeting.as_ref().is_some_and(|open| open.completion().is_deferred())
    }

    /// Does what [`App::update_at_once`] has left. Returns what the world must do.
    pub fn catch_up(&mut self) -> Vec<Effect> {
        if self.is_deferred() {
            self.look_at_words();
        }
        std::mem::take(&mut self.effects)
    }

    fn take_in(&mut self, event: Event) {
        match event {
            Event::Key(key) => self.key(key),
            Event::Paste(text) => self.paste(&text),
            Event::Mouse(mouse) => input::mouse::take(self, mouse),
            Event::Resize { columns, rows } => self.size = Size { columns, rows },
            Event::Tick => clock::time::tick(self.open_meeting.as_mut(), self.role),
            Event::Ending => self.keep_line_at_end(),
            Event::Store(reply) => self.take_reply(reply),
            Event::LookedThrough { meetings, left } => {
                listing::looked_through(&mut self.meetings, &mut self.view, meetings, left);
            }
            Event::Completed { prefix, paths } => self.complete(&prefix, paths),
            Event::Exported { path, format } => referat::exported(self, &path, format),
            Event::Exists { path } => self.ask_replace(path),
            Event::WrittenElsewhere { meeting, revision, paths } => {
                self.written_elsewhere(&meeting, revision, &paths);
            }
            Event::Followed(meeting) => chair::following::follow(self, *meeting),
            Event::Live(live) => chair::following::follow_live(self, *live),
            Event::Contact { contact, last_contact } => self.following.take_contact(contact, last_contact),
            Event::Awaited(what) => chair::following::wait_for(self, what),
            Event::Done(text) => self.say(Tone::Info, text),
            Event::Failed(text) => self.say(Tone::Error, text),
            Event::Unread { path, reason } => {
                self.carry_out(arrival::importing::ask_again(&path, &reason, self.overlay.is_some()));
            }
            Event::UserFile { file, text } => {
                self.with_settings(|settings, role| settings.take(file, text, role));
            }
            Event::ChairPage(path) => {
                self.settings.chair_page = path;
                self.with_meeting(kept_page::notify);
            }
            Event::Background(background) => self.settings.switches.reported = Some(background),
            Event::Dictionary(found) => self.settings.spelling.set_dictionary(found),
            Event::Suggested { word, suggestions } => suggestions::take(self, word, suggestions),
            Event::Clipboard(text) => self.pasted_from_clipboard(text),
            Event::AgendaCopied { html, text } => arrival::take_copied(self, html, text),
            Event::NewMeeting => self.carry_out(arrival::new_meeting::ask_body()),
        }
    }

    /// Completes the path that is typed.
    fn complete(&mut self, prefix: &str, paths: Vec<String>) {
        let completed = overlay::complete(self.overlay.as_mut(), prefix, paths);
        self.carry_out(completed);
    }

    /// Asks whether a file that is there is to be replaced.
    fn ask_replace(&mut self, path: String) {
        question::put_aside(&mut self.overlay, &mut self.covered);
        self.carry_out(referat::ask_replace(path));
    }

    fn written_elsewhere(&mut self, meeting: &MeetingId, revision: u64, paths: &[String]) {
        let open = self.open_meeting.as_ref().map(|open| &open.meeting);
        self.saving.written_elsewhere(open, meeting, revision);
        self.carry_out(saving::leaving::say_written(paths));
    }

    /// A line is left in the middle, for something else or because the program ends: the words of a statement, a task or a
    /// decision are kept as far as they came.
    fn keep_line(&mut self) {
        if matches!(&self.overlay, Some(Overlay::Prompt(prompt)) if prompt.has_entry())
            && let Some(outcome) = self.front().act(Action::Choose)
        {
            self.carry_out(outcome);
        }
    }

    /// Keeps the line in front as the program ends, for the next start to tell of it.
    fn keep_line_at_end(&mut self) {
        let ending = EndingLine::of(self.overlay.as_ref(), self.open_meeting.as_ref());
        self.keep_line();
        if let (Some(ending), Some(open)) = (ending, &mut self.open_meeting) {
            ending.remember(open, self.overlay.is_none());
        }
    }

    fn open(&mut self, meeting: Meeting, bookmark: Bookmark) {
        // at the item that was looked for, or where it was left
        let goal = self.goal.take().filter(|(id, _)| *id == meeting.id);
        let bookmark = match goal {
            Some((_, place)) => bookmark.moved_to(place),
            None => bookmark,
        };
        self.leave_meeting(&meeting);
        self.ask_store(Request::History { meeting: meeting.id.clone(), last: undo_restore::REACH });
        self.ask_store(Request::EarlierDecisions(meeting.id.clone()));
        let mut open = OpenMeeting::new(meeting, &bookmark, self.now);
        open.set_focus(Focus::on_opening(self.keymap.modal));
        self.open_meeting = Some(open);
        // so that it is told at once to those who read along
        self.bookmark = Bookmark::default();
        self.show_first(MeetingScreen::default());
        (self.overlay, self.covered) = (None, None);
        if let Some(people) = self.open_meeting.as_ref().and_then(attendance::roster::lookup) {
            self.ask_store(people);
        }
        self.with_meeting(|open, environment| cut_off::tell(bookmark.cut_off.as_ref(), open, environment));
    }

    /// Puts the open meeting away for the next.
    fn leave_meeting(&mut self, next: &Meeting) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id != next.id) {
            open.settle();
            self.collect();
        }
        let open = self.open_meeting.take().map(|open| open.meeting);
        self.saving.leave(open, next);
    }

    fn ask_store(&mut self, request: Request) {
        self.effects.push(Effect::Store(request));
    }

    fn say(&mut self, tone: Tone, sentence: impl Into<String>) {
        let text = text::clean_line(&sentence.into());
        self.notice = Some(Notice { text, tone });
    }
}
