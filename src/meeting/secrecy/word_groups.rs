//! Words together: closed doors, negated publicity, rules of law, and whether a text is nothing but a mark.

use super::elsewhere::{
    are_doors_of_place, closes_no_item, ends_case, is_done_by_others, is_of_earlier, is_of_lists_kept,
    is_place_shut, is_told_elsewhere, is_under_event,
};
use super::kept_back::{forbids_all, is_kept_back};
use super::meaning::WordMeaning;
use super::statutes::paragraph;
use super::subjects::tells_of_rules;
use super::text_reading::Reading;
use super::things::{is_adjective, is_of_secret_thing, is_secret_thing};
use super::vocabulary::{is_glued, is_handled};
use super::words::{Word, ends_clause, may_be_mark};

/// Returns what words say that are a mark and nothing more. Most texts have a word that belongs to none.
pub(super) fn read_mark(words: &[Word]) -> Option<Reading> {
    may_be_mark(words).then(|| read(words)).filter(|reading| reading.is_mark)
}

/// Reads words together.
pub(super) fn read(words: &[Word]) -> Reading {
    let mut reading = Reading::default();
    for at in 0..words.len() {
        match words[at].meaning {
            WordMeaning::Closed => closed(words, at, &mut reading),
            WordMeaning::Secret => secret(words, at, &mut reading),
            WordMeaning::Public | WordMeaning::Open => public(words, at, &mut reading),
            WordMeaning::Publish => publish(words, at, &mut reading),
            WordMeaning::Audience => audience(words, at, &mut reading),
            WordMeaning::PersonCases => reading.doubt = true,
            WordMeaning::Sensitive => sensitive(words, at, &mut reading),
            WordMeaning::Paragraph => paragraph(words, at, &mut reading),
            WordMeaning::Other => leaving(words, at, &mut reading),
            WordMeaning::Agenda => reading.doubt |= is_off_minutes(words, at),
            WordMeaning::Doors
            | WordMeaning::Not
            | WordMeaning::Items
            | WordMeaning::Handled
            | WordMeaning::This
            | WordMeaning::Kind
            | WordMeaning::Annex
            | WordMeaning::Statute
            | WordMeaning::OtherStatute
            | WordMeaning::Partly
            | WordMeaning::Yes
            | WordMeaning::No
            | WordMeaning::Filler
            | WordMeaning::Number => {}
        }
    }
    let forbids = is_kept_back(words);
    reading.doubt |= forbids;
    reading.is_telling |= forbids;
    let Reading { closed, doors, open, doubt, secret, sensitive, .. } = reading;
    let says_something = closed || doors || open || doubt || secret || sensitive;
    reading.is_mark = says_something && may_be_mark(words);
    reading
}

/// "ej til referat", "Der tages ikke referat af dette punkt"
fn is_off_minutes(words: &[Word], at: usize) -> bool {
    let of_minutes = ["referat", "protokol"].iter().any(|word| words[at].text.starts_with(word));
    let of_item = words.iter().any(|word| word.meaning == WordMeaning::Items);
    (words.len() <= 4 || of_item) && of_minutes && is_negated(words, at)
}

/// "Elevrepræsentanterne forlader mødet": somebody may not hear it.
fn leaving(words: &[Word], at: usize, reading: &mut Reading) {
    const ROOMS: [&str; 4] = ["mødet", "lokalet", "salen", "mødelokalet"];
    let leaves = words[at].text == "forlader" && words.get(at + 1).is_some_and(|word| word.is_one_of(&ROOMS));
    reading.doubt |= leaves;
    reading.is_telling |= leaves;
}

/// "uden tilhørere", "tilhørerne forlader salen".
fn audience(words: &[Word], at: usize, reading: &mut Reading) {
    const LEAVE: [&str; 6] = ["forlader", "forlod", "forlade", "forladt", "gå", "går"];
    const TAKE_PART: [&str; 6] = ["adgang", "overvære", "deltage", "deltager", "stede", "tilladt"];
    let after = || words[at + 1..].iter().take(6);
    let has = |list: &[&str]| after().any(|word| word.is_one_of(list));
    const ROOMS: [&str; 5] = ["salen", "lokalet", "mødet", "mødelokalet", "byrådssalen"];
    let of_room = words[at + 1..].iter().any(|word| word.is_one_of(&ROOMS));
    let asked_out = of_room
        && words[at + 1..].iter().take(8).any(|word| word.is_one_of(&["forlade", "forlod", "forlader"]));
    let leave = after().take(5).chain(words[..at].iter().rev().take(1)).any(|word| word.is_one_of(&LEAVE));
    let shut_out = has(&TAKE_PART) && after().any(|word| word.is_not());
    // "Tilhørerne bedes vente udenfor"
    let waits = words[at + 1..].windows(2).take(5).any(|two| {
        two[0].is_one_of(&["vente", "venter", "ventede", "gik"])
            && two[1].is_one_of(&["udenfor", "ude", "ud"])
    });
    let kept_out = leave || waits || asked_out || shut_out || is_negated(words, at);
    // "Tilhørere har adgang til punkt 1-4", "Tilhørere kan overvære punkt 1-2"
    reading.open |= !kept_out && has(&["adgang", "overvære", "stede", "velkomne", "velkommen"]);
    reading.doors |= kept_out;
    reading.is_telling |= kept_out;
}

/// "internt punkt", "personfølsomme oplysninger"; "intern høring" tells of a hearing.
fn sensitive(words: &[Word], at: usize, reading: &mut Reading) {
    const PERSONAL: [&str; 5] =
        ["personfølsom", "enkeltperson", "tavshedsbelagt", "tavshedspligtig", "forretningshemmelig"];
    const DATA: [&str; 6] = ["oplysninger", "data", "forhold", "personoplysninger", "sager", "dokumenter"];
    // "Der er ingen personfølsomme oplysninger i sagen."
    if is_negated(words, at) {
        return;
    }
    let next = words.get(at + 1);
    let is_data = next.is_some_and(|next| next.is_one_of(&DATA));
    let meaning = next.map(|word| word.meaning);
    reading.sensitive |= meaning != Some(WordMeaning::Other);
    reading.doubt |= matches!(meaning, Some(WordMeaning::Items | WordMeaning::Agenda))
        || words[at].text.starts_with("følsom") && is_data
        || PERSONAL.iter().any(|start| words[at].text.starts_with(start));
}

/// Returns whether "ikke" or the like stands right before a word, or with small words between.
fn is_negated(words: &[Word], at: usize) -> bool {
    // "ikke adgang for tilhørere", "ikke tilgængeligt for offentligheden"
    const BETWEEN: [&str; 13] = [
        "blive",
        "blevet",
        "være",
        "egnet",
        "længere",
        "adgang",
        "tilgængelig",
        "tilgængeligt",
        "tilgængelige",
        "synlig",
        "synligt",
        "omfattet",
        "beregnet",
    ];
    let mut before = words[..at].iter().rev().take(4);
    let between = |word: &&Word| {
        matches!(word.meaning, WordMeaning::Filler | WordMeaning::Handled) || word.is_one_of(&BETWEEN)
    };
    before.find(|word| !between(word)).is_some_and(|word| word.is_not())
}

/// "Der er ikke noget lukket punkt", "Der er ikke behandlet noget for lukkede døre"; "Der skrives ikke noget om lukkede
/// punkter" tells that there are some.
fn there_is_none(words: &[Word], at: usize) -> bool {
    let before = match &words[..at] {
        [before @ .., by] if by.text == "for" => before,
        before => before,
    };
    let Some((some, before)) = before.split_last() else { return false };
    let handled = before.iter().rev().take_while(|word| word.meaning == WordMeaning::Handled).count();
    some.is_one_of(&["noget", "nogen", "nogle"])
        && before[..before.len() - handled].last().is_some_and(|word| word.text == "ikke")
}

/// Returns whether words tell what may be closed in general, and of no item: "hvornår byrådet kan behandle sager for
/// lukkede døre".
pub(super) fn states_rule(words: &[Word]) -> bool {
    const RULES: [&str; 12] = [
        "hvornår",
        "hvis",
        "såfremt",
        "regler",
        "reglerne",
        "mulighed",
        "muligheden",
        "kan",
        "kunne",
        "færre",
        "oftere",
        "sjældnere",
    ];
    const QUESTIONS: [&str; 3] = ["hvilke", "hvad", "hvem"];
    const OWN: [&str; 6] = ["punktet", "sagen", "emnet", "dette", "denne", "mødet"];
    // "hvilke oplysninger der ikke er offentlige"
    let asks = words.iter().position(|word| word.is_one_of(&QUESTIONS));
    let public =
        words.iter().rposition(|word| matches!(word.meaning, WordMeaning::Public | WordMeaning::Publish));
    // "Oplysninger om, hvem der har søgt, må ikke offentliggøres."
    let forbids = words.windows(2).any(|two| two[0].text == "må" && two[1].text == "ikke");
    if !forbids && asks.zip(public).is_some_and(|(asks, public)| asks < public) {
        return !words.iter().any(|word| word.meaning == WordMeaning::Items);
    }
    let last = words.iter().rposition(|word| {
        matches!(word.meaning, WordMeaning::Closed | WordMeaning::Doors | WordMeaning::Secret)
    });
    let has_before = |last: usize, list: &[&str]| words[..last].iter().any(|word| word.is_one_of(list));
    last.is_some_and(|last| has_before(last, &RULES) && !has_before(last, &OWN)) || tells_of_rules(words)
}

/// "Dørene lukkes", "vi lukker dørene".
fn shuts_doors(words: &[Word], at: usize) -> bool {
    let is_door = |word: &&Word| word.is_one_of(&["dørene", "døren"]);
    let is_verb = words[at].is_one_of(&["lukkes", "lukker", "lukke"]);
    is_verb && words.get(at + 1).filter(is_door).is_some()
        || at.checked_sub(1).map(|at| &words[at]).filter(is_door).is_some()
}

/// "for lukkede døre"; "Lukkede døre på plejehjem" are doors.
fn closed_doors(words: &[Word], at: usize, reading: &mut Reading) {
    let is_before = |word: &Word| word.is_one_of(&["for", "bag", "ved", "med"]);
    let behind = at.checked_sub(1).is_some_and(|at| is_before(&words[at]));
    let is_place = |word: &Word| word.is_one_of(&["på", "i", "ved", "hos"]);
    let of_place = !behind && (words.get(at + 2).is_some_and(is_place) || is_under_event(&words[at + 2..]));
    if are_doors_of_place(words, at) {
        return;
    }
    if behind && (is_of_earlier(words, at) || is_of_lists_kept(&words[..at]) || is_done_by_others(words, at))
        || of_place
    {
        return;
    }
    reading.doors |= behind || words.len() <= 2;
    reading.doubt |= !behind;
    reading.is_telling |= behind;
}

/// "lukket": what is closed is told by the word behind it.
fn closed(words: &[Word], at: usize, reading: &mut Reading) {
    const ARE: [&str; 5] = ["er", "var", "blev", "været", "være"];
    let before = at.checked_sub(1).map(|at| &words[at]);
    // "Sagen var lukket, men rådet nægtede at åbne den": what stands behind the comma is not what is closed
    let is_told = before.is_some_and(|word| word.is_one_of(&ARE));
    let next = words.get(at + 1).filter(|_| !(is_told && ends_clause(words, at)));
    // "Luketsag om Bo" has lost its blank
    let glued = is_glued(&words[at].text).then_some(WordMeaning::Items);
    let meaning = glued.or(next.map(|word| word.meaning));
    // "at lukke mødet under dette punkt"
    let ends_meeting = words[at].text == "lukke" && next.is_some_and(|next| next.text == "mødet");
    if ends_meeting && words.get(at + 2).is_some_and(|word| word.is_one_of(&["under", "for", "ved"])) {
        (reading.doors, reading.is_telling) = (true, true);
        return;
    }
    if shuts_doors(words, at) {
        // "Dørene lukkes af pedellen"
        let by_hand = next.is_some_and(|next| next.text == "af");
        reading.doors |= !by_hand;
        reading.is_telling |= !by_hand;
        return;
    }
    if is_negated(words, at) || there_is_none(words, at) {
        (reading.negated, reading.open) = (true, true);
        return;
    }
    // "lukke punktet", but not "lukke den gamle skole"
    let of_item = matches!(meaning, Some(WordMeaning::Items | WordMeaning::This));
    if closes_no_item(words, at) || ends_case(words, at) || words[at].text == "lukke" && !of_item {
        return;
    }
    // "bør behandles lukket"
    reading.is_telling |= before.is_some_and(|word| is_handled(&word.text))
        && words[at].text == "lukket"
        && meaning.is_none_or(|meaning| meaning != WordMeaning::Other);
    if before.is_some_and(|word| word.meaning == WordMeaning::Partly) || meaning == Some(WordMeaning::Annex) {
        reading.doubt = true;
        return;
    }
    closed_before(meaning, (words, at), reading);
}

/// "lukket" before a word of some meaning.
fn closed_before(next: Option<WordMeaning>, (words, at): (&[Word], usize), reading: &mut Reading) {
    match next {
        Some(WordMeaning::Doors) => closed_doors(words, at, reading),
        Some(WordMeaning::Items | WordMeaning::Agenda) => {
            reading.closed = true;
            reading.is_telling = true;
        }
        // "▣ Broen males": the sign is said of all that stands behind it
        Some(WordMeaning::Other) if !words[at].text.starts_with(char::is_alphabetic) => {
            (reading.doubt, reading.is_telling) = (true, true);
        }
        // "Lukket ekstraordinær drøftelse"
        Some(WordMeaning::Other) if is_kind_of_meeting(&words[at + 1..]) => reading.doubt = true,
        Some(WordMeaning::Other | WordMeaning::OtherStatute | WordMeaning::Kind) => {}
        // a road is "lukket i juli", and "lukket for gennemkørsel"
        Some(WordMeaning::Filler) if is_told_elsewhere(words, at) => {}
        Some(_) | None => reading.closed = true,
    }
}

/// "ekstraordinært møde", "nye forhandlinger"; an "afsnit" is a ward.
fn is_kind_of_meeting(behind: &[Word]) -> bool {
    let [kind, meeting, ..] = behind else { return false };
    let is_adjective = is_adjective(kind)
        || ["ordinær", "ordinært", "ordinære", "fælles", "kort", "særlig", "særligt"]
            .iter()
            .any(|end| kind.text.ends_with(end));
    is_adjective
        && matches!(meeting.meaning, WordMeaning::Items | WordMeaning::Agenda)
        && meeting.text != "afsnit"
}

/// "fortrolig"; who is "fortrolig med" something knows it.
fn secret(words: &[Word], at: usize, reading: &mut Reading) {
    let next = words.get(at + 1);
    let is_compound =
        words[at].text.starts_with("fortroligheds") || words[at].text.starts_with("hemmeligheds");
    // to talk "fortroligt" with somebody closes no item
    const TALK: [&str; 9] =
        ["tale", "tales", "taler", "talte", "snakke", "samtale", "stemmes", "stemme", "stemte"];
    let is_talk = words[at.saturating_sub(2)..at].iter().any(|word| word.is_one_of(&TALK));
    // "Princip om fortrolighed ved klassemøder", "Fortroligheden er ophævet"
    let in_it = at.checked_sub(1).is_some_and(|at| words[at].is_one_of(&["i", "under", "fuld"]));
    let of_item =
        |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This | WordMeaning::Handled);
    let is_subject = ["fortrolighed", "hemmeligholdelse"].iter().any(|noun| words[at].text.starts_with(noun))
        && !in_it
        && words.len() > 1
        && !words.iter().any(of_item);
    let is_of_thing = is_secret_thing(words, at + 1) || is_of_secret_thing(words, at);
    let is_name = words[at].text == "camera" && at.checked_sub(1).is_none_or(|at| words[at].text != "in");
    if is_talk
        || is_of_thing
        || is_name
        || is_subject
        || is_compound
        || is_of_earlier(words, at)
        || next.is_some_and(|word| word.text == "med") && words[at].text != "fortroligt"
    {
        return;
    }
    if is_negated(words, at) {
        (reading.negated, reading.open) = (true, true);
        return;
    }
    reading.secret = true;
    reading.is_telling |=
        ["fortrolig", "konfidentiel", "camera"].iter().any(|start| words[at].text.starts_with(start));
}

/// "offentlig" and "åben", and what is not.
fn public(words: &[Word], at: usize, reading: &mut Reading) {
    let word = &words[at];
    // "den offentlige udgave" is the text itself
    // "intet offentligt toilet"; but "ingen offentlig omtale" is of what is said here
    const TELLING: [&str; 10] = [
        "omtal", "gengiv", "debat", "behandl", "drøft", "fremlæg", "adgang", "indsigt", "referat", "protokol",
    ];
    let tells = |word: &Word| word.begins_with(&TELLING);
    let is_none = at.checked_sub(1).is_some_and(|at| words[at].is_one_of(&["ingen", "intet"]))
        && !words.get(at + 1).is_some_and(tells);
    let qualifies = (word.text.ends_with('e') || is_none)
        && words
            .get(at + 1)
            .is_some_and(|w| w.meaning == WordMeaning::Other && !w.text.starts_with("udgave"));
    let shut_out =
        word.text.starts_with("offentlighed") && words[at + 1..].iter().take(4).any(|word| word.is_not());
    // "delvist åben"
    reading.doubt |= at.checked_sub(1).is_some_and(|at| words[at].meaning == WordMeaning::Partly);
    if is_place_shut(words, at) {
        return;
    }
    if shut_out {
        reading.doors = true;
        reading.is_telling = true;
    } else if !is_negated(words, at) {
        // "for offentligheden" is said of what is closed as well
        let let_in = words[at + 1..].iter().take(4).any(|word| word.is_one_of(&["adgang", "overvære"]));
        reading.open |= word.text != "offentligheden" || let_in;
    } else if !qualifies {
        reading.closed = true;
        reading.is_telling |= word.meaning == WordMeaning::Public;
    }
}

/// "må ikke offentliggøres", "publiceres ikke".
fn publish(words: &[Word], at: usize, reading: &mut Reading) {
    let after = words[at + 1..].iter().take(2).any(|word| word.is_not());
    let of_item = words.iter().any(|word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This));
    // "Sagen offentliggøres først, når kontrakten er underskrevet."
    // "Må først offentliggøres efter mødet"
    // "Offentliggøres efter mødet"
    let next = words.get(at + 1).map_or("", |word| word.text.as_str());
    let is_late = words.len() <= 5 && ["senere", "efter", "når"].contains(&next);
    // "Offentliggøres først efter valget"
    let begins_late = at == 0 && next == "først";
    let not_yet = begins_late
        || at == 0 && is_late
        || at >= 2 && words[at - 1].text == "først" && words[at - 2].text == "må" && words.len() <= 8;
    let later = not_yet || of_item && ["først", "når", "efter", "senere"].contains(&next);
    // "Rapporten er ikke offentliggjort endnu" tells of a report
    let is_report = words[at].text == "offentliggjort" && words.len() > 3 && !of_item;
    // "Midlerne deles ikke ligeligt"
    if is_report || words[at].text == "deles" && !of_item && words.len() > 3 {
        return;
    }
    if is_negated(words, at) || forbids_all(&words[..at]) || after || later {
        reading.doubt = true;
        reading.is_telling = true;
    }
}
