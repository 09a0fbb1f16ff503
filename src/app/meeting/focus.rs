//! The focus on the meeting's screen: the decision, the background or the agenda.

use super::background::{BackgroundPane, headings};
use crate::app::open_meeting::{Focus, OpenMeeting};
use crate::editor::Direction;

/// Handles Esc in the text: to normal mode in a modal keymap, to the agenda in the others.
pub(super) fn leave_text(open: &mut OpenMeeting, modal: bool) {
    open.shown_mut().clear_selection();
    if open.focus() == Focus::Text && modal {
        open.shown_mut().step_back();
        open.set_focus(Focus::Normal);
    } else {
        open.set_focus(Focus::Agenda);
    }
}

/// Moves the focus to the next pane: the decision, the background if any, the agenda, and round again.
pub(super) fn step_pane(
    open: &mut OpenMeeting,
    background: &mut BackgroundPane,
    direction: Direction,
    modal: bool,
) {
    let has_background = open.item().is_some_and(|item| !headings(item).is_empty());
    let focus = match (direction, open.focus()) {
        (Direction::Forward, Focus::Text | Focus::Normal) | (Direction::Backward, Focus::Agenda)
            if has_background =>
        {
            Focus::Background
        }
        (Direction::Forward, Focus::Text | Focus::Normal | Focus::Background)
        | (Direction::Backward, Focus::Text | Focus::Normal) => Focus::Agenda,
        (Direction::Forward, Focus::Agenda) | (Direction::Backward, Focus::Agenda | Focus::Background) => {
            Focus::on_opening(modal)
        }
    };
    open.set_focus(focus);
    background.is_open = focus == Focus::Background || (background.is_open && has_background);
}

/// Expands or collapses the background.
pub(super) fn show_background(open: &mut OpenMeeting, background: &mut BackgroundPane, modal: bool) {
    background.is_open = !background.is_open;
    open.set_focus(if background.is_open { Focus::Background } else { Focus::on_opening(modal) });
}
