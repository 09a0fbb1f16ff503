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
const HELPING: [&str; 14] = [
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
    "daglig",
    "rådgiver",
];

/// Returns whether a label is of people who take part: "Forældrevalgte", "Repræsentanter for lejerne", "Skoleledelse".
pub(crate) fn is_part(label: &str) -> bool {
    let lower = lowercase(label);
    has_any(&lower, &SITTING) || HELPING.iter().any(|word| lower.starts_with(word))
}

/// Returns whether a label is of those whom parents and others elect to sit beside the staff: "Forældrevalgte", "Elever".
pub(crate) fn are_elected(label: &str) -> bool {
    has_any(&lowercase(label), &["forældre", "valgte", "elever"])
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
        assert!(!is_part("Økonomi") && !is_part("Næste møde"));
    }
}
