//! Dates found in running text.

use std::ops::Range;

use chrono::NaiveDate;

use super::MONTHS;

/// A number in a text, with what is right around it.
pub(crate) struct DateNumber<'a> {
    /// What it says; one too great for the type is the greatest.
    pub(crate) value: u32,
    /// How many digits it has.
    pub(crate) digits: usize,
    /// The text up to it.
    pub(crate) before: &'a str,
    /// The text after it.
    pub(crate) after: &'a str,
}

/// Returns the numbers of a text that are at the beginning of a word.
pub(crate) fn numbers(text: &str) -> impl Iterator<Item = DateNumber<'_>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
        let digits = bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
        at = start + digits;
        let value = text[start..at].parse().unwrap_or(u32::MAX);
        Some(DateNumber { value, digits, before: &text[..start], after: &text[at..] })
    })
}

/// Returns the number at the beginning of a text, how many digits it has, and what follows.
pub(crate) fn leading(text: &str) -> Option<(u32, usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text[..digits].parse().ok()?, digits, &text[digits..]))
}

/// Returns the month at the beginning of a text ("nov." and "November" too), and what follows.
pub(crate) fn month(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    if word.len() < 3 {
        return None;
    }
    let index =
        MONTHS.iter().position(|month| *month == word || (word.len() <= 4 && month.starts_with(&word)))?;
    Some((index as u32 + 1, text[end..].strip_prefix('.').unwrap_or(&text[end..])))
}

/// A date in a text, and where it is.
struct FoundDate {
    at: Range<usize>,
    day: NaiveDate,
}

/// Returns the first date of a text: `13-11-2020`, `13.11.20`, `13/11 2020`, `2020-11-13`, `13. november
/// 2020`, `November 13, 2020`.
pub fn date(text: &str) -> Option<NaiveDate> {
    all(text).next().map(|found| found.day)
}

/// Returns all dates of a text, in its order.
pub fn dates(text: &str) -> Vec<NaiveDate> {
    all(text).map(|found| found.day).collect()
}

/// Returns where the first date of a text is, or else the first day of a month without its year.
pub fn place(text: &str) -> Option<Range<usize>> {
    let short = |number: DateNumber<'_>| {
        let (_, _, rest) = day_and_month(&number)?;
        Some(number.before.len()..text.len() - rest.len())
    };
    all(text).next().map(|found| found.at).or_else(|| numbers(text).find_map(short))
}

fn all(text: &str) -> impl Iterator<Item = FoundDate> {
    numbers(text).filter_map(|number| {
        let start = number.before.len();
        let until = |(day, rest): (NaiveDate, &str)| FoundDate { at: start..text.len() - rest.len(), day };
        date_at(&number).map(until).or_else(|| american(&number))
    })
}

/// Returns the date that a number begins, and what follows it.
fn date_at<'a>(number: &DateNumber<'a>) -> Option<(NaiveDate, &'a str)> {
    let joined = number.before.ends_with(['-', '/']) && number.digits < 4;
    if joined || number.before.ends_with(char::is_alphanumeric) {
        return None;
    }
    match number.digits {
        4 => {
            let (month, 2, rest) = leading(number.after.strip_prefix('-')?)? else { return None };
            let (day, 2, rest) = leading(rest.strip_prefix('-')?)? else { return None };
            Some((NaiveDate::from_ymd_opt(number.value.try_into().ok()?, month, day)?, rest))
        }
        1 | 2 => numeric(number).or_else(|| written(number)),
        _ => None,
    }
}

/// Returns the first words of a text that have the form of a date and name a day that no calendar has:
/// "31-04-2026".
pub fn impossible(text: &str) -> Option<&str> {
    numbers(text).find_map(|number| {
        let joined =
            number.before.ends_with(['-', '/', '.']) || number.before.ends_with(char::is_alphanumeric);
        if joined || number.digits > 2 {
            return None;
        }
        let rest = shaped(&number).or_else(|| {
            let (_, _, rest) = day_and_month(&number)?;
            year(rest.trim_start_matches([' ', ',', '-']))
        })?;
        let written = &text[number.before.len()..text.len() - rest.len()];
        date(written).is_none().then_some(written)
    })
}

/// Returns what follows a day, a month and a year of four digits with the same sign between.
fn shaped<'a>(number: &DateNumber<'a>) -> Option<&'a str> {
    let sign = number.after.chars().next().filter(|c| matches!(c, '-' | '.' | '/'))?;
    let (_, 1 | 2, rest) = leading(&number.after[1..])? else { return None };
    year(rest.strip_prefix(sign)?)
}

/// Returns what follows a year of four digits.
fn year(text: &str) -> Option<&str> {
    let (1000.., 4, rest) = leading(text)? else { return None };
    (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')).then_some(rest)
}

fn numeric<'a>(number: &DateNumber<'a>) -> Option<(NaiveDate, &'a str)> {
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
    Some((NaiveDate::from_ymd_opt(year.try_into().ok()?, month, number.value)?, rest))
}

/// Returns the day that a number is and the month that is written after it ("2. juni"), and what follows.
pub(crate) fn day_and_month<'a>(number: &DateNumber<'a>) -> Option<(u32, u32, &'a str)> {
    let rest = number.after.strip_prefix('.').unwrap_or(number.after).trim_start_matches([' ', '-']);
    let (month, rest) = month(rest)?;
    (number.digits <= 2).then_some((number.value, month, rest))
}

fn written<'a>(number: &DateNumber<'a>) -> Option<(NaiveDate, &'a str)> {
    let (_, month, rest) = day_and_month(number)?;
    let (year, 4, rest) = leading(rest.trim_start_matches([' ', ',', '-']))? else { return None };
    Some((NaiveDate::from_ymd_opt(year.try_into().ok()?, month, number.value)?, rest))
}

/// Returns "November 13, 2020": the month is before the number.
fn american(number: &DateNumber<'_>) -> Option<FoundDate> {
    let before = number.before.trim_end();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let (month, "") = month(word)? else { return None };
    let after = number.after.strip_prefix(',').filter(|_| number.digits <= 2)?;
    let (year, 4, rest) = leading(after.trim_start())? else { return None };
    let end = number.before.len() + number.digits + number.after.len() - rest.len();
    let day = NaiveDate::from_ymd_opt(year.try_into().ok()?, month, number.value)?;
    Some(FoundDate { at: before.len() - word.len()..end, day })
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
    fn days_that_no_calendar_has_are_named() {
        for (text, day) in [
            ("Dato: 31-04-2026", "31-04-2026"),
            ("Mødet holdes den 30. februar 2027 kl. 10", "30. februar 2027"),
            ("12.13.2026", "12.13.2026"),
            ("00/05/2026", "00/05/2026"),
        ] {
            assert_eq!(impossible(text), Some(day), "{text}");
        }
        for text in [
            "30-04-2026",
            "den 28. februar 2027",
            "00.01.10-A00-2-23",
            "SAG-2021-05018",
            "31. april",
            "31.04.26",
        ] {
            assert_eq!(impossible(text), None, "{text}");
        }
    }
}
