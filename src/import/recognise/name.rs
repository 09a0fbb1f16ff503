//! What the name of a person looks like, and what stands around it on a list.
//!
//! | file | what is in it |
//! |---|---|
//! | `listed` | a name on a list, with what stands around it |
//! | `row` | names in a row |
//! | `field` | fields of a person on lines of their own |
//! | `bracketed` | what stands in brackets beside a name |
//! | `absence` | why somebody is away |
//! | `beside` | a remark, a post or a group beside a name |
//! | `stand_in` | who sits in for whom |
//! | `substitute` | the other person named beside one on a list |
//! | `replaced` | a sentence that names one who is away and the one who comes instead |

mod absence;
pub(super) mod beside;
mod bracketed;
mod field;
mod listed;
mod replaced;
mod row;
mod stand_in;
mod substitute;

use crate::import::recognise::text::ends_sentence;
use crate::import::recognise::words::{POST_LINKS, POSTS, ROLES, TRADES};
use crate::meeting::text::lowercase;

pub(crate) use crate::import::recognise::name::absence::is_reason;
pub(crate) use crate::import::recognise::name::beside::{
    is_party, is_remote, names_group, names_house, party_named, sender,
};
pub(crate) use crate::import::recognise::name::field::{PersonField, field};
pub(crate) use crate::import::recognise::name::listed::{
    Listed, brackets, is_initials_of, leads_body, listed,
};
pub(crate) use crate::import::recognise::name::replaced::replaced;
pub(crate) use crate::import::recognise::name::row::{counted, given, row};
pub(crate) use crate::import::recognise::name::stand_in::whom;

/// Small words inside a name.
const PARTICLES: [&str; 27] = [
    "de", "la", "van", "von", "af", "der", "den", "el", "ten", "ter", "te", "zu", "zum", "da", "di", "du",
    "do", "dos", "del", "della", "le", "al", "ibn", "bin", "í", "á", "und",
];

/// Words in capitals that name a place or a body and no person.
const NO_NAMES: [&str; 41] = [
    "intet",
    "elever",
    "lærere",
    "forældre",
    "personale",
    "personalet",
    "kommunen",
    "velkomst",
    "fremlæggelse",
    "drøftelse",
    "orientering",
    "eventuelt",
    "dagsorden",
    "dagsordenspunkter",
    "dagsordenpunkter",
    "side",
    "indhold",
    "indholdsfortegnelse",
    "referat",
    "beslutning",
    "kommune",
    "kommuner",
    "region",
    "provsti",
    "stift",
    "distrikt",
    "udvalget",
    "udvalg",
    "byrådet",
    "forvaltningen",
    "afdelingen",
    "sekretariatet",
    "netværk",
    "punkt",
    "ingen",
    "alle",
    "der",
    "kl",
    "center",
    "rådhus",
    "bilag",
];

/// What stands for a letter that the font of a PDF does not name: "Anna B�k" is somebody all the same.
const UNNAMED: char = '\u{fffd}';

/// Returns whether a text is the name of one person: two to six words in capitals, with small words inside.
pub(crate) fn is_name(text: &str) -> bool {
    // most texts are none: they begin with a small letter, or are long
    if !text.starts_with(|c: char| c.is_uppercase() || c == UNNAMED) || text.split(' ').nth(6).is_some() {
        return false;
    }
    let words: Vec<&str> = text.split(' ').collect();
    // "Mogens v. Lund": a name after "v." has one word, and a presenter two; "v. d." is no presenter's
    let noble = words
        .iter()
        .position(|word| *word == "v.")
        .is_some_and(|at| at > 0 && (at + 2 == words.len() || words.get(at + 1) == Some(&"d.")));
    let good = |word: &&str| {
        // "Torben »Tobbe« Riis", and what is scanned: "J0rgen"
        let scanned = |c: char| matches!(c, '0' | '1') && !word.starts_with(c) && !word.ends_with(c);
        let sign = |c: char| matches!(c, '.' | '-' | '\'' | '’' | '´');
        let bare = word.trim_matches(['"', '“', '”', '»', '«', '„']);
        let letter = |c: char| c.is_alphabetic() || sign(c) || scanned(c) || c == UNNAMED;
        // "Juul. Afbud" is two sentences
        let ended =
            bare.strip_suffix('.').is_some_and(|word| word.chars().count() > 3 && ends_sentence(word));
        let letters = bare.chars().all(letter) && !bare.is_empty() && !ended;
        let capital = bare.chars().next().is_some_and(|c| c.is_uppercase() || c == UNNAMED);
        let small = PARTICLES.contains(word) || noble && ["v.", "d."].contains(word);
        letters && (small || capital && !NO_NAMES.contains(&word.to_lowercase().as_str()))
    };
    // "Underskrevet af de" is no name
    let full = words.last().is_some_and(|word| {
        word.chars().filter(|c| c.is_alphabetic() || *c == UNNAMED).count() > 1 && !PARTICLES.contains(word)
    });
    // "Dansk Sejlunion", "Danmarks Lærere", "Plejecenter Lunden"
    let is_union = ["dansk", "danske", "danmarks", "landsforeningen", "foreningen"];
    let is_union = |word: &&str| is_union.contains(&word.to_lowercase().as_str()) || names_house(word);
    words.len() > 1
        && text.chars().any(char::is_lowercase)
        && full
        && words.iter().all(good)
        && !words.first().is_some_and(is_union)
}

/// Returns whether a text begins with the name of a person: "Ane Ask (A) ankom kl. 15.20".
pub(crate) fn begins(text: &str) -> bool {
    let ends = text.match_indices([' ', ',']).map(|(at, _)| at).take(5);
    ends.skip(1).any(|at| is_name(&text[..at]))
}

/// Returns whether a piece of a text is a person's name, perhaps behind a post.
pub(crate) fn in_text(text: &str) -> bool {
    let pieces = text.split([',', ';', '(', ')', ':', '\t', '.']).flat_map(|piece| piece.split(" og "));
    pieces.map(str::trim).any(|piece| is_name(post(piece).1))
}

/// Returns whether a word is a post, or ends with one: "Kommunaldirektør", "KKR-konsulent", or what staff elect each other
/// to: "FTR".
fn is_post(word: &str) -> bool {
    if ["TR", "FTR", "AMR", "LTR", "Dr.", "Prof."].contains(&word) {
        return true;
    }
    let word = word.trim_end_matches(['.', ',']).to_lowercase();
    let word = word.strip_suffix("en").unwrap_or(&word);
    POSTS.iter().any(|post| word.ends_with(post))
}

/// Returns whether a word is of a trade by its end: "Skovrider", "biolog". It may be a surname too: "Lindkvist".
fn is_trade(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_long = lower.chars().count() > 5;
    TRADES.iter().any(|trade| lower == *trade || is_long && lower.ends_with(trade)) && lower != "armand"
}

/// Returns whether a text is a post: "Direktør", "Chef for Plan", "Adm. direktør", "Biolog".
fn is_title(text: &str) -> bool {
    text.split([' ', '/']).take(4).any(is_post) || !text.contains(' ') && is_trade(text)
}

/// Divides "2. næstformand Eva Ek" and "Kasserer Eva Ek" into duty and name.
fn duty(text: &str) -> Option<(Option<&str>, &str)> {
    let numbered =
        text.split_once(". ").filter(|(n, _)| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()));
    let (word, name) = numbered.map_or(text, |(_, duty)| duty).split_once(' ')?;
    let lower = word.to_lowercase();
    let is_duty = lower == "suppleant"
        || lower.len() > 3 && role(&lower).is_some()
        || numbered.is_some() && is_post(word);
    (is_duty && is_name(name)).then(|| (Some(text[..text.len() - name.len()].trim_end()), name))
}

/// Divides "Kommunaldirektør Lone Lyng" into post and name. A post is words up to the last one that is one.
fn post(text: &str) -> (Option<&str>, &str) {
    if let Some(divided) = duty(text) {
        return divided;
    }
    let mut at = 0;
    let mut end = 0;
    for word in text.split_inclusive(' ') {
        let is_first = at == 0;
        at += word.len();
        let bare = word.trim_end();
        // behind a first name such a word is a surname
        let of_trade = || (is_first || bare.starts_with(char::is_lowercase)) && is_trade(bare);
        if is_post(bare) || of_trade() && is_name(&text[at..]) {
            end = at;
        } else if end > 0 && !POST_LINKS.contains(&lowercase(bare).as_str()) || at > 60 {
            break;
        }
    }
    end += whose(&text[end..]).filter(|_| end > 0).unwrap_or_default();
    // a small letter is no name's: "sognepræst Carl Friis", "stud.polit. Carl Friis", "professor emeritus Carl Friis"
    let is_small = |word: &str| {
        let is_degree = word.trim_end_matches('.').contains('.');
        word.len() > 3 && word.chars().all(|c| c.is_lowercase() || is_degree && c == '.')
    };
    let small = text.split_once(' ').filter(|(word, name)| end == 0 && is_small(word) && is_name(name));
    if let Some((word, name)) = text[end..].split_once(' ').filter(|_| end > 0)
        && is_small(word)
        && is_name(name)
    {
        end += word.len() + 1;
    }
    match (text[..end].trim_end(), text[end..].trim_start()) {
        ("", _) if small.is_some() => small.map_or((None, text), |(title, name)| (Some(title), name)),
        ("", _) | (_, "") => (None, text),
        (title, name) => (Some(title), name),
    }
}

/// Returns how long the words behind a post are that say whose, before a name: "for de frivillige " of "for de frivillige Ane Ask".
fn whose(text: &str) -> Option<usize> {
    let rest = text.strip_prefix("for ")?;
    let small = |word: &&str| word.starts_with(char::is_lowercase);
    let words: usize = rest.split_inclusive(' ').take_while(small).map(str::len).sum();
    (words > 0 && is_name(&rest[words..])).then_some("for ".len() + words)
}

/// Returns whether a word is the office of one who is not named: "formanden", "kassereren", "skolelederen".
pub(crate) fn names_office(word: &str) -> bool {
    let lower = word.to_lowercase();
    let stem = lower.strip_suffix("en").unwrap_or(&lower);
    !word.contains(' ') && stem.len() > 3 && (is_post(word) || role(stem).is_some())
}

/// Returns whether a text names somebody, perhaps behind a post, and is not a post alone: "Eva", "borgmester Eva Ek".
fn names_somebody(text: &str) -> bool {
    text.starts_with(char::is_uppercase) && !is_title(text) || is_name(post(text).1)
}

/// Returns the word for what a person does at the meeting.
fn role(lower: &str) -> Option<&'static str> {
    ROLES.iter().find(|(known, _)| *known == lower).map(|(_, role)| *role)
}

/// Returns what a person does at the meeting whom a label calls so.
pub(crate) fn role_named(label: &str) -> Option<&'static str> {
    role(&lowercase(label))
}

/// Returns whether a label is what a person does at the meeting.
pub(crate) fn is_role(label: &str) -> bool {
    role_named(label).is_some()
}

/// Returns whether a label is of one who does something at the meeting, whether of the body or not: "Referent:".
pub(crate) fn is_duty(label: &str) -> bool {
    let duties = ["referent", "mødeleder", "ordstyrer", "dirigent", "protokolfører", "tovholder"];
    duties.contains(&label.trim_end_matches(':').to_lowercase().as_str())
}

/// Returns what a person does who stands after a label: "Ref.: NN" names the referent.
pub(crate) fn role_of(label: &str) -> String {
    let lower = lowercase(label);
    role(&lower).map_or(lower, str::to_owned)
}
