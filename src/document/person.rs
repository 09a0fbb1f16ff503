//! One person in a list, and the words with which the referat says more of somebody.

use super::block::{PersonLine, Remark};
use crate::meeting::Person;

/// There over a line.
pub(crate) const VIRTUAL: &str = "virtuelt";
/// Nobody said whether the person came.
pub(crate) const NOT_KNOWN: &str = "fremmøde ikke oplyst";
/// Before the one who sits in for the person.
pub(crate) const SUBSTITUTE: &str = "stedfortræder: ";
/// Before the one for whom the person sits in.
pub(crate) const STANDS_IN_FOR: &str = "stedfortræder for ";
/// Before the time from which the person sits in for someone.
pub(crate) const SINCE: &str = "fra ";
/// Before the list in which the person would have stood.
pub(crate) const GROUP: &str = "gruppe: ";
/// A member in a list of others.
pub(crate) const MEMBER: &str = "som medlem";
/// Not a member, in the list of members.
pub(crate) const NOT_MEMBER: &str = "ikke medlem";
/// Before the minute-taker's remark.
pub(crate) const NOTE: &str = "bemærkning: ";
/// The same of one who stays away: it says why.
pub(crate) const REASON: &str = "årsag: ";

/// Every label of a remark. Where one begins as another, the longer stands first.
pub(crate) const LABELS: [&str; 10] =
    [VIRTUAL, NOT_KNOWN, SUBSTITUTE, STANDS_IN_FOR, SINCE, GROUP, MEMBER, NOT_MEMBER, NOTE, REASON];

/// Returns the line of a person in a list.
pub(super) fn line(person: &Person, remarks: Vec<Remark>) -> PersonLine {
    // whoever has no id in the referat and whose list stands above is told by the other fields
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

/// Returns a remark that names someone or something.
pub(super) fn remark(label: &'static str, text: &str) -> Remark {
    Remark { label, text: text.to_owned() }
}

/// Returns whether a remark is for readers: the list in which the person would have stood is for whoever
/// reads the file in again, and Markdown alone keeps that in its words.
pub(crate) fn is_for_readers(remark: &Remark) -> bool {
    ![GROUP, MEMBER, NOT_MEMBER].contains(&remark.label)
}

/// Returns a remark in the words that readers see: what somebody wrote stands for itself, and Markdown alone
/// says what it is.
pub(crate) fn for_readers(remark: &Remark) -> String {
    let label = if [NOTE, REASON].contains(&remark.label) { "" } else { remark.label };
    format!("{label}{}", remark.text)
}

/// Returns whether a word in brackets reads as a party letter: "A", "SF".
pub(crate) fn is_party(word: &str) -> bool {
    word.chars().count() <= 2
}
