//! Going through the agenda: the next item, the next open one, any one; and changing the agenda on the way.

use super::open_meeting::{Focus, Way};
use super::{App, Tone, View};
use crate::meeting::ItemId;

pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl App {
    /// Puts the current item and makes it ready to be written in.
    pub(super) fn go_to(&mut self, id: &ItemId) {
        let focus = self.text_focus();
        if let Some(open) = &mut self.open_meeting {
            open.turn_to(id);
            if open.focus != Focus::Agenda && matches!(self.view, View::Meeting(_)) {
                open.focus = focus;
            }
            self.view.screen_mut().item_changed(open);
        }
        if matches!(self.view, View::History(_)) {
            self.show_history();
        }
    }

    pub(super) fn next_item(&mut self) {
        match self.open_meeting.as_ref().and_then(|open| open.neighbour(Way::On)) {
            Some(id) => self.go_to(&id),
            None => self.end_of_agenda(),
        }
    }

    pub(super) fn previous_item(&mut self) {
        match self.open_meeting.as_ref().and_then(|open| open.neighbour(Way::Back)) {
            Some(id) => self.go_to(&id),
            None => self.say(Tone::Info, "Det er det første punkt."),
        }
    }

    fn end_of_agenda(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        let text = match open.meeting.progress().unfinished {
            0 => "Det var det sidste punkt; alle beslutninger er skrevet.".to_owned(),
            1 => "Det var det sidste punkt; 1 punkt mangler stadig noget.".to_owned(),
            n => format!("Det var det sidste punkt; {n} punkter mangler stadig noget."),
        };
        self.say(Tone::Info, text);
    }

    pub(super) fn next_unfinished(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        match open.meeting.next_unfinished(open.index()).map(|i| open.meeting.items[i].id.clone()) {
            Some(id) if id == open.current => self.say(Tone::Info, "Kun dette punkt mangler noget."),
            Some(id) => self.go_to(&id),
            None => self.say(Tone::Info, "Intet punkt mangler noget."),
        }
    }

    pub(super) fn end_item(&mut self, way: Way) {
        let Some(open) = &self.open_meeting else { return };
        let items = &open.meeting.items;
        let row = if way == Way::Back { items.first() } else { items.last() };
        if let Some(id) = row.map(|item| item.id.clone()) {
            self.go_to(&id);
        }
    }

    pub(super) fn move_item(&mut self, way: Way) {
        if let Some(open) = &mut self.open_meeting {
            let result = open.move_item(way);
            self.report(result);
        }
    }
}
