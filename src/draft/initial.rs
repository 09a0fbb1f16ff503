//! The capital letter that a list gives to each of its points.

use super::names::{self, Body};
use super::nominal;
use super::verbs::{Form, Verb};
use super::vocabulary::is_definite_noun;
use super::words::{small, words};

/// Words that begin no name.
const LITTLE: [&str; 26] = [
    "at", "der", "den", "det", "de", "en", "et", "ikke", "samtidig", "under", "på", "med", "efter", "til",
    "for", "fra", "ved", "inden", "hvis", "såfremt", "om", "alle", "ingen", "intet", "kun", "kr",
];

/// Papers that a body decides on, as their words end.
const PAPERS: [&str; 16] = [
    "kommissorium",
    "aftale",
    "politik",
    "strategi",
    "svar",
    "status",
    "forslag",
    "udkast",
    "plan",
    "regnskab",
    "budget",
    "referat",
    "notat",
    "rapport",
    "oplæg",
    "tilbud",
];

/// Returns a point as it reads within a sentence: the capital letter that its list gave it goes, that of a
/// name stays.
pub(super) fn inner(point: &str) -> String {
    let words = words(point);
    let Some(first) = words.first() else { return point.to_owned() };
    let low = first.low.as_str();
    let verb =
        [Form::Present, Form::Infinitive, Form::Passive].iter().any(|form| Verb::find(low, *form).is_some());
    let little = LITTLE.contains(&low);
    let is_linked = words.get(1).is_some_and(|next| {
        ["af", "til", "om", "for", "på", "i", "fra", "ved", "vedr"].contains(&next.low.as_str())
    });
    // "Forslaget godkendes" and "Pladsen ved havnen nedlægges", but "Lone Hansen udpeges" and "Hansen udpeges".
    let capital_next = words.get(1).is_some_and(|next| next.capital);
    let name = capital_next || (low.ends_with("sen") && !low.ends_with("elsen") && !is_linked);
    // "Ansættelse af NN godkendes"
    let act = nominal::names_act(low) && is_linked;
    // "Ældrerådet høres", but "udvalget godkender"
    let is_council = ["rådet", "udvalget", "nævnet", "kommissionen"].iter().any(|end| low.ends_with(end));
    let name = name || is_council && !Body::is_generic(low) && low != "byrådet";
    let is_paper = !capital_next && PAPERS.iter().any(|paper| low.ends_with(paper));
    let definite = is_definite_noun(low) && !name;
    // "Forvaltningens indstilling tiltrædes"
    let office = low.ends_with('s') && names::is_other(&low[..low.len() - 1]);
    if verb || little || definite || act || office || is_paper { small(point) } else { point.to_owned() }
}
