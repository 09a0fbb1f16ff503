//! The lists of a document: what stands before each of their paragraphs.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::import::ImportError;
use crate::import::docx::style::ListReference;
use crate::import::docx::{attribute, number};

/// The deepest list that Word knows.
const LEVELS: usize = 9;

/// A level of a list: `decimal`, `%1.%2.`, from 1.
#[derive(Debug, Clone, Default)]
struct Level {
    format: String,
    text: String,
    start: Option<usize>,
    style: Option<String>,
}

/// A list as the paragraphs name it.
#[derive(Debug, Default)]
struct ListInstance {
    kind: usize,
    restarts: [Option<usize>; LEVELS],
    begun: bool,
}

/// All lists, and how far each has come.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    kinds: HashMap<usize, [Level; LEVELS]>,
    lists: HashMap<usize, ListInstance>,
    counts: HashMap<usize, [Option<usize>; LEVELS]>,
}

impl Numbering {
    /// Counts a paragraph, and says what stands before it: `- `, `3.1. `, or nothing when it is in no list.
    pub(super) fn mark(&mut self, numbered: ListReference, style: Option<&str>) -> String {
        let Some(list) = numbered.list.filter(|&list| list > 0) else { return String::new() };
        let dash = || "- ".to_owned();
        let Some(list) = self.lists.get_mut(&list) else { return dash() };
        let Some(levels) = self.kinds.get(&list.kind) else { return dash() };
        let level_of_style =
            || levels.iter().position(|level| level.style.is_some() && level.style.as_deref() == style);
        let at = numbered.level.or_else(level_of_style).unwrap_or(0).min(LEVELS - 1);
        let counts = self.counts.entry(list.kind).or_default();
        if !list.begun {
            list.begun = true;
            for (count, _) in counts.iter_mut().zip(&list.restarts).filter(|(_, restart)| restart.is_some()) {
                *count = None;
            }
        }
        let first = |i: usize| list.restarts[i].or(levels[i].start).unwrap_or(1);
        counts[at] = Some(counts[at].map_or(first(at), |count| count.saturating_add(1)));
        counts[at + 1..].fill(None);
        match levels[at].format.as_str() {
            "none" => String::new(),
            "bullet" => dash(),
            _ => {
                let text = filled(levels, at, |i| counts[i].unwrap_or_else(|| first(i)));
                if text.is_empty() { text } else { text + " " }
            }
        }
    }
}

/// Returns the text of a level with its numbers in it.
fn filled(levels: &[Level; LEVELS], at: usize, count: impl Fn(usize) -> usize) -> String {
    let mut text = levels[at].text.clone();
    for (i, level) in levels.iter().enumerate().take(at + 1) {
        text = text.replace(&format!("%{}", i + 1), &counted(&level.format, count(i)));
    }
    text.trim().to_owned()
}

/// Returns a number as a list writes it.
fn counted(format: &str, n: usize) -> String {
    let letter = |first: u8| char::from(first + ((n.max(1) - 1) % 26) as u8).to_string();
    match format {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "lowerRoman" => roman(n).to_lowercase(),
        "upperRoman" => roman(n),
        "decimalZero" => format!("{n:02}"),
        _ => n.to_string(),
    }
}

fn roman(n: usize) -> String {
    const DIGITS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = n.min(3999);
    let mut out = String::new();
    for (worth, digits) in DIGITS {
        while left >= worth {
            out.push_str(digits);
            left -= worth;
        }
    }
    out
}

/// Reads the part of the lists.
pub(super) fn read(xml: &str) -> Result<Numbering, ImportError> {
    let mut reader = Reader::from_str(xml);
    let mut lists = Numbering::default();
    // the list or the kind of list that is being read, and the level in it
    let (mut kind, mut list, mut level) = (None, None, 0);
    loop {
        match reader.read_event().map_err(|_| ImportError::DocxDamaged)? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "abstractNum" => (kind, list) = (number(&element, "abstractNumId"), None),
                "num" => (kind, list) = (None, number(&element, "numId")),
                "lvl" | "lvlOverride" => level = number(&element, "ilvl").unwrap_or(0).min(LEVELS - 1),
                _ => match (kind, list) {
                    (Some(kind), _) => lists.kinds.entry(kind).or_default()[level].property(&element),
                    (_, Some(list)) => lists.lists.entry(list).or_default().property(&element, level),
                    _ => {}
                },
            },
            Event::Eof => return Ok(lists),
            _ => {}
        }
    }
}

impl Level {
    fn property(&mut self, element: &BytesStart<'_>) {
        let value = attribute(element, "val").unwrap_or_default();
        match element.local_name().as_ref() {
            "numFmt" => self.format = value,
            "lvlText" => self.text = value,
            "start" => self.start = value.parse().ok(),
            "pStyle" => self.style = Some(value),
            _ => {}
        }
    }
}

impl ListInstance {
    fn property(&mut self, element: &BytesStart<'_>, level: usize) {
        match element.local_name().as_ref() {
            "abstractNumId" => self.kind = number(element, "val").unwrap_or(0),
            "startOverride" => self.restarts[level] = number(element, "val"),
            _ => {}
        }
    }
}
