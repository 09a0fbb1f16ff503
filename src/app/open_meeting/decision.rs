//! The words of the decision: letters into the meeting, drafts from the indstilling, and what it takes to be decided.

use super::OpenMeeting;
use super::undo::{Step, StepPart};
use crate::app::way::Way;
use crate::draft::{Draft, drafts_for};
use crate::editor::{Edit, Editor};
use crate::meeting::{Change, Item, State, check};

/// Drafted words, shown behind the text. Nobody's decision until they are taken.
#[derive(Debug)]
pub struct Proposal {
    /// The text with the draft behind it; only ever looked at.
    pub editor: Editor,
    /// Where the draft begins, in bytes of the editor's text.
    pub start: usize,
    /// How much of the decision stays when it is taken: none of words that stand as they were drafted.
    kept: usize,
    /// Everything that can be proposed, best first.
    pub choices: Vec<Draft>,
    /// Which of them is shown.
    pub index: usize,
}

impl Proposal {
    fn new(text: &Editor, choices: Vec<Draft>, index: usize) -> Option<Self> {
        let words = &choices.get(index)?.text;
        let mut kept = text.text();
        if drafted(&choices, &kept).is_some() {
            // words that stand as they were drafted are exchanged, not followed by others
            kept.clear();
        }
        let gap = gap(&kept);
        let editor = Editor::new(&format!("{kept}{gap}{words}"));
        Some(Proposal { editor, start: kept.len() + gap.len(), kept: kept.len(), choices, index })
    }

    /// What comes behind the words that stay: the gap and the drafted words.
    fn addition(&self) -> String {
        self.editor.text().split_off(self.kept)
    }

    /// "aktiv 1/5".
    pub fn label(&self) -> String {
        let shape = self.choices.get(self.index).map_or("", |draft| draft.shape.label());
        format!("{shape} {}/{}", self.index + 1, self.choices.len())
    }
}

/// Which draft the words are, as they stand.
fn drafted(choices: &[Draft], words: &str) -> Option<usize> {
    choices.iter().position(|draft| draft.text.trim() == words.trim())
}

/// What goes between the words that are there and a draft: it stands as a paragraph of its own.
pub(in crate::app) fn gap(text: &str) -> &'static str {
    match text {
        "" => "",
        text if text.ends_with("\n\n") => "",
        text if text.ends_with('\n') => "\n",
        _ => "\n\n",
    }
}

impl OpenMeeting {
    /// Lets the editor do something to the decision, and keeps what it did. A draft that is shown is taken first: to
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
        self.tell(&Some(self.current.clone()), String::new());
        self.has_begun();
        Some(edit)
    }

    /// Writes an edit of the editor into the meeting, and lets the state follow.
    pub(in crate::app) fn keep_edit(&mut self, edit: Edit) {
        let item = self.current.clone();
        let Edit { at, removed, inserted } = edit;
        if self.apply(Change::EditDecision { item: item.clone(), at, removed, inserted }).is_err() {
            // The two copies of the text have parted, which they never should; what is on the screen is what counts.
            let removed = self.item().map(Item::decision_text).unwrap_or_default().to_owned();
            let inserted = self.text.text();
            let _ = self.apply(Change::EditDecision { item, at: 0, removed, inserted });
        }
        self.follow_text();
    }

    /// Words make an item begun, and no words make it untouched; what was marked by hand stays.
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

    /// On leaving an item: words that somebody wrote are a decision.
    pub(in crate::app) fn settle(&mut self) {
        let begun = self.item().is_some_and(|item| item.state == State::Active);
        if begun {
            let blank = self.text.text().trim().is_empty();
            let state = if blank { State::Pending } else { State::Decided };
            let _ = self.apply(Change::SetState { item: self.current.clone(), state });
        }
    }

    /// Shows the first draft, or the one after or before what is shown.
    pub(in crate::app) fn draft(&mut self, way: Way) -> Result<(), &'static str> {
        let item = self.item().ok_or("Dagsordenen er tom.")?;
        if item.indstilling.is_none() {
            return Err("Punktet har ingen indstilling at foreslå ud fra; skriv selv.");
        }
        let choices = drafts_for(self.meeting.named_body(), item, &self.preferences());
        if choices.is_empty() {
            return Err("Indstillingen kan ikke omskrives; skriv selv.");
        }
        let shown = self.proposal.as_ref().map(|shown| shown.index);
        let taken = drafted(&choices, &self.text.text());
        let index = match (shown.or(taken), way) {
            (None, Way::On) => 0,
            (Some(index), Way::On) => (index + 1) % choices.len(),
            (index, Way::Back) => index.unwrap_or(0).checked_sub(1).unwrap_or(choices.len() - 1),
        };
        let draft = Some(choices[index].text.clone());
        let _ = self.apply(Change::SetDraft { item: self.current.clone(), draft });
        self.refresh_proposal();
        self.has_begun();
        Ok(())
    }

    /// Makes the draft part of the decision; `false` when none is shown.
    pub(in crate::app) fn take_proposal(&mut self) -> bool {
        let Some(proposal) = self.proposal.take() else { return false };
        let (addition, exchanged) = (proposal.addition(), self.text.len() - proposal.kept);
        let item = self.current.clone();
        let _ = self.apply(Change::SetDraft { item: item.clone(), draft: None });
        self.text.set_cursor(self.text.len());
        if let Some(edit) = self.text.insert_over(exchanged, &addition) {
            self.keep_edit(edit);
            self.steps.push(Step { item: item.clone(), parts: vec![StepPart::Text] });
            self.tell(&Some(item), String::new());
        }
        self.text.stand_as(&proposal.editor);
        self.has_begun();
        true
    }

    /// Joins what is typed to the words that were taken right before it: a letter behind a sentence begins the next, a
    /// comma stands in the place of the full stop, and a letter behind a word is an ending of it.
    pub(in crate::app) fn join_to_taken(&mut self, typed: &str) {
        let just_taken =
            self.taken.take().is_some_and(|end| end == self.text.cursor() && self.text.at_line_end());
        let shown = self.proposal.as_ref().filter(|shown| shown.editor.cursor() == shown.editor.len());
        let words = match shown {
            Some(shown) => shown.editor.text(),
            None if just_taken => self.text.before_cursor(1),
            None => return,
        };
        if typed.chars().all(char::is_alphanumeric) && words.ends_with(['.', '!', '?']) {
            self.edit(|editor| editor.insert(" "));
        } else if [",", ";", ":"].contains(&typed) && words.ends_with('.') {
            self.edit(|editor| editor.insert_over(1, ""));
        }
    }

    /// Takes a draft away again; `false` when none is shown. Nobody chose it, so there is nothing to undo.
    pub(in crate::app) fn drop_proposal(&mut self) -> bool {
        let shown = self.proposal.take().is_some();
        if shown {
            let _ = self.apply(Change::SetDraft { item: self.current.clone(), draft: None });
        }
        shown
    }

    /// On leaving an item: a draft that nobody took leaves a decision that stands as it is.
    pub(in crate::app) fn leave_proposal(&mut self) {
        let exchanges = self.proposal.as_ref().is_some_and(|shown| shown.kept < self.text.len());
        if exchanges || self.item().is_some_and(|item| item.state.is_done()) {
            self.drop_proposal();
        }
    }

    /// Stops showing the draft without a word about it in the meeting.
    pub(in crate::app) fn drop_proposal_view(&mut self) {
        self.proposal = None;
    }

    /// Shows the draft that the meeting holds for the current item, if it holds one.
    pub(in crate::app) fn refresh_proposal(&mut self) {
        self.proposal = None;
        let Some(item) = self.item() else { return };
        let Some(words) = item.draft.clone() else { return };
        let mut choices = drafts_for(self.meeting.named_body(), item, &self.preferences());
        let index = choices.iter().position(|draft| draft.text == words).unwrap_or_else(|| {
            choices.insert(0, Draft { shape: crate::draft::Shape::Active, text: words });
            0
        });
        self.proposal = Proposal::new(&self.text, choices, index);
    }

    /// Marks the current item as decided with the words that are there. `Err` says what is missing.
    pub(in crate::app) fn accept(&mut self) -> Result<(), &'static str> {
        let half = self.proposal.as_ref().is_some_and(|shown| shown.editor.text().ends_with(' '));
        let took = self.take_proposal();
        let Some(item) = self.item() else { return Err("Dagsordenen er tom.") };
        let blank = item.decision_text().trim().is_empty();
        if blank && item.needs_decision() && !item.state.is_done() {
            return Err("Ingen beslutning endnu: skriv den, eller tag et forslag.");
        }
        if took && (half || check::open_end(item.decision_text()).is_some()) {
            self.text.set_cursor(self.text.len());
            return Err("Skriv sætningen færdig.");
        }
        if blank || item.state.is_done() {
            return Ok(());
        }
        let change = Change::SetState { item: self.current.clone(), state: State::Decided };
        if let Ok(inverse) = self.apply(change) {
            let (item, part) = (self.current.clone(), StepPart::Change(inverse));
            if took {
                self.steps.extend(&item, part);
            } else {
                self.steps.push(Step { item, parts: vec![part] });
            }
            self.tell(&Some(self.current.clone()), String::new());
        }
        Ok(())
    }

    /// Whether taking the current item as decided changes anything.
    pub(in crate::app) fn has_to_accept(&self) -> bool {
        let is_open = |item: &Item| !item.decision_text().trim().is_empty() && !item.state.is_done();
        self.proposal.is_some() || self.item().is_some_and(is_open)
    }
}
