//! Who is there: marking people, those who come and go, and finding them by a few letters.

use super::desk::Desk;
use super::matching::ranked;
use super::overlay::Overlay;
use super::picker::{Picker, PickerKind};
use super::{App, Tone, View};
use crate::editor::Editor;
use crate::meeting::{
    Attendance, Change, ChangeError, Happening, Moment, Person, PersonId, Status, date, id, text,
};

/// The attendance screen.
#[derive(Debug)]
pub struct People {
    /// What is typed to narrow the list.
    pub search: Editor,
    /// Which person is marked, among those shown.
    pub selected: usize,
}

/// Where those go who stand on no list.
const GUESTS: &str = "Andre";

impl Default for People {
    fn default() -> Self {
        People { search: Editor::single_line(""), selected: 0 }
    }
}

impl Desk {
    /// The people who answer to what is typed; all of them in the order of the lists when nothing is.
    pub fn shown_people(&self) -> Vec<&Person> {
        let people: Vec<&Person> = self.meeting.people.iter().collect();
        ranked(&self.people.search.text(), people, |person| (String::new(), person.listed()))
    }

    fn chosen(&self) -> Option<PersonId> {
        self.shown_people().get(self.people.selected).map(|person| person.id.clone())
    }

    /// Shows all people again, with the mark on one of them.
    fn end_search(&mut self, person: &PersonId) {
        self.people.search.set_text("");
        self.people.selected = self.meeting.people.iter().position(|p| p.id == *person).unwrap_or(0);
    }

    fn set_status(&self, person: &PersonId, status: Status) -> Change {
        let before = self.meeting.attendance_of(person).cloned();
        let before = before.unwrap_or_else(|| Attendance::unknown(person.clone()));
        let away = matches!(status, Status::Afbud | Status::Absent | Status::Unknown);
        let substitute = before.substitute.filter(|_| away);
        Change::SetAttendance { attendance: Attendance { status, substitute, ..before } }
    }

    /// Everyone of whom nothing is known is there.
    fn all_present(&mut self) -> Result<usize, ChangeError> {
        let unknown = self.meeting.attendance.iter().filter(|a| a.status == Status::Unknown);
        let changes: Vec<Change> = unknown.map(|a| self.set_status(&a.person, Status::Present)).collect();
        let count = changes.len();
        self.change_all(changes)?;
        Ok(count)
    }

    /// Someone comes, goes, steps out or returns now, under the item on the desk.
    fn note(&mut self, person: &PersonId, event: Happening) -> Result<(), ChangeError> {
        let mut changes = Vec::new();
        let status = self.meeting.status_of(person);
        if !status.attended() {
            changes.push(self.set_status(person, Status::Present));
        }
        let item = self.item().map(|item| item.id.clone());
        let moment = Moment { at: self.now, item, person: Some(person.clone()), event, instead_of: None };
        changes.push(Change::AddMoment { index: self.meeting.timeline.len(), moment });
        self.change_all(changes)
    }

    /// "Jens Holm, Engum" as a new person among the guests, or "Jens Holm, Engum, Deltagere" in the group that is named.
    pub(super) fn add_person(&mut self, line: &str) -> Result<PersonId, ChangeError> {
        let line = text::clean_line(line);
        let mut parts = line.splitn(3, ',').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let org = parts.next().filter(|org| !org.is_empty()).map(str::to_owned);
        let wanted = parts.next().filter(|group| !group.is_empty()).unwrap_or(GUESTS);
        let known = |p: &&Person| p.group.to_lowercase().starts_with(&wanted.to_lowercase());
        let neighbour = self.meeting.people.iter().rfind(known).cloned();
        let near = neighbour.as_ref().and_then(|n| self.meeting.people.iter().position(|p| p.id == n.id));
        let taken = |candidate: &str| self.meeting.person(&PersonId::from(candidate)).is_some();
        let person = Person {
            id: PersonId(id::fresh('p', self.meeting.people.len() + 1, taken)),
            name: name.to_owned(),
            org,
            group: neighbour.as_ref().map_or_else(|| wanted.to_owned(), |person| person.group.clone()),
            voting: neighbour.is_some_and(|person| person.voting),
            ..Person::default()
        };
        let index = near.map_or(self.meeting.people.len(), |index| index + 1);
        let id = person.id.clone();
        let add = Change::AddPerson { index, person: Box::new(person) };
        let present = Change::SetAttendance {
            attendance: Attendance { status: Status::Present, ..Attendance::unknown(id.clone()) },
        };
        self.change_all(vec![add, present])?;
        self.people.search.set_text("");
        self.people.selected = index;
        Ok(id)
    }
}

impl App {
    pub(super) fn open_attendance(&mut self) {
        if let Some(desk) = &mut self.desk {
            desk.people.search.set_text("");
            desk.reason.take_if(|reason| reason.item.is_none());
            self.view = View::Attendance;
        }
    }

    pub(super) fn all_present(&mut self) {
        let Some(desk) = &mut self.desk else { return };
        match desk.all_present() {
            Ok(0) => self.say(Tone::Info, "Alle er allerede afklaret."),
            Ok(n) => self.say(Tone::Info, format!("{n} sat til stede. Markér dem, der ikke er her.")),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    /// Marks the chosen person, and moves on to the next: so a list is gone through with one key a person.
    pub(super) fn mark_person(&mut self, status: Status) {
        self.with_person(|desk, person| {
            let change = desk.set_status(person, status);
            desk.change(change)?;
            Ok(status.label().to_owned())
        });
    }

    pub(super) fn person_arrived(&mut self) {
        self.with_person(|desk, person| {
            let back =
                desk.meeting.status_of(person).attended() && desk.meeting.moments_of(person).next().is_some();
            desk.note(person, if back { Happening::Returned } else { Happening::Arrived })?;
            Ok(format!("kom kl. {}", date::clock_of(desk.now)))
        });
    }

    pub(super) fn person_left(&mut self) {
        self.with_person(|desk, person| {
            desk.note(person, Happening::Left)?;
            Ok(format!("gik kl. {}", date::clock_of(desk.now)))
        });
    }

    pub(super) fn recuse(&mut self) {
        self.with_person(|desk, person| {
            let out =
                desk.meeting.moments_of(person).next_back().is_some_and(|m| m.event == Happening::Recused);
            desk.note(person, if out { Happening::Returned } else { Happening::Recused })?;
            Ok(if out { "er tilbage".to_owned() } else { "er ude under punktet (inhabil)".to_owned() })
        });
    }

    /// Does something to the chosen person and says what. A search is over with it; without one the next is chosen.
    fn with_person(&mut self, work: impl FnOnce(&mut Desk, &PersonId) -> Result<String, ChangeError>) {
        if self.view != View::Attendance {
            return self.open_attendance();
        }
        let Some(desk) = &mut self.desk else { return };
        let Some(person) = desk.chosen() else {
            return self.say(Tone::Info, "Ingen på listen hedder sådan.");
        };
        let name = desk.meeting.person(&person).map_or_else(String::new, |person| person.name.clone());
        let result = work(desk, &person);
        let searched = !desk.people.search.is_empty();
        desk.end_search(&person);
        if !searched {
            let last = desk.meeting.people.len().saturating_sub(1);
            desk.people.selected = (desk.people.selected + 1).min(last);
        }
        match result {
            Ok(what) => self.say(Tone::Info, format!("{name}: {what}.")),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    pub(super) fn ask_substitute(&mut self) {
        if self.view != View::Attendance {
            return self.open_attendance();
        }
        if let Some(person) = self.desk.as_ref().and_then(Desk::chosen) {
            self.overlay = Some(Overlay::Picker(Picker::new(PickerKind::Substitute(person))));
        }
    }

    pub(super) fn stand_in(&mut self, away: &PersonId, substitute: Option<PersonId>) {
        let Some(desk) = &mut self.desk else { return };
        let before = desk.meeting.attendance_of(away).cloned();
        let before = before.unwrap_or_else(|| Attendance::unknown(away.clone()));
        let status = if substitute.is_some() && before.status != Status::Absent {
            Status::Afbud
        } else {
            before.status
        };
        let mut changes = Vec::new();
        if let Some(id) = &substitute
            && !desk.meeting.status_of(id).attended()
        {
            changes.push(desk.set_status(id, Status::Present));
        }
        changes.push(Change::SetAttendance { attendance: Attendance { status, substitute, ..before } });
        let result = desk.change_all(changes);
        desk.end_search(away);
        self.report(result);
    }
}
