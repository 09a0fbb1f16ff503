//! Who came or left according to a decision, and is not noted: "Karl Egeskov ankom kl. 15.20."
//!
//! Only a sentence of that shape counts, and only of people on the lists: "bussen ankom kl. 15.20", "Eva Holm
//! kom kl. 15.20 ind på budgettet" and "Eva Holm forlod mødet kl. 21 den 3. maj" are about something else.

use chrono::{NaiveTime, TimeDelta};

use super::Finding;
use crate::meeting::date::entered;
use crate::meeting::{Item, Meeting, MomentKind, Person, PersonId, secrecy};

/// What is said of those who come and go, with what is in the timeline then.
const PHRASES: [(&str, MomentKind); 8] = [
    (" ankom kl. ", MomentKind::Arrived),
    (" ankom til mødet kl. ", MomentKind::Arrived),
    (" kom kl. ", MomentKind::Arrived),
    (" kom til stede kl. ", MomentKind::Arrived),
    (" kom til mødet kl. ", MomentKind::Arrived),
    (" forlod mødet kl. ", MomentKind::Left),
    (" gik kl. ", MomentKind::Left),
    (" gik fra mødet kl. ", MomentKind::Left),
];
/// What may be after the time: the sentence goes on about the meeting.
const GOES_ON: [&str; 5] = ["under", "ved", "før", "efter", "og"];
/// What is noted within so many minutes of the written time is the same.
const NEAR: i64 = 10;

/// Returns who came or left by the words of an item, and is not noted as such.
pub fn check(meeting: &Meeting, item: &Item) -> Vec<Finding> {
    let movements = secrecy::sentences(item.decision_text()).filter_map(|sentence| read(meeting, sentence));
    let findings = movements.flat_map(|movement| {
        let Movement { people, event, clock } = movement;
        let unnoted = people.into_iter().filter(move |id| !is_noted(meeting, id, event, clock));
        unnoted.map(move |person| Finding::NotNoted {
            item: item.id.clone(),
            who: meeting.person(&person).map_or_else(String::new, |person| person.name.clone()),
            person,
            event,
            clock,
        })
    });
    findings.collect()
}

/// Returns the finding in words: "teksten siger, at Karl Egeskov ankom kl. 15.20".
pub(super) fn sentence(who: &str, event: MomentKind, clock: NaiveTime) -> String {
    let happened = if event == MomentKind::Left { "gik" } else { "ankom" };
    let clock = crate::meeting::date::clock_text(clock);
    format!("teksten siger, at {who} {happened} kl. {clock}")
}

/// What a sentence says.
struct Movement {
    people: Vec<PersonId>,
    event: MomentKind,
    clock: NaiveTime,
}

fn read(meeting: &Meeting, sentence: &str) -> Option<Movement> {
    let (at, phrase, event) =
        PHRASES.iter().find_map(|(phrase, event)| sentence.find(phrase).map(|at| (at, phrase, *event)))?;
    let subject = sentence[..at].trim();
    let people: Option<Vec<PersonId>> =
        subject.split(", ").flat_map(|part| part.split(" og ")).map(|name| person(meeting, name)).collect();
    let (clock, rest) = time(&sentence[at + phrase.len()..])?;
    let goes_on = rest.split_whitespace().next().is_none_or(|word| GOES_ON.contains(&word));
    goes_on.then_some(Movement { people: people?, event, clock })
}

/// Returns the time at the beginning of a text, and what stands after it, without the sign between.
fn time(text: &str) -> Option<(NaiveTime, &str)> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    let clock = entered::clock(word.trim_end_matches(['.', ',', ':']))?;
    Some((clock, rest))
}

/// Returns the person of a name, with or without title, role and party letter. One word is enough where only
/// one has it.
fn person(meeting: &Meeting, written: &str) -> Option<PersonId> {
    let bare = written.split(" (").next().unwrap_or_default().trim();
    let called = |person: &&Person| {
        let before = bare.strip_suffix(person.name.as_str()).map(|before| before.trim().to_lowercase());
        let is_known = |word: &Option<String>, before: &str| {
            word.as_ref().is_some_and(|word| word.to_lowercase() == before)
        };
        before.is_some_and(|before| {
            before.is_empty() || is_known(&person.title, &before) || is_known(&person.role, &before)
        })
    };
    let has_word = |person: &&Person| person.name.split(' ').any(|word| word == bare);
    let only = || {
        let mut found = meeting.people.iter().filter(has_word);
        found.next().filter(|_| found.next().is_none())
    };
    meeting.people.iter().find(called).or_else(only).map(|person| person.id.clone())
}

/// Returns whether it is noted that a person came or left, about then.
fn is_noted(meeting: &Meeting, person: &PersonId, event: MomentKind, clock: NaiveTime) -> bool {
    let is_same = |kind: MomentKind| kind.leaves_present() == event.leaves_present();
    let is_near = |at: NaiveTime| (at - clock).abs() <= TimeDelta::minutes(NEAR);
    meeting.moments_of(person).any(|moment| is_same(moment.event) && is_near(moment.at.time()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting() -> Meeting {
        let mut meeting = Meeting::new("Havnerådet", Default::default());
        for (name, role) in [("Eva Holm", Some("formand")), ("Karl Egeskov", None), ("Ib Holm", None)] {
            let (id, role) = (PersonId::from(name), role.map(str::to_owned));
            meeting.people.push(Person { id, name: name.to_owned(), role, ..Person::default() });
        }
        meeting
    }

    fn who_moved(sentence: &str) -> Option<(String, MomentKind, String)> {
        let Movement { people, event, clock } = read(&meeting(), sentence)?;
        let people: Vec<String> = people.into_iter().map(|id| id.0).collect();
        Some((people.join("+"), event, crate::meeting::date::clock_text(clock)))
    }

    #[test]
    fn a_sentence_tells_who_came_or_left() {
        let of = |who: &str, event, clock: &str| Some((who.to_owned(), event, clock.to_owned()));
        for (sentence, expected) in [
            ("Karl Egeskov ankom kl. 15.20.", of("Karl Egeskov", MomentKind::Arrived, "15.20")),
            (
                "Formand Eva Holm (A) forlod mødet kl. 16 under punkt 3.",
                of("Eva Holm", MomentKind::Left, "16.00"),
            ),
            ("Egeskov gik kl. 15:45", of("Karl Egeskov", MomentKind::Left, "15.45")),
            (
                "Karl Egeskov og Ib Holm kom til stede kl. 15.20.",
                of("Karl Egeskov+Ib Holm", MomentKind::Arrived, "15.20"),
            ),
        ] {
            assert_eq!(who_moved(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn what_tells_of_something_else_is_not_read() {
        for sentence in [
            "Bussen med Karl Egeskov ankom kl. 15.20.",
            "Eva Holm kom kl. 15.20 ind på budgettet.",
            "Eva Holm forlod mødet kl. 21 den 3. maj 2025.",
            "Holm ankom kl. 15.20.",
            "Karl Egeskov ankom for sent.",
            "Karl Egeskov og en gæst ankom kl. 15.20.",
        ] {
            assert_eq!(who_moved(sentence), None, "{sentence}");
        }
    }
}
