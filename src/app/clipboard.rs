//! Cut, copy and paste: the program's own buffer first, the system's clipboard through an effect.

use super::{App, Effect};

impl App {
    pub(super) fn copy(&mut self) {
        let text = match self.input() {
            Some(input) => input.selected_text(),
            None => self.desk.as_ref().and_then(|desk| desk.shown().selected_text()),
        };
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
        self.effects.push(Effect::Copy { text, what });
    }

    /// Text that the terminal pasted. Where nothing is written it is no command either.
    pub(super) fn paste(&mut self, text: &str) {
        self.notice = None;
        self.pending.clear();
        if self.takes_text() {
            self.edit(|editor| editor.insert_block(text));
        } else if let Some(desk) = self.desk.as_mut().filter(|_| self.view == super::View::Meeting) {
            desk.focus = super::Focus::Text;
            desk.edit(|editor| editor.insert_block(text));
        }
    }

    pub(super) fn pasted_from_clipboard(&mut self, text: Option<String>) {
        let text = text.unwrap_or_else(|| self.clipboard.clone());
        self.paste(&text);
    }
}
