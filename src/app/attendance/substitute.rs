//! Substitutes: for the whole meeting, or from now on.

use super::change::{attendance, moment, set_status};
use super::moment_time::MomentTime;
use super::{now, roster};
use crate::app::open_meeting::{OpenMeeting, discussion};
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::row::{PickerRow, RowChoice, row};
use crate::meeting::{Attendance, Change, ChangeError, Moment, MomentKind, PersonId, Status};

/// Returns the people who can substitute for a person; typed text can be a person who is on no list.
pub(in crate::app) fn rows(open: &OpenMeeting, away: &PersonId, typed: &str) -> Vec<PickerRow> {
    let none = row("", "Ingen", "", RowChoice::Substitute { away: away.clone(), substitute: None });
    let others = open.meeting.people.iter().filter(|person| person.id != *away);
    let by = |id: &PersonId| RowChoice::Substitute { away: away.clone(), substitute: Some(id.clone()) };
    let others =
        others.map(|person| row("", &person.listed(), &now::word(&open.meeting, person), by(&person.id)));
    let line = typed.trim().to_owned();
    let new = (!line.is_empty()).then(|| {
        let label = format!("Ny på listen: {line}");
        row("", &label, "", RowChoice::NewSubstitute { away: away.clone(), line })
    });
    std::iter::once(none).chain(others).chain(new).collect()
}

/// Returns whether the time must be given: the person was present, in a meeting written up later.
pub(super) fn must_say_when(open: &OpenMeeting, person: &PersonId) -> bool {
    open.day().is_written_up_later() && open.meeting.status_of(person).attended()
}

/// Makes one person substitute for another; `None` removes the substitute.
pub(in crate::app) fn stand_in(
    open: &mut OpenMeeting,
    away: &PersonId,
    substitute: Option<&PersonId>,
    when: Option<&MomentTime>,
) -> Outcome {
    let name = |id: &PersonId| open.meeting.person(id).map_or("", |person| &person.name).to_owned();
    let sentence = match substitute {
        Some(other) => format!("{} er stedfortræder for {}.", name(other), name(away)),
        None => format!("{} har ingen stedfortræder.", name(away)),
    };
    let outcome = Outcome::done_or_refused(record_stand_in(open, away, substitute, when).map(|()| sentence));
    Outcome { next: Some(Next::PersonChanged(away.clone())), ..outcome }
}

/// Makes a person who is on no list substitute for another; one step of undo.
pub(in crate::app) fn stand_in_new(
    open: &mut OpenMeeting,
    away: &PersonId,
    line: &str,
    when: Option<&MomentTime>,
) -> Outcome {
    match roster::add_person(open, line, Status::Present) {
        Ok(person) => {
            let outcome = stand_in(open, away, Some(&person), when);
            open.steps.join();
            outcome
        }
        Err(error) => Outcome::refused(error),
    }
}

/// Records a substitute: for the whole meeting, or from now on.
fn record_stand_in(
    open: &mut OpenMeeting,
    away: &PersonId,
    substitute: Option<&PersonId>,
    when: Option<&MomentTime>,
) -> Result<(), ChangeError> {
    let mut changes = Vec::new();
    let from_now = open.meeting.is_running() && !is_from_the_start(open, &attendance(open, away));
    if substitute.is_some() && when.is_none() && from_now {
        discussion::take_up(open);
    }
    let before = attendance(open, away);
    if let Some(id) = substitute
        && !open.meeting.status_of(id).attended()
    {
        changes.push(set_status(open, id, Status::Present));
    }
    match substitute {
        Some(id) if when.is_some() || from_now => {
            changes.extend(makes_room(open, &before, when));
            let Change::AddMoment { index, moment } = moment(open, id, MomentKind::Substituted, when) else {
                return Ok(());
            };
            let has_left = changes.iter().any(|change| matches!(change, Change::AddMoment { .. }));
            let moment = Moment { instead_of: Some(away.clone()), ..moment };
            changes.push(Change::AddMoment { index: index + usize::from(has_left), moment });
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
    open.change_all(changes)
}

/// Returns whether the substitute sits for the whole meeting: the replaced member never came, and the first
/// item is still under way.
fn is_from_the_start(open: &OpenMeeting, away: &Attendance) -> bool {
    let taken_up = open.meeting.timeline.iter().filter(|moment| moment.event == MomentKind::ItemStarted);
    !away.status.attended() && taken_up.count() <= 1
}

/// Returns the change that takes the replaced member out of the room: one who is there leaves, one of unknown
/// status gets afbud; `None` for one who is away already.
fn makes_room(open: &OpenMeeting, away: &Attendance, when: Option<&MomentTime>) -> Option<Change> {
    if open.meeting.is_in_room(&away.person) {
        return Some(moment(open, &away.person, MomentKind::Left, when));
    }
    (away.status == Status::Unknown).then(|| set_status(open, &away.person, Status::Afbud))
}
