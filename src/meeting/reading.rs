//! Switching to another reading of the file that a meeting was made from.

use super::{Change, ChangeError, Item, Meeting};

impl Meeting {
    /// Replaces the items by those of another reading of the same file. Head and people follow only as far as
    /// they are as `from` has them: what was corrected by hand stays.
    ///
    /// # Errors
    /// [`ChangeError::Minuted`] when an item has words, a state or an entry that the file did not give it;
    /// [`ChangeError::ClosedHere`] when one is more closed than it was read, of which those of the other
    /// reading know nothing.
    pub fn follow_reading(&self, from: &Meeting, to: &Meeting) -> Result<Change, ChangeError> {
        let is_untouched = |item: &Item| {
            let read = from.item(&item.id);
            let (decision, state) =
                read.map_or((None, Default::default()), |read| (read.decision.as_ref(), read.state));
            item.state == state && (item.decision.is_none() || item.decision.as_ref() == decision)
        };
        if !self.items.iter().all(is_untouched) {
            return Err(ChangeError::Minuted);
        }
        let was_read = |item: &Item| from.item(&item.id).map(Item::marked_access).unwrap_or_default();
        if self.items.iter().any(|item| item.marked_access() > was_read(item)) {
            return Err(ChangeError::ClosedHere);
        }
        let mut changes: Vec<Change> =
            self.items.iter().rev().map(|item| Change::RemoveItem { item: item.id.clone() }).collect();
        for (index, item) in to.items.iter().enumerate() {
            changes.push(Change::AddItem { index, item: Box::new(item.clone()) });
        }
        if self.head() == from.head() && from.head() != to.head() {
            changes.push(Change::SetHead { head: Box::new(to.head()) });
        }
        let people_differ = from.people != to.people || from.attendance != to.attendance;
        if people_differ && self.people == from.people && self.attendance == from.attendance {
            let everyone = self.people.iter().rev();
            changes.extend(everyone.map(|person| Change::RemovePerson { person: person.id.clone() }));
            for (index, person) in to.people.iter().enumerate() {
                changes.push(Change::AddPerson { index, person: Box::new(person.clone()) });
            }
            let known = to.attendance.iter().cloned();
            changes.extend(known.map(|attendance| Change::SetAttendance { attendance }));
        }
        Ok(Change::Together { changes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Access, AccessMarks, ItemId};

    fn agenda(ids: &[&str]) -> Meeting {
        let item = |id: &&str| Item { id: ItemId::from(*id), title: "Klage".to_owned(), ..Item::default() };
        Meeting { items: ids.iter().map(item).collect(), ..Meeting::new("Havnerådet", Default::default()) }
    }

    #[test]
    fn what_was_closed_since_it_was_read_keeps_the_items_as_they_are() {
        let (mut from, to) = (agenda(&["i1", "i2"]), agenda(&["j1"]));
        let mut meeting = from.clone();
        assert!(meeting.follow_reading(&from, &to).is_ok());
        meeting.items[1].set_access_marks(AccessMarks::answered(Access::Closed));
        assert_eq!(meeting.follow_reading(&from, &to), Err(ChangeError::ClosedHere));
        // read as closed, it is closed by what the file says
        from.items[1].closed = true;
        assert!(meeting.follow_reading(&from, &to).is_ok());
        // one that was added by hand
        meeting.items.push(Item { id: "i3".into(), doubtful: true, ..Item::default() });
        assert_eq!(meeting.follow_reading(&from, &to), Err(ChangeError::ClosedHere));
    }
}
