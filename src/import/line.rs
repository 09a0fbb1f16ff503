//! Lines: each with its number in the file, as printed and without the marks of Markdown.

use std::borrow::Cow;
use std::cell::Cell;

use crate::import::recognise::text::{bullet, collapse, last_emphasised, without_bold, without_emphasis};
use crate::meeting::text;

/// The most blank lines that are kept in a row; no rule looks so far.
pub(super) const MOST_BLANKS: usize = 20;

/// A line of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SourceLine {
    /// Its number in the file, counted from 1.
    pub(super) no: usize,
    /// What is kept of it: as printed, but a Markdown heading is bold, so that its depth cannot be taken for the
    /// meeting's.
    pub(super) text: String,
    /// What it says, without marks; the cells of a table stand with tabs between.
    pub(super) plain: String,
    /// Whether it is set as a heading, or all in bold.
    pub(super) strong: bool,
    /// How many letters of it stand in bold before others: "**Broen.** Den males."
    pub(super) lead: usize,
    /// How deep a heading it is, from 1, where the document says so.
    pub(super) depth: Option<u8>,
    /// Whether a page begins with it.
    pub(super) page: bool,
    /// What the recognisers have said no to.
    pub(super) known_not: KnownNot,
}

/// What a text is known not to be, a bit each; its length tells whether it is still that text.
#[derive(Debug, Clone, Default)]
pub(super) struct KnownNot(Cell<(u32, u8)>);

impl KnownNot {
    /// Returns what is known of a text of some length.
    pub(super) fn of(&self, len: usize) -> u8 {
        let (known, bits) = self.0.get();
        if known as usize == len { bits } else { 0 }
    }

    /// Adds what a text of some length is not.
    pub(super) fn add(&self, len: usize, bit: u8) {
        let bits = self.of(len) | bit;
        self.0.set((u32::try_from(len).unwrap_or(u32::MAX), bits));
    }
}

impl PartialEq for KnownNot {
    /// Returns true: what is known says nothing of the line itself.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for KnownNot {}

/// How far a row may have moved by rows that were put in.
const AROUND: usize = 500;

/// How a document sets a line, where it says so: evidence that no mark in the text shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct LineStyle {
    /// How deep a heading it is, from 1.
    pub(super) depth: Option<u8>,
    /// Whether it is set as a heading, or all in bold.
    pub(super) strong: bool,
    /// How many letters of it stand in bold before others.
    pub(super) lead: usize,
}

impl LineStyle {
    /// Returns the style of a heading.
    pub(super) fn heading(depth: u8) -> Self {
        LineStyle { depth: Some(depth), strong: true, lead: 0 }
    }

    /// Returns the style of a line in bold.
    pub(super) fn bold() -> Self {
        LineStyle { strong: true, ..LineStyle::default() }
    }

    /// Returns the style of a line that begins with so many letters in bold.
    pub(super) fn lead(lead: usize) -> Self {
        LineStyle { lead, ..LineStyle::default() }
    }
}

/// Text that was taken out of a document, with the styles of its rows, which are counted from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct StyledText {
    /// The text, a line each.
    pub(super) text: String,
    /// The rows that are set in some way, in their order.
    pub(super) styles: Vec<(usize, LineStyle)>,
}

impl StyledText {
    /// Returns the lines of another form of the text, in which rows were put in and taken away: a row keeps its style
    /// as long as it says the same.
    pub(super) fn lines_of(&self, changed: &str) -> Vec<SourceLine> {
        let mut lines = split(changed);
        let rows: Vec<&str> = if self.styles.is_empty() { Vec::new() } else { rows(&self.text).collect() };
        let (mut from, mut last) = (0, 0);
        for (row, style) in &self.styles {
            let Some(words) = rows.get(*row).map(|row| SourceLine::new(0, row, false).plain) else {
                continue;
            };
            let found = lines[from..]
                .iter()
                .take(row.saturating_sub(last) + AROUND)
                .position(|line| line.plain == words && !line.is_blank());
            if let Some(at) = found {
                let line = &mut lines[from + at];
                line.depth = line.depth.or(style.depth);
                line.strong |= style.strong;
                line.lead = line.lead.max(style.lead);
                from += at + 1;
                last = *row;
            }
        }
        lines
    }
}

impl SourceLine {
    /// Returns a line of a document.
    pub(super) fn new(no: usize, raw: &str, page: bool) -> Self {
        let raw = cleaned(raw);
        let (plain, strong) = plain(&raw);
        let body = raw.trim_end();
        let unindented = body.trim_start();
        let text = if unindented.starts_with('#') && strong {
            match last_emphasised(body) {
                // a letter that only its font sets apart
                Some((letter, _)) => format!("**{}** *{letter}*", plain.trim_end_matches(letter).trim_end()),
                None => format!("**{plain}**"),
            }
        } else {
            tags(body).trim_end().to_owned()
        };
        let lead = bold_lead(&text);
        SourceLine { no, text, plain, strong, lead, depth: None, page, known_not: KnownNot::default() }
    }

    /// Returns the line with other words on it.
    pub(super) fn reading(&self, text: String) -> Self {
        SourceLine { plain: text.clone(), text, lead: 0, known_not: KnownNot::default(), ..self.clone() }
    }

    /// Returns what stands in bold at its beginning, and the text behind it.
    pub(super) fn lead(&self) -> Option<(&str, &str)> {
        let at = self.plain.char_indices().nth(self.lead).map(|(at, _)| at).filter(|at| *at > 0)?;
        let (lead, text) = self.plain.split_at(at);
        // letters that are counted on another form of the line may end within a word
        let ends = lead.ends_with(|c: char| !c.is_alphanumeric())
            || text.starts_with(|c: char| !c.is_alphanumeric());
        (ends && !text.trim().is_empty()).then(|| (lead.trim(), text.trim_start()))
    }

    /// Returns whether nothing stands on it.
    pub(super) fn is_blank(&self) -> bool {
        #[cfg(test)]
        crate::import::recognise::read_count::add("");
        self.plain.is_empty()
    }

    /// Returns what stands after the mark of a list, when it has one.
    pub(super) fn bullet(&self) -> Option<&str> {
        bullet(&self.plain)
    }

    /// Returns what it says, without the mark of a list.
    pub(super) fn without_bullet(&self) -> &str {
        self.bullet().unwrap_or(&self.plain)
    }
}

/// Returns the rows of a text, whatever ends them; a line's number counts these.
pub(super) fn rows(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let all = rest.take()?;
        let Some(at) = all.find(['\n', '\r', '\u{b}', '\u{2028}', '\u{2029}']) else { return Some(all) };
        let end = if all[at..].starts_with("\r\n") {
            2
        } else {
            all[at..].chars().next().map_or(1, char::len_utf8)
        };
        rest = Some(&all[at + end..]);
        Some(&all[..at])
    })
}

/// Returns the document's lines. A form feed begins a new page and a new line.
pub(super) fn split(text: &str) -> Vec<SourceLine> {
    let breaks = text.bytes().filter(|b| matches!(b, b'\n' | b'\r')).count();
    let (mut lines, mut blanks) = (Vec::<SourceLine>::with_capacity(breaks + 1), 0);
    for (i, row) in rows(text).enumerate() {
        for (part, raw) in row.split('\u{c}').enumerate() {
            let line = SourceLine::new(i + 1, raw, part > 0);
            blanks = if line.is_blank() { blanks + 1 } else { 0 };
            match lines.last_mut() {
                Some(SourceLine { page, .. }) if blanks > MOST_BLANKS => *page |= line.page,
                _ => lines.push(line),
            }
        }
    }
    lines
}

/// Returns letters composed, controls and invisible characters gone, hard blanks made soft; tabs stay, for they
/// divide cells.
fn cleaned(raw: &str) -> String {
    let cells = if raw.contains('\t') {
        raw.split('\t').map(text::clean).collect::<Vec<Cow<'_, str>>>().join("\t")
    } else {
        text::clean(raw).into_owned()
    };
    let soft = |c: char| match c {
        '\u{a0}' | '\u{2007}' | '\u{202f}' => Some(' '),
        '\u{ad}' | '\u{200b}' | '\u{feff}' | '\n' => None,
        c => Some(c),
    };
    if cells.is_ascii() { cells } else { cells.chars().filter_map(soft).collect() }
}

/// HTML that Markdown copies carry along; bold becomes Markdown's own.
const TAGS: [(&str, &str); 14] = [
    ("<b>", "**"),
    ("</b>", "**"),
    ("<strong>", "**"),
    ("</strong>", "**"),
    ("<i>", ""),
    ("</i>", ""),
    ("<em>", ""),
    ("</em>", ""),
    ("<u>", ""),
    ("</u>", ""),
    ("<p>", ""),
    ("</p>", ""),
    ("<br>", ""),
    ("<br />", ""),
];

fn tags(line: &str) -> Cow<'_, str> {
    if !line.contains('<') {
        return Cow::Borrowed(line);
    }
    let mut out = line.replace("<br/>", "");
    for (tag, mark) in TAGS {
        if out.contains(tag) {
            out = out.replace(tag, mark);
        }
    }
    Cow::Owned(out)
}

/// Returns how many letters of a line stand between the marks of bold at its beginning, perhaps behind its number, where
/// others follow.
fn bold_lead(text: &str) -> usize {
    let text = text.trim_start();
    let bare = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    let lead = bare.strip_prefix("**").and_then(|rest| rest.split_once("**"));
    let count = |lead: &str| text.len() - bare.len() + collapse(lead).chars().count();
    lead.filter(|(_, behind)| !behind.trim().is_empty()).map_or(0, |(lead, _)| count(lead))
}

/// Returns what a line says without its marks, and whether it is set as a heading.
fn plain(raw: &str) -> (String, bool) {
    let line = tags(raw);
    let mut rest = line.trim();
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    let heading = (1..=6).contains(&hashes) && rest[hashes..].starts_with([' ', '\t']);
    if heading {
        rest = rest[hashes..].trim().trim_end_matches('#').trim_end();
    }
    rest = rest.strip_prefix("> ").unwrap_or(rest);
    let bold = rest.len() > 4 && rest.starts_with("**") && rest.ends_with("**");
    let cells;
    if rest.len() > 1 && rest.starts_with('|') && rest.ends_with('|') {
        cells = rest[1..rest.len() - 1].split('|').map(str::trim).collect::<Vec<_>>().join("\t");
        rest = cells.trim();
    }
    rest = rest.strip_suffix(" |").unwrap_or(rest);
    let mut out = Cow::Borrowed(rest);
    // most lines have none, and long documents have many lines
    if out.contains("**") {
        out = Cow::Owned(without_bold(&out));
    }
    if out.contains("__") {
        out = Cow::Owned(out.replace("__", ""));
    }
    if out.len() > 2 && out.starts_with(['*', '_']) && out.ends_with(['*', '_']) && !out.starts_with("* ") {
        out = Cow::Owned(out[1..out.len() - 1].to_owned());
    }
    if out.contains('*') {
        out = Cow::Owned(without_emphasis(&out));
    }
    (spaced(&out).unwrap_or_else(|| collapse(&unescape(&out))), heading || bold)
}

/// "K K R  M I D T L A N D": capitals set apart, as headings of reports are. Two blanks part the words.
fn spaced(text: &str) -> Option<String> {
    let letters = text.split(' ').filter(|word| !word.is_empty());
    let apart = letters.clone().count() > 3 && letters.clone().all(|word| word.chars().count() == 1);
    let capitals = apart && text.chars().all(|c| c == ' ' || c.is_uppercase());
    capitals.then(|| text.trim().split("  ").map(|word| word.replace(' ', "")).collect::<Vec<_>>().join(" "))
}

/// `1\.` is how Markdown writes a number that is no list.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut chars = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(c) = chars.next() {
        if c != '\\' || !chars.peek().is_some_and(char::is_ascii_punctuation) {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

/// Returns the text of lines as it is kept: single blank lines between paragraphs, none around, and no margin that
/// all have.
pub(super) fn block<'a>(lines: impl IntoIterator<Item = &'a SourceLine> + Clone) -> String {
    let mut out = String::new();
    let margin = |line: &SourceLine| line.text.len() - line.text.trim_start_matches([' ', '\t']).len();
    let margin = lines.clone().into_iter().filter(|line| !line.is_blank()).map(margin).min().unwrap_or(0);
    for line in lines {
        if !line.is_blank() {
            out.push_str(line.text[margin..].trim_end());
            out.push('\n');
        } else if !out.is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Returns the text under a heading, with what stands on the heading's own line.
pub(super) fn under<'a>(inline: &str, lines: impl IntoIterator<Item = &'a SourceLine> + Clone) -> String {
    let body = block(lines);
    match (inline.is_empty(), body.is_empty()) {
        (true, _) => body,
        (false, true) => inline.to_owned(),
        (false, false) => format!("{inline}\n\n{body}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_marks_are_no_part_of_what_a_line_says() {
        let plain = |raw: &str| SourceLine::new(1, raw, false).plain;
        assert_eq!(plain("### **3\\.1. Broen**  "), "3.1. Broen");
        assert_eq!(plain("<b>Afbud</b><br>"), "Afbud");
        assert_eq!(plain("| Punkt | Indhold | Bilag |"), "Punkt\tIndhold\tBilag");
        assert_eq!(plain("*Tager sagen  til efterretning.*"), "Tager sagen til efterretning.");
        assert_eq!(plain("**1. Broen** *(5 min)* /Bo"), "1. Broen (5 min) /Bo");
        assert_eq!(plain("2.* Broen, 3 * 4 og *"), "2.* Broen, 3 * 4 og *");
        assert_eq!(plain("- * *"), "- * *");
        assert_eq!(plain("K K R  Ø L A N D"), "KKR ØLAND");
        assert_eq!(SourceLine::new(1, "- *Tager*", false).without_bullet(), "*Tager*");
        assert!(
            SourceLine::new(1, "**Afbud**", false).strong
                && !SourceLine::new(1, "#1 på listen", false).strong
        );
    }

    #[test]
    fn pages_and_lines_keep_the_numbers_of_the_file() {
        let lines = split("a\r\nb\u{c}c\rd");
        let seen: Vec<_> = lines.iter().map(|l| (l.no, l.plain.as_str(), l.page)).collect();
        assert_eq!(seen, [(1, "a", false), (2, "b", false), (2, "c", true), (3, "d", false)]);
    }

    #[test]
    fn blank_lines_without_end_are_one_gap() {
        let lines = split(&format!("a{}\u{c}{}b", "\n".repeat(500), "\n".repeat(500)));
        assert_eq!((lines.len(), lines[MOST_BLANKS].page), (MOST_BLANKS + 2, true));
        assert_eq!((lines[MOST_BLANKS + 1].no, lines[MOST_BLANKS + 1].page), (1001, false));
    }

    #[test]
    fn a_block_has_single_blank_lines() {
        assert_eq!(block(&split("\n\na  \n\n\n- b\n\n")), "a\n\n- b");
    }
}
