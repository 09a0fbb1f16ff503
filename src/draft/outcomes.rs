//! What became of each point of an indstilling, told point by point where it differs.

use super::{Draft, Preferences, Shape, drafted, drafts_for};
use crate::meeting::{Indstilling, Item, PointOutcome};

/// Returns the words for what became of each point; a point without an outcome is left out. All followed is one
/// decision, and outcomes that differ are told as "Ad 1: …".
pub fn outcomes(
    body: &str,
    item: &Item,
    preferences: &Preferences,
    outcomes: &[Option<PointOutcome>],
) -> String {
    let Some(indstilling) = &item.indstilling else { return String::new() };
    let all = !outcomes.is_empty() && outcomes.len() >= indstilling.points.len();
    if all && outcomes.iter().all(|outcome| *outcome == Some(PointOutcome::Followed)) {
        let whole = drafts_for(body, item, preferences);
        return whole.into_iter().next().map(|draft| draft.text).unwrap_or_default();
    }
    let paragraphs =
        indstilling.points.iter().zip(outcomes).enumerate().filter_map(|(index, (point, outcome))| {
            let alone = Indstilling { lead: indstilling.lead.clone(), points: vec![point.clone()] };
            let words = words(body, &alone, preferences, (*outcome)?);
            // the only point needs no number
            Some(if indstilling.points.len() == 1 { words } else { format!("Ad {}: {words}", index + 1) })
        });
    paragraphs.collect::<Vec<_>>().join("\n\n")
}

/// Returns the words for one point.
fn words(body: &str, point: &Indstilling, preferences: &Preferences, outcome: PointOutcome) -> String {
    let (_, drafts) = drafted(body, point, preferences.called());
    let of_shapes = |shapes: &[Shape]| {
        let found = shapes.iter().find_map(|shape| drafts.iter().find(|draft| draft.shape == *shape));
        found.map(|draft: &Draft| draft.text.clone())
    };
    let (shapes, else_said): (&[Shape], &str) = match outcome {
        PointOutcome::Followed => {
            (&[Shape::Active, Shape::Passive, Shape::Indstilling], "Indstillingen blev fulgt.")
        }
        PointOutcome::Changed => (&[Shape::Changed], "Indstillingen blev fulgt med den rettelse, at "),
        PointOutcome::Postponed => (&[], "Punktet blev udsat."),
        PointOutcome::Rejected => (&[Shape::Rejected], "Indstillingen blev ikke fulgt."),
    };
    of_shapes(shapes).unwrap_or_else(|| else_said.to_owned())
}
