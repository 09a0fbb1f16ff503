//! The prompt: a line to fill in. What it asks and what the answer does comes from the folder that owns it.
//!
//! | file | what is in it |
//! |---|---|
//! | `kind`, `line` | the kinds of prompt; what a line to fill in says for itself |
//! | `echo` | how the typed text is understood |
//! | `pasted`, `paths` | several lines pasted into one; completing a path |
//! | `kept`, `cut_off` | lines that were left; the line that was being filled in as the program ended |

pub(super) mod cut_off;
pub(super) mod echo;
pub(super) mod kept;
pub(super) mod kind;
pub(super) mod line;
pub(super) mod pasted;
mod paths;

pub use echo::{Echo, EchoKind};
pub use kind::PromptKind;

use super::arrival::importing::ImportPathPrompt;
use super::arrival::new_meeting::{AgendaPrompt, MeetingDayPrompt};
use super::attendance::roster::NewPersonPrompt;
use super::attendance::timeline::MomentPrompt;
use super::chair::kept_page::ChairPagePrompt;
use super::clock::PlannedTimePrompt;
use super::clock::breaks::BreakPrompt;
use super::correction::reason::ReasonPrompt;
use super::end_page::closing::{ClosingRemarkPrompt, EndTimePrompt};
use super::end_page::next::NextDayPrompt;
use super::entries::statement::StatementPrompt;
use super::entries::task::TaskPrompt;
use super::entries::vote::VotePrompt;
use super::environment::Environment;
use super::event::Effect;
use super::find::FindPrompt;
use super::meeting::beginning::BeginTimePrompt;
use super::meeting::item_state::{NewItemPrompt, TitlePrompt};
use super::meeting::stray_letters::StrayLettersPrompt;
use super::meetings::deletion::DeletionPrompt;
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, AskCursor, Outcome};
use super::phrases::list::PhrasePrompt;
use super::referat::ExportPathPrompt;
use super::review::lines::{HeadPrompt, RowNumberPrompt, RowPersonPrompt, RowTitlePrompt};
use super::saving::leaving::ElsewherePrompt;
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::{ItemId, LeftLine, PersonId};
use line::{PromptLine, Typed, WhenLeft};
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
    /// The text that it was asked with.
    asked_with: String,
    /// What is said of the answer while it is typed.
    remark: Option<String>,
}

/// Calls a function with the line of a kind: the one place that knows them all.
macro_rules! of_line {
    ($kind:expr, $function:path, ($($argument:expr),*)) => {
        match $kind {
            PromptKind::Title => $function(&TitlePrompt, $($argument),*),
            PromptKind::NewItem => $function(&NewItemPrompt, $($argument),*),
            PromptKind::Time => $function(&PlannedTimePrompt, $($argument),*),
            PromptKind::NewPerson(status) => $function(&NewPersonPrompt(*status), $($argument),*),
            PromptKind::Phrase(edited) => $function(&PhrasePrompt(*edited), $($argument),*),
            PromptKind::StrayLetters => $function(&StrayLettersPrompt, $($argument),*),
            PromptKind::Find => $function(&FindPrompt, $($argument),*),
            PromptKind::Head(row) => $function(&HeadPrompt(*row), $($argument),*),
            PromptKind::RowTitle(item) => $function(&RowTitlePrompt(*item), $($argument),*),
            PromptKind::RowNumber(item) => $function(&RowNumberPrompt(*item), $($argument),*),
            PromptKind::RowPerson(person) => $function(&RowPersonPrompt(*person), $($argument),*),
            PromptKind::Vote(edited) => $function(&VotePrompt(*edited), $($argument),*),
            PromptKind::Statement(kind, edited) => {
                $function(&StatementPrompt { kind: *kind, edited: *edited }, $($argument),*)
            }
            PromptKind::Task(edited) => $function(&TaskPrompt(*edited), $($argument),*),
            PromptKind::When(event) => $function(&MomentPrompt::When(*event), $($argument),*),
            PromptKind::WhenStoodIn => $function(&MomentPrompt::StoodIn, $($argument),*),
            PromptKind::Moment(index) => $function(&MomentPrompt::Recorded(*index), $($argument),*),
            PromptKind::Reason => $function(&ReasonPrompt, $($argument),*),
            PromptKind::ClosingRemark(at) => $function(&ClosingRemarkPrompt(*at), $($argument),*),
            PromptKind::BeginTime => $function(&BeginTimePrompt, $($argument),*),
            PromptKind::Break => $function(&BreakPrompt, $($argument),*),
            PromptKind::EndTime => $function(&EndTimePrompt, $($argument),*),
            PromptKind::NextDay => $function(&NextDayPrompt, $($argument),*),
            PromptKind::MeetingDay(body) => $function(&MeetingDayPrompt(body), $($argument),*),
            PromptKind::AgendaLine => $function(&AgendaPrompt, $($argument),*),
            PromptKind::ImportPath => $function(&ImportPathPrompt, $($argument),*),
            PromptKind::ChairPage => $function(&ChairPagePrompt, $($argument),*),
            PromptKind::ExportPath(format) => $function(&ExportPathPrompt(*format), $($argument),*),
            PromptKind::Elsewhere => $function(&ElsewherePrompt, $($argument),*),
            PromptKind::DeleteMeeting(meeting) => $function(&DeletionPrompt(meeting), $($argument),*),
        }
    };
}

/// Answers a prompt of a kind with each of several pasted lines. `None` where one line is asked for.
pub(super) fn paste_lines(kind: &PromptKind, open: &mut OpenMeeting, lines: &[String]) -> Option<Outcome> {
    of_line!(kind, pasted::paste_lines, (open, lines))
}

impl Prompt {
    pub(super) fn of(ask: Ask) -> Self {
        let Ask { kind, text, cursor, person, item: _, remark } = ask;
        let mut input = Editor::single_line(&text);
        match cursor {
            AskCursor::Start => input.set_cursor(0),
            AskCursor::All => input.select_all(),
            AskCursor::End => {}
        }
        Prompt { kind, input, candidates: Vec::new(), person, asked_with: text, remark }
    }

    /// Goes on with a line that was left.
    pub(super) fn go_on_with(&mut self, line: LeftLine) {
        self.kind = PromptKind::of_left(line.entry, line.at);
        self.input = Editor::single_line(&line.text);
    }

    /// Returns the text, when it is another than it was asked with.
    fn changed_text(&self) -> Option<String> {
        let text = self.input.text();
        (!text.trim().is_empty() && text.trim() != self.asked_with.trim()).then_some(text)
    }

    /// Returns the line of an entry as it is left, unless nothing of it was typed.
    fn left(&self, item: &ItemId) -> Option<LeftLine> {
        let (entry, at) = self.kind.left_entry()?;
        let text = self.changed_text()?;
        Some(LeftLine { item: item.clone(), person: self.person.clone(), entry, at, text })
    }

    /// Keeps a long line that is left, for when the same is asked for again, and says so.
    pub(super) fn leave(&self, open: &mut OpenMeeting) -> Outcome {
        if self.left(&open.current).is_some_and(|line| open.kept_lines.keep_if_long(line)) {
            return Outcome::info("Ikke skrevet; teksten er husket til næste gang.");
        }
        Outcome::default()
    }

    /// Returns its kind.
    pub fn kind(&self) -> &PromptKind {
        &self.kind
    }

    /// Returns the question, as the open meeting has it.
    pub fn question(&self, open: Option<&OpenMeeting>) -> String {
        match open {
            Some(open) => of_line!(&self.kind, PromptLine::question_in, (open, self.person.as_ref())),
            None => of_line!(&self.kind, PromptLine::question, ()).to_owned(),
        }
    }

    /// Returns what is asked for, in a word or two.
    fn subject(&self) -> &'static str {
        of_line!(&self.kind, PromptLine::subject, ())
    }

    /// Returns the typed text.
    pub fn input(&self) -> &Editor {
        &self.input
    }

    /// Returns the paths that complete it, for a path.
    pub fn candidates(&self) -> &[String] {
        &self.candidates
    }

    fn typed<'a>(&'a self, line: &'a str) -> Typed<'a> {
        Typed { line, text: line.trim(), person: self.person.as_ref() }
    }

    /// Returns how the typed text is understood.
    pub fn echo(&self, open: &OpenMeeting) -> Vec<Echo> {
        let line = self.input.text();
        let echo = of_line!(&self.kind, PromptLine::echo, (self.typed(&line), open));
        let remark = self.remark.iter().map(|remark| Echo::new(EchoKind::Plain, remark));
        echo.into_iter().chain(remark).collect()
    }

    /// Returns what becomes of the line when it is left.
    fn when_left(&self) -> WhenLeft {
        of_line!(&self.kind, PromptLine::when_left, ())
    }

    /// Returns whether the text belongs to the record: a statement, a task or a decision. It is then kept
    /// when the prompt is left, or the program is ended.
    pub(super) fn has_entry(&self) -> bool {
        self.when_left() == WhenLeft::Written && !self.input.text().trim().is_empty()
    }

    fn is_path(&self) -> bool {
        of_line!(&self.kind, PromptLine::is_path, ())
    }

    /// Handles Retur: gives the answer to its owner. The line stays open when the answer is invalid.
    fn choose(&self, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        let line = self.input.text();
        let typed = self.typed(&line);
        if typed.text.is_empty() && !of_line!(&self.kind, PromptLine::takes_empty, ()) {
            return Outcome::default().and_close();
        }
        of_line!(&self.kind, PromptLine::answer, (typed, open, environment))
    }

    /// Handles Tab: completes the path, or does what the kind says.
    fn complete(&mut self) -> Outcome {
        let line = self.input.text();
        if let Some(kind) = of_line!(&self.kind, PromptLine::other_kind, ()) {
            self.kind = kind;
            return Outcome::default();
        }
        if self.is_path() {
            return Outcome::effect(Effect::Complete { prefix: line });
        }
        of_line!(&self.kind, PromptLine::act, (Action::Complete, &line)).unwrap_or_default()
    }

    /// Takes in the paths that complete the typed one.
    pub(super) fn completed(&mut self, prefix: &str, paths: Vec<String>) -> Outcome {
        if !self.is_path() || self.input.text() != prefix {
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

impl Screen for Prompt {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Prompt]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        of_line!(&self.kind, PromptLine::hints, ())
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.input)
    }

    /// What is typed already is the beginning of one line.
    fn takes_lines(&self) -> Option<PromptKind> {
        self.input.is_empty().then(|| self.kind.clone())
    }

    fn input_changed(&mut self, _: &Environment) {
        self.candidates.clear();
        if let Some(kind) = of_line!(&self.kind, PromptLine::kind_for, (&self.input.text())) {
            self.kind = kind;
        }
    }

    fn select(&mut self, scroll: Scroll, _: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        let Scroll::Rows(step) = scroll else { return Outcome::default() };
        if let Some(line) = of_line!(&self.kind, PromptLine::stepped, (&self.input.text(), step)) {
            self.input.set_text(&line);
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
            _ => of_line!(&self.kind, PromptLine::act, (action, &self.input.text())),
        }
    }
}
