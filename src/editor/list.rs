//! Lists in plain text: what a new line begins with when the one before is an item.

use crate::meeting::date::MONTHS;

/// The signs that begin an item.
const BULLETS: [&str; 3] = ["- ", "* ", "• "];

/// The marker of a list item.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// How much of the line it takes, with its indent and its blank.
    pub(super) length: usize,
    /// The marker of the next item.
    pub(super) next: String,
}

/// Returns the marker that a line begins with, if it is an item.
pub(super) fn marker(line: &str) -> Option<Marker> {
    let item = line.trim_start_matches(' ');
    let indent = &line[..line.len() - item.len()];
    if let Some(bullet) = BULLETS.into_iter().find(|bullet| item.starts_with(bullet)) {
        return Some(Marker { length: indent.len() + bullet.len(), next: format!("{indent}{bullet}") });
    }
    let rest = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = &item[..item.len() - rest.len()];
    let body = rest.strip_prefix(". ").filter(|body| !is_month(body))?;
    let next = number.parse::<u32>().ok()?.checked_add(1)?;
    Some(Marker { length: line.len() - body.len(), next: format!("{indent}{next}. ") })
}

fn is_month(body: &str) -> bool {
    let word = body.split(|c: char| !c.is_alphabetic()).next().unwrap_or(body);
    // after a number and a point a month makes a date ("3. maj"), not an item
    MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(line: &str) -> Option<String> {
        marker(line).map(|marker| marker.next)
    }

    #[test]
    fn bullets_and_numbers_go_on() {
        assert_eq!(next("- mælk").as_deref(), Some("- "));
        assert_eq!(next("  - ").as_deref(), Some("  - "));
        assert_eq!(next("9. brød").as_deref(), Some("10. "));
        assert_eq!(marker("12. ø").map(|marker| marker.length), Some(4));
    }

    #[test]
    fn dates_and_prose_are_no_lists() {
        for line in ["3. maj blev der holdt møde", "12. Juni.", "-mælk", "kl. 10", ". x", "", "4294967295. x"]
        {
            assert_eq!(next(line), None, "{line}");
        }
    }
}
