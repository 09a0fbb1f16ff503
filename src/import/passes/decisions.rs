//! The decision of an item: its words, what they make of the item, and who was away.

use crate::import::line::{self, SourceLine};
use crate::import::passes::find_items::FoundItem;
use crate::import::recognise::decision::{self, decides, is_presence};
use crate::import::recognise::people::{ListHeading, ListKind};
use crate::import::recognise::text::sentences;
use crate::import::recognise::words::CLOSES;
use crate::import::recognise::{name, people};
use crate::meeting::Decision;
use crate::meeting::text::lowercase;

/// Returns the words of a decision, without the lines that list who was away: those have a place of their own.
pub(crate) fn read(inline: &str, lines: &[&SourceLine]) -> Option<Decision> {
    let text = line::under(inline, lines.iter().copied());
    (!text.is_empty()).then(|| Decision { text, ..Decision::default() })
}

/// Divides the lines under a decision: its words, and the lists of who was there or away ("Fraværende: NN", "Afbud" and
/// names). Where the lists go over into sentences ("Fraværende i mødet: NN ankom …") all of it stays in the words.
pub(crate) fn divide(lines: &[SourceLine]) -> (Vec<&SourceLine>, Vec<&SourceLine>) {
    let (mut words, mut away): (Vec<&SourceLine>, Vec<&SourceLine>) = (Vec::new(), Vec::new());
    let (mut listing, mut mixed) = (false, false);
    // what the last line with words was
    let (mut after_list, mut after_sentence) = (false, false);
    for (i, line) in lines.iter().enumerate() {
        // who stands in for one who is away is told right below
        let above = lines[..i].iter().rev().find(|line| !line.is_blank());
        let is_below_away = above.and_then(|above| above.people()).is_some_and(|above| above.is_away());
        if let Some(group) = line.people().filter(|group| is_of_presence(group, is_below_away)) {
            let next = lines[i + 1..].iter().find(|line| !line.is_blank());
            let person = next.is_some_and(is_entry);
            let is_sentence = next.is_some_and(|next| !person && name::begins(&next.plain));
            let none = next.is_some_and(|next| people::is_nobody(&next.plain));
            listing = group.names.is_empty() && (person || group.is_away() && (none || !is_sentence));
            mixed |= is_sentence && group.names.is_empty() || !group.is_away() && is_presence(&line.plain);
            let nobody = group.is_away() && people::is_nobody(group.names);
            if listing || nobody || people::names(group.names).is_some() {
                mixed |= after_sentence;
                after_list = true;
                away.push(line);
                continue;
            }
        } else if listing && (line.is_blank() || is_entry(line) || people::is_nobody(&line.plain)) {
            away.push(line);
            continue;
        }
        let of_presence = tells_presence(line);
        mixed |= listing && line.bullet().is_some() || of_presence && after_list;
        if !line.is_blank() {
            after_list = false;
        }
        // a list in a paragraph of its own is no part of the sentence above
        after_sentence = of_presence && !line.is_blank();
        listing = false;
        words.push(line);
    }
    let all = mixed && away.iter().any(|line| names_somebody(line));
    (if all { lines.iter().collect() } else { words }, away)
}

/// Returns whether a line is one person of a list, perhaps behind a role: "Referent: Konsulent Eva Ek".
fn is_entry(line: &SourceLine) -> bool {
    let text = line.without_bullet();
    let role = people::group(text).filter(|group| group.kind == ListKind::Role);
    name::listed(role.map_or(text, |group| group.names)).is_some()
}

/// Returns whether a list says who was there or away. "Suppleanter: NN" in an item is who was elected, unless it stands
/// below those who are away, and "Havneudvalget: NN og MM" is who was elected to it.
fn is_of_presence(group: &ListHeading<'_>, is_below_away: bool) -> bool {
    match group.kind {
        ListKind::Role => false,
        ListKind::Substitutes => is_below_away,
        ListKind::Members => people::label(group.heading).is_some() || group.names.is_empty(),
        _ => true,
    }
}

/// Returns whether a line says that somebody was there, or is a label of presence that goes over into sentences.
fn tells_presence(line: &SourceLine) -> bool {
    let is_of_someone_there =
        |sentence: &str| people::prose(sentence).is_some_and(|sentence| sentence.status.attended());
    is_presence(&line.plain) || sentences(&line.plain).into_iter().any(is_of_someone_there)
}

/// Returns whether a line of a list has a name on it, and is no label or "Ingen".
fn names_somebody(line: &SourceLine) -> bool {
    let names = line.people().map_or(line.without_bullet(), |group| group.names);
    !line.is_blank() && !people::is_nobody(names)
}

/// Returns where a decision begins that has no heading of its own, as under "Indstilling og beslutning": at the first
/// paragraph that is in the past ("Indstillingen blev godkendt", "Godkendt").
pub(crate) fn begins(lines: &[SourceLine]) -> usize {
    let decided = |line: &SourceLine| {
        let lower = lowercase(&line.plain);
        let past = decides(&line.plain)
            || [" blev ", " godkendte ", " tog ", " besluttede ", " vedtog "]
                .iter()
                .any(|word| lower.contains(word));
        past && !line.plain.starts_with("at ") && line.bullet().is_none()
    };
    lines.iter().position(decided).unwrap_or(lines.len())
}

/// Returns whether an item that no heading divides is only its decision: "Godkendt."
pub(crate) fn alone(lines: &[SourceLine]) -> bool {
    let full: Vec<&SourceLine> = lines.iter().filter(|line| !line.is_blank()).collect();
    full.len() <= 2
        && begins(lines) < lines.len()
        && full.first().is_some_and(|first| {
            let lower = lowercase(&first.plain);
            decides(&first.plain) || [" blev godkendt", " blev taget til"].iter().any(|w| lower.contains(w))
        })
}

/// Returns the line on which a document begins to tell what was decided, where it calls itself no minutes: two items
/// or more, and at least half of those with a text, end with an outcome, and nothing has a heading.
pub(crate) fn are_told(lines: &[SourceLine], found: &[FoundItem]) -> Option<usize> {
    let ends = found.iter().skip(1).map(|next| next.at).chain([lines.len()]);
    let texts = found.iter().zip(ends).map(|(item, end)| &lines[item.content.min(end)..end]);
    let texts: Vec<&[SourceLine]> = texts.filter(|text| text.iter().any(|line| !line.is_blank())).collect();
    if texts.iter().any(|text| text.iter().any(|line| line.section().is_some())) {
        return None;
    }
    let tells_decision = |text: &&&[SourceLine]| {
        let size: usize = text.iter().map(|line| line.plain.len()).sum();
        let tells = |line: &SourceLine| decision::tells(&line.plain) && !decision::is_of_before(&line.plain);
        size <= SHORT && text.iter().any(tells)
    };
    let all: Vec<&&[SourceLine]> = texts.iter().filter(tells_decision).collect();
    let first = all.first()?.iter().find(|line| !line.is_blank())?;
    let is_most = all.len() > 1 && all.len() * 2 >= texts.len();
    let is_held = || all.len() > 1 && all.len() * 3 >= texts.len() && lines.iter().any(is_past);
    (is_most || is_held()).then_some(first.no)
}

/// Returns whether a line tells of a meeting that was held: who met or stayed away, and when it ended.
fn is_past(line: &SourceLine) -> bool {
    let lower = lowercase(&line.plain);
    let has_met = || {
        let label = lower.split(':').next().unwrap_or_default();
        ["mødt", "ikke mødt", "fremmødte", "fraværende", "fraværende uden afbud", "udeblevet"]
            .contains(&label)
    };
    line.plain.len() <= 400
        && (line.plain.contains(':') && has_met() || CLOSES.iter().any(|words| lower.starts_with(words)))
}

/// A longer text, in bytes, may tell what was decided before.
const SHORT: usize = 600;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

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
        let words_of = |lines: Vec<&SourceLine>| {
            lines.iter().filter(|l| !l.is_blank()).map(|l| l.plain.clone()).collect::<Vec<_>>()
        };
        assert_eq!(words_of(words), ["Godkendt.", "Eva Ek deltog ikke."]);
        assert_eq!(words_of(away).len(), 4);
    }
}
