//! The foot of the chair's screen: what to look at, who is present, and who is missing.

use super::{Scene, TEXT};
use crate::app::chair::wording;
use crate::editor::wrap;
use crate::screen::theme::Ink;

/// A row with its heading.
pub(super) type FootLine = (&'static str, String, Ink);

/// Returns the rows for a width, wrapped so that a reason can be read to its end.
pub(super) fn lines(scene: &Scene, width: u16) -> Vec<FootLine> {
    let mut lines: Vec<FootLine> = Vec::new();
    for (index, note) in wording::notes(scene.open).into_iter().enumerate() {
        lines.push((if index == 0 { "SE PÅ" } else { "" }, note, Ink::Warn));
    }
    if let Some(present) = wording::present(scene.open, &scene.presences) {
        lines.push(("FREMMØDE", present.words, Ink::of_notice(present.tone)));
    }
    lines.extend(wording::missing(scene.open).map(|names| ("IKKE HER", names, Ink::Plain)));
    lines.into_iter().flat_map(|line| wrapped(line, width)).collect()
}

fn wrapped((label, words, ink): FootLine, width: u16) -> Vec<FootLine> {
    let rows = wrap(&words, width.saturating_sub(TEXT)).into_iter().enumerate();
    rows.map(|(row, text)| (if row == 0 { label } else { "" }, text.trim_end().to_owned(), ink)).collect()
}
