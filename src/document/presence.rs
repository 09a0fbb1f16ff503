//! Who took part in an item, only where it differs from the lists at the head.

use super::block::Block;
use super::lists::AttendanceLists;
use super::names::DisplayNames;
use crate::meeting::{Item, Meeting, MomentKind, Person, PersonId, Presence, Presences};

/// Before those who took no part.
pub(crate) const AWAY: &str = "Deltog ikke";
/// Before what else is to be said of those who took part, or did not.
pub(crate) const ATTENDED: &str = "Fremmøde";
/// Behind the name of one who was inhabil.
pub(crate) const RECUSED: &str = " deltog ikke i behandlingen af punktet (inhabil)";
/// Behind the name of a guest.
pub(crate) const GUEST: &str = " deltog under punktet";
/// Between the body and the name of one whom it found not to be inhabil, and behind the name.
pub(crate) const CLEARED: (&str, &str) = (" fandt ikke ", " inhabil");

/// The lines under the title of an item.
pub(super) fn build(
    blocks: &mut Vec<Block>,
    meeting: &Meeting,
    item: &Item,
    names: &DisplayNames<'_>,
    presence: &Presences<'_>,
) {
    let name = |id: &PersonId| names.people.get(id).cloned();
    let is_recused = |person: &&Person| presence.during(&item.id, &person.id) == Presence::Recused;
    let mut missed: Vec<&Person> = AttendanceLists::of(meeting).people();
    let away: Vec<&Person> = presence.away_from(&item.id).collect();
    missed.retain(|person| away.iter().any(|other| other.id == person.id));
    let (recused, away): (Vec<&Person>, Vec<&Person>) = missed.into_iter().partition(is_recused);
    let away: Vec<String> = away.iter().filter_map(|person| name(&person.id)).collect();
    let mut sentences: Vec<String> =
        recused.iter().filter_map(|person| Some(format!("{}{RECUSED}", name(&person.id)?))).collect();
    for moment in meeting.timeline.iter().filter(|moment| moment.item.as_ref() == Some(&item.id)) {
        let Some(name) = moment.person.as_ref().and_then(name) else { continue };
        let words = match moment.event {
            MomentKind::Guest => format!("{name}{GUEST}"),
            MomentKind::Cleared => format!("{}{}{name}{}", meeting.body, CLEARED.0, CLEARED.1),
            _ => continue,
        };
        if !sentences.contains(&words) {
            sentences.push(words);
        }
    }
    for (label, parts) in [(AWAY, away), (ATTENDED, sentences)] {
        if !parts.is_empty() {
            blocks.push(Block::Participation { label, parts });
        }
    }
}
