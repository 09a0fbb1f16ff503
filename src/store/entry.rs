//! A row of the log: one change, or a run of single letters folded into one row that unfolds to the very same records.

use chrono::{DateTime, FixedOffset, TimeDelta};
use serde::{Deserialize, Serialize};

use super::Record;
use crate::meeting::{Change, ChangeError, ItemId, Meeting, text};

/// A pause after which typing starts a new row.
const PAUSE: TimeDelta = TimeDelta::seconds(3);
/// The longest run: a word and the blank after it are shorter, and a row stays small to rewrite.
const LONGEST: usize = 64;

/// A row of the log. Its key is its first revision, which stays when the run grows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// The first change; for a run, all of it as one change.
    #[serde(flatten)]
    record: Record,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    run: Option<Run>,
}

/// How the letters of a run followed each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Run {
    way: Way,
    /// When each letter after the first came, in milliseconds after the first.
    after: Vec<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Way {
    /// Letter after letter.
    Typed,
    /// Backspace: each letter stood before the last.
    Backwards,
    /// Delete: each letter stood after the last.
    Forwards,
}

impl Entry {
    pub(super) fn new(record: Record) -> Self {
        Entry { record, run: None }
    }

    /// The revision that the first change led to.
    pub(super) fn first(&self) -> u64 {
        self.record.revision
    }

    /// The revision that the last change led to.
    pub(super) fn last(&self) -> u64 {
        self.record.revision + self.run.as_ref().map_or(0, |run| run.after.len() as u64)
    }

    /// Takes a record into the row when it continues it: the next letter of the same word, soon after.
    pub(super) fn take(&mut self, next: &Record) -> bool {
        let Some(after) = self.follows_soon(next) else { return false };
        let Some((way, change)) = self.joined(&next.change) else { return false };
        self.record.change = change;
        let run = self.run.get_or_insert(Run { way, after: Vec::new() });
        run.after.push(after);
        true
    }

    /// How many milliseconds after the row's beginning the record came, when it came soon enough.
    fn follows_soon(&self, next: &Record) -> Option<i64> {
        let so_far = self.run.as_ref().map_or(0, |run| run.after.len());
        let before = self.run.as_ref().and_then(|run| run.after.last()).copied().unwrap_or(0);
        let since_first = next.at.signed_duration_since(self.record.at).num_milliseconds();
        let soon = (before..=before + PAUSE.num_milliseconds()).contains(&since_first);
        let same_zone = next.at.offset() == self.record.at.offset();
        let fits = next.revision == self.last() + 1 && so_far + 1 < LONGEST;
        (soon && same_zone && fits).then_some(since_first)
    }

    fn joined(&self, next: &Change) -> Option<(Way, Change)> {
        let (here, letter) = (Letters::of(&self.record.change)?, Letters::of(next)?);
        let single = letter.text.chars().nth(1).is_none();
        let begun = self.run.is_some() || here.text.chars().nth(1).is_none();
        if !single || !begun || here.item != letter.item || here.typed != letter.typed {
            return None;
        }
        let way = here.way_to(&letter)?;
        if self.run.as_ref().is_some_and(|run| run.way != way) {
            return None;
        }
        let text = match way {
            Way::Typed | Way::Forwards => format!("{}{}", here.text, letter.text),
            Way::Backwards => format!("{}{}", letter.text, here.text),
        };
        let at = if way == Way::Backwards { letter.at } else { here.at };
        // Letters that compose when they meet (an accent typed after its letter) would not replay as one change.
        let whole = text::clean(&text) == text;
        (whole && !begins_word(&here, &letter, way)).then(|| (way, here.edit(at, text)))
    }

    /// The records that went into the row, as they were.
    pub(super) fn unfold(&self) -> Vec<Record> {
        let (Some(run), Some(all)) = (&self.run, Letters::of(&self.record.change)) else {
            return vec![self.record.clone()];
        };
        let mut places: Vec<(usize, char)> = all.text.char_indices().collect();
        if run.way == Way::Backwards {
            places.reverse();
        }
        let times = std::iter::once(0).chain(run.after.iter().copied());
        let steps = places.into_iter().zip(times).enumerate();
        let record = |(step, ((offset, letter), after)): (usize, ((usize, char), i64))| {
            let at = if run.way == Way::Forwards { all.at } else { all.at + offset };
            Record {
                revision: self.record.revision + step as u64,
                at: later(self.record.at, after),
                change: all.edit(at, letter.to_string()),
            }
        };
        steps.map(record).collect()
    }

    /// Carries the row out on a meeting that stands before it or in the middle of it.
    ///
    /// # Errors
    /// When it does not fit; then the row may have been carried out in part.
    pub(super) fn apply(&self, meeting: &mut Meeting) -> Result<(), ChangeError> {
        if meeting.revision + 1 == self.first() {
            meeting.apply(&self.record.change)?;
            meeting.revision = self.last();
            return Ok(());
        }
        for record in self.unfold() {
            if record.revision > meeting.revision {
                meeting.apply(&record.change)?;
            }
        }
        Ok(())
    }
}

fn later(at: DateTime<FixedOffset>, ms: i64) -> DateTime<FixedOffset> {
    at.checked_add_signed(TimeDelta::milliseconds(ms)).unwrap_or(at)
}

/// Letters written, or letters taken away, at one place.
struct Letters<'a> {
    item: &'a ItemId,
    at: usize,
    text: &'a str,
    typed: bool,
}

impl<'a> Letters<'a> {
    fn of(change: &'a Change) -> Option<Self> {
        let Change::EditDecision { item, at, removed, inserted } = change else { return None };
        let (text, typed) = match (removed.as_str(), inserted.as_str()) {
            ("", "") => return None,
            ("", text) => (text, true),
            (text, "") => (text, false),
            _ => return None,
        };
        Some(Letters { item, at: *at, text, typed })
    }

    /// How a letter continues these letters, when it does.
    fn way_to(&self, letter: &Letters<'_>) -> Option<Way> {
        if self.typed {
            (letter.at == self.at + self.text.len()).then_some(Way::Typed)
        } else if letter.at == self.at {
            Some(Way::Forwards)
        } else {
            (letter.at + letter.text.len() == self.at).then_some(Way::Backwards)
        }
    }

    fn edit(&self, at: usize, text: String) -> Change {
        let (removed, inserted) = if self.typed { (String::new(), text) } else { (text, String::new()) };
        Change::EditDecision { item: self.item.clone(), at, removed, inserted }
    }
}

/// Whether a letter belongs to another word than the letters: a word keeps the blanks after it.
fn begins_word(here: &Letters<'_>, letter: &Letters<'_>, way: Way) -> bool {
    let (before, after) = match way {
        Way::Typed | Way::Forwards => (here.text.chars().next_back(), letter.text.chars().next()),
        Way::Backwards => (letter.text.chars().next_back(), here.text.chars().next()),
    };
    before.is_some_and(char::is_whitespace) && after.is_some_and(|c| !c.is_whitespace())
}
