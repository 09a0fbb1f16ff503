//! The referat as it will read, to look through before it is sent out.

use super::background::Scroll;
use super::layout::{self, Size};
use super::open_meeting::OpenMeeting;
use super::{App, View};
use crate::editor::wrap;
use crate::export::{Edition, markdown_with_index};
use crate::meeting::ItemId;

/// The referat as it was when the preview was opened.
#[derive(Debug, Default)]
pub struct Preview {
    /// Its rows, wrapped.
    pub rows: Vec<PreviewRow>,
    /// Who is to read it.
    edition: Edition,
    /// The first row shown.
    pub top: usize,
    /// Where each item begins.
    items: Vec<(ItemId, usize)>,
}

/// One row of the referat as it reads, without the marks of Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Whether it belongs to a heading.
    pub heading: bool,
    /// What it says.
    pub text: String,
}

/// A line of Markdown as it will read, and whether it is a heading.
fn readable(line: &str) -> (bool, String) {
    let words = line.trim_start_matches('#');
    let heading = words.len() < line.len() && words.starts_with(' ');
    let words = if heading { words.trim_start() } else { line };
    if matches!(words, "---" | "* * *") {
        return (false, "─".repeat(usize::from(WIDEST) / 2));
    }
    let words = words.replace("**", "");
    let meta = words
        .strip_prefix('*')
        .and_then(|rest| rest.strip_suffix('*'))
        .filter(|inside| !inside.contains('*'));
    let mut text = String::with_capacity(words.len());
    let mut letters = meta.unwrap_or(&words).chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '\\' || !letters.peek().is_some_and(char::is_ascii_punctuation) {
            text.push(letter);
        }
    }
    (heading, text)
}

/// The widest a line of the referat is shown: longer lines are hard to read.
const WIDEST: u16 = 80;

impl Preview {
    fn of(open: &OpenMeeting, edition: Edition, size: Size) -> Self {
        let (text, index) = markdown_with_index(&open.meeting, edition);
        let columns = layout::preview(size).width.min(WIDEST);
        let mut rows = Vec::new();
        let mut items = Vec::new();
        let mut index = index.into_iter().peekable();
        for (number, line) in text.lines().enumerate() {
            while let Some((id, _)) = index.next_if(|(_, at)| *at <= number) {
                items.push((id, rows.len()));
            }
            let (heading, line) = readable(line);
            let wrapped = wrap(&line, columns).into_iter();
            rows.extend(wrapped.map(|row| PreviewRow { heading, text: row.trim_end().to_owned() }));
        }
        Preview { rows, edition, top: 0, items }
    }

    /// What it is called at the top of the screen.
    pub fn name(&self) -> &'static str {
        match self.edition {
            Edition::Full => "Referat",
            Edition::Open => "Åben udgave: lukkede punkter uden indhold",
        }
    }

    /// The item that the first row shown belongs to; none above all items.
    fn first_item(&self) -> Option<&ItemId> {
        self.items.iter().rev().find(|(_, row)| *row <= self.top).map(|(id, _)| id)
    }

    fn row_of(&self, item: &ItemId) -> Option<usize> {
        self.items.iter().find(|(id, _)| id == item).map(|(_, row)| *row)
    }
}

impl OpenMeeting {
    /// Scrolls the preview to the current item.
    pub(super) fn show_in_preview(&mut self) {
        if let Some(row) = self.preview.row_of(&self.current) {
            self.preview.top = row;
        }
    }

    pub(super) fn scroll_preview(&mut self, size: Size, scroll: Scroll) {
        let height = usize::from(layout::preview(size).height);
        self.preview.top = scroll.from(self.preview.top, self.preview.rows.len(), height);
    }
}

impl App {
    pub(super) fn preview(&mut self) {
        self.preview_of(Edition::Full);
    }

    /// The same referat for other readers.
    pub(super) fn toggle_open_edition(&mut self) {
        if self.view == View::Preview {
            let first = self.open_meeting.as_ref().and_then(|open| open.preview.first_item().cloned());
            self.preview_of(match self.edition_seen() {
                Edition::Full => Edition::Open,
                Edition::Open => Edition::Full,
            });
            if let (Some(open), Some(first)) = (&mut self.open_meeting, first) {
                open.preview.top = open.preview.row_of(&first).unwrap_or(0);
            }
        }
    }

    /// The edition that is seen: what is saved and copied is that one.
    pub(super) fn edition_seen(&self) -> Edition {
        let seen = self.open_meeting.as_ref().filter(|_| self.view == View::Preview);
        seen.map_or(Edition::Full, |open| open.preview.edition)
    }

    pub(super) fn preview_of(&mut self, edition: Edition) {
        let size = self.size;
        if let Some(open) = &mut self.open_meeting {
            open.settle();
            open.preview = Preview::of(open, edition, size);
            self.view = View::Preview;
        }
    }
}
