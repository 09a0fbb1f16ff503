//! Lines of a statement, a vote or a task that were left: each is kept until the same one is asked for again,
//! also over the end of the program.

use super::kind::PromptKind;
use crate::meeting::{ItemId, LeftEntry, LeftLine, PersonId, StatementKind};

/// From how many letters on a line that is left with Esc is kept: a shorter one is typed again sooner than it
/// is emptied.
const LONG: usize = 20;

/// The lines that were left.
#[derive(Debug, Default)]
pub(in crate::app) struct KeptLines(Vec<LeftLine>);

impl KeptLines {
    /// Returns the lines of a bookmark.
    pub(in crate::app) fn of(lines: Vec<LeftLine>) -> KeptLines {
        KeptLines(lines)
    }

    /// Returns the lines, the last left last.
    pub(in crate::app) fn lines(&self) -> &[LeftLine] {
        &self.0
    }

    /// Keeps a line.
    pub(in crate::app) fn keep(&mut self, line: LeftLine) {
        self.0.push(line);
    }

    /// Keeps a line when it is long; returns whether it is.
    pub(in crate::app) fn keep_if_long(&mut self, line: LeftLine) -> bool {
        let is_long = line.text.trim().chars().count() >= LONG;
        if is_long {
            self.keep(line);
        }
        is_long
    }

    /// Returns the line that was left where the same is asked for, and forgets it.
    pub(in crate::app) fn take(
        &mut self,
        item: &ItemId,
        person: Option<&PersonId>,
        kind: &PromptKind,
    ) -> Option<LeftLine> {
        let (entry, at) = kind.left_entry()?;
        let is_same = |line: &LeftLine| {
            line.item == *item
                && line.person.as_ref() == person
                && line.at == at
                && asked(line.entry) == asked(entry)
        };
        let at = self.0.iter().rposition(is_same)?;
        Some(self.0.swap_remove(at))
    }
}

/// Returns what is asked for, whichever kind of statement it is.
fn asked(entry: LeftEntry) -> LeftEntry {
    match entry {
        LeftEntry::Statement(_) => LeftEntry::Statement(StatementKind::Remark),
        LeftEntry::Vote | LeftEntry::Task => entry,
    }
}

impl PromptKind {
    /// Returns what a line of this kind would become, and the index of the entry it changes; `None` where
    /// nothing is kept.
    pub(in crate::app) fn left_entry(&self) -> Option<(LeftEntry, Option<usize>)> {
        match *self {
            PromptKind::Statement(kind, at) => Some((LeftEntry::Statement(kind), at)),
            PromptKind::Vote(at) => Some((LeftEntry::Vote, at)),
            PromptKind::Task(at) => Some((LeftEntry::Task, at)),
            _ => None,
        }
    }

    /// Returns the kind that asks for a line again.
    pub(in crate::app) fn of_left(entry: LeftEntry, at: Option<usize>) -> PromptKind {
        match entry {
            LeftEntry::Statement(kind) => PromptKind::Statement(kind, at),
            LeftEntry::Vote => PromptKind::Vote(at),
            LeftEntry::Task => PromptKind::Task(at),
        }
    }
}
