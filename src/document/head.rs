//! The top of the referat: whose meeting, when and where, and the texts before the first item.

use super::block::{Block, Divider, Heading, HeadingKind, TextPlace};
use super::{text, time};
use crate::meeting::{Attendance, Decision, Item, Meeting, Moment, Section, Status};

/// The first word of a meeting where something has happened.
pub(crate) const REFERAT: &str = "Referat";
/// The first word of a meeting where nothing has happened yet.
pub(crate) const DAGSORDEN: &str = "Dagsorden";
/// Between the first word and the body.
pub(crate) const DASH: &str = " – ";

/// The labels of the lines under the title, in their order.
pub(crate) const DATE: &str = "Dato";
/// Where.
pub(crate) const PLACE: &str = "Sted";
/// When it really began.
pub(crate) const OPENED: &str = "Mødet begyndte";
/// When it really ended.
pub(crate) const CLOSED: &str = "Mødet sluttede";
/// Why it ended although something was unfinished: for the archive, not for everybody.
pub(crate) const REMARK: &str = "Bemærkning ved afslutning";
/// All of them.
pub(crate) const LABELS: [&str; 5] = [DATE, PLACE, OPENED, CLOSED, REMARK];

pub(super) fn build(blocks: &mut Vec<Block>, meeting: &Meeting) {
    build_title(blocks, meeting);
    let opening = unheaded(&meeting.preamble);
    if !opening.is_empty() {
        blocks.push(Block::Text { place: TextPlace::Head, text: opening });
    }
    let mut headed = meeting.preamble.iter().filter(|section| !section.heading.is_empty()).peekable();
    let has_sections = headed.peek().is_some();
    for section in headed {
        let title = section.heading.clone();
        blocks.push(Block::Heading(Heading {
            level: 2,
            kind: HeadingKind::Preamble,
            title,
            ..Heading::default()
        }));
        push_text(blocks, TextPlace::Section, &section.text);
    }
    if has_sections {
        blocks.push(Block::Divider(Divider::AfterPreamble));
    }
}

/// The title, and when and where the body met.
pub(super) fn build_title(blocks: &mut Vec<Block>, meeting: &Meeting) {
    let kind = if has_happened(meeting) { REFERAT } else { DAGSORDEN };
    let title = format!("{kind}{DASH}{}", meeting.body);
    blocks.push(Block::Heading(Heading {
        level: 1,
        kind: HeadingKind::Meeting,
        title,
        ..Heading::default()
    }));
    let clock = |at| time::clock(meeting, at);
    let fields = [
        (DATE, Some(time::planned(meeting))),
        (PLACE, meeting.place.clone()),
        (OPENED, meeting.opened_at.map(clock)),
        (CLOSED, meeting.closed_at.map(clock)),
        (REMARK, meeting.closing_remark.clone().filter(|_| !meeting.closing_remark_private)),
    ];
    blocks.extend(fields.into_iter().filter_map(|(label, text)| Some(Block::Field { label, text: text? })));
}

/// A text, when there is one.
pub(super) fn push_text(blocks: &mut Vec<Block>, place: TextPlace, text: &str) {
    let text = text::trim(text);
    if !text.is_empty() {
        blocks.push(Block::Text { place, text: text.to_owned() });
    }
}

/// Returns whether there is anything to give a referat of: words, an outcome, times, or attendance.
pub(crate) fn has_happened(meeting: &Meeting) -> bool {
    // tasks are taken along to the next agenda: alone they are nothing that happened here
    let minuted = |d: &Decision| Decision { tasks: Vec::new(), ..d.clone() }.says_something();
    let outcome = |item: &Item| item.state.is_done() || item.decision.as_ref().is_some_and(minuted);
    let came = |a: &Attendance| matches!(a.status, Status::Present | Status::Virtual | Status::Absent);
    let moved = |m: &Moment| m.person.is_some() && m.event.leaves_present().is_some();
    meeting.opened_at.is_some()
        || meeting.has_ended()
        || meeting.items.iter().any(outcome)
        || meeting.attendance.iter().any(came)
        || meeting.timeline.iter().any(moved)
}

/// Returns the texts that have no heading, as one: they can only be before the first heading.
pub(crate) fn unheaded(sections: &[Section]) -> String {
    let texts = sections.iter().filter(|section| section.heading.is_empty()).map(|s| text::trim(&s.text));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}
