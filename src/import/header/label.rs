//! The labels of a head: "Dato: …", "Mødested: …".

/// What a label is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Body,
    Time,
    End,
    Place,
    TimeAndPlace,
    Other,
}

/// Labels of the head, in lower case.
pub(super) const LABELS: [(&str, Field); 63] = [
    ("selskab", Field::Body),
    ("forening", Field::Body),
    ("mødeorgan", Field::Body),
    ("nævn", Field::Body),
    ("netværk", Field::Body),
    ("menighedsråd", Field::Body),
    ("mødeafholdelse", Field::Place),
    ("udvalg", Field::Body),
    ("møde", Field::Body),
    ("møde i", Field::Body),
    ("mødeforum", Field::Body),
    ("forum", Field::Body),
    ("organ", Field::Body),
    ("råd", Field::Body),
    ("bestyrelse", Field::Body),
    ("udvalg/organ", Field::Body),
    ("mødegruppe", Field::Body),
    ("mødenavn", Field::Body),
    ("dato", Field::Time),
    ("mødedato", Field::Time),
    ("dato og tid", Field::Time),
    ("dato/tid", Field::Time),
    ("tid", Field::Time),
    ("tidspunkt", Field::Time),
    ("mødetid", Field::Time),
    ("mødetidspunkt", Field::Time),
    ("starttidspunkt", Field::Time),
    ("starttidspunkt for møde", Field::Time),
    ("start", Field::Time),
    ("mødestart", Field::Time),
    ("mødet åbnet", Field::Time),
    ("mødet åbnes", Field::Time),
    ("mødet startet", Field::Time),
    ("mødet startede", Field::Time),
    ("mødet begynder", Field::Time),
    ("mødet starter", Field::Time),
    ("kl", Field::Time),
    ("klokken", Field::Time),
    ("mødedag", Field::Time),
    ("dag", Field::Time),
    ("hvornår", Field::Time),
    ("klokkeslæt", Field::Time),
    ("mødet hævet", Field::End),
    ("mødet sluttet", Field::End),
    ("mødet sluttede", Field::End),
    ("mødet slutter", Field::End),
    ("sluttidspunkt", Field::End),
    ("sluttidspunkt for møde", Field::End),
    ("møde slut", Field::End),
    ("mødet slut", Field::End),
    ("slut", Field::End),
    ("sted", Field::Place),
    ("hvor", Field::Place),
    ("mødets sted", Field::Place),
    ("møde sted", Field::Place),
    ("mødested", Field::Place),
    ("lokale", Field::Place),
    ("mødelokale", Field::Place),
    ("mødeadresse", Field::Place),
    ("adresse", Field::Place),
    ("tid og sted", Field::TimeAndPlace),
    ("sted og tid", Field::TimeAndPlace),
    ("sekretariat", Field::Other),
];

/// Sentences that give the place.
pub(super) const PLACES: [&str; 6] = [
    "mødet afholdes på ",
    "mødet afholdes i ",
    "mødet holdes på ",
    "mødet holdes i ",
    "mødet foregår på ",
    "mødet afholdes ",
];

/// Labels that are known without a colon: tables lose it on the way to text ("Udvalg Byrådet", "MødestedSalen").
const UNMARKED: [&str; 6] =
    ["Udvalg", "Mødested", "Mødelokale", "Mødedato", "Mødetidspunkt", "Mødeafholdelse"];

/// Reads a label and its value.
pub(super) fn label(plain: &str) -> Option<(Field, &str)> {
    let find = |head: &str| {
        // "Start kl.: 17.00"
        let head = head.trim_end_matches(['.', ' ']).trim_end_matches(" kl");
        LABELS.iter().find(|(word, _)| *word == head).map(|(_, field)| *field)
    };
    if let Some((head, value)) = plain.split_once([':', '\t'])
        && let Some(field) = find(&head.trim().to_lowercase())
    {
        return Some((field, value.trim_matches([' ', '\t', ':', '|'])));
    }
    let head = UNMARKED.iter().find(|head| plain.starts_with(**head))?;
    let value = plain[head.len()..].trim_start();
    let fits = value.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    // "Mødelokale F 7 kl. 16.00": there the word is a part of the room's name
    let first = value.split(' ').next().unwrap_or_default();
    let named = first.chars().count() <= 2 || first.contains(|c: char| c.is_ascii_digit());
    let value = if *head == "Mødelokale" && (value.contains(" kl") || named) { plain } else { value };
    fits.then(|| Some((find(&head.to_lowercase())?, value)))?
}

/// Whether a line is a label of the head.
pub(in crate::import) fn is_label(plain: &str) -> bool {
    label(plain).is_some()
}
