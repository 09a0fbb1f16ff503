//! Texts of several lines in HTML: paragraphs with line breaks, lists with their own numbers, tables.

use crate::document::span::{self, Span, SpanStyle};
use crate::document::text::{self, ListEntry, TextPart, TextScope};

/// Text in which no sign means anything to HTML.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Returns a text, part by part.
pub(super) fn text_parts(text: &str, scope: TextScope) -> String {
    text::parts(text, scope).iter().map(text_part).collect()
}

/// Words, already printed, with a text behind them on the same line.
pub(super) fn paragraph_after(words: &str, text: &str) -> String {
    let parts = if text.is_empty() { Vec::new() } else { text::parts(text, TextScope::BehindWords) };
    let gap = if words.is_empty() || parts.is_empty() { "" } else { " " };
    match parts.split_first() {
        Some((TextPart::Paragraph(lines), rest)) => {
            let rest: String = rest.iter().map(text_part).collect();
            format!("{words}{gap}{}{rest}", broken(lines))
        }
        _ => format!("{words}{gap}{}", parts.iter().map(text_part).collect::<String>()),
    }
}

fn text_part(part: &TextPart<'_>) -> String {
    match part {
        TextPart::Paragraph(lines) => format!("<p>{}</p>\n", broken(lines)),
        TextPart::List(entries) => list(entries),
        TextPart::Table(rows) => table(rows),
    }
}

/// Returns lines with a break between them.
fn broken(lines: &[&str]) -> String {
    lines.iter().map(|line| spans(line)).collect::<Vec<_>>().join("<br>\n")
}

/// Entries, and lists within them. The numbers are those that were written.
fn list(entries: &[ListEntry<'_>]) -> String {
    let mut out = String::new();
    let mut open: Vec<(usize, &str)> = Vec::new();
    for entry in entries {
        while open.last().is_some_and(|(depth, _)| *depth > entry.depth) {
            close(&mut out, &mut open);
        }
        let tag = if entry.number.is_some() { "ol" } else { "ul" };
        match open.last() {
            Some((depth, last)) if *depth == entry.depth && *last != tag => close(&mut out, &mut open),
            Some((depth, _)) if *depth == entry.depth => out.push_str("</li>\n"),
            _ => {}
        }
        if open.last().is_none_or(|(depth, _)| *depth < entry.depth) {
            let class = if entry.number.is_some_and(|number| number.ends_with(')')) {
                " class=\"bracket\""
            } else {
                ""
            };
            out.push_str(&format!("<{tag}{class}>\n"));
            open.push((entry.depth, tag));
        }
        let value = entry
            .number
            .map_or_else(String::new, |number| format!(" value=\"{}\"", number.trim_end_matches(['.', ')'])));
        out.push_str(&format!("<li{value}>{}", broken(&entry.lines)));
    }
    while !open.is_empty() {
        close(&mut out, &mut open);
    }
    out
}

fn close(out: &mut String, open: &mut Vec<(usize, &str)>) {
    if let Some((_, tag)) = open.pop() {
        out.push_str(&format!("</li>\n</{tag}>\n"));
    }
}

fn table(rows: &[Vec<&str>]) -> String {
    let row = |cells: &Vec<&str>, open: &str, close: &str| {
        let cells: String = cells.iter().map(|cell| format!("<{open}>{}</{close}>", spans(cell))).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let Some((head, rows)) = rows.split_first() else { return String::new() };
    let head = row(head, "th scope=\"col\"", "th");
    let rows: String = rows.iter().map(|cells| row(cells, "td", "td")).collect();
    format!("<table>\n<thead>\n{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

/// Returns a line with what stands out in it.
fn spans(line: &str) -> String {
    span::spans(line).into_iter().map(print_span).collect()
}

fn print_span(span: Span<'_>) -> String {
    let words = escaped(span.text);
    match span.style {
        SpanStyle::Plain => words,
        SpanStyle::Emphasis { bold, italic } => {
            let words = if italic { format!("<em>{words}</em>") } else { words };
            if bold { format!("<strong>{words}</strong>") } else { words }
        }
        SpanStyle::Link { url } => anchor(url, span.text),
    }
}

/// Returns a link; an address that no browser should follow stands in brackets behind the words.
pub(super) fn anchor(url: &str, words: &str) -> String {
    let can_follow = ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme));
    match can_follow {
        // the page that it led to a place on is another
        false if url.starts_with('#') => escaped(words),
        true => format!("<a href=\"{}\">{}</a>", escaped(url), escaped(words)),
        false => format!("{} ({})", escaped(words), escaped(url)),
    }
}
