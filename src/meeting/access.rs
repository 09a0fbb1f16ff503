//! Who may read an item: its own marks, and those of the heading over it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

pub use super::access_level::Access;
use super::{Item, ItemId, Meeting, secrecy};

/// The marks of an item itself, whatever its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AccessMarks {
    /// A closed item.
    pub closed: bool,
    /// Something was said of secrecy that was not understood.
    pub doubtful: bool,
    /// Opened by a person, although a heading over it is closed.
    pub opened: bool,
}

impl AccessMarks {
    /// Returns the marks that a person's answer leaves. What is opened stays open under a closed heading.
    pub fn answered(access: Access) -> Self {
        AccessMarks {
            closed: access == Access::Closed,
            doubtful: access == Access::Doubtful,
            opened: access == Access::Open,
        }
    }
}

impl Item {
    /// Returns what the item is marked as.
    pub fn access_marks(&self) -> AccessMarks {
        // every field is named, so that a new one that says who may read the item is not forgotten
        let &Item {
            closed,
            doubtful,
            opened,
            id: _,
            number: _,
            level: _,
            title: _,
            presenter: _,
            case_no: _,
            initials: _,
            minutes: _,
            starts: _,
            added: _,
            sections: _,
            indstilling: _,
            bilag: _,
            draft: _,
            decision: _,
            state: _,
        } = self;
        AccessMarks { closed, doubtful, opened }
    }

    pub(super) fn set_access_marks(&mut self, marks: AccessMarks) {
        let AccessMarks { closed, doubtful, opened } = marks;
        self.closed = closed;
        self.doubtful = doubtful && !closed;
        self.opened = opened && !closed && !doubtful;
    }

    /// Returns what the item is marked as by itself.
    pub fn marked_access(&self) -> Access {
        match self.access_marks() {
            AccessMarks { closed: true, .. } => Access::Closed,
            AccessMarks { doubtful: true, .. } => Access::Doubtful,
            AccessMarks { closed: false, doubtful: false, opened: _ } => Access::Open,
        }
    }
}

impl Meeting {
    /// Opens the rows of closed items of which a file says that there are none: "Lukkede punkter" with the
    /// decision "Ingen". That is answered when the file is read, and by no word that is minuted later.
    pub fn open_empty_lists(&mut self) {
        for item in &mut self.items {
            let gathers_closed = gathers(item).is_some_and(Access::is_withheld);
            if gathers_closed && item.marked_access() == Access::Open && secrecy::is_empty_list(item) {
                item.opened = true;
            }
        }
    }

    /// Returns who may read each item, in the order of the agenda. An item under a closed heading is closed,
    /// and so is one after a row that gathers closed items ("Lukkede punkter"), until a person opens it. A
    /// person who opens the heading or the row opens what was closed through it alone; what is marked as
    /// closed itself stays so. Nothing else opens an item: [`Meeting::opening_nothing`].
    pub fn access_levels(&self) -> Vec<Access> {
        let (mut group, mut heading) = (Access::Open, Access::Open);
        let mut levels = Vec::with_capacity(self.items.len());
        for (at, item) in self.items.iter().enumerate() {
            let marked = item.marked_access();
            if item.level == 1 {
                // "5. Lukkede punkter" over 5.1 and 5.2 gathers these
                let has_own = self.items.get(at + 1).is_some_and(|next| next.level > 1);
                let gathered = gathers(item);
                if let Some(gathered) = gathered.filter(|_| !has_own) {
                    // "Åbne punkter" ends what "Lukkede punkter" began
                    group = gathered.max(marked);
                }
                let of_own = gathered.filter(|_| has_own).unwrap_or_default();
                heading = if item.opened { Access::Open } else { marked.max(group).max(of_own) };
            }
            let inherited = if item.opened { Access::Open } else { heading };
            levels.push(marked.max(inherited));
        }
        levels
    }

    /// Returns how much the open edition withholds, in a sentence; `None` when nothing is.
    pub fn withheld_sentence(&self) -> Option<String> {
        let levels = self.access_levels();
        let count = |access: Access| levels.iter().filter(|level| **level == access).count();
        let closed = match count(Access::Closed) {
            0 => None,
            1 => Some("1 lukket punkt".to_owned()),
            n => Some(format!("{n} lukkede punkter")),
        };
        let doubtful = Some(count(Access::Doubtful)).filter(|count| *count > 0);
        let doubtful = doubtful.map(|count| format!("{count} måske lukkede"));
        let open = self.items.iter().zip(&levels).filter(|(_, access)| **access == Access::Open);
        let attached_to = |(item, _): (&Item, _)| {
            let titles = item.bilag.iter().filter(|bilag| secrecy::is_closed_attachment(&bilag.title));
            let texts = item.sections.iter().filter(|section| secrecy::is_closed_attachment_text(section));
            titles.count() + texts.count()
        };
        let attached = match open.map(attached_to).sum::<usize>() {
            0 => None,
            1 => Some("1 lukket bilag".to_owned()),
            n => Some(format!("{n} lukkede bilag")),
        };
        let parts: Vec<String> = closed.into_iter().chain(doubtful).chain(attached).collect();
        let items =
            (!parts.is_empty()).then(|| format!("{} er uden indhold i den åbne udgave.", listed(&parts)));
        let lines = match self.open_preamble().1 {
            0 => None,
            1 => Some("1 linje af indledningen er udeladt i den åbne udgave.".to_owned()),
            n => Some(format!("{n} linjer af indledningen er udeladt i den åbne udgave.")),
        };
        let remarks = match self.withheld_remarks() {
            0 => None,
            1 => Some("1 bemærkning er udeladt i den åbne udgave.".to_owned()),
            n => Some(format!("{n} bemærkninger er udeladt i den åbne udgave.")),
        };
        let sentences: Vec<String> = items.into_iter().chain(lines).chain(remarks).collect();
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    /// Returns how many remarks the open edition leaves out: on absences, and the one that the meeting ended with.
    pub fn withheld_remarks(&self) -> usize {
        let notes = self.attendance.iter().filter(|record| record.note.is_some()).count();
        notes + usize::from(self.closing_remark.is_some())
    }

    /// Returns the items of which the open edition withholds the contents.
    pub fn withheld_items(&self) -> HashSet<&ItemId> {
        let items = self.items.iter().zip(self.access_levels());
        items.filter(|(_, access)| access.is_withheld()).map(|(item, _)| &item.id).collect()
    }

    /// Returns who may read the row at a place of the agenda; what is not there is closed.
    pub fn access_at(&self, index: usize) -> Access {
        self.access_levels().get(index).copied().unwrap_or(Access::Closed)
    }

    /// Returns who may read an item; what is not there is closed.
    pub fn access(&self, item: &ItemId) -> Access {
        self.position(item).map_or(Access::Closed, |index| self.access_at(index))
    }
}

/// Returns "a, b og c".
fn listed(parts: &[String]) -> String {
    match parts {
        [rest @ .., last] if !rest.is_empty() => format!("{} og {last}", rest.join(", ")),
        _ => parts.join(""),
    }
}

/// Returns what a row says of the rows after it, of which the agenda says nothing but a title. "Lukket punkt"
/// says it of itself. What is minuted under the row changes nothing, and one that a person opened ends what
/// was gathered before it.
pub(super) fn gathers(item: &Item) -> Option<Access> {
    // most rows have more, and most titles say nothing of secrecy: what tells that soonest is asked first
    let group = item.has_only_title().then(|| secrecy::of_group(&item.title)).flatten()?;
    // "6. Personalesag" is that case, as an item of its own
    let is_case = !item.number.is_empty() && secrecy::is_case_of_person(&item.title);
    let gathers = !is_case && !secrecy::is_of_one(&item.title);
    gathers.then_some(if item.opened { Access::Open } else { group })
}
