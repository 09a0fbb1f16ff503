//! Undo and redo over the whole meeting.

use super::OpenMeeting;
use super::correction_place::{CorrectionPlace, text_before, withheld_item};
use super::steps::{Step, StepKind, StepPart};
use crate::editor::Direction;
use crate::meeting::RecordKind;

/// Undoes or redoes a step; a draft that is shown is removed first. Returns the kind of the step, and the
/// name of the person it was about.
pub(in crate::app) fn step_through(
    open: &mut OpenMeeting,
    direction: Direction,
) -> Option<(StepKind, Option<String>)> {
    if direction == Direction::Backward && open.drop_proposal() {
        return Some((StepKind::Text, None));
    }
    let step = match direction {
        Direction::Backward => open.steps.done.pop()?,
        Direction::Forward => open.steps.undone.pop()?,
    };
    let done = (step.kind(), step.person_name(&open.meeting));
    let before = open.records.len();
    let back = apply_step(open, step, direction);
    let kind = match direction {
        Direction::Backward => RecordKind::Undone,
        Direction::Forward => RecordKind::Redone,
    };
    open.records.iter_mut().skip(before).for_each(|record| record.kind = kind);
    match direction {
        Direction::Backward => open.steps.undone.extend(back),
        Direction::Forward => open.steps.done.extend(back),
    }
    Some(done)
}

/// Returns the step that is undone next; `None` when that is a draft, which is not a change.
pub(in crate::app) fn next_undone(open: &OpenMeeting) -> Option<&Step> {
    open.steps.done.last().filter(|_| open.proposal.is_none())
}

/// Returns the step that is redone next.
pub(in crate::app) fn next_redone(open: &OpenMeeting) -> Option<&Step> {
    open.steps.undone.last()
}

/// Carries out a step, last part first, and returns the step that undoes it.
fn apply_step(open: &mut OpenMeeting, step: Step, direction: Direction) -> Option<Step> {
    if let Some(place) = step.place() {
        open.turn_to(&place);
    }
    open.proposal = None;
    let change = step.parts.iter().find_map(|part| match part {
        StepPart::Text => None,
        StepPart::Change(change) => Some(change),
    });
    let withheld = change.and_then(|change| withheld_item(&open.meeting, change));
    let place = step.uncorrected_place().map(|place| withheld.map_or(place, CorrectionPlace::Item));
    let before = change.map(|change| text_before(&open.meeting, change));
    let mut back = Vec::with_capacity(step.parts.len());
    for part in step.parts.into_iter().rev() {
        match part {
            StepPart::Text => {
                open.turn_to(&step.item);
                open.proposal = None;
                let edits =
                    if direction == Direction::Backward { open.text.undo() } else { open.text.redo() };
                for edit in edits.into_iter().flatten() {
                    open.keep_edit(edit);
                }
                back.push(StepPart::Text);
            }
            StepPart::Change(change) => back.extend(open.apply(change).ok().map(StepPart::Change)),
        }
    }
    if let Some(place) = place.filter(|_| !back.is_empty()) {
        back.extend(open.correction(&place, before.unwrap_or_default()));
    }
    open.reload_item(&step.item);
    (!back.is_empty()).then_some(Step { item: step.item, parts: back })
}
