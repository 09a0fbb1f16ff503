//! Divides the lines of one item into its parts, by their headings.

pub(crate) mod vocabulary;

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::import::line::SourceLine;
use crate::import::passes::sections::vocabulary::Vocabulary;
use crate::import::recognise::section::{SectionHeading, is_case};
use crate::import::recognise::section_kind::SectionKind;

/// A part of an item: its heading and the lines under it.
#[derive(Debug)]
pub(crate) struct SectionLines<'a> {
    /// What it is for.
    pub(crate) part: SectionKind,
    /// The heading as printed; empty for text before the first.
    pub(crate) heading: &'a str,
    /// What stood on the heading's own line.
    pub(crate) inline: &'a str,
    /// The day in the heading of a decision.
    pub(crate) day: Option<NaiveDate>,
    /// The lines under it.
    pub(crate) lines: &'a [SourceLine],
}

impl SectionLines<'_> {
    /// Returns whether what would be a heading elsewhere belongs to this part: what was decided before, in the history
    /// of the case, and who proposes ("Forvaltningen foreslår:") right under "Indstilling". `lines` are those between.
    fn holds(&self, heading: &SectionHeading<'_>, lines: &[SourceLine], day: NaiveDate) -> bool {
        let name = self.heading.to_lowercase();
        let history = ["historik", "forhistorie", "forløb", "tidligere", "sagens gang"];
        let before = heading.part == SectionKind::Beslutning
            && heading.day.is_some_and(|heading_day| heading_day < day);
        let proposer = self.part == SectionKind::Indstilling && heading.part == SectionKind::LikeIndstilling;
        let first = self.inline.is_empty() && lines.iter().all(SourceLine::is_blank);
        before && history.iter().any(|word| name.contains(word)) || proposer && first
    }
}

/// Divides the lines of an item at its headings. A heading counts once in an item, and a beginning (Baggrund) never
/// after the Sagsfremstilling: there it belongs to an annex.
pub(crate) fn pieces<'a>(
    lines: &'a [SourceLine],
    vocabulary: &Vocabulary,
    day: NaiveDate,
) -> Vec<SectionLines<'a>> {
    let mut out =
        vec![SectionLines { part: SectionKind::Text, heading: "", inline: "", day: None, lines: &[] }];
    let mut seen: HashSet<String> = HashSet::new();
    let (mut from, mut in_case, mut next) = (0, false, 1);
    for i in (0..lines.len()).filter(|&i| !lines[i].is_blank()) {
        let counted = vocabulary.numbered(lines, i, next);
        next += u32::from(counted.is_some());
        let Some(known) = counted.or_else(|| vocabulary.heading(lines, i, in_case)) else { continue };
        let name = known.heading.to_lowercase();
        let late = in_case && known.part == SectionKind::Opening && counted.is_none();
        let row = out.last().is_some_and(|last| last.part == SectionKind::Bilag) && is_row(lines, i, &known);
        let within = out.last().is_some_and(|last| last.holds(&known, &lines[from..i], day));
        if late || row || within || !seen.insert(name) {
            continue;
        }
        in_case |= known.part == SectionKind::Text && is_case(known.heading);
        if let Some(last) = out.last_mut() {
            last.lines = &lines[from..i];
        }
        from = i + 1;
        let SectionHeading { part, heading, inline, day } = known;
        out.push(SectionLines { part, heading, inline, day, lines: &[] });
    }
    if let Some(last) = out.last_mut() {
        last.lines = &lines[from..];
    }
    out
}

/// Returns whether a heading in a list of attachments is the title of one ("Tidsplan"): then nothing stands under it.
fn is_row(lines: &[SourceLine], at: usize, heading: &SectionHeading<'_>) -> bool {
    let next = lines[at + 1..].iter().find(|line| !line.is_blank());
    matches!(heading.part, SectionKind::Text | SectionKind::Opening)
        && heading.inline.is_empty()
        && next.is_none_or(|next| next.section().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;
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
        let docs: Vec<Vec<SourceLine>> = items.iter().map(|text| split(text)).collect();
        let vocabulary = Vocabulary::learn(docs.iter().map(Vec::as_slice), Rules::Municipal);
        let headings = pieces(&docs[0], &vocabulary, DAY);
        let headings: Vec<_> = headings.iter().map(|piece| (piece.heading, piece.inline)).collect();
        assert_eq!(headings[1..], [("Indstilling", "At A."), ("Økonomi", "Ingen."), ("Beslutning", "Ja.")]);
    }

    #[test]
    fn headings_that_return_need_no_blank_lines() {
        let item = "Sagsfremstilling\nDer er to.\nNaboer\nDe er hørt.\nBeslutning\nJa.";
        let docs: Vec<Vec<SourceLine>> = (0..4).map(|_| split(item)).collect();
        let vocabulary = Vocabulary::learn(docs.iter().map(Vec::as_slice), Rules::Municipal);
        let headings = pieces(&docs[0], &vocabulary, DAY);
        let headings: Vec<_> = headings.iter().map(|piece| piece.heading).collect();
        assert_eq!(headings, ["", "Sagsfremstilling", "Naboer", "Beslutning"]);
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
        let docs: Vec<Vec<SourceLine>> = (0..4).map(|_| split(item)).collect();
        let vocabulary = Vocabulary::learn(docs.iter().map(Vec::as_slice), Rules::Network);
        let headings: Vec<_> = pieces(&docs[0], &vocabulary, DAY).iter().map(|piece| piece.heading).collect();
        assert_eq!(headings, ["", "Resume", "Handlemuligheder", "Økonomi"]);
        let one =
            [split("Sagsfremstilling\n\nTekst\n\nØkonomi\n\nTekst"), split("A"), split("B"), split("C")];
        let vocabulary = Vocabulary::learn(one.iter().map(Vec::as_slice), Rules::Network);
        assert_eq!(pieces(&one[0], &vocabulary, DAY).len(), 2);
    }
}
