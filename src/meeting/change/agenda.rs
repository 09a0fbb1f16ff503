//! Changes to the agenda: its head, its rows, and what is minuted under them.

use super::{Change, ChangeError};
use crate::meeting::{AccessMarks, AgendaFields, Decision, Head, Item, ItemId, Meeting, normalise, text};

impl Meeting {
    pub(super) fn item_mut(&mut self, id: &ItemId) -> Result<&mut Item, ChangeError> {
        self.items.iter_mut().find(|item| item.id == *id).ok_or_else(|| ChangeError::NoItem(id.clone()))
    }

    pub(super) fn set_title(&mut self, id: &ItemId, title: &str) -> Result<Change, ChangeError> {
        let title = text::clean_line(title);
        if title.is_empty() {
            return Err(ChangeError::NoTitle);
        }
        let before = std::mem::replace(&mut self.item_mut(id)?.title, title);
        Ok(Change::SetTitle { item: id.clone(), title: before })
    }

    pub(super) fn set_access(&mut self, id: &ItemId, marks: AccessMarks) -> Result<Change, ChangeError> {
        let row = self.item_mut(id)?;
        let before = row.access_marks();
        row.set_access_marks(marks);
        Ok(Change::SetAccess { item: id.clone(), marks: before })
    }

    pub(super) fn add_item(&mut self, index: usize, item: &Item) -> Result<Change, ChangeError> {
        let mut item = item.clone();
        normalise::clean_item(&mut item);
        if index > self.items.len() {
            return Err(ChangeError::NoPlace);
        }
        if self.item(&item.id).is_some() {
            return Err(ChangeError::Taken(item.id.to_string()));
        }
        if item.title.is_empty() {
            return Err(ChangeError::NoTitle);
        }
        item.decision.as_mut().map_or(Ok(()), |decision| self.fit(decision))?;
        let id = item.id.clone();
        self.items.insert(index, item);
        Ok(Change::RemoveItem { item: id })
    }

    pub(super) fn remove_item(&mut self, id: &ItemId) -> Result<Change, ChangeError> {
        let index = self.position(id).ok_or_else(|| ChangeError::NoItem(id.clone()))?;
        if self.timeline.iter().any(|m| m.item.as_ref() == Some(id) && m.person.is_some()) {
            return Err(ChangeError::InUse);
        }
        let mut back = vec![Change::AddItem { index, item: Box::new(self.items.remove(index)) }];
        back.extend(self.take_corrections_of(id));
        let mut position = 0;
        self.timeline.retain(|moment| {
            let stays = moment.item.as_ref() != Some(id);
            if !stays {
                back.push(Change::AddMoment { index: position, moment: moment.clone() });
            }
            position += 1;
            stays
        });
        Ok(Change::Together { changes: back })
    }

    pub(super) fn move_item(&mut self, id: &ItemId, index: usize) -> Result<Change, ChangeError> {
        let from = self.position(id).ok_or_else(|| ChangeError::NoItem(id.clone()))?;
        if index >= self.items.len() {
            return Err(ChangeError::NoPlace);
        }
        let item = self.items.remove(from);
        self.items.insert(index, item);
        Ok(Change::MoveItem { item: id.clone(), index: from })
    }

    pub(super) fn set_draft(&mut self, id: &ItemId, draft: Option<&str>) -> Result<Change, ChangeError> {
        let draft = draft.map(|words| text::clean(words).into_owned()).filter(|words| !words.is_empty());
        let before = std::mem::replace(&mut self.item_mut(id)?.draft, draft);
        Ok(Change::SetDraft { item: id.clone(), draft: before })
    }

    pub(super) fn edit_decision(
        &mut self,
        id: &ItemId,
        at: usize,
        removed: &str,
        inserted: &str,
    ) -> Result<Change, ChangeError> {
        let item = self.item_mut(id)?;
        let decision = item.decision.get_or_insert_default();
        let fits = decision.text.get(at..).is_some_and(|rest| rest.starts_with(removed))
            && stays_clean(&decision.text, at, removed, inserted);
        if fits {
            decision.text.replace_range(at..at + removed.len(), inserted);
        }
        if item.decision.as_ref().is_some_and(Decision::is_empty) {
            item.decision = None;
        }
        let (removed, inserted) = (inserted.to_owned(), removed.to_owned());
        if fits {
            Ok(Change::EditDecision { item: id.clone(), at, removed, inserted })
        } else {
            Err(ChangeError::Misfit)
        }
    }

    /// Sets what the agenda says of an item; what is minuted under it stays. Returns the inverse.
    pub(super) fn set_item(&mut self, id: &ItemId, fields: &AgendaFields) -> Result<Change, ChangeError> {
        let mut clean = Item::default();
        clean.set_agenda_fields(fields.clone());
        normalise::clean_item(&mut clean);
        if clean.title.is_empty() {
            return Err(ChangeError::NoTitle);
        }
        let row = self.item_mut(id)?;
        let before = Box::new(row.agenda_fields());
        row.set_agenda_fields(clean.agenda_fields());
        Ok(Change::SetItem { item: id.clone(), fields: before })
    }

    /// Sets what the agenda says of the meeting as a whole; its id stays. Returns the inverse.
    pub(super) fn set_head(&mut self, head: &Head) -> Result<Change, ChangeError> {
        let mut head = head.clone();
        normalise::clean_head(&mut head);
        if head.body.is_empty() {
            return Err(ChangeError::NoBody);
        }
        let before = Box::new(self.head());
        self.set_head_fields(head);
        Ok(Change::SetHead { head: before })
    }
}

/// How far a letter with all its accents may reach, in characters: what is longer is no text (Unicode,
/// "stream-safe").
const REACH: usize = 32;

/// Returns whether the text around an edit is still as a meeting keeps it: an accent after a letter, each
/// clean by itself, compose, and the byte positions would be wrong.
fn stays_clean(text: &str, at: usize, removed: &str, inserted: &str) -> bool {
    let (before, after) = (&text[..at], &text[at + removed.len()..]);
    let begin = before.char_indices().rev().take(REACH).last().map_or(at, |(begin, _)| begin);
    let end = after.char_indices().nth(REACH).map_or(after.len(), |(end, _)| end);
    let touched = [&before[begin..], inserted, &after[..end]].concat();
    text::clean(&touched) == touched
}
