//! The names of things that are closed or confidential without any item being so.

use super::super::words::{Word, letters};

/// What is closed without any secrecy beside [`BUILT_THINGS`]: groups of a service, tenders, days.
pub(super) const CLOSED_THINGS: [&str; 78] = [
    "forening",
    "uge",
    "dage",
    "jagt",
    "licitation",
    "udbud",
    "budrunde",
    "afstemning",
    "kuvert",
    "konvolut",
    "fest",
    "arrangement",
    "container",
    "kreds",
    "system",
    "tilstand",
    "grupp",
    "facebook",
    "forum",
    "rabat",
    "center",
    "haver",
    "konto",
    "lejer",
    "tank",
    "gård",
    "arkiv",
    "bad",
    "klub",
    "deponi",
    "plads",
    "fill",
    "hotel",
    "ansøgning",
    "pulje",
    "kantine",
    "park",
    "vindue",
    "øjne",
    "arkade",
    "strækning",
    "færge",
    "rute",
    "overgang",
    "hus",
    "rum",
    "port",
    "låge",
    "indgang",
    "ungdom",
    "opbevaring",
    "dagtilbud",
    "ovn",
    "pejs",
    "elevator",
    "altan",
    "terrasse",
    "korridor",
    "trailer",
    "vogn",
    "stald",
    "bur",
    "voliere",
    "garage",
    "skakt",
    "kabel",
    "grøft",
    "skov",
    "strand",
    "mose",
    "spor",
    "perron",
    "stadion",
    "kapsel",
    "cirkulation",
    "membran",
    "veksler",
    "sæk",
];
/// What is confidential for those who use it.
pub(super) const SECRET_THINGS: [&str; 9] = [
    "kontaktperson",
    "rådgivning",
    "telefon",
    "linje",
    "hotline",
    "vejledning",
    "afstemning",
    "samtale",
    "valg",
];
/// What is sent, confidential or not.
pub(super) const MESSAGES: [&str; 6] = ["post", "mail", "breve", "kommunikation", "besked", "chat"];
/// What is built or dug: closed without any secrecy, also where a word describes it: "lukket gammel kedel".
pub(super) const BUILT_THINGS: [&str; 39] = [
    "institution",
    "afsnit",
    "afdeling",
    "vej",
    "sti",
    "bro",
    "anlæg",
    "kloak",
    "børnehave",
    "skole",
    "butik",
    "bane",
    "rør",
    "ventil",
    "boring",
    "station",
    "hal",
    "museum",
    "bibliotek",
    "kirke",
    "fabrik",
    "køkken",
    "toilet",
    "havn",
    "kanal",
    "sluse",
    "tunnel",
    "bygning",
    "lager",
    "magasin",
    "depot",
    "hegn",
    "beholder",
    "brønd",
    "bassin",
    "kedel",
    "pumpe",
    "kredsløb",
    "skur",
];
/// What bears a number of its own beside what is built: "Spor 3 lukket".
pub(super) const NUMBERED_THINGS: [&str; 2] = ["spor", "perron"];
/// Papers that archives keep, secret once.
pub(super) const PAPERS: [&str; 7] =
    ["brev", "dagbog", "dagbøger", "telegram", "arkivalie", "dokument", "protokol"];
/// Places that are hidden, and no secrets: "Hemmelige stier i skoven".
pub(super) const HIDDEN_PLACES: [&str; 14] = [
    "sti", "rute", "have", "skov", "strand", "tunnel", "perle", "gård", "mose", "park", "bro", "museum",
    "opskrift", "vej",
];

/// What a compound ends with that is a case, whatever it begins with: "huslejesag", "halvårsregnskab".
const CASES: [&str; 16] = [
    "sag",
    "sagen",
    "sager",
    "drøftelse",
    "drøftelsen",
    "drøftelser",
    "punkt",
    "punktet",
    "punkter",
    "regnskab",
    "regnskabet",
    "møde",
    "orientering",
    "redegørelse",
    "forhandling",
    "rapport",
];

/// Returns whether a word names what is built or dug.
pub(in super::super) fn is_built(word: &Word) -> bool {
    is_any_of(word, &BUILT_THINGS)
}

/// Returns whether a word names what is told in confidence to one who listens.
pub(in super::super) fn is_confided(word: &Word) -> bool {
    is_any_of(word, &["rådgivning", "samtale", "telefon", "linje"])
}

/// Returns whether a word is one of some things in any of its forms.
pub(super) fn is_any_of(word: &Word, things: &[&str]) -> bool {
    // each word of a long document is asked about many things, and has the letters of few
    let has = letters(&word.text);
    things.iter().any(|thing| letters(thing) & !has == 0 && is_form_of(&word.text, thing))
}

/// Returns whether a word begins or ends with another, in any of its forms: "puljen", "skolerne". A short one begins
/// too many: "husleje" is no house.
fn is_form_of(word: &str, thing: &str) -> bool {
    const ENDINGS: [&str; 17] = [
        "", "en", "n", "et", "erne", "rne", "ne", "e", "er", "r", "ene", "len", "ler", "lerne", "met",
        "mene", "s",
    ];
    // "rapporten" is no port
    let mut stems = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
    if stems.any(|stem| CASES.iter().any(|case| stem.ends_with(case))) {
        return false;
    }
    // "skoleledelse" and "havnesalg" are more than the thing
    let is_inflection = |rest: &str| rest.chars().count() <= 4 && !["køb", "salg", "leje"].contains(&rest);
    thing.chars().count() >= 5 && word.strip_prefix(thing).is_some_and(is_inflection)
        || ENDINGS.iter().any(|end| word.strip_suffix(end).is_some_and(|stem| stem.ends_with(thing)))
}
