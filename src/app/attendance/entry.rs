//! Arrivals, departures, recusals …: entered over the meeting's screen in a few keys, without leaving the
//! item.

use super::change::{NOBODY, is_plausible, note_reason};
use super::named::{away, is_called, name_all, named_event, rank_of, says_is_away, says_what_happened};
use super::person_event::PersonEvent;
use super::roster::add_person;
use super::several::{self, SeveralPeople};
use super::{moment_list, noting, substitute, timeline};
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::kind::PickerKind;
use crate::app::prompt::kind::PromptKind;
use crate::app::screen::{Hint, Screen};
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::{Person, PersonId, Status};

/// The entry: asks for the person; a digit gives the event.
#[derive(Debug)]
pub struct AttendanceEntry {
    /// The typed part of a name.
    input: Editor,
    /// The selected row.
    selected: usize,
    /// The event, when it was given first.
    event: Option<PersonEvent>,
    /// Whether the event happened at another time, which is asked for.
    other_time: bool,
    /// Whether the people were named who are all called what is typed: a key then means the first of them.
    are_named: bool,
}

/// Asks who came, left …, now or at another time.
pub(in crate::app) fn ask(other_time: bool) -> Outcome {
    Outcome::next(Next::AttendanceEntry { event: None, other_time })
}

impl AttendanceEntry {
    /// Returns an entry for an event, if known already; with `other_time` it also asks when.
    pub(in crate::app) fn new(event: Option<PersonEvent>, other_time: bool) -> Self {
        let input = Editor::single_line("");
        AttendanceEntry { input, selected: 0, event, other_time, are_named: false }
    }

    /// Returns the typed part of a name.
    pub fn input(&self) -> &Editor {
        &self.input
    }

    /// Returns the index of the selected row.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Returns the question to show.
    pub fn question(&self, open: &OpenMeeting) -> &'static str {
        match (self.understood(open).1, self.other_time) {
            (Some(event), _) => event.question(),
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

    fn refuses_lines(&self, environment: &Environment) -> Option<Outcome> {
        let keys = environment.keys(Action::OpenAttendance)?;
        Some(Outcome::info(format!("Et navn ad gangen her. En liste sættes ind i fremmødet ({keys}).")))
    }

    fn input_changed(&mut self, _: &Environment) {
        (self.selected, self.are_named) = (0, false);
    }

    fn list(&mut self, open: Option<&OpenMeeting>, _: &Environment) -> Option<(&mut usize, usize)> {
        let rows = open.map_or(0, |open| self.people(open).len());
        Some((&mut self.selected, rows))
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        match action {
            Action::Choose => Some(self.choose(open?, environment)),
            Action::SetSubstitute => Some(self.ask_substitute(open?)),
            Action::ShowMoments => Some(moment_list::show(open?, self.input.text())),
            Action::NotePerson => Some(self.begin_again()),
            Action::OtherTime => {
                self.other_time = !self.other_time;
                Some(Outcome::default())
            }
            _ => Some(self.say_event(PersonEvent::of(action)?, open?, environment)),
        }
    }
}

impl AttendanceEntry {
    /// Handles the key that opened the entry, pressed again: clears a line with text, so that the next person
    /// can be typed; closes an empty one.
    fn begin_again(&mut self) -> Outcome {
        if self.input.is_empty() && self.event.is_none() {
            return Outcome::default().and_close();
        }
        *self = AttendanceEntry::new(None, false);
        Outcome::info("Linjen er tømt: skriv navnet igen. Samme tast lukker den.")
    }

    /// Returns the typed name and the event: given first, or typed after the name.
    fn understood(&self, open: &OpenMeeting) -> (String, Option<PersonEvent>) {
        let typed = self.input.text();
        match named_event(open, &typed).filter(|_| self.event.is_none()) {
            Some((name, event)) => (name.to_owned(), Some(event)),
            None => (typed, self.event),
        }
    }

    /// Returns the people whose names match, best first.
    pub fn people<'a>(&self, open: &'a OpenMeeting) -> Vec<&'a Person> {
        let (name, event) = self.understood(open);
        likely(open, &name, event).into_iter().map(|(_, person)| person).collect()
    }

    /// Returns the person meant: the selected row, or else the best match for whom the event makes sense.
    fn meant(&self, open: &OpenMeeting, event: PersonEvent) -> Option<PersonId> {
        if self.selected > 0 {
            return self.people(open).get(self.selected).map(|person| person.id.clone());
        }
        let (name, told) = self.understood(open);
        let found = likely(open, &name, told);
        let best = found.first()?.0;
        let sensible =
            |(rank, person): &&(usize, &Person)| *rank == best && is_plausible(open, person, event);
        found.iter().find(sensible).or(found.first()).map(|(_, person)| person.id.clone())
    }

    /// Names those who are all called what is typed, where the event makes sense for several of them or for none;
    /// the same key again means the first.
    fn say_namesakes(&mut self, open: &OpenMeeting, event: PersonEvent) -> Option<Outcome> {
        if self.selected > 0 || self.are_named {
            return None;
        }
        let (name, told) = self.understood(open);
        let called: Vec<&Person> = likely(open, &name, told).into_iter().map(|(_, person)| person).collect();
        let called: Vec<&Person> = called.into_iter().filter(|person| is_called(&name, person)).collect();
        let sensible = |person: &&&Person| is_plausible(open, person, event);
        let sensible: Vec<&Person> = called.iter().filter(sensible).copied().collect();
        let said = name_all(&name, if sensible.is_empty() { &called } else { &sensible })?;
        self.are_named = true;
        Some(said)
    }

    /// Takes a digit. Before any letter it sets the event, and plausible people come first.
    fn say_event(
        &mut self,
        event: PersonEvent,
        open: &mut OpenMeeting,
        environment: &Environment,
    ) -> Outcome {
        if self.other_time && !event.has_time() {
            // the digit may be the first of a time: the rest of it must not bypass the line
            return Outcome::info(
                "Tryk tallet for det, der skete (kom, gik …); så spørges om klokkeslættet.",
            );
        }
        if self.input.is_empty() && self.selected == 0 {
            self.event = Some(event);
            return Outcome::default();
        }
        if self.event.is_none() && self.understood(open).1.is_some_and(|typed| typed != event) {
            return Outcome::info(NAME_ALONE);
        }
        if let Some(asks) = self.say_namesakes(open, event) {
            return asks;
        }
        if let Some(taken) = several::take(open, &self.input.text(), Some(event)) {
            return taken;
        }
        match self.meant(open, event) {
            Some(person) => self.done(open, environment, &person, event),
            None if matches!(event, PersonEvent::Is(Status::Afbud | Status::Absent)) => {
                self.away_because(open, environment, event)
            }
            None if says_what_happened(&self.input.text()) => Outcome::info(NAME_ALONE),
            None if !may_be_newcomer(&self.input.text()) => Outcome::info(NOBODY),
            None if matches!(event, PersonEvent::Guest | PersonEvent::Arrived | PersonEvent::Online) => {
                self.add_newcomer(event, open, environment)
            }
            None => Outcome::info(NOBODY),
        }
    }

    /// Adds a person by the typed name, and records what happened.
    fn add_newcomer(&self, event: PersonEvent, open: &mut OpenMeeting, environment: &Environment) -> Outcome {
        let person = match add_person(open, &self.input.text(), Status::Present) {
            Ok(person) => person,
            Err(error) => return Outcome::refused(error),
        };
        let asked = self.time_asked(open, &person, event);
        let noted = |open| noting::record_and_report(open, environment, &person, event, None);
        let outcome = asked.unwrap_or_else(|| noted(open));
        // adding a person and recording the event are one step of undo
        if !matches!(outcome.next, Some(Next::Prompt(_))) {
            open.steps.join();
        }
        outcome
    }

    /// Returns the people that the line names, where they are several.
    pub fn several<'a>(&self, open: &'a OpenMeeting) -> Option<SeveralPeople<'a>> {
        SeveralPeople::of(open, &self.input.text())
    }

    /// Returns the absent person and the reason, when the line says so.
    pub fn away<'a>(&self, open: &'a OpenMeeting) -> Option<(&'a Person, String)> {
        away(open, &self.input.text(), |_| true)
    }

    /// Takes "holm syg": who is absent, and after the name why.
    fn away_because(&self, open: &mut OpenMeeting, environment: &Environment, event: PersonEvent) -> Outcome {
        let Some((person, reason)) = self.away(open) else {
            let is_known = says_what_happened(&self.input.text());
            return Outcome::info(if is_known { NAME_ALONE } else { NOBODY });
        };
        let person = person.id.clone();
        if let Err(error) = note_reason(open, &person, &reason) {
            return Outcome::refused(error);
        }
        let outcome = self.done(open, environment, &person, event);
        open.steps.join();
        outcome
    }

    /// Handles Retur: the event that was given first happened to the selected person.
    fn choose(&mut self, open: &mut OpenMeeting, environment: &Environment) -> Outcome {
        if let Some(asks) = self.understood(open).1.and_then(|event| self.say_namesakes(open, event)) {
            return asks;
        }
        if let Some(taken) = several::take(open, &self.input.text(), self.event) {
            return taken;
        }
        let person = self.people(open).get(self.selected).map(|person| person.id.clone());
        match (person, self.understood(open).1) {
            (Some(person), Some(event)) => self.done(open, environment, &person, event),
            (Some(_), None) => Outcome::info("Tryk tallet for det, der skete."),
            (None, _) if self.away(open).is_some() && says_is_away(&self.input.text()) => {
                self.away_because(open, environment, PersonEvent::Is(Status::Afbud))
            }
            (None, _) if says_what_happened(&self.input.text()) => Outcome::info(NAME_ALONE),
            (None, _) => Outcome::info(NOBODY),
        }
    }

    fn done(
        &self,
        open: &mut OpenMeeting,
        environment: &Environment,
        person: &PersonId,
        event: PersonEvent,
    ) -> Outcome {
        let asked = self.time_asked(open, person, event);
        asked.unwrap_or_else(|| noting::record_once(open, environment, person, event, None))
    }

    /// Asks when the event happened, unless it happens now.
    fn time_asked(&self, open: &OpenMeeting, person: &PersonId, event: PersonEvent) -> Option<Outcome> {
        let is_asked = (open.day().asks_when() || self.other_time) && event.has_time();
        is_asked.then(|| timeline::ask(open, person, PromptKind::When(event)))
    }

    /// Asks for the substitute of the selected person.
    fn ask_substitute(&mut self, open: &OpenMeeting) -> Outcome {
        if self.input.is_empty() && self.selected == 0 {
            return Outcome::info("Skriv først, hvem der er væk, og tryk så igen.");
        }
        if let Some(asks) = self.say_namesakes(open, PersonEvent::Left) {
            return asks;
        }
        match self.meant(open, PersonEvent::Left) {
            Some(person) if self.other_time || substitute::must_say_when(open, &person) => {
                timeline::ask(open, &person, PromptKind::WhenStoodIn)
            }
            Some(person) => Outcome::next(Next::Picker(PickerKind::Substitute(person, None))),
            None => Outcome::info(NOBODY),
        }
    }
}

/// Returns the people whose names match, each with the rank; among equals the plausible first, and without an
/// event the expected first.
fn likely<'a>(open: &'a OpenMeeting, query: &str, event: Option<PersonEvent>) -> Vec<(usize, &'a Person)> {
    let last = |person: &Person| match event {
        Some(event) => !is_plausible(open, person, event),
        None => {
            !person.voting
                || open.meeting.status_of(&person.id) != Status::Unknown
                    && open.meeting.is_in_room(&person.id)
        }
    };
    let found = open.meeting.people.iter();
    let mut found: Vec<(usize, &Person)> =
        found.filter_map(|person| Some((rank_of(query, person)?, person))).collect();
    found.sort_by_key(|(rank, person)| (*rank, last(person), !person.voting));
    found
}

/// Returns whether the typed text may be the name of a person who is on no list, with party or organisation
/// after it: each word of the name begins with a letter, "Ane Ask", "Ane Ask (A), Engum", but not "pause
/// .-.".
fn may_be_newcomer(typed: &str) -> bool {
    let name = typed.split(',').next().unwrap_or_default();
    name.split_whitespace().all(|word| word.starts_with(|c: char| c.is_alphabetic() || c == '('))
}

const NAME_ALONE: &str = "Skriv kun navnet her, og tryk så tallet for det, der skete.";

const ON_WHO: &[Hint] = &[
    (Action::OtherTime, "andet klokkeslæt"),
    (Action::ShowMoments, "ret tider"),
    (Action::OpenAttendance, "hele listen"),
    (Action::Close, "luk"),
    (Action::MoveDown, "næste navn"),
];
