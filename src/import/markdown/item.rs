//! The items of an export.

use super::{clock, correction, decision, fill, head::labelled, order, outline::Part, people::Told};
use crate::export::{
    escape,
    item::{self as printed, Label},
    order::{BEHIND, BESLUTNING, BILAG, INDSTILLING, RETTELSER, TEXT, is_reserved},
    person::BETWEEN,
    presence::{ATTENDED, AWAY},
    prose,
};
use crate::meeting::{Correction, Item, ItemId, Section, State};

/// The agenda of an export.
#[derive(Debug, Default)]
pub(super) struct Agenda<'p, 'a> {
    /// The items.
    pub(super) items: Vec<Item>,
    /// For each item, the names of its sections in the order of print.
    orders: Vec<Vec<String>>,
    /// What is said of those who took part, or did not, under all items.
    pub(super) told: Vec<Told<'a>>,
    /// Votes and statements, each with the place of its item.
    pub(super) behind: Vec<(usize, &'p Part<'a>)>,
    /// Which of the headings behind a decision was the last, when no other heading came after it.
    last: Option<usize>,
    /// What was corrected in them.
    pub(super) corrections: Vec<Correction>,
}

impl<'p, 'a> Agenda<'p, 'a> {
    /// Reads items and their sections.
    pub(super) fn read(parts: &'p [Part<'a>]) -> Option<Self> {
        let has_two_levels = parts.iter().any(|part| part.depth == 2);
        let mut agenda = Agenda::default();
        for part in parts {
            if part.depth < 4 {
                let mut item = read_heading(part.heading);
                item.id = ItemId(format!("i{}", agenda.items.len() + 1));
                item.level = if has_two_levels && part.depth == 3 { 2 } else { 1 };
                agenda.told.extend(read_opening(part, &mut item)?);
                agenda.items.push(item);
                agenda.orders.push(Vec::new());
                agenda.last = None;
            } else if let Some(rank) = BEHIND.iter().position(|heading| *heading == part.heading) {
                agenda.read_behind(part, rank)?;
            } else {
                let name = read_section(part, agenda.items.last_mut()?)?;
                let order = agenda.orders.last_mut()?;
                let again =
                    name.as_deref() == Some(BESLUTNING) && order.iter().any(|name| name == BESLUTNING);
                order.extend(Some(name).filter(|_| !again)?);
                agenda.last = None;
            }
        }
        Some(agenda)
    }

    /// What stands behind the decision, in order, and where it would stand when there is none.
    fn read_behind(&mut self, part: &'p Part<'a>, rank: usize) -> Option<()> {
        let item = &self.items.last()?.id;
        if part.heading == RETTELSER {
            self.corrections.extend(correction::read(part, Some(item))?);
        } else {
            self.behind.push((self.items.len() - 1, part));
        }
        let order = self.orders.last_mut()?;
        match (self.last.replace(rank), order.iter().position(|name| name == BESLUTNING)) {
            (Some(last), _) if last < rank => {}
            (None, Some(place)) if place + 1 == order.len() => {}
            (None, None) => order.push(BESLUTNING.to_owned()),
            _ => return None,
        }
        Some(())
    }

    /// The body's order of sections.
    pub(super) fn section_order(&self) -> Vec<String> {
        order::order(&self.orders)
    }
}

/// "3.1. Natbusser (lukket)".
fn read_heading(heading: &str) -> Item {
    let mark = heading.strip_suffix(printed::CLOSED);
    let heading = mark.unwrap_or(heading);
    let number = heading.split_once(' ').and_then(|(first, title)| {
        let number = first.strip_suffix('.').filter(|number| printed::is_number(number))?;
        Some((number, title))
    });
    let (number, title) = number.unwrap_or(("", heading));
    let title = escape::plain(title);
    let closed = mark.is_some() || title == printed::CLOSED_TITLE;
    Item { number: number.to_owned(), title, closed, state: State::Pending, ..Item::default() }
}

/// What stands between an item's heading and its first section; what is said of those who took part.
fn read_opening<'a>(part: &Part<'a>, item: &mut Item) -> Option<Vec<Told<'a>>> {
    let mut lines = part.lines.as_slice();
    let first = part.words().next().map(|line| line.trim_end_matches(' ')).unwrap_or_default();
    let meta =
        first.strip_prefix('*').filter(|rest| !rest.starts_with('*')).and_then(|rest| rest.strip_suffix('*'));
    if let Some(meta) = meta {
        labelled(&mut lines, first)?;
        meta.split(printed::DOT).try_for_each(|part| read_meta(part, item))?;
    }
    let away = labelled(&mut lines, AWAY).map(|names| escape::split(names, BETWEEN));
    let said = labelled(&mut lines, ATTENDED).map(|said| escape::split(said, BETWEEN));
    let text = prose::plain_opening(&lines.join("\n"), printed::is_line_of_item)?;
    if !text.is_empty() {
        item.sections.push(Section { heading: String::new(), text });
    }
    let away = away.into_iter().flatten().map(Told::Away);
    Some(away.chain(said.into_iter().flatten().map(Told::Sentence)).collect())
}

/// One part of the line "SAG-2020-05018 suha/jhp · v. Lone Lyng · 10 min. · kl. 10.00".
fn read_meta(part: &str, item: &mut Item) -> Option<()> {
    let label = Label::ALL.into_iter().find(|label| part.starts_with(label.words()));
    if let Some(label) = label {
        let text = escape::plain(&part[label.words().len()..]);
        match label {
            Label::Number if item.number.is_empty() => item.number = text,
            Label::Number => return None,
            Label::Case => fill(&mut item.case_no, text)?,
            Label::Initials => fill(&mut item.initials, text)?,
            Label::Presenter => fill(&mut item.presenter, text)?,
        }
        return Some(());
    }
    if let Some(minutes) = part.strip_suffix(" min.") {
        return fill(&mut item.minutes, minutes.parse().ok()?);
    }
    if let Some(time) = part.strip_prefix("kl. ") {
        return fill(&mut item.starts, clock::time(time)?);
    }
    let (case_no, initials) = match part.split_once(' ') {
        Some((case_no, initials)) => (case_no, Some(escape::plain(initials))),
        None => (part, None),
    };
    if let Some(initials) = initials {
        fill(&mut item.initials, initials)?;
    }
    fill(&mut item.case_no, escape::plain(case_no)).filter(|()| printed::is_case(part))
}

/// Reads a section into its item, and answers with the name under which the body's order knows it.
fn read_section(part: &Part<'_>, item: &mut Item) -> Option<Option<String>> {
    let known = match part.heading {
        INDSTILLING => {
            fill(&mut item.indstilling, decision::read_indstilling(part)?)?;
            INDSTILLING
        }
        BILAG => {
            let bilag = Some(decision::read_bilag(part)?).filter(|_| item.bilag.is_empty());
            item.bilag = bilag?;
            BILAG
        }
        heading if decision::is_heading(heading) => {
            decision::read(part, item)?;
            BESLUTNING
        }
        heading => {
            let reserved = heading.strip_suffix(TEXT).filter(|heading| is_reserved(heading));
            let name = reserved.map_or_else(|| escape::plain(heading), str::to_owned);
            item.sections.push(Section { heading: name.clone(), text: prose::plain(&part.text()) });
            return Some(Some(name).filter(|_| reserved.is_none()));
        }
    };
    Some(Some(known.to_owned()))
}
