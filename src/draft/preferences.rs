//! What a body is used to: the shape it chose last for the same kind of act comes first.

use super::clause::Clause;
use super::names::Body;
use super::reading::{self, Point};
use super::words::sentences;
use super::{Draft, Shape, drafted, shapes};
use crate::meeting::Indstilling;
use std::collections::HashMap;

/// Which shape a body chose last for each kind of act.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preferences {
    last: HashMap<String, Shape>,
    /// How it said yes to an indstilling as a whole last, when that is how it said yes at all: such words fit any act.
    whole: Option<Shape>,
    /// What its indstillinger call it, where that is another name than its own.
    called: Option<String>,
}

impl Preferences {
    /// Learns from what was decided, oldest first.
    ///
    /// ```
    /// use referent::draft::Preferences;
    /// use referent::meeting::Indstilling;
    ///
    /// let points = vec!["At KKR tager orienteringen til efterretning.".to_owned()];
    /// let asked = Indstilling { lead: None, points };
    /// assert_ne!(Preferences::of("KKR", [(&asked, "Taget til efterretning.")]), Preferences::default());
    /// assert_eq!(Preferences::of("KKR", [(&asked, "Sagen kommer igen.")]), Preferences::default());
    /// ```
    pub fn of<'a>(body: &str, decided: impl IntoIterator<Item = (&'a Indstilling, &'a str)>) -> Preferences {
        let mut preferences = Preferences::default();
        decided.into_iter().for_each(|(indstilling, words)| preferences.learn(body, indstilling, words));
        preferences
    }

    /// Learns from one decision; from one that no draft could have become, nothing.
    pub fn learn(&mut self, body: &str, indstilling: &Indstilling, words: &str) {
        self.add(self.choice(body, indstilling, words));
    }

    /// Returns the kind of act that was decided and the shape chosen for it; nothing where no draft became the decision.
    pub(super) fn choice(
        &self,
        body: &str,
        indstilling: &Indstilling,
        words: &str,
    ) -> Option<(String, Shape)> {
        let (act, drafts) = drafted(body, indstilling, self.called.as_deref());
        Some((act?, chosen(&drafts, words)?))
    }

    /// Takes in what [`Preferences::choice`] found in a decision.
    pub(super) fn add(&mut self, choice: Option<(String, Shape)>) {
        let Some((act, shape)) = choice else { return };
        self.last.insert(act, shape);
        self.whole = Some(shape).filter(|shape| shape.is_general());
    }

    /// Hears what the indstillinger of a meeting call the body, where that is not its name: "KD-Net".
    pub fn learn_name<'a>(&mut self, body: &str, asked: impl IntoIterator<Item = &'a Indstilling>) {
        let body = Body::named(body);
        let mut names: Vec<(String, usize)> = Vec::new();
        for point in asked.into_iter().take(ENOUGH).flat_map(|indstilling| reading::points(body, indstilling))
        {
            let Some(name) = point.clauses.iter().find_map(|clause| shapes::called(body, clause)) else {
                continue;
            };
            match names.iter_mut().find(|(known, _)| known == name) {
                Some((_, count)) => *count += 1,
                None => names.push((name.to_owned(), 1)),
            }
        }
        let usual = names.into_iter().rev().max_by_key(|(_, count)| *count);
        self.called = usual.filter(|(name, count)| *count > 1 && !body.is(name)).map(|(name, _)| name);
    }

    /// Returns what its indstillinger call the body, where that is not its name.
    pub(super) fn called(&self) -> Option<&str> {
        self.called.as_deref()
    }

    /// Puts the drafts of the shape that was chosen last before the others.
    pub(super) fn apply_to(&self, act: Option<&str>, drafts: &mut [Draft]) {
        let known = act.and_then(|act| self.last.get(act)).copied();
        let Some(shape) = known.or(self.whole) else { return };
        // where the object has nothing to be left out, the brief form and the full one are the same
        let wider = match shape {
            Shape::Brief => Shape::Active,
            Shape::BriefPassive => Shape::Passive,
            Shape::Active => Shape::Brief,
            Shape::Passive => Shape::BriefPassive,
            other => other,
        };
        drafts.sort_by_key(|draft| (draft.shape != shape, draft.shape != wider));
    }
}

/// How many indstillinger are read before it is known what they call the body.
pub(super) const ENOUGH: usize = 40;

/// Returns the shape of the draft that a decision begins with, or that is one of its sentences. What became of a single
/// case, a no or a delay, is no preference.
fn chosen(drafts: &[Draft], words: &str) -> Option<Shape> {
    let sentences = sentences(words);
    let is_there = |draft: &&Draft| {
        let text = draft.text.trim_end();
        words.starts_with(text) || sentences.iter().any(|sentence| sentence == text)
    };
    let repeatable =
        |draft: &&Draft| !matches!(draft.shape, Shape::Changed | Shape::Rejected | Shape::Postponed);
    let longest = drafts.iter().filter(repeatable).filter(is_there).max_by_key(|draft| draft.text.len());
    longest.map(|draft| draft.shape)
}

/// Returns what kind of act is recommended: its verb, or several points together.
pub(super) fn act(points: &[Point], clauses: &[&Clause]) -> Option<String> {
    match (points, clauses) {
        ([_, _, ..], _) => Some("flere".to_owned()),
        (_, [first, ..]) => first.act.as_ref().map(|act| act.verb.present.to_string()),
        _ => None,
    }
}

/// Returns an approval with the date of the meeting that the title tells of: "KKR godkendte referatet fra
/// mødet den 9. marts 2020."
pub(super) fn dated(draft: &str, title: &str) -> Option<String> {
    let start = draft.strip_suffix("referatet.")?;
    let low = title.to_lowercase();
    if !low.contains("referat") || low.len() != title.len() {
        return None;
    }
    let date = [" den ", " d. "].iter().find_map(|den| {
        let at = low.rfind(den)? + 1;
        title[at + den.len() - 1..].starts_with(|c: char| c.is_ascii_digit()).then(|| title[at..].trim())
    })?;
    Some(format!("{start}referatet fra mødet {}.", date.trim_end_matches('.')))
}
