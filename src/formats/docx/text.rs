//! Texts of several lines in Word's XML: paragraphs with line breaks, lists with their own numbers, tables.

use super::run::{paragraph, plain, run};
use super::style::DECISION;
use super::table;
use crate::document::span::{self, SpanStyle};
use crate::document::text::{self, ListEntry, TextPart, TextScope};

/// How far each level of a list is set in, in twentieths of a point.
const INDENT: usize = 360;
/// How far what was decided is set in, as its style says.
const DECISION_INDENT: usize = 227;

/// Returns an entry of a list: the mark as printed, and the words indented after it.
pub(super) fn entry(style: &str, mark: &str, depth: usize, runs: &str) -> String {
    let at = |depth: usize| INDENT * depth;
    // the bar beside a decision is where the first line begins
    let first = if style == DECISION { DECISION_INDENT } else { at(depth) };
    let edge = first - if style == DECISION { 0 } else { at(depth) };
    let left = edge + at(depth + 1);
    let tabs: String = (1..=depth + 1)
        .map(|depth| format!("<w:tab w:val=\"left\" w:pos=\"{}\"/>", edge + at(depth)))
        .collect();
    let indent = format!(
        "<w:tabs>{tabs}</w:tabs><w:spacing w:after=\"40\"/><w:ind w:left=\"{left}\" w:hanging=\"{}\"/>",
        left - first
    );
    let tab = "<w:r><w:tab/></w:r>";
    let before = if style == DECISION { tab.repeat(depth) } else { String::new() };
    paragraph(style, &indent, &format!("{before}{}{tab}{runs}", plain(mark)))
}

/// Returns the entries, with the space of a paragraph after the last.
fn ended(entries: &str) -> String {
    let last = "<w:spacing w:after=\"40\"/>";
    match entries.rfind(last) {
        Some(at) => format!("{}{}", &entries[..at], &entries[at + last.len()..]),
        None => entries.to_owned(),
    }
}

/// Returns a list of entries, each with its words.
pub(super) fn list(entries: impl Iterator<Item = String>) -> String {
    ended(&entries.collect::<String>())
}

/// Returns a text, part by part, in paragraphs of a style.
pub(super) fn text_parts(text: &str, scope: TextScope, style: &str) -> String {
    text::parts(text, scope).iter().map(|part| text_part(part, style)).collect()
}

/// Returns an entry of a list whose words are a text: its first paragraph follows the mark and the lead.
pub(super) fn entry_with_text(mark: &str, lead: &str, text: &str) -> String {
    let parts = if text.is_empty() { Vec::new() } else { text::parts(text, TextScope::BehindWords) };
    match parts.split_first() {
        Some((TextPart::Paragraph(lines), rest)) => {
            let rest: String = rest.iter().map(|part| text_part(part, "")).collect();
            format!("{}{rest}", entry("", mark, 0, &format!("{lead}{}", broken(lines))))
        }
        _ => entry("", mark, 0, lead),
    }
}

fn text_part(part: &TextPart<'_>, style: &str) -> String {
    match part {
        TextPart::Paragraph(lines) => paragraph(style, "", &broken(lines)),
        TextPart::List(entries) => list(entries.iter().map(|line| list_entry(line, style))),
        TextPart::Table(rows) => table::of_text(rows, spans),
    }
}

fn list_entry(ListEntry { number, depth, lines }: &ListEntry<'_>, style: &str) -> String {
    entry(style, number.unwrap_or("•"), *depth, &broken(lines))
}

/// Returns lines with a break between them.
fn broken(lines: &[&str]) -> String {
    lines.iter().map(|line| spans(line)).collect::<Vec<_>>().join("<w:r><w:br/></w:r>")
}

/// Returns a line with its emphasis. The address of a link is printed in brackets after its words, for paper.
fn spans(line: &str) -> String {
    let print = |span: span::Span<'_>| match span.style {
        SpanStyle::Plain => plain(span.text),
        SpanStyle::Emphasis { bold, italic } => run(
            span.text,
            &format!("{}{}", if bold { "<w:b/>" } else { "" }, if italic { "<w:i/>" } else { "" }),
        ),
        SpanStyle::Link { url } if url != span.text => plain(&format!("{} ({url})", span.text)),
        SpanStyle::Link { url } => plain(url),
    };
    span::spans(line).into_iter().map(print).collect()
}
