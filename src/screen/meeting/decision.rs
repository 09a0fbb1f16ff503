//! The decision on the meeting's screen: its text, the draft after it, and the words offered.

use std::ops::Range;

use ratatui::layout::Rect;

use super::ItemView;
use crate::action::Action;
use crate::app::Focus;
use crate::app::input::pointer::Target;
use crate::app::spelling::misspelt;
use crate::editor::{WrappedRow, wrap};
use crate::screen::paint::Canvas;
use crate::screen::theme::Ink;

impl ItemView<'_> {
    pub(super) fn decision(&self, canvas: &mut Canvas, area: Rect) {
        canvas.target(area, Target::Text);
        let editor = self.open.shown();
        if editor.is_empty() {
            for (row, line) in (0..area.height).zip(wrap(&self.invitation(), area.width)) {
                canvas.text(area, 0, row, line.trim_end(), Ink::Dim);
            }
        }
        let draft = self.open.proposal().map_or(usize::MAX, |proposal| proposal.start);
        let selection = editor.selection().unwrap_or(0..0);
        for row in 0..area.height {
            let Some(text) = editor.row(editor.top() + usize::from(row)) else { break };
            if text.start + text.text.len() > draft {
                unwritten(canvas, area, row);
            }
            text_row(
                canvas,
                area,
                row,
                text,
                &Marks { draft, selection: &selection, unknown: misspelt(self.open) },
            );
        }
        self.offer(canvas, area);
        if matches!(self.open.focus(), Focus::Text | Focus::Normal) && self.app.overlay().is_none() {
            let (row, column) = editor.cursor_cell();
            let row = u16::try_from(row.saturating_sub(editor.top())).unwrap_or(u16::MAX);
            canvas.cursor(area, column, row);
        }
        canvas.more_marks(area, editor.top(), editor.row_count());
    }

    /// Draws the words offered after the cursor, and the key that accepts them: never over text, and on
    /// further rows only below all of it.
    fn offer(&self, canvas: &mut Canvas, area: Rect) {
        let Some(offer) = self.open.completion().offer() else { return };
        let (row, column) = self.open.text().cursor_cell();
        let row = u16::try_from(row.saturating_sub(self.open.text().top())).unwrap_or(u16::MAX);
        let arrow = if offer.replaces > 0 { " → " } else { "" };
        let keys = self.app.keys_of_view(Action::TakeWords);
        let keys = keys.map_or_else(String::new, |keys| format!(" ‹{keys}›"));
        let words = format!("{arrow}{}{keys}", offer.text.replace('\n', " ⏎ "));
        if self.open.text().cursor() < self.open.text().len() {
            canvas.text(area, column, row, &words, Ink::Offer);
            return;
        }
        // wrapped as though the text before it were a word
        let padded = format!("{}{words}", "x".repeat(usize::from(column)));
        for (i, text) in (0..area.height).zip(wrap(&padded, area.width)) {
            let (from, text) =
                if i == 0 { (column, text.get(usize::from(column)..)) } else { (0, Some(text)) };
            canvas.written(area, from, row.saturating_add(i), text.unwrap_or_default(), Ink::Offer);
        }
    }

    /// Returns the text shown in an empty decision.
    fn invitation(&self) -> String {
        if !self.item.state.sentence().is_empty() {
            return self.item.state.sentence().to_owned();
        }
        match (&self.item.indstilling, self.app.keys_of_view(Action::DraftDecision)) {
            (Some(_), Some(keys)) => format!("Skriv beslutningen, eller tryk {keys} for et forslag."),
            (None, Some(keys)) if self.open.meeting.needs_decision(self.open.index()) => {
                format!("Skriv beslutningen, eller tryk {keys} for en vending.")
            }
            _ => "Skriv her, hvis der er noget at føre til referat.".to_owned(),
        }
    }
}

/// Marks a row of a draft in the margin: not every terminal shows the other ink.
fn unwritten(canvas: &mut Canvas, area: Rect, row: u16) {
    if area.x >= 2 {
        canvas.sign(Rect { x: area.x - 2, width: 1, ..area }, 0, row, "┊", Ink::Draft);
    }
}

/// The special parts of a decision's text, in bytes.
struct Marks<'a> {
    /// The beginning of the draft.
    draft: usize,
    selection: &'a Range<usize>,
    /// The unknown words.
    unknown: &'a [Range<usize>],
}

impl Marks<'_> {
    fn ink(&self, at: usize) -> Ink {
        if self.selection.contains(&at) {
            Ink::Selected
        } else if at >= self.draft {
            Ink::Draft
        } else if self.unknown.iter().any(|word| word.contains(&at)) {
            Ink::Unknown
        } else {
            Ink::Plain
        }
    }

    /// Returns where the ink may change on a row, in bytes of the row.
    fn cuts(&self, row: &WrappedRow) -> Vec<usize> {
        let end = row.start + row.text.len();
        let unknown = self.unknown.iter().filter(|word| word.start < end && word.end > row.start);
        let words = unknown.flat_map(|word| [word.start, word.end]);
        let others = [0, self.draft, self.selection.start, self.selection.end, usize::MAX];
        let mut cuts: Vec<usize> = others
            .into_iter()
            .chain(words)
            .map(|at| at.saturating_sub(row.start).min(row.text.len()))
            .collect();
        cuts.sort_unstable();
        cuts
    }
}

/// Draws one row of the decision.
fn text_row(canvas: &mut Canvas, area: Rect, row: u16, text: WrappedRow, marks: &Marks) {
    let mut column = 0;
    for pair in marks.cuts(&text).windows(2) {
        let piece = text.text.get(pair[0]..pair[1]).unwrap_or_default();
        column = canvas.written(area, column, row, piece, marks.ink(text.start + pair[0]));
    }
}
