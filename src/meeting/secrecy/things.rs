//! Things that are closed or confidential without any secrecy.

use super::meaning::WordMeaning;
use super::patterns::{PatternRule, RuleBook};
use super::subjects::is_private_room;
use super::words::Word;

pub(super) mod names;

use names::{
    CLOSED_THINGS, HIDDEN_PLACES, MESSAGES, NUMBERED_THINGS, PAPERS, SECRET_THINGS, is_any_of, is_built,
};

/// Returns whether a sentence counts what was closed and tells of none of it: "Vi havde i alt 44 lukkede punkter".
/// "Der behandles 2 lukkede sager" and "Vi havde 2 personsager: Krog og Lund" tell of them.
pub(super) fn only_counts(text: &str, words: &[Word]) -> bool {
    let is_secret = |word: &Word| word.meaning == WordMeaning::PersonCases || word.is_plural_closed();
    let counted = words.windows(3).position(|three| {
        three[0].meaning != WordMeaning::Items
            && three[1].meaning == WordMeaning::Number
            && is_secret(&three[2])
    });
    let Some(at) = counted.filter(|_| !text.contains(':')) else { return false };
    let has = |list: &[&str]| words.iter().any(|word| word.is_one_of(list));
    let is_handled = words[..at + 2].windows(2).any(|two| two[0].text == "er" && two[1].text == "behandlet");
    let sums = has(&["alt", "året", "årets"])
        || has(&["har"]) && has(&["været", "haft"])
        || has(&["havde"])
        || is_handled && words.len() == at + 3;
    let is_other = |(place, word): (usize, &Word)| {
        place != at + 2 && {
            matches!(
                word.meaning,
                WordMeaning::Secret
                    | WordMeaning::Sensitive
                    | WordMeaning::Doors
                    | WordMeaning::This
                    | WordMeaning::Closed
                    | WordMeaning::Paragraph
            )
        }
    };
    // "I alt behandles 2 lukkede sager" tells of what is to come
    let is_to_come = |word: &Word| word.meaning == WordMeaning::Handled && word.text.ends_with("es");
    sums && !words.iter().any(is_to_come) && !words.iter().enumerate().any(is_other)
}

/// Returns whether "lukket" is said of a thing: "Lukket kreds i kildefelt 3", "Lukkede haver til demensafsnittet".
pub(super) fn is_of_thing(words: &[Word]) -> bool {
    let is_thing = |at: usize| {
        let is_described = words.get(at + 1).is_some_and(is_adjective);
        let Some(thing) = words.get(at + 1 + usize::from(is_described)) else { return false };
        if words[at].meaning == WordMeaning::Secret {
            return is_secret_thing(words, at + 1);
        }
        // "Lukket politisk afstemning" is held so by a body
        let is_known = is_built(thing) || !is_described && is_any_of(thing, &CLOSED_THINGS);
        // what is told "i lukket kreds" is secret
        let is_circuit = thing.text == "kreds" && words.len() == 2;
        is_known && (thing.meaning == WordMeaning::Other || thing.text == "afsnit" || is_circuit)
    };
    let mut closing =
        (0..words.len()).filter(|&at| matches!(words[at].meaning, WordMeaning::Closed | WordMeaning::Secret));
    let first = closing.next();
    first.is_some_and(is_thing) && closing.all(is_thing)
}

/// "psykiatriske", "gamle": what may stand before a thing that is closed.
pub(super) fn is_adjective(word: &Word) -> bool {
    const ADJECTIVES: [&str; 14] = [
        "ny",
        "nyt",
        "nye",
        "gammel",
        "gammelt",
        "gamle",
        "stor",
        "stort",
        "store",
        "lille",
        "små",
        "midlertidig",
        "midlertidigt",
        "midlertidige",
    ];
    let is_kind = ["isk", "iske"].iter().any(|end| word.text.ends_with(end));
    word.meaning == WordMeaning::Other && (is_kind || word.is_one_of(&ADJECTIVES))
}

/// Returns whether a word names what is confidential for those who use it: "fortrolig rådgivning", and how post is sent
/// in safety; "fortrolige mails fra Krog" are secret.
pub(super) fn is_secret_thing(words: &[Word], at: usize) -> bool {
    let at = behind_second_adjective(words, at);
    let Some(word) = words.get(at).filter(|word| word.meaning == WordMeaning::Other) else { return false };
    let is_one_of = |things: &[&str]| is_any_of(word, things);
    let is_safe = |word: &Word| word.begins_with(&["sikker", "sikre", "krypter"]);
    let names_one =
        |word: &Word| word.is_one_of(&["fra", "om", "vedr", "vedrørende", "vedlagt", "vedlægges"]);
    let is_held = is_one_of(&["samtale"]) && is_talk_held(&words[at..]);
    // "Fortroligt valg af leder" is held so itself
    let of_whom = words.get(at + 1).is_some_and(|word| word.is_one_of(&["om", "af"]));
    let is_own = of_whom
        && words[at.saturating_sub(3)..at].iter().any(|word| word.text.starts_with("fortrolig"))
        && is_one_of(&["valg", "afstemning", "vejledning"]);
    is_talk_of_roles(&words[at..])
        || is_hidden_place(words, at)
        || is_old_paper(&words[at..])
        || is_private_room(words, at)
        || is_one_of(&SECRET_THINGS) && !is_held && !is_own
        || is_one_of(&MESSAGES) && words.iter().any(is_safe) && !words.iter().any(names_one)
}

/// "Fortrolig samtale med Krog"; "Fortrolige samtaler med skolens psykolog" are offered to many.
const TALK_HELD: &[PatternRule] = &[PatternRule::new(&["^ _ .. med|om"], &["samtale med Krog"])
    .unless(&["^ samtaler|samtalerne med ..3 @adviser $", "^ samtaler|samtalerne med ..3 @adviser ,"])
    .despite(&["^ _ .. om"])
    .unlike(&["samtaler med skolens psykolog"])];

/// "Fortrolige møder mellem borgmester og borgere": of any of them. "Møder mellem borgmesteren og ejeren" are of two.
const OF_ROLES: &[PatternRule] = &[PatternRule::new(
    &["^ møder|samtaler mellem @role og @role $"],
    &["møder mellem borgmester og borgere"],
)
.unlike(&["møder mellem borgmesteren og ejeren", "møder mellem borgmester og borgere om kajen"])];

/// Returns whether words begin with talks that any of two kinds of people may have.
fn is_talk_of_roles(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[OF_ROLES]);
    BOOK.is_said(words)
}

/// Returns whether a talk that the words begin with is one that is held with somebody or about something.
fn is_talk_held(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[TALK_HELD]);
    BOOK.is_said(words)
}

/// Returns where the thing stands that two adjectives describe: "fortrolig og anonym rådgivning".
fn behind_second_adjective(words: &[Word], at: usize) -> usize {
    let is_and = words.get(at).is_some_and(|word| word.is_one_of(&["og", "eller"]));
    let is_other = |at: usize| words.get(at).is_some_and(|word| word.meaning == WordMeaning::Other);
    if is_and && is_other(at + 1) && is_other(at + 2) { at + 2 } else { at }
}

/// "Fortrolige breve fra 1864"; a number behind "fra" may be a price or an address: "Fortroligt bud fra 1700 kr."
fn is_old_paper(words: &[Word]) -> bool {
    const SHOWN: [&str; 5] = ["udstilles", "vises", "udgives", "digitaliseres", "oplæses"];
    let [paper, from, year, rest @ ..] = words else { return false };
    let is_paper = PAPERS
        .iter()
        .any(|known| paper.text.strip_prefix(known).is_some_and(|ending| ending.chars().count() <= 5));
    let is_year = year.text.len() == 4 && ("1000".."1946").contains(&year.text.as_str());
    let is_whole = rest.first().is_none_or(|next| next.is_one_of(&SHOWN));
    is_paper && from.is_one_of(&["fra", "anno"]) && is_year && is_whole
}

/// "Hemmelige stier i skoven"; "Hemmelig rute til Ane" may be one.
fn is_hidden_place(words: &[Word], at: usize) -> bool {
    const ENDINGS: [&str; 7] = ["", "n", "en", "r", "er", "e", "erne"];
    let is_place = |word: &str| {
        let mut stems = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
        stems.any(|stem| HIDDEN_PLACES.contains(&stem))
    };
    let is_of_one = |word: &Word| word.is_one_of(&["for", "til", "om", "med", "hos"]);
    at > 0
        && words[at - 1].text.starts_with("hemmelig")
        && is_place(&words[at].text)
        && !words[at..].iter().any(is_of_one)
}

/// What is confidential for those who use it: "Samtalerne er fortrolige", "Vi holder rådgivningen fortrolig".
const CONFIDED: &[PatternRule] = &[PatternRule::new(
    &["@confided er|bliver|foregår > _ $", "holde|holder|holdes|gøre|gøres @confided > _ $"],
    &["Samtalerne er fortrolige", "De lærer at holde rådgivningen fortrolig"],
)
.unlike(&["Samtalen er fortrolig for Krog", "Vi holder sagen fortrolig"]),
// the attachment alone
PatternRule::new(
    &["> @annex .. selve sagen|punktet|emnet er @opened $"],
    &["Prisen er vedlagt som fortroligt bilag til rådet; selve sagen er åben."],
)
.unless(&["@no", "selve .. men|delvis*"])
.unlike(&["Fortroligt bilag er vedlagt; selve sagen er ikke åben", "Fortroligt bilag er vedlagt; sagen er lukket"]),
// what is kept of everybody, and no paper of the item
PatternRule::new(
    &["attester|børneattester|straffeattester|nøgler|koder|journaler|samtykkeerklæringer|medicin opbevares|gemmes > _ i|hos|på"],
    &["Attester opbevares fortroligt i et aflåst skab"],
)
.unlike(&["Attesten opbevares fortroligt i skabet", "Attester for Krog opbevares fortroligt i skabet"])];

/// Returns whether "fortrolig" at a place is said of what is confidential for those who use it.
pub(super) fn is_of_secret_thing(words: &[Word], at: usize) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[CONFIDED]);
    BOOK.is_said_at(words, at)
}

/// Returns whether a mark calls its item a closed one of a kind that nobody knows: "lukket gennemgang", "fortrolig
/// seance".
pub(super) fn is_of_unknown_kind(words: &[Word]) -> bool {
    let is_one = |word: &Word| {
        word.meaning == WordMeaning::Closed && word.text == "lukket"
            || word.meaning == WordMeaning::Secret && !word.text.ends_with('e')
    };
    matches!(words, [first, kind] if is_one(first) && kind.meaning == WordMeaning::Other && !is_of_thing(words))
}

/// Returns whether a word names a thing of which there are several with numbers, and no part of a body: "spor", "skole".
fn is_numbered_thing(word: &Word) -> bool {
    let is_part = is_any_of(word, &["afsnit", "afdeling"]);
    word.meaning == WordMeaning::Other && !is_part && (is_built(word) || is_any_of(word, &NUMBERED_THINGS))
}

/// Returns whether a title is a thing and that it is closed: "Ansøgningspuljen lukket", "Spor 3 lukket".
pub(super) fn is_thing_told(words: &[Word]) -> bool {
    let is_closed = |word: &Word| word.meaning == WordMeaning::Closed && !word.is_capitals;
    match words {
        [thing, closed] => is_closed(closed) && is_thing(thing),
        [thing, number, closed] => {
            number.meaning == WordMeaning::Number && is_closed(closed) && is_numbered_thing(thing)
        }
        _ => false,
    }
}

/// Returns whether a word names a thing that may be closed.
pub(super) fn is_thing(word: &Word) -> bool {
    word.meaning == WordMeaning::Other && (is_built(word) || is_any_of(word, &CLOSED_THINGS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_said_by_its_examples_alone() {
        RuleBook::new(&[CONFIDED, TALK_HELD, OF_ROLES]).assert_examples();
    }
}
