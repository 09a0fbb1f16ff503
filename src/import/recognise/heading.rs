//! One heading of an item, as far as its form goes: the number, and how it is set.
//!
//! | file | what is in it |
//! |---|---|
//! | `title` | the words of a heading: title, presenter, time, and whether the item is closed |
//! | `letters` | letters for numbers before a title |
//! | `affixed` | numbers between words or signs that return |
//! | `presenter` | who presents an item |

pub(crate) mod affixed;
pub(crate) mod letters;
mod presenter;
pub(crate) mod title;

use crate::import::recognise::date_time;
use crate::import::recognise::decision::decides;
use crate::import::recognise::text::{after, bullet};

pub(crate) use self::presenter::presenter_line;
pub(crate) use self::title::{is_kind, title};

/// The number of an item: its place at the top level, and under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct ItemNumber {
    /// 3 of "3.1".
    pub(crate) major: u32,
    /// 1 of "3.1", and of "3a"; 0 for none.
    pub(crate) minor: u32,
}

/// How the number is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum NumberStyle {
    /// After a word: "Punkt 35:", "Pkt. 42", "Sag nr. 130", "Nr.178 -".
    Word,
    /// With a sign after it: "3.", "3.1.", "3)", "3 -".
    Sign,
    /// With a blank or nothing after it: "3 Title", "38Title".
    Bare,
}

/// A line that may be the heading of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ItemHeading {
    /// The number, to reckon with.
    pub(crate) number: ItemNumber,
    /// The number as printed, without the dot at its end.
    pub(crate) printed: String,
    /// How it is set.
    pub(crate) style: NumberStyle,
    /// All that stands after the number.
    pub(crate) rest: String,
}

/// Words before the number of an item, in lower case, longest first.
const WORDS: [&str; 23] = [
    "ad dagsordenens punkt",
    "ad dagsordenens pkt.",
    "ad dagsordenspunkt",
    "ad punkt",
    "ad pkt.",
    "dagsorden punkt",
    "dagsorden pkt.",
    "dagsordens punkt",
    "dagsordenens punkt",
    "dagsordenspunkt nr.",
    "dagsordenspunkt",
    "dagsordenpunkt",
    "punkt nr.",
    "punkt",
    "pkt. nr.",
    "pkt.",
    "pkt",
    "sag nr.",
    "sag",
    "nr.",
    "nr",
    "ad.",
    "ad",
];

/// Returns the word before the number of an item and what stands behind it: "Sag" and "L63 Påbud" of "Sag L63 Påbud".
pub(crate) fn word_before(line: &str) -> Option<(&str, &str)> {
    WORDS.iter().find_map(|word| {
        let rest = after(line, word).filter(|rest| rest.starts_with(' '))?;
        Some((&line[..word.len()], rest.trim_start()))
    })
}

/// Reads a line as the heading of an item, as far as its form goes. What stands around it decides (`passes::find_items`).
pub(crate) fn parse(plain: &str) -> Option<ItemHeading> {
    #[cfg(test)]
    crate::import::recognise::read_count::add(plain);
    let line = bullet(plain).unwrap_or(plain);
    // most lines are none, and every pass asks
    let first = line.bytes().next().filter(|b| b.is_ascii_digit() || b"dpsnaDPSNA".contains(b))?;
    if !first.is_ascii_digit() && !line.bytes().take(40).any(|b| b.is_ascii_digit()) {
        return None;
    }
    let word = WORDS.iter().find_map(|word| {
        let rest = after(line, word)?.trim_start();
        rest.starts_with(|c: char| c.is_ascii_digit()).then_some(rest)
    });
    let (number, printed, tail) = number(word.unwrap_or(line))?;
    let (style, rest) = sign(tail, word.is_some())?;
    let rest = rest.trim();
    let first =
        rest.trim_start_matches(['"', '”', '»', '\'', '(', '*', '„', '§', '[', '–', '-', ' ']).chars().next();
    let titled = match first {
        Some(c) => c.is_uppercase() || c.is_ascii_digit() && style != NumberStyle::Bare,
        None => rest.is_empty(),
    };
    let plausible = word.is_some() || number.major < 1000;
    let table =
        rest.split('\t').skip(1).any(|cell| cell.starts_with(|c: char| c.is_ascii_digit() || c == '-'));
    // "Ad 1. Godkendt" answers a point of the indstilling
    let answer = after(line, "ad").is_some() && (rest.is_empty() || decides(rest));
    let dated = style != NumberStyle::Word && (date_time::month(rest).is_some() || ordinal(rest));
    (titled && plausible && !table && !dated && !answer && rest.len() < 400).then(|| ItemHeading {
        number,
        printed,
        style,
        rest: rest.to_owned(),
    })
}

/// Reads a line that a hand typed in haste as a heading: its title begins small, or a comma or semicolon stands after
/// the number.
/// What it says is kept as it is.
pub(crate) fn small(plain: &str) -> Option<ItemHeading> {
    let text = bullet(plain).unwrap_or(plain);
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let end = digits + text[digits..].find(|c: char| !c.is_ascii_digit())?;
    let tail = text[end..].strip_prefix([',', ';']).map_or(text[end..].to_owned(), |tail| format!(".{tail}"));
    let first = tail.find(char::is_alphabetic)?;
    let letter = tail[first..].chars().next()?;
    let big = letter.to_uppercase().next().filter(|big| big.len_utf8() == letter.len_utf8())?;
    let mut line = format!("{}{tail}", &text[..end]);
    line.replace_range(end + first..end + first + letter.len_utf8(), big.encode_utf8(&mut [0; 4]));
    let heading = parse(&line).filter(|heading| {
        let sentence = heading.rest.ends_with(['.', ';', ',', ':']) && !is_short(&heading.rest);
        let points = ["At ", "Og ", "Stk", "Pct", "Kr"].iter().any(|word| heading.rest.starts_with(word));
        // what is counted or dated has no sign after its number: "2 borde og en bænk"
        let longest = if heading.style == NumberStyle::Bare { 60 } else { 100 };
        heading.rest.len() <= longest && !sentence && !points
    })?;
    let rest = text.get(text.len() - heading.rest.len()..)?.to_owned();
    Some(ItemHeading { rest, ..heading })
}

/// "Evt.": the dot ends no sentence.
pub(crate) fn is_short(rest: &str) -> bool {
    rest.to_lowercase().ends_with("evt.")
}

/// "2. Behandling" and "1. Viceborgmester" count something else.
fn ordinal(rest: &str) -> bool {
    let lower = rest.to_lowercase();
    // "2. behandling" alone; "Behandling af lokalplan" is a title
    if lower.trim_end_matches(['.', ':', ')']) == "behandling" {
        return true;
    }
    ["kvartal", "halvår", "viceborgmester", "næstformand", "sal", "klasse"]
        .iter()
        .any(|word| lower.strip_prefix(word).is_some_and(|r| !r.starts_with(char::is_alphabetic)))
}

/// Reads the number of an item as printed: "35", "3.1", "5a".
pub(crate) fn parse_number(printed: &str) -> Option<ItemNumber> {
    number(printed).map(|(number, ..)| number).or_else(|| letter_number(printed))
}

/// "5a" without a sign after it.
fn letter_number(printed: &str) -> Option<ItemNumber> {
    number(&format!("{printed}.")).map(|(number, ..)| number)
}

/// Returns the number, as printed, and what follows with its dot: `35`, `3.1`.
fn number(text: &str) -> Option<(ItemNumber, String, &str)> {
    let count = |text: &str| digits(text).0.len();
    let first = count(text);
    if first == 0 || first > 4 {
        return None;
    }
    if let Some(found) = of_year(text) {
        return Some(found);
    }
    let major = text[..first].parse().ok().filter(|major| *major > 0)?;
    let after = &text[first..];
    let second = after.strip_prefix('.').map_or(0, count);
    // "068." counts items; "09.30" is a clock, and "06.01.05" a case
    if text.starts_with('0') && second > 0 {
        return None;
    }
    if let Some((minor, rest)) = after.strip_prefix('.').and_then(dotted_letter) {
        return Some((ItemNumber { major, minor }, text[..first + 2].to_owned(), rest));
    }
    if let Some((minor, rest)) = letter(after) {
        return Some((ItemNumber { major, minor }, text[..=first].to_owned(), rest));
    }
    if second == 0 || second > 2 {
        let number = ItemNumber { major, minor: 0 };
        return (second == 0).then(|| (number, text[..first].to_owned(), after));
    }
    let minor = after[1..=second].parse().ok()?;
    let rest = &after[1 + second..];
    let third = rest.strip_prefix('.').map_or(0, count);
    let clock = rest.trim_start().starts_with(['-', '–']) && second == 2;
    // "1.0 Velkomst" counts without parts
    let is_zero = minor == 0 && second == 1 && rest.starts_with([' ', '\t']);
    if is_zero && third == 0 && rest.trim_start().starts_with(char::is_uppercase) {
        return Some((ItemNumber { major, minor }, text[..=first + second].to_owned(), rest));
    }
    let whole = (minor > 0 && third == 0 && !clock).then(|| text[..=first + second].to_owned())?;
    Some((ItemNumber { major, minor }, whole, rest))
}

/// Returns a number that counts the items of a year, as printed with the year, and what follows: "31/24", "31/2024",
/// "2024-31". Two digits of a year could be a month up to twelve, and two years in a row are a season: "2024/25".
fn of_year(text: &str) -> Option<(ItemNumber, String, &str)> {
    let (first, rest) = digits(text);
    let sign = rest.chars().next().filter(|sign| matches!(sign, '/' | '-'))?;
    let (second, after) = digits(&rest[1..]);
    let is_year = |year: &str| year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    let is_short_year = second.len() == 2 && sign == '/' && second > "12";
    let next_year = first.parse::<u32>().map(|year| format!("{:02}", (year + 1) % 100));
    let is_season = sign == '/' && next_year.is_ok_and(|next| next == second);
    let counted = match (is_year(first), is_year(second) || is_short_year) {
        (true, false) if !is_season => second,
        (false, true) => first,
        _ => return None,
    };
    let major = counted.parse().ok().filter(|major| *major > 0 && counted.len() <= 3)?;
    let ends = after.starts_with([' ', '\t', '.', ':', ')']) || after.is_empty();
    let printed = text[..text.len() - after.len()].to_owned();
    ends.then_some((ItemNumber { major, minor: 0 }, printed, after))
}

/// Returns the digits that a text begins with, and the rest.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

/// Returns the letter of "5.a": its place, and what follows. A title stands behind it, for "5.b" may end a reference.
fn dotted_letter(after: &str) -> Option<(u32, &str)> {
    let letter = after.bytes().next().filter(|b| (b'a'..=b'h').contains(b))?;
    let rest = &after[1..];
    let title = rest.trim_start_matches(['.', ')', ':']).trim_start();
    let ends = rest.len() > title.len() && title.starts_with(char::is_uppercase) || rest.is_empty();
    ends.then_some((u32::from(letter - b'a') + 1, rest))
}

/// Returns the letter of "5a", an item that came between: its place, and what follows.
fn letter(after: &str) -> Option<(u32, &str)> {
    let letter = after.bytes().next().filter(|b| (b'a'..=b'f').contains(b))?;
    let rest = &after[1..];
    let ends =
        rest.starts_with(['.', ')', ':']) || [" -", " –", ". "].iter().any(|sign| rest.starts_with(sign));
    ends.then_some((u32::from(letter - b'a') + 1, rest))
}

/// Returns what stands between number and title.
fn sign(after: &str, word: bool) -> Option<(NumberStyle, &str)> {
    let marked = if word { NumberStyle::Word } else { NumberStyle::Sign };
    let trimmed = after.trim_start_matches([' ', '\t']);
    for mark in [".", ")", ":", "-", "–", "|"] {
        if let Some(rest) = trimmed.strip_prefix(mark) {
            let tight = mark == "." || mark == ")" || mark == ":";
            let spaced = rest.is_empty()
                || rest.starts_with([' ', '\t'])
                || mark == "." && !rest.starts_with(|c: char| c.is_ascii_digit())
                || (mark == ")" || word) && glued(rest);
            let loose = trimmed.len() < after.len() || word || tight;
            return (spaced && loose && !(tight && trimmed.len() < after.len() && !word))
                .then_some((marked, rest));
        }
    }
    if word {
        return (trimmed.len() < after.len() || after.is_empty()).then_some((NumberStyle::Word, trimmed));
    }
    if after.is_empty() {
        return Some((NumberStyle::Bare, after));
    }
    (glued(after) || trimmed.len() < after.len() && !trimmed.is_empty())
        .then_some((NumberStyle::Bare, trimmed))
}

/// Returns whether a title stands right behind its number: "38Godkendelse", "6)Nyt".
fn glued(after: &str) -> bool {
    after.starts_with(char::is_uppercase) && after.chars().nth(1).is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_style() {
        for (line, printed, rest, style) in [
            ("3.1. Broen over åen", "3.1", "Broen over åen", NumberStyle::Sign),
            ("Punkt 35: Godkendelse", "35", "Godkendelse", NumberStyle::Word),
            ("Pkt. 42", "42", "", NumberStyle::Word),
            ("• Pkt. 42 Broen", "42", "Broen", NumberStyle::Word),
            ("Sag nr. 130", "130", "", NumberStyle::Word),
            ("Nr.178 - Broen", "178", "Broen", NumberStyle::Word),
            ("183. Broen", "183", "Broen", NumberStyle::Sign),
            ("38Godkendelse", "38", "Godkendelse", NumberStyle::Bare),
            ("1 (Åben) Broen", "1", "(Åben) Broen", NumberStyle::Bare),
            ("- 7. Broen v. Eva Ek", "7", "Broen v. Eva Ek", NumberStyle::Sign),
            ("Punkt 5a - Frokost", "5a", "Frokost", NumberStyle::Word),
            ("068. Broen", "068", "Broen", NumberStyle::Sign),
            ("01 Broen", "01", "Broen", NumberStyle::Bare),
            ("5. Behandling af forslag", "5", "Behandling af forslag", NumberStyle::Sign),
            ("Dagsorden pkt. 2: Orglet", "2", "Orglet", NumberStyle::Word),
            ("6)Nyt fra skolen", "6", "Nyt fra skolen", NumberStyle::Sign),
            ("Pkt.4:Regnskab", "4", "Regnskab", NumberStyle::Word),
            ("5b. Frokost", "5b", "Frokost", NumberStyle::Sign),
            ("5.b  Frokost", "5.b", "Frokost", NumberStyle::Bare),
            ("5.b) Frokost", "5.b", "Frokost", NumberStyle::Sign),
            ("5. 2. behandling af budgettet", "5", "2. behandling af budgettet", NumberStyle::Sign),
            ("31/24\tBroen", "31/24", "Broen", NumberStyle::Bare),
            ("Sag 7/2024: Broen", "7/2024", "Broen", NumberStyle::Word),
            ("2024-7. Broen", "2024-7", "Broen", NumberStyle::Sign),
        ] {
            let heading = parse(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(
                (heading.printed.as_str(), heading.rest.as_str(), heading.style),
                (printed, rest, style),
                "{line}"
            );
        }
    }

    #[test]
    fn dates_amounts_and_prose_are_no_headings() {
        for line in [
            "11. februar 2022 (konstituerende møde)",
            "14. april 2023 kl. 10:00",
            "1.145 timer",
            "30, stk. 1 i loven",
            "Punkt 44, Bilag 4: Plan",
            "Punkt 3 blev udsat",
            "Sag 3 udgår",
            "10.00 - 10.30 Kaffe",
            "2. Behandling",
            "3+4 kolonne",
            "1.2.3. Underafsnit",
            "2024 Budget",
            "Ad 1. Godkendt",
            "09.30 Kaffe",
            "06.01.05-P20",
            "0. Intet",
            "08. juni 2021",
            "03-10-2019",
            "24/12 Juleaften",
            "2024/25 Skoleåret",
            "2024-001204",
            "Ad. 1",
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }
}
