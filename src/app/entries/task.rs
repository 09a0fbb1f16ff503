//! Tasks: caught from the decision with person and date, confirmed in one line, and marked when done.

mod caught;

pub(in crate::app) use caught::{caught, read, written};

use super::{decision, with_entry};
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Outcome};
use crate::app::prompt::echo::{Echo, EchoKind};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};
use crate::meeting::{Change, ChangeError, Task, date};

/// Returns the tasks of the current item.
pub(super) fn of_current(open: &OpenMeeting) -> &[Task] {
    decision(open).map_or(&[], |decision| decision.tasks.as_slice())
}

fn keep(open: &mut OpenMeeting, at: Option<usize>, task: Task) -> Result<(), ChangeError> {
    let tasks = with_entry(of_current(open), at, task, |known, new| Task { done: known.done, ..new });
    open.change(Change::SetTasks { item: open.current.clone(), tasks })
}

/// Returns the text that a task is caught from: the selection, or the sentence at the cursor.
fn words_at_hand(open: &OpenMeeting) -> String {
    let shown = open.shown();
    let marked = shown.selected_text().filter(|text| !text.trim().is_empty());
    marked.unwrap_or_else(|| caught::sentence_at(&shown.text(), shown.cursor()).to_owned())
}

/// Asks for a task, prefilled from the decision.
pub(in crate::app) fn ask(open: &OpenMeeting) -> Outcome {
    if open.item().is_none() {
        return Outcome::default();
    }
    Outcome::ask(Ask::new(PromptKind::Task(None)).with_text(caught(&words_at_hand(open), &open.meeting)))
}

/// Returns the prompt that edits a task.
pub(in crate::app) fn edit(open: &OpenMeeting, at: usize) -> Option<Ask> {
    let task = of_current(open).get(at)?;
    Some(Ask::new(PromptKind::Task(Some(at))).with_text(written(task, &open.meeting)))
}

/// A task: a new one, or the one at an index.
pub(in crate::app) struct TaskPrompt(pub(in crate::app) Option<usize>);

impl PromptLine for TaskPrompt {
    fn question(&self) -> &'static str {
        "Opgave: hvem: hvad (inden dato)"
    }

    fn echo(&self, typed: Typed<'_>, open: &OpenMeeting) -> Vec<Echo> {
        echo(open, typed.line)
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Written
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| answer(open, typed.text, self.0))
    }
}

/// Returns how a task is understood while it is typed.
fn echo(open: &OpenMeeting, line: &str) -> Vec<Echo> {
    if line.trim().is_empty() {
        return vec![Echo::new(
            EchoKind::Plain,
            "hvem: hvad (inden 1.5.2026) – uden hvem og frist går det også.",
        )];
    }
    let task = read(line, &open.meeting);
    let person = match (&task.person, &task.who) {
        (Some(id), _) => open.meeting.person(id).map_or_else(String::new, |person| person.listed()),
        (None, Some(who)) => format!("{who} (ikke på listen)"),
        (None, None) => "ingen nævnt".to_owned(),
    };
    let due = task.due.map_or_else(|| "ingen".to_owned(), date::long);
    vec![Echo::new(EchoKind::Plain, format!("Hvem: {person} · frist: {due}"))]
}

/// Stores a task.
fn answer(open: &mut OpenMeeting, line: &str, at: Option<usize>) -> Outcome {
    let task = read(line, &open.meeting);
    Outcome::done_or_refused(keep(open, at, task).map(|()| "Opgaven er skrevet.")).and_close()
}
