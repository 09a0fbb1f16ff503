//! Runs, paragraphs and texts of several lines in Word's XML.

use crate::document::span::{self, SpanStyle};
use crate::document::text::{self, ListEntry, TextPart, TextScope};

/// How far each level of a list is set in, in twentieths of a point.
const INDENT: usize = 360;

/// Text in which no sign means anything to XML, without what XML cannot hold.
pub(super) fn escaped(text: &str) -> String {
    let fits = |c: &char| *c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    let text: String = text.chars().filter(fits).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Like [`escaped`], for a text of several lines.
pub(super) fn escaped_lines(text: &str) -> String {
    text.split('\n').map(escaped).collect::<Vec<_>>().join("\n")
}

/// Words in one run, with properties ("<w:b/>").
pub(super) fn run(words: &str, properties: &str) -> String {
    let properties =
        if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(words))
}

/// Plain words.
pub(super) fn plain(words: &str) -> String {
    run(words, "")
}

/// Bold words.
pub(super) fn bold(words: &str) -> String {
    run(words, "<w:b/>")
}

/// A paragraph of a style, with further properties.
pub(super) fn paragraph(style: &str, properties: &str, runs: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("<w:pStyle w:val=\"{style}\"/>") };
    format!("<w:p><w:pPr>{style}{properties}</w:pPr>{runs}</w:p>\n")
}

/// An entry of a list: the mark as it is printed, and the words set in behind it.
pub(super) fn entry(style: &str, mark: &str, depth: usize, runs: &str) -> String {
    let left = INDENT * (depth + 1);
    let indent = format!(
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"{left}\"/></w:tabs><w:spacing w:after=\"40\"/>\
         <w:ind w:left=\"{left}\" w:hanging=\"{INDENT}\"/>"
    );
    paragraph(style, &indent, &format!("{}<w:r><w:tab/></w:r>{runs}", plain(mark)))
}

/// A text, part by part, in paragraphs of a style.
pub(super) fn text_parts(text: &str, scope: TextScope, style: &str) -> String {
    text::parts(text, scope).iter().map(|part| text_part(part, style)).collect()
}

/// An entry of a list whose words are a text: its first paragraph stands behind the mark and the words that lead to it.
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
        TextPart::List(entries) => entries.iter().map(|line| list_entry(line, style)).collect(),
        TextPart::Table(rows) => {
            let rows: Vec<Vec<String>> =
                rows.iter().map(|row| row.iter().map(|cell| spans(cell)).collect()).collect();
            table(&rows)
        }
    }
}

fn list_entry(ListEntry { number, depth, lines }: &ListEntry<'_>, style: &str) -> String {
    entry(style, number.unwrap_or("•"), *depth, &broken(lines))
}

/// Lines with a break between them.
fn broken(lines: &[&str]) -> String {
    lines.iter().map(|line| spans(line)).collect::<Vec<_>>().join("<w:r><w:br/></w:r>")
}

/// A line with what stands out in it. The address of a link stands in brackets behind its words: it is to be read on paper.
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

/// A table whose first row is its head, repeated on every page.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = 9000 / columns.max(1);
    let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(columns);
    let cell = |runs: &String| {
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>",
            paragraph("", "<w:spacing w:after=\"0\"/>", runs)
        )
    };
    let row = |(at, cells): (usize, &Vec<String>)| {
        let mut cells: Vec<String> = cells.iter().map(cell).collect();
        cells.resize_with(columns, || cell(&String::new()));
        let head = if at == 0 {
            "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        } else {
            "<w:trPr><w:cantSplit/></w:trPr>"
        };
        format!("<w:tr>{head}{}</w:tr>\n", cells.concat())
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    let border = |side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
    let borders: String =
        ["top", "left", "bottom", "right", "insideH", "insideV"].into_iter().map(border).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>{borders}</w:tblBorders>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>\n{rows}</w:tbl>\n\
         <w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:p>\n"
    )
}
