//! The points of the indstilling, each with what became of it.

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::picker::kind::PickerKind;
use super::picker::row::{PickerRow, RowChoice, row};
use crate::meeting::{Change, PointOutcome};

/// Lists the points of the current item.
pub(super) fn show(open: &OpenMeeting) -> Outcome {
    if open.outcomes().is_empty() {
        return Outcome::info("Punktet har ingen indstilling at markere.");
    }
    Outcome::next(Next::Picker(PickerKind::Points))
}

/// Returns the points.
pub(super) fn rows(open: &OpenMeeting) -> Vec<PickerRow> {
    let points = open.item().and_then(|item| item.indstilling.as_ref()).map_or(&[][..], |i| &i.points);
    let shown = |(index, (point, outcome)): (usize, (&String, PointOutcome))| {
        row(&format!("{}", index + 1), point, outcome.label(), RowChoice::Points)
    };
    points.iter().zip(open.outcomes()).enumerate().map(shown).collect()
}

/// Marks a point.
pub(super) fn mark(open: &mut OpenMeeting, point: usize, outcome: PointOutcome) -> Outcome {
    let mut outcomes = open.outcomes();
    let Some(marked) = outcomes.get_mut(point) else { return Outcome::default() };
    *marked = outcome;
    Outcome::report(open.change(Change::SetOutcomes { item: open.current.clone(), outcomes }))
}

/// Writes what became of the points into the decision.
pub(super) fn write(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    open.set_focus(environment.text_focus(open));
    open.write_points();
    Outcome::default()
}
