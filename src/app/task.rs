//! Tasks: caught from the decision with who and when, confirmed in one line, and marked when done.

mod caught;

pub(super) use caught::{caught, read, written};

use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Outcome};
use super::prompt::echo::{Echo, Mood};
use super::prompt::kind::PromptKind;
use crate::meeting::{Change, ChangeError, Task};

impl OpenMeeting {
    /// The tasks of the current item.
    pub(super) fn tasks(&self) -> &[Task] {
        let decision = self.item().and_then(|item| item.decision.as_ref());
        decision.map_or(&[], |decision| decision.tasks.as_slice())
    }

    fn keep_task(&mut self, at: Option<usize>, task: Task) -> Result<(), ChangeError> {
        let mut tasks = self.tasks().to_vec();
        match at.and_then(|at| tasks.get_mut(at)) {
            Some(known) => *known = Task { done: known.done, ..task },
            None => tasks.push(task),
        }
        self.change(Change::SetTasks { item: self.current.clone(), tasks })
    }

    /// The words that a task is caught from: what is marked in the decision, or the sentence at the cursor.
    fn words_at_hand(&self) -> String {
        let shown = self.shown();
        let marked = shown.selected_text().filter(|text| !text.trim().is_empty());
        marked.unwrap_or_else(|| caught::sentence_at(&shown.text(), shown.cursor()).to_owned())
    }
}

/// Asks for a task, with what the decision says of it written already.
pub(super) fn ask(open: &OpenMeeting) -> Outcome {
    if open.item().is_none() {
        return Outcome::default();
    }
    Outcome::ask(Ask::new(PromptKind::Task(None)).with_text(caught(&open.words_at_hand(), &open.meeting)))
}

/// Returns the line that edits a task that is known.
pub(super) fn edit(open: &OpenMeeting, at: usize) -> Option<Ask> {
    let task = open.tasks().get(at)?;
    Some(Ask::new(PromptKind::Task(Some(at))).with_text(written(task, &open.meeting)))
}

/// Returns what is understood of a task while it is typed.
pub(super) fn echo(open: &OpenMeeting, line: &str) -> Vec<Echo> {
    if line.trim().is_empty() {
        return vec![Echo::new(
            Mood::Plain,
            "hvem: hvad (inden 1. 5. 2026) – uden hvem og frist går det også.",
        )];
    }
    let task = read(line, &open.meeting);
    let who = match (&task.person, &task.who) {
        (Some(id), _) => open.meeting.person(id).map_or_else(String::new, |person| person.listed()),
        (None, Some(who)) => format!("{who} (ikke på listen)"),
        (None, None) => "ingen nævnt".to_owned(),
    };
    let due = task.due.map_or_else(|| "ingen".to_owned(), crate::meeting::date::long);
    vec![Echo::new(Mood::Plain, format!("Hvem: {who} · frist: {due}"))]
}

/// Keeps a task.
pub(super) fn answer(open: &mut OpenMeeting, line: &str, at: Option<usize>) -> Outcome {
    let task = read(line, &open.meeting);
    Outcome::of(open.keep_task(at, task).map(|()| "Opgaven er skrevet.")).and_close()
}
