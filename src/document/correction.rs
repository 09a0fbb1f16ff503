//! What was corrected after the meeting had ended: when, why, and what was there before.

use super::block::{Block, CorrectionLine, Heading, HeadingKind};
use super::{order, text, time};
use crate::meeting::Correction;

/// The corrections under a heading of a level.
pub(super) fn build<'a>(
    blocks: &mut Vec<Block>,
    level: u8,
    corrections: impl Iterator<Item = &'a Correction>,
) {
    let lines: Vec<CorrectionLine> = corrections.map(line).collect();
    if !lines.is_empty() {
        let title = order::RETTELSER.to_owned();
        let heading = Heading { level, kind: HeadingKind::Corrections, title, ..Heading::default() };
        blocks.extend([Block::Heading(heading), Block::Corrections(lines)]);
    }
}

fn line(correction: &Correction) -> CorrectionLine {
    let Correction { at, item: _, reason, before } = correction;
    CorrectionLine {
        at: time::day_and_clock(*at),
        reason: reason.clone(),
        before: text::trim(before).to_owned(),
    }
}
