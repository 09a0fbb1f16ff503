//! Lines that divide an agenda into what everybody may hear and what not, whatever stands around the words: "DEL II – møde
//! for lukkede døre", "Gule sider (lukket dagsorden)", "Kl. 19.30 Lukket møde", "--- Herefter lukkes dørene ---".

mod doors;
#[cfg(test)]
mod tests;

use doors::{doors, is_open_again, lets_in_again};

use super::ONLY;
use super::colours::is_coloured;
use super::labels::is_none;
use super::meaning::WordMeaning;
use super::phrases::{is_rule, read};
use super::subjects::is_secrecy_discussed;
use super::title::plain_mark;
use super::words::{Word, words};
use crate::meeting::Access;

/// The longest line that divides an agenda, in characters.
const LONGEST: usize = 80;
/// What a line may begin with that divides an agenda.
const PARTS: [&str; 9] = ["del", "afdeling", "afsnit", "a", "b", "c", "kl", "sektion", "part"];
/// Words before a division.
const THEN: [&str; 5] = ["herefter ", "derefter ", "dernæst ", "så ", "nu "];

/// Returns what a line says that names no item, as one that divides the agenda.
pub(super) fn division(line: &str) -> Option<Access> {
    if line.split_once(':').is_some_and(|(_, answer)| is_none(answer)) {
        return None;
    }
    ends(line)
        .or_else(|| opens_in_clauses(line))
        .or_else(|| turns(line))
        .or_else(|| following(line))
        .or_else(|| doors(line))
        .or_else(|| set_apart(line))
        .or_else(|| cores(line).into_iter().find_map(|core| of_plain_group(&core)))
        .or_else(|| is_of_colour(line).then_some(Access::Doubtful))
}

/// "Rød del", "B. Gule punkter", "Rød del (kun bestyrelsen)"
fn is_of_colour(line: &str) -> bool {
    let before = bracket(line).map_or(line, |(before, _)| before);
    [bare(line), without_enumerator(line), before].iter().any(|part| is_coloured(&words(part)))
}

/// "Dørene blev åbnet igen, og tilhørerne vendte tilbage.": each clause opens what comes after it.
fn opens_in_clauses(line: &str) -> Option<Access> {
    let (first, second) = line.split_once(", og ").or_else(|| line.split_once(" og "))?;
    let opens = |clause: &str| turns(clause).or_else(|| doors(clause)) == Some(Access::Open);
    // "igen" may be said of one and meant of both
    let again = |clause: &str| opens(clause) || opens(&format!("{} igen", clause.trim_end_matches('.')));
    let is_opened = opens(first) && again(second) || again(first) && opens(second);
    is_opened.then_some(Access::Open)
}

/// "--- lukket ---", "Del 2: Lukket": a mark alone, in a frame or behind the name of a part.
fn set_apart(line: &str) -> Option<Access> {
    let bare = bare(line);
    let is_framed = line.trim().starts_with(FRAME) && line.trim().ends_with(FRAME);
    let part = parted(bare).filter(|(part, _)| is_part(part)).map(|(_, rest)| rest);
    is_framed.then_some(bare).or(part).and_then(plain_mark)
}

/// "Lukket del slut", "</lukket>": what was closed ends here.
fn ends(line: &str) -> Option<Access> {
    const END: [&str; 5] = ["slut", "slutter", "ophører", "sluttede", "afsluttes"];
    let words = words(line);
    let closes = words.iter().any(|word| word.meaning == WordMeaning::Closed);
    // "Mødet afsluttes med lukkede punkter" tells what is at the end
    let goes_on =
        |at: usize| words.get(at + 1).is_some_and(|next| ["med", "for"].contains(&next.text.as_str()));
    let is_end = |at: usize| END.contains(&words[at].text.as_str()) && !goes_on(at);
    let ends = (0..words.len()).any(is_end) || line.trim().starts_with("</");
    let of_one = words.iter().any(|word| ["punktet", "sagen"].contains(&word.text.as_str()));
    (closes && ends && !of_one && words.len() <= 6).then_some(Access::Open)
}

/// "De følgende punkter er fortrolige.", "Herfra er mødet lukket."
fn following(line: &str) -> Option<Access> {
    const NEXT: [&str; 10] = [
        "følgende",
        "efterfølgende",
        "nedenstående",
        "resterende",
        "resten",
        "herfra",
        "herefter",
        "øvrige",
        "næste",
        "kommende",
    ];
    let words = words(line);
    let is_next = words.iter().take(3).any(|word| NEXT.contains(&word.text.as_str()));
    let of_agenda = words
        .iter()
        .any(|word| matches!(word.meaning, WordMeaning::Items | WordMeaning::Agenda) || word.text == "mødet");
    // "Nedenstående er fortroligt", "Herefter lukket"
    let is_whole = words.len() <= 4
        && words.last().is_some_and(|last| matches!(last.meaning, WordMeaning::Closed | WordMeaning::Secret))
        && words[..words.len() - 1]
            .iter()
            .all(|word| NEXT.contains(&word.text.as_str()) || word.meaning == WordMeaning::Filler);
    let is_whole = is_whole || is_public_kept_out(&words);
    if !is_next || !(of_agenda || is_whole) || words.len() > 14 || is_rule(&words) {
        return None;
    }
    let reading = read(&words);
    (reading.closed || reading.doors || reading.is_secret()).then_some(Access::Closed)
}

/// "Herfra uden tilhørere": nothing but who is not there any more.
fn is_public_kept_out(words: &[Word]) -> bool {
    let is_then = |word: &Word| ["herfra", "herefter", "derefter"].contains(&word.text.as_str());
    let is_small =
        |word: &Word| matches!(word.meaning, WordMeaning::Filler | WordMeaning::Audience | WordMeaning::Not);
    words.len() <= 6
        && words.first().is_some_and(is_then)
        && words[1..].iter().all(is_small)
        && words.iter().any(|word| word.meaning == WordMeaning::Audience)
        && words.iter().any(|word| word.meaning == WordMeaning::Not)
}

fn of_plain_group(line: &str) -> Option<Access> {
    // "Lukkede pkt."
    let line = line.trim_end().strip_suffix("pkt.").map_or(line.to_owned(), |rest| format!("{rest}punkter"));
    // "Offentlige sager til efterretning"
    let bare = without_enumerator(&line).trim_end_matches(':');
    let ends = [" til efterretning", " til godkendelse"].map(|end| (end, bare.len().checked_sub(end.len())));
    let cut = ends.iter().find_map(|(end, at)| {
        at.filter(|at| bare.get(*at..).is_some_and(|tail| tail.to_lowercase() == *end))
    });
    let words = words(&bare[..cut.unwrap_or(bare.len())]);
    // "Bestyrelsens lukkede punkter"
    let words = match words.split_first() {
        Some((whose, rest)) if whose.meaning == WordMeaning::Other && whose.text.ends_with('s') => {
            rest.to_vec()
        }
        _ => words,
    };
    let gathers = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::Agenda | WordMeaning::PersonCases)
            || word.is_plural_closed()
    };
    // "Lukkede punkter: Ingen" and "Punktet behandles på lukket møde." gather nothing
    let is_sentence = line.trim_end().ends_with('.')
        || words.iter().any(|word| {
            matches!(word.meaning, WordMeaning::Number | WordMeaning::No)
                || ["ingen", "intet"].contains(&word.text.as_str())
                || ["punktet", "sagen"].contains(&word.text.as_str())
        });
    let is_shouted = matches!(&words[..], [word] if word.is_capitals);
    let reading = read(&words);
    let is_group = reading.is_mark
        && !is_sentence
        && !is_secrecy_discussed(&words)
        && (is_shouted || words.iter().any(gathers));
    // "Lukkede sager vedrørende ejendomme"
    let of_subject = matches!(&words[..], [closed, items, about, ..]
        if closed.is_plural_closed() && items.meaning == WordMeaning::Items
            && ["vedrørende", "vedr", "om"].contains(&about.text.as_str()) && words.len() <= 6);
    if of_subject && !is_sentence {
        return Some(Access::Closed);
    }
    let access = is_group.then(|| reading.access()).flatten();
    access.filter(|access| *access != Access::Open || !opens_one(&words))
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
    words.iter().any(|word| KINDS.contains(&word.text.as_str()))
}

/// A line without "B." or "II)" in front.
fn without_enumerator(line: &str) -> &str {
    let line = line.trim();
    let Some((first, rest)) = line.split_once([' ', '\t']) else { return line };
    let is_part = first.len() > 1 && first.chars().all(|c| "IVX".contains(c));
    let number = first.strip_suffix(['.', ')', ':']).or(is_part.then_some(first));
    let Some(number) = number else { return line };
    let is_letter = number.chars().count() == 1 && number.chars().all(char::is_alphanumeric);
    let is_roman = !number.is_empty() && number.chars().all(|c| "IVXivx".contains(c));
    if is_letter || is_roman { rest.trim() } else { line }
}

/// A sentence between items that turns the meeting: "Tilhørerne forlod salen, og mødet blev lukket for offentligheden."
fn turns(line: &str) -> Option<Access> {
    const OWN: [&str; 5] = ["punktet", "sagen", "emnet", "dette", "denne"];
    const LEAVE: [&str; 5] = ["forlod", "forlader", "forlade", "forladt", "ud"];
    const RETURN: [&str; 8] =
        ["genåbnet", "genåbnes", "genåbnedes", "åbnedes", "åbnet", "åbnes", "genoptages", "genoptaget"];
    let words = words(line);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
    let means = |meaning: WordMeaning| words.iter().any(|word| word.meaning == meaning);
    if words.is_empty() || words.len() > 20 || has(&OWN) || is_rule(&words) {
        return None;
    }
    let of_meeting = has(&["mødet", "dagsordenen", "resten", "herfra", "herefter", "derefter"]);
    let public = has(&["offentligheden"]) || means(WordMeaning::Audience);
    let is_long = words.len() > 4;
    let negated = words.iter().any(|word| word.meaning == WordMeaning::Not);
    let left = public && has(&LEAVE);
    let comes_back = public && !has(&LEAVE) && lets_in_again(&words);
    let closes = of_meeting && (public || means(WordMeaning::Doors)) && means(WordMeaning::Closed);
    let goes_on = of_meeting
        && has(&["fortsatte", "fortsætter", "fortsættes", "fortsat", "overgik", "overgår"])
        && means(WordMeaning::Closed);
    // "Mødet genoptages for lukkede døre"
    let returns = words.iter().position(|word| RETURN.contains(&word.text.as_str()));
    let into_closed = of_meeting && returns.is_some_and(|at| is_then_closed(&words[at + 1..]));
    // "Mødet blev genoptaget efter pausen" says nothing of who hears it
    let is_pause = !public
        && words.iter().any(|word| word.text.starts_with("genoptag"))
        && !words.iter().any(|word| {
            matches!(word.meaning, WordMeaning::Open | WordMeaning::Public | WordMeaning::Closed)
        });
    let again = has(&["igen"]) || words.iter().any(|word| word.text.starts_with("genåbne"));
    match () {
        () if is_shut(&words) || goes_into_closed(&words) => Some(Access::Closed),
        () if is_at_hour(&words) && !negated => Some(Access::Doubtful),
        () if into_closed && !negated => Some(Access::Closed),
        () if (is_long || again) && of_meeting && has(&RETURN) && !negated && !is_pause => Some(Access::Open),
        () if (comes_back || of_meeting && is_open_again(&words)) && !negated => Some(Access::Open),
        () if !negated && (left || is_long && (closes || goes_on)) => Some(Access::Closed),
        () => None,
    }
}

/// "Byrådet gik i lukket møde"
fn goes_into_closed(words: &[Word]) -> bool {
    words.len() <= 6
        && words.windows(3).any(|three| {
            ["gik", "går"].contains(&three[0].text.as_str())
                && ["i", "over", "til"].contains(&three[1].text.as_str())
                && three[2].text == "lukket"
        })
}

/// "Mødet lukkes."
fn is_shut(words: &[Word]) -> bool {
    matches!(words, [meeting, shut] if meeting.text == "mødet" && shut.text == "lukkes")
}

/// "Mødet lukket kl. 15.10": it may be the end of it.
fn is_at_hour(words: &[Word]) -> bool {
    let is_bare = matches!(words, [_, was, shut] if was.text == "blev" && shut.text == "lukket");
    words.len() <= 6
        && words.first().is_some_and(|word| word.text == "mødet")
        && (is_bare || words.iter().any(|word| word.text == "kl"))
        && words.iter().any(|word| word.meaning == WordMeaning::Closed)
}

/// Returns whether the words behind a verb say that what follows is closed: "for lukkede døre", but not "efter den
/// lukkede del".
fn is_then_closed(words: &[Word]) -> bool {
    const OVER: [&str; 6] = ["efter", "fra", "været", "var", "blev", "tidligere"];
    let is_closed = |word: &Word| {
        word.meaning == WordMeaning::Closed && !["lukkes", "lukker", "lukkedes"].contains(&word.text.as_str())
    };
    let at = words.iter().position(is_closed);
    at.is_some_and(|at| !words[..at].iter().any(|word| OVER.contains(&word.text.as_str())))
}

/// What frames a line that stands alone.
const FRAME: [char; 11] = ['-', '–', '—', '=', '*', '_', '#', '~', '<', '>', ' '];

fn bare(line: &str) -> &str {
    line.trim().trim_matches(FRAME)
}

/// A line cut at its first separator.
fn parted(line: &str) -> Option<(&str, &str)> {
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
    let who = tail.iter().position(|word| ONLY.contains(&word.text.as_str()));
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

/// Returns what is left of a line without what only says which part it is, the barest last; the line itself first.
fn cores(line: &str) -> Vec<String> {
    let bare = bare(line);
    let mut cores = vec![line.trim().to_owned()];
    if bare.chars().count() > LONGEST {
        return cores;
    }
    cores.extend((bare != line.trim()).then(|| bare.to_owned()));
    let lower = bare.to_lowercase();
    if let Some(rest) = THEN.iter().find_map(|then| lower.strip_prefix(then)) {
        cores.push(rest.to_owned());
    }
    // "REFERAT FRA LUKKET MØDE"
    let kinds = ["referat fra ", "referat af ", "dagsorden for ", "dagsorden til ", "protokol fra "];
    cores.extend(kinds.iter().find_map(|kind| lower.strip_prefix(kind)).map(str::to_owned));
    if let Some((before, inside)) = bracket(bare) {
        let says = words(before).iter().any(|word| ["sider", "papir", "ark"].contains(&word.text.as_str()));
        let is_agenda = words(before)
            .iter()
            .any(|word| ["dagsorden", "punkter", "sager"].iter().any(|end| word.text.ends_with(end)))
            || is_part(before);
        // "Ejendomshandler (lukkede punkter)"
        let many = words(inside);
        let is_many = many.first().is_some_and(Word::is_plural_closed)
            && many.get(1).is_some_and(|word| word.meaning == WordMeaning::Items);
        cores.extend(is_many.then(|| inside.to_owned()));
        // the rule that a part is closed by, or the hour
        let is_reason = inside.contains('§') || inside.starts_with("kl") || inside.contains("lov");
        cores.extend(is_reason.then(|| before.to_owned()));
        cores.extend((says || is_agenda).then(|| format!("{inside} del")));
    }
    cores.extend(parted(bare).filter(|(part, _)| is_part(part)).map(|(_, rest)| rest.to_owned()));
    cores.extend(without_tail(bare).map(str::to_owned));
    if let Some(rest) = after_clock(bare) {
        cores.push(rest.to_owned());
    }
    cores
}

/// Returns what stands in the brackets at the end of a line, and before them.
fn bracket(line: &str) -> Option<(&str, &str)> {
    let (before, rest) = line.rsplit_once('(')?;
    let inside = rest.trim_end().strip_suffix(')')?;
    (!before.trim().is_empty()).then_some((before.trim(), inside))
}

/// "Del II", "Afsnit B", "DEL 2"
fn is_part(text: &str) -> bool {
    let words = words(text);
    let is_second = |word: &Word| ["anden", "sidste", "første", "tredje"].contains(&word.text.as_str());
    words.len() <= 2 && words.first().is_some_and(|word| PARTS.contains(&word.text.as_str()))
        || matches!(&words[..], [which, part] if is_second(which) && part.text == "del")
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
