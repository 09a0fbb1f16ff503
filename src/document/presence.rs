//! Who took part in an item, only where it differs from the lists at the head.

use std::collections::HashSet;

use super::block::Block;
use super::names::DisplayNames;
use crate::meeting::{Item, Meeting, MomentKind, Person, PersonId, Presence, Presences, quorum};

/// Before those who took no part.
pub(crate) const AWAY: &str = "Deltog ikke";
/// Before what else is to be said of those who took part, or did not.
pub(crate) const ATTENDED: &str = "Fremmøde";
/// After the name of one who was inhabil.
pub(crate) const RECUSED: &str = " deltog ikke i behandlingen af punktet (inhabil)";
/// After the name of a guest.
pub(crate) const GUEST: &str = " deltog under punktet";
/// After the name of the næstformand who led the meeting while the formand was out: who stands in for the
/// formand is what the office is, and what concerns the conduct of the meeting belongs in the protocol
/// (resumedatabasen 83.1.15).
pub(crate) const LED: &str = " ledede mødet under behandlingen af punktet";
/// Between the body and the word for a body that can decide, when too few were there (styrelsesloven § 11,
/// stk. 2).
const NOT_QUORATE: &str = " var ikke ";
/// Before the order in which an item was taken, where it was not that of the agenda (Viborg 2012: "efter
/// behandlingen af sagerne nr. 1-13, nr. 17 og nr. 19-35").
pub(crate) const HANDLED: &str = "Behandling";
/// Before the item that came before it.
pub(crate) const AFTER: &str = "punktet blev behandlet efter ";
/// Of an item that none came before.
pub(crate) const FIRST: &str = "punktet blev behandlet som det første";
/// Before and after the name of one whom the body found not to be inhabil.
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
    let away: HashSet<&PersonId> = presence.away_from(&item.id).map(|person| &person.id).collect();
    let missed = names.listed.iter().copied().filter(|person| away.contains(&person.id));
    let (recused, away): (Vec<&Person>, Vec<&Person>) = missed.partition(is_recused);
    let away: Vec<String> = away.iter().filter_map(|person| name(&person.id)).collect();
    let mut sentences: Vec<String> =
        recused.iter().filter_map(|person| Some(format!("{}{RECUSED}", name(&person.id)?))).collect();
    for moment in meeting.timeline.iter().filter(|moment| moment.item.as_ref() == Some(&item.id)) {
        let Some(name) = moment.person.as_ref().and_then(name) else { continue };
        let words = match moment.event {
            MomentKind::Guest => format!("{name}{GUEST}"),
            MomentKind::Cleared => format!("{}{}{name}{}", meeting.body, CLEARED.0, CLEARED.1),
            MomentKind::Arrived
            | MomentKind::Left
            | MomentKind::Recused
            | MomentKind::Returned
            | MomentKind::Online
            | MomentKind::Substituted
            | MomentKind::ItemStarted
            | MomentKind::ItemEnded
            | MomentKind::BreakStarted
            | MomentKind::BreakEnded => continue,
        };
        if !sentences.contains(&words) {
            sentences.push(words);
        }
    }
    sentences
        .extend(led(meeting, item, presence).and_then(|leader| Some(format!("{}{LED}", name(&leader.id)?))));
    sentences.extend(unable_to_decide(meeting, item, presence));
    let order: Vec<String> = out_of_order(meeting, item, names).into_iter().collect();
    for (label, parts) in [(AWAY, away), (ATTENDED, sentences), (HANDLED, order)] {
        if !parts.is_empty() {
            blocks.push(Block::Participation { label, parts });
        }
    }
}

/// Returns the næstformand who led the meeting under an item for the formand, who was there for other items.
/// What the decision says of it by itself is not said again.
fn led<'a>(meeting: &'a Meeting, item: &Item, presence: &Presences<'_>) -> Option<&'a Person> {
    let chair = in_office(meeting, "formand", &["borgmester", "regionsrådsformand"])?;
    let vice = in_office(meeting, "næstformand", &["1. viceborgmester", "viceborgmester"])?;
    let during = |person: &Person| presence.during(&item.id, &person.id);
    let is_out = matches!(during(chair), Presence::Recused | Presence::Left | Presence::NotYet);
    let is_written = item.decision_text().contains("ledede mødet");
    (is_out && during(vice).is_here() && presence.was_discussed(&item.id) && !is_written).then_some(vice)
}

/// Returns who has a role at the meeting; of a council, which has no formand by that name, the only one with a title
/// that stands for it (styrelsesloven § 6: the council chooses a formand, "borgmesteren", and a næstformand).
fn in_office<'a>(meeting: &'a Meeting, role: &str, titles: &[&str]) -> Option<&'a Person> {
    let in_role = meeting.people.iter().find(|person| person.role.as_deref() == Some(role));
    in_role.or_else(|| {
        titles.iter().find_map(|title| {
            let is_called = |called: &String| called.to_lowercase() == *title;
            let mut called =
                meeting.people.iter().filter(|person| person.title.as_ref().is_some_and(is_called));
            called.next().filter(|_| called.next().is_none())
        })
    })
}

/// Returns "Byrådet var ikke beslutningsdygtigt": of a body that could decide at some item. Where it never
/// could, the lists may merely lack names; that is a finding of `meeting::check`.
fn unable_to_decide(meeting: &Meeting, item: &Item, presence: &Presences<'_>) -> Option<String> {
    presence.lacks_quorum(&item.id)?;
    let was_quorate =
        |other: &Item| presence.was_discussed(&other.id) && presence.is_quorate_during(&other.id);
    if !meeting.items.iter().any(was_quorate) {
        return None;
    }
    let is_written = item.decision_text().contains("beslutningsdygtig");
    (!is_written).then(|| not_quorate(&meeting.body))
}

/// Returns what is said of a body that cannot decide, in its own gender.
pub(crate) fn not_quorate(body: &str) -> String {
    format!("{body}{NOT_QUORATE}{}", quorum::quorate(body))
}

/// Returns after which item an item was taken up out of turn; as few items as possible are said to be.
fn out_of_order(meeting: &Meeting, item: &Item, names: &DisplayNames<'_>) -> Option<String> {
    let order = meeting.order_taken();
    let at = order.taken.iter().position(|place| meeting.items[*place].id == item.id)?;
    let is_written = item.decision_text().contains("blev behandlet ");
    if is_written || !order.moved.contains(&order.taken[at]) {
        return None;
    }
    let before = at.checked_sub(1).and_then(|before| meeting.items.get(order.taken[before]));
    match before {
        Some(before) => Some(format!("{AFTER}{}", names.items.get(&before.id)?)),
        None => Some(FIRST.to_owned()),
    }
}
