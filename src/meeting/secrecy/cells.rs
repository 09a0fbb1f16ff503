//! Cells of tables that say under the heading of their column who may read the item of their row.

use super::kept_back::is_without_staff;
use super::words::{self, words};
use super::{labels, title};
use crate::meeting::Access;

/// Returns what a cell of a table says under the heading of its column; an empty one, and one that says nothing of
/// secrecy, `None`.
pub fn of_cell(head: &str, cell: &str) -> Option<Access> {
    let answer = match cell.trim() {
        "" => return None,
        "+" | "✓" | "✔" | "•" | "●" | "■" | "√" | "☒" | "☑" => "ja",
        "-" | "–" | "÷" | "☐" | "N" | "n" => "nej",
        "J" | "j" => "ja",
        other => other,
    };
    // "L" over crosses
    if head.trim() == "L" && ["ja", "x", "X"].contains(&answer) {
        return Some(Access::Closed);
    }
    let head = head.trim().trim_end_matches([':', '.']);
    let cell = match answer {
        "1" if labels::labelled(&format!("{head}: ja")).is_some() => "ja",
        "0" if labels::labelled(&format!("{head}: nej")).is_some() => "nej",
        "(L)" => "L",
        "(Å)" => "Å",
        other => other,
    };
    let of_head = || labels::labelled(&format!("{head}: {cell}"));
    // "B/L" under "Type": one letter for what is done, one for who may hear it
    let letters: Vec<&str> = cell.split(['/', ' ', '(', ')', ',']).collect();
    let is_kind = ["type", "art", "form", "kategori"].contains(&head.to_lowercase().as_str());
    let has_letter = || is_kind && cell.len() <= 6 && letters.contains(&"L");
    // "Deltagere: Kun bestyrelsen"
    let is_kept = || {
        let words = words(&format!("{head}: {cell}"));
        is_without_staff(&words) || is_without_staff(&words::words(cell)) || cell == "Refereres ikke"
    };
    let takes_words = ["deltagere", "bemærkning", "bemærkninger", "note", "referat"]
        .contains(&head.to_lowercase().as_str());
    title::plain_mark(cell)
        .or_else(of_head)
        .or_else(|| has_letter().then_some(Access::Closed))
        .or_else(|| (takes_words && is_kept()).then_some(Access::Doubtful))
}
