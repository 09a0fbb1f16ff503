//! What can differ in an item, a person or the head, part by part: its name, and how it is held against another.

use crate::meeting::date::{clock_text, long};
use crate::meeting::{AgendaFields, Head, Person, Section};

use super::{Field, is_same_body};

/// One part of something.
pub(super) struct Part<T: 'static> {
    /// What it is called.
    pub(super) name: &'static str,
    /// Whether two say the same; other blanks and line ends are nothing said.
    same: fn(&T, &T) -> bool,
    /// Takes the part of the first over into the second.
    take: fn(&T, &mut T),
    /// What it says; empty when it says nothing.
    show: fn(&T) -> String,
}

/// Places in a table of parts.
pub(super) type Chosen = Vec<usize>;

macro_rules! part {
    ($name:literal, $($field:ident),+, |$x:ident| $show:expr, |$a:ident, $b:ident| $same:expr) => {
        Part {
            name: $name,
            same: |$a, $b| $same,
            take: |from, to| { $(to.$field = from.$field.clone();)+ },
            show: |$x| $show,
        }
    };
}

/// The parts of an item.
pub(super) static ITEM: [Part<AgendaFields>; 12] = [
    part!("nummer", number, |x| x.number.clone(), |a, b| a.number == b.number),
    part!("niveau", level, |x| x.level.to_string(), |a, b| a.level == b.level),
    part!("titel", title, |x| x.title.clone(), |a, b| a.title == b.title),
    part!("oplægsholder", presenter, |x| said(&x.presenter), |a, b| a.presenter == b.presenter),
    part!("sagsnummer", case_no, |x| said(&x.case_no), |a, b| a.case_no == b.case_no),
    part!("initialer", initials, |x| said(&x.initials), |a, b| a.initials == b.initials),
    part!("tid", minutes, |x| x.minutes.map_or_else(String::new, |m| format!("{m} min.")), |a, b| a.minutes
        == b.minutes),
    part!("klokkeslæt", starts, |x| x.starts.map_or_else(String::new, clock_text), |a, b| a.starts
        == b.starts),
    part!("lukket", closed, |x| if x.closed { "lukket".to_owned() } else { String::new() }, |a, b| a.closed
        == b.closed),
    part!("indstilling", indstilling, |x| indstilling(x), |a, b| same_indstilling(a, b)),
    part!("afsnit", sections, |x| texts(&x.sections), |a, b| same_texts(&a.sections, &b.sections)),
    part!("bilag", bilag, |x| bilag(x), |a, b| a.bilag == b.bilag),
];

/// The parts of an item that a supplement may number in its own way.
pub(super) const NUMBERING: [usize; 2] = [0, 1];

/// The parts of a person.
pub(super) static PERSON: [Part<Person>; 7] = [
    part!("navn", name, |x| x.name.clone(), |a, b| a.name == b.name),
    part!("organisation", org, |x| said(&x.org), |a, b| a.org == b.org),
    part!("titel", title, |x| said(&x.title), |a, b| a.title == b.title),
    part!("parti", party, |x| said(&x.party), |a, b| a.party == b.party),
    part!("rolle", role, |x| said(&x.role), |a, b| a.role == b.role),
    part!("gruppe", group, |x| x.group.clone(), |a, b| a.group == b.group),
    part!("stemmeret", voting, |x| if x.voting { "ja" } else { "nej" }.to_owned(), |a, b| a.voting
        == b.voting),
];

/// The parts of a person that follow from the heading of the list.
pub(super) const LISTING: [usize; 2] = [5, 6];

/// The parts of the head. The rules follow the organ.
pub(super) static HEAD: [Part<Head>; 7] = [
    part!("start", starts, |x| x.starts.map_or_else(String::new, clock_text), |a, b| a.starts == b.starts),
    part!("slut", ends, |x| x.ends.map_or_else(String::new, clock_text), |a, b| a.ends == b.ends),
    part!("sted", place, |x| said(&x.place), |a, b| a.place == b.place),
    part!("organ", body, rules, |x| x.body.clone(), |a, b| is_same_body(&a.body, &b.body)),
    part!("dato", date, |x| long(x.date), |a, b| a.date == b.date),
    part!("indledning", preamble, |x| texts(&x.preamble), |a, b| same_texts(&a.preamble, &b.preamble)),
    part!("rækkefølge af afsnit", section_order, |x| x.section_order.join(", "), |a, b| a.section_order
        == b.section_order),
];

/// The parts of the head that a supplement may say anew; the others are its own.
pub(super) const PRACTICAL: usize = 3;

impl<T> Part<T> {
    /// Whether two say the same here.
    pub(super) fn is_same(&self, a: &T, b: &T) -> bool {
        (self.same)(a, b)
    }

    /// Whether nothing is said here.
    pub(super) fn is_silent(&self, x: &T) -> bool {
        (self.show)(x).is_empty()
    }
}

/// What the agenda says anew and nobody altered here; and what was altered on both sides.
pub(super) fn changed<T>(parts: &[Part<T>], base: &T, new: &T, ours: &T) -> (Chosen, Chosen) {
    let differs = |part: &Part<T>| !part.is_same(base, new) && !part.is_same(ours, new);
    (0..parts.len()).filter(|&i| differs(&parts[i])).partition(|&i| parts[i].is_same(base, ours))
}

/// Takes the chosen parts over.
pub(super) fn take<T>(parts: &[Part<T>], chosen: &[usize], from: &T, to: &mut T) {
    chosen.iter().for_each(|&i| (parts[i].take)(from, to));
}

/// The chosen parts as old and new text.
pub(super) fn fields<T>(parts: &[Part<T>], chosen: &[usize], old: &T, new: &T) -> Vec<Field> {
    let field =
        |part: &Part<T>| Field { name: part.name.to_owned(), old: (part.show)(old), new: (part.show)(new) };
    chosen.iter().map(|&i| field(&parts[i])).collect()
}

/// The chosen parts of an item, its texts one by one under their own headings.
pub(super) fn item_fields(chosen: &[usize], old: &AgendaFields, new: &AgendaFields) -> Vec<Field> {
    let one = |&i: &usize| match ITEM[i].name {
        "afsnit" => by_heading(&old.sections, &new.sections),
        _ => fields(&ITEM, &[i], old, new),
    };
    chosen.iter().flat_map(one).collect()
}

/// The texts that differ, each under its heading; when none does, their order.
fn by_heading(old: &[Section], new: &[Section]) -> Vec<Field> {
    let mut headings: Vec<&str> = Vec::new();
    for section in new.iter().chain(old) {
        if !headings.contains(&section.heading.as_str()) {
            headings.push(&section.heading);
        }
    }
    let under = |sections: &[Section], heading: &str| {
        let texts = sections.iter().filter(|s| s.heading == heading).map(|s| s.text.as_str());
        texts.collect::<Vec<_>>().join("\n\n")
    };
    let field = |heading: &str| Field {
        name: if heading.is_empty() { "tekst".to_owned() } else { heading.to_owned() },
        old: under(old, heading),
        new: under(new, heading),
    };
    let differs = |field: &Field| words(&field.old) != words(&field.new);
    let found: Vec<Field> = headings.into_iter().map(field).filter(differs).collect();
    if !found.is_empty() {
        return found;
    }
    let order = |sections: &[Section]| {
        sections.iter().map(|section| section.heading.as_str()).collect::<Vec<_>>().join(", ")
    };
    vec![Field { name: "rækkefølge af afsnit".to_owned(), old: order(old), new: order(new) }]
}

fn said(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

/// The words of a text. Where a link leads is not one of them: Word and PDF do not tell it, a copy of the same text does.
fn words(text: &str) -> Vec<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, target)) = rest.split_once("](") {
        let Some((_, after)) =
            target.split_once(')').filter(|(target, _)| !target.contains(char::is_whitespace))
        else {
            break;
        };
        match before.rsplit_once('[') {
            Some((front, label)) => plain.extend([front, label]),
            None => plain.push_str(&rest[..rest.len() - after.len()]),
        }
        rest = after;
    }
    plain.push_str(rest);
    plain.split_whitespace().map(str::to_owned).collect()
}

fn texts(sections: &[Section]) -> String {
    let block = |section: &Section| format!("{}\n{}", section.heading, section.text).trim().to_owned();
    sections.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

fn same_texts(a: &[Section], b: &[Section]) -> bool {
    let same = |(a, b): (&Section, &Section)| a.heading == b.heading && words(&a.text) == words(&b.text);
    a.len() == b.len() && a.iter().zip(b).all(same)
}

fn indstilling(facts: &AgendaFields) -> String {
    facts.indstilling.iter().flat_map(|i| i.lines()).collect::<Vec<_>>().join("\n")
}

fn same_indstilling(a: &AgendaFields, b: &AgendaFields) -> bool {
    match (&a.indstilling, &b.indstilling) {
        (Some(a), Some(b)) => {
            let lead = |x: &Option<String>| x.as_deref().map(words).map(|words| words.join(" "));
            let same = |(a, b): (&String, &String)| words(a) == words(b);
            lead(&a.lead) == lead(&b.lead)
                && a.points.len() == b.points.len()
                && a.points.iter().zip(&b.points).all(same)
        }
        (a, b) => a.is_none() && b.is_none(),
    }
}

fn bilag(facts: &AgendaFields) -> String {
    let line = |bilag: &crate::meeting::Bilag| match &bilag.url {
        Some(url) => format!("{} ({url})", bilag.title),
        None => bilag.title.clone(),
    };
    facts.bilag.iter().map(line).collect::<Vec<_>>().join("\n")
}
