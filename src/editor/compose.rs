//! Keeping letters composed where an edit brings two pieces of text together.

use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{Edit, text::WrappedText};

/// Returns the edit that puts `inserted` in the place of a range, and where the cursor is after it.
///
/// A terminal sends `é` typed with a dead key as `e` and an accent, one after the other: where the pieces
/// compose, the edit takes in the letters on both sides.
pub(super) fn edit(text: &WrappedText, range: Range<usize>, inserted: &str) -> (Edit, usize) {
    let right = text.right_of(range.end);
    let joins = [inserted, right].iter().any(|piece| piece.chars().next().is_some_and(attaches));
    if joins {
        let left = text.left_of(range.start);
        let before = format!("{left}{inserted}");
        let whole = format!("{before}{right}");
        let composed: String = whole.nfc().collect();
        if composed != whole {
            let at = range.start - left.len();
            let removed = text.slice(at..range.end + right.len());
            let cursor = at + before.nfc().map(char::len_utf8).sum::<usize>();
            return (Edit { at, removed, inserted: composed }, cursor);
        }
    }
    let cursor = range.start + inserted.len();
    (Edit { at: range.start, removed: text.slice(range), inserted: inserted.to_owned() }, cursor)
}

/// Returns whether a character may compose, or change places, with what is before it.
fn attaches(c: char) -> bool {
    canonical_combining_class(c) != 0 || is_nfc_quick(std::iter::once(c)) != IsNormalized::Yes
}
