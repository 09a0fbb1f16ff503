//! From an indstilling to the words of a beslutning.
//!
//! [`drafts`] is the way in: `reading` takes the recommending away ("Det indstilles, at"), `clause` finds who does
//! what, `shapes` says it as done. What cannot be read becomes no sentence: better no draft than a wrong one.
//!
//! | file | what is in it |
//! |---|---|
//! | `slips`, `sublists`, `announced`, `inverted`, `short_forms`, `initial` | a text put into the usual words and order |
//! | `reading`, `point_list`, `explained`, `notice` | lead and points put together, without sentences that recommend nothing |
//! | `opening`, `recommended` | who recommends to whom, and what |
//! | `clause`, `main_verb`, `parts`, `joined`, `enumeration` | one act: who does what; an indstilling parted into its acts |
//! | `object`, `pronoun`, `nominal` | what an act is done to, the pronoun for it, acts that are named by nouns |
//! | `names`, `words`, `vocabulary` | who is who, words with their places, the little words |
//! | `verbs`, `table` | verbs by their forms, and those of recommendations |
//! | `shape`, `shapes`, `sentences`, `brief` | the kinds of drafts, acts told as done, and in fewer words |
//! | `list` | the drafts of one indstilling, and what is said of it as a whole |
//! | `predicates`, `active`, `paragraph`, `itself`, `later` | acts told of the body by its name, now or later |
//! | `adoption`, `alternatives`, `sides`, `question`, `vacancy` | indstillinger that are taken whole, leave a choice, ask, or name nobody |
//! | `earlier` | what bodies before this one made of an indstilling |
//! | `asked`, `faithful` | what a point asks, and whether a draft says just that |
//! | `outcomes`, `after_vote` | what became of each point, and of a proposal voted down |
//! | `phrases`, `preferences`, `preference_cache` | stock phrases with their codes, and what a body is used to |

mod active;
mod adoption;
mod after_vote;
mod alternatives;
mod announced;
mod asked;
mod brief;
mod clause;
mod earlier;
mod enumeration;
mod explained;
pub(crate) mod faithful;
mod initial;
mod inverted;
mod itself;
mod joined;
mod later;
mod list;
mod main_verb;
mod names;
mod nominal;
mod notice;
mod object;
mod opening;
mod outcomes;
mod paragraph;
mod parts;
pub mod phrases;
mod point_list;
mod predicates;
mod preference_cache;
mod preferences;
mod pronoun;
mod question;
mod reading;
mod recommended;
mod sentences;
mod shape;
pub(crate) mod shapes;
mod short_forms;
mod sides;
mod slips;
mod sublists;
mod table;
mod vacancy;
pub(crate) mod verbs;
mod vocabulary;
pub(crate) mod words;

#[cfg(test)]
mod tests;

use crate::meeting::{Indstilling, Item, UNNAMED_BODY, text};
pub use after_vote::drafts_after_rejection;
use alternatives::Alternatives;
use clause::Clause;
use list::{DraftList, body_did, indstilling, is_only_talk, postponed, recommendation};
use names::Body;
pub use outcomes::outcomes;
pub use preference_cache::PreferenceCache;
pub use preferences::Preferences;
use reading::Point;
use sentences::sentences;
pub use shape::Shape;
use words::sentence;

/// Words for a decision, made from an indstilling; nobody's decision until the minute-taker takes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What kind of words they are.
    pub shape: Shape,
    /// The words: whole sentences, but for a discussion, which is left open at its end.
    pub text: String,
}

/// What a discussion goes on with; the minute-taker writes the rest.
const FOCUS: &str = "I drøftelsen var der bl.a. fokus på ";

/// How a referat is approved that was not quite right; what was wrong is written behind it.
const CORRECTED: &str = "Referatet blev godkendt med følgende rettelse: ";

/// Returns the words that the body could decide an indstilling with, best first and without duplicates; empty when
/// there is nothing to draft from.
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
    drafted(body, indstilling, None).1
}

/// Returns the same for an item: with what its title tells of the object, and what the body is used to before the rest.
pub fn drafts_for(body: &str, item: &Item, preferences: &Preferences) -> Vec<Draft> {
    let Some(indstilling) = &item.indstilling else { return Vec::new() };
    let (act, mut drafts) = drafted(body, indstilling, preferences.called());
    let dated =
        drafts.first().and_then(|first| Some((first.shape, preferences::dated(&first.text, &item.title)?)));
    if let Some((shape, text)) = dated {
        drafts.insert(1, Draft { shape, text });
    }
    preferences.apply_to(act.as_deref(), &mut drafts);
    if item.approves_referat() && !drafts.is_empty() {
        let at = drafts.iter().position(|draft| draft.shape == Shape::Changed).unwrap_or(drafts.len());
        drafts.insert(at, Draft { shape: Shape::Changed, text: CORRECTED.to_owned() });
    }
    drafts
}

/// Returns the ways to say what is recommended as done, for the ghost text: what is drafted, and other words for it.
pub fn done_for(body: &str, item: &Item, preferences: &Preferences) -> Vec<String> {
    let drafts = drafts_for(body, item, preferences).into_iter();
    let mut all: Vec<String> =
        drafts.filter(|draft| draft.shape.says_done()).map(|draft| draft.text).collect();
    if let Some(indstilling) = &item.indstilling {
        let name = text::clean_line(body);
        let points = reading::points(Body::named(&name), indstilling);
        all.extend(points.iter().flat_map(|point| &point.clauses).flat_map(shapes::retold));
        let vacant =
            drafts_for(body, item, preferences).into_iter().filter(|draft| draft.shape == Shape::Open);
        all.extend(vacant.filter_map(|draft| Some(format!("{}.", draft.text.strip_suffix(": ")?))));
    }
    all
}

/// Returns what kind of act is recommended (a verb, or several points), and the words for it; `usual` is what the body
/// is called when that is not its name.
fn drafted(body: &str, indstilling: &Indstilling, usual: Option<&str>) -> (Option<String>, Vec<Draft>) {
    let body = if body == UNNAMED_BODY { "" } else { body };
    let unnested =
        sublists::unnested(Body::named(body), &announced::in_one_point(&slips::without_slips(indstilling)));
    let indstilling = &inverted::reordered(&unnested);
    let organ = names::organ(body);
    let usual = usual.or(organ.as_deref());
    match alternatives::alternatives(Body::named(body), indstilling) {
        Some(alternatives) if alternatives.postpones() || !recommends_itself(body, indstilling) => {
            (None, chosen_from(body, &alternatives, usual, above(body, indstilling)))
        }
        _ => without_choice(body, indstilling, usual),
    }
}

/// Returns whether the body only says on to others what it would have: the choice is theirs then.
fn recommends_itself(body: &str, indstilling: &Indstilling) -> bool {
    let name = text::clean_line(body);
    let points = reading::points(Body::named(&name), indstilling);
    let act = points.first().and_then(|point| point.clauses.first()).and_then(|clause| clause.act.as_ref());
    act.is_some_and(|act| ["indstiller", "anbefaler"].contains(&act.verb.present.as_ref()))
}

/// Returns the bodies above that an indstilling has the one that meets recommend to; none where it decides by itself.
fn above<'a>(body: &str, indstilling: &'a Indstilling) -> Option<&'a str> {
    indstilling.lines().find_map(|line| question::recommended_to(Body::named(body), line))
}

/// Returns a draft for each way that an indstilling leaves open, and none that takes two of them.
fn chosen_from(
    name: &str,
    alternatives: &Alternatives,
    usual: Option<&str>,
    above: Option<&str>,
) -> Vec<Draft> {
    let restating = |option: &Indstilling| {
        let (_, drafts) = without_choice(name, option, usual);
        let tells_points = |draft: &Draft| draft.shape.tells_points();
        drafts.into_iter().filter(tells_points).collect::<Vec<_>>()
    };
    let options: Vec<Vec<Draft>> = alternatives.options.iter().map(restating).collect();
    let body = Body { name, called: usual.unwrap_or(name) };
    let mut list = DraftList { name: body.called, drafts: Vec::new() };
    let firsts: Vec<&str> = options.iter().filter_map(|drafts| Some(drafts.first()?.text.as_str())).collect();
    if alternatives.equal {
        let shared = alternatives::shared_words(&firsts);
        let shared = shared.filter(|shared| !shared.trim().eq(list.name));
        list.add(Shape::Open, shared.or_else(|| Some(shapes::open(body, above))));
    }
    let longest = options.iter().map(Vec::len).max().unwrap_or(0);
    for rank in 0..longest {
        for draft in options.iter().filter_map(|drafts| drafts.get(rank)) {
            list.add(draft.shape, Some(draft.text.clone()));
        }
    }
    list.add(Shape::Open, Some(shapes::open(body, above)));
    list.add(Shape::Postponed, postponed(body));
    list.drafts
}

fn without_choice(
    body: &str,
    indstilling: &Indstilling,
    usual: Option<&str>,
) -> (Option<String>, Vec<Draft>) {
    let name = text::clean_line(body);
    let points = reading::points(Body::named(&name), indstilling);
    if points.is_empty() {
        return (None, Vec::new());
    }
    let read = points.iter().all(|point| !point.clauses.is_empty());
    let clauses: Vec<&Clause> = points.iter().flat_map(|point| &point.clauses).filter(|_| read).collect();
    let called = clauses.iter().find_map(|clause| shapes::called(Body::named(&name), clause));
    let body = Body { name: &name, called: called.or(usual).unwrap_or(&name) };
    let mut list = DraftList { name: usual.unwrap_or(&name), drafts: Vec::new() };
    let earlier = earlier::last_body(body, indstilling);
    let is_refused = earlier.as_ref().is_some_and(|earlier| earlier.refuses);
    if is_refused || question::is_left_to_body(body, indstilling, &points) {
        list.add(Shape::Open, Some(shapes::open(body, above(body.name, indstilling))));
        list.add(Shape::Postponed, postponed(body));
        return (None, list.drafts);
    }
    if let Some(earlier) = earlier {
        let object = format!("{}s indstilling", earlier.name);
        list.add(Shape::Indstilling, body_did(body, "godkendte", &object));
        list.add(Shape::Postponed, postponed(body));
        return (None, list.drafts);
    }
    sentences(body, &points, &clauses, &mut list);
    recommendation(body, &points, &clauses, &mut list);
    adoption::approved(body, indstilling, &points, &clauses, &mut list);
    outcome(body, &points, &clauses, &mut list);
    adoption::adopted(body, &points, &clauses, &mut list);
    adoption::withdraw_approvals(body, indstilling, &mut list);
    (preferences::act(&points, &clauses), list.drafts)
}

/// What else may come of an item: no, or not now.
fn outcome(body: Body, points: &[Point], clauses: &[&Clause], list: &mut DraftList) {
    let negated = clauses.iter().any(|clause| clause.act.as_ref().is_some_and(clause::Act::is_negated));
    if !is_only_talk(clauses) && !negated {
        list.add(Shape::Changed, adoption::changed(body, points, clauses, list));
        let refused = if let [clause] = clauses { shapes::refused(body, clause) } else { None };
        let object = indstilling(points);
        let refusal = refused.or_else(|| body_did(body, "godkendte ikke", object));
        list.add(Shape::Rejected, refusal.or_else(|| sentence(&format!("{object} blev ikke godkendt"))));
    }
    list.add(Shape::Postponed, postponed(body));
}
