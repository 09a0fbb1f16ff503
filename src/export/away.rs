//! Who took no part in which item, from what happened while the meeting ran.
//!
//! An absence counts in the order in which the items were discussed, which need not be that of their numbers
//! (opencouncil#173). Only members are told of: a guest who comes for one item is not missed under the others.

use super::prose;
use crate::meeting::{Happening, Item, ItemId, Meeting, Moment, Person, State};

/// For each item, in the order of the agenda, the members who attended the meeting and took no part in it.
pub(super) fn away(meeting: &Meeting) -> Vec<Vec<&Person>> {
    let mut away: Vec<Vec<&Person>> = vec![Vec::new(); meeting.items.len()];
    let steps = steps(meeting);
    for person in meeting.people.iter().filter(|p| p.voting && meeting.status_of(&p.id).attended()) {
        if meeting.moments_of(&person.id).next().is_none() {
            continue;
        }
        let there = items_with(meeting, person, &steps);
        for (i, (item, away)) in meeting.items.iter().zip(&mut away).enumerate() {
            if was_discussed(item, &steps) && !meeting.is_heading(i) && !there.contains(&&item.id) {
                away.push(person);
            }
        }
    }
    away
}

/// One step of the meeting as it went.
enum Step<'a> {
    /// The body took up an item.
    Begun(&'a ItemId),
    /// The body went on from an item.
    Ended,
    /// Someone came or went.
    Moved(&'a Moment),
}

/// The meeting as it went. When nobody noted which item was taken up when, they were taken in the order of the agenda,
/// and those who came and went did so under the items that they are noted under.
fn steps(meeting: &Meeting) -> Vec<Step<'_>> {
    if meeting.timeline.iter().any(|moment| moment.event == Happening::ItemStarted) {
        return meeting.timeline.iter().filter_map(step).collect();
    }
    let mut place = 0;
    let moved = meeting.timeline.iter().filter(|moment| moment.person.is_some());
    let placed = moved.map(|moment| {
        place = moment.item.as_ref().and_then(|id| meeting.position(id)).unwrap_or(place);
        (place, moment)
    });
    let placed: Vec<_> = placed.collect();
    let under =
        |i: usize| placed.iter().filter(move |(at, _)| *at == i).filter_map(|(_, moment)| step(moment));
    let discussed = |item: &Item| item.state.is_done() || !prose::trim(item.decision_text()).is_empty();
    let mut steps = Vec::new();
    for (i, item) in meeting.items.iter().enumerate() {
        steps.extend(discussed(item).then_some(Step::Begun(&item.id)));
        steps.extend(under(i));
        steps.push(Step::Ended);
    }
    steps
}

fn step(moment: &Moment) -> Option<Step<'_>> {
    match moment.event {
        Happening::ItemStarted => moment.item.as_ref().map(Step::Begun),
        Happening::ItemEnded => Some(Step::Ended),
        Happening::BreakStarted | Happening::BreakEnded => None,
        _ => Some(Step::Moved(moment)),
    }
}

fn was_discussed(item: &Item, steps: &[Step<'_>]) -> bool {
    !matches!(item.state, State::Withdrawn | State::NotReached)
        && steps.iter().any(|step| matches!(step, Step::Begun(id) if **id == item.id))
}

/// The items that a person took part in, for all of them or for a part. Whoever went out as inhabil took no part, even
/// after hearing its beginning (styrelsesloven § 14).
fn items_with<'a>(meeting: &Meeting, person: &Person, steps: &[Step<'a>]) -> Vec<&'a ItemId> {
    let first = meeting.moments_of(&person.id).find_map(|moment| moment.event.leaves_present());
    let mut in_room = first != Some(true);
    let (mut now, mut there, mut recused) = (None, Vec::new(), Vec::new());
    for step in steps {
        match step {
            Step::Begun(item) => now = Some(*item),
            Step::Ended => now = None,
            Step::Moved(moment) if moment.person.as_ref() == Some(&person.id) => {
                in_room = moment.event.leaves_present().unwrap_or(in_room);
                if moment.event == Happening::Recused {
                    recused.extend(moment.item.as_ref().or(now));
                }
            }
            Step::Moved(_) => {}
        }
        there.extend(now.filter(|_| in_room));
    }
    there.retain(|item| !recused.contains(item));
    there
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{Attendance, PersonId, Status};

    /// A meeting with a member, three items, and what happened: event, item, and whether it concerns the member.
    fn absences(happened: &[(Happening, &str)]) -> Vec<String> {
        let mut meeting = Meeting::new("KKR", Default::default());
        let member = PersonId::from("p1");
        meeting.people.push(Person {
            id: member.clone(),
            name: "Bo Dam".into(),
            voting: true,
            ..Person::default()
        });
        meeting
            .attendance
            .push(Attendance { status: Status::Present, ..Attendance::unknown(member.clone()) });
        for id in ["i1", "i2", "i3"] {
            let item =
                Item { id: id.into(), level: 1, title: id.into(), state: State::Noted, ..Item::default() };
            meeting.items.push(item);
        }
        for (event, item) in happened {
            let person = event.leaves_present().map(|_| member.clone());
            let at = chrono::DateTime::UNIX_EPOCH.fixed_offset();
            meeting.timeline.push(Moment {
                at,
                item: Some((*item).into()),
                person,
                event: *event,
                instead_of: None,
            });
        }
        let away = away(&meeting);
        let items = meeting.items.iter().zip(away).filter(|(_, away)| !away.is_empty());
        items.map(|(item, _)| item.id.to_string()).collect()
    }

    #[test]
    fn an_absence_counts_in_the_order_of_discussion() {
        use Happening::{ItemStarted, Left};
        assert_eq!(absences(&[]), [""; 0]);
        assert_eq!(absences(&[(Left, "i1")]), ["i2", "i3"]);
        let third_first = [(ItemStarted, "i3"), (ItemStarted, "i1"), (Left, "i1"), (ItemStarted, "i2")];
        assert_eq!(absences(&third_first), ["i2"]);
    }

    #[test]
    fn whoever_comes_late_took_part_from_then_on() {
        use Happening::{Arrived, Left, Returned};
        assert_eq!(absences(&[(Arrived, "i2")]), ["i1"]);
        assert_eq!(absences(&[(Left, "i1"), (Returned, "i3")]), ["i2"]);
    }

    #[test]
    fn whoever_is_inhabil_took_no_part_in_that_item() {
        use Happening::{ItemStarted, Recused, Returned};
        assert_eq!(absences(&[(Recused, "i2"), (Returned, "i2")]), ["i2"]);
        assert_eq!(absences(&[(ItemStarted, "i1"), (ItemStarted, "i2"), (Recused, "i2")]), ["i2"]);
    }
}
