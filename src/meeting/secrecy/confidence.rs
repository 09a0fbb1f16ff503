//! What is told in confidence: "Navnet må ikke røbes", "Medlemmerne blev mindet om deres tavshedspligt", "Intet kommer frem".

use super::meaning::WordMeaning;
use super::words::{Word, ends_clause};

/// Returns whether words tell that what is said here is kept by those who hear it.
pub(super) fn is_told_in_confidence(words: &[Word]) -> bool {
    (0..words.len()).any(|at| {
        is_not_revealed(words, at)
            || is_bound(words, at)
            || is_kept_unwritten(words, at)
            || is_sent_out_of_room(words, at)
    }) || is_unheard(words)
        || stays_in_room(words)
}

fn is_one_of(word: Option<&Word>, list: &[&str]) -> bool {
    word.is_some_and(|word| list.contains(&word.text.as_str()))
}

/// "Navnet må ikke røbes", "Tallene må ikke forlade rummet", "at intet kommer frem"; guests who may not leave are no secret.
fn is_not_revealed(words: &[Word], at: usize) -> bool {
    const TOLD: [&str; 12] = [
        "oplysning",
        "tal",
        "navn",
        "pris",
        "beløb",
        "tilbud",
        "indhold",
        "drøftelse",
        "samtale",
        "sagen",
        "materiale",
        "bilag",
    ];
    const ROOMS: [&str; 6] = ["rummet", "lokalet", "kredsen", "mødet", "huset", "salen"];
    if !words[at].is_not() {
        return false;
    }
    let behind = &words[at + 1..words.len().min(at + 7)];
    let is_of_told = words[..at].iter().take(4).any(|word| word.begins_with(&TOLD) || word.text == "det")
        || behind.iter().take(3).any(|word| word.begins_with(&TOLD));
    let reveals = behind.iter().take(3).any(|word| word.begins_with(&["røb", "afslør", "lækkes"]));
    let leaves = (0..behind.len()).any(|at| {
        let place = behind.get(at + 1);
        let out = place.is_some_and(|word| word.text.starts_with("uden"));
        behind[at].text == "forlade" && is_one_of(place, &ROOMS) || behind[at].text == "nå" && out
    });
    let comes_out = words[at].text == "intet"
        && behind.windows(2).any(|two| {
            ["kommer", "komme", "slipper", "slippe", "siges", "går"].contains(&two[0].text.as_str())
                && ["frem", "ud", "videre"].contains(&two[1].text.as_str())
        });
    reveals || is_of_told && leaves || comes_out
}

/// "mindet om deres tavshedspligt", "Der er aftalt fortrolighed med sælger"
fn is_bound(words: &[Word], at: usize) -> bool {
    const SECRECY: [&str; 4] = ["tavshedspligt", "tavshedspligten", "fortrolighed", "diskretion"];
    const BINDS: [&str; 8] = ["mind", "pålagt", "pålagde", "pålægge", "indskærp", "aftalt", "lovet", "lover"];
    let behind = &words[at + 1..words.len().min(at + 6)];
    words[at].begins_with(&BINDS)
        && !words[at].begins_with(&["mindr", "mindst"])
        && behind.iter().any(|word| SECRECY.contains(&word.text.as_str()))
}

/// "Af hensyn til de involverede skrives der ikke mere": what is left out for somebody's sake.
fn is_kept_unwritten(words: &[Word], at: usize) -> bool {
    const WRITES: [&str; 6] = ["skriv", "referer", "nævn", "gengiv", "omtal", "uddyb"];
    if words[at].text != "af" || !is_one_of(words.get(at + 1), &["hensyn"]) {
        return false;
    }
    // in the same clause: "Af hensyn til familien skrives der ikke mere"
    let end = (at..words.len()).find(|&at| ends_clause(words, at)).map_or(words.len(), |end| end + 1);
    let words = &words[..end];
    let verb = words.iter().position(|word| word.begins_with(&WRITES));
    verb.is_some_and(|verb| words[verb.saturating_sub(3)..words.len().min(verb + 4)].iter().any(Word::is_not))
}

/// "Borgerne blev bedt om at gå", "bad pressen om at forlade salen"
fn is_sent_out_of_room(words: &[Word], at: usize) -> bool {
    const LEAVE: [&str; 4] = ["gå", "forlade", "vente", "træde"];
    let asked = ["bedt", "bad", "anmodet", "anmodede"].contains(&words[at].text.as_str());
    let behind = &words[at + 1..words.len().min(at + 6)];
    let leave = behind.windows(3).position(|three| {
        three[0].text == "om" && three[1].text == "at" && LEAVE.contains(&three[2].text.as_str())
    });
    let where_to = leave.and_then(|leave| words.get(at + 1 + leave + 3));
    // "bedt om at gå i dialog"
    asked
        && leave.is_some()
        && (where_to.is_none() || is_one_of(where_to, &["ud", "udenfor", "mødet", "salen", "lokalet"]))
}

/// "Punktet behandles uden streaming", "Optagelsen blev afbrudt under dette punkt": what nobody else may hear.
fn is_unheard(words: &[Word]) -> bool {
    const SENDS: [&str; 5] = ["stream", "mikrofon", "transmission", "livesending", "lydoptagelse"];
    const STOPS: [&str; 5] = ["afbr", "slukke", "stoppe", "pause", "indstille"];
    let is_sending = |word: &Word| SENDS.iter().any(|sends| word.text.contains(sends));
    let of_item = |word: &Word| {
        word.meaning == WordMeaning::Items || ["dette", "denne", "emnet"].contains(&word.text.as_str())
    };
    words.iter().any(is_sending)
        && words.iter().any(of_item)
        && words.iter().any(|word| word.is_not() || word.begins_with(&STOPS))
}

/// "Det, der siges her, må blive i rummet."
fn stays_in_room(words: &[Word]) -> bool {
    let [.., modal, stay, at, room] = words else { return false };
    ["må", "skal", "bør"].contains(&modal.text.as_str())
        && ["blive", "forblive"].contains(&stay.text.as_str())
        && at.text == "i"
        && ["rummet", "lokalet", "kredsen"].contains(&room.text.as_str())
}
