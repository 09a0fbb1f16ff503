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
    !is_heading
        && (is_put_nowhere(words)
            || is_left_out(words)
            || stays_among(words)
            || is_kept_in(words)
            || promises_silence(words)
            || guests_leave(words))
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
    word.begins_with(&PLACES)
        || word.is_one_of(&["blad", "bladet"])
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
    word.is_one_of(&VERBS)
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
    word.meaning == WordMeaning::Items || word.is_one_of(&ITSELF) || word.begins_with(&TEXTS)
}

fn restricts(word: &Word) -> bool {
    const OUT: [&str; 5] = ["ud", "ude", "udeladt", "heller", "aldrig"];
    word.is_not() || ONLY.contains(&word.text.as_str()) || word.is_one_of(&OUT)
}

/// "(Dette afsnit er taget ud af den udgave, der hænges op)", "Læses ikke op på generalforsamlingen", "Ikke til opslagstavlen"
fn is_put_nowhere(words: &[Word]) -> bool {
    // what is written, sent or shown in another way or later is no secret
    const OTHERWISE: [&str; 9] =
        ["endnu", "længere", "rettidigt", "før", "senere", "desværre", "kan", "fordi", "fejl"];
    if words.iter().any(|word| word.is_one_of(&OTHERWISE)) || is_told_otherwise(words) {
        return false;
    }
    let to_place = |from: usize| words[from..].iter().any(is_place);
    // "Ikke til opslagstavlen og ikke til Aula", "Til formandens skab, ikke til opslagstavlen"
    let not_to = |three: &[Word]| {
        restricts(&three[0]) && three[1].is_one_of(&["til", "i", "på"]) && is_place(&three[2])
    };
    let first_not_to = words.windows(3).position(not_to);
    let is_alone = first_not_to == Some(0)
        || first_not_to.is_some() && words.len() <= 10 && words[0].is_one_of(&["til", "heller"]);
    if is_alone {
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
    words.get(at + 1).is_some_and(|next| next.begins_with(&["tekst", "punkt", "afsnit"]))
}

/// "Når referatet lægges på hjemmesiden, springes nr. 2 og 6 over"
fn is_left_out(words: &[Word]) -> bool {
    let skips = words.iter().position(|word| word.is_one_of(&["springes", "springe", "forbigås"]));
    skips.is_some_and(|at| words[at..].iter().any(|word| word.text == "over") && words.iter().any(is_place))
}

/// "Bliver i mappen på formandens kontor", "Notaterne herfra hører til i bestyrelsens egen røde bog"
fn is_kept_in(words: &[Word]) -> bool {
    const STORES: [&str; 12] = [
        "mappe", "mappen", "skab", "skabet", "boks", "boksen", "arkiv", "arkivet", "skuffe", "skuffen",
        "bog", "bogen",
    ];
    const STAYS: [&str; 6] = ["bliver", "forbliver", "hører", "gemmes", "låses", "opbevares"];
    let stays = words.iter().position(|word| word.is_one_of(&STAYS));
    // "pengeskabet", "protokolbogen"
    let is_store = |word: &Word| STORES.iter().any(|store| word.text.ends_with(store));
    stays.is_some_and(|at| {
        let is_own = at == 0
            || words[..at]
                .iter()
                .rev()
                .take(NEAR)
                .any(|word| word.begins_with(&["tekst", "notat", "afsnit", "referat"]));
        is_own && words[at + 1..].iter().take(7).any(is_store)
    })
}

/// "Vi tier om denne sag", "Drøftet sub rosa", "intet af dette skal høres uden for stuen"
fn promises_silence(words: &[Word]) -> bool {
    let two =
        |first: &str, second: &str| words.windows(2).any(|two| two[0].text == first && two[1].text == second);
    let is_silent = words.iter().position(|word| word.is_one_of(&["tier", "tie", "tav", "tavse"]));
    let about = |at: usize| words[at..].iter().take(NEAR).any(|word| word.text == "om");
    let nothing = words.iter().position(|word| word.is_one_of(&["intet", "ingen", "ingenting"]));
    let is_heard =
        |word: &Word| word.is_one_of(&["høres", "høre", "komme", "kommer", "få", "får", "se", "vide", "ved"]);
    let outside = two("uden", "for") || words.iter().any(|word| word.text == "udenfor");
    two("sub", "rosa")
        || two("syv", "segl")
        || is_silent.is_some_and(about)
        || outside && nothing.is_some_and(|at| words[at..].iter().any(is_heard))
}

/// "hvad der blev talt om, bliver mellem rådets medlemmer"
fn stays_among(words: &[Word]) -> bool {
    let stays =
        |two: &[Word]| two[0].is_one_of(&["bliver", "forbliver"]) && two[1].is_one_of(&["mellem", "blandt"]);
    let among = words.windows(2).position(stays);
    among.is_some_and(|at| {
        let talked = words[..at]
            .iter()
            .any(|word| word.begins_with(&["talt", "sagt", "drøft", "fortalt", "hvad", "følgende"]));
        talked
            && words[at + 2..].iter().take(4).any(|word| word.begins_with(&["medlemmer", "os", "bestyrels"]))
    })
}

/// "gæsterne kommer ind igen til kaffen"
pub(super) fn guests_return(words: &[Word]) -> bool {
    let come = |word: &Word| word.is_one_of(&["kommer", "kom", "vender", "vendte", "inviteres"]);
    let again = |word: &Word| word.is_one_of(&["igen", "tilbage", "atter"]);
    words.iter().any(|word| word.begins_with(&GUESTS)) && words.iter().any(come) && words.iter().any(again)
}

/// "Her gik de to gæster ned i våbenhuset", "Under punkt 4 venter tilhørerne i køkkenet": who listened may not hear it.
fn guests_leave(words: &[Word]) -> bool {
    const LEAVE: [&str; 9] =
        ["gik", "går", "gå", "venter", "ventede", "vente", "forlod", "forlader", "forlade"];
    const HERE: [&str; 8] = ["her", "herefter", "herfra", "derefter", "punkt", "punktet", "inden", "under"];
    let near = |at: usize| words[at.saturating_sub(NEAR)..words.len().min(at + NEAR + 1)].iter();
    let leave = (0..words.len())
        .any(|at| words[at].begins_with(&GUESTS) && near(at).any(|word| word.is_one_of(&LEAVE)));
    // "Tilhørerne blev bedt om at gå ud i foyeren"
    let asked = words.iter().position(|word| word.meaning == WordMeaning::Audience);
    let is_asked = asked.is_some_and(|at| {
        words[at..].iter().take(7).any(|word| word.begins_with(&["bedt", "måtte", "anmod"]))
            && words[at..].iter().take(9).any(|word| word.is_one_of(&LEAVE))
    });
    is_asked || leave && words.iter().any(|word| word.is_one_of(&HERE))
}
