//! Where a decision differs from its indstilling: not wrong, but worth a look before it is published.

use memchr::memmem;

use crate::draft::faithful::{Lost, doubled, lost};
use crate::draft::verbs::{Form, Verb};
use crate::draft::words::{unmarked, words};
use crate::meeting::Indstilling;
use crate::meeting::date::MONTHS;

/// A difference between the decision and the indstilling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deviation {
    /// Another person: the one recommended, and the one in the decision.
    Person(String, String),
    /// Another amount or date.
    Figure(String, String),
    /// Less than was recommended: "godkender" became "taget til efterretning".
    Weaker(String, &'static str),
    /// Approved where it was only recommended to take note.
    Stronger(&'static str),
    /// A negation of the indstilling that the decision leaves out.
    Negation(String),
    /// A condition of the indstilling that the decision leaves out.
    Condition(String),
    /// A small word twice in a row.
    Doubled(String),
    /// The decision takes note of the indstilling itself, where that recommended taking note of something.
    Slip,
}

impl Deviation {
    /// Returns the difference in a few words.
    pub fn sentence(&self) -> String {
        match self {
            Deviation::Person(asked, decided) | Deviation::Figure(asked, decided) => {
                format!("indstillingen siger »{asked}«, beslutningen »{decided}«")
            }
            Deviation::Weaker(asked, decided) => {
                format!("indstillingen siger »{asked}«, beslutningen kun »{decided}«")
            }
            Deviation::Stronger(asked) => {
                format!("indstillingen siger »til {asked}«, beslutningen »godkendt«")
            }
            Deviation::Negation(word) => format!("indstillingens »{word}« mangler i beslutningen"),
            Deviation::Condition(words) => format!("indstillingens »{words}« mangler i beslutningen"),
            Deviation::Doubled(word) => format!("»{word} {word}« står to gange"),
            Deviation::Slip => "»indstillingen« er taget til efterretning; menes orienteringen?".to_owned(),
        }
    }
}

/// Returns where a decision differs from its indstilling. What is left out or added is no difference, only
/// what replaces something else.
pub fn deviations(indstilling: &Indstilling, decision: &str) -> Vec<Deviation> {
    let asked = indstilling.lines().map(unmarked).collect::<Vec<_>>().join("\n");
    // the decision is long and changes at every key, so read it only for what was recommended
    let other = |read: fn(&str) -> Vec<String>| {
        let wanted = Some(read(&asked)).filter(|wanted| !wanted.is_empty())?;
        instead(&wanted, &read(decision))
    };
    let appointed = if appoints(&asked) { names(&asked) } else { Vec::new() };
    let appointed = Some(appointed).filter(|appointed| !appointed.is_empty());
    let person = appointed.and_then(|appointed| instead_of_name(&appointed, &names(decision), decision));
    let figures = [other(amounts), other(dates), other(counts)].into_iter().flatten();
    let mut all: Vec<Deviation> = person.map(|(a, b)| Deviation::Person(a, b)).into_iter().collect();
    all.extend(figures.map(|(a, b)| Deviation::Figure(a, b)));
    all.extend(weaker(&asked, decision).or_else(|| stronger(&asked, decision)));
    all.extend(asked.lines().filter_map(|point| lost(point, decision)).map(|lost| match lost {
        Lost::Negation(word) => Deviation::Negation(word),
        Lost::Condition(words) => Deviation::Condition(words),
    }));
    all.extend(doubled(decision).map(|word| Deviation::Doubled(word.to_owned())));
    all
}

/// Returns what was recommended and is missing, with what replaces it.
fn instead(asked: &[String], decided: &[String]) -> Option<(String, String)> {
    // "31. december" is the same as "31. december 2026"
    let same =
        |a: &str, b: &str| a == b || a.starts_with(&format!("{b} ")) || b.starts_with(&format!("{a} "));
    let is_in = |all: &[String], one: &str| all.iter().any(|other| same(other, one));
    let missing = asked.iter().find(|one| !is_in(decided, one))?;
    let new = decided.iter().find(|one| !is_in(asked, one))?;
    Some((missing.clone(), new.clone()))
}

/// Like [`instead`], for people, of whom a decision may give only the last name.
fn instead_of_name(asked: &[String], decided: &[String], decision: &str) -> Option<(String, String)> {
    let is_other = |decided: &String| {
        !asked.iter().any(|name| first(name) == first(decided) && last(name) == last(decided))
    };
    let others: Vec<&String> = decided.iter().filter(|decided| is_other(decided)).collect();
    let namesake = |name: &str| others.iter().find(|decided| last(decided) == last(name)).copied();
    let is_named = |name: &str| {
        decided.iter().any(|decided| first(decided) == first(name) && last(decided) == last(name))
    };
    let missing = asked.iter().filter(|name| !is_named(name)).find_map(|name| match namesake(name) {
        // "Per Lyng" for "Lone Lyng": another person, or a slip
        Some(decided) => Some((name, decided)),
        None if decision.contains(last(name)) => None,
        None => others.first().map(|decided| (name, *decided)),
    });
    missing.map(|(asked, decided)| (asked.clone(), decided.clone()))
}

fn first(name: &str) -> &str {
    name.split(' ').next().unwrap_or_default()
}

fn last(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or_default()
}

/// Returns whether people are to be appointed: elsewhere names are those of speakers.
fn appoints(asked: &str) -> bool {
    let low = asked.to_lowercase();
    ["udpeg", "vælge", "konstituer", "ansætte"].iter().any(|verb| low.contains(verb))
}

/// Parts of names of things and places: a run of capitalised words with one of these is no person.
const THINGS: [&str; 16] = [
    "kommune", "region", "råd", "udvalg", "hus", "net", "trafik", "styrelse", "center", "danmark",
    "strategi", "midt", "kultur", "skole", "plan", "forening",
];

/// Words before a place or a thing in capitalised words: "bestyrelsen for Engum Havn".
const BEFORE_THINGS: [&str; 6] = ["for", "i", "på", "fra", "hos", "under"];

/// Returns the people that a text names: two to four capitalised words in a row.
fn names(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for line in text.lines() {
        let mut run: Vec<&str> = Vec::new();
        let (mut before, mut of_thing) = ("", false);
        for chunk in line.split_whitespace().chain(["."]) {
            let word = chunk.trim_matches(|c: char| !c.is_alphanumeric());
            let rest = word.chars().skip(1);
            let capital = word.starts_with(char::is_uppercase)
                && rest.clone().count() > 0
                && !rest.clone().any(char::is_uppercase);
            if capital {
                of_thing = if run.is_empty() { BEFORE_THINGS.contains(&before) } else { of_thing };
                run.push(word);
            }
            before = chunk;
            let broken = chunk.ends_with([',', '.', ';', ':', ')']);
            if !capital || broken {
                let name = (2..=4).contains(&run.len()).then(|| run.join(" "));
                all.extend(name.filter(|name| !of_thing && is_person(name)));
                run.clear();
            }
        }
    }
    all
}

fn is_person(name: &str) -> bool {
    let low = name.to_lowercase();
    !THINGS.iter().any(|thing| low.contains(thing))
}

/// Returns the amounts of a text, as they are written.
fn amounts(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let unit = |word: &str| {
        ["kr", "mio", "mia", "pct", "%"]
            .contains(&word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%'))
    };
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let pairs = words.windows(2).filter(|pair| number(pair[0]) && unit(pair[1]));
    pairs.map(|pair| format!("{} {}", pair[0], pair[1].trim_end_matches([',', ';', ')']))).collect()
}

/// Returns what is counted in a text, with its number: "6 uger", "9 medlemmer".
fn counts(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit()) && !word.is_empty() && word.len() < 4;
    let noun = |word: &str| {
        let low = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let counted = ["er", "år", "dage", "uger", "gange", "procent"].iter().any(|end| low.ends_with(end));
        low.chars().count() > 1 && low.chars().all(char::is_lowercase) && counted && !MONTHS.contains(&low)
    };
    let pairs = words.windows(2).filter(|pair| number(pair[0]) && noun(pair[1]));
    pairs
        .map(|pair| format!("{} {}", pair[0], pair[1].trim_end_matches(|c: char| !c.is_alphanumeric())))
        .collect()
}

/// Returns the dates of a text, with the year where it is given.
fn dates(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_date = |pair: &[&str]| {
        pair[0].starts_with(|c: char| c.is_ascii_digit())
            && pair[0].ends_with('.')
            && MONTHS.contains(&bare(pair[1]).as_str())
    };
    let year = |at: usize| {
        let word = words.get(at + 2).map(|word| bare(word)).unwrap_or_default();
        (word.len() == 4 && word.chars().all(|c| c.is_ascii_digit())).then(|| format!(" {word}"))
    };
    let pairs = words.windows(2).enumerate().filter(|(_, pair)| is_date(pair));
    pairs.map(|(at, pair)| format!("{} {}{}", pair[0], bare(pair[1]), year(at).unwrap_or_default())).collect()
}

/// Returns whether a decision has a word of taking note or of talking, in either case: called at every key.
fn mentions_noting(decision: &str) -> bool {
    ["fterretning", "FTERRETNING", "rientering", "RIENTERING", "røft"]
        .into_iter()
        .any(|word| memmem::find(decision.as_bytes(), word.as_bytes()).is_some())
}

/// Returns the deviation of a decision that only took note, or only talked, of what was recommended for
/// decision.
fn weaker(asked: &str, decision: &str) -> Option<Deviation> {
    const STRONG: [&str; 7] =
        ["godkender", "vedtager", "tiltræder", "bevilger", "udpeger", "frigiver", "bemyndiger"];
    if !mentions_noting(decision) {
        return None;
    }
    // none of these words begins with æ, ø or å
    let low = decision.to_ascii_lowercase();
    let noted = low.contains("til efterretning") || low.contains("til orientering");
    if noted
        && (low.contains("indstillingen til efterretning")
            || low.contains("indstillingen blev taget til efterretning"))
    {
        return Some(Deviation::Slip);
    }
    if !noted && !low.contains("drøfte") {
        return None;
    }
    let asked_low = words(asked);
    let to_note =
        ["til efterretning", "til orientering"].iter().any(|phrase| asked.to_lowercase().contains(phrase));
    // the table of verbs is slow: search it only for a word that may be one of these
    let may_be = |word: &str| STRONG.iter().any(|verb| word.as_bytes().starts_with(&verb.as_bytes()[..4]));
    let strong = asked_low.iter().filter(|word| may_be(&word.low)).find_map(|word| {
        let verb = [Form::Present, Form::Passive, Form::Infinitive]
            .iter()
            .find_map(|form| Verb::find(&word.low, *form))?;
        STRONG.contains(&verb.present.as_ref()).then_some(verb)
    })?;
    let stem = strong.present.trim_end_matches("er");
    let done = low.contains(stem) || low.contains(strong.past()) || low.contains(strong.participle());
    let whole = low.contains("indstilling")
        || low.contains("beslutte")
        || low.contains("udsat")
        || low.contains("udsatte");
    if done || whole || to_note {
        return None;
    }
    let weaker = if noted { "til efterretning" } else { "drøftet" };
    Some(Deviation::Weaker(strong.present.to_string(), weaker))
}

/// Returns the deviation of a decision that approved what was only to be taken note of.
fn stronger(asked: &str, decision: &str) -> Option<Deviation> {
    const STRONG: [&str; 5] = ["godken", "vedtag", "tiltræd", "bevilg", "frigiv"];
    let asked = asked.to_lowercase();
    let noted =
        ["efterretning", "orientering"].into_iter().find(|word| asked.contains(&format!("til {word}")))?;
    if STRONG.iter().any(|verb| asked.contains(verb)) {
        return None;
    }
    // none of these words begins with æ, ø or å
    let low = decision.to_ascii_lowercase();
    let approved = low.contains("godkendt") && !low.contains("indstilling") && !low.contains("referat");
    let takes_note = ["til efterretning", "til orientering"].iter().any(|words| low.contains(words));
    (approved && !takes_note).then_some(Deviation::Stronger(noted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(asked: &str, decision: &str, expected: &[&str]) {
        let indstilling = Indstilling { lead: None, points: vec![asked.to_owned()] };
        let found: Vec<String> = deviations(&indstilling, decision).iter().map(Deviation::sentence).collect();
        assert_eq!(found, expected, "{decision}");
    }

    #[test]
    fn another_person_stands_in_the_place_of_the_one_recommended() {
        let asked = "Det indstilles, at KKR udpeger direktør i Engum Kommune, Lone Lyng, til styregruppen for Søhøjland Trafik.";
        let other = ["indstillingen siger »Lone Lyng«, beslutningen »Bo Krag«"];
        check(
            asked,
            "KKR udpegede direktør Bo Krag, Lillesø Kommune, til styregruppen for Søhøjland Trafik.",
            &other,
        );
        check(asked, "KKR udpegede Lone Lyng, Engum Kommune.", &[]);
        check(asked, "Bo Krag indledte. KKR udpegede Lyng.", &[]);
        check(asked, "Godkendt.", &[]);
        let namesake = ["indstillingen siger »Lone Lyng«, beslutningen »Per Lyng«"];
        check(asked, "KKR udpegede Per Lyng til styregruppen.", &namesake);
        check(asked, "KKR udpegede Lone Krag Lyng til styregruppen for Engum Havn.", &[]);
        let board = "at KKR udpeger Lone Lyng til bestyrelsen for Engum Havn";
        check(board, "KKR udpegede Lone Lyng. Bo Krag tog forbehold.", &[]);
        check("at KKR drøfter Central Plan Office's strategi", "Bo Krag indledte.", &[]);
    }

    #[test]
    fn another_amount_or_date_is_seen() {
        let asked = "at KKR bevilger 1,8 mio. kr. frem til den 1. august 2026.";
        check(
            asked,
            "KKR bevilgede 1,5 mio. kr.",
            &["indstillingen siger »1,8 mio.«, beslutningen »1,5 mio.«"],
        );
        check(
            asked,
            "KKR bevilgede 1,8 mio. kr. frem til 1. september.",
            &["indstillingen siger »1. august 2026«, beslutningen »1. september«"],
        );
        check(asked, "KKR bevilgede 1,8 mio. kr. frem til 1. august.", &[]);
        let year = ["indstillingen siger »1. august 2026«, beslutningen »1. august 2027«"];
        check(asked, "KKR bevilgede 1,8 mio. kr. frem til 1. august 2027.", &year);
        check(asked, "KKR bevilgede 1,8 mio. kr.", &[]);
    }

    #[test]
    fn less_than_was_recommended_is_seen() {
        let asked = "Det indstilles, at KKR godkender rapporterne.";
        let less = ["indstillingen siger »godkender«, beslutningen kun »til efterretning«"];
        check(asked, "Rapporterne blev taget til efterretning uden bemærkninger.", &less);
        check(asked, "Rapporterne blev godkendt. Planen blev taget til efterretning.", &[]);
        check(asked, "KKR godkendte indstillingen.", &[]);
        let note = "Det indstilles, at KKR tager orienteringen til efterretning.";
        let slip = ["»indstillingen« er taget til efterretning; menes orienteringen?"];
        check(note, "KKR tog indstillingen til efterretning.", &slip);
        check(note, "KKR tog sagen til efterretning.", &[]);
    }

    #[test]
    fn a_no_or_a_condition_that_is_lost_is_seen() {
        let no = "Det indstilles, at KKR ikke godkender ansøgningen om tilskud til svømmehallen.";
        let lost = ["indstillingens »ikke« mangler i beslutningen"];
        check(no, "KKR godkendte ansøgningen om tilskud til svømmehallen.", &lost);
        check(no, "KKR godkendte ikke ansøgningen om tilskud til svømmehallen.", &[]);
        check(no, "KKR godkendte indstillingen.", &[]);
        let only_if = "at KKR godkender aftalen om nattaxi under forudsætning af, at staten betaler.";
        let lost = ["indstillingens »under forudsætning af, at staten …« mangler i beslutningen"];
        check(only_if, "KKR godkendte aftalen om nattaxi.", &lost);
        let with_condition = "KKR godkendte aftalen om nattaxi under forudsætning af, at staten betaler.";
        check(only_if, with_condition, &[]);
    }

    #[test]
    fn a_refusal_told_as_a_yes_is_seen() {
        let refusal = "at ansøgningen afslås";
        check(refusal, "Ansøgningen blev godkendt.", &["indstillingens »afslås« mangler i beslutningen"]);
        check(refusal, "Ansøgningen blev afslået.", &[]);
        check(refusal, "KKR udsatte sagen om ansøgningen.", &[]);
        let office = "Forvaltningen indstiller, at KKR afslår ansøgningen om tilskud til båden";
        let lost = ["indstillingens »afslår« mangler i beslutningen"];
        check(office, "KKR godkendte ansøgningen om tilskud til båden.", &lost);
        check(office, "KKR gav afslag på ansøgningen om tilskud til båden.", &[]);
    }

    #[test]
    fn a_deadline_or_a_forbehold_that_is_lost_is_seen() {
        let until = "at formanden udarbejder et notat om havnen inden den 1. maj";
        let lost = ["indstillingens »inden den 1. maj« mangler i beslutningen"];
        check(until, "KKR besluttede, at formanden udarbejder et notat om havnen.", &lost);
        check(until, "KKR besluttede, at formanden inden den 1. maj udarbejder et notat om havnen.", &[]);
        let only = "at KKR godkender købet af kajen med forbehold for jordprøver";
        let lost = ["indstillingens »med forbehold for jordprøver« mangler i beslutningen"];
        check(only, "KKR godkendte købet af kajen.", &lost);
    }

    #[test]
    fn another_deadline_and_a_doubled_word_are_seen() {
        let asked = "at ansøger gives en frist på 6 uger";
        check(
            asked,
            "KKR gav ansøger en frist på 8 uger.",
            &["indstillingen siger »6 uger«, beslutningen »8 uger«"],
        );
        check(asked, "KKR besluttede, at at ansøger gives en frist på 6 uger.", &["»at at« står to gange"]);
        check(asked, "KKR gav ansøger en frist på 6 uger.", &[]);
    }

    #[test]
    fn more_than_was_recommended_is_seen() {
        let asked = "at KKR tager orienteringen til efterretning";
        let more = ["indstillingen siger »til efterretning«, beslutningen »godkendt«"];
        check(asked, "KKR godkendte orienteringen.", &more);
        check(asked, "KKR godkendte indstillingen.", &[]);
    }
}
