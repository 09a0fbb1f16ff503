//! Lines of a statement, a vote or a task that were left with Esc: each is kept until the same one is asked for
//! again, and for as long as the meeting is open.

use super::kind::PromptKind;
use crate::meeting::{ItemId, PersonId, StatementKind};

/// From how many letters on a line that is left is kept: a shorter one is typed again sooner than it is emptied.
const LONG: usize = 20;

/// The lines that were left.
#[derive(Debug, Default)]
pub(in crate::app) struct KeptLines(Vec<KeptLine>);

/// A line that was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) struct KeptLine {
    /// The item.
    pub(in crate::app) item: ItemId,
    /// The person, of a statement.
    pub(in crate::app) person: Option<PersonId>,
    /// What was asked for, of a statement in the kind that was chosen.
    pub(in crate::app) kind: PromptKind,
    /// The text as far as it came.
    pub(in crate::app) text: String,
}

impl KeptLines {
    /// Keeps a line when it is long and of a kind that is kept; returns whether it is.
    pub(in crate::app) fn keep(&mut self, line: KeptLine) -> bool {
        let is_kept = asked(line.kind).is_some() && line.text.trim().chars().count() >= LONG;
        if is_kept {
            self.0.push(line);
        }
        is_kept
    }

    /// Returns the line that was left where the same is asked for, and forgets it.
    pub(in crate::app) fn take(
        &mut self,
        item: &ItemId,
        person: Option<&PersonId>,
        kind: PromptKind,
    ) -> Option<KeptLine> {
        let asked_for = asked(kind)?;
        let is_same = |line: &KeptLine| {
            line.item == *item && line.person.as_ref() == person && asked(line.kind) == Some(asked_for)
        };
        let at = self.0.iter().rposition(is_same)?;
        Some(self.0.swap_remove(at))
    }
}

/// Returns what is asked for, whichever kind of statement it is; `None` where nothing is kept.
fn asked(kind: PromptKind) -> Option<PromptKind> {
    match kind {
        PromptKind::Statement(_, at) => Some(PromptKind::Statement(StatementKind::Remark, at)),
        PromptKind::Vote(_) | PromptKind::Task(_) => Some(kind),
        _ => None,
    }
}
