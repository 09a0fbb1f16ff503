//! Sentences that say who was there or away: words of presence around names, in any order.

use super::names;
use crate::import::name::Listed;
use crate::import::words::{lower, sentences};
use crate::meeting::Status;

/// What a sentence says of people.
#[derive(Debug)]
pub(in crate::import) struct Said {
    /// The list that they would stand on.
    pub(in crate::import) group: &'static str,
    /// Whether they came.
    pub(in crate::import) status: Status,
    /// Who.
    pub(in crate::import) people: Vec<Listed>,
}

impl Said {
    /// Those of a status.
    pub(in crate::import) fn of(status: Status, people: Vec<Listed>) -> Self {
        let group = match status {
            Status::Afbud => "Afbud",
            Status::Absent => "Fraværende",
            _ => "Deltagere",
        };
        Said { group, status, people }
    }
}

/// The words that a sentence of presence is made of beside names, in lower case: who and what, verbs, to be there and to
/// be away, and what stands between.
const WORDS: &str = "
der som følgende medlem medlemmer medlemmet medlemmerne byrådsmedlem byrådsmedlemmer udvalgsmedlem udvalgsmedlemmer alle
øvrige bemærkninger mødet dagens møde af om
var er blev har havde været meldt meldte sendt sendte modtaget indløbet mødt mødte møder fremmødt fremmødte deltog
deltager deltaget deltagelse udeblev udeblevet indkaldt kom ankom forlod gik
til stede stedet tilstede afbud forfald forhindret fraværende fravær uden ikke dog stedfortræder stedfortrædere suppleant
suppleanter virtuelt digitalt online video videoforbindelse videolink teams skype facetime zoom telefon telefonisk
i på via over med fra pr ved hele samt desuden endvidere herudover derudover også ligeledes kl klokken";

/// Words that say that someone was there.
const THERE: [&str; 11] = [
    "mødt",
    "mødte",
    "møder",
    "fremmødt",
    "fremmødte",
    "stede",
    "tilstede",
    "deltog",
    "deltager",
    "deltaget",
    "deltagelse",
];
/// Words that say when someone came or went.
const WHEN: [&str; 6] = ["kom", "ankom", "forlod", "gik", "kl", "klokken"];
/// Words of those who take part over a line.
const REMOTE: [&str; 11] = [
    "virtuelt",
    "digitalt",
    "online",
    "video",
    "videoforbindelse",
    "videolink",
    "teams",
    "skype",
    "facetime",
    "zoom",
    "telefon",
];
/// Who was not among those who were there.
const EXCEPT: [&str; 5] = [" bortset fra ", " undtagen ", " med undtagelse af ", " på nær ", " dog ikke "];

/// Sentences that say who was there or away: "Ane Ask og Bo Birk var fraværende.", "I mødet deltog Ane Ask."
pub(in crate::import) fn prose(plain: &str) -> Option<Said> {
    let plain = plain.trim().trim_end_matches('.');
    if plain.len() > 1200 {
        return None;
    }
    let lower = lower(plain);
    // "Medlemmerne var mødt, bortset fra NN og MM, der havde meldt afbud"
    let but = EXCEPT.iter().find_map(|words| {
        let at = lower.find(words).filter(|&at| THERE.iter().any(|there| lower[..at].contains(there)))?;
        Some(&plain[at + words.len()..])
    });
    if let Some(said) = stand_in(plain, &lower) {
        return Some(said);
    }
    let text = but.unwrap_or(plain);
    let (lead, who, tail) = divide(text);
    let said: Vec<String> = words_of(lead).chain(words_of(tail)).collect();
    let status = status(&said).or(but.map(|_| Status::Afbud));
    let who = who.split(" pga").next().unwrap_or(who).trim_end_matches([',', ':', ' ']);
    let mut people = names(who)?;
    let sits = people.iter().all(|listed| listed.sits_for.is_some()) && is_stand_in(who);
    if words_of(tail).any(|word| WHEN.contains(&word.as_str())) {
        people.iter_mut().for_each(|listed| listed.note = Some(tail.trim().to_owned()));
    }
    let mut said = Said::of(status.or(sits.then_some(Status::Present))?, people);
    if said.status == Status::Present && (sits || is_stand_in(lead) || is_stand_in(tail)) {
        said.group = "Stedfortrædere";
    }
    Some(said)
}

/// "Som stedfortræder for Ane Ask mødte Bo Birk", "I stedet for Ane Ask deltog Bo Birk": the one who is away stands first.
fn stand_in(plain: &str, lower: &str) -> Option<Said> {
    let leads = ["stedfortræder for ", "suppleant for ", "i stedet for ", "for "];
    let whom = leads.iter().find_map(|lead| {
        let rest = lower.strip_prefix("som ").unwrap_or(lower).strip_prefix(lead)?;
        Some(&plain[plain.len() - rest.len()..])
    })?;
    let verbs = [" mødte ", " møder ", " deltog ", " deltager ", " var ", " er "];
    let (whom, who) = verbs.iter().find_map(|verb| whom.split_once(verb))?;
    let (whom, mut people) = (names(whom)?, names(who)?);
    let [whom] = &whom[..] else { return None };
    people.first_mut()?.sits_for = Some(whom.person.name.clone());
    Some(Said { group: "Stedfortrædere", status: Status::Present, people })
}

/// What the sentences of a paragraph say. It may be broken into lines anywhere, or have a sentence on each.
pub(in crate::import) fn paragraph(lines: &[&str]) -> Vec<Said> {
    let all = |text: &str| sentences(text).into_iter().filter_map(prose).collect::<Vec<Said>>();
    let count = |said: &[Said]| said.iter().map(|said| said.people.len()).sum::<usize>();
    let (whole, each) =
        (all(&lines.join(" ")), lines.iter().flat_map(|line| all(line)).collect::<Vec<Said>>());
    if count(&whole) >= count(&each) { whole } else { each }
}

/// Divides a sentence into the words of presence before the names, the names, and the words after them.
fn divide(text: &str) -> (&str, &str, &str) {
    let lead: usize = text.split_inclusive(' ').take_while(|word| is_word(word)).map(str::len).sum();
    let (lead, rest) = text.split_at(lead);
    let mut tail = rest.len();
    for word in rest.split_inclusive(' ').rev().take_while(|word| is_word(word)) {
        tail -= word.len();
    }
    let (who, tail) = rest.split_at(tail);
    (lead, who, tail)
}

fn is_word(word: &str) -> bool {
    let mut words = words_of(word);
    words.next().is_some_and(|word| word == "#" || WORDS.split_whitespace().any(|known| known == word))
}

/// The words of a text in lower case, without signs; a number is `#`.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().map(|word| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.starts_with(|c: char| c.is_ascii_digit()) { "#".to_owned() } else { bare.to_lowercase() }
    })
}

/// What words say of those whose names they stand around. Who came or went at a time was there.
fn status(said: &[String]) -> Option<Status> {
    let has = |words: &[&str]| said.iter().any(|word| words.contains(&word.as_str()));
    if has(&WHEN) {
        return (!has(&["ikke", "fraværende", "fravær"])).then_some(Status::Present);
    }
    let there = has(&THERE);
    // "deltog ikke" alone is of one item
    let missed = has(&["ikke"]) && there && has(&["mødt", "mødte", "fremmødt", "stede", "tilstede", "mødet"]);
    if has(&["afbud", "forfald", "forhindret"]) && !has(&["uden"]) {
        Some(Status::Afbud)
    } else if has(&["fraværende", "fravær", "udeblev", "udeblevet", "afbud"]) || missed {
        Some(Status::Absent)
    } else if there && has(&REMOTE) {
        Some(Status::Virtual)
    } else if has(&["ikke"]) {
        None
    } else {
        (there || has(&["indkaldt"])).then_some(Status::Present)
    }
}

fn is_stand_in(text: &str) -> bool {
    let lower = lower(text);
    ["stedfortræder", "suppleant", "i stedet"].iter().any(|word| lower.contains(word))
}
