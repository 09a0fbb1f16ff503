//! The moments of the timeline, and times, in sentences.

use chrono::{DateTime, FixedOffset};

use crate::meeting::{ItemId, Meeting, Moment, MomentKind, date};

/// Returns a time and an item: "10.42 under 3.1".
pub(in crate::app) fn time_phrase(
    meeting: &Meeting,
    at: DateTime<FixedOffset>,
    item: Option<&ItemId>,
) -> String {
    let item = item.and_then(|id| meeting.item(id));
    let under = item.map_or_else(String::new, |item| format!(" under {}", item.short_name()));
    format!("{}{under}", date::clock_of(at))
}

/// Returns "Karen Lindrup: gik kl. 10.42 under 3.1", and for an item "3.1: taget op kl. 10.42"; `None` for a
/// break. The moment need not be recorded.
pub(in crate::app) fn moment_sentence(meeting: &Meeting, moment: &Moment) -> Option<String> {
    let Some(person) = &moment.person else { return item_sentence(meeting, moment) };
    let person = meeting.person(person)?;
    Some(format!("{}: {}", person.name, moment.sentence(meeting)?))
}

fn item_sentence(meeting: &Meeting, moment: &Moment) -> Option<String> {
    let happened = match moment.event {
        MomentKind::ItemStarted => "taget op",
        MomentKind::ItemEnded => "forladt",
        _ => return None,
    };
    let item = meeting.item(moment.item.as_ref()?)?;
    Some(format!("{}: {happened} kl. {}", item.short_name(), date::clock_of(moment.at)))
}

/// Returns [`moment_sentence`] for a moment of the timeline.
pub(in crate::app) fn noted_sentence(meeting: &Meeting, index: usize) -> Option<String> {
    moment_sentence(meeting, meeting.timeline.get(index)?)
}
