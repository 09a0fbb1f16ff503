//! Why somebody is away, by the words beside the name: a reason is a remark, and neither a post nor where somebody
//! comes from.

use crate::import::recognise::text::{after, find, sentences};

/// What stands before a reason, in lower case.
const LEADS: [&str; 21] = [
    "pga.",
    "pga",
    "p.g.a.",
    "på grund af",
    "grundet",
    "fordi",
    "da",
    "der",
    "som",
    "han",
    "hun",
    "er",
    "var",
    "har",
    "havde",
    "på",
    "til",
    "i",
    "meldt",
    "har meldt sig",
    "melder sig",
];

/// Words that are a reason themselves, in lower case.
const REASONS: [&str; 45] = [
    "syg",
    "sygdom",
    "syge",
    "sygemeldt",
    "sygemeldte",
    "sygemelding",
    "sygeorlov",
    "sygefravær",
    "influenza",
    "indlagt",
    "indlæggelse",
    "operation",
    "opereret",
    "hospitalsophold",
    "lægebesøg",
    "lægetid",
    "karantæne",
    "corona",
    "covid",
    "covid-19",
    "barsel",
    "barselsorlov",
    "graviditetsorlov",
    "fædreorlov",
    "forældreorlov",
    "plejeorlov",
    "orlov",
    "ferie",
    "sommerferie",
    "vinterferie",
    "efterårsferie",
    "udlandsrejse",
    "tjenesterejse",
    "forretningsrejse",
    "rejse",
    "rejser",
    "bortrejst",
    "udrejst",
    "kursus",
    "begravelse",
    "bisættelse",
    "dødsfald",
    "afspadsering",
    "fri",
    "forhindret",
];

/// Words behind a name that say no more than that the person is away, in lower case.
const AWAY: [&str; 7] = ["afbud", "fraværende", "forfald", "udeblev", "udeblevet", "syg", "sygemeldt"];

/// What stands before a reason with a colon, in lower case.
const LABELS: [&str; 5] = ["årsag:", "begrundelse:", "grund:", "grund til afbud:", "fraværsårsag:"];

/// The most words of a reason.
const MOST_WORDS: usize = 8;

/// Returns whether words beside a name say why the person is away, whatever their case: "SYG", "Årsag: ferie", "der er på
/// barsel", "barn syg".
pub(crate) fn is_reason(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', '!']);
    if LABELS.iter().any(|label| after(text, label).is_some()) {
        return true;
    }
    if text.is_empty() || text.split(' ').nth(MOST_WORDS).is_some() || sentences(text).len() > 1 {
        return false;
    }
    let bare = without_leads(text);
    let first = bare.split([' ', ',', '/']).next().unwrap_or_default();
    let is_word = |word: &str| REASONS.iter().any(|reason| after(word, reason) == Some(""));
    let privately = ["private ", "familiære ", "personlige ", "familiemæssige "];
    let is_private = privately.iter().any(|lead| after(bare, lead).is_some());
    let of_child = ["barn ", "barns ", "barnet "].iter().find_map(|lead| after(bare, lead));
    is_word(first) || is_private || of_child.is_some_and(|rest| rest.split(' ').any(of_illness))
}

/// Divides a text from the word at its end that says that somebody is away: "Ane Ask Afbud".
pub(super) fn away_at_end(text: &str) -> Option<(&str, &str)> {
    text.rsplit_once(' ').filter(|(_, word)| AWAY.iter().any(|away| after(word, away) == Some("")))
}

/// Returns where words begin that say why somebody is away, behind the name: " er syg", ": sygemeldt".
pub(super) fn begins(entry: &str) -> Option<usize> {
    let links = [" er ", " har ", " havde ", ": "];
    let mut found = links.iter().filter_map(|link| find(entry, link));
    // what stands behind a comma or a dash is a part of its own
    let is_name = |at: usize| !entry[..at].contains([',', '(']) && find(&entry[..at], " - ").is_none();
    found.find(|&at| is_name(at) && is_reason(entry[at..].trim_start_matches([':', ' '])))
}

/// Returns whether a word is of an illness: "syg", "sygdom", "sygedag".
fn of_illness(word: &str) -> bool {
    after(word, "syg").is_some()
}

/// Returns what stands behind the words before a reason.
fn without_leads(text: &str) -> &str {
    let mut rest = text;
    let lead = |rest: &'_ str| {
        let behind = |lead: &&str| after(rest, lead).filter(|behind| behind.starts_with(' '));
        LEADS.iter().filter_map(behind).map(str::len).min()
    };
    while let Some(left) = lead(rest) {
        rest = rest[rest.len() - left..].trim_start();
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_known_by_their_words_in_any_case() {
        for text in [
            "SYG",
            "Sygdom",
            "er syg",
            "der er sygemeldt",
            "Årsag: møde i Odense",
            "årsag: OPERATION",
            "på barsel",
            "PÅ FERIE",
            "har ferie",
            "på grund af sygdom",
            "er på kursus",
            "barn syg",
            "barns første sygedag",
            "private årsager",
            "da hun er på barsel",
            "Covid-19",
        ] {
            assert!(is_reason(text), "{text}");
        }
        for text in [
            "",
            "Sygehus Syd",
            "sygeplejerske",
            "kursusleder",
            "feriekoloni",
            "Rejsehold Nord",
            "formand",
            "SYD",
            "Lundby",
            "Privatskolen",
            "i bestyrelsen",
            "der tog referat",
            "Børn og Unge",
        ] {
            assert!(!is_reason(text), "{text}");
        }
    }
}
