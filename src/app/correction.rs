//! After the meeting has ended: a change asks for its reason first, and a correction tells of it.

use super::open_meeting::{Place, Step};
use super::overlay::Overlay;
use super::prompt::kind::PromptKind;
use super::{App, Role, Tone};
use crate::action::{Action, Corrects};
use crate::keymap::Context;
use crate::meeting::{Correction, ItemId, Meeting};

/// What is carried out when its reason is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Awaiting {
    /// What keys mean.
    Actions(Vec<Action>),
    /// What is going to be typed.
    Writing,
    /// What was pasted.
    Paste(String),
}

impl App {
    /// Does what keys mean, or asks first why it is corrected.
    pub(super) fn perform(&mut self, actions: Vec<Action>) {
        if actions.iter().any(|action| action.corrects() == Corrects::Typing) && self.is_sealed() {
            return self.ask_to_write(&actions);
        }
        let place = actions.iter().find_map(|&action| self.corrects(action));
        if let Some(place) = place
            && self.asks_reason(&place, || Awaiting::Actions(actions.clone()))
        {
            return;
        }
        for action in actions {
            self.act(action);
        }
    }

    /// Whether letters would change what may not be changed before a reason is given. Keys that stray into a meeting
    /// which has ended change nothing, and become no reason.
    pub(super) fn is_sealed(&self) -> bool {
        let lacks = |place| self.open_meeting.as_ref().is_some_and(|open| open.lacks_reason(&place));
        self.role != Role::Chair && self.decision_place().is_some_and(lacks)
    }

    /// Tells how one comes to write in a meeting that has ended.
    pub(super) fn say_sealed(&mut self) {
        let key = |contexts: &[Context], action| self.keymap.keys_for(contexts, action).unwrap_or_default();
        let (write, open) =
            (key(&[Context::Text], Action::Newline), key(&self.contexts_of_view(), Action::CloseMeeting));
        self.say(Tone::Info, format!("Mødet er sluttet. {write}: ret, {open}: genåbn."));
    }

    /// A new line asks for the reason, before anything is written; other keys tell of it.
    fn ask_to_write(&mut self, actions: &[Action]) {
        match self.decision_place().filter(|_| actions.contains(&Action::Newline)) {
            Some(place) => drop(self.asks_reason(&place, || Awaiting::Writing)),
            None => self.say_sealed(),
        }
    }

    /// Whether what comes in must wait for a reason: then it is asked for.
    pub(super) fn must_wait(&mut self, what: impl FnOnce() -> Awaiting) -> bool {
        match self.decision_place() {
            Some(place) => self.asks_reason(&place, what),
            None => false,
        }
    }

    fn asks_reason(&mut self, place: &Place, what: impl FnOnce() -> Awaiting) -> bool {
        let lacks = self.open_meeting.as_ref().is_some_and(|open| open.lacks_reason(place));
        if !lacks || self.role == Role::Chair {
            return false;
        }
        self.awaiting = Some((place.clone(), what()));
        self.ask(PromptKind::Reason, "");
        true
    }

    /// The reason is given: what waited for it is done.
    pub(super) fn give_reason(&mut self, reason: &str) {
        if reason.is_empty() {
            self.ask(PromptKind::Reason, "");
            return self.say(Tone::Info, "Skriv en grund; den kommer til at stå i referatet.");
        }
        let (Some((place, awaiting)), Some(open)) = (self.awaiting.take(), &mut self.open_meeting) else {
            return;
        };
        let before = place.as_ref().map_or_else(String::new, |item| stands(&open.meeting, item, &awaiting));
        let reason = crate::meeting::text::clean_line(reason);
        // a letter that is typed now is a step of its own
        open.text.begin_step();
        open.reason = Some(Correction { at: open.now, item: place, reason, before });
        match awaiting {
            Awaiting::Actions(actions) => self.perform(actions),
            Awaiting::Writing => {}
            Awaiting::Paste(text) => self.paste(&text),
        }
        if self.notice.is_none() && self.overlay.is_none() {
            self.say(Tone::Info, "Ret nu. Rettelsen og dens grund kommer til at stå i referatet.");
        }
    }

    /// After every event: what waited for a reason that nobody will give is not done, and that is said.
    pub(super) fn forget_unanswered(&mut self) {
        let asked =
            matches!(&self.overlay, Some(Overlay::Prompt(prompt)) if prompt.kind() == PromptKind::Reason);
        if !asked && self.awaiting.take().is_some() {
            self.say(Tone::Info, "Intet er rettet.");
        }
    }

    /// The item whose decision the letters go into, when they do.
    fn decision_place(&self) -> Option<Place> {
        let open = self.open_meeting.as_ref().filter(|_| self.edits_decision())?;
        let item = open.item()?;
        Some(Some(item.id.clone()))
    }

    /// What an action corrects in a meeting that has ended.
    fn corrects(&self, action: Action) -> Option<Place> {
        let open = self.open_meeting.as_ref()?;
        match action.corrects() {
            Corrects::Nothing | Corrects::Typing => None,
            Corrects::Item => open.item().map(|item| Some(item.id.clone())),
            Corrects::General => Some(None),
            Corrects::Screen => self.front().corrects(action, open),
            Corrects::Undone => self.step_place(open.next_undone()?),
            Corrects::Redone => self.step_place(open.next_redone()?),
        }
    }

    /// Where a step that is undone or done again must be corrected.
    fn step_place(&self, step: &Step) -> Option<Place> {
        if self.undoes_a_line() { None } else { step.untold_place() }
    }
}

/// What stands in an item now, as the referat says it.
fn stands(meeting: &Meeting, item: &ItemId, awaiting: &Awaiting) -> String {
    let Some(item) = meeting.item(item) else { return String::new() };
    match awaiting {
        Awaiting::Actions(actions) if actions.contains(&Action::EditTitle) => item.title.clone(),
        _ => {
            let parts = [item.state.sentence(), item.decision_text().trim()];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
        }
    }
}
