//! Acts that are recommended by their nouns: "Bestyrelsen indstiller genvalg af NN", "Valg af dirigent".

use super::verbs::{Form, Verb};
use super::vocabulary::{FINITE, is_person_noun};
use super::words::{WordSpan, words};

/// Nouns with the preposition of their object, and the same as verbs.
const NOUNS: [(&str, &str); 18] = [
    ("valg af ", "vælger "),
    ("genvalg af ", "genvælger "),
    ("nyvalg af ", "nyvælger "),
    ("udpegning af ", "udpeger "),
    ("ansættelse af ", "ansætter "),
    ("godkendelse af ", "godkender "),
    ("vedtagelse af ", "vedtager "),
    ("tiltrædelse af ", "tiltræder "),
    ("stadfæstelse af ", "stadfæster "),
    ("imødekommelse af ", "imødekommer "),
    ("frigivelse af ", "frigiver "),
    ("bevilling af ", "bevilger "),
    ("udsættelse af ", "udsætter "),
    ("afvisning af ", "afviser "),
    ("ophævelse af ", "ophæver "),
    ("afslag på ", "meddeler afslag på "),
    ("drøftelse af ", "drøfter "),
    ("nedsættelse af ", "nedsætter "),
];

/// What a thing is put before the body for, and the same as a verb: "indstiller planen til godkendelse".
const PUT_FOR: [(&str, &str); 4] = [
    (" til godkendelse", "godkender "),
    (" til vedtagelse", "vedtager "),
    (" til drøftelse", "drøfter "),
    (" til afslag", "afslår "),
];

/// Returns every noun of an act with the verb that says the same.
pub(super) fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    NOUNS.into_iter().chain(PUT_FOR)
}

/// Returns "genvalg af NN samt nyvalg af PP" as "genvælger NN samt nyvælger PP"; none where a verb stands
/// among them, or another noun than these opens it.
pub(super) fn act(text: &str) -> Option<String> {
    let spans = words(text);
    let is_verb = |low: &str| {
        let found = || [Form::Present, Form::Passive].iter().any(|form| Verb::find(low, *form).is_some());
        FINITE.contains(&low) || !is_person_noun(low) && found()
    };
    if spans.iter().any(|word| !word.quoted && (word.low == "at" || is_verb(&word.low))) {
        return None;
    }
    if joins_unclear_act(text, &spans) {
        return None;
    }
    if let Some((thing, verb)) = PUT_FOR.iter().find_map(|(end, verb)| Some((text.strip_suffix(end)?, verb)))
    {
        return (!thing.contains(" til ")).then(|| format!("{verb}{thing}"));
    }
    let low = text.to_lowercase();
    let (noun, verb) = NOUNS.iter().find(|(noun, _)| low.starts_with(noun))?;
    let mut out = format!("{verb}{}", text.get(noun.len()..)?);
    for (noun, verb) in NOUNS {
        for bond in [" og ", " samt ", ", "] {
            out = out.replace(&format!("{bond}{noun}"), &format!("{bond}{verb}"));
        }
    }
    Some(out)
}

/// Returns whether a further noun of an act stands behind a bond, of which it cannot be told that it is recommended
/// too, by a verb of its own: "godkendelse af taksterne og orientering om budgettet", "… af regler for opsigelse og
/// ansættelse af NN".
fn joins_unclear_act(text: &str, spans: &[WordSpan]) -> bool {
    const BONDS: [&str; 5] = ["og", "samt", "men", "mens", "eller"];
    const OPENING: [&str; 8] = ["for", "om", "til", "vedr", "vedrørende", "ved", "fra", "mellem"];
    let is_bond = |word: &WordSpan| BONDS.contains(&word.low.as_str());
    let mut from = 0;
    (0..spans.len().saturating_sub(1)).filter(|&at| is_bond(&spans[at]) || spans[at].comma).any(|at| {
        let behind = &spans[at + 1..];
        let begins_act = behind.iter().take(2).any(|word| names_act(&word.low));
        // made small behind its place: some letters are longer when they are small
        let low = text[behind[0].start..].to_lowercase();
        let is_known = NOUNS.iter().any(|(noun, _)| low.starts_with(noun));
        // what opens within the object before it may be what it belongs to
        let is_open = spans[from..at].iter().any(|word| OPENING.contains(&word.low.as_str()));
        from = if is_known { at + 1 } else { from };
        begins_act && !is_bond(&behind[0]) && (!is_known || is_open)
    })
}

/// Returns whether a word names an act: "orientering", "ansættelse", "salg".
pub(super) fn names_act(low: &str) -> bool {
    const ACTS: [&str; 4] = ["afslag", "leje", "tilsagn", "tilskud"];
    ["ing", "else", "valg", "salg", "køb"].iter().any(|end| low.ends_with(end)) || ACTS.contains(&low)
}
