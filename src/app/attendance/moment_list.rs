//! The list of arrivals, departures and items, where each is corrected or removed.

use super::timeline;
use crate::action::Action;
use crate::app::entries::NO_TASK;
use crate::app::environment::Environment;
use crate::app::open_meeting::{OpenMeeting, noted_sentence};
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::kind::PickerKind;
use crate::app::picker::list::{ListPlace, PickerList};
use crate::app::picker::row::{ChoiceRow, row};
use crate::app::screen::Hint;
use crate::keymap::Context;
use crate::meeting::MomentKind;

/// Arrivals, departures, recusals …, latest first.
pub(in crate::app) struct MomentList;

const ON_MOMENTS: &[Hint] =
    &[(Action::Choose, "ret tid og punkt"), (Action::RemoveEntry, "fjern"), (Action::Close, "luk")];

impl PickerList for MomentList {
    /// The index in the timeline.
    type Choice = usize;

    fn title(&self) -> &'static str {
        "Hvem kom og gik, og punkternes tider"
    }

    fn context(&self) -> Option<Context> {
        Some(Context::Entries)
    }

    fn hints(&self) -> &'static [Hint] {
        ON_MOMENTS
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<usize>> {
        open.map_or_else(Vec::new, rows)
    }

    fn choose(&self, index: usize, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        open.map_or_else(Outcome::default, |open| timeline::ask_again(open, index)).and_close()
    }

    fn act(
        &self,
        action: Action,
        place: ListPlace<'_>,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let open = open?;
        match action {
            Action::RemoveEntry => {
                let Some(index) = place.choice(self, Some(open), environment) else {
                    return Some(Outcome::default());
                };
                let removed = timeline::remove(open, index);
                *place.selected = place.selected.saturating_sub(1);
                Some(if rows(open).is_empty() { removed.and_close() } else { removed })
            }
            Action::TaskDone => Some(Outcome::info(NO_TASK)),
            _ => None,
        }
    }
}

/// Lists arrivals and departures, filtered by name.
pub(in crate::app) fn show(open: &OpenMeeting, typed: String) -> Outcome {
    if rows(open).is_empty() {
        return Outcome::info("Ingen er noteret som kommet eller gået endnu.");
    }
    Outcome::next(Next::NarrowedPicker { kind: PickerKind::Moments, typed })
}

/// Returns the arrivals, departures and items, latest first. An item that was left for the next is covered by
/// the row of the next.
fn rows(open: &OpenMeeting) -> Vec<ChoiceRow<usize>> {
    let timeline = &open.meeting.timeline;
    let is_said_by_next = |at: usize| {
        timeline[at].event == MomentKind::ItemEnded
            && timeline
                .get(at + 1)
                .is_some_and(|next| next.event == MomentKind::ItemStarted && next.at == timeline[at].at)
    };
    let indices = (0..timeline.len()).rev().filter(|at| !is_said_by_next(*at));
    indices.filter_map(|at| Some(row("", &noted_sentence(&open.meeting, at)?, "", at))).collect()
}
