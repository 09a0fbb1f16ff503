//! The items of a document, made one after the other from the lines that `find_items` found for them.
//!
//! | file | what is in it |
//! |---|---|
//! | `groups` | what lines between the items say of those after them |
//! | `under_titles` | lines that gather items and stand right under titles |
//! | `presenters` | presenters in brackets behind the titles |
//! | `closing` | where the meeting ends, and who minuted it |

mod closing;
mod groups;
mod presenters;
mod under_titles;

use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use crate::import::Warning;
use crate::import::line::{self, SourceLine};
use crate::import::passes::absences::absences;
use crate::import::passes::build_item::{self, BuiltItem, ItemContext, ItemGuess, SaidBefore};
use crate::import::passes::build_items::closing::{closing, signature, signed};
use crate::import::passes::build_items::groups::{
    Groups, PlaceInList, divides, gathers, is_gathering, is_of_list,
};
use crate::import::passes::closed_marks::ClosedMarks;
use crate::import::passes::find_items::FoundItem;
use crate::import::passes::participants;
use crate::import::passes::people_builder::PeopleBuilder;
use crate::import::passes::sections::vocabulary::Vocabulary;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::{date_time, section};
use crate::meeting::{Access, Item, Meeting, Section, secrecy};

/// Makes the items, and learns from them who was away and how sections are ordered.
pub(crate) fn read(
    meeting: &mut Meeting,
    roster: &mut PeopleBuilder,
    (lines, found, marks): (&[SourceLine], &[FoundItem], &ClosedMarks),
    minutes: bool,
) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let over = cases_over(lines, found);
    let spans: Vec<Range<usize>> = (0..found.len()).map(|i| span(lines, found, i, over)).collect();
    let texts = || spans.iter().map(|range| &lines[range.clone()]);
    let vocabulary = Vocabulary::learn(texts(), meeting.rules);
    let context = context(&vocabulary, meeting, minutes, texts());
    let mut groups = Groups::before(lines, found, &spans);
    let (mut order, mut away) = (Vec::<String>::new(), Vec::<Vec<SourceLine>>::new());
    let mut guessed: Vec<(ItemGuess, usize, String)> = Vec::new();
    let closing = found.len().checked_sub(1).map_or(0, |last| closing(lines, &spans[last]));
    let closing =
        found.last().map_or(closing, |_| signed(lines, spans[found.len() - 1].start..closing, roster));
    let last = spans.last().cloned().unwrap_or_default();
    let (levels, mut unclear) = marks.of_items(lines, found);
    unclear.extend(list_in_front(lines, found));
    for ((found, range), by_line) in found.iter().zip(spans).zip(levels) {
        let range = if range == last { range.start..closing } else { range };
        let before = groups.take(lines, found, by_line);
        let place = groups.place(lines, &range, range.start < last.start);
        let mut made = one(lines, (found, range.clone(), over), &context, before, place);
        let no = lines.get(found.at).map_or(0, |line| line.no);
        guessed.extend(made.guesses.iter().map(|guess| (*guess, no, made.item.name())));
        merge(&mut order, &made.order);
        warnings.append(&mut made.warnings);
        meeting.items.push(made.item);
        away.push(made.away);
        groups.pass(lines, range, true);
    }
    close(meeting, roster, &lines[closing..last.end.max(closing)]);
    presenters::take_from_titles(&mut meeting.items, roster);
    absences(meeting, roster, &away);
    doubt_alike(&mut meeting.items);
    warnings.extend(doubt_all(meeting, unclear));
    warnings.extend(guesses(&guessed).into_iter().chain(doubtful(&meeting.items)));
    meeting.open_empty_lists();
    if !order.is_empty() {
        meeting.section_order = order;
    }
    warnings
}

/// Leaves every item in doubt where something is closed and nobody knows what. Returns the warnings that say so.
fn doubt_all(meeting: &mut Meeting, unclear: Vec<Warning>) -> Vec<Warning> {
    if unclear.is_empty() || meeting.access_levels().into_iter().any(Access::is_withheld) {
        return Vec::new();
    }
    meeting.items.iter_mut().for_each(|item| item.doubtful = true);
    unclear
}

/// Leaves the items in doubt that are called like a withheld one: "Samme som punkt 3 med hensyn til referatet."
fn doubt_alike(items: &mut [Item]) {
    let is_withheld = |item: &&Item| item.closed || item.doubtful;
    let withheld: HashSet<String> =
        items.iter().filter(is_withheld).map(|item| item.number.trim_end_matches('.').to_owned()).collect();
    let is_alike = |item: &Item| {
        let texts = item.sections.iter().map(|section| section.text.as_str()).chain([item.decision_text()]);
        let mut alike = texts.flat_map(str::lines).flat_map(secrecy::named_as_alike);
        alike.any(|number| withheld.contains(&number))
    };
    items.iter_mut().for_each(|item| item.doubtful |= !item.closed && is_alike(item));
}

/// Returns a warning of a list before the items that tells how they are divided: nothing may say which of them are
/// closed.
fn list_in_front(lines: &[SourceLine], found: &[FoundItem]) -> Option<Warning> {
    let first = found.first()?.at.min(lines.len());
    let at = (0..first).find(|&at| is_of_list(lines, at))?;
    let text = "listen siger, at noget er lukket, men ikke hvilket punkt; se efter, hvilke der er lukkede";
    Some(Warning::at(lines[at].no, text))
}

/// Returns what the lines of all items say of each.
fn context<'a>(
    vocabulary: &'a Vocabulary,
    meeting: &Meeting,
    minutes: bool,
    mut texts: impl Iterator<Item = &'a [SourceLine]> + Clone,
) -> ItemContext<'a> {
    let headed = texts.clone().any(|lines| lines.iter().any(tells_what_was_decided));
    let heads_decision = |line: &SourceLine| line.section().is_some_and(|known| is_decision(known.part));
    let unheaded = minutes && headed && !texts.clone().any(|lines| lines.iter().any(heads_decision));
    let has_both = texts.any(has_both);
    let prose = minutes && !headed;
    ItemContext { vocabulary, day: meeting.date, minutes, prose, unheaded, has_both }
}

/// Returns whether an item has what it asks for ("Beslutningstema") beside its indstilling, each alone on a line.
fn has_both(lines: &[SourceLine]) -> bool {
    let has = |part: SectionKind| {
        let mut headings =
            lines.iter().filter_map(SourceLine::section).filter(|known| known.inline.is_empty());
        headings.any(|known| known.part == part)
    };
    has(SectionKind::LikeIndstilling) && has(SectionKind::Indstilling)
}

/// Returns whether a line heads a decision, or the case itself: then what no heading stands over is no decision.
fn tells_what_was_decided(line: &SourceLine) -> bool {
    line.section().is_some_and(|known| is_decision(known.part) || section::is_core(known.heading))
}

fn is_decision(part: SectionKind) -> bool {
    matches!(part, SectionKind::Beslutning | SectionKind::LikeBeslutning | SectionKind::Merged)
}

/// Makes one item from its lines, and from the row of its case where that stands above the heading.
fn one(
    lines: &[SourceLine],
    (found, range, over): (&FoundItem, Range<usize>, bool),
    context: &ItemContext<'_>,
    before: SaidBefore,
    place: PlaceInList,
) -> BuiltItem {
    let no = lines.get(found.at).map_or(0, |line| line.no);
    // between a heading and its twin in a table of contents stand the groups of the table
    let between = lines[found.between.clone()].iter().filter(|line| line.gathers().is_none());
    let content: Cow<'_, [SourceLine]> = if found.between.is_empty() {
        Cow::Borrowed(&lines[range])
    } else {
        Cow::Owned(between.chain(&lines[range]).cloned().collect())
    };
    let mut content: &[SourceLine] = &content;
    let (mut headings, mut may_be_own) = (Vec::new(), false);
    // lines that gather the items after them belong to no part of this one
    while let Some(at) =
        content.iter().rposition(|line| !line.is_blank()).filter(|&at| is_gathering(content, at, place))
    {
        if gathers(content, at, place.is_followed).is_none() {
            let text = format!("»{}« over de næste punkter er ikke taget med", content[at].plain);
            headings.push(Warning::at(content[at].no, text));
        }
        may_be_own |= place.may_be_own(content, at);
        content = &content[..at];
    }
    let mut made = build_item::make(found, no, content, context, before);
    // what stands after a group that closes may be items that were not found
    let may_be_closed = may_be_own || (0..content.len()).any(|at| divides(content, at));
    made.item.doubtful |= !made.item.closed && may_be_closed;
    made.warnings.extend(headings.into_iter().rev());
    let over = over.then(|| above(lines, found.at).and_then(|line| line.case())).flatten();
    if let Some(case) = over {
        made.take_over(case, above(lines, found.at).map_or("", |line| &line.plain));
    }
    made
}

/// Returns a warning for each kind of guess, which names the items that it was made in.
fn guesses(guessed: &[(ItemGuess, usize, String)]) -> Vec<Warning> {
    let of = |kind: ItemGuess| {
        let mut all = guessed.iter().filter(|(guess, ..)| *guess == kind).peekable();
        let line = all.peek()?.1;
        let names: Vec<String> = all.map(|(.., name)| format!("»{name}«")).collect();
        Some(Warning::at(line, kind.warning(&names.join(", "))))
    };
    ItemGuess::ALL.into_iter().filter_map(of).collect()
}

/// Names the items that are perhaps closed: a person must answer.
fn doubtful(items: &[Item]) -> Option<Warning> {
    let names: Vec<String> = items
        .iter()
        .filter(|item| item.doubtful && !item.closed)
        .map(|item| format!("»{}«", item.name()))
        .collect();
    let names = (!names.is_empty()).then(|| names.join(", "))?;
    Some(Warning::whole(format!(
        "måske lukket: {names}; holdes ude af den åbne udgave, til du svarer i gennemsynet"
    )))
}

/// Returns the lines of an item: to the next one, without the case of the next where cases stand over the headings.
fn span(lines: &[SourceLine], found: &[FoundItem], i: usize, over: bool) -> Range<usize> {
    let start = found[i].content;
    let end = found.get(i + 1).map_or(lines.len(), |next| next.at).max(start);
    let last = (start..end).rev().find(|&at| !lines[at].is_blank());
    let case = last.filter(|&at| over && found.get(i + 1).is_some() && lines[at].case().is_some());
    start..case.unwrap_or(end)
}

/// Keeps what stands after the last item with it, and when the meeting ended. Lists of people there are those of the
/// meeting.
fn close(meeting: &mut Meeting, roster: &mut PeopleBuilder, lines: &[SourceLine]) {
    let (readable, attached) = build_item::without_closed(Cow::Borrowed(lines));
    let (entries, taken) = participants::read(&readable);
    roster.add(entries);
    // the one who minuted is known by the role
    let is_known = |line: &SourceLine| signature(&line.plain).is_some_and(|who| roster.called(who).is_some());
    let rest = readable.iter().zip(taken).filter(|(line, taken)| !taken && !is_known(line));
    let rest: Vec<SourceLine> = rest.map(|(line, _)| line.clone()).collect();
    let text = line::block(&rest);
    let Some(item) = meeting.items.last_mut() else { return };
    item.sections.extend(attached);
    if text.is_empty() {
        return;
    }
    let clocks = rest.iter().find(|line| !line.is_blank()).map(|line| date_time::clocks(&line.plain));
    meeting.ends = meeting.ends.or_else(|| clocks?.last().copied());
    item.sections.push(Section { heading: String::new(), text });
}

/// Returns the last line with text right above another.
fn above(lines: &[SourceLine], at: usize) -> Option<&SourceLine> {
    let at = at.min(lines.len());
    lines[at.saturating_sub(4)..at].iter().rev().find(|line| !line.is_blank())
}

/// Returns whether the cases stand over the headings: a labelled row over the first, or numbers over most. One without
/// label may be the last line of a text.
pub(crate) fn cases_over(lines: &[SourceLine], found: &[FoundItem]) -> bool {
    let over = |found: &FoundItem| above(lines, found.at).and_then(|line| line.case());
    let labelled = found.first().and_then(over).is_some_and(|case| case.labelled);
    let first = found.first().and_then(over).is_some();
    labelled || first && found.iter().filter_map(over).count() * 3 > found.len() * 2
}

/// Puts the headings of one item into the order of all: each new one after the one before it.
fn merge(order: &mut Vec<String>, item: &[String]) {
    let mut at = 0;
    for heading in item {
        match order.iter().position(|known| known == heading) {
            Some(known) => at = known + 1,
            None if order.len() >= build_item::MOST => {}
            None => {
                order.insert(at.min(order.len()), heading.clone());
                at += 1;
            }
        }
    }
}
