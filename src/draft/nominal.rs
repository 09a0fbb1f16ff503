//! Acts that are recommended by their nouns: "Bestyrelsen indstiller genvalg af NN", "Valg af dirigent".

use super::verbs::{Form, Verb};
use super::vocabulary::FINITE;
use super::words::words;

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

/// "genvalg af NN samt nyvalg af PP" as "genvælger NN samt nyvælger PP"; none where a verb stands among them, or
/// another noun than these opens it.
pub(super) fn act(text: &str) -> Option<String> {
    let spans = words(text);
    let is_verb = |low: &str| {
        FINITE.contains(&low)
            || [Form::Present, Form::Passive].iter().any(|form| Verb::find(low, *form).is_some())
    };
    if spans.iter().any(|word| !word.quoted && (word.low == "at" || is_verb(&word.low))) {
        return None;
    }
    let low = text.to_lowercase();
    let opening = |rest: &str| NOUNS.iter().find(|(noun, _)| rest.starts_with(noun));
    let (noun, verb) = opening(&low)?;
    let mut out = format!("{verb}{}", text.get(noun.len()..)?);
    for (noun, verb) in NOUNS {
        for bond in [" og ", " samt ", ", "] {
            out = out.replace(&format!("{bond}{noun}"), &format!("{bond}{verb}"));
        }
    }
    Some(out)
}
