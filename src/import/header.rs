//! The head of a document: which body meets, when and where.

#[cfg(test)]
mod tests;
mod title;

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveTime};

pub(super) use self::title::is_body;
use self::title::is_filler;
use super::line::Line;
use super::when;
use super::words::KINDS;

/// What the head says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Header {
    /// The body.
    pub(super) body: Option<String>,
    /// The day.
    pub(super) date: Option<NaiveDate>,
    /// The planned beginning.
    pub(super) starts: Option<NaiveTime>,
    /// The planned end.
    pub(super) ends: Option<NaiveTime>,
    /// The place.
    pub(super) place: Option<String>,
    /// Whether the document calls itself minutes.
    pub(super) minutes: bool,
}

/// What a label is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Body,
    Time,
    End,
    Place,
    TimeAndPlace,
    Other,
}

/// Labels of the head, in lower case.
const LABELS: [(&str, Field); 34] = [
    ("mødeafholdelse", Field::Place),
    ("udvalg", Field::Body),
    ("møde", Field::Body),
    ("møde i", Field::Body),
    ("mødeforum", Field::Body),
    ("forum", Field::Body),
    ("organ", Field::Body),
    ("mødenavn", Field::Body),
    ("dato", Field::Time),
    ("mødedato", Field::Time),
    ("dato og tid", Field::Time),
    ("dato/tid", Field::Time),
    ("tid", Field::Time),
    ("tidspunkt", Field::Time),
    ("mødetid", Field::Time),
    ("mødetidspunkt", Field::Time),
    ("starttidspunkt", Field::Time),
    ("starttidspunkt for møde", Field::Time),
    ("start", Field::Time),
    ("mødestart", Field::Time),
    ("sluttidspunkt", Field::End),
    ("sluttidspunkt for møde", Field::End),
    ("møde slut", Field::End),
    ("mødet slut", Field::End),
    ("slut", Field::End),
    ("sted", Field::Place),
    ("mødested", Field::Place),
    ("lokale", Field::Place),
    ("mødelokale", Field::Place),
    ("mødeadresse", Field::Place),
    ("adresse", Field::Place),
    ("tid og sted", Field::TimeAndPlace),
    ("sted og tid", Field::TimeAndPlace),
    ("sekretariat", Field::Other),
];

/// Sentences that give the place.
const PLACES: [&str; 6] = [
    "mødet afholdes på ",
    "mødet afholdes i ",
    "mødet holdes på ",
    "mødet holdes i ",
    "mødet foregår på ",
    "mødet afholdes ",
];

/// Labels that are known without a colon: tables lose it on the way to text ("Udvalg Byrådet", "MødestedSalen").
const UNMARKED: [&str; 6] =
    ["Udvalg", "Mødested", "Mødelokale", "Mødedato", "Mødetidspunkt", "Mødeafholdelse"];

/// Reads a label and its value.
fn label(plain: &str) -> Option<(Field, &str)> {
    let find = |head: &str| LABELS.iter().find(|(word, _)| *word == head).map(|(_, field)| *field);
    if let Some((head, value)) = plain.split_once([':', '\t'])
        && let Some(field) = find(&head.trim().to_lowercase())
    {
        return Some((field, value.trim_matches([' ', '\t', ':', '|'])));
    }
    let head = UNMARKED.iter().find(|head| plain.starts_with(**head))?;
    let value = plain[head.len()..].trim_start();
    let fits = value.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    // "Mødelokale F 7 kl. 16.00": there the word is a part of the room's name
    let value = if *head == "Mødelokale" && value.contains(" kl") { plain } else { value };
    fits.then(|| Some((find(&head.to_lowercase())?, value)))?
}

/// Whether a line is a label of the head.
pub(super) fn is_label(plain: &str) -> bool {
    label(plain).is_some()
}

/// Whether a line is a label of the head that begins a meeting: an agenda may hold another one.
pub(super) fn begins(lines: &[Line], at: usize) -> bool {
    let is = |line: &Line, words: &[&str]| {
        line.plain.split_once(':').is_some_and(|(head, _)| words.contains(&head.to_lowercase().as_str()))
    };
    let next = lines[at + 1..].iter().find(|line| !line.is_blank());
    is(&lines[at], &["møde", "udvalg", "mødeforum"])
        && next.is_some_and(|next| is(next, &["mødetid", "mødedato", "dato", "tid", "mødested"]))
}

/// Reads the head. Answers with it and which lines it took.
pub(super) fn read(lines: &[Line]) -> (Header, Vec<bool>) {
    let mut header = Header::default();
    let mut taken = vec![false; lines.len()];
    let full: Vec<usize> = (0..lines.len()).filter(|&i| !lines[i].is_blank()).collect();
    for (k, &i) in full.iter().enumerate() {
        let next = full.get(k + 1).map(|&n| (n, lines[n].plain.as_str()));
        if header.labelled(&lines[i].plain, next, &mut taken) || header.sentence(&lines[i].plain) {
            taken[i] = true;
        }
    }
    for (k, &i) in full.iter().take(25).enumerate() {
        let next = full.get(k + 1).map(|&n| (n, &lines[n]));
        taken[i] |= header.titled(&lines[i].plain);
        header.unlabelled(i, &lines[i], next, &mut taken);
    }
    let named = || full.iter().take(25).map(|&i| &lines[i].plain).find(|plain| is_body(plain)).cloned();
    header.body = header.body.take().or_else(named);
    let body = header.body.as_deref().map(str::to_lowercase);
    for &i in full.iter().take(30) {
        taken[i] |= body.as_ref() == Some(&lines[i].plain.to_lowercase());
    }
    let known = header.words();
    for &i in &full {
        taken[i] = taken[i] && explained(&lines[i].plain, &known);
    }
    (header, taken)
}

/// Words that a line of the head may have beside what is read from it.
const SMALL: [&str; 32] = [
    "den",
    "d",
    "kl",
    "i",
    "på",
    "og",
    "til",
    "fra",
    "for",
    "af",
    "over",
    "med",
    "møde",
    "mødet",
    "møder",
    "afholdes",
    "holdes",
    "foregår",
    "åben",
    "åbent",
    "åbne",
    "s",
    "net",
    "ordinært",
    "ekstraordinært",
    "endelig",
    "endeligt",
    "den",
    "tid",
    "dato",
    "klokken",
    "cirka",
];

/// Whether each word of a line was read: a line with another one stays in the preamble, for nothing may be lost.
fn explained(plain: &str, known: &HashSet<String>) -> bool {
    let said = label(plain).map_or(plain, |(_, value)| value);
    let lower = said.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| {
        let own = known.contains(word) || known.contains(word.trim_end_matches('s'));
        own || SMALL.contains(&word)
            || DAYS.contains(&word)
            || when::month(word).is_some()
            || word.ends_with("møde")
    })
}

impl Header {
    /// The words of what was read, and those of the labels.
    fn words(&self) -> HashSet<String> {
        let texts = [self.body.as_deref(), self.place.as_deref()].into_iter().flatten();
        let labels = LABELS.iter().map(|(label, _)| *label);
        let all = texts.chain(labels).chain(KINDS).map(str::to_lowercase).collect::<Vec<_>>().join(" ");
        all.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect()
    }

    /// A line with a label, its value on it or on the next.
    fn labelled(&mut self, plain: &str, next: Option<(usize, &str)>, taken: &mut [bool]) -> bool {
        let Some((field, mut value)) = label(plain) else { return false };
        let follows = next.filter(|(_, next)| label(next).is_none() && next.len() < 120);
        if value.is_empty()
            && field != Field::Other
            && let Some((at, next)) = follows
        {
            taken[at] = true;
            value = next;
        }
        match field {
            Field::Body if !value.is_empty() && when::date(value).is_none() => {
                self.body = self.body.take().or(Some(value.to_owned()))
            }
            Field::Body => return false,
            Field::Time => self.time(value),
            Field::End => {
                self.ends = self.ends.or_else(|| when::clocks(&format!("kl. {value}")).first().copied())
            }
            Field::Place => self.timed_place(value),
            Field::TimeAndPlace => {
                self.time(value);
                let rest =
                    value.rsplit_once(['0', '5']).map_or("", |(_, rest)| rest).trim_matches([' ', ',', '.']);
                let sentence = follows.is_some_and(|(_, next)| self.is_place_sentence(next));
                if rest.len() > 3 && !rest.contains("frokost") {
                    self.place = self.place.take().or_else(|| filled(rest));
                } else if let Some((at, next)) = follows.filter(|_| !sentence && self.place.is_none()) {
                    self.place = filled(next);
                    taken[at] = true;
                }
            }
            Field::Other => {}
        }
        true
    }

    /// A place, perhaps with the time after it: "Salen kl. 19.00".
    fn timed_place(&mut self, value: &str) {
        let (place, time) = value.split_once(" kl").map_or((value, ""), |(place, time)| (place, time));
        self.place = self.place.take().or_else(|| filled(place.trim_end_matches(',')));
        self.time(&format!("kl{time}"));
    }

    fn is_place_sentence(&self, plain: &str) -> bool {
        let lower = plain.to_lowercase();
        PLACES.iter().any(|words| lower.starts_with(words)) || super::people::group(plain).is_some()
    }

    fn time(&mut self, value: &str) {
        self.date = self.date.or_else(|| when::date(value));
        let clocks = when::clocks(value);
        let clocks = if clocks.is_empty() && when::date(value).is_none() {
            when::clocks(&format!("kl. {value}"))
        } else {
            clocks
        };
        if self.starts.is_none() {
            self.starts = clocks.first().copied();
            self.ends = self.ends.or(clocks.get(1).copied());
        }
    }

    /// "Mødet afholdes på …".
    fn sentence(&mut self, plain: &str) -> bool {
        let lower = plain.to_lowercase();
        let found =
            PLACES.iter().find(|words| lower.starts_with(**words)).and_then(|words| plain.get(words.len()..));
        if let Some(place) = found.filter(|_| self.place.is_none()) {
            self.place = filled(place.trim_end_matches('.'));
            return true;
        }
        false
    }

    fn name(&mut self, body: &str, plain: &str) {
        let real = body.chars().filter(|c| c.is_alphabetic()).count() > 1 && !is_filler(body);
        if self.body.is_none() && real {
            self.body = Some(body.to_owned());
        }
        self.time(plain);
    }

    /// A line that is a date, a time and no more: "02-06-2023 10:00", "Den 09.01.2020 kl. 13:00 i Salen, Torvet 1". The
    /// next line is the place when it is short and no label.
    fn unlabelled(&mut self, i: usize, line: &Line, next: Option<(usize, &Line)>, taken: &mut [bool]) {
        let plain = line.plain.as_str();
        if self.date.is_some()
            && self.place.is_none()
            && plain.len() < 60
            && plain.contains(" kl. ")
            && can_be_place(plain)
        {
            self.timed_place(plain);
            taken[i] = true;
        }
        let Some(date) = when::date(plain).filter(|_| plain.len() < 140 && label(plain).is_none()) else {
            return;
        };
        let clocks = when::clocks(plain);
        let opens = plain.starts_with(|c: char| c.is_ascii_digit())
            || ["den ", "d. "].iter().any(|word| plain.to_lowercase().starts_with(word))
            || DAYS.iter().any(|day| plain.to_lowercase().starts_with(day));
        if !opens || self.date.is_some_and(|known| known != date) {
            return;
        }
        taken[i] = true;
        let fresh = self.starts.is_none();
        self.time(plain);
        let inside = plain.rsplit_once(" i ").or_else(|| plain.rsplit_once(" på ")).map(|(_, place)| place);
        if let Some(place) = inside.filter(|_| !clocks.is_empty() && self.place.is_none()) {
            self.place = filled(place.trim_end_matches('.'));
        }
        if let Some((at, next)) = next.filter(|_| self.place.is_none() && fresh && !clocks.is_empty()) {
            let said = next
                .plain
                .strip_prefix("i ")
                .or_else(|| next.plain.strip_prefix("på "))
                .unwrap_or(&next.plain);
            if can_be_place(&next.plain) {
                self.place = filled(said);
                taken[at] = true;
            }
        }
    }
}

const DAYS: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

fn filled(value: &str) -> Option<String> {
    let value = value.trim().trim_end_matches('.');
    (!value.is_empty()).then(|| value.to_owned())
}

fn can_be_place(plain: &str) -> bool {
    plain.len() < 90
        && label(plain).is_none()
        && super::people::group(plain).is_none()
        && super::section::known(plain).is_none()
        && super::heading::parse(plain).is_none()
        && !is_body(plain)
        && !is_filler(plain)
        && !plain.ends_with([':', '.'])
        && !plain.to_lowercase().starts_with("indhold")
        && !plain.to_lowercase().contains("mødt")
}
