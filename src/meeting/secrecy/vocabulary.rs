//! The vocabulary of secrecy: what each word means, and how such words begin.

use std::sync::LazyLock;

use super::meaning::WordMeaning;
use super::whole_words::WHOLE;
use super::word_table::{BeginningTable, WordTable};

/// Beginnings of words that mean the same in all their forms.
pub(super) const BEGINNINGS: &[(WordMeaning, &[&str])] = &[
    (
        WordMeaning::Secret,
        &[
            "fortrolig",
            "konfidentiel",
            "hemmelig",
            "tophemmelig",
            "confidential",
            "klassificeret",
            "uoffentlig",
        ],
    ),
    (
        WordMeaning::Publish,
        &[
            "offentliggør",
            "offentliggjort",
            "publicer",
            "offentliggørelse",
            "videregiv",
            "viderebring",
            "aktindsigt",
            "deles",
            "refereres",
            "omtales",
            "videresend",
        ],
    ),
    (WordMeaning::Public, &["offentlig"]),
    (
        WordMeaning::PersonCases,
        &["personsag", "personalesag", "personalsag", "personelsag", "personspørgsmål", "personforhold"],
    ),
    (
        WordMeaning::Sensitive,
        &[
            "tavshed",
            "personfølsom",
            "følsom",
            "personhenfør",
            "intern",
            "forretningshemmelig",
            "erhvervshemmelig",
            "personoplysning",
            "diskret",
            "privatliv",
            "enkeltperson",
            "forhandlingsposition",
            "beskyttet",
            "embargo",
            "klausuleret",
            "båndlagt",
            "fortielse",
            "skjult",
        ],
    ),
    (WordMeaning::Closed, &["lukketpunkt", "lukketsag", "lukketmøde", "lukketdel", "ikkeoffentlig"]),
];

/// Words that begin alike and mean something else.
const OTHERS: [&str; 9] = [
    "offentlighedsfase",
    "offentlighedsperiode",
    "international",
    "internat",
    "internet",
    "offentlighedslov",
    "hemmelighedskræmmeri",
    "internali",
    "internist",
];

/// How a text is sent to those who read it.
pub(super) const SENT: [&str; 6] = ["udsendes", "omdeles", "uddeles", "rundsendes", "trykkes", "opslås"];

/// What a text is not sent for, or when, and is kept from nobody: "udsendes ikke i høring".
pub(super) const NOT_SENT_SO: [&str; 5] = ["høring", "udbud", "forhånd", "år", "endnu"];

/// Labels that ask who has access.
pub(super) const ACCESS: [&str; 10] = [
    "læseadgang",
    "adgang",
    "adgangsniveau",
    "synlighed",
    "synlig",
    "tilgængelighed",
    "visning",
    "offentlighed",
    "distribution",
    "målgruppe",
];

/// What makes the items named after it an exception.
pub(super) const EXCEPT: [&str; 7] =
    ["undtagen", "undtagelse", "bortset", "nær", "pånær", "foruden", "udover"];

pub(super) fn meaning(word: &str) -> WordMeaning {
    static BY_WORD: LazyLock<WordTable<WordMeaning>> = LazyLock::new(|| {
        let mut table = WordTable::default();
        WHOLE.iter().for_each(|(meaning, list)| list.iter().for_each(|word| table.add(word, *meaning)));
        table
    });
    static BY_BEGINNING: LazyLock<BeginningTable<WordMeaning>> = LazyLock::new(|| {
        let mut table = BeginningTable::default();
        BEGINNINGS
            .iter()
            .for_each(|(meaning, list)| list.iter().for_each(|start| table.add(start, *meaning)));
        table
    });
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return WordMeaning::Number;
    }
    if let Some(meaning) = BY_WORD.get(word) {
        return *meaning;
    }
    let begun = BY_BEGINNING.of(word).next();
    if let Some(meaning) = begun.filter(|_| !OTHERS.iter().any(|other| word.starts_with(other))) {
        return *meaning;
    }
    if !may_be_compound(word) {
        return misspelt(word).unwrap_or(WordMeaning::Other);
    }
    if word.ends_with("loven") || word.ends_with("lovens") {
        return WordMeaning::OtherStatute;
    }
    if is_kind_of_item(word) {
        return WordMeaning::Items;
    }
    // "bestyrelsesmøde", "udvalgsmøde"
    if ["smøde", "smødet"].iter().any(|meeting| word.ends_with(meeting)) {
        return WordMeaning::Agenda;
    }
    // "mødetype", "punktstatus"
    if ["type", "status", "niveau"].iter().any(|kind| word.ends_with(kind)) {
        return WordMeaning::Kind;
    }
    misspelt(word).unwrap_or(WordMeaning::Other)
}

/// Returns whether a word ends as one of those compounds does of which only the end is known: few words do.
fn may_be_compound(word: &str) -> bool {
    let Some((_, end)) = word.as_bytes().split_last_chunk() else { return false };
    matches!(
        end,
        b"ven" | b"ens" | b"nkt" | b"tet" | b"ter" | b"rne" | b"sag" | b"gen" | b"ger" | b"mne" | b"ner"
            // "øde"
            | b"\xb8de"
            | b"det"
            | b"ype"
            | b"tus"
            | b"eau"
    )
}

/// Returns whether a word for items names more than one: "punkter", "sagerne", "items".
pub(super) fn is_plural(word: &str) -> bool {
    ["er", "erne", "items"].iter().any(|end| word.ends_with(end))
}

/// Returns whether a word names more than one item.
pub fn names_many(word: &str) -> bool {
    is_plural(word) && meaning(word) == WordMeaning::Items
}

/// Returns whether a word names an item, or more than one.
pub fn names_item(word: &str) -> bool {
    ["emne", "emnet"].contains(&word) || meaning(word) == WordMeaning::Items
}

/// Returns whether a text, in small letters, names more than one item, or what they stand in: "punkterne", "dagsorden",
/// "resten".
pub fn gathers_many(lower: &str) -> bool {
    const WHOLES: [&str; 8] =
        ["del", "delen", "dagsorden", "dagsordenen", "resten", "resterende", "følgende", "efterfølgende"];
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| WHOLES.contains(&word) || names_many(word))
}

/// Returns what a misspelt word means.
fn misspelt(word: &str) -> Option<WordMeaning> {
    let door = || is_misspelt_door(word).then_some(WordMeaning::Doors);
    (is_misspelt(word) || is_glued(word)).then_some(WordMeaning::Closed).or_else(door)
}

/// "lukketmøde", "luketpunktet": closed, and what is so, without the blank between them.
pub(super) fn is_glued(word: &str) -> bool {
    const WHAT: [&str; 7] = ["punkt", "sag", "møde", "del", "dagsorden", "behandling", "drøftelse"];
    const ENDINGS: [&str; 6] = ["", "et", "en", "er", "erne", "t"];
    let stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    let mut closed = stems.flat_map(|stem| WHAT.iter().filter_map(move |what| stem.strip_suffix(what)));
    word.starts_with("lu")
        && closed.any(|closed| ["lukket", "lukkede"].contains(&closed) || is_misspelt(closed))
}

/// "underpunkt", "delsag", "temapunkter": an item by what kind it is; a "tidspunkt" is none.
fn is_kind_of_item(word: &str) -> bool {
    const KINDS: [&str; 16] = [
        "under",
        "del",
        "tema",
        "tillægs",
        "ekstra",
        "hoved",
        "enkelt",
        "sær",
        "økonomi",
        "personale",
        "drøftelses",
        "beslutnings",
        "godkendelses",
        "informations",
        "møde",
        "mødesags",
    ];
    const ITEMS: [&str; 10] =
        ["punkt", "punktet", "punkter", "punkterne", "sag", "sagen", "sager", "sagerne", "emne", "emner"];
    ITEMS.iter().any(|item| word.strip_suffix(item).is_some_and(|kind| KINDS.contains(&kind)))
}

/// "luket", "lukkkede": one letter too few or too many.
fn is_misspelt(word: &str) -> bool {
    if !word.starts_with('l') {
        return false;
    }
    ["luket", "lukede", "luktet", "lukekt", "lukde", "lukt"].contains(&single(word).as_str())
}

/// "dørre", "dører", "døre" with a letter too many.
fn is_misspelt_door(word: &str) -> bool {
    word.starts_with("dø") && ["døre", "dører", "dørene", "døer"].contains(&single(word).as_str())
}

/// Returns a word with each double letter once.
fn single(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// Returns whether a word, in small letters, is a verb by which a meeting handles its item: "behandles", "optages", but not
/// "genoptages", which another meeting does.
pub fn is_handled(word: &str) -> bool {
    const HANDLED: [&str; 11] = [
        "behandles",
        "behandlet",
        "behandle",
        "drøftes",
        "drøftet",
        "forelægges",
        "tages",
        "optages",
        "gennemgås",
        "foretages",
        "afgøres",
    ];
    HANDLED.contains(&word)
}
