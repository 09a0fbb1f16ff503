//! From a key or a paste to what it means where the user is.

use super::awaiting::Awaiting;
use super::outcome::{Ask, Outcome};
use super::prompt::PromptKind;
use super::words::quote;
use super::{App, Overlay, Tone, ViewKind, correction, importing};
use crate::action::Action;
use crate::keymap::{Code, Context, Key, Meaning, label};

impl App {
    pub(super) fn key(&mut self, key: Key) {
        self.notice = None;
        self.pointer.pressed = None;
        if key.code == Code::Esc && !self.pending.is_empty() {
            self.pending.clear();
            return;
        }
        self.pending.push(key);
        match self.keymap.meaning(&self.contexts(), &self.pending) {
            Meaning::Pending => {}
            Meaning::Actions(actions) => {
                self.pending.clear();
                self.perform(actions);
            }
            Meaning::Unbound => self.unbound(),
        }
    }

    fn unbound(&mut self) {
        let keys = std::mem::take(&mut self.pending);
        match keys.as_slice() {
            [key] => match key.text() {
                Some(c) => self.write(&c.to_string()),
                None => self.say_unbound(&keys),
            },
            _ => self.say_unbound(&keys),
        }
    }

    fn say_unbound(&mut self, keys: &[Key]) {
        let help = self.keymap.keys_for(&[Context::Everywhere], Action::Help);
        let help = help.map_or_else(String::new, |keys| format!(" {keys} viser tasterne."));
        self.say(Tone::Info, format!("{} gør ikke noget her.{help}", label(keys)));
    }

    /// Letters that are no command: into the line that is asked for, or into the decision.
    pub(super) fn write(&mut self, letters: &str) {
        let is_modal = self.keymap.modal;
        let mut front = self.front();
        if !front.takes_text() && front.view.edits_decision() && !is_modal {
            if self.has_left_text() {
                let ask = Ask::new(PromptKind::StrayLetters).with_text(letters);
                return self.carry_out(Outcome::ask(ask));
            }
            // whoever types means the decision, wherever the focus was left
            self.edit_decision();
        }
        self.in_front(|front| front.write(letters));
    }

    /// Whether Esc was the last key that did something, and left the text of a meeting that is not over: one Esc too many
    /// must not write into the record what was meant for a list.
    fn has_left_text(&self) -> bool {
        let is_over = self.open_meeting.as_ref().is_none_or(|open| open.meeting.closed_at.is_some());
        self.view.screen().has_left_text() && !is_over
    }

    /// Text that the terminal pasted.
    pub(super) fn paste(&mut self, text: &str) {
        self.notice = None;
        self.pending.clear();
        if self.view.kind() == ViewKind::Meetings && self.overlay.is_none() && importing::is_agenda(text) {
            return self.import_copied(None, Some(text.to_owned()));
        }
        self.in_front(|front| front.paste(text));
    }

    /// What the system's clipboard holds, or what was copied last when it does not answer.
    pub(super) fn pasted_from_clipboard(&mut self, text: Option<String>) {
        let text = text.unwrap_or_else(|| self.last_copied.clone());
        match std::mem::take(&mut self.quoting) {
            true => self.carry_out(quote::of_clipboard(text)),
            false => self.paste(&text),
        }
    }

    /// Does what keys mean, or asks first why it is corrected.
    pub(super) fn perform(&mut self, actions: Vec<Action>) {
        match correction::before_actions(&mut self.front(), &actions) {
            Some(asks) => self.carry_out(asks),
            None => actions.into_iter().for_each(|action| self.act(action)),
        }
    }

    /// The reason of a correction is given: what waited for it is done.
    pub(super) fn give_reason(&mut self, reason: &str) {
        if reason.is_empty() {
            let again = Outcome::ask(Ask::new(PromptKind::Reason));
            return self.carry_out(again.and_info("Skriv en grund; den kommer til at stå i referatet."));
        }
        let (Some((place, awaiting)), Some(open)) = (self.awaiting.take(), &mut self.open_meeting) else {
            return;
        };
        correction::begin(open, place, &awaiting, reason);
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
        // the help gives the question back
        let asked = self.overlay.as_ref().is_some_and(|overlay| match overlay.is_help() {
            true => self.covered.as_ref().is_some_and(Overlay::asks_reason),
            false => overlay.asks_reason(),
        });
        if !asked && self.awaiting.take().is_some() {
            self.say(Tone::Info, "Intet er rettet.");
        }
    }
}
