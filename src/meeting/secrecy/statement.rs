//! Sentences about the item that they stand in: "Punktet behandles for lukkede døre.", "Efter aftale er sagen lukket."

use super::meaning::WordMeaning;
use super::passed_on::is_for_members;
use super::phrases::is_rule;
use super::reading::Reading;
use super::vocabulary::is_handled;
use super::words::Word;
use super::{ONLY, things};
use crate::meeting::Access;

/// "Tidligere åben, nu lukket", "Lukket indtil videre": a short line with nothing that could be closed but its item.
pub(super) fn is_lately_closed(words: &[Word]) -> bool {
    let ends = matches!(words, [.., now, last] if now.text == "nu" && last.text == "lukket");
    let begins = matches!(words, [first, until, ..] if first.text == "lukket" && until.text == "indtil");
    words.len() <= 5 && (ends && !words.iter().any(things::is_thing) || begins)
}

/// Returns whether the item is named late in a sentence that closes it: "Efter aftale med formanden er punktet lukket."
pub(super) fn tells_late(words: &[Word], reading: &Reading) -> bool {
    const ARE: [&str; 6] = ["er", "var", "blev", "behandles", "drøftes", "holdes"];
    let is_own = |word: &Word| ["punktet", "sagen", "emnet"].contains(&word.text.as_str());
    let is_verb = |word: &Word| ARE.contains(&word.text.as_str());
    // "sagen er stadig lukket"
    const STILL: [&str; 6] = ["stadig", "fortsat", "nu", "dermed", "derfor", "altså"];
    let told: Vec<&Word> = words.iter().filter(|word| !STILL.contains(&word.text.as_str())).collect();
    let near = told.windows(3).any(|three| {
        let is_closed = matches!(three[2].meaning, WordMeaning::Closed | WordMeaning::Secret);
        is_closed && (is_own(three[0]) && is_verb(three[1]) || is_verb(three[0]) && is_own(three[1]))
    });
    near && (reading.closed || reading.is_secret()) && !is_rule(words)
}

/// "Medarbejderrepræsentanten deltager ikke i dette punkt", "Kun bestyrelsens medlemmer deltager i punktet".
pub(super) fn is_without_staff(words: &[Word]) -> bool {
    let of_item = words.iter().any(|word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This));
    if keeps_out_staff(words) {
        return true;
    }
    // "Kun stemmeberettigede medlemmer er til stede", "Deltagere: kun bestyrelsen"
    let begins = |list: &[&str]| words.first().is_some_and(|word| list.contains(&word.text.as_str()));
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.text.as_str()));
    let second = words.get(1).is_some_and(|word| ONLY.contains(&word.text.as_str()));
    const WHO: [&str; 5] = ["medlemmer", "medlemmerne", "bestyrelsen", "udvalget", "formandskabet"];
    let of_club = names_club(words) && !has(&WHO[2..]);
    // "(kun bestyrelsen til stede)"
    let is_there = matches!(words, [.., to, there] if to.text == "til" && there.text == "stede");
    let is_kept = begins(&ONLY) && (is_there || has(&["er", "deltager"]) && has(&["stede", "deltager"]))
        || begins(&["deltagere", "deltagelse"]) && second;
    if words.len() <= 9 && is_kept && has(&WHO) && !of_club {
        return true;
    }
    // "Personalet gik udenfor under dette punkt."
    const WENT: [&str; 5] = ["gik", "går", "forlod", "forlader", "forlade"];
    let went = words.iter().position(|word| WENT.contains(&word.text.as_str())).filter(|_| of_item);
    if went.is_some_and(|at| words[..at].iter().any(is_of_staff) && goes_out(&words[at..])) {
        return true;
    }
    let deltager = words.iter().position(|word| word.text == "deltager").filter(|_| of_item);
    let Some(at) = deltager else { return false };
    let is_staff = words[..at].iter().any(is_of_staff);
    let not = words.get(at + 1).is_some_and(|word| word.meaning == WordMeaning::Not);
    let members = words[..at].iter().any(|word| word.text.starts_with("medlemmer"));
    let only = words.first().is_some_and(|word| ONLY.contains(&word.text.as_str()));
    is_staff && not || members && only
}

/// Returns whether a word names those who are there for others: "Lederen deltager ikke i punktet" tells of one who is not
/// impartial.
fn is_of_staff(word: &Word) -> bool {
    const STAFF: [&str; 8] = [
        "medarbejder",
        "personalet",
        "personalerepræsentant",
        "elevrepræsentant",
        "elever",
        "observatør",
        "suppleant",
        "forvaltning",
    ];
    STAFF.iter().any(|staff| word.text.starts_with(staff))
}

/// "gik udenfor", "forlod mødet", "gik ud", but not "gik ud af udvalget".
fn goes_out(words: &[Word]) -> bool {
    const OUT: [&str; 4] = ["udenfor", "mødet", "lokalet", "salen"];
    let text = |at: usize| words.get(at).map_or("", |word| word.text.as_str());
    match text(1) {
        "ud" => ["", "under", "ved", "mens"].contains(&text(2)),
        "uden" => text(2) == "for",
        out => OUT.contains(&out),
    }
}

/// "Uden direktion.", "uden deltagelse af medarbejdere"
fn keeps_out_staff(words: &[Word]) -> bool {
    const KEPT_OUT: [&str; 11] = [
        "elevrep",
        "observatør",
        "direktion",
        "direktør",
        "ledelse",
        "medarbejder",
        "personale",
        "administration",
        "forvaltning",
        "sekretariat",
        "gæst",
    ];
    let small = |word: &&Word| !["deltagelse", "af"].contains(&word.text.as_str());
    let main: Vec<&Word> = words.iter().filter(small).take(5).collect();
    matches!(main[..], [without, who, ..]
        if without.text == "uden" && main.len() <= 4 && KEPT_OUT.iter().any(|kept| who.text.starts_with(kept)))
}

/// "Deltagelse kun for medlemmer af klubben"; "medlemmer af byrådet" are those of a body.
fn names_club(words: &[Word]) -> bool {
    const CLUBS: [&str; 4] = ["klub", "klubben", "forening", "foreningen"];
    words.windows(3).any(|three| {
        three[0].text.starts_with("medlemmer")
            && ["af", "i"].contains(&three[1].text.as_str())
            && CLUBS.iter().any(|club| three[2].text.ends_with(club))
    })
}

/// "Et medlem spurgte, om punktet burde behandles for lukkede døre": what is asked or weighed is not yet so.
fn is_asked(words: &[Word]) -> bool {
    const ASKING: [&str; 9] = [
        "spurgte",
        "spørger",
        "spurgt",
        "drøftede",
        "overvejede",
        "diskuterede",
        "vurderede",
        "afklarede",
        "tvivl",
    ];
    let is_asking = |word: &Word| ASKING.contains(&word.text.as_str());
    let of_item = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
    let asked = words.windows(2).position(|two| two[0].text == "om" && of_item(&two[1]));
    asked.is_some_and(|at| words[at.saturating_sub(3)..at].iter().any(is_asking))
}

/// "Der blev spurgt, om sagen er lukket. Det er den ikke."
pub(super) fn is_denied(asked: &[Word], answer: &[Word]) -> bool {
    let texts: Vec<&str> = answer.iter().map(|word| word.text.as_str()).collect();
    let closes = |word: &Word| matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret);
    let opens = |word: &Word| matches!(word.meaning, WordMeaning::Open | WordMeaning::Public);
    // what is asked is whether the item is closed, and nothing else of it
    let is_whether_closed = asked.windows(3).any(|three| {
        three[0].text == "om"
            && matches!(three[1].meaning, WordMeaning::Items | WordMeaning::This)
            && ["er", "var", "bliver", "blev", "bør", "burde", "skal", "skulle"]
                .contains(&three[2].text.as_str())
    });
    is_asked(asked)
        && is_whether_closed
        && asked.iter().any(closes)
        && !asked.iter().any(|word| opens(word) || word.meaning == WordMeaning::Not)
        && matches!(texts[..], ["nej"] | ["det", "er", "den" | "det" | "sagen" | "punktet", "ikke"])
}

/// Returns what a sentence says of its item: "Punktet behandles for lukkede døre.", "Sagen er ikke fortrolig."
pub(super) fn sentence(words: &[Word], reading: &Reading) -> Option<Access> {
    let stated = stated(words, reading);
    if is_asked(words) { stated.map(|_| Access::Doubtful) } else { stated }
}

fn stated(words: &[Word], reading: &Reading) -> Option<Access> {
    if is_rule(words) {
        return None;
    }
    let about_item =
        words.iter().take(4).any(|word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This))
            || words.first().is_some_and(|word| word.meaning == WordMeaning::PersonCases);
    let handled = words.iter().any(|word| word.meaning == WordMeaning::Handled);
    if reading.doors && (about_item || handled || words.len() <= 6) {
        return Some(if reading.negated { Access::Doubtful } else { Access::Closed });
    }
    let read_by = words.iter().any(|word| word.text == "læses");
    if (about_item || read_by) && is_for_members(words) || is_without_staff(words) {
        return Some(Access::Doubtful);
    }
    if !about_item {
        return None;
    }
    let doubtful = || reading.doubt.then_some(Access::Doubtful);
    let open = || reading.open.then_some(Access::Open);
    reading.closed.then_some(Access::Closed).or_else(doubtful).or_else(open)
}

/// Returns whether a line tells in a sentence without a subject how the item that it stands in is handled: "Behandles i
/// lukket møde".
pub fn is_without_subject(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or_default().to_lowercase();
    is_handled(&first) && !line.trim_end().ends_with(':')
}
