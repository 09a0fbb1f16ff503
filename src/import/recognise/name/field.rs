//! Fields of a person on lines of their own: "Navn: Ane Ask", "Funktion: Medlem", "Parti: A".

use crate::meeting::text::lowercase;
/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PersonField {
    /// The name.
    Name,
    /// The role in the body.
    Role,
    /// The post at work.
    Title,
    /// Whom the person comes from.
    Org,
    /// The party.
    Party,
    /// Whether the person came.
    Presence,
    /// Why the person did not come, or what else is said.
    Remark,
    /// An address or a telephone number: nothing that a meeting keeps.
    Contact,
}

/// The labels of fields, in lower case.
const LABELS: [(&str, PersonField); 29] = [
    ("navn", PersonField::Name),
    ("deltagernavn", PersonField::Name),
    ("funktion", PersonField::Role),
    ("rolle", PersonField::Role),
    ("hverv", PersonField::Role),
    ("post", PersonField::Role),
    ("rolle i udvalget", PersonField::Role),
    ("titel", PersonField::Title),
    ("stilling", PersonField::Title),
    ("stillingsbetegnelse", PersonField::Title),
    ("organisation", PersonField::Org),
    ("repræsenterer", PersonField::Org),
    ("udpeget af", PersonField::Org),
    ("valgt af", PersonField::Org),
    ("indstillet af", PersonField::Org),
    ("forening", PersonField::Org),
    ("parti", PersonField::Party),
    ("liste", PersonField::Party),
    ("status", PersonField::Presence),
    ("fremmøde", PersonField::Presence),
    ("deltagelse", PersonField::Presence),
    ("tilstedeværelse", PersonField::Presence),
    ("årsag", PersonField::Remark),
    ("årsag til afbud", PersonField::Remark),
    ("begrundelse", PersonField::Remark),
    ("bemærkning", PersonField::Remark),
    ("e-mail", PersonField::Contact),
    ("telefon", PersonField::Contact),
    ("tlf.", PersonField::Contact),
];

/// Reads the field of a person: its label, a colon and its value.
pub(crate) fn field(plain: &str) -> Option<(PersonField, &str)> {
    let (label, value) = plain.split_once(':')?;
    let value = value.trim();
    let label = lowercase(label.trim());
    let found = LABELS.iter().find(|(known, _)| *known == label)?;
    (!value.is_empty() && value.len() <= 80).then_some((found.1, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_fields_are_known() {
        assert_eq!(field("Funktion: Medlem"), Some((PersonField::Role, "Medlem")));
        assert_eq!(field("NAVN: Ane Ask"), Some((PersonField::Name, "Ane Ask")));
        assert_eq!(field("Udpeget af: Engum Sejlklub"), Some((PersonField::Org, "Engum Sejlklub")));
        for line in ["Funktion", "Funktion:", "Medlem: Ane Ask", "Formål: Orientering"] {
            assert_eq!(field(line), None, "{line}");
        }
    }
}
