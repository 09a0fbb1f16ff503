//! Which people the attendance screen shows.

use crate::meeting::{Meeting, PersonId, Status};

/// Which people are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Only {
    /// All of them.
    #[default]
    All,
    /// Those of whom nobody has said anything.
    Expected,
    /// Those who are in the room or on the line.
    Here,
    /// Those who came and are out.
    Gone,
    /// Those who sent word.
    Afbud,
    /// Those who stay away and sent no afbud.
    Absent,
}

impl Only {
    pub(super) const ALL: [Only; 6] =
        [Only::All, Only::Expected, Only::Here, Only::Gone, Only::Afbud, Only::Absent];

    /// Returns those who are shown, in a word.
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
