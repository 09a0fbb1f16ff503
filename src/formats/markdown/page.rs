//! Blocks of Markdown with one blank line between them.

/// A text that grows by blocks and knows its lines.
#[derive(Debug, Default)]
pub(super) struct MarkdownPage {
    text: String,
    lines: usize,
}

impl MarkdownPage {
    /// Adds a block: one or more lines without a blank line before or after. Nothing is added for nothing.
    pub(super) fn block(&mut self, block: &str) {
        if block.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.lines = self.next_line() + block.matches('\n').count() + 1;
        self.text.push_str(block);
        self.text.push('\n');
    }

    /// Returns the line, counted from 0, on which the next block begins.
    pub(super) fn next_line(&self) -> usize {
        self.lines + usize::from(self.lines > 0)
    }

    /// Returns the whole text, which ends with one newline.
    pub(super) fn finish(self) -> String {
        self.text
    }
}
