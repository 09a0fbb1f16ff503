//! The labels of a head: "Dato: …", "Mødested: …".

use crate::meeting::text::lowercase;
/// What a label is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeaderField {
    Body,
    Time,
    End,
    Place,
    TimeAndPlace,
    Other,
}

/// Labels of the head, in lower case.
pub(crate) const LABELS: [(&str, HeaderField); 69] = [
    ("selskab", HeaderField::Body),
    ("forening", HeaderField::Body),
    ("mødeorgan", HeaderField::Body),
    ("nævn", HeaderField::Body),
    ("netværk", HeaderField::Body),
    ("menighedsråd", HeaderField::Body),
    ("mødeafholdelse", HeaderField::Place),
    ("udvalg", HeaderField::Body),
    ("møde", HeaderField::Body),
    ("møde i", HeaderField::Body),
    ("mødeforum", HeaderField::Body),
    ("forum", HeaderField::Body),
    ("organ", HeaderField::Body),
    ("råd", HeaderField::Body),
    ("bestyrelse", HeaderField::Body),
    ("udvalg/organ", HeaderField::Body),
    ("mødegruppe", HeaderField::Body),
    ("mødenavn", HeaderField::Body),
    ("dato", HeaderField::Time),
    ("mødedato", HeaderField::Time),
    ("dato og tid", HeaderField::Time),
    ("dato/tid", HeaderField::Time),
    ("tid", HeaderField::Time),
    ("tidspunkt", HeaderField::Time),
    ("mødetid", HeaderField::Time),
    ("mødetidspunkt", HeaderField::Time),
    ("starttidspunkt", HeaderField::Time),
    ("starttidspunkt for møde", HeaderField::Time),
    ("start", HeaderField::Time),
    ("mødestart", HeaderField::Time),
    ("afholdt", HeaderField::Time),
    ("afholdes", HeaderField::Time),
    ("møde afholdt", HeaderField::Time),
    ("mødet afholdt", HeaderField::Time),
    ("møde holdt", HeaderField::Time),
    ("mødet holdt", HeaderField::Time),
    ("mødet åbnet", HeaderField::Time),
    ("mødet åbnes", HeaderField::Time),
    ("mødet startet", HeaderField::Time),
    ("mødet startede", HeaderField::Time),
    ("mødet begynder", HeaderField::Time),
    ("mødet starter", HeaderField::Time),
    ("kl", HeaderField::Time),
    ("klokken", HeaderField::Time),
    ("mødedag", HeaderField::Time),
    ("dag", HeaderField::Time),
    ("hvornår", HeaderField::Time),
    ("klokkeslæt", HeaderField::Time),
    ("mødet hævet", HeaderField::End),
    ("mødet sluttet", HeaderField::End),
    ("mødet sluttede", HeaderField::End),
    ("mødet slutter", HeaderField::End),
    ("sluttidspunkt", HeaderField::End),
    ("sluttidspunkt for møde", HeaderField::End),
    ("møde slut", HeaderField::End),
    ("mødet slut", HeaderField::End),
    ("slut", HeaderField::End),
    ("sted", HeaderField::Place),
    ("hvor", HeaderField::Place),
    ("mødets sted", HeaderField::Place),
    ("møde sted", HeaderField::Place),
    ("mødested", HeaderField::Place),
    ("lokale", HeaderField::Place),
    ("mødelokale", HeaderField::Place),
    ("mødeadresse", HeaderField::Place),
    ("adresse", HeaderField::Place),
    ("tid og sted", HeaderField::TimeAndPlace),
    ("sted og tid", HeaderField::TimeAndPlace),
    ("sekretariat", HeaderField::Other),
];

/// Sentences that give the place.
pub(crate) const PLACES: [&str; 14] = [
    "mødet fandt sted i ",
    "mødet fandt sted på ",
    "mødet blev holdt på ",
    "mødet blev holdt i ",
    "mødet blev afholdt på ",
    "mødet blev afholdt i ",
    "mødet afholdtes i ",
    "mødet afholdtes på ",
    "mødet afholdes på ",
    "mødet afholdes i ",
    "mødet holdes på ",
    "mødet holdes i ",
    "mødet foregår på ",
    "mødet afholdes ",
];

/// What sentences begin with that tell when a meeting ended, in lower case.
const ENDS: [&str; 6] = [
    "mødet slut",
    "mødet hævede",
    "mødet blev hævet",
    "mødet blev afsluttet",
    "mødet ophørte",
    "mødet er slut",
];

/// Returns whether a line, in lower case, tells when the meeting ended: "mødet sluttede kl. 21.10".
pub(crate) fn is_end(lower: &str) -> bool {
    ENDS.iter().any(|words| lower.starts_with(words)) && lower.len() <= 80
}

/// Labels that are known without a colon: tables lose it on the way to text ("Udvalg Byrådet", "MødestedSalen").
const UNMARKED: [&str; 6] =
    ["Udvalg", "Mødested", "Mødelokale", "Mødedato", "Mødetidspunkt", "Mødeafholdelse"];

/// Reads a label and its value.
pub(crate) fn label(plain: &str) -> Option<(HeaderField, &str)> {
    #[cfg(test)]
    crate::import::recognise::read_count::add(plain);
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
    let value = if *head == "Mødelokale" && (value.contains(" kl") || value.contains(',') || named) {
        plain
    } else {
        value
    };
    fits.then(|| Some((find(&lowercase(head))?, value)))?
}

/// Labels that stand on a line of their own, without a colon, above their value.
const ABOVE: [&str; 16] = [
    "udvalg",
    "udvalg/organ",
    "forum",
    "mødedato",
    "mødetid",
    "mødetidspunkt",
    "starttidspunkt",
    "sluttidspunkt",
    "mødested",
    "sted",
    "lokale",
    "mødelokale",
    "dato",
    "tid",
    "tidspunkt",
    "adresse",
];

/// Returns whether a line is a label of the head without a colon, whose value stands on the next line.
pub(crate) fn is_above_value(plain: &str) -> bool {
    ABOVE.contains(&lowercase(plain).as_str())
}

/// Returns whether a line is a label of the head.
pub(crate) fn is_label(plain: &str) -> bool {
    label(plain).is_some()
}
