//! Who is there: marking people, those who come and go, and finding them by a few letters.

use super::matching::ranked;
use super::open_meeting::OpenMeeting;
use super::roster::Latest;
use super::timeline::When;
use super::{App, Tone, View};
use crate::editor::Editor;
use crate::meeting::{
    Attendance, Change, ChangeError, Headcount, Meeting, Person, PersonId, Status, id, text,
};

/// The attendance screen.
#[derive(Debug)]
pub struct People {
    /// What is typed to narrow the list.
    pub search: Editor,
    /// Which person is marked, among those shown.
    pub selected: usize,
    /// The one group that is shown; none for all.
    pub group: Option<String>,
    /// Which of them are shown.
    pub only: Only,
    /// The people of the body's latest meeting, when they were asked for and found.
    pub latest: Option<Latest>,
    /// Whether they are to be taken over when they are found.
    pub(super) wanted: bool,
}

/// How many members are there for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnout {
    /// Everybody on the lists by what is known of them.
    pub count: Headcount,
    /// Members in the room or on the line, with substitutes for those who are not.
    pub here: usize,
    /// All of them.
    pub members: usize,
    /// Whether they are enough to decide, where a rule asks for it.
    pub quorate: bool,
}

/// Which people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Only {
    /// All of them.
    #[default]
    All,
    /// Those of whom nobody has said anything.
    Expected,
    /// Those who are in the room or on the line.
    Here,
    /// Those who came and are out.
    Gone,
    /// Those who sent word.
    Afbud,
    /// Those who stay away without word.
    Absent,
}

impl Only {
    const ALL: [Only; 6] = [Only::All, Only::Expected, Only::Here, Only::Gone, Only::Afbud, Only::Absent];

    /// Those who are shown, in a word.
    pub fn label(self) -> &'static str {
        match self {
            Only::All => "alle",
            Only::Expected => "ventes",
            Only::Here => "her",
            Only::Gone => "gået",
            Only::Afbud => "afbud",
            Only::Absent => "uden afbud",
        }
    }

    fn holds(self, meeting: &Meeting, person: &PersonId) -> bool {
        let status = meeting.status_of(person);
        match self {
            Only::All => true,
            Only::Expected => status == Status::Unknown,
            Only::Here => meeting.is_in_room(person),
            Only::Gone => status.attended() && !meeting.is_in_room(person),
            Only::Afbud => status == Status::Afbud,
            Only::Absent => status == Status::Absent,
        }
    }
}

/// Where those go who stand on no list.
const GUESTS: &str = "Andre";

impl Default for People {
    fn default() -> Self {
        People {
            search: Editor::single_line(""),
            selected: 0,
            group: None,
            only: Only::default(),
            latest: None,
            wanted: false,
        }
    }
}

impl OpenMeeting {
    /// The people who answer to what is typed; all of them in the order of the lists when nothing is.
    pub fn shown_people(&self) -> Vec<&Person> {
        let people: Vec<&Person> =
            self.meeting.people.iter().filter(|person| self.is_shown(person)).collect();
        ranked(&self.people.search.text(), people, |person| (String::new(), person.listed()))
    }

    pub(super) fn chosen(&self) -> Option<PersonId> {
        self.shown_people().get(self.people.selected).map(|person| person.id.clone())
    }

    /// How many members are there for the current item.
    pub fn turnout(&self) -> Turnout {
        self.turnout.get(self.turn(), || self.count())
    }

    fn count(&self) -> Turnout {
        let presence = self.meeting.presence();
        let asked = self.meeting.people.iter().any(|p| self.meeting.status_of(&p.id) != Status::Unknown);
        Turnout {
            count: self.meeting.headcount(),
            here: presence.members_at_the_end_of(&self.current),
            members: presence.members(),
            quorate: !asked || presence.is_quorate_during(&self.current),
        }
    }

    fn is_shown(&self, person: &Person) -> bool {
        let in_group = self.people.group.as_ref().is_none_or(|group| person.group == *group);
        in_group && self.people.only.holds(&self.meeting, &person.id)
    }

    /// The members who are expected and have not come, once others have.
    pub fn awaited(&self) -> Vec<&Person> {
        let begun = self.meeting.headcount().present > 0;
        let awaited = |p: &&Person| begun && p.voting && self.meeting.status_of(&p.id) == Status::Unknown;
        self.meeting.people.iter().filter(awaited).collect()
    }

    /// Shows all people again, with the mark on one of them; answers whether that one is still shown.
    fn end_search(&mut self, person: &PersonId) -> bool {
        self.people.search.set_text("");
        let shown = self.shown_people();
        let (at, last) = (shown.iter().position(|p| p.id == *person), shown.len().saturating_sub(1));
        self.people.selected = at.unwrap_or(self.people.selected.min(last));
        at.is_some()
    }

    /// The next group, or all after the last.
    fn filter_group(&mut self) {
        let groups: Vec<String> = self.meeting.groups().into_iter().map(str::to_owned).collect();
        let next = match &self.people.group {
            None => 0,
            Some(group) => groups.iter().position(|g| g == group).map_or(0, |at| at + 1),
        };
        self.people.group = groups.get(next).cloned();
        self.people.selected = 0;
    }

    /// The next status that somebody has.
    fn filter_status(&mut self) {
        let at = Only::ALL.iter().position(|only| *only == self.people.only).unwrap_or(0);
        let mut next = (1..=Only::ALL.len()).map(|step| Only::ALL[(at + step) % Only::ALL.len()]);
        let somebody = |only: &Only| self.meeting.people.iter().any(|p| only.holds(&self.meeting, &p.id));
        self.people.only = next.find(somebody).unwrap_or_default();
        self.people.selected = 0;
    }

    /// Everyone of these of whom nothing is known is there.
    fn all_present(&mut self, of: impl Fn(&OpenMeeting, &Person) -> bool) -> Result<usize, ChangeError> {
        let unknown = |p: &&Person| self.meeting.status_of(&p.id) == Status::Unknown && of(self, p);
        let unknown = self.meeting.people.iter().filter(unknown);
        let changes: Vec<Change> = unknown.map(|p| self.set_status(&p.id, Status::Present)).collect();
        let count = changes.len();
        self.change_all(changes)?;
        Ok(count)
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
        if let Some(open) = &mut self.open_meeting {
            open.people.search.set_text("");
            (open.people.group, open.people.only) = (None, Only::All);
            open.reason.take_if(|reason| reason.item.is_none());
            // what was asked over the screen would lie over the list too
            self.overlay = None;
            self.view = View::Attendance;
        }
    }

    pub(super) fn all_present(&mut self) {
        let filtered = self.view == View::Attendance;
        let Some(open) = &mut self.open_meeting else { return };
        let result = open.all_present(|open, person| !filtered || open.is_shown(person));
        self.say_present(result);
    }

    /// The whole group of the chosen person is there.
    pub(super) fn group_present(&mut self) {
        if self.view != View::Attendance {
            return self.open_attendance();
        }
        let Some(open) = &mut self.open_meeting else { return };
        let chosen = open.chosen().and_then(|id| open.meeting.person(&id)).map(|person| person.group.clone());
        let Some(group) = chosen else { return };
        let result = open.all_present(|_, person| person.group == group);
        self.say_present(result);
    }

    fn say_present(&mut self, result: Result<usize, ChangeError>) {
        match result {
            Ok(0) => self.say(Tone::Info, "Alle er allerede afklaret."),
            Ok(n) => self.say(Tone::Info, format!("{n} sat til stede. Markér dem, der ikke er her.")),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    pub(super) fn filter_group(&mut self) {
        let Some(open) = self.open_meeting.as_mut().filter(|_| self.view == View::Attendance) else { return };
        open.filter_group();
        let said = open
            .people
            .group
            .as_ref()
            .map_or("Alle grupper vises.".to_owned(), |group| format!("Kun »{group}« vises."));
        self.say(Tone::Info, said);
    }

    pub(super) fn filter_status(&mut self) {
        let Some(open) = self.open_meeting.as_mut().filter(|_| self.view == View::Attendance) else { return };
        open.filter_status();
        let said = format!("Der vises: {}.", open.people.only.label());
        self.say(Tone::Info, said);
    }

    /// Does something to the chosen person and says what. A search is over with it; without one the next is chosen.
    pub(super) fn with_person(
        &mut self,
        work: impl FnOnce(&mut OpenMeeting, &PersonId) -> Result<String, ChangeError>,
    ) {
        if self.view != View::Attendance {
            return self.open_attendance();
        }
        let Some(open) = &mut self.open_meeting else { return };
        let Some(person) = open.chosen() else {
            return self.say(Tone::Info, "Ingen på listen hedder sådan.");
        };
        let name = open.meeting.person(&person).map_or_else(String::new, |person| person.name.clone());
        let result = work(open, &person);
        let searched = !open.people.search.is_empty();
        if open.end_search(&person) && !searched {
            let last = open.shown_people().len().saturating_sub(1);
            open.people.selected = (open.people.selected + 1).min(last);
        }
        match result {
            Ok(what) => self.say(Tone::Info, format!("{name}: {what}.")),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    /// Makes one person sit in for another, or nobody.
    pub(super) fn stand_in(&mut self, away: &PersonId, substitute: Option<&PersonId>, when: Option<&When>) {
        let Some(open) = &mut self.open_meeting else { return };
        let name = |id: &PersonId| open.meeting.person(id).map_or("", |person| &person.name).to_owned();
        let said = match substitute {
            Some(other) => format!("{} er stedfortræder for {}.", name(other), name(away)),
            None => format!("{} har ingen stedfortræder.", name(away)),
        };
        let result = open.stand_in(away, substitute, when);
        open.end_search(away);
        match result {
            Ok(()) => self.say(Tone::Info, said),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    /// A newcomer and what happened to them are taken back together.
    pub(super) fn join_steps(&mut self) {
        if let Some(open) = &mut self.open_meeting {
            open.steps.join();
        }
    }

    /// Someone who is on no list sits in for another.
    pub(super) fn stand_in_new(&mut self, away: &PersonId, line: &str, when: Option<&When>) {
        let Some(open) = &mut self.open_meeting else { return };
        match open.add_person(line) {
            Ok(person) => {
                self.stand_in(away, Some(&person), when);
                self.join_steps();
            }
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }
}
