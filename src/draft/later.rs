//! What is done at another time than at this meeting, so that it is only decided here.

use super::names::{self, Body};
use super::vacancy::is_named;
use super::verbs::Verb;
use super::words::before_list;
use crate::meeting::date::MONTHS;

/// Verbs of what a body does when it meets.
const AT_A_MEETING: [&str; 16] = [
    "træffer",
    "genoptager",
    "godkender",
    "vedtager",
    "behandler",
    "drøfter",
    "orienterer",
    "evaluerer",
    "vælger",
    "udpeger",
    "tager",
    "prioriterer",
    "fastsætter",
    "fastlægger",
    "sonderer",
    "beslutter",
];
/// What makes an act wait for something else.
const WAITING: [&str; 8] =
    [" hvis ", " såfremt ", ", før ", " medmindre ", ", når ", ", inden ", " i tilfælde af", " så snart "];
/// What tells of a later meeting.
const LATER: [&str; 14] = [
    "på næste møde",
    "på et kommende møde",
    "på kommende møde",
    "på mødet i ",
    "på mødet den ",
    "på møde i ",
    "på møde den ",
    "på førstkommende",
    "igen i ",
    "igen på ",
    "igen efter",
    "igen om ",
    "til næste år",
    "løbende",
];

/// Times of the year.
const SEASONS: [&str; 4] = ["foråret", "sommeren", "efteråret", "vinteren"];

/// Returns whether a word is a year of this century: "2027".
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

/// Returns whether two words tell in which month, season or year: "i september", "i foråret", "i 2027".
fn is_month(pair: &[&str]) -> bool {
    pair[0] == "i" && (MONTHS.contains(&pair[1]) || SEASONS.contains(&pair[1]) || is_year(pair[1]))
}

/// Returns whether three words tell after how long: "efter 12 måneder", "om to år", "to år efter
/// ikrafttrædelsen".
fn is_after(three: &[&str]) -> bool {
    let is_unit = |word: &str| ["år", "måneder", "måned", "uger", "uge"].contains(&word);
    ["efter", "om"].contains(&three[0]) && is_unit(three[2])
        || is_unit(three[1]) && ["efter", "senere"].contains(&three[2])
}

/// Returns whether words tell of a part or the end of some time: "i 1. kvartal 2028", "ultimo 2027", "efter
/// et halvt år", "ved udgangen af 2027", "efter sommerferien".
fn is_at_end_of_time(words: &[&str]) -> bool {
    const PARTS: [&str; 5] = ["kvartal", "halvår", "primo", "medio", "ultimo"];
    let is_period = |pair: &[&str]| {
        ["ved", "inden"].contains(&pair[0]) && ["udgangen", "udløbet", "årsskiftet"].contains(&pair[1])
            || pair[0] == "efter" && ["ferien", "skiftet"].iter().any(|end| pair[1].ends_with(end))
    };
    words.iter().any(|word| PARTS.contains(word))
        || words.windows(2).any(is_period)
        || words.windows(4).any(|four| four[0] == "efter" && is_after(&[four[0], four[2], four[3]]))
}

/// Returns whether what something waits for belongs to a relative clause that tells of the thing: "den aftale, som gælder,
/// når molen er bygget"; not behind one that only tells what the thing is: "aftalen, som er vedlagt, når …".
fn is_of_relative(before: &str, waiting: &str) -> bool {
    // "…, der driver hallen, såfremt foreningen betaler": a condition is of the act
    if ["såfremt", "medmindre", "tilfælde"].iter().any(|word| waiting.contains(word)) {
        return false;
    }
    // "som gælder, og hvis pris": whose, and no condition
    let genitive = before.strip_suffix(" og").filter(|_| waiting == " hvis ");
    let before = genitive.unwrap_or(before);
    let closed = if waiting.starts_with(',') { Some(before) } else { before.strip_suffix(',') };
    let Some((_, clause)) = closed.and_then(|before| before.rsplit_once(',')) else { return false };
    let words: Vec<&str> = clause.split_whitespace().filter(|word| *word != "og").collect();
    let opens = words.first().is_some_and(|first| ["som", "der"].contains(first) || first.starts_with("hv"));
    let is_state = words.iter().take(4).any(|word| ["er", "har", "blev", "var"].contains(word));
    opens && (genitive.is_some() || !is_state) && words.len() > 1
}

/// Returns whether an act is done at another meeting: "på et åbent borgermøde", "på byrådets møde", "på næste
/// offentlige byrådsmøde"; "på lukket møde" and "på dette møde" are the meeting's own.
fn is_at_other_meeting(act: &str) -> bool {
    let words: Vec<&str> = act.split([' ', ',', '.']).collect();
    words.windows(2).enumerate().any(|(at, pair)| {
        let further =
            words[at + 1..].iter().take(4).any(|word| word.ends_with("møde") || word.ends_with("seminar"));
        pair[0] == "på"
            && (["et", "næste", "kommende", "førstkommende", "særskilt"].contains(&pair[1])
                || pair[1].ends_with('s'))
            && further
    })
}

/// Of what the date at the end of an act tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum EndDate {
    /// There is none, or it is a meeting's: "referatet fra mødet den 5. maj".
    None,
    /// When it is done: "behandler sagen den 5. maj".
    OfAct,
    /// That, or something of what it is done to: "behandler klagen over branden den 5. maj".
    Unclear,
}

fn date_at_end(words: &[&str]) -> EndDate {
    const LINKS: [&str; 10] = ["om", "fra", "af", "til", "ved", "for", "i", "på", "over", "som"];
    let year = words.last().is_some_and(|last| is_year(last));
    let words = &words[..words.len() - usize::from(year)];
    let [before @ .., "den" | "d", day, month] = words else { return EndDate::None };
    let is_date = day.bytes().all(|b| b.is_ascii_digit()) && MONTHS.contains(month);
    if !is_date || before.last().is_some_and(|last| last.starts_with("møde")) {
        return EndDate::None;
    }
    if before.iter().any(|word| LINKS.contains(word)) { EndDate::Unclear } else { EndDate::OfAct }
}

impl Verb {
    /// Returns whether a date behind the verb may tell when it is done or of what it is done to.
    pub(crate) fn is_of_unclear_time(&self, text: &str) -> bool {
        let words: Vec<&str> = text.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
        self.at_a_meeting() == "behandler" && date_at_end(&words) == EndDate::Unclear
    }

    /// Returns whether it is to be done at a later meeting, or at another time, so that it is only decided now.
    pub(crate) fn is_later(&self, text: &str) -> bool {
        // what is remarked with an act, or stands in its list, is done by itself
        let text = before_list(text.split(", idet ").next().unwrap_or(text));
        let then = text.trim_start().strip_prefix("i ").is_some_and(|rest| {
            let word = rest.split([' ', ',', '.']).next().unwrap_or_default();
            word.len() == 4 && word.starts_with("20") || MONTHS.contains(&word)
        });
        let act = text.split(" at ").next().unwrap_or_default();
        // "genoptager sagen i september", "orienteres om resultatet i oktober"
        let words: Vec<&str> = text.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
        let month = words.windows(2).position(is_month);
        let in_month = match self.at_a_meeting() {
            "behandler" => {
                month.is_some() || words.windows(3).any(is_after) || date_at_end(&words) == EndDate::OfAct
            }
            "drøfter" | "godkender" | "vedtager" => date_at_end(&words) == EndDate::OfAct,
            "genoptager" | "evaluerer" => {
                month.is_some() || words.windows(3).any(is_after) || is_at_end_of_time(&words)
            }
            // "medlemmer til valget i 2029" tells when the election is
            "vælger" | "udpeger" => month.is_some_and(|at| {
                let of_other = |word: &&str| ["til", "ved", "for", "som", "om", "af"].contains(word);
                !words[..at].iter().any(of_other) && !is_named(text)
            }),
            // "om tilsyn i 2025" tells of what it is informed
            "orienterer" => month.is_some_and(|at| at + 2 == words.len() && MONTHS.contains(&words[at + 1])),
            _ => false,
        };
        then || in_month
            || self.waits(act)
            || self.recurs(act)
            || self.is_at_later_meeting(text)
            || self.is_talk_of_others(text)
    }

    /// Returns whether an act only holds if something else does, or has its own deadline: "meddeler påbud, hvis …", "senest
    /// den 1. maj".
    fn waits(&self, act: &str) -> bool {
        // whoever is asked has the deadline: "anmoder om en redegørelse senest den 1. maj"
        const ASKING: [&str; 6] = ["anmoder", "beder", "opfordrer", "pålægger", "bemyndiger", "henstiller"];
        let has_deadline = || {
            // "godkender svaret med henblik på afsendelse senest den 3. juli", "sender den til rådet, der svarer inden jul"
            let ends = [" med henblik på ", ", der ", ", som "].iter().filter_map(|end| act.find(end)).min();
            let act = &act[..ends.unwrap_or(act.len())];
            // "inden jul", but "inden for rammen"
            let is_before = |rest: &str| !rest.starts_with("for ");
            act.contains(" senest ") || act.split(" inden ").skip(1).any(is_before)
        };
        let is_awaited =
            |word: &str| act.match_indices(word).any(|(at, _)| !is_of_relative(&act[..at], word));
        WAITING.iter().any(|word| is_awaited(word))
            || !ASKING.contains(&self.present.as_ref()) && has_deadline()
    }

    /// Returns whether what a body does at its meetings is to be done again and again: "evaluerer ordningen hvert andet år".
    fn recurs(&self, act: &str) -> bool {
        const TIMES: [&str; 7] =
            ["hver", "hvert", "årligt", "halvårligt", "kvartalsvis", "kvartalsvist", "månedligt"];
        const DONE_AGAIN: [&str; 5] = ["evaluerer", "genoptager", "orienterer", "behandler", "drøfter"];
        let until_clause = act.split(',').next().unwrap_or_default();
        DONE_AGAIN.contains(&self.at_a_meeting())
            && until_clause.split(' ').any(|word| TIMES.contains(&word.trim_end_matches('.')))
    }

    /// Returns the verb itself, or what is done again by it at a meeting: "behandler" of "genbehandler".
    fn at_a_meeting(&self) -> &str {
        let again = self.present.strip_prefix("gen").filter(|verb| AT_A_MEETING.contains(verb));
        again.unwrap_or(&self.present)
    }

    /// Returns whether others are to talk, which a passive tells by the place right behind it: "drøftes i brugerrådet",
    /// "drøftes internt", "behandles med lejerne".
    fn is_talk_of_others(&self, text: &str) -> bool {
        let talks = ["drøfter", "behandler", "træffer"].contains(&self.at_a_meeting());
        let words: Vec<&str> = text.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
        let is_definite =
            |word: &str| word.len() > 4 && ["erne", "en", "et"].iter().any(|end| word.ends_with(end));
        talks
            && text.starts_with(' ')
            && match words.as_slice() {
                ["internt", ..] => true,
                ["i", place, ..] => {
                    (names::is_body_like(place) || names::is_other(place))
                        && !Body::is_generic(&place.to_lowercase())
                }
                ["med", people, ..] => is_definite(people) || names::is_other(people),
                _ => false,
            }
    }

    /// Returns whether it tells of a later meeting at which it is done: "drøfter muligheden for at bygge på næste
    /// møde", but not what is done there with what is decided now: "godkender beretningen, herunder at …".
    fn is_at_later_meeting(&self, text: &str) -> bool {
        let present = self.at_a_meeting();
        let discusses = ["drøfter", "behandler", "genoptager", "evaluerer"].contains(&present);
        let ends: &[&str] = match present {
            "genoptager" => &[", at ", ", herunder at "],
            _ if discusses => &[", at ", ", herunder at ", " med henblik på "],
            _ => &[" at ", " med henblik på "],
        };
        let act = &text[..ends.iter().filter_map(|end| text.find(end)).min().unwrap_or(text.len())];
        let act = if text.starts_with(" at ") { "" } else { act };
        AT_A_MEETING.contains(&present)
            && (LATER.iter().any(|later| act.contains(later)) || is_at_other_meeting(act))
    }
}
