//! What the minute-taker can record of a person: came, left, is inhabil …

use crate::action::Action;
use crate::meeting::{MomentKind, Status};

/// What the minute-taker records of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonEvent {
    /// The status of the person for the whole meeting.
    Is(Status),
    /// Came, or came back.
    Arrived,
    /// Left.
    Left,
    /// Left the room, being inhabil.
    Recused,
    /// Was found not to be inhabil.
    Cleared,
    /// Takes part online from now on.
    Online,
    /// Is a guest under the item.
    Guest,
}

impl PersonEvent {
    /// Returns the event of an action; `None` when the action is not about a person.
    pub(in crate::app) fn of(action: Action) -> Option<PersonEvent> {
        match action {
            Action::MarkPresent => Some(PersonEvent::Is(Status::Present)),
            Action::MarkVirtual => Some(PersonEvent::Is(Status::Virtual)),
            Action::MarkAfbud => Some(PersonEvent::Is(Status::Afbud)),
            Action::MarkAbsent => Some(PersonEvent::Is(Status::Absent)),
            Action::MarkUnknown => Some(PersonEvent::Is(Status::Unknown)),
            Action::PersonArrived => Some(PersonEvent::Arrived),
            Action::PersonLeft => Some(PersonEvent::Left),
            Action::Recuse => Some(PersonEvent::Recused),
            Action::Cleared => Some(PersonEvent::Cleared),
            Action::PersonOnline => Some(PersonEvent::Online),
            Action::Guest => Some(PersonEvent::Guest),
            _ => None,
        }
    }

    /// Returns the question for the person, once the event is known.
    pub fn question(self) -> &'static str {
        match self {
            PersonEvent::Is(Status::Unknown) => "Hvem er ikke afklaret?",
            PersonEvent::Is(Status::Present) => "Hvem er her?",
            PersonEvent::Is(Status::Virtual) | PersonEvent::Online => "Hvem er med virtuelt?",
            PersonEvent::Is(Status::Afbud) => "Hvem har meldt afbud?",
            PersonEvent::Is(Status::Absent) => "Hvem er fraværende uden afbud?",
            PersonEvent::Arrived => "Hvem kom?",
            PersonEvent::Left => "Hvem gik?",
            PersonEvent::Recused => "Hvem er inhabil?",
            PersonEvent::Cleared => "Hvem er habil?",
            PersonEvent::Guest => "Hvem er gæst?",
        }
    }

    /// Returns the kind of moment; `None` for a status, which is for the whole meeting.
    pub(super) fn moment_kind(self) -> Option<MomentKind> {
        match self {
            PersonEvent::Is(_) => None,
            PersonEvent::Arrived => Some(MomentKind::Arrived),
            PersonEvent::Left => Some(MomentKind::Left),
            PersonEvent::Recused => Some(MomentKind::Recused),
            PersonEvent::Cleared => Some(MomentKind::Cleared),
            PersonEvent::Online => Some(MomentKind::Online),
            PersonEvent::Guest => Some(MomentKind::Guest),
        }
    }

    /// Returns whether the event is recorded under the item that the meeting is at; others are recorded under
    /// the item on screen, or for the whole meeting.
    pub(super) fn is_of_meeting(self) -> bool {
        matches!(self, PersonEvent::Arrived | PersonEvent::Left | PersonEvent::Online)
    }

    /// Returns whether the event happens at a time.
    pub(super) fn has_time(self) -> bool {
        self.moment_kind().is_some()
    }
}
