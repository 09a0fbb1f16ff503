//! Cut, copy and paste: the program's own buffer first, the system's clipboard through an effect.

use super::correction::Awaiting;
use super::quote;
use super::{App, Effect, Focus};
use crate::meeting::text::pasted;

impl App {
    pub(super) fn copy(&mut self) {
        let text = match self.input() {
            Some(input) => input.selected_text(),
            None => self.open_meeting.as_ref().and_then(|open| open.shown().selected_text()),
        };
        let line =
            self.commands() && self.open_meeting.as_ref().is_some_and(|open| open.shown().selects_a_line());
        let text = text.map(|text| if line { format!("{text}\n") } else { text });
        match text {
            Some(text) => self.copy_out(text, "Det markerede"),
            None => {
                self.say(super::Tone::Info, "Intet er markeret. Hold Skift nede, og flyt med piletasterne.")
            }
        }
    }

    pub(super) fn cut(&mut self) {
        let mut taken = None;
        self.edit(|editor| {
            let (text, edit) = editor.cut()?;
            taken = Some(text);
            Some(edit)
        });
        if let Some(text) = taken {
            self.copy_out(text, "Det klippede");
        }
    }

    pub(super) fn copy_out(&mut self, text: String, what: &'static str) {
        self.clipboard.clone_from(&text);
        self.effects.push(Effect::Copy { text, html: None, what });
    }

    /// Text that the terminal pasted. Where nothing is written it is no command either.
    pub(super) fn paste(&mut self, text: &str) {
        self.notice = None;
        self.pending.clear();
        if self.input().is_none() && self.must_wait(|| Awaiting::Paste(text.to_owned())) {
            return;
        }
        let text = &pasted(text);
        if self.takes_text() {
            let mut inserted = 0;
            self.edit(|editor| editor.insert_block(text).inspect(|edit| inserted = edit.inserted.len()));
            if let Some(open) = self.open_meeting.as_mut().filter(|_| self.overlay.is_none()) {
                open.note_paste(inserted);
            }
        } else if let Some(open) = self.open_meeting.as_mut().filter(|_| self.view.screen().edits_decision())
        {
            if open.focus == Focus::Normal {
                open.edit(|editor| editor.put_behind(text));
            } else {
                open.focus = Focus::Text;
                open.edit(|editor| editor.insert_block(text));
            }
        }
    }

    pub(super) fn pasted_from_clipboard(&mut self, text: Option<String>) {
        let text = text.unwrap_or_else(|| self.clipboard.clone());
        if std::mem::take(&mut self.quoting) {
            return self.carry_out(quote::of_clipboard(text));
        }
        self.paste(&text);
    }
}
