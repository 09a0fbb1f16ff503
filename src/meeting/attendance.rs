//! Who is there: the status of each person, and who of them is in the room.

use serde::{Deserialize, Serialize};

use super::{Item, Meeting, Moment, MomentKind, Person, PersonId};

/// What is known of one person's attendance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Who it is about.
    pub person: PersonId,
    /// Whether the person came to the meeting at all.
    #[serde(default)]
    pub status: Status,
    /// Who sits in instead.
    #[serde(default)]
    pub substitute: Option<PersonId>,
    /// Whether an absent person is known to have sent no word; `false` where a file says only "Fraværende".
    /// In meetings without the field, the group of that name says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub without_word: Option<bool>,
    /// A remark for the list.
    #[serde(default)]
    pub note: Option<String>,
}

impl Attendance {
    /// Returns the status in a word, of one who stays away with what is known of why.
    pub fn label(&self) -> &'static str {
        match (self.status, self.without_word) {
            (Status::Absent, Some(false)) => "fraværende",
            (status, _) => status.label(),
        }
    }

    /// Returns the record of a person of whom nothing is known.
    pub fn unknown(person: PersonId) -> Self {
        Attendance { person, status: Status::Unknown, substitute: None, without_word: None, note: None }
    }
}

/// Whether a person came to the meeting at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Not known.
    #[default]
    Unknown,
    /// In the room, at some time.
    Present,
    /// There over a line, at some time.
    Virtual,
    /// Has sent word.
    Afbud,
    /// Stays away without word.
    Absent,
}

impl Status {
    /// Returns whether the person attended.
    pub fn attended(self) -> bool {
        matches!(self, Status::Present | Status::Virtual)
    }

    /// Returns the status in a word.
    pub fn label(self) -> &'static str {
        match self {
            Status::Unknown => "ikke afklaret",
            Status::Present => "til stede",
            Status::Virtual => "til stede virtuelt",
            Status::Afbud => "afbud",
            Status::Absent => "fraværende uden afbud",
        }
    }
}

/// How many are there. Members count apart from those who are there to help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Headcount {
    /// Members in the room now, or who attended when the meeting is over.
    pub present: usize,
    /// Members who sent word.
    pub afbud: usize,
    /// Members who stay away without word.
    pub absent: usize,
    /// Members of whom nothing is known.
    pub unknown: usize,
    /// Members who have left or are out of the room.
    pub gone: usize,
    /// Others in the room.
    pub others: usize,
}

impl Headcount {
    /// Returns all members on the lists.
    pub fn members(&self) -> usize {
        self.present + self.afbud + self.absent + self.unknown + self.gone
    }
}

impl Meeting {
    /// Returns what is known of a person's attendance.
    pub fn attendance_of(&self, person: &PersonId) -> Option<&Attendance> {
        self.attendance.iter().find(|a| a.person == *person)
    }

    /// Returns a person's status.
    pub fn status_of(&self, person: &PersonId) -> Status {
        self.attendance_of(person).map_or(Status::Unknown, |a| a.status)
    }

    /// Returns whether a person came to the meeting at all. Where the status is unknown, the timeline
    /// decides.
    pub fn came(&self, person: &PersonId) -> bool {
        match self.status_of(person) {
            Status::Present | Status::Virtual => true,
            Status::Unknown => self.moments_of(person).next().is_some(),
            Status::Afbud | Status::Absent => false,
        }
    }

    /// Returns whether a person is in the room (or on the line) at the end of the timeline. A guest is there
    /// while the item is.
    pub fn is_in_room(&self, person: &PersonId) -> bool {
        let in_room = match self.moments_of(person).next_back() {
            Some(Moment { event: MomentKind::Guest, item: Some(item), .. }) => {
                self.item_under_discussion().is_none_or(|now| now == item)
            }
            Some(Moment { event: MomentKind::Recused, .. }) => {
                let aside = |m: &&Moment| !matches!(m.event, MomentKind::Recused | MomentKind::Guest);
                let before = self.moments_of(person).rev().find(aside);
                self.recusal_of(person).is_none() && before.is_none_or(|m| m.event != MomentKind::Left)
            }
            Some(moment) => moment.event.leaves_present().unwrap_or(true),
            None => true,
        };
        in_room && self.came(person)
    }

    /// Returns the recusal for which a person is out at the end of the timeline. A recusal is for its item
    /// (styrelsesloven § 14): it is over when the body has taken up another.
    pub fn recusal_of(&self, person: &PersonId) -> Option<&Moment> {
        let at = self.timeline.iter().rposition(|moment| moment.person.as_ref() == Some(person))?;
        let recusal = Some(&self.timeline[at]).filter(|moment| moment.event == MomentKind::Recused)?;
        let taken_up = |m: &&Moment| m.event == MomentKind::ItemStarted && m.item.is_some();
        let before = self.timeline[..at].iter().rev();
        let is_over = if self.timeline.iter().any(|moment| taken_up(&moment)) {
            let turns = |m: &&Moment| taken_up(m) || m.event == MomentKind::ItemEnded;
            let now = || before.clone().find(turns).filter(taken_up).and_then(|m| m.item.as_ref());
            let next = self.timeline[at..].iter().rev().find(taken_up);
            next.is_some_and(|next| next.item.as_ref() != recusal.item.as_ref().or_else(now))
        } else {
            // then the items were taken in the order of the agenda
            let item = recusal.item.as_ref().or_else(|| before.clone().find_map(|m| m.item.as_ref()));
            let place = item.and_then(|id| self.position(id)).unwrap_or(0);
            self.items.iter().skip(place + 1).any(Item::is_minuted)
        };
        (!is_over).then_some(recusal)
    }

    /// Returns the people for whom a person sits in.
    pub fn stands_in_for(&self, person: &PersonId) -> Option<&Person> {
        let absent = self.attendance.iter().find(|a| a.substitute.as_ref() == Some(person))?;
        self.person(&absent.person)
    }

    /// Returns how many are there now.
    pub fn headcount(&self) -> Headcount {
        let mut count = Headcount::default();
        for person in &self.people {
            let in_room = self.is_in_room(&person.id);
            let place = match self.status_of(&person.id) {
                _ if !person.voting => &mut count.others,
                Status::Unknown if !self.came(&person.id) => &mut count.unknown,
                Status::Afbud => &mut count.afbud,
                Status::Absent => &mut count.absent,
                Status::Unknown | Status::Present | Status::Virtual if in_room => &mut count.present,
                Status::Unknown | Status::Present | Status::Virtual => &mut count.gone,
            };
            *place += usize::from(person.voting || in_room);
        }
        count
    }

    /// Returns whether the lists name only those who stayed away, as agendas with "Afbud:" alone do: then
    /// they say nothing of how many members there are.
    pub fn lists_only_absent(&self) -> bool {
        let is_away = |p: &Person| matches!(self.status_of(&p.id), Status::Afbud | Status::Absent);
        !self.people.is_empty() && self.people.iter().all(is_away)
    }

    /// Returns whether the attendance of a person on the lists is unknown.
    pub fn has_unknown(&self) -> bool {
        self.people.iter().any(|person| self.status_of(&person.id) == Status::Unknown)
    }

    /// Returns the groups of people in the order of the lists.
    pub fn groups(&self) -> Vec<&str> {
        let mut groups: Vec<&str> = Vec::new();
        for person in &self.people {
            if !groups.contains(&person.group.as_str()) {
                groups.push(&person.group);
            }
        }
        groups
    }
}
