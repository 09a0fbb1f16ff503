//! The parts of a text, for formats that set them otherwise than by lines.

use super::{LineKind, TextScope, cells, lines, number};

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextPart<'a> {
    /// Lines that are together.
    Paragraph(Vec<&'a str>),
    /// Entries of one list, and of lists within it.
    List(Vec<ListEntry<'a>>),
    /// The rows of a table, the first its head.
    Table(Vec<Vec<&'a str>>),
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListEntry<'a> {
    /// Its own number with its sign ("3."); `None` for a bullet.
    pub number: Option<&'a str>,
    /// In how many lists its list is.
    pub depth: usize,
    /// Its lines.
    pub lines: Vec<&'a str>,
}

/// Returns the parts of a text.
pub fn parts(text: &str, scope: TextScope) -> Vec<TextPart<'_>> {
    let mut parts: Vec<TextPart<'_>> = Vec::new();
    let mut last: Option<LineKind<'_>> = None;
    for line in lines(text, scope) {
        let words = line.words().trim_end();
        match line.kind {
            LineKind::Blank => {}
            LineKind::Paragraph => match parts.last_mut() {
                Some(TextPart::Paragraph(lines)) if last == Some(LineKind::Paragraph) => lines.push(words),
                _ => parts.push(TextPart::Paragraph(vec![words])),
            },
            LineKind::Entry { mark, depth, .. } => {
                let number = number(mark).map(|_| mark);
                let entry = ListEntry { number, depth, lines: vec![words] };
                match parts.last_mut() {
                    Some(TextPart::List(entries)) if is_same_list(entries, &entry) => entries.push(entry),
                    _ => parts.push(TextPart::List(vec![entry])),
                }
            }
            LineKind::Continuation { .. } => match parts.last_mut() {
                Some(TextPart::List(entries)) => {
                    entries.iter_mut().last().into_iter().for_each(|e| e.lines.push(words))
                }
                _ => parts.push(TextPart::Paragraph(vec![words])),
            },
            LineKind::TableRow => match parts.last_mut() {
                Some(TextPart::Table(rows)) if last == Some(LineKind::TableRow) => {
                    rows.push(cells(line.source));
                }
                _ => parts.push(TextPart::Table(vec![cells(line.source)])),
            },
        }
        last = Some(line.kind);
    }
    for part in &mut parts {
        if let TextPart::Table(rows) = part {
            // the second line only draws the table
            rows.drain(1..rows.len().min(2));
        }
    }
    parts
}

/// Returns whether an entry goes on with the list before it. At the same depth only entries of one kind are
/// one list.
fn is_same_list(entries: &[ListEntry<'_>], next: &ListEntry<'_>) -> bool {
    let before = entries.iter().rev().find(|entry| entry.depth <= next.depth);
    before.is_some_and(|before| before.depth < next.depth || before.number.is_some() == next.number.is_some())
        || next.depth > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_keep_their_own_numbers() {
        let parts = parts("Frist:\n3. a\n4. b\n   - c\nSlut.", TextScope::Whole);
        let entry = |number, depth, line| ListEntry { number, depth, lines: vec![line] };
        assert_eq!(
            parts,
            [
                TextPart::Paragraph(vec!["Frist:"]),
                TextPart::List(vec![
                    entry(Some("3."), 0, "a"),
                    entry(Some("4."), 0, "b"),
                    entry(None, 1, "c")
                ]),
                TextPart::Paragraph(vec!["Slut."]),
            ]
        );
    }
}
