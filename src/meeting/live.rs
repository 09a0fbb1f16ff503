//! What the minute-taker is at: less than the meeting and newer than its file, for those who read along.

use serde::{Deserialize, Serialize};

use super::{Change, ItemId, Meeting, MeetingId, State, text};

/// What the minute-taker is at.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Live {
    /// In which meeting.
    pub meeting: MeetingId,
    /// The meeting's revision.
    pub revision: u64,
    /// The item on the desk.
    pub item: Option<ItemId>,
    /// The item under discussion, which may be another: one looks ahead, or back.
    #[serde(default)]
    pub discussed: Option<ItemId>,
    /// Its decision as it is being written.
    pub text: String,
    /// Drafted words that nobody has taken.
    #[serde(default)]
    pub draft: Option<String>,
    /// How far it has come.
    #[serde(default)]
    pub state: State,
    /// Whether the program ended as it should.
    #[serde(default)]
    pub ended: bool,
    /// Grows while nothing else changes: the program is there.
    #[serde(default)]
    pub pulse: u64,
}

impl Live {
    /// What the minute-taker is at in a meeting.
    pub fn of(meeting: &Meeting, item: Option<&ItemId>) -> Self {
        let known = item.and_then(|id| meeting.item(id));
        Live {
            meeting: meeting.id.clone(),
            revision: meeting.revision,
            item: known.map(|item| item.id.clone()),
            discussed: meeting.item_under_discussion().cloned(),
            text: known.map(|item| item.decision_text().to_owned()).unwrap_or_default(),
            draft: known.and_then(|item| item.draft.clone()),
            state: known.map(|item| item.state).unwrap_or_default(),
            ..Live::default()
        }
    }

    /// The same from a file that anyone may have written: no text holds what a terminal would obey.
    #[must_use]
    pub fn clean(mut self) -> Self {
        self.text = text::clean(&self.text).into_owned();
        self.draft = self.draft.map(|draft| text::clean(&draft).into_owned());
        self
    }

    /// Brings an older copy of the meeting up to what is known here.
    pub fn lay_over(&self, meeting: &mut Meeting) {
        if self.meeting != meeting.id || self.revision <= meeting.revision {
            return;
        }
        let Some(id) = self.item.clone() else { return };
        let Some(item) = meeting.item(&id) else { return };
        let removed = item.decision_text().to_owned();
        let changes = vec![
            Change::EditDecision { item: id.clone(), at: 0, removed, inserted: self.text.clone() },
            Change::SetDraft { item: id.clone(), draft: self.draft.clone() },
            Change::SetState { item: id, state: self.state },
        ];
        if meeting.apply(&Change::Together { changes }).is_ok() {
            meeting.revision = self.revision;
        }
    }
}
