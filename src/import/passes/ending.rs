//! The end of a document after its last decision.

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::words::TAILS;

/// Cuts off what closes a document after its last decision: lists of all attachments, pages to sign.
pub(crate) fn cut(lines: &mut Vec<SourceLine>) -> Option<Warning> {
    let from = lines.len() - lines.len() / 3;
    let is_tail = |line: &SourceLine| {
        let lower = line.plain.trim_end_matches(':').to_lowercase();
        TAILS.iter().any(|word| lower == *word || *word == "mødet afsluttet" && lower.starts_with(word))
    };
    let at = (from..lines.len()).find(|&i| is_tail(&lines[i]))?;
    if lines[at..]
        .iter()
        .any(|line| line.section().is_some_and(|known| known.part == SectionKind::Beslutning))
    {
        return None;
    }
    let (first, last) = (lines[at].no, lines.last().map_or(0, |line| line.no));
    let text = format!("slutningen fra »{}« til linje {last} er ikke taget med", lines[at].plain);
    lines.truncate(at);
    Some(Warning::at(first, text))
}
