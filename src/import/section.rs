//! Sections: which lines head a part of an item, and the parts of one item.

mod pieces;
mod vocabulary;

use chrono::NaiveDate;

use super::words::{self, BODIES, DECISION_STEMS, MUNICIPAL, Part, after, edit_distance};
use super::{bilag, when};

pub(super) use self::pieces::{Piece, pieces};
pub(super) use self::vocabulary::{Vocabulary, is_core};

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
    let name = head.trim_end_matches('?').to_lowercase();
    if let Some(part) = words::part(&name).or_else(|| words::part(&words::repaired(&name).to_lowercase())) {
        return with_inline(part, head, inline, plain);
    }
    mistyped(&name, inline)
        .or_else(|| decision(plain))
        .or_else(|| run_in(plain))
        .or_else(|| owned(plain, &name))
}

/// "Indstiling:" is Indstilling, and is kept as it is spelled.
fn mistyped<'a>(name: &str, inline: &'a str) -> Option<Known<'a>> {
    let (known, heading) = edit_distance::heading(name)?;
    let part = words::part(known)?;
    let case = known.starts_with("sags");
    (inline.is_empty() || case || part != Part::Text).then_some(Known { part, heading, inline, day: None })
}

/// "Forretningsudvalgets beslutning", "Beslutning for Punkt 9: Godkendelse af dagsorden": whose decision it is, or of
/// which item. "Økonomiudvalgets indstilling" is another committee's decision, and "Direktørens indstilling" is not.
fn owned<'a>(plain: &'a str, name: &str) -> Option<Known<'a>> {
    let heading = plain.trim_end_matches([':', ' ']);
    let known = |part, heading, inline| Some(Known { part, heading, inline, day: None });
    let item =
        ["beslutning for punkt ", "beslutning til punkt ", "beslutning for pkt. ", "beslutning for sag "];
    if item
        .iter()
        .any(|stem| after(plain, stem).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())))
    {
        return known(Part::Beslutning, heading, "");
    }
    let (head, inline) =
        plain.split_once(':').map_or((plain, ""), |(head, inline)| (head.trim(), inline.trim()));
    let (whose, what) = name.rsplit_once(' ')?;
    let whole = whose.ends_with('s') && !whose.contains('.') && whose.split(' ').count() <= 5;
    match what {
        "beslutning" | "afgørelse" | "konklusion" if whole => known(Part::Beslutning, head, inline),
        "indstilling" | "indstillinger" if whole && !whose.contains("udvalg") => {
            known(Part::Indstilling, head, inline)
        }
        _ => None,
    }
}

/// "Beslutning Tilbagesendes til udvalget.": web pages lose the line's end after the heading.
fn run_in(plain: &str) -> Option<Known<'_>> {
    let inline = plain.strip_prefix("Beslutning ").filter(|rest| rest.starts_with(char::is_uppercase))?;
    Some(Known { part: Part::Beslutning, heading: "Beslutning", inline, day: None })
}

/// "Beslutning: Godkendt." has its text on the line; "Økonomi: 10 kr." is no heading.
fn with_inline<'a>(part: Part, head: &'a str, inline: &'a str, plain: &'a str) -> Option<Known<'a>> {
    let day = when::date(inline).filter(|_| part == Part::Beslutning && inline.len() < 90);
    if day.is_some() && !inline.trim_end_matches(':').contains(':') && names_meeting(inline) {
        let heading = plain.trim_end_matches([':', ' ']);
        return Some(Known { part, heading, inline: "", day });
    }
    let row = part == Part::Bilag && !bilag::sentence(inline);
    let case = vocabulary::is_case(head) && head.starts_with("Sags");
    let takes = inline.is_empty() || row || case || !matches!(part, Part::Text | Part::Bilag);
    takes.then_some(Known { part, heading: head, inline, day: None })
}

/// Whether what stands after "Beslutning:" only says whose and of which day it is, and no sentence with a day in it.
fn names_meeting(inline: &str) -> bool {
    let lower = inline.to_lowercase();
    let body = MUNICIPAL.iter().chain(&BODIES).any(|word| lower.contains(word));
    let dated = lower.starts_with(|c: char| c.is_ascii_digit()) || after(inline, "den ").is_some();
    let next = |at: usize| inline[at + 2..].starts_with(char::is_uppercase);
    (body || dated) && !inline.match_indices(". ").any(|(at, _)| next(at))
}

/// "Beslutning i Økonomiudvalget den 18. november 2019:", "Økonomiudvalgets beslutning i mødet den …", "Teknisk Udvalg,
/// 03-10-2019, pkt. 42": a body, its day, and nothing else before the colon.
fn decision(plain: &str) -> Option<Known<'_>> {
    let (head, inline) = split_dated(plain)?;
    let lower = head.to_lowercase();
    let whose = ["s beslutning ", "s møde den ", "s møde d. ", "s behandling den ", "s behandling d. "];
    let stem = DECISION_STEMS.iter().any(|stem| lower.starts_with(stem))
        || lower.contains(" beslutning i mødet")
        || whose.iter().any(|whose| lower.contains(whose)) && ends_dated(head);
    if VERBS.iter().any(|verb| lower.contains(verb)) {
        return None;
    }
    let body = MUNICIPAL.iter().chain(&BODIES).any(|word| lower.contains(word));
    let point = ["pkt. ", "punkt ", "sag nr. ", "sag "].iter().any(|word| {
        lower.rfind(word).is_some_and(|at| lower[at + word.len()..].bytes().all(|b| b.is_ascii_digit()))
    });
    let row = lower.matches(',').count() >= 1 && head.split(' ').count() <= 12;
    // the dots of "den 24. august" end no sentence
    let sentence =
        head.match_indices(". ").any(|(at, _)| !head[..at].ends_with(|c: char| c.is_ascii_digit()));
    let good = (stem && body || row && point || row && body && ends_dated(head)) && !sentence | point | stem;
    good.then(|| Known { part: Part::Beslutning, heading: head, inline, day: when::date(head) })
}

/// Verbs that make a sentence of a line that begins as the heading of a decision does.
const VERBS: [&str; 8] =
    [" blev ", " bliver ", " er ", " var ", " skal ", " træffes ", " forelægges ", " indeholder "];

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::{Line, split};
    use crate::meeting::Rules;

    const DAY: NaiveDate = NaiveDate::from_ymd_opt(2022, 5, 3).unwrap();

    fn heads(text: &str) -> Vec<String> {
        let lines = split(text);
        let vocabulary = Vocabulary::learn(std::iter::once(lines.as_slice()), Rules::Municipal);
        pieces(&lines, &vocabulary, DAY).iter().map(|piece| piece.heading.to_owned()).collect()
    }

    #[test]
    fn what_was_decided_before_belongs_to_the_history() {
        let text = "Historik\nByrådet, 1. april 2022: Anbefales.\nVurdering\nGod.\nByrådet, 3. maj 2022: Ja.";
        assert_eq!(heads(text), ["", "Historik", "Vurdering", "Byrådet, 3. maj 2022"]);
    }

    #[test]
    fn a_proposer_right_under_the_heading_is_no_heading() {
        assert_eq!(
            heads("Indstilling:\nForvaltningen foreslår:\n- at A\nBeslutning:\nJa."),
            ["", "Indstilling", "Beslutning"]
        );
    }

    #[test]
    fn headings_are_all_set_as_the_parts_are() {
        let text = "LOVE/REGLER:\nIngen.\n\nINDSTILLING:\nAt A.\n\nBESLUTNING:\n\nAd 1\nAfstemning:\nTo for.";
        assert_eq!(heads(text), ["", "LOVE/REGLER", "INDSTILLING", "BESLUTNING"]);
    }

    #[test]
    fn known_words_head_their_line_where_the_parts_do() {
        let items =
            ["Indstilling: At A.\nØkonomi: Ingen.\nBeslutning: Ja.", "Indstilling: At B.\nBeslutning: Nej."];
        let docs: Vec<Vec<Line>> = items.iter().map(|text| split(text)).collect();
        let vocabulary = Vocabulary::learn(docs.iter().map(Vec::as_slice), Rules::Municipal);
        let headings = pieces(&docs[0], &vocabulary, DAY);
        let headings: Vec<_> = headings.iter().map(|piece| (piece.heading, piece.inline)).collect();
        assert_eq!(headings[1..], [("Indstilling", "At A."), ("Økonomi", "Ingen."), ("Beslutning", "Ja.")]);
    }

    #[test]
    fn headings_that_return_need_no_blank_lines() {
        let item = "Sagsfremstilling\nDer er to.\nNaboer\nDe er hørt.\nBeslutning\nJa.";
        let docs: Vec<Vec<Line>> = (0..4).map(|_| split(item)).collect();
        let vocabulary = Vocabulary::learn(docs.iter().map(Vec::as_slice), Rules::Municipal);
        let headings = pieces(&docs[0], &vocabulary, DAY);
        let headings: Vec<_> = headings.iter().map(|piece| piece.heading).collect();
        assert_eq!(headings, ["", "Sagsfremstilling", "Naboer", "Beslutning"]);
    }

    #[test]
    fn headings_are_whole_lines() {
        let part = |line: &'static str| known(line).map(|known| (known.part, known.inline));
        assert_eq!(part("Beslutning"), Some((Part::Beslutning, "")));
        assert_eq!(part("Indstiling: At A."), Some((Part::Indstilling, "At A.")));
        assert_eq!(part("INDSTILLING:"), Some((Part::Indstilling, "")));
        assert_eq!(part("Beslutning: Godkendt."), Some((Part::Beslutning, "Godkendt.")));
        assert_eq!(part("Beslutning i Økonomiudvalget den 18. november 2019:"), Some((Part::Beslutning, "")));
        assert_eq!(part("BESLUTNING: Økonomiudvalget den 12-05-2010"), Some((Part::Beslutning, "")));
        assert_eq!(part("Teknisk Udvalg, 03-10-2019, pkt. 42"), Some((Part::Beslutning, "")));
        assert_eq!(part("Byrådet, 16.12.2014: Godkendt."), Some((Part::Beslutning, "Godkendt.")));
        assert_eq!(part("Plan- og Vejudvalgets beslutning den 3. maj 2022"), Some((Part::Beslutning, "")));
        assert_eq!(part("Forretningsudvalgets behandling den 3. maj 2022"), Some((Part::Beslutning, "")));
        let said = "Torsdag den 3. maj 2022 i salen. Eva bestiller.";
        assert_eq!(
            part("Beslutning: Torsdag den 3. maj 2022 i salen. Eva bestiller."),
            Some((Part::Beslutning, said))
        );
        assert_eq!(
            part("Beslutning fra forretningsudvalget, 23. november 2021, pkt. 17:"),
            Some((Part::Beslutning, ""))
        );
        for prose in [
            "Beslutningen skal ses i lyset af sagen.",
            "Beslutning om broen forelægges rådet d. 26. april.",
            "Beslutning om broen blev truffet af vejudvalget den 3. maj 2022.",
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
            pieces(&lines, &Vocabulary::default(), DAY).iter().map(|piece| piece.heading).collect();
        assert_eq!(headings, ["", "Resume", "Sagsfremstilling"]);
    }

    #[test]
    fn headings_are_learned_when_they_return() {
        let item = "Resume\n\nKort.\n\nHandlemuligheder\n\nDer er to.\n\nØkonomi\n\nIngen.";
        let docs: Vec<Vec<Line>> = (0..4).map(|_| split(item)).collect();
        let vocabulary = Vocabulary::learn(docs.iter().map(Vec::as_slice), Rules::Network);
        let headings: Vec<_> = pieces(&docs[0], &vocabulary, DAY).iter().map(|piece| piece.heading).collect();
        assert_eq!(headings, ["", "Resume", "Handlemuligheder", "Økonomi"]);
        let one =
            [split("Sagsfremstilling\n\nTekst\n\nØkonomi\n\nTekst"), split("A"), split("B"), split("C")];
        let vocabulary = Vocabulary::learn(one.iter().map(Vec::as_slice), Rules::Network);
        assert_eq!(pieces(&one[0], &vocabulary, DAY).len(), 2);
    }
}
