//! The lines that correct what was read: a part of the head, an item, a person.

use super::edit;
use super::row::HeadRow;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::Outcome;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};

/// Another text for a part of the head.
pub(in crate::app) struct HeadPrompt(pub(in crate::app) HeadRow);

impl PromptLine for HeadPrompt {
    fn question(&self) -> &'static str {
        self.0.label()
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| edit::set_head(open, self.0, typed.text).and_close())
    }
}

/// Another title for the item at this index of the agenda.
pub(in crate::app) struct RowTitlePrompt(pub(in crate::app) usize);

impl PromptLine for RowTitlePrompt {
    fn question(&self) -> &'static str {
        "Punktets titel"
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| edit::set_title(open, self.0, typed.text).and_close())
    }
}

/// Another number for the item at this index.
pub(in crate::app) struct RowNumberPrompt(pub(in crate::app) usize);

impl PromptLine for RowNumberPrompt {
    fn question(&self) -> &'static str {
        "Punktets nummer"
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| edit::set_number(open, self.0, typed.text).and_close())
    }
}

/// The person at this index, as a line of a list.
pub(in crate::app) struct RowPersonPrompt(pub(in crate::app) usize);

impl PromptLine for RowPersonPrompt {
    fn question(&self) -> &'static str {
        "Personen: titel navn (parti), organisation (rolle)"
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| edit::set_person(open, self.0, typed.text).and_close())
    }
}
