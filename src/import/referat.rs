//! A document of ours, read back: blocks to the meeting that they were made of.
//!
//! What is not printed cannot be given back: ids and the revision, drafts, how far an unfinished item has come, when
//! items were taken up, seconds, when a statement was asked for, and which rules the body minutes by where nobody signs.
//! Times are read as Danish time.
//!
//! The words of the form stand in [`crate::document`], once, and both directions use them.
//!
//! | file | what is in it |
//! |---|---|
//! | `items` | the items |
//! | `people` | the lists of people, and when they came and left |
//! | `entries` | votes, statements, tasks and signatures |
//! | `events` | what happened while the meeting ran |
//! | `order` | the order of sections |
//! | `clock` | dates and times |

mod clock;
mod entries;
mod events;
mod items;
mod order;
mod people;

#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveTime};

use crate::document::block::{Block, HeadingKind};
use crate::document::head;
use crate::formats::markdown;
use crate::meeting::{Meeting, Section, text};
use items::Agenda;
use people::Attendees;

/// Reads what was exported as Markdown; `None` when the text is no such export.
pub(super) fn read(text: &str) -> Option<Meeting> {
    let text = text::clean(text.trim_start_matches('\u{feff}'));
    meeting(&markdown::parse(&text)?)
}

/// Returns the meeting that blocks were made of; `None` when they contradict each other.
pub(super) fn meeting(blocks: &[Block]) -> Option<Meeting> {
    let (mut meeting, is_referat, rest) = head(blocks)?;
    let mut people = Attendees::new(is_referat);
    let mut agenda = Agenda::default();
    let mut end = Vec::new();
    let mut kind = &HeadingKind::Meeting;
    for block in rest {
        if let Block::Heading(heading) = block {
            kind = &heading.kind;
        }
        let is_of_item = agenda.has_begun();
        match kind {
            HeadingKind::Meeting | HeadingKind::Preamble => read_preamble(block, &mut meeting)?,
            HeadingKind::People | HeadingKind::Events => people.read(block)?,
            HeadingKind::Corrections if !is_of_item => people.read(block)?,
            HeadingKind::Tasks | HeadingKind::Signatures => end.push(block),
            HeadingKind::Agenda if matches!(block, Block::Heading(_)) => {}
            HeadingKind::Agenda => return None,
            HeadingKind::Item(_)
            | HeadingKind::Section
            | HeadingKind::Indstilling
            | HeadingKind::Beslutning
            | HeadingKind::Votes
            | HeadingKind::Statements
            | HeadingKind::Links
            | HeadingKind::Corrections => agenda.read(block)?,
        }
    }
    meeting.section_order = agenda.section_order();
    meeting.items = std::mem::take(&mut agenda.items);
    people.give_to(&mut meeting, &agenda.participation)?;
    entries::give_to(&mut meeting, &agenda.behind, &end)?;
    meeting.corrections.extend(agenda.corrections);
    meeting.normalised().ok()
}

/// Returns the meeting without people and items, whether it is a referat, and the blocks behind its head.
fn head(blocks: &[Block]) -> Option<(Meeting, bool, &[Block])> {
    let (Block::Heading(title), mut rest) = blocks.split_first()? else { return None };
    let (kind, body) = title.title.split_once(head::DASH)?;
    let is_referat = match kind {
        head::REFERAT => true,
        head::DAGSORDEN => false,
        _ => return None,
    };
    let mut fields = Vec::new();
    while let Some((Block::Field { label, text }, after)) = rest.split_first() {
        fields.push((*label, text.as_str()));
        rest = after;
    }
    let field = |label: &str| fields.iter().find(|(other, _)| *other == label).map(|(_, text)| *text);
    let (date, starts, ends) = when(field(head::DATE)?)?;
    let mut meeting = Meeting::new(body, date);
    (meeting.starts, meeting.ends) = (starts, ends);
    meeting.place = field(head::PLACE).map(str::to_owned);
    for (label, at) in [(head::OPENED, &mut meeting.opened_at), (head::CLOSED, &mut meeting.closed_at)] {
        if let Some(text) = field(label) {
            *at = Some(clock::moment(text, date)?);
        }
    }
    meeting.closing_remark = field(head::REMARK).map(str::to_owned);
    Some((meeting, is_referat, rest))
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

/// Returns a text before the lists of people.
fn read_preamble(block: &Block, meeting: &mut Meeting) -> Option<()> {
    match block {
        Block::Heading(heading) => {
            meeting.preamble.push(Section { heading: heading.title.clone(), text: String::new() });
        }
        Block::Text { text, .. } => match meeting.preamble.last_mut() {
            Some(section) => section.text.clone_from(text),
            None => meeting.preamble.push(Section { heading: String::new(), text: text.clone() }),
        },
        Block::Divider(_) => {}
        _ => return None,
    }
    Some(())
}

/// Fills a field that may be filled once; `None` when it is filled already, so that nothing is written over.
fn fill<T>(field: &mut Option<T>, value: T) -> Option<()> {
    field.replace(value).is_none().then_some(())
}
