//! From an indstilling to the words of a beslutning.
//!
//! [`drafts`] is the way in. `reading` puts lead and points together and takes the recommending away ("Det indstilles,
//! at"), `clause` finds who does what, `shapes` says it as done; `verbs` and `table` know the forms, `names` who is who,
//! and `words` the typography. What cannot be read becomes no sentence: better no draft than a wrong one.

mod clause;
mod names;
mod reading;
mod shapes;
mod table;
mod verbs;
mod words;

#[cfg(test)]
mod tests;

use crate::meeting::Indstilling;
use clause::Clause;
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
    let body = body.trim();
    let points = reading::points(body, indstilling);
    if points.is_empty() {
        return Vec::new();
    }
    let read = points.iter().all(|point| !point.clauses.is_empty());
    let clauses: Vec<&Clause> = points.iter().flat_map(|point| &point.clauses).filter(|_| read).collect();
    let name = clauses.first().map_or(body, |clause| shapes::decider(body, clause));
    let mut list = List::default();
    sentences(body, &points, &clauses, &mut list);
    recommendation(name, &points, &clauses, &mut list);
    outcome(name, &clauses, &mut list);
    list.drafts
}

/// Drafts in the order in which they come to mind.
#[derive(Default)]
struct List {
    drafts: Vec<Draft>,
}

impl List {
    fn add(&mut self, shape: Shape, text: Option<String>) {
        let Some(text) = text else { return };
        if self.drafts.iter().all(|draft| draft.text != text) {
            self.drafts.push(Draft { shape, text });
        }
    }
}

/// The sentences that say what was recommended as done, one for each point.
fn sentences(body: &str, points: &[Point], clauses: &[&Clause], list: &mut List) {
    if clauses.is_empty() {
        return;
    }
    let active = each(points, |clause| shapes::active(body, clause));
    let discussion = active.as_ref().map(|text| format!("{text} {FOCUS}"));
    let discusses = clauses.iter().any(|clause| shapes::discusses(clause));
    if discusses {
        list.add(Shape::Discussion, discussion.clone());
    }
    list.add(Shape::Active, active);
    if points.len() > 1 {
        recommendation(shapes::decider(body, clauses[0]), points, clauses, list);
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
    let paragraph = |point: &Point| point.clauses.iter().map(&say).collect::<Option<Vec<_>>>().map(|s| s.join(" "));
    points.iter().map(paragraph).collect::<Option<Vec<_>>>().map(|paragraphs| paragraphs.join("\n\n"))
}

/// One word for all clauses, when they share it.
fn one_word(body: &str, clauses: &[&Clause]) -> Option<String> {
    let words: Option<Vec<_>> = clauses.iter().map(|clause| shapes::one_word(body, clause)).collect();
    match words?.as_slice() {
        [first, rest @ ..] if rest.iter().all(|word| word == first) => Some((*first).to_owned()),
        // One cannot approve a discussion.
        words if words.contains(&"Drøftet.") => None,
        _ => Some("Godkendt.".to_owned()),
    }
}

/// "KKR godkendte indstillingen": not for what is only to be discussed.
fn recommendation(name: &str, points: &[Point], clauses: &[&Clause], list: &mut List) {
    if !clauses.is_empty() && clauses.iter().all(|clause| shapes::discusses(clause)) {
        return;
    }
    let by_themselves = points.len() > 1 && points.iter().all(|point| point.itself);
    let object = match points.len() {
        2 if by_themselves => "begge indstillinger",
        _ if by_themselves => "indstillingerne",
        _ => "indstillingen",
    };
    list.add(Shape::Indstilling, told(name, "godkendte", object).or(sentence(&format!("{object} blev godkendt"))));
    if clauses.is_empty() {
        list.add(Shape::OneWord, Some("Godkendt.".to_owned()));
    }
}

/// What else may come of an item: no, or not now.
fn outcome(name: &str, clauses: &[&Clause], list: &mut List) {
    let negated = |clause: &&Clause| clause.act.as_ref().is_some_and(clause::Act::is_negated);
    let talk = !clauses.is_empty() && clauses.iter().all(|clause| shapes::discusses(clause));
    if !talk && !clauses.iter().any(negated) {
        let not = told(name, "godkendte ikke", "indstillingen");
        list.add(Shape::Rejected, not.or(sentence("indstillingen blev ikke godkendt")));
    }
    list.add(Shape::Postponed, told(name, "udsatte", "sagen").or(sentence("sagen blev udsat")));
}

/// "KKR udsatte sagen."; none for a body without a name.
fn told(name: &str, did: &str, what: &str) -> Option<String> {
    if name.is_empty() { None } else { sentence(&format!("{name} {did} {what}")) }
}
