//! When an item was taken up, corrected: the items are discussed in the order of their times, whatever order was
//! noted.

use super::moment_time::MomentTime;
use crate::meeting::{Change, ItemId, Meeting, Moment, MomentKind};

/// Returns the changes that move the start or end of an item to another time, past those of other items too.
/// Arrivals and departures in between are put under the item that was then under discussion.
pub(super) fn moved(meeting: &Meeting, index: usize, when: &MomentTime) -> Vec<Change> {
    let before = &meeting.timeline;
    let after = timeline_after(meeting, index, when);
    let same = |(one, other): &(&Moment, &Moment)| one == other;
    let from = before.iter().zip(&after).take_while(same).count();
    let rest = before.len().min(after.len()) - from;
    let same_at_end = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(same).count();
    let removed = (from..before.len() - same_at_end).rev().map(|index| Change::RemoveMoment { index });
    let added = (from..after.len() - same_at_end)
        .map(|index| Change::AddMoment { index, moment: after[index].clone() });
    removed.chain(added).collect()
}

/// Returns the item that is discussed after a moved one, where the move changes that.
pub(super) fn next_after_move(meeting: &Meeting, index: usize, when: &MomentTime) -> Option<Option<ItemId>> {
    let before = &meeting.timeline;
    let moved = before.get(index).filter(|moment| moment.event == MomentKind::ItemStarted)?;
    let moved = at_its_time(moved.clone(), when);
    let after = timeline_after(meeting, index, when);
    let place = after.iter().position(|moment| *moment == moved)?;
    let next = |timeline: &[Moment]| {
        let next = timeline.iter().find(|moment| moment.event == MomentKind::ItemStarted);
        next.and_then(|moment| moment.item.clone())
    };
    let (was, is) = (next(&before[index + 1..]), next(&after[place + 1..]));
    (was != is && is != moved.item).then_some(is)
}

/// A moment of the timeline, with what is known of it before another is moved.
struct Noted<'a> {
    moment: Moment,
    /// The item that was under discussion.
    under: Option<&'a ItemId>,
    /// Whether it says that an item ended because the next was taken up.
    is_handed_over: bool,
}

/// Returns the moments of a timeline.
fn noted(meeting: &Meeting) -> Vec<Noted<'_>> {
    let timeline = &meeting.timeline;
    let is_handed_over = |at: usize, moment: &Moment| {
        let next = timeline.get(at + 1).filter(|next| next.event == MomentKind::ItemStarted);
        moment.event == MomentKind::ItemEnded && next.is_some_and(|next| next.at == moment.at)
    };
    let one = |(at, moment): (usize, &Moment)| Noted {
        moment: moment.clone(),
        under: meeting.item_at(at),
        is_handed_over: is_handed_over(at, moment),
    };
    timeline.iter().enumerate().map(one).collect()
}

/// Returns the timeline once a turn is moved. The ends that a next item brought about are made anew from the
/// new order.
fn timeline_after(meeting: &Meeting, index: usize, when: &MomentTime) -> Vec<Moment> {
    let mut turns = noted(meeting);
    let mut turn = turns.remove(index);
    turn.moment = at_its_time(turn.moment, when);
    turn.is_handed_over = false;
    let place = turns.iter().rposition(|other| other.moment.at <= when.at).map_or(0, |last| last + 1);
    turns.insert(place, turn);
    let mut discussed: Option<ItemId> = None;
    let mut after: Vec<Moment> = Vec::new();
    for Noted { mut moment, under, .. } in turns.into_iter().filter(|noted| !noted.is_handed_over) {
        match moment.event {
            MomentKind::ItemStarted => {
                let ended = discussed.take().filter(|ended| Some(ended) != moment.item.as_ref());
                let end = |item| Moment { item: Some(item), event: MomentKind::ItemEnded, ..moment.clone() };
                after.extend(ended.map(end));
                discussed.clone_from(&moment.item);
            }
            MomentKind::ItemEnded if moment.item != discussed => continue,
            MomentKind::ItemEnded => discussed = None,
            _ if moment.person.is_some() && discussed.is_some() && discussed.as_ref() != under => {
                moment.item = moment.item.and(discussed.clone());
            }
            _ => {}
        }
        after.push(moment);
    }
    after
}

/// Returns a turn at another time; the start of an item may become that of another.
fn at_its_time(moment: Moment, when: &MomentTime) -> Moment {
    let item = if moment.event == MomentKind::ItemStarted { when.item.clone() } else { moment.item.clone() };
    Moment { at: when.at, item, ..moment }
}
