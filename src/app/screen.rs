//! What every screen, and whatever lies over one, says for itself.

use super::environment::Environment;
use super::open_meeting::{CorrectionPlace, OpenMeeting};
use super::outcome::Outcome;
use super::prompt::kind::PromptKind;
use super::scroll::Scroll;
use super::window::{Area, Size};
use crate::action::Action;
use crate::editor::Editor;
use crate::export::Edition;
use crate::keymap::Context;
use crate::meeting::{Meeting, PersonId};
use crate::store::protocol::Reply;

/// An action that the footer shows, with a word for it.
pub type Hint = (Action, &'static str);

/// How a screen opens over the open meeting: itself, unless it cannot, and what follows.
pub(super) type ScreenOpening<S> = (Option<S>, Outcome);

/// What a screen is for, in one line, for whoever sees it for the first time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Guidance {
    /// The name by which the settings know that it was seen.
    pub(super) name: &'static str,
    /// What is said.
    pub(super) line: &'static str,
}

impl Guidance {
    /// The most characters that have room at the foot of a window of 80 columns, beside what is said of saving.
    const WIDEST: usize = 61;

    /// Returns the guidance of a name and a line. A constant whose line is too long does not compile.
    pub(super) const fn new(name: &'static str, line: &'static str) -> Self {
        let (bytes, mut at, mut characters) = (line.as_bytes(), 0, 0);
        while at < bytes.len() {
            let goes_on = bytes[at] & 0b1100_0000 == 0b1000_0000;
            characters += if goes_on { 0 } else { 1 };
            at += 1;
        }
        assert!(characters <= Guidance::WIDEST, "the line has no room at the foot");
        Guidance { name, line }
    }
}

/// The footer of whoever follows along, on most screens.
const FOLLOWER: &[Hint] = &[
    (Action::CheckMeeting, "mangler"),
    (Action::ShowClock, "ur"),
    (Action::ScrollDown, "rul"),
    (Action::Quit, "slut"),
    (Action::Help, "hjælp"),
];

/// A screen, or what lies over one: its state, its keys, and what they do there. The meeting is there on every screen but
/// the list of meetings and the chair's while nothing is minuted yet.
pub(super) trait Screen {
    /// Returns the contexts its keys are looked up in, innermost first; those of everywhere come after them.
    fn contexts(&self, open: Option<&OpenMeeting>, environment: &Environment) -> Vec<Context>;

    /// Returns the actions for the footer, most important first.
    fn hints(&self, open: Option<&OpenMeeting>, environment: &Environment) -> &'static [Hint];

    /// Returns the same for whoever follows along.
    fn follower_hints(&self) -> &'static [Hint] {
        FOLLOWER
    }

    /// Returns what it is for, for whoever sees it for the first time.
    fn guidance(&self, _: Option<&OpenMeeting>) -> Option<Guidance> {
        None
    }

    /// Returns the line that letters go into, when there is one.
    fn text_input(&mut self) -> Option<&mut Editor> {
        None
    }

    /// Returns what each line of a paste of several lines answers; none where a paste is one text.
    fn takes_lines(&self) -> Option<PromptKind> {
        None
    }

    /// Refuses several pasted lines where the line takes one answer at a time; `None` where they become one.
    fn refuses_lines(&self, _: &Environment) -> Option<Outcome> {
        None
    }

    /// What follows when the text of that line has changed.
    fn input_changed(&mut self, _: &Environment) {}

    /// Returns whether letters go into the decision here, when the focus is on it.
    fn edits_decision(&self) -> bool {
        false
    }

    /// Returns where the decision stands in a window of a size; none on a screen without it.
    fn decision_area(&self, _: &OpenMeeting, _: Size) -> Option<Area> {
        None
    }

    /// Returns whether the next letters may not be meant for the decision, so that it is asked first.
    fn doubts_letters(&self) -> bool {
        false
    }

    /// Scrolls its agenda, of so many items, by rows.
    fn scroll_agenda(&mut self, _rows: isize, _items: usize) {}

    /// Returns whether its line has an undo of its own.
    fn undoes_input(&self) -> bool {
        false
    }

    /// Returns what an action that means something here alone corrects in a meeting that has ended.
    fn corrects(&self, _: Action, _: &OpenMeeting) -> Option<CorrectionPlace> {
        None
    }

    /// Returns the mark in its list, and how many rows that has; none where there is no list.
    fn list(&mut self, _: Option<&OpenMeeting>, _: &Environment) -> Option<(&mut usize, usize)> {
        None
    }

    /// Moves the mark in its list.
    fn select(
        &mut self,
        scroll: Scroll,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        if let Some((selected, rows)) = self.list(open.as_deref(), environment) {
            *selected = scroll.step(*selected, rows, environment.page());
        }
        Outcome::default()
    }

    /// Scrolls its text.
    fn scroll(&mut self, _: Scroll, _: Option<&mut OpenMeeting>, _: &Environment) {}

    /// Does what an action means here; none when it means here what it means everywhere.
    fn act(&mut self, _: Action, _: Option<&mut OpenMeeting>, _: &Environment) -> Option<Outcome> {
        None
    }

    /// Esc, when it does something else here than go back to the meeting.
    fn close(&mut self, _: &Environment) -> Option<Outcome> {
        None
    }

    /// Takes in that another item has become the current one.
    fn item_changed(&mut self, _: &OpenMeeting) -> Outcome {
        Outcome::default()
    }

    /// Takes in that something about a person was changed in what lay over the screen.
    fn person_changed(&mut self, _: &PersonId, _: &Meeting) {}

    /// After every event: what is shown of the meeting follows it, in a window of a size.
    fn refresh(&mut self, _: &mut OpenMeeting, _: Size) {}

    /// What the store says: takes in what was asked for here, and returns what was not.
    fn take_reply(&mut self, reply: Reply, _: &mut OpenMeeting, _: &Environment) -> Option<Reply> {
        Some(reply)
    }

    /// Returns which edition of the referat is read here, and thus saved and copied.
    fn edition(&self) -> Edition {
        Edition::Full
    }
}
