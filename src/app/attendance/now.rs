//! Where a person is now, in a word, for lists to choose a person from.

use crate::meeting::{Attendance, Meeting, Person, Status};

/// Returns where a person is now: "til stede", "gået", "afbud"; with the group where nothing is known yet.
pub(in crate::app) fn word(meeting: &Meeting, person: &Person) -> String {
    let status = meeting.status_of(&person.id);
    let record = meeting.attendance_of(&person.id);
    match status {
        Status::Unknown => person.group.clone(),
        Status::Present | Status::Virtual if !meeting.is_in_room(&person.id) => "gået".to_owned(),
        _ => record.map_or(status.label(), Attendance::label).to_owned(),
    }
}
