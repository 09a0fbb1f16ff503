//! The top of the referat: whose meeting, when and where, and the texts before the first item.

use chrono::{DateTime, FixedOffset};

use super::{escape, page::Page, prose};
use crate::meeting::{Attendance, Decision, Item, Meeting, Moment, Section, Status, date};

/// The first word of a meeting where something has happened.
pub(crate) const REFERAT: &str = "Referat";
/// The first word of a meeting where nothing has happened yet.
pub(crate) const DAGSORDEN: &str = "Dagsorden";
/// Between the first word and the body.
pub(crate) const DASH: &str = " – ";

/// The labels of the lines under the title, in their order.
pub(crate) const DATE: &str = "**Dato:** ";
/// Where.
pub(crate) const PLACE: &str = "**Sted:** ";
/// When it really began.
pub(crate) const OPENED: &str = "**Mødet begyndte:** ";
/// When it really ended.
pub(crate) const CLOSED: &str = "**Mødet sluttede:** ";
/// Why it ended although something was unfinished: for the archive, not for everybody.
pub(crate) const REMARK: &str = "**Bemærkning ved afslutning:** ";

pub(super) fn print(page: &mut Page, meeting: &Meeting) {
    let kind = if has_happened(meeting) { REFERAT } else { DAGSORDEN };
    page.block(&format!("# {kind}{DASH}{}", escape::inline(&meeting.body)));
    page.block(&format!("{DATE}{}", when(meeting)));
    if let Some(place) = &meeting.place {
        page.block(&format!("{PLACE}{}", escape::inline(place)));
    }
    for (label, at) in [(OPENED, meeting.opened_at), (CLOSED, meeting.closed_at)] {
        if let Some(at) = at {
            page.block(&format!("{label}{}", clock(meeting, at)));
        }
    }
    if let Some(remark) = &meeting.closing_remark {
        page.block(&format!("{REMARK}{}", escape::inline(remark)));
    }
    print_preamble(page, &meeting.preamble);
}

/// Whether there is anything to give a referat of: words, an outcome, times, or someone who came or stayed away.
pub(crate) fn has_happened(meeting: &Meeting) -> bool {
    // tasks are taken along to the next agenda: alone they are nothing that happened here
    let minuted = |d: &Decision| Decision { tasks: Vec::new(), ..d.clone() }.says_something();
    let outcome = |item: &Item| item.state.is_done() || item.decision.as_ref().is_some_and(minuted);
    let came = |a: &Attendance| matches!(a.status, Status::Present | Status::Virtual | Status::Absent);
    let moved = |m: &Moment| m.person.is_some() && m.event.leaves_present().is_some();
    meeting.opened_at.is_some()
        || meeting.closed_at.is_some()
        || meeting.items.iter().any(outcome)
        || meeting.attendance.iter().any(came)
        || meeting.timeline.iter().any(moved)
}

/// "3. marts 2026 kl. 10.00–12.00"; with only the end known, "3. marts 2026 til kl. 12.00".
fn when(meeting: &Meeting) -> String {
    match (meeting.starts, meeting.ends) {
        (None, Some(ends)) => format!("{} til kl. {}", date::long(meeting.date), date::clock_text(ends)),
        (starts, ends) => date::when(meeting.date, starts, ends),
    }
}

/// "kl. 10.02", and the day when it is another than the meeting's.
pub(super) fn clock(meeting: &Meeting, at: DateTime<FixedOffset>) -> String {
    let day = at.date_naive();
    let time = date::clock_of(at);
    if day == meeting.date { format!("kl. {time}") } else { format!("kl. {time} den {}", date::long(day)) }
}

fn print_preamble(page: &mut Page, preamble: &[Section]) {
    page.block(&prose::escape_opening(&unheaded(preamble), is_line_of_head));
    for section in preamble.iter().filter(|section| !section.heading.is_empty()) {
        page.block(&format!("## {}", escape::inline(&section.heading)));
        page.block(&prose::escape(&section.text));
    }
    if preamble.iter().any(|section| !section.heading.is_empty()) {
        page.block(prose::AFTER_PREAMBLE);
    }
}

/// The texts that have no heading, as one: they can only stand before the first heading.
pub(crate) fn unheaded(sections: &[Section]) -> String {
    let texts = sections.iter().filter(|section| section.heading.is_empty()).map(|s| prose::trim(&s.text));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Whether a line could be taken for one of those under the title.
pub(crate) fn is_line_of_head(line: &str) -> bool {
    [DATE, PLACE, OPENED, CLOSED, REMARK].iter().any(|label| line.starts_with(label.trim_end()))
}
