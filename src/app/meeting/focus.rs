//! Where the keys go on the meeting's screen: into the decision, the case or the agenda.

use super::case;
use crate::app::open_meeting::{Focus, OpenMeeting, Way};

/// Esc in the text: to commands in a modal keymap, to the agenda in the others.
pub(super) fn leave_text(open: &mut OpenMeeting, modal: bool) {
    open.shown_mut().clear_selection();
    open.focus = match open.focus {
        Focus::Text if modal => {
            open.shown_mut().step_back();
            Focus::Normal
        }
        Focus::Text | Focus::Normal | Focus::Agenda | Focus::Case => Focus::Agenda,
    };
}

/// The decision, the case when there is one, the agenda, and round again.
pub(super) fn step_pane(open: &mut OpenMeeting, way: Way, modal: bool) {
    let text = if modal { Focus::Normal } else { Focus::Text };
    let has_case = open.item().is_some_and(|item| !case::headings(item).is_empty());
    open.focus = match (way, open.focus) {
        (Way::On, Focus::Text | Focus::Normal) | (Way::Back, Focus::Agenda) if has_case => Focus::Case,
        (Way::On, Focus::Text | Focus::Normal | Focus::Case) | (Way::Back, Focus::Text | Focus::Normal) => {
            Focus::Agenda
        }
        (Way::On, Focus::Agenda) | (Way::Back, Focus::Agenda | Focus::Case) => text,
    };
    open.case.open = open.focus == Focus::Case || (open.case.open && has_case);
}

/// Unfolds the case, or folds it away.
pub(super) fn show_case(open: &mut OpenMeeting, modal: bool) {
    open.case.open = !open.case.open;
    open.focus = match (open.case.open, modal) {
        (true, _) => Focus::Case,
        (false, true) => Focus::Normal,
        (false, false) => Focus::Text,
    };
}
