//! What happens to a person: from the minute-taker's word for it to the change it makes.

use super::OpenMeeting;
use crate::app::moment_time::MomentTime;
use crate::app::person_event::PersonEvent;
use crate::meeting::{
    Attendance, Change, ChangeError, Meeting, Moment, MomentKind, Person, PersonId, Status, date,
};

impl OpenMeeting {
    /// Whether it can well be said of a person now: who is here can go, and who is not can come.
    pub(in crate::app) fn makes_sense(&self, person: &Person, what: PersonEvent) -> bool {
        let (status, here) = (self.meeting.status_of(&person.id), self.meeting.is_in_room(&person.id));
        match what {
            PersonEvent::Is(said) => status != said && (!status.attended() || said == Status::Unknown),
            PersonEvent::Arrived => !here,
            PersonEvent::Left | PersonEvent::Online => here,
            PersonEvent::Recused | PersonEvent::Cleared => {
                here && person.voting || self.meeting.recusal_of(&person.id).is_some()
            }
            PersonEvent::Guest => !here && !person.voting,
        }
    }

    /// Whether a person is out as inhabil under the current item.
    fn is_recused(&self, person: &PersonId) -> bool {
        let recusal = self.meeting.recusal_of(person);
        recusal.is_some_and(|moment| moment.item.as_ref().is_none_or(|item| *item == self.current))
    }

    /// Lets it happen, as one step that can be undone; returns what is then said of the person.
    pub(in crate::app) fn let_happen(
        &mut self,
        person: &PersonId,
        what: PersonEvent,
        when: Option<&MomentTime>,
    ) -> Result<String, ChangeError> {
        if when.is_none() && what.has_time() {
            self.take_up();
        }
        let clock = when.map_or_else(|| date::clock_of(self.now), |when| self.said_of(when));
        let status = self.meeting.status_of(person);
        let before = when.map_or(self.meeting.timeline.len(), |when| when.index);
        let known = self.meeting.timeline.iter().take(before).any(|m| m.person.as_ref() == Some(person));
        match what {
            PersonEvent::Is(status) => {
                let change = self.set_status(person, status);
                self.change(change).map(|()| status.label().to_owned())
            }
            PersonEvent::Arrived => {
                let back = status.attended() && known;
                self.note(person, if back { MomentKind::Returned } else { MomentKind::Arrived }, when)?;
                Ok(format!("{} kl. {clock}", if back { "tilbage" } else { "kom" }))
            }
            PersonEvent::Left => {
                self.note(person, MomentKind::Left, when).map(|()| format!("gik kl. {clock}"))
            }
            PersonEvent::Recused if self.is_recused(person) => {
                self.note(person, MomentKind::Returned, when).map(|()| "er tilbage".to_owned())
            }
            PersonEvent::Recused => {
                self.note(person, MomentKind::Recused, when)?;
                Ok("ude under punktet (inhabil), tilbage ved det næste".to_owned())
            }
            PersonEvent::Cleared => {
                self.note(person, MomentKind::Cleared, when).map(|()| "er habil og bliver".to_owned())
            }
            PersonEvent::Online => self.goes_online(person, status, when),
            PersonEvent::Guest if self.meeting.person(person).is_some_and(|person| person.voting) => {
                self.let_happen(person, PersonEvent::Arrived, when)
            }
            PersonEvent::Guest => {
                self.note(person, MomentKind::Guest, when).map(|()| "gæst under punktet".to_owned())
            }
        }
    }

    /// From now on over a line; all the meeting when it has not begun, or when that is said twice.
    fn goes_online(
        &mut self,
        person: &PersonId,
        status: Status,
        when: Option<&MomentTime>,
    ) -> Result<String, ChangeError> {
        let throughout = "virtuelt under hele mødet".to_owned();
        let timeline = &self.meeting.timeline;
        let last = timeline.iter().rposition(|moment| moment.person.as_ref() == Some(person));
        let again = last.filter(|&at| when.is_none() && timeline[at].event == MomentKind::Online);
        if let Some(index) = again {
            let changes = vec![Change::RemoveMoment { index }, self.set_status(person, Status::Virtual)];
            return self.change_all(changes).map(|()| throughout);
        }
        let clock = when.map_or_else(|| date::clock_of(self.now), |when| self.said_of(when));
        match (when.is_some() || self.meeting.is_running(), status) {
            (true, Status::Present | Status::Unknown) if when.is_some() || status == Status::Present => {
                self.note(person, MomentKind::Online, when).map(|()| format!("virtuelt fra kl. {clock}"))
            }
            (true, Status::Afbud | Status::Absent) => {
                let came = self.moment(person, MomentKind::Arrived, when);
                self.change_all(vec![self.set_status(person, Status::Virtual), came])?;
                Ok(format!("kom virtuelt kl. {clock}"))
            }
            (_, Status::Unknown | Status::Present | Status::Virtual | Status::Afbud | Status::Absent) => {
                let change = self.set_status(person, Status::Virtual);
                self.change(change).map(|()| Status::Virtual.label().to_owned())
            }
        }
    }

    /// Everyone of these of whom nothing is known is there; returns what is then said.
    pub(in crate::app) fn all_present(
        &mut self,
        of: impl Fn(&Meeting, &Person) -> bool,
    ) -> Result<String, ChangeError> {
        let unknown = |p: &&Person| self.meeting.status_of(&p.id) == Status::Unknown && of(&self.meeting, p);
        let unknown = self.meeting.people.iter().filter(unknown);
        let changes: Vec<Change> = unknown.map(|p| self.set_status(&p.id, Status::Present)).collect();
        let count = changes.len();
        self.change_all(changes)?;
        Ok(match count {
            0 => "Alle er allerede afklaret.".to_owned(),
            n => format!("{n} markeret som til stede. Ret dem, der ikke er her."),
        })
    }

    pub(in crate::app) fn set_status(&self, person: &PersonId, status: Status) -> Change {
        let before = self.attendance(person);
        let away = matches!(status, Status::Afbud | Status::Absent | Status::Unknown);
        let substitute = before.substitute.filter(|_| away);
        Change::SetAttendance { attendance: Attendance { status, substitute, ..before } }
    }

    fn attendance(&self, person: &PersonId) -> Attendance {
        let known = self.meeting.attendance_of(person).cloned();
        known.unwrap_or_else(|| Attendance::unknown(person.clone()))
    }

    /// Something that happens to a person: now and under the current item, or when that was said.
    fn moment(&self, person: &PersonId, event: MomentKind, when: Option<&MomentTime>) -> Change {
        let now = || {
            let item = self.item().map(|item| item.id.clone());
            // a clock that goes back writes nothing before what is noted already
            let at = self.meeting.timeline.last().map_or(self.now, |last| last.at.max(self.now));
            MomentTime { index: self.meeting.timeline.len(), at, item }
        };
        let MomentTime { index, at, item } = when.cloned().unwrap_or_else(now);
        let moment = Moment { at, item, person: Some(person.clone()), event, instead_of: None };
        Change::AddMoment { index, moment }
    }

    /// Someone comes, goes, steps out or returns: so the person was at the meeting.
    fn note(
        &mut self,
        person: &PersonId,
        event: MomentKind,
        when: Option<&MomentTime>,
    ) -> Result<(), ChangeError> {
        let mut changes = Vec::new();
        if !self.meeting.status_of(person).attended() {
            changes.push(self.set_status(person, Status::Present));
        }
        changes.push(self.moment(person, event, when));
        self.change_all(changes)
    }

    /// Someone sits in for another: for all of the meeting, or from now on.
    pub(in crate::app) fn stand_in(
        &mut self,
        away: &PersonId,
        substitute: Option<&PersonId>,
        when: Option<&MomentTime>,
    ) -> Result<(), ChangeError> {
        let mut changes = Vec::new();
        let from_now = self.meeting.is_running() && !self.is_from_the_start(&self.attendance(away));
        if substitute.is_some() && when.is_none() && from_now {
            self.take_up();
        }
        let before = self.attendance(away);
        if let Some(id) = substitute
            && !self.meeting.status_of(id).attended()
        {
            changes.push(self.set_status(id, Status::Present));
        }
        match substitute {
            Some(id) if when.is_some() || from_now => {
                changes.extend(self.makes_room(&before, when));
                let Change::AddMoment { index, moment } = self.moment(id, MomentKind::Substituted, when)
                else {
                    return Ok(());
                };
                let left = changes.iter().any(|change| matches!(change, Change::AddMoment { .. }));
                let moment = Moment { instead_of: Some(away.clone()), ..moment };
                changes.push(Change::AddMoment { index: index + usize::from(left), moment });
            }
            _ => {
                let status = if substitute.is_some() && before.status != Status::Absent {
                    Status::Afbud
                } else {
                    before.status
                };
                let attendance = Attendance { status, substitute: substitute.cloned(), ..before };
                changes.push(Change::SetAttendance { attendance });
            }
        }
        self.change_all(changes)
    }

    /// Whether a substitute sits in for all of the meeting: the other never came, and the first item is still under way.
    fn is_from_the_start(&self, away: &Attendance) -> bool {
        let taken_up = self.meeting.timeline.iter().filter(|moment| moment.event == MomentKind::ItemStarted);
        !away.status.attended() && taken_up.count() <= 1
    }

    /// The one for whom another sits in from now on is not in the room.
    fn makes_room(&self, away: &Attendance, when: Option<&MomentTime>) -> Option<Change> {
        if self.meeting.is_in_room(&away.person) {
            return Some(self.moment(&away.person, MomentKind::Left, when));
        }
        (away.status == Status::Unknown).then(|| self.set_status(&away.person, Status::Afbud))
    }
}
