//! What is done at another time than at this meeting, so that it is only decided here.

use super::verbs::Verb;
use crate::meeting::date::{DAYS, MONTHS};

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
/// What gives an act a deadline of its own.
const DEADLINES: [&str; 3] = [" senest ", " inden udgangen ", " inden den "];
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

/// "2027"
fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

impl Verb {
    /// Whether it is to be done at a later meeting, or at another time, so that it is only decided now.
    pub(crate) fn is_later(&self, text: &str) -> bool {
        let then = text.trim_start().strip_prefix("i ").is_some_and(|rest| {
            let word = rest.split([' ', ',', '.']).next().unwrap_or_default();
            word.len() == 4 && word.starts_with("20") || MONTHS.contains(&word)
        });
        // what only holds if something else does, or has its own deadline: "meddeler påbud, hvis …", "senest den 1. maj"
        // nor what it is done with a view to
        let act = text.split(" at ").next().unwrap_or_default();
        let act = act.split(" med henblik på ").next().unwrap_or_default();
        // whoever is asked has the deadline: "anmoder om en redegørelse senest den 1. maj"
        const ASKING: [&str; 6] = ["anmoder", "beder", "opfordrer", "pålægger", "bemyndiger", "henstiller"];
        let has_deadline = || {
            let by_day = |rest: &str| {
                rest.starts_with(|c: char| c.is_ascii_digit()) || DAYS.iter().any(|day| rest.starts_with(day))
            };
            DEADLINES.iter().any(|word| act.contains(word)) || act.split(" inden ").skip(1).any(by_day)
        };
        let waits = WAITING.iter().any(|word| act.contains(word))
            || !ASKING.contains(&self.present.as_ref()) && has_deadline();
        // "genoptager sagen i september", "orienteres om resultatet i oktober"
        let words: Vec<&str> = text.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
        let is_month = |pair: &&[&str]| {
            pair[0] == "i" && (MONTHS.contains(&pair[1]) || SEASONS.contains(&pair[1]) || is_year(pair[1]))
        };
        // "evalueres efter 12 måneder", "om to år", "to år efter ikrafttrædelsen"
        let is_unit =
            |word: &str| ["år", "måneder", "måned", "uger"].iter().any(|unit| word.starts_with(unit));
        let is_after = |three: &[&str]| {
            ["efter", "om"].contains(&three[0]) && is_unit(three[2])
                || is_unit(three[1]) && ["efter", "senere"].contains(&three[2])
        };
        let in_month = match self.present.as_ref() {
            "genoptager" | "behandler" | "evaluerer" => {
                words.windows(2).any(|pair| is_month(&pair)) || words.windows(3).any(is_after)
            }
            "vælger" | "udpeger" => words.windows(2).any(|pair| is_month(&pair)),
            "orienterer" => words.windows(2).last().is_some_and(|pair| is_month(&pair)),
            _ => false,
        };
        then || waits
            || in_month
            || AT_A_MEETING.contains(&self.present.as_ref()) && LATER.iter().any(|later| act.contains(later))
    }
}
