//! Undo over the whole meeting: one line of steps, whether letters were typed or people marked.

use super::open_meeting::Way;
use super::{App, Tone};
use crate::action::Action;
use crate::editor::Editor;
use crate::meeting::{MeetingId, UndoRecord};

impl App {
    /// A line that is filled in has an undo of its own; a search among people has not, for marks are undone there.
    pub(super) fn undoes_a_line(&self) -> bool {
        self.overlay.is_some() || self.view.screen().undoes_input()
    }

    pub(super) fn undo(&mut self) {
        if self.undoes_a_line() {
            self.input().map(Editor::undo);
            self.input_changed();
        } else {
            self.step_through(Way::Back);
        }
    }

    pub(super) fn redo(&mut self) {
        if self.undoes_a_line() {
            self.input().map(Editor::redo);
            self.input_changed();
        } else {
            self.step_through(Way::On);
        }
    }

    fn say_ended(&mut self) {
        let keys = self.keymap.keys_for(&self.contexts_of_view(), Action::CloseMeeting);
        let again = keys.map_or_else(String::new, |keys| format!("; {keys} åbner det igen"));
        self.say(Tone::Info, format!("Mødet er sluttet{again}."));
    }

    /// One step back or forth; says what it did when it was not the text before one's eyes.
    fn step_through(&mut self, way: Way) {
        let Some(open) = &mut self.open_meeting else { return };
        if way == Way::Back && open.is_at_the_end() {
            return self.say_ended();
        }
        let before = open.current.clone();
        let done = open.step_through(way);
        let elsewhere = open.current != before;
        let place =
            open.item().filter(|_| elsewhere).map_or_else(String::new, |item| format!(" i {}", item.name()));
        match (way, done) {
            (Way::Back, None) => self.say(Tone::Info, "Der er ikke mere at fortryde."),
            (Way::On, None) => self.say(Tone::Info, "Der er intet at gentage."),
            (Way::Back, Some(name)) if elsewhere || name != "tekst" => {
                self.say(Tone::Info, format!("Fortrudt: {name}{place}."));
            }
            (Way::On, Some(name)) if elsewhere || name != "tekst" => {
                self.say(Tone::Info, format!("Gentaget: {name}{place}."));
            }
            (Way::Back | Way::On, Some(_)) => {}
        }
    }
}

impl App {
    pub(super) fn remember(&mut self, meeting: &MeetingId, past: Vec<UndoRecord>) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) {
            open.recall(past);
        }
    }
}
