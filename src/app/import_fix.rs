//! Mending a row of the review: its words, its number, what kind of thing it is, and where it begins and ends.

use super::open_meeting::OpenMeeting;
use super::picker::PickerKind;
use super::prompt::PromptKind;
use super::review::{HeadRow, ReviewRow};
use super::{App, Tone};
use crate::import;
use crate::meeting::import_fix::Cut;
use crate::meeting::{Change, ChangeError, Item, Meeting, Person, Rules};

/// What kind of thing a row can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// An item at the top level, or a heading over items.
    TopLevel,
    /// An item under a heading.
    Under,
    /// An item that the public may not read.
    Closed,
    /// An item that the public may read.
    Open,
    /// A member with a role.
    Role(&'static str),
    /// A member without one.
    Member,
    /// Someone who is there without a vote.
    Helper,
    /// Someone of another list.
    Group(String),
    /// The rules that the body minutes by.
    Rules(Rules),
}

impl Kind {
    /// The kind as it is chosen.
    pub(super) fn label(&self) -> String {
        match self {
            Kind::TopLevel => "Punkt uden overskrift over, eller selv en overskrift".to_owned(),
            Kind::Under => "Punkt under en overskrift".to_owned(),
            Kind::Closed => "Lukket punkt".to_owned(),
            Kind::Open => "Åbent punkt".to_owned(),
            Kind::Role(role) => (*role).to_owned(),
            Kind::Member => "medlem".to_owned(),
            Kind::Helper => "uden stemme".to_owned(),
            Kind::Group(group) => format!("på listen »{group}«"),
            Kind::Rules(rules) => super::review::rules_label(*rules).to_owned(),
        }
    }
}

impl OpenMeeting {
    /// What the row that is marked can be.
    pub(super) fn kinds(&self) -> Vec<Kind> {
        match self.reviewed() {
            Some(ReviewRow::Item(_)) => vec![Kind::TopLevel, Kind::Under, Kind::Closed, Kind::Open],
            Some(ReviewRow::Person(_)) => {
                let mut kinds: Vec<Kind> =
                    ["formand", "næstformand", "referent"].into_iter().map(Kind::Role).collect();
                kinds.extend([Kind::Member, Kind::Helper]);
                let mut groups: Vec<&str> = self.meeting.people.iter().map(|p| p.group.as_str()).collect();
                groups.dedup();
                kinds.extend(groups.into_iter().filter(|g| !g.is_empty()).map(|g| Kind::Group(g.to_owned())));
                kinds
            }
            Some(ReviewRow::Head(HeadRow::Rules)) => {
                [Rules::Kkr, Rules::Municipal, Rules::Network].map(Kind::Rules).to_vec()
            }
            Some(ReviewRow::Warning(_) | ReviewRow::Head(_)) | None => Vec::new(),
        }
    }

    /// Makes the row that is marked another kind of thing.
    pub(super) fn set_kind(&mut self, kind: Kind) -> Result<(), ChangeError> {
        if let Kind::Rules(rules) = kind {
            let mut head = self.meeting.head();
            head.rules = rules;
            return self.change(Change::SetHead { head: Box::new(head) });
        }
        if let Some(item) = self.reviewed_item() {
            let (id, mut fields) = (item.id.clone(), item.agenda_fields());
            match kind {
                Kind::TopLevel => fields.level = 1,
                Kind::Under => fields.level = 2,
                Kind::Closed => fields.closed = true,
                Kind::Open => fields.closed = false,
                Kind::Role(_) | Kind::Member | Kind::Helper | Kind::Group(_) | Kind::Rules(_) => {}
            }
            return self.change(Change::SetItem { item: id, fields: Box::new(fields) });
        }
        let Some(mut person) = self.reviewed_person().cloned() else { return Ok(()) };
        match kind {
            Kind::Role(role) => person.role = Some(role.to_owned()),
            Kind::Member => (person.role, person.voting) = (None, true),
            Kind::Helper => person.voting = false,
            Kind::Group(group) => return self.regroup(person, group),
            Kind::TopLevel | Kind::Under | Kind::Closed | Kind::Open | Kind::Rules(_) => {}
        }
        self.change(Change::SetPerson { person: Box::new(person) })
    }

    /// Puts a person at the end of another list.
    fn regroup(&mut self, person: Person, group: String) -> Result<(), ChangeError> {
        let others: Vec<&Person> = self.meeting.people.iter().filter(|p| p.id != person.id).collect();
        let index = others.iter().rposition(|p| p.group == group).map_or(others.len(), |at| at + 1);
        let id = person.id.clone();
        let kept = self.meeting.attendance_of(&id).cloned();
        let mut changes = vec![Change::RemovePerson { person: id }];
        changes.push(Change::AddPerson { index, person: Box::new(Person { group, ..person }) });
        changes.extend(kept.map(|attendance| Change::SetAttendance { attendance }));
        self.change_all(changes)
    }

    /// Writes other words into the row that is marked.
    fn rewrite(&mut self, text: &str) -> Result<(), ChangeError> {
        match self.reviewed() {
            Some(ReviewRow::Head(row)) => {
                let head = head_with(&self.meeting, row, text).ok_or(ChangeError::Misfit)?;
                self.change(Change::SetHead { head })
            }
            Some(ReviewRow::Item(item)) => self.change(Change::SetTitle { item, title: text.to_owned() }),
            Some(ReviewRow::Person(_)) => {
                let Some(before) = self.reviewed_person() else { return Ok(()) };
                let read = import::person(text)
                    .unwrap_or_else(|| Person { name: text.to_owned(), ..Person::default() });
                let Person { name, org, title, party, role, .. } = read;
                let person = Person { name, org, title, party, role, ..before.clone() };
                self.change(Change::SetPerson { person: Box::new(person) })
            }
            Some(ReviewRow::Warning(_)) | None => Ok(()),
        }
    }

    fn renumber(&mut self, number: &str) -> Result<(), ChangeError> {
        let Some(item) = self.reviewed_item() else { return Ok(()) };
        let (id, mut fields) = (item.id.clone(), item.agenda_fields());
        fields.number = number.trim_end_matches('.').to_owned();
        fields.level = if fields.number.contains('.') { 2 } else { fields.level };
        self.change(Change::SetItem { item: id, fields: Box::new(fields) })
    }

    /// Joins or splits items: the cursor stands in one that is still there, with the text that it has now.
    fn mend_items(
        &mut self,
        make: impl FnOnce(&Meeting, &Item) -> Result<Change, ChangeError>,
    ) -> Result<(), ChangeError> {
        let Some(item) = self.reviewed_item() else { return Err(ChangeError::NoPlace) };
        let change = make(&self.meeting, item)?;
        let rows = self.meeting.items.len();
        self.rearrange(change)?;
        if self.meeting.items.len() < rows {
            self.review.selected = self.review.selected.saturating_sub(1);
        }
        self.review.moved = 0;
        Ok(())
    }

    pub(super) fn split_reviewed(&mut self, cut: &Cut) -> Result<(), ChangeError> {
        self.mend_items(|meeting, item| {
            let second = import::item(&meeting.text_from(&item.id, cut), meeting);
            meeting.split_item(&item.id, cut, second)
        })
    }
}

/// The head with other words in one place; none when they cannot be read.
fn head_with(
    meeting: &Meeting,
    row: HeadRow,
    text: &str,
) -> Option<Box<crate::meeting::agenda_fields::Head>> {
    let mut head = meeting.head();
    match row {
        HeadRow::Body => text.clone_into(&mut head.body),
        HeadRow::Date => head.date = import::date(text)?,
        HeadRow::Hours => {
            let clocks = import::clocks(text);
            head.starts = Some(*clocks.first()?);
            head.ends = clocks.get(1).copied();
        }
        HeadRow::Place => head.place = Some(text.to_owned()),
        HeadRow::Rules => return None,
    }
    Some(Box::new(head))
}

impl App {
    /// Retur on a row: its words in a line, to be mended.
    pub(super) fn mend_row(&mut self) {
        let Some(open) = &self.open_meeting else { return };
        let (kind, text) = match open.reviewed() {
            Some(ReviewRow::Warning(_)) => return self.go_to_warning(),
            Some(ReviewRow::Head(HeadRow::Rules)) => return self.open_picker(PickerKind::Kind),
            Some(ReviewRow::Head(row)) => (PromptKind::Head(row), row.text(&open.meeting)),
            Some(ReviewRow::Item(_)) => {
                (PromptKind::RowTitle, open.reviewed_item().map_or_else(String::new, |i| i.title.clone()))
            }
            Some(ReviewRow::Person(_)) => {
                (PromptKind::RowPerson, open.reviewed_person().map_or_else(String::new, Person::listed))
            }
            None => return,
        };
        self.ask(kind, &text);
    }

    /// From a warning to the item that stands where it points.
    fn go_to_warning(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        let line = open.reviewed().and_then(|row| open.line_of(&row));
        let ids: Vec<_> = open.meeting.items.iter().map(|item| item.id.clone()).collect();
        let begins = |id: &&crate::meeting::ItemId| {
            open.line_of(&ReviewRow::Item((*id).clone())).is_some_and(|begin| Some(begin) <= line)
        };
        match ids.iter().rfind(begins).filter(|_| line.is_some()).cloned() {
            Some(id) => open.review_item(&id),
            None => self.say(Tone::Info, "Bemærkningen gælder hele filen."),
        }
    }

    pub(super) fn mend_number(&mut self) {
        let number =
            self.open_meeting.as_ref().and_then(OpenMeeting::reviewed_item).map(|item| item.number.clone());
        match number {
            Some(number) => self.ask(PromptKind::RowNumber, &number),
            None => self.say(Tone::Info, "Kun punkter har numre."),
        }
    }

    pub(super) fn mend_kind(&mut self) {
        if self.open_meeting.as_ref().is_some_and(|open| !open.kinds().is_empty()) {
            self.open_picker(PickerKind::Kind);
        } else {
            self.say(Tone::Info, "Vælg et punkt, en person eller reglerne.");
        }
    }

    pub(super) fn split_item(&mut self) {
        let cuts =
            self.open_meeting.as_ref().and_then(|open| Some(open.meeting.cuts(&open.reviewed_item()?.id)));
        match cuts {
            None => self.say(Tone::Info, "Vælg et punkt."),
            Some(cuts) if cuts.is_empty() => self.say(Tone::Info, "Punktet har ingen tekst at dele."),
            Some(_) => self.open_picker(PickerKind::Cut),
        }
    }

    pub(super) fn merge_item(&mut self) {
        self.mend_items("Punktet er lagt til det forrige.", |meeting, item| meeting.merge_item(&item.id));
    }

    pub(super) fn mark_annex(&mut self) {
        self.mend_items("Punktet er nu et bilag til det forrige.", |meeting, item| {
            meeting.annex_item(&item.id)
        });
    }

    /// Takes away a row that should not be there.
    pub(super) fn remove_row(&mut self) {
        let person =
            self.open_meeting.as_ref().and_then(OpenMeeting::reviewed_person).map(|person| person.id.clone());
        match (person, &mut self.open_meeting) {
            (Some(person), Some(open)) => {
                let result = open.change(Change::RemovePerson { person });
                self.done(result, "Personen er fjernet.");
            }
            _ => self.mend_items("Punktet er fjernet.", |_, item| {
                Ok(Change::RemoveItem { item: item.id.clone() })
            }),
        }
    }

    fn mend_items(&mut self, done: &str, make: impl FnOnce(&Meeting, &Item) -> Result<Change, ChangeError>) {
        if let Some(open) = &mut self.open_meeting {
            let result = open.mend_items(make);
            self.done(result, done);
        }
    }

    fn done(&mut self, result: Result<(), ChangeError>, sentence: &str) {
        match result {
            Ok(()) => self.say(Tone::Info, sentence),
            Err(ChangeError::NoPlace) => self.say(Tone::Info, "Vælg et punkt, der har et andet før sig."),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    /// Retur in a line that mends a row.
    pub(super) fn mended(&mut self, kind: PromptKind, text: &str) {
        let Some(open) = &mut self.open_meeting else { return };
        let result = if kind == PromptKind::RowNumber { open.renumber(text) } else { open.rewrite(text) };
        match (result, kind) {
            (Err(ChangeError::Misfit), PromptKind::Head(HeadRow::Date)) => {
                self.say(Tone::Warning, "Skriv datoen som 13-11-2026.");
            }
            (Err(ChangeError::Misfit), _) => self.say(Tone::Warning, "Skriv tiden som 10.00-12.00."),
            (result, _) => self.report(result),
        }
    }
}
