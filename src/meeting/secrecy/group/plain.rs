//! Lines that are a group and nothing more, and what is left of a line without what only says which part it is: "Del B –
//! Lukkede punkter (2)".

use super::super::ONLY;
use super::super::labels::is_none;
use super::super::meaning::WordMeaning;
use super::super::subjects::is_secrecy_discussed;
use super::super::word_groups::read_mark;
use super::super::words::{Word, words};
use crate::meeting::Access;
use crate::meeting::text::lowercase;

/// What a line may begin with that divides an agenda.
const PARTS: [&str; 9] = ["del", "afdeling", "afsnit", "a", "b", "c", "kl", "sektion", "part"];
/// The longest line that divides an agenda, in characters.
const LONGEST: usize = 80;
/// Words before a division.
pub(super) const THEN: [&str; 6] = ["herfra ", "herefter ", "derefter ", "dernæst ", "så ", "nu "];

/// Returns what a line says that gathers items and says nothing else.
pub(super) fn of_plain_group(line: &str) -> Option<Access> {
    // "Lukkede pkt."
    let in_full =
        line.trim_end().strip_suffix("pkt.").map_or(line.to_owned(), |rest| format!("{rest}punkter"));
    // "Åbent møde igen"
    let group = [" igen", " atter"].iter().find_map(|again| in_full.strip_suffix(again)).unwrap_or(&in_full);
    // "Offentlige sager til efterretning"
    let bare = without_enumerator(group).trim_end_matches(':');
    let ends = [" til efterretning", " til godkendelse"].map(|end| (end, bare.len().checked_sub(end.len())));
    let cut = ends.iter().find_map(|(end, at)| {
        at.filter(|at| bare.get(*at..).is_some_and(|tail| tail.to_lowercase() == *end))
    });
    let words = words(&bare[..cut.unwrap_or(bare.len())]);
    // "Bestyrelsens lukkede punkter"
    let words = match words.split_first() {
        Some((whose, rest)) if whose.meaning == WordMeaning::Other && whose.text.ends_with('s') => rest,
        _ => &words[..],
    };
    let gathers = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::Agenda | WordMeaning::PersonCases)
            || word.is_plural_closed()
    };
    // "Lukkede punkter: Ingen" and "Punktet behandles på lukket møde." gather nothing
    let is_sentence = group.trim_end().ends_with('.')
        || words.iter().any(|word| {
            matches!(word.meaning, WordMeaning::Number | WordMeaning::No)
                || word.is_one_of(&["ingen", "intet"])
                || word.is_one_of(&["punktet", "sagen"])
        });
    let is_shouted = matches!(words, [word] if word.is_capitals);
    let gathers_any = !is_sentence && (is_shouted || words.iter().any(gathers));
    let reading = gathers_any.then(|| read_mark(words)).flatten();
    // "Lukkede sager vedrørende ejendomme"
    let of_subject = matches!(words, [closed, items, about, ..]
        if closed.is_plural_closed() && items.meaning == WordMeaning::Items
            && about.is_one_of(&["vedrørende", "vedr", "om"]) && words.len() <= 6);
    if of_subject && !is_sentence {
        return Some(Access::Closed);
    }
    let access = reading.filter(|_| !is_secrecy_discussed(words)).and_then(|reading| reading.access());
    access.filter(|access| *access != Access::Open || !opens_one(words))
}

/// "Åben drøftelse", "Åbne spørgsmål", "Offentlig orientering": an open one of these is no part of an agenda.
fn opens_one(words: &[Word]) -> bool {
    const KINDS: [&str; 9] = [
        "drøftelse",
        "drøftelser",
        "spørgsmål",
        "referat",
        "beslutning",
        "orientering",
        "orienteringer",
        "meddelelser",
        "debat",
    ];
    words.iter().any(|word| word.is_one_of(&KINDS))
}

/// A line without "B." or "II)" in front.
pub(super) fn without_enumerator(line: &str) -> &str {
    let line = line.trim();
    let Some((first, rest)) = line.split_once([' ', '\t']) else { return line };
    let is_part = first.len() > 1 && first.chars().all(|c| "IVX".contains(c));
    let number = first.strip_suffix(['.', ')', ':']).or(is_part.then_some(first));
    let Some(number) = number else { return line };
    let is_letter = number.chars().count() == 1 && number.chars().all(char::is_alphanumeric);
    let is_roman = !number.is_empty() && number.chars().all(|c| "IVXivx".contains(c));
    if is_letter || is_roman { rest.trim() } else { line }
}

/// What frames a line that stands alone.
pub(super) const FRAME: [char; 11] = ['-', '–', '—', '=', '*', '_', '#', '~', '<', '>', ' '];

pub(super) fn bare(line: &str) -> &str {
    line.trim().trim_matches(FRAME)
}

/// A line cut at its first separator.
pub(super) fn parted(line: &str) -> Option<(&str, &str)> {
    [" – ", " - ", " — ", ": ", ". ", ") "].iter().find_map(|mark| line.split_once(mark))
}

/// A line without a tail that only says when, how many or why: "Lukket del – kl. 19.00", "LUKKEDE PUNKTER (2)".
fn without_tail(line: &str) -> Option<&str> {
    let cuts = [" – ", " - ", " — ", " (", ", ", " fra kl", " kl. ", " kl "]
        .iter()
        .filter_map(|mark| line.find(mark));
    let at = cuts.min()?;
    let is_weightless = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::Number
                | WordMeaning::Filler
                | WordMeaning::Items
                | WordMeaning::Paragraph
                | WordMeaning::Statute
                | WordMeaning::PersonCases
        ) || word.text.chars().all(|c| c.is_ascii_digit())
    };
    let tail = words(&line[at..]);
    // "INTERN DEL – kun bestyrelsen, refereres ikke", "Lukket møde kl. 18.30-19.00 (kun rådet)"
    let who = tail.iter().position(|word| word.is_one_of(&ONLY));
    let names_body = who.is_some_and(|who| tail[who..].iter().any(is_body));
    let is_kept = names_body && tail.len() <= 8 && !tail.iter().any(|word| word.meaning == WordMeaning::Open);
    // "Åbne punkter – kun for bestyrelsen" opens nothing
    if is_kept && of_plain_group(&line[..at]) == Some(Access::Open) {
        return None;
    }
    let (when, _) = tail.split_at(who.filter(|_| is_kept).unwrap_or(tail.len()));
    when.iter().all(is_weightless).then(|| line[..at].trim())
}

/// "bestyrelsen", "udvalgets", "byrådsmedlemmer": who else is not there.
fn is_body(word: &Word) -> bool {
    ["bestyrelse", "udvalg", "råd", "formandskab", "ledelse", "medlem"]
        .iter()
        .any(|body| word.text.contains(body))
}

/// "TEKNISK UDVALG", "Økonomiudvalget", "Udvalget for Børn og Unge"
fn is_name_of_body(text: &str) -> bool {
    let words = words(text);
    let is_first = text.starts_with(char::is_uppercase) && words.first().is_some_and(is_body);
    words.len() <= 5 && (is_first || words.last().is_some_and(is_body))
}

/// Returns what is left of a line without what only says which part it is, the barest last; the line itself first.
pub(super) fn cores(line: &str) -> Vec<String> {
    let bare = bare(line);
    let mut cores = vec![line.trim().to_owned()];
    if bare.chars().count() > LONGEST {
        return cores;
    }
    cores.extend((bare != line.trim()).then(|| bare.to_owned()));
    let lower = lowercase(bare);
    if let Some(rest) = THEN.iter().find_map(|then| lower.strip_prefix(then)) {
        cores.push(rest.to_owned());
    }
    // "REFERAT FRA LUKKET MØDE"
    let kinds = ["referat fra ", "referat af ", "dagsorden for ", "dagsorden til ", "protokol fra "];
    cores.extend(kinds.iter().find_map(|kind| lower.strip_prefix(kind)).map(str::to_owned));
    if let Some((before, inside)) = bracket(bare) {
        let says = words(before).iter().any(|word| word.is_one_of(&["sider", "papir", "ark"]));
        let is_agenda = words(before)
            .iter()
            .any(|word| ["dagsorden", "punkter", "sager"].iter().any(|end| word.text.ends_with(end)))
            || is_part(before);
        // "Ejendomshandler (lukkede punkter)"
        let many = words(inside);
        let is_many = many.first().is_some_and(Word::is_plural_closed)
            && many.get(1).is_some_and(|word| word.meaning == WordMeaning::Items);
        cores.extend(is_many.then(|| inside.to_owned()));
        // "LUKKEDE PUNKTER (behandles sidst)"
        let says_open =
            many.iter().any(|word| matches!(word.meaning, WordMeaning::Open | WordMeaning::Public));
        let is_closed = of_plain_group(before) == Some(Access::Closed) && !says_open && !is_none(inside);
        cores.extend(is_closed.then(|| before.to_owned()));
        // the rule that a part is closed by, or the hour
        let is_reason = inside.contains('§') || inside.starts_with("kl") || inside.contains("lov");
        cores.extend(is_reason.then(|| before.to_owned()));
        cores.extend((says || is_agenda).then(|| format!("{inside} del")));
    }
    // "Byrådet: åben dagsorden" is where a case goes
    let is_many = |rest: &str| words(rest).iter().any(Word::names_many);
    let is_lead = |(part, rest): &(&str, &str)| is_part(part) || is_name_of_body(part) && is_many(rest);
    cores.extend(parted(bare).filter(is_lead).map(|(_, rest)| rest.to_owned()));
    cores.extend(without_tail(bare).map(str::to_owned));
    if let Some(rest) = after_clock(bare) {
        cores.push(rest.to_owned());
    }
    cores
}

/// Returns what stands in the brackets at the end of a line, and before them.
pub(super) fn bracket(line: &str) -> Option<(&str, &str)> {
    let (before, rest) = line.rsplit_once('(')?;
    let inside = rest.trim_end().strip_suffix(')')?;
    (!before.trim().is_empty()).then_some((before.trim(), inside))
}

/// "Del II", "Afsnit B", "DEL 2"
pub(super) fn is_part(text: &str) -> bool {
    let words = words(text);
    let is_second = |word: &Word| word.is_one_of(&["anden", "sidste", "første", "tredje"]);
    words.len() <= 2 && words.first().is_some_and(|word| word.is_one_of(&PARTS))
        || matches!(&words[..], [which, part]
            if is_second(which) && part.is_one_of(&["del", "afdeling", "afsnit"]))
}

/// Returns what stands behind the hour: "Kl. 19.30 Lukket møde".
fn after_clock(line: &str) -> Option<&str> {
    let lower = line.to_lowercase();
    let from = ["kl. ", "kl ", "kl."]
        .iter()
        .find_map(|word| lower.starts_with(word).then_some(word.len()))
        .unwrap_or(0);
    let rest = line.get(from..)?;
    let end = rest.find(|c: char| !(c.is_ascii_digit() || ".:-–".contains(c)))?;
    (end >= 4).then(|| rest[end..].trim_start_matches([' ', '-', '–', ':', '\t']))
}
