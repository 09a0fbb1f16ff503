//! Dissent and statements: whose it is, of what kind, and a short line.

use super::open_meeting::OpenMeeting;
use super::picker::{Choice, PickerKind, Row, row};
use super::prompt::{Echo, Mood, Prompt, PromptKind};
use super::{App, Overlay, Tone};
use crate::meeting::{Change, ChangeError, Person, PersonId, Statement, StatementKind};

/// The kind after this one.
fn next(kind: StatementKind) -> StatementKind {
    match kind {
        StatementKind::Remark => StatementKind::Dissent,
        StatementKind::Dissent => StatementKind::Reservation,
        StatementKind::Reservation => StatementKind::Remark,
    }
}

impl OpenMeeting {
    /// What was entered under the current item.
    pub(super) fn statements(&self) -> &[Statement] {
        let decision = self.item().and_then(|item| item.decision.as_ref());
        decision.map_or(&[], |decision| decision.statements.as_slice())
    }

    /// Of what kind a member's statement most likely is: who was outvoted dissents.
    fn likely_kind(&self, person: Option<&PersonId>) -> StatementKind {
        let Some(person) = person.and_then(|id| self.meeting.person(id)) else {
            return StatementKind::Remark;
        };
        let against = |vote: &crate::meeting::Vote| {
            let of_party = person.party.as_ref().is_some_and(|party| vote.against.parties.contains(party));
            vote.against.people.contains(&person.id)
                || of_party && !vote.in_favour.people.contains(&person.id)
        };
        if self.votes().iter().any(against) { StatementKind::Dissent } else { StatementKind::Remark }
    }

    fn keep_statement(&mut self, at: Option<usize>, statement: Statement) -> Result<(), ChangeError> {
        let mut statements = self.statements().to_vec();
        match at.and_then(|at| statements.get_mut(at)) {
            Some(known) => *known = Statement { at: known.at, ..statement },
            None => statements.push(Statement { at: Some(self.now), ..statement }),
        }
        self.change(Change::SetStatements { item: self.current.clone(), statements })
    }
}

impl App {
    /// Asks whose statement it is.
    pub(super) fn ask_statement(&mut self) {
        let Some(open) = self.open_meeting.as_ref().filter(|open| open.item().is_some()) else { return };
        if open.meeting.people.is_empty() {
            self.ask_words_of(None)
        } else {
            self.open_picker(PickerKind::StatementOf)
        }
    }

    /// Members first; at the end nobody, for several people's statement.
    pub(super) fn statement_of_rows(&self) -> Vec<Row> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
        let (members, others): (Vec<&Person>, Vec<&Person>) =
            open.meeting.people.iter().partition(|person| person.voting);
        let people = members.into_iter().chain(others);
        let none = row("", "Flere, som nævnes i teksten", "", Choice::Speak(None));
        people
            .map(|p| row("", &p.listed(), &p.group, Choice::Speak(Some(p.id.clone()))))
            .chain([none])
            .collect()
    }

    /// Asks for the words of a statement.
    pub(super) fn ask_words_of(&mut self, person: Option<PersonId>) {
        let Some(open) = &self.open_meeting else { return };
        let kind = open.likely_kind(person.as_ref());
        let prompt = Prompt::new(PromptKind::Statement(kind, None), "");
        self.overlay = Some(Overlay::Prompt(Prompt { person, ..prompt }));
    }

    /// A statement that is known, to be edited.
    pub(super) fn edit_statement(&mut self, at: usize) {
        let Some(known) = self.open_meeting.as_ref().and_then(|open| open.statements().get(at).cloned())
        else {
            return;
        };
        let prompt = Prompt::new(PromptKind::Statement(known.kind, Some(at)), &known.text);
        self.overlay = Some(Overlay::Prompt(Prompt { person: known.person, ..prompt }));
    }

    /// Tab in a statement: another kind.
    pub(super) fn next_kind(&mut self) {
        if let Some(Overlay::Prompt(Prompt { kind: PromptKind::Statement(kind, _), .. })) = &mut self.overlay
        {
            *kind = next(*kind);
        }
    }

    /// What is said of a statement while it is typed.
    pub(super) fn statement_echo(&self, prompt: &Prompt, kind: StatementKind) -> Vec<Echo> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
        let text = prompt.input.text();
        let statement = Statement { person: prompt.person.clone(), kind, text, at: None };
        vec![
            Echo::new(Mood::Strong, statement.sentence(&open.meeting)),
            Echo::new(Mood::Plain, format!("Tab: {}", next(kind).label())),
        ]
    }

    /// Retur in a statement. A reservation needs no words.
    pub(super) fn stated(&mut self, prompt: Prompt, kind: StatementKind, at: Option<usize>) {
        let text = prompt.input.text().trim().to_owned();
        if text.is_empty() && (kind != StatementKind::Reservation || prompt.person.is_none()) {
            self.overlay = Some(Overlay::Prompt(prompt));
            return self.say(Tone::Info, "Skriv kort, hvad der skal stå; Esc fortryder.");
        }
        let Some(open) = &mut self.open_meeting else { return };
        let result = open.keep_statement(at, Statement { person: prompt.person, kind, text, at: None });
        match result {
            Ok(()) => self.say(Tone::Info, format!("Skrevet: {}.", kind.label())),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }
}
