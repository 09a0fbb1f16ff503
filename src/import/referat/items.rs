//! The items of a document.

use super::people::{ToldOfItem, corrections};
use super::{clock, fill, order};
use crate::document::block::{Block, Heading, HeadingKind, Link, ReferencePart, TextPlace};
use crate::document::item::{ADDED, CASE, INITIALS, NUMBER, PRESENTER, is_case};
use crate::document::names::{CLOSED, CLOSED_TITLE, DOUBTFUL, OPENED};
use crate::document::order::{BESLUTNING, BILAG, INDSTILLING};
use crate::document::presence::AWAY;
use crate::meeting::{Bilag, Correction, Decision, Indstilling, Item, ItemId, Section, State};

/// The agenda of a document.
#[derive(Debug, Default)]
pub(super) struct Agenda<'a> {
    /// The items.
    pub(super) items: Vec<Item>,
    /// How deep the heading of each stands.
    levels: Vec<u8>,
    /// For each item, the names of its sections in the order of print.
    orders: Vec<Vec<String>>,
    /// What is said of those who took part, or did not, under all items.
    pub(super) participation: Vec<ToldOfItem>,
    /// Votes and statements, each with the place of its item.
    pub(super) behind: Vec<(usize, &'a Block)>,
    /// Which of the headings behind a decision was the last, when no other heading came after it.
    last: Option<usize>,
    /// What was corrected in them.
    pub(super) corrections: Vec<Correction>,
}

impl<'a> Agenda<'a> {
    /// Returns whether an item was read.
    pub(super) fn has_begun(&self) -> bool {
        !self.items.is_empty()
    }

    /// Reads a block of an item.
    pub(super) fn read(&mut self, block: &'a Block) -> Option<()> {
        match block {
            Block::Heading(heading) => return self.read_heading(heading),
            Block::Votes(_) | Block::Statements(_) => {
                self.behind.push((self.items.len().checked_sub(1)?, block));
            }
            Block::Corrections(lines) => {
                self.corrections.extend(corrections(lines, Some(&self.items.last()?.id))?);
            }
            Block::Reference(parts) => {
                let item = self.items.last_mut()?;
                parts.iter().try_for_each(|part| read_reference(part, item))?;
            }
            Block::Participation { label, parts } => {
                let kind = if *label == AWAY { ToldOfItem::Away } else { ToldOfItem::Sentence };
                self.participation.extend(parts.iter().cloned().map(kind));
            }
            Block::Text { place, text } => self.read_text(*place, text)?,
            Block::Outcome(sentence) => {
                let item = self.items.last_mut()?;
                item.state = State::ALL.into_iter().find(|state| state.sentence() == *sentence)?;
            }
            Block::Indstilling { lead, points } => {
                let (lead, points) = (lead.clone(), points.clone());
                fill(&mut self.items.last_mut()?.indstilling, Indstilling { lead, points })?;
            }
            Block::Links(links) => {
                let bilag = |link: &Link| Bilag { title: link.title.clone(), url: link.url.clone() };
                let item = self.items.last_mut().filter(|item| item.bilag.is_empty())?;
                item.bilag = links.iter().map(bilag).collect();
            }
            Block::Divider(_) => {}
            Block::Field { .. }
            | Block::People(_)
            | Block::Events(_)
            | Block::Tasks(_)
            | Block::Signatures(_) => {
                return None;
            }
        }
        Some(())
    }

    fn read_heading(&mut self, heading: &Heading) -> Option<()> {
        let rank = match &heading.kind {
            HeadingKind::Item(_) => {
                self.add_item(heading);
                return Some(());
            }
            HeadingKind::Votes => 0,
            HeadingKind::Statements => 1,
            HeadingKind::Corrections => 2,
            HeadingKind::Indstilling => return self.note_section(INDSTILLING),
            HeadingKind::Links => return self.note_section(BILAG),
            HeadingKind::Beslutning => {
                let is_again = self.orders.last()?.iter().any(|name| name == BESLUTNING);
                let item = self.items.last_mut().filter(|_| !is_again)?;
                item.decision.get_or_insert_with(Decision::default);
                let label = |state: &State| heading.mark == format!(" ({})", state.label());
                item.state = State::ALL.into_iter().find(label).unwrap_or(State::Decided);
                return self.note_section(BESLUTNING);
            }
            HeadingKind::Section => {
                let section = Section { heading: heading.title.clone(), text: String::new() };
                self.items.last_mut()?.sections.push(section);
                self.last = None;
                if heading.mark.is_empty() {
                    self.orders.last_mut()?.push(heading.title.clone());
                }
                return Some(());
            }
            HeadingKind::Meeting
            | HeadingKind::Preamble
            | HeadingKind::People
            | HeadingKind::Agenda
            | HeadingKind::Events
            | HeadingKind::Tasks
            | HeadingKind::Signatures => return None,
        };
        self.note_behind(rank)
    }

    fn add_item(&mut self, heading: &Heading) {
        let closed = heading.mark == CLOSED || heading.title == CLOSED_TITLE;
        let (doubtful, opened) = (heading.mark == DOUBTFUL, heading.mark == OPENED);
        self.items.push(Item {
            id: ItemId(format!("i{}", self.items.len() + 1)),
            number: heading.number.clone(),
            level: 1,
            title: heading.title.clone(),
            presenter: None,
            case_no: None,
            initials: None,
            minutes: None,
            starts: None,
            closed,
            doubtful,
            opened,
            added: false,
            sections: Vec::new(),
            indstilling: None,
            bilag: Vec::new(),
            draft: None,
            decision: None,
            state: State::Pending,
        });
        self.levels.push(heading.level);
        self.orders.push(Vec::new());
        self.last = None;
        let has_two_levels = self.levels.contains(&2);
        for (item, level) in self.items.iter_mut().zip(&self.levels) {
            item.level = if has_two_levels && *level == 3 { 2 } else { 1 };
        }
    }

    fn note_section(&mut self, name: &str) -> Option<()> {
        self.last = None;
        self.orders.last_mut()?.push(name.to_owned());
        Some(())
    }

    /// Returns what stands behind the decision, in order, and where it would stand when there is none.
    fn note_behind(&mut self, rank: usize) -> Option<()> {
        let order = self.orders.last_mut()?;
        match (self.last.replace(rank), order.iter().position(|name| name == BESLUTNING)) {
            (Some(last), _) if last < rank => {}
            (None, Some(place)) if place + 1 == order.len() => {}
            (None, None) => order.push(BESLUTNING.to_owned()),
            _ => return None,
        }
        Some(())
    }

    fn read_text(&mut self, place: TextPlace, text: &str) -> Option<()> {
        let item = self.items.last_mut()?;
        let text = text.to_owned();
        match place {
            TextPlace::Decision => item.decision.as_mut()?.text = text,
            TextPlace::Section => item.sections.last_mut()?.text = text,
            TextPlace::Item => item.sections.push(Section { heading: String::new(), text }),
            TextPlace::Head => return None,
        }
        Some(())
    }

    /// Returns the body's order of sections.
    pub(super) fn section_order(&self) -> Vec<String> {
        order::order(&self.orders)
    }
}

/// Returns one part of the line "SAG-2020-05018 suha/jhp · v. Lone Lyng · 10 min. · kl. 10.00".
fn read_reference(part: &ReferencePart, item: &mut Item) -> Option<()> {
    let text = part.text.clone();
    match part.label {
        NUMBER if item.number.is_empty() => item.number = text,
        CASE => fill(&mut item.case_no, text)?,
        INITIALS => fill(&mut item.initials, text)?,
        PRESENTER => fill(&mut item.presenter, text)?,
        "" => return read_bare_reference(&text, item),
        _ => return None,
    }
    Some(())
}

fn read_bare_reference(text: &str, item: &mut Item) -> Option<()> {
    if text == ADDED {
        return (!std::mem::replace(&mut item.added, true)).then_some(());
    }
    if let Some(minutes) = text.strip_suffix(" min.") {
        return fill(&mut item.minutes, minutes.parse().ok()?);
    }
    if let Some(time) = text.strip_prefix("kl. ") {
        return fill(&mut item.starts, clock::time(time)?);
    }
    let (case_no, initials) = match text.split_once(' ') {
        Some((case_no, initials)) => (case_no, Some(initials.to_owned())),
        None => (text, None),
    };
    if let Some(initials) = initials {
        fill(&mut item.initials, initials)?;
    }
    fill(&mut item.case_no, case_no.to_owned()).filter(|()| is_case(text))
}
