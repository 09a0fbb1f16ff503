//! The rows of the agenda read now, each with the item of the meeting that it is, or may be.

use super::apply::is_untouched;
use super::identity::{self, Counterpart, Pairs};
use super::{Sides, Supply};
use crate::meeting::access::gathers;
use crate::meeting::{AccessMarks, Item, Meeting};

/// A row of the new agenda with its matches.
#[derive(Clone)]
pub(super) struct ItemMatch {
    /// What the agenda says; doubtful when it may be a closed item that the agenda is silent of.
    pub(super) new: Item,
    /// What the agenda marks it as itself, apart from its headings.
    pub(super) item_marks: AccessMarks,
    /// Where it was in the agenda of last time.
    pub(super) base: Option<usize>,
    /// Where it is in the meeting.
    pub(super) ours: Option<usize>,
    /// Whether a person must say which item it is: something minuted or closed could be mistaken.
    pub(super) is_asked: bool,
    /// Whether it is beyond doubt which item it is.
    pub(super) is_certain: bool,
}

/// An item of the meeting that the agenda had and has no longer.
#[derive(Clone, Copy)]
pub(super) struct Gone {
    /// Where it is in the meeting.
    pub(super) at: usize,
    /// Whether a row that is asked about may be it.
    pub(super) is_asked: bool,
}

/// The rows, and what has gone.
pub(super) struct AgendaRows {
    pub(super) rows: Vec<ItemMatch>,
    pub(super) gone: Vec<Gone>,
}

/// Pairs the rows: by the agenda of last time where a row was in it, otherwise with the meeting itself.
pub(super) fn match_rows(sides: Sides<'_>) -> AgendaRows {
    let delicate = delicate(sides.ours);
    let row = |(new, item_marks): (&Item, &AccessMarks)| ItemMatch {
        new: new.clone(),
        item_marks: *item_marks,
        base: None,
        ours: None,
        is_asked: false,
        is_certain: false,
    };
    let mut rows: Vec<ItemMatch> = sides.new.items.iter().zip(sides.item_marks).map(row).collect();
    let mut free: Vec<usize> = all(sides.ours);
    let mut gone = Vec::new();
    if let Some(base) = sides.base {
        gone = by_base(&mut rows, &mut free, base, sides, &delicate);
    }
    let left: Vec<usize> = (0..rows.len()).filter(|&k| rows[k].base.is_none()).collect();
    let pairs = pairs(sides, &left, &free);
    for (i, &k) in left.iter().enumerate() {
        let counterpart = pairs.counterparts[i];
        let row = &mut rows[k];
        row.ours = counterpart.map(|counterpart| free[counterpart.at]);
        row.is_certain = counterpart.is_some_and(|counterpart| counterpart.is_certain);
        row.is_asked |= pairs.may_be(i, |at| delicate[free[at]]);
    }
    if sides.base.is_none() {
        let is_gone = |at: &usize| rows.iter().all(|row| row.ours != Some(free[*at]));
        let asked = |at: usize| pairs.claims(at).any(|i| rows[left[i]].is_asked);
        let unmatched = (0..free.len()).filter(is_gone);
        gone = unmatched.map(|at| Gone { at: free[at], is_asked: asked(at) }).collect();
    }
    doubt(sides, &mut rows);
    AgendaRows { rows, gone }
}

/// Pairs the rows through the agenda of last time. Returns the items that have gone.
fn by_base(
    rows: &mut [ItemMatch],
    free: &mut Vec<usize>,
    base: &Meeting,
    sides: Sides<'_>,
    delicate: &[bool],
) -> Vec<Gone> {
    let earlier =
        identity::pairs(&rows.iter().map(|row| &row.new).collect::<Vec<_>>(), &refs(base), sides.kind);
    let later = identity::pairs(&refs(base), &refs(sides.ours), Supply::Whole);
    let levels = base.access_levels();
    let is_delicate = |at: usize| {
        later.counterparts[at].map_or(levels[at].is_withheld(), |counterpart| delicate[counterpart.at])
    };
    for (k, row) in rows.iter_mut().enumerate() {
        row.is_asked = earlier.may_be(k, is_delicate);
        let Some(Counterpart { at, is_certain }) = earlier.counterparts[k] else { continue };
        row.base = Some(at);
        row.ours = later.counterparts[at].map(|counterpart| counterpart.at);
        row.is_certain =
            is_certain && later.counterparts[at].is_none_or(|counterpart| counterpart.is_certain);
        row.is_asked |= later.may_be(at, |at| delicate[at]);
    }
    free.retain(|at| !later.counterparts.iter().flatten().any(|counterpart| counterpart.at == *at));
    let is_gone = |at: &usize| rows.iter().all(|row| row.base != Some(*at));
    let mut gone: Vec<Gone> = (0..base.items.len())
        .filter(is_gone)
        .filter_map(|at| {
            let claimed = earlier.claims(at).any(|k| rows[k].is_asked);
            let is_asked = claimed || later.may_be(at, |at| delicate[at]);
            later.counterparts[at].map(|counterpart| Gone { at: counterpart.at, is_asked })
        })
        .collect();
    gone.sort_unstable_by_key(|gone| gone.at);
    gone
}

/// Where a closed item has gone, marks a row that may be it as doubtful: the agenda may merely not say so.
fn doubt(sides: Sides<'_>, rows: &mut [ItemMatch]) {
    let levels = sides.ours.access_levels();
    let is_found = |at: usize| rows.iter().any(|row| row.is_certain && row.ours == Some(at));
    let is_lost = (0..levels.len())
        .any(|at| levels[at].is_withheld() && !is_found(at) && gathers(&sides.ours.items[at]).is_none());
    // the last edition had it closed, and it was not taken in
    let base = sides.base.map(|base| base.items.as_slice()).unwrap_or_default();
    let is_lost = is_lost || sides.base.is_some_and(|base| has_untaken(base, sides.ours, rows));
    for row in rows.iter_mut().filter(|row| row.ours.is_none()) {
        let was_closed = row.base.and_then(|at| base.get(at)).is_some_and(|item| item.closed);
        row.new.doubtful |= was_closed && !row.new.closed && !row.new.opened;
    }
    // what an agenda says as it did last time follows from nothing that it is silent of
    let says_the_same = |row: &ItemMatch| {
        let before = row.base.and_then(|at| base.get(at)).map(Item::agenda_fields);
        before.is_some_and(|before| before == row.new.agenda_fields())
    };
    for row in rows.iter_mut().filter(|row| !row.is_certain && !says_the_same(row)) {
        let may_be_closed = is_lost && (sides.kind == Supply::Whole || row.is_asked);
        row.new.doubtful |= may_be_closed && !row.new.closed && !row.new.opened;
    }
}

/// Returns whether a closed item of the last edition is neither in the meeting nor certain to be one of the
/// rows.
fn has_untaken(base: &Meeting, ours: &Meeting, rows: &[ItemMatch]) -> bool {
    let is_certain = |at: usize| rows.iter().any(|row| row.is_certain && row.base == Some(at));
    let closed: Vec<usize> = (0..base.items.len())
        .filter(|&at| base.items[at].closed && gathers(&base.items[at]).is_none() && !is_certain(at))
        .collect();
    if closed.is_empty() {
        return false;
    }
    let later = identity::pairs(&refs(base), &refs(ours), Supply::Whole);
    closed.into_iter().any(|at| later.counterparts[at].is_none())
}

/// Returns for each item whether it must not be mistaken: something is minuted under it, or it is withheld.
fn delicate(ours: &Meeting) -> Vec<bool> {
    let levels = ours.access_levels().into_iter();
    levels
        .zip(&ours.items)
        .map(|(access, item)| access.is_withheld() || !is_untouched(ours, &item.id))
        .collect()
}

fn all(meeting: &Meeting) -> Vec<usize> {
    (0..meeting.items.len()).collect()
}

fn refs(meeting: &Meeting) -> Vec<&Item> {
    meeting.items.iter().collect()
}

/// Returns the pairs of some items of the file among some of the meeting.
fn pairs(sides: Sides<'_>, some: &[usize], others: &[usize]) -> Pairs {
    let left: Vec<&Item> = some.iter().map(|&i| &sides.new.items[i]).collect();
    let right: Vec<&Item> = others.iter().map(|&i| &sides.ours.items[i]).collect();
    identity::pairs_among((&left, &refs(sides.new)), (&right, &refs(sides.ours)), sides.kind)
}
