//! People who are set with a field a line: the name, and under it the role, the party, whether they came.

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::passes::participants::{ListReader, ParticipantEntry};
use crate::import::recognise::name::{self, PersonField, field};
use crate::import::recognise::people::{self, ListHeading, ListKind};

impl ListReader<'_> {
    /// Gives the role that a list of the staff is called by to the one who stands on it: "Sekretær" over one name.
    pub(super) fn take_roles_of_headings(&mut self) {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for entry in &self.entries {
            *counts.entry(entry.heading.clone()).or_default() += 1;
        }
        let staff = self.entries.iter_mut().filter(|entry| entry.kind == ListKind::Staff);
        for entry in staff.filter(|entry| counts[&entry.heading] == 1) {
            let role = name::role_named(&entry.heading).map(str::to_owned);
            entry.listed.person.role = entry.listed.person.role.take().or(role);
        }
    }

    /// "Referent: KMT": gives the role to the one whose initials the list has.
    pub(super) fn act_by_initials(&mut self, group: &ListHeading<'_>) -> bool {
        let letters = group.names.trim_end_matches('.');
        let is_short = (2..=5).contains(&letters.len()) && letters.chars().all(char::is_uppercase);
        let has = |entry: &&mut ParticipantEntry| {
            entry.listed.note.as_deref().is_some_and(|note| note.split(", ").any(|part| part == letters))
        };
        let Some(entry) = self.entries.iter_mut().find(has).filter(|_| is_short) else { return false };
        entry.listed.act_as(name::role_of(group.heading));
        true
    }

    /// "Mødeleder: Ane": gives the role to the one on the list who is called so, when there is but one.
    pub(super) fn act_by_first_name(&mut self, group: &ListHeading<'_>) -> bool {
        let called = |entry: &&mut ParticipantEntry| {
            entry.listed.person.name.split_once(' ').is_some_and(|(first, _)| first == group.names)
        };
        let mut found = self.entries.iter_mut().filter(called);
        let (Some(one), None) = (found.next(), found.next()) else { return false };
        one.listed.act_as(name::role_of(group.heading));
        true
    }

    /// Takes a line with a field of a person: the name begins one, the others belong to the last.
    pub(super) fn field(&mut self, at: usize) -> bool {
        let line = &self.lines[at];
        let Some((field, value)) = field(line.without_bullet()) else { return false };
        if field == PersonField::Name {
            let Some(listed) = name::listed(value) else { return false };
            if self.open.is_none() && !self.names_several() {
                return false;
            }
            let (kind, heading) =
                self.open.clone().unwrap_or_else(|| (ListKind::Members, "Deltagere".to_owned()));
            self.add(vec![listed], kind, &heading);
            self.taken[at] = true;
            return true;
        }
        if !at.checked_sub(1).is_some_and(|above| self.taken[above]) || self.names_many_on_a_line() {
            return false;
        }
        self.taken[at] = self.give(field, value);
        self.taken[at]
    }

    /// Returns whether more than one line of the document names somebody by a field: one alone may name anything.
    fn names_several(&self) -> bool {
        let named = |line: &&SourceLine| {
            let named = field(line.without_bullet()).filter(|(field, _)| *field == PersonField::Name);
            named.is_some_and(|(_, value)| name::listed(value).is_some())
        };
        self.lines.iter().filter(named).count() > 1
    }

    /// Returns whether the line of the last person names others as well: what stands below it is of none of them.
    fn names_many_on_a_line(&self) -> bool {
        let line = self.entries.last().and_then(|last| last.line);
        line.is_some() && self.entries.iter().filter(|entry| entry.line == line).count() > 1
    }

    /// Gives the last person what a field says.
    fn give(&mut self, field: PersonField, value: &str) -> bool {
        let Some(entry) = self.entries.last_mut() else { return false };
        let person = &mut entry.listed.person;
        match field {
            PersonField::Role if value.to_lowercase() == "medlem" => {}
            PersonField::Role => entry.listed.act_as(name::role_of(value)),
            PersonField::Title => person.title = person.title.take().or(Some(value.to_owned())),
            PersonField::Org => person.org = person.org.take().or(Some(value.to_owned())),
            PersonField::Party => entry.listed.take_bracket(value),
            PersonField::Presence => match people::label(value) {
                Some(kind @ (ListKind::Afbud | ListKind::Absent)) => {
                    let heading = if kind == ListKind::Afbud { "Afbud" } else { "Fraværende" };
                    (entry.kind, entry.heading) = (kind, heading.to_owned());
                }
                Some(_) => {}
                None => return false,
            },
            PersonField::Remark => entry.listed.note(value),
            PersonField::Contact => {}
            PersonField::Name => return false,
        }
        true
    }
}
