//! The head of a document: which body meets, when and where.

use chrono::{NaiveDate, NaiveTime};

use super::line::Line;
use super::when;
use super::words::{BODIES, KINDS, MUNICIPAL};

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
    let body = header.body.clone().unwrap_or_default().to_lowercase();
    for &i in
        full.iter().take(30).filter(|&&i| !lines[i].plain.is_empty() && lines[i].plain.to_lowercase() == body)
    {
        taken[i] = true;
    }
    (header, taken)
}

impl Header {
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
            Field::Other => return value.is_empty() || field == Field::Other && plain.len() < 60,
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

    /// The document's title: "Referat af møde i X den …", "X (Dagsorden)", "X – Referat – 1. maj 2020", "REFERAT 2020".
    fn titled(&mut self, plain: &str) -> bool {
        if plain.len() > 200 {
            return false;
        }
        let lower = plain.to_lowercase();
        if let Some((body, _)) = plain.split_once("s møde den ").filter(|_| when::date(plain).is_some()) {
            self.name(body, plain);
            return true;
        }
        if let Some(rest) = ["mødet i ", "møde i "].iter().find_map(|words| lower.strip_prefix(words)) {
            let body = trimmed_body(&plain[plain.len().saturating_sub(rest.len())..]);
            self.name(body, plain);
            return true;
        }
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        let kind =
            KINDS.iter().filter(|kind| find_word(&lower, kind).is_some()).max_by_key(|kind| kind.len());
        let Some(kind) = kind.filter(|_| lower.len() == plain.len()) else { return false };
        let Some(at) = find_word(&lower, kind) else { return false };
        let (before, after) = (&plain[..at], &plain[at + kind.len()..]);
        let before = trimmed_body(before.trim_end_matches([' ', '(', '-', '–', ':', ',']));
        let after = trimmed_body(connected(after));
        let sentence = plain.ends_with('.') || words.len() > 18;
        let body = if before.chars().any(char::is_alphabetic) && !is_filler(before) { before } else { after };
        if sentence || body.is_empty() && words.len() > 6 {
            return false;
        }
        self.name(body, plain);
        true
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

/// Where a word stands alone in a text.
fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|&at| {
        let open = !text[..at].ends_with(char::is_alphabetic);
        open && !text[at + word.len()..].starts_with(char::is_alphabetic)
    })
}

/// What stands after "Referat", without the words between: "fra møde i", "for", "–".
fn connected(text: &str) -> &str {
    let mut text = text.trim_start_matches([' ', '-', '–', ':', ')', '|']);
    loop {
        let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
        if first.to_lowercase().ends_with("møde") && rest.starts_with("i ") {
            text = rest;
        }
        let word = [
            "fra ",
            "for ",
            "af ",
            "til ",
            "over ",
            "møde ",
            "mødet ",
            "i ",
            "ordinært ",
            "ekstraordinært ",
            "med ",
            "åbent ",
        ]
        .iter()
        .find(|word| text.to_lowercase().starts_with(**word));
        match word.and_then(|word| text.get(word.len()..)) {
            Some(rest) => text = rest.trim_start(),
            None => return text,
        }
    }
}

/// A body's name without the day after it: ", den 11. februar 2022", "d. 8. maj", "12-05-2020".
fn trimmed_body(text: &str) -> &str {
    let lower = text.to_lowercase();
    let mut end = text.len();
    let dated = |at: usize| {
        let rest = lower.get(at..).unwrap_or_default();
        let lead = &rest[..rest.find(|c: char| c.is_ascii_digit()).unwrap_or(0)];
        let mut words = lead.split([' ', ',', '.']).filter(|word| !word.is_empty());
        when::date(rest).is_some()
            && words.all(|word| ["den", "d", "kl"].contains(&word) || DAYS.contains(&word))
    };
    if lower.len() == text.len() {
        for mark in [" den ", " d. ", ", kl", " kl."].iter().chain(&DAYS) {
            end = lower.match_indices(mark).map(|(at, _)| at).filter(|&at| dated(at)).fold(end, usize::min);
        }
        for mark in [" - ", " – ", " (", " | "] {
            end = lower.find(mark).map_or(end, |at| end.min(at));
        }
    }
    let text = &text[..end];
    let digit = text.find(|c: char| c.is_ascii_digit()).filter(|&at| at > 0 && dated(at));
    digit.map_or(text, |at| &text[..at]).trim_matches([' ', ',', '.', '-', '–', '(', ')', ':', '|', '"'])
}

/// Words in a title that are no body.
fn is_filler(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let words = [
        "åben",
        "åbent",
        "lukket",
        "endelig",
        "endeligt",
        "udkast",
        "udkast til",
        "foreløbig",
        "møde",
        "mødet",
        "til",
        "for",
        "den åbne",
        "til referat",
    ];
    words.contains(&lower.as_str()) || KINDS.contains(&lower.as_str()) || !lower.contains(char::is_alphabetic)
}

/// Whether a line is the name of a body: short, and with a word that bodies are called by.
pub(super) fn is_body(plain: &str) -> bool {
    let lower = plain.to_lowercase();
    let words = plain.split(' ').count();
    let named = MUNICIPAL.iter().chain(&BODIES).any(|word| lower.contains(word));
    named
        && plain.len() < 70
        && words <= 7
        && plain.starts_with(char::is_uppercase)
        && !plain.contains([':', '.', '\t', '@'])
        && !plain.contains(|c: char| c.is_ascii_digit())
        && super::people::group(plain).is_none()
        && super::section::known(plain).is_none()
        && !["salen", "lokale", "rådhus", "kommune"].iter().any(|word| lower.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    fn said(text: &str) -> [String; 5] {
        let (header, _) = read(&split(text));
        let clock = |time: Option<NaiveTime>| time.map(|t| t.format("%H:%M").to_string()).unwrap_or_default();
        [
            header.body.unwrap_or_default(),
            header.date.map(|date| date.to_string()).unwrap_or_default(),
            clock(header.starts),
            clock(header.ends),
            header.place.unwrap_or_default(),
        ]
    }

    #[test]
    fn heads_are_read_in_every_shape() {
        for (text, wanted) in [
            (
                "REFERAT 2021\n\nKKR SØHØJLAND\n\nDato: 08-06-2021 10:00\n\nSted: Virtuelt",
                ["KKR SØHØJLAND", "2021-06-08", "10:00", "", "Virtuelt"],
            ),
            (
                "Dagsorden for møde i netværket i den vestlige region, den 8. juni 2021\n\nTid og sted: Tirsdag den 8. juni 2021, kl. 10.00 – 12.00.\nMødet afholdes på Engum Kro, Torvet 2",
                ["netværket i den vestlige region", "2021-06-08", "10:00", "12:00", "Engum Kro, Torvet 2"],
            ),
            (
                "Engum-Net (Dagsorden)\n\n08-06-2021 10:00\n\nEngum Kro\n\nIndhold",
                ["Engum-Net", "2021-06-08", "10:00", "", "Engum Kro"],
            ),
            (
                "Engum Kommune\nMøde: Engum-Net\nMødetid: 8. juni 2021 kl. 10:00\nMødested: Kroen\nSekretariat: Sekretariatet",
                ["Engum-Net", "2021-06-08", "10:00", "", "Kroen"],
            ),
            (
                "Byrådet - Referat\n\nDato: 8. juni 2021\nLokale: Salen\nTidspunkt: Kl. 19:00",
                ["Byrådet", "2021-06-08", "19:00", "", "Salen"],
            ),
            ("Teknisk Udvalg – Referat – 8. juni 2021", ["Teknisk Udvalg", "2021-06-08", "", "", ""]),
            (
                "Referat\ntil\nmødet i regionsrådet\nden 8. juni 2021 kl. 16:00\ni Salen, Torvet 2",
                ["regionsrådet", "2021-06-08", "16:00", "", "Salen, Torvet 2"],
            ),
            (
                "Referat af møde i Klima- og Planudvalget\n\nDen 08.06.2021 kl. 13:00 i Salen, Torvet 2",
                ["Klima- og Planudvalget", "2021-06-08", "13:00", "", "Salen, Torvet 2"],
            ),
            (
                "Referat\n\ntirsdag den 8. juni 2021 kl. 17:00\n\nMødested Salen/rådhuset\nUdvalg Byrådet",
                ["Byrådet", "2021-06-08", "17:00", "", "Salen/rådhuset"],
            ),
            (
                "Referat\n\nDato: Tirsdag, Juni 8, 2021 - 07:30\nUdvalg: Byrådet\nSted: Salen",
                ["Byrådet", "2021-06-08", "07:30", "", "Salen"],
            ),
        ] {
            assert_eq!(said(text), wanted.map(str::to_owned), "{text}");
        }
    }
}
