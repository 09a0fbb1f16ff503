//! The points of the indstilling, each with its outcome.

use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::{OpenMeeting, gap};
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::kind::PickerKind;
use crate::app::picker::list::{ListPlace, PickerList};
use crate::app::picker::row::{ChoiceRow, row};
use crate::app::screen::Hint;
use crate::draft;
use crate::editor::Edit;
use crate::keymap::Context;
use crate::meeting::{Change, PointOutcome};

/// Lists the points of the current item.
pub(in crate::app) fn show(open: &OpenMeeting) -> Outcome {
    if outcomes(open).is_empty() {
        return Outcome::info("Punktet har ingen indstilling at markere.");
    }
    Outcome::next(Next::Picker(PickerKind::Points))
}

/// The points of the current item.
pub(in crate::app) struct PointList;

const ON_POINTS: &[Hint] = &[
    (Action::PointFollowed, "fulgt"),
    (Action::PointChanged, "rettet"),
    (Action::PointPostponed, "udsat"),
    (Action::PointRejected, "afvist"),
    (Action::Choose, "skriv"),
    (Action::Close, "luk"),
];

impl PickerList for PointList {
    /// Choosing any point writes all.
    type Choice = ();

    fn title(&self) -> &'static str {
        "At-punkter: f fulgt, r rettet, u udsat, a afvist"
    }

    fn context(&self) -> Option<Context> {
        Some(Context::Points)
    }

    fn hints(&self) -> &'static [Hint] {
        ON_POINTS
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<()>> {
        open.map_or_else(Vec::new, rows)
    }

    fn choose(&self, (): (), open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        if let Some(open) = open {
            open.focus_text(environment.keymap.modal);
            write_paragraph(open);
        }
        Outcome::default().and_close()
    }

    fn act(
        &self,
        action: Action,
        place: ListPlace<'_>,
        open: Option<&mut OpenMeeting>,
        _: &Environment,
    ) -> Option<Outcome> {
        let outcome = match action {
            Action::PointFollowed => PointOutcome::Followed,
            Action::PointChanged => PointOutcome::Changed,
            Action::PointPostponed => PointOutcome::Postponed,
            Action::PointRejected => PointOutcome::Rejected,
            _ => return None,
        };
        let open = open?;
        let point = *place.selected;
        // on to the next
        *place.selected = (point + 1).min(outcomes(open).len().saturating_sub(1));
        Some(mark(open, point, outcome))
    }
}

/// Returns the points as rows.
fn rows(open: &OpenMeeting) -> Vec<ChoiceRow<()>> {
    let points = open.item().and_then(|item| item.indstilling.as_ref()).map_or(&[][..], |i| &i.points);
    let shown = |(index, (point, outcome)): (usize, (&String, PointOutcome))| {
        row(&format!("{}", index + 1), point, outcome.label(), ())
    };
    points.iter().zip(outcomes(open)).enumerate().map(shown).collect()
}

/// Sets the outcome of a point.
fn mark(open: &mut OpenMeeting, point: usize, outcome: PointOutcome) -> Outcome {
    let mut outcomes = outcomes(open);
    let Some(marked) = outcomes.get_mut(point) else { return Outcome::default() };
    *marked = outcome;
    Outcome::refused_or_nothing(open.change(Change::SetOutcomes { item: open.current.clone(), outcomes }))
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
