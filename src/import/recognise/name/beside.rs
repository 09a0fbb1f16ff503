//! What stands beside the name of a person: a remark, a post that staff elect to, a group or party that sends the person.

use crate::import::recognise::name::absence::{self, is_reason};
use crate::import::recognise::name::{is_name, is_title};
use crate::import::recognise::text::find;
use crate::import::recognise::words::{REMOTE, REMOTE_ENDS};
use crate::meeting::Person;
use crate::meeting::text::lowercase;

/// What a remark beside a name begins with, of when or how someone took part, or why not; whole words.
const REMARKS: [&str; 50] = [
    "på",
    "der havde",
    "der har",
    "har meldt",
    "havde meldt",
    "meldt",
    "til stede",
    "tilstede",
    "forfald",
    "sag",
    "sagerne",
    "punkt",
    "pkt",
    "kl",
    "fra kl",
    "til kl",
    "fra punkt",
    "fra pkt",
    "til punkt",
    "til pkt",
    "under",
    "deltog",
    "deltager",
    "deltagelse",
    "kom",
    "ankom",
    "forlod",
    "gik",
    "mødte",
    "møder",
    "udeblev",
    "via",
    "afbud",
    "med afbud",
    "uden afbud",
    "fravær",
    "fraværende",
    "ferie",
    "syg",
    "sygdom",
    "sygemeldt",
    "barn syg",
    "barns",
    "barsel",
    "orlov",
    "pga",
    "p.g.a",
    "på grund af",
    "grundet",
    "ikke",
];

/// Returns whether a text says that somebody takes part over a line: "på Teams", "virtuelt".
pub(crate) fn is_remote(lower: &str) -> bool {
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| {
        REMOTE.iter().any(|stem| word.strip_prefix(stem).is_some_and(|end| REMOTE_ENDS.contains(&end)))
    })
}

/// Returns whether what stands beside a name is a remark, and no post or place.
pub(crate) fn is_remark(lower: &str) -> bool {
    // the association, and no time of day
    if lower == "kl" {
        return false;
    }
    let begins = |word: &str| {
        lower
            .strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
    };
    REMARKS.iter().any(|word| begins(word))
        || lower.contains(" kl. ")
        || lower.contains(" deltog")
        || is_reason(lower)
}

/// Returns what staff elect each other to, and for whom: "FTR FOA", "AMR".
pub(crate) fn elected(part: &str) -> Option<(&str, &str)> {
    let (post, org) = part.split_once(' ').unwrap_or((part, ""));
    ["TR", "FTR", "AMR", "TR-suppleant", "AMR-suppleant", "TRS", "LTR"]
        .contains(&post)
        .then_some((post, org.trim()))
}

/// The ends of words for a group that sends somebody, in the definite form, which no post has.
const GROUPS: [&str; 34] = [
    "rådene",
    "plejen",
    "huset",
    "centret",
    "organisationen",
    "organisationerne",
    "lauget",
    "forbundet",
    "selskabet",
    "netværket",
    "rådet",
    "nævnet",
    "udvalget",
    "bestyrelsen",
    "foreningen",
    "foreningerne",
    "kommunen",
    "afdelingen",
    "forvaltningen",
    "skolen",
    "skolerne",
    "klubben",
    "klubberne",
    "samvirket",
    "spejderne",
    "sekretariatet",
    "regionen",
    "ledelsen",
    "idrætten",
    "idrætsklubberne",
    "aftenskolerne",
    "kulturlivet",
    "erhvervslivet",
    "kirken",
];

/// Returns whether what stands beside a name is a group that the person comes from: "byrådet", "aftenskolerne".
pub(crate) fn names_group(lower: &str) -> bool {
    !is_title(lower)
        && !lower.contains(" for ")
        && lower.split(' ').count() <= 3
        && GROUPS.iter().any(|end| lower.ends_with(end))
}

/// Returns whether what stands beside a name is the part of an administration: "Teknik og Miljø".
pub(crate) fn is_department(note: &str) -> bool {
    let capital = |part: &str| part.trim().starts_with(char::is_uppercase);
    // "afd. 2", "hus 4"
    let numbered = note.split_once(' ').is_some_and(|(word, number)| {
        ["afd.", "afdeling", "blok", "hus", "område", "distrikt", "kreds"]
            .contains(&word.to_lowercase().as_str())
            && number.len() <= 4
            && number.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
    });
    if numbered {
        return true;
    }
    !is_title(note)
        && note.len() <= 40
        && note.split_once(" og ").is_some_and(|(a, b)| capital(a) && capital(b))
}

/// Returns whether two capitals are those of a party; one letter always is.
pub(crate) fn is_party(letters: &str) -> bool {
    const TWO: [&str; 12] = ["DF", "SF", "EL", "LA", "RV", "KD", "NB", "KF", "DD", "FP", "BL", "UP"];
    letters.chars().count() == 1 || TWO.contains(&letters)
}

/// Words for associations and houses, which end the names of both.
const HOUSES: [&str; 33] = [
    "forbund",
    "union",
    "center",
    "hjem",
    "hospital",
    "bibliotek",
    "selskab",
    "forening",
    "laug",
    "klub",
    "skole",
    "værk",
    "kommune",
    "afdeling",
    "forsyning",
    "menighedsråd",
    "rådgivning",
    "revision",
    "arkitekter",
    "ingeniører",
    "advokater",
    "consult",
    "entreprise",
    "fond",
    "museum",
    "institut",
    "universitet",
    "gymnasium",
    "politi",
    "provsti",
    "distrikt",
    "sygehus",
    "styrelse",
];

/// Returns whether a word names an association or a house, and nobody: "Boligselskabet", "Sejlklub".
pub(crate) fn names_house(word: &str) -> bool {
    let lower = word.trim_end_matches([',', ':', '.']).to_lowercase();
    let ends = ["", "en", "et", "n"];
    let mut stems = ends.iter().filter_map(|end| lower.strip_suffix(end));
    stems.any(|stem| HOUSES.iter().any(|house| stem.ends_with(house)))
}

/// Returns who sends a person by the label before the name: "Engum Kommune", "Region Øst", "FOA", "for Byrådet".
pub(crate) fn sender(label: &str) -> Option<&str> {
    if let Some(sender) = label.strip_prefix("for ").or_else(|| label.strip_prefix("For ")) {
        return sender.starts_with(char::is_alphabetic).then_some(sender);
    }
    let is_short = |word: &str| {
        word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.contains(char::is_lowercase)
    };
    let mut words = label.split(' ');
    let is_sender = label.starts_with(char::is_uppercase)
        && !label.starts_with("Fra ")
        && !is_title(label)
        && (words.clone().any(names_house)
            || words.clone().any(is_short)
            || words.next().is_some_and(|first| ["Region", "Dansk", "Danske", "Danmarks"].contains(&first))
            || names_group(&lowercase(label)));
    is_sender.then_some(label)
}

/// Returns whether a field beside the name ends with the name of somebody else, or the name with the word for a house.
pub(super) fn names_other(person: &Person) -> bool {
    let ends_with_name = |text: &str| {
        let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
        spaces.len() > 2
            && is_name(&text[spaces[spaces.len() - 2] + 1..])
            && text.starts_with(char::is_lowercase)
    };
    // "Formand, forælder" is more than one thing
    let is_two = person.role.as_ref().is_some_and(|role| role.contains(','));
    let mut fields = [&person.title, &person.role].into_iter().flatten();
    is_two
        || fields.any(|field| ends_with_name(field))
        || names_house(person.name.rsplit(' ').next().unwrap_or_default())
}

/// Returns where the reason begins why somebody is away, or for which items somebody came; the end of the text where
/// there is none.
pub(super) fn reason(entry: &str) -> usize {
    let items = [" under punkt", " under pkt", " til punkt ", " til pkt", " ved punkt ", " ved pkt"];
    let is_outside = |at: &usize| entry[..*at].matches('(').count() <= entry[..*at].matches(')').count();
    let begins =
        [" pga", " på grund af ", " grundet "].iter().chain(&items).filter_map(|why| find(entry, why)).min();
    begins.filter(is_outside).or_else(|| absence::begins(entry).filter(is_outside)).unwrap_or(entry.len())
}

/// The parties of the councils by their names, in lower case, with the letter that each stands for election under.
const PARTIES: [(&str, &str); 12] = [
    ("socialdemokratiet", "A"),
    ("socialdemokraterne", "A"),
    ("radikale venstre", "B"),
    ("det konservative folkeparti", "C"),
    ("konservative", "C"),
    ("socialistisk folkeparti", "F"),
    ("liberal alliance", "I"),
    ("dansk folkeparti", "O"),
    ("venstre", "V"),
    ("danmarksdemokraterne", "Æ"),
    ("enhedslisten", "Ø"),
    ("alternativet", "Å"),
];

/// Returns the letter of a party that is named, in lower case.
pub(crate) fn party_named(lower: &str) -> Option<&'static str> {
    PARTIES.iter().find(|(name, _)| *name == lower).map(|(_, letter)| *letter)
}

/// What words end with that say what somebody is in a body, in lower case.
const POST_ENDS: [&str; 13] = [
    "person",
    "repræsentant",
    "medlem",
    "formand",
    "valgt",
    "udpeget",
    "suppleant",
    "stedfortræder",
    "ansat",
    "leder",
    "mand",
    "ansvarlig",
    "deltager",
];

/// Returns whether words beside a name, in small letters, say what somebody is.
pub(crate) fn names_post(lower: &str) -> bool {
    let last = lower.rsplit(' ').next().unwrap_or_default();
    is_title(lower) || POST_ENDS.iter().any(|end| last.ends_with(end))
}
