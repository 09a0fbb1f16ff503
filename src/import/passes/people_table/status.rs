//! The status that a cell of a table of people gives.

use super::Column;
use crate::import::recognise::name;
use crate::meeting::Status;
use crate::meeting::text::lowercase;

/// Words for a status, in lower case; the first that begins the text counts.
const STATUSES: [(&str, Status); 27] = [
    ("afbud", Status::Afbud),
    ("meldt afbud", Status::Afbud),
    ("deltager ikke", Status::Afbud),
    ("kommer ikke", Status::Afbud),
    ("nej", Status::Afbud),
    ("afvist", Status::Afbud),
    ("frameldt", Status::Afbud),
    ("declined", Status::Afbud),
    ("fraværende med afbud", Status::Afbud),
    ("fravær", Status::Absent),
    ("absent", Status::Absent),
    ("udeblev", Status::Absent),
    ("til stede virtuelt", Status::Virtual),
    ("deltager virtuelt", Status::Virtual),
    ("deltog virtuelt", Status::Virtual),
    ("deltog online", Status::Virtual),
    ("virtu", Status::Virtual),
    ("online", Status::Virtual),
    ("til stede", Status::Present),
    ("tilstede", Status::Present),
    ("mødt", Status::Present),
    ("present", Status::Present),
    ("deltager", Status::Unknown),
    ("ja", Status::Unknown),
    ("tilmeldt", Status::Unknown),
    ("accepte", Status::Unknown),
    ("ikke afklaret", Status::Unknown),
];

/// Returns the status that a cell gives; none when its words are not known. Who is enrolled has not come yet.
pub(super) fn status(word: &str) -> Option<Status> {
    let lower = word.to_lowercase();
    STATUSES.iter().find(|(known, _)| lower.starts_with(known)).map(|(_, status)| *status)
}

/// Returns whether a text says if one who was away sent word: "Fraværende" does not.
pub(super) fn tells_of_word(text: &str) -> bool {
    let lower = lowercase(text);
    ["uden", "afbud", "udeblev"].iter().any(|word| lower.contains(word))
}

/// Returns whether a cell says more than its status: "Afbud, syg", but not "accepted".
pub(super) fn says_more(word: &str) -> bool {
    let lower = word.to_lowercase();
    let known = STATUSES.iter().find_map(|(known, _)| lower.strip_prefix(known));
    let rest = known.map(|rest| rest.trim_start_matches(char::is_alphanumeric));
    rest.is_some_and(|rest| rest.contains(char::is_alphanumeric))
}

/// Returns the status that a cell of those who were there gives; what it says beyond yes and no counts first.
pub(super) fn was_there(word: &str) -> Option<Status> {
    let lower = word.to_lowercase();
    match lower.as_str() {
        "ja" | "x" | "j" | "✓" | "+" => Some(Status::Present),
        "nej" | "n" | "-" | "–" => Some(Status::Absent),
        _ => status(word),
    }
}

/// Returns the status that a cell gives under a heading that is one. Whatever is written under "Afbud" is a mark,
/// unless it says no or gives another status; under "Online" only a known word is.
pub(super) fn mark_under(heading: Status, cell: &str) -> Option<Status> {
    let is_away = |status| matches!(status, Status::Afbud | Status::Absent);
    let lower = cell.to_lowercase();
    if lower.starts_with("nej") || ["n", "-", "–", "0"].contains(&lower.as_str()) {
        return None;
    }
    match (was_there(cell), status(cell)) {
        (Some(Status::Present), None) => Some(heading),
        // under "Fraværende" some sent word, and who is "fraværende" under "Afbud" sent word too
        (_, Some(status)) if is_away(status) && heading == Status::Afbud => Some(heading),
        (_, Some(status)) if status != Status::Unknown => Some(status),
        _ if is_away(heading) || is_only_a_mark(cell) => Some(heading),
        _ => None,
    }
}

/// Returns whether a cell says no more than yes, no or a status.
pub(super) fn is_only_a_mark(cell: &str) -> bool {
    let lower = cell.trim_end_matches('.').to_lowercase();
    let signs = ["x", "j", "✓", "+", "n", "-", "–", "0", "fraværende"];
    signs.contains(&lower.as_str()) || STATUSES.iter().any(|(known, _)| *known == lower)
}

/// Returns whether a name stands where a mark should: "Deltagere, Fraværende" with names under both are lists beside
/// each other.
pub(super) fn has_name_for_mark(cells: &[String], columns: &[Option<Column>]) -> bool {
    cells.iter().zip(columns).any(|(cell, column)| {
        let listed = || name::listed(cell).is_some_and(|listed| listed.sits_for.is_none());
        matches!(column, Some(Column::Marked(_))) && listed()
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;

    #[test]
    fn who_is_away_in_a_column_is_not_said_to_have_sent_no_word() {
        let text = "Navn;Fraværende;Bemærkning\nAne Ask;x;\nBo Birk;x;uden afbud\nEva Ek;;";
        let table = read(text, "Deltagere").unwrap();
        let without_word: Vec<Option<bool>> =
            table.attendance.iter().map(|record| record.without_word).collect();
        assert_eq!(without_word, [Some(false), Some(true), None]);
    }
}
