//! The undo key: in a prompt, or over the whole meeting, and its notices.

use super::end_page::closing;
use super::front::Front;
use super::open_meeting::undo::{next_undone, step_through};
use super::open_meeting::{OpenMeeting, StepKind, StepPart};
use super::outcome::Outcome;
use crate::editor::{Direction, Editor};
use crate::meeting::Change;

/// Returns whether the keys go into a line with an undo of its own; the search among people has none, for
/// marks are undone there.
pub(super) fn is_of_line(front: &Front) -> bool {
    front.overlay.is_some() || front.view.undoes_input()
}

/// Undoes or redoes a step, in the prompt or over the whole meeting.
pub(super) fn step(front: &mut Front, direction: Direction) -> Outcome {
    if !is_of_line(front) {
        return step_in_meeting(front, direction);
    }
    match direction {
        Direction::Backward => front.input().map(Editor::undo),
        Direction::Forward => front.input().map(Editor::redo),
    };
    front.input_changed();
    Outcome::default()
}

/// Undoes or redoes a step of the meeting; reports what it was, unless it was in the text on screen.
fn step_in_meeting(front: &mut Front, direction: Direction) -> Outcome {
    let Some(open) = &mut front.open else { return Outcome::default() };
    if direction == Direction::Backward && is_at_the_end(open) {
        let keys = closing::reopening_keys(&front.environment);
        return Outcome::info(format!("Mødet er sluttet; {keys} åbner det igen."));
    }
    let before = open.current.clone();
    let done = step_through(open, direction);
    let Some((kind, person)) = done else {
        return Outcome::info(match direction {
            Direction::Backward => "Der er ikke mere at fortryde.",
            Direction::Forward => "Der er intet at gendanne.",
        });
    };
    let elsewhere = open.item().filter(|item| item.id != before);
    if elsewhere.is_none() && kind == StepKind::Text {
        return Outcome::default();
    }
    let place = elsewhere.map_or_else(String::new, |item| format!(" i {}", item.name()));
    let name = person.map_or_else(String::new, |person| format!(" ({person})"));
    let step = format!("{}{name}", kind.label());
    Outcome::info(match direction {
        Direction::Backward => format!("Fortrudt: {step}{place}."),
        Direction::Forward => format!("Gentaget: {step}{place}."),
    })
}

/// Returns whether the next step to undo is the end of the meeting, which is undone by reopening only.
fn is_at_the_end(open: &OpenMeeting) -> bool {
    let ends = |part: &StepPart| matches!(part, StepPart::Change(Change::SetClosed { at: None, .. }));
    open.meeting.has_ended() && next_undone(open).is_some_and(|step| step.parts.iter().any(ends))
}
