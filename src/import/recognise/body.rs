//! The names of bodies.

mod connected;
mod letterhead;
mod spoken;

pub(crate) use connected::connected;
pub(crate) use spoken::spoken_of;

use crate::import::line::SourceLine;
use crate::import::recognise::body::letterhead::letterhead;
use crate::import::recognise::date_time;
use crate::import::recognise::label::is_above_value;
use crate::import::recognise::letter;
use crate::import::recognise::place::is_place;
use crate::import::recognise::text::{has_any, lower};
use crate::import::recognise::words::{BODIES, KINDS, MUNICIPAL};
use crate::import::recognise::{name, people, section};
use crate::meeting::date::DAYS;
use crate::meeting::text::capital;
use crate::meeting::text::lowercase;

/// Words in a title that are no body.
pub(crate) fn is_filler(text: &str) -> bool {
    let lower = lowercase(text);
    let kinds = || KINDS.iter().flat_map(|kind| kind.split(' '));
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| FILLERS.contains(&word) || kinds().any(|kind| kind == word))
}

/// Words of a title beside what the document calls itself.
const FILLERS: [&str; 17] = [
    "og",
    "åben",
    "åbent",
    "åbne",
    "lukket",
    "endelig",
    "endeligt",
    "udkast",
    "foreløbig",
    "møde",
    "mødet",
    "ordinært",
    "ekstraordinært",
    "nr",
    "den",
    "for",
    "af",
];

/// Returns whether a text has a word that bodies are called by.
pub(crate) fn is_organ(text: &str) -> bool {
    let lower = lowercase(text);
    let med = text.split([' ', ',', '-']).any(|word| word.ends_with("MED"));
    let room = has_any(&lower, &["rådhus", "sal", "lokale", "værelse"]);
    med || !room && (has_any(&lower, &MUNICIPAL) || has_any(&lower, &BODIES))
}

/// Returns whether a line is the name of a body: short, and with a word that bodies are called by.
pub(crate) fn is_body(plain: &str) -> bool {
    let lower = lowercase(plain);
    is_organ(plain)
        && plain.len() < 70
        && plain.split(' ').count() <= 7
        && plain.starts_with(char::is_uppercase)
        && !plain.contains([':', '.', '\t', '@'])
        && !plain.contains(|c: char| c.is_ascii_digit())
        && people::group(plain).is_none()
        && section::known(plain).is_none()
        && !lower.ends_with("møde")
        && !is_above_value(plain)
        && !is_person(plain)
        && !KINDS.iter().any(|kind| lower.starts_with(kind))
        && (!lower.ends_with("kommune")
            || plain.split_once(" i ").is_some_and(|(body, _)| is_board(body) || body.ends_with("MED")))
}

/// Returns the body on a line that has its day and nothing else: "Byrådet den 25. maj 2011".
pub(crate) fn dated(plain: &str) -> Option<&str> {
    let body = trimmed_body(plain);
    (is_body(body) && plain.get(body.len()..).is_some_and(|rest| date_time::date(rest).is_some()))
        .then_some(body)
}

/// Returns whether a line names a person with a post, which may have a word that bodies have: "Eva Ek, økonomichef".
fn is_person(plain: &str) -> bool {
    let listed = name::listed(plain).map(|listed| listed.person);
    // "Eva Ek (Skolebestyrelsen)": the body is where somebody comes from
    listed.is_some_and(|person| {
        // "Eva Ek, Museumsforeningen", but not "Søby Syd, Afdelingsbestyrelsen"
        let is_org =
            |org: &String| plain.ends_with(')') || org.starts_with(char::is_lowercase) || !is_board(org);
        let is_house = person.name.split(' ').any(name::names_house);
        let is_sent = person.org.as_ref().is_some_and(is_org) && !is_organ(&person.name) && !is_house;
        person.title.is_some() || person.role.is_some() || is_sent
    })
}

/// Returns the body behind the municipality that it belongs to: "HovedMED" of "Engum Kommune – HovedMED".
pub(crate) fn without_municipality(body: &str) -> &str {
    let divided = [" – ", " - ", ": ", ", "].iter().find_map(|sign| body.split_once(sign));
    let behind = divided.filter(|(whose, name)| lower(whose).ends_with(" kommune") && is_organ(name));
    behind.map_or(body, |(_, name)| name)
}

/// Returns whether a body has no name of its own: "Bestyrelsen". The line that names whose it is says more.
pub(crate) fn is_bare(body: &str) -> bool {
    let lower = body.to_lowercase();
    STEMS.iter().any(|(stem, end)| lower.strip_prefix(stem) == Some(end))
}

/// Returns whether a line is the name of a company, which its board meets for: "Engum Forsyning A/S".
pub(crate) fn is_company(plain: &str) -> bool {
    let forms = [
        " A/S",
        " ApS",
        " I/S",
        " K/S",
        " P/S",
        " S/I",
        " AmbA",
        " AMBA",
        " a.m.b.a",
        " a.m.b.a.",
        " A.m.b.a.",
        " A.M.B.A.",
    ];
    plain.len() < 70
        && plain.starts_with(char::is_uppercase)
        && forms.iter().any(|form| plain.ends_with(form))
}

/// Returns whether a line names a council, which stands over its committees in the head of their minutes.
pub(crate) fn is_council(plain: &str) -> bool {
    let lower = lowercase(plain);
    has_any(&lower, &["byråd", "kommunalbestyrelse", "regionsråd", "magistrat"])
}

/// Stems of bodies, and what makes them definite: "skolebestyrelsesmøde" is a meeting of Skolebestyrelsen.
const STEMS: [(&str, &str); 13] = [
    ("bestyrelse", "n"),
    ("udvalg", "et"),
    ("nævn", "et"),
    ("råd", "et"),
    ("repræsentantskab", "et"),
    ("formandskab", "et"),
    ("gruppe", "n"),
    ("ledelse", "n"),
    ("direktion", "en"),
    ("forsamling", "en"),
    ("kommission", "en"),
    ("forum", "met"),
    ("komité", "en"),
];

/// Returns the body in what a title says: "Byrådets møde" is one of Byrådet, "bestyrelsesmøde i Overby Vandværk" one
/// of the board there. Nothing when it says only when the meeting is.
pub(crate) fn organ(raw: &str) -> Option<String> {
    let text = raw.trim().trim_matches([',', ':', ' ', '-', '–']);
    // "klubrådsmøde, Klub Vest"
    if let Some((meeting, part)) =
        text.split_once("møde, ").filter(|(_, part)| part.starts_with(char::is_uppercase))
        && let Some(board) = compound(&format!("{meeting}møde")).filter(|_| date_time::date(part).is_none())
    {
        return Some(format!("{board}, {part}"));
    }
    let (meeting, rest) = match lower(text).find("møde ") {
        Some(at) => (&text[..at + "møde".len()], text[at + "møde ".len()..].trim()),
        None => (text, ""),
    };
    let links = ["i ", "for ", "af ", "ved ", "med "];
    let whom = links.iter().find_map(|link| rest.strip_prefix(link));
    let house = rest.strip_prefix("på ").map(trimmed_body).filter(|house| is_institution(house));
    if let Some(name) = genitive(meeting) {
        return Some(name);
    }
    if let Some(board) = compound(meeting) {
        if let Some(house) = house {
            return Some(format!("{board} på {house}"));
        }
        // what is typed in small letters throughout names bodies in small letters
        let small = !raw.contains(char::is_uppercase);
        let whom = whom.map(trimmed_body).filter(|whom| small || whom.starts_with(char::is_uppercase));
        return Some(match whom.map(|whom| if small { capital(whom) } else { whom.to_owned() }) {
            Some(whom) if is_organ(&whom) || small => whom,
            Some(whom) if !is_place(&whom) => format!("{board} for {whom}"),
            _ => board,
        });
    }
    if meeting.to_lowercase().ends_with("møde") && !rest.is_empty() {
        return whom.map(trimmed_body).and_then(organ);
    }
    let first = text.split([' ', '.']).next().unwrap_or_default().to_lowercase();
    let dated = date_time::month(&first).is_some() || DAYS.contains(&first.as_str()) || first == "kl";
    let digits = text.starts_with(|c: char| c.is_ascii_digit()) || first.is_empty();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    (letters > 1 && !dated && !digits && !is_filler(text) && first != "punkt").then(|| text.to_owned())
}

/// Returns the body in capitals before the meeting: "HSU-møde", "MED-møde".
pub(crate) fn hyphenated(plain: &str) -> Option<&str> {
    let word = plain.split([' ', ',']).next()?;
    let body = word.strip_suffix("-møde").or_else(|| word.strip_suffix("-mødet"))?;
    let capitals = body.chars().all(char::is_uppercase) && (2..=8).contains(&body.chars().count());
    capitals.then_some(body)
}

/// Returns whose meeting it is: "Byrådets møde", "Byrådets ordinære møde", "BYRÅDETS MØDE".
fn genitive(meeting: &str) -> Option<String> {
    if !meeting.contains(char::is_lowercase) && meeting.to_lowercase() != meeting {
        return genitive(&meeting.to_lowercase()).map(|name| capital(&name));
    }
    let head = meeting.strip_suffix("møde")?.trim_end();
    let head = ["ordinære", "ekstraordinære", "åbne", "ordinært", "konstituerende"]
        .iter()
        .find_map(|word| head.strip_suffix(word))
        .unwrap_or(head)
        .trim_end();
    let name = head.strip_suffix('s').filter(|name| is_organ(name) && meeting.contains("s "))?;
    let known = STEMS.iter().any(|(stem, end)| name.to_lowercase().ends_with(&format!("{stem}{end}")));
    (known || name.ends_with("en") || name.ends_with("et")).then(|| name.to_owned())
}

/// The words that institutions are called by, which a board stands over.
const INSTITUTIONS: [&str; 16] = [
    "skole",
    "skolen",
    "gymnasium",
    "gymnasiet",
    "børnehave",
    "børnehaven",
    "børnehus",
    "børnehuset",
    "vuggestue",
    "vuggestuen",
    "dagtilbud",
    "dagtilbuddet",
    "plejecenter",
    "plejecentret",
    "ældrecenter",
    "museum",
];

/// Returns whether a line is the name of an institution: "Engum Skole".
pub(crate) fn is_institution(plain: &str) -> bool {
    let lower = lowercase(plain);
    plain.len() < 60
        && plain.starts_with(char::is_uppercase)
        && plain.split(' ').count() <= 5
        && !plain.contains([':', '.', ',', '@', '\t'])
        && INSTITUTIONS.iter().any(|word| lower.ends_with(word))
        && !lower.starts_with("fra ")
        && !lower.contains("møde")
}

/// Returns whether a body is a board by its kind only: "Skolebestyrelsen", one word.
pub(crate) fn is_board(body: &str) -> bool {
    let lower = body.to_lowercase();
    !body.contains(' ') && STEMS.iter().any(|(stem, end)| lower.ends_with(&format!("{stem}{end}")))
}

/// Returns the body of a line that only says which meeting it is: "Skolebestyrelsesmøde", "Ordinært menighedsrådsmøde".
pub(crate) fn meeting(plain: &str) -> Option<String> {
    let word = plain.rsplit_once(' ').filter(|(before, _)| is_filler(before)).map_or(plain, |(_, word)| word);
    compound(word).filter(|_| !word.contains(' ') && plain.starts_with(char::is_uppercase))
}

/// Returns a name in the first line that no word tells for a body: "Café Engum". Not a municipality, nor what a
/// document is.
pub(crate) fn first_line(lines: &[&SourceLine]) -> Option<String> {
    let plain = lines.first()?.plain.as_str();
    if let Some(house) = letterhead(plain) {
        return Some(house.to_owned());
    }
    let lower = lowercase(plain);
    let other = lower.ends_with("kommune") || lower.starts_with("region ") || letter::salutes(plain);
    let fits = !other
        && plain.starts_with(char::is_uppercase)
        && plain.chars().count() > 3
        && plain.len() < 60
        && plain.split(' ').count() <= 6
        && !plain.contains([':', '@', '\t', '.', '?', '!', ','])
        && !plain.contains(|c: char| c.is_ascii_digit())
        && !has_any(&lower, &KINDS)
        && date_time::date(plain).is_none()
        && !is_filler(plain)
        && !is_place(plain)
        && section::known(plain).is_none()
        && people::group(plain).is_none();
    fits.then(|| plain.to_owned())
}

/// Returns the body in one word with the meeting: "Skolebestyrelsesmøde".
fn compound(meeting: &str) -> Option<String> {
    let word = meeting.rsplit(' ').next()?;
    let lower = word.to_lowercase();
    let linked = lower.strip_suffix("møde")?;
    let stem = linked.strip_suffix('s').unwrap_or(linked);
    let (_, end) = STEMS.iter().find(|(known, _)| stem.ends_with(known))?;
    let shouted = !word.chars().any(char::is_lowercase);
    let printed = if shouted { stem } else { word.get(..stem.len())? };
    let mut chars = printed.chars();
    let first = chars.next()?.to_uppercase();
    Some(format!("{}{}{end}", first, chars.as_str()))
}

/// Returns the name above "REFERAT" that no word tells for a body: "Børn, Unge & Læring". Municipalities stand over
/// their bodies.
pub(crate) fn stands_above(lines: &[&SourceLine]) -> Option<String> {
    let is_kind = |line: &SourceLine| KINDS.contains(&lowercase(&line.plain).as_str());
    let kind = lines.iter().take(8).position(|line| is_kind(line))?;
    let fits = |line: &&&SourceLine| {
        let lower = lowercase(&line.plain);
        let other =
            lower.ends_with("kommune") || lower.starts_with("region ") || lower.ends_with("sekretariatet");
        !other
            && line.plain.starts_with(char::is_uppercase)
            && line.plain.len() < 60
            && !line.plain.contains([':', '@'])
            && date_time::date(&line.plain).is_none()
            && !name::is_name(&line.plain)
            // "Bestyrelsesmøde nr. 4" says which meeting it is
            && !lower.split(' ').next().is_some_and(|first| first.ends_with("møde"))
            && !is_filler(&line.plain)
            && !is_place(&line.plain)
            && people::group(&line.plain).is_none()
    };
    lines[..kind]
        .iter()
        .rfind(fits)
        .or_else(|| lines[kind + 1..].iter().take(1).find(fits))
        .map(|line| meeting(&line.plain).unwrap_or_else(|| line.plain.clone()))
}

/// Returns where a word stands alone in a text.
pub(crate) fn find_word(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|&at| {
        let open = !text[..at].ends_with(char::is_alphabetic);
        open && !text[at + word.len()..].starts_with(char::is_alphabetic)
    })
}

/// Returns whether a text ends in a day that begins at a place: "onsdag den 3. maj".
fn ends_in_day(text: &str, from: usize) -> bool {
    date_time::place(text).is_some_and(|place| place == (from..text.trim_end().len()))
}

/// Returns a body's name without the day after it: ", den 11. februar 2022", "d. 8. maj", "12-05-2020".
pub(crate) fn trimmed_body(text: &str) -> &str {
    let lower = lower(text);
    let mut end = text.len();
    let dated = |at: usize| {
        let rest = lower.get(at..).unwrap_or_default();
        let lead = &rest[..rest.find(|c: char| c.is_ascii_digit()).unwrap_or(0)];
        let mut words = lead.split([' ', ',', '.']).filter(|word| !word.is_empty());
        (date_time::date(rest).is_some() || ends_in_day(rest, lead.len()))
            && words.all(|word| ["den", "d", "kl"].contains(&word) || DAYS.contains(&word))
    };
    for mark in [" den ", " d. ", ", kl", " kl."].iter().chain(&DAYS) {
        end = lower.match_indices(mark).map(|(at, _)| at).filter(|&at| dated(at)).fold(end, usize::min);
    }
    // "Kærby – Nørby Antennelaug" is one name
    let is_one_name = |at: usize, mark: &str, end: usize| {
        let (before, after) = (&text[..at], &text[at + mark.len()..end.max(at + mark.len())]);
        !is_organ(before) && is_organ(after) && !after.contains(['-', '–', '(']) && !lower.contains("kommune")
    };
    for mark in [" - ", " – ", " (", " | "] {
        let at = lower.find(mark).filter(|&at| at < end && !is_one_name(at, mark, end));
        end = at.map_or(end, |at| end.min(at));
    }
    let undated = &text[..end];
    // "afdeling 12 den 3. maj": the number is of the name
    let is_year = |text: &str| text.len() == 4 && text.starts_with(['1', '2']) && text.parse::<u32>().is_ok();
    let is_date = |at: &usize| {
        *at > 0
            && dated(*at)
            && (is_year(undated[*at..].trim_end_matches([' ', ',']))
                || date_time::date(&undated[*at..]).is_some()
                || ends_in_day(&undated[*at..], 0))
    };
    let digit = undated.find(|c: char| c.is_ascii_digit()).filter(is_date);
    let named = digit.map_or(undated, |at| &undated[..at]).trim_end();
    // "E/F Engvej 12/9"
    let without_day = named.rsplit_once(' ').filter(|(_, day)| date_time::is_short_day(day));
    let name = without_day.map_or(named, |(name, _)| name);
    let body = name.strip_suffix(" afholdt").or_else(|| name.strip_suffix(" holdt")).unwrap_or(name);
    body.trim_matches([' ', ',', '.', '-', '–', '(', ')', ':', '|', '"'])
}
