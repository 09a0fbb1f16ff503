//! The words of decisions: what they begin with, and what they make of an item.

use crate::import::recognise::text::after;
use crate::meeting::State;
use crate::meeting::text::lowercase;

/// What the words of a decision begin with, in lower case.
const DECIDED: [&str; 11] = [
    "godkendt",
    "indstillingen",
    "taget til",
    "udsat",
    "drøftet",
    "tiltrådt",
    "anbefal",
    "vedtag",
    "orienteringen",
    "sagen blev",
    "forslaget",
];

/// Returns whether a text begins as a decision does.
pub(crate) fn decides(text: &str) -> bool {
    // "Vedtagelse af budget" is a title
    DECIDED.iter().any(|word| after(text, word).is_some_and(|rest| !rest.starts_with("else")))
}

/// Returns whether a line is an outcome and no more: "Taget til efterretning.", "Intet til referat.", "Drøftet".
pub(crate) fn is_outcome(plain: &str) -> bool {
    let lower = lowercase(plain.trim_end_matches('.'));
    let nothing = ["intet at bemærke", "intet til referat", "intet at referere"];
    let short = plain.len() <= 60 && !plain.ends_with([':', '?', ',']);
    short && (nothing.contains(&lower.as_str()) || decides(plain) && after(plain, "forslaget om").is_none())
}

/// Returns whether a line tells that something was decided: "Beretningen blev godkendt.", "Valgt blev Eva Ek."
pub(crate) fn tells(plain: &str) -> bool {
    let lower = lowercase(plain);
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_decided = |word: &str| {
        ["godkendt", "valgt", "genvalgt", "vedtaget", "forkastet", "nedstemt", "udsat", "taget", "tiltrådt"]
            .contains(&word)
    };
    let passive =
        |two: &[&str]| two[0] == "blev" && is_decided(two[1]) || is_decided(two[0]) && two[1] == "blev";
    let nothing = ["intet", "ingen bemærkninger", "intet nyt"].contains(&lower.trim_end_matches('.'));
    let noted = lower.contains("til efterretning") && words.first().is_none_or(|first| *first != "at");
    let acts = ["besluttede", "vedtog", "godkendte", "tiltrådte", "udsatte", "afviste", "forkastede"];
    nothing
        || noted
        || words.iter().any(|word| acts.contains(word))
        || is_outcome(plain)
        || words.windows(2).any(passive)
        || words.windows(3).any(|three| passive(&[three[0], three[2]]))
}

/// Returns whether a line tells of another meeting before: "Sagen blev udsat på sidste møde."
pub(crate) fn is_of_before(plain: &str) -> bool {
    const BEFORE: [&str; 8] =
        ["sidste", "seneste", "tidligere", "forrige", "foregående", "sidst", "oprindeligt", "allerede"];
    let lower = lowercase(plain);
    let mut words = lower.split(|c: char| !c.is_alphabetic());
    let has_day = ["på mødet den", "på møde den", "ved mødet den", "på mødet d."];
    words.any(|word| BEFORE.contains(&word)) || has_day.iter().any(|day| lower.contains(day))
}

/// Returns whether a line, in lower case, says who ended the meeting, and when: "Dirigenten hævede generalforsamlingen
/// kl. 21.25".
pub(crate) fn closes_meeting(lower: &str) -> bool {
    const ENDS: [&str; 7] = ["hævede", "hævet", "hæves", "sluttede", "afsluttede", "afsluttet", "lukkede"];
    const MEETINGS: [&str; 5] =
        ["mødet", "generalforsamlingen", "årsmødet", "repræsentantskabsmødet", "menighedsrådsmødet"];
    const PRESIDES: [&str; 4] = ["dirigenten", "formanden", "ordstyreren", "mødelederen"];
    let words = lower.split([' ', ',', '.']).filter(|word| !word.is_empty() && !PRESIDES.contains(word));
    let words: Vec<&str> = words.collect();
    let is_ended = |two: &[&str]| {
        ENDS.contains(&two[0]) && MEETINGS.contains(&two[1])
            || MEETINGS.contains(&two[0]) && (ENDS.contains(&two[1]) || ["blev", "er"].contains(&two[1]))
    };
    // "Formanden hævede, at …" and "mødet med kommunen sluttede godt" tell of something else
    lower.len() <= 120
        && words.iter().any(|word| ENDS.contains(word))
        && words.windows(2).any(is_ended)
        && !lower.contains(", at ")
        && has_clock(lower)
}

/// Returns whether a line, in lower case, has a clock: "kl. 21", "21.25".
fn has_clock(lower: &str) -> bool {
    let is_clock = |word: &str| {
        let parts = word.trim_end_matches(['.', ',']).split_once(['.', ':']);
        let is_two = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        parts.is_some_and(|(hour, minute)| is_two(hour) && minute.len() == 2 && is_two(minute))
    };
    let after = lower.split_once(" kl").map(|(_, after)| after.trim_start_matches(['.', ' ']));
    after.is_some_and(|after| after.starts_with(|c: char| c.is_ascii_digit()))
        || lower.split(' ').any(is_clock)
}

/// Returns whether a line behind the last item tells of the meeting as a whole: the next one, or when the minutes were
/// approved.
pub(crate) fn is_of_the_meeting(plain: &str) -> bool {
    let lower = lowercase(plain);
    let leads = [
        "næste møde:",
        "kommende møder:",
        "næste bestyrelsesmøde:",
        "næste bestyrelsesmøde den",
        "næste udvalgsmøde:",
        "næste ordinære møde:",
        "næste møde den",
        "næste møde d.",
        "næste møde er ",
        "næste møde bliver",
        "næste møde holdes",
        "referatet er godkendt",
        "referatet blev godkendt den",
        "referatet er udsendt",
    ];
    plain.len() <= 120
        && leads.iter().any(|lead| lower.starts_with(lead))
        && plain.contains(|c: char| c.is_ascii_digit())
}

/// What the words of a decision make of an item, in lower case.
const STATES: [(&str, State); 18] = [
    ("punktet udgik", State::Withdrawn),
    ("punktet udgår", State::Withdrawn),
    ("punktet er udgået", State::Withdrawn),
    ("sagen udgik", State::Withdrawn),
    ("sagen udgår", State::Withdrawn),
    ("udgik", State::Withdrawn),
    ("udgår", State::Withdrawn),
    ("udgået", State::Withdrawn),
    ("sagen blev taget af dagsordenen", State::Withdrawn),
    ("punktet blev taget af dagsordenen", State::Withdrawn),
    ("punktet blev udsat", State::Postponed),
    ("punktet udsættes", State::Postponed),
    ("punktet udsat", State::Postponed),
    ("sagen blev udsat", State::Postponed),
    ("sagen udsættes", State::Postponed),
    ("sagen udsat", State::Postponed),
    ("udsat", State::Postponed),
    ("udsættes", State::Postponed),
];

/// Returns the state of an item with a decision.
pub(crate) fn state(text: &str) -> State {
    let lower = lowercase(text.trim());
    let begins = |words: &str| {
        lower.strip_prefix(words).is_some_and(|rest| {
            // one word alone must be the sentence, for "Udsat til maj" is one and "Udsatte borgere …" is none
            rest.is_empty()
                || rest.starts_with(['.', ',', ';', '\n'])
                || rest.starts_with(" til ")
                || words.contains(' ') && rest.starts_with(' ')
        })
    };
    STATES.iter().find(|(words, _)| begins(words)).map_or(State::Decided, |(_, state)| *state)
}

/// "Fremmøde: NN kom kl. 19.05": a label of presence that no names follow.
pub(crate) fn is_presence(plain: &str) -> bool {
    let lower = lowercase(plain);
    let begins = ["fravær", "fremmød", "afbud", "deltag"].iter().any(|word| lower.starts_with(word));
    lower.contains(':') && (begins || lower.contains(" deltog i mødet:"))
}

/// Returns whether an item asks who is away, by its title: then names are what it decides.
pub(crate) fn is_of_absences(title: &str) -> bool {
    let lower = lowercase(title);
    ["fravær", "afbud"].iter().any(|word| lower.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_the_state() {
        assert_eq!(state("Punktet udgik."), State::Withdrawn);
        assert_eq!(state("Sagen blev udsat, idet broen mangler."), State::Postponed);
        assert_eq!(state("Udsat til maj"), State::Postponed);
        assert_eq!(state("Udsatte borgere får hjælp."), State::Decided);
        assert_eq!(state("Rådet godkendte broen. Punktet udgik ikke."), State::Decided);
    }
    #[test]
    fn an_outcome_stands_alone() {
        for line in
            ["Taget til efterretning.", "Godkendt", "Intet til referat.", "Udsat til næste møde.", "Drøftet."]
        {
            assert!(is_outcome(line), "{line}");
        }
        for line in [
            "Orienteringen handler om:",
            "Indstillingen følger.  Den er lang, og den forklarer alt det, som udvalget skal tage stilling til.",
            "Intet nyt fra havnen.",
            "Der er godkendt en plan.",
        ] {
            assert!(!is_outcome(line), "{line}");
        }
    }
}
