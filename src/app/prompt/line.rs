//! What a line to fill in says for itself.

use super::echo::Echo;
use super::kind::PromptKind;
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::Outcome;
use crate::app::screen::Hint;
use crate::meeting::PersonId;

const IN_LINE: &[Hint] = &[(Action::Choose, "skriv"), (Action::Close, "fortryd")];

const IN_PATH: &[Hint] = &[(Action::Choose, "vælg"), (Action::Close, "luk"), (Action::Complete, "fuldfør")];

/// What is typed into a prompt.
#[derive(Clone, Copy)]
pub(in crate::app) struct Typed<'a> {
    /// The line as it stands there.
    pub(in crate::app) line: &'a str,
    /// The line without the blanks around it.
    pub(in crate::app) text: &'a str,
    /// The person it is about.
    pub(in crate::app) person: Option<&'a PersonId>,
}

/// What becomes of a line that is left unanswered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum WhenLeft {
    /// It is forgotten: it is typed again in a second.
    Forgotten,
    /// It is words or names: when the program ends, the next start tells of it.
    Told,
    /// It belongs to the record, and is written as far as it came.
    Written,
}

/// A line to fill in: what is asked, how the answer is understood, and what it does.
/// [`PromptKind`] names it.
pub(in crate::app) trait PromptLine {
    /// Returns the question.
    fn question(&self) -> &'static str;

    /// Returns the question as the open meeting has it, about a person.
    fn question_in(&self, _: &OpenMeeting, _: Option<&PersonId>) -> String {
        self.question().to_owned()
    }

    /// Returns what is asked for, in a word or two.
    fn subject(&self) -> &'static str {
        self.question().split(['(', ',', ':']).next().unwrap_or_default().trim_end()
    }

    /// Returns the actions for the footer, most important first.
    fn hints(&self) -> &'static [Hint] {
        if self.is_path() { IN_PATH } else { IN_LINE }
    }

    /// Returns whether the answer is a path, which can be completed.
    fn is_path(&self) -> bool {
        false
    }

    /// Returns how the text is understood while it is typed.
    fn echo(&self, _: Typed<'_>, _: &OpenMeeting) -> Vec<Echo> {
        Vec::new()
    }

    /// Returns whether an empty line is an answer, or is asked for again; otherwise it closes the prompt.
    fn takes_empty(&self) -> bool {
        false
    }

    /// Takes the answer. The prompt stays open when the outcome leads nowhere.
    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome;

    /// Returns what each line of a paste of several lines is, in the plural; `None` where one line is asked for.
    fn pasted_noun(&self) -> Option<&'static str> {
        None
    }

    /// Takes one line of such a paste.
    fn answer_pasted(&self, _: &str, _: &mut OpenMeeting) -> Outcome {
        Outcome::default()
    }

    /// Returns what becomes of the line when it is left.
    fn when_left(&self) -> WhenLeft {
        WhenLeft::Forgotten
    }

    /// Returns what is asked for after Tab, where that is something else.
    fn other_kind(&self) -> Option<PromptKind> {
        None
    }

    /// Returns what is asked for once another line was typed, where that is something else.
    fn kind_for(&self, _line: &str) -> Option<PromptKind> {
        None
    }

    /// Returns the line so many steps of an arrow key away.
    fn stepped(&self, _line: &str, _step: isize) -> Option<String> {
        None
    }

    /// Does what another action does here; `None` when it does what it does everywhere.
    fn act(&self, _: Action, _line: &str) -> Option<Outcome> {
        None
    }
}

/// Takes an answer about the open meeting; without one the prompt closes.
pub(in crate::app) fn in_meeting(
    open: Option<&mut OpenMeeting>,
    work: impl FnOnce(&mut OpenMeeting) -> Outcome,
) -> Outcome {
    open.map_or_else(|| Outcome::default().and_close(), work)
}
