//! The text as paragraphs: where each one and each of its rows starts, and where graphemes begin.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{WrappedRow, wrap};

/// One line of the text, with what is needed to find its way around without reading it again.
#[derive(Debug, Clone)]
struct WrappedParagraph {
    text: String,
    /// Where its rows start, in its own bytes; the first is 0.
    rows: Vec<usize>,
    /// Where it starts in the whole text.
    first_byte: usize,
    /// Its first visual row in the whole text.
    first_row: usize,
}

/// What was cut off a paragraph, and the rows it had there: most of them hold where it is put.
#[derive(Default)]
struct Tail {
    text: String,
    rows: Vec<usize>,
}

impl WrappedParagraph {
    fn new(line: &str, tail: Tail, columns: usize) -> Self {
        let behind: Vec<usize> = tail.rows.iter().map(|start| start + line.len()).collect();
        let mut text = tail.text;
        text.insert_str(0, line);
        let mut rows = vec![0];
        wrap::rewrap(&text, &mut rows, &behind, columns);
        Self { text, rows, first_byte: 0, first_row: 0 }
    }

    fn cut(&mut self, at: usize) -> Tail {
        let first_after = self.rows.partition_point(|&start| start <= at);
        let rows = self.rows.drain(first_after..).map(|start| start - at).collect();
        Tail { text: self.text.split_off(at), rows }
    }

    fn append(&mut self, text: &str, tail: &Tail, columns: usize) {
        self.text.push_str(text);
        let joint = self.text.len();
        self.text.push_str(&tail.text);
        let behind: Vec<usize> = tail.rows.iter().map(|start| start + joint).collect();
        wrap::rewrap(&self.text, &mut self.rows, &behind, columns);
    }

    fn last_byte(&self) -> usize {
        self.first_byte + self.text.len()
    }
}

/// The whole text. Places in it are bytes of the paragraphs joined by `\n`.
#[derive(Debug, Clone)]
pub(super) struct WrappedText {
    paragraphs: Vec<WrappedParagraph>,
    columns: usize,
}

impl WrappedText {
    pub(super) fn new(text: &str, columns: usize) -> Self {
        let paragraphs =
            text.split('\n').map(|line| WrappedParagraph::new(line, Tail::default(), columns)).collect();
        let mut text = Self { paragraphs, columns };
        text.number_from(0);
        text
    }

    /// Returns the lines of the text; an empty last one is none.
    pub(super) fn line_count(&self) -> usize {
        let is_open = self.paragraphs.last().is_some_and(|paragraph| paragraph.text.is_empty());
        self.paragraphs.len() - usize::from(is_open)
    }

    pub(super) fn len(&self) -> usize {
        self.paragraphs.last().map_or(0, WrappedParagraph::last_byte)
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    /// Wraps everything anew.
    pub(super) fn set_columns(&mut self, columns: usize) {
        self.columns = columns;
        for paragraph in &mut self.paragraphs {
            paragraph.rows.truncate(1);
            wrap::rewrap(&paragraph.text, &mut paragraph.rows, &[], columns);
        }
        self.number_from(0);
    }

    /// Returns the text of a range whose ends are char boundaries.
    pub(super) fn slice(&self, range: Range<usize>) -> String {
        let (first, from) = self.locate(range.start);
        let (last, to) = self.locate(range.end);
        if first == last {
            return self.paragraphs[first].text[from..to].to_owned();
        }
        let mut slice = String::with_capacity(range.len());
        slice.push_str(&self.paragraphs[first].text[from..]);
        for paragraph in &self.paragraphs[first + 1..last] {
            slice.push('\n');
            slice.push_str(&paragraph.text);
        }
        slice.push('\n');
        slice.push_str(&self.paragraphs[last].text[..to]);
        slice
    }

    /// Returns whether exactly `expected` is at `at`.
    pub(super) fn holds(&self, at: usize, expected: &str) -> bool {
        let is_place = |byte: usize| {
            let (paragraph, local) = self.locate(byte);
            byte <= self.len() && self.paragraphs[paragraph].text.is_char_boundary(local)
        };
        let end = at.saturating_add(expected.len());
        is_place(at) && is_place(end) && self.slice(at..end) == expected
    }

    /// Puts `inserted` in the place of a range, and wraps what that alters.
    pub(super) fn replace(&mut self, range: Range<usize>, inserted: &str) {
        let columns = self.columns;
        let (first, from) = self.locate(range.start);
        let (last, to) = self.locate(range.end);
        let tail = self.paragraphs[last].cut(to);
        self.paragraphs.drain(first + 1..=last);
        let head = &mut self.paragraphs[first];
        head.cut(from);
        match inserted.rsplit_once('\n') {
            None => head.append(inserted, &tail, columns),
            Some((upper, line)) => {
                let mut lines = upper.split('\n');
                head.append(lines.next().unwrap_or_default(), &Tail::default(), columns);
                let last = WrappedParagraph::new(line, tail, columns);
                let added =
                    lines.map(|line| WrappedParagraph::new(line, Tail::default(), columns)).chain([last]);
                self.paragraphs.splice(first + 1..first + 1, added);
            }
        }
        self.number_from(first);
    }

    /// Renumbers the starts of the paragraphs from `first` on: simple sums, no text is read.
    fn number_from(&mut self, first: usize) {
        let (mut byte, mut row) = match first.checked_sub(1).map(|before| &self.paragraphs[before]) {
            Some(before) => (before.last_byte() + 1, before.first_row + before.rows.len()),
            None => (0, 0),
        };
        for paragraph in &mut self.paragraphs[first..] {
            (paragraph.first_byte, paragraph.first_row) = (byte, row);
            byte += paragraph.text.len() + 1;
            row += paragraph.rows.len();
        }
    }

    /// Returns the paragraph of a byte, and the byte in that paragraph; beyond the text, its end.
    fn locate(&self, byte: usize) -> (usize, usize) {
        let byte = byte.min(self.len());
        let index = self.paragraphs.partition_point(|paragraph| paragraph.first_byte <= byte) - 1;
        (index, byte - self.paragraphs[index].first_byte)
    }

    pub(super) fn paragraph_count(&self) -> usize {
        self.paragraphs.len()
    }

    /// Returns a paragraph as a row that does not wrap.
    pub(super) fn paragraph(&self, index: usize) -> WrappedRow<'_> {
        let paragraph = &self.paragraphs[index];
        WrappedRow { text: &paragraph.text, start: paragraph.first_byte }
    }

    pub(super) fn paragraph_at(&self, byte: usize) -> usize {
        self.locate(byte).0
    }

    pub(super) fn row_count(&self) -> usize {
        self.paragraphs.last().map_or(0, |last| last.first_row + last.rows.len())
    }

    pub(super) fn row(&self, index: usize) -> Option<WrappedRow<'_>> {
        let found = self.paragraphs.partition_point(|paragraph| paragraph.first_row <= index);
        let paragraph = &self.paragraphs[found.checked_sub(1)?];
        let row = index - paragraph.first_row;
        let start = *paragraph.rows.get(row)?;
        let end = paragraph.rows.get(row + 1).copied().unwrap_or(paragraph.text.len());
        Some(WrappedRow { text: &paragraph.text[start..end], start: paragraph.first_byte + start })
    }

    /// Returns the visual row of a byte: at a soft break that is the lower of the two.
    pub(super) fn row_at(&self, byte: usize) -> usize {
        let (index, local) = self.locate(byte);
        let paragraph = &self.paragraphs[index];
        paragraph.first_row + paragraph.rows.partition_point(|&start| start <= local) - 1
    }

    /// Returns the last grapheme boundary at or before a byte. Reads one row at most, since rows start at
    /// boundaries.
    pub(super) fn floor(&self, byte: usize) -> usize {
        let byte = byte.min(self.len());
        let Some(row) = self.row(self.row_at(byte)) else { return 0 };
        let ends = row.text.graphemes(true).scan(row.start, |end, grapheme| {
            *end += grapheme.len();
            Some(*end)
        });
        ends.take_while(|&end| end <= byte).last().unwrap_or(row.start)
    }

    /// Returns the first grapheme boundary at or after a byte.
    pub(super) fn ceil(&self, byte: usize) -> usize {
        let floor = self.floor(byte);
        if floor < byte { self.next(floor) } else { floor }
    }

    /// Returns the grapheme boundary before another one, or the text's start.
    pub(super) fn previous(&self, boundary: usize) -> usize {
        self.floor(boundary.saturating_sub(1))
    }

    /// Returns the grapheme boundary after another one, or the text's end.
    pub(super) fn next(&self, boundary: usize) -> usize {
        (boundary + self.right_of(boundary).len().max(1)).min(self.len())
    }
    /// Returns the grapheme before a boundary, on the same line.
    pub(super) fn left_of(&self, boundary: usize) -> &str {
        let (index, local) = self.locate(boundary);
        self.paragraphs[index].text[..local].graphemes(true).next_back().unwrap_or("")
    }

    /// Returns the grapheme after a boundary, on the same line.
    pub(super) fn right_of(&self, boundary: usize) -> &str {
        let (index, local) = self.locate(boundary);
        self.paragraphs[index].text[local..].graphemes(true).next().unwrap_or("")
    }
}
