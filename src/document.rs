//! The referat as a document: a meeting as blocks, for one kind of reader. No format is known here.
//!
//! [`document`] makes blocks of a meeting; the rooms of [`crate::formats`] print them. The fixed words
//! ("Afbud", "Rettelse", "stedfortræder for") are defined here once, for printing and for reading back.
//!
//! | file | what is in it |
//! |---|---|
//! | `block` | the blocks |
//! | `text` | what the lines of a text are: paragraphs, lists with their own numbers, tables |
//! | `span` | what stands out in a line, and links |
//! | `open` | the meeting without the contents of closed items |
//! | `head` | title, date, place, preamble |
//! | `lists` | who stands in which list |
//! | `people` | the lists: who came, afbud, who stayed away |
//! | `person` | one person in a list |
//! | `events` | what happened while the meeting ran |
//! | `item` | one row of the agenda |
//! | `presence` | who took part in an item, where it differs |
//! | `decision` | indstilling, beslutning, bilag |
//! | `entries` | votes and statements, tasks, signatures |
//! | `votes` | how a vote is said |
//! | `correction` | what was corrected after the meeting had ended |
//! | `names` | what people and items are called elsewhere in the referat |
//! | `order` | the order of an item's sections |
//! | `time` | days and clocks |

pub mod block;
pub(crate) mod decision;
pub(crate) mod entries;
pub(crate) mod events;
pub(crate) mod head;
pub(crate) mod item;
pub(crate) mod lists;
pub(crate) mod names;
pub(crate) mod open;
pub(crate) mod order;
pub(crate) mod people;
pub(crate) mod person;
pub(crate) mod presence;
pub mod span;
pub mod text;
pub(crate) mod votes;

mod correction;
mod time;

pub use block::Block;
pub(crate) use order::BESLUTNING;

use crate::meeting::{Item, ItemId, Meeting};
use block::{Divider, Heading, HeadingKind};
use item::PrintContext;
use names::DisplayNames;

/// Who is to read a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Edition {
    /// The participants: everything.
    #[default]
    Full,
    /// Everybody: of closed items only that there was one. Decisions on closed items are published within
    /// confidentiality or not at all, so the edition redacts and never drops (styrelsesloven § 8).
    Open,
}

impl Edition {
    /// Returns the open edition, or the full one.
    pub fn of(is_open: bool) -> Self {
        if is_open { Edition::Open } else { Edition::Full }
    }
}

/// How much of a meeting a document is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Selection {
    /// All of it.
    #[default]
    Whole,
    /// What was decided on each item (beslutningsprotokol).
    Decisions,
    /// One item, for the file of its case: the head of the meeting, who took part, indstilling, decision,
    /// votes.
    Item(ItemId),
    /// Who is to do what by when.
    Tasks,
}

/// Returns a part of the referat of a meeting.
pub fn select(meeting: &Meeting, edition: Edition, selection: &Selection) -> Vec<Block> {
    let redacted;
    let shown = match edition {
        Edition::Full => meeting,
        Edition::Open => {
            redacted = open::redacted(meeting);
            &redacted
        }
    };
    if *selection == Selection::Whole {
        return build(shown, meeting, edition);
    }
    let names = DisplayNames::of(shown);
    let context = PrintContext { meeting: shown, names: &names, presence: &meeting.presence() };
    let mut blocks = Vec::new();
    head::build_title(&mut blocks, shown);
    match selection {
        Selection::Tasks => entries::build_tasks(&mut blocks, shown, &names),
        Selection::Whole | Selection::Decisions | Selection::Item(_) => {
            if *selection == Selection::Decisions {
                item::build_agenda_heading(&mut blocks, shown);
            }
            for item in &shown.items {
                match selection {
                    Selection::Item(id) if item.id == *id => {
                        let is_withheld = edition == Edition::Open && meeting.access(id).is_withheld();
                        item::build_extract(&mut blocks, item, &context, is_withheld)
                    }
                    Selection::Item(_) => {}
                    Selection::Whole | Selection::Decisions | Selection::Tasks => {
                        blocks.push(Block::Heading(item::heading(shown, item)));
                        item::build_decision(&mut blocks, item, &context);
                    }
                }
            }
        }
    }
    if matches!(selection, Selection::Item(_)) {
        raise_headings(&mut blocks);
    }
    blocks
}

/// Raises the headings under the title of the meeting, so that no level is left out.
fn raise_headings(blocks: &mut [Block]) {
    let mut headings: Vec<&mut Heading> = blocks
        .iter_mut()
        .filter_map(|block| if let Block::Heading(heading) = block { Some(heading) } else { None })
        .filter(|heading| heading.kind != HeadingKind::Meeting)
        .collect();
    let highest = headings.iter().map(|heading| heading.level).min().unwrap_or(2);
    headings.iter_mut().for_each(|heading| heading.level -= highest.saturating_sub(2));
}

/// Returns the meeting as a referat, or as a dagsorden while nothing has been decided and no attendance is
/// noted.
pub fn document(meeting: &Meeting, edition: Edition) -> Vec<Block> {
    select(meeting, edition, &Selection::Whole)
}

/// Returns one item in short: heading, indstilling, beslutning, votes and statements.
pub fn extract(meeting: &Meeting, item: &Item) -> Vec<Block> {
    let names = DisplayNames::of(meeting);
    let context = PrintContext { meeting, names: &names, presence: &meeting.presence() };
    let mut blocks = Vec::new();
    item::build_words(&mut blocks, item, &context);
    blocks
}

/// Returns the words of a decision, without its heading: what became of the item, and what the minute-taker
/// wrote.
pub fn decision_words(item: &Item) -> Vec<Block> {
    let mut blocks = Vec::new();
    decision::build_decision(&mut blocks, item);
    blocks.retain(|block| !matches!(block, Block::Heading(_)));
    blocks
}

/// Returns the blocks of `shown`, which is what the edition shows of a meeting.
fn build(shown: &Meeting, meeting: &Meeting, edition: Edition) -> Vec<Block> {
    let names = DisplayNames::of(shown);
    let context = PrintContext { meeting: shown, names: &names, presence: &meeting.presence() };
    let mut blocks = Vec::new();
    head::build(&mut blocks, shown);
    people::build(&mut blocks, shown, &names);
    events::build(&mut blocks, shown, &names);
    correction::build(&mut blocks, 2, shown.corrections_of(None));
    blocks.push(Block::Divider(Divider::BeforeItems));
    item::build_agenda_heading(&mut blocks, shown);
    for (item, access) in shown.items.iter().zip(meeting.access_levels()) {
        let is_withheld = edition == Edition::Open && access.is_withheld();
        item::build(&mut blocks, item, &context, is_withheld);
    }
    entries::build_end(&mut blocks, shown, &names);
    blocks
}
