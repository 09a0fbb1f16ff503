//! What happens to a person: from a [`PersonEvent`] to the change that records it.

use super::moment_time::MomentTime;
use super::person_event::PersonEvent;
use crate::app::open_meeting::{OpenMeeting, discussion, time_phrase};
use crate::meeting::{
    Attendance, Change, ChangeError, Meeting, Moment, MomentKind, Person, PersonId, Status, date,
};

/// Shown when no name matches what was typed.
pub(super) const NOBODY: &str = "Ingen på listen hedder sådan.";
/// Shown when a key marks a typed name that nobody has: how the name gets onto the list.
pub(super) const NOBODY_YET: &str = "Ingen på listen hedder sådan. Insert tilføjer navnet.";
/// Shown when everyone is to be marked, and only absent people are listed.
const ONLY_ABSENT: &str = "Kun de fraværende står på listen: skriv et navn, og tryk Retur.";
/// Shown when the list is empty.
pub(super) const EMPTY_LIST: &str = "Ingen på listen endnu: skriv et navn, og tryk Retur.";

/// Returns whether an event is plausible now: a present person can leave, an absent one can come.
pub(super) fn is_plausible(open: &OpenMeeting, person: &Person, event: PersonEvent) -> bool {
    let (status, here) = (open.meeting.status_of(&person.id), open.meeting.is_in_room(&person.id));
    match event {
        PersonEvent::Is(wanted) => status != wanted && (!status.attended() || wanted == Status::Unknown),
        PersonEvent::Arrived => !here,
        PersonEvent::Left | PersonEvent::Online => here,
        PersonEvent::Recused | PersonEvent::Cleared => {
            here && person.voting || open.meeting.recusal_of(&person.id).is_some()
        }
        PersonEvent::Guest => !here && !person.voting,
    }
}

/// Records what happens to a person as one undoable step; returns the notice.
pub(super) fn record_event(
    open: &mut OpenMeeting,
    person: &PersonId,
    event: PersonEvent,
    when: Option<&MomentTime>,
) -> Result<String, ChangeError> {
    let is_early = open.day().is_before_its_time();
    if when.is_none() && event.has_time() {
        discussion::take_up(open);
    }
    let clock = time_words(open, when);
    let status = open.meeting.status_of(person);
    let before = when.map_or(open.meeting.timeline.len(), |when| when.index);
    let has_moments = open.meeting.timeline.iter().take(before).any(|m| m.person.as_ref() == Some(person));
    match event {
        PersonEvent::Is(status) => mark(open, person, status),
        // a person who comes before the meeting begins is present from its beginning
        PersonEvent::Arrived if when.is_none() && !has_moments && is_early => {
            mark(open, person, Status::Present)
        }
        PersonEvent::Arrived if status.attended() && has_moments => {
            note(open, person, MomentKind::Returned, when).map(|()| format!("tilbage kl. {clock}"))
        }
        PersonEvent::Arrived => {
            note(open, person, MomentKind::Arrived, when).map(|()| format!("kom kl. {clock}"))
        }
        PersonEvent::Left => note(open, person, MomentKind::Left, when).map(|()| format!("gik kl. {clock}")),
        PersonEvent::Recused => note(open, person, MomentKind::Recused, when)
            .map(|()| "ude under punktet (inhabil), tilbage ved det næste".to_owned()),
        PersonEvent::Cleared => {
            note(open, person, MomentKind::Cleared, when).map(|()| "er habil og bliver".to_owned())
        }
        PersonEvent::Online => goes_online(open, person, status, when),
        PersonEvent::Guest if open.meeting.person(person).is_some_and(|person| person.voting) => {
            record_event(open, person, PersonEvent::Arrived, when)
        }
        PersonEvent::Guest => {
            note(open, person, MomentKind::Guest, when).map(|()| "gæst under punktet".to_owned())
        }
    }
}

/// Marks a person's status; returns it in words, with the reason of an absent person.
fn mark(open: &mut OpenMeeting, person: &PersonId, status: Status) -> Result<String, ChangeError> {
    let change = set_status(open, person, status);
    open.change(change)?;
    let reason = open.meeting.attendance_of(person).and_then(|record| record.note.as_deref());
    let is_away = matches!(status, Status::Afbud | Status::Absent);
    let reason = reason.filter(|_| is_away).map_or_else(String::new, |reason| format!(" ({reason})"));
    Ok(format!("{}{reason}", status.label()))
}

/// Marks a person as virtual from now on; for the whole meeting when it has not begun, or when pressed twice.
fn goes_online(
    open: &mut OpenMeeting,
    person: &PersonId,
    status: Status,
    when: Option<&MomentTime>,
) -> Result<String, ChangeError> {
    let throughout = "virtuelt under hele mødet".to_owned();
    let timeline = &open.meeting.timeline;
    let last = timeline.iter().rposition(|moment| moment.person.as_ref() == Some(person));
    let again = last.filter(|&at| when.is_none() && timeline[at].event == MomentKind::Online);
    if let Some(index) = again {
        let changes = vec![Change::RemoveMoment { index }, set_status(open, person, Status::Virtual)];
        return open.change_all(changes).map(|()| throughout);
    }
    let clock = time_words(open, when);
    match (when.is_some() || open.meeting.is_running(), status) {
        (true, Status::Present | Status::Unknown) if when.is_some() || status == Status::Present => {
            note(open, person, MomentKind::Online, when).map(|()| format!("virtuelt fra kl. {clock}"))
        }
        (true, Status::Afbud | Status::Absent) => {
            let came = moment(open, person, MomentKind::Arrived, when);
            open.change_all(vec![came_as(open, person, Status::Virtual), came])?;
            Ok(format!("kom virtuelt kl. {clock}"))
        }
        (_, Status::Unknown | Status::Present | Status::Virtual | Status::Afbud | Status::Absent) => {
            let change = set_status(open, person, Status::Virtual);
            open.change(change).map(|()| Status::Virtual.label().to_owned())
        }
    }
}

/// Marks those of the given people as present whose status is unknown; returns the notice.
pub(in crate::app) fn all_present(
    open: &mut OpenMeeting,
    of: impl Fn(&Meeting, &Person) -> bool,
) -> Result<String, ChangeError> {
    let is_unknown = |p: &&Person| open.meeting.status_of(&p.id) == Status::Unknown && of(&open.meeting, p);
    let unknown: Vec<&Person> = open.meeting.people.iter().filter(is_unknown).collect();
    let members = unknown.iter().filter(|p| p.voting).count();
    let others = unknown.len() - members;
    let changes: Vec<Change> = unknown.iter().map(|p| set_status(open, &p.id, Status::Present)).collect();
    open.change_all(changes)?;
    let counted = match (members, others) {
        (0, 0) if open.meeting.people.is_empty() => return Ok(EMPTY_LIST.to_owned()),
        (0, 0) if open.meeting.lists_only_absent() => return Ok(ONLY_ABSENT.to_owned()),
        (0, 0) => return Ok("Alle er allerede afklaret.".to_owned()),
        (1, 0) => "1 medlem".to_owned(),
        (n, 0) => format!("{n} medlemmer"),
        (0, 1) => "1 anden".to_owned(),
        (0, n) => format!("{n} andre"),
        // the main number counts members only
        (1, n) => format!("1 medlem og {n} til"),
        (m, 1) => format!("{m} medlemmer og 1 anden"),
        (m, n) => format!("{m} medlemmer og {n} andre"),
    };
    Ok(format!("{counted} er til stede. Ret dem, der ikke er."))
}

/// Records why a person is absent; the open edition leaves the reason out.
pub(super) fn note_reason(
    open: &mut OpenMeeting,
    person: &PersonId,
    reason: &str,
) -> Result<(), ChangeError> {
    let attendance = Attendance { note: Some(reason.to_owned()), ..attendance(open, person) };
    open.change(Change::SetAttendance { attendance })
}

/// Returns the change that marks a person for the whole meeting: who is there needs nobody in their seat.
pub(super) fn set_status(open: &OpenMeeting, person: &PersonId, status: Status) -> Change {
    let attendance = with_status(open, person, status);
    let away = matches!(status, Status::Afbud | Status::Absent | Status::Unknown);
    let substitute = attendance.substitute.filter(|_| away);
    Change::SetAttendance { attendance: Attendance { substitute, ..attendance } }
}

/// Returns the change that marks a person who came while the meeting ran: who sat in for them until then did so.
fn came_as(open: &OpenMeeting, person: &PersonId, status: Status) -> Change {
    Change::SetAttendance { attendance: with_status(open, person, status) }
}

fn with_status(open: &OpenMeeting, person: &PersonId, status: Status) -> Attendance {
    let before = attendance(open, person);
    let without_word = (status == Status::Absent).then_some(true);
    // why somebody was away is not printed of one who came after all
    let was_away = matches!(before.status, Status::Afbud | Status::Absent);
    let note = before.note.filter(|_| !(was_away && status.attended()));
    Attendance { status, without_word, note, ..before }
}

pub(super) fn attendance(open: &OpenMeeting, person: &PersonId) -> Attendance {
    let record = open.meeting.attendance_of(person).cloned();
    record.unwrap_or_else(|| Attendance::unknown(person.clone()))
}

/// Returns the change that records a moment of a person: now and under the item it belongs to, or at the given
/// time.
pub(super) fn moment(
    open: &OpenMeeting,
    person: &PersonId,
    event: MomentKind,
    when: Option<&MomentTime>,
) -> Change {
    let now = || {
        let current = open.item().map(|item| item.id.clone());
        // recusals and guests belong to the item shown; arrivals and departures to the item under discussion
        let is_of_item = matches!(event, MomentKind::Recused | MomentKind::Cleared | MomentKind::Guest);
        let discussed = open.meeting.item_under_discussion().filter(|_| !is_of_item);
        let item = discussed.cloned().or(current);
        // a clock set back must not record anything before what is recorded already
        let at = open.day().time_to_note();
        MomentTime { index: open.meeting.timeline.len(), at, item }
    };
    let MomentTime { index, at, item } = when.cloned().unwrap_or_else(now);
    let moment = Moment { at, item, person: Some(person.clone()), event, instead_of: None };
    Change::AddMoment { index, moment }
}

/// Records a moment. A person with a moment attended: any status but present or virtual becomes present.
fn note(
    open: &mut OpenMeeting,
    person: &PersonId,
    event: MomentKind,
    when: Option<&MomentTime>,
) -> Result<(), ChangeError> {
    let mut changes = Vec::new();
    if !open.meeting.status_of(person).attended() {
        changes.push(came_as(open, person, Status::Present));
    }
    changes.push(moment(open, person, event, when));
    open.change_all(changes)
}

/// Returns the time in words: "10.42", or "10.42 under 3.1" where an item was given.
fn time_words(open: &OpenMeeting, when: Option<&MomentTime>) -> String {
    match when {
        Some(when) => time_phrase(&open.meeting, when.at, when.item.as_ref()),
        None => date::clock_of(open.day().time_to_note()),
    }
}
