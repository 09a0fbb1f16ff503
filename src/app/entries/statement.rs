//! Dissent and statements: the person, the kind, and a short text.

use super::{decision, vote, with_entry};
use crate::action::Action;
use crate::app::attendance::now;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Next, Outcome};
use crate::app::picker::kind::PickerKind;
use crate::app::picker::list::PickerList;
use crate::app::picker::row::{ChoiceRow, row};
use crate::app::prompt::echo::{Echo, EchoKind};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};
use crate::app::screen::Hint;
use crate::meeting::{Change, ChangeError, Person, PersonId, Statement, StatementKind, Vote};

/// Returns the kind after this one.
fn next(kind: StatementKind) -> StatementKind {
    match kind {
        StatementKind::Remark => StatementKind::Dissent,
        StatementKind::Dissent => StatementKind::Reservation,
        StatementKind::Reservation => StatementKind::Remark,
    }
}

/// Returns the statements of the current item.
pub(super) fn of_current(open: &OpenMeeting) -> &[Statement] {
    decision(open).map_or(&[], |decision| decision.statements.as_slice())
}

/// Returns the likely kind of a member's statement: dissent of those who were outvoted.
fn likely_kind(open: &OpenMeeting, person: Option<&PersonId>) -> StatementKind {
    let Some(person) = person.and_then(|id| open.meeting.person(id)) else {
        return StatementKind::Remark;
    };
    let against = |vote: &Vote| {
        let of_party = person.party.as_ref().is_some_and(|party| vote.against.parties.contains(party));
        vote.against.people.contains(&person.id) || of_party && !vote.in_favour.people.contains(&person.id)
    };
    if vote::of_current(open).iter().any(against) { StatementKind::Dissent } else { StatementKind::Remark }
}

fn keep(open: &mut OpenMeeting, at: Option<usize>, statement: Statement) -> Result<(), ChangeError> {
    let statement = Statement { at: Some(open.now()), ..statement };
    let first_kept = |known: &Statement, new: Statement| Statement { at: known.at, ..new };
    let statements = with_entry(of_current(open), at, statement, first_kept);
    open.change(Change::SetStatements { item: open.current.clone(), statements })
}

/// Asks whose statement it is.
pub(in crate::app) fn ask(open: &OpenMeeting) -> Outcome {
    if open.item().is_none() {
        return Outcome::default();
    }
    if open.meeting.people.is_empty() {
        ask_words_of(open, None)
    } else {
        Outcome::next(Next::Picker(PickerKind::StatementOf))
    }
}

/// The person of a statement.
pub(in crate::app) struct SpeakerList;

impl PickerList for SpeakerList {
    /// The person; `None` for a statement of several people.
    type Choice = Option<PersonId>;

    fn title(&self) -> &'static str {
        "Hvem fik noget ført til protokols?"
    }

    fn all_rows(
        &self,
        _: &str,
        open: Option<&OpenMeeting>,
        _: &Environment,
    ) -> Vec<ChoiceRow<Option<PersonId>>> {
        open.map_or_else(Vec::new, speakers)
    }

    fn choose(&self, person: Option<PersonId>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        open.map_or_else(Outcome::default, |open| ask_words_of(open, person)).and_close()
    }
}

/// Returns the possible persons: members first, and last none, for a statement of several people.
fn speakers(open: &OpenMeeting) -> Vec<ChoiceRow<Option<PersonId>>> {
    let (members, others): (Vec<&Person>, Vec<&Person>) =
        open.meeting.people.iter().partition(|person| person.voting);
    let people = members.into_iter().chain(others);
    let several = row("", "Flere, som nævnes i teksten", "", None);
    let of = |person: &Person| {
        row("", &person.listed(), &now::word(&open.meeting, person), Some(person.id.clone()))
    };
    people.map(of).chain([several]).collect()
}

/// Asks for the text of a statement.
fn ask_words_of(open: &OpenMeeting, person: Option<PersonId>) -> Outcome {
    let kind = likely_kind(open, person.as_ref());
    Outcome::ask(Ask::new(PromptKind::Statement(kind, None)).about(person))
}

/// Returns the prompt that edits a statement.
pub(in crate::app) fn edit(open: &OpenMeeting, at: usize) -> Option<Ask> {
    let Statement { person, kind, text, at: _ } = of_current(open).get(at)?.clone();
    Some(Ask::new(PromptKind::Statement(kind, Some(at))).with_text(text).about(person))
}

/// A statement of a kind: a new one, or the one at an index.
pub(in crate::app) struct StatementPrompt {
    /// The kind.
    pub(in crate::app) kind: StatementKind,
    /// The index of the edited one.
    pub(in crate::app) edited: Option<usize>,
}

const IN_STATEMENT: &[Hint] =
    &[(Action::Choose, "skriv"), (Action::Close, "fortryd"), (Action::Complete, "anden art")];

impl StatementPrompt {
    fn statement(&self, typed: Typed<'_>) -> Statement {
        Statement { person: typed.person.cloned(), kind: self.kind, text: typed.line.to_owned(), at: None }
    }
}

impl PromptLine for StatementPrompt {
    fn question(&self) -> &'static str {
        match self.kind {
            StatementKind::Remark => "Protokoltilførsel",
            StatementKind::Dissent => "Afvigende mening",
            StatementKind::Reservation => "Forbehold",
        }
    }

    fn hints(&self) -> &'static [Hint] {
        IN_STATEMENT
    }

    fn echo(&self, typed: Typed<'_>, open: &OpenMeeting) -> Vec<Echo> {
        echo(open, &self.statement(typed))
    }

    fn takes_empty(&self) -> bool {
        true
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Written
    }

    fn other_kind(&self) -> Option<PromptKind> {
        Some(PromptKind::Statement(next(self.kind), self.edited))
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| answer(open, self.statement(typed), self.edited))
    }
}

/// Returns the notes on a statement while it is typed.
fn echo(open: &OpenMeeting, statement: &Statement) -> Vec<Echo> {
    vec![
        Echo::new(EchoKind::Strong, statement.sentence(&open.meeting)),
        Echo::new(EchoKind::Plain, format!("Tab: {}", next(statement.kind).label())),
    ]
}

/// Stores a statement. A reservation needs no text.
fn answer(open: &mut OpenMeeting, statement: Statement, at: Option<usize>) -> Outcome {
    let kind = statement.kind;
    let text = statement.text.trim().to_owned();
    if text.is_empty() && (kind != StatementKind::Reservation || statement.person.is_none()) {
        return Outcome::info("Skriv kort, hvad der skal stå; Esc fortryder.");
    }
    let result = keep(open, at, Statement { text, ..statement });
    Outcome::done_or_refused(result.map(|()| format!("Skrevet: {}.", kind.label()))).and_close()
}
