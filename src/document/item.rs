//! One row of the agenda in the referat.

use super::block::{Block, Heading, HeadingKind, ReferencePart, TextPlace};
use super::head::{DAGSORDEN, push_text, unheaded};
use super::names::{CLOSED, CLOSED_TITLE, DOUBTFUL, DisplayNames, OPENED};
use super::order::{self, PrintedSection};
use super::{correction, decision, entries, presence};
use crate::meeting::{AccessMarks, Item, Meeting, Presences, date};

/// What is said of an item that the body took up on its agenda when the meeting had begun.
pub(crate) const ADDED: &str = "optaget på dagsordenen på mødet";

/// What is known of all items when one is printed.
pub(super) struct PrintContext<'a> {
    /// The meeting, as far as it is shown.
    pub(super) meeting: &'a Meeting,
    /// What people and items are called.
    pub(super) names: &'a DisplayNames<'a>,
    /// Who took part in what.
    pub(super) presence: &'a Presences<'a>,
}

/// An item with everything in it. Under an item whose contents are withheld nothing is said of who took part.
pub(super) fn build(blocks: &mut Vec<Block>, item: &Item, context: &PrintContext<'_>, is_withheld: bool) {
    let PrintContext { meeting, names, presence } = context;
    blocks.push(Block::Heading(heading(meeting, item)));
    push_reference(blocks, item);
    if !is_withheld {
        presence::build(blocks, meeting, item, names, presence);
    }
    push_text(blocks, TextPlace::Item, &unheaded(&item.sections));
    for part in order::parts(item, &meeting.section_order) {
        match part {
            PrintedSection::Text(section) => {
                let mark = if order::is_reserved(&section.heading) { order::TEXT } else { "" };
                blocks.push(Block::Heading(Heading {
                    level: 4,
                    kind: HeadingKind::Section,
                    title: section.heading.clone(),
                    mark: mark.to_owned(),
                    ..Heading::default()
                }));
                push_text(blocks, TextPlace::Section, &section.text);
            }
            PrintedSection::Indstilling => decision::build_indstilling(blocks, item),
            PrintedSection::Beslutning => build_decision(blocks, item, context),
            PrintedSection::Bilag => decision::build_bilag(blocks, item),
        }
    }
}

/// An item as it goes to the file of its case: who took part, indstilling, decision, votes and statements.
pub(super) fn build_extract(
    blocks: &mut Vec<Block>,
    item: &Item,
    context: &PrintContext<'_>,
    is_withheld: bool,
) {
    let at = blocks.len() + 1;
    build_words(blocks, item, context);
    let mut under = Vec::new();
    push_reference(&mut under, item);
    if !is_withheld {
        presence::build(&mut under, context.meeting, item, context.names, context.presence);
    }
    blocks.splice(at..at, under);
}

/// An item in short: heading, indstilling, decision, votes and statements.
pub(super) fn build_words(blocks: &mut Vec<Block>, item: &Item, context: &PrintContext<'_>) {
    blocks.push(Block::Heading(heading(context.meeting, item)));
    decision::build_indstilling(blocks, item);
    build_decision(blocks, item, context);
}

/// The decision, and what follows it.
pub(super) fn build_decision(blocks: &mut Vec<Block>, item: &Item, context: &PrintContext<'_>) {
    decision::build_decision(blocks, item);
    entries::build(blocks, item, context.meeting.rules, context.names);
    correction::build(blocks, 4, context.meeting.corrections_of(Some(&item.id)));
}

/// Returns the heading of an item: of level 3, and of level 2 for the upper level of an agenda that has two.
pub(super) fn heading(meeting: &Meeting, item: &Item) -> Heading {
    let has_two_levels = meeting.items.iter().any(|other| other.level > 1);
    let mark = match item.access_marks() {
        _ if item.title == CLOSED_TITLE => "",
        AccessMarks { closed: true, .. } => CLOSED,
        AccessMarks { doubtful: true, .. } => DOUBTFUL,
        AccessMarks { opened: true, .. } => OPENED,
        AccessMarks { closed: false, doubtful: false, opened: false } => "",
    };
    Heading {
        level: if item.level == 1 && has_two_levels { 2 } else { 3 },
        kind: HeadingKind::Item(item.id.clone()),
        number: if is_number(&item.number) { item.number.clone() } else { String::new() },
        title: item.title.clone(),
        mark: mark.to_owned(),
    }
}

/// The heading over the items, where nothing else is between the title and a first item of level 3: no level
/// is left out.
pub(super) fn build_agenda_heading(blocks: &mut Vec<Block>, meeting: &Meeting) {
    let is_covered = blocks.iter().any(|block| matches!(block, Block::Heading(Heading { level: 2, .. })));
    let first = meeting.items.first();
    if !is_covered && first.is_some_and(|first| heading(meeting, first).level > 2) {
        let title = DAGSORDEN.to_owned();
        blocks.push(Block::Heading(Heading {
            level: 2,
            kind: HeadingKind::Agenda,
            title,
            ..Heading::default()
        }));
    }
}

/// Returns whether a number can be printed before the title and be told apart from it: "3", "3.1", "12a",
/// "A".
pub(crate) fn is_number(number: &str) -> bool {
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '/');
    let tells = number.contains(|c: char| c.is_ascii_digit())
        || (number.len() <= 4 && number.bytes().all(|b| b.is_ascii_uppercase()));
    !number.is_empty() && !number.ends_with('.') && number.chars().all(is_sign) && tells
}

/// The label of a number that cannot be before the title.
pub(crate) const NUMBER: &str = "nr. ";
/// The label of the number of the case.
pub(crate) const CASE: &str = "sag: ";
/// The label of those who prepared it.
pub(crate) const INITIALS: &str = "init. ";
/// The label of who introduces it.
pub(crate) const PRESENTER: &str = "v. ";
/// Every label.
pub(crate) const LABELS: [&str; 4] = [NUMBER, CASE, INITIALS, PRESENTER];

/// The line under the title: "SAG-2020-05018 suha/jhp · v. Lone Lyng · 10 min. · kl. 10.00".
fn push_reference(blocks: &mut Vec<Block>, item: &Item) {
    // every field is named, so that a new one is not left out of the referat by forgetting it
    let Item {
        number,
        presenter,
        case_no,
        initials,
        minutes,
        starts,
        added,
        id: _,
        level: _,
        title: _,
        closed: _,
        doubtful: _,
        opened: _,
        sections: _,
        indstilling: _,
        bilag: _,
        draft: _,
        decision: _,
        state: _,
    } = item;
    let part = |label, text: &str| ReferencePart { label, text: text.to_owned() };
    let mut parts = Vec::new();
    if !number.is_empty() && !is_number(number) {
        parts.push(part(NUMBER, number));
    }
    parts.extend(case(case_no.as_deref(), initials.as_deref()));
    parts.extend(presenter.as_deref().map(|name| part(PRESENTER, name)));
    parts.extend(minutes.map(|minutes| part("", &format!("{minutes} min."))));
    parts.extend(starts.map(|time| part("", &format!("kl. {}", date::clock_text(time)))));
    parts.extend(added.then(|| part("", ADDED)));
    if !parts.is_empty() {
        blocks.push(Block::Reference(parts));
    }
}

/// Returns "SAG-2020-05018 suha/jhp" as agendas print it, or with labels where that would not read back.
fn case(case_no: Option<&str>, initials: Option<&str>) -> Vec<ReferencePart> {
    let part = |label, text: &str| ReferencePart { label, text: text.to_owned() };
    let bare = case_no.into_iter().chain(initials).collect::<Vec<_>>().join(" ");
    let words = 1 + usize::from(initials.is_some());
    if case_no.is_some() && is_case(&bare) && bare.split(' ').count() == words {
        return vec![part("", &bare)];
    }
    let labelled = [(CASE, case_no), (INITIALS, initials)];
    labelled.into_iter().filter_map(|(label, text)| Some(part(label, text?))).collect()
}

/// Returns whether a part of the line under the title is a case with or without initials, and no other part.
pub(crate) fn is_case(part: &str) -> bool {
    let is_labelled = LABELS.iter().any(|label| part.starts_with(label));
    let is_time = part.starts_with("kl. ") || part.ends_with(" min.");
    !is_labelled && !is_time && (1..=2).contains(&part.split(' ').count())
}
