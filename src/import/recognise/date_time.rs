//! Clocks and minutes, found in running text; dates are found by [`crate::meeting::date::find`].

use chrono::NaiveTime;

use crate::import::recognise::text::after;

use crate::meeting::date::DAYS;
use crate::meeting::date::find::{DateNumber, leading, numbers};
use crate::meeting::text::lowercase;

pub(crate) use crate::meeting::date::find::{date, impossible, month, place};

/// Returns the clocks of a text in order. `10:00` is one anywhere; `10.00` and `16` need "kl." somewhere before, or
/// "-" and another clock after.
pub(crate) fn clocks(text: &str) -> Vec<NaiveTime> {
    let lower = lowercase(text);
    let kl = lower.find("kl").filter(|&at| !lower[..at].ends_with(char::is_alphabetic));
    let mut out = Vec::new();
    let (mut skip, mut end) = (usize::MAX, usize::MAX);
    for number in numbers(&lower) {
        let at = number.before.len();
        // "kl. 13-15": the hour alone ends what a clock begins
        if out.len() == 1 && is_end(lower.get(end..at), &number) {
            out.extend(NaiveTime::from_hms_opt(number.value, 0, 0));
            end = usize::MAX;
            continue;
        }
        let bare = !out.is_empty() || kl.is_some_and(|kl| kl < at);
        if at == skip
            || number.digits > 2
            || number.before.ends_with(['.', ':', '/', '-']) && !range(number.before)
        {
            continue;
        }
        let clock = match number.after.chars().next() {
            Some(sign @ ('.' | ':')) => leading(&number.after[1..]).and_then(|(minute, digits, rest)| {
                let ends = digits == 2
                    && !rest.starts_with(|c: char| c.is_alphanumeric())
                    && !(rest.starts_with('.') && rest[1..].starts_with(|c: char| c.is_ascii_digit()));
                let sure = sign == ':' || bare || span(rest);
                (ends && sure).then(|| NaiveTime::from_hms_opt(number.value, minute, 0)).flatten()
            }),
            _ if number.before.trim_end_matches(['.', ' ', ':']).ends_with("kl") => {
                NaiveTime::from_hms_opt(number.value, 0, 0)
            }
            _ => None,
        };
        if let Some(clock) = clock {
            let minutes = number.after.starts_with(['.', ':']) && has_minutes(number.after);
            end = at + number.digits + if minutes { 3 } else { 0 };
            skip = if minutes { at + number.digits + 1 } else { usize::MAX };
            out.push(clock);
        }
    }
    out
}

/// Returns from when to when, where a line says no more: "Kl. 17.30-17.40", but not "17.30-17.40 Ansøger B".
pub(crate) fn bare_slot(line: &str) -> Option<(NaiveTime, NaiveTime)> {
    let lower = line.to_lowercase();
    let bare = lower.strip_prefix("kl").unwrap_or(&lower).replace(" til ", " ");
    let says_more = bare.contains(char::is_alphabetic);
    slot(line).filter(|_| !says_more)
}

/// When a part of a programme begins and ends: "Kl. 18.00–18.30 – lukket møde".
pub(crate) fn slot(plain: &str) -> Option<(NaiveTime, NaiveTime)> {
    let begins =
        plain.starts_with("Kl") || plain.starts_with("kl") || plain.starts_with(|c: char| c.is_ascii_digit());
    match clocks(plain)[..] {
        [begin, end] if begins && begin < end && plain.chars().count() <= 60 => Some((begin, end)),
        _ => None,
    }
}

/// Returns the clock or span of clocks that a line begins with, and what stands after it: "10.05  2. Økonomi", "kl.
/// 9-9.15: Kaffe".
pub(crate) fn leading_clock(plain: &str) -> Option<(&str, &str)> {
    let sign = |c: char| c.is_ascii_digit() || matches!(c, '.' | ':' | '-' | '–' | ' ');
    let start = if after(plain, "kl. ").is_some() { 4 } else { 0 };
    let mut end = start;
    for piece in plain[start..].split_inclusive(' ') {
        let bare = piece.trim_end_matches([' ', ':']);
        let is_clock = bare.starts_with(|c: char| c.is_ascii_digit())
            && bare.split(['-', '–']).all(|part| is_clock(part, start > 0))
            && bare.chars().all(sign);
        let is_dash = matches!(bare, "-" | "–");
        if !(is_clock || is_dash && end > start) {
            break;
        }
        end += piece.len();
    }
    let (clock, rest) = plain.split_at(end);
    let clock = clock.trim_end_matches([' ', ':', '-', '–']);
    (end > start && !rest.is_empty()).then_some((clock, rest))
}

/// Returns what follows the day that a text, in lower case, begins with: "mandag den 3. maj 2027", "d. 04.05.2027",
/// "3/5", "maj 2027".
pub(crate) fn after_day(text: &str) -> Option<&str> {
    let is_lead = |word: &str| ["den", "d."].contains(&word) || DAYS.contains(&word.trim_end_matches(','));
    let lead: usize =
        text.split_inclusive(' ').take_while(|word| is_lead(word.trim_end())).map(str::len).sum();
    let text = &text[lead..];
    let whole = place(text).filter(|place| place.start == 0).map(|place| &text[place.end..]);
    let month = || {
        let (_, rest) = month(text)?;
        let year = rest.trim_start().split([' ', '.', '|']).next()?;
        let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
        is_year.then(|| &rest.trim_start()[year.len()..])
    };
    let short = || {
        let word = text.split([' ', '.', '|']).next()?;
        is_short_day(word).then(|| &text[word.len()..])
    };
    whole.or_else(month).or_else(short)
}

/// Returns whether a word is a day without its year: "12/9".
pub(crate) fn is_short_day(word: &str) -> bool {
    let is_number = |n: &str| (1..=2).contains(&n.len()) && n.bytes().all(|b| b.is_ascii_digit());
    word.split_once('/').is_some_and(|(day, month)| is_number(day) && is_number(month))
}

/// Returns whether a word is a clock and another one: "13.00-13.05".
pub(crate) fn is_clock_span(word: &str) -> bool {
    let is_whole = |part: &str| !part.is_empty() && is_clock(part, false);
    word.split_once(['-', '–']).is_some_and(|(from, to)| is_whole(from) && is_whole(to))
}

/// Returns whether a text is "9.05", "10:30", or behind "kl." an hour alone; empty parts are those of a dash.
fn is_clock(part: &str, hour_alone: bool) -> bool {
    if part.is_empty() {
        return true;
    }
    let Some((hour, minute)) =
        part.split_once(['.', ':']).or(Some((part, ""))).filter(|_| !part.ends_with('.'))
    else {
        return false;
    };
    let is_hour = (1..=2).contains(&hour.len()) && hour.parse::<u32>().is_ok_and(|hour| hour < 24);
    let is_minute = minute.len() == 2 && minute.parse::<u32>().is_ok_and(|minute| minute < 60);
    is_hour && (is_minute || minute.is_empty() && hour_alone)
}

/// Returns whether a number is the hour that ends what a clock begins: `between` stands between the two.
fn is_end(between: Option<&str>, number: &DateNumber<'_>) -> bool {
    let dated = number.after.starts_with(['-', '/', '.', ':']);
    matches!(between.map(str::trim), Some("-" | "–" | "til")) && number.digits <= 2 && !dated
}

/// Returns whether the minutes of a clock follow its hour.
fn has_minutes(after: &str) -> bool {
    after[1..].bytes().take_while(u8::is_ascii_digit).count() == 2
}

/// Returns whether "-" before a number joins it to a clock and not to a date.
fn range(before: &str) -> bool {
    let end = before.trim_end_matches(['-', ' ']);
    before.ends_with('-')
        && end.len() > 2
        && end.as_bytes()[end.len() - 3] != b'-'
        && end.contains(['.', ':'])
}

/// Returns whether another clock follows: "- 12.00".
fn span(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.strip_prefix(['-', '–'])
        .or_else(|| rest.strip_prefix("til "))
        .and_then(|r| leading(r.trim_start()))
        .is_some_and(|(_, _, r)| r.starts_with(['.', ':']))
}

/// Returns the minutes set aside: "30 minutter", "(10 min.)".
pub(crate) fn minutes(text: &str) -> Option<u32> {
    numbers(text).find_map(|number| {
        let word = number.after.trim_start().to_lowercase();
        let unit = word.strip_prefix("minutter").or_else(|| word.strip_prefix("min"))?;
        (number.digits <= 3 && !unit.starts_with(char::is_alphabetic)).then_some(number.value)
    })
}

/// Returns whether a date stands in a text, and not only a clock that looks like one: "kl. 10.05 - 10.30".
pub(crate) fn is_dated(text: &str) -> bool {
    let Some(range) = place(text).filter(|_| date(text).is_some()) else { return false };
    let says = &text[range];
    let has_year = numbers(says).any(|number| number.digits == 4);
    let is_clock = |clock: &NaiveTime| {
        ["%-H.%M", "%H.%M"].iter().any(|shape| says.starts_with(&clock.format(shape).to_string()))
    };
    has_year || !clocks(text).first().is_some_and(is_clock)
}

/// Returns the minutes that a sentence in running text sets aside: "Der er afsat 30 minutter til punktet", "…, som
/// der er afsat 30 minutter til". What is set aside for other things is none of ours.
pub(crate) fn set_aside(text: &str) -> Option<u32> {
    let lower = lowercase(text);
    numbers(&lower).find_map(|number| {
        let before = number.before.rsplit(['.', '!', '?', '\n']).next()?;
        let rest = number.after.trim_start().strip_prefix("min")?;
        let rest = rest.strip_prefix("utter").or_else(|| rest.strip_prefix('.')).unwrap_or(rest).trim_start();
        let to = rest.strip_prefix("til").filter(|to| !to.starts_with(char::is_alphabetic))?.trim_start();
        let is_ours = to.is_empty()
            || to.starts_with(['.', ',', ';', ')', '\n'])
            || OURS.iter().any(|word| to.starts_with(word));
        let words = ["afsat", "sat af", "reserveret"];
        let sets = words.iter().any(|word| before.contains(word)) || to.starts_with("punktet");
        (is_ours && sets && number.digits <= 3).then_some(number.value)
    })
}

/// What minutes are set aside for, when it is the item itself.
const OURS: [&str; 9] = [
    "punktet",
    "sagen",
    "dette punkt",
    "dette",
    "behandling",
    "drøftelse",
    "oplæg",
    "præsentation",
    "gennemgang",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_looks_like_a_day_is_a_clock() {
        for clock in ["Kl. 10.05 - 10.30", "kl. 9.10-9.12", "10.05 - 10.30", "kl. 10"] {
            assert!(!is_dated(clock), "{clock}");
        }
        for day in ["10.05.2026 kl. 10.05", "12.05.2026 kl. 10.00", "kl. 10.00 den 3. maj 2026"] {
            assert!(is_dated(day), "{day}");
        }
    }

    #[test]
    fn a_sentence_sets_minutes_aside() {
        for text in [
            "Hun deltager for at give en status. Der er afsat 30 minutter til punktet. Hun deltager også den 21. juni.",
            "Rektor deltager under behandling af punktet, som der er afsat 30 minutter til.",
            "30 minutter til punktet",
            "Der er sat af 30 min. til drøftelsen",
        ] {
            assert_eq!(set_aside(text), Some(30), "{text}");
        }
        for text in [
            "Der er afsat 30 minutter til hver borger",
            "Turen tager 30 minutter til fods. Der er afsat midler til punktet",
            "Der er afsat 30 mio. kr. til punktet",
            "Der går 30 minutter til. Der er afsat midler",
        ] {
            assert_eq!(set_aside(text), None, "{text}");
        }
    }

    #[test]
    fn clocks_are_not_amounts_or_dates() {
        let clock = |h, m| NaiveTime::from_hms_opt(h, m, 0).unwrap();
        assert_eq!(clocks("13-11-2020 10:00"), [clock(10, 0)]);
        assert_eq!(clocks("fredag den 11. februar 2022, kl. 10.00 – 12.00."), [clock(10, 0), clock(12, 0)]);
        assert_eq!(clocks("(Kl. 10.00-10.30)"), [clock(10, 0), clock(10, 30)]);
        assert_eq!(clocks("kl. 16 i salen"), [clock(16, 0)]);
        assert_eq!(clocks("kl. 13-15"), [clock(13, 0), clock(15, 0)]);
        assert_eq!(clocks("kl. 14-15.30 i salen"), [clock(14, 0), clock(15, 30)]);
        assert_eq!(clocks("kl. 16.30 til 18 i salen"), [clock(16, 30), clock(18, 0)]);
        assert_eq!(clocks("kl. 16 - 8. juni"), [clock(16, 0)]);
        assert_eq!(clocks("8.15 - 9.00"), [clock(8, 15), clock(9, 0)]);
        assert_eq!(clocks("17.00 til 19.15. Kaffe"), [clock(17, 0), clock(19, 15)]);
        assert!(clocks("fra 2.50 til 3 kr.").is_empty());
        assert!(clocks("2.50 kr. den 14.04.2023 og 3.1. Titel").is_empty());
    }

    #[test]
    fn minutes_need_their_word() {
        assert_eq!(minutes("der er afsat 30 minutter til"), Some(30));
        assert_eq!(minutes("(10 min.)"), Some(10));
        assert_eq!(minutes("30 mindre punkter"), None);
    }
    #[test]
    fn a_line_may_begin_with_a_clock() {
        for (line, clock, rest) in [
            ("10.05  2. Økonomi", "10.05", "2. Økonomi"),
            ("kl. 9-9.15: Kaffe", "kl. 9-9.15", "Kaffe"),
            ("10:00 – 10:30 Velkomst", "10:00 – 10:30", "Velkomst"),
        ] {
            let (time, after) = leading_clock(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((time, after.trim_start()), (clock, rest), "{line}");
        }
        for line in [
            "10. Økonomi",
            "3.1 Vejen",
            "25.10 Vejen",
            "1 Vejen",
            "- Vejen",
            "– 3 veje",
            "10.05",
            "2027 var dyrt",
        ] {
            assert_eq!(leading_clock(line), None, "{line}");
        }
    }
}
