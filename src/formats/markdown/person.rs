//! One person in a list: "*Kommunaldirektør* Lone Lyng (A), Engum (formand; virtuelt)".
//!
//! The title is in italics, because its end and the beginning of the name could not be found otherwise. Where
//! a word in brackets could be taken for another, it says what it is: "(parti: Lokallisten)". What only the
//! import needs is in a comment.

use super::escape::{bullet, find, inline, marked, plain, split};
use super::format_version::FormatVersion;
use super::signs::BETWEEN;
use crate::document::block::{PersonLine, Remark};
use crate::document::person::{LABELS, is_for_readers, is_party};

/// Says that the word in brackets is a party.
pub(super) const PARTY: &str = "parti: ";
/// Says that the word in brackets is what the person does at the meeting.
const ROLE: &str = "rolle: ";

/// Returns the line of a person.
pub(super) fn print(person: &PersonLine) -> String {
    let PersonLine { title, name, party, org, role, remarks } = person;
    let mut out = String::new();
    if let Some(title) = title {
        out.push_str(&format!("*{}* ", inline(title)));
    }
    out.push_str(&marked(name, "(,"));
    let mut bracket = Vec::new();
    if let Some(party) = party {
        let label = if is_party(party) { "" } else { PARTY };
        bracket.push(format!("{label}{}", marked(party, "();")));
    }
    if let Some(org) = org {
        push_bracket(&mut out, &mut bracket);
        out.push_str(&format!(", {}", marked(org, "(")));
    }
    if let Some(role) = role {
        let taken = is_party(role) || [PARTY, ROLE].iter().chain(&LABELS).any(|word| role.starts_with(word));
        let label = if taken { ROLE } else { "" };
        bracket.push(format!("{label}{}", marked(role, "();")));
    }
    let (hidden, shown): (Vec<&Remark>, Vec<&Remark>) = remarks.iter().partition(|remark| is_hidden(remark));
    let words = |remark: &&Remark| format!("{}{}", remark.label, marked(&remark.text, "();"));
    bracket.extend(shown.iter().map(words));
    push_bracket(&mut out, &mut bracket);
    if !hidden.is_empty() {
        let hidden: Vec<String> = hidden.iter().map(words).collect();
        out.push_str(&comment(&hidden.join(BETWEEN)));
    }
    bullet(&out)
}

/// Returns whether a remark is printed in a comment: it is for the import, and no sign in it ends the
/// comment.
fn is_hidden(remark: &Remark) -> bool {
    let may_end =
        remark.text.contains("--") || remark.text.contains(['<', '>']) || remark.text.ends_with('-');
    !is_for_readers(remark) && !may_end
}

/// Returns what is in the file and is shown to no reader.
pub(super) fn comment(words: &str) -> String {
    format!("{COMMENT}{words}{COMMENT_END}")
}

/// Returns the words of a comment.
fn in_comment(text: &str) -> Option<&str> {
    text.strip_prefix(COMMENT)?.strip_suffix(COMMENT_END)
}

const COMMENT: &str = " <!-- ";
const COMMENT_END: &str = " -->";

fn push_bracket(out: &mut String, words: &mut Vec<String>) {
    if !words.is_empty() {
        out.push_str(&format!(" ({})", words.join(BETWEEN)));
        words.clear();
    }
}

/// Returns a line of a list, without its mark.
pub(super) fn parse(line: &str, version: FormatVersion) -> Option<PersonLine> {
    let mut person = PersonLine::default();
    let mut rest = line;
    if let Some(title) = rest.strip_prefix('*') {
        let end = find(title, "*")?;
        person.title = Some(plain(&title[..end]));
        rest = title[end + 1..].strip_prefix(' ')?;
    }
    let ends = [find(rest, ","), find(rest, " ("), find(rest, COMMENT)];
    let end = ends.into_iter().flatten().min().unwrap_or(rest.len());
    person.name = plain(&rest[..end]);
    rest = &rest[end..];
    while !rest.is_empty() {
        if let Some(org) = rest.strip_prefix(", ").filter(|_| person.org.is_none()) {
            let ends = [find(org, " ("), find(org, COMMENT)];
            let end = ends.into_iter().flatten().min().unwrap_or(org.len());
            person.org = Some(plain(&org[..end]));
            rest = &org[end..];
        } else if let Some(words) = in_comment(rest) {
            split(words, BETWEEN).into_iter().try_for_each(|word| read_word(word, &mut person))?;
            rest = "";
        } else {
            let inside = rest.strip_prefix(" (")?;
            let end = find(inside, ")")?;
            let words = split(&inside[..end], BETWEEN);
            // in the first form a party and a role had brackets of their own, and a role may hold a semicolon
            let is_whole =
                version == FormatVersion::First && !words.iter().all(|word| remark(word).is_some());
            let words = if is_whole { vec![&inside[..end]] } else { words };
            words.into_iter().try_for_each(|word| read_word(word, &mut person))?;
            rest = &inside[end + 1..];
        }
    }
    Some(person)
}

/// Returns a word in brackets: a remark, a party or a role.
fn read_word(text: &str, person: &mut PersonLine) -> Option<()> {
    let word = plain(text);
    let labelled = |label: &str| text.strip_prefix(label).map(plain);
    if let Some(remark) = remark(text) {
        person.remarks.push(remark);
        return Some(());
    }
    let party = labelled(PARTY).or_else(|| is_party(&word).then(|| word.clone()));
    let (field, value) = match party {
        Some(party) => (&mut person.party, party),
        None => (&mut person.role, labelled(ROLE).unwrap_or(word)),
    };
    field.replace(value).is_none().then_some(())
}

fn remark(text: &str) -> Option<Remark> {
    LABELS.into_iter().find_map(|label| {
        let rest = text.strip_prefix(label)?;
        let fits = label.ends_with(' ') || rest.is_empty();
        fits.then(|| Remark { label, text: plain(rest) })
    })
}
