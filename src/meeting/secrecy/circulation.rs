//! What a text says of where it goes itself: "Læses ikke op på generalforsamlingen", "Dette afsnit er taget ud af den udgave, der
//! hænges op i opgangene", "Ikke til opslagstavlen", "hvad der blev talt om, bliver mellem rådets medlemmer".
//!
//! The words for it are as many as the places where minutes are put up, so no phrase is looked for: a sentence about the text
//! itself, a verb of putting it somewhere, a no or an only beside the verb, and a place where others read it. It leaves its item in
//! doubt.

use super::ONLY;
use super::editions::is_told_otherwise;
use super::meaning::WordMeaning;
use super::words::Word;

/// How many words may stand between the text and its verb, and between the verb and its no.
const NEAR: usize = 4;

/// Those who listen to a meeting.
const GUESTS: [&str; 4] = ["gæst", "tilhører", "lytter", "elevrepræsentant"];

/// Returns whether a sentence keeps its own text from readers whom other texts reach.
pub(super) fn keeps_from_readers(words: &[Word]) -> bool {
    // "Punkter, der ikke omdeles i opgangene:" is the heading of some
    let is_heading = words.first().is_some_and(Word::names_many);
    !is_heading && (is_put_nowhere(words) || stays_among(words) || guests_leave(words))
}

fn is(word: &Word, list: &[&str]) -> bool {
    list.contains(&word.text.as_str())
}

fn begins(word: &Word, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.text.starts_with(stem))
}

/// A place where those read who were not at the meeting, or a copy that they get.
fn is_place(word: &Word) -> bool {
    const PLACES: [&str; 26] = [
        "opslag",
        "tavle",
        "opgang",
        "hjemmesid",
        "websid",
        "nettet",
        "intra",
        "aula",
        "facebook",
        "foyer",
        "udgave",
        "version",
        "eksemplar",
        "generalforsamling",
        "beboermød",
        "årsmød",
        "medlemmer",
        "nogen",
        "avis",
        "pressen",
        "nyhedsbrev",
        "kuvert",
        "papir",
        "mappe",
        "referat",
        "protokol",
    ];
    begins(word, &PLACES)
        || is(word, &["blad", "bladet"])
        || ["blad", "bladet", "side", "siden", "udgave", "udgaven"].iter().any(|end| {
            // "sognebladet", "forsiden"
            word.text.len() > end.len() + 2 && word.text.ends_with(end)
        })
}

/// A verb by which a text comes to a place: "læses op", "hænges op", "kommer i", "er taget ud af".
fn puts(word: &Word) -> bool {
    const VERBS: [&str; 26] = [
        "står",
        "stå",
        "kommer",
        "komme",
        "læses",
        "skrives",
        "sendes",
        "udsendes",
        "hænges",
        "lægges",
        "omdeles",
        "uddeles",
        "udleveres",
        "trykkes",
        "findes",
        "ligger",
        "gengives",
        "optages",
        "medtages",
        "vises",
        "deles",
        "tages",
        "taget",
        "får",
        "fås",
        "med",
    ];
    is(word, &VERBS)
}

/// The text itself: "dette afsnit", "gengivelsen af punkt 4", "herfra og til stregen står teksten".
fn is_text_itself(word: &Word) -> bool {
    const ITSELF: [&str; 16] = [
        "dette",
        "denne",
        "disse",
        "her",
        "herfra",
        "det",
        "den",
        "de",
        "begge",
        "resten",
        "følgende",
        "hvad",
        "del",
        "delen",
        "også",
        "heller",
    ];
    const TEXTS: [&str; 7] = ["tekst", "afsnit", "gengivelse", "stykke", "notat", "passus", "drøftelse"];
    word.meaning == WordMeaning::Items || is(word, &ITSELF) || begins(word, &TEXTS)
}

fn restricts(word: &Word) -> bool {
    const OUT: [&str; 5] = ["ud", "ude", "udeladt", "heller", "aldrig"];
    word.meaning == WordMeaning::Not || ONLY.contains(&word.text.as_str()) || is(word, &OUT)
}

/// "(Dette afsnit er taget ud af den udgave, der hænges op)", "Læses ikke op på generalforsamlingen", "Ikke til opslagstavlen"
fn is_put_nowhere(words: &[Word]) -> bool {
    // what is written, sent or shown in another way or later is no secret
    const OTHERWISE: [&str; 9] =
        ["endnu", "længere", "rettidigt", "før", "senere", "desværre", "kan", "fordi", "fejl"];
    let [first, behind @ ..] = words else { return false };
    if words.iter().any(|word| is(word, &OTHERWISE)) || is_told_otherwise(words) {
        return false;
    }
    let to_place = |from: usize| words[from..].iter().any(is_place);
    // "Ikke til opslagstavlen og ikke til Aula"
    let to = behind.iter().take(2).position(|word| is(word, &["til", "i", "på"]));
    if restricts(first) && to.is_some_and(|to| words[to + 2..].iter().take(2).any(is_place)) {
        return true;
    }
    (0..words.len()).filter(|&at| puts(&words[at])).any(|at| {
        let before = &words[at.saturating_sub(NEAR)..at];
        let is_own = at == 0 || before.iter().any(is_text_itself) || is_late_subject(words, at);
        let around = before.iter().chain(words[at + 1..].iter().take(NEAR));
        // "Læses heller ikke op": as the one before it
        let is_as_before = at == 0 && words.get(1).is_some_and(|next| next.text == "heller");
        is_own && around.clone().any(restricts) && (to_place(at + 1) || is_as_before)
    })
}

/// "Herfra og til stregen står teksten kun i protokollen": the text behind its verb.
fn is_late_subject(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| begins(next, &["tekst", "punkt", "afsnit"]))
}

/// "hvad der blev talt om, bliver mellem rådets medlemmer"
fn stays_among(words: &[Word]) -> bool {
    let stays = |two: &[Word]| is(&two[0], &["bliver", "forbliver"]) && is(&two[1], &["mellem", "blandt"]);
    let among = words.windows(2).position(stays);
    among.is_some_and(|at| {
        let talked =
            words[..at].iter().any(|word| begins(word, &["talt", "sagt", "drøft", "fortalt", "hvad"]));
        talked && words[at + 2..].iter().take(4).any(|word| begins(word, &["medlemmer", "os", "bestyrels"]))
    })
}

/// "gæsterne kommer ind igen til kaffen"
pub(super) fn guests_return(words: &[Word]) -> bool {
    let come = |word: &Word| is(word, &["kommer", "kom", "vender", "vendte", "inviteres"]);
    let again = |word: &Word| is(word, &["igen", "tilbage", "atter"]);
    words.iter().any(|word| begins(word, &GUESTS)) && words.iter().any(come) && words.iter().any(again)
}

/// "Her gik de to gæster ned i våbenhuset", "Under punkt 4 venter tilhørerne i køkkenet": who listened may not hear it.
fn guests_leave(words: &[Word]) -> bool {
    const LEAVE: [&str; 6] = ["gik", "går", "venter", "ventede", "forlod", "forlader"];
    const HERE: [&str; 8] = ["her", "herefter", "herfra", "derefter", "punkt", "punktet", "inden", "under"];
    let near = |at: usize| words[at.saturating_sub(NEAR)..words.len().min(at + NEAR + 1)].iter();
    let leave =
        (0..words.len()).any(|at| begins(&words[at], &GUESTS) && near(at).any(|word| is(word, &LEAVE)));
    leave && words.iter().any(|word| is(word, &HERE))
}
