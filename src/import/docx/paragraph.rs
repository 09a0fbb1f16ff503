//! A paragraph while it is read, and the lines that paragraphs become.

use crate::import::docx::style::ListReference;
use crate::import::line::LineStyle;

/// Neighbours that are both this short are the lines of one block: names, places, times.
const SHORT: usize = 80;

/// What is read of a paragraph.
#[derive(Debug, Default)]
pub(super) struct DocxParagraph {
    /// Its words, with line breaks and tabs.
    pub(super) text: String,
    /// The name of its style.
    pub(super) style: Option<String>,
    /// What numbers it.
    pub(super) numbered: ListReference,
    /// Its end is deleted: the next paragraph goes on with it.
    pub(super) open: bool,
    /// How many runs of text are open in it.
    pub(super) runs: usize,
    /// Whether its properties are being read.
    pub(super) properties: usize,
    /// How deep it stands in the outline, where it says so itself.
    pub(super) depth: Option<u8>,
    /// Whether it has words in bold, and others.
    pub(super) has_bold: bool,
    pub(super) has_plain: bool,
    /// How many letters stand in bold before others.
    pub(super) lead: usize,
}

/// The lines of the paragraphs, with a blank line where Word leaves space.
#[derive(Debug, Default)]
pub(super) struct ParagraphLines {
    lines: Vec<String>,
    /// Whether the last line may stand next to another one: it is short, or in a list.
    close: Option<(bool, bool)>,
    /// How its lines are set.
    styles: Vec<(usize, LineStyle)>,
}

impl ParagraphLines {
    /// Adds a heading, apart from what stands around it.
    pub(super) fn heading(&mut self, mark: &str, text: &str) {
        self.paragraph("", "");
        self.paragraph(mark, text);
        self.paragraph("", "");
    }

    /// Adds a paragraph that is set in some way.
    pub(super) fn styled(&mut self, style: LineStyle, add: impl FnOnce(&mut Self)) {
        let before = self.lines.len();
        add(self);
        let first = (before..self.lines.len()).find(|&at| !self.lines[at].trim().is_empty());
        self.styles.extend(first.map(|at| (at, style)));
    }

    /// Adds a paragraph: its mark, and its lines.
    pub(super) fn paragraph(&mut self, mark: &str, text: &str) {
        let text = text.trim_end();
        if text.trim().is_empty() {
            self.close = None;
            return self.lines.push(String::new());
        }
        let now = (text.chars().count() <= SHORT, !mark.is_empty());
        if self.close.is_some_and(|(short, listed)| !(short && now.0 || listed && now.1)) {
            self.lines.push(String::new());
        }
        self.close = Some(now);
        let mut lines = text.split('\n');
        self.lines.push(format!("{mark}{}", lines.next().unwrap_or_default()));
        self.lines.extend(lines.map(str::to_owned));
    }

    /// Adds the lines of a table's row, which stand for themselves.
    pub(super) fn row(&mut self, lines: Vec<String>) {
        if !lines.is_empty() {
            self.close = Some((true, false));
            self.lines.extend(lines);
        }
    }

    /// Returns how the lines are set.
    pub(super) fn styles(&self) -> Vec<(usize, LineStyle)> {
        self.styles.clone()
    }

    /// Returns the lines that are there.
    pub(super) fn all(self) -> Vec<String> {
        self.lines
    }
}
