//! The agenda: what is new in it, what is changed, moved and gone.

use super::apply::{Operation, is_untouched};
use super::fields::{self, Chosen, FieldSpec};
use super::minuted;
use super::pairs::{self, Matches};
use super::{DifferenceKind, FieldDiff, FoundDifference, Sides, Supply, order, sentence};
use crate::meeting::{AgendaFields, Head, Item, ItemId, Meeting, State, id};

/// A row of the new agenda with its matches.
#[derive(Clone, Copy)]
struct ItemMatch<'a> {
    new: &'a Item,
    /// Where it stood in the agenda of last time.
    base: Option<usize>,
    /// Where it stands in the meeting.
    ours: Option<usize>,
}

/// What becomes of a row that the meeting has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Placement {
    /// It stays, and others are placed by it.
    Stays,
    /// It stays where the minute-taker put it.
    Stray,
    /// The agenda moved it.
    Moves,
    /// The agenda moved it, and so did the minute-taker.
    Disputed,
}

/// What differs in the head: what the file is silent of stays.
pub(super) fn head(sides: Sides<'_>) -> Vec<FoundDifference> {
    let (new, ours) = (sides.new.head(), sides.ours.head());
    let base = sides.base.map_or_else(|| ours.clone(), Meeting::head);
    let (clean, conflict) = fields::changed(fields::HEAD, &base, &new, &ours);
    let said = |field: &&FieldSpec<Head>| {
        let in_scope = sides.kind == Supply::Whole || !field.is_whole_only();
        in_scope && !field.is_silent(&new)
    };
    let found = |(chosen, conflict): (Chosen<_>, bool)| {
        let chosen: Chosen<_> = chosen.into_iter().filter(said).collect();
        let fields = fields::diffs(&chosen, &ours, &new);
        (!fields.is_empty()).then(|| FoundDifference {
            what: DifferenceKind::Head { fields },
            name: String::new(),
            conflict,
            wanted: true,
            operation: Operation::Head { head: Box::new(new.clone()), chosen },
        })
    };
    [(clean, false), (conflict, true)].into_iter().filter_map(found).collect()
}

/// What differs in the items.
pub(super) fn items(sides: Sides<'_>) -> Vec<FoundDifference> {
    let (rows, gone) = rows(sides);
    let ids = ids(sides.ours, &rows);
    let places = places(sides, &rows);
    let mut supplement = Supplement::new(sides.ours);
    let mut found = Vec::new();
    for (k, row) in rows.iter().enumerate() {
        let behind = || behind(&ids[..k], &places[..k]);
        match row.ours.map(|at| &sides.ours.items[at]) {
            None => {
                let behind = match sides.kind {
                    Supply::Whole => behind(),
                    Supply::Supplement => supplement.place(row.new, &ids[k]),
                };
                found.extend(added(sides, row, &ids[k], behind));
            }
            Some(ours) => {
                if matches!(places[k], Placement::Moves | Placement::Disputed) {
                    found.push(moved(sides, &rows[..k], ours, behind(), places[k], &ids[..k]));
                }
                found.extend(changed(sides, row, ours));
                found.extend(decided(sides, row, ours));
            }
        }
    }
    found.extend(gone.into_iter().filter_map(|at| dropped(sides, &sides.ours.items[at])));
    found
}

/// Pairing the rows: by the agenda of last time where a row was in it, otherwise with the meeting itself. Returns
/// them, and where those rows of the meeting stand that the agenda had and has no longer.
fn rows(sides: Sides<'_>) -> (Vec<ItemMatch<'_>>, Vec<usize>) {
    let all = |meeting: &Meeting| -> Vec<usize> { (0..meeting.items.len()).collect() };
    let new = all(sides.new);
    let mut rows: Vec<ItemMatch<'_>> =
        sides.new.items.iter().map(|new| ItemMatch { new, base: None, ours: None }).collect();
    let mut free = all(sides.ours);
    let mut gone = Vec::new();
    if let Some(base) = sides.base {
        let earlier = matches(sides.new, &new, base, &all(base));
        let later = matches(base, &all(base), sides.ours, &free);
        free.retain(|at| !later.contains(&Some(*at)));
        gone =
            (0..later.len()).filter(|at| !earlier.contains(&Some(*at))).filter_map(|at| later[at]).collect();
        gone.sort_unstable();
        for (row, base) in rows.iter_mut().zip(earlier) {
            (row.base, row.ours) = (base, base.and_then(|base| later[base]));
        }
    }
    let left: Vec<usize> = new.into_iter().filter(|&i| rows[i].base.is_none()).collect();
    for (i, ours) in left.iter().zip(matches(sides.new, &left, sides.ours, &free)) {
        rows[*i].ours = ours.map(|at| free[at]);
    }
    if sides.base.is_none() {
        gone = free.into_iter().filter(|&at| rows.iter().all(|row| row.ours != Some(at))).collect();
    }
    (rows, gone)
}

/// The matches of some items of one meeting among some of another.
fn matches(left: &Meeting, some: &[usize], right: &Meeting, others: &[usize]) -> Matches {
    let left: Vec<&Item> = some.iter().map(|&i| &left.items[i]).collect();
    let right: Vec<&Item> = others.iter().map(|&i| &right.items[i]).collect();
    pairs::items(&left, &right)
}

/// The id of each row in the meeting: its own, or a fresh one.
fn ids(ours: &Meeting, rows: &[ItemMatch<'_>]) -> Vec<ItemId> {
    let mut next = ours.items.len();
    let mut fresh = || {
        let taken = |candidate: &str| ours.item(&ItemId::from(candidate)).is_some();
        let id = id::fresh('i', next + 1, taken);
        next = id.trim_start_matches('i').parse().unwrap_or(next + 1);
        ItemId(id)
    };
    rows.iter().map(|row| row.ours.map_or_else(&mut fresh, |at| ours.items[at].id.clone())).collect()
}

/// What becomes of each row that the meeting has. Only the least that must move moves, and only when the agenda itself
/// has another order than last time.
fn places(sides: Sides<'_>, rows: &[ItemMatch<'_>]) -> Vec<Placement> {
    let known: Vec<usize> = (0..rows.len()).filter(|&k| rows[k].ours.is_some()).collect();
    let ours: Vec<usize> = known.iter().filter_map(|&k| rows[k].ours).collect();
    let mut steady: Vec<usize> = known.iter().copied().filter(|&k| rows[k].base.is_some()).collect();
    let reordered = steady.windows(2).any(|pair| rows[pair[0]].base > rows[pair[1]].base);
    steady.sort_by_key(|&k| rows[k].base);
    let own: Vec<usize> = steady.iter().filter_map(|&k| rows[k].ours).collect();
    let moved_here: Vec<usize> =
        steady.iter().zip(order::stays(&own)).filter(|(_, stays)| !stays).map(|(k, _)| *k).collect();
    let mut places = vec![Placement::Stays; rows.len()];
    for (&k, stays) in known.iter().zip(order::stays(&ours)) {
        places[k] = match sides.kind {
            _ if stays => Placement::Stays,
            Supply::Supplement => Placement::Stray,
            Supply::Whole if sides.base.is_none() => Placement::Moves,
            Supply::Whole if rows[k].base.is_none() || !reordered => Placement::Stray,
            Supply::Whole if moved_here.contains(&k) => Placement::Disputed,
            Supply::Whole => Placement::Moves,
        };
    }
    places
}

/// The rows before a place, nearest first, without those that stand elsewhere for good reasons.
fn behind(ids: &[ItemId], places: &[Placement]) -> Vec<ItemId> {
    let sure = |place: &Placement| matches!(place, Placement::Stays | Placement::Moves);
    let rows = ids.iter().zip(places).rev().filter(|(_, place)| sure(place));
    rows.map(|(id, _)| id.clone()).collect()
}

/// The rows as a supplement fills them, to place its items by their numbers.
struct Supplement {
    rows: Vec<(String, String)>,
    ids: Vec<ItemId>,
}

impl Supplement {
    fn new(ours: &Meeting) -> Self {
        let rows = ours.items.iter().map(|item| (item.number.clone(), item.title.clone())).collect();
        Supplement { rows, ids: ours.items.iter().map(|item| item.id.clone()).collect() }
    }

    fn place(&mut self, item: &Item, id: &ItemId) -> Vec<ItemId> {
        let at = order::place(&item.number, &self.rows);
        let behind = self.ids[..at].iter().rev().cloned().collect();
        self.rows.insert(at, (item.number.clone(), item.title.clone()));
        self.ids.insert(at, id.clone());
        behind
    }
}

/// An item that the meeting has not. One that it had was taken out by the minute-taker: then it is a conflict, when the
/// agenda says more of it now.
fn added(sides: Sides<'_>, row: &ItemMatch<'_>, id: &ItemId, behind: Vec<ItemId>) -> Option<FoundDifference> {
    let before = row.base.and_then(|at| sides.base.map(|base| &base.items[at]));
    if let Some(before) = before {
        let (clean, conflict) = fields::changed(
            fields::ITEM,
            &before.agenda_fields(),
            &row.new.agenda_fields(),
            &before.agenda_fields(),
        );
        if !clean.iter().chain(&conflict).any(|field| says(sides.kind, field, &row.new.agenda_fields())) {
            return None;
        }
    }
    let decision = row.new.decision.clone().map(|decision| minuted::by_name(decision, sides.new));
    let item = Item { id: id.clone(), draft: None, decision, ..row.new.clone() };
    Some(FoundDifference {
        what: DifferenceKind::NewItem { item: id.clone() },
        name: sentence::name(&item),
        conflict: before.is_some(),
        wanted: true,
        operation: Operation::Add { item: Box::new(item), behind },
    })
}

/// Whether a file says something with a field: a supplement numbers in its own way, and drops nothing by its silence.
fn says(kind: Supply, field: &FieldSpec<AgendaFields>, new: &AgendaFields) -> bool {
    kind == Supply::Whole || !field.is_whole_only() && !field.is_silent(new)
}

fn moved(
    sides: Sides<'_>,
    before: &[ItemMatch<'_>],
    ours: &Item,
    behind: Vec<ItemId>,
    place: Placement,
    ids: &[ItemId],
) -> FoundDifference {
    let nearest = behind.first().and_then(|id| ids.iter().position(|other| other == id));
    let after = nearest.map(|k| {
        let row = before[k];
        sentence::short(row.ours.map_or(row.new, |at| &sides.ours.items[at]))
    });
    FoundDifference {
        what: DifferenceKind::MovedItem { item: ours.id.clone(), after },
        name: sentence::name(ours),
        conflict: place == Placement::Disputed,
        wanted: true,
        operation: Operation::Move { item: ours.id.clone(), behind },
    }
}

/// What the agenda says anew of an item, and apart from it what was altered here too.
fn changed(sides: Sides<'_>, row: &ItemMatch<'_>, ours: &Item) -> Vec<FoundDifference> {
    let (new, old) = (row.new.agenda_fields(), ours.agenda_fields());
    let base = row.base.and_then(|at| sides.base.map(|base| base.items[at].agenda_fields()));
    let (clean, conflict) = fields::changed(fields::ITEM, base.as_ref().unwrap_or(&old), &new, &old);
    // silence never opens: an agenda that does not say "lukket" leaves a closed item closed
    let opens = |field: &FieldSpec<AgendaFields>| fields::is_access(field) && field.is_silent(&new);
    let found = |(chosen, conflict): (Chosen<_>, bool)| {
        let chosen: Chosen<_> =
            chosen.into_iter().filter(|field| says(sides.kind, field, &new) && !opens(field)).collect();
        // what a decided item was decided against is never replaced unasked
        let is_decided = ours.state.is_done() || ours.says_something();
        let wanted = !(is_decided && chosen.iter().any(|field| fields::is_indstilling(field)));
        (!chosen.is_empty()).then(|| FoundDifference {
            what: DifferenceKind::ChangedItem {
                item: ours.id.clone(),
                fields: fields::item_diffs(&chosen, &old, &new),
            },
            name: sentence::name(ours),
            conflict,
            wanted,
            operation: Operation::Set { item: ours.id.clone(), fields: Box::new(new.clone()), chosen },
        })
    };
    [(clean, false), (conflict, true)].into_iter().filter_map(found).collect()
}

/// A decision that the file has and the meeting has not. Words that stand here are never held against the file's.
fn decided(sides: Sides<'_>, row: &ItemMatch<'_>, ours: &Item) -> Option<FoundDifference> {
    let words = row.new.decision_text();
    let before = row.base.and_then(|at| sides.base.map(|base| base.items[at].decision_text()));
    if words.trim().is_empty() || !ours.decision_text().is_empty() || before == Some(words) {
        return None;
    }
    let field = FieldDiff { name: sentence::DECISION.to_owned(), old: String::new(), new: words.to_owned() };
    Some(FoundDifference {
        what: DifferenceKind::ChangedItem { item: ours.id.clone(), fields: vec![field] },
        name: sentence::name(ours),
        conflict: false,
        wanted: is_untouched(sides.ours, &ours.id),
        operation: Operation::Decide { item: ours.id.clone(), words: words.to_owned(), state: row.new.state },
    })
}

/// An item that the agenda had and has no longer. Without the agenda of last time, a row of a title alone may have been
/// added here.
fn dropped(sides: Sides<'_>, item: &Item) -> Option<FoundDifference> {
    let minuted = !is_untouched(sides.ours, &item.id);
    let sure = sides.base.is_some() || !item.is_bare();
    (item.state != State::Withdrawn && sides.kind == Supply::Whole).then(|| FoundDifference {
        what: DifferenceKind::DroppedItem { item: item.id.clone(), minuted },
        name: sentence::name(item),
        conflict: false,
        wanted: !minuted && sure,
        operation: Operation::Drop { item: item.id.clone() },
    })
}
