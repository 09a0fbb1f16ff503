//! Differences in a line each, for the user.

use super::{AgendaDifference, DifferenceKind, FieldDiff};
use crate::meeting::{Item, Person, Status};

/// What a decision is called among the fields of an item.
pub(super) const DECISION: &str = "beslutning";
/// What the status is called among the fields of a person.
pub(super) const ATTENDANCE: &str = "fremmøde";

/// Returns number and quoted title: "3.1 »Natbusser«".
pub(super) fn name(item: &Item) -> String {
    let blank = if item.number.is_empty() { "" } else { " " };
    format!("{}{blank}»{}«", item.number, item.title)
}

/// Returns an item in a word: its number, or its title when it has none.
pub(super) fn short(item: &Item) -> String {
    if item.number.is_empty() { format!("»{}«", item.title) } else { item.number.clone() }
}

/// Returns a person as the lists print one, with the status when it is not the usual.
pub(super) fn person(person: &Person, status: Status) -> String {
    match status {
        Status::Unknown => person.listed(),
        status => format!("{} – {}", person.listed(), status.label()),
    }
}

impl AgendaDifference {
    /// Returns the difference in a short line: "3.1 »Natbusser«: indstilling og bilag er ændret".
    pub fn sentence(&self) -> String {
        let name = &self.name;
        let here = if self.conflict { " – også rettet her" } else { "" };
        match &self.what {
            DifferenceKind::Head { fields } => format!("mødets {} er ændret{here}", list(fields)),
            DifferenceKind::NewItem { .. } if self.conflict => {
                format!("{name} er ændret i filen, men fjernet her")
            }
            DifferenceKind::NewItem { .. } if self.doubt.is_some() => format!("måske et nyt punkt: {name}"),
            DifferenceKind::NewItem { .. } => format!("nyt punkt {name}"),
            DifferenceKind::ChangedItem { fields, .. } => match &fields[..] {
                [field] if field.name == DECISION => format!("{name}: filen har en beslutning"),
                _ => format!("{name}: {} er ændret{here}", list(fields)),
            },
            DifferenceKind::MovedItem { after: Some(after), .. } => {
                format!("{name} er flyttet efter {after}{here}")
            }
            DifferenceKind::MovedItem { after: None, .. } => format!("{name} er flyttet øverst{here}"),
            DifferenceKind::DroppedItem { .. } if self.doubt.is_some() => {
                format!("{name} er måske udgået af dagsordenen")
            }
            DifferenceKind::DroppedItem { minuted: true, .. } => {
                format!("{name} er udgået af dagsordenen, men er begyndt her")
            }
            DifferenceKind::DroppedItem { .. } => format!("{name} er udgået af dagsordenen"),
            DifferenceKind::NewPerson { .. } => format!("ny på listen: {name}"),
            DifferenceKind::ChangedPerson { fields, .. } => match &fields[..] {
                [field] if field.name == ATTENDANCE => format!("{name}: {}", field.new),
                _ => format!("{name}: {} er ændret{here}", list(fields)),
            },
            DifferenceKind::DroppedPerson { .. } => format!("{name} står ikke længere på listen"),
        }
    }
}

/// Returns "titel, indstilling og bilag".
fn list(fields: &[FieldDiff]) -> String {
    let names: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} og {last}", rest.join(", ")),
        _ => names.concat(),
    }
}
