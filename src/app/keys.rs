//! From a key to what it means where the user is.

use super::open_meeting::Focus;
use super::{App, Tone};
use crate::keymap::{Code, Context, Key, Meaning, label};

impl App {
    pub(super) fn key(&mut self, key: Key) {
        self.notice = None;
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
        let help = self.keymap.keys_for(&[Context::Everywhere], crate::action::Action::Help);
        let help = help.map_or_else(String::new, |keys| format!(" {keys} viser tasterne."));
        self.say(Tone::Info, format!("{} gør ikke noget her.{help}", label(keys)));
    }

    /// Letters that are no command: into the line that is asked for, or into the decision.
    pub(super) fn write(&mut self, letters: &str) {
        if !self.takes_text() && self.view.screen().edits_decision() && !self.keymap.modal {
            // whoever types means the decision, wherever the focus was left
            self.edit_decision();
        }
        if !self.takes_text() {
            return;
        }
        if self.input().is_none() && self.is_sealed() {
            return self.say_sealed();
        }
        if self.edits_decision()
            && let Some(open) = &mut self.open_meeting
        {
            open.join_to_taken(letters);
        }
        self.edit(|editor| editor.insert(letters));
    }

    /// Whether letters go into a text now.
    pub(super) fn takes_text(&mut self) -> bool {
        let writes = self.view.screen().edits_decision()
            && self.open_meeting.as_ref().is_some_and(|open| open.focus == Focus::Text);
        self.overlay.is_some() || writes || self.input().is_some()
    }
}
