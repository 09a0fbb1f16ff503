//! One heading of an item: number, title, presenter, time, and whether the item is closed.

use chrono::NaiveTime;

use super::{line::bullet, name, when};

/// The number of an item: its place at the top level, and under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Number {
    /// 3 of "3.1".
    pub(super) major: u32,
    /// 1 of "3.1"; 0 for none.
    pub(super) minor: u32,
}

/// How the number is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Style {
    /// After a word: "Punkt 35:", "Pkt. 42", "Sag nr. 130", "Nr.178 -".
    Word,
    /// With a sign after it: "3.", "3.1.", "3)", "3 -".
    Sign,
    /// With a blank or nothing after it: "3 Title", "38Title".
    Bare,
}

/// A line that may be the heading of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// The number, to reckon with.
    pub(super) number: Number,
    /// The number as printed, without the dot at its end.
    pub(super) printed: String,
    /// How it is set.
    pub(super) style: Style,
    /// All that stands after the number.
    pub(super) rest: String,
}

/// Words before the number of an item, in lower case, longest first.
const WORDS: [&str; 14] = [
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

/// Reads a line as the heading of an item, as far as its form goes. What stands around it decides (`item`).
pub(super) fn parse(plain: &str) -> Option<Heading> {
    let line = bullet(plain).unwrap_or(plain);
    let word = WORDS.iter().find_map(|word| {
        let head = line.get(..word.len()).filter(|head| head.to_lowercase() == *word)?;
        let rest = line[head.len()..].trim_start();
        rest.starts_with(|c: char| c.is_ascii_digit()).then_some(rest)
    });
    let (number, printed, after) = number(word.unwrap_or(line))?;
    let (style, rest) = sign(after, word.is_some())?;
    let rest = rest.trim();
    let first =
        rest.trim_start_matches(['"', '”', '»', '\'', '(', '*', '„', '§', '[', '–', '-', ' ']).chars().next();
    let titled = match first {
        Some(c) => c.is_uppercase() || c.is_ascii_digit() && style != Style::Bare,
        None => rest.is_empty(),
    };
    let plausible = word.is_some() || number.major < 1000;
    let table =
        rest.split('\t').skip(1).any(|cell| cell.starts_with(|c: char| c.is_ascii_digit() || c == '-'));
    let dated = style != Style::Word && (when::month(rest).is_some() || ordinal(rest));
    (titled && plausible && !table && !dated && rest.len() < 400).then(|| Heading {
        number,
        printed,
        style,
        rest: rest.to_owned(),
    })
}

/// "2. Behandling" and "1. Viceborgmester" count something else.
fn ordinal(rest: &str) -> bool {
    ["kvartal", "halvår", "behandling", "viceborgmester", "næstformand", "sal", "klasse"].iter().any(|word| {
        rest.to_lowercase().strip_prefix(word).is_some_and(|r| !r.starts_with(char::is_alphabetic))
    })
}

/// `35`, `3.1`: the number, as printed, and what follows with its dot.
fn number(text: &str) -> Option<(Number, String, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    if first == 0 || first > 4 || text.starts_with('0') {
        return None;
    }
    let major = text[..first].parse().ok()?;
    let after = &text[first..];
    let second = after.strip_prefix('.').map_or(0, digits);
    if second == 0 || second > 2 {
        let number = Number { major, minor: 0 };
        return (second == 0).then(|| (number, text[..first].to_owned(), after));
    }
    let minor = after[1..=second].parse().ok()?;
    let rest = &after[1 + second..];
    let third = rest.strip_prefix('.').map_or(0, digits);
    let clock = rest.trim_start().starts_with(['-', '–']) && second == 2;
    let whole = (minor > 0 && third == 0 && !clock).then(|| text[..=first + second].to_owned())?;
    Some((Number { major, minor }, whole, rest))
}

/// What stands between number and title.
fn sign(after: &str, word: bool) -> Option<(Style, &str)> {
    let marked = if word { Style::Word } else { Style::Sign };
    let trimmed = after.trim_start_matches([' ', '\t']);
    for mark in [".", ")", ":", "-", "–", "|"] {
        if let Some(rest) = trimmed.strip_prefix(mark) {
            let tight = mark == "." || mark == ")" || mark == ":";
            let spaced = rest.is_empty()
                || rest.starts_with([' ', '\t'])
                || mark == "." && !rest.starts_with(|c: char| c.is_ascii_digit());
            let loose = trimmed.len() < after.len() || word || tight;
            return (spaced && loose && !(tight && trimmed.len() < after.len() && !word))
                .then_some((marked, rest));
        }
    }
    if word {
        return (trimmed.len() < after.len() || after.is_empty()).then_some((Style::Word, trimmed));
    }
    if after.is_empty() {
        return Some((Style::Bare, after));
    }
    let glued = after.starts_with(char::is_uppercase) && after.chars().nth(1).is_some_and(char::is_lowercase);
    (glued || trimmed.len() < after.len() && !trimmed.is_empty()).then_some((Style::Bare, trimmed))
}

/// What the words of a heading say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Title {
    /// The title alone.
    pub(super) title: String,
    /// Who introduces the item.
    pub(super) presenter: Option<String>,
    /// When it begins.
    pub(super) starts: Option<NaiveTime>,
    /// Minutes set aside.
    pub(super) minutes: Option<u32>,
    /// Whether it says that it is closed, or open.
    pub(super) closed: Option<bool>,
    /// What stands after the presenter.
    pub(super) note: Option<String>,
}

/// Marks of open and closed items, in lower case.
const CLOSED: [(&str, bool); 12] = [
    ("lukket", true),
    ("lukket punkt", true),
    ("lukket sag", true),
    ("l", true),
    ("fortrolig", true),
    ("fortroligt", true),
    ("åben", false),
    ("åbent", false),
    ("åbent punkt", false),
    ("åben sag", false),
    ("å", false),
    ("offentlig", false),
];

/// Divides what stands after the number.
pub(super) fn title(rest: &str) -> Title {
    let mut out = Title::default();
    let mut text = out.take_kind(rest.replace('\t', " ").trim()).to_owned();
    while let Some((before, inside, after)) = last_bracket(&text) {
        if !out.take_bracket(inside) {
            break;
        }
        text = format!("{} {}", before.trim_end(), after.trim_start()).trim().to_owned();
    }
    if let Some((inside, after)) = text.strip_prefix('(').and_then(|t| t.split_once(')'))
        && out.take_bracket(inside.trim())
    {
        text = after.trim_start_matches([' ', '-', ':']).to_owned();
    }
    let (head, presenter, note) = presenter(&text);
    out.presenter = presenter.map(str::to_owned);
    out.note = note.map(str::to_owned);
    let mut head = head.to_owned();
    if let Some((before, inside, "")) = last_bracket(&head)
        && out.take_bracket(inside)
    {
        head = before.trim_end().to_owned();
    }
    if head.to_lowercase().starts_with("lukket ") {
        out.closed = Some(true);
    }
    out.title = out.take_clock(&head).trim_matches([' ', '*']).to_owned();
    out
}

/// The last bracket of a text, when nothing but a presenter follows it.
fn last_bracket(text: &str) -> Option<(&str, &str, &str)> {
    let open = text.rfind('(')?;
    let close = open + text[open..].find(')')?;
    let after = &text[close + 1..];
    let fits =
        after.trim().is_empty() || presenter(after).1.is_some() && presenter(after).0.trim().is_empty();
    (open > 0 && fits).then(|| (&text[..open], text[open + 1..close].trim(), after))
}

impl Title {
    /// Takes what stands in a bracket when it is no part of the title: a time, a kind, a tag.
    fn take_bracket(&mut self, inside: &str) -> bool {
        let lower = inside.to_lowercase();
        if let Some((_, closed)) = CLOSED.iter().find(|(word, _)| *word == lower) {
            self.closed = Some(*closed);
            return true;
        }
        let clocks = when::clocks(inside);
        let minutes = when::minutes(inside);
        let timed = (!clocks.is_empty() || minutes.is_some()) && inside.len() < 40;
        if timed {
            self.set_time(&clocks, minutes);
        }
        let tag = inside.chars().count() == 1 && inside.chars().all(char::is_uppercase);
        let who = PRESENTS.iter().any(|mark| lower.starts_with(mark.trim_start()));
        if who && self.presenter.is_none() {
            let name = inside.split_once([' ', '/']).map_or(inside, |(_, name)| name);
            self.presenter = Some(name.trim_start_matches(['/', '.', ' ']).to_owned());
        }
        timed || tag || who
    }

    /// "Åbent   Broen": the kind in a column before the title.
    fn take_kind<'a>(&mut self, rest: &'a str) -> &'a str {
        let Some((word, title)) = rest.split_once(' ') else { return rest };
        let kind = CLOSED.iter().find(|(kind, _)| kind.len() > 3 && *kind == word.to_lowercase());
        match kind.filter(|_| title.starts_with(char::is_uppercase)) {
            Some((_, closed)) => {
                self.closed = Some(*closed);
                title
            }
            None => rest,
        }
    }

    fn set_time(&mut self, clocks: &[NaiveTime], minutes: Option<u32>) {
        self.starts = self.starts.or(clocks.first().copied());
        let span = || match clocks {
            [from, to, ..] if to > from => u32::try_from((*to - *from).num_minutes()).ok(),
            _ => None,
        };
        self.minutes = self.minutes.or(minutes).or_else(span);
    }

    /// Takes a clock off the end of a title: "Oplæg, kl. 10.00 - 10.30".
    fn take_clock<'a>(&mut self, title: &'a str) -> &'a str {
        let lower = title.to_lowercase();
        let at =
            lower.rfind("kl.").filter(|&at| lower.len() == title.len() && title.len() - at < 24 && at > 0);
        let Some(at) = at.filter(|&at| title.is_char_boundary(at)) else { return title };
        let clocks = when::clocks(&title[at..]);
        let alone =
            title[at + 3..].chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | ':' | '-' | '–'));
        if clocks.is_empty() || !alone || !title[..at].trim_end().ends_with([',', '-', '–']) {
            return title;
        }
        self.set_time(&clocks, None);
        title[..at].trim_end_matches([' ', ',', '-', '–'])
    }
}

/// What stands before the name of a presenter, with the blank before it.
const PRESENTS: [&str; 8] = [" /v. ", " /v ", " v. ", " v/ ", " v/", " /v.", " ved ", " v.: "];

/// Words that make "ved Store Torv" a place.
const PLACES: [&str; 16] = [
    "vej", "gade", "torv", "skole", "skov", "havn", "kirke", "station", "allé", "plads", "park", "strand",
    "by", "sø", "bro", "hospital",
];

/// Divides a title from the presenter at its end, and from a sentence after the name.
fn presenter(text: &str) -> (&str, Option<&str>, Option<&str>) {
    let found = PRESENTS
        .iter()
        .filter_map(|mark| text.rfind(mark).map(|at| (at, *mark)))
        .max_by_key(|(at, mark)| (*at, mark.len()));
    let whole = text.trim_start();
    let (at, mark) = match found {
        Some(found) => found,
        None if whole.starts_with("v. ") || whole.starts_with("v/") => (0, &whole[..2]),
        None => return (text, None, None),
    };
    let start = if at == 0 && !text.starts_with(mark) { text.len() - whole.len() } else { at };
    let after = text[start + mark.len()..].trim_start_matches(['/', '.', ' ']);
    let (who, note) = match after.find(". ").filter(|&end| after[..end].split(' ').count() > 1) {
        Some(end) => (&after[..end], Some(after[end + 2..].trim())),
        None => (after.trim_end_matches('.'), None),
    };
    let last = who.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let sure = mark.trim() != "ved"
        || (name::is_name(who) || name::listed(who).is_some())
            && !PLACES.iter().any(|place| last.ends_with(place));
    let plausible = who.len() < 120 && who.chars().any(char::is_alphabetic);
    if sure && plausible {
        (text[..start].trim_end_matches([' ', ',', '-', '/']), Some(who.trim()), note)
    } else {
        (text, None, None)
    }
}

/// The presenter on a line of its own under a heading: "v/ Eva Ek".
pub(super) fn presenter_line(plain: &str) -> Option<&str> {
    let lower = plain.to_lowercase();
    let lead =
        ["/v. ", "v. ", "v/ ", "v/", "ved ", "oplæg v. ", "oplæg v/", "oplægsholder: ", "sagsfremstiller: "]
            .into_iter()
            .find(|lead| lower.starts_with(lead))?;
    let who = plain.get(lead.len()..)?.trim().trim_end_matches('.');
    (who.len() < 80 && (name::is_name(who) || name::row(who).is_some())).then_some(who)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_style() {
        for (line, printed, rest, style) in [
            ("3.1. Broen over åen", "3.1", "Broen over åen", Style::Sign),
            ("Punkt 35: Godkendelse", "35", "Godkendelse", Style::Word),
            ("Pkt. 42", "42", "", Style::Word),
            ("• Pkt. 42 Broen", "42", "Broen", Style::Word),
            ("Sag nr. 130", "130", "", Style::Word),
            ("Nr.178 - Broen", "178", "Broen", Style::Word),
            ("183. Broen", "183", "Broen", Style::Sign),
            ("38Godkendelse", "38", "Godkendelse", Style::Bare),
            ("1 (Åben) Broen", "1", "(Åben) Broen", Style::Bare),
            ("- 7. Broen v. Eva Ek", "7", "Broen v. Eva Ek", Style::Sign),
            ("5. 2. behandling af budgettet", "5", "2. behandling af budgettet", Style::Sign),
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
        ] {
            assert_eq!(parse(line), None, "{line}");
        }
    }

    #[test]
    fn a_title_is_freed_of_presenter_time_and_kind() {
        let said = |rest: &str| {
            let t = title(rest);
            (t.title, t.presenter, t.starts.map(|s| s.format("%H.%M").to_string()), t.minutes, t.closed)
        };
        let (eva, some) = (Some("Eva Ek".to_owned()), |t: &str| Some(t.to_owned()));
        assert_eq!(said("Broen /v. Eva Ek"), ("Broen".into(), eva.clone(), None, None, None));
        assert_eq!(
            said("Oplæg (Kl. 10.00 - 10.30) v. Eva Ek"),
            ("Oplæg".into(), eva.clone(), some("10.00"), Some(30), None)
        );
        assert_eq!(said("Broen ved Store Torv"), ("Broen ved Store Torv".into(), None, None, None, None));
        assert_eq!(said("Oplæg ved Eva Ek (10 min.)"), ("Oplæg".into(), eva.clone(), None, Some(10), None));
        assert_eq!(said("(Åben) Broen"), ("Broen".into(), None, None, None, Some(false)));
        assert_eq!(said("Køb af grund (Lukket)"), ("Køb af grund".into(), None, None, None, Some(true)));
        assert_eq!(said("Broen (B)"), ("Broen".into(), None, None, None, None));
        assert_eq!(said("Støtte (2. runde)").0, "Støtte (2. runde)");
        let guest = title("Planen v. Eva Ek. Rektor Bo Birk deltager.");
        assert_eq!((guest.presenter, guest.note), (eva, some("Rektor Bo Birk deltager.")));
    }
}
