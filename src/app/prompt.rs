//! The prompt: a line to fill in.
//!
//! | file | what is in it |
//! |---|---|
//! | `kind` | what can be asked for |
//! | `echo` | how the text is understood, while it is typed |
//! | `hints` | the keys at the foot |
//! | `pasted` | lines pasted into it |
//! | `paths` | completing a path |
//! | `kept` | lines of an entry that were left, kept until the same is asked for |
//! | `cut_off` | the line that was being filled in when the program ended |

pub(super) mod cut_off;
pub(super) mod echo;
mod hints;
pub(super) mod kept;
pub(super) mod kind;
pub(super) mod pasted;
mod paths;

pub use echo::{Echo, EchoKind};
pub use kind::{DELETE_WORD, PromptKind};

use super::answer::Answer;
use super::arrival::new_meeting;
use super::attendance::{roster, timeline};
use super::chair::kept_page;
use super::clock::{self, breaks};
use super::end_page::{closing, next};
use super::entries::{statement, task, vote};
use super::environment::Environment;
use super::event::Effect;
use super::find;
use super::meeting::{beginning, item_state};
use super::open_meeting::{Focus, OpenMeeting};
use super::outcome::{Ask, Next, Outcome};
use super::phrases;
use super::picker::PickerKind;
use super::referat;
use super::review::edit;
use super::saving::leaving;
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use crate::action::Action;
use crate::editor::Editor;
use crate::formats::Format;
use crate::keymap::Context;
use crate::meeting::{ItemId, LeftLine, MeetingId, PersonId, Statement, StatementKind, date};
use crate::store::protocol::Request;
use hints::{IN_EXPORT, IN_FIND, IN_LINE, IN_PATH, IN_STATEMENT};
use paths::common_start;

/// A prompt: a line to fill in.
#[derive(Debug)]
pub struct Prompt {
    /// Its kind.
    kind: PromptKind,
    /// The typed text.
    input: Editor,
    /// The paths that complete it, for a path.
    candidates: Vec<String>,
    /// The person it is about.
    person: Option<PersonId>,
    /// The meeting it is about, if not the open one.
    meeting: Option<MeetingId>,
    /// The body of a meeting that is not created yet.
    body: String,
    /// The text that it was asked with.
    asked_with: String,
    /// The format of a file that the path named last.
    format: Format,
    /// What is said of the answer while it is typed.
    remark: Option<String>,
}

impl Prompt {
    pub(super) fn of(ask: Ask) -> Self {
        let Ask { kind, text, selected, person, meeting, item: _, body, remark } = ask;
        let mut input = Editor::single_line(&text);
        if selected {
            input.select_all();
        }
        // the cursor starts at the code
        if kind == PromptKind::Phrase(None) {
            input.set_cursor(0);
        }
        let format = Format::of_file(&text).unwrap_or_default();
        let candidates = Vec::new();
        Prompt { kind, input, candidates, person, meeting, body, asked_with: text, format, remark }
    }

    /// Goes on with a line that was left.
    pub(super) fn go_on_with(&mut self, line: LeftLine) {
        self.kind = PromptKind::of_left(line.entry, line.at);
        self.input = Editor::single_line(&line.text);
    }

    /// Returns the text, when it is another than it was asked with.
    fn typed(&self) -> Option<String> {
        let text = self.input.text();
        (!text.trim().is_empty() && text.trim() != self.asked_with.trim()).then_some(text)
    }

    /// Returns the line of an entry as it is left, unless nothing of it was typed.
    pub(super) fn left(&self, item: &ItemId) -> Option<LeftLine> {
        let (entry, at) = self.kind.left_entry()?;
        Some(LeftLine { item: item.clone(), person: self.person.clone(), entry, at, text: self.typed()? })
    }

    /// Returns its kind.
    pub fn kind(&self) -> PromptKind {
        self.kind
    }

    /// Returns the question: with the name of the person it is about, and for a file its contents.
    pub fn question(&self, open: Option<&OpenMeeting>) -> String {
        let question = self.kind.question();
        let Some(open) = open else { return question.to_owned() };
        let noted = match self.kind {
            PromptKind::Moment(at) => open.meeting.timeline.get(at).and_then(|moment| moment.person.as_ref()),
            _ => None,
        };
        let name = self.person.as_ref().or(noted).and_then(|id| open.meeting.person(id));
        match (self.kind, name) {
            (PromptKind::When(_) | PromptKind::WhenStoodIn | PromptKind::Moment(_), Some(person)) => {
                format!("{}: {}", person.name, when_question(open))
            }
            (PromptKind::When(_) | PromptKind::WhenStoodIn | PromptKind::Moment(_), None) => {
                when_question(open)
            }
            (PromptKind::ExportPath, _) if !open.meeting.is_minuted() => {
                question.replacen("referatet", "dagsordenen", 1)
            }
            _ => question.to_owned(),
        }
    }

    /// Returns the typed text.
    pub fn input(&self) -> &Editor {
        &self.input
    }

    /// Returns the paths that complete it, for a path.
    pub fn candidates(&self) -> &[String] {
        &self.candidates
    }

    /// Returns how the typed text is understood.
    pub fn echo(&self, open: &OpenMeeting) -> Vec<Echo> {
        let text = self.input.text();
        match self.kind {
            PromptKind::Vote(_) => vote::echo(open, &text),
            PromptKind::Statement(kind, _) => statement::echo(open, &self.statement(kind)),
            PromptKind::Task(_) => task::echo(open, &text),
            PromptKind::Find => find::echo(open, &text),
            PromptKind::When(_) | PromptKind::WhenStoodIn | PromptKind::Moment(_) => {
                timeline::echo(open, self.kind, self.person.as_ref(), &text)
            }
            PromptKind::Title
            | PromptKind::NewItem
            | PromptKind::Time
            | PromptKind::NewPerson(_)
            | PromptKind::Phrase(_)
            | PromptKind::StrayLetters
            | PromptKind::Head(_)
            | PromptKind::RowTitle(_)
            | PromptKind::RowNumber(_)
            | PromptKind::RowPerson(_)
            | PromptKind::Reason
            | PromptKind::ClosingRemark(_)
            | PromptKind::BeginTime
            | PromptKind::Break
            | PromptKind::EndTime
            | PromptKind::NextDay
            | PromptKind::MeetingDay
            | PromptKind::AgendaLine
            | PromptKind::ImportPath
            | PromptKind::ChairPage
            | PromptKind::ExportPath
            | PromptKind::Elsewhere
            | PromptKind::DeleteMeeting => {
                self.remark.iter().map(|remark| Echo::new(EchoKind::Plain, remark)).collect()
            }
        }
    }

    fn statement(&self, kind: StatementKind) -> Statement {
        Statement { person: self.person.clone(), kind, text: self.input.text(), at: None }
    }

    /// Returns whether the text belongs to the record: a statement, a task or a decision. It is then kept
    /// when the prompt is left, or the program is ended.
    pub(super) fn has_entry(&self) -> bool {
        matches!(self.kind, PromptKind::Statement(..) | PromptKind::Task(_) | PromptKind::StrayLetters)
            && !self.input.text().trim().is_empty()
    }

    /// Handles Retur: gives the answer to its owner. The line stays open when the answer is invalid.
    fn choose(&self, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        let line = self.input.text();
        let text = line.trim().to_owned();
        let answer = match self.kind {
            // an empty answer is valid for these, or is asked for again
            PromptKind::Reason => Answer::Reason(text),
            PromptKind::ClosingRemark(_)
            | PromptKind::Statement(..)
            | PromptKind::Time
            | PromptKind::When(_)
            | PromptKind::WhenStoodIn
            | PromptKind::NextDay
            | PromptKind::AgendaLine => {
                return self.change(open, environment, &text);
            }
            _ if text.is_empty() => return Outcome::default().and_close(),
            // a trailing blank is intended
            PromptKind::Phrase(of) => return phrases::list::answer(environment, &line, of),
            PromptKind::Find => Answer::Find(text),
            PromptKind::ImportPath => Answer::Import(text),
            PromptKind::DeleteMeeting => return self.delete_meeting(&text),
            PromptKind::MeetingDay => Answer::MeetingDay { body: self.body.clone(), typed: text },
            PromptKind::Title
            | PromptKind::NewItem
            | PromptKind::NewPerson(_)
            | PromptKind::StrayLetters
            | PromptKind::Head(_)
            | PromptKind::RowTitle(_)
            | PromptKind::RowNumber(_)
            | PromptKind::RowPerson(_)
            | PromptKind::Vote(_)
            | PromptKind::Task(_)
            | PromptKind::Moment(_)
            | PromptKind::BeginTime
            | PromptKind::Break
            | PromptKind::EndTime
            | PromptKind::ChairPage
            | PromptKind::ExportPath
            | PromptKind::Elsewhere => return self.change(open, environment, &text),
        };
        Outcome::next(Next::Answer(answer))
    }

    /// Handles the answers that concern only the open meeting.
    fn change(&self, open: Option<&mut OpenMeeting>, environment: &Environment, text: &str) -> Outcome {
        let Some(open) = open else { return Outcome::default().and_close() };
        match self.kind {
            PromptKind::Statement(kind, at) => statement::answer(open, self.statement(kind), at),
            PromptKind::Vote(at) => vote::answer(open, text, at),
            PromptKind::Task(at) => task::answer(open, text, at),
            PromptKind::When(_) | PromptKind::WhenStoodIn | PromptKind::Moment(_) => {
                timeline::answer(open, environment, self.kind, self.person.as_ref(), text)
            }
            PromptKind::Time => clock::set_time(open, text).and_close(),
            PromptKind::Title => item_state::set_title(open, text).and_close(),
            PromptKind::NewItem => item_state::add(open, text).and_close(),
            PromptKind::Head(row) => edit::set_head(open, row, text).and_close(),
            PromptKind::RowTitle(item) => edit::set_title(open, item, text).and_close(),
            PromptKind::RowNumber(item) => edit::set_number(open, item, text).and_close(),
            PromptKind::RowPerson(person) => edit::set_person(open, person, text).and_close(),
            PromptKind::StrayLetters => write_stray(open, text).and_close(),
            PromptKind::NewPerson(status) => roster::answer_new(open, environment, text, status),
            PromptKind::ClosingRemark(at) => closing::answer_remark(open, environment, at, text),
            PromptKind::BeginTime => beginning::answer_time(open, text),
            PromptKind::Break => breaks::answer(open, text),
            PromptKind::EndTime => closing::answer_end_time(open, environment, text),
            PromptKind::NextDay => next::answer(open, environment, text),
            PromptKind::AgendaLine => new_meeting::answer_item(open, text),
            PromptKind::ChairPage => kept_page::answer(open, text),
            PromptKind::ExportPath => {
                let path = referat::with_ending(text, self.format);
                referat::export(open, environment, &path, false)
            }
            PromptKind::Elsewhere => leaving::write_elsewhere(open, text).and_close(),
            PromptKind::Phrase(_)
            | PromptKind::Find
            | PromptKind::Reason
            | PromptKind::MeetingDay
            | PromptKind::ImportPath
            | PromptKind::DeleteMeeting => Outcome::default(),
        }
    }

    /// Handles the second answer before a meeting is deleted: a word that is not typed by mistake.
    fn delete_meeting(&self, text: &str) -> Outcome {
        match &self.meeting {
            Some(id) if text.to_lowercase() == DELETE_WORD => {
                Outcome::ask_store(Request::Delete(id.clone())).and_close().and_info("Sletter mødet …")
            }
            Some(_) | None => Outcome::info("Intet er slettet.").and_close(),
        }
    }

    /// Handles Tab: completes the path, or changes the kind of a statement.
    fn complete(&mut self) -> Outcome {
        if let PromptKind::Statement(kind, _) = &mut self.kind {
            *kind = statement::next(*kind);
        } else if self.kind == PromptKind::Find {
            return self.find_everywhere();
        } else if self.kind.is_path() {
            return Outcome::effect(Effect::Complete { prefix: self.input.text() });
        }
        Outcome::default()
    }

    /// Looks for the words in the whole meeting.
    fn find_everywhere(&self) -> Outcome {
        Outcome::next(Next::NarrowedPicker { kind: PickerKind::Find, typed: self.input.text() })
    }

    /// Takes in the paths that complete the typed one.
    pub(super) fn completed(&mut self, prefix: &str, paths: Vec<String>) -> Outcome {
        if !self.kind.is_path() || self.input.text() != prefix {
            return Outcome::default();
        }
        let common = common_start(&paths);
        if common.chars().count() > prefix.chars().count() {
            self.input.set_text(common);
        }
        if paths.is_empty() {
            return Outcome::info("Ingen filer begynder sådan.");
        }
        self.candidates = if paths.len() > 1 { paths } else { Vec::new() };
        Outcome::default()
    }
}

/// Returns "Hvornår? 17.20, evt. med punkt: 17.20 under 5", with a time and a number of this meeting.
fn when_question(open: &OpenMeeting) -> String {
    let planned = || open.meeting.starts.map(date::clock_text);
    let began = open.meeting.opened_at.map(date::clock_of).or_else(planned);
    let clock = began.filter(|_| open.day().asks_when()).unwrap_or_else(|| date::clock_of(open.now()));
    match open.item().filter(|item| !item.number.is_empty()) {
        Some(item) => format!("Hvornår? {clock}, evt. med punkt: {clock} under {}", item.number),
        None => format!("Hvornår? {clock}"),
    }
}

impl Screen for Prompt {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Prompt]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        match self.kind {
            PromptKind::ExportPath => IN_EXPORT,
            PromptKind::Statement(..) => IN_STATEMENT,
            PromptKind::Find => IN_FIND,
            kind if kind.is_path() => IN_PATH,
            _ => IN_LINE,
        }
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.input)
    }

    /// What is typed already is the beginning of one line.
    fn takes_lines(&self) -> Option<PromptKind> {
        self.input.is_empty().then_some(self.kind)
    }

    fn input_changed(&mut self, _: &Environment) {
        self.candidates.clear();
        self.format = Format::of_file(&self.input.text()).unwrap_or(self.format);
    }

    /// Handles the arrow keys: changes the format of the file.
    fn select(&mut self, scroll: Scroll, _: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        if let (PromptKind::ExportPath, Scroll::Rows(step)) = (self.kind, scroll) {
            let other = referat::in_other_format(&self.input.text(), step);
            self.input.set_text(&other);
            self.input_changed(environment);
        }
        Outcome::default()
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        match action {
            Action::Choose => Some(self.choose(open, environment)),
            Action::Complete => Some(self.complete()),
            Action::Find if self.kind == PromptKind::Find => Some(self.find_everywhere()),
            _ => None,
        }
    }
}

/// Inserts the letters that were typed after the decision was left.
fn write_stray(open: &mut OpenMeeting, text: &str) -> Outcome {
    open.set_focus(Focus::Text);
    let before = open.text.before_cursor(char::MAX.len_utf8());
    let is_apart = before.is_empty() || before.ends_with(char::is_whitespace);
    let gap = if is_apart || !text.starts_with(char::is_alphanumeric) { "" } else { " " };
    open.edit(|editor| editor.insert_block(&format!("{gap}{text}")));
    Outcome::default()
}
