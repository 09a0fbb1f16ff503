//! Heads of pages that say which part of the agenda stands on them: "Byrådet · LUKKET DAGSORDEN · Side 3".

use crate::import::line::SourceLine;
use crate::meeting::{Access, secrecy};

/// Writes where the heads of pages turn from open to closed, and back, as the heading of a part. The others stay, and go
/// out as noise.
pub(crate) fn name_parts(lines: &mut [SourceLine]) {
    let parts: Vec<(usize, String, Access)> = (0..lines.len())
        .filter_map(|at| {
            let (part, access) = part(&lines[at].plain)?;
            Some((at, part, access))
        })
        .collect();
    if !parts.iter().any(|(_, _, access)| *access == Access::Closed) {
        return;
    }
    let mut now = Access::Open;
    for (at, part, access) in parts {
        if access != now {
            now = access;
            lines[at] = lines[at].reading(part);
        }
    }
}

/// Returns the part of the agenda that the head of a page names beside the number of the page.
fn part(plain: &str) -> Option<(String, Access)> {
    let pieces: Vec<&str> = plain.split(['·', '|', '•', '\t', '–']).map(str::trim).collect();
    let is_page = |piece: &&str| {
        let lower = piece.to_lowercase();
        let number = lower.strip_prefix("side ").or_else(|| lower.strip_prefix("s. "));
        number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
    };
    if pieces.len() < 2 || !pieces.iter().any(is_page) {
        return None;
    }
    let named = |piece: &&str| Some((piece.to_string(), secrecy::of_group(piece)?));
    pieces.iter().find_map(named).filter(|(_, access)| *access != Access::Doubtful)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn the_head_of_a_page_turns_the_agenda_where_it_changes() {
        let text = "Rådet · ÅBENT MØDE · Side 1\n1. Valg\nRådet · LUKKET MØDE · Side 2\n2. Klage\nRådet · LUKKET MØDE · Side 3\nRådet · ÅBENT MØDE · Side 4\n3. Plan\nBus | Lukket | kl. 4";
        let mut lines = split(text);
        name_parts(&mut lines);
        let plain: Vec<&str> = lines.iter().map(|line| line.plain.as_str()).collect();
        assert_eq!(plain[0], "Rådet · ÅBENT MØDE · Side 1");
        assert_eq!((plain[2], plain[4]), ("LUKKET MØDE", "Rådet · LUKKET MØDE · Side 3"));
        assert_eq!((plain[5], plain[7]), ("ÅBENT MØDE", "Bus | Lukket | kl. 4"));
    }
}
