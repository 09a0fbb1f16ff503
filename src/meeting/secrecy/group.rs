//! Lines that divide an agenda into what everybody may hear and what not, whatever stands around the words: "DEL II – møde
//! for lukkede døre", "Gule sider (lukket dagsorden)", "Kl. 19.30 Lukket møde", "--- Herefter lukkes dørene ---".
//!
//! | file | what is in it |
//! |---|---|
//! | `plain` | lines that are a group and nothing more |
//! | `headings` | headings over items that are kept back, in other words |
//! | `doors` | lines between items on the doors |
//! | `turns` | sentences and headings that turn the meeting |

mod doors;
mod headings;
mod plain;
#[cfg(test)]
mod tests;
mod turns;

use doors::doors;
use headings::heading;
use plain::{FRAME, THEN, bare, bracket, cores, is_part, of_plain_group, parted, without_enumerator};
use turns::turned;

use super::colours::is_coloured;
use super::kept_back::{guests_return, is_for_members, is_kept_back};
use super::labels::asked_for_none;
use super::meaning::WordMeaning;
use super::readers;
use super::title::plain_mark;
use super::word_groups::{read, states_rule};
use super::words::{Word, ends_clause, has_more_words, words};
use crate::meeting::Access;

/// The longest line that is read as one that says what follows, in words.
const LONGEST: usize = 14;

/// Returns what a line says that names no item, as one that divides the agenda.
pub(super) fn division(line: &str) -> Option<Access> {
    if asked_for_none(line).is_some() {
        return None;
    }
    ends(line)
        .or_else(|| opens_in_clauses(line))
        .or_else(|| turns(line))
        .or_else(|| following(line))
        .or_else(|| doors(line))
        .or_else(|| set_apart(line))
        .or_else(|| cores(line).into_iter().find_map(|core| of_plain_group(&core)))
        .or_else(|| then_for_few(line))
        .or_else(|| after_end(line))
        .or_else(|| kept_back(line))
        .or_else(|| is_of_colour(line).then_some(Access::Doubtful))
        .or_else(|| from_here(line))
        .or_else(|| heading(line))
}

/// "Herfra og til stregen står teksten kun i protokollen", "Tredje del – gæsterne kommer ind igen": what comes after it.
fn from_here(line: &str) -> Option<Access> {
    const HERE: [&str; 8] =
        ["herfra", "herefter", "derefter", "nu", "resten", "følgende", "resterende", "efterfølgende"];
    let all = words(line);
    let is_forward = all.iter().take(3).any(|word| word.is_one_of(&HERE));
    let is_part = parted(bare(line)).is_some_and(|(part, _)| is_part(part));
    if is_part && guests_return(&all) {
        return Some(Access::Open);
    }
    (is_forward && is_kept_back(&all)).then_some(Access::Doubtful)
}

/// "Punkter, der kun står i bestyrelsens protokol", "Det følgende står ikke i det udsendte referat", "Anden del (kun i medlemmernes
/// eksemplar)"
fn kept_back(line: &str) -> Option<Access> {
    let line = without_enumerator(line);
    if has_more_words(line, LONGEST) {
        return None;
    }
    let words = words(line);
    let first = &words[..words.len().min(2)];
    let is_many =
        first.iter().any(|word| word.names_many() || word.text == "følgende" || word.text == "resten");
    let is_part = matches!(first, [which, part]
        if which.is_one_of(&["anden", "sidste"]) && part.is_one_of(&["del", "afdeling"]));
    ((is_many || is_part) && words.len() <= LONGEST && !states_rule(&words) && is_kept_back(&words))
        .then_some(Access::Closed)
}

/// "Herefter kun for bestyrelsen"
fn then_for_few(line: &str) -> Option<Access> {
    let lower = bare(line).to_lowercase();
    let rest = THEN.iter().find_map(|then| lower.strip_prefix(then))?;
    readers::part(rest).filter(|access| access.is_withheld())
}

/// "Streaming slut – lukket møde": what comes after something that ends.
fn after_end(line: &str) -> Option<Access> {
    const ENDS: [&str; 6] = ["slut", "slutter", "pause", "pausen", "streaming", "streamingen"];
    let (first, rest) = [" – ", " - ", ", "].iter().find_map(|mark| line.split_once(mark))?;
    let is_end = words(first).iter().any(|word| word.is_one_of(&ENDS));
    of_plain_group(rest).filter(|access| is_end && access.is_withheld())
}

/// "Rød del", "B. Gule punkter", "Rød del (kun bestyrelsen)"
fn is_of_colour(line: &str) -> bool {
    let before = bracket(line).map_or(line, |(before, _)| before);
    if has_more_words(before, LONGEST) {
        return false;
    }
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
    // "Del B – ikke til offentliggørelse"
    // "Anden afdeling – optages ikke i den trykte udgave"
    let of_copy = |rest: &str| {
        let words = words(rest);
        is_kept_back(&words).then_some(Access::Closed)
    };
    let from_others = || {
        let by_readers = part.and_then(readers::part).filter(|access| access.is_withheld());
        by_readers.or_else(|| part.and_then(of_copy))
    };
    is_framed.then_some(bare).or(part).and_then(plain_mark).or_else(from_others)
}

/// "Lukket del slut", `</lukket>`: what was closed ends here.
fn ends(line: &str) -> Option<Access> {
    if line.trim().starts_with("</") {
        return words(line).iter().any(|word| word.meaning == WordMeaning::Closed).then_some(Access::Open);
    }
    // "Streaming slut – lukket møde"
    if [" – ", " - ", " — ", ": ", ", "].iter().any(|mark| line.contains(mark)) {
        let (first, last) = parted(line).or_else(|| line.split_once(", ")).unwrap_or((line, ""));
        let closes = |part: &str| words(part).iter().any(|word| word.meaning == WordMeaning::Closed);
        if closes(last) {
            return ends(last);
        }
        // "Lukket del – slut", but not "Lukket møde – streaming slut"
        let is_alone = words(last).len() == 1;
        return ends(first).or_else(|| is_alone.then(|| ends_part(&words(line))).flatten());
    }
    if has_more_words(line, LONGEST) { None } else { ends_part(&words(line)) }
}

fn ends_part(words: &[Word]) -> Option<Access> {
    const END: [&str; 5] = ["slut", "slutter", "ophører", "sluttede", "afsluttes"];
    let closes = words.iter().any(|word| word.meaning == WordMeaning::Closed);
    // "Mødet afsluttes med lukkede punkter" tells what is at the end
    let goes_on = |at: usize| words.get(at + 1).is_some_and(|next| next.is_one_of(&["med", "for"]));
    let is_end = |at: usize| words[at].is_one_of(&END) && !goes_on(at);
    let ends = (0..words.len()).any(is_end);
    let of_one = words.iter().any(|word| word.is_one_of(&["punktet", "sagen"]));
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
    const WHOLES: [&str; 4] = ["mødet", "referatet", "protokollen", "alt"];
    if has_more_words(line, LONGEST) {
        return None;
    }
    let words = words(line);
    // "Mødets anden del foregik uden tilhørere"
    let is_next = words.iter().take(3).any(|word| word.is_one_of(&NEXT))
        || words
            .iter()
            .take(3)
            .zip(words.iter().skip(1))
            .any(|(which, part)| which.is_one_of(&["anden", "sidste"]) && part.text == "del");
    let of_agenda = words.iter().any(|word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::Agenda) || word.is_one_of(&WHOLES)
    });
    // "Nedenstående er fortroligt", "Herefter lukket"
    let is_whole = words.len() <= 4
        && words.last().is_some_and(|last| matches!(last.meaning, WordMeaning::Closed | WordMeaning::Secret))
        && words[..words.len() - 1]
            .iter()
            .all(|word| word.is_one_of(&NEXT) || word.meaning == WordMeaning::Filler);
    let is_whole = is_whole || is_public_kept_out(&words);
    if !is_next || !(of_agenda || is_whole) || words.len() > LONGEST || states_rule(&words) {
        return None;
    }
    let reading = read(&words);
    // "De næste to punkter er kun for os"
    let for_members = is_for_members(&words).then_some(Access::Doubtful);
    (reading.closed || reading.doors || reading.is_secret()).then_some(Access::Closed).or(for_members)
}

/// "Herfra uden tilhørere": nothing but who is not there any more.
fn is_public_kept_out(words: &[Word]) -> bool {
    let is_then = |word: &Word| word.is_one_of(&["herfra", "herefter", "derefter"]);
    let is_small =
        |word: &Word| matches!(word.meaning, WordMeaning::Filler | WordMeaning::Audience | WordMeaning::Not);
    words.len() <= 6
        && words.first().is_some_and(is_then)
        && words[1..].iter().all(is_small)
        && words.iter().any(|word| word.meaning == WordMeaning::Audience)
        && words.iter().any(|word| word.is_not())
}

/// A sentence between items that turns the meeting: "Tilhørerne forlod salen, og mødet blev lukket for offentligheden."
fn turns(line: &str) -> Option<Access> {
    let words = words(line);
    let words = before_reason(&words);
    turned(words).filter(|_| !states_rule(words))
}

/// The words before the one that tells why: "forlod tilhørerne mødet, da de næste sager er om elever".
fn before_reason(words: &[Word]) -> &[Word] {
    let is_reason = |at: &usize| {
        ["da", "fordi", "idet", "eftersom"].contains(&words[*at].text.as_str()) && ends_clause(words, at - 1)
    };
    &words[..(1..words.len()).find(is_reason).unwrap_or(words.len())]
}
