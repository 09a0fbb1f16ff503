//! The points of the indstilling, each with its outcome.

use crate::app::environment::Environment;
use crate::app::open_meeting::{OpenMeeting, gap};
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::kind::PickerKind;
use crate::app::picker::row::{PickerRow, RowChoice, row};
use crate::draft;
use crate::editor::Edit;
use crate::meeting::{Change, PointOutcome};

/// Lists the points of the current item.
pub(in crate::app) fn show(open: &OpenMeeting) -> Outcome {
    if outcomes(open).is_empty() {
        return Outcome::info("Punktet har ingen indstilling at markere.");
    }
    Outcome::next(Next::Picker(PickerKind::Points))
}

/// Returns the points as rows.
pub(in crate::app) fn rows(open: &OpenMeeting) -> Vec<PickerRow> {
    let points = open.item().and_then(|item| item.indstilling.as_ref()).map_or(&[][..], |i| &i.points);
    let shown = |(index, (point, outcome)): (usize, (&String, PointOutcome))| {
        row(&format!("{}", index + 1), point, outcome.label(), RowChoice::Points)
    };
    points.iter().zip(outcomes(open)).enumerate().map(shown).collect()
}

/// Sets the outcome of a point.
pub(in crate::app) fn mark(open: &mut OpenMeeting, point: usize, outcome: PointOutcome) -> Outcome {
    let mut outcomes = outcomes(open);
    let Some(marked) = outcomes.get_mut(point) else { return Outcome::default() };
    *marked = outcome;
    Outcome::refused_or_nothing(open.change(Change::SetOutcomes { item: open.current.clone(), outcomes }))
}

/// Writes the outcomes of the points into the decision.
pub(in crate::app) fn write(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    open.focus_text(environment.keymap.modal);
    write_paragraph(open);
    Outcome::default()
}

/// Returns the outcome of each point; followed where none was set.
fn outcomes(open: &OpenMeeting) -> Vec<PointOutcome> {
    let Some(item) = open.item() else { return Vec::new() };
    let points = item.indstilling.as_ref().map_or(0, |indstilling| indstilling.points.len());
    let mut marked = item.decision.as_ref().map_or_else(Vec::new, |decision| decision.outcomes.clone());
    marked.resize(points, PointOutcome::Followed);
    marked
}

/// Writes the outcomes of the points as a separate paragraph.
fn write_paragraph(open: &mut OpenMeeting) -> Option<Edit> {
    let item = open.item().filter(|item| item.indstilling.is_some())?;
    let marked: Vec<Option<PointOutcome>> = outcomes(open).into_iter().map(Some).collect();
    let words = draft::outcomes(
        open.meeting.named_body(),
        item,
        &open.completion.preferences(&open.meeting, &open.current),
        &marked,
    );
    let gap = gap(&open.text.text());
    open.text.set_cursor(open.text.len());
    open.edit(|editor| editor.insert_block(&format!("{gap}{words}")))
}
