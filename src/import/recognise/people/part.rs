//! Parts of a body: the labels of those who take part for somebody, and of those who help, which no table of lists has.

use crate::import::recognise::people::ListKind;
use crate::import::recognise::text::has_any;
use crate::meeting::text::lowercase;

/// What the words of those begin or end with who sit in a body for somebody, in lower case.
const SITTING: [&str; 20] = [
    "repræsentant",
    "valgte",
    "valgt",
    "udpegede",
    "siden",
    "forældre",
    "elever",
    "elevråd",
    "medarbejder",
    "beboere",
    "lejere",
    "bestyrelse",
    "udvalg",
    "formandskab",
    "menighedsråd",
    "medlemmer",
    "politikere",
    "brugere",
    "pårørende",
    "foreninger",
];

/// What the words of those begin with who help or visit, in lower case.
const HELPING: [&str; 17] = [
    "ledelse",
    "skoleledelse",
    "ledere",
    "leder",
    "administration",
    "forvaltning",
    "personale",
    "gæst",
    "ansat",
    "konsulent",
    "revisor",
    "direktion",
    "rektorat",
    "dekanat",
    "observatør",
    "daglig",
    "rådgiver",
];

/// Returns whether a label is of people who take part: "Forældrevalgte", "Repræsentanter for lejerne", "Skoleledelse".
pub(crate) fn is_part(label: &str) -> bool {
    let lower = lowercase(label);
    // "Bestyrelsesmøde" is no part of the board
    if lower.ends_with("møde") || lower.ends_with("mødet") {
        return false;
    }
    has_any(&lower, &SITTING) || HELPING.iter().any(|word| lower.starts_with(word))
}

/// Returns whether a label is of those whom parents and others elect to sit beside the staff: "Forældrevalgte", "Elever".
pub(crate) fn are_elected(label: &str) -> bool {
    has_any(&lowercase(label), &["forældre", "valgte", "elever"])
}

/// Returns whether a word is the body's own office: "Stiftsadministrationen".
pub(crate) fn is_office(word: &str) -> bool {
    let lower = lowercase(word);
    let offices = ["administrationen", "forvaltningen", "sekretariatet", "kontoret"];
    !word.contains([' ', ',']) && offices.iter().any(|end| lower.ends_with(end))
}

/// Returns what a part of a list is called: "Medlemmer, forældre". Capitals of an abbreviation stay: "Medlemmer,
/// VIP-repræsentanter".
pub(crate) fn part_of(list: &str, part: &str) -> String {
    let is_short = part.chars().take(2).filter(|c| c.is_uppercase()).count() == 2;
    let part = if is_short { part.to_owned() } else { lowercase(part) };
    format!("{list}, {part}")
}

/// Returns what a label says of those under it, when no table has it.
pub(crate) fn part_kind(label: &str) -> ListKind {
    let lower = lowercase(label);
    let helps = HELPING.iter().any(|word| lower.starts_with(word))
        && !has_any(&lower, &["repræsentant", "siden", "valgt"]);
    if helps { ListKind::Staff } else { ListKind::Members }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_tell_of_parts_by_their_words() {
        for (label, kind) in [
            ("Ledelsesrepræsentanter", ListKind::Members),
            ("Forældrevalgte", ListKind::Members),
            ("Skoleledelse", ListKind::Staff),
            ("Gæster", ListKind::Staff),
        ] {
            assert!(is_part(label), "{label}");
            assert_eq!(part_kind(label), kind, "{label}");
        }
        assert!(!is_part("Økonomi") && !is_part("Næste møde") && !is_part("Bestyrelsesmøde"));
        assert_eq!(part_of("Medlemmer", "Forældre"), "Medlemmer, forældre");
        assert_eq!(part_of("Medlemmer", "TAP-valgte"), "Medlemmer, TAP-valgte");
    }
}
