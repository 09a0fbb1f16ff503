//! In which order the items were taken, and which of them not in their turn.

use super::{Item, ItemId, Meeting, MomentKind, State};

/// The order in which the items were taken, by their index in the agenda.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct OrderTaken {
    /// The items that were taken up, in the order in which each was first.
    pub taken: Vec<usize>,
    /// Those of them that were moved: without them the others are in the order of the agenda.
    pub moved: Vec<usize>,
}

impl Meeting {
    /// Returns whether the body is known to have come to an item: it was taken up or begun, or has an
    /// outcome, words, a vote, a statement or a task.
    pub fn has_come_to(&self, item: &Item) -> bool {
        item.is_minuted() || item.state == State::Active || self.taken_up().any(|id| *id == item.id)
    }

    /// Returns the items that were taken up, as often as that was noted.
    fn taken_up(&self) -> impl Iterator<Item = &ItemId> {
        let started = self.timeline.iter().filter(|moment| moment.event == MomentKind::ItemStarted);
        started.filter_map(|moment| moment.item.as_ref())
    }

    /// Returns whether it was noted which items the body took up, so that it passed over the others.
    pub fn tells_what_was_taken_up(&self) -> bool {
        self.taken_up().next().is_some()
    }

    /// Returns the order in which the items were taken up, as far as it was noted. Headings, and items that
    /// nothing came of, are left out.
    pub fn order_taken(&self) -> OrderTaken {
        let mut taken: Vec<usize> = Vec::new();
        for place in self.taken_up().map(|id| self.position(id)) {
            let minuted = |place: &usize| self.items[*place].is_minuted();
            taken.extend(place.filter(|place| minuted(place) && !taken.contains(place)));
        }
        let turns = self.turns(&taken);
        let in_order = longest_rising(&turns);
        let is_moved = |(_, turn): &(&usize, &usize)| !in_order.contains(turn);
        let moved = taken.iter().zip(&turns).filter(is_moved).map(|(place, _)| *place).collect();
        OrderTaken { taken, moved }
    }

    /// Returns whose turn it was by the agenda: by the printed numbers where each item has its own, since an item that is
    /// moved in the list keeps the number it was called with; else by their places.
    fn turns(&self, places: &[usize]) -> Vec<usize> {
        let numbers: Option<Vec<Vec<u32>>> =
            places.iter().map(|place| parts_of_number(&self.items[*place].number)).collect();
        let Some(numbers) = numbers else { return places.to_vec() };
        let mut rising = numbers.clone();
        rising.sort();
        rising.dedup();
        if rising.len() < numbers.len() {
            return places.to_vec();
        }
        numbers.iter().filter_map(|number| rising.binary_search(number).ok()).collect()
    }
}

/// Returns the parts of a number: 3 and 1 of "3.1".
fn parts_of_number(number: &str) -> Option<Vec<u32>> {
    number.trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect()
}

/// Returns the longest run of numbers, not side by side, of which each is greater than the one before.
fn longest_rising(numbers: &[usize]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let before = best[..at].iter().filter(|run| run.last().is_some_and(|last| last < number));
        // of two runs that are as long the earlier stays
        let mut run = before.rev().max_by_key(|run| run.len()).cloned().unwrap_or_default();
        run.push(*number);
        best.push(run);
    }
    best.into_iter().rev().max_by_key(Vec::len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{longest_rising, parts_of_number};

    #[test]
    fn a_number_is_compared_by_its_parts() {
        assert_eq!(parts_of_number("3.10"), Some(vec![3, 10]));
        assert_eq!(parts_of_number("206."), Some(vec![206]));
        assert_eq!((parts_of_number(""), parts_of_number("4a")), (None, None));
    }

    #[test]
    fn the_fewest_are_moved() {
        assert_eq!(longest_rising(&[0, 3, 1, 2]), [0, 1, 2]);
        assert_eq!(longest_rising(&[0, 2, 3, 1]), [0, 2, 3]);
        assert_eq!(longest_rising(&[2, 0, 1]), [0, 1]);
        assert_eq!(longest_rising(&[]), [] as [usize; 0]);
    }
}
