//! The list of stored meetings.

use super::matching::ranked;
use super::prompt::PromptKind;
use super::{App, Effect, View};
use crate::editor::Editor;
use crate::meeting::{Summary, date};

/// The list of stored meetings.
#[derive(Debug)]
pub struct Meetings {
    rows: Vec<Summary>,
    /// Whether the store has answered.
    pub known: bool,
    /// What is typed to narrow the list.
    pub search: Editor,
    /// Which row is marked.
    pub selected: usize,
}

impl Default for Meetings {
    fn default() -> Self {
        Meetings { rows: Vec::new(), known: false, search: Editor::single_line(""), selected: 0 }
    }
}

impl Meetings {
    pub(super) fn fill(&mut self, rows: Vec<Summary>) {
        self.rows = rows;
        self.known = true;
        self.selected = self.selected.min(self.rows.len().saturating_sub(1));
    }

    /// The meetings that answer to what is typed, newest first.
    pub fn shown(&self) -> Vec<&Summary> {
        let key =
            |row: &&Summary| (String::new(), format!("{} {} {}", row.body, date::long(row.date), row.date));
        ranked(&self.search.text(), self.rows.iter().collect(), key)
    }
}

impl App {
    pub(super) fn open_meetings(&mut self) {
        if let Some(desk) = &mut self.desk {
            desk.settle();
        }
        self.meetings.search.set_text("");
        self.meetings.selected = 0;
        self.view = View::Meetings;
        self.effects.push(Effect::List);
    }

    pub(super) fn open_chosen_meeting(&mut self) {
        let chosen = self.meetings.shown().get(self.meetings.selected).map(|row| row.id.clone());
        match chosen {
            Some(id) if self.desk.as_ref().is_some_and(|desk| desk.meeting.id == id) => {
                self.view = View::Meeting
            }
            Some(id) => self.leave_for(id),
            None => self.ask(PromptKind::ImportPath, ""),
        }
    }
}
