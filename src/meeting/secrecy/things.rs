//! Titles on things that are closed without any secrecy, and on the rules of it.

use super::meaning::WordMeaning;
use super::subjects::{is_private_room, is_secrecy_discussed};
use super::words::Word;

pub(super) mod names;

use names::{
    CLOSED_THINGS, HIDDEN_PLACES, MESSAGES, NUMBERED_THINGS, PAPERS, SECRET_THINGS, is_any_of, is_built,
};

/// What makes a title one about rules or numbers.
const RULES: [&str; 12] = [
    "politik",
    "policy",
    "statistik",
    "retningslinje",
    "vejledning",
    "praksis",
    "procedure",
    "pjece",
    "forretningsorden",
    "læring",
    "kampagne",
    "sagsbehandlingstid",
];

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

/// Returns whether a title has a word of secrecy and is about the rules of it: then the item's texts are, too.
pub(super) fn is_about_own_rules(words: &[Word]) -> bool {
    let is_near = |word: &Word| {
        matches!(
            word.meaning,
            WordMeaning::Closed
                | WordMeaning::Secret
                | WordMeaning::Sensitive
                | WordMeaning::PersonCases
                | WordMeaning::Doors
                | WordMeaning::Public
                | WordMeaning::Publish
        ) || word.text.starts_with("offentlighed")
    };
    let complains = words.first().is_some_and(|word| word.text.starts_with("klage"));
    !complains
        && (is_about_procedure(words)
            || is_about_openness(words)
            || is_about_doors(words)
            || is_secrecy_discussed(words)
            || words.iter().any(is_near) && is_about_rules(words))
}

/// "Ændring af forretningsorden": of how the body works, and so of closed sessions in general. "Overtrædelse af
/// forretningsordenen" is of somebody.
fn is_about_procedure(words: &[Word]) -> bool {
    const CHANGES: [&str; 9] = [
        "ændring",
        "revision",
        "revider",
        "forslag",
        "godkendelse",
        "vedtagelse",
        "behandling",
        "ny",
        "udkast",
    ];
    let is_order = |word: &Word| word.begins_with(&["forretningsorden", "styrelsesvedtægt"]);
    let begins = |word: &Word| is_order(word) || word.begins_with(&CHANGES);
    words.len() <= 6 && words.first().is_some_and(begins) && words.iter().any(is_order)
}

/// "Forslag om, at sager oftere behandles for åbne døre", "Færre lukkede punkter": of sessions in general.
fn is_about_doors(words: &[Word]) -> bool {
    const MORE: [&str; 6] = ["færre", "flere", "oftere", "sjældnere", "mere", "altid"];
    if words.iter().any(|word| word.is_one_of(&["punktet", "sagen", "dette"])) {
        return false;
    }
    let is_many = |word: &Word| word.is_one_of(&["sager", "punkter", "møder"]);
    let begins = words.first().is_some_and(|word| {
        word.is_one_of(&["forslag", "debat", "drøftelse", "færre", "flere", "medlemsforslag"])
    });
    begins && words.iter().any(is_many) && words.iter().any(|word| word.is_one_of(&MORE))
}

/// "Tavshedspligt – oplæg ved juristen", "Følgegruppe om personfølsomme data": secrecy is what they learn or talk of.
pub(super) fn is_taught(words: &[Word]) -> bool {
    const TAUGHT: [&str; 10] = [
        "oplæg",
        "kursus",
        "kurser",
        "undervisning",
        "introduktion",
        "foredrag",
        "temadag",
        "temaaften",
        "følgegruppe",
        "arbejdsgruppe",
    ];
    let is_one = |word: &Word| TAUGHT.iter().any(|taught| is_kind_of(&word.text, taught));
    let closes = |word: &Word| {
        matches!(word.meaning, WordMeaning::Closed | WordMeaning::PersonCases | WordMeaning::Items)
    };
    words.iter().any(is_one) && !words.iter().any(closes)
}

/// "Høringssvar om åbenhed i priser", "Debat om offentlighed i forvaltningen": then what is called secret in the texts is
/// what others keep so. "Lukket: Åbenhed i priser" is closed itself.
fn is_about_openness(words: &[Word]) -> bool {
    const OPENNESS: [&str; 6] =
        ["åbenhed", "åbenheden", "gennemsigtighed", "offentlighed", "offentligheden", "mørklægning"];
    const BEFORE: [&str; 7] = ["om", "for", "mere", "større", "øget", "øge", "over"];
    const BEHIND: [&str; 4] = ["i", "om", "ved", "på"];
    let closes = |word: &Word| matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret);
    let told = (0..words.len()).any(|at| {
        let before = at.checked_sub(1).is_some_and(|before| words[before].is_one_of(&BEFORE));
        let behind = words.get(at + 1).is_none_or(|next| next.is_one_of(&BEHIND));
        words[at].is_one_of(&OPENNESS) && before && behind
    });
    told && !words.iter().any(closes) && !words.iter().any(|word| word.meaning == WordMeaning::PersonCases)
}

/// Returns whether a title is about rules or numbers of secrecy and of cases of persons, and no such case itself.
pub(super) fn is_about_rules(words: &[Word]) -> bool {
    let is_case = |word: &Word| word.meaning == WordMeaning::PersonCases && !word.text.contains("sager");
    let is_rule = |word: &Word| RULES.iter().any(|rule| is_kind_of(&word.text, rule));
    let in_numbers = words.windows(2).any(|two| two[0].text == "i" && two[1].text == "tal");
    // "Fortrolighed" and "confidentiality" name a subject
    let is_noun = |word: &Word| word.begins_with(&["fortrolighed", "confidentiality"]);
    let closes = words.first().is_some_and(|word| {
        matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret) && !is_noun(word)
    });
    let is_law = |word: &Word| {
        word.begins_with(&["lovforslag", "lovændring", "bekendtgørelse", "cirkulære", "lovudkast"])
    };
    let is_reform = words.windows(2).any(|two| two[0].text.starts_with("ændring") && two[1].text == "af")
        && words.iter().any(|word| word.text.ends_with("lovens") || word.text.ends_with("loven"));
    // "Redegørelse om brug af lukkede punkter"
    let is_use = words.windows(3).any(|three| {
        three[0].is_one_of(&["brug", "brugen", "omfang", "omfanget", "antal", "antallet"])
            && three[1].text == "af"
            && three[2].is_plural_closed()
    });
    if is_use
        || is_reform
        || is_about_doors(words)
        || words.iter().any(is_law)
        || words.iter().any(|word| word.meaning == WordMeaning::Sensitive) && is_taught(words)
    {
        return true;
    }
    let is_policy = words.first().is_some_and(|word| word.text.ends_with("politik"));
    !words.iter().any(is_case) && (is_policy || !closes && (in_numbers || words.iter().any(is_rule)))
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

/// Returns whether a word is a rule of some kind in any of its forms: "fortrolighedspolitikken", not "politiklage".
fn is_kind_of(word: &str, rule: &str) -> bool {
    const ENDINGS: [&str; 13] =
        ["", "s", "en", "n", "er", "r", "erne", "rne", "ne", "ken", "kens", "ker", "kerne"];
    if word.len() < rule.len() {
        return false;
    }
    let mut stems = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
    stems.any(|stem| if rule == "praksis" { stem == rule } else { stem.ends_with(rule) })
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
    // "Fortrolig samtale med Krog"
    let is_held = is_one_of(&["samtale"]) && words[at..].iter().any(|word| word.is_one_of(&["med", "om"]));
    // "Fortroligt valg af leder" is held so itself
    let of_whom = words.get(at + 1).is_some_and(|word| word.is_one_of(&["om", "af"]));
    let is_own = of_whom
        && words[at.saturating_sub(3)..at].iter().any(|word| word.text.starts_with("fortrolig"))
        && is_one_of(&["valg", "afstemning", "vejledning"]);
    is_hidden_place(words, at)
        || is_old_paper(&words[at..])
        || is_private_room(words, at)
        || is_one_of(&SECRET_THINGS) && !is_held && !is_own
        || is_one_of(&MESSAGES) && words.iter().any(is_safe) && !words.iter().any(names_one)
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

/// "Samtalerne er fortrolige": what is confidential for those who use it stands before the verb.
pub(super) fn is_of_secret_thing(words: &[Word], at: usize) -> bool {
    const THINGS: [&str; 4] = ["rådgivning", "samtale", "telefon", "linje"];
    let [thing, verb] = &words[at.saturating_sub(2)..at] else { return false };
    is_any_of(thing, &THINGS) && verb.is_one_of(&["er", "bliver", "foregår"]) && at + 1 == words.len()
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
