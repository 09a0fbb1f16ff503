//! Tasks: caught from the decision with who and when, confirmed in one line, and marked when done.

mod caught;

pub(super) use caught::{caught, read, written};

use super::open_meeting::OpenMeeting;
use super::prompt::{Echo, Mood, Prompt, PromptKind};
use super::{App, Tone};
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

impl App {
    /// Asks for a task, with what the decision says of it written already.
    pub(super) fn ask_task(&mut self) {
        let Some(open) = self.open_meeting.as_ref().filter(|open| open.item().is_some()) else { return };
        let line = caught(&open.words_at_hand(), &open.meeting);
        self.ask(PromptKind::Task(None), &line);
    }

    /// A task that is known, to be edited.
    pub(super) fn edit_task(&mut self, at: usize) {
        let Some(open) = &self.open_meeting else { return };
        let Some(line) = open.tasks().get(at).map(|task| written(task, &open.meeting)) else { return };
        self.ask(PromptKind::Task(Some(at)), &line);
    }

    /// What is understood of a task while it is typed.
    pub(super) fn task_echo(&self, line: &str) -> Vec<Echo> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
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

    /// Retur in a task.
    pub(super) fn tasked(&mut self, prompt: &Prompt, at: Option<usize>) {
        let Some(open) = &mut self.open_meeting else { return };
        let task = read(&prompt.input.text(), &open.meeting);
        match open.keep_task(at, task) {
            Ok(()) => self.say(Tone::Info, "Opgaven er skrevet."),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }
}
