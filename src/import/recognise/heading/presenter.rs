//! Who presents an item: behind its title, and on a line below.

use crate::import::recognise::name;
use crate::import::recognise::place::is_place;
use crate::import::recognise::text::{ends_sentence, find};
use crate::meeting::text::lowercase;

/// Returns whether a text may be a name, or the first one of it.
pub(super) fn is_given(text: &str) -> bool {
    text.split(' ').count() <= 3
        && text.split([' ', '-']).all(|word| word.starts_with(char::is_uppercase))
        && text.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.'))
}

/// What stands before the name of a presenter, with the blank before it.
pub(super) const PRESENTS: [&str; 8] = [" /v. ", " /v ", " v. ", " v/ ", " v/", " /v.", " ved ", " v.: "];

/// Words of a title that say that someone speaks: only then does "ved" name who, for most titles with "ved" name a place
/// ("Cykelsti ved Karl Hansens Vej").
const SPEAKS: [&str; 18] = [
    "oplæg",
    "orientering",
    "præsentation",
    "gennemgang",
    "indlæg",
    "velkomst",
    "introduktion",
    "status",
    "drøftelse",
    "fremlæggelse",
    "nyheder",
    "besøg",
    "meddelelser",
    "nyt fra",
    "beretning",
    "information",
    "workshop",
    "foredrag",
];

/// Divides a title from the presenter at its end, and from a sentence after the name.
pub(super) fn presenter(text: &str) -> (&str, Option<&str>, Option<&str>) {
    // "Broen /Bo"
    let behind = text
        .rsplit_once(" /")
        .filter(|(head, who)| !head.is_empty() && (is_given(who) || *who == "alle") && who.len() > 1);
    if let Some((head, who)) = behind {
        return (head.trim_end_matches([' ', ',', '-']), Some(who), None);
    }
    let found = PRESENTS
        .iter()
        .filter_map(|mark| text.rfind(mark).map(|at| (at, *mark)))
        .max_by_key(|(at, mark)| (*at, mark.len()));
    let whole = text.trim_start();
    let (at, mark) = match found {
        Some(found) => found,
        None if whole.starts_with("v. ") || whole.starts_with("v/") => (0, &whole[..2]),
        None => return (text, None, None),
    };
    let start = if at == 0 && !text.starts_with(mark) { text.len() - whole.len() } else { at };
    let after = text[start + mark.len()..].trim_start_matches(['/', '.', ' ']);
    let ends = |at: usize| after[..at].contains(' ') && ends_sentence(&after[..at]);
    let end = after.match_indices(". ").map(|(at, _)| at).find(|&at| ends(at));
    let (who, note) = match (refers(after), end) {
        (Some(at), end) if end.is_none_or(|end| at < end) => {
            (&after[..at], Some(after[at..].trim_matches([',', ' '])))
        }
        (_, Some(end)) => (&after[..end], Some(after[end + 2..].trim())),
        (_, None) => (after.trim_end_matches('.'), None),
    };
    let head = text[..start].to_lowercase();
    let sure = mark.trim() != "ved" || speaks(&head, who);
    let plausible = who.len() < 120 && who.chars().any(char::is_alphabetic);
    if sure && plausible {
        (text[..start].trim_end_matches([' ', ',', '-', '/']), Some(who.trim()), note)
    } else {
        (text, None, None)
    }
}

/// Returns where a presenter ends because what to read begins: "Eva Ek jf. bilag 2", "Bo Birk, se vedlagte".
fn refers(after: &str) -> Option<usize> {
    let links =
        [" jf. ", " jfr. ", " jf ", " jævnfør ", " se bilag", " se vedl", " - bilag", ", bilag", " (bilag"];
    let at = links.iter().filter_map(|link| find(after, link)).min()?;
    let who = after[..at].trim_end_matches([',', ' ']);
    who.contains(char::is_alphabetic).then_some(who.len())
}

/// Returns whether one behind "ved" speaks: somebody behind a post, or who follows on a word for it. A place does not.
fn speaks(head: &str, who: &str) -> bool {
    const SIGHTS: [&str; 7] = ["fyr", "havn", "station", "park", "strand", "sø", "mose"];
    let Some(listed) = name::listed(who) else { return false };
    let name = listed.person.name.to_lowercase();
    let is_sight = SIGHTS.contains(&name.rsplit(' ').next().unwrap_or_default());
    let has_post = listed.person.title.is_some() && !who.starts_with(&listed.person.name);
    let words = || head.split(|c: char| !c.is_alphabetic());
    let is_word = |said: &str, word: &str| {
        said.starts_with(word) && said.len() <= word.len() + 2 || said.ends_with(word)
    };
    let is_told = SPEAKS.iter().any(|phrase| {
        if phrase.contains(' ') { head.contains(phrase) } else { words().any(|said| is_word(said, phrase)) }
    });
    has_post || is_told && !is_sight && !is_place(&name)
}

/// Returns the presenter on a line of its own under a heading: "v/ Eva Ek".
pub(crate) fn presenter_line(plain: &str) -> Option<&str> {
    let lower = lowercase(plain);
    let lead = [
        "/v. ",
        "v. ",
        "v/ ",
        "v/",
        "ved ",
        "oplæg v. ",
        "oplæg v/",
        "oplæg ved ",
        "oplægsholder: ",
        "sagsfremstiller: ",
        "ansvarlig: ",
        "ansvarlige: ",
        "punktansvarlig: ",
        "indleder: ",
        "oplæg: ",
        "sagen fremlægges af ",
        "sagen forelægges af ",
        "sagen præsenteres af ",
        "punktet fremlægges af ",
        "punktet præsenteres af ",
        "punktet indledes af ",
        "fremlægges af ",
        "præsenteres af ",
    ]
    .into_iter()
    .find(|lead| lower.starts_with(lead))?;
    let who = plain.get(lead.len()..)?.trim().trim_end_matches('.');
    (who.len() < 80 && (name::is_name(who) || name::names_office(who) || name::row(who).is_some()))
        .then_some(who)
}
