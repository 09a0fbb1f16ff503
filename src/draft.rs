//! From an indstilling to the words of a beslutning.
//!
//! [`drafts`] is the way in. `reading` puts lead and points together and takes the recommending away ("Det indstilles,
//! at"), `clause` finds who does what, `shapes` says it as done; `verbs` and `table` know the forms, `names` who is who,
//! and `words` the typography. What cannot be read becomes no sentence: better no draft than a wrong one.

mod clause;
pub mod complete;
mod names;
pub mod phrases;
mod reading;
mod shapes;
mod table;
mod verbs;
mod words;

#[cfg(test)]
mod tests;

use crate::meeting::{Indstilling, text};
use clause::Clause;
use names::Body;
use reading::Point;
use words::sentence;

/// Words for a decision, made from an indstilling; nobody's decision until the minute-taker takes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What kind of words they are.
    pub shape: Shape,
    /// The words: whole sentences, but for a discussion, which is left open at its end.
    pub text: String,
}

/// What kind of words a draft has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// "KKR Søhøjland godkendte kommissoriet."
    Active,
    /// "Kommissoriet blev godkendt."
    Passive,
    /// "Godkendt."
    OneWord,
    /// "KKR Søhøjland godkendte indstillingen."
    Indstilling,
    /// "KKR Søhøjland drøftede sagen. I drøftelsen var der bl.a. fokus på "
    Discussion,
    /// "KKR Søhøjland godkendte ikke kommissoriet."
    Rejected,
    /// "KKR Søhøjland udsatte sagen."
    Postponed,
}

impl Shape {
    /// The kind in a word.
    pub fn label(self) -> &'static str {
        match self {
            Shape::Active => "aktiv",
            Shape::Passive => "passiv",
            Shape::OneWord => "kort",
            Shape::Indstilling => "indstilling",
            Shape::Discussion => "drøftelse",
            Shape::Rejected => "afvist",
            Shape::Postponed => "udsat",
        }
    }
}

/// What a discussion goes on with; the minute-taker writes the rest.
const FOCUS: &str = "I drøftelsen var der bl.a. fokus på ";

/// The words that the body could decide an indstilling with, best first and without duplicates; empty when there is
/// nothing to draft from.
///
/// ```
/// use referent::draft::drafts;
/// use referent::meeting::Indstilling;
///
/// let points = vec!["Det indstilles, at KKR Søhøjland godkender referatet.".to_owned()];
/// let drafts = drafts("KKR Søhøjland", &Indstilling { lead: None, points });
/// assert_eq!(drafts[0].text, "KKR Søhøjland godkendte referatet.");
/// assert_eq!(drafts[1].text, "Referatet blev godkendt.");
/// ```
pub fn drafts(body: &str, indstilling: &Indstilling) -> Vec<Draft> {
    let name = text::clean_line(body);
    let points = reading::points(Body::named(&name), indstilling);
    if points.is_empty() {
        return Vec::new();
    }
    let read = points.iter().all(|point| !point.clauses.is_empty());
    let clauses: Vec<&Clause> = points.iter().flat_map(|point| &point.clauses).filter(|_| read).collect();
    let called = clauses.iter().find_map(|clause| shapes::called(Body::named(&name), clause));
    let body = Body { name: &name, called: called.unwrap_or(&name) };
    let mut list = List::default();
    sentences(body, &points, &clauses, &mut list);
    recommendation(body, &points, &clauses, &mut list);
    outcome(body, &points, &clauses, &mut list);
    list.drafts
}

/// Drafts in the order in which they come to mind.
#[derive(Default)]
struct List {
    drafts: Vec<Draft>,
}

impl List {
    fn add(&mut self, shape: Shape, text: Option<String>) {
        let Some(text) = text.map(|text| text::clean(&text).into_owned()) else { return };
        if self.drafts.iter().all(|draft| draft.text != text) {
            self.drafts.push(Draft { shape, text });
        }
    }
}

/// The sentences that say what was recommended as done, one for each point.
fn sentences(body: Body, points: &[Point], clauses: &[&Clause], list: &mut List) {
    if clauses.is_empty() {
        return;
    }
    let active = each(points, |clause| shapes::active(body, clause));
    let passive = clauses.iter().all(|clause| shapes::is_told_passively(body, clause));
    let between = if points.len() > 1 { "\n\n" } else { " " };
    let discussion = active.as_ref().map(|text| format!("{text}{between}{FOCUS}"));
    if clauses.iter().any(|clause| shapes::discusses(clause)) {
        list.add(Shape::Discussion, discussion.clone());
    }
    list.add(if passive { Shape::Passive } else { Shape::Active }, active);
    if points.len() > 1 {
        recommendation(body, points, clauses, list);
    }
    list.add(Shape::Passive, each(points, |clause| shapes::passive(body, clause)));
    list.add(Shape::OneWord, one_word(body, clauses));
    if let [clause] = clauses {
        let (actives, passives) = shapes::shorter(body, clause);
        actives.into_iter().for_each(|text| list.add(Shape::Active, Some(text)));
        passives.into_iter().for_each(|text| list.add(Shape::Passive, Some(text)));
    }
    list.add(Shape::Discussion, discussion);
}

/// The sentences of all clauses, a paragraph for each point; none when one of them cannot be said that way.
fn each(points: &[Point], say: impl Fn(&Clause) -> Option<String>) -> Option<String> {
    let paragraph =
        |point: &Point| point.clauses.iter().map(&say).collect::<Option<Vec<_>>>().map(|s| s.join(" "));
    points.iter().map(paragraph).collect::<Option<Vec<_>>>().map(|paragraphs| paragraphs.join("\n\n"))
}

/// One word for all clauses, when they share it.
fn one_word(body: Body, clauses: &[&Clause]) -> Option<String> {
    let words: Option<Vec<_>> = clauses.iter().map(|clause| shapes::one_word(body, clause)).collect();
    match words?.as_slice() {
        [first, rest @ ..] if rest.iter().all(|word| word == first) => Some((*first).to_owned()),
        // One cannot approve a discussion.
        words if words.contains(&"Drøftet.") => None,
        _ => Some("Godkendt.".to_owned()),
    }
}

/// Whether there is nothing to approve or refuse, only to talk of.
fn is_only_talk(clauses: &[&Clause]) -> bool {
    !clauses.is_empty() && clauses.iter().all(|clause| shapes::discusses(clause))
}

/// "KKR godkendte indstillingen."
fn recommendation(body: Body, points: &[Point], clauses: &[&Clause], list: &mut List) {
    if is_only_talk(clauses) {
        return;
    }
    let object = match points {
        [_, _] if is_several(points) => "begge indstillinger",
        _ => indstilling(points),
    };
    list.add(
        Shape::Indstilling,
        told(body, "godkendte", object).or(sentence(&format!("{object} blev godkendt"))),
    );
    if clauses.is_empty() {
        list.add(Shape::OneWord, Some("Godkendt.".to_owned()));
    }
}

/// Whether each point is an indstilling by itself ("2) Det indstilles, at …").
fn is_several(points: &[Point]) -> bool {
    points.len() > 1 && points.iter().all(|point| point.itself)
}

fn indstilling(points: &[Point]) -> &'static str {
    if is_several(points) { "indstillingerne" } else { "indstillingen" }
}

/// What else may come of an item: no, or not now.
fn outcome(body: Body, points: &[Point], clauses: &[&Clause], list: &mut List) {
    let negated = clauses.iter().any(|clause| clause.act.as_ref().is_some_and(clause::Act::is_negated));
    if !is_only_talk(clauses) && !negated {
        let refused = if let [clause] = clauses { shapes::refused(body, clause) } else { None };
        let object = indstilling(points);
        let told = refused.or_else(|| told(body, "godkendte ikke", object));
        list.add(Shape::Rejected, told.or_else(|| sentence(&format!("{object} blev ikke godkendt"))));
    }
    list.add(Shape::Postponed, told(body, "udsatte", "sagen").or_else(|| sentence("sagen blev udsat")));
}

/// "KKR udsatte sagen."; none for a body without a name.
fn told(body: Body, did: &str, what: &str) -> Option<String> {
    if body.called.is_empty() { None } else { sentence(&format!("{} {did} {what}", body.called)) }
}
