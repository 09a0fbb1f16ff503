//! What is entered beside a decision's words: shown under it, and listed to be edited or removed.

use super::entry::{Entry, EntryKind};
use super::open_meeting::OpenMeeting;
use super::overlay::Overlay;
use super::picker::{Choice, PickerKind, Row, row};
use super::{App, Tone};
use crate::meeting::{Change, Decision, Item};

/// How many votes are shown under a decision.
const VOTES_SHOWN: usize = 2;

impl OpenMeeting {
    /// What is shown under the decision: the sentences of votes, and how much else was entered.
    pub fn entered(&self) -> Vec<String> {
        let Some((item, decision)) = self.item().and_then(|item| Some((item, item.decision.as_ref()?)))
        else {
            return Vec::new();
        };
        let votes = super::vote::sentences(self, item);
        let more = votes.len().saturating_sub(VOTES_SHOWN);
        let mut lines: Vec<String> = votes.into_iter().take(VOTES_SHOWN).collect();
        let rest = [(more, "afstemning til", "afstemninger til")].into_iter().chain(others(decision));
        let rest: Vec<String> = rest
            .filter(|(n, ..)| *n > 0)
            .map(|(n, one, many)| format!("{n} {}", if n == 1 { one } else { many }))
            .collect();
        if !rest.is_empty() {
            lines.push(rest.join(" · "));
        }
        lines
    }

    /// Takes an entry away.
    fn without(&self, entry: &Entry) -> Option<Change> {
        let decision = self.meeting.item(&entry.item)?.decision.clone()?;
        let item = entry.item.clone();
        let Decision { mut votes, mut statements, mut tasks, .. } = decision;
        Some(match entry.kind {
            EntryKind::Vote => {
                votes.get(entry.at)?;
                votes.remove(entry.at);
                Change::SetVotes { item, votes }
            }
            EntryKind::Statement => {
                statements.get(entry.at)?;
                statements.remove(entry.at);
                Change::SetStatements { item, statements }
            }
            EntryKind::Task => {
                tasks.get(entry.at)?;
                tasks.remove(entry.at);
                Change::SetTasks { item, tasks }
            }
        })
    }

    /// A task that is done, or not after all.
    fn turned(&self, entry: &Entry) -> Option<Change> {
        let mut tasks = self.meeting.item(&entry.item)?.decision.as_ref()?.tasks.clone();
        let task = tasks.get_mut(entry.at).filter(|_| entry.kind == EntryKind::Task)?;
        task.done = !task.done;
        Some(Change::SetTasks { item: entry.item.clone(), tasks })
    }
}

/// How many statements and tasks there are, with the words for one and for several.
fn others(decision: &Decision) -> [(usize, &'static str, &'static str); 2] {
    [
        (decision.statements.len(), "protokoltilførsel", "protokoltilførsler"),
        (decision.tasks.len(), "opgave", "opgaver"),
    ]
}

impl App {
    /// Lists what was entered under the current item, and behind it what was under the others.
    pub(super) fn show_entries(&mut self) {
        if self.entry_rows().is_empty() {
            return self
                .say(Tone::Info, "Der er ingen afstemninger, protokoltilførsler eller opgaver endnu.");
        }
        self.open_picker(PickerKind::Entries);
    }

    pub(super) fn entry_rows(&self) -> Vec<Row> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
        let (here, elsewhere): (Vec<&Item>, Vec<&Item>) =
            open.meeting.items.iter().partition(|item| item.id == open.current);
        // after the end of the meeting a reason holds for one item alone
        let elsewhere = elsewhere.into_iter().filter(|_| open.meeting.closed_at.is_none());
        here.into_iter().chain(elsewhere).flat_map(|item| rows_of(open, item)).collect()
    }

    /// Retur on an entry: it is edited where it stands.
    pub(super) fn edit_entry(&mut self, entry: &Entry) {
        if self.open_meeting.as_ref().is_some_and(|open| open.current != entry.item) {
            self.go_to(&entry.item);
        }
        match entry.kind {
            EntryKind::Vote => self.edit_vote(entry.at),
            EntryKind::Statement => self.edit_statement(entry.at),
            EntryKind::Task => self.edit_task(entry.at),
        }
    }

    fn chosen_entry(&self) -> Option<Entry> {
        let Some(Overlay::Picker(picker)) = &self.overlay else { return None };
        match self.rows(picker).into_iter().nth(picker.selected)?.choice {
            Choice::Entry(entry) => Some(entry),
            _ => None,
        }
    }

    pub(super) fn remove_entry(&mut self) {
        if matches!(&self.overlay, Some(Overlay::Picker(picker)) if picker.kind == PickerKind::Moments) {
            return self.remove_moment();
        }
        let Some(entry) = self.chosen_entry() else { return self.show_entries() };
        self.change_entry(|open| open.without(&entry), "Fjernet; det kan fortrydes.");
        if self.entry_rows().is_empty() {
            self.overlay = None;
        } else if let Some(Overlay::Picker(picker)) = &mut self.overlay {
            picker.selected = picker.selected.saturating_sub(1);
        }
    }

    pub(super) fn task_done(&mut self) {
        let entry = self.chosen_entry();
        if entry.is_none() && self.overlay.is_none() {
            return self.show_entries();
        }
        let Some(entry) = entry.filter(|entry| entry.kind == EntryKind::Task) else {
            return self.say(Tone::Info, "Kun en opgave kan være udført.");
        };
        self.change_entry(|open| open.turned(&entry), "Opgaven er ændret.");
    }

    fn change_entry(&mut self, change: impl Fn(&OpenMeeting) -> Option<Change>, done: &str) {
        let Some(open) = &mut self.open_meeting else { return };
        let Some(change) = change(open) else { return };
        match open.change(change) {
            Ok(()) => self.say(Tone::Info, done),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }
}

fn rows_of(open: &OpenMeeting, item: &Item) -> Vec<Row> {
    let Some(decision) = &item.decision else { return Vec::new() };
    let entry = |kind, at| Choice::Entry(Entry { item: item.id.clone(), kind, at });
    let votes = super::vote::sentences(open, item).into_iter().enumerate();
    let votes = votes.map(|(at, said)| row(&item.number, &said, "afstemning", entry(EntryKind::Vote, at)));
    let statements = decision.statements.iter().enumerate().map(|(at, statement)| {
        let said = statement.sentence(&open.meeting);
        row(&item.number, &said, statement.kind.label(), entry(EntryKind::Statement, at))
    });
    let tasks = decision.tasks.iter().enumerate().map(|(at, task)| {
        let hint = if task.done { "udført" } else { "opgave" };
        row(&item.number, &task.sentence(&open.meeting), hint, entry(EntryKind::Task, at))
    });
    votes.chain(statements).chain(tasks).collect()
}
