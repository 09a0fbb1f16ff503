//! A revised agenda: its differences from the meeting that was made from an earlier one, as changes to choose
//! from.
//!
//! Three meetings are compared: the agenda as it was read last time (`base`), the agenda read now (`new`),
//! and the meeting as it is, perhaps half minuted (`ours`). Only what the agenda itself says anew is a
//! difference; what the minute-taker altered stays; where both did, it is a conflict, and ours stays until
//! the user decides otherwise. A difference that is chosen from the outset never touches what is minuted.
//!
//! | file | what is in it |
//! |---|---|
//! | `identity`, `likeness`, `assignment`, `pairs` | which item and which person of one agenda is which of another |
//! | `rows`, `agenda`, `people` | the rows read now; what is new, changed, moved and gone |
//! | `fields`, `order`, `guard` | what is compared, what must move, who may read it there |
//! | `apply`, `minuted` | what a difference does to the meeting, and what a new item brings along |
//! | `sentence` | differences in a line each |
//! | `elsewhere` | what a supplement says of items that it does not bring |

#[cfg(test)]
mod access_tests;
mod agenda;
#[cfg(test)]
mod alike_rows;
mod apply;
mod assignment;
#[cfg(test)]
mod attacks;
mod elsewhere;
mod fields;
mod guard;
mod identity;
mod likeness;
mod minuted;
mod order;
mod pairs;
mod people;
#[cfg(test)]
pub(crate) mod proofs;
mod rows;
mod sentence;
#[cfg(test)]
mod tests;

use self::apply::Operation;
use super::{AccessMarks, Change, ChangeError, Item, ItemId, Meeting, PersonId};

/// Whether a file is a whole agenda or a supplement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Supply {
    /// The whole agenda, revised: what is not in it has gone.
    #[default]
    Whole,
    /// Something to add, such as a tillægsdagsorden or a list of participants: nothing is removed, and what
    /// it does not mention stays.
    Supplement,
}

/// One difference of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaDifference {
    /// What it is about.
    pub what: DifferenceKind,
    /// The item's number and title ("3.1 »Natbusser«"), or the person's name; empty for the head.
    pub name: String,
    /// Whether it was altered here as well, in another way.
    pub conflict: bool,
    /// What applies it, when all differences before it were applied. For a choice of them, see [`together`].
    pub change: Change,
    /// Whether it is uncertain which item the file means; then it is never wanted from the outset.
    pub doubt: Option<Doubt>,
    wanted: bool,
    operation: Operation,
}

/// What a difference assumes of a row of the file that may be an item of the meeting. Of one row, only the
/// differences of one assumption can be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The row, counted from 0, is the item.
    SameItem(usize),
    /// The row is another item.
    OtherItem(usize),
    /// The item is none of the file's rows.
    Gone,
}

impl Doubt {
    /// Returns whether two differences cannot both be meant.
    pub fn excludes(self, other: Doubt) -> bool {
        match (self, other) {
            (Doubt::SameItem(a), Doubt::OtherItem(b)) | (Doubt::OtherItem(a), Doubt::SameItem(b)) => a == b,
            (Doubt::SameItem(_), Doubt::SameItem(_))
            | (Doubt::OtherItem(_), Doubt::OtherItem(_))
            | (Doubt::Gone, _)
            | (_, Doubt::Gone) => false,
        }
    }
}

/// What a difference is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DifferenceKind {
    /// The meeting as a whole: organ, day, place and what is before the first item.
    Head {
        /// What differs.
        fields: Vec<FieldDiff>,
    },
    /// A new item.
    NewItem {
        /// The id that it will have.
        item: ItemId,
    },
    /// Another text, number or attachment of an item, or a decision that the file has.
    ChangedItem {
        /// Which item.
        item: ItemId,
        /// What differs.
        fields: Vec<FieldDiff>,
    },
    /// An item in another place.
    MovedItem {
        /// Which item.
        item: ItemId,
        /// The item before it, as one reads it ("2.1"); none when it goes to the top.
        after: Option<String>,
    },
    /// An item that is on the agenda no longer.
    DroppedItem {
        /// Which item.
        item: ItemId,
        /// Whether something is minuted under it: then it is marked as withdrawn and not removed.
        minuted: bool,
    },
    /// A person who is new on the lists.
    NewPerson {
        /// The id that the person will have.
        person: PersonId,
    },
    /// A person of whom the lists say something else, or who sent word.
    ChangedPerson {
        /// Who.
        person: PersonId,
        /// What differs.
        fields: Vec<FieldDiff>,
    },
    /// A person who is no longer on the lists.
    DroppedPerson {
        /// Who.
        person: PersonId,
    },
}

/// One field that differs, with both texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDiff {
    /// What it is called in Danish: "titel", "indstilling", or a section's own heading.
    pub name: String,
    /// What the meeting says now.
    pub old: String,
    /// What the file says.
    pub new: String,
}

impl AgendaDifference {
    /// Returns whether it is chosen from the outset: never when it would replace something minuted or altered
    /// here.
    pub fn wanted(&self) -> bool {
        self.wanted && !self.conflict && self.doubt.is_none()
    }

    /// Returns the item that it is about.
    pub fn item(&self) -> Option<&ItemId> {
        match &self.what {
            DifferenceKind::NewItem { item }
            | DifferenceKind::ChangedItem { item, .. }
            | DifferenceKind::MovedItem { item, .. }
            | DifferenceKind::DroppedItem { item, .. } => Some(item),
            DifferenceKind::Head { .. }
            | DifferenceKind::NewPerson { .. }
            | DifferenceKind::ChangedPerson { .. }
            | DifferenceKind::DroppedPerson { .. } => None,
        }
    }

    /// Returns what differs, field by field; empty for what is new, moved or gone.
    pub fn fields(&self) -> &[FieldDiff] {
        match &self.what {
            DifferenceKind::Head { fields }
            | DifferenceKind::ChangedItem { fields, .. }
            | DifferenceKind::ChangedPerson { fields, .. } => fields,
            DifferenceKind::NewItem { .. }
            | DifferenceKind::MovedItem { .. }
            | DifferenceKind::DroppedItem { .. }
            | DifferenceKind::NewPerson { .. }
            | DifferenceKind::DroppedPerson { .. } => &[],
        }
    }
}

/// The three meetings, and the kind of the file.
#[derive(Clone, Copy)]
struct Sides<'a> {
    base: Option<&'a Meeting>,
    new: &'a Meeting,
    /// What the agenda read now marks each of its items as, apart from their headings.
    item_marks: &'a [AccessMarks],
    ours: &'a Meeting,
    kind: Supply,
}

/// A difference before its change is known.
struct FoundDifference {
    what: DifferenceKind,
    name: String,
    conflict: bool,
    wanted: bool,
    doubt: Option<Doubt>,
    operation: Operation,
}

/// Returns what the agenda read now says otherwise: the head first, then the items in the order of the new
/// agenda, what has gone, and the people.
///
/// `base` is the whole agenda as it was read last time; without it, what `ours` says counts as the agenda of
/// then.
pub fn differences(
    base: Option<&Meeting>,
    new: &Meeting,
    ours: &Meeting,
    kind: Supply,
) -> Vec<AgendaDifference> {
    // who may read an item is compared with what it inherits: a row may be under another heading here
    let item_marks: Vec<AccessMarks> = new.items.iter().map(Item::access_marks).collect();
    let (base, new) = (base.map(guard::with_inherited_access), guard::with_inherited_access(new));
    let sides = Sides { base: base.as_ref(), new: &new, item_marks: &item_marks, ours, kind };
    let mut found: Vec<FoundDifference> = agenda::head(sides);
    found.extend(agenda::items(sides));
    found.extend(elsewhere::closed(sides));
    found.extend(people::differences(sides));
    let mut meeting = ours.clone();
    let mut differences = Vec::with_capacity(found.len());
    for FoundDifference { what, name, conflict, wanted, doubt, operation } in found {
        let change = operation.change(&meeting);
        let idle =
            matches!(&change, Change::MoveItem { item, index } if meeting.position(item) == Some(*index));
        let change = meeting.opening_nothing(change);
        // a change that cannot be applied to the meeting is not offered
        if !idle && meeting.apply(&change).is_ok() {
            differences.push(AgendaDifference { what, name, conflict, change, doubt, wanted, operation });
        }
    }
    differences
}

/// Returns one change that applies the chosen differences, each adapted to the omission of the others.
///
/// # Errors
/// A [`ChangeError`] when the meeting has changed so that a difference makes no sense any more.
pub fn together<'a>(
    ours: &Meeting,
    chosen: impl IntoIterator<Item = &'a AgendaDifference>,
) -> Result<Change, ChangeError> {
    let mut meeting = ours.clone();
    let mut changes = Vec::new();
    for difference in chosen {
        let change = meeting.opening_nothing(difference.operation.change(&meeting));
        meeting.apply(&change)?;
        changes.push(change);
    }
    Ok(Change::Together { changes })
}

/// Returns how many items of the one agenda are in the other, under whichever number or title.
pub fn shared_items(a: &Meeting, b: &Meeting) -> usize {
    let (a, b): (Vec<_>, Vec<_>) = (a.items.iter().collect(), b.items.iter().collect());
    identity::pairs(&a, &b, Supply::Whole).counterparts.iter().flatten().count()
}

/// Returns whether two files are about one meeting: the same day and the same organ, however it is written.
pub fn is_same_meeting(a: &Meeting, b: &Meeting) -> bool {
    a.date == b.date && is_same_body(&a.body, &b.body)
}

/// What a head says of the edition of its agenda.
const EDITIONS: [&str; 8] =
    ["revideret", "ændret", "rettet", "opdateret", "foreløbig", "endelig", "korrigeret", "dagsorden"];

/// Returns whether two names are of one organ: blanks, signs and case do not count, and KKR may be written
/// out.
pub(super) fn is_same_body(a: &str, b: &str) -> bool {
    let plain = |body: &str| -> String {
        let lower = body.to_lowercase();
        let short = lower.replace("kommunekontaktrådet", "kkr").replace("kommunekontaktråd", "kkr");
        // a new edition of an agenda may say so after the name
        let words = short.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !EDITIONS.contains(word)).collect()
    };
    a == b || plain(a) == plain(b) && !plain(a).is_empty()
}
