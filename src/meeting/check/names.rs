//! Names in a decision that are on no list: a listed name misspelt, or a person who was never entered.
//!
//! Only two capitalised words side by side count as a name. A single word, and a place or a firm that the
//! agenda mentions, are never taken for a person.

use std::collections::HashMap;

use super::Finding;
use crate::meeting::{Item, Meeting};

/// Words in two-word names that are no person's.
const NOBODY: [&str; 32] = [
    "kommune",
    "kommuner",
    "kommunerne",
    "region",
    "regionen",
    "danmark",
    "byråd",
    "byrådet",
    "råd",
    "rådet",
    "udvalg",
    "udvalget",
    "styrelsen",
    "ministeriet",
    "forening",
    "foreningen",
    "fonden",
    "center",
    "centret",
    "skole",
    "skolen",
    "net",
    "trafik",
    "group",
    "aps",
    "a/s",
    "formanden",
    "borgmester",
    "borgmesteren",
    "kommunaldirektør",
    "direktør",
    "sekretariatet",
];
/// Words that begin a sentence, not a name.
const OPENINGS: [&str; 34] = [
    "Det", "Den", "De", "Der", "Er", "På", "I", "Fra", "For", "Med", "Ved", "Til", "Om", "Af", "Efter",
    "Under", "Hvis", "Når", "Som", "At", "En", "Et", "Både", "Også", "Dog", "Her", "Samt", "Men", "Og",
    "Kan", "Skal", "Vil", "Har", "Imod",
];
/// Endings of words in names that are no person's.
const NOBODYS_ENDINGS: [&str; 9] = [
    "udvalg",
    "udvalget",
    "rådet",
    "styrelsen",
    "styrelse",
    "ministeriet",
    "bestyrelsen",
    "gruppen",
    "sekretariatet",
];

/// Endings with which English and the Latin words of both languages form nouns and adjectives, but no
/// surname: "Artificial Intelligence", "Digital Transformation".
const TERMS_ENDINGS: [&str; 16] = [
    "ation", "ition", "ution", "ction", "ssion", "ence", "ance", "ment", "ness", "ship", "ology", "ility",
    "icial", "ional", "ical", "ware",
];
/// Endings of nouns for things, in the form before a name: "projektet Smart City". No participle ends so, for
/// after one a person may be named: "har udpeget Birgit Holmdal".
const THINGS_ENDINGS: [&str; 14] = [
    "heden", "ingen", "tionen", "encen", "ancen", "menten", "skaben", "gruppen", "fonden", "skabet",
    "jektet", "værket", "valget", "grammet",
];

/// Checked names: each is searched for in the agenda once, however many decisions name it.
pub(super) struct NameChecker<'a> {
    meeting: &'a Meeting,
    /// The names seen, each with its oddity, if any.
    seen: HashMap<String, Option<Odd>>,
}

/// What is odd about a name.
#[derive(Clone)]
struct Odd {
    meant: Option<String>,
}

impl<'a> NameChecker<'a> {
    pub(super) fn new(meeting: &'a Meeting) -> Self {
        NameChecker { meeting, seen: HashMap::new() }
    }

    /// Returns what is odd about the names in an item's decision.
    pub(super) fn check(&mut self, item: &Item) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        for written in names(item.decision_text()) {
            let is_same = |finding: &Finding| matches!(finding, Finding::UnknownName { written: known, .. } if *known == written);
            if findings.iter().any(is_same) {
                continue;
            }
            if let Some(Odd { meant }) = self.odd(&written) {
                findings.push(Finding::UnknownName { item: item.id.clone(), written, meant });
            }
        }
        findings
    }

    fn odd(&mut self, written: &str) -> Option<Odd> {
        if let Some(known) = self.seen.get(written) {
            return known.clone();
        }
        let meant = || misspelt(self.meeting, written);
        let odd = if is_told_of(self.meeting, written) { None } else { Some(Odd { meant: meant() }) };
        let odd = odd.filter(|odd| odd.meant.is_some() || is_a_person(written));
        self.seen.insert(written.to_owned(), odd.clone());
        odd
    }
}

/// Returns the runs of two or more capitalised words. At the beginning of a sentence the first of three may
/// be any word.
fn names(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let (mut run, mut opens): (Vec<&str>, bool) = (Vec::new(), true);
    let mut run_opens = true;
    // whether the word before is a kind of thing that has a name, or a quote begins
    let (mut is_thing, mut is_quoted) = (false, false);
    for token in text.split_inclusive(char::is_whitespace) {
        let bare = token.trim();
        let word = bare.trim_matches(|c: char| !c.is_alphanumeric());
        let joined = bare.starts_with(|c: char| c.is_alphanumeric());
        if !joined || !is_capital(word) {
            push(&mut names, &run, run_opens);
            run.clear();
        }
        is_quoted |= bare.starts_with(QUOTES);
        if !is_capital(word) {
            is_thing = names_a_thing(bare);
        } else if !is_quoted && !is_thing {
            if run.is_empty() {
                run_opens = opens;
            }
            run.push(word);
        }
        is_quoted &= !bare.trim_end_matches(['.', ',', ':', ';', '?', '!']).ends_with(QUOTES);
        let ends = !bare.ends_with(char::is_alphanumeric) || token.ends_with('\n');
        if ends {
            push(&mut names, &run, run_opens);
            run.clear();
        }
        if !bare.is_empty() {
            opens = token.ends_with('\n') || bare.ends_with(['.', ':', '?', '!']);
        }
    }
    push(&mut names, &run, run_opens);
    names
}

/// The quotes around titles.
const QUOTES: [char; 5] = ['»', '«', '"', '”', '“'];

/// Returns whether a word is a noun in its definite form for a thing.
fn names_a_thing(word: &str) -> bool {
    let is_word = word.len() > 4 && word.chars().all(char::is_lowercase);
    is_word && THINGS_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

fn push(names: &mut Vec<String>, run: &[&str], opens: bool) {
    let opening = opens && (run.len() > 2 || run.first().is_some_and(|word| OPENINGS.contains(word)));
    let words = if opening { &run[1..] } else { run };
    if words.len() >= 2 {
        names.push(words.join(" "));
    }
}

/// Returns whether a word is written as a name is: a capital, and lower case after it.
fn is_capital(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && !word.chars().nth(1).is_some_and(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || c == '-' || c == '’' || c == '\'')
        && letters.any(char::is_lowercase)
}

/// Returns whether a name occurs in the agenda or in the lists, also in the genitive and without middle
/// names.
fn is_told_of(meeting: &Meeting, written: &str) -> bool {
    let bare = written.strip_suffix('s').unwrap_or(written);
    let is_in = |text: &str| text.contains(bare);
    let in_item = |item: &Item| {
        is_in(&item.title)
            || item.presenter.as_deref().is_some_and(is_in)
            || item.sections.iter().any(|section| is_in(&section.text) || is_in(&section.heading))
            || item.indstilling.iter().flat_map(|indstilling| indstilling.lines()).any(is_in)
            || item.bilag.iter().any(|bilag| is_in(&bilag.title))
    };
    let parts = |name: &str| {
        let known: Vec<&str> = name.split(' ').collect();
        written.split(' ').all(|word| {
            known.contains(&word) || word.strip_suffix('s').is_some_and(|word| known.contains(&word))
        })
    };
    people(meeting).any(|name| is_in(name) || parts(name))
        || meeting.people.iter().filter_map(|person| person.org.as_deref()).any(is_in)
        || is_in(&meeting.body)
        || meeting.place.as_deref().is_some_and(is_in)
        || meeting.preamble.iter().any(|section| is_in(&section.text))
        || meeting.items.iter().any(in_item)
}

/// Returns the names of those on the lists, and of those who present.
fn people(meeting: &Meeting) -> impl Iterator<Item = &str> {
    let listed = meeting.people.iter().map(|person| person.name.as_str());
    listed.chain(meeting.items.iter().filter_map(|item| item.presenter.as_deref()))
}

/// Returns the one on the lists whose name this nearly is.
fn misspelt(meeting: &Meeting, written: &str) -> Option<String> {
    let (first, last) = ends(written)?;
    let is_near = |name: &&str| {
        ends(name).is_some_and(|(known_first, known_last)| {
            let (a, b) = (distance(first, known_first), distance(last, known_last));
            let fits = |far: usize, word: &str| far <= if word.chars().count() > 6 { 2 } else { 1 };
            a + b > 0 && fits(a, first) && fits(b, last) && (a == 0 || b == 0 || a + b == 2)
        })
    };
    people(meeting).find(is_near).map(str::to_owned)
}

/// Returns the first and the last of several words.
fn ends(name: &str) -> Option<(&str, &str)> {
    name.split_once(' ').map(|(first, rest)| (first, rest.rsplit(' ').next().unwrap_or(rest)))
}

/// Returns how many letters must be put in, taken out or exchanged to make one word of another.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.chars().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, other) in b.iter().enumerate() {
            let change = corner + usize::from(letter != *other);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

fn is_a_person(written: &str) -> bool {
    written.split(' ').count() <= 4
        && !written.split(' ').any(|word| {
            let word = word.to_lowercase();
            let word = word.strip_suffix('s').filter(|_| word.len() > 4).unwrap_or(&word);
            NOBODY.contains(&word)
                || NOBODYS_ENDINGS.iter().chain(&TERMS_ENDINGS).any(|ending| word.ends_with(ending))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Decision, Person, Section};

    fn found(words: &str) -> Vec<(String, Option<String>)> {
        let mut meeting = Meeting::new("Engum Byråd", Default::default());
        for name in ["Asger Toftdal", "Anne Mette Bang Vestergaard"] {
            meeting.people.push(Person { name: name.to_owned(), ..Person::default() });
        }
        let sections = vec![Section { heading: String::new(), text: "Stien ved Store Mose.".to_owned() }];
        let decision = Some(Decision { text: words.to_owned(), ..Decision::default() });
        let presenter = Some("Lone Ahrendal".to_owned());
        meeting.items.push(Item { sections, decision, presenter, ..Item::default() });
        let findings = NameChecker::new(&meeting).check(&meeting.items[0]);
        let names = findings.into_iter().map(|finding| match finding {
            Finding::UnknownName { written, meant, .. } => (written, meant),
            other => panic!("{other:?}"),
        });
        names.collect()
    }

    #[test]
    fn a_name_that_is_nearly_one_of_the_lists_is_held_against_it() {
        let meant = |written: &str, known: &str| vec![(written.to_owned(), Some(known.to_owned()))];
        assert_eq!(found("Asger Toftdahl indledte."), meant("Asger Toftdahl", "Asger Toftdal"));
        assert_eq!(found("Rådet udpegede Lone Arendal."), meant("Lone Arendal", "Lone Ahrendal"));
        let first = meant("Anna Vestergaards", "Anne Mette Bang Vestergaard");
        assert_eq!(found("Efter Anna Vestergaards oplæg."), first);
        assert_eq!(found("Efter Anne Vestergaards oplæg."), [][..]);
    }

    #[test]
    fn somebody_nobody_has_told_of_is_asked_about_once() {
        let unknown = |name: &str| vec![(name.to_owned(), None)];
        assert_eq!(
            found("Rådet udpegede Birgit Holmdal. Birgit Holmdal takkede."),
            unknown("Birgit Holmdal")
        );
        assert_eq!(found("Formanden Birgit Holmdal\nindledte"), unknown("Birgit Holmdal"));
        assert_eq!(found("Rådet har udpeget Birgit Holmdal."), unknown("Birgit Holmdal"));
        assert_eq!(found("Sagen »om stien« tog Birgit Holmdal op."), unknown("Birgit Holmdal"));
    }

    #[test]
    fn names_of_the_agenda_places_and_bodies_are_known() {
        for words in [
            "Asger Toftdals forslag. Anne Vestergaard stemte imod.",
            "Lone Ahrendal orienterede om Store Mose.",
            "Birkby Kommune og Region Søhøjland deltager. Kultur- og Fritidsudvalget hører Børne- og Ungeudvalget.",
            "Sagen drøftes. Byrådet Enige. KL og KKR. Fra Birkby, Engum",
            "Rådet drøftede Artificial Intelligence. Digital Transformation og Open Governance tages op.",
            "Rådet støtter projektet Smart City og foreningen Ren Fjord, jf. rapporten »Green Deal for Alle«.",
            "Er BUM-modellen Artig? På Langø er der stille. Stemte imod: Venstre, Liste Å",
        ] {
            assert_eq!(found(words), [], "{words}");
        }
    }

    #[test]
    fn letters_are_counted() {
        for (a, b, far) in
            [("Toftdal", "Toftdahl", 1), ("", "ab", 2), ("kitten", "sitting", 3), ("Åse", "Åse", 0)]
        {
            assert_eq!(distance(a, b), far);
        }
    }
}
