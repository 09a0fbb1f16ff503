//! Whatever is pressed, pasted and resized: nothing falls, the text is the meeting's, and what is stored is
//! what was seen.

use std::sync::LazyLock;

use chrono::TimeDelta;
use proptest::prelude::*;
use referent::action::Action;
use referent::app::meeting::background::BackgroundPane;
use referent::app::meeting::layout;
use referent::app::{App, Effect, Event, Overlay, Size, ViewKind};
use referent::export;
use referent::keymap::{Code, Key, Keymap};
use referent::meeting::{Bookmark, Change, Item, Meeting, Record, UndoRecord};
use referent::screen::Theme;
use referent::store::protocol::{Reply, Request};

use crate::keyboard;
use crate::odd_meetings::{letters, meeting, words};
use crate::picture::Picture;
use crate::test_rounds::rounds;
use crate::world::{KKR, World, clock, failed, sample};

/// One thing that a user, a terminal or the outside world does.
#[derive(Debug, Clone)]
enum RandomAct {
    Act(Action),
    Key(Key),
    Type(String),
    Happens(Event),
    /// So many seconds pass, backwards too: clocks are set.
    Pass(i64),
}

fn key() -> impl Strategy<Value = Key> {
    let code = prop_oneof![
        any::<char>().prop_map(Code::Char),
        (1u8..=12).prop_map(Code::F),
        prop::sample::select(vec![
            Code::Enter,
            Code::Tab,
            Code::Backspace,
            Code::Delete,
            Code::Insert,
            Code::Esc
        ]),
        prop::sample::select(vec![Code::Up, Code::Down, Code::Left, Code::Right, Code::Home, Code::End]),
        prop::sample::select(vec![Code::PageUp, Code::PageDown, Code::Char(' '), Code::Char('k')]),
    ];
    (code, any::<[bool; 3]>()).prop_map(|(code, [ctrl, alt, shift])| Key::new(code, ctrl, alt, shift))
}

fn window() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![
        4 => (0u16..140, 0u16..50),
        1 => prop::sample::select(vec![(0, 0), (1, 1), (1, 50), (200, 1), (21, 6), (60, 18), (100, 18)]),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => words().prop_map(Event::Paste),
        4 => window().prop_map(|(columns, rows)| Event::Resize { columns, rows }),
        2 => Just(Event::Tick),
        1 => words().prop_map(failed),
        1 => words().prop_map(Event::Done),
        1 => words().prop_map(Event::Failed),
        1 => prop::option::of(words()).prop_map(Event::Clipboard),
        1 => words().prop_map(|path| Event::Exists { path }),
        1 => (words(), prop::collection::vec(words(), 0..4)).prop_map(|(prefix, paths)| Event::Completed { prefix, paths }),
    ]
}

fn steps() -> impl Strategy<Value = Vec<RandomAct>> {
    let step = prop_oneof![
        10 => prop::sample::select(Action::ALL).prop_map(RandomAct::Act),
        4 => key().prop_map(RandomAct::Key),
        4 => words().prop_map(RandomAct::Type),
        4 => event().prop_map(RandomAct::Happens),
        1 => (-4_000i64..40_000).prop_map(RandomAct::Pass),
    ];
    prop::collection::vec(step, 1..40)
}

impl RandomAct {
    fn events(&self) -> Vec<Event> {
        match self {
            RandomAct::Act(action) => keyboard::press(*action).to_vec(),
            RandomAct::Key(key) => vec![Event::Key(*key)],
            RandomAct::Type(text) => text.chars().map(|c| Event::Key(Key::plain(Code::Char(c)))).collect(),
            RandomAct::Happens(event) => vec![event.clone()],
            RandomAct::Pass(_) => vec![Event::Tick],
        }
    }
}

/// Keymaps with keys for every action: one in which letters are text, and one in which they may be commands.
static KEYMAPS: LazyLock<[Keymap; 2]> =
    LazyLock::new(|| [false, true].map(|modal| keyboard::with_every_action("standard", modal)));

/// A real agenda, read once.
static AGENDA: LazyLock<Meeting> = LazyLock::new(|| sample(KKR));

/// The program on its own, with everything that it wanted kept.
struct Alone {
    app: App,
    records: Vec<Record>,
    /// What went to the clipboard or into a file.
    out: Vec<String>,
    now: chrono::DateTime<chrono::FixedOffset>,
}

impl Alone {
    fn new(meeting: &Meeting, modal: bool) -> Alone {
        let now = clock("10.00");
        let app = App::new(KEYMAPS[usize::from(modal)].clone(), Size { columns: 80, rows: 24 }, now);
        let mut alone = Alone { app, records: Vec::new(), out: Vec::new(), now };
        let bookmark = Bookmark {
            item: meeting.items.last().map(|item| item.id.clone()),
            cursor: 7,
            revision: meeting.revision,
            ..Bookmark::default()
        };
        alone.happened(Event::Store(Reply::Opened { meeting: Box::new(meeting.clone()), bookmark }));
        alone
    }

    fn happened(&mut self, event: Event) {
        let mut effects = self.app.update_at_once(event, self.now);
        if self.app.is_deferred() {
            // what is shown meanwhile is drawn too
            let _ = Picture::of(&self.app, Theme::Dark);
        }
        effects.extend(self.app.catch_up());
        for effect in effects {
            match effect {
                Effect::Store(Request::Save { record, .. }) => self.records.push(record),
                Effect::Copy { text, .. } => self.out.push(text),
                Effect::Export { path, document, format, .. } => {
                    let contents = referent::formats::print(&document, format, None).unwrap();
                    self.out.push(String::from_utf8_lossy(&contents).into_owned());
                    self.happened(Event::Exported { path, format });
                }
                Effect::AskClipboard => self.happened(Event::Clipboard(None)),
                _ => {}
            }
        }
    }

    fn take(&mut self, step: &RandomAct) {
        // no two steps are one moment: each end of the meeting has a time of its own
        let seconds = if let RandomAct::Pass(seconds) = step { *seconds } else { 1 };
        self.now += TimeDelta::seconds(seconds);
        for event in step.events() {
            self.happened(event);
            self.is_sound();
        }
    }

    /// The program closed, and started again with what the store remembers of a meeting that began like this.
    fn restarted(&self, began: &Meeting) -> Alone {
        let mut meeting = began.clone();
        let remember = |record: &Record| UndoRecord {
            undo: meeting.apply(&record.change).unwrap(),
            record: record.clone(),
        };
        let past = self.records.iter().map(remember).collect();
        let mut again = Alone::new(&meeting, false);
        again.happened(Event::Store(Reply::History { meeting: meeting.id.clone(), past }));
        again.records.clone_from(&self.records);
        again
    }

    /// The meeting as far as undo reaches back: to the agenda, or to when the meeting was ended.
    fn earliest(&self, began: &Meeting) -> Meeting {
        let end = self.meeting().closed_at.filter(|_| self.meeting().closed_at != began.closed_at);
        let ends = |record: &Record| matches!(record.change, Change::SetClosed { at: Some(at), .. } if Some(at) == end);
        let ended = self.records.iter().position(ends);
        let mut meeting = began.clone();
        for record in ended.map_or(&[][..], |last| &self.records[..=last]) {
            meeting.apply(&record.change).unwrap();
        }
        meeting
    }

    fn meeting(&self) -> &Meeting {
        &self.app.open_meeting().unwrap().meeting
    }

    /// The text on the screen is the meeting's, and a draft is only shown after it.
    fn is_sound(&self) {
        let open = self.app.open_meeting().unwrap();
        let (stored, shown) = (open.item().map_or("", |item| item.decision_text()), open.shown().text());
        match &open.proposal() {
            None => assert_eq!(shown, stored),
            // only words that stand as they were drafted give way to another draft
            Some(proposal) => assert!(
                shown.starts_with(stored)
                    || proposal.choices.iter().any(|draft| draft.text.trim() == stored.trim()),
                "{shown:?} does not begin with {stored:?}"
            ),
        }
        assert!(shown.is_char_boundary(open.shown().cursor()));
    }

    fn can_be_drawn(&self) {
        drop(Picture::of(&self.app, Theme::Dark).rows());
        // a terminal that has changed its size and has not said so yet
        let Size { columns, rows } = self.app.size();
        Picture::in_window(&self.app, Theme::Plain, columns / 2, rows + 3);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: rounds(16, 48), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_is_pressed_makes_it_fall(meeting in meeting(), modal: bool, steps in steps()) {
        let mut alone = Alone::new(&meeting, modal);
        for step in &steps {
            alone.take(step);
            alone.can_be_drawn();
        }
        let now = alone.meeting();
        let json = export::json(now);
        let read: Meeting = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&read, now);
        prop_assert_eq!(&read.normalised().unwrap(), now);
        let mut replayed = meeting;
        for record in &alone.records {
            replayed.apply(&record.change).unwrap();
            prop_assert_eq!(replayed.revision, record.revision);
        }
        prop_assert_eq!(&replayed, now);
        drop(export::markdown(now, export::Edition::Open));
    }

    #[test]
    fn everything_can_be_undone_and_done_again(meeting in meeting(), steps in steps()) {
        let mut alone = Alone::new(&meeting, false);
        steps.iter().for_each(|step| alone.take(step));
        all(&mut alone, Action::Redo);
        let before = undoable_part(alone.meeting());
        let undone = all(&mut alone, Action::Undo);
        prop_assert_eq!(undoable_part(alone.meeting()), undoable_part(&alone.earliest(&meeting)));
        all(&mut alone, Action::Redo);
        prop_assert_eq!(undoable_part(alone.meeting()), before, "after {} steps back", undone);
    }

    #[test]
    fn undo_reaches_back_over_a_restart(meeting in meeting(), steps in steps(), more in steps()) {
        let mut alone = Alone::new(&meeting, false);
        steps.iter().for_each(|step| alone.take(step));
        let mut again = alone.restarted(&meeting);
        more.iter().for_each(|step| again.take(step));
        all(&mut again, Action::Redo);
        let before = undoable_part(again.meeting());
        let undone = all(&mut again, Action::Undo);
        prop_assert_eq!(undoable_part(again.meeting()), undoable_part(&again.earliest(&meeting)));
        all(&mut again, Action::Redo);
        prop_assert_eq!(undoable_part(again.meeting()), before, "after {} steps back", undone);
    }

    #[test]
    fn every_letter_of_a_decision_is_on_the_screen(text in letters(), columns in 21u16..130, rows in 6u16..45) {
        let mut alone = Alone::new(&AGENDA, false);
        alone.happened(Event::Resize { columns, rows });
        alone.happened(Event::Paste(text));
        alone.take(&RandomAct::Act(Action::TextStart));
        let open = alone.app.open_meeting().unwrap();
        let area = layout::divide(alone.app.size(), open, &BackgroundPane::default()).decision;
        let picture = Picture::of(&alone.app, Theme::Plain);
        for row in 0..area.height.min(u16::try_from(open.shown().row_count()).unwrap()) {
            let expected = open.shown().row(usize::from(row)).unwrap().text.trim_end();
            prop_assert_eq!(picture.part(area.x, area.y + row, area.width), expected, "{}", picture);
        }
    }
}

/// Every text of a closed item with a sign in it that stands nowhere else.
fn with_secrets(item: &mut Item) {
    let sections = item.sections.iter_mut().flat_map(|section| [&mut section.heading, &mut section.text]);
    let points = item.indstilling.iter_mut().flat_map(|i| i.lead.iter_mut().chain(&mut i.points));
    let bilag = item.bilag.iter_mut().map(|bilag| &mut bilag.title);
    let words = item.decision.iter_mut().map(|decision| &mut decision.text).chain(&mut item.draft);
    let texts = sections.chain(points).chain(bilag).chain(words).chain([&mut item.title]);
    texts.for_each(|text| *text = text.chars().flat_map(|letter| ['☠', letter]).chain(['☠']).collect());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: rounds(16, 48), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_byte_of_a_closed_item_is_seen_or_copied_in_the_open_edition(mut meeting in meeting(), columns in 40u16..140) {
        meeting.items.iter_mut().filter(|item| item.closed).for_each(with_secrets);
        let mut world = Alone::new(&meeting.normalised().unwrap(), false);
        world.happened(Event::Resize { columns, rows: 20 });
        for action in [Action::Preview, Action::ToggleOpenEdition, Action::ScrollTop] {
            world.take(&RandomAct::Act(action));
        }
        for _ in 0..60 {
            let picture = Picture::of(&world.app, Theme::Plain).words();
            prop_assert!(picture.contains("Åben udgave") && !picture.contains('☠'), "{}", picture);
            world.take(&RandomAct::Act(Action::ScrollPageDown));
        }
        for action in [Action::CopyReferat, Action::CopyDecision, Action::ExportMarkdown, Action::Choose] {
            world.take(&RandomAct::Act(action));
        }
        prop_assert!(world.out.len() >= 2, "{:?}", world.out);
        prop_assert!(world.out.iter().all(|text| !text.contains('☠')), "{:?}", world.out);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: rounds(8, 48), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_stored_is_what_was_seen(meeting in meeting(), steps in steps()) {
        let mut world = World::with_keymap(KEYMAPS[0].clone());
        world.create(meeting);
        for event in steps.iter().flat_map(RandomAct::events).filter(|event| !matches!(event, Event::Store(Reply::Failed { .. }))) {
            world.happened(event);
        }
        // a statement or a task that is being written is kept as far as it came
        world.happened(Event::Ending);
        let seen = world.saved().meeting().clone();
        prop_assert_eq!(world.quit(), seen);
    }
}

/// What can be undone of a meeting: not when items were discussed, and not what settles by itself.
fn undoable_part(meeting: &Meeting) -> impl PartialEq + std::fmt::Debug + use<> {
    let items: Vec<_> = meeting
        .items
        .iter()
        .map(|item| (item.id.clone(), item.title.clone(), item.decision_text().to_owned()))
        .collect();
    (items, meeting.people.clone(), meeting.attendance.clone())
}

/// Undoes, or does again, until there is nothing left; returns how often.
fn all(alone: &mut Alone, action: Action) -> usize {
    let is_elsewhere = |app: &App| {
        app.overlay().is_some() || !app.pending().is_empty() || app.view().kind() != ViewKind::Meeting
    };
    for _ in 0..20 {
        if is_elsewhere(&alone.app) {
            alone.happened(Event::Key(Key::plain(Code::Esc)));
        }
    }
    assert!(!is_elsewhere(&alone.app), "Esc leads to the meeting: {:?}", alone.app.view().kind());
    (0..5_000)
        .find(|_| {
            alone.take(&RandomAct::Act(action));
            if matches!(alone.app.overlay(), Some(Overlay::Prompt(_))) {
                // a meeting that has ended asks why
                alone.take(&RandomAct::Type("Derfor".to_owned()));
                alone.take(&RandomAct::Act(Action::Choose));
            }
            let notice = alone.app.notice().map_or("", |notice| notice.text.as_str());
            // nothing is left, or the end of the meeting is next
            ["Der er ", "Mødet er sluttet"].iter().any(|words| notice.starts_with(words))
        })
        .expect("it comes to an end")
}
