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

/// "genvalg af NN samt nyvalg af PP" as "genvælger NN samt nyvælger PP"; none where a verb stands among them, or
/// another noun than these opens it.
pub(super) fn act(text: &str) -> Option<String> {
    let spans = words(text);
    let is_verb = |low: &str| {
        let found = || [Form::Present, Form::Passive].iter().any(|form| Verb::find(low, *form).is_some());
        FINITE.contains(&low) || !is_person_noun(low) && found()
    };
    if spans.iter().any(|word| !word.quoted && (word.low == "at" || is_verb(&word.low))) {
        return None;
    }
    if let Some((thing, verb)) = PUT_FOR.iter().find_map(|(end, verb)| Some((text.strip_suffix(end)?, verb)))
    {
        return (!thing.contains(" til ")).then(|| format!("{verb}{thing}"));
    }
    let low = text.to_lowercase();
    let opening = |rest: &str| NOUNS.iter().find(|(noun, _)| rest.starts_with(noun));
    let (noun, verb) = opening(&low)?;
    // "godkendelse af taksterne og orientering om budgettet"
    let is_other_act = |four: &[WordSpan]| {
        let low = four[1].low.as_str();
        let acts = low.ends_with("ing") || low.ends_with("else");
        let known = NOUNS.iter().any(|(noun, _)| noun.split(' ').next() == Some(low));
        ["og", "samt"].contains(&four[0].low.as_str())
            && acts
            && !known
            && ["af", "om", "til", "på", "ved"].contains(&four[2].low.as_str())
    };
    if spans.windows(3).any(is_other_act) {
        return None;
    }
    let mut out = format!("{verb}{}", text.get(noun.len()..)?);
    for (noun, verb) in NOUNS {
        for bond in [" og ", " samt ", ", "] {
            out = out.replace(&format!("{bond}{noun}"), &format!("{bond}{verb}"));
        }
    }
    Some(out)
}
