//! What lines between the items say of those after them: headings of parts, marks above titles, and the end of a part.

use std::ops::Range;

use chrono::NaiveTime;

use crate::import::line::SourceLine;
use crate::import::passes::build_item::SaidBefore;
use crate::import::passes::build_items::under_titles::UnderTitles;
use crate::import::passes::closed_marks::SaidByName;
use crate::import::passes::find_items::FoundItem;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::text::has_any;
use crate::import::recognise::words::MUNICIPAL;
use crate::import::recognise::{body, closed, date_time};
use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy};

/// What the groups of a list say of the items in it, from its beginning to where one stands.
#[derive(Default)]
pub(super) struct Groups {
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
    /// Whether some line heads open items.
    is_divided: bool,
    /// Whether the last group tells only who gets the items.
    by_readers: bool,
    /// How deep the titles of all items are, where the document sets them as headings.
    depth: Option<u8>,
}

impl Groups {
    /// Returns what stands above the first item.
    pub(super) fn before(lines: &[SourceLine], found: &[FoundItem], spans: &[Range<usize>]) -> Self {
        let first = found.first().map_or(0, |first| first.at).min(lines.len());
        let is_mark = |line: &SourceLine| line.gathers().is_some() && closed::is_of_one(&line.plain);
        let above = first.checked_sub(1).is_some_and(|at| is_mark(&lines[at]));
        // what is closed already needs no second heading that closes it: "Lukket dagsorden" under more than one title
        let under = UnderTitles::of(lines, spans);
        let is_divided =
            lines.iter().any(|line| line.gathers() == Some(Access::Open) && !closed::is_of_one(&line.plain));
        let depth = depth(lines, found);
        let mut groups = Groups { above, under, is_divided, depth, ..Groups::default() };
        groups.pass(lines, first.saturating_sub(4)..first, false);
        groups
    }

    /// Returns where an item stands that is followed by another or not.
    pub(super) fn place(&self, lines: &[SourceLine], range: &Range<usize>, is_followed: bool) -> PlaceInList {
        let first = lines[range.clone()].first().filter(|line| !line.is_blank());
        let has_own_mark = first.is_some_and(|line| self.under.is_own(line));
        let Groups { above: marks_above, is_divided, depth, .. } = *self;
        PlaceInList { is_followed, marks_above, has_own_mark, is_divided, depth }
    }

    /// Begins a part whose heading was found as an item, for it has no number: "B-sager (lukkede)".
    fn begin(&mut self, lines: &[SourceLine], item: &FoundItem) {
        let line =
            lines.get(item.at).filter(|line| item.number.is_empty() && !closed::is_of_one(&line.plain));
        if let Some(access) = line.and_then(SourceLine::gathers) {
            self.last(lines, item.at, access);
        }
    }

    /// Returns what is said of the next item. `named` is what sentences say that name it.
    pub(super) fn take(&mut self, lines: &[SourceLine], item: &FoundItem, named: SaidByName) -> SaidBefore {
        self.begin(lines, item);
        let of_list = self.next.take().unwrap_or(self.lasting);
        let SaidByName { access, is_alone } = named;
        let opens = access == Some(Access::Open);
        SaidBefore { access: of_list.max(access.unwrap_or_default()), opens, opens_alone: opens && is_alone }
    }

    /// Reads the lines of an item for what they say of those after it. A mark of one item is said of the item that it
    /// stands in, unless it is the last line: then it is said of the next.
    pub(super) fn pass(&mut self, lines: &[SourceLine], range: Range<usize>, is_item: bool) {
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
            let Some(access) = said_of_next(lines, at, is_item, last) else {
                let may_head_next = is_item && last == Some(at) && stands_under_empty_decision(lines, at);
                self.next = self.next.max(may_head_next.then_some(Access::Doubtful));
                continue;
            };
            let of_one = closed::is_of_one(&lines[at].plain);
            // right under the heading
            let is_first =
                is_item && first == Some(at) && (at == start || self.under.may_be_apart) && !self.above;
            // "Åbent punkt" behind the text of an item opens none of those after it
            let is_open_one = is_item && closed::mark(&lines[at].plain) == Some(Access::Open);
            if of_one && (is_first || Some(at) != last || is_open_one) {
                continue;
            }
            if is_first
                && (Some(at) != last || at + 1 < end || self.under.is_everywhere)
                && (self.under.is_own(&lines[at])
                    || Some(at) != last && closed::is_under_one(&lines[at].plain))
            {
                if access.is_withheld() && self.under.may_be_part(&lines[at]) {
                    self.lasting = self.lasting.max(Access::Doubtful);
                }
            } else if of_one && at + 1 == end && access > self.lasting {
                self.next = Some(access);
            } else {
                let slot = date_time::slot(&lines[at].plain).filter(|_| access.is_withheld());
                self.until = slot.map(|(_, end)| (end, self.until.map_or(self.lasting, |until| until.1)));
                self.last(lines, at, access);
            }
        }
    }

    /// Begins a part. "Punkter til alle" ends one that was closed by the same kind of words; what was closed for another reason,
    /// or ends within a text, may go on.
    fn last(&mut self, lines: &[SourceLine], at: usize, access: Access) {
        let by_readers = closed::is_of_readers(&lines[at].plain);
        let is_alone = at.checked_sub(1).is_none_or(|before| lines[before].is_blank());
        let is_sure = !by_readers || self.by_readers && is_alone;
        if access == Access::Open && self.lasting.is_withheld() && !is_sure {
            self.lasting = Access::Doubtful;
            return;
        }
        (self.lasting, self.by_readers) = (access, by_readers);
    }
}

/// Returns what a line of an item, or above the items, says of those after it.
fn said_of_next(lines: &[SourceLine], at: usize, is_item: bool, last: Option<usize>) -> Option<Access> {
    if is_item { gathers(lines, at, last == Some(at)) } else { heads_items(lines, at, false) }
}

/// Returns what a line of an item says of the items after it. "Behandles i lukket møde" is said of its own, under a
/// title or within a text, unless it stands alone over the next title.
pub(super) fn gathers(lines: &[SourceLine], at: usize, is_last: bool) -> Option<Access> {
    let is_alone = || at.checked_sub(1).is_some_and(|before| lines[before].is_blank());
    let is_first =
        || lines[..at].iter().rev().find(|line| !line.is_blank()).is_none_or(|over| over.heading().is_some());
    let touches_next = || !lines.get(at + 1).map_or(!is_last, SourceLine::is_blank);
    let is_of_next = || is_last && is_alone() && (touches_next() || !is_first());
    if closed::is_without_subject(&lines[at].plain) && !is_of_next() {
        return None;
    }
    heads_items(lines, at, is_last)
}

/// Returns what a line says of the items after it; the last one of an item may be the heading of a part, where it
/// stands alone.
fn heads_items(lines: &[SourceLine], at: usize, is_last: bool) -> Option<Access> {
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
    if is_own_mark(lines, at, is_last) {
        return None;
    }
    lines[at].gathers().filter(|_| !is_of_list(lines, at)).or_else(part)
}

/// Returns whether a mark that could head what comes after it is said of the item that it stands in: it touches the
/// title or the text above it, or a heading for the decision, and an empty line stands behind it.
fn is_own_mark(lines: &[SourceLine], at: usize, is_last: bool) -> bool {
    let plain = &lines[at].plain;
    let label = |line: &SourceLine| line.section().is_some_and(|known| known.part == SectionKind::Beslutning);
    // "Beslutning: Lukket"
    if label(&lines[at]) {
        return true;
    }
    let is_mark = || closed::mark(plain).is_some() || closed::is_of_one(plain);
    let is_apart = lines.get(at + 1).map_or(!is_last, SourceLine::is_blank);
    if !is_apart || !closed::is_under_one(plain) || closed::turns_meeting(plain) || !is_mark() {
        return false;
    }
    let over = lines[..at].iter().rposition(|line| !line.is_blank());
    // what a page begins with is no part of the decision at the end of the page before
    let is_decided =
        over.is_some_and(|over| label(&lines[over]) && !lines[over + 1..=at].iter().any(|line| line.page));
    at.checked_sub(1).is_none_or(|before| !lines[before].is_blank()) || is_decided
}

/// Returns whether a mark that closes stands alone below a heading for the decision with nothing under it: it may be the
/// decision, or head the next item.
fn stands_under_empty_decision(lines: &[SourceLine], at: usize) -> bool {
    let label = |line: &SourceLine| {
        line.section()
            .is_some_and(|known| known.part == SectionKind::Beslutning && known.inline.trim().is_empty())
    };
    let is_blank = |at: Option<usize>| at.is_none_or(|at| lines[at].is_blank());
    let closes = closed::part(&lines[at].plain).is_some_and(Access::is_withheld);
    let over = lines[..at].iter().rev().find(|line| !line.is_blank());
    closes && is_blank(at.checked_sub(1)) && over.is_some_and(label)
}

/// Returns whether a line is an entry of a list that tells how agendas are divided ([`secrecy::is_of_list`]).
pub(super) fn is_of_list(lines: &[SourceLine], at: usize) -> bool {
    let from = at.saturating_sub(secrecy::LONGEST_LIST);
    let near = lines[from..].iter().take(at - from + 3).map(|line| line.text.as_str());
    lines[at].bullet().is_some() && secrecy::is_of_list(&near.collect::<Vec<_>>(), at - from)
}

/// Returns whether a line divides the agenda: said of more than one item.
pub(super) fn divides(lines: &[SourceLine], at: usize) -> bool {
    let line = &lines[at];
    gathers(lines, at, false).is_some_and(Access::is_withheld) && !closed::is_of_one(&line.plain)
}

/// Where an item stands in its list.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlaceInList {
    /// Whether another item follows.
    pub(super) is_followed: bool,
    /// Whether marks of single items stand above their headings.
    pub(super) marks_above: bool,
    /// Whether its first line is said of it alone, as the same line is under other titles.
    pub(super) has_own_mark: bool,
    /// Whether some line heads open items.
    is_divided: bool,
    /// How deep the titles of all items are, where the document sets them as headings.
    depth: Option<u8>,
}

impl PlaceInList {
    /// Returns whether a line that gathers the items after it may be said of the item that it stands in: it touches the
    /// title, or the text above it, and the agenda is not divided by others like it.
    pub(super) fn may_be_own(self, lines: &[SourceLine], at: usize) -> bool {
        let plain = &lines[at].plain;
        let touches = at.checked_sub(1).is_none_or(|before| !lines[before].is_blank());
        let is_mark = closed::mark(plain).is_some() || closed::is_of_one(plain);
        let is_one = closed::is_under_one(plain) || at == 0 && !closed::is_of_many(plain);
        let closes = lines[at].gathers().is_some_and(Access::is_withheld);
        closes
            && touches
            && is_mark
            && is_one
            && !self.marks_above
            && !self.is_divided
            && !closed::turns_meeting(plain)
    }
}

/// Returns whether a line gathers the items after it: a group, or "Fra Teknisk Udvalg" and "TEKNISK UDVALG", the
/// committee that sends them.
pub(super) fn is_gathering(lines: &[SourceLine], at: usize, place: PlaceInList) -> bool {
    // "Lukket punkt" right under a title
    if at == 0 && !place.marks_above && (place.has_own_mark || closed::is_of_one(&lines[at].plain)) {
        return false;
    }
    let line = &lines[at];
    // "REFERAT FRA LUKKET MØDE" over its day
    let over = (0..at).rev().find(|&over| !lines[over].is_blank());
    let is_day = line.plain.chars().count() <= 60 && date_time::date(&line.plain).is_some();
    if is_day
        && over.is_some_and(|over| over > 0 && divides(lines, over) && !lines[over].plain.ends_with('.'))
    {
        return true;
    }
    let lower = lowercase(&line.plain);
    let sends =
        lower.starts_with("fra ") && lower.len() < 60 && !lower.ends_with('.') && has_any(&lower, &MUNICIPAL);
    let alone = at.checked_sub(1).is_none_or(|before| lines[before].is_blank());
    let capitals =
        !line.plain.chars().any(char::is_lowercase) && (body::is_body(&line.plain) || is_more(&lower));
    // a heading over those of the items
    let is_above = place.is_followed && line.depth.zip(place.depth).is_some_and(|(own, items)| own < items);
    // "Sager til Kommunalbestyrelsen", set as a heading
    let heads = is_above
        || line.strong
            && (lower.starts_with("sager ")
                || ["indledende punkter", "afsluttende punkter"].contains(&&*lower));
    heads
        || gathers(lines, at, place.is_followed).is_some()
        || at > 0 && (sends || alone && (capitals || is_more(&lower)))
}

/// Returns how deep the titles of all items are; nothing where one is not set as a heading, or they differ.
fn depth(lines: &[SourceLine], found: &[FoundItem]) -> Option<u8> {
    let of_item = |item: &FoundItem| item.title_line(lines)?.depth;
    let first = of_item(found.first()?)?;
    found.iter().all(|item| of_item(item) == Some(first)).then_some(first)
}

/// Returns what an agenda calls the items that came late.
fn is_more(lower: &str) -> bool {
    let bare = lower.trim_end_matches(':');
    let ends = ["beslutning", "drøftelse", "orientering", "godkendelse"];
    let sorted = |list: &str| bare.strip_prefix(list).is_some_and(|what| ends.contains(&what));
    ["tillægsdagsorden", "tillægspunkter"].contains(&bare) || sorted("sager til ") || sorted("punkter til ")
}
