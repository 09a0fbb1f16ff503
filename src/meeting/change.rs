//! Every change to a meeting is a value: it can be stored, sent, undone.
//!
//! | file | what is in it |
//! |---|---|
//! | `agenda` | the head, the rows, and what is minuted under them |
//! | `entries` | outcomes, votes, statements, tasks |
//! | `people` | the lists of people, attendance, the timeline |
//! | `corrections` | corrections of an ended meeting |

mod agenda;
mod corrections;
mod entries;
mod people;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{
    AccessMarks, AgendaFields, Attendance, Correction, Head, Item, ItemId, Meeting, Moment, Person, PersonId,
    PointOutcome, State, Statement, Task, Vote,
};

/// One change to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// The meeting began, or did not.
    SetOpened {
        /// When.
        at: Option<DateTime<FixedOffset>>,
    },
    /// The meeting ended, or was taken up again.
    SetClosed {
        /// When.
        at: Option<DateTime<FixedOffset>>,
        /// Why although something was unfinished, on one line.
        #[serde(default)]
        remark: Option<String>,
        /// Whether the referat leaves that out.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        private: bool,
    },
    /// A finding was accepted, or is to be listed again.
    AcceptFinding {
        /// Which, by [`Finding::key`](super::Finding::key).
        finding: String,
        /// Whether it is right.
        accepted: bool,
    },
    /// What the agenda says of the meeting as a whole.
    SetHead {
        /// Everything it says.
        head: Box<Head>,
    },
    /// A new title for an item.
    SetTitle {
        /// Which item.
        item: ItemId,
        /// The new title, on one line.
        title: String,
    },
    /// What the agenda says of an item; what is minuted under it stays.
    SetItem {
        /// Which item.
        item: ItemId,
        /// Everything it says.
        #[serde(rename = "facts")]
        fields: Box<AgendaFields>,
    },
    /// Who may read an item: the answer to a doubt, or an item closed or opened by hand.
    SetAccess {
        /// Which item.
        item: ItemId,
        /// What it is marked as.
        marks: AccessMarks,
    },
    /// A new row of the agenda.
    AddItem {
        /// Where it is to be.
        index: usize,
        /// The row.
        item: Box<Item>,
    },
    /// A row removed, with the time spent on it. Refused while a person came or left under it.
    RemoveItem {
        /// Which item.
        item: ItemId,
    },
    /// A row moved within the agenda.
    MoveItem {
        /// Which item.
        item: ItemId,
        /// Where it is to be afterwards.
        index: usize,
    },
    /// Other draft words, or none.
    SetDraft {
        /// Which item.
        item: ItemId,
        /// The words.
        draft: Option<String>,
    },
    /// Letters written or deleted in a decision.
    EditDecision {
        /// Which item.
        item: ItemId,
        /// Where, in bytes of the text before the change.
        at: usize,
        /// What was there.
        removed: String,
        /// What replaces it.
        inserted: String,
    },
    /// What became of each point of an item's indstilling.
    SetOutcomes {
        /// Which item.
        item: ItemId,
        /// One for each point, or empty.
        outcomes: Vec<PointOutcome>,
    },
    /// The votes taken on an item.
    SetVotes {
        /// Which item.
        item: ItemId,
        /// All of them, in order.
        votes: Vec<Vote>,
    },
    /// What was entered in the protocol under an item.
    SetStatements {
        /// Which item.
        item: ItemId,
        /// All of it, in order.
        statements: Vec<Statement>,
    },
    /// Who does what by when, agreed on under an item.
    SetTasks {
        /// Which item.
        item: ItemId,
        /// All of them, in order.
        tasks: Vec<Task>,
    },
    /// How far an item has come.
    SetState {
        /// Which item.
        item: ItemId,
        /// How far.
        state: State,
    },
    /// A new person on the lists.
    AddPerson {
        /// Where in the lists.
        index: usize,
        /// Who.
        person: Box<Person>,
    },
    /// What the lists say of a person, who is found by the id.
    SetPerson {
        /// Everything they say.
        person: Box<Person>,
    },
    /// A person taken off the lists. Refused while something happened to them.
    RemovePerson {
        /// Who.
        person: PersonId,
    },
    /// A person moved to another place in the lists.
    MovePerson {
        /// Who.
        person: PersonId,
        /// Where in the lists, without the person.
        index: usize,
    },
    /// What is known of one person's attendance.
    SetAttendance {
        /// Everything that is known.
        attendance: Attendance,
    },
    /// Something happened.
    AddMoment {
        /// Where in the timeline.
        index: usize,
        /// What, when and to whom.
        moment: Moment,
    },
    /// It did not happen after all.
    RemoveMoment {
        /// Where in the timeline.
        index: usize,
    },
    /// A correction after the meeting had ended, which describes a change.
    AddCorrection {
        /// Where among the corrections.
        index: usize,
        /// When, why, and what was there before.
        correction: Box<Correction>,
    },
    /// The change was undone, and the correction with it.
    RemoveCorrection {
        /// Which of the corrections.
        index: usize,
    },
    /// Several changes, applied all or none.
    Together {
        /// The changes, in order.
        changes: Vec<Change>,
    },
}

/// Why a change makes no sense for the meeting as it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChangeError {
    /// No such item.
    #[error("punktet findes ikke længere")]
    NoItem(ItemId),
    /// No such person.
    #[error("personen står ikke på listen")]
    NoPerson(PersonId),
    /// A substitute whose own substitute is, in the end, the person.
    #[error("ingen kan være stedfortræder for sig selv, heller ikke gennem andre")]
    Circle,
    /// Outside the agenda, the lists or the timeline.
    #[error("pladsen findes ikke")]
    NoPlace,
    /// An id that is in use.
    #[error("id'et »{0}« er allerede brugt")]
    Taken(String),
    /// An edit that does not fit the text.
    #[error("rettelsen passer ikke til teksten")]
    Misfit,
    /// A title without a letter.
    #[error("et punkt skal have en titel")]
    NoTitle,
    /// A meeting without a body.
    #[error("et møde skal have et organ")]
    NoBody,
    /// A person without a name.
    #[error("en person skal have et navn")]
    NoName,
    /// A task that says nothing of what is to be done.
    #[error("skriv, hvad der skal gøres")]
    NoTask,
    /// Something is minuted that would be lost.
    #[error("der er skrevet i punkterne; ret dem her i stedet")]
    Minuted,
    /// An item was closed since it was read, which the items that come instead would not be.
    #[error("et punkt er lukket her; ret punkterne her i stedet")]
    ClosedHere,
    /// The timeline mentions it.
    #[error("nogen kom eller gik her; det skal fortrydes først")]
    InUse,
    /// A person is named elsewhere.
    #[error("personen er nævnt {0}; det skal fjernes først")]
    Named(&'static str),
}

impl Meeting {
    /// Carries out a change. Returns the change that undoes it.
    ///
    /// # Errors
    /// A [`ChangeError`] when the change makes no sense; then the meeting is as it was.
    pub fn apply(&mut self, change: &Change) -> Result<Change, ChangeError> {
        let inverse = self.carry_out(change)?;
        self.revision += 1;
        Ok(inverse)
    }

    fn carry_out(&mut self, change: &Change) -> Result<Change, ChangeError> {
        match change {
            Change::SetOpened { at } => {
                Ok(Change::SetOpened { at: std::mem::replace(&mut self.opened_at, *at) })
            }
            Change::SetClosed { at, remark, private } => {
                Ok(self.set_closed(*at, remark.as_deref(), *private))
            }
            Change::AcceptFinding { finding, accepted } => Ok(self.accept_finding(finding, *accepted)),
            Change::SetHead { head } => self.set_head(head),
            Change::SetTitle { item, title } => self.set_title(item, title),
            Change::SetItem { item, fields } => self.set_item(item, fields),
            Change::SetAccess { item, marks } => self.set_access(item, *marks),
            Change::AddItem { index, item } => self.add_item(*index, item),
            Change::RemoveItem { item } => self.remove_item(item),
            Change::MoveItem { item, index } => self.move_item(item, *index),
            Change::SetDraft { item, draft } => self.set_draft(item, draft.as_deref()),
            Change::EditDecision { item, at, removed, inserted } => {
                self.edit_decision(item, *at, removed, inserted)
            }
            Change::SetOutcomes { item, outcomes } => self.set_outcomes(item, outcomes),
            Change::SetVotes { item, votes } => self.set_votes(item, votes),
            Change::SetStatements { item, statements } => self.set_statements(item, statements),
            Change::SetTasks { item, tasks } => self.set_tasks(item, tasks),
            Change::SetState { item, state } => {
                let row = self.item_mut(item)?;
                Ok(Change::SetState { item: item.clone(), state: std::mem::replace(&mut row.state, *state) })
            }
            Change::AddPerson { index, person } => self.add_person(*index, person),
            Change::SetPerson { person } => self.set_person(person),
            Change::RemovePerson { person } => self.remove_person(person),
            Change::MovePerson { person, index } => self.move_person(person, *index),
            Change::SetAttendance { attendance } => self.set_attendance(attendance),
            Change::AddMoment { index, moment } => self.add_moment(*index, moment),
            Change::RemoveMoment { index } => self.remove_moment(*index),
            Change::AddCorrection { index, correction } => self.add_correction(*index, correction),
            Change::RemoveCorrection { index } => self.remove_correction(*index),
            Change::Together { changes } => self.together(changes),
        }
    }

    fn set_closed(
        &mut self,
        at: Option<DateTime<FixedOffset>>,
        remark: Option<&str>,
        private: bool,
    ) -> Change {
        let remark = remark.map(super::text::clean_line).filter(|remark| !remark.is_empty());
        Change::SetClosed {
            at: std::mem::replace(&mut self.closed_at, at),
            remark: std::mem::replace(&mut self.closing_remark, remark),
            private: std::mem::replace(&mut self.closing_remark_private, private),
        }
    }

    fn accept_finding(&mut self, finding: &str, accepted: bool) -> Change {
        let finding = super::text::clean_line(finding);
        let before = self.accepted_findings.contains(&finding);
        if accepted {
            self.accepted_findings.insert(finding.clone());
        } else {
            self.accepted_findings.remove(&finding);
        }
        Change::AcceptFinding { finding, accepted: before }
    }

    fn together(&mut self, changes: &[Change]) -> Result<Change, ChangeError> {
        let mut back = Vec::with_capacity(changes.len());
        for change in changes {
            match self.carry_out(change) {
                Ok(inverse) => back.push(inverse),
                Err(error) => {
                    for inverse in back.iter().rev() {
                        self.carry_out(inverse)?;
                    }
                    return Err(error);
                }
            }
        }
        back.reverse();
        Ok(Change::Together { changes: back })
    }
}

impl Change {
    /// Returns the single changes of which it is made, in order.
    pub fn parts(&self) -> Vec<&Change> {
        match self {
            Change::Together { changes } => changes.iter().flat_map(Change::parts).collect(),
            one => vec![one],
        }
    }

    /// Returns the item that a change concerns, when it is one.
    pub fn item(&self) -> Option<&ItemId> {
        match self {
            Change::SetTitle { item, .. }
            | Change::SetItem { item, .. }
            | Change::SetAccess { item, .. }
            | Change::RemoveItem { item }
            | Change::MoveItem { item, .. }
            | Change::SetDraft { item, .. }
            | Change::EditDecision { item, .. }
            | Change::SetOutcomes { item, .. }
            | Change::SetVotes { item, .. }
            | Change::SetStatements { item, .. }
            | Change::SetTasks { item, .. }
            | Change::SetState { item, .. } => Some(item),
            Change::AddItem { item, .. } => Some(&item.id),
            Change::AddCorrection { correction, .. } => correction.item.as_ref(),
            Change::Together { changes } => changes.iter().find_map(Change::item),
            Change::SetOpened { .. }
            | Change::SetClosed { .. }
            | Change::AcceptFinding { .. }
            | Change::SetHead { .. }
            | Change::AddPerson { .. }
            | Change::SetPerson { .. }
            | Change::RemovePerson { .. }
            | Change::MovePerson { .. }
            | Change::SetAttendance { .. }
            | Change::AddMoment { .. }
            | Change::RemoveMoment { .. }
            | Change::RemoveCorrection { .. } => None,
        }
    }
}
