//! From a key or a paste to what it means where the user is.

use crate::action::Action;
use crate::app::arrival::importing;
use crate::app::front::Front;
use crate::app::outcome::{Ask, Outcome};
use crate::app::phrases::quote;
use crate::app::prompt::pasted::lines_of;
use crate::app::prompt::{PromptKind, paste_lines};
use crate::app::{App, Role, Tone, ViewKind, arrival, correction};
use crate::keymap::{Code, Context, Key, Keymap, Meaning, label};
use crate::meeting::text;

/// What is said to whoever writes where another program minutes the meeting.
pub(in crate::app) const READ_ONLY: &str = "Her kan kun læses; referenten skriver.";

impl App {
    pub(in crate::app) fn key(&mut self, key: Key) {
        let notice = self.notice.take();
        self.input.pointer.pressed = None;
        // a notice on a sheet looks like something that Esc closes, and nothing under it
        let closes = key.code == Code::Esc && !self.keymap.modal;
        if closes && notice.is_some_and(|notice| notice.has_lines()) {
            return;
        }
        if key.code == Code::Esc && !self.input.pending.is_empty() {
            self.input.pending.clear();
            return;
        }
        self.input.pending.push(key);
        match self.keymap.meaning(&self.contexts(), &self.input.pending) {
            Meaning::Pending => {}
            Meaning::Actions(actions) => {
                self.input.pending.clear();
                self.perform(actions);
            }
            Meaning::Unbound => {
                let keys = std::mem::take(&mut self.input.pending);
                match (keys.as_slice(), key.text()) {
                    ([_], Some(letter)) => self.write(&letter.to_string()),
                    _ => self.carry_out(say_unbound(&self.keymap, &keys)),
                }
            }
        }
    }

    /// Letters that are no command: into the line that is asked for, or into the decision.
    pub(in crate::app) fn write(&mut self, letters: &str) {
        let (is_modal, role) = (self.keymap.modal, self.role);
        let mut front = self.front();
        if role == Role::Chair && !front.takes_text() {
            return self.say(Tone::Info, READ_ONLY);
        }
        if (!is_modal || front.takes_text())
            && let Some(asks) = first_item(&front, letters)
        {
            return self.carry_out(asks);
        }
        if !front.takes_text() && front.view.edits_decision() && !is_modal {
            // Esc was the last key that did something: one Esc too many must not write into the record of a meeting that
            // is not over what was meant for a list
            if front.view.doubts_letters()
                && self.open_meeting.as_ref().is_some_and(|open| !open.meeting.has_ended())
            {
                let ask = Ask::new(PromptKind::StrayLetters).with_text(letters);
                return self.carry_out(Outcome::ask(ask));
            }
            // whoever types means the decision, wherever the focus was left
            self.edit_decision();
        }
        self.in_front(|front| front.write(letters));
    }

    /// Text that the terminal pasted.
    pub(in crate::app) fn paste(&mut self, text: &str) {
        self.notice = None;
        self.input.pending.clear();
        if self.view.kind() == ViewKind::Meetings && self.overlay.is_none() && importing::is_agenda(text) {
            let import = arrival::import_copied(self.is_at_risk(), None, Some(text.to_owned()));
            return self.carry_out(import);
        }
        if let Some(added) = self.lines_pasted(text) {
            return self.carry_out(added);
        }
        let asks = first_item(&self.front(), text);
        match asks {
            Some(asks) => self.carry_out(asks),
            None => self.in_front(|front| front.paste(text)),
        }
    }

    /// Takes several lines where each is an item or a person; none where a paste is one text.
    fn lines_pasted(&mut self, text: &str) -> Option<Outcome> {
        let lines = lines_of(text);
        let mut front = self.front();
        if lines.len() < 2 {
            return None;
        }
        if let Some(refusal) = front.refuse_lines() {
            return Some(refusal);
        }
        let kind = front.screen().takes_lines()?;
        if front.overlay.is_none()
            && let Some(asks) = correction::before_lines(&front, text)
        {
            return Some(asks);
        }
        paste_lines(&kind, front.open?, &lines)
    }

    /// What the system's clipboard holds, or what was copied last when it does not answer.
    pub(in crate::app) fn pasted_from_clipboard(&mut self, text: Option<String>) {
        let text = text.unwrap_or_else(|| self.input.last_copied.clone());
        if std::mem::take(&mut self.input.quoting) {
            self.carry_out(quote::of_clipboard(text));
        } else {
            self.paste(&text);
        }
    }

    /// Does what keys mean, or asks first why it is corrected.
    pub(in crate::app) fn perform(&mut self, actions: Vec<Action>) {
        match correction::before_actions(&mut self.front(), &actions) {
            Some(asks) => self.carry_out(asks),
            None => actions.into_iter().for_each(|action| self.act(action)),
        }
    }
}

/// Without an item there is no decision to write in: what is typed is asked for as the first item.
fn first_item(front: &Front<'_>, words: &str) -> Option<Outcome> {
    let is_empty = front.open.as_ref().is_some_and(|open| open.item().is_none());
    let ask = || Ask::new(PromptKind::NewItem).with_text(text::clean_line(words));
    (is_empty && front.edits_decision()).then(|| Outcome::ask(ask()))
}

/// Says that keys do nothing here, and which show those that do.
fn say_unbound(keymap: &Keymap, keys: &[Key]) -> Outcome {
    let help = keymap.keys_for(&[Context::Everywhere], Action::Help);
    let help = help.map_or_else(String::new, |keys| format!(" {keys} viser tasterne."));
    Outcome::info(format!("{} gør ikke noget her.{help}", label(keys)))
}
