//! Soft wrap: where a paragraph's rows start, rewrapping as little as possible after a change.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many rows before a change may break elsewhere because of it: a row reads on to the first grapheme that
/// did not fit, and that may be two rows further down, as in `" abc漢"` on four columns.
const LOOK_BACK: usize = 2;

/// The highest lead byte of the letters that are one column wide and never join with each other: U+0020 to
/// U+02FF.
const LAST_PLAIN: u8 = 0xCB;

/// The last byte of the one exception, the soft hyphen, which has no width (and of a few letters such as
/// `í`).
const SOFT_HYPHEN: u8 = 0xAD;

/// Returns the columns that a grapheme takes.
pub(super) fn width(grapheme: &str) -> usize {
    grapheme.width()
}

/// Returns whether a character is one column wide and never joins with another: nearly all that is ever
/// drawn. Such texts need no search for graphemes.
pub(crate) fn is_single(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{2010}'..='\u{2027}' | '─'..='╿')
}

/// Returns the columns that a text takes.
pub(super) fn columns_of(text: &str) -> usize {
    if text.chars().all(is_single) { text.chars().count() } else { text.graphemes(true).map(width).sum() }
}

/// Returns whether a row may break after this grapheme; a no-break blank keeps words together.
fn is_blank(grapheme: &str) -> bool {
    let mut chars = grapheme.chars();
    chars.next().is_some_and(|c| c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{2007}' | '\u{202F}'))
        && chars.next().is_none()
}

/// Wraps a paragraph again after a change.
///
/// `rows`: row starts up to the change. `behind`: the old row starts after it, shifted by the change. As soon
/// as a new start meets an old one, the rest is unchanged.
pub(super) fn rewrap(text: &str, rows: &mut Vec<usize>, behind: &[usize], columns: usize) {
    rows.truncate(rows.len().saturating_sub(LOOK_BACK).max(1));
    let mut start = rows.pop().unwrap_or(0);
    let mut old = behind.iter().peekable();
    loop {
        rows.push(start);
        start = row_end(text, start, columns);
        if start >= text.len() {
            return;
        }
        while old.next_if(|&&old| old < start).is_some() {}
        if old.peek() == Some(&&start) {
            rows.extend(old);
            return;
        }
    }
}

/// Returns the rows of a paragraph.
pub(super) fn rows(text: &str, columns: usize) -> impl Iterator<Item = &str> {
    let mut starts = Vec::new();
    rewrap(text, &mut starts, &[], columns);
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| &text[start..end])
}

/// Returns where the row from `start` ends and the next one starts; the text's length for the last row.
fn row_end(text: &str, start: usize, columns: usize) -> usize {
    plain_row_end(text, start, columns).unwrap_or_else(|| grapheme_row_end(text, start, columns))
}

/// Like [`row_end`], grapheme by grapheme: right for every text.
fn grapheme_row_end(text: &str, start: usize, columns: usize) -> usize {
    let mut used = 0;
    let mut word = None;
    for (offset, grapheme) in text[start..].grapheme_indices(true) {
        let at = start + offset;
        used += width(grapheme);
        if is_blank(grapheme) {
            word = Some(at + grapheme.len());
        } else if used > columns && at > start {
            return word.unwrap_or(at);
        }
    }
    text.len()
}

/// Like [`row_end`] for a row of plain letters, by counting bytes; `None` when the row holds others.
///
/// A paragraph in which no row start meets an old one (the same words over and over) is wrapped to its end at
/// every key: this makes a megabyte of that cheap.
fn plain_row_end(text: &str, start: usize, columns: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[start..];
    let Some(end) = bytes_of_letters(bytes, columns) else {
        return is_plain(bytes).then_some(text.len());
    };
    // with the letter that did not fit: were it a mark it would join, were it a soft hyphen it would fit
    if !is_plain(&bytes[..bytes.len().min(end + 2)]) {
        return None;
    }
    let blanks = bytes[end..].iter().take_while(|&&byte| byte == b' ').count();
    if blanks == 0 {
        let word = bytes[..end].iter().rposition(|&byte| byte == b' ').map(|blank| blank + 1);
        return Some(start + word.unwrap_or(end));
    }
    let next = end + blanks;
    is_plain(&bytes[next..bytes.len().min(next + 1)]).then_some(start + next)
}

/// Returns where the letter after the first `count` starts; `None` when there is none.
fn bytes_of_letters(bytes: &[u8], count: usize) -> Option<usize> {
    let is_inner = |byte: &u8| byte & 0xC0 == 0x80;
    let (mut end, mut missing) = (0, count);
    while missing > 0 {
        let more = bytes[end..].get(..missing)?;
        end += missing;
        missing = more.iter().filter(|byte| is_inner(byte)).count();
    }
    while is_inner(bytes.get(end)?) {
        end += 1;
    }
    Some(end)
}

/// Returns whether there are only plain letters here, in one pass without a branch.
fn is_plain(bytes: &[u8]) -> bool {
    !bytes.iter().fold(false, |odd, &byte| odd | (byte > LAST_PLAIN) | (byte == SOFT_HYPHEN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, columns: usize) -> Vec<&str> {
        let mut starts = vec![0];
        rewrap(text, &mut starts, &[], columns);
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        starts.iter().zip(ends).map(|(&start, end)| &text[start..end]).collect()
    }

    #[test]
    fn breaks_between_words_and_lets_blanks_hang() {
        assert_eq!(rows("det blev godkendt", 8), ["det blev ", "godkendt"]);
        assert_eq!(rows("et   to", 2), ["et   ", "to"]);
        assert_eq!(rows("", 8), [""]);
        assert_eq!(rows("  ind", 8), ["  ind"]);
    }

    #[test]
    fn breaks_a_long_word_by_grapheme() {
        assert_eq!(rows("nu erhvervsfyrtårn", 6), ["nu ", "erhver", "vsfyrt", "årn"]);
        assert_eq!(rows("漢字漢", 3), ["漢", "字", "漢"]);
        assert_eq!(rows("a👩‍💻b", 1), ["a", "👩‍💻", "b"]);
        assert_eq!(rows("xe\u{323}\u{302}y", 1), ["x", "e\u{323}\u{302}", "y"]);
    }

    #[test]
    fn keeps_what_a_no_break_blank_joins() {
        assert_eq!(rows("sag § 3\u{A0}a", 6), ["sag § ", "3\u{A0}a"]);
    }

    #[test]
    fn the_plain_letters_are_one_column_each_and_stand_alone() {
        for c in (' '..='\u{2FF}').filter(|&c| !c.is_control() && c != '\u{AD}') {
            assert_eq!(width(&c.to_string()), 1, "{c:?}");
            assert_eq!(format!("å{c}å").graphemes(true).count(), 3, "{c:?}");
        }
    }

    #[test]
    fn single_letters_are_one_column_each_and_stand_alone() {
        for c in ('\0'..=char::MAX).filter(|&c| is_single(c)) {
            assert_eq!(width(&c.to_string()), 1, "{c:?}");
            assert_eq!(format!("å{c}å").graphemes(true).count(), 3, "{c:?}");
            assert!(!c.is_control(), "{c:?}");
        }
    }

    #[test]
    fn plain_rows_end_where_grapheme_rows_do() {
        let text = "Ærlig talt:  «på» åen   er der én ø, sagde ’hun’ — og 漢字 med \u{AD}tøn\u{AD}de.  Slut ";
        for columns in 1..30 {
            for start in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
                let exact = grapheme_row_end(text, start, columns);
                assert_eq!(row_end(text, start, columns), exact, "{columns} {:?}", &text[start..]);
            }
        }
    }
}
