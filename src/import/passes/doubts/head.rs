//! What looks odd in the head of a meeting: a clock, a place or a day that stands in it and was not taken.

use chrono::NaiveTime;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::recognise::label::is_label;
use crate::import::recognise::place::is_place;
use crate::import::recognise::{body, date_time, name};
use crate::meeting::{HeadPart, Meeting};

/// The lines of a document that may be its head.
const HEAD: usize = 25;

/// Finds what the head says and the meeting lacks. `front` stands before the first item.
pub(crate) fn of_head(meeting: &Meeting, front: &[SourceLine]) -> Vec<Warning> {
    let head = || front.iter().filter(|line| !line.is_blank()).take(HEAD);
    // a time of day for one person is none of the meeting's
    let clocks = |line: &SourceLine| -> Vec<NaiveTime> {
        let is_said = line.people().is_none() && line.plain.len() <= 160;
        if is_said { date_time::clocks(&line.plain) } else { Vec::new() }
    };
    let is_other_day = |line: &&SourceLine| {
        let day = line.date().filter(|day| *day != meeting.date);
        day.is_some() && meeting.starts.is_none() && !clocks(line).is_empty()
    };
    let day =
        head().find(is_other_day).map(|line| (line, HeadPart::Date, "linjen har måske mødets dag og tid"));
    let clock = head()
        .find(|line| meeting.starts.is_none() && !clocks(line).is_empty())
        .map(|line| (line, HeadPart::Hours, "klokkeslættet på linjen er ikke læst som mødets"));
    let place = head()
        .find(|line| {
            let is_body = meeting.body.eq_ignore_ascii_case(&line.plain);
            meeting.place.is_none() && !is_body && line.people().is_none() && is_room(&line.plain)
        })
        .map(|line| (line, HeadPart::Place, "mødets sted står måske på linjen, men er ikke læst"));
    let first = head()
        .next()
        .map(|line| (line, HeadPart::Body, "organets navn er måske et andet end det, der er læst"));
    let body = first.filter(|_| is_odd_body(&meeting.body));
    let guessed = head()
        .find(|line| meeting.place.as_deref().is_some_and(|place| is_guess(place, &line.plain)))
        .map(|line| (line, HeadPart::Place, "mødets sted er gættet efter, hvor linjen står"));
    let found = [day.or(clock), place.or(guessed), body].into_iter().flatten();
    found.map(|(line, part, text)| Warning::at(line.no, text).about(part)).collect()
}

/// Returns whether a place is a whole line without a label, and has no word or number that places have.
fn is_guess(place: &str, plain: &str) -> bool {
    let is_alone = plain == place || plain.split_once(' ').is_some_and(|(_, rest)| rest == place);
    is_alone
        && !is_label(plain)
        && !is_place(place)
        && !place.contains(|c: char| c.is_ascii_digit() || c == ',')
}

/// Returns whether the name of a body is hardly one: somebody's name, a kind of meeting, or a text.
fn is_odd_body(body: &str) -> bool {
    let lower = body.to_lowercase();
    let is_person = name::listed(body).is_some_and(|listed| !body::is_organ(&listed.person.name));
    let is_meeting = lower.ends_with("møde") || lower.ends_with("generalforsamling");
    (is_person && body::is_organ(body)) || is_meeting || body.len() > 90 || body.ends_with(',')
}

/// Returns whether a line of the head names a room or an address.
fn is_room(plain: &str) -> bool {
    plain.len() <= 90 && !plain.ends_with(':') && is_place(plain) && date_time::date(plain).is_none()
}
