//! How many are there.

use super::OpenMeeting;
use crate::meeting::{Headcount, Status};

/// How many members are there for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turnout {
    /// Everybody on the lists by what is known of them.
    pub count: Headcount,
    /// Members in the room or on the line, with substitutes for those who are not.
    pub here: usize,
    /// All of them.
    pub members: usize,
    /// Whether they are enough to decide, where a rule asks for it.
    pub quorate: bool,
}

impl OpenMeeting {
    /// How many members are there for the current item.
    pub fn turnout(&self) -> Turnout {
        self.turnout.get(self.turn(), || self.count())
    }

    fn count(&self) -> Turnout {
        let presence = self.meeting.presence();
        let asked = self.meeting.people.iter().any(|p| self.meeting.status_of(&p.id) != Status::Unknown);
        Turnout {
            count: self.meeting.headcount(),
            here: presence.members_at_the_end_of(&self.current),
            members: presence.members(),
            quorate: !asked || presence.is_quorate_during(&self.current),
        }
    }
}
