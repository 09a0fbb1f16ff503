//! The undo history: letters are grouped into words, every other edit is a step of its own.

use unicode_segmentation::UnicodeSegmentation;

use super::Edit;

/// Which edits may share an undo step with the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UndoGroup {
    /// Letters typed one after the other.
    Typing,
    /// Letters deleted one after the other.
    Erasing,
    /// A paste, a new line, a deleted word or selection.
    Alone,
}

impl UndoGroup {
    /// Returns the group of an edit, judged by its content.
    fn of(edit: &Edit) -> UndoGroup {
        let one = |text: &str| text != "\n" && text.graphemes(true).count() == 1;
        match (edit.removed.as_str(), edit.inserted.as_str()) {
            (_, typed) if one(typed) => UndoGroup::Typing,
            (erased, "") if one(erased) => UndoGroup::Erasing,
            _ => UndoGroup::Alone,
        }
    }
}

/// One edit, and where the cursor was on either side of it.
#[derive(Debug, Clone)]
struct UndoStep {
    edit: Edit,
    before: usize,
    after: usize,
}

/// How much of its last step an undo took back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoneShare {
    /// All of it.
    Whole,
    /// What it ended with; its beginning is still done.
    End,
}

/// Every edit since the text was set, as far back as it goes.
#[derive(Debug, Clone, Default)]
pub struct UndoHistory {
    done: Vec<UndoStep>,
    undone: Vec<UndoStep>,
    /// The group of the last step while it may still grow.
    open: Option<UndoGroup>,
}

impl UndoHistory {
    /// Keeps an edit that was carried out.
    pub(super) fn record(&mut self, edit: Edit, group: UndoGroup, before: usize, after: usize) {
        self.undone.clear();
        let open = self.open.replace(group) == Some(group);
        let joined = match self.done.last_mut().filter(|_| open) {
            Some(step) if group == UndoGroup::Typing => join_typed(&mut step.edit, &edit),
            Some(step) if group == UndoGroup::Erasing => join_erased(&mut step.edit, &edit),
            _ => false,
        };
        match self.done.last_mut().filter(|_| joined) {
            Some(step) => step.after = after,
            None => self.done.push(UndoStep { edit, before, after }),
        }
    }

    /// Records an earlier edit. Returns whether it begins a step.
    pub fn remember(&mut self, edit: Edit) -> bool {
        let depth = self.depth();
        let (group, before, after) =
            (UndoGroup::of(&edit), edit.at + edit.removed.len(), edit.at + edit.inserted.len());
        self.record(edit, group, before, after);
        self.depth() > depth
    }

    /// Records that undo made an earlier edit; `None` when that undoes nothing here.
    pub fn remember_undone(&mut self, edit: &Edit) -> Option<UndoneShare> {
        self.close();
        let last = self.done.last_mut()?;
        let Edit { at, removed, inserted } = edit;
        if *at == last.edit.at && *removed == last.edit.inserted && *inserted == last.edit.removed {
            self.undone.extend(self.done.pop());
            return Some(UndoneShare::Whole);
        }
        // letters that were typed in one go may have been two steps, with the cursor moved between them
        let begin = last.edit.inserted.strip_suffix(removed.as_str()).filter(|begin| !begin.is_empty())?;
        if !inserted.is_empty() || *at != last.edit.at + begin.len() {
            return None;
        }
        let part = UndoStep {
            edit: Edit { at: *at, removed: String::new(), inserted: removed.clone() },
            before: *at,
            after: last.after,
        };
        (last.edit.inserted, last.after) = (begin.to_owned(), *at);
        self.undone.push(part);
        Some(UndoneShare::End)
    }

    /// Records that redo made an earlier edit. Returns whether that was undone before.
    pub fn remember_redone(&mut self, edit: &Edit) -> bool {
        self.close();
        let is_next = self.undone.last().is_some_and(|step| step.edit == *edit);
        if is_next {
            self.done.extend(self.undone.pop());
        }
        is_next
    }

    /// Puts earlier steps under these, in a text that all of them led to.
    pub(super) fn prepend(&mut self, mut earlier: UndoHistory, mut text: String) {
        if self.done.is_empty() {
            self.undone = fitting(earlier.undone, text.clone());
        }
        earlier.done.append(&mut self.done);
        self.done = earlier.done;
        // undoing a step that does not fit would corrupt the text: drop it and everything older
        if let Some(misfit) = self.done.iter().rposition(|step| !takes_back(&step.edit, &mut text)) {
            self.done.drain(..=misfit);
        }
    }

    /// Returns how many steps there are.
    pub(super) fn depth(&self) -> usize {
        self.done.len()
    }

    /// Ends the group: the next letter is a step of its own.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Returns the edit that undoes the last step, and the cursor before that step.
    pub(super) fn undo(&mut self) -> Option<(Edit, usize)> {
        self.close();
        let step = self.done.pop()?;
        let Edit { at, removed, inserted } = step.edit.clone();
        let before = step.before;
        self.undone.push(step);
        Some((Edit { at, removed: inserted, inserted: removed }, before))
    }

    /// Returns the edit that redoes the last undone step, and the cursor after it.
    pub(super) fn redo(&mut self) -> Option<(Edit, usize)> {
        self.close();
        let step = self.undone.pop()?;
        let again = (step.edit.clone(), step.after);
        self.done.push(step);
        Some(again)
    }
}

/// Returns the undone steps that can be redone one after the other in a text, the next one last.
fn fitting(mut undone: Vec<UndoStep>, mut text: String) -> Vec<UndoStep> {
    let is_misfit = |step: &UndoStep| {
        let Edit { at, removed, inserted } = &step.edit;
        let fits = text.get(*at..).is_some_and(|rest| rest.starts_with(removed));
        if fits {
            text.replace_range(*at..at + removed.len(), inserted);
        }
        !fits
    };
    let misfit = undone.iter().rev().position(is_misfit);
    if let Some(misfit) = misfit {
        undone.drain(..undone.len() - misfit);
    }
    undone
}

/// Undoes an edit in a text. Returns whether it fitted.
fn takes_back(edit: &Edit, text: &mut String) -> bool {
    let fits = text.get(edit.at..).is_some_and(|rest| rest.starts_with(&edit.inserted));
    if fits {
        text.replace_range(edit.at..edit.at + edit.inserted.len(), &edit.removed);
    }
    fits
}

/// Merges a letter typed after the preceding ones, or composed with the last, unless it begins a word.
/// Returns whether it was merged.
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

/// Merges a deleted letter with the preceding deletions, unless it begins a word. Returns whether it was
/// merged.
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
