//! Substitutes: for the whole meeting, or from now on.

use super::change::{attendance, moment, set_status};
use super::moment_time::MomentTime;
use super::{now, roster};
use crate::app::environment::Environment;
use crate::app::open_meeting::{OpenMeeting, discussion};
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::list::PickerList;
use crate::app::picker::row::{ChoiceRow, row};
use crate::meeting::{Attendance, Change, ChangeError, Moment, MomentKind, PersonId, Status};

/// The people who can substitute for a person.
pub(in crate::app) struct SubstituteList<'a> {
    /// The absent member.
    pub(in crate::app) away: &'a PersonId,
    /// Since when the substitute sits in, if given.
    pub(in crate::app) since: Option<&'a MomentTime>,
}

/// Who substitutes.
pub(in crate::app) enum SubstituteChoice {
    /// Nobody.
    Nobody,
    /// A person on the list.
    Listed(PersonId),
    /// A person who is on no list, as a line of one.
    New(String),
}

impl PickerList for SubstituteList<'_> {
    type Choice = SubstituteChoice;

    fn title(&self) -> &'static str {
        "Stedfortræder"
    }

    /// Typed text can be a person who is on no list.
    fn all_rows(
        &self,
        typed: &str,
        open: Option<&OpenMeeting>,
        _: &Environment,
    ) -> Vec<ChoiceRow<SubstituteChoice>> {
        let Some(open) = open else { return Vec::new() };
        let none = row("", "Ingen", "", SubstituteChoice::Nobody);
        let others = open.meeting.people.iter().filter(|person| person.id != *self.away);
        let others = others.map(|person| {
            let choice = SubstituteChoice::Listed(person.id.clone());
            row("", &person.listed(), &now::word(&open.meeting, person), choice)
        });
        let line = typed.trim();
        let new = (!line.is_empty())
            .then(|| row("", &format!("Ny på listen: {line}"), "", SubstituteChoice::New(line.to_owned())));
        std::iter::once(none).chain(others).chain(new).collect()
    }

    fn choose(&self, choice: SubstituteChoice, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        let Some(open) = open else { return Outcome::default().and_close() };
        let outcome = match choice {
            SubstituteChoice::Nobody => stand_in(open, self.away, None, self.since),
            SubstituteChoice::Listed(person) => stand_in(open, self.away, Some(&person), self.since),
            SubstituteChoice::New(line) => stand_in_new(open, self.away, &line, self.since),
        };
        outcome.and_close()
    }
}

/// Returns whether the time must be given: the person was present, in a meeting written up later.
pub(super) fn must_say_when(open: &OpenMeeting, person: &PersonId) -> bool {
    open.day().is_written_up_later() && open.meeting.status_of(person).attended()
}

/// Makes one person substitute for another; `None` removes the substitute.
fn stand_in(
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
fn stand_in_new(open: &mut OpenMeeting, away: &PersonId, line: &str, when: Option<&MomentTime>) -> Outcome {
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
