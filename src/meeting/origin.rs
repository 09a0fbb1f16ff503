//! Where a meeting came from: the file as it was read, kept so that what was understood can be held against
//! it.

use std::fmt::{self, Write};

use serde::{Deserialize, Serialize};

use super::{ItemId, Meeting};

/// The most text of a file that is kept, in bytes: an agenda with its annexes, not a scanned archive.
pub(crate) const MOST: usize = 4 * 1024 * 1024;

/// The file that a meeting was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The file's name, without its folder.
    pub file: String,
    /// The fingerprint of its bytes.
    pub print: Fingerprint,
    /// Its text, a line each, without control characters; empty for a meeting file and for a text beyond
    /// measure.
    pub lines: Vec<String>,
    /// The line on which each item begins, counted from 0.
    pub places: Vec<(ItemId, usize)>,
    /// Warnings for the minute-taker.
    pub warnings: Vec<Warning>,
    /// The agenda as it was understood: what a later edition of the file is compared with.
    pub agenda: Box<Meeting>,
    /// Whether the text was taken out of a document (Word, PDF, a web page), whose lines the reader cannot
    /// count.
    #[serde(default, skip_serializing_if = "is_false")]
    pub converted: bool,
    /// Another way in which the file can be read, where two are close.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other: Option<Box<OtherReading>>,
    /// The lines that may begin an item, counted from 0, where nothing divided the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<usize>,
}

/// Another way in which a file can be read. The ids of its items are none of the first reading's, so that a
/// meeting says itself which reading it follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherReading {
    /// What the items of the first reading begin with, in Danish: "numrene".
    pub first_by: String,
    /// What its own items begin with.
    pub by: String,
    /// The agenda as it is understood this way.
    pub agenda: Meeting,
    /// The line on which each of its items begins, counted from 0.
    pub places: Vec<(ItemId, usize)>,
    /// Warnings for the minute-taker.
    pub warnings: Vec<Warning>,
}

fn is_false(value: &bool) -> bool {
    !value
}

impl Origin {
    /// Returns a file and what was understood of it, without its text.
    pub fn new(file: &str, print: Fingerprint, agenda: Meeting) -> Self {
        Origin {
            file: file.to_owned(),
            print,
            lines: Vec::new(),
            places: Vec::new(),
            warnings: Vec::new(),
            agenda: Box::new(agenda),
            converted: false,
            other: None,
            candidates: Vec::new(),
        }
    }

    /// Returns it with its text; `places` has a line for each item of the agenda, or is empty.
    pub fn with_text(self, lines: Vec<String>, places: &[usize]) -> Self {
        if lines.iter().map(String::len).sum::<usize>() > MOST {
            return self;
        }
        let items = self.agenda.items.iter().map(|item| item.id.clone());
        Origin { places: items.zip(places.iter().copied()).collect(), lines, ..self }
    }

    /// Returns the line on which an item begins, counted from 0: as it was read, or else where its title is.
    pub fn line_of(&self, meeting: &Meeting, item: &ItemId) -> Option<usize> {
        let others = self.other.iter().flat_map(|other| &other.places);
        let read = self.places.iter().chain(others).find(|(id, _)| id == item).map(|(_, line)| *line);
        let title = || self.line_with(&meeting.item(item)?.title);
        read.filter(|line| *line < self.lines.len()).or_else(title)
    }

    /// Returns the other reading, when the meeting follows it.
    fn followed_other(&self, meeting: &Meeting) -> Option<&OtherReading> {
        let has = |id: &ItemId| meeting.items.iter().any(|item| item.id == *id);
        self.other.as_deref().filter(|other| other.agenda.items.iter().any(|item| has(&item.id)))
    }

    /// Returns the agenda as it is understood in the reading that the meeting follows, and in the one that it
    /// does not follow; `None` where there is one reading.
    pub fn readings(&self, meeting: &Meeting) -> Option<(&Meeting, &Meeting)> {
        let other = &self.other.as_deref()?.agenda;
        let first = self.agenda.as_ref();
        Some(if self.followed_other(meeting).is_some() { (other, first) } else { (first, other) })
    }

    /// Returns the warnings of the reading that the meeting follows.
    pub fn warnings_of(&self, meeting: &Meeting) -> &[Warning] {
        self.followed_other(meeting).map_or(&self.warnings, |other| &other.warnings)
    }

    /// Returns how else the items of a meeting can be divided, in one Danish sentence; `None` where there is
    /// one reading.
    pub fn other_sentence(&self, meeting: &Meeting) -> Option<String> {
        let other = self.other.as_deref()?;
        let other_by = self.followed_other(meeting).map_or(&other.by, |other| &other.first_by);
        let (_, unused) = self.readings(meeting)?;
        Some(format!("kan også deles efter {other_by} ({} punkter)", unused.items.len()))
    }

    /// Returns the warnings, a sentence each, for use outside the review: a line number is given only where
    /// the reader can count the lines.
    pub fn sentences(&self) -> Vec<String> {
        let all =
            self.other_sentence(&self.agenda).map(|sentence| format!("punkterne {sentence}")).into_iter();
        all.chain(self.warnings.iter().map(|warning| self.sentence(warning))).collect()
    }

    /// Returns a warning as a sentence.
    pub fn sentence(&self, warning: &Warning) -> String {
        if self.converted { warning.text.clone() } else { warning.to_string() }
    }

    /// Returns the first line that has these words.
    pub fn line_with(&self, words: &str) -> Option<usize> {
        let words = words.trim();
        if words.is_empty() { None } else { self.lines.iter().position(|line| line.contains(words)) }
    }
}

/// Identifies bytes that have been imported before.
///
/// Length and two sums with other primes: enough to tell one agenda from another. It is not cryptographic,
/// and need not be.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fingerprint(pub String);

impl Fingerprint {
    /// Returns the fingerprint of a file's bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let sum = |basis: u64, prime: u64| {
            bytes.iter().fold(basis, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(prime))
        };
        // FNV-1a, and the same with the multiplier of PCG
        let (fnv, pcg) = (sum(0xcbf2_9ce4_8422_2325, 0x0000_0100_0000_01b3), sum(0, 0x5851_f42d_4c95_7f2d));
        let mut print = String::new();
        // writing to a String cannot fail
        let _ = write!(print, "{:x}-{fnv:016x}-{pcg:016x}", bytes.len());
        Fingerprint(print)
    }
}

/// Something in the file that the minute-taker should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warning {
    /// The line in the file, counted from 1, where there is one.
    pub line: Option<usize>,
    /// What is odd, in Danish.
    pub text: String,
    /// The part of the head that it is about, when it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<HeadPart>,
}

/// A part of the head of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadPart {
    /// The organ that meets.
    Body,
    /// The day.
    Date,
    /// The hours.
    Hours,
    /// Where.
    Place,
}

impl Warning {
    /// Returns a warning about a line, counted from 1.
    pub fn at(line: usize, text: impl Into<String>) -> Self {
        Warning::new(Some(line), text)
    }

    /// Returns a warning about the whole file.
    pub fn whole(text: impl Into<String>) -> Self {
        Warning::new(None, text)
    }

    /// Returns a warning about a line, counted from 1, or about the whole file.
    pub fn new(line: Option<usize>, text: impl Into<String>) -> Self {
        Warning { line, text: text.into(), about: None }
    }

    /// Returns the warning with the part of the head that it is about.
    #[must_use]
    pub fn about(self, part: HeadPart) -> Self {
        Warning { about: Some(part), ..self }
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "linje {line}: {}", self.text),
            None => f.write_str(&self.text),
        }
    }
}
