//! The Markdown of an export, read back: the exact inverse of [`crate::export::markdown()`].
//!
//! Nothing is guessed here. A text that is not such an export, or no longer one because someone wrote into it what the
//! export never prints, is left to the readers of foreign Markdown. Someone who only mended words, added an item or took
//! out a person still gets the whole meeting back.
//!
//! What is not printed cannot be given back: ids and the revision, drafts, how far an unfinished item has come, when
//! items were taken up, seconds, when a statement was asked for, and which rules the body minutes by where nobody signs.
//! Times are read as Danish time.
//!
//! The words and signs of the form stand in [`crate::export`], once, and both directions use them.

mod clock;
mod correction;
mod decision;
mod head;
mod item;
mod order;
mod outline;
mod people;
mod person;
mod protocol;
mod underway;

#[cfg(test)]
mod tests;

use crate::meeting::{Meeting, text};
use outline::Outline;

/// Reads what `export::markdown` wrote; `None` when the text is not such an export.
pub(super) fn read(text: &str) -> Option<Meeting> {
    let text = text::clean(text.trim_start_matches('\u{feff}'));
    let outline = Outline::of(&text)?;
    let (mut meeting, is_referat) = head::read(&outline)?;
    let agenda = item::Agenda::read(&outline.items)?;
    meeting.section_order = agenda.section_order();
    meeting.items = agenda.items;
    people::People::read(&outline.people, is_referat)?.give_to(&mut meeting, &agenda.told)?;
    protocol::give_to(&mut meeting, &agenda.behind, &outline.end)?;
    meeting.corrections.extend(agenda.corrections);
    meeting.normalised().ok()
}

/// Fills a field that may be filled once; `None` when it is filled already, so that nothing is written over.
fn fill<T>(field: &mut Option<T>, value: T) -> Option<()> {
    field.replace(value).is_none().then_some(())
}
