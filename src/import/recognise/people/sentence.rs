//! Sentences that say who was there or away: words of presence around names, in any order.

use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{ListKind, group, names, presence};
use crate::import::recognise::text::{find, lower, sentences};
use crate::meeting::Status;

/// What a sentence says of people.
#[derive(Debug)]
pub(crate) struct PresenceSentence {
    /// The list that they would stand on.
    pub(crate) group: &'static str,
    /// What that list is.
    pub(crate) kind: ListKind,
    /// Whether they came.
    pub(crate) status: Status,
    /// Who.
    pub(crate) people: Vec<Listed>,
}

impl PresenceSentence {
    /// Returns those of a status.
    pub(crate) fn of(kind: ListKind, status: Status, people: Vec<Listed>) -> Self {
        let group = match kind {
            ListKind::Afbud => "Afbud",
            ListKind::Absent => "Fraværende",
            ListKind::Staff => "Øvrige deltagere",
            ListKind::Substitutes => "Stedfortrædere",
            ListKind::Members | ListKind::Role => "Deltagere",
        };
        PresenceSentence { group, kind, status, people }
    }
}

/// Who was not among those who were there.
const EXCEPT: [&str; 5] = [" bortset fra ", " undtagen ", " med undtagelse af ", " på nær ", " dog ikke "];

/// Returns sentences that say who was there or away: "Ane Ask og Bo Birk var fraværende.", "I mødet deltog Ane Ask."
pub(crate) fn prose(plain: &str) -> Option<PresenceSentence> {
    let plain = plain.trim().trim_end_matches('.');
    if plain.len() > 1200 {
        return None;
    }
    let lower = lower(plain);
    // "Medlemmerne var mødt, bortset fra NN og MM, der havde meldt afbud"
    let but = excepted(plain, &lower);
    if let Some(sentence) = stand_in(plain, &lower) {
        return Some(sentence);
    }
    let (told, why) = divide_reason(but.unwrap_or(plain));
    if sentences(why).len() > 1 {
        return None;
    }
    if let Some(sentence) = with_reason(told).filter(|_| but.is_none()) {
        return Some(sentence);
    }
    let (lead, who, tail) = divide(told);
    // "den 1/3 kl. 17 i Kulturhuset Engum": who stands behind "i" is a place
    if but.is_none() && [" i", " på", " ved"].iter().any(|end| lead.trim_end().ends_with(end)) {
        return None;
    }
    if let Some(sentence) = from_house(plain).filter(|_| but.is_none()) {
        return Some(sentence);
    }
    let kind =
        presence::sentence(&format!("{lead} {tail}")).or(but.map(|_| (ListKind::Afbud, Status::Afbud)));
    if kind.is_none() && !presence::is_stand_in(who) {
        return None;
    }
    let who = who.trim_end_matches([',', ':', ' ']);
    let given =
        || name::given(who, false).filter(|_| matches!(kind, Some((ListKind::Afbud, _))) && !tail.is_empty());
    let mut people = names(who).or_else(given)?;
    note_all(&mut people, tail, why);
    let sits = people.iter().all(|listed| listed.sits_for.is_some()) && presence::is_stand_in(who);
    let (kind, status) = kind.or(sits.then_some((ListKind::Members, Status::Present)))?;
    let mut sentence = PresenceSentence::of(kind, status, people);
    if status == Status::Present && (sits || presence::is_stand_in(lead) || presence::is_stand_in(tail)) {
        sentence.group = "Stedfortrædere";
    }
    Some(sentence)
}

/// Returns what stands behind those who were there: "Medlemmerne var mødt, bortset fra NN".
fn excepted<'a>(plain: &'a str, lower: &str) -> Option<&'a str> {
    EXCEPT.iter().find_map(|words| {
        let at = find(lower, words).filter(|&at| presence::sentence(&lower[..at]).is_some())?;
        Some(&plain[at + words.len()..])
    })
}

/// Notes of each when they were there, where what stands behind them says so, and why they are away.
fn note_all(people: &mut [Listed], tail: &str, why: &str) {
    let when = if presence::is_timed(tail) { tail.trim() } else { "" };
    for note in [when, why].into_iter().filter(|note| !note.is_empty()) {
        people.iter_mut().for_each(|listed| listed.note(note));
    }
}

/// Divides a sentence from the reason behind it: "Ane Ask har meldt afbud på grund af sygdom".
fn divide_reason(text: &str) -> (&str, &str) {
    let links = [" pga", " på grund af ", " grundet ", ", da ", ", fordi ", " fordi "];
    let at = links.iter().filter_map(|link| find(text, link)).min().unwrap_or(text.len());
    let (told, why) = text.split_at(at);
    (told.trim_end_matches(','), why.trim_matches([',', ' ']))
}

/// Returns those of whom a sentence says no more than why they are away: "Ane Ask er syg", "Bo Birk og Eva Ek har ferie".
fn with_reason(text: &str) -> Option<PresenceSentence> {
    let (who, why) = [" er ", " var ", " har ", " havde "].iter().find_map(|verb| text.split_once(verb))?;
    let is_lasting = why.contains(|c: char| c.is_ascii_digit());
    let mut people = names(who).filter(|_| name::is_reason(why) && !is_lasting)?;
    people.iter_mut().for_each(|listed| listed.note(why));
    Some(PresenceSentence::of(ListKind::Absent, Status::Absent, people))
}

/// Returns who came from a house that is not the body: "Fra museet deltog leder Ane Ask og Bo Birk, der tog referat".
fn from_house(plain: &str) -> Option<PresenceSentence> {
    let rest = plain.strip_prefix("Fra ").filter(|rest| !rest.contains(':'))?;
    let (house, who) = [" deltog ", " deltager ", " mødte "].iter().find_map(|verb| rest.split_once(verb))?;
    let (who, does) = [", der ", ", som "].iter().find_map(|link| who.split_once(link)).unwrap_or((who, ""));
    let mut people = names(who).filter(|_| house.split(' ').count() <= 4 && !house.contains(','))?;
    if let Some(last) = people.last_mut().filter(|_| does.contains("referat")) {
        last.act_as("referent".to_owned());
    }
    Some(PresenceSentence::of(ListKind::Staff, Status::Present, people))
}

/// Returns what a sentence says, and each of the clauses of one that says two things: "NN havde meldt afbud, og MM kom
/// kl. 19.30".
pub(crate) fn told(sentence: &str) -> Vec<PresenceSentence> {
    let clauses = || -> Option<Vec<PresenceSentence>> {
        let link = [", og ", ", mens ", ", men ", "; "].into_iter().find(|link| sentence.contains(link))?;
        sentence.split(link).map(prose).collect()
    };
    prose(sentence).map(|found| vec![found]).or_else(clauses).unwrap_or_default()
}

/// Returns both, the one who is away first: "Som stedfortræder for Ane Ask mødte Bo Birk", "I stedet for Ane Ask
/// deltog Bo Birk".
fn stand_in(plain: &str, lower: &str) -> Option<PresenceSentence> {
    let leads = ["stedfortræder for ", "suppleant for ", "i stedet for ", "for "];
    let whom = leads.iter().find_map(|lead| {
        let rest = lower.strip_prefix("som ").unwrap_or(lower).strip_prefix(lead)?;
        Some(&plain[plain.len() - rest.len()..])
    })?;
    let verbs = [
        " mødte: ",
        " møder: ",
        " deltog: ",
        " mødte ",
        " møder ",
        " deltog ",
        " deltager ",
        " var ",
        " er ",
    ];
    let (whom, who) = verbs.iter().find_map(|verb| whom.split_once(verb))?;
    let (whom, mut people) = (names(whom)?, names(who)?);
    let [whom] = &whom[..] else { return None };
    people.first_mut()?.sits_for = Some(whom.person.name.clone());
    Some(PresenceSentence {
        group: "Stedfortrædere",
        ..PresenceSentence::of(ListKind::Members, Status::Present, people)
    })
}

/// Returns what the sentences of a paragraph say. It may be broken into lines anywhere, or have a sentence on each; a
/// line that begins as such a sentence does goes on with none before it.
pub(crate) fn paragraph(lines: &[&str]) -> Vec<PresenceSentence> {
    let all = |text: &str| -> Vec<PresenceSentence> {
        let of = |sentence| {
            let found = told(sentence);
            if found.is_empty() { role(sentence).into_iter().collect() } else { found }
        };
        sentences(text).into_iter().flat_map(of).collect()
    };
    let count = |found: &[PresenceSentence]| found.iter().map(|found| found.people.len()).sum::<usize>();
    let begins = |line: &str| {
        line.starts_with(char::is_uppercase) && line.split(' ').next().is_some_and(presence::is_word)
    };
    let parts = lines.chunk_by(|_, next| !begins(next)).map(|lines| {
        let whole = all(&lines.join(" "));
        let each: Vec<PresenceSentence> = lines.iter().flat_map(|line| all(line)).collect();
        if count(&whole) >= count(&each) { whole } else { each }
    });
    parts.flatten().collect()
}

/// "Referent: Sekretær Eva Ek", as one of the sentences.
fn role(plain: &str) -> Option<PresenceSentence> {
    let group = group(plain).filter(|group| group.kind == ListKind::Role)?;
    let mut people = names(group.names)?;
    people.iter_mut().for_each(|listed| listed.act_as(name::role_of(group.heading)));
    Some(PresenceSentence {
        group: "Øvrige deltagere",
        ..PresenceSentence::of(ListKind::Staff, Status::Present, people)
    })
}

/// Divides a sentence into the words of presence before the names, the names, and the words after them.
fn divide(text: &str) -> (&str, &str, &str) {
    let (lead, rest) = presence::divide(text);
    let tail: usize =
        rest.split_inclusive(' ').rev().take_while(|word| presence::is_word(word)).map(str::len).sum();
    let (who, tail) = rest.split_at(rest.len() - tail);
    (lead, who, tail)
}
