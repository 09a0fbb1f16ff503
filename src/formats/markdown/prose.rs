//! Texts of several lines in Markdown: every line that was written is a line for the reader, and every sign
//! survives.
//!
//! What a text is made of is decided in [`crate::document::text`]; here its lines are written so that every
//! reader of CommonMark sees the same:
//!
//! - A line that goes on in the next ends with a backslash, for a bare line end is a blank to a reader.
//! - A blank line stands where a paragraph, a list or a table follows another of them: otherwise a line after a list would
//!   become a part of its last entry. Where none was written, there are two; where more than one was, there is one more.
//! - Signs that would mean something they were not meant to get a backslash; backslashes are doubled.
//! - Four blanks or more at the beginning of a line would make code of it: the first is written as its number.
//!
//! None of these can occur otherwise, so [`plain`] is the exact inverse of [`escape`].

use crate::document::span::{self, Span, SpanStyle};
use crate::document::text::{self, LineKind, TextLine, TextScope};

/// The first of many blanks at the beginning of a line.
const BLANK: &str = "&#32;";

/// Returns a text as it can be in a section.
pub(super) fn escape(text: &str, scope: TextScope) -> String {
    escape_opening(text, scope, |_| false)
}

/// Like [`escape`], for a text whose first line could be taken for words that the referat itself puts there.
pub(super) fn escape_opening(text: &str, scope: TextScope, is_words: impl Fn(&str) -> bool) -> String {
    let lines = text::lines(text::trim(text), scope);
    let mut out: Vec<String> = Vec::with_capacity(lines.len());
    let mut before: Option<LineKind<'_>> = None;
    let mut blanks = 0;
    for (at, line) in lines.iter().enumerate() {
        if line.kind == LineKind::Blank {
            blanks += 1;
        } else {
            if before.is_some_and(|before| needs_gap(before, line.kind)) {
                let more = [2, 0].get(blanks).copied().unwrap_or(1);
                out.extend(std::iter::repeat_n(String::new(), more));
            } else if let Some(last) = out.last_mut().filter(|_| blanks == 0 && goes_on(line.kind)) {
                last.push('\\');
            }
            (before, blanks) = (Some(line.kind), 0);
        }
        let mut printed = printed(line, inline);
        if at == 0 && is_words(&printed) {
            printed = self::printed(line, |words| signs(words, true));
        }
        out.push(printed);
    }
    out.join("\n")
}

/// Returns the text that [`escape`] was given, but for what it trimmed.
pub(super) fn plain(escaped: &str, scope: TextScope) -> String {
    let escaped = text::trim(escaped);
    let mut out: Vec<String> = Vec::new();
    let mut before: Option<LineKind<'_>> = None;
    // what is no table has a backslash before its first bar
    let table_rows = |lines: &[&str]| lines.iter().take_while(|line| line.starts_with('|')).count();
    let mut blanks = 0;
    for line in text::lines_with(escaped, scope, table_rows) {
        if line.kind == LineKind::Blank {
            blanks += 1;
        } else {
            if before.is_some_and(|before| needs_gap(before, line.kind)) {
                let more = [0, 0, 2].get(blanks).copied().unwrap_or(1);
                out.truncate(out.len() - more);
            }
            (before, blanks) = (Some(line.kind), 0);
        }
        out.push(unescape(line.source));
    }
    out.join("\n")
}

/// Returns whether a blank line must be between two lines that would otherwise run together.
fn needs_gap(before: LineKind<'_>, next: LineKind<'_>) -> bool {
    use LineKind::{Blank, Continuation, Entry, Paragraph, TableRow};
    match (before, next) {
        (Blank, _) | (_, Blank) | (Paragraph, Paragraph) | (TableRow, TableRow) => false,
        (Entry { list, .. } | Continuation { list, .. }, Entry { list: next, .. }) => list != next,
        // a line of an outer entry after one of an inner
        (Entry { column, .. } | Continuation { column, .. }, Continuation { column: next, .. }) => {
            column > next
        }
        (Paragraph | TableRow, Entry { .. } | Continuation { .. })
        | (Entry { .. } | Continuation { .. }, Paragraph | TableRow)
        | (Paragraph, TableRow)
        | (TableRow, Paragraph) => true,
    }
}

/// Returns whether a line goes on with the paragraph of the line before it.
fn goes_on(kind: LineKind<'_>) -> bool {
    match kind {
        LineKind::Paragraph | LineKind::Continuation { .. } => true,
        LineKind::Blank | LineKind::Entry { .. } | LineKind::TableRow => false,
    }
}

fn printed(line: &TextLine<'_>, inline: impl Fn(&str) -> String) -> String {
    let source = line.source;
    let at = match line.kind {
        LineKind::Blank => return source.to_owned(),
        LineKind::TableRow => return table_row(source),
        LineKind::Entry { column, .. } => {
            return format!("{}{}", &source[..column], opening(&inline(&source[column..])));
        }
        LineKind::Paragraph => 0,
        LineKind::Continuation { column, .. } => column,
    };
    let blanks = text::indent(source);
    let words = opening(&inline(&source[blanks..]));
    if blanks - at < 4 {
        return format!("{}{words}", &source[..blanks]);
    }
    format!("{}{BLANK}{}{words}", &source[..at], &source[at + 1..blanks])
}

/// Returns a row of a table, each of its cells by itself.
fn table_row(row: &str) -> String {
    row.split('|').map(inline).collect::<Vec<_>>().join("|")
}

/// Returns the words of a line, with backslashes before signs that would mean something.
fn inline(words: &str) -> String {
    let print = |span: Span<'_>| match span.style {
        SpanStyle::Plain => signs(span.text, false),
        SpanStyle::Emphasis { .. } => {
            let mark = &span.source[..(span.source.len() - span.text.len()) / 2];
            format!("{mark}{}{mark}", signs(span.text, false))
        }
        SpanStyle::Link { url } if span.source.starts_with('[') => {
            format!("[{}]({url})", signs(span.text, false))
        }
        SpanStyle::Link { .. } => span.source.to_owned(),
    };
    span::spans(words).into_iter().map(print).collect()
}

/// Signs that mean something anywhere on a line, to one reader of Markdown or another.
const SIGNS: &str = "\\*`[~^$";

fn signs(words: &str, is_literal: bool) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut before: Option<char> = None;
    for (at, sign) in words.char_indices() {
        let rest = &words[at + sign.len_utf8()..];
        let means = match sign {
            '_' => is_literal || !(is_letter(before) && is_letter(rest.chars().next())),
            '<' => rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)),
            '&' => super::escape::is_entity(rest),
            '{' => rest.starts_with(['.', '#']),
            ':' => is_picture_name(rest),
            sign => SIGNS.contains(sign),
        };
        if means {
            out.push('\\');
        }
        out.push(sign);
        before = Some(sign);
    }
    out
}

/// Returns whether what follows a colon makes it the name of a picture, which GitHub shows instead:
/// ":smile:".
fn is_picture_name(rest: &str) -> bool {
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "_+-".contains(c));
    let is_thumb = ["+1", "-1"].contains(&&rest[..rest.len() - name.len()]);
    name.starts_with(':') && (is_thumb || rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

fn is_letter(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

/// Returns escaped words at the beginning of a line, where they could begin a heading, a list, a quote, a
/// table or a rule.
fn opening(words: &str) -> String {
    let bytes = words.as_bytes();
    let ends = |at: usize| bytes.get(at).is_none_or(|b| *b == b' ');
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let roman = words.bytes().take_while(|b| b"ivx".contains(b)).count();
    let label = if digits > 0 {
        digits
    } else {
        roman.max(usize::from(bytes.first().is_some_and(u8::is_ascii_alphabetic)))
    };
    let is_rule = ["-", "="].iter().any(|sign| words.replace(' ', "").trim_start_matches(sign).is_empty());
    let at = match bytes.first() {
        Some(b'#' | b'>' | b'=' | b'|') => 0,
        Some(b':') if words.starts_with(":::") => 0,
        Some(b'-' | b'+' | b':') if ends(1) || is_rule || is_table_rule(words) => 0,
        Some(b'(') if words[1..].find(')').is_some_and(|end| (1..=4).contains(&end) && ends(end + 2)) => 0,
        // "1. ", "2) ", and what others take for lists: "a) ", "iv. "
        Some(_) if label > 0 && bytes.get(label).is_some_and(|b| b".)".contains(b)) && ends(label + 1) => {
            label
        }
        _ => return words.to_owned(),
    };
    format!("{}\\{}", &words[..at], &words[at..])
}

/// Returns whether a line could be the rule under the head of a table.
fn is_table_rule(words: &str) -> bool {
    text::cells(words).iter().all(|cell| text::is_table_rule(cell))
}

/// Returns what was written on a line.
fn unescape(line: &str) -> String {
    let ends = line.len() - line.trim_end_matches('\\').len();
    let line = if ends % 2 == 1 { &line[..line.len() - 1] } else { line };
    let blanks = text::indent(line);
    let (before, words) = line.split_at(blanks);
    let (blank, words) = match words.strip_prefix(BLANK) {
        Some(rest) => (" ", rest),
        None => ("", words),
    };
    let mut out = format!("{before}{blank}");
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        match signs.next_if(|next| sign == '\\' && next.is_ascii_punctuation()) {
            Some(meant) => out.push(meant),
            None => out.push(sign),
        }
    }
    out
}
