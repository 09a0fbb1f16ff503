//! What the minute-taker is writing: less than the meeting and newer than its file, for followers.

use serde::{Deserialize, Serialize};

use super::{Change, Item, ItemId, Meeting, MeetingId, State, text};

/// What the minute-taker is writing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Live {
    /// In which meeting.
    pub meeting: MeetingId,
    /// The meeting's revision.
    pub revision: u64,
    /// The item that the meeting is at.
    pub item: Option<ItemId>,
    /// Another item that is shown and not discussed.
    #[serde(default, rename = "glance")]
    pub viewed: Option<ItemId>,
    /// The decision as it is being written.
    pub text: String,
    /// A draft that is not yet taken.
    #[serde(default)]
    pub draft: Option<String>,
    /// How far it has come.
    #[serde(default)]
    pub state: State,
    /// Whether the program ended as it should.
    #[serde(default)]
    pub ended: bool,
    /// Grows while nothing else changes, to show that the program is alive.
    #[serde(default)]
    pub pulse: u64,
}

impl Live {
    /// Returns what is being written in a meeting, with the current item.
    pub fn of(meeting: &Meeting, current: Option<&ItemId>) -> Self {
        let seen = current.and_then(|id| meeting.item(id));
        let discussed = seen.and_then(|seen| discussed_beside(meeting, seen));
        let known = discussed.or(seen);
        Live {
            meeting: meeting.id.clone(),
            revision: meeting.revision,
            item: known.map(|item| item.id.clone()),
            viewed: discussed.and(seen).map(|item| item.id.clone()),
            text: known.map(|item| item.decision_text().to_owned()).unwrap_or_default(),
            draft: known.and_then(|item| item.draft.clone()),
            state: known.map(|item| item.state).unwrap_or_default(),
            ended: false,
            pulse: 0,
        }
    }

    /// Returns it with clean texts, for a file that anyone may have written: no text steers a terminal.
    #[must_use]
    pub fn clean(mut self) -> Self {
        let Live { meeting: _, revision: _, item: _, viewed: _, text, draft, state: _, ended: _, pulse: _ } =
            &mut self;
        *text = text::clean(text).into_owned();
        draft.iter_mut().for_each(|draft| *draft = text::clean(draft).into_owned());
        self
    }

    /// Brings an older copy of the meeting up to what is known here.
    pub fn apply_to(&self, meeting: &mut Meeting) {
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

/// Returns the item that is discussed while another is only shown. Looking ahead or back while an item is
/// discussed does not end it. An item that is written in, or is the current one for a while, is taken up:
/// then it is the one under discussion.
fn discussed_beside<'a>(meeting: &'a Meeting, seen: &Item) -> Option<&'a Item> {
    let discussed = meeting.item(meeting.item_under_discussion()?)?;
    let is_behind = discussed.state.is_done() && !seen.state.is_done();
    (meeting.is_running() && discussed.id != seen.id && !is_behind).then_some(discussed)
}
