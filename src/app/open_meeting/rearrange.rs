//! A change of the agenda as one step, and what is shown after it.

use super::OpenMeeting;
use super::correction_place::{corrected_places, flatten};
use super::steps::{Step, StepPart};
use crate::editor::Edit;
use crate::meeting::{Change, ChangeError, ItemId};

impl OpenMeeting {
    /// Carries out a change of the agenda as one step. Text that changes with it goes through the item's
    /// editor, so that earlier typing can still be undone.
    pub(in crate::app) fn rearrange(&mut self, change: Change) -> Result<(), ChangeError> {
        self.meeting.clone().apply(&change)?;
        let change = self.meeting.opening_nothing(change);
        self.settle();
        let mut all = Vec::new();
        flatten(change, &mut all);
        let (texts, rest): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|change| matches!(change, Change::EditDecision { .. }));
        let (mut item, wrote) = (self.current.clone(), !texts.is_empty());
        for change in texts {
            let Some(of) = change.item().cloned() else { continue };
            self.turn_to(&of);
            self.proposal = None;
            if let Change::EditDecision { at, removed, inserted, .. } = change {
                let edit = Edit { at, removed, inserted };
                self.edit(|editor| {
                    editor.apply(&edit);
                    Some(edit)
                });
            }
            item = of;
        }
        // one record, so that a change and the marks that keep items closed are undone together, also after a
        // restart
        let rest = match <[Change; 1]>::try_from(rest) {
            Ok([one]) => one,
            Err(changes) => Change::Together { changes },
        };
        let places = corrected_places(&self.meeting, &rest);
        let part = StepPart::Change(self.apply(rest)?);
        if wrote {
            self.steps.extend(&item, part);
        } else {
            self.steps.push(Step { item: item.clone(), parts: vec![part] });
        }
        for (place, before) in places {
            if let Some(correction) = self.correction(&place, before) {
                self.steps.extend(&item, correction);
            }
        }
        self.reload_item(&item);
        Ok(())
    }

    /// Reloads the current item after a change that may have removed it, or changed its draft.
    pub(super) fn reload_item(&mut self, before: &ItemId) {
        if self.item().is_none() {
            let items = &self.meeting.items;
            let next =
                items.iter().find(|item| item.id == *before).or(items.first()).map(|item| item.id.clone());
            let gone = std::mem::replace(&mut self.current, next.unwrap_or_default());
            // undo may bring the item back with its text
            let text = std::mem::take(&mut self.text);
            self.texts.insert(gone, text);
            self.load_item();
        }
        self.refresh_proposal();
    }
}
