//! Titles in a column to the left of their texts: "Broer        Bo har talt med havnen. De bliver malet i". Each title is
//! put over its text.

use std::collections::HashMap;

use crate::import::line::{LineStyle, SourceLine};
use crate::import::recognise::date_time::leading_clock;
use crate::import::recognise::words::OPEN_ENDS;
use crate::import::recognise::{contents, label, name, people, section};

/// The least column that texts may begin in, and the most.
const COLUMN: std::ops::RangeInclusive<usize> = 10..=60;

/// The fewest titles that make a column of them.
const FEWEST: usize = 3;

/// A line in two columns: what stands to the left, and the text with the column it begins in.
struct TitledText<'a> {
    left: &'a str,
    text: &'a str,
    column: usize,
}

/// Reads a line in two columns; a text that goes on has nothing to the left.
fn columns(line: &SourceLine) -> Option<TitledText<'_>> {
    let text = line.text.as_str();
    if line.is_blank() || text.contains('\t') || text.len() > 400 {
        return None;
    }
    let bare = text.trim_start();
    let indent = text.chars().count() - bare.chars().count();
    if indent >= *COLUMN.start() {
        return Some(TitledText { left: "", text: bare, column: indent });
    }
    let at = bare.find("  ")?;
    let (left, rest) = bare.split_at(at);
    let text = rest.trim_start();
    let column = indent + left.chars().count() + rest.chars().count() - text.chars().count();
    // a third column is a table's
    (!text.trim_end().contains("   ")).then_some(TitledText { left, text, column })
}

/// Returns whether what stands to the left may be a title: not a label, nor a time or the heading of a list of people.
fn can_title(left: &str) -> bool {
    let bare = left.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    bare.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && !left.ends_with(':')
        && leading_clock(left).is_none()
        && label::label(&format!("{left}:")).is_none()
        && people::label(left).is_none()
        && !name::is_name(left)
        && section::known(left).is_none()
}

/// Puts titles that stand to the left of their texts over them, where a document has three or more of them in one column.
pub(crate) fn unfold(lines: &mut Vec<SourceLine>) {
    let Some(column) = shared_column(lines) else { return };
    let fits = |line: &SourceLine| columns(line).is_some_and(|row| row.column == column);
    let begins =
        |line: &SourceLine| columns(line).is_some_and(|row| row.column == column && can_title(row.left));
    let is_head = |line: &SourceLine| contents::is_heading(line.plain.split(' ').next().unwrap_or_default());
    let begins = |line: &SourceLine| begins(line) && !is_head(line);
    let Some(first) = lines.iter().position(begins) else { return };
    let is_short = |line: &SourceLine| line.text.chars().count() + 2 <= column;
    let in_columns = |line: &&SourceLine| line.is_blank() || fits(line) || is_short(line);
    let end = first + lines[first..].iter().take_while(in_columns).count();
    // short lines behind the last text are no titles of it
    let end = lines[..end].iter().rposition(fits).map_or(end, |last| last + 1);
    let titles = lines[first..end].iter().filter(|line| begins(line)).count();
    let goes_on = |row: &TitledText<'_>| row.left.is_empty() || row.left.starts_with(char::is_lowercase);
    let texts = lines[first..end].iter().filter_map(columns).filter(goes_on).count();
    if titles < FEWEST || texts < 2 {
        return;
    }
    let rest = lines.split_off(end);
    let region = lines.split_off(first);
    let mut unfolded = Unfolded { label: label_of(lines, column), ..Unfolded::default() };
    region.iter().for_each(|line| unfolded.add(line, column));
    unfolded.end_item();
    lines.extend(unfolded.lines);
    lines.extend(rest);
}

/// Returns the heading over the texts, where the line above the columns names both: "Dagsorden        Beslutning". It
/// goes out of the lines, and stands over each text instead.
fn label_of(lines: &mut Vec<SourceLine>, column: usize) -> Option<String> {
    let last = lines.iter().rposition(|line| !line.is_blank())?;
    let row = columns(&lines[last]).filter(|row| row.column.abs_diff(column) <= 2)?;
    let titles = row.left.trim_end_matches([':', '.']).to_lowercase();
    let of_titles = contents::is_heading(row.left) || ["punkt", "emne", "sag"].contains(&titles.as_str());
    let label = section::known(row.text).filter(|known| of_titles && known.inline.is_empty())?;
    let label = label.heading.to_owned();
    lines.truncate(last);
    Some(label)
}

/// Returns the column in which most texts behind titles begin.
fn shared_column(lines: &[SourceLine]) -> Option<usize> {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for row in lines.iter().filter_map(columns).filter(|row| COLUMN.contains(&row.column)) {
        if can_title(row.left) && row.text.contains(char::is_alphabetic) {
            *counts.entry(row.column).or_default() += 1;
        }
    }
    let (column, count) = counts.into_iter().max_by_key(|(column, count)| (*count, *column))?;
    (count >= FEWEST).then_some(column)
}

/// The lines of the columns, one under the other.
#[derive(Default)]
struct Unfolded {
    lines: Vec<SourceLine>,
    /// The title that is being read, and the texts beside it.
    title: Option<SourceLine>,
    texts: Vec<SourceLine>,
    /// Whether a blank line stands right above.
    is_apart: bool,
    /// What stands over each text.
    label: Option<String>,
}

impl Unfolded {
    fn add(&mut self, line: &SourceLine, column: usize) {
        if line.is_blank() {
            self.texts.push(line.clone());
            self.is_apart = true;
            return;
        }
        let row = columns(line).filter(|row| row.column == column);
        let (left, text) = row.map_or((line.text.trim(), ""), |row| (row.left, row.text));
        let is_part = matches!(left.as_bytes(), [b'a'..=b'z', b'.' | b')', b' ', ..]);
        let part = format!("{left}: {text}");
        let text = if is_part && self.title.is_some() { part.trim_end_matches([':', ' ']) } else { text };
        match &mut self.title {
            // "a. formanden" is a part of the text
            Some(_) if is_part => {}
            _ if left.is_empty() => {}
            Some(title) if !self.is_apart && goes_on(&title.plain, left, self.texts.last(), text) => {
                *title = title.reading(format!("{} {left}", title.plain));
            }
            _ => {
                self.end_item();
                self.title = Some(line.reading(left.to_owned()));
            }
        }
        if !text.is_empty() {
            self.texts.push(line.reading(text.trim_end().to_owned()));
        }
        self.is_apart = false;
    }

    /// Puts the title that was read over its texts.
    fn end_item(&mut self) {
        if let Some(mut title) = self.title.take() {
            let LineStyle { depth, strong, lead: _ } = LineStyle::heading(1);
            (title.depth, title.strong) = (depth, strong);
            let label = self.label.clone().filter(|_| self.texts.iter().any(|text| !text.is_blank()));
            let label = label.map(|label| title.reading(format!("{label}:")));
            self.lines.push(blank(&title));
            self.lines.push(title);
            self.lines.extend(label.map(|line| SourceLine { depth: None, strong: false, ..line }));
        }
        self.lines.append(&mut self.texts);
    }
}

/// Returns an empty line at the place of another.
fn blank(line: &SourceLine) -> SourceLine {
    line.reading(String::new())
}

/// Returns whether a title goes on over the next line: with a small letter, behind an open word, or beside a text that
/// goes on.
fn goes_on(title: &str, left: &str, above: Option<&SourceLine>, text: &str) -> bool {
    let last = title.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let ends = |plain: &str| plain.ends_with(['.', ':', '?', '!']);
    left.starts_with(char::is_lowercase)
        || OPEN_ENDS.contains(&last.as_str())
        || title.ends_with(['-', ','])
        || text.starts_with(char::is_lowercase) && above.is_some_and(|above| !ends(&above.plain))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    fn unfolded(text: &str) -> Vec<String> {
        let mut lines = split(text);
        unfold(&mut lines);
        lines.into_iter().filter(|line| !line.is_blank()).map(|line| line.plain).collect()
    }

    #[test]
    fn titles_to_the_left_stand_over_their_texts() {
        let text = "Referat\n\nVelkomst          Der var mange til stede, og det glædede\n                  formanden.\n\nSkilte på         Ane har talt med kommunen, som sætter dem\nstien             op i maj.\n\n3. Kassen         Der er 300 kr.\n\nHilsen";
        let wanted = [
            "Referat",
            "Velkomst",
            "Der var mange til stede, og det glædede",
            "formanden.",
            "Skilte på stien",
            "Ane har talt med kommunen, som sætter dem",
            "op i maj.",
            "3. Kassen",
            "Der er 300 kr.",
            "Hilsen",
        ];
        assert_eq!(unfolded(text), wanted);
    }

    #[test]
    fn the_heading_over_the_texts_stands_over_each() {
        let text = "Dagsorden         Beslutning\n\n1. Broen          Males\n\n2. Kassen         Der er 300 kr., og det er\n                  mange\n\n3. Stien          Udsat til\n                  maj";
        let wanted = [
            "1. Broen",
            "Beslutning:",
            "Males",
            "2. Kassen",
            "Beslutning:",
            "Der er 300 kr., og det er",
            "mange",
            "3. Stien",
            "Beslutning:",
            "Udsat til",
            "maj",
        ];
        assert_eq!(unfolded(text), wanted);
    }

    #[test]
    fn labels_tables_and_lists_stay() {
        for text in [
            "Dato:        3. maj 2027\nSted:        Salen, som ligger ved\n             åen\nTid:         kl. 9",
            "Til stede    Ane Ask, Bo Birk og\n             Eva Ek\nAfbud        Ib Holm\nReferent     Kaj Lund",
            "Broen        12       300\nVejen        13       400\nStien        14       500\n             15       600",
            "1.           Broen er malet\n2.           Vejen er lagt\n             og åbnet",
        ] {
            let plain = |text: &str| split(text).into_iter().map(|line| line.plain).collect::<Vec<_>>();
            assert_eq!(unfolded(text), plain(text), "{text}");
        }
    }
}
