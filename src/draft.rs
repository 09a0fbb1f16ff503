//! From an indstilling to the words of a beslutning.
//!
//! [`drafts`] is the way in: `reading` takes the recommending away ("Det indstilles, at"), `clause` finds who does
//! what, `shapes` says it as done. What cannot be read becomes no sentence: better no draft than a wrong one.
//!
//! | file | what is in it |
//! |---|---|
//! | `slips`, `inverted`, `short_forms` | a text put into the usual words and order |
//! | `reading`, `point_list`, `explained` | lead and points put together, without sentences that recommend nothing |
//! | `opening`, `recommended` | who recommends to whom, and what |
//! | `clause`, `parts`, `joined`, `enumeration` | one act: who does what; an indstilling parted into its acts |
//! | `object`, `pronoun`, `nominal` | what an act is done to, the pronoun for it, acts that are named by nouns |
//! | `names`, `words`, `vocabulary` | who is who, words with their places, the little words |
//! | `verbs`, `table` | verbs by their forms, and those of recommendations |
//! | `shape`, `shapes`, `brief` | the kinds of drafts, an act told as done, and in fewer words |
//! | `predicates`, `active`, `itself`, `later` | acts told of the body by its name, now or later |
//! | `adoption`, `alternatives`, `question`, `vacancy` | a whole, a choice, a question, a name |
//! | `asked`, `faithful` | what a point asks, and whether a draft says just that |
//! | `outcomes`, `after_vote` | what became of each point, and of a proposal voted down |
//! | `phrases`, `preferences` | stock phrases with their codes, and what a body is used to |

mod active;
mod adoption;
mod after_vote;
mod alternatives;
mod asked;
mod brief;
mod clause;
mod enumeration;
mod explained;
pub(crate) mod faithful;
mod inverted;
mod itself;
mod joined;
mod later;
mod names;
mod nominal;
mod object;
mod opening;
mod outcomes;
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
mod shape;
pub(crate) mod shapes;
mod short_forms;
mod slips;
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
use names::Body;
pub use outcomes::outcomes;
pub use preference_cache::PreferenceCache;
pub use preferences::Preferences;
use reading::Point;
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
    drafted(body, indstilling, None).1
}

/// The same for an item: with what its title tells of the object, and what the body is used to before the rest.
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

/// The ways to say what is recommended as done, for the ghost text: what is drafted, and other words for it.
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
    let indstilling = &inverted::reordered(&slips::mended(indstilling));
    let organ = names::organ(body);
    let usual = usual.or(organ.as_deref());
    match alternatives::alternatives(Body::named(body), indstilling) {
        Some(alternatives) if alternatives.postpones() || !recommends_itself(body, indstilling) => {
            (None, chosen_from(body, &alternatives, usual))
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

/// A draft for each way that an indstilling leaves open, and none that takes two of them.
fn chosen_from(body: &str, alternatives: &Alternatives, usual: Option<&str>) -> Vec<Draft> {
    let restating = |option: &Indstilling| {
        let (_, drafts) = without_choice(body, option, usual);
        let full = |draft: &Draft| draft.shape.tells_points();
        drafts.into_iter().filter(full).collect::<Vec<_>>()
    };
    let options: Vec<Vec<Draft>> = alternatives.options.iter().map(restating).collect();
    let mut list = DraftList { name: usual.unwrap_or(body), drafts: Vec::new() };
    let firsts: Vec<&str> = options.iter().filter_map(|drafts| Some(drafts.first()?.text.as_str())).collect();
    if alternatives.equal {
        let shared = match firsts.as_slice() {
            [first, second] => {
                alternatives::shared_opening(first, second).filter(|shared| !shared.trim().eq(list.name))
            }
            _ => None,
        };
        let body = Body { name: body, called: usual.unwrap_or(body) };
        list.add(Shape::Open, shared.or_else(|| Some(shapes::open(body))));
    }
    let longest = options.iter().map(Vec::len).max().unwrap_or(0);
    for rank in 0..longest {
        for draft in options.iter().filter_map(|drafts| drafts.get(rank)) {
            list.add(draft.shape, Some(draft.text.clone()));
        }
    }
    let body = Body { name: body, called: usual.unwrap_or(body) };
    list.add(Shape::Open, Some(shapes::open(body)));
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
    if question::is_put(indstilling) || question::is_unread_talk(indstilling, &points) {
        list.add(Shape::Open, Some(shapes::open(body)));
        list.add(Shape::Postponed, postponed(body));
        return (None, list.drafts);
    }
    sentences(body, &points, &clauses, &mut list);
    recommendation(body, &points, &clauses, &mut list);
    adoption::approved(body, indstilling, &points, &clauses, &mut list);
    outcome(body, &points, &clauses, &mut list);
    adoption::adopted(body, &points, &clauses, &mut list);
    adoption::withdraw_where_changed(body, indstilling, &mut list);
    (preferences::act(&points, &clauses), list.drafts)
}

/// Drafts in the order in which they come to mind.
struct DraftList<'a> {
    /// What the body is called.
    name: &'a str,
    drafts: Vec<Draft>,
}

impl DraftList<'_> {
    fn add(&mut self, shape: Shape, text: Option<String>) {
        let Some(text) = text.map(|text| names::respelt(self.name, &text::clean(&text))) else { return };
        if self.drafts.iter().all(|draft| draft.text != text) {
            self.drafts.push(Draft { shape, text });
        }
    }
}

/// The sentences that say what was recommended as done, one for each point.
fn sentences(body: Body, points: &[Point], clauses: &[&Clause], list: &mut DraftList) {
    if clauses.is_empty() {
        return;
    }
    if clauses.len() > 1 && clauses.iter().any(|clause| question::comes_later(clause)) {
        // what else is recommended is not decided yet
        return;
    }
    if clauses.iter().any(|clause| question::asks(clause)) {
        return list.add(Shape::Open, open(body, points).or_else(|| Some(shapes::open(body))));
    }
    let active = each(body, points, |point| active::active(body, point));
    let passive = clauses.iter().all(|clause| shapes::is_told_passively(body, clause));
    if let Some(text) = active.as_ref().and_then(|text| text.strip_suffix(vacancy::VACANT)) {
        // whoever is chosen is written behind it
        return list.add(Shape::Open, Some(format!("{text}: ")));
    }
    let between = if points.len() > 1 { "\n\n" } else { " " };
    let discussion = active.as_ref().map(|text| format!("{text}{between}{FOCUS}"));
    if clauses.iter().any(|clause| shapes::discusses(clause)) {
        list.add(Shape::Discussion, discussion.clone());
    }
    list.add(if passive { Shape::Passive } else { Shape::Active }, active);
    if points.len() > 1 || list.drafts.is_empty() {
        recommendation(body, points, clauses, list);
    }
    list.add(Shape::Passive, each(body, points, |point| active::passive(body, point)));
    list.add(Shape::OneWord, one_word(body, clauses));
    if let ([clause], [point]) = (clauses, points)
        && point.tail.is_empty()
    {
        let shorter = brief::shorter(body, clause);
        let kept =
            |text: Option<String>| text.filter(|text| leaves_out_no_more(clause, &point.asked.text, text));
        list.add(Shape::Brief, kept(shorter.brief));
        list.add(Shape::BriefPassive, kept(shorter.passive));
        list.add(Shape::Matter, kept(shorter.matter));
        list.add(Shape::Terse, kept(shorter.terse));
    }
    list.add(
        Shape::Discussion,
        discussion.filter(|_| !clauses.iter().any(|clause| shapes::discusses_later(clause))),
    );
}

/// Returns what is decided where the indstilling only asks; of what stands before the question it says the same as
/// ever.
fn open(body: Body, points: &[Point]) -> Option<String> {
    let (last, before) = points.split_last()?;
    let asks = |point: &Point| point.clauses.iter().any(question::asks);
    if before.iter().any(asks) {
        return None;
    }
    let sentences: Option<Vec<String>> = before.iter().map(|point| active::active(body, point)).collect();
    let mut paragraphs = sentences?;
    paragraphs.push(active::up_to_question(body, last)?);
    Some(paragraphs.join("\n\n"))
}

/// The sentences of all points, a paragraph for each; none when one of them cannot be said that way, or would say more
/// or less than its point.
fn each(body: Body, points: &[Point], say: impl Fn(&Point) -> Option<String>) -> Option<String> {
    let faithful = |text: &String, point: &Point| {
        let subjects = point.clauses.iter().filter_map(|clause| clause.subject.as_deref());
        let subjects = subjects.map(|subject| subject.strip_suffix(" ikke").unwrap_or(subject));
        let names: Vec<&str> =
            subjects.filter(|name| body.is(name)).chain([body.name, body.called]).collect();
        point.asked.is_said_by(text, &names)
    };
    let paragraph = |point: &Point| say(point).filter(|text| faithful(text, point));
    points.iter().map(paragraph).collect::<Option<Vec<_>>>().map(|paragraphs| paragraphs.join("\n\n"))
}

/// Returns whether shorter words leave out only what the thing is about: an approval needs its numbers and conditions,
/// where a referat or what is taken note of is known by its name.
fn leaves_out_no_more(clause: &Clause, source: &str, text: &str) -> bool {
    let known = text.contains(" referatet") || text.starts_with("Referatet") || shapes::takes_note(clause);
    let conditional = faithful::lost(source, text).is_some();
    !conditional && !source.contains(", idet ") && (known || faithful::keeps_what_decides(source, text))
}

/// One word for all clauses, when they share it.
fn one_word(body: Body, clauses: &[&Clause]) -> Option<String> {
    let words: Option<Vec<_>> = clauses.iter().map(|clause| brief::one_word(body, clause)).collect();
    match words?.as_slice() {
        [first, rest @ ..] if rest.iter().all(|word| word == first) => Some((*first).to_owned()),
        // One cannot approve a discussion.
        words if words.contains(&"Drøftet.") => None,
        words if words.iter().any(|word| brief::refuses(word)) => None,
        _ => Some("Godkendt.".to_owned()),
    }
}

/// Returns whether there is nothing to approve or refuse, only to talk of; or a question in it, which "yes" does not
/// answer.
fn is_only_talk(clauses: &[&Clause]) -> bool {
    let asks = clauses.iter().any(|clause| question::asks(clause));
    asks || !clauses.is_empty() && clauses.iter().all(|clause| shapes::discusses(clause))
}

/// "KKR godkendte indstillingen."
fn recommendation(body: Body, points: &[Point], clauses: &[&Clause], list: &mut DraftList) {
    if is_only_talk(clauses) {
        return;
    }
    let object = match points {
        [_, _] if is_several(points) => "begge indstillinger",
        _ => indstilling(points),
    };
    let (past, participle) = said_of_whole(body, clauses);
    list.add(
        Shape::Indstilling,
        body_did(body, past, object).or(sentence(&format!("{object} blev {participle}"))),
    );
    if clauses.is_empty() {
        list.add(Shape::OneWord, Some("Godkendt.".to_owned()));
    }
}

/// Returns what the body does with an indstilling as a whole, past and participle: what those above decide, it
/// recommends.
fn said_of_whole(body: Body, clauses: &[&Clause]) -> (&'static str, &'static str) {
    let for_those_above = |clause: &&Clause| shapes::is_for_those_above(body, clause);
    let recommends = !clauses.is_empty() && clauses.iter().all(for_those_above);
    if recommends { ("anbefalede", "anbefalet") } else { ("godkendte", "godkendt") }
}

/// Returns whether each point is an indstilling by itself ("2) Det indstilles, at …").
fn is_several(points: &[Point]) -> bool {
    points.len() > 1 && points.iter().all(|point| point.itself)
}

fn indstilling(points: &[Point]) -> &'static str {
    if is_several(points) { "indstillingerne" } else { "indstillingen" }
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

fn postponed(body: Body) -> Option<String> {
    body_did(body, "udsatte", "sagen").or_else(|| sentence("sagen blev udsat"))
}

/// "KKR udsatte sagen."; none for a body without a name.
fn body_did(body: Body, did: &str, what: &str) -> Option<String> {
    if body.called.is_empty() { None } else { sentence(&format!("{} {did} {what}", body.called)) }
}
