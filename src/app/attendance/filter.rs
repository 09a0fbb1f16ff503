//! Which people the attendance screen shows.

use crate::meeting::{Meeting, PersonId, Status};

/// Which people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Only {
    /// Everyone.
    #[default]
    All,
    /// Those whose status is unknown.
    Expected,
    /// Those in the room or online.
    Here,
    /// Those who came and have left.
    Gone,
    /// Those who sent afbud.
    Afbud,
    /// Those absent without afbud.
    Absent,
}

impl Only {
    pub(super) const ALL: [Only; 6] =
        [Only::All, Only::Expected, Only::Here, Only::Gone, Only::Afbud, Only::Absent];

    /// Returns the filter in a word.
    pub fn label(self) -> &'static str {
        match self {
            Only::All => "alle",
            Only::Expected => "ventes",
            Only::Here => "her",
            Only::Gone => "gået",
            Only::Afbud => "afbud",
            Only::Absent => "fraværende",
        }
    }

    pub(super) fn holds(self, meeting: &Meeting, person: &PersonId) -> bool {
        let status = meeting.status_of(person);
        match self {
            Only::All => true,
            Only::Expected => status == Status::Unknown,
            Only::Here => meeting.is_in_room(person),
            Only::Gone => status.attended() && !meeting.is_in_room(person),
            Only::Afbud => status == Status::Afbud,
            Only::Absent => status == Status::Absent,
        }
    }
}
