//! The parts of one item.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::vocabulary::is_case;
use super::{Known, Vocabulary, known};
use crate::import::line::Line;
use crate::import::words::Part;

/// A part of an item: its heading and the lines under it.
#[derive(Debug)]
pub(in crate::import) struct Piece<'a> {
    /// What it is for.
    pub(in crate::import) part: Part,
    /// The heading as printed; empty for text before the first.
    pub(in crate::import) heading: &'a str,
    /// What stood on the heading's own line.
    pub(in crate::import) inline: &'a str,
    /// The day in the heading of a decision.
    pub(in crate::import) day: Option<NaiveDate>,
    /// The lines under it.
    pub(in crate::import) lines: &'a [Line],
}

impl Piece<'_> {
    /// Whether what would be a heading elsewhere belongs to this part: what was decided before, in the history of the
    /// case, and who proposes ("Forvaltningen foreslår:") right under "Indstilling". `lines` are those between.
    fn holds(&self, heading: &Known<'_>, lines: &[Line], day: NaiveDate) -> bool {
        let name = self.heading.to_lowercase();
        let history = ["historik", "forhistorie", "forløb", "tidligere", "sagens gang"];
        let before = heading.part == Part::Beslutning && heading.day.is_some_and(|own| own < day);
        let proposer = self.part == Part::Indstilling && heading.part == Part::LikeIndstilling;
        let first = self.inline.is_empty() && lines.iter().all(Line::is_blank);
        before && history.iter().any(|word| name.contains(word)) || proposer && first
    }
}

/// Divides the lines of an item at its headings. A heading counts once in an item, and a beginning (Baggrund) never
/// after the Sagsfremstilling: there it belongs to an annex.
pub(in crate::import) fn pieces<'a>(
    lines: &'a [Line],
    vocabulary: &Vocabulary,
    day: NaiveDate,
) -> Vec<Piece<'a>> {
    let mut out = vec![Piece { part: Part::Text, heading: "", inline: "", day: None, lines: &[] }];
    let mut seen: HashSet<String> = HashSet::new();
    let (mut from, mut told, mut next) = (0, false, 1);
    for i in (0..lines.len()).filter(|&i| !lines[i].is_blank()) {
        let counted = vocabulary.numbered(lines, i, next);
        next += u32::from(counted.is_some());
        let Some(known) = counted.or_else(|| vocabulary.heading(lines, i, told)) else { continue };
        let name = known.heading.to_lowercase();
        let late = told && known.part == Part::Opening && counted.is_none();
        let row = out.last().is_some_and(|last| last.part == Part::Bilag) && is_row(lines, i, &known);
        let within = out.last().is_some_and(|last| last.holds(&known, &lines[from..i], day));
        if late || row || within || !seen.insert(name) {
            continue;
        }
        told |= known.part == Part::Text && is_case(known.heading);
        if let Some(last) = out.last_mut() {
            last.lines = &lines[from..i];
        }
        from = i + 1;
        let Known { part, heading, inline, day } = known;
        out.push(Piece { part, heading, inline, day, lines: &[] });
    }
    if let Some(last) = out.last_mut() {
        last.lines = &lines[from..];
    }
    out
}

/// Whether a heading in a list of attachments is the title of one ("Tidsplan"): then nothing stands under it.
fn is_row(lines: &[Line], at: usize, heading: &Known<'_>) -> bool {
    let next = lines[at + 1..].iter().find(|line| !line.is_blank());
    matches!(heading.part, Part::Text | Part::Opening)
        && heading.inline.is_empty()
        && next.is_none_or(|next| known(&next.plain).is_some())
}
