//! Dates, clocks and minutes, found in running text.

use chrono::{NaiveDate, NaiveTime};

use crate::meeting::date::MONTHS;

/// A number in a text, with what stands right around it.
struct Number<'a> {
    value: u32,
    digits: usize,
    before: &'a str,
    after: &'a str,
}

/// The numbers of a text that stand at the beginning of a word.
fn numbers(text: &str) -> impl Iterator<Item = Number<'_>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
        let digits = bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
        at = start + digits;
        let value = text[start..at].parse().unwrap_or(u32::MAX);
        Some(Number { value, digits, before: &text[..start], after: &text[at..] })
    })
}

/// The number at the beginning of a text, how many digits it has, and what follows.
fn leading(text: &str) -> Option<(u32, usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text[..digits].parse().ok()?, digits, &text[digits..]))
}

/// The month at the beginning of a text ("nov." and "November" too), and what follows.
pub(super) fn month(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    if word.len() < 3 {
        return None;
    }
    let index =
        MONTHS.iter().position(|month| *month == word || (word.len() <= 4 && month.starts_with(&word)))?;
    Some((index as u32 + 1, text[end..].strip_prefix('.').unwrap_or(&text[end..])))
}

/// The first date of a text: `13-11-2020`, `13.11.20`, `13/11 2020`, `2020-11-13`, `13. november 2020`,
/// `November 13, 2020`.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    numbers(text).find_map(|number| date_at(&number))
}

fn date_at(number: &Number<'_>) -> Option<NaiveDate> {
    let joined = number.before.ends_with(['-', '/']) && number.digits < 4;
    if joined || number.before.ends_with(char::is_alphanumeric) {
        return None;
    }
    match number.digits {
        4 => {
            let (month, 2, rest) = leading(number.after.strip_prefix('-')?)? else { return None };
            let (day, 2, _) = leading(rest.strip_prefix('-')?)? else { return None };
            NaiveDate::from_ymd_opt(number.value.try_into().ok()?, month, day)
        }
        1 | 2 => numeric(number).or_else(|| written(number)).or_else(|| american(number)),
        _ => None,
    }
}

fn numeric(number: &Number<'_>) -> Option<NaiveDate> {
    let first = number.after.chars().next().filter(|c| matches!(c, '-' | '.' | '/'))?;
    let (month, 1 | 2, rest) = leading(number.after[1..].trim_start())? else { return None };
    let (year, digits, rest) = leading(rest.trim_start_matches([first, ' ', '-']))?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let year = match digits {
        4 => year,
        2 if first != ' ' => 2000 + year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month, number.value)
}

fn written(number: &Number<'_>) -> Option<NaiveDate> {
    let rest = number.after.strip_prefix('.').unwrap_or(number.after).trim_start_matches([' ', '-']);
    let (month, rest) = month(rest)?;
    let (year, 4, _) = leading(rest.trim_start_matches([' ', ',', '-']))? else { return None };
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month, number.value)
}

fn american(number: &Number<'_>) -> Option<NaiveDate> {
    let word = number.before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next()?;
    let (month, "") = month(word)? else { return None };
    let (year, 4, _) = leading(number.after.strip_prefix(',')?.trim_start())? else { return None };
    NaiveDate::from_ymd_opt(year.try_into().ok()?, month, number.value)
}

/// The clocks of a text in order. `10:00` is one anywhere; `10.00` and `16` need "kl." somewhere before, or "-" and
/// another clock after.
pub(super) fn clocks(text: &str) -> Vec<NaiveTime> {
    let lower = text.to_lowercase();
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
            skip = at + number.digits + 1;
            out.push(clock);
        }
    }
    out
}

/// Whether a number is the hour that ends what a clock begins: `between` stands between the two.
fn is_end(between: Option<&str>, number: &Number<'_>) -> bool {
    let dated = number.after.starts_with(['-', '/', '.', ':']);
    matches!(between.map(str::trim), Some("-" | "–" | "til")) && number.digits <= 2 && !dated
}

/// Whether the minutes of a clock follow its hour.
fn has_minutes(after: &str) -> bool {
    after[1..].bytes().take_while(u8::is_ascii_digit).count() == 2
}

/// Whether "-" before a number joins it to a clock and not to a date.
fn range(before: &str) -> bool {
    let end = before.trim_end_matches(['-', ' ']);
    before.ends_with('-')
        && end.len() > 2
        && end.as_bytes()[end.len() - 3] != b'-'
        && end.contains(['.', ':'])
}

/// Whether another clock follows: "- 12.00".
fn span(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.strip_prefix(['-', '–'])
        .and_then(|r| leading(r.trim_start()))
        .is_some_and(|(_, _, r)| r.starts_with(['.', ':']))
}

/// The minutes set aside: "30 minutter", "(10 min.)".
pub(super) fn minutes(text: &str) -> Option<u32> {
    numbers(text).find_map(|number| {
        let word = number.after.trim_start().to_lowercase();
        let unit = word.strip_prefix("minutter").or_else(|| word.strip_prefix("min"))?;
        (number.digits <= 3 && !unit.starts_with(char::is_alphabetic)).then_some(number.value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_found_as_danes_write_them() {
        let day = NaiveDate::from_ymd_opt(2021, 6, 8);
        for text in [
            "Dato: 08-06-2021 10:00",
            "den 8. juni 2021",
            "8.6.2021",
            "08.06.21",
            "8/6 2021",
            "8/6-2021",
            "engum-2021-06-08.txt",
            "Tirsdag, Juni 8, 2021 - 07:30",
            "tirsdag den 8 juni 2021",
            "den 08-juni-2021",
        ] {
            assert_eq!(date(text), day, "{text}");
        }
        for text in ["8. juni", "1.145.000 kr.", "SAG-2021-05018", "31-02-2021", "00.01.10-A00-2-23"] {
            assert_eq!(date(text), None, "{text}");
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
        assert_eq!(clocks("kl. 16.30 til 18 i salen"), [clock(16, 30), clock(18, 0)]);
        assert_eq!(clocks("kl. 16 - 8. juni"), [clock(16, 0)]);
        assert_eq!(clocks("8.15 - 9.00"), [clock(8, 15), clock(9, 0)]);
        assert!(clocks("2.50 kr. den 14.04.2023 og 3.1. Titel").is_empty());
    }

    #[test]
    fn minutes_need_their_word() {
        assert_eq!(minutes("der er afsat 30 minutter til"), Some(30));
        assert_eq!(minutes("(10 min.)"), Some(10));
        assert_eq!(minutes("30 mindre punkter"), None);
    }
}
