//! The lines of a head that no label explains: the day, the time and the place.

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::import::line::SourceLine;
use crate::import::passes::header::{Header, filled};
use crate::import::recognise::body::{is_body, is_filler, is_organ};
use crate::import::recognise::date_time;
use crate::import::recognise::label::{PLACES, is_end, label};
use crate::import::recognise::place::is_place;
use crate::import::recognise::text::sentences;
use crate::import::recognise::words::KINDS;
use crate::import::recognise::{heading, letter, name, people, section};
use crate::meeting::date::{DAYS, MORNING};
use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy};

/// The hour from which a meeting may last until the morning after.
const EVENING: u32 = 16;

/// What a day is that is not the meeting's, in lower case.
const OTHER_DAYS: [&str; 5] = ["frist", "næste", "tilmeld", "afbud", "senest"];

impl Header {
    /// A line that is a date, a time and no more, or says so beside the title: "02-06-2023 10:00", "Den 09.01.2020
    /// kl. 13:00 i Salen, Torvet 1". The next line is the place when it is short and no label.
    pub(crate) fn unlabelled(
        &mut self,
        i: usize,
        line: &SourceLine,
        next: Option<(usize, &SourceLine)>,
        taken: &mut [bool],
    ) {
        let plain = line.plain.as_str();
        let date = date_time::date(plain).filter(|_| plain.len() < 140 && label(plain).is_none());
        if date.is_none() && self.lone_clock(plain) {
            taken[i] |= self.starts.is_some();
            return;
        }
        if date.is_none() && self.date.is_some() && self.place.is_none() && plain.len() < 60 {
            if plain.contains(" kl. ") && can_be_place(plain) {
                self.timed_place(plain);
                taken[i] = true;
            }
            return;
        }
        let Some(date) = date else { return };
        let clocks = date_time::clocks(plain);
        if !self.takes_day(plain, date, !clocks.is_empty()) {
            return;
        }
        taken[i] = true;
        self.time(plain);
        if clocks.is_empty() || self.place.is_some() {
            return;
        }
        let after = after_clock(plain);
        // "kl. 10 på kroen. Der var mødt 38."
        let after = sentences(after).into_iter().next().unwrap_or(after);
        let text = without_link(after);
        let wraps = ["i", "på", "i:", "på:"].contains(&after);
        let visits = after.starts_with("hos ");
        if (text.len() < after.len() || visits) && !wraps {
            self.place = filled(text.trim_end_matches('.'));
        } else if let Some((at, next)) = next.filter(|(_, next)| can_be_place(&next.plain)) {
            self.place = filled(without_link(&next.plain));
            taken[at] = true;
        }
    }

    /// Takes a line that begins with a clock, perhaps with the place behind it: "Kl. 17.00 i Salen". Returns whether it is one.
    fn lone_clock(&mut self, plain: &str) -> bool {
        // "17.00 til 19.15. Kaffe fra kl. 16.45"
        let slot = sentences(plain).first().and_then(|first| date_time::bare_slot(first));
        if let Some((begin, end)) = slot.filter(|_| self.date.is_some() && self.starts.is_none()) {
            (self.starts, self.ends) = (Some(begin), self.ends.or(Some(end)));
            return true;
        }
        let lower = lowercase(plain);
        let is_time = |word: &str| word.is_empty() || ["kl", "klokken", "til", "tid"].contains(&word);
        let opens_with_time = lower.starts_with("kl") && plain.len() < 90;
        let place = beside_clock(plain).filter(|place| opens_with_time && is_place(place));
        let is_lone = lower.split(|c: char| !c.is_alphabetic()).all(is_time);
        if !opens_with_time || place.is_none() && !is_lone {
            return false;
        }
        self.time(plain);
        self.place = self.place.take().or(place);
        true
    }

    /// Returns whether the day on a line is the meeting's. A day with its weekday and clock is, where another one stands on a
    /// line of its own above: that may be the day of the paper.
    fn takes_day(&mut self, plain: &str, date: NaiveDate, is_timed: bool) -> bool {
        let lower = lowercase(plain);
        let is_weekday = DAYS.iter().any(|day| lower.starts_with(day)) || lower.starts_with("den ");
        let is_other = OTHER_DAYS.iter().any(|word| lower.contains(word));
        if self.is_day_alone && is_weekday && is_timed && !is_other && self.starts.is_none() {
            (self.date, self.is_day_alone) = (None, false);
        }
        if !opens(plain, is_timed) || self.date.is_some_and(|known| known != date) {
            return false;
        }
        self.is_day_alone |= self.date.is_none() && !is_timed && !is_weekday;
        true
    }

    /// A place, perhaps with the time after it: "Salen kl. 19.00".
    pub(super) fn timed_place(&mut self, value: &str) {
        let (place, time) = value.split_once(" kl").map_or((value, ""), |(place, time)| (place, time));
        self.place = self.place.take().or_else(|| filled(place.trim_end_matches(',')));
        self.time(&format!("kl{time}"));
    }

    /// Notes that the day behind "Dato:" may be that of the paper, and forgets it where another label gives a day with its
    /// clock.
    pub(super) fn meets_another_day(&mut self, plain: &str, value: &str) {
        let (Some(date), is_timed) = (date_time::date(value), !date_time::clocks(value).is_empty()) else {
            return;
        };
        if self.is_day_alone && is_timed && self.starts.is_none() && self.date != Some(date) {
            (self.date, self.is_day_alone) = (None, false);
        }
        let of_paper = lowercase(plain).starts_with("dato") && !is_timed && self.date.is_none();
        let starts_with_day = DAYS.iter().any(|day| lowercase(value).starts_with(day));
        self.is_day_alone |= of_paper && !starts_with_day;
    }

    /// Takes the sentences that tell when the meeting ends. Returns what the first of them says.
    pub(super) fn ending(
        &self,
        lines: &[SourceLine],
        full: &[usize],
        taken: &mut [bool],
    ) -> Option<NaiveTime> {
        let mut told = None;
        for &i in full.iter().filter(|&&i| is_end(&lowercase(&lines[i].plain))) {
            let end = self.end_told(&lines[i].plain);
            taken[i] |= end.is_some();
            told = told.or(end);
        }
        told
    }

    /// Returns when a sentence says that the meeting ends; behind ", og der er spisning" stands another clock.
    fn end_told(&self, plain: &str) -> Option<NaiveTime> {
        let cut = [", ", "; ", ". "].iter().filter_map(|sign| plain.split_once(sign)).map(|(told, _)| told);
        let told = cut.filter(|told| !date_time::clocks(told).is_empty()).min_by_key(|told| told.len());
        let end = date_time::clocks(told.unwrap_or(plain)).last().copied();
        // a meeting of the evening may last into the night
        let is_evening = self.starts.is_none_or(|starts| starts.hour() >= EVENING);
        end.filter(|end| {
            is_evening && *end < NaiveTime::MIN + MORNING || self.starts.is_none_or(|starts| *end > starts)
        })
    }

    /// How a protocol begins: "År 2027, onsdag den 3. maj kl. 18.30, afholdtes generalforsamling i Engvejens Grundejerforening
    /// på Engum Kro, lokale 2."
    pub(super) fn recorded(&mut self, plain: &str) {
        let record = plain.strip_prefix("År ").and_then(|rest| rest.split_once(", "));
        let Some((year, rest)) = record.filter(|(year, _)| year.len() == 4) else { return };
        let Some((day, rest)) = rest.split_once(" kl. ") else { return };
        self.time(&format!("{day} {year} kl. {rest}"));
        let place = rest.rsplit_once(" på ").map(|(_, place)| place).filter(|place| is_place(place));
        self.place = self.place.take().or_else(|| filled(place?));
    }

    /// What stands behind "Tid og sted:": the place on the same line, or on the next.
    pub(super) fn time_and_place(&mut self, value: &str, follows: Option<(usize, &str)>, taken: &mut [bool]) {
        self.time(value);
        let rest = value.rsplit_once(['0', '5']).map_or("", |(_, rest)| rest).trim_matches([' ', ',', '.']);
        let sentence = follows.is_some_and(|(_, next)| is_place_sentence(next));
        if rest.len() > 3 && !rest.contains("frokost") {
            self.place = self.place.take().or_else(|| filled(rest));
        } else if let Some((at, next)) = follows.filter(|_| !sentence && self.place.is_none()) {
            self.place = filled(next);
            taken[at] = true;
        }
    }

    /// A sentence of a letter that says when the body meets: "Vi ses mandag den 3. maj 2027 kl. 14-15 i mødelokale 2."
    pub(crate) fn invitation(&mut self, lines: &[SourceLine], full: &[usize]) {
        // the day of a letter has no clock
        let invites = |plain: &str| {
            ["indkaldes", "indbydes", "inviteres"].iter().any(|word| lowercase(plain).contains(word))
        };
        let is_letter = self.starts.is_none() && full.iter().take(25).any(|&i| invites(&lines[i].plain));
        if self.date.is_some() && !is_letter {
            return;
        }
        let sentence = |plain: &str| {
            let lower = lowercase(plain);
            let meets = ["vi ses ", "mødes ", "møde ", "mødet ", "indkaldes "]
                .iter()
                .any(|word| lower.contains(word));
            meets && date_time::date(plain).is_some() && !date_time::clocks(plain).is_empty()
        };
        let all = full.iter().take(25).flat_map(|&i| sentences(&lines[i].plain));
        let invited =
            |sentence_text: &&str| sentence(sentence_text) && (self.date.is_none() || invites(sentence_text));
        let Some(sentence_text) = all.into_iter().find(invited) else { return };
        self.date = date_time::date(sentence_text);
        self.time(sentence_text);
        self.place = self.place.take().or_else(|| beside_clock(sentence_text.trim_end_matches(['.', '!'])));
    }

    /// A line near the top that names a room and nothing else, where nothing else gave the place.
    pub(crate) fn room(&mut self, lines: &[SourceLine], full: &[usize], taken: &mut [bool]) {
        let free = |&&i: &&usize| {
            let plain = lines[i].plain.as_str();
            !taken[i]
                && is_place(plain)
                && can_be_place(plain)
                && name::listed(plain).is_none_or(|listed| listed.person.role.is_none())
                && plain.contains([',', ' '])
                && !lines[i].strong
        };
        if let Some(&at) = full.iter().take(10).find(free).filter(|_| self.place.is_none()) {
            self.place = filled(without_link(&lines[at].plain));
            taken[at] = true;
        }
    }
}

/// Returns whether a line gives the place in a sentence, or heads a list.
fn is_place_sentence(plain: &str) -> bool {
    let lower = lowercase(plain);
    PLACES.iter().any(|words| lower.starts_with(words)) || people::group(plain).is_some()
}

/// Returns whether a line with a date tells when the meeting is, and no other thing.
fn opens(plain: &str, timed: bool) -> bool {
    let lower = lowercase(plain);
    let starts = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    let titled = || KINDS.iter().any(|kind| lower.contains(kind)) || lower.contains("møde");
    // "tirs. 14. jan."
    let first = lower.split([' ', ',']).next().unwrap_or_default();
    let is_short_day = first
        .strip_suffix('.')
        .is_some_and(|day| day.chars().count() >= 3 && DAYS.iter().any(|known| known.starts_with(day)));
    plain.starts_with(|c: char| c.is_ascii_digit())
        || is_short_day
        || starts(&["den ", "d. ", "afholdt ", "afholdes ", "holdt ", "møde den ", "mødet den ", "møde d. "])
        || starts(&DAYS)
        || timed && !plain.ends_with('.') && titled()
        || timed && ["indkaldelse til ", "invitation til "].iter().any(|lead| lower.starts_with(lead))
}

fn can_be_place(plain: &str) -> bool {
    let lower = lowercase(plain);
    plain.len() < 90
        && !plain.contains('\t')
        && (label(plain).is_none() || plain.starts_with("Mødelokale ") && !plain.contains(':'))
        && people::group(plain).is_none()
        && !name::is_role(plain)
        && section::known(plain).is_none()
        && heading::parse(plain).is_none()
        && secrecy::of_title(plain) != Some(Access::Closed)
        && (!is_body(plain) || is_place(plain) && plain.contains(','))
        && !is_filler(plain)
        && !letter::salutes(plain)
        && !plain.contains([':', ';'])
        && (!plain.ends_with('.') || is_shortened(plain))
        && !lower.starts_with("indhold")
        && !lower.ends_with("siden")
        && (is_place(plain) || !people::opens_sentence(plain))
        && date_time::date(plain).is_none()
}

/// Returns whether the full stop at the end of a line is that of an address: "Engvej 3, kld."
fn is_shortened(plain: &str) -> bool {
    const FLOORS: [&str; 6] = [" kld.", " st.", " sal.", " th.", " tv.", " mf."];
    FLOORS.iter().any(|floor| plain.ends_with(floor))
}

/// Returns the place that stands behind the clock of a labelled time: "Tirsdag d. 4. juni 2024 kl. 15.00,
/// Sognehuset".
pub(super) fn beside_clock(value: &str) -> Option<String> {
    if date_time::clocks(value).is_empty() {
        return None;
    }
    let after = after_clock(value).trim_start_matches([',', '.', ' ', '-', '–']);
    let text = without_link(after);
    let linked = text.len() < after.len();
    let begins = text.starts_with(char::is_uppercase) || text.starts_with("hos ") || linked && is_place(text);
    (begins && can_be_place(text) && text.chars().count() > 3).then(|| text.to_owned())
}

/// Returns the meeting that a sentence calls, and its place: "Der afholdes ordinært menighedsrådsmøde i Sognehuset".
pub(super) fn called_to(plain: &str) -> Option<(&str, &str)> {
    let lower = crate::import::recognise::text::lower(plain);
    let calls =
        ["der afholdes ", "der holdes ", "der indkaldes ", "hermed indkaldes ", "vi holder ", "vi afholder "];
    if !calls.iter().any(|call| lower.starts_with(call)) {
        return None;
    }
    let links = ["møde i ", "møde på ", "møde hos ", "forsamling i ", "forsamling på "];
    let at = links.iter().filter_map(|link| lower.find(link).map(|at| at + link.len())).min()?;
    let (call, rest) = plain.split_at(at);
    let meeting = call.trim_end().rsplit_once(' ')?.0.rsplit(' ').next()?;
    let ends = [" den ", " d. ", " kl", ". "].iter().filter_map(|sign| rest.find(sign));
    let days = DAYS.iter().filter_map(|day| lower[at..].find(&format!(" {day}")));
    let end = ends.chain(days).min().unwrap_or(rest.len());
    let place = rest[..end].trim_end_matches(['.', ',', ' ']);
    let is_named = place.starts_with(char::is_uppercase) && !is_organ(place) && place.len() < 90;
    is_named.then_some((meeting, place))
}

/// Returns the place that stands behind the day of a title without a clock: "Referat af møde den 4. april 2027 i
/// Salen".
pub(super) fn beside_day(plain: &str) -> Option<String> {
    let has_day =
        plain.len() <= 160 && date_time::date(plain).is_some() && date_time::clocks(plain).is_empty();
    let at = plain.rfind(|c: char| c.is_ascii_digit()).filter(|_| has_day)?;
    let behind = &plain[at + 1..];
    let after = behind.trim_start_matches([',', ' ']);
    let text = without_link(after);
    // "mandag den 3. maj 2027, klubhuset"
    let is_apart =
        behind.starts_with(',') && is_place(text) && !is_organ(text) && text.split(' ').count() <= 6;
    let is_linked = is_apart || ["i ", "på ", "hos "].iter().any(|link| after.starts_with(link));
    (is_linked && plain[..=at].ends_with(|c: char| c.is_ascii_digit()) && can_be_place(text))
        .then(|| text.to_owned())
}

/// Returns what stands after the clocks of a line: "i Salen" of "kl. 9.00 – 12.00 i Salen".
fn after_clock(plain: &str) -> &str {
    let lower = crate::import::recognise::text::lower(plain);
    let mut rest = match lower.rfind("kl.").or_else(|| lower.rfind("kl ")).or_else(|| lower.find("klokken "))
    {
        Some(at) => plain[at..].trim_start_matches(|c: char| c.is_alphabetic()),
        None => plain.rfind(':').map_or("", |at| &plain[at + 1..]),
    };
    let is_clock = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_digit());
    loop {
        let bare =
            rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | ' ' | '-' | '–'));
        rest =
            ["til ", "ca. "].iter().find_map(|word| bare.strip_prefix(word)).filter(is_clock).unwrap_or(bare);
        if rest.len() == bare.len() {
            return rest;
        }
    }
}

/// Returns a place without the word before it.
fn without_link(text: &str) -> &str {
    let text = text.trim();
    ["i ", "på ", "I ", "På ", ", ", "ved ", "via "]
        .iter()
        .find_map(|link| text.strip_prefix(link))
        .unwrap_or(text)
        .trim()
}
