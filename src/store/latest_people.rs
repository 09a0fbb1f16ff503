//! Who was on the lists of a body's latest meeting: its next one begins with them.

use chrono::NaiveDate;

use super::Store;
use crate::meeting::{MeetingId, Person};

impl Store {
    /// Returns who was on the lists of the newest other meeting of the same body that has any, the one before
    /// it first, and when that was. A meeting that cannot be read is left out.
    pub fn latest_people(&self, id: &MeetingId) -> Option<(NaiveDate, Vec<Person>)> {
        let rows = self.list();
        let this = rows.iter().find(|row| row.id == *id)?;
        self.people_of(&this.body, this.date, Some(id))
    }

    /// Like [`Store::latest_people`], for a day of a body, leaving out the meeting that is itself on that
    /// day.
    pub fn people_of(
        &self,
        body: &str,
        day: NaiveDate,
        except: Option<&MeetingId>,
    ) -> Option<(NaiveDate, Vec<Person>)> {
        let rows = self.list();
        let same = rows.iter().filter(|row| Some(&row.id) != except && row.body == body);
        let (before, after): (Vec<_>, Vec<_>) = same.partition(|row| row.date <= day);
        before.into_iter().chain(after).find_map(|row| {
            let meeting = self.load(&row.id).ok()?;
            (!meeting.people.is_empty()).then_some((meeting.date, meeting.people))
        })
    }
}
