//! The decision of an item: its words, what they make of the item, and who was away.

use super::line::{self, Line};
use super::words;
use super::{name, people};
use crate::meeting::{Decision, State};

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

/// The state of an item with a decision.
pub(super) fn state(text: &str) -> State {
    let lower = text.trim().to_lowercase();
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

/// The words of a decision, without the lines that list who was away: those have a place of their own.
pub(super) fn read(inline: &str, lines: &[&Line]) -> Option<Decision> {
    let kept: Vec<Line> = lines.iter().map(|line| (*line).clone()).collect();
    let text = line::under(inline, &kept);
    (!text.is_empty()).then(|| Decision { text, ..Decision::default() })
}

/// Divides the lines under a decision: its words, and the lists of who was there or away ("Fraværende: NN", "Afbud" and
/// names). Where the lists go over into sentences ("Fraværende i mødet: NN ankom …") all of it stays in the words.
pub(super) fn divide(lines: &[Line]) -> (Vec<&Line>, Vec<&Line>) {
    let (mut words, mut away): (Vec<&Line>, Vec<&Line>) = (Vec::new(), Vec::new());
    let (mut listing, mut mixed) = (false, false);
    for (i, line) in lines.iter().enumerate() {
        if let Some(group) = people::group(&line.plain).filter(|group| group.kind != people::Kind::Role) {
            let next = lines[i + 1..].iter().find(|line| !line.is_blank());
            let person = next.is_some_and(|next| name::listed(next.said()).is_some());
            let told = next.is_some_and(|next| !person && name::begins(&next.plain));
            listing = group.names.is_empty() && (person || group.is_away() && !told);
            mixed |= told && group.names.is_empty() || !group.is_away() && is_presence(&line.plain);
            let nobody = group.is_away() && people::is_nobody(group.names);
            if listing || nobody || people::names(group.names).is_some() {
                away.push(line);
                continue;
            }
        } else if listing && (line.is_blank() || name::listed(line.said()).is_some()) {
            away.push(line);
            continue;
        }
        let told = || {
            words::sentences(&line.plain)
                .into_iter()
                .any(|said| people::prose(said).is_some_and(|said| said.status.attended()))
        };
        mixed |= listing && line.bullet().is_some() || is_presence(&line.plain) || told();
        listing = false;
        words.push(line);
    }
    let all = mixed && !away.is_empty();
    (if all { lines.iter().collect() } else { words }, away)
}

/// "Fremmøde: NN kom kl. 19.05": a label of presence that no names follow.
fn is_presence(plain: &str) -> bool {
    let lower = plain.to_lowercase();
    let begins = ["fravær", "fremmød", "afbud", "deltag"].iter().any(|word| lower.starts_with(word));
    lower.contains(':') && (begins || lower.contains(" deltog i mødet:"))
}

/// Whether an item asks who is away, by its title: then names are what it decides.
pub(super) fn is_of_absences(title: &str) -> bool {
    let lower = title.to_lowercase();
    ["fravær", "afbud"].iter().any(|word| lower.starts_with(word))
}

/// Where a decision begins that has no heading of its own, as under "Indstilling og beslutning": at the first paragraph
/// that is in the past ("Indstillingen blev godkendt", "Godkendt").
pub(super) fn begins(lines: &[Line]) -> usize {
    let decided = |line: &Line| {
        let lower = line.plain.to_lowercase();
        let past = words::decides(&line.plain)
            || [" blev ", " godkendte ", " tog ", " besluttede ", " vedtog "]
                .iter()
                .any(|word| lower.contains(word));
        past && !line.plain.starts_with("at ") && line.bullet().is_none()
    };
    lines.iter().position(decided).unwrap_or(lines.len())
}

/// Whether an item that no heading divides is only its decision: "Godkendt."
pub(super) fn alone(lines: &[Line]) -> bool {
    let full: Vec<&Line> = lines.iter().filter(|line| !line.is_blank()).collect();
    full.len() <= 2
        && begins(lines) < lines.len()
        && full.first().is_some_and(|first| {
            let lower = first.plain.to_lowercase();
            words::decides(&first.plain)
                || [" blev godkendt", " blev taget til"].iter().any(|w| lower.contains(w))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn words_tell_the_state() {
        assert_eq!(state("Punktet udgik."), State::Withdrawn);
        assert_eq!(state("Sagen blev udsat, idet broen mangler."), State::Postponed);
        assert_eq!(state("Udsat til maj"), State::Postponed);
        assert_eq!(state("Udsatte borgere får hjælp."), State::Decided);
        assert_eq!(state("Rådet godkendte broen. Punktet udgik ikke."), State::Decided);
    }

    #[test]
    fn an_item_may_be_its_decision_alone() {
        assert!(alone(&split("Godkendt.")) && alone(&split("Referatet blev godkendt.\n")));
        assert!(!alone(&split("Eva orienterede.")) && !alone(&split("")));
        assert!(!alone(&split("Godkendt.\nEn lang tekst.\nOg mere.")));
    }

    #[test]
    fn who_was_away_stays_beside_a_sentence_of_who_was_there() {
        let lines = split("Godkendt.\nFølgende medlemmer deltog i mødet: Ane Ask.\nAfbud: Eva Ek.");
        assert_eq!((divide(&lines).0.len(), divide(&lines).1.len()), (3, 2));
    }

    #[test]
    fn who_was_away_is_no_decision() {
        let lines = split(
            "Fraværende: Ane Ask (A), Bo Birk (V)\nGodkendt.\n\nAfbud\nEva Ek\nIb Holm (NFM)\n\nEva Ek deltog ikke.",
        );
        let (words, away) = divide(&lines);
        let said = |lines: Vec<&Line>| {
            lines.iter().filter(|l| !l.is_blank()).map(|l| l.plain.clone()).collect::<Vec<_>>()
        };
        assert_eq!(said(words), ["Godkendt.", "Eva Ek deltog ikke."]);
        assert_eq!(said(away).len(), 4);
    }
}
