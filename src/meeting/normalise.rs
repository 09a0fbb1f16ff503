//! Makes a meeting from outside satisfy the invariants of `meeting`: clean text, unique ids, one attendance
//! record a person.

pub(super) mod entries;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike, FixedOffset};
use thiserror::Error;

use super::{
    Attendance, Bilag, Correction, Decision, FORMAT, Head, Indstilling, Item, ItemId, Meeting, MeetingId,
    Moment, MomentKind, Person, PersonId, SECTION_ORDER, Section, Status, id, text,
};

/// The highest revision that a file may have: far below the store's own limit, so that the meeting can be changed further.
const MOST_REVISION: u64 = 1 << 48;

/// What is wrong with a meeting from outside. Each names the field.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NormaliseError {
    /// Another format than `referent/1`.
    #[error("format: »{0}« kendes ikke; det skal være »{FORMAT}«")]
    Format(String),
    /// An id that is twice.
    #[error("{field}: id'et »{id}« er brugt to gange")]
    Duplicate {
        /// Where.
        field: String,
        /// Which.
        id: String,
    },
    /// A reference to a person or item that is not there.
    #[error("{field}: »{id}« findes ikke")]
    Dangling {
        /// Where.
        field: String,
        /// Which.
        id: String,
    },
    /// A field that must say something and does not.
    #[error("{0}: må ikke være tom")]
    Empty(String),
    /// A year or a revision out of range.
    #[error("{0}: tallet er for stort eller for lille; et årstal har fire cifre")]
    OutOfRange(String),
}

impl Meeting {
    /// Returns the meeting with clean text and no missing ids and records, after checking that what is named
    /// is there.
    ///
    /// # Errors
    /// A [`NormaliseError`] that names the field, for a duplicate id, a dangling reference or an empty title.
    pub fn normalised(mut self) -> Result<Meeting, NormaliseError> {
        if self.format != FORMAT {
            return Err(NormaliseError::Format(text::clean_line(&self.format)));
        }
        self.clean();
        if self.body.is_empty() {
            return Err(NormaliseError::Empty("body".to_owned()));
        }
        self.check_range()?;
        if !self.id.is_safe() {
            self.id = MeetingId::from_body(&self.body, self.date);
        }
        self.normalise_items()?;
        self.normalise_people()?;
        self.normalise_timeline()?;
        self.normalise_protocol()?;
        self.normalise_corrections()?;
        Ok(self)
    }

    /// Checks the range of years and revisions, beyond which arithmetic would fail.
    fn check_range(&self) -> Result<(), NormaliseError> {
        let day = |field: &str, at: Option<DateTime<FixedOffset>>| at.map(|at| (field.to_owned(), at.year()));
        let moments = self.timeline.iter().enumerate();
        let mut years = [("date".to_owned(), self.date.year())]
            .into_iter()
            .chain(day("opened_at", self.opened_at))
            .chain(day("closed_at", self.closed_at))
            .chain(moments.map(|(i, moment)| (format!("timeline[{i}].at"), moment.at.year())));
        match years.find(|(_, year)| !(1..=9999).contains(year)) {
            Some((field, _)) => Err(NormaliseError::OutOfRange(field)),
            None if self.revision > MOST_REVISION => Err(NormaliseError::OutOfRange("revision".to_owned())),
            None => Ok(()),
        }
    }

    fn normalise_items(&mut self) -> Result<(), NormaliseError> {
        let mut ids = HashSet::new();
        for (i, item) in self.items.iter().enumerate() {
            if item.title.is_empty() {
                return Err(NormaliseError::Empty(format!("items[{i}].title")));
            }
            if !item.id.0.is_empty() && !ids.insert(item.id.0.clone()) {
                return Err(NormaliseError::Duplicate {
                    field: format!("items[{i}].id"),
                    id: item.id.0.clone(),
                });
            }
        }
        for (i, item) in self.items.iter_mut().enumerate() {
            if item.id.0.is_empty() {
                item.id = ItemId(id::fresh('i', i + 1, |candidate| ids.contains(candidate)));
                ids.insert(item.id.0.clone());
            }
        }
        Ok(())
    }

    fn normalise_people(&mut self) -> Result<(), NormaliseError> {
        let mut ids = HashSet::new();
        for (i, person) in self.people.iter().enumerate() {
            if person.name.is_empty() {
                return Err(NormaliseError::Empty(format!("people[{i}].name")));
            }
            if !person.id.0.is_empty() && !ids.insert(person.id.0.clone()) {
                return Err(NormaliseError::Duplicate {
                    field: format!("people[{i}].id"),
                    id: person.id.0.clone(),
                });
            }
        }
        for (i, person) in self.people.iter_mut().enumerate() {
            if person.id.0.is_empty() {
                person.id = PersonId(id::fresh('p', i + 1, |candidate| ids.contains(candidate)));
                ids.insert(person.id.0.clone());
            }
        }
        self.normalise_attendance(&ids)
    }

    fn normalise_attendance(&mut self, people: &HashSet<String>) -> Result<(), NormaliseError> {
        let mut known: HashMap<PersonId, Attendance> = HashMap::new();
        for (i, record) in std::mem::take(&mut self.attendance).into_iter().enumerate() {
            for (field, id) in [("person", Some(&record.person)), ("substitute", record.substitute.as_ref())]
            {
                if let Some(id) = id.filter(|id| !people.contains(&id.0)) {
                    return Err(NormaliseError::Dangling {
                        field: format!("attendance[{i}].{field}"),
                        id: id.0.clone(),
                    });
                }
            }
            if known.contains_key(&record.person) {
                return Err(NormaliseError::Duplicate {
                    field: format!("attendance[{i}].person"),
                    id: record.person.0,
                });
            }
            known.insert(record.person.clone(), record);
        }
        let record_of = |id: &PersonId| known.remove(id).unwrap_or_else(|| Attendance::unknown(id.clone()));
        self.attendance = self.people.iter().map(|p| &p.id).map(record_of).collect();
        Ok(())
    }

    fn normalise_timeline(&self) -> Result<(), NormaliseError> {
        for (i, moment) in self.timeline.iter().enumerate() {
            if let Some(id) = moment.item.as_ref().filter(|id| self.item(id).is_none()) {
                return Err(NormaliseError::Dangling {
                    field: format!("timeline[{i}].item"),
                    id: id.0.clone(),
                });
            }
            for (field, person) in [("person", &moment.person), ("instead_of", &moment.instead_of)] {
                if let Some(id) = person.as_ref().filter(|id| self.person(id).is_none()) {
                    let field = format!("timeline[{i}].{field}");
                    return Err(NormaliseError::Dangling { field, id: id.0.clone() });
                }
            }
        }
        Ok(())
    }

    fn normalise_corrections(&self) -> Result<(), NormaliseError> {
        for (i, correction) in self.corrections.iter().enumerate() {
            if let Some(id) = correction.item.as_ref().filter(|id| self.item(id).is_none()) {
                return Err(NormaliseError::Dangling {
                    field: format!("corrections[{i}].item"),
                    id: id.0.clone(),
                });
            }
        }
        Ok(())
    }

    fn clean(&mut self) {
        let mut head = self.head();
        clean_head(&mut head);
        self.set_head_fields(head);
        let Meeting {
            people,
            attendance,
            timeline,
            items,
            corrections,
            closing_remark,
            accepted_findings,
            // checked elsewhere, or without text
            format: _,
            id: _,
            revision: _,
            opened_at: _,
            closed_at: _,
            closing_remark_private: _,
            // cleaned with the head
            body: _,
            date: _,
            starts: _,
            ends: _,
            place: _,
            rules: _,
            section_order: _,
            closed_titles_public: _,
            preamble: _,
        } = self;
        people.iter_mut().for_each(clean_person);
        attendance.iter_mut().for_each(clean_record);
        items.iter_mut().for_each(clean_item);
        timeline.iter_mut().for_each(clean_moment);
        corrections.iter_mut().for_each(clean_correction);
        optional(closing_remark);
        *accepted_findings =
            std::mem::take(accepted_findings).iter().map(|key| text::clean_line(key)).collect();
    }
}

/// Cleans what is said of the meeting as a whole, and gives it an order of sections when it has none.
pub(super) fn clean_head(head: &mut Head) {
    let Head {
        body,
        date: _,
        starts: _,
        ends: _,
        place,
        rules: _,
        preamble,
        section_order,
        closed_titles_public: _,
    } = head;
    line(body);
    optional(place);
    section_order.iter_mut().for_each(line);
    preamble.iter_mut().for_each(section);
    if section_order.is_empty() {
        *section_order = SECTION_ORDER.map(str::to_owned).to_vec();
    }
}

/// Cleans the texts about a person.
pub(super) fn clean_person(person: &mut Person) {
    let Person { id, name, org, title, party, role, group, voting: _ } = person;
    [&mut id.0, name, group].into_iter().for_each(line);
    [org, title, party, role].into_iter().for_each(optional);
}

/// Cleans the remark on a person's attendance.
pub(super) fn clean_record(record: &mut Attendance) {
    let Attendance { person, status, substitute, without_word, note } = record;
    without_word.take_if(|_| *status != Status::Absent);
    line(&mut person.0);
    substitute.iter_mut().for_each(|id| line(&mut id.0));
    optional(note);
}

/// Removes what has no meaning for the kind of moment: the person of an item's beginning, the one replaced
/// where nobody is.
pub(super) fn clean_moment(moment: &mut Moment) {
    let Moment { at: _, item: _, person, event, instead_of } = moment;
    person.take_if(|_| event.leaves_present().is_none());
    instead_of.take_if(|_| *event != MomentKind::Substituted);
}

/// Cleans the texts of a correction.
pub(super) fn clean_correction(correction: &mut Correction) {
    let Correction { at: _, item: _, reason, before } = correction;
    line(reason);
    block(before);
}

/// Cleans what is entered of a decision.
fn clean_decision(decision: &mut Decision) {
    let Decision { text, outcomes: _, votes, statements, tasks } = decision;
    block(text);
    votes.iter_mut().for_each(entries::clean_vote);
    statements.iter_mut().for_each(entries::clean_statement);
    tasks.iter_mut().for_each(entries::clean_task);
}

/// Cleans the texts of an item, and keeps its level within the two that there are.
pub(super) fn clean_item(item: &mut Item) {
    let Item {
        id,
        number,
        level,
        title,
        presenter,
        case_no,
        initials,
        minutes: _,
        starts: _,
        closed,
        doubtful,
        opened,
        added: _,
        sections,
        indstilling,
        bilag,
        draft,
        decision,
        state: _,
    } = item;
    *level = (*level).clamp(1, 2);
    // one answer: closed leaves no doubt, and neither is open
    *doubtful &= !*closed;
    *opened &= !*closed && !*doubtful;
    [&mut id.0, number, title].into_iter().for_each(line);
    [presenter, case_no, initials].into_iter().for_each(optional);
    sections.iter_mut().for_each(section);
    indstilling.iter_mut().for_each(clean_indstilling);
    indstilling.take_if(|i| i.points.iter().all(String::is_empty) && i.lead.is_none());
    bilag.iter_mut().for_each(clean_bilag);
    draft.iter_mut().for_each(block);
    decision.iter_mut().for_each(clean_decision);
    draft.take_if(|draft| draft.is_empty());
    decision.take_if(|decision| decision.is_empty());
}

fn clean_indstilling(indstilling: &mut Indstilling) {
    let Indstilling { lead, points } = indstilling;
    lead.iter_mut().chain(points).for_each(block);
}

fn clean_bilag(bilag: &mut Bilag) {
    let Bilag { title, url } = bilag;
    line(title);
    optional(url);
}

pub(super) fn line(text: &mut String) {
    *text = text::clean_line(text);
}

pub(super) fn block(text: &mut String) {
    *text = text::clean(text).into_owned();
}

pub(super) fn optional(text: &mut Option<String>) {
    text.iter_mut().for_each(line);
    text.take_if(|text| text.is_empty());
}

fn section(section: &mut Section) {
    let Section { heading, text } = section;
    line(heading);
    block(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_counts_that_nothing_can_be_reckoned_from_are_refused_by_name() {
        let meeting = || Meeting::new("Rådet", "2026-03-03".parse().unwrap());
        let refused = |meeting: Meeting| meeting.normalised().unwrap_err().to_string();
        assert!(meeting().normalised().is_ok());
        let far = Meeting { date: chrono::NaiveDate::MAX, ..meeting() };
        assert!(refused(far).starts_with("date: "));
        let opened = Meeting { opened_at: Some("+262142-12-31T23:59:59Z".parse().unwrap()), ..meeting() };
        assert!(refused(opened).starts_with("opened_at: "));
        assert!(refused(Meeting { revision: u64::MAX, ..meeting() }).starts_with("revision: "));
    }
}
