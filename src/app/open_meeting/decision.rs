//! The text of the decision: typed letters, drafts from the indstilling, and when the text counts as decided.

use super::OpenMeeting;
use super::correction_place::CorrectionPlace;
use super::discussion;
use super::steps::{Step, StepPart};
use crate::draft::{Draft, Shape, drafts_after_rejection, drafts_for};
use crate::editor::{Edit, Editor};
use crate::meeting::{Change, Item, State, VoteOutcome};

/// A draft shown after the text, which belongs to the decision only once it is accepted.
#[derive(Debug)]
pub struct Proposal {
    /// The text with the draft after it; never edited.
    pub editor: Editor,
    /// Where the draft begins, in bytes of the editor's text.
    pub start: usize,
    /// How much of the decision is kept when the draft is accepted: nothing of an unchanged draft.
    kept: usize,
    /// All drafts, best first.
    pub choices: Vec<Draft>,
    /// The draft shown.
    pub index: usize,
}

impl Proposal {
    fn new(text: &Editor, choices: Vec<Draft>, index: usize) -> Option<Self> {
        let words = &choices.get(index)?.text;
        // an unchanged draft is replaced by another
        let before = Some(text.text()).filter(|text| drafted(&choices, text).is_none()).unwrap_or_default();
        let gap = gap(&before);
        let editor = Editor::new(&format!("{before}{gap}{words}"));
        Some(Proposal { editor, start: before.len() + gap.len(), kept: before.len(), choices, index })
    }

    /// Returns what follows the text that is kept: the gap and the draft.
    fn addition(&self) -> String {
        self.editor.text().split_off(self.kept)
    }

    /// Returns the name and number of the draft: "aktiv 1/5".
    pub fn label(&self) -> String {
        let shape = self.choices.get(self.index).map_or("", |draft| draft.shape.label());
        format!("{shape} {}/{}", self.index + 1, self.choices.len())
    }
}

/// Returns which draft a text is, unchanged.
pub(in crate::app) fn drafted(choices: &[Draft], words: &str) -> Option<usize> {
    choices.iter().position(|draft| draft.text.trim() == words.trim())
}

/// Returns what separates a draft from the text before it: it is a paragraph.
pub(in crate::app) fn gap(text: &str) -> &'static str {
    match text {
        "" => "",
        text if text.ends_with("\n\n") => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    }
}

impl OpenMeeting {
    /// Returns the drafts for an item, best first: after a vote against, those that reject it.
    pub(in crate::app) fn drafts_of(&self, item: &Item) -> Vec<Draft> {
        let preferences = self.completion.preferences(&self.meeting, &self.current);
        match item.vote_outcome(self.meeting.rules) {
            Some(VoteOutcome::Rejected) => {
                drafts_after_rejection(self.meeting.named_body(), item, &preferences)
            }
            Some(VoteOutcome::Adopted) | None => drafts_for(self.meeting.named_body(), item, &preferences),
        }
    }

    /// Lets the editor change the decision, and records the edit. A draft that is shown is accepted first: to
    /// touch it is to choose it.
    pub(in crate::app) fn edit(&mut self, work: impl FnOnce(&mut Editor) -> Option<Edit>) -> Option<Edit> {
        self.item()?;
        self.take_proposal();
        let before = self.text.undo_depth();
        let edit = work(&mut self.text)?;
        self.keep_edit(edit.clone());
        if self.text.undo_depth() > before {
            self.steps.push(Step { item: self.current.clone(), parts: vec![StepPart::Text] });
        }
        self.add_correction(&CorrectionPlace::Item(self.current.clone()), String::new());
        discussion::has_begun(self);
        Some(edit)
    }

    /// Writes an edit into the meeting, and updates the state of the item.
    pub(super) fn keep_edit(&mut self, edit: Edit) {
        self.completion.note(&edit);
        let item = self.current.clone();
        let Edit { at, removed, inserted } = edit;
        let edit = Change::EditDecision { item: item.clone(), at, removed, inserted };
        if self.apply(edit).is_err() {
            // the two copies of the text differ, which they never should; the text on screen is the right one
            let removed = self.item().map(Item::decision_text).unwrap_or_default().to_owned();
            let inserted = self.text.text();
            let _ = self.apply(Change::EditDecision { item, at: 0, removed, inserted });
        }
        self.follow_text();
    }

    /// Updates the state: text makes an item begun, and no text makes it untouched; a state set by hand
    /// stays.
    fn follow_text(&mut self) {
        let Some(item) = self.item() else { return };
        let blank = item.decision_text().trim().is_empty();
        let state = match item.state {
            State::Pending if !blank => State::Active,
            State::Active | State::Decided if blank => State::Pending,
            _ => return,
        };
        let _ = self.apply(Change::SetState { item: self.current.clone(), state });
    }

    /// Makes the text of the item that is left a decision.
    pub(in crate::app) fn settle(&mut self) {
        // text written ahead is not decided yet
        let begun =
            self.item().is_some_and(|item| item.state == State::Active) && !discussion::is_ahead(self);
        if begun {
            let blank = self.text.text().trim().is_empty();
            let state = if blank { State::Pending } else { State::Decided };
            let _ = self.apply(Change::SetState { item: self.current.clone(), state });
        }
    }

    /// Makes the draft part of the decision; returns `false` when none is shown.
    pub(in crate::app) fn take_proposal(&mut self) -> bool {
        let Some(proposal) = self.proposal.take() else { return false };
        let (addition, exchanged) = (proposal.addition(), self.text.len() - proposal.kept);
        let item = self.current.clone();
        let _ = self.apply(Change::SetDraft { item: item.clone(), draft: None });
        self.text.set_cursor(self.text.len());
        if let Some(edit) = self.text.insert_over(exchanged, &addition) {
            self.keep_edit(edit);
            self.steps.push(Step { item: item.clone(), parts: vec![StepPart::Text] });
            self.add_correction(&CorrectionPlace::Item(item), String::new());
        }
        self.text.stand_as(&proposal.editor);
        discussion::has_begun(self);
        true
    }

    /// Removes the draft; returns `false` when none is shown. It was not accepted, so there is nothing to
    /// undo.
    pub(in crate::app) fn drop_proposal(&mut self) -> bool {
        let shown = self.proposal.take().is_some();
        if shown {
            let _ = self.apply(Change::SetDraft { item: self.current.clone(), draft: None });
        }
        shown
    }

    /// Drops the draft when its item is left; the decision stays as it is.
    pub(super) fn leave_proposal(&mut self) {
        let exchanges = self.proposal.as_ref().is_some_and(|shown| shown.kept < self.text.len());
        if exchanges || self.item().is_some_and(|item| item.state.is_done()) {
            self.drop_proposal();
        }
    }

    /// Shows the draft that the meeting holds for the current item, if any.
    pub(in crate::app) fn refresh_proposal(&mut self) {
        self.proposal = None;
        let Some(item) = self.item() else { return };
        let Some(words) = item.draft.clone() else { return };
        let mut choices = self.drafts_of(item);
        let index = choices.iter().position(|draft| draft.text == words).unwrap_or_else(|| {
            choices.insert(0, Draft { shape: Shape::Active, text: words });
            0
        });
        self.proposal = Proposal::new(&self.text, choices, index);
    }
}
