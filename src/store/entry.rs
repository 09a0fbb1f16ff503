//! A row of the log: one change, or a run of single letters folded into one row that unfolds to the very same
//! records.

use chrono::{DateTime, FixedOffset, SubsecRound, TimeDelta};
use serde::{Deserialize, Serialize};

use super::Record;
use crate::meeting::{Change, ChangeError, ItemId, Meeting, text};

/// A pause after which typing starts a new row, in milliseconds.
const PAUSE: i64 = 3_000;
/// The longest run: a word and the blank after it are shorter, and a row stays small to rewrite.
const LONGEST: usize = 64;

/// A row of the log. Its key is its first revision, which stays when a run grows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum LogEntry {
    /// Letters of one word, one after the other.
    Run(Run),
    /// Any other change.
    One(Record),
}

/// Letters of one word, one after the other. There are thousands of these rows, each rewritten with every
/// letter, so the names on disk are short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Run {
    /// The revision that the first letter led to.
    #[serde(rename = "r")]
    first: u64,
    #[serde(rename = "i")]
    item: ItemId,
    /// Where the letters begin, in bytes of the text.
    #[serde(rename = "b")]
    begin: usize,
    #[serde(rename = "w")]
    direction: RunKind,
    #[serde(rename = "x")]
    text: String,
    /// When the first letter came.
    #[serde(rename = "t")]
    at: DateTime<FixedOffset>,
    /// Milliseconds from each letter to the next.
    #[serde(rename = "d")]
    gaps: Vec<i64>,
}

/// What became of the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum RunKind {
    /// Letter after letter was written.
    #[serde(rename = "+")]
    Typed,
    /// Backspace: each was before the last.
    #[serde(rename = "<")]
    Backwards,
    /// Delete: each was after the last.
    #[serde(rename = ">")]
    Forwards,
}

impl LogEntry {
    pub(super) fn new(record: &Record) -> Self {
        let record = Record { at: record.at.trunc_subsecs(3), ..record.clone() };
        Run::begin(&record).map_or(LogEntry::One(record), LogEntry::Run)
    }

    /// Returns the revision that the first change led to.
    pub(super) fn first(&self) -> u64 {
        match self {
            LogEntry::Run(run) => run.first,
            LogEntry::One(record) => record.revision,
        }
    }

    /// Returns the revision that the last change led to.
    pub(super) fn last(&self) -> u64 {
        match self {
            LogEntry::Run(run) => run.last(),
            LogEntry::One(record) => record.revision,
        }
    }

    /// Takes a record into the row when it continues it: the next letter of the same word, soon after.
    pub(super) fn take(&mut self, next: &Record) -> bool {
        match (self, LogEntry::new(next)) {
            (LogEntry::Run(run), LogEntry::Run(next)) => {
                run.extended_by(&next).map(|extended_by| *run = extended_by).is_some()
            }
            _ => false,
        }
    }

    /// Returns the records that went into the row, as they were.
    pub(super) fn records(&self) -> Vec<Record> {
        match self {
            LogEntry::Run(run) => run.records(),
            LogEntry::One(record) => vec![record.clone()],
        }
    }

    /// Carries the row out on a meeting that is before it or in the middle of it.
    ///
    /// # Errors
    /// When it does not fit; then the row may have been carried out in part.
    pub(super) fn apply(&self, meeting: &mut Meeting) -> Result<(), ChangeError> {
        if let LogEntry::Run(run) = self
            && meeting.revision + 1 == run.first
        {
            meeting.apply(&run.edit(run.begin, run.text.clone()))?;
            meeting.revision = run.last();
            return Ok(());
        }
        let left = self.records().into_iter().filter(|record| record.revision > meeting.revision);
        for record in left.collect::<Vec<_>>() {
            meeting.apply(&record.change)?;
        }
        Ok(())
    }
}

impl Run {
    /// Returns a run of one letter, when the record writes or deletes one; what undo and redo made is kept by itself.
    fn begin(record: &Record) -> Option<Self> {
        let Change::EditDecision { item, at, removed, inserted } = &record.change else { return None };
        let (text, direction) =
            if removed.is_empty() { (inserted, RunKind::Typed) } else { (removed, RunKind::Backwards) };
        let one =
            text.chars().count() == 1 && (removed.is_empty() || inserted.is_empty()) && record.kind.is_new();
        one.then(|| Run {
            first: record.revision,
            item: item.clone(),
            begin: *at,
            direction,
            text: text.clone(),
            at: record.at,
            gaps: Vec::new(),
        })
    }

    fn last(&self) -> u64 {
        self.first + self.gaps.len() as u64
    }

    fn ended(&self) -> DateTime<FixedOffset> {
        later(self.at, self.gaps.iter().sum())
    }

    /// Returns the run with one more letter, when that continues it.
    fn extended_by(&self, letter: &Run) -> Option<Run> {
        let gap = letter.at.signed_duration_since(self.ended()).num_milliseconds();
        let soon = (0..=PAUSE).contains(&gap) && letter.at.offset() == self.at.offset();
        let next = letter.first == self.last() + 1 && letter.item == self.item;
        if !soon || !next || self.gaps.len() + 1 >= LONGEST {
            return None;
        }
        let direction = self.direction_to(letter)?;
        let (front, back) = match direction {
            RunKind::Typed | RunKind::Forwards => (&self.text, &letter.text),
            RunKind::Backwards => (&letter.text, &self.text),
        };
        let text = format!("{front}{back}");
        // Letters that compose when they meet (an accent after its letter) would not replay as one change.
        if begins_word(front, back) || text::clean(&text) != text {
            return None;
        }
        let begin = if direction == RunKind::Backwards { letter.begin } else { self.begin };
        let gaps = self.gaps.iter().copied().chain([gap]).collect();
        Some(Run { begin, direction, text, gaps, ..self.clone() })
    }

    /// Returns how a letter continues the run, when it does.
    fn direction_to(&self, letter: &Run) -> Option<RunKind> {
        let direction = match (self.direction, letter.direction) {
            (RunKind::Typed, RunKind::Typed) => {
                (letter.begin == self.begin + self.text.len()).then_some(RunKind::Typed)
            }
            (RunKind::Typed, _) | (_, RunKind::Typed) => None,
            _ if letter.begin == self.begin => Some(RunKind::Forwards),
            _ => (letter.begin + letter.text.len() == self.begin).then_some(RunKind::Backwards),
        };
        // one deleted letter has no direction yet
        direction.filter(|direction| self.gaps.is_empty() || *direction == self.direction)
    }

    fn records(&self) -> Vec<Record> {
        let mut letters: Vec<(usize, char)> = self.text.char_indices().collect();
        if self.direction == RunKind::Backwards {
            letters.reverse();
        }
        let mut at = self.at;
        let mut gaps = self.gaps.iter();
        let record = |(revision, (offset, letter)): (u64, (usize, char))| {
            let begin = if self.direction == RunKind::Forwards { self.begin } else { self.begin + offset };
            let record = Record::new(revision, at, self.edit(begin, letter.to_string()));
            at = later(at, gaps.next().copied().unwrap_or(0));
            record
        };
        (self.first..).zip(letters).map(record).collect()
    }

    fn edit(&self, at: usize, text: String) -> Change {
        let (removed, inserted) = match self.direction {
            RunKind::Typed => (String::new(), text),
            RunKind::Backwards | RunKind::Forwards => (text, String::new()),
        };
        Change::EditDecision { item: self.item.clone(), at, removed, inserted }
    }
}

fn later(at: DateTime<FixedOffset>, ms: i64) -> DateTime<FixedOffset> {
    at.checked_add_signed(TimeDelta::milliseconds(ms)).unwrap_or(at)
}

/// Returns whether a word begins between two texts: a word keeps the blanks after it.
fn begins_word(front: &str, back: &str) -> bool {
    front.ends_with(char::is_whitespace) && !back.starts_with(char::is_whitespace)
}
