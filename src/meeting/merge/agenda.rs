//! The agenda: what is new in it, what is changed, moved and gone.

use super::apply::{Operation, is_untouched};
use super::fields::{self, Chosen, FieldSpec};
use super::guard::agenda_fields_as_read;
use super::minuted;
use super::rows::{AgendaRows, ItemMatch, match_rows};
use super::{DifferenceKind, Doubt, FieldDiff, FoundDifference, Sides, Supply, order, sentence};
use crate::meeting::{AgendaFields, Head, Item, ItemId, Meeting, State, id};

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

/// Returns what differs in the head: what the file is silent of stays.
pub(super) fn head(sides: Sides<'_>) -> Vec<FoundDifference> {
    let (new, ours) = (sides.new.head(), sides.ours.head());
    let base = sides.base.map_or_else(|| ours.clone(), Meeting::head);
    let (clean, conflict) = fields::changed(fields::HEAD, &base, &new, &ours);
    let is_given = |field: &&FieldSpec<Head>| {
        let in_scope = sides.kind == Supply::Whole || !field.is_whole_only();
        in_scope && !field.is_silent(&new)
    };
    // what is public is said by a person, and a text that names a closed item which goes with it may be
    // secret
    let is_wanted = |field: &&'static FieldSpec<Head>| {
        !(fields::is_access(field) || fields::is_preamble(field) && names_what_goes(sides))
    };
    let found = |(chosen, conflict): (Chosen<_>, bool)| {
        let given = chosen.into_iter().filter(is_given);
        let (wanted, left): (Chosen<_>, Chosen<_>) = given.partition(is_wanted);
        let difference = |(chosen, wanted): (Chosen<_>, bool)| {
            let fields = fields::diffs(&chosen, &ours, &new);
            (!fields.is_empty()).then(|| FoundDifference {
                what: DifferenceKind::Head { fields },
                name: String::new(),
                conflict,
                wanted,
                doubt: None,
                operation: Operation::Head { head: Box::new(new.clone()), chosen },
            })
        };
        [(wanted, true), (left, false)].into_iter().filter_map(difference).collect::<Vec<_>>()
    };
    [(clean, false), (conflict, true)].into_iter().flat_map(found).collect()
}

/// Returns whether the file's text before the items names a closed item of the meeting that the file no
/// longer has: after its removal nothing would show that the text is secret.
fn names_what_goes(sides: Sides<'_>) -> bool {
    let here = Meeting { preamble: sides.new.preamble.clone(), ..sides.ours.clone() };
    here.open_preamble().1 > sides.new.open_preamble().1
}

/// Returns what differs in the items.
pub(super) fn items(sides: Sides<'_>) -> Vec<FoundDifference> {
    let AgendaRows { rows, gone } = match_rows(sides);
    let ids = ids(sides.ours, &rows);
    let others = others(sides.ours, &rows, &ids);
    let places = places(sides, &rows);
    let mut supplement = Supplement::new(sides.ours);
    let mut found = Vec::new();
    for (k, row) in rows.iter().enumerate() {
        let behind = || behind(&ids[..k], &others[..k], &places[..k]);
        let mut behind_new = |id: &ItemId| match sides.kind {
            Supply::Whole => behind(),
            Supply::Supplement => supplement.place(&row.new, id),
        };
        let Some(ours) = row.ours.map(|at| &sides.ours.items[at]) else {
            let added = added(sides, row, &ids[k], behind_new(&ids[k]));
            let doubt = row.is_asked.then_some(Doubt::OtherItem(k));
            found.extend(added.map(|added| FoundDifference { doubt, ..added }));
            continue;
        };
        let mut same = Vec::new();
        if matches!(places[k], Placement::Moves | Placement::Disputed) {
            same.push(moved(sides, &rows[..k], ours, behind(), places[k], &ids[..k]));
        }
        same.extend(changed(sides, row, ours));
        same.extend(decided(sides, row, ours));
        match &others[k] {
            Some(other) if !same.is_empty() => {
                let place = behind_new(other);
                asked(&mut found, (sides, k, row), same, (other, place));
            }
            _ => found.extend(same),
        }
    }
    found.extend(gone.into_iter().filter_map(|gone| {
        let dropped = dropped(sides, &sides.ours.items[gone.at])?;
        Some(FoundDifference { doubt: gone.is_asked.then_some(Doubt::Gone), ..dropped })
    }));
    found
}

/// A row that may be this item and may be another: both are offered, and neither is wanted.
fn asked(
    found: &mut Vec<FoundDifference>,
    (sides, k, row): (Sides<'_>, usize, &ItemMatch),
    same: Vec<FoundDifference>,
    (id, behind): (&ItemId, Vec<ItemId>),
) {
    let Some(ours) = row.ours.map(|at| &sides.ours.items[at]) else { return };
    let doubt = |candidate: FoundDifference, doubt| FoundDifference {
        wanted: false,
        doubt: Some(doubt),
        ..candidate
    };
    let name = format!("{} (måske filens {})", sentence::name(ours), sentence::name(&row.new));
    let same = same.into_iter().map(|candidate| FoundDifference { name: name.clone(), ..candidate });
    found.extend(same.map(|candidate| doubt(candidate, Doubt::SameItem(k))));
    let other = added(sides, &ItemMatch { base: None, ours: None, ..row.clone() }, id, behind);
    found.extend(other.into_iter().chain(dropped(sides, ours)).map(|one| doubt(one, Doubt::OtherItem(k))));
}

/// Returns the id of each row in the meeting: its own, or a fresh one.
fn ids(ours: &Meeting, rows: &[ItemMatch]) -> Vec<ItemId> {
    let mut next = ours.items.len();
    let mut fresh = || {
        let taken = |candidate: &str| ours.item(&ItemId::from(candidate)).is_some();
        let id = id::fresh('i', next + 1, taken);
        next = id.trim_start_matches('i').parse().unwrap_or(next + 1);
        ItemId(id)
    };
    rows.iter().map(|row| row.ours.map_or_else(&mut fresh, |at| ours.items[at].id.clone())).collect()
}

/// Returns the ids that rows have where each may be another item than the one that it was taken for.
fn others(ours: &Meeting, rows: &[ItemMatch], ids: &[ItemId]) -> Vec<Option<ItemId>> {
    let mut others: Vec<Option<ItemId>> = Vec::with_capacity(rows.len());
    for (k, row) in rows.iter().enumerate() {
        let taken = |candidate: &str| {
            let candidate = ItemId::from(candidate);
            let is_taken = ours.item(&candidate).is_some() || ids.contains(&candidate);
            is_taken || others.iter().flatten().any(|other| *other == candidate)
        };
        let is_asked = row.is_asked && row.ours.is_some();
        let other = is_asked.then(|| id::fresh('i', ours.items.len() + ids.len() + k + 1, taken));
        others.push(other.map(ItemId));
    }
    others
}

/// Returns what becomes of each row that the meeting has. Only the least that must move moves, and only when
/// the agenda itself has another order than last time.
fn places(sides: Sides<'_>, rows: &[ItemMatch]) -> Vec<Placement> {
    let known: Vec<usize> = (0..rows.len()).filter(|&k| rows[k].ours.is_some()).collect();
    let ours: Vec<usize> = known.iter().filter_map(|&k| rows[k].ours).collect();
    let mut steady: Vec<usize> = known.iter().copied().filter(|&k| rows[k].base.is_some()).collect();
    let reordered = steady.windows(2).any(|pair| rows[pair[0]].base > rows[pair[1]].base);
    steady.sort_by_key(|&k| rows[k].base);
    let places_here: Vec<usize> = steady.iter().filter_map(|&k| rows[k].ours).collect();
    let moved_here: Vec<usize> =
        steady.iter().zip(order::stays(&places_here)).filter(|(_, stays)| !stays).map(|(k, _)| *k).collect();
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

/// Returns the rows before a place, nearest first, without those that are elsewhere for good reasons. A row
/// that is taken as another item is where that was put.
fn behind(ids: &[ItemId], others: &[Option<ItemId>], places: &[Placement]) -> Vec<ItemId> {
    let is_sure = |k: &usize| matches!(places[*k], Placement::Stays | Placement::Moves);
    let row = |k: usize| others[k].iter().chain(Some(k).filter(is_sure).map(|k| &ids[k]));
    (0..ids.len()).rev().flat_map(row).cloned().collect()
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

/// Returns an item that the meeting has not. One that it had was taken out by the minute-taker: then it is a
/// conflict, when the agenda says more of it now.
fn added(sides: Sides<'_>, row: &ItemMatch, id: &ItemId, behind: Vec<ItemId>) -> Option<FoundDifference> {
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
        wanted: !row.is_asked,
        doubt: None,
        operation: Operation::Add { item: Box::new(item), item_marks: row.item_marks, behind },
    })
}

/// Returns whether a file says something with a field: a supplement numbers in its own way, and drops nothing
/// by its silence.
fn says(kind: Supply, field: &FieldSpec<AgendaFields>, new: &AgendaFields) -> bool {
    kind == Supply::Whole || !field.is_whole_only() && !field.is_silent(new)
}

fn moved(
    sides: Sides<'_>,
    before: &[ItemMatch],
    ours: &Item,
    behind: Vec<ItemId>,
    place: Placement,
    ids: &[ItemId],
) -> FoundDifference {
    let nearest = behind.iter().find_map(|id| ids.iter().position(|other| other == id));
    let after = nearest.map(|k| {
        let row = &before[k];
        sentence::short(row.ours.map_or(&row.new, |at| &sides.ours.items[at]))
    });
    FoundDifference {
        what: DifferenceKind::MovedItem { item: ours.id.clone(), after },
        name: sentence::name(ours),
        conflict: place == Placement::Disputed,
        wanted: true,
        doubt: None,
        operation: Operation::Move { item: ours.id.clone(), behind },
    }
}

/// Returns what the agenda says anew of an item, and apart from it what was altered here too.
fn changed(sides: Sides<'_>, row: &ItemMatch, ours: &Item) -> Vec<FoundDifference> {
    // who may read it, with what it inherits: the row may be under another heading here
    let old = agenda_fields_as_read(ours, sides.ours.access(&ours.id));
    let new = row.new.agenda_fields();
    let base = row.base.and_then(|at| sides.base.map(|base| base.items[at].agenda_fields()));
    let (clean, conflict) = fields::changed(fields::ITEM, base.as_ref().unwrap_or(&old), &new, &old);
    // an agenda that does not say "lukket" leaves a closed item closed
    let opens = |field: &FieldSpec<AgendaFields>| fields::is_access(field) && field.is_silent(&new);
    let found = |(chosen, conflict): (Chosen<_>, bool)| {
        let chosen: Chosen<_> =
            chosen.into_iter().filter(|field| says(sides.kind, field, &new) && !opens(field)).collect();
        // what a decided item was decided against is never replaced unasked
        // points that are marked are decided before a word is written
        let marks_points = ours.decision.as_ref().is_some_and(|decision| !decision.outcomes.is_empty());
        let is_decided = ours.state.is_done() || ours.says_something() || marks_points;
        let wanted = !(is_decided && chosen.iter().any(|field| fields::is_indstilling(field)));
        (!chosen.is_empty()).then(|| FoundDifference {
            what: DifferenceKind::ChangedItem {
                item: ours.id.clone(),
                fields: fields::item_diffs(&chosen, &old, &new),
            },
            name: sentence::name(ours),
            conflict,
            wanted,
            doubt: None,
            operation: Operation::Set { item: ours.id.clone(), fields: Box::new(new.clone()), chosen },
        })
    };
    [(clean, false), (conflict, true)].into_iter().filter_map(found).collect()
}

/// Returns a decision that the file has and the meeting has not. Words of the meeting are never compared with
/// the file's.
fn decided(sides: Sides<'_>, row: &ItemMatch, ours: &Item) -> Option<FoundDifference> {
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
        doubt: None,
        operation: Operation::Decide { item: ours.id.clone(), words: words.to_owned(), state: row.new.state },
    })
}

/// Returns an item that the agenda had and has no longer. Without the agenda of last time, a row of a title
/// alone may have been added here.
fn dropped(sides: Sides<'_>, item: &Item) -> Option<FoundDifference> {
    let minuted = !is_untouched(sides.ours, &item.id);
    let sure = sides.base.is_some() || !item.is_bare();
    (item.state != State::Withdrawn && sides.kind == Supply::Whole).then(|| FoundDifference {
        what: DifferenceKind::DroppedItem { item: item.id.clone(), minuted },
        name: sentence::name(item),
        conflict: false,
        wanted: !minuted && sure,
        doubt: None,
        operation: Operation::Drop { item: item.id.clone() },
    })
}
