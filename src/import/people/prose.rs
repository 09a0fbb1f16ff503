//! Sentences that say who was there or away: words of presence around names, in any order.

use super::{Kind, group, names, presence};
use crate::import::name::{self, Listed};
use crate::import::words::{lower, sentences};
use crate::meeting::Status;

/// What a sentence says of people.
#[derive(Debug)]
pub(in crate::import) struct Said {
    /// The list that they would stand on.
    pub(in crate::import) group: &'static str,
    /// What that list is.
    pub(in crate::import) kind: Kind,
    /// Whether they came.
    pub(in crate::import) status: Status,
    /// Who.
    pub(in crate::import) people: Vec<Listed>,
}

impl Said {
    /// Those of a status.
    pub(in crate::import) fn of(kind: Kind, status: Status, people: Vec<Listed>) -> Self {
        let group = match kind {
            Kind::Afbud => "Afbud",
            Kind::Absent => "Fraværende",
            Kind::Staff => "Øvrige deltagere",
            Kind::Members | Kind::Role => "Deltagere",
        };
        Said { group, kind, status, people }
    }
}

/// Who was not among those who were there.
const EXCEPT: [&str; 5] = [" bortset fra ", " undtagen ", " med undtagelse af ", " på nær ", " dog ikke "];

/// Sentences that say who was there or away: "Ane Ask og Bo Birk var fraværende.", "I mødet deltog Ane Ask."
pub(in crate::import) fn prose(plain: &str) -> Option<Said> {
    let plain = plain.trim().trim_end_matches('.');
    if plain.len() > 1200 {
        return None;
    }
    let lower = lower(plain);
    // "Medlemmerne var mødt, bortset fra NN og MM, der havde meldt afbud"
    let but = EXCEPT.iter().find_map(|words| {
        let at = lower.find(words).filter(|&at| presence::sentence(&lower[..at]).is_some())?;
        Some(&plain[at + words.len()..])
    });
    if let Some(said) = stand_in(plain, &lower) {
        return Some(said);
    }
    let (lead, who, tail) = divide(but.unwrap_or(plain));
    let said = presence::sentence(&format!("{lead} {tail}")).or(but.map(|_| (Kind::Afbud, Status::Afbud)));
    let who = who.split(" pga").next().unwrap_or(who).trim_end_matches([',', ':', ' ']);
    let mut people = names(who)?;
    if presence::is_timed(tail) {
        people.iter_mut().for_each(|listed| listed.note(tail.trim()));
    }
    let sits = people.iter().all(|listed| listed.sits_for.is_some()) && presence::is_stand_in(who);
    let (kind, status) = said.or(sits.then_some((Kind::Members, Status::Present)))?;
    let mut said = Said::of(kind, status, people);
    if status == Status::Present && (sits || presence::is_stand_in(lead) || presence::is_stand_in(tail)) {
        said.group = "Stedfortrædere";
    }
    Some(said)
}

/// "Som stedfortræder for Ane Ask mødte Bo Birk", "I stedet for Ane Ask deltog Bo Birk": the one who is away stands first.
fn stand_in(plain: &str, lower: &str) -> Option<Said> {
    let leads = ["stedfortræder for ", "suppleant for ", "i stedet for ", "for "];
    let whom = leads.iter().find_map(|lead| {
        let rest = lower.strip_prefix("som ").unwrap_or(lower).strip_prefix(lead)?;
        Some(&plain[plain.len() - rest.len()..])
    })?;
    let verbs = [" mødte ", " møder ", " deltog ", " deltager ", " var ", " er "];
    let (whom, who) = verbs.iter().find_map(|verb| whom.split_once(verb))?;
    let (whom, mut people) = (names(whom)?, names(who)?);
    let [whom] = &whom[..] else { return None };
    people.first_mut()?.sits_for = Some(whom.person.name.clone());
    Some(Said { group: "Stedfortrædere", ..Said::of(Kind::Members, Status::Present, people) })
}

/// What the sentences of a paragraph say. It may be broken into lines anywhere, or have a sentence on each; a line that
/// begins as such a sentence does goes on with none before it.
pub(in crate::import) fn paragraph(lines: &[&str]) -> Vec<Said> {
    let all = |text: &str| -> Vec<Said> {
        sentences(text).into_iter().filter_map(|said| prose(said).or_else(|| role(said))).collect()
    };
    let count = |said: &[Said]| said.iter().map(|said| said.people.len()).sum::<usize>();
    let begins = |line: &str| {
        line.starts_with(char::is_uppercase) && line.split(' ').next().is_some_and(presence::is_word)
    };
    let parts = lines.chunk_by(|_, next| !begins(next)).map(|lines| {
        let whole = all(&lines.join(" "));
        let each: Vec<Said> = lines.iter().flat_map(|line| all(line)).collect();
        if count(&whole) >= count(&each) { whole } else { each }
    });
    parts.flatten().collect()
}

/// "Referent: Sekretær Eva Ek", as one of the sentences.
fn role(plain: &str) -> Option<Said> {
    let group = group(plain).filter(|group| group.kind == Kind::Role)?;
    let mut people = names(group.names)?;
    people.iter_mut().for_each(|listed| listed.act_as(name::role_of(group.heading)));
    Some(Said { group: "Øvrige deltagere", ..Said::of(Kind::Staff, Status::Present, people) })
}

/// Divides a sentence into the words of presence before the names, the names, and the words after them.
fn divide(text: &str) -> (&str, &str, &str) {
    let (lead, rest) = presence::divide(text);
    let tail: usize =
        rest.split_inclusive(' ').rev().take_while(|word| presence::is_word(word)).map(str::len).sum();
    let (who, tail) = rest.split_at(rest.len() - tail);
    (lead, who, tail)
}
