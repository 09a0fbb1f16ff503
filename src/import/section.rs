//! Sections: which lines head a part of an item, and the parts of one item.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::line::Line;
use super::words::{self, BODIES, DECISION_STEMS, MUNICIPAL, Part};
use super::{case, heading, people, when};

/// A line that heads a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known<'a> {
    /// What the part is for.
    pub(super) part: Part,
    /// The heading as printed, without colon.
    pub(super) heading: &'a str,
    /// What stands after the colon on the same line.
    pub(super) inline: &'a str,
    /// The day of the meeting whose decision it heads.
    pub(super) day: Option<NaiveDate>,
}

/// Reads a line as a heading whose words are known. Always the whole line: "Beslutningen skal ses …" is prose.
pub(super) fn known(plain: &str) -> Option<Known<'_>> {
    if plain.len() > 400 || !plain.chars().next().is_some_and(char::is_uppercase) {
        return None;
    }
    let (head, inline) = plain.split_once(':').map_or((plain, ""), |(head, rest)| (head.trim(), rest.trim()));
    if head.len() > 120 {
        return None;
    }
    let name = head.to_lowercase();
    if let Some(part) = words::part(&name) {
        return with_inline(part, head, inline, plain);
    }
    decision(plain).or_else(|| run_in(plain))
}

/// "Beslutning Tilbagesendes til udvalget.": web pages lose the line's end after the heading.
fn run_in(plain: &str) -> Option<Known<'_>> {
    let inline = plain.strip_prefix("Beslutning ").filter(|rest| rest.starts_with(char::is_uppercase))?;
    Some(Known { part: Part::Beslutning, heading: "Beslutning", inline, day: None })
}

/// "Beslutning: Godkendt." has its text on the line; "Økonomi: 10 kr." is no heading.
fn with_inline<'a>(part: Part, head: &'a str, inline: &'a str, plain: &'a str) -> Option<Known<'a>> {
    let day = when::date(inline).filter(|_| part == Part::Beslutning && inline.len() < 90);
    if day.is_some() && !inline.trim_end_matches(':').contains(':') {
        let heading = plain.trim_end_matches([':', ' ']);
        return Some(Known { part, heading, inline: "", day });
    }
    let takes = inline.is_empty() || !matches!(part, Part::Text | Part::LikeBeslutning | Part::Bilag);
    takes.then_some(Known { part, heading: head, inline, day: None })
}

/// "Beslutning i Økonomiudvalget den 18. november 2019:", "Økonomiudvalgets beslutning i mødet den …", "Teknisk Udvalg,
/// 03-10-2019, pkt. 42": a body, its day, and nothing else before the colon.
fn decision(plain: &str) -> Option<Known<'_>> {
    let (head, inline) = split_dated(plain)?;
    let lower = head.to_lowercase();
    let stem =
        DECISION_STEMS.iter().any(|stem| lower.starts_with(stem)) || lower.contains(" beslutning i mødet");
    let body = MUNICIPAL.iter().chain(&BODIES).any(|word| lower.contains(word));
    let point = ["pkt. ", "punkt ", "sag nr. ", "sag "].iter().any(|word| {
        lower.rfind(word).is_some_and(|at| lower[at + word.len()..].bytes().all(|b| b.is_ascii_digit()))
    });
    let row = lower.matches(',').count() >= 1 && head.split(' ').count() <= 12;
    let good = (stem && body || row && point || row && body && ends_dated(head))
        && !head.contains(". ") | point | stem;
    good.then(|| Known { part: Part::Beslutning, heading: head, inline, day: when::date(head) })
}

/// Divides a line at the colon after its date.
fn split_dated(plain: &str) -> Option<(&str, &str)> {
    when::date(plain)?;
    let (head, inline) =
        match plain.split_once(": ").or_else(|| plain.strip_suffix(':').map(|head| (head, ""))) {
            Some((head, inline)) if when::date(head).is_some() => (head, inline.trim()),
            _ => (plain, ""),
        };
    (head.len() <= 120).then_some((head, inline))
}

fn ends_dated(head: &str) -> bool {
    head.ends_with(|c: char| c.is_ascii_digit())
}

/// Which headings a document's sections have.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// Whether headings of the table beyond the core are sections here. KKR and KD-Net have the core only, and use
    /// such words ("Økonomi") over parts of their Sagsfremstilling; municipalities divide by them.
    wide: bool,
    /// Headings that return under many items, in lower case.
    recurring: HashSet<String>,
}

/// Headings that divide an item in every family of documents, beside those with a part of their own.
const CORE: [&str; 7] = [
    "sagsfremstilling og økonomi",
    "sagsfremstilling",
    "beskrivelse",
    "beskrivelse af sagen",
    "sagsbeskrivelse",
    "redegørelse",
    "beslutningskompetence",
];

impl Vocabulary {
    /// Learns the headings of a document from the lines of its items.
    pub(super) fn learn<'a>(items: impl Iterator<Item = &'a [Line]>, municipal: bool) -> Self {
        let (mut count, mut table, mut other) = (0, HashMap::new(), HashMap::new());
        let mut committees = false;
        for (i, lines) in items.enumerate() {
            count = i + 1;
            for (k, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
                let named = known(&line.plain);
                let name = line.plain.trim_end_matches(':').to_lowercase();
                // only municipalities print the decisions of committee after committee
                committees |= named.is_some_and(|known| known.day.is_some());
                if named.is_some_and(|known| known.part == Part::Text) && !CORE.contains(&name.as_str()) {
                    table.entry(name).or_insert_with(HashSet::new).insert(i);
                } else if named.is_none() && may_head(lines, k) {
                    other.entry(name).or_insert_with(HashSet::new).insert(i);
                }
            }
        }
        let often = (count * 3).div_ceil(10).max(2);
        let wide = municipal || committees || table.values().any(|seen| seen.len() >= often);
        let recurring =
            other.into_iter().filter(|(_, seen)| seen.len() >= often.max(3)).map(|(name, _)| name);
        Vocabulary { wide, recurring: recurring.collect() }
    }

    /// Reads a line as a heading of this document.
    pub(super) fn heading<'a>(&self, line: &'a Line) -> Option<Known<'a>> {
        if let Some(known) = known(&line.plain) {
            let core = known.part != Part::Text || CORE.contains(&known.heading.to_lowercase().as_str());
            return (core || self.wide).then_some(known);
        }
        let heading = line.plain.trim_end_matches(':');
        let here = !self.recurring.is_empty()
            && heading.len() <= 60
            && self.recurring.contains(&heading.to_lowercase());
        here.then_some(Known { part: Part::Text, heading, inline: "", day: None })
    }
}

/// Answers that stand alone on a line and head nothing.
const ANSWERS: [&str; 10] = [
    "ingen",
    "intet",
    "godkendt",
    "nej",
    "ja",
    "åbent",
    "åben sag",
    "drøftet",
    "ingen bemærkninger",
    "anbefales",
];

/// Whether a line may be a heading whose words are not known: short, alone, no sentence, with text under it.
fn may_head(lines: &[Line], at: usize) -> bool {
    let line = &lines[at];
    let plain = line.plain.trim_end_matches(':');
    let alone = line.strong || at.checked_sub(1).is_none_or(|before| lines[before].is_blank());
    let next = lines[at + 1..].iter().take(4).find(|line| !line.is_blank());
    let lower = plain.to_lowercase();
    alone
        && plain.len() <= 60
        && plain.chars().next().is_some_and(char::is_uppercase)
        && plain.ends_with(|c: char| c.is_alphabetic() || c == ')')
        && !ANSWERS.contains(&lower.as_str())
        && !MUNICIPAL.iter().any(|word| lower.contains(word))
        && people::group(plain).is_none()
        && case::row(line).is_none()
        && heading::parse(plain).is_none()
        && super::name::listed(plain).is_none()
        && !lower.contains("punkt")
        && next.is_some_and(|next| known(&next.plain).is_none())
}

/// A part of an item: its heading and the lines under it.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    /// What it is for.
    pub(super) part: Part,
    /// The heading as printed; empty for text before the first.
    pub(super) heading: &'a str,
    /// What stood on the heading's own line.
    pub(super) inline: &'a str,
    /// The day in the heading of a decision.
    pub(super) day: Option<NaiveDate>,
    /// The lines under it.
    pub(super) lines: &'a [Line],
}

/// Divides the lines of an item at its headings. A heading counts once in an item, and a beginning (Baggrund) never
/// after the Sagsfremstilling: there it belongs to an annex.
pub(super) fn pieces<'a>(lines: &'a [Line], vocabulary: &Vocabulary) -> Vec<Piece<'a>> {
    let mut out = vec![Piece { part: Part::Text, heading: "", inline: "", day: None, lines: &[] }];
    let mut seen: HashSet<String> = HashSet::new();
    let (mut from, mut told) = (0, false);
    for (i, line) in lines.iter().enumerate() {
        let Some(known) = vocabulary.heading(line) else { continue };
        let name = known.heading.to_lowercase();
        if told && known.part == Part::Opening || !seen.insert(name.clone()) {
            continue;
        }
        told |= known.part == Part::Text && CORE.contains(&name.as_str());
        if let Some(last) = out.last_mut() {
            last.lines = &lines[from..i];
        }
        from = i + 1;
        out.push(Piece {
            part: known.part,
            heading: known.heading,
            inline: known.inline,
            day: known.day,
            lines: &[],
        });
    }
    if let Some(last) = out.last_mut() {
        last.lines = &lines[from..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn headings_are_whole_lines() {
        let part = |line: &'static str| known(line).map(|known| (known.part, known.inline));
        assert_eq!(part("Beslutning"), Some((Part::Beslutning, "")));
        assert_eq!(part("INDSTILLING:"), Some((Part::Indstilling, "")));
        assert_eq!(part("Beslutning: Godkendt."), Some((Part::Beslutning, "Godkendt.")));
        assert_eq!(part("Beslutning i Økonomiudvalget den 18. november 2019:"), Some((Part::Beslutning, "")));
        assert_eq!(part("BESLUTNING: Økonomiudvalget den 12-05-2010"), Some((Part::Beslutning, "")));
        assert_eq!(part("Teknisk Udvalg, 03-10-2019, pkt. 42"), Some((Part::Beslutning, "")));
        assert_eq!(part("Byrådet, 16.12.2014: Godkendt."), Some((Part::Beslutning, "Godkendt.")));
        assert_eq!(
            part("Beslutning fra forretningsudvalget, 23. november 2021, pkt. 17:"),
            Some((Part::Beslutning, ""))
        );
        for prose in [
            "Beslutningen skal ses i lyset af sagen.",
            "Beslutning om broen forelægges rådet d. 26. april.",
            "Økonomi: 10 kr.",
            "Byrådet vedtog den 24. februar 2009, at broen bygges.",
            "Bilag 1: Planen",
        ] {
            assert_eq!(part(prose), None, "{prose}");
        }
    }

    #[test]
    fn a_heading_counts_once_and_a_beginning_not_after_the_case() {
        let lines = split("Før\nResume\nKort\nSagsfremstilling\nLang\nBaggrund\nBilagets\nResume\nBilagets");
        let headings: Vec<_> =
            pieces(&lines, &Vocabulary::default()).iter().map(|piece| piece.heading).collect();
        assert_eq!(headings, ["", "Resume", "Sagsfremstilling"]);
    }

    #[test]
    fn headings_are_learned_when_they_return() {
        let item = "Resume\n\nKort.\n\nHandlemuligheder\n\nDer er to.\n\nØkonomi\n\nIngen.";
        let docs: Vec<Vec<Line>> = (0..4).map(|_| split(item)).collect();
        let vocabulary = Vocabulary::learn(docs.iter().map(Vec::as_slice), false);
        let headings: Vec<_> = pieces(&docs[0], &vocabulary).iter().map(|piece| piece.heading).collect();
        assert_eq!(headings, ["", "Resume", "Handlemuligheder", "Økonomi"]);
        let one =
            [split("Sagsfremstilling\n\nTekst\n\nØkonomi\n\nTekst"), split("A"), split("B"), split("C")];
        let vocabulary = Vocabulary::learn(one.iter().map(Vec::as_slice), false);
        assert_eq!(pieces(&one[0], &vocabulary).len(), 2);
    }
}
