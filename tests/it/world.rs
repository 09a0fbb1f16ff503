//! The world of a story: the program with a store of its own, a clock that the story moves, files and a
//! clipboard.

mod effects;
mod samples;
mod shown;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use referent::app::input::pointer::{Mouse, MouseAct};
use referent::app::settings::user_file::UserFile;
use referent::app::{App, Effect, Event, Size};
use referent::import;
use referent::keymap::{Code, Key, Keymap};
use referent::meeting::{Fingerprint, Item, Meeting, MeetingId, Origin, Person};
use referent::spelling::Speller;
use referent::store::protocol::{Reply, Request};
use referent::store::{Store, StoreHandle};
use tempfile::TempDir;

pub(crate) use samples::{COUNCIL, KKR, NETWORK, sample};
use samples::{read_sample, sample_bytes};
pub(crate) use shown::Shown;

/// Longer than anything takes on a busy machine.
const LONG: Duration = Duration::from_secs(60);

/// The program and everything around it.
pub(crate) struct World {
    pub(crate) app: App,
    pub(crate) now: DateTime<FixedOffset>,
    store: RunningStore,
    replies: Receiver<Reply>,
    /// How many files the store has answered for.
    answers: usize,
    /// What the system's clipboard holds; none when there is none.
    pub(crate) clipboard: Option<String>,
    /// The same as HTML, where it was copied from a page.
    pub(crate) copied_html: Option<String>,
    /// The files that are there, by path; only those of `sample-data` are real.
    pub(crate) files: BTreeMap<String, String>,
    /// The dictionary of this machine, or what to do when there is none.
    pub(crate) dictionary: Option<Result<Arc<Speller>, String>>,
    /// Whether the program asked to end.
    pub(crate) ended: bool,
    dir: TempDir,
}

/// A store that ends before its folder goes: what it still wrote would make the folder anew.
struct RunningStore(Option<StoreHandle>);

impl Drop for RunningStore {
    fn drop(&mut self) {
        if let Some(store) = self.0.take() {
            let _ = store.finish(LONG);
        }
    }
}

/// A moment on the day of the KKR meeting.
pub(crate) fn clock(hour_and_minute: &str) -> DateTime<FixedOffset> {
    let time = hour_and_minute.replace('.', ":");
    DateTime::parse_from_rfc3339(&format!("2026-03-03T{time}:00+01:00")).unwrap()
}

/// The item of a meeting with a number.
#[track_caller]
pub(crate) fn item<'a>(meeting: &'a Meeting, number: &str) -> &'a Item {
    let found = meeting.items.iter().find(|item| item.number == number);
    found.unwrap_or_else(|| panic!("there is no item {number}"))
}

/// The person of a meeting whose name has these words in it.
#[track_caller]
pub(crate) fn person<'a>(meeting: &'a Meeting, name: &str) -> &'a Person {
    let found = meeting.people.iter().find(|person| person.name.contains(name));
    found.unwrap_or_else(|| panic!("there is no {name}"))
}

/// The disk refuses.
pub(crate) fn failed(reason: String) -> Event {
    Event::Store(Reply::Failed { meeting: MeetingId::default(), reason })
}

/// The standard keys.
pub(crate) fn standard() -> Keymap {
    Keymap::built_in("standard").unwrap()
}

impl World {
    /// The program in a window of 80×24 with the list of meetings, of which there are none.
    pub(crate) fn empty() -> World {
        World::with_keymap(standard())
    }

    pub(crate) fn with_keymap(keymap: Keymap) -> World {
        World::over(tempfile::tempdir().unwrap(), keymap, clock("10.00"))
    }

    fn over(dir: TempDir, keymap: Keymap, now: DateTime<FixedOffset>) -> World {
        let (store, notices) = Store::open(dir.path()).unwrap();
        assert!(notices.is_empty(), "{notices:?}");
        let rows = store.list();
        let (tell, replies) = mpsc::channel();
        let store = store.spawn(move |reply| drop(tell.send(reply)));
        let app = App::new(keymap, Size { columns: 80, rows: 24 }, now);
        let files = BTreeMap::new();
        let mut world = World {
            app,
            now,
            store: RunningStore(Some(store)),
            replies,
            answers: 0,
            clipboard: None,
            copied_html: None,
            files,
            dictionary: None,
            ended: false,
            dir,
        };
        world.happened(Event::Store(Reply::Listed(rows)));
        world
    }

    /// The program with a sample freshly imported.
    pub(crate) fn open(sample: &str) -> World {
        let mut world = World::empty();
        world.import(sample);
        world
    }

    /// The council has met, everyone is there, and the minute-taker has written under 24.
    pub(crate) fn council_at_24() -> World {
        let mut world = World::open(COUNCIL);
        world.keys("ctrl-k g n u enter f4 f9 esc").go_to("24").typed("Godkendt.");
        world
    }

    /// Fetches another sample, as the command line does.
    pub(crate) fn import(&mut self, name: &str) -> &mut World {
        self.import_from(&format!("sample-data/{name}"));
        self
    }

    /// The user's own files are read, as at every start.
    pub(crate) fn reads_own(&mut self) -> &mut World {
        for file in UserFile::ALL {
            let text = self.files.get(file.file_name()).cloned().unwrap_or_default();
            self.happened(Event::UserFile { file, text: Ok(text) });
        }
        self
    }

    /// Fetches a file with this text, as the program itself does.
    pub(crate) fn fetches(&mut self, name: &str, text: &str) -> &mut World {
        self.files.insert(name.to_owned(), text.to_owned());
        self.keys("ctrl-k h").typed(name).keys("enter")
    }

    /// Stores a meeting and opens it.
    pub(crate) fn create(&mut self, meeting: Meeting) -> &mut World {
        let print = Fingerprint::of(serde_json::to_string(&meeting).unwrap().as_bytes());
        self.receive(Origin::new("møde.json", print, meeting))
    }

    /// A file comes in, as it was read.
    pub(crate) fn receive(&mut self, origin: Origin) -> &mut World {
        self.store().send(Request::Receive(Box::new(origin)));
        self.await_answer()
    }

    // what happens

    /// Presses keys, in the notation of keymap files, with blanks between them.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut World {
        for name in keys.split_whitespace() {
            let key = Key::parse(name).unwrap_or_else(|| panic!("»{name}« is no key"));
            self.happened(Event::Key(key));
        }
        self
    }

    /// Types a text letter by letter, as a terminal reports it; a line end is Retur.
    pub(crate) fn typed(&mut self, text: &str) -> &mut World {
        for letter in text.chars() {
            let code = if letter == '\n' { Code::Enter } else { Code::Char(letter) };
            self.happened(Event::Key(Key::plain(code)));
        }
        self
    }

    /// Presses the mouse on a text of the screen.
    #[track_caller]
    pub(crate) fn presses(&mut self, text: &str) -> &mut World {
        self.points(MouseAct::Press, text)
    }

    /// Presses the mouse or turns its wheel on a text of the screen.
    #[track_caller]
    pub(crate) fn points(&mut self, act: MouseAct, text: &str) -> &mut World {
        let picture = self.picture();
        let (column, row) =
            picture.find(text).unwrap_or_else(|| panic!("»{text}« is not on the screen:\n{picture}"));
        self.app.drawn(picture.targets);
        self.happened(Event::Mouse(Mouse { act, column, row }))
    }

    /// Pastes with the terminal's own paste.
    pub(crate) fn pasted(&mut self, text: &str) -> &mut World {
        self.happened(Event::Paste(text.to_owned()))
    }

    /// Makes the window another size.
    pub(crate) fn window(&mut self, columns: u16, rows: u16) -> &mut World {
        self.happened(Event::Resize { columns, rows })
    }

    /// Lets so many minutes pass; the program hears of it as it does at the turn of a minute.
    pub(crate) fn minutes(&mut self, minutes: i64) -> &mut World {
        self.now += TimeDelta::minutes(minutes);
        self.happened(Event::Tick)
    }

    /// Makes it a certain time, of whatever day and half of the year.
    pub(crate) fn becomes(&mut self, rfc3339: &str) -> &mut World {
        self.now = DateTime::parse_from_rfc3339(rfc3339).unwrap();
        self.happened(Event::Tick)
    }

    /// Lets so many seconds pass in which the store says nothing.
    pub(crate) fn late(&mut self, seconds: i64) -> &mut World {
        self.now += TimeDelta::seconds(seconds);
        self.happened(Event::Tick)
    }

    /// Something happens, and what the program asks for is done.
    pub(crate) fn happened(&mut self, event: Event) -> &mut World {
        for effect in self.app.update(event, self.now) {
            self.carry_out(effect);
        }
        self
    }

    fn store(&self) -> &StoreHandle {
        self.store.0.as_ref().expect("the program has not ended")
    }

    /// Waits until the store has said all that it has to say of a file; other answers may be waited for
    /// meanwhile.
    fn await_answer(&mut self) -> &mut World {
        let before = self.answers;
        while self.answers == before {
            self.hear_until(|_| true);
        }
        self
    }

    /// Takes in what the store says until something is said.
    fn hear_until(&mut self, is_wanted: impl Fn(&Reply) -> bool) -> &mut World {
        loop {
            let reply = self.replies.recv_timeout(LONG).expect("the store answers");
            let wanted = is_wanted(&reply);
            let ends = matches!(reply, Reply::Origin { .. } | Reply::Edition { .. } | Reply::Failed { .. });
            self.answers += usize::from(ends);
            self.happened(Event::Store(reply));
            if wanted {
                return self;
            }
        }
    }

    /// Waits until everything is on the disk and the program knows it.
    pub(crate) fn saved(&mut self) -> &mut World {
        while !self.app.saving().is_saved() {
            self.hear_until(|_| true);
        }
        self
    }

    /// Ends the meeting although something is unfinished, with a word why.
    pub(crate) fn ends(&mut self, why: &str) -> &mut World {
        self.keys("ctrl-k l enter ctrl-u").shows("Hvorfor sluttes mødet alligevel?").typed(why).keys("enter")
    }

    // what is known

    pub(crate) fn meeting(&self) -> &Meeting {
        &self.app.open_meeting().expect("a meeting is open").meeting
    }

    /// The current item.
    pub(crate) fn item(&self) -> &Item {
        self.app.open_meeting().and_then(|open| open.item()).expect("a current item")
    }

    /// An item by its number.
    #[track_caller]
    pub(crate) fn numbered(&self, number: &str) -> &Item {
        item(self.meeting(), number)
    }

    /// The current item has this number.
    #[track_caller]
    pub(crate) fn is_at(&mut self, number: &str) -> &mut World {
        assert_eq!(self.item().number, number);
        self
    }

    /// Goes to an item by its number.
    pub(crate) fn go_to(&mut self, number: &str) -> &mut World {
        self.keys("ctrl-o").typed(number).keys("enter").is_at(number)
    }

    /// The words of the current item.
    pub(crate) fn decision(&self) -> &str {
        self.item().decision_text()
    }

    // the end

    /// Quits, and reads the meeting that was stored from the disk.
    pub(crate) fn quit(&mut self) -> Meeting {
        let id = self.leave();
        let (store, notices) = Store::open(self.dir.path()).unwrap();
        assert!(notices.is_empty(), "{notices:?}");
        store.load(&id).unwrap()
    }

    fn leave(&mut self) -> MeetingId {
        let id = self.meeting().id.clone();
        if !self.ended {
            if self.app.saving().failure().is_none() {
                self.saved();
            }
            if !self.app.pending().is_empty() {
                self.keys("esc");
            }
            self.keys("ctrl-q");
        }
        assert!(self.ended, "{:?}", self.app.notice());
        self.store.0.take().expect("the program has not ended").finish(LONG).unwrap();
        id
    }

    /// Quits, and starts again with the meeting, a minute later.
    pub(crate) fn restarted(mut self) -> World {
        let id = self.leave();
        let World { dir, app, now, clipboard, files, dictionary, .. } = self;
        let mut world = World::over(dir, app.keymap().clone(), now + TimeDelta::minutes(1));
        (world.clipboard, world.files, world.dictionary) = (clipboard, files, dictionary);
        world.reads_own();
        world.carry_out(Effect::Store(Request::Open(id)));
        world
    }
}
