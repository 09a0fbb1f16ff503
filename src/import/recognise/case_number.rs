//! Case numbers and initials: the row under (or over) an item's heading.

use crate::import::recognise::date_time;
use crate::meeting::{Access, secrecy};

/// Labels of a case number, in lower case and without signs: "J. nr." is read as "jnr". The longest of a stem first.
const LABELS: [&str; 21] = [
    "sagsnummer",
    "sagsnumre",
    "sagnummer",
    "sagsidnr",
    "journalnummer",
    "journalnr",
    "journalsag",
    "journal",
    "journr",
    "jrnr",
    "jnr",
    "klenr",
    "sagsnr",
    "sagnr",
    "sagsid",
    "sagid",
    "esdhsag",
    "acadresagsnr",
    "sbsysnr",
    "emnenr",
    "sag",
];

/// Labels of those who prepared the case.
const INITIALS: [&str; 7] =
    ["sagsinitialer", "initialer", "sagsbehandler", "sagsbeh", "init", "forfatter", "sagsansvarlig"];

/// Labels of other things that stand in the row, and nothing that anyone minutes by.
const OTHERS: [&str; 8] =
    ["doknr", "dok", "dokumentnr", "brevid", "kompetence", "sagstype", "type", "fagområde"];

/// What a row says of a case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CaseReference {
    /// The number of the case.
    pub(crate) number: Option<String>,
    /// The initials of those who prepared it.
    pub(crate) initials: Option<String>,
    /// What the row says of who may read the item.
    pub(crate) access: Option<Access>,
    /// What else stands in the row: the number of a document, the body that decides.
    pub(crate) other: String,
    /// Whether the number has a label, so that the row can begin an item by itself.
    pub(crate) labelled: bool,
}

/// Returns whether a heading stands over the number of a case: "JOURNALNUMMER".
pub(crate) fn heads_number(heading: &str) -> bool {
    const HEADINGS: [&str; 6] = ["journalnummer", "journalnr", "sagsnummer", "sagsnr", "sags nr", "sagsid"];
    HEADINGS.contains(&heading.trim_end_matches([':', '.']).to_lowercase().as_str())
}

/// Reads a row of case number and initials; nothing when it is another line.
pub(crate) fn row(line: &str) -> Option<CaseReference> {
    let text = line.trim_start_matches("Udskriv").trim_start();
    if text.len() > 160 || text.is_empty() {
        return None;
    }
    let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let number = inside.and_then(bracketed);
    number
        .map(|number| CaseReference { number: Some(number), ..CaseReference::default() })
        .or_else(|| labelled(text))
        .or_else(|| bare(text))
}

/// Returns a number, and nothing but initials after it: `SAG-2020-05018 chbo/jhp`, `00.01.10-A00-2-23`, `299835`.
fn bare(text: &str) -> Option<CaseReference> {
    let mut words = text.split_whitespace();
    let number = words.next().filter(|word| is_number(word))?;
    let rest: Vec<&str> = words.collect();
    let (number, initials) = match rest[..] {
        [] => (number.to_owned(), None),
        [word] if is_place(word) => (format!("{number} {word}"), None),
        [word] if is_initials(word) => (number.to_owned(), Some(word.to_owned())),
        // "18.15.00G00 - 2017/30112"
        [dash @ ("-" | "–"), word] if is_number(word) => (format!("{number} {dash} {word}"), None),
        _ => return None,
    };
    Some(CaseReference { number: Some(number), initials, ..CaseReference::default() })
}

/// `Sagsid.: 20/26406, Sagsinitialer: SBOE`, `Sagsnr. 299835 Teknisk Udvalg Åbent punkt`.
fn labelled(text: &str) -> Option<CaseReference> {
    let mut case = CaseReference { labelled: true, ..CaseReference::default() };
    let (mark, text) = first_mark(text);
    let (mut rest, mut other, mut marks) = (text, Vec::new(), vec![mark]);
    while let Some((kind, after)) = label(rest) {
        let end = next_label(after);
        let value = after[..end].trim_matches([' ', ',', ';', '\t', ':', '.']);
        let (word, more) = match spaced(value) {
            Some(end) => value.split_at(end),
            None => value.split_once([' ', '\t']).unwrap_or((value, "")),
        };
        let is_case = is_number(word) || word.contains(' ') || is_short(word, case.number.is_none());
        match kind {
            // a small letter goes on with a sentence: "Sag 330-2018-3619 blev udsat"
            LabelKind::Number if is_case && !more.trim().starts_with(char::is_lowercase) => {
                let place = is_place(more) || is_kle(word) && is_short(more, true);
                case.number = Some(if place { value } else { word }.to_owned());
                other.push(if place { "" } else { more.trim() });
            }
            LabelKind::Initials if value.len() < 40 => {
                let (who, mark) = marked(value);
                case.initials = (!who.is_empty()).then(|| who.to_owned());
                other.push(mark);
            }
            LabelKind::Number | LabelKind::Initials => return None,
            LabelKind::Other => {
                // "Dok.nr.: 51-1    Lukket"
                marks.push(marked(value).1);
                other.push(rest[..rest.len() - after.len() + end].trim_matches([' ', ',', ';', '\t']));
            }
        }
        rest = after[end..].trim_start_matches([' ', ',', ';', '\t']);
    }
    let is_marked = marks.iter().any(|mark| !mark.is_empty());
    if case.number.is_none() && case.initials.is_none() && !is_marked {
        return None;
    }
    case.labelled = case.number.is_some() || case.initials.is_some();
    other.push(rest);
    let other = other.join(" ").trim_matches(['|', '·', ' ', '\t']).to_owned();
    case.access = marks.into_iter().filter_map(secrecy::of_mark).chain(secrecy::of_line(&other)).max();
    case.other = other;
    Some(case)
}

/// Returns the mark of secrecy that a row begins with, and the rest: "Lukket    Sagsnr.: 12-4".
fn first_mark(text: &str) -> (&str, &str) {
    let first = text.find("  ").or(text.find('\t')).map(|at| text.split_at(at));
    let first = first.filter(|(mark, _)| secrecy::of_mark(mark).is_some());
    first.map_or(("", text), |(mark, rest)| (mark, rest.trim_start()))
}

/// Returns initials, and the mark of secrecy that stands behind them: "ast  Åben sag".
fn marked(value: &str) -> (&str, &str) {
    let mut cuts = value.match_indices([' ', '\t']).map(|(at, _)| at);
    let cut = cuts.find(|&at| secrecy::of_mark(value[at..].trim()).is_some());
    cut.map_or((value, ""), |at| (&value[..at], value[at..].trim()))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LabelKind {
    Number,
    Initials,
    Other,
}

/// Returns the label at the beginning of a text, and what follows it.
fn label(text: &str) -> Option<(LabelKind, &str)> {
    // most lines begin with another letter
    let first = text.chars().next().filter(|c| "sjkeaifdbtSJKEAIFDBT".contains(*c))?;
    let tables = [
        (LabelKind::Number, &LABELS[..]),
        (LabelKind::Initials, &INITIALS[..]),
        (LabelKind::Other, &OTHERS[..]),
    ];
    tables.into_iter().find_map(|(kind, words)| {
        words.iter().filter(|word| word.starts_with(first.to_ascii_lowercase())).find_map(|word| {
            let rest = after_label(text, word)?.trim_start_matches('.');
            let ends =
                rest.starts_with(':') || rest.starts_with(' ') || rest.starts_with('\t') || rest.is_empty();
            ends.then(|| (kind, rest.trim_start_matches([':', ' ', '\t', '.'])))
        })
    })
}

/// Returns what follows a label at the beginning of a text, whatever dots, hyphens and blanks stand in it.
fn after_label<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut wanted = word.chars().peekable();
    let mut rest = text.chars();
    while wanted.peek().is_some() {
        let c = rest.next()?;
        let sign = matches!(c, '.' | ' ' | '-') && rest.as_str().len() + 1 < text.len();
        if !sign && !c.to_lowercase().eq(wanted.next()) {
            return None;
        }
    }
    Some(rest.as_str())
}

/// Returns where the next label of a row begins.
fn next_label(text: &str) -> usize {
    let mut starts = text.match_indices([' ', ',', '\t']).map(|(at, _)| at);
    let begins = |at: &usize| {
        let rest = text[*at..].trim_start_matches([' ', ',', ';', '\t']);
        label(rest).is_some_and(|(_, after)| {
            rest[..rest.len() - after.len()].contains([':', '.']) && !rest.starts_with("sag ")
        })
    };
    starts.find(begins).unwrap_or(text.len())
}

/// Returns where a number ends whose groups stand apart at the beginning of a value: "2027 - 11843".
fn spaced(value: &str) -> Option<usize> {
    let (first, rest) = [" - ", " – ", " / "].iter().find_map(|sign| value.split_once(*sign))?;
    let second = rest.split([' ', '\t']).next()?;
    let is_group = |group: &str| group.len() > 1 && group.bytes().all(|b| b.is_ascii_digit());
    let is_long = first.len() + second.len() > 6;
    (is_long && is_group(first) && is_group(second)).then(|| value.len() - rest.len() + second.len())
}

/// Returns whether a word has the shape of a case number: digits in groups, a group of capitals perhaps, long enough.
fn is_number(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ';']);
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let shape = word.chars().all(|c| c.is_ascii_digit() || c.is_uppercase() || matches!(c, '-' | '/' | '.'));
    let groups = word.split(['-', '/', '.']).count();
    let grouped =
        groups > 1 && word.contains(['-', '/']) && word.split(['-', '/', '.']).all(|group| !group.is_empty());
    let plain = groups == 1 && letters == 0 && (5..=9).contains(&digits);
    is_kle(word)
        || shape
            && letters <= 6
            && (plain || grouped && (5..=24).contains(&digits))
            && !is_date(word)
            && !date_time::is_clock_span(word)
}

/// `13.06.02G10`: a subject of the municipalities' plan, which old journals count their cases under.
fn is_kle(word: &str) -> bool {
    let shape = word.chars().map(|c| {
        if c.is_ascii_digit() {
            '0'
        } else if c.is_uppercase() {
            'A'
        } else {
            c
        }
    });
    shape.eq("00.00.00A00".chars())
}

/// A number that only its label makes a case of: `15/2`, `17/22`. Never after a bare "Sag", which counts items.
fn is_short(word: &str, first: bool) -> bool {
    let shape = word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'/' | b'-'));
    let groups = word.split(['/', '-']);
    first
        && shape
        && groups.clone().count() == 2
        && groups.clone().all(|g| (1..=8).contains(&g.len()))
        && !is_date(word)
}

/// A document's place in the case: the `001` of "2013/05402 001".
fn is_place(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit())
}

/// Returns the number of a case in brackets at the end of a title: "(2023-0001147)", "(Sagsnr. 21/17)".
pub(crate) fn bracketed(inside: &str) -> Option<String> {
    let is_apart = spaced(inside) == Some(inside.len());
    if is_number(inside) && inside.contains(['-', '/']) || is_apart {
        return Some(inside.to_owned());
    }
    labelled(inside)
        .filter(|case| case.other.is_empty() && case.initials.is_none())
        .and_then(|case| case.number)
}

/// `13-11-2020` and `2020-11-13` are no cases; `06.01.05-P20-2-07` only begins like one.
fn is_date(word: &str) -> bool {
    is_years(word)
        || !word.contains(char::is_alphabetic)
            && word.split(['-', '/', '.']).count() == 3
            && date_time::date(word).is_some()
}

/// Returns whether a word is from one year to another: "2024-2027".
fn is_years(word: &str) -> bool {
    let year = |year: &str| year.parse::<u32>().ok().filter(|year| (1900..2100).contains(year));
    let years = word.split_once(['-', '/']).and_then(|(from, to)| Some((year(from)?, year(to)?)));
    years.is_some_and(|(from, to)| from < to)
}

/// `chbo/jhp`: letters, one to four groups.
fn is_initials(word: &str) -> bool {
    word.len() <= 24
        && word.split('/').count() <= 4
        && word.split('/').all(|part| {
            (2..=8).contains(&part.chars().count())
                && part.chars().all(|c| c.is_alphanumeric() || c == '_')
                && part.contains(char::is_alphabetic)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Option<(Option<String>, Option<String>)> {
        row(text).map(|case| (case.number, case.initials))
    }

    #[test]
    fn case_rows_are_read_in_every_shape() {
        for (text, number, initials) in [
            ("SAG-2021-00017 abc/de", "SAG-2021-00017", Some("abc/de")),
            ("00.01.10-A00-2-23", "00.01.10-A00-2-23", None),
            ("00.30.10-Ø00-4-16", "00.30.10-Ø00-4-16", None),
            ("05.01.08-P20-3-26", "05.01.08-P20-3-26", None),
            ("299835", "299835", None),
            ("1-51-71-3321-08", "1-51-71-3321-08", None),
            ("018520-2013", "018520-2013", None),
            ("Sagsid.: 20/26406, Sagsinitialer: SBOE", "20/26406", Some("SBOE")),
            ("Sagsnr. 299835 Teknisk Udvalg Åbent punkt", "299835", None),
            ("Sagsnr.: 330-2019-2104   Dok.nr.: 330-2019-459408      Åbent", "330-2019-2104", None),
            ("Sagnr.: 0-3-1-13", "0-3-1-13", None),
            ("Sag 306-2009-600", "306-2009-600", None),
            ("SAG-2021-00017 cahø/raæv", "SAG-2021-00017", Some("cahø/raæv")),
            ("06.01.05-P20-2-07", "06.01.05-P20-2-07", None),
            ("Sagsnr: 15/2", "15/2", None),
            ("Sagsnr. EMN-2027-01877  | Sagsbehandler: Eva Ek", "EMN-2027-01877", Some("Eva Ek")),
            ("Journal nr.: 018520-2011", "018520-2011", None),
            ("2010/00007 001", "2010/00007 001", None),
            ("(2013-0251000)", "2013-0251000", None),
            ("J. nr. 05.09.00-P24-1-11     Sagsbehandler: KLU", "05.09.00-P24-1-11", Some("KLU")),
            ("J.nr. 13.06.02G10 44/97", "13.06.02G10 44/97", None),
            ("Sags-id: 2021-17", "2021-17", None),
            ("J.nr.:             2027 - 11843", "2027 - 11843", None),
            ("Sagsnr. 27 / 00311", "27 / 00311", None),
            ("Journalnr.: 2026 – 0044   Sagsbehandler: KLU", "2026 – 0044", Some("KLU")),
        ] {
            assert_eq!(numbers(text), Some((Some(number.to_owned()), initials.map(str::to_owned))), "{text}");
        }
    }

    #[test]
    fn other_lines_are_no_case() {
        for text in [
            "Sag 3 udgår",
            "13-11-2020",
            "2020",
            "Sagen blev udsat",
            "10.00 - 10.30",
            "8600 Silkeborg",
            "Sag nr. 130",
            "Sagen 15/2 blev udsat",
            "06.01.05",
            "Sag 3 - 2027",
            "Sagen 2027 - 11843 blev udsat",
            "2027 - 11843",
            "Journal 12 - 14 blev læst",
            "13.00-13.05",
            "9.30-10.15",
        ] {
            assert_eq!(numbers(text), None, "{text}");
        }
    }

    #[test]
    fn a_span_of_clocks_in_brackets_is_no_case() {
        for inside in ["13.00-13.05", "9.30-10.15", "08:45-09:00", "18.30–19.00"] {
            assert_eq!(bracketed(inside), None, "{inside}");
        }
        for inside in ["27.10-11.05", "2027-0098812", "00.01-2027"] {
            assert_eq!(bracketed(inside).as_deref(), Some(inside), "{inside}");
        }
    }
}
