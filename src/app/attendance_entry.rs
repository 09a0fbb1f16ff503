//! Who came, left, is inhabil …: said over the meeting's screen in a few keys, without leaving the item.

use super::attendance::change::{NOBODY, makes_sense, note_reason};
use super::attendance::person_event::PersonEvent;
use super::attendance::roster::add_person;
use super::attendance::{substitute, timeline};
use super::environment::Environment;
use super::matching::rank;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::picker::kind::PickerKind;
use super::prompt::kind::PromptKind;
use super::screen::{Hint, Screen};
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::{Person, PersonId, Status};
use crate::spelling::is_one_edit_apart;

/// It is asked who; a digit says what happened.
#[derive(Debug)]
pub struct AttendanceEntry {
    /// What is typed of a name.
    input: Editor,
    /// Which row is marked.
    selected: usize,
    /// What happened, when that was said first.
    what: Option<PersonEvent>,
    /// Whether it happened at another time, which is asked for.
    other_time: bool,
}

/// Asks who came, left …, now or at another time.
pub(super) fn ask(other_time: bool) -> Outcome {
    Outcome::next(Next::AttendanceEntry { event: None, other_time })
}

impl AttendanceEntry {
    /// Asks to whom something happened, when it was said what; and when it happened, when that was not now.
    pub(super) fn new(what: Option<PersonEvent>, other_time: bool) -> Self {
        AttendanceEntry { input: Editor::single_line(""), selected: 0, what, other_time }
    }

    /// Returns what is typed of a name.
    pub fn input(&self) -> &Editor {
        &self.input
    }

    /// Returns which row is marked.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Returns what is asked.
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
            Action::ShowMoments => Some(timeline::show(open?, self.input.text())),
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
    /// The key that asked, pressed again: a line with something in it is begun again, for whoever presses it twice goes on
    /// writing of people; an empty one is closed.
    fn begin_again(&mut self) -> Outcome {
        if self.input.is_empty() && self.what.is_none() {
            return Outcome::default().and_close();
        }
        *self = AttendanceEntry::new(None, false);
        Outcome::info("Linjen er tømt: skriv navnet igen. Samme tast lukker den.")
    }

    /// The people who have what is typed in their names, best first.
    pub fn people<'a>(&self, open: &'a OpenMeeting) -> Vec<&'a Person> {
        likely(open, &self.input.text(), self.what).into_iter().map(|(_, person)| person).collect()
    }

    /// The one who is meant: the row that was gone to, else the best of those of whom it makes sense.
    fn meant(&self, open: &OpenMeeting, what: PersonEvent) -> Option<PersonId> {
        if self.selected > 0 {
            return self.people(open).get(self.selected).map(|person| person.id.clone());
        }
        let found = likely(open, &self.input.text(), self.what);
        let best = found.first()?.0;
        let sensible = |(rank, person): &&(usize, &Person)| *rank == best && makes_sense(open, person, what);
        found.iter().find(sensible).or(found.first()).map(|(_, person)| person.id.clone())
    }

    /// A digit. Before any letter it says what happened, and those it can have happened to come first.
    fn say_event(&mut self, what: PersonEvent, open: &mut OpenMeeting, environment: &Environment) -> Outcome {
        if self.other_time && !what.has_time() {
            // the digit may be the first of a time: what follows must not go past the line
            return Outcome::info(
                "Tryk tallet for det, der skete (kom, gik …); så spørges om klokkeslættet.",
            );
        }
        if self.input.is_empty() && self.selected == 0 {
            self.what = Some(what);
            return Outcome::default();
        }
        match self.meant(open, what) {
            Some(person) => self.done(open, environment, &person, what),
            None if matches!(what, PersonEvent::Is(Status::Afbud | Status::Absent)) => {
                self.away_because(open, environment, what)
            }
            None if says_what_happened(&self.input.text()) => Outcome::info(NAME_ALONE),
            None if matches!(what, PersonEvent::Guest | PersonEvent::Arrived | PersonEvent::Online) => {
                match add_person(open, &self.input.text(), Status::Present) {
                    Ok(person) => {
                        let asked = self.time_asked(open, &person, what);
                        let noted = |open| substitute::noted(open, environment, &person, what, None);
                        let outcome = asked.unwrap_or_else(|| noted(open));
                        // a newcomer and what happened to them are taken back together
                        if !matches!(outcome.next, Some(Next::Prompt(_))) {
                            open.steps.join();
                        }
                        outcome
                    }
                    Err(error) => Outcome::refused(error),
                }
            }
            None => Outcome::info(NOBODY),
        }
    }

    /// Returns who is away and why, where that is what is typed.
    pub fn away<'a>(&self, open: &'a OpenMeeting) -> Option<(&'a Person, String)> {
        away(open, &self.input.text(), |_| true)
    }

    /// "holm syg": who is away, and behind the name why.
    fn away_because(&self, open: &mut OpenMeeting, environment: &Environment, what: PersonEvent) -> Outcome {
        let Some((person, reason)) = self.away(open) else {
            let is_known = says_what_happened(&self.input.text());
            return Outcome::info(if is_known { NAME_ALONE } else { NOBODY });
        };
        let person = person.id.clone();
        if let Err(error) = note_reason(open, &person, &reason) {
            return Outcome::refused(error);
        }
        let outcome = self.done(open, environment, &person, what);
        open.steps.join();
        outcome
    }

    /// Retur: what was said first happened to the person of the marked row.
    fn choose(&self, open: &mut OpenMeeting, environment: &Environment) -> Outcome {
        let person = self.people(open).get(self.selected).map(|person| person.id.clone());
        match (person, self.what) {
            (Some(person), Some(what)) => self.done(open, environment, &person, what),
            (Some(_), None) => Outcome::info("Tryk tallet for det, der skete."),
            (None, _) => Outcome::info(NOBODY),
        }
    }

    fn done(
        &self,
        open: &mut OpenMeeting,
        environment: &Environment,
        person: &PersonId,
        what: PersonEvent,
    ) -> Outcome {
        let asked = self.time_asked(open, person, what);
        asked.unwrap_or_else(|| substitute::happened(open, environment, person, what, None))
    }

    /// Asks when it happened, where that is not now.
    fn time_asked(&self, open: &OpenMeeting, person: &PersonId, what: PersonEvent) -> Option<Outcome> {
        let is_asked = (open.day().asks_when() || self.other_time) && what.has_time();
        is_asked.then(|| timeline::ask(open, person, PromptKind::When(what)))
    }

    /// Asks who sits in for the person who is meant.
    fn ask_substitute(&self, open: &OpenMeeting) -> Outcome {
        if self.input.is_empty() && self.selected == 0 {
            return Outcome::info("Skriv først, hvem der er væk, og tryk så igen.");
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

/// Returns who is away and why, where what is typed is a name with a reason behind it, among those who are shown. It is
/// not guessed: the name is that of one person alone, of whom nothing is noted in the timeline, and no word of the reason
/// may be part of a name, or one misspelt.
pub(super) fn away<'a>(
    open: &'a OpenMeeting,
    typed: &str,
    is_shown: impl Fn(&Person) -> bool,
) -> Option<(&'a Person, String)> {
    let cuts = typed.rmatch_indices(' ').map(|(at, _)| typed.split_at(at));
    let (called, reason) = cuts.into_iter().find_map(|(name, reason)| {
        let is_called = |person: &&Person| rank_of(name, person).is_some_and(|rank| rank < IN_A_WORD);
        let called: Vec<&Person> = open.meeting.people.iter().filter(is_called).collect();
        (!called.is_empty()).then_some((called, reason.trim()))
    })?;
    let [person] = called[..] else { return None };
    let reason = reason.strip_prefix("afbud").map_or(reason, str::trim_start);
    let is_reason = !reason.is_empty()
        && !tells(reason, |event| !matches!(event, PersonEvent::Is(_)))
        && !reason.split_whitespace().any(|word| may_be_name(open, word));
    let is_noted = open.meeting.moments_of(&person.id).next().is_some();
    (is_reason && !is_noted && is_shown(person)).then(|| (person, reason.to_owned()))
}

/// Returns whether a word is a part of the name of somebody on the lists, the beginning of one, or one misspelt.
fn may_be_name(open: &OpenMeeting, word: &str) -> bool {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    let names = open.meeting.people.iter().map(|person| person.name.to_lowercase());
    names.into_iter().any(|name| {
        name.split([' ', '-']).any(|part| {
            part == word
                || letters > 2 && part.starts_with(&word)
                || letters > 3 && is_one_edit_apart(part, &word)
        })
    })
}

/// The people who have what is typed in their names, each with how well; among equals first those of whom it makes sense,
/// and when nothing was said yet those who are expected.
fn likely<'a>(open: &'a OpenMeeting, query: &str, what: Option<PersonEvent>) -> Vec<(usize, &'a Person)> {
    let last = |person: &Person| match what {
        Some(what) => !makes_sense(open, person, what),
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

/// Returns how well a person answers to what is typed: as a row of a list, or by the initials.
fn rank_of(query: &str, person: &Person) -> Option<usize> {
    let name = person.name.to_lowercase();
    let initials: String = name.split_whitespace().filter_map(|word| word.chars().next()).collect();
    let typed = query.trim().to_lowercase();
    let by_initials = typed.chars().count() > 1 && initials.starts_with(&typed);
    let by_row = rank(query, "", &person.listed());
    by_row.into_iter().chain(by_initials.then_some(BY_INITIALS)).min()
}

/// How well a person answers in whose name what is typed stands within a word.
const IN_A_WORD: usize = 4;

/// Initials are as good as the beginning of a word within the name.
const BY_INITIALS: usize = 3;

const NAME_ALONE: &str = "Skriv kun navnet her, og tryk så tallet for det, der skete.";

/// Returns whether what is typed tells what happened and not only to whom: whoever writes "Pia gik" means Pia.
fn says_what_happened(typed: &str) -> bool {
    typed.split_once(' ').is_some_and(|(_, rest)| tells(rest, |_| true))
}

/// Returns whether words tell of one of some events.
fn tells(words: &str, of: impl Fn(PersonEvent) -> bool) -> bool {
    let actions = Action::ALL.iter().filter(|action| PersonEvent::of(**action).is_some_and(&of));
    let known: Vec<&str> = actions.flat_map(|action| action.everyday_words().split(' ')).collect();
    words.split_whitespace().any(|word| known.contains(&word.to_lowercase().as_str()))
}

const ON_WHO: &[Hint] = &[
    (Action::OtherTime, "andet klokkeslæt"),
    (Action::ShowMoments, "ret tider"),
    (Action::OpenAttendance, "hele listen"),
    (Action::Close, "luk"),
    (Action::MoveDown, "næste navn"),
];
