//! What was done and can be taken back: letters are gathered into words, everything else stands alone.

use super::Edit;

/// Which edits may share an undo step with the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// Letters typed one after the other.
    Typing,
    /// Letters taken away one after the other.
    Erasing,
    /// A paste, a new line, a word or a selection taken away.
    Alone,
}

/// One edit, and where the cursor stood on either side of it.
#[derive(Debug, Clone)]
struct Step {
    edit: Edit,
    before: usize,
    after: usize,
}

/// Every edit since the text was set, as far back as it goes.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The group of the last step while it may still grow.
    open: Option<Group>,
}

impl History {
    /// Keeps an edit that was carried out.
    pub(super) fn record(&mut self, edit: Edit, group: Group, before: usize, after: usize) {
        self.undone.clear();
        let open = self.open.replace(group) == Some(group);
        let joined = match self.done.last_mut().filter(|_| open) {
            Some(step) if group == Group::Typing => join_typed(&mut step.edit, &edit),
            Some(step) if group == Group::Erasing => join_erased(&mut step.edit, &edit),
            _ => false,
        };
        match self.done.last_mut().filter(|_| joined) {
            Some(step) => step.after = after,
            None => self.done.push(Step { edit, before, after }),
        }
    }

    /// How many steps there are.
    pub(super) fn depth(&self) -> usize {
        self.done.len()
    }

    /// Ends the group: the next letter is a step of its own.
    pub(super) fn close(&mut self) {
        self.open = None;
    }

    /// The edit that takes the last step back, and where the cursor stood before it.
    pub(super) fn undo(&mut self) -> Option<(Edit, usize)> {
        self.close();
        let step = self.done.pop()?;
        let Edit { at, removed, inserted } = step.edit.clone();
        let before = step.before;
        self.undone.push(step);
        Some((Edit { at, removed: inserted, inserted: removed }, before))
    }

    /// The edit of the step that was last taken back, and where the cursor stood after it.
    pub(super) fn redo(&mut self) -> Option<(Edit, usize)> {
        self.close();
        let step = self.undone.pop()?;
        let again = (step.edit.clone(), step.after);
        self.done.push(step);
        Some(again)
    }
}

/// Joins a letter typed at the end of what was typed, or composed with its end, unless it begins a word.
fn join_typed(typed: &mut Edit, next: &Edit) -> bool {
    let follows = next.at >= typed.at && next.at + next.removed.len() == typed.at + typed.inserted.len();
    let begins_word = ends_blank(&typed.inserted) && !starts_blank(&next.inserted);
    if !follows || begins_word {
        return false;
    }
    typed.inserted.truncate(next.at - typed.at);
    typed.inserted.push_str(&next.inserted);
    true
}

/// Joins a letter taken away before or behind those that were, unless it begins a word.
fn join_erased(erased: &mut Edit, next: &Edit) -> bool {
    if !erased.inserted.is_empty() || !next.inserted.is_empty() {
        return false;
    }
    if next.at + next.removed.len() == erased.at {
        let begins_word = starts_blank(&erased.removed) && !ends_blank(&next.removed);
        if !begins_word {
            erased.removed.insert_str(0, &next.removed);
            erased.at = next.at;
        }
        return !begins_word;
    }
    let begins_word = ends_blank(&erased.removed) && !starts_blank(&next.removed);
    let joins = next.at == erased.at && !begins_word;
    if joins {
        erased.removed.push_str(&next.removed);
    }
    joins
}

fn starts_blank(text: &str) -> bool {
    text.starts_with(char::is_whitespace)
}

fn ends_blank(text: &str) -> bool {
    text.ends_with(char::is_whitespace)
}
