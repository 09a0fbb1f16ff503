//! The meeting as it went: which item was under discussion when people came or went.

use std::collections::HashMap;

use crate::meeting::{Item, ItemId, Meeting, Moment, MomentKind};

/// One step of the meeting as it went. Items are given by their index in the agenda.
#[derive(Debug, Clone, Copy)]
pub(super) enum TimelineStep<'a> {
    /// The body took up an item.
    Begun(usize),
    /// The body went on from an item.
    Ended,
    /// The meeting paused.
    Paused,
    /// The meeting went on.
    Resumed,
    /// A person came, went or the like.
    Moved(&'a Moment),
}

/// Returns the steps of a meeting, and for each item whether it was taken up. When it is not noted which item
/// was taken up when, they were taken in the order of the agenda, and those who came and went did so under
/// the items that they are noted under.
pub(super) fn steps<'a>(
    meeting: &'a Meeting,
    items: &HashMap<&ItemId, usize>,
) -> (Vec<TimelineStep<'a>>, Vec<bool>) {
    let place = |moment: &Moment| moment.item.as_ref().and_then(|id| items.get(id)).copied();
    if meeting.timeline.iter().any(|moment| moment.event == MomentKind::ItemStarted) {
        let steps: Vec<TimelineStep<'_>> =
            meeting.timeline.iter().filter_map(|moment| step(moment, place(moment))).collect();
        let mut begun = vec![false; meeting.items.len()];
        for step in &steps {
            if let TimelineStep::Begun(item) = step {
                begun[*item] = true;
            }
        }
        return (steps, begun);
    }
    let mut under: Vec<Vec<TimelineStep<'_>>> = vec![Vec::new(); meeting.items.len()];
    let mut loose = Vec::new();
    let mut now = 0;
    for moment in meeting.timeline.iter().filter(|moment| moment.person.is_some()) {
        now = place(moment).unwrap_or(now);
        let step = step(moment, None).filter(|step| matches!(step, TimelineStep::Moved(_)));
        under.get_mut(now).unwrap_or(&mut loose).extend(step);
    }
    let mut steps = loose;
    for (item, moved) in under.into_iter().enumerate() {
        steps.push(TimelineStep::Begun(item));
        steps.extend(moved);
        steps.push(TimelineStep::Ended);
    }
    (steps, meeting.items.iter().map(Item::is_minuted).collect())
}

fn step(moment: &Moment, item: Option<usize>) -> Option<TimelineStep<'_>> {
    match moment.event {
        MomentKind::ItemStarted => item.map(TimelineStep::Begun),
        MomentKind::ItemEnded => Some(TimelineStep::Ended),
        MomentKind::BreakStarted => Some(TimelineStep::Paused),
        MomentKind::BreakEnded => Some(TimelineStep::Resumed),
        MomentKind::Arrived
        | MomentKind::Left
        | MomentKind::Recused
        | MomentKind::Cleared
        | MomentKind::Returned
        | MomentKind::Online
        | MomentKind::Substituted
        | MomentKind::Guest => Some(TimelineStep::Moved(moment)),
    }
}
