//! A task in a sentence: whom it names, by when, and what is left to do.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::app::entries::vote::ballot;
use crate::meeting::sentences::is_abbreviation;
use crate::meeting::{Meeting, Person, PersonId, Task, date};

/// Offices that are often given tasks without being on a list.
const OFFICES: [&str; 9] = [
    "sekretariatet",
    "forvaltningen",
    "administrationen",
    "direktionen",
    "formandskabet",
    "formanden",
    "borgmesteren",
    "udvalget",
    "arbejdsgruppen",
];

/// Words between the person and the task that carry no meaning of their own.
const LINKS: [&str; 8] =
    ["skal", "vil", "får til opgave at", "bedes", "anmodes om at", "blev bedt om at", "til at", "at"];

/// Words before the date by which something is done.
const BY: [&str; 6] = ["inden den", "senest den", "inden", "senest", "før den", "før"];

/// Returns the sentence of a text that a byte is in; directly after a sentence, that sentence.
pub(super) fn sentence_at(text: &str, at: usize) -> &str {
    let mut ends: Vec<usize> = Vec::new();
    for (place, mark) in text.char_indices().filter(|(_, c)| ".!?\n".contains(*c)) {
        let end = place + mark.len_utf8();
        if mark == '\n' || ends_sentence(&text[..end], &text[end..]) {
            ends.push(end);
        }
    }
    let last = text.trim_end().len();
    let at = at.min(last.saturating_sub(1));
    let from = ends.iter().rfind(|&&end| end <= at).copied().unwrap_or(0);
    let to = ends.iter().find(|&&end| end > at).copied().unwrap_or(text.len());
    text.get(from..to).unwrap_or_default().trim().trim_start_matches(['-', '*', '•']).trim()
}

/// Returns whether a full stop ends a sentence, unlike in "kl. 10", "1. maj", "bl.a.".
fn ends_sentence(before: &str, after: &str) -> bool {
    let next = after.chars().find(|c| !c.is_whitespace());
    let apart = after.is_empty() || after.starts_with(char::is_whitespace);
    let capital = next.is_none_or(|c| !c.is_lowercase());
    let word = before.trim_end_matches(['.', '!', '?']);
    let word = word.rsplit(char::is_whitespace).next().unwrap_or_default();
    let short = is_abbreviation(word.trim_start_matches(|c: char| !c.is_alphanumeric()));
    let number = word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty();
    apart && capital && !short && !(number && next.is_some())
}

/// Returns a task as it would be typed, from a sentence: "Sekretariatet: udarbejde et notat (inden
/// 1.5.2026)". A sentence with neither person nor date is no task.
pub(in crate::app) fn caught(sentence: &str, meeting: &Meeting) -> String {
    let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let (text, due) = match due_in(&sentence, meeting.date) {
        Some((place, due)) => {
            let without =
                format!("{} {}", sentence[..place.start].trim_end(), sentence[place.end..].trim_start());
            (without.trim().replace(" ,", ",").replace(" .", "."), Some(due))
        }
        None => (sentence, None),
    };
    let (who, after) = match who_in(&text, meeting) {
        Some((place, who)) => (Some(who), text[place.end..].to_owned()),
        None => (None, text.clone()),
    };
    if who.is_none() && due.is_none() {
        return String::new();
    }
    let what = Some(bare(&after)).filter(|what| !what.is_empty()).unwrap_or_else(|| bare(&text));
    line(who.as_deref(), what, due)
}

/// Returns what is to be done, without leading words and the final stop.
fn bare(text: &str) -> &str {
    let mut what = text.trim().trim_end_matches(['.', ',', ';']).trim_start_matches([',', ':']).trim();
    while let Some(rest) = LINKS.iter().find_map(|link| what.strip_prefix(link)?.strip_prefix(' ')) {
        what = rest.trim_start();
    }
    what
}

fn line(who: Option<&str>, what: &str, due: Option<NaiveDate>) -> String {
    let who = who.map_or_else(String::new, |who| format!("{who}: "));
    let due =
        due.map_or_else(String::new, |due| format!(" (inden {}.{}.{})", due.day(), due.month(), due.year()));
    format!("{who}{what}{due}")
}

/// Returns a task as it would be typed, to be edited.
pub(in crate::app) fn written(task: &Task, meeting: &Meeting) -> String {
    line(task.who(meeting), &task.what, task.due)
}

/// Returns the task on a line: the person before a colon, the date in brackets at the end or after "inden".
pub(in crate::app) fn read(line: &str, meeting: &Meeting) -> Task {
    let line = line.trim();
    let (who, rest) = match line.split_once(':') {
        Some((who, rest)) if who.chars().count() <= LONGEST_NAME && !rest.trim().is_empty() => {
            (Some(who.trim()), rest.trim())
        }
        _ => (None, line),
    };
    let (what, due) = match due_in(rest, meeting.date) {
        Some((place, due)) => {
            let before = rest[..place.start].trim_end().trim_end_matches('(').trim_end();
            let after = rest[place.end..].trim_start().trim_start_matches(')').trim();
            (format!("{before} {after}").trim().to_owned(), Some(due))
        }
        None => (rest.to_owned(), None),
    };
    let person = who.and_then(|who| person_called(who, meeting));
    let who = who.filter(|who| person.is_none() && !who.is_empty()).map(str::to_owned);
    Task { person, who, what, due, done: false }
}

/// The longest name before a colon: a later colon belongs to the text.
const LONGEST_NAME: usize = 60;

/// Returns the only person whose name begins so.
fn person_called(who: &str, meeting: &Meeting) -> Option<PersonId> {
    let who = who.to_lowercase();
    let exact = meeting.people.iter().find(|person| person.name.to_lowercase() == who);
    let people: Vec<&Person> = meeting.people.iter().collect();
    let words: Vec<&str> = who.split_whitespace().collect();
    let begins = if words.is_empty() { Vec::new() } else { ballot::called(&people, &words) };
    match (exact, begins.as_slice()) {
        (Some(person), _) => Some(person.id.clone()),
        (None, [one]) => Some(one.id.clone()),
        (None, _) => None,
    }
}

/// Returns the first person, listed organisation or office named in a text.
fn who_in(text: &str, meeting: &Meeting) -> Option<(Range<usize>, String)> {
    let lower = text.to_lowercase();
    // lower case may be longer than the text in a few scripts; then nothing is found rather than wrong bytes
    if lower.len() != text.len() {
        return None;
    }
    let names = meeting.people.iter().map(|person| person.name.as_str());
    let orgs = meeting.people.iter().filter_map(|person| person.org.as_deref());
    let found = names.chain(orgs).chain(OFFICES).filter_map(|name| {
        let place = word_in(&lower, &name.to_lowercase())?;
        Some((place.start, usize::MAX - place.len(), place))
    });
    let (_, _, place) = found.min_by_key(|(start, shorter, _)| (*start, *shorter))?;
    let mut who = text[place.clone()].to_owned();
    if let Some(first) = who.chars().next().filter(|c| c.is_lowercase()) {
        who.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    Some((place, who))
}

/// Returns where words occur by themselves in a text.
fn word_in(text: &str, word: &str) -> Option<Range<usize>> {
    let alone = |(at, _): &(usize, &str)| {
        !text[..*at].ends_with(char::is_alphanumeric)
            && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    };
    let at = text.match_indices(word).filter(|_| !word.is_empty()).find(alone)?.0;
    Some(at..at + word.len())
}

/// Returns the first due date: "inden 1. maj", "senest den 3. juni 2026", "inden 1. 5. 2026". Without a year
/// it is the next such day after the meeting.
fn due_in(text: &str, from: NaiveDate) -> Option<(Range<usize>, NaiveDate)> {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    BY.iter()
        .filter_map(|by| {
            let place = word_in(&lower, by)?;
            let (length, day) = day_at(&lower[place.end..], from)?;
            Some((place.start..place.end + length, day))
        })
        .min_by_key(|(place, _)| (place.start, usize::MAX - place.len()))
}

/// Returns the date that a text begins with, and its length in bytes.
fn day_at(text: &str, from: NaiveDate) -> Option<(usize, NaiveDate)> {
    let (mut end, mut parts) = (0, Vec::new());
    let splits = |c: char| c.is_whitespace() || "./-,;)".contains(c);
    for word in text.split_inclusive(splits) {
        let bare = word.trim_end_matches(splits);
        if !bare.is_empty() {
            parts.push((bare, end + bare.len()));
        }
        end += word.len();
        if parts.len() == 3 || word.ends_with([',', ';', ')']) {
            break;
        }
    }
    let day: u32 = parts.first()?.0.parse().ok()?;
    let (month, month_end) = parts.get(1)?;
    let named =
        date::MONTHS.iter().position(|name| name == month || month.len() == 3 && name.starts_with(month));
    let month = match named {
        Some(at) => u32::try_from(at + 1).ok()?,
        None => month.parse().ok()?,
    };
    let year = parts.get(2).and_then(|(year, end)| Some((year.parse::<i32>().ok()?, *end)));
    let year = year.filter(|(year, _)| (2000..2200).contains(year));
    match year {
        Some((year, end)) => Some((end, NaiveDate::from_ymd_opt(year, month, day)?)),
        None => {
            let this = NaiveDate::from_ymd_opt(from.year(), month, day)?;
            let day = if this < from { NaiveDate::from_ymd_opt(from.year() + 1, month, day)? } else { this };
            Some((*month_end, day))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting() -> Meeting {
        let mut meeting = Meeting::new("KKR Søhøjland", NaiveDate::from_ymd_opt(2026, 3, 3).expect("a day"));
        let person = |id: &str, name: &str, org: &str| Person {
            id: PersonId::from(id),
            name: name.to_owned(),
            org: Some(org.to_owned()),
            voting: true,
            ..Person::default()
        };
        meeting.people = vec![person("p1", "Jens Holm", "Engum"), person("p2", "Anna Bro", "Birkby Kommune")];
        meeting
    }

    #[test]
    fn a_task_is_caught_from_a_sentence() {
        for (sentence, line) in [
            (
                "Sekretariatet udarbejder et notat inden 1. maj.",
                "Sekretariatet: udarbejder et notat (inden 1.5.2026)",
            ),
            (
                "KKR besluttede, at Jens Holm senest den 3. juni 2027 skal indkalde kredsen.",
                "Jens Holm: indkalde kredsen (inden 3.6.2027)",
            ),
            (
                "Birkby Kommune taler med ministeriet til næste møde.",
                "Birkby Kommune: taler med ministeriet til næste møde",
            ),
            ("Der følges op inden den 2. februar.", "Der følges op (inden 2.2.2027)"),
            ("Sagen genoptages.", ""),
            ("", ""),
        ] {
            assert_eq!(caught(sentence, &meeting()), line);
        }
    }

    #[test]
    fn a_line_is_read_as_who_what_and_when() {
        let of_person = read("jens holm: indkalde kredsen (inden 3.6.2027)", &meeting());
        assert_eq!(of_person.person, Some(PersonId::from("p1")));
        assert_eq!((of_person.what.as_str(), of_person.who), ("indkalde kredsen", None));
        assert_eq!(of_person.due, NaiveDate::from_ymd_opt(2027, 6, 3));
        let of_office = read("Sekretariatet: notat om natbusser, inden 1. maj, til alle", &meeting());
        assert_eq!((of_office.person, of_office.who.as_deref()), (None, Some("Sekretariatet")));
        assert_eq!(
            (of_office.what.as_str(), of_office.due),
            ("notat om natbusser, , til alle", NaiveDate::from_ymd_opt(2026, 5, 1))
        );
        let without_day = read("inden længe", &meeting());
        assert_eq!((without_day.what.as_str(), without_day.due), ("inden længe", None));
    }

    #[test]
    fn a_task_is_written_as_it_is_read() {
        for line in
            ["Jens Holm: ringe (inden 3.6.2027)", "Sekretariatet: skrive", "gøre rent (inden 4.7.2026)"]
        {
            assert_eq!(written(&read(line, &meeting()), &meeting()), line);
        }
    }

    #[test]
    fn the_sentence_at_the_cursor_is_found() {
        let text = "Godkendt. Engum taler med bl.a. Birkby kl. 10 den 1. maj. Jens ringer.\n- Anna skriver";
        assert_eq!(sentence_at(text, 0), "Godkendt.");
        assert_eq!(sentence_at(text, 30), "Engum taler med bl.a. Birkby kl. 10 den 1. maj.");
        let jens = text.find("Jens").expect("Jens");
        assert_eq!(sentence_at(text, jens), "Jens ringer.");
        assert_eq!(sentence_at(text, text.len()), "Anna skriver");
        assert_eq!(sentence_at("Jens ringer. ", 13), "Jens ringer.");
        assert_eq!(sentence_at("", 0), "");
        assert_eq!(sentence_at("blåbær 🙂", 9), "blåbær 🙂");
    }
}
