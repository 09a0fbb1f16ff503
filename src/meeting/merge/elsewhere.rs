//! What a supplement says of items that it does not bring: "Punkt 4 på den ordinære dagsorden behandles for
//! lukkede døre."

use super::apply::Operation;
use super::{DifferenceKind, FoundDifference, Sides, Supply, fields, sentence};
use crate::meeting::secrecy::{self, NamedItems};
use crate::meeting::{Access, AgendaFields, Indstilling, Item, Meeting};

/// What the agenda that a supplement adds to is called, in lower case.
const MAIN: [&str; 7] = [
    "ordinære dagsorden",
    "oprindelige dagsorden",
    "udsendte dagsorden",
    "hoveddagsorden",
    "tidligere dagsorden",
    "første dagsorden",
    "den dagsorden",
];

/// Returns the items of the meeting that a supplement closes, or leaves in doubt, without bringing them.
pub(super) fn closed(sides: Sides<'_>) -> Vec<FoundDifference> {
    if sides.kind != Supply::Supplement {
        return Vec::new();
    }
    let levels = sides.ours.access_levels();
    let mut wanted = levels.clone();
    for sentence in texts(sides.new).flat_map(secrecy::sentences) {
        let of_main = MAIN.iter().any(|main| sentence.to_lowercase().contains(main));
        for statement in
            secrecy::all_said_of_items(sentence).iter().filter(|statement| statement.access.is_withheld())
        {
            for at in places(sides, &statement.items, of_main) {
                wanted[at] = wanted[at].max(statement.access);
            }
        }
    }
    let raised = sides.ours.items.iter().zip(levels.iter().zip(&wanted));
    raised
        .filter(|(_, (now, wanted))| wanted > now)
        .filter_map(|(item, (_, wanted))| closing(item, *wanted))
        .collect()
}

/// Returns all that a supplement says.
fn texts(new: &Meeting) -> impl Iterator<Item = &str> {
    let before = new.preamble.iter();
    let items = new.items.iter().flat_map(|item| {
        let points = item.indstilling.iter().flat_map(Indstilling::lines);
        let sections =
            item.sections.iter().flat_map(|section| [section.heading.as_str(), section.text.as_str()]);
        [item.title.as_str(), item.decision_text()].into_iter().chain(sections).chain(points)
    });
    before.flat_map(|section| [section.heading.as_str(), section.text.as_str()]).chain(items)
}

/// Returns the places in the meeting of the items that are named. A number that the supplement has itself is
/// its own, unless the sentence speaks of the main agenda.
fn places(sides: Sides<'_>, named: &NamedItems, of_main: bool) -> Vec<usize> {
    let items = &sides.ours.items;
    let is_own = |number: &str| !of_main && sides.new.items.iter().any(|item| item.number == number);
    let place = |number: &String| items.iter().position(|item| item.number == *number && !is_own(number));
    match named {
        NamedItems::Numbers(numbers) => numbers.iter().filter_map(place).collect(),
        NamedItems::From { number, inclusive } => {
            place(number).map_or(Vec::new(), |at| (at + usize::from(!inclusive)..items.len()).collect())
        }
        NamedItems::UpTo(number) => place(number).map_or(Vec::new(), |at| (0..=at).collect()),
        NamedItems::Cases(cases) => {
            let is_one = |item: &Item| {
                item.case_no.as_ref().is_some_and(|case| cases.iter().any(|one| case.contains(one)))
            };
            (0..items.len()).filter(|&at| is_one(&items[at])).collect()
        }
        NamedItems::Places(places) if of_main => {
            let counted = |place: &i32| {
                let n = usize::try_from(place.unsigned_abs()).ok()?;
                if *place > 0 { n.checked_sub(1) } else { items.len().checked_sub(n) }
            };
            places.iter().filter_map(counted).filter(|&at| at < items.len()).collect()
        }
        NamedItems::Places(_) => Vec::new(),
    }
}

/// Returns the difference that closes an item, or leaves it in doubt.
fn closing(item: &Item, access: Access) -> Option<FoundDifference> {
    let old = item.agenda_fields();
    let (closed, doubtful) = (access == Access::Closed, access == Access::Doubtful);
    let new = AgendaFields { closed, doubtful, opened: false, ..old.clone() };
    let (chosen, _) = fields::changed(fields::ITEM, &old, &new, &old);
    (!chosen.is_empty()).then(|| FoundDifference {
        what: DifferenceKind::ChangedItem {
            item: item.id.clone(),
            fields: fields::item_diffs(&chosen, &old, &new),
        },
        name: sentence::name(item),
        conflict: false,
        wanted: true,
        doubt: None,
        operation: Operation::Set { item: item.id.clone(), fields: Box::new(new), chosen },
    })
}
