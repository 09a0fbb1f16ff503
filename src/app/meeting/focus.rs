//! The focus on the meeting's screen: the decision, the case or the agenda.

use super::case::{Case, headings};
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

/// Moves the focus to the next pane: the decision, the case if any, the agenda, and round again.
pub(super) fn step_pane(open: &mut OpenMeeting, case: &mut Case, direction: Direction, modal: bool) {
    let has_case = open.item().is_some_and(|item| !headings(item).is_empty());
    let focus = match (direction, open.focus()) {
        (Direction::Forward, Focus::Text | Focus::Normal) | (Direction::Backward, Focus::Agenda)
            if has_case =>
        {
            Focus::Case
        }
        (Direction::Forward, Focus::Text | Focus::Normal | Focus::Case)
        | (Direction::Backward, Focus::Text | Focus::Normal) => Focus::Agenda,
        (Direction::Forward, Focus::Agenda) | (Direction::Backward, Focus::Agenda | Focus::Case) => {
            Focus::on_opening(modal)
        }
    };
    open.set_focus(focus);
    case.is_open = focus == Focus::Case || (case.is_open && has_case);
}

/// Expands or collapses the case.
pub(super) fn show_case(open: &mut OpenMeeting, case: &mut Case, modal: bool) {
    case.is_open = !case.is_open;
    open.set_focus(if case.is_open { Focus::Case } else { Focus::on_opening(modal) });
}
