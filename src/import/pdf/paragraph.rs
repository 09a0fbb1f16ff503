//! Paragraphs: rows that go on with the one above.

use crate::import::line::SourceLine;
use crate::import::pdf::row::{PageRow, is_heading};
use crate::import::recognise::text::bullet;
use crate::import::recognise::{date_time, indstilling, name};

/// Returns whether a row goes on with the paragraph of the one before: its first word found no room there.
pub(super) fn goes_on(before: &PageRow, row: &PageRow, margin: f64) -> bool {
    let table = before.text.contains('\t') || row.text.contains('\t');
    let full = before.end + before.size * 0.35 + row.word > margin;
    // a hyphen at the end is for the noise step, which knows words
    let divided = before.text.ends_with('-');
    let resized = (before.size - row.size).abs() > row.size * 0.05;
    let other = before.font.is_some() && row.font.is_some() && before.font != row.font;
    let apart = table || divided || resized || other;
    let ended = before.text.ends_with(['.', ':', ';', ',']);
    // a recommendation right under its item
    let stem = !ended && indstilling::is_stem(SourceLine::new(0, &row.text, false).without_bullet());
    // the entries of a list of people
    let people = is_person(&before.text) && is_person(&row.text);
    full && !apart && !stem && !people && !begins(&row.text) && !ends_in_contents(&before.text)
}

/// Returns whether a row is one person: "Direktør Eva Ek, Engum Kommune", "Bo Birk (A)". A row of names has others where a
/// person comes from.
fn is_person(text: &str) -> bool {
    name::listed(text).is_some_and(|listed| !listed.is_odd())
}

/// Returns whether a row is the beginning of something: an item, a section, an entry of a list.
fn begins(text: &str) -> bool {
    let (number, rest) = text.split_once(' ').unwrap_or((text, ""));
    let digits = number.strip_suffix(['.', ')']).unwrap_or_default();
    let counts = !digits.is_empty() && digits.split('.').all(|n| n.parse::<u8>().is_ok());
    let dated = date_time::month(rest).is_some();
    let line = SourceLine::new(0, text, false);
    counts && !dated || text.starts_with("Punkt ") || bullet(text).is_some() || is_heading(&line)
}

/// Returns whether a row is one of a table of contents: dots, and the number of a page.
pub(super) fn ends_in_contents(text: &str) -> bool {
    text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').ends_with("...")
}

/// Returns whether a row ends within a word, or within a span: "kon-", "Hans-", "uge 28-".
pub(super) fn divides_word(text: &str) -> bool {
    text.strip_suffix('-').is_some_and(|head| head.ends_with(char::is_alphanumeric))
}

/// Puts a row behind one that ends within a word. The hyphen goes when it only divides the word ("kon-" "krete"), and stays
/// before "og", a capital and a number.
pub(super) fn join_word(out: &mut String, text: &str) {
    let word = text.split(' ').next().unwrap_or_default();
    let is_kept = !word.starts_with(char::is_lowercase);
    if ["og", "eller", "samt"].contains(&word) {
        out.push(' ');
    } else if !is_kept {
        out.pop();
    }
    out.push_str(text);
}

/// Puts a row behind the one that it goes on with.
pub(super) fn join(out: &mut String, text: &str) {
    if out.ends_with('\u{ad}') {
        out.pop();
    } else {
        out.push(' ');
    }
    out.push_str(text);
}
