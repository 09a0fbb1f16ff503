//! Entries beside a decision's text: shown under it, and listed to be edited or removed.
//!
//! | file | what is in it |
//! |---|---|
//! | `entry`, `summary` | one entry, and all of them in a line |
//! | `vote`, `statement`, `task` | votes, dissent and statements, tasks |

pub(super) mod entry;
pub(super) mod statement;
mod summary;
pub(super) mod task;
pub(super) mod vote;

pub use summary::summary;

use self::entry::{Entry, EntryKind};
use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::picker::kind::PickerKind;
use super::picker::list::{ListPlace, PickerList};
use super::picker::row::{ChoiceRow, row};
use super::screen::Hint;
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::{Change, Decision, Item};

/// Returns the decision of the current item.
fn decision(open: &OpenMeeting) -> Option<&Decision> {
    open.item()?.decision.as_ref()
}

/// Returns the entries with a new one appended, or in place of the edited one, of which `keep` keeps a part.
fn with_entry<T: Clone>(
    entries: &[T],
    edited: Option<usize>,
    new: T,
    keep: impl FnOnce(&T, T) -> T,
) -> Vec<T> {
    let mut entries = entries.to_vec();
    match edited.and_then(|at| entries.get_mut(at)) {
        Some(known) => *known = keep(known, new),
        None => entries.push(new),
    }
    entries
}

/// Returns the change that removes an entry.
fn removal_of(open: &OpenMeeting, entry: &Entry) -> Option<Change> {
    let decision = open.meeting.item(&entry.item)?.decision.clone()?;
    let item = entry.item.clone();
    let Decision { text: _, outcomes: _, mut votes, mut statements, mut tasks } = decision;
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

/// Returns the change that marks a task as done, or as not done after all.
fn task_toggled(open: &OpenMeeting, entry: &Entry) -> Option<Change> {
    let mut tasks = open.meeting.item(&entry.item)?.decision.as_ref()?.tasks.clone();
    let task = tasks.get_mut(entry.at).filter(|_| entry.kind == EntryKind::Task)?;
    task.done = !task.done;
    Some(Change::SetTasks { item: entry.item.clone(), tasks })
}

/// Shown where the selected row is no task.
pub(super) const NO_TASK: &str = "Kun en opgave kan være udført.";

/// Lists the entries of the current item, then those of the others.
pub(super) fn show(open: &OpenMeeting) -> Outcome {
    if rows(open).is_empty() {
        return Outcome::info("Der er ingen afstemninger, protokoltilførsler eller opgaver endnu.");
    }
    Outcome::next(Next::Picker(PickerKind::Entries))
}

/// Votes, statements and tasks.
pub(super) struct EntryList;

/// The keys of a list of entries.
const ON_ENTRIES: &[Hint] = &[
    (Action::Choose, "ret"),
    (Action::RemoveEntry, "fjern"),
    (Action::TaskDone, "udført"),
    (Action::Close, "luk"),
];

impl PickerList for EntryList {
    type Choice = Entry;

    fn title(&self) -> &'static str {
        "Afstemninger, protokoltilførsler og opgaver"
    }

    fn context(&self) -> Option<Context> {
        Some(Context::Entries)
    }

    fn hints(&self) -> &'static [Hint] {
        ON_ENTRIES
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<Entry>> {
        open.map_or_else(Vec::new, rows)
    }

    fn choose(&self, entry: Entry, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        open.map_or_else(Outcome::default, |open| edit(open, &entry)).and_close()
    }

    fn act(
        &self,
        action: Action,
        place: ListPlace<'_>,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let open = open?;
        let entry = || place.choice(self, Some(open), environment);
        match action {
            Action::RemoveEntry => {
                let entry = entry()?;
                let removed = remove(open, &entry);
                *place.selected = place.selected.saturating_sub(1);
                Some(if rows(open).is_empty() { removed.and_close() } else { removed })
            }
            Action::TaskDone => {
                let entry = entry();
                Some(entry.map_or_else(|| Outcome::info(NO_TASK), |entry| task_done(open, &entry)))
            }
            _ => None,
        }
    }
}

/// Returns the entries, those of the current item first.
fn rows(open: &OpenMeeting) -> Vec<ChoiceRow<Entry>> {
    let (of_current, of_others): (Vec<&Item>, Vec<&Item>) =
        open.meeting.items.iter().partition(|item| item.id == open.current);
    // after the end of the meeting, a reason applies to one item only
    let of_others = of_others.into_iter().filter(|_| !open.meeting.has_ended());
    of_current.into_iter().chain(of_others).flat_map(|item| rows_of(open, item)).collect()
}

/// Edits an entry under its own item.
pub(super) fn edit(open: &mut OpenMeeting, entry: &Entry) -> Outcome {
    let is_elsewhere = open.current != entry.item;
    if is_elsewhere {
        open.turn_to(&entry.item);
    }
    let ask = match entry.kind {
        EntryKind::Vote => vote::edit(open, entry.at),
        EntryKind::Statement => statement::edit(open, entry.at),
        EntryKind::Task => task::edit(open, entry.at),
    };
    ask.map_or_else(Outcome::default, |ask| {
        Outcome::ask(if is_elsewhere { ask.under(&entry.item) } else { ask })
    })
}

/// Removes an entry.
fn remove(open: &mut OpenMeeting, entry: &Entry) -> Outcome {
    changed(open, removal_of(open, entry), "Fjernet; det kan fortrydes.")
}

/// Marks a task as done, or as not done after all.
fn task_done(open: &mut OpenMeeting, entry: &Entry) -> Outcome {
    if entry.kind != EntryKind::Task {
        return Outcome::info(NO_TASK);
    }
    changed(open, task_toggled(open, entry), "Opgaven er ændret.")
}

fn changed(open: &mut OpenMeeting, change: Option<Change>, done: &str) -> Outcome {
    change
        .map_or_else(Outcome::default, |change| Outcome::done_or_refused(open.change(change).map(|()| done)))
}

fn rows_of(open: &OpenMeeting, item: &Item) -> Vec<ChoiceRow<Entry>> {
    let Some(decision) = &item.decision else { return Vec::new() };
    let entry = |kind, at| Entry { item: item.id.clone(), kind, at };
    let votes = vote::sentences(open, item).into_iter().enumerate();
    let votes =
        votes.map(|(at, sentence)| row(&item.number, &sentence, "afstemning", entry(EntryKind::Vote, at)));
    let statements = decision.statements.iter().enumerate().map(|(at, statement)| {
        let sentence = statement.sentence(&open.meeting);
        row(&item.number, &sentence, statement.kind.label(), entry(EntryKind::Statement, at))
    });
    let tasks = decision.tasks.iter().enumerate().map(|(at, task)| {
        let hint = if task.done { "udført" } else { "opgave" };
        row(&item.number, &task.sentence(&open.meeting), hint, entry(EntryKind::Task, at))
    });
    votes.chain(statements).chain(tasks).collect()
}
