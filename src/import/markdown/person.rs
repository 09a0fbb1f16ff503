//! One person in a list, and what is said of them.

use super::fill;
use crate::export::{
    escape::{find, plain, split},
    person::{
        BETWEEN, GROUP, MEMBER, NOT_KNOWN, NOT_MEMBER, NOTE, PARTY, ROLE, SINCE, STANDS_IN_FOR, SUBSTITUTE,
        VIRTUAL, is_party,
    },
};
use crate::meeting::Person;

/// What is said of a person besides who it is.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    /// There over a line.
    pub(super) is_virtual: bool,
    /// Nobody said whether the person came.
    pub(super) is_unknown: bool,
    /// The name of the one who sits in.
    pub(super) substitute: Option<String>,
    /// The names of those for whom the person sits in.
    pub(super) stands_in_for: Vec<String>,
    /// Since when the person sits in, and for whom.
    pub(super) since: Vec<String>,
    /// The list in which the person would have stood.
    pub(super) group: Option<String>,
    /// Whether the person is a member, where it is said.
    pub(super) member: Option<bool>,
    /// The minute-taker's remark.
    pub(super) note: Option<String>,
}

/// "*Kommunaldirektør* Lone Lyng (A), Engum (formand) (virtuelt)".
pub(super) fn read(line: &str) -> Option<(Person, Remarks)> {
    let mut person = Person::default();
    let mut rest = line;
    if let Some(title) = rest.strip_prefix('*') {
        let end = find(title, "*")?;
        person.title = Some(plain(&title[..end]));
        rest = title[end + 1..].strip_prefix(' ')?;
    }
    let end = [find(rest, ","), find(rest, " (")].into_iter().flatten().min().unwrap_or(rest.len());
    person.name = plain(&rest[..end]);
    rest = &rest[end..];
    let mut remarks = None;
    while !rest.is_empty() {
        if let Some(org) = rest.strip_prefix(", ").filter(|_| person.org.is_none()) {
            let end = find(org, " (").unwrap_or(org.len());
            person.org = Some(plain(&org[..end]));
            rest = &org[end..];
        } else {
            let inside = rest.strip_prefix(" (")?;
            let end = find(inside, ")")?;
            bracket(&inside[..end], &mut person, &mut remarks)?;
            rest = &inside[end + 1..];
        }
    }
    Some((person, remarks.unwrap_or_default()))
}

/// A word in brackets: remarks, a party or a role. Nothing comes after remarks, and a party stands before the rest.
fn bracket(text: &str, person: &mut Person, remarks: &mut Option<Remarks>) -> Option<()> {
    let word = plain(text);
    let labelled = |label: &str| text.strip_prefix(label).map(plain);
    if remarks.is_some() {
        None
    } else if let Some(party) = labelled(PARTY).or_else(|| is_party(&word).then(|| word.clone())) {
        let is_first = person.org.is_none() && person.role.is_none();
        fill(&mut person.party, party).filter(|()| is_first)
    } else if let Some(found) = read_remarks(text) {
        fill(remarks, found)
    } else {
        fill(&mut person.role, labelled(ROLE).unwrap_or(word))
    }
}

fn read_remarks(text: &str) -> Option<Remarks> {
    let mut remarks = Remarks::default();
    for remark in split(text, BETWEEN) {
        let said = |label: &str| remark.strip_prefix(label).map(plain);
        match remark {
            VIRTUAL => remarks.is_virtual = true,
            NOT_KNOWN => remarks.is_unknown = true,
            MEMBER => fill(&mut remarks.member, true)?,
            NOT_MEMBER => fill(&mut remarks.member, false)?,
            _ => {
                if let Some(name) = said(STANDS_IN_FOR) {
                    remarks.stands_in_for.push(name);
                } else if let Some(name) = said(SUBSTITUTE) {
                    fill(&mut remarks.substitute, name)?;
                } else if let Some(words) = said(SINCE) {
                    remarks.since.push(words);
                } else if let Some(group) = said(GROUP) {
                    fill(&mut remarks.group, group)?;
                } else {
                    fill(&mut remarks.note, said(NOTE)?)?;
                }
            }
        }
    }
    Some(remarks)
}
