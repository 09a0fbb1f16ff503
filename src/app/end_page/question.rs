//! The question when or why the meeting ends: what is put over it gives it back.

use crate::app::confirm::kind::ConfirmAction;
use crate::app::open_meeting::OpenMeeting;
use crate::app::overlay::Overlay;
use crate::app::prompt::kind::PromptKind;
use crate::app::view::ViewKind;

/// Returns whether an overlay asks when or why the meeting ends.
fn asks_end(overlay: &Overlay) -> bool {
    match overlay {
        Overlay::Prompt(prompt) => {
            matches!(prompt.kind(), PromptKind::EndTime | PromptKind::ClosingRemark(_))
        }
        Overlay::Confirm(confirm) => matches!(confirm.action(), ConfirmAction::CloseMeeting { .. }),
        Overlay::Picker(_) | Overlay::AttendanceEntry(_) => false,
    }
}

/// Puts the question aside, for something that is put over it.
pub(in crate::app) fn put_aside(overlay: &mut Option<Overlay>, covered: &mut Option<Overlay>) {
    if overlay.as_ref().is_some_and(asks_end) {
        *covered = overlay.take();
    }
}

/// Asks the question again, as it was, once nothing lies over it.
pub(in crate::app) fn give_back(
    overlay: &mut Option<Overlay>,
    covered: &mut Option<Overlay>,
    open: Option<&OpenMeeting>,
    view: ViewKind,
) {
    let is_aside = overlay.is_none() && covered.as_ref().is_some_and(asks_end);
    let Some(open) = open.filter(|_| is_aside) else { return };
    let question = covered.take();
    if view != ViewKind::Meetings && !open.meeting.has_ended() {
        *overlay = question;
    }
}
