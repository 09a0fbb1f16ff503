//! Who is present: marking people, arrivals and departures, and finding people by a few letters.
//!
//! | file | what is in it |
//! |---|---|
//! | `entry` | arrivals, departures …, entered over the meeting's screen in a few keys |
//! | `change`, `noting` | what can happen to a person, as a change; recording and reporting it |
//! | `substitute` | substitutes of absent members |
//! | `timeline`, `moment_list`, `turn` | when something happened: asked for, listed and corrected; items in another order |
//! | `roster` | people added, and those of the latest meeting |
//! | `filter`, `named` | which people the list shows; finding them by typed names |
//! | `typed`, `several` | what else is typed than one name |
//! | `now`, `hints` | where a person is, in a word; the keys at the foot |
//! | `person_event`, `moment_time` | what can happen to a person, and when, as plain values |

pub(super) mod change;
pub mod entry;
mod filter;
mod hints;
pub(super) mod moment_list;
pub mod moment_time;
mod named;
mod noting;
pub(super) mod now;
pub mod person_event;
pub(super) mod roster;
pub mod several;
pub(super) mod substitute;
pub(super) mod timeline;
mod turn;
mod typed;

use self::change::{EMPTY_LIST, NOBODY, NOBODY_YET, all_present, record_event};
use self::hints::{IN_ATTENDANCE, ON_ABSENT, ON_EMPTY_LIST, ON_SETTLED};
use self::person_event::PersonEvent;
use super::environment::Environment;
use super::matching::ranked;
use super::open_meeting::{CorrectionPlace, OpenMeeting, forget_general_reason};
use super::outcome::{Next, Outcome};
use super::picker::kind::PickerKind;
use super::prompt::kind::PromptKind;
use super::review::row::ReviewRow;
use super::screen::{Guidance, Hint, Screen, ScreenOpening};
use super::scroll::Scroll;
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::{Meeting, Person, PersonId, Status};

pub use filter::Only;

/// The attendance screen.
#[derive(Debug)]
pub struct AttendanceScreen {
    /// The search text that narrows the list.
    pub search: Editor,
    /// The selected row among the people shown.
    pub selected: usize,
    /// Whether the selected row is meant although the search fits others as well: it was chosen with an arrow or
    /// the mouse, or the others were named.
    is_chosen: bool,
    /// The only group shown; `None` for all.
    pub group: Option<String>,
    /// Which people are shown.
    pub only: Only,
}

impl Default for AttendanceScreen {
    fn default() -> Self {
        let search = Editor::single_line("");
        AttendanceScreen { search, selected: 0, is_chosen: false, group: None, only: Only::All }
    }
}

impl AttendanceScreen {
    /// Opens the list of all people, with the selection where it was left. Closes an entry that was open over
    /// the screen: it would cover the list.
    pub(super) fn open(left: Option<&Self>, open: &mut OpenMeeting, _: &Environment) -> ScreenOpening<Self> {
        forget_general_reason(open);
        let selected = left.map_or(0, |left| left.selected);
        (Some(AttendanceScreen { selected, ..AttendanceScreen::default() }), Outcome::default().and_close())
    }

    /// Returns the people who match the search; without one, all of them in list order.
    pub fn shown<'a>(&self, meeting: &'a Meeting) -> Vec<&'a Person> {
        let people = meeting.people.iter().filter(|person| self.shows(meeting, person)).collect();
        ranked(&self.search.text(), people, |person: &&Person| (String::new(), person.listed()))
    }

    fn shows(&self, meeting: &Meeting, person: &Person) -> bool {
        let in_group = self.group.as_ref().is_none_or(|group| person.group == *group);
        in_group && self.only.holds(meeting, &person.id)
    }

    fn chosen<'a>(&self, meeting: &'a Meeting) -> Option<&'a Person> {
        self.shown(meeting).get(self.selected).copied()
    }

    /// Ends the search and selects a person; returns whether the person is still shown.
    pub(super) fn end_search(&mut self, person: &PersonId, meeting: &Meeting) -> bool {
        self.search.set_text("");
        self.is_chosen = false;
        let shown = self.shown(meeting);
        let (at, last) = (shown.iter().position(|p| p.id == *person), shown.len().saturating_sub(1));
        self.selected = at.unwrap_or(self.selected.min(last));
        at.is_some()
    }

    /// Shows the next group, or all groups after the last.
    fn filter_group(&mut self, meeting: &Meeting) -> Outcome {
        let groups = meeting.groups();
        let next = match &self.group {
            None => 0,
            Some(group) => groups.iter().position(|g| g == group).map_or(0, |at| at + 1),
        };
        self.group = groups.get(next).map(|group| (*group).to_owned());
        self.selected = 0;
        Outcome::info(match &self.group {
            Some(group) => format!("Kun »{group}« vises."),
            None => "Alle grupper vises.".to_owned(),
        })
    }

    /// Shows the next status that some person has.
    fn filter_status(&mut self, meeting: &Meeting) -> Outcome {
        let at = Only::ALL.iter().position(|only| *only == self.only).unwrap_or(0);
        let mut next = (1..=Only::ALL.len()).map(|step| Only::ALL[(at + step) % Only::ALL.len()]);
        let somebody = |only: &Only| meeting.people.iter().any(|p| only.holds(meeting, &p.id));
        self.only = next.find(somebody).unwrap_or_default();
        self.selected = 0;
        Outcome::info(format!("Der vises: {}.", self.only.label()))
    }

    /// Marks everyone shown without a search as present. The selection stays on the person that was searched
    /// for.
    fn all_present(&mut self, open: &mut OpenMeeting) -> Outcome {
        let chosen = self.chosen(&open.meeting).map(|person| person.id.clone());
        let result = all_present(open, |meeting, person| self.shows(meeting, person));
        match chosen {
            Some(person) => drop(self.end_search(&person, &open.meeting)),
            // a name that is written for an empty list is not lost
            None if open.meeting.people.is_empty() => {}
            None => self.search.set_text(""),
        }
        Outcome::done_or_refused(result)
    }

    /// Marks the whole group of the selected person as present.
    fn group_present(&self, open: &mut OpenMeeting) -> Outcome {
        match self.chosen(&open.meeting).map(|person| person.group.clone()) {
            Some(group) => Outcome::done_or_refused(all_present(open, |_, person| person.group == group)),
            None => Outcome::default(),
        }
    }

    /// Says whom the search fits when it fits several people as well and none was chosen: the first is no guess
    /// to make in silence. The same key again means the selected one.
    fn say_namesakes(&mut self, open: &OpenMeeting) -> Option<Outcome> {
        if self.is_chosen {
            return None;
        }
        let said = named::say_namesakes(&self.search.text(), &self.shown(&open.meeting))?;
        self.is_chosen = true;
        Some(said)
    }

    /// Records what happens to the selected person and ends the search; without a search, selects the next
    /// person. After the meeting, asks when it happened.
    fn happens(&mut self, event: PersonEvent, open: &mut OpenMeeting, environment: &Environment) -> Outcome {
        let Some(person) = self.chosen(&open.meeting).cloned() else {
            let told = self.take_told(event, open, environment);
            return told.unwrap_or_else(|| self.unknown_name(event, open));
        };
        if let Some(asks) = self.say_namesakes(open) {
            return asks;
        }
        if open.day().asks_when() && event.has_time() {
            return timeline::ask(open, &person.id, PromptKind::When(event));
        }
        let result = match noting::notice_instead(open, environment, &person.id, event) {
            Some(words) => Ok(words),
            None => {
                let done = record_event(open, &person.id, event, None);
                done.map(|done| noting::noted_now(open, environment, &person.id, event, &done))
            }
        };
        let searched = !self.search.is_empty();
        if self.end_search(&person.id, &open.meeting) && !searched {
            let last = self.shown(&open.meeting).len().saturating_sub(1);
            self.selected = (self.selected + 1).min(last);
        }
        Outcome::done_or_refused(result)
    }

    /// Offers a new person by the typed name, which matches no one; absent people too, while the list is
    /// still empty.
    fn unknown_name(&mut self, event: PersonEvent, open: &OpenMeeting) -> Outcome {
        let meeting = &open.meeting;
        let is_new_list = meeting.people.is_empty() || open.roster().typing_members;
        let status = match event {
            PersonEvent::Is(status @ (Status::Afbud | Status::Absent)) if is_new_list => Some(status),
            PersonEvent::Is(Status::Present) | PersonEvent::Arrived => Some(Status::Present),
            PersonEvent::Is(Status::Virtual) | PersonEvent::Online => Some(Status::Virtual),
            _ => None,
        };
        if let Some(status) = status.filter(|_| !self.search.is_empty()) {
            return self.ask_new_person(status);
        }
        Outcome::info(if meeting.people.is_empty() { EMPTY_LIST } else { NOBODY_YET })
    }

    /// Asks for a new person with the typed name, and ends the search.
    fn ask_new_person(&mut self, status: Status) -> Outcome {
        let name = self.search.text();
        self.search.set_text("");
        self.selected = 0;
        roster::ask_new(status, &name)
    }

    /// Goes to the selected person in the review, where the name, the party and the role are corrected.
    fn correct(&mut self, open: &OpenMeeting) -> Outcome {
        let Some(person) = self.chosen(&open.meeting).map(|person| person.id.clone()) else {
            return Outcome::info(NOBODY);
        };
        // it is selected when one comes back
        self.end_search(&person, &open.meeting);
        Outcome::next(Next::Review(ReviewRow::Person(person)))
    }

    /// Asks for the substitute of the selected person.
    fn ask_substitute(&mut self, open: &OpenMeeting) -> Outcome {
        if let Some(asks) = self.say_namesakes(open) {
            return asks;
        }
        match self.chosen(&open.meeting) {
            Some(person) if substitute::must_say_when(open, &person.id) => {
                timeline::ask(open, &person.id, PromptKind::WhenStoodIn)
            }
            Some(person) => Outcome::next(Next::Picker(PickerKind::Substitute(person.id.clone(), None))),
            None => Outcome::info(NOBODY),
        }
    }
}

/// What is known of the people on the list, which decides what is offered.
enum ListState {
    /// The list is empty.
    Empty,
    /// Only absent people are listed.
    OnlyAbsent,
    /// The status of some people is not known yet.
    Expected,
    /// The status of everyone is known.
    Settled,
}

impl ListState {
    fn of(meeting: &Meeting) -> ListState {
        if meeting.people.is_empty() {
            ListState::Empty
        } else if meeting.lists_only_absent() {
            ListState::OnlyAbsent
        } else if meeting.has_unknown() {
            ListState::Expected
        } else {
            ListState::Settled
        }
    }
}

/// What the screen is for, shown once.
const GUIDANCE: Guidance =
    Guidance::new("attendance", "Skriv et navn, så 1 (her) eller 3 (afbud); F9: resten her.");
/// [`GUIDANCE`] while nobody is listed.
const EMPTY: Guidance = Guidance::new(GUIDANCE.name, "Skriv et navn, så 1 (her) eller 3 (afbud), og Retur.");
/// [`GUIDANCE`] once the status of everyone is known.
const SETTLED: Guidance = Guidance::new(GUIDANCE.name, "Skriv et navn, så 3 (afbud), 5 (kom) eller 6 (gik).");
/// [`GUIDANCE`] where the agenda lists absent people only.
const ONLY_ABSENT: Guidance =
    Guidance::new(GUIDANCE.name, "Her står kun fraværende. Insert: skriv en, der er her.");

impl Screen for AttendanceScreen {
    fn person_changed(&mut self, person: &PersonId, meeting: &Meeting) {
        self.end_search(person, meeting);
    }

    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Attendance]
    }

    fn hints(&self, open: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        match open.map(|open| ListState::of(&open.meeting)) {
            Some(ListState::Expected) => IN_ATTENDANCE,
            Some(ListState::Empty) => ON_EMPTY_LIST,
            Some(ListState::OnlyAbsent) => ON_ABSENT,
            None | Some(ListState::Settled) => ON_SETTLED,
        }
    }

    fn guidance(&self, open: Option<&OpenMeeting>) -> Option<Guidance> {
        Some(match ListState::of(&open?.meeting) {
            ListState::OnlyAbsent => ONLY_ABSENT,
            ListState::Settled => SETTLED,
            ListState::Empty => EMPTY,
            ListState::Expected => GUIDANCE,
        })
    }

    fn corrects(&self, action: Action, _: &OpenMeeting) -> Option<CorrectionPlace> {
        let marks = matches!(
            action,
            Action::AllPresent | Action::GroupPresent | Action::SetSubstitute | Action::RemoveRow
        );
        (marks || PersonEvent::of(action).is_some()).then_some(CorrectionPlace::General)
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.search)
    }

    /// Several lines are no name to search for: they are people to add.
    fn takes_lines(&self) -> Option<PromptKind> {
        Some(PromptKind::NewPerson(Status::Present))
    }

    fn input_changed(&mut self, _: &Environment) {
        (self.selected, self.is_chosen) = (0, false);
    }

    fn select(
        &mut self,
        scroll: Scroll,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        let rows = open.map_or(0, |open| self.shown(&open.meeting).len());
        (self.selected, self.is_chosen) = (scroll.step(self.selected, rows, environment.page()), true);
        Outcome::default()
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let open = open?;
        Some(match action {
            Action::AllPresent => self.all_present(open),
            Action::GroupPresent => self.group_present(open),
            Action::FilterGroup => self.filter_group(&open.meeting),
            Action::FilterStatus => self.filter_status(&open.meeting),
            Action::SetSubstitute => self.ask_substitute(open),
            Action::RemoveRow => match self.chosen(&open.meeting) {
                Some(person) => roster::ask_remove(open, environment, person),
                None => Outcome::info(NOBODY),
            },
            Action::CorrectPerson => self.correct(open),
            Action::AddPerson if self.chosen(&open.meeting).is_none() => self.ask_new_person(Status::Present),
            _ => self.happens(PersonEvent::of(action)?, open, environment),
        })
    }
}

/// Returns the members who are expected and have not come, once others have.
pub fn expected_members(meeting: &Meeting) -> Vec<&Person> {
    let begun = meeting.headcount().present > 0;
    let is_expected = |p: &&Person| begun && p.voting && meeting.status_of(&p.id) == Status::Unknown;
    meeting.people.iter().filter(is_expected).collect()
}
