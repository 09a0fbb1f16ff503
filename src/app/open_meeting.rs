//! The open meeting with all that lies around it: the current item, its text, a draft, what can be undone.
//!
//! | file | what is in it |
//! |---|---|
//! | `decision` | letters into the decision, and the draft that is shown behind it |
//! | `deviations`, `findings` | what a decision has otherwise than its indstilling; what is unfinished or odd |
//! | `day`, `discussion`, `pace` | the meeting's day, what is under discussion since when, the time used |
//! | `turnout`, `roster` | how many are there; the people that another meeting has for this one |
//! | `moments` | what is noted, and times, as sentences |
//! | `correction`, `correction_place` | corrections after the end, and where they are seen |
//! | `rearrange` | a change of the agenda as one step |
//! | `steps`, `undo`, `undo_restore` | what can be undone, undoing it, and undo over restarts |
//! | `cache` | what was worked out, for as long as it holds |

mod cache;
mod correction;
mod correction_place;
mod day;
mod decision;
mod deviations;
pub(super) mod discussion;
mod findings;
mod moments;
mod pace;
mod rearrange;
mod roster;
mod steps;
mod turnout;
pub(super) mod undo;
pub(super) mod undo_restore;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

pub(super) use correction::forget_general_reason;
pub(super) use correction_place::CorrectionPlace;
pub use day::MeetingDay;
pub use decision::Proposal;
pub(super) use decision::{drafted, gap};
pub(super) use deviations::deviation_key;
pub(crate) use deviations::deviations_of;
pub(super) use moments::{moment_sentence, noted_sentence, time_phrase};
pub use roster::{Latest, Roster};
pub(super) use steps::{Step, StepKind, StepPart};
pub use turnout::{Turnout, of_whom_substitutes};

use chrono::{DateTime, FixedOffset};

use super::completion::CompletionState;
use super::phrases::attribution::Pasted;
use super::prompt::kept::KeptLines;
use super::spelling::checked::CheckedWords;
use crate::editor::Editor;
use crate::lint::Deviation;
use crate::meeting::{
    Access, Bookmark, Change, ChangeError, Correction, CutOffLine, Finding, Item, ItemId, Meeting, MeetingId,
    MomentKind, Origin, Pace, Record,
};
use cache::Cache;
use steps::Steps;

/// The open meeting with all that lies around it.
#[derive(Debug)]
pub struct OpenMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// Where the keys go.
    focus: Focus,
    /// The current item; of an empty agenda, none with this id exists.
    pub(super) current: ItemId,
    /// The current item's decision; always equal to the meeting's text.
    pub(super) text: Editor,
    /// The drafted words that are shown for it.
    proposal: Option<Proposal>,
    /// The cursor behind words that were just taken from a draft, or that the item had when it was opened: a word typed
    /// there stands apart from them.
    pub(super) taken: Option<usize>,
    /// The decisions of items that were current before, for their undo.
    texts: HashMap<ItemId, Editor>,
    /// What may come next in the current item's decision.
    pub(super) completion: CompletionState,
    /// What was pasted into it last.
    pub(super) pasted: Pasted,
    /// The lines of entries that were left unfinished.
    pub(super) kept_lines: KeptLines,
    /// The line that is being filled in as the program ends.
    pub(super) cut_off: Option<CutOffLine>,
    /// Which of its words are right.
    pub(super) checked_words: CheckedWords,
    /// The people that another meeting has for this one.
    roster: Roster,
    /// The file that the meeting was made from, once it was asked for.
    origin: Option<Box<Origin>>,
    pub(super) steps: Steps,
    /// Why something is corrected after the meeting has ended, as long as it holds.
    pub(super) reason: Option<Correction>,
    /// The meeting's revision when it was opened: from there on, what was done is in `steps`.
    begun: u64,
    now: DateTime<FixedOffset>,
    /// When the current item became current.
    since: DateTime<FixedOffset>,
    records: Vec<Record>,
    /// How often something has changed that is more than a decision's letters.
    changes: u64,
    /// How many are there, for as long as nothing but letters changes.
    turnout: Cache<ContentKey, Turnout>,
    /// The time used and set aside, within a second.
    pace: Cache<(ContentKey, i64), Rc<Pace>>,
    /// How far the meeting has come, for as long as nothing but letters changes.
    unfinished: Cache<ContentKey, Rc<HashSet<ItemId>>>,
    /// Who may read the current item, for as long as nothing but letters changes.
    access: Cache<ContentKey, Access>,
    /// What the decision has otherwise, for as long as nothing changes.
    deviations: Cache<(u64, ItemId), Vec<Deviation>>,
    /// What all decisions have otherwise, each with its item's place, at a revision.
    all_deviations: Cache<u64, Rc<Vec<(usize, Deviation)>>>,
    /// What is unfinished or odd, at a revision.
    findings: Cache<u64, Rc<Vec<Finding>>>,
}

/// Names the content of an open meeting but for the letters of its decisions: while it is the same, so is all that
/// follows from more than letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentKey {
    /// How often something has changed that is more than a decision's letters.
    changes: u64,
    /// The current item.
    item: ItemId,
    /// Whether it has no words: one that has some was discussed.
    is_empty: bool,
}

/// Where the keys go on the meeting's screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// Into the decision.
    Text,
    /// Into the decision, as commands (vim).
    Normal,
    /// Into the agenda.
    Agenda,
    /// Into the background.
    Background,
}

impl Focus {
    /// Returns where the keys go when they come to an item's text anew: into it, so that the minute-taker just types. Where keys can be
    /// commands they are so until one begins to write.
    pub(super) fn on_opening(modal: bool) -> Focus {
        if modal { Focus::Normal } else { Focus::Text }
    }
}

/// Returns the item that a running meeting turned to last: where one was, when the database that knew it is lost.
fn last_begun(meeting: &Meeting) -> Option<&ItemId> {
    let begun = meeting.timeline.iter().rev().filter(|moment| moment.event == MomentKind::ItemStarted);
    // one that was deleted since is none to be at
    let mut items = begun.filter_map(|moment| moment.item.as_ref());
    items.find(|item| !meeting.has_ended() && meeting.item(item).is_some())
}

/// Returns the first item that is no heading.
fn first_item(meeting: &Meeting) -> Option<&ItemId> {
    let first = (0..meeting.items.len()).find(|&i| !meeting.is_heading(i)).unwrap_or(0);
    meeting.items.get(first).map(|item| &item.id)
}

impl OpenMeeting {
    /// Opens a meeting where the minute-taker left it.
    pub fn new(meeting: Meeting, bookmark: &Bookmark, now: DateTime<FixedOffset>) -> Self {
        let known = bookmark.item.as_ref().filter(|id| meeting.item(id).is_some());
        let current = known.or_else(|| last_begun(&meeting)).or_else(|| first_item(&meeting));
        let current = current.cloned().unwrap_or_default();
        let mut open = OpenMeeting {
            begun: meeting.revision,
            meeting,
            focus: Focus::Text,
            current,
            text: Editor::default(),
            proposal: None,
            taken: None,
            texts: HashMap::new(),
            completion: CompletionState::default(),
            pasted: Pasted::default(),
            kept_lines: KeptLines::of(bookmark.left_lines.clone()),
            cut_off: None,
            checked_words: CheckedWords::default(),
            roster: Roster::default(),
            origin: None,
            steps: Steps::default(),
            reason: None,
            now,
            since: now,
            records: Vec::new(),
            changes: 0,
            turnout: Cache::default(),
            pace: Cache::default(),
            unfinished: Cache::default(),
            access: Cache::default(),
            deviations: Cache::default(),
            all_deviations: Cache::default(),
            findings: Cache::default(),
        };
        open.load_item();
        let sudden = bookmark.revision < open.meeting.revision;
        if known.is_some() && open.proposal.is_none() && !sudden {
            open.text.set_cursor(bookmark.cursor);
        }
        open
    }

    /// Returns the current item.
    pub fn item(&self) -> Option<&Item> {
        self.meeting.item(&self.current)
    }

    /// Returns who may read the current item.
    pub fn access(&self) -> Access {
        self.access.get(self.content_key(), || self.meeting.access(&self.current))
    }

    /// Returns where the current item stands in the agenda.
    pub fn index(&self) -> usize {
        self.meeting.position(&self.current).unwrap_or(0)
    }

    /// Returns the file that the meeting was made from, once it was asked for.
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_deref()
    }

    pub(super) fn set_origin(&mut self, origin: Option<Box<Origin>>) {
        self.origin = origin;
    }

    /// Returns where the keys go.
    pub fn focus(&self) -> Focus {
        self.focus
    }

    pub(super) fn set_focus(&mut self, focus: Focus) {
        self.focus = focus;
    }

    /// Sends the keys to the current item's text; where one writes already, one goes on writing.
    pub(super) fn focus_text(&mut self, modal: bool) {
        if self.focus != Focus::Text {
            self.focus = Focus::on_opening(modal);
        }
    }

    /// Returns the drafted words that are shown for the current item.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.proposal.as_ref()
    }

    /// Returns what may come next in the current item's decision.
    pub fn completion(&self) -> &CompletionState {
        &self.completion
    }

    /// Returns the people that another meeting has for this one.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    pub(super) fn roster_mut(&mut self) -> &mut Roster {
        &mut self.roster
    }

    /// Where keys are commands, the cursor stands on a letter.
    pub(super) fn rest_cursor(&mut self) {
        if self.focus == Focus::Normal {
            self.shown_mut().rest_on_letter();
        }
    }

    /// Returns the day of the meeting, as it is seen now.
    pub fn day(&self) -> MeetingDay<'_> {
        MeetingDay::new(&self.meeting, self.now)
    }

    /// Returns the time.
    pub fn now(&self) -> DateTime<FixedOffset> {
        self.now
    }

    /// It is another time now.
    pub(super) fn set_now(&mut self, now: DateTime<FixedOffset>) {
        self.now = now;
    }

    /// Returns since when the current item is current.
    pub(super) fn current_since(&self) -> DateTime<FixedOffset> {
        self.since
    }

    /// The current item counts as current from now on.
    pub(super) fn restart_clock(&mut self) {
        self.since = self.now;
    }

    /// Returns what is shown as the decision: the text, with the draft behind it when there is one.
    pub fn shown(&self) -> &Editor {
        self.proposal.as_ref().map_or(&self.text, |proposal| &proposal.editor)
    }

    /// Returns the decision as it is, without what is proposed.
    pub fn text(&self) -> &Editor {
        &self.text
    }

    pub(super) fn shown_mut(&mut self) -> &mut Editor {
        self.proposal.as_mut().map_or(&mut self.text, |proposal| &mut proposal.editor)
    }

    /// Returns where the minute-taker is.
    pub fn bookmark(&self) -> Bookmark {
        let item = self.item().map(|item| item.id.clone());
        Bookmark {
            item,
            cursor: self.text.cursor(),
            revision: self.meeting.revision,
            left_lines: self.kept_lines.lines().to_vec(),
            cut_off: self.cut_off.clone(),
        }
    }

    pub(super) fn set_size(&mut self, columns: u16, rows: u16) {
        self.text.set_size(columns, rows);
        if let Some(proposal) = &mut self.proposal {
            proposal.editor.set_size(columns, rows);
        }
    }

    /// Puts another item on screen.
    pub(super) fn turn_to(&mut self, id: &ItemId) {
        if *id == self.current || self.meeting.item(id).is_none() {
            return;
        }
        self.leave_proposal();
        self.settle();
        self.reason.take_if(|reason| reason.item.as_ref().is_some_and(|item| item != id));
        let text = std::mem::take(&mut self.text);
        self.texts.insert(self.current.clone(), text);
        self.current = id.clone();
        self.since = self.now;
        self.taken = None;
        self.load_item();
    }

    /// Takes the current item's text and draft from the meeting.
    pub(super) fn load_item(&mut self) {
        let words = self.item().map(Item::decision_text).unwrap_or_default().to_owned();
        let kept = self.texts.remove(&self.current).filter(|editor| editor.text() == words);
        self.text = kept.unwrap_or_else(|| Editor::new(&words));
        self.taken = Some(self.text.cursor()).filter(|_| !self.text.is_empty());
        self.refresh_proposal();
    }

    /// Carries out several changes as one step.
    pub(super) fn change_all(&mut self, changes: Vec<Change>) -> Result<(), ChangeError> {
        if changes.is_empty() { Ok(()) } else { self.change(Change::Together { changes }) }
    }

    /// The one way in which the open meeting changes; returns the inverse.
    pub(super) fn apply(&mut self, change: Change) -> Result<Change, ChangeError> {
        let inverse = self.meeting.apply(&change)?;
        if !matches!(change, Change::EditDecision { .. }) {
            self.changes += 1;
        }
        if matches!(change, Change::SetClosed { at: None, .. }) {
            self.reason = None;
        }
        self.records.push(Record::new(self.meeting.revision, self.now, change));
        Ok(inverse)
    }

    /// Returns what names the content as it is now.
    fn content_key(&self) -> ContentKey {
        ContentKey { changes: self.changes, item: self.current.clone(), is_empty: self.text.is_empty() }
    }

    /// Returns what names everything of an open meeting but the letters of its decisions: while it is the same, so are
    /// numbers, titles, states and what is missing.
    pub fn state_key(&self) -> (MeetingId, u64, ContentKey) {
        (self.meeting.id.clone(), self.begun, self.content_key())
    }

    pub(super) fn take_records(&mut self) -> Vec<Record> {
        std::mem::take(&mut self.records)
    }
}
