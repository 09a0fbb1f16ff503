//! What a row says, and what happened in an attack, for the message of a failure.

use crate::meeting::merge::AgendaDifference;
use crate::meeting::{Item, Meeting};

/// Title, indstilling and texts of a row.
pub(super) type RowWords = (String, Vec<String>, Vec<String>);

/// Returns what a row says, apart from its number.
pub(super) fn words_of(item: &Item) -> RowWords {
    let points = item.indstilling.iter().flat_map(|i| i.lines().map(str::to_owned)).collect();
    (item.title.clone(), points, item.sections.iter().map(|s| s.text.clone()).collect())
}

/// Returns what happened, for the message of a failure.
pub(super) fn story(
    base: &Meeting,
    ours: &Meeting,
    new: &Meeting,
    identities: &[usize],
    found: &[AgendaDifference],
) -> String {
    let line = |item: &Item| {
        format!(
            "  {} {:?} {:?} {:?} closed {}",
            item.number,
            words_of(item),
            item.case_no,
            item.decision_text(),
            item.closed
        )
    };
    let lines = |meeting: &Meeting| meeting.items.iter().map(line).collect::<Vec<_>>().join("\n");
    let sentences: Vec<String> = found
        .iter()
        .map(|d| format!("  [{}] {}", if d.wanted() { 'x' } else { ' ' }, d.sentence()))
        .collect();
    let (base, ours, new, sentences) = (lines(base), lines(ours), lines(new), sentences.join("\n"));
    format!("base\n{base}\nours\n{ours}\nnew {identities:?}\n{new}\nfound\n{sentences}")
}
