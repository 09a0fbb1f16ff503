//! One person in a list, and the words of the remarks.

use super::block::{PersonLine, Remark};
use crate::meeting::Person;

/// There over a line.
pub(crate) const VIRTUAL: &str = "virtuelt";
/// It is not known whether the person came.
pub(crate) const NOT_KNOWN: &str = "fremmøde ikke oplyst";
/// Before the one who sits in for the person.
pub(crate) const SUBSTITUTE: &str = "stedfortræder: ";
/// Before the one for whom the person sits in.
pub(crate) const STANDS_IN_FOR: &str = "stedfortræder for ";
/// Before the time from which the person is a substitute.
pub(crate) const SINCE: &str = "fra ";
/// Before the list in which the person would have been.
pub(crate) const GROUP: &str = "gruppe: ";
/// A member in a list of others.
pub(crate) const MEMBER: &str = "som medlem";
/// Not a member, in the list of members.
pub(crate) const NOT_MEMBER: &str = "ikke medlem";
/// Before the minute-taker's remark.
pub(crate) const NOTE: &str = "bemærkning: ";
/// Before the minute-taker's remark on an absent person, which says why.
pub(crate) const REASON: &str = "årsag: ";

/// Every label of a remark. Where one begins as another, the longer is first.
pub(crate) const LABELS: [&str; 10] =
    [VIRTUAL, NOT_KNOWN, SUBSTITUTE, STANDS_IN_FOR, SINCE, GROUP, MEMBER, NOT_MEMBER, NOTE, REASON];

/// Returns the line of a person in a list.
pub(super) fn line(person: &Person, remarks: Vec<Remark>) -> PersonLine {
    // the referat has no ids, and the list is printed above
    let Person { id: _, name, org, title, party, role, group: _, voting: _ } = person;
    PersonLine {
        title: title.clone(),
        name: name.clone(),
        party: party.clone(),
        org: org.clone(),
        role: role.clone(),
        remarks,
    }
}

/// Returns a remark with a text.
pub(super) fn remark(label: &'static str, text: &str) -> Remark {
    Remark { label, text: text.to_owned() }
}

/// Returns whether a remark is for readers. The list to which an absent person belongs is for the import, and
/// only Markdown keeps it.
pub(crate) fn is_for_readers(remark: &Remark) -> bool {
    ![GROUP, MEMBER, NOT_MEMBER].contains(&remark.label)
}

/// Returns a remark as readers see it: without the label of a note, which only Markdown prints.
pub(crate) fn for_readers(remark: &Remark) -> String {
    let label = if [NOTE, REASON].contains(&remark.label) { "" } else { remark.label };
    format!("{label}{}", remark.text)
}

/// Returns whether a word in brackets reads as a party letter: "A", "SF".
pub(crate) fn is_party(word: &str) -> bool {
    word.chars().count() <= 2
}
