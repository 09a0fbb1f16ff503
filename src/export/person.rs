//! One person in a list: "*Kommunaldirektør* Lone Lyng (A), Engum (formand) (virtuelt)".
//!
//! That is [`Person::listed`] with two additions. The title is in italics, for no reader can tell where a title ends and
//! a name begins. And where a word in brackets could be taken for another, it says what it is: "(parti: Lokallisten)".

use super::escape::{bullet, inline, marked};
use crate::meeting::Person;

/// Says that the word in brackets is a party.
pub(crate) const PARTY: &str = "parti: ";
/// Says that the word in brackets is what the person does at the meeting.
pub(crate) const ROLE: &str = "rolle: ";

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
/// Between remarks.
pub(crate) const BETWEEN: &str = "; ";

/// What a role may not begin with, because it would read as something else.
const WORDS: [&str; 11] =
    [PARTY, ROLE, VIRTUAL, NOT_KNOWN, SUBSTITUTE, STANDS_IN_FOR, SINCE, GROUP, MEMBER, NOT_MEMBER, NOTE];

/// The line of a person in a list, with remarks.
pub(super) fn line(person: &Person, remarks: &[String]) -> String {
    let mut out = String::new();
    if let Some(title) = &person.title {
        out.push_str(&format!("*{}* ", inline(title)));
    }
    out.push_str(&marked(&person.name, "(,"));
    if let Some(party) = &person.party {
        let label = if is_party(party) { "" } else { PARTY };
        out.push_str(&format!(" ({label}{})", marked(party, "()")));
    }
    if let Some(org) = &person.org {
        out.push_str(&format!(", {}", marked(org, "(")));
    }
    if let Some(role) = &person.role {
        let taken = is_party(role) || WORDS.iter().any(|word| role.starts_with(word));
        let label = if taken { ROLE } else { "" };
        out.push_str(&format!(" ({label}{})", marked(role, "()")));
    }
    if !remarks.is_empty() {
        out.push_str(&format!(" ({})", remarks.join(BETWEEN)));
    }
    bullet(&out)
}

/// A remark that names someone or something.
pub(super) fn remark(label: &str, said: &str) -> String {
    format!("{label}{}", marked(said, "();"))
}

/// Whether a word in brackets reads as a party letter: "A", "SF".
pub(crate) fn is_party(word: &str) -> bool {
    word.chars().count() <= 2
}
