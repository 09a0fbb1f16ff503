//! Who came, left, is inhabil …: said over the meeting's screen in a few keys, without leaving the item.

use super::environment::Environment;
use super::matching::rank;
use super::moment_time::MomentTime;
use super::open_meeting::OpenMeeting;
use super::outcome::Outcome;
use super::overlay::Overlay;
use super::person_event::PersonEvent;
use super::picker::PickerKind;
use super::prompt::PromptKind;
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use super::{App, Tone, View};
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::{Person, PersonId, Status};

/// It is asked who; a digit says what happened.
#[derive(Debug)]
pub struct AttendanceEntry {
    /// What is typed of a name.
    pub input: Editor,
    /// Which row is marked.
    pub selected: usize,
    /// What happened, when that was said first.
    pub what: Option<PersonEvent>,
    /// Whether it happened at another time, which is asked for.
    pub other_time: bool,
}

impl AttendanceEntry {
    fn new(what: Option<PersonEvent>) -> Self {
        AttendanceEntry { input: Editor::single_line(""), selected: 0, what, other_time: false }
    }

    /// What is asked.
    pub fn question(&self) -> &'static str {
        match (self.what, self.other_time) {
            (Some(what), _) => what.question(),
            (None, true) => "Hvem, og hvad skete der? Så spørges om klokkeslættet",
            (None, false) => "Hvem, og hvad skete der?",
        }
    }
}

impl Screen for AttendanceEntry {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::AttendanceEntry, Context::Prompt]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        ON_WHO
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.input)
    }

    fn input_changed(&mut self, _: &Environment) {
        self.selected = 0;
    }

    fn select(
        &mut self,
        scroll: Scroll,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        let rows = open.map_or(0, |open| open.asked_for(self).len());
        self.selected = scroll.step(self.selected, rows, usize::from(environment.size.body().height));
        Outcome::default()
    }
}

impl OpenMeeting {
    /// The people who answer to what is typed, each with how well; among equals first those of whom it makes sense, and
    /// when nothing was said yet those who are expected.
    fn likely(&self, query: &str, what: Option<PersonEvent>) -> Vec<(usize, &Person)> {
        let last = |person: &Person| match what {
            Some(what) => !self.makes_sense(person, what),
            None => {
                !person.voting
                    || self.meeting.status_of(&person.id) != Status::Unknown
                        && self.meeting.is_in_room(&person.id)
            }
        };
        let found = self.meeting.people.iter();
        let mut found: Vec<(usize, &Person)> =
            found.filter_map(|person| Some((rank_of(query, person)?, person))).collect();
        found.sort_by_key(|(rank, person)| (*rank, last(person), !person.voting));
        found
    }

    /// The people of the list, best first.
    pub fn asked_for(&self, quick: &AttendanceEntry) -> Vec<&Person> {
        self.likely(&quick.input.text(), quick.what).into_iter().map(|(_, person)| person).collect()
    }

    /// The one who is meant: the row that was gone to, else the best of those of whom it makes sense.
    fn meant(&self, quick: &AttendanceEntry, what: PersonEvent) -> Option<PersonId> {
        if quick.selected > 0 {
            return self.asked_for(quick).get(quick.selected).map(|person| person.id.clone());
        }
        let found = self.likely(&quick.input.text(), quick.what);
        let best = found.first()?.0;
        let sensible = |(rank, person): &&(usize, &Person)| *rank == best && self.makes_sense(person, what);
        found.iter().find(sensible).or(found.first()).map(|(_, person)| person.id.clone())
    }
}

/// How well a person answers to what is typed: as a row of a list, or by the initials.
fn rank_of(query: &str, person: &Person) -> Option<usize> {
    let name = person.name.to_lowercase();
    let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
    let typed = query.trim().to_lowercase();
    let by_initials = typed.chars().count() > 1 && initials.starts_with(&typed);
    let by_row = rank(query, "", &person.listed());
    by_row.into_iter().chain(by_initials.then_some(BY_INITIALS)).min()
}

/// Initials are as good as the beginning of a word within the name.
const BY_INITIALS: usize = 3;

impl App {
    /// Asks who came, left …, over the meeting's screen.
    pub(super) fn note_person(&mut self) {
        self.overlay = Some(Overlay::AttendanceEntry(AttendanceEntry::new(None)));
    }

    /// Something happens to a person: the one asked for, or it is asked who.
    pub(super) fn happens(&mut self, action: Action) {
        let Some(what) = PersonEvent::of(action) else { return };
        match (&self.overlay, &self.view) {
            (Some(Overlay::AttendanceEntry(_)), _) => self.quickly(what),
            (_, View::Meeting(_)) => {
                self.overlay = Some(Overlay::AttendanceEntry(AttendanceEntry::new(Some(what))))
            }
            _ => self.open_attendance(),
        }
    }

    /// It happened at another time than now: that is asked for when it is known who, and what.
    pub(super) fn another_time(&mut self) {
        match &mut self.overlay {
            Some(Overlay::AttendanceEntry(quick)) => quick.other_time = !quick.other_time,
            _ => {
                self.overlay = Some(Overlay::AttendanceEntry(AttendanceEntry {
                    other_time: true,
                    ..AttendanceEntry::new(None)
                }))
            }
        }
    }

    /// A digit while it is asked who. Before any letter it says what happened, and those it can have happened to come first.
    fn quickly(&mut self, what: PersonEvent) {
        let (Some(Overlay::AttendanceEntry(quick)), Some(open)) = (&mut self.overlay, &mut self.open_meeting)
        else {
            return;
        };
        if quick.input.is_empty() && quick.selected == 0 {
            quick.what = Some(what);
            return;
        }
        let (name, other_time) = (quick.input.text(), quick.other_time);
        match open.meant(quick, what) {
            Some(person) => self.quick_done(&person, what, other_time),
            None if matches!(what, PersonEvent::Guest | PersonEvent::Arrived) => match open.add_person(&name)
            {
                Ok(person) => {
                    self.quick_done(&person, what, other_time);
                    if self.overlay.is_none() {
                        self.join_steps();
                    }
                }
                Err(error) => self.say(Tone::Warning, error.to_string()),
            },
            None => self.say(Tone::Info, "Ingen på listen hedder sådan."),
        }
    }

    /// Retur while it is asked who.
    pub(super) fn quick_chosen(&mut self, quick: AttendanceEntry) {
        let person =
            self.open_meeting.as_ref().and_then(|open| open.asked_for(&quick).get(quick.selected).copied());
        match (person.map(|person| person.id.clone()), quick.what) {
            (Some(person), Some(what)) => self.quick_done(&person, what, quick.other_time),
            (Some(_), None) => {
                self.overlay = Some(Overlay::AttendanceEntry(quick));
                self.say(Tone::Info, "Tryk tallet for det, der skete.");
            }
            (None, _) => {
                self.overlay = Some(Overlay::AttendanceEntry(quick));
                self.say(Tone::Info, "Ingen på listen hedder sådan.");
            }
        }
    }

    fn quick_done(&mut self, person: &PersonId, what: PersonEvent, other_time: bool) {
        let over = self.open_meeting.as_ref().is_some_and(|open| open.meeting.closed_at.is_some());
        if (over || other_time) && what.has_time() {
            return self.ask_when(person, PromptKind::When(what));
        }
        self.happened(person, what, None);
    }

    /// It happened, now or when that was said, and that is told.
    pub(super) fn happened(&mut self, person: &PersonId, what: PersonEvent, when: Option<&MomentTime>) {
        self.overlay = None;
        let Some(open) = &mut self.open_meeting else { return };
        let name = open.meeting.person(person).map_or_else(String::new, |person| person.name.clone());
        let result = open.let_happen(person, what, when);
        open.reason.take_if(|reason| reason.item.is_none());
        let told = when.and_then(|when| open.moment_said(when.index));
        let undo = self.keymap.keys_for(&self.contexts_of_view(), Action::Undo);
        let undo = undo.map_or_else(String::new, |keys| format!(" {keys} fortryder."));
        match result {
            Ok(said) => {
                let said = told.unwrap_or_else(|| format!("{name}: {said}"));
                self.say(Tone::Info, format!("{said}.{undo}"));
            }
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    /// Asks who sits in for a person.
    pub(super) fn ask_substitute(&mut self) {
        let other_time = matches!(&self.overlay, Some(Overlay::AttendanceEntry(quick)) if quick.other_time);
        let away = match (&self.overlay, &self.open_meeting) {
            (Some(Overlay::AttendanceEntry(quick)), Some(open))
                if quick.input.is_empty() && quick.selected == 0 =>
            {
                return self.say(Tone::Info, "Skriv først, hvem der er væk, og tryk så igen.");
            }
            (Some(Overlay::AttendanceEntry(quick)), Some(open)) => open.meant(quick, PersonEvent::Left),
            _ => return self.note_person(),
        };
        match away {
            Some(person) if other_time => self.ask_when(&person, PromptKind::WhenStoodIn),
            Some(person) => self.open_picker(PickerKind::Substitute(person, None)),
            None => self.say(Tone::Info, "Ingen på listen hedder sådan."),
        }
    }
}

const ON_WHO: &[Hint] = &[
    (Action::OtherTime, "andet klokkeslæt"),
    (Action::ShowMoments, "ret tider"),
    (Action::OpenAttendance, "hele listen"),
    (Action::Close, "luk"),
    (Action::MoveDown, "næste navn"),
];
