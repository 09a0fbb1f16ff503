//! Tables of contents: their headings, and rows with a page number.

use crate::import::recognise::edit_distance;
use crate::meeting::text::lowercase;

/// Headings of a table of contents, in lower case.
pub(crate) const HEADINGS: [&str; 13] = [
    "indhold",
    "indholdsfortegnelse",
    "indholdsfortegnelse:",
    "dagsorden",
    "dagsorden:",
    "punkter",
    "sagsoversigt",
    "oversigt",
    "punkter på dagsordenen",
    "dagsordenspunkter",
    "dagsordenpunkter",
    "punktoversigt",
    "punkter til dagsorden",
];

/// Returns whether a line heads a table of contents, perhaps with the head of the pages' column.
pub(crate) fn is_heading(plain: &str) -> bool {
    let lower = lowercase(plain);
    let bare = lower.trim_end_matches(':');
    let bare = bare.strip_suffix(" side").unwrap_or(bare).trim_end();
    HEADINGS.contains(&bare)
        || edit_distance::is_agenda(bare)
        || matches!(bare, "pkt." | "side")
        || is_row_of_columns(bare)
}

/// Returns whether a line, in lower case, heads the columns of an agenda and says nothing else: "pkt. emne ansvarlig
/// tid".
fn is_row_of_columns(lower: &str) -> bool {
    const COLUMNS: [&str; 16] = [
        "pkt",
        "punkt",
        "nr",
        "sag",
        "sagsnr",
        "emne",
        "tekst",
        "titel",
        "indhold",
        "overskrift",
        "ansvarlig",
        "oplæg",
        "tid",
        "kl",
        "bilag",
        "side",
    ];
    let words: Vec<&str> = lower.split_whitespace().map(|word| word.trim_matches(['.', ':', '/'])).collect();
    (2..=6).contains(&words.len())
        && matches!(words[0], "pkt" | "punkt" | "nr" | "sag" | "tid" | "kl")
        && words.iter().all(|word| COLUMNS.contains(word))
}

/// Returns a row with a page number at its end, after a tab, dots or many blanks: the row without both.
pub(crate) fn without_page(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x'));
    let page = &text[head.len()..];
    if page.is_empty() || page.len() > 4 {
        return None;
    }
    let row = head.trim_end_matches([' ', '\t', '.', '…', '_']);
    let leader = &head[row.len()..];
    let dots = leader.matches(['.', '_']).count() >= 3 || leader.contains('…');
    let digits = page.bytes().all(|b| b.is_ascii_digit());
    (dots || digits && (leader.contains('\t') || leader.contains("  "))).then_some(row)
}
