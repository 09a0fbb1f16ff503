//! Items of the agenda: the neighbours of the current one, marking, adding and moving it.

use super::OpenMeeting;
use crate::meeting::{Change, ChangeError, Item, ItemId, State, id, text};

/// Which way through the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Way {
    Back,
    On,
}

impl OpenMeeting {
    /// The nearest row that way that is not a heading.
    pub(in crate::app) fn neighbour(&self, way: Way) -> Option<ItemId> {
        let (here, rows) = (self.index(), self.meeting.items.len());
        let talks = |&i: &usize| !self.meeting.is_heading(i);
        let index = match way {
            Way::On => (here + 1..rows).find(talks),
            Way::Back => (0..here.min(rows)).rev().find(talks),
        };
        index.map(|i| self.meeting.items[i].id.clone())
    }

    /// Marks the current item; a heading cannot be marked.
    pub(in crate::app) fn mark(&mut self, state: State) -> Result<(), ChangeError> {
        self.drop_proposal();
        let result = self.change(Change::SetState { item: self.current.clone(), state });
        self.has_begun();
        result
    }

    /// Adds an item behind the current one, at its level, and makes it current. A leading number is the item's
    /// number: "3.4 Natbusser".
    pub(in crate::app) fn add_item(&mut self, title: &str) -> Result<(), ChangeError> {
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

    pub(in crate::app) fn move_item(&mut self, way: Way) -> Result<(), ChangeError> {
        let index = match way {
            Way::Back => self.index().checked_sub(1).ok_or(ChangeError::NoPlace)?,
            Way::On => self.index() + 1,
        };
        self.change(Change::MoveItem { item: self.current.clone(), index })
    }
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
