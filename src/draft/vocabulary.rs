//! The little words that a clause is read by: what opens one within it, what moves behind the verb, what is no verb.

use super::verbs::{Form, Verb};
use super::words::WordSpan;

/// Words that open a clause within the clause.
pub(super) const NESTING: [&str; 20] = [
    "at",
    "der",
    "som",
    "hvor",
    "hvordan",
    "hvornår",
    "hvorfor",
    "hvad",
    "hvem",
    "hvilke",
    "hvilken",
    "hvilket",
    "hvis",
    "hvorvidt",
    "når",
    "idet",
    "såfremt",
    "medmindre",
    "fordi",
    "eftersom",
];

/// Finite verbs that a decision cannot simply put in the past: "kommunerne skal betale".
pub(super) const FINITE: [&str; 10] =
    ["er", "har", "kan", "skal", "vil", "bør", "må", "får", "bliver", "går"];

/// Verbs that recommend; whoever does it decides nothing.
pub(super) const RECOMMENDING: [&str; 3] = ["indstiller", "foreslår", "anbefaler"];

/// Words that stand between subject and verb after "at", and behind the verb in a sentence of their own.
pub(super) const ADVERBS: [&str; 31] = [
    "delvis",
    "delvist",
    "ikke",
    "fortsat",
    "samtidig",
    "samtidigt",
    "også",
    "endvidere",
    "desuden",
    "derudover",
    "dog",
    "herefter",
    "herudover",
    "ligeledes",
    "enstemmigt",
    "foreløbig",
    "foreløbigt",
    "principielt",
    "endelig",
    "endeligt",
    "derfor",
    "hermed",
    "alene",
    "længere",
    "fremover",
    "fremadrettet",
    "aldrig",
    "heller",
    "kun",
    "således",
    "selv",
];

/// Returns whether a word, in small letters, may be a noun that says which thing is meant: "planen", "takstbladet",
/// "ejerne".
pub(super) fn is_definite_noun(low: &str) -> bool {
    low.chars().count() > 4 && ["en", "et", "ne"].iter().any(|end| low.ends_with(end))
}

/// Returns whether a word, in small letters, binds an act to the one before it.
pub(super) fn binds(low: &str) -> bool {
    ["og", "samt", "men"].contains(&low)
}

/// Words by which a recommendation says that it adds to another.
pub(super) const ADDING: [&str; 9] = [
    "samtidig",
    "samtidigt",
    "endvidere",
    "desuden",
    "derudover",
    "herudover",
    "ligeledes",
    "også",
    "yderligere",
];

/// Returns whether a text, in small letters, asks for an approval by name.
pub(super) fn asks_to_approve(low: &str) -> bool {
    ["godkend", "vedtag", "bevil", "tiltræd"].iter().any(|stem| low.contains(stem))
}

/// Returns whether a text, in small letters, asks for more than to hear of something or to talk.
pub(super) fn asks_to_decide(low: &str) -> bool {
    asks_to_approve(low) || ["beslut", "afgør", "udpeg"].iter().any(|stem| low.contains(stem))
}

/// Returns the first word that is no adverb.
pub(super) fn behind_adverbs(words: &[WordSpan]) -> Option<&WordSpan> {
    words.iter().find(|word| !ADVERBS.contains(&word.low.as_str()))
}

/// Returns whether the word at a place is a noun in the plural that could be a verb too, and does nothing to anything
/// there: "mål og rammer for 2027", "rammer og satser godkendes".
pub(super) fn is_plural_noun(words: &[WordSpan], at: usize) -> bool {
    const NOUNS: [&str; 8] =
        ["rammer", "satser", "takster", "tjenester", "varer", "støtter", "ønsker", "aftaler"];
    const BEHIND: [&str; 12] =
        ["for", "til", "i", "på", "af", "om", "med", "ved", "fra", "mellem", "og", "samt"];
    let is_one = words.get(at).is_some_and(|word| NOUNS.contains(&word.low.as_str()));
    let next = words.get(at + 1).map(|next| next.low.as_str());
    is_one && next.is_none_or(|next| BEHIND.contains(&next) || Verb::find(next, Form::Passive).is_some())
}

/// Returns whether a word in -er names who does something as often as it is a verb.
pub(super) fn is_person_noun(low: &str) -> bool {
    const NOUNS: [&str; 21] = [
        "kasserer",
        "rådgiver",
        "træner",
        "køber",
        "sælger",
        "ejer",
        "lejer",
        "udlejer",
        "ansøger",
        "udbyder",
        "bruger",
        "leder",
        "deltager",
        "modtager",
        "bygger",
        "støtter",
        "låner",
        "holder",
        "fører",
        "bærer",
        "bestiller",
    ];
    NOUNS.contains(&low)
}

/// Returns whether the first word names a person who does something or is told of, because the verb stands behind it:
/// "kasserer Ib Lund indstiller", "ejer af Mosevej 4 påbydes", "leder og medarbejdere inddrages"; not "køber huset og
/// orienterer naboen".
pub(super) fn is_subject(words: &[WordSpan]) -> bool {
    let mut in_reference = false;
    for (i, pair) in words.windows(2).enumerate() {
        let (word, next) = (&pair[0], &pair[1]);
        // "lejer, jf. § 9, stk. 4, eftergives"
        in_reference |= word.comma && next.low == "jf";
        // "ansøger 1, 4 og 6"
        let is_listed = is_person_noun(&next.low) || next.low.starts_with(|c: char| c.is_ascii_digit());
        let binds = word.comma && !is_listed && !in_reference || NESTING.contains(&next.low.as_str());
        let joins = ["og", "eller", "samt", "men"].contains(&word.low.as_str());
        let is_verb = !next.quoted && is_finite(&next.low) && !is_plural_noun(words, i + 1);
        if binds || joins && is_verb {
            return false;
        }
        if is_verb {
            return true;
        }
    }
    false
}

/// Returns whether a word can only be the finite verb of its clause.
pub(super) fn is_finite(low: &str) -> bool {
    FINITE.contains(&low)
        || Verb::find(low, Form::Passive).is_some()
        || (!is_person_noun(low) && Verb::find(low, Form::Present).is_some())
}

/// Returns whether a word after "at" looks like an infinitive. Most verbs are not in the table; what else ends with -e
/// there is a small class of its own.
pub(super) fn is_infinitive(low: &str) -> bool {
    const NOT: [&str; 9] = ["de", "alle", "begge", "disse", "denne", "dette", "nogle", "ikke", "kommunerne"];
    let plural = ["erne", "ende", "gene", "sene", "dene", "tene"].iter().any(|end| low.ends_with(end));
    Verb::is_infinitive(low) || (low.ends_with(['e', 'å']) && !NOT.contains(&low) && !plural)
}

/// Returns whether a phrase puts what is done to another meeting or time: "på næste møde", "hvert år".
pub(super) fn is_of_later(phrase: &str) -> bool {
    const TIMES: [&str; 8] =
        ["næste", "kommende", "førstkommende", "senere", "hver", "hvert", "årligt", "løbende"];
    phrase.split([' ', ',', '.']).any(|word| TIMES.contains(&word))
}

/// Returns whether words before a recommending verb only say what it is recommended on: "på det foreliggende grundlag".
pub(super) fn is_ground(before: &str) -> bool {
    const GROUNDS: [&str; 22] = [
        "på det foreliggende grundlag",
        "på den baggrund",
        "på denne baggrund",
        "på baggrund af",
        "på dette grundlag",
        "på grundlag af",
        "med henvisning til",
        "under henvisning til",
        "med baggrund i",
        "efter indstilling fra",
        "i forlængelse af",
        "i fortsættelse af",
        "i overensstemmelse med",
        "i henhold til",
        "efter en samlet vurdering",
        "efter en konkret vurdering",
        "ud fra en samlet vurdering",
        "af hensyn til",
        "samlet set",
        "i lyset af",
        "som følge af",
        "med udgangspunkt i",
    ];
    let low = before.to_lowercase();
    GROUNDS.iter().any(|ground| low.starts_with(ground))
}

/// Returns whether words before an active recommending verb bind what is recommended: "for skoleåret", "subsidiært".
pub(super) fn is_bound(before: &str) -> bool {
    const BINDING: [&str; 13] = [
        "for",
        "i",
        "med",
        "fra",
        "til",
        "på",
        "efter",
        "under",
        "inden",
        "indtil",
        "hvis",
        "subsidiært",
        "alternativt",
    ];
    let first = before.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    BINDING.contains(&first.as_str()) && !is_ground(before)
}

/// Verbs by which somebody gets a post.
pub(super) const CHOOSING: [&str; 8] =
    ["ansætter", "udpeger", "vælger", "genvælger", "nyvælger", "genudpeger", "udnævner", "nominerer"];

/// What only a body that meets can do, by whatever name the indstilling calls it.
pub(super) const DECIDING: [&str; 15] = [
    "godkender",
    "tager",
    "drøfter",
    "vedtager",
    "tiltræder",
    "beslutter",
    "behandler",
    "udpeger",
    "bemyndiger",
    "anbefaler",
    "indstiller",
    "bevilger",
    "frigiver",
    "anmoder",
    "udsætter",
];
