//! The background of the current item: its sections and bilag, collapsed until they are wanted.

use crate::document::span;
use crate::editor::wrap;
use crate::meeting::{Item, ItemId};

/// Whether the background is expanded, and how far it is scrolled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BackgroundPane {
    /// Whether all of it is shown.
    pub is_open: bool,
    /// The first visible row, and its item.
    top: (ItemId, usize),
}

impl BackgroundPane {
    /// Returns the first visible row of an item; 0 for one that was not scrolled.
    pub fn top(&self, item: &ItemId) -> usize {
        if self.top.0 == *item { self.top.1 } else { 0 }
    }

    /// Scrolls an item to a row.
    pub(super) fn scroll_to(&mut self, item: &ItemId, row: usize) {
        self.top = (item.clone(), row);
    }
}

/// One row of the background.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackgroundRow {
    /// A heading.
    Heading(String),
    /// Text under a heading.
    Text(String),
}

/// Returns the background as rows of a width in columns. It begins with the indstilling where that is cut above the
/// decision: the key there opens the background.
pub fn rows(item: &Item, columns: u16, is_advice_cut: bool) -> Vec<BackgroundRow> {
    let mut rows = Vec::new();
    if is_advice_cut {
        push_heading(&mut rows, "Indstilling");
        rows.extend(advice_rows(item, columns));
    }
    // a single heading is shown above the background already
    let is_alone = item.sections.len() == 1 && item.bilag.is_empty() && !is_advice_cut;
    for section in &item.sections {
        if !is_alone {
            push_heading(&mut rows, if section.heading.is_empty() { "Sagen" } else { &section.heading });
        }
        let text = section.text.trim().lines().map(span::words).collect::<Vec<_>>().join("\n");
        rows.extend(
            wrap(&text, columns).into_iter().map(|row| BackgroundRow::Text(row.trim_end().to_owned())),
        );
    }
    if !item.bilag.is_empty() {
        push_heading(&mut rows, "Bilag");
        for bilag in &item.bilag {
            let line = bilag
                .url
                .as_ref()
                .map_or_else(|| bilag.title.clone(), |url| format!("{} <{url}>", bilag.title));
            rows.extend(
                wrap(&format!("- {line}"), columns)
                    .into_iter()
                    .map(|row| BackgroundRow::Text(row.to_owned())),
            );
        }
    }
    rows
}

fn advice_rows(item: &Item, columns: u16) -> Vec<BackgroundRow> {
    let Some(indstilling) = &item.indstilling else { return Vec::new() };
    let mark = if indstilling.points.len() > 1 { "- " } else { "" };
    let lead = indstilling.lead.iter().cloned();
    let lines = lead.chain(indstilling.points.iter().map(|point| format!("{mark}{point}")));
    let rows = |line: String| -> Vec<BackgroundRow> {
        wrap(&line, columns).into_iter().map(|row| BackgroundRow::Text(row.trim_end().to_owned())).collect()
    };
    lines.flat_map(rows).collect()
}

fn push_heading(rows: &mut Vec<BackgroundRow>, heading: &str) {
    if !rows.is_empty() {
        rows.push(BackgroundRow::Text(String::new()));
    }
    rows.push(BackgroundRow::Heading(heading.to_owned()));
}

/// Returns the headings of what is collapsed: "Baggrund", "Bilag (2)".
pub fn headings(item: &Item) -> Vec<String> {
    let mut headings: Vec<String> = item.sections.iter().map(|section| section.heading.clone()).collect();
    headings.iter_mut().filter(|heading| heading.is_empty()).for_each(|heading| "Sagen".clone_into(heading));
    if !item.bilag.is_empty() {
        headings.push(format!("Bilag ({})", item.bilag.len()));
    }
    headings
}
