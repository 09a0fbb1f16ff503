//! The indstilling taken as a whole: approved, adopted, acceded to, or sent on to those who decide.

use super::brief;
use super::clause::Clause;
use super::faithful;
use super::list::{DraftList, body_did, indstilling, is_only_talk, said_of_whole};
use super::names::Body;
use super::predicates::ends_in_clause;
use super::question;
use super::reading::Point;
use super::shapes;
use super::vocabulary::RECOMMENDING;
use super::words::{self, capital, sentence};
use super::{Draft, Shape};
use crate::meeting::Indstilling;

/// "Indstillingen blev godkendt.", and by whose it is.
pub(super) fn approved(
    body: Body,
    asked: &Indstilling,
    points: &[Point],
    clauses: &[&Clause],
    list: &mut DraftList,
) {
    if is_only_talk(clauses) {
        return;
    }
    let done = said_of_whole(body, clauses).1;
    list.add(Shape::IndstillingPassive, sentence(&format!("{} blev {done}", indstilling(points))));
    let whose = asked
        .lines()
        .find_map(|line| proposer(body, line))
        .filter(|_| indstilling(points) == "indstillingen");
    list.add(
        Shape::Proposers,
        whose.and_then(|whose| sentence(&format!("{whose} indstilling blev godkendt"))),
    );
}

/// What councils and committees say of it in their own trade.
pub(super) fn adopted(body: Body, points: &[Point], clauses: &[&Clause], list: &mut DraftList) {
    if is_only_talk(clauses) {
        return;
    }
    let above = clauses
        .iter()
        .find_map(|clause| clause.subject.as_deref().filter(|_| shapes::is_for_those_above(body, clause)));
    if let Some(above) = above {
        list.add(Shape::SentUp, sentence(&format!("Indstilles til {}s godkendelse", capital(above))));
        list.add(Shape::SentUpBriefly, Some("Indstilles godkendt.".to_owned()));
    }
    // one takes note of an orientation, and adopts a plan; a network of municipalities does neither
    if !body.is_political() || clauses.iter().any(|clause| shapes::takes_note(clause)) {
        return;
    }
    let what = indstilling(points);
    list.add(Shape::Adopted, body_did(body, "vedtog", what));
    list.add(Shape::AdoptedPassive, sentence(&format!("{what} blev vedtaget")));
    list.add(Shape::Acceded, body_did(body, "tiltrådte", what));
    list.add(Shape::AccededPassive, sentence(&format!("{what} blev tiltrådt")));
}

/// Returns an approval with a change, left open at its end, in the shortest words that there are: "KKR
/// godkendte kommissoriet med den rettelse, at ".
pub(super) fn changed(body: Body, points: &[Point], clauses: &[&Clause], list: &DraftList) -> Option<String> {
    let text_of =
        |shape: Shape| list.drafts.iter().find(|draft| draft.shape == shape).map(|draft| draft.text.clone());
    let noted = clauses.iter().any(|clause| shapes::takes_note(clause));
    let what = indstilling(points);
    let approval =
        || body_did(body, "godkendte", what).or_else(|| sentence(&format!("{what} blev godkendt")));
    let is_simple = points.iter().all(|point| point.tail.is_empty());
    let text = match clauses {
        [clause] if is_simple && shapes::can_be_corrected(body, clause) => {
            let brief = brief::shorter(body, clause).brief;
            let unconditional = |text: &String| faithful::lost(&clause.text, text).is_none();
            brief.filter(unconditional).or_else(|| text_of(Shape::Active)).or_else(|| text_of(Shape::Passive))
        }
        _ => approval(),
    };
    let way = if noted { "bemærkning" } else { "rettelse" };
    // a change behind a clause would be one of that: "sagen genoptages, når X er hørt med den rettelse, at"
    text.filter(|text| !ends_in_clause(text) && !text.contains(" at "))
        .or_else(approval)
        .map(|text| format!("{} med den {way}, at ", words::trim_end(&text)))
}

/// Withdraws what approves "the indstilling" where that is what is changed, or where nothing is recommended that could be
/// approved or refused; the decision is open if nothing else is left.
pub(super) fn withdraw_approvals(body: Body, asked: &Indstilling, list: &mut DraftList) {
    let only_informs = question::only_informs(body, asked);
    if !changes_indstilling(asked) && !only_informs {
        return;
    }
    // "Taget til efterretning." approves nothing
    let approves = |shape: Shape| {
        let is_word = shape == Shape::OneWord && !only_informs;
        shape.is_general() || is_word || shape == Shape::Rejected && only_informs
    };
    list.drafts.retain(|draft| !approves(draft.shape));
    if !list.drafts.iter().any(|draft| draft.shape.tells_points()) {
        list.drafts.retain(|draft| draft.shape != Shape::OneWord);
        list.drafts.insert(0, Draft { shape: Shape::Open, text: shapes::open(body, None) });
    }
}

/// Returns whether what is recommended is an indstilling with a change ("indstillingen godkendes, dog udgår punkt 3"):
/// to approve "the indstilling" would approve what was taken out of it.
fn changes_indstilling(indstilling: &Indstilling) -> bool {
    const CHANGES: [&str; 9] = [
        "dog",
        "bortset",
        "undtagelse",
        "undtagen",
        "ændring",
        "ændringer",
        "rettelse",
        "tilføjelse",
        "udgår",
    ];
    indstilling.lines().any(|line| {
        let words = words::words(line);
        let about = words.iter().position(|word| word.low.starts_with("indstilling"));
        about.is_some_and(|at| words[at..].iter().any(|word| CHANGES.contains(&word.low.as_str())))
    })
}

/// Returns who recommends, in the genitive: "Forvaltningens" of "Forvaltningen indstiller, at …", where it is not the
/// body itself.
fn proposer(body: Body, line: &str) -> Option<String> {
    let words = words::words(line);
    let [who, does, ..] = words.as_slice() else { return None };
    let proposes = RECOMMENDING.contains(&does.low.as_str());
    let office = who.low.chars().count() > 4 && (who.low.ends_with("en") || who.low.ends_with("et"));
    let who = &line[who.start..who.end];
    (proposes && office && !body.is(who)).then(|| format!("{who}s"))
}
