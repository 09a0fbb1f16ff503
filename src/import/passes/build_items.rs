//! The items of a document, made one after the other from the lines that `item` found for them.

mod closing;
mod under_titles;

use std::borrow::Cow;
use std::ops::Range;

use chrono::NaiveTime;

use crate::import::Warning;
use crate::import::line::{self, SourceLine};
use crate::import::passes::absences::absences;
use crate::import::passes::build_item::{self, BuiltItem, ItemContext, ItemGuess};
use crate::import::passes::build_items::closing::{closing, signature, signed};
use crate::import::passes::build_items::under_titles::UnderTitles;
use crate::import::passes::closed_marks::ClosedMarks;
use crate::import::passes::find_items::FoundItem;
use crate::import::passes::participants;
use crate::import::passes::people_builder::PeopleBuilder;
use crate::import::passes::sections::vocabulary::Vocabulary;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::text::has_any;
use crate::import::recognise::words::MUNICIPAL;
use crate::import::recognise::{body, closed, date_time, section};
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
    let headed = spans.iter().any(|range| lines[range.clone()].iter().any(tells_what_was_decided));
    let texts = spans.iter().map(|range| &lines[range.clone()]);
    let vocabulary = Vocabulary::learn(texts, meeting.rules);
    let context =
        ItemContext { vocabulary: &vocabulary, day: meeting.date, minutes, prose: minutes && !headed };
    let mut groups = Groups::before(lines, found.first().map_or(0, |first| first.at), &spans);
    let (mut order, mut away) = (Vec::<String>::new(), Vec::<Vec<SourceLine>>::new());
    let mut guessed: Vec<(ItemGuess, usize, String)> = Vec::new();
    let closing = found.len().checked_sub(1).map_or(0, |last| closing(lines, &spans[last]));
    let closing =
        found.last().map_or(closing, |_| signed(lines, spans[found.len() - 1].start..closing, roster));
    let last = spans.last().cloned().unwrap_or_default();
    let (levels, mut unclear) = marks.of_items(lines, found);
    unclear.extend(list_in_front(lines, found));
    for ((found, range), levels) in found.iter().zip(spans).zip(levels) {
        let range = if range == last { range.start..closing } else { range };
        let access = groups.take().max(levels);
        let place = groups.place(range.start < last.start);
        let mut made = one(lines, (found, range.clone(), over), &context, access, place);
        let no = lines.get(found.at).map_or(0, |line| line.no);
        guessed.extend(made.guesses.iter().map(|guess| (*guess, no, made.item.name())));
        merge(&mut order, &made.order);
        warnings.append(&mut made.warnings);
        meeting.items.push(made.item);
        away.push(made.away);
        groups.pass(lines, range, true);
    }
    close(meeting, roster, &lines[closing..last.end.max(closing)]);
    absences(meeting, roster, &away);
    warnings.extend(doubt_all(meeting, unclear));
    warnings.extend(guesses(&guessed));
    warnings.extend(doubtful(&meeting.items));
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

/// A warning of a list before the items that tells how they are divided: nothing may say which of them are closed.
fn list_in_front(lines: &[SourceLine], found: &[FoundItem]) -> Option<Warning> {
    let first = found.first()?.at.min(lines.len());
    let at = (0..first).find(|&at| is_of_list(lines, at))?;
    let text = "listen siger, at noget er lukket, men ikke hvilket punkt; se efter, hvilke der er lukkede";
    Some(Warning::at(lines[at].no, text))
}

/// What the groups of a list say of the items in it, from its beginning to where one stands.
#[derive(Default)]
struct Groups {
    /// What the last group says of all after it.
    lasting: Access,
    /// What a mark right above a heading says of that item alone.
    next: Option<Access>,
    /// When what the last group says ends, where the group is a part of the programme, and what was said before it.
    until: Option<(NaiveTime, Access)>,
    /// Whether marks of single items stand above their headings.
    above: bool,
    /// What else gathers items and is said of the one that it stands right under.
    under: UnderTitles,
}

impl Groups {
    /// What stands above the first item.
    fn before(lines: &[SourceLine], first: usize, spans: &[Range<usize>]) -> Self {
        let first = first.min(lines.len());
        let is_mark = |line: &SourceLine| line.gathers().is_some() && closed::is_of_one(&line.plain);
        let above = first.checked_sub(1).is_some_and(|at| is_mark(&lines[at]));
        // what is closed already needs no second heading that closes it: "Lukket dagsorden" under more than one title
        let under = UnderTitles::of(lines, spans);
        let mut groups = Groups { above, under, ..Groups::default() };
        groups.pass(lines, first.saturating_sub(4)..first, false);
        groups
    }

    /// Where an item stands that is followed by another or not.
    fn place(&self, is_followed: bool) -> PlaceInList {
        PlaceInList { is_followed, marks_above: self.above }
    }

    /// What is said of the next item.
    fn take(&mut self) -> Access {
        self.next.take().unwrap_or(self.lasting)
    }

    /// Reads the lines of an item for what they say of those after it. A mark of one item is said of the item that it
    /// stands in, unless it is the last line: then it is said of the next.
    fn pass(&mut self, lines: &[SourceLine], range: Range<usize>, is_item: bool) {
        let last = range.clone().rev().find(|&at| !lines[at].is_blank());
        let (start, end) = (range.start, range.end);
        let first = range.clone().find(|&at| !lines[at].is_blank());
        for at in range {
            if let Some((end, before)) = self.until
                && last == Some(at)
                && at.checked_sub(1).is_none_or(|before| lines[before].is_blank())
                && date_time::bare_slot(&lines[at].plain).is_some_and(|(begin, _)| begin >= end)
            {
                (self.lasting, self.until) = (before, None);
            }
            let Some(access) = gathers(lines, at, last == Some(at) && is_item) else { continue };
            let of_one = closed::is_of_one(&lines[at].plain);
            // right under the heading
            let is_first =
                is_item && first == Some(at) && (at == start || self.under.may_be_apart) && !self.above;
            match () {
                () if is_first && of_one => {}
                () if is_first
                    && Some(at) != last
                    && (self.under.is_own(&lines[at]) || closed::is_under_one(&lines[at].plain)) =>
                {
                    if access.is_withheld() && self.under.may_be_part(&lines[at]) {
                        self.lasting = self.lasting.max(Access::Doubtful);
                    }
                }
                () if of_one && Some(at) != last => {}
                () if of_one && at + 1 == end && access > self.lasting => self.next = Some(access),
                () => {
                    let slot = date_time::slot(&lines[at].plain).filter(|_| access.is_withheld());
                    self.until = slot.map(|(_, end)| (end, self.until.map_or(self.lasting, |until| until.1)));
                    self.lasting = access;
                }
            }
        }
    }
}

/// What a line says of the items after it; the last one of an item may be the heading of a part, where it stands alone.
fn gathers(lines: &[SourceLine], at: usize, is_last: bool) -> Option<Access> {
    let is_alone = || at.checked_sub(1).is_some_and(|before| lines[before].is_blank());
    // an entry of a list, and what stands under "Bilag:", belong to the item; under an empty "Beslutning:" a part begins
    let is_label = |line: &SourceLine| {
        line.section().is_some_and(|known| known.part == SectionKind::Bilag && known.inline.trim().is_empty())
    };
    let is_own = || {
        let over = lines[..at].iter().rev().find(|line| !line.is_blank());
        lines[at].bullet().is_some() || over.is_some_and(is_label)
    };
    let part = || (is_last && is_alone() && !is_own()).then(|| closed::part(&lines[at].plain)).flatten();
    // "Behandles i lukket møde" under a title, or behind the text of its item
    let is_first =
        || lines[..at].iter().rev().find(|line| !line.is_blank()).is_none_or(|over| over.heading().is_some());
    if closed::is_without_subject(&lines[at].plain) && (is_first() || !(is_last && is_alone())) {
        return None;
    }
    lines[at].gathers().filter(|_| !is_of_list(lines, at)).or_else(part)
}

/// Whether a line is an entry of a list that tells how agendas are divided ([`secrecy::is_of_list`]).
fn is_of_list(lines: &[SourceLine], at: usize) -> bool {
    let from = at.saturating_sub(secrecy::LONGEST_LIST);
    let near = lines[from..].iter().take(at - from + 3).map(|line| line.text.as_str());
    lines[at].bullet().is_some() && secrecy::is_of_list(&near.collect::<Vec<_>>(), at - from)
}

/// Whether a line divides the agenda: said of more than one item.
fn divides(lines: &[SourceLine], at: usize) -> bool {
    let line = &lines[at];
    gathers(lines, at, false).is_some_and(Access::is_withheld) && !closed::is_of_one(&line.plain)
}

/// Whether a line heads a decision, or the case itself: then what no heading stands over is no decision.
fn tells_what_was_decided(line: &SourceLine) -> bool {
    line.section().is_some_and(|known| {
        let decided = SectionKind::Beslutning;
        let like = SectionKind::LikeBeslutning;
        known.part == decided
            || known.part == like
            || known.part == SectionKind::Merged
            || section::is_core(known.heading)
    })
}

/// Where an item stands in its list.
#[derive(Debug, Clone, Copy)]
struct PlaceInList {
    /// Whether another item follows.
    is_followed: bool,
    /// Whether marks of single items stand above their headings.
    marks_above: bool,
}

/// Makes one item from its lines, and from the row of its case where that stands above the heading.
fn one(
    lines: &[SourceLine],
    (found, range, over): (&FoundItem, Range<usize>, bool),
    context: &ItemContext<'_>,
    group: Access,
    place: PlaceInList,
) -> BuiltItem {
    let no = lines.get(found.at).map_or(0, |line| line.no);
    // between a heading and its twin in a table of contents stand the groups of the table
    let between = lines[found.between.clone()].iter().filter(|line| line.gathers().is_none());
    let content: Cow<'_, [SourceLine]> = match found.between.is_empty() {
        true => Cow::Borrowed(&lines[range]),
        false => Cow::Owned(between.chain(&lines[range]).cloned().collect()),
    };
    let mut content: &[SourceLine] = &content;
    let mut gathers = Vec::new();
    // lines that gather the items after them belong to no part of this one
    while let Some(at) =
        content.iter().rposition(|line| !line.is_blank()).filter(|&at| is_gathering(content, at, place))
    {
        if self::gathers(content, at, place.is_followed).is_none() {
            gathers.insert(0, content[at].plain.clone());
        }
        content = &content[..at];
    }
    let mut made = build_item::make(found, no, content, context, group);
    // what stands after a group that closes may be items that were not found
    made.item.doubtful |= !made.item.closed && (0..content.len()).any(|at| divides(content, at));
    let gathers = gathers.into_iter().map(|text| Section { heading: String::new(), text });
    made.item.sections.extend(gathers);
    let over = over.then(|| above(lines, found.at).and_then(|line| line.case())).flatten();
    if let Some(case) = over {
        made.take_over(case, above(lines, found.at).map_or("", |line| &line.plain));
    }
    made
}

/// A warning for each kind of guess, which names the items that it was made in.
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

/// The lines of an item: to the next one, without the case of the next where cases stand over the headings.
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
    let (entries, taken) = participants::read(lines);
    roster.add(entries);
    // the one who minuted is known by the role
    let is_known = |line: &SourceLine| signature(&line.plain).is_some_and(|who| roster.called(who).is_some());
    let rest = lines.iter().zip(taken).filter(|(line, taken)| !taken && !is_known(line));
    let lines: &[SourceLine] = &rest.map(|(line, _)| line.clone()).collect::<Vec<_>>();
    let text = line::block(lines);
    let Some(item) = meeting.items.last_mut().filter(|_| !text.is_empty()) else { return };
    let clocks = lines.iter().find(|line| !line.is_blank()).map(|line| date_time::clocks(&line.plain));
    meeting.ends = meeting.ends.or_else(|| clocks?.last().copied());
    item.sections.push(Section { heading: String::new(), text });
}

/// The last line with text right above another.
fn above(lines: &[SourceLine], at: usize) -> Option<&SourceLine> {
    let at = at.min(lines.len());
    lines[at.saturating_sub(4)..at].iter().rev().find(|line| !line.is_blank())
}

/// Whether the cases stand over the headings: a labelled row over the first, or numbers over most. One without label
/// may be the last line of a text.
pub(crate) fn cases_over(lines: &[SourceLine], found: &[FoundItem]) -> bool {
    let over = |found: &FoundItem| above(lines, found.at).and_then(|line| line.case());
    let labelled = found.first().and_then(over).is_some_and(|case| case.labelled);
    let first = found.first().and_then(over).is_some();
    labelled || first && found.iter().filter_map(over).count() * 3 > found.len() * 2
}

/// Whether a line gathers the items after it: a group, or "Fra Teknisk Udvalg" and "TEKNISK UDVALG", the committee that
/// sends them.
fn is_gathering(lines: &[SourceLine], at: usize, place: PlaceInList) -> bool {
    // "Lukket punkt" right under a title
    if at == 0 && !place.marks_above && closed::is_of_one(&lines[at].plain) {
        return false;
    }
    let line = &lines[at];
    let lower = line.plain.to_lowercase();
    let sends =
        lower.starts_with("fra ") && lower.len() < 60 && !lower.ends_with('.') && has_any(&lower, &MUNICIPAL);
    let alone = at.checked_sub(1).is_none_or(|before| lines[before].is_blank());
    let capitals =
        !line.plain.chars().any(char::is_lowercase) && (body::is_body(&line.plain) || is_more(&lower));
    // "Sager til Kommunalbestyrelsen", set as a heading
    let heads = line.strong
        && (lower.starts_with("sager ") || ["indledende punkter", "afsluttende punkter"].contains(&&*lower));
    heads
        || gathers(lines, at, place.is_followed).is_some()
        || at > 0 && (sends || alone && (capitals || is_more(&lower)))
}

/// What an agenda calls the items that came late.
fn is_more(lower: &str) -> bool {
    ["tillægsdagsorden", "tillægspunkter", "tillægsdagsorden:", "tillægspunkter:"].contains(&lower)
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
