//! Going through the agenda: the next item, the next open one, any one; and changing the agenda on the way.

use super::open_meeting::{Focus, OpenMeeting};
use super::overlay::Overlay;
use super::picker::{Picker, PickerKind};
use super::prompt::{Prompt, PromptKind};
use super::{App, Tone, View};
use crate::meeting::{Change, ChangeError, Item, ItemId, State, id, text};

/// Which way through the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Back,
    On,
}

impl OpenMeeting {
    /// The nearest row that way that is not a heading.
    fn neighbour(&self, way: Way) -> Option<ItemId> {
        let (here, rows) = (self.index(), self.meeting.items.len());
        let talks = |&i: &usize| !self.meeting.is_heading(i);
        let index = match way {
            Way::On => (here + 1..rows).find(talks),
            Way::Back => (0..here.min(rows)).rev().find(talks),
        };
        index.map(|i| self.meeting.items[i].id.clone())
    }

    /// Marks the current item; a heading cannot be marked.
    pub(super) fn mark(&mut self, state: State) -> Result<(), ChangeError> {
        self.drop_proposal();
        let result = self.change(Change::SetState { item: self.current.clone(), state });
        self.has_begun();
        result
    }

    /// Adds an item behind the current one, at its level, and makes it current. A leading number is the item's
    /// number: "3.4 Natbusser".
    pub(super) fn add_item(&mut self, title: &str) -> Result<(), ChangeError> {
        let title = text::clean_line(title);
        let (number, title) = split_number(&title);
        let index = if self.meeting.items.is_empty() { 0 } else { self.index() + 1 };
        let level = self.item().map_or(1, |item| item.level);
        let taken = |candidate: &str| self.meeting.item(&ItemId::from(candidate)).is_some();
        let item = Item {
            id: ItemId(id::fresh('i', self.meeting.items.len() + 1, taken)),
            number: if number.is_empty() { self.next_number() } else { number.to_owned() },
            level,
            title: title.to_owned(),
            ..Item::default()
        };
        let id = item.id.clone();
        self.change(Change::AddItem { index, item: Box::new(item) })?;
        self.turn_to(&id);
        Ok(())
    }

    /// The number after the current item's, unless another item has it: "7.2" after "7.1".
    fn next_number(&self) -> String {
        let Some(item) = self.item() else { return String::new() };
        let (stem, last) =
            item.number.rsplit_once('.').map_or(("", item.number.as_str()), |(stem, last)| (stem, last));
        let Ok(last) = last.parse::<u32>() else { return String::new() };
        let dot = if stem.is_empty() { "" } else { "." };
        let next = format!("{stem}{dot}{}", last.saturating_add(1));
        let taken = self.meeting.items.iter().any(|other| other.number == next);
        if taken { String::new() } else { next }
    }

    fn move_item(&mut self, way: Way) -> Result<(), ChangeError> {
        let index = match way {
            Way::Back => self.index().checked_sub(1).ok_or(ChangeError::NoPlace)?,
            Way::On => self.index() + 1,
        };
        self.change(Change::MoveItem { item: self.current.clone(), index })
    }
}

pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// "3.4 Natbusser" is number and title; "2027 på vej" is all title, for no agenda counts that far.
fn split_number(line: &str) -> (&str, &str) {
    let Some((first, rest)) = line.split_once(' ') else { return ("", line) };
    let number = first.trim_end_matches('.');
    let digits = number
        .split('.')
        .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    if digits && !rest.trim().is_empty() { (number, rest.trim()) } else { ("", line) }
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

    pub(super) fn ask_where_to(&mut self) {
        self.overlay = Some(Overlay::Picker(Picker::new(PickerKind::GoTo)));
    }

    pub(super) fn ask_state(&mut self) {
        self.overlay = Some(Overlay::Picker(Picker::new(PickerKind::State)));
    }

    pub(super) fn mark_item(&mut self, state: State) {
        let Some(open) = &mut self.open_meeting else { return };
        let name = open.item().map_or_else(String::new, |item| item.name());
        match open.mark(state) {
            Ok(()) => {
                let kept = open.item().is_some_and(|item| !item.decision_text().trim().is_empty());
                let text =
                    if kept { " Teksten står der stadig; ret den, hvis den ikke passer mere." } else { "" };
                let tone = if kept { Tone::Warning } else { Tone::Info };
                self.say(tone, format!("{}: {name}.{text}", capital(state.label())));
            }
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    pub(super) fn ask_title(&mut self) {
        if let Some(item) = self.open_meeting.as_ref().and_then(OpenMeeting::item) {
            self.overlay = Some(Overlay::Prompt(Prompt::new(PromptKind::Title, &item.title)));
        }
    }

    pub(super) fn ask_new_item(&mut self) {
        if self.open_meeting.is_some() {
            self.overlay = Some(Overlay::Prompt(Prompt::new(PromptKind::NewItem, "")));
        }
    }

    pub(super) fn move_item(&mut self, way: Way) {
        if let Some(open) = &mut self.open_meeting {
            let result = open.move_item(way);
            self.report(result);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split_number;

    #[test]
    fn a_leading_number_is_the_items_number() {
        assert_eq!(split_number("3.4. Natbusser"), ("3.4", "Natbusser"));
        assert_eq!(split_number("12 Budget"), ("12", "Budget"));
        assert_eq!(split_number("2027 på vej"), ("", "2027 på vej"));
        assert_eq!(split_number("Natbusser"), ("", "Natbusser"));
    }
}
