//! What the lines of a text are: paragraphs, lists with their own numbers, and tables.
//!
//! Every line that was written is a line for the reader. A list is only what is plainly meant as one: lines
//! with bullets, or two or more lines whose numbers rise by one. "1. juni" is a date, and a single "2.
//! udkast" is those words.

mod parts;

pub use parts::{ListEntry, TextPart, parts};

/// A line of a text, and what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextLine<'a> {
    /// All of it, as it was written.
    pub source: &'a str,
    /// What it is.
    pub kind: LineKind<'a>,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind<'a> {
    /// Nothing but blanks.
    Blank,
    /// A line of a paragraph.
    Paragraph,
    /// The first line of an entry of a list.
    Entry {
        /// How many blanks are before the mark.
        indent: usize,
        /// The mark: "-", "*", "3.", "3)".
        mark: &'a str,
        /// Where its words begin.
        column: usize,
        /// In how many lists the list is.
        depth: usize,
        /// The last sign of the mark of the outermost list: lists with other marks are others.
        list: char,
    },
    /// A further line of an entry.
    Continuation {
        /// Where the entry's words begin.
        column: usize,
        /// As for the entry.
        list: char,
    },
    /// A row of a table.
    TableRow,
}

impl<'a> TextLine<'a> {
    /// Returns what it says, without its mark and the blanks before it.
    pub fn words(&self) -> &'a str {
        match self.kind {
            LineKind::Entry { column, .. } => &self.source[column..],
            LineKind::Blank | LineKind::Paragraph | LineKind::Continuation { .. } | LineKind::TableRow => {
                self.source.trim_start_matches(' ')
            }
        }
    }
}

/// The context of a text, which decides what its lines may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextScope {
    /// A text of its own: everything.
    Whole,
    /// After other words on the same line: the first line begins no list.
    BehindWords,
    /// Before a list: no line is in one.
    NoLists,
}

/// Returns a text without the blank lines around it and the blanks at its end.
pub fn trim(text: &str) -> &str {
    let mut text = text.trim_end_matches([' ', '\n']);
    while let Some((_, rest)) = text.split_once('\n').filter(|(first, _)| is_blank(first)) {
        text = rest;
    }
    text
}

/// Returns whether a line has nothing but blanks.
pub fn is_blank(line: &str) -> bool {
    line.bytes().all(|b| b == b' ')
}

/// Returns how many blanks a line begins with.
pub fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Returns the lines of a text, each with what it is.
pub fn lines(text: &str, scope: TextScope) -> Vec<TextLine<'_>> {
    lines_with(text, scope, table_rows)
}

/// Like [`lines`], for a format with other table marks: `table_rows` returns the number of rows of the table
/// at the first line, or 0.
pub(crate) fn lines_with<'a>(
    text: &'a str,
    scope: TextScope,
    table_rows: impl Fn(&[&'a str]) -> usize,
) -> Vec<TextLine<'a>> {
    let sources: Vec<&str> = text.split('\n').collect();
    let marks = match scope {
        TextScope::NoLists => vec![None; sources.len()],
        TextScope::Whole | TextScope::BehindWords => marks(&sources, scope),
    };
    let mut open: Vec<OpenEntry> = Vec::new();
    let mut table_ends = 0;
    let mut lines = Vec::with_capacity(sources.len());
    for (at, source) in sources.iter().copied().enumerate() {
        if scope == TextScope::Whole && at >= table_ends {
            table_ends = at + table_rows(&sources[at..]);
        }
        let kind = if is_blank(source) {
            LineKind::Blank
        } else if at < table_ends {
            open.clear();
            LineKind::TableRow
        } else {
            line_kind(source, marks[at], &mut open)
        };
        lines.push(TextLine { source, kind });
    }
    lines
}

/// An entry within which the next line may be.
#[derive(Debug, Clone, Copy)]
struct OpenEntry {
    column: usize,
    list: char,
}

/// More blanks than this before words make them code to a reader of Markdown.
const DEEPEST_INDENT: usize = 3;

fn line_kind<'a>(line: &'a str, mark: Option<&'a str>, open: &mut Vec<OpenEntry>) -> LineKind<'a> {
    let indent = indent(line);
    while open.last().is_some_and(|entry| indent < entry.column) {
        open.pop();
    }
    let within = open.last().map_or(0, |entry| entry.column);
    if let Some(mark) = mark.filter(|_| indent <= within + DEEPEST_INDENT) {
        let after = &line[indent + mark.len()..];
        let column = line.len() - after.trim_start_matches(' ').len();
        let depth = open.len();
        let list = open.first().map_or(mark.chars().next_back().unwrap_or('-'), |entry| entry.list);
        open.push(OpenEntry { column, list });
        return LineKind::Entry { indent, mark, column, depth, list };
    }
    match open.last() {
        Some(entry) => LineKind::Continuation { column: entry.column, list: entry.list },
        None => LineKind::Paragraph,
    }
}

/// Returns for each line the mark with which it begins a list entry.
fn marks<'a>(lines: &[&'a str], scope: TextScope) -> Vec<Option<&'a str>> {
    let mut marks: Vec<Option<&str>> = lines.iter().map(|line| mark(line)).collect();
    if let Some(first) = marks.first_mut().filter(|_| scope == TextScope::BehindWords) {
        *first = None;
    }
    let mut decided = vec![false; lines.len()];
    let mut lists: Vec<NumberedList> = Vec::new();
    for at in 0..lines.len() {
        let Some((first, sign)) = marks[at].and_then(number).filter(|_| !decided[at]) else { continue };
        let entries = chain(lines, &marks, at, (first, sign));
        let column = indent(lines[at]);
        let runs_on = lists.iter().any(|list| list.swallows(lines, at, sign));
        let is_list = entries.len() > 1 && !runs_on && (column == 0 || first == 1);
        for &entry in &entries {
            decided[entry] = true;
            if !is_list {
                marks[entry] = None;
            }
        }
        let last = entries.last().copied().unwrap_or(at);
        let words = column + marks[at].map_or(0, str::len) + 1;
        lists.extend(is_list.then_some(NumberedList { last, column, words, sign }));
    }
    marks
}

/// A list with numbers that has been found.
struct NumberedList {
    /// The line of its last entry.
    last: usize,
    /// How far its marks are set in.
    column: usize,
    /// How far its words are.
    words: usize,
    /// The sign after its numbers.
    sign: char,
}

impl NumberedList {
    /// Returns whether a reader of Markdown would take the line at `at` for its next entry, whatever number
    /// is there.
    fn swallows(&self, lines: &[&str], at: usize, sign: char) -> bool {
        let is_within = |line: &&str| is_blank(line) || indent(line) > self.column;
        self.last < at
            && self.sign == sign
            && indent(lines[at]) < self.words
            && lines[self.last + 1..at].iter().all(is_within)
    }
}

/// Returns the lines of a list with numbers that rise by one, from its first line.
fn chain(lines: &[&str], marks: &[Option<&str>], first: usize, numbered: (u32, char)) -> Vec<usize> {
    let (mut number_before, sign) = numbered;
    let column = indent(lines[first]);
    let mut chain = vec![first];
    for (at, line) in lines.iter().enumerate().skip(first + 1) {
        if is_blank(line) || indent(line) > column {
            continue;
        }
        let next = marks[at].and_then(number).filter(|_| indent(line) == column);
        if next != number_before.checked_add(1).map(|number| (number, sign)) {
            break;
        }
        number_before += 1;
        chain.push(at);
    }
    chain
}

/// Returns the number and the last sign of a mark that has one.
fn number(mark: &str) -> Option<(u32, char)> {
    let sign = mark.chars().next_back().filter(|sign| ".)".contains(*sign))?;
    mark.strip_suffix(sign)?.parse().ok().map(|number| (number, sign))
}

/// Returns the mark at the beginning of a line that may be an entry of a list.
fn mark(line: &str) -> Option<&str> {
    let indent = indent(line);
    let bare = &line[indent..];
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = (1..10).contains(&digits) && (digits == 1 || !bare.starts_with('0'));
    let length = match bare[digits..].bytes().next()? {
        b'-' | b'*' if digits == 0 && !is_thematic_break(bare) => 1,
        b'.' | b')' if is_number => digits + 1,
        _ => return None,
    };
    let words = &bare[length..];
    let gap = self::indent(words);
    let is_date = digits > 0 && names_month(words.trim_start());
    ((1..=4).contains(&gap) && !is_blank(words) && !is_date).then_some(&bare[..length])
}

/// Returns whether a line is drawn of one sign.
fn is_thematic_break(line: &str) -> bool {
    ["-", "*", "_", "="].iter().any(|sign| line.replace(' ', "").trim_start_matches(sign).is_empty())
}

/// Returns whether the words after a number make it a day.
fn names_month(words: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
    let word: String = words.chars().take_while(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
    let full = crate::meeting::date::MONTHS;
    MONTHS.contains(&word.as_str()) || word == "sept" || full.contains(&word.as_str())
}

/// Returns how many lines the table has that begins with the first line: a head, a rule, and rows.
fn table_rows(lines: &[&str]) -> usize {
    let [head, rule, rest @ ..] = lines else { return 0 };
    let columns = cells(head).len();
    let is_table = is_row(head)
        && is_row(rule)
        && cells(rule).len() == columns
        && cells(rule).iter().all(|c| is_table_rule(c));
    if !is_table {
        return 0;
    }
    2 + rest.iter().take_while(|row| is_row(row) && cells(row).len() <= columns).count()
}

/// Returns whether a line can be a row of a table.
fn is_row(line: &str) -> bool {
    line.len() > 1 && line.starts_with('|') && line.trim_end().ends_with('|') && !line.contains(['\\', '`'])
}

/// Returns whether a cell is a part of the rule under the head: "---", ":--:".
pub fn is_table_rule(cell: &str) -> bool {
    let dashes = cell.strip_prefix(':').unwrap_or(cell);
    let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
    !dashes.is_empty() && dashes.bytes().all(|b| b == b'-')
}

/// Returns the cells of a row.
pub fn cells(row: &str) -> Vec<&str> {
    let inner = row.trim().trim_start_matches('|');
    inner.strip_suffix('|').unwrap_or(inner).split('|').map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> String {
        let sign = |line: &TextLine<'_>| match line.kind {
            LineKind::Blank => '_',
            LineKind::Paragraph => 'p',
            LineKind::Entry { depth: 0, .. } => 'e',
            LineKind::Entry { .. } => 'E',
            LineKind::Continuation { .. } => 'c',
            LineKind::TableRow => 't',
        };
        lines(text, TextScope::Whole).iter().map(sign).collect()
    }

    #[test]
    fn only_what_was_plainly_meant_as_a_list_is_one() {
        assert_eq!(kinds("1. juni holdes møde\n15. august igen"), "pp");
        assert_eq!(kinds("1. juni\n2. juni"), "pp");
        assert_eq!(kinds("1. et\n2. to"), "ee");
        assert_eq!(kinds("1. et\n3. tre"), "pp");
        assert_eq!(kinds("2. udkast"), "p");
        assert_eq!(kinds("- 21. august\n- 22. august"), "ee");
        assert_eq!(kinds("a) et\nb) to"), "pp");
        assert_eq!(kinds("+ plus\n=== lighed"), "pp");
        assert_eq!(kinds("1. et\n2. to\n\n1. et\n2. to"), "ee_pp");
        assert_eq!(kinds("1. et\n2. to\nså\n1. et\n2. to"), "eepee");
        assert_eq!(kinds("***\n- - -\n---"), "ppp");
    }

    #[test]
    fn a_line_belongs_to_an_entry_when_it_is_set_in_under_it() {
        assert_eq!(kinds("- et\n  mere\nuden for"), "ecp");
        assert_eq!(kinds("1. et\n   - to\n   tre\n2. fire"), "eEce");
        assert_eq!(kinds("- et\n\n  mere"), "e_c");
    }

    #[test]
    fn a_table_has_a_head_and_a_rule() {
        assert_eq!(kinds("| a | b |\n|---|:-:|\n| 1 | 2 |\nefter"), "tttp");
        assert_eq!(kinds("| a | b |\n| 1 | 2 |"), "pp");
        assert_eq!(kinds("| a |\n|---|\n| 1 | 2 |"), "ttp");
    }
}
