//! The front of a document: what stands before the first item.

use chrono::NaiveDate;

use crate::import::Warning;
use crate::import::line::{self, SourceLine};
use crate::import::passes::doubts;
use crate::import::passes::header::{self, Header};
use crate::import::passes::participants;
use crate::import::passes::people_builder::PeopleBuilder;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::text::capitalised;
use crate::import::recognise::words::{KINDS, MUNICIPAL};
use crate::import::recognise::{body, contents, date_time, letter, name, people};
use crate::meeting::text::lowercase;
use crate::meeting::{HeadPart, Meeting, Rules, Section, UNNAMED_BODY};

/// What the front says.
pub(crate) struct FrontMatter {
    /// The meeting, without items.
    pub(crate) meeting: Meeting,
    /// Whether the document calls itself minutes.
    pub(crate) minutes: bool,
    /// What the minute-taker should look at.
    pub(crate) warnings: Vec<Warning>,
}

/// The day of a meeting whose document has none: a warning says so.
const UNKNOWN_DAY: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();

/// The same day, as a warning writes it.
const UNKNOWN: &str = "1. januar 2000";

/// Reads the front, which ends at a line; what it does not say may stand in the heads of the pages or further down, or is as
/// in the meeting that it belongs to.
pub(crate) fn read(
    lines: &[SourceLine],
    end: usize,
    running: &[SourceLine],
    name: &str,
    roster: &mut PeopleBuilder,
    known: Option<&Meeting>,
) -> FrontMatter {
    let (front, rest) = lines.split_at(end);
    let (header, taken) = header::read(front);
    let header = complete(header, running, rest);
    let day = FoundDay::of(&header, front, lines, name, known);
    let printed = header.body.as_deref().map(|body| in_normal_case(body, lines));
    let named = printed.or_else(|| known.map(|known| known.body.clone()));
    let guess = if named.is_none() { GuessedBody::of(header.guessed, lines) } else { None };
    let unsure = match (&named, &guess) {
        (None, Some(guess)) => Some(guess.warning()),
        (None, None) => Some(
            Warning::whole("organets navn står ikke i filen; ret det, før mødet begynder")
                .about(HeadPart::Body),
        ),
        _ => None,
    };
    let body = named.or(guess.map(|guess| guess.name));
    let mut meeting = Meeting::new(body.as_deref().unwrap_or(UNNAMED_BODY), day.date);
    (meeting.starts, meeting.ends) = (header.starts, header.ends);
    meeting.place = header.place;
    meeting.rules = rules(&meeting.body);
    let (entries, listed) = participants::read(front);
    roster.add(entries);
    let taken: Vec<bool> = taken.iter().zip(&listed).map(|(taken, listed)| *taken || *listed).collect();
    let in_sentences = sentences(front, &taken, roster);
    preamble(&mut meeting, front, &taken);
    let mut warnings = Vec::new();
    warnings.extend(unsure);
    warnings.extend(day.warning);
    let known = taken.iter().zip(&in_sentences).map(|(taken, in_sentences)| *taken || *in_sentences);
    // whose paper it is stands first
    let top = front.iter().find(|line| !line.is_blank()).filter(|top| warnings.is_empty() && is_top(top));
    let loose =
        front.iter().zip(known).filter(|(line, known)| !known && !line.is_blank() && !says_nothing(line));
    let loose: Vec<&SourceLine> =
        loose.map(|(line, _)| line).filter(|line| top.is_none_or(|top| top.no != line.no)).collect();
    warnings.extend(unknown(&loose, &meeting));
    warnings.extend(doubts::of_head(&meeting, front));
    FrontMatter { meeting, minutes: header.minutes, warnings }
}

/// Returns whether a first line names no more than whose paper it is, where another line names the body.
fn is_top(line: &SourceLine) -> bool {
    let plain = line.plain.as_str();
    plain.len() <= 60
        && plain.split(' ').count() <= 5
        && !plain.contains([':', '.', ',', '@'])
        && !plain.contains(|c: char| c.is_ascii_digit())
}

/// How many lines a warning quotes.
const QUOTED: usize = 4;

/// Returns the beginning of a line in quotes.
fn quote(line: &SourceLine) -> String {
    format!("»{}«", line.plain.chars().take(60).collect::<String>())
}

/// Returns a warning of lines that no field took.
fn unplaced(lines: &[&SourceLine]) -> Option<Warning> {
    let first = lines.first()?;
    let quoted = lines.iter().take(QUOTED).map(|line| quote(line)).collect::<Vec<_>>().join(", ");
    let more = if lines.len() > QUOTED { " og flere" } else { "" };
    let text =
        format!("linjer før det første punkt blev ikke genkendt; de ligger i indledningen: {quoted}{more}");
    Some(Warning::at(first.no, text))
}

/// Returns whether a sentence may tell that somebody came or stayed away: "Suppleanten Eva Ek kom først til pkt. 3."
fn tells_of_somebody(plain: &str) -> bool {
    const PRESENCE: [&str; 6] = ["suppleant", "stedfortræder", "afbud", "deltog", "udeblev", "inviteret"];
    let lower = lowercase(plain);
    let words: Vec<&str> = plain.split(' ').take(60).collect();
    let is_name = |pair: &[&str]| name::is_name(&pair.join(" "));
    PRESENCE.iter().any(|word| lower.contains(word)) && words.windows(2).skip(1).any(is_name)
}

/// Returns whether a name stands before a party or initials in brackets, whatever is around: "Lundby Sejlklub Ane Ask (AA)".
fn names_with_letters(plain: &str) -> bool {
    plain.match_indices(" (").any(|(at, _)| {
        let letters = plain[at + 2..].split(')').next().unwrap_or_default();
        let is_short = (1..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase);
        let mut words = plain[..at].rsplit(' ');
        let two = [words.next(), words.next()].map(Option::unwrap_or_default);
        is_short && name::is_name(&format!("{} {}", two[1], two[0]))
    })
}

/// Returns warnings of the lines before the first item that nothing knows: those with names in them by their words,
/// for they may be people who are missing, and of the others the first.
fn unknown(loose: &[&SourceLine], meeting: &Meeting) -> Vec<Warning> {
    let lower = meeting.body.to_lowercase();
    let is_own = |line: &SourceLine| {
        let plain = lowercase(&line.plain);
        body::is_organ(&line.plain) && line.plain.len() <= 80 && !name::in_text(&line.plain)
            || lower.contains(&plain)
            || plain.contains(&lower)
            || KINDS.iter().any(|kind| plain.contains(kind))
    };
    // "Elever: Asta 8.b, Viggo 9.a"
    let is_list = |line: &SourceLine| {
        line.plain
            .split_once(':')
            .is_some_and(|(label, value)| people::is_part(label) && value.contains(char::is_uppercase))
    };
    let named = |line: &&SourceLine| {
        let is_house = line.plain.split(' ').any(name::names_house);
        let plain = line.plain.as_str();
        let is_named =
            name::in_text(plain) || is_list(line) || tells_of_somebody(plain) || names_with_letters(plain);
        is_named && !is_own(line) && !is_house
    };
    let mut out: Vec<Warning> = Vec::new();
    for lines in loose.chunk_by(|above, below| below.no - above.no <= 2 && named(above) == named(below)) {
        if !named(&lines[0]) {
            continue;
        }
        let quoted = lines.iter().map(|line| quote(line));
        let text = format!(
            "nævner måske deltagere: {}; det ligger i indledningen",
            quoted.collect::<Vec<_>>().join(", ")
        );
        out.push(Warning::at(lines[0].no, text));
    }
    // what has a heading of its own is a text
    let is_bare = meeting.preamble.iter().any(|section| section.heading.is_empty());
    let other = |line: &&&SourceLine| is_bare && !named(line) && !is_own(line) && line.plain.len() > 4;
    out.extend(unplaced(&loose.iter().filter(other).copied().collect::<Vec<_>>()));
    out
}

/// The day of a meeting, and what is unsure of it.
struct FoundDay {
    date: NaiveDate,
    warning: Option<Warning>,
}

impl FoundDay {
    /// Returns the day that the head says, else the known meeting's, the file's name or a line's. A day in the head
    /// that no calendar has is named, and no other one is taken from a sentence in its place.
    fn of(
        header: &Header,
        front: &[SourceLine],
        lines: &[SourceLine],
        name: &str,
        known: Option<&Meeting>,
    ) -> Self {
        let impossible = front.iter().find_map(|line| Some((line.no, date_time::impossible(&line.plain)?)));
        let sure = header.date.or(known.map(|known| known.date));
        let sentence = |line: &&SourceLine| line.plain.ends_with('.') || line.plain.len() > 120;
        let plain_lines = || lines.iter().take(400).filter(|line| !sentence(line) && impossible.is_none());
        let on_line = || plain_lines().find_map(|line| Some((line.date()?, Some(line.no))));
        let guess = || date_time::date(name).map(|date| (date, None)).or_else(on_line);
        let (date, warning) = match (sure, impossible) {
            (Some(date), _) => (date, None),
            (None, Some((no, day))) => {
                let text =
                    format!("»{day}« er ingen dato; mødets dag er sat til {}, til du retter den", UNKNOWN);
                let date = date_time::date(name).unwrap_or(UNKNOWN_DAY);
                (date, Some(Warning::at(no, text).about(HeadPart::Date)))
            }
            (None, None) => match guess() {
                Some((date, line)) => {
                    let whence = line.map_or("filens navn", |_| "en linje i teksten");
                    let text = format!("mødets dag er taget fra {whence}; ret den, hvis den er en anden");
                    (date, Some(Warning::new(line, text).about(HeadPart::Date)))
                }
                None => {
                    let text =
                        format!("mødets dato står ikke i filen; den er sat til {UNKNOWN}, til du retter den");
                    (UNKNOWN_DAY, Some(Warning::whole(text).about(HeadPart::Date)))
                }
            },
        };
        FoundDay { date, warning }
    }
}

/// The name of a body that no head gives.
struct GuessedBody {
    name: String,
    /// Where it stands: at the top, or in the text.
    place: &'static str,
    /// Its line in the file.
    line: Option<usize>,
}

impl GuessedBody {
    /// Returns the line at the top, or what the text calls the one that decides.
    fn of(top: Option<String>, lines: &[SourceLine]) -> Option<Self> {
        let (name, place) = match top {
            Some(name) => (name, "øverst"),
            None => {
                let name = body::spoken_of(lines.iter().map(|line| line.plain.as_str()))?;
                (name.to_owned(), "i teksten")
            }
        };
        let line = lines.iter().find(|line| line.plain.contains(&name)).map(|line| line.no);
        Some(GuessedBody { name, place, line })
    }

    fn warning(&self) -> Warning {
        let GuessedBody { name, place, line } = self;
        let text = format!("»{name}« {place} er læst som organets navn; ret det, hvis det er et andet");
        Warning::new(*line, text).about(HeadPart::Body)
    }
}

/// Reads the sentences that say who is there. Returns the lines that have some: they are kept in the preamble.
fn sentences(front: &[SourceLine], taken: &[bool], roster: &mut PeopleBuilder) -> Vec<bool> {
    let rest: Vec<&str> =
        front.iter().zip(taken).map(|(line, taken)| if *taken { "" } else { &*line.plain }).collect();
    let (mut taken, mut at) = (vec![false; front.len()], 0);
    for lines in rest.split(|line| line.is_empty()) {
        let sentences = people::paragraph(lines);
        for (line, taken) in lines.iter().zip(&mut taken[at..]) {
            // one that names others than those who were read is not known
            let read = sentences.iter().flat_map(|sentence| &sentence.people);
            let names = read.flat_map(|one| {
                let others = [one.sits_for.as_ref(), one.substitute.as_ref()];
                [Some(&one.person.name)].into_iter().chain(others).flatten()
            });
            let rest = names.fold((*line).to_owned(), |rest, name| rest.replace(name.as_str(), ","));
            let is_read = !name::in_text(&rest) && !tells_of_somebody(&rest);
            *taken = !sentences.is_empty() && is_read;
        }
        at += lines.len() + 1;
        sentences.into_iter().for_each(|sentences| roster.add_presence(sentences));
    }
    taken
}

/// Returns whether a line says nothing that a field could hold: whose paper it is ("Engum Kommune", "J.nr. 27/101"),
/// what follows ("Deltagerfortegnelse"), or how many were there ("Der var mødt 23 husstande").
fn says_nothing(line: &SourceLine) -> bool {
    let lower = lowercase(&line.plain);
    let is_letterhead =
        lower.split(' ').count() <= 4 && (lower.ends_with(" kommune") || lower.starts_with("region "));
    let is_count = people::opens_sentence(&line.plain)
        && line.plain.contains(|c: char| c.is_ascii_digit())
        && !name::in_text(&line.plain);
    let is_count = is_count || lower.starts_with("møde nr") && line.plain.len() <= 30;
    is_letterhead || letter::salutes(&line.plain) || gathers(line) || line.case().is_some() || is_count
}

/// Returns what the head does not say may stand in the pages' heads, or in the heading of a decision.
fn complete(mut header: Header, running: &[SourceLine], rest: &[SourceLine]) -> Header {
    let (other, _) = header::read(running);
    // other committees decided before: the last decision is this meeting's
    let decided = rest.iter().filter_map(|line| line.section()).max_by_key(|known| known.day);
    let plain = |line: &SourceLine| {
        line.section().is_some_and(|k| k.part == SectionKind::Beslutning && k.day.is_none())
    };
    let decided = decided.filter(|known| known.day.is_some() && !rest.iter().any(plain));
    let is_fuller = |name: &String| header.body.as_ref().is_some_and(|body| header::is_fuller(name, body));
    header.body = other
        .body
        .clone()
        .filter(is_fuller)
        .or(header.body)
        .or(other.body)
        .or_else(|| decided.and_then(|known| body_of(known.heading)));
    header.date = header.date.or(other.date).or(decided.and_then(|known| known.day));
    header.starts = header.starts.or(other.starts);
    header
}

/// Returns the body in the heading of its decision: "Beslutning i Teknisk Udvalg den …", "Teknisk Udvalg, 03-10-2019,
/// pkt. 42".
fn body_of(heading: &str) -> Option<String> {
    let rest = ["Beslutning i ", "Beslutning fra ", "Beslutning "]
        .iter()
        .find_map(|stem| heading.strip_prefix(stem))
        .unwrap_or(heading);
    let end = [" den ", ", ", " d. "].iter().filter_map(|mark| rest.find(mark)).min().unwrap_or(rest.len());
    let body = body::trimmed_body(rest[..end].trim());
    body::is_body(body).then(|| body.to_owned())
}

/// How bodies of employees and managers are called (Rammeaftale om medindflydelse og medbestemmelse, § 4): they are no
/// committees of styrelsesloven.
const OF_EMPLOYEES: [&str; 5] =
    ["med-udvalg", "medudvalg", "hovedudvalg", "samarbejdsudvalg", "arbejdsmiljøudvalg"];

/// Returns which rules bind a body. KKR, networks and works committees stand outside styrelsesloven.
pub(crate) fn rules(body: &str) -> Rules {
    let lower = body.to_lowercase();
    if lower.starts_with("kkr") || lower.contains("kommunekontaktråd") {
        Rules::Kkr
    } else if OF_EMPLOYEES.iter().any(|word| lower.contains(word)) {
        Rules::Network
    } else if MUNICIPAL.iter().any(|word| lower.contains(word)) {
        Rules::Municipal
    } else {
        Rules::Network
    }
}

/// A body in capitals is put as the text elsewhere puts it: "KKR MIDTLAND" as "KKR Midtland". Blanks do not count, for
/// spaced letters lose theirs.
fn in_normal_case(body: &str, lines: &[SourceLine]) -> String {
    let squeezed: String = body.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    let found = lines.iter().filter(|_| !body.chars().any(char::is_lowercase)).find_map(|line| {
        let words: Vec<&str> = line.plain.split(' ').take(200).collect();
        (0..words.len()).find_map(|from| same(&words[from..], &squeezed))
    });
    let word = body.len() > 5 && !body.contains(|c: char| !c.is_alphabetic()) && !body.ends_with("MED");
    found.unwrap_or_else(|| if word && body::is_body(body) { capitalised(body) } else { body.to_owned() })
}

/// Returns the first words of a text, when they are a name in another case: the name as the text has it.
fn same(words: &[&str], squeezed: &str) -> Option<String> {
    let mut rest = squeezed;
    for (n, word) in words.iter().enumerate() {
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        rest = rest.strip_prefix(lowercase(bare).as_str()).filter(|_| !bare.is_empty())?;
        if rest.is_empty() {
            let name = format!("{} {bare}", words[..n].join(" "));
            return Some(name.trim().to_owned())
                .filter(|name| name.starts_with(char::is_uppercase) && name.chars().any(char::is_lowercase));
        }
    }
    None
}

/// What stands before the first item and has no field of its own: a mission, a remark.
fn preamble(meeting: &mut Meeting, front: &[SourceLine], taken: &[bool]) {
    let mut sections = vec![(String::new(), Vec::new())];
    for (i, line) in front.iter().enumerate() {
        if taken[i] || gathers(line) {
            continue;
        }
        if heads(front, i) {
            sections.push((line.plain.clone(), Vec::new()));
        } else if let Some((_, text)) = sections.last_mut() {
            text.push(line.clone());
        }
    }
    let sections = sections.into_iter().map(|(heading, text)| Section { heading, text: line::block(&text) });
    meeting.preamble =
        sections.filter(|section| !section.heading.is_empty() || !section.text.is_empty()).collect();
}

/// Returns whether a line only gathers lists that are read on their own.
fn gathers(line: &SourceLine) -> bool {
    let lower = lowercase(&line.plain);
    lower == "deltagerfortegnelse" || contents::is_heading(&line.plain) || line.gathers().is_some()
}

/// Returns whether a line heads a text: short, alone, and no sentence.
fn heads(front: &[SourceLine], at: usize) -> bool {
    let line = &front[at];
    let blank = |i: Option<usize>| i.and_then(|i| front.get(i)).is_none_or(SourceLine::is_blank);
    let alone = blank(at.checked_sub(1)) && blank(Some(at + 1));
    let short = !line.is_blank() && line.plain.len() < 50;
    alone && short && !line.plain.ends_with(['.', ':', ',']) && line.bullet().is_none()
}
