//! A line to fill in.

mod kind;

pub use kind::PromptKind;

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::screen::{Hint, Screen};
use super::{App, Effect, Tone};
use crate::action::Action;
use crate::editor::{Direction, Editor};
use crate::keymap::Context;
use crate::meeting::{Change, PersonId};

/// A line to fill in.
#[derive(Debug)]
pub struct Prompt {
    /// What for.
    pub kind: PromptKind,
    /// What is written.
    pub input: Editor,
    /// The paths that go on from it, when it is a path.
    pub candidates: Vec<String>,
    /// Whom it is about.
    pub person: Option<PersonId>,
}

/// A line that says how what is written is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Echo {
    /// The line.
    pub text: String,
    /// How it is to be taken.
    pub mood: Mood,
}

/// How an echo is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// Good to know.
    Plain,
    /// What will stand in the referat.
    Strong,
    /// As it should be.
    Good,
    /// Something does not fit.
    Odd,
}

impl Echo {
    pub(super) fn new(mood: Mood, text: impl Into<String>) -> Self {
        Echo { text: text.into(), mood }
    }
}

impl Prompt {
    pub(super) fn new(kind: PromptKind, text: &str) -> Self {
        Prompt { kind, input: Editor::single_line(text), candidates: Vec::new(), person: None }
    }
}

impl Screen for Prompt {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Prompt]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        if self.kind.is_path() { IN_PATH } else { IN_LINE }
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.input)
    }

    fn input_changed(&mut self, _: &Environment) {
        self.candidates.clear();
    }
}

impl App {
    /// How what is written in a line is understood.
    pub fn echo(&self, prompt: &Prompt) -> Vec<Echo> {
        match prompt.kind {
            PromptKind::Vote(_) => self.vote_echo(&prompt.input.text()),
            PromptKind::Statement(kind, _) => self.statement_echo(prompt, kind),
            PromptKind::Task(_) => self.task_echo(&prompt.input.text()),
            PromptKind::When(_) | PromptKind::WhenStoodIn | PromptKind::Moment(_) => self.when_echo(prompt),
            _ => Vec::new(),
        }
    }

    /// Retur in a line.
    pub(super) fn answered(&mut self, prompt: Prompt) {
        let whole = prompt.input.text();
        let text = whole.trim().to_owned();
        match prompt.kind {
            // of these an empty line says something too
            PromptKind::Reason => self.give_reason(&text),
            PromptKind::Statement(kind, at) => self.stated(prompt, kind, at),
            PromptKind::ClosingRemark(at) => self.give_remark(at, &text),
            PromptKind::Time => self.set_time(&text),
            _ if text.is_empty() => {}
            PromptKind::Title => self.retitle(&text),
            PromptKind::NewItem => self.add_item(&text),
            PromptKind::NewPerson => self.add_person(&text),
            // a blank at its end is meant
            PromptKind::Phrase(of) => self.keep_phrase(&whole, of),
            PromptKind::Find => {
                self.needle = text;
                self.find_again(Direction::Forward);
            }
            kind @ (PromptKind::Head(_)
            | PromptKind::RowTitle
            | PromptKind::RowNumber
            | PromptKind::RowPerson) => {
                self.mended(kind, &text);
            }
            PromptKind::Vote(at) => self.voted(prompt, at),
            PromptKind::Task(at) => self.tasked(&prompt, at),
            PromptKind::When(_) | PromptKind::WhenStoodIn | PromptKind::Moment(_) => self.told_when(prompt),
            PromptKind::EndTime => self.set_end_time(&text),
            PromptKind::NextDay => self.set_next_day(&text),
            PromptKind::ImportPath => self.import_from(text),
            PromptKind::Elsewhere => self.write_elsewhere(text),
            PromptKind::ExportPath => self.export_to(&text, false),
        }
    }

    fn retitle(&mut self, title: &str) {
        if let Some(open) = &mut self.open_meeting {
            let change = Change::SetTitle { item: open.current.clone(), title: title.to_owned() };
            let result = open.change(change);
            self.report(result);
        }
    }

    fn add_item(&mut self, title: &str) {
        if let Some(open) = &mut self.open_meeting {
            let result = open.add_item(title);
            open.focus = super::Focus::Text;
            self.report(result);
        }
    }

    fn add_person(&mut self, line: &str) {
        if let Some(open) = &mut self.open_meeting {
            let result = open.add_person(line).map(|_: PersonId| ());
            self.report(result);
        }
    }

    pub(super) fn find_again(&mut self, direction: Direction) {
        if self.needle.is_empty() {
            return self.ask(PromptKind::Find, "");
        }
        if !self.find_needle(direction) {
            self.say(Tone::Info, format!("»{}« står ikke i teksten.", self.needle));
        }
    }

    /// Tab in a line: goes on with the path, or takes the row that is marked in a list.
    pub(super) fn complete(&mut self) {
        let Some(super::Overlay::Prompt(prompt)) = &self.overlay else { return };
        if matches!(prompt.kind, PromptKind::Statement(..)) {
            self.next_kind();
        } else if prompt.kind.is_path() {
            self.effects.push(Effect::Complete { prefix: prompt.input.text() });
        }
    }

    pub(super) fn completed(&mut self, prefix: &str, paths: Vec<String>) {
        let Some(super::Overlay::Prompt(prompt)) = &mut self.overlay else { return };
        if !prompt.kind.is_path() || prompt.input.text() != prefix {
            return;
        }
        let common = common_start(&paths);
        if common.chars().count() > prefix.chars().count() {
            prompt.input.set_text(common);
        }
        if paths.is_empty() {
            return self.say(Tone::Info, "Ingen filer begynder sådan.");
        }
        prompt.candidates = if paths.len() > 1 { paths } else { Vec::new() };
    }
}

/// What all the texts begin with.
fn common_start(texts: &[String]) -> &str {
    let Some((first, rest)) = texts.split_first() else { return "" };
    let shared = |end: usize| rest.iter().all(|text| text.starts_with(&first[..end]));
    let ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
    let end = ends.take_while(|&end| shared(end)).last().unwrap_or(0);
    &first[..end]
}

const IN_LINE: &[Hint] = &[(Action::Choose, "skriv"), (Action::Close, "fortryd")];

const IN_PATH: &[Hint] = &[(Action::Choose, "vælg"), (Action::Close, "luk"), (Action::Complete, "fuldfør")];

#[cfg(test)]
mod tests {
    use super::common_start;

    #[test]
    fn paths_are_completed_as_far_as_they_agree() {
        let paths = ["bøger/år1".to_owned(), "bøger/æ".to_owned()];
        assert_eq!(common_start(&paths), "bøger/");
        assert_eq!(common_start(&paths[..1]), "bøger/år1");
        assert_eq!(common_start(&[]), "");
    }
}
