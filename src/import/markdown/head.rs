//! The top of an export: body, date, times, place and preamble.

use chrono::{NaiveDate, NaiveTime};

use super::{clock, outline::Outline};
use crate::export::{escape, head, prose};
use crate::meeting::{Meeting, Section};

/// The meeting without people and items, and whether it is a referat.
pub(super) fn read(outline: &Outline<'_>) -> Option<(Meeting, bool)> {
    let (kind, body) = outline.top.heading.split_once(head::DASH)?;
    let is_referat = match kind {
        head::REFERAT => true,
        head::DAGSORDEN => false,
        _ => return None,
    };
    let mut lines = outline.top.lines.as_slice();
    let (date, starts, ends) = when(labelled(&mut lines, head::DATE)?)?;
    let mut meeting = Meeting::new(&escape::plain(body), date);
    (meeting.starts, meeting.ends) = (starts, ends);
    meeting.place = labelled(&mut lines, head::PLACE).map(escape::plain);
    for (label, at) in [(head::OPENED, &mut meeting.opened_at), (head::CLOSED, &mut meeting.closed_at)] {
        if let Some(text) = labelled(&mut lines, label) {
            *at = Some(clock::moment(text, date)?);
        }
    }
    meeting.closing_remark = labelled(&mut lines, head::REMARK).map(escape::plain);
    let opening = prose::plain_opening(&lines.join("\n"), head::is_line_of_head)?;
    if !opening.is_empty() {
        meeting.preamble.push(Section { heading: String::new(), text: opening });
    }
    let section = |part: &super::outline::Part<'_>| Section {
        heading: escape::plain(part.heading),
        text: prose::plain(&part.text()),
    };
    meeting.preamble.extend(outline.preamble.iter().map(section));
    Some((meeting, is_referat))
}

/// What stands after a label on the next line that is not blank, when that line has the label.
pub(super) fn labelled<'a>(lines: &mut &[&'a str], label: &str) -> Option<&'a str> {
    let at = lines.iter().position(|line| !prose::is_blank(line))?;
    let text = lines[at].strip_prefix(label)?;
    *lines = &lines[at + 1..];
    Some(text.trim_end_matches(' '))
}

/// "3. marts 2026 kl. 10.00–12.00", "3. marts 2026 til kl. 12.00".
fn when(text: &str) -> Option<(NaiveDate, Option<NaiveTime>, Option<NaiveTime>)> {
    if let Some((day, ends)) = text.split_once(" til kl. ") {
        return Some((clock::day(day)?, None, Some(clock::time(ends)?)));
    }
    let Some((day, times)) = text.split_once(" kl. ") else { return Some((clock::day(text)?, None, None)) };
    let (starts, ends) = match times.split_once('–') {
        Some((starts, ends)) => (starts, Some(clock::time(ends)?)),
        None => (times, None),
    };
    Some((clock::day(day)?, Some(clock::time(starts)?), ends))
}
