//! Secrecy as a subject that is talked of: "Tavshedspligt og fortrolighed – fælles drøftelse", "Bo gennemgik reglerne om
//! tavshedspligt".

use super::meaning::WordMeaning;
use super::words::Word;

/// Nouns of secrecy: a mark is an adjective.
const NOUNS: [&str; 4] = ["tavshedspligt", "tavshedspligten", "fortrolighed", "fortroligheden"];

/// Returns whether a title names secrecy as a subject, and behind that nothing but how it is talked of: then the item is on
/// the rules of it. "Tavshedspligt – drøftelse" may be a mark, and "Tavshedspligt og fortrolighed – klage" is a case.
pub(super) fn is_secrecy_discussed(words: &[Word]) -> bool {
    const TALKS: [&str; 9] = [
        "drøftelse",
        "drøftelser",
        "temadrøftelse",
        "orientering",
        "oplæg",
        "gennemgang",
        "debat",
        "dialog",
        "introduktion",
    ];
    const HOW: [&str; 6] = ["fælles", "generel", "generelt", "kort", "årlig", "åben"];
    let is_one_of = |word: &Word, list: &[&str]| list.contains(&word.text.as_str());
    let [first, and, second, rest @ ..] = words else { return false };
    is_one_of(first, &NOUNS)
        && and.text == "og"
        && is_one_of(second, &NOUNS)
        && rest.last().is_some_and(|last| is_one_of(last, &TALKS))
        && rest[..rest.len() - 1].iter().all(|word| is_one_of(word, &HOW))
}

/// Returns whether a title names secrecy as such, in the work of many: "Fortrolighed i rådets arbejde", "Tavshedspligten for
/// frivillige". "Fortrolighed i sagen om Krog" is of one case.
pub(super) fn is_secrecy_itself(words: &[Word]) -> bool {
    const WHERE: [&str; 4] = ["i", "for", "ved", "blandt"];
    let [first, whereof, rest @ ..] = words else { return false };
    let is_case = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::This | WordMeaning::PersonCases)
    };
    // a name is of one person
    let is_named = |word: &Word| ["om", "vedr", "vedrørende", "mod"].contains(&word.text.as_str());
    // "Tavshedspligten for formanden" is of one
    let is_of_one = whereof.text == "for"
        && matches!(rest, [who] if who.text.ends_with("en") && !who.text.ends_with("ingen"));
    NOUNS.contains(&first.text.as_str())
        && !is_of_one
        && WHERE.contains(&whereof.text.as_str())
        && !rest.is_empty()
        && !rest.iter().any(|word| is_case(word) || is_named(word))
}

/// Returns whether a sentence tells that somebody went through the rules of secrecy, and not that something is kept by
/// them: "Bo gennemgik reglerne om tavshedspligt, herunder forvaltningslovens § 27."
pub(super) fn tells_of_rules(words: &[Word]) -> bool {
    const RULES: [&str; 5] = ["regler", "reglerne", "retningslinjer", "retningslinjerne", "bestemmelserne"];
    const TELLING: [&str; 8] = [
        "gennemgik",
        "gennemgår",
        "gennemgås",
        "repeterede",
        "præsenterede",
        "præsenterer",
        "forklarede",
        "forklarer",
    ];
    let is_near =
        |word: &Word| matches!(word.meaning, WordMeaning::Sensitive) || NOUNS.contains(&word.text.as_str());
    let names_own = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::Items
                | WordMeaning::This
                | WordMeaning::Closed
                | WordMeaning::Doors
                | WordMeaning::PersonCases
        )
    };
    let at = words.windows(3).position(|three| {
        RULES.contains(&three[0].text.as_str()) && three[1].text == "om" && is_near(&three[2])
    });
    // "efter reglerne om tavshedspligt" is why it is kept
    let is_told = |at: usize| at > 0 && TELLING.contains(&words[at - 1].text.as_str());
    at.is_some_and(is_told) && !words.iter().any(names_own)
}

/// Returns whether a place is a room where one may talk in confidence: "det nye fortrolige rum, hvor elever kan komme"; what
/// is held "i et fortroligt rum" is held so.
pub(super) fn is_private_room(words: &[Word], at: usize) -> bool {
    let is_room = |word: &Word| ["rum", "rummet"].contains(&word.text.as_str());
    let Some(adjective) = at.checked_sub(1).filter(|_| words.get(at).is_some_and(is_room)) else {
        return false;
    };
    // "i et fortroligt rum", "Samtalen er et fortroligt rum"
    let is_within = |word: &Word| {
        ["i", "under", "til", "er", "var", "bliver", "blev", "være"].contains(&word.text.as_str())
    };
    let is_held = words[adjective.saturating_sub(3)..adjective].iter().any(is_within);
    let names_item = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
    words[adjective].meaning == WordMeaning::Secret && !is_held && !words.iter().any(names_item)
}
