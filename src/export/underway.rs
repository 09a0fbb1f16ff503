//! What happened while the meeting ran, a line each, in the order in which it happened.

use chrono::{DateTime, FixedOffset};

use super::{escape, head, name::Names};
use crate::meeting::{Happening, Meeting, Moment, PersonId, date};

/// What happens to people, for a reader who looks for its words.
pub(crate) const EVENTS: [Happening; 8] = [
    Happening::Arrived,
    Happening::Left,
    Happening::Recused,
    Happening::Cleared,
    Happening::Returned,
    Happening::Online,
    Happening::Substituted,
    Happening::Guest,
];

/// What is said of someone who came or went, before the time.
pub(crate) fn verb(event: Happening) -> Option<&'static str> {
    match event {
        Happening::Arrived => Some("kom"),
        Happening::Left => Some("forlod mødet"),
        Happening::Recused => Some("gik ud som inhabil"),
        Happening::Returned => Some("kom tilbage"),
        Happening::Cleared => Some("blev fundet habil"),
        Happening::Online => Some("deltog virtuelt fra"),
        Happening::Substituted => Some("mødte som stedfortræder"),
        Happening::Guest => Some("deltog som gæst"),
        Happening::ItemStarted | Happening::ItemEnded | Happening::BreakStarted | Happening::BreakEnded => {
            None
        }
    }
}

/// Before the one for whom somebody sits in.
pub(crate) const FOR: &str = " for ";
/// Between the time and the item under discussion.
pub(crate) const UNDER: &str = " under ";
/// Of a whole break, before its times.
pub(crate) const BREAK: &str = "Mødet holdt pause ";
/// Of the beginning of a break during which something else happened.
pub(crate) const BREAK_FROM: &str = "Mødet gik til pause ";
/// Of its end.
pub(crate) const BREAK_TO: &str = "Mødet gik videre ";
/// Between the times of a break.
pub(crate) const TO: char = '–';

/// "Bo Dam kom kl. 10.42 under punkt 3.1", "Mødet holdt pause kl. 11.00–11.15".
pub(super) fn lines(meeting: &Meeting, names: &Names<'_>) -> Vec<String> {
    let told: Vec<&Moment> = meeting.timeline.iter().filter(|moment| is_told(moment, names)).collect();
    let mut lines = Vec::new();
    let mut rest = told.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let end = after.first().filter(|end| is_break(meeting, first, end));
        let line = match (first.event, end) {
            (Happening::BreakStarted, Some(end)) => {
                rest = &after[1..];
                format!("{BREAK}{}{TO}{}", head::clock(meeting, first.at), date::clock_of(end.at))
            }
            (Happening::BreakStarted, None) => format!("{BREAK_FROM}{}", head::clock(meeting, first.at)),
            (Happening::BreakEnded, _) => format!("{BREAK_TO}{}", head::clock(meeting, first.at)),
            _ => moved(meeting, first, names),
        };
        let item = first.item.as_ref().and_then(|id| names.items.get(id));
        let under = item.map_or_else(String::new, |item| format!("{UNDER}{}", escape::inline(item)));
        lines.push(escape::bullet(&format!("{line}{under}")));
    }
    lines
}

fn is_told(moment: &Moment, names: &Names<'_>) -> bool {
    match moment.event {
        Happening::BreakStarted | Happening::BreakEnded => true,
        _ => moment
            .person
            .as_ref()
            .is_some_and(|id| names.people.contains_key(id) && verb(moment.event).is_some()),
    }
}

/// Whether two things that happened one after the other are a break that can be told as one.
fn is_break(meeting: &Meeting, first: &Moment, end: &Moment) -> bool {
    let is_on_the_day = |at: DateTime<FixedOffset>| at.date_naive() == meeting.date;
    (first.event, end.event) == (Happening::BreakStarted, Happening::BreakEnded)
        && first.item == end.item
        && is_on_the_day(first.at)
        && is_on_the_day(end.at)
}

/// "Ib Ask mødte som stedfortræder for Nete Bro kl. 10.42".
fn moved(meeting: &Meeting, moment: &Moment, names: &Names<'_>) -> String {
    let name = |id: &PersonId| names.people.get(id).map(|name| escape::inline(name));
    let who = moment.person.as_ref().and_then(name).unwrap_or_default();
    let instead_of = moment.instead_of.as_ref().and_then(name);
    let instead_of = instead_of.map_or_else(String::new, |name| format!("{FOR}{name}"));
    let verb = verb(moment.event).unwrap_or_default();
    format!("{who} {verb}{instead_of} {}", head::clock(meeting, moment.at))
}
