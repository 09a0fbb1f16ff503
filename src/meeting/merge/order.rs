//! Orders: how few rows must move to make one of another, and where a number belongs.

/// Returns which rows may stay where they are: a longest run that already grows (patience sorting).
pub(super) fn stays(places: &[usize]) -> Vec<bool> {
    let mut tops: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    for (i, place) in places.iter().enumerate() {
        let pile = tops.partition_point(|&top| places[top] < *place);
        before[i] = pile.checked_sub(1).map(|pile| tops[pile]);
        if pile == tops.len() { tops.push(i) } else { tops[pile] = i }
    }
    let mut stays = vec![false; places.len()];
    let mut at = tops.last().copied();
    while let Some(i) = at {
        stays[i] = true;
        at = before[i];
    }
    stays
}

/// Returns a number as figures to compare: "3.1" is before "3.10" and "4".
pub(super) fn figures(number: &str) -> Option<Vec<u32>> {
    number.split('.').map(|part| part.parse().ok()).collect()
}

/// Titles of the items that close an agenda, in lower case.
const CLOSING: [&str; 5] = ["eventuelt", "evt", "næste møde", "kommende møder", "mødet slut"];

/// Returns where a supplementary item belongs: by its number when that is free, otherwise before what closes
/// the agenda.
pub(super) fn place(number: &str, rows: &[(String, String)]) -> usize {
    let free = !rows.iter().any(|(other, _)| other == number);
    if let Some(wanted) = figures(number).filter(|_| free) {
        let before = rows.iter().rposition(|(other, _)| figures(other).is_some_and(|other| other < wanted));
        let after = rows.iter().position(|(other, _)| figures(other).is_some_and(|other| other > wanted));
        if let Some(place) = before.map(|at| at + 1).or(after) {
            return place;
        }
    }
    let closes = |title: &str| {
        let lower = title.to_lowercase();
        CLOSING.iter().any(|word| lower.starts_with(word))
    };
    rows.iter().rposition(|(_, title)| !closes(title)).map_or(rows.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insertion_moves_nothing_and_a_move_only_one() {
        assert_eq!(stays(&[0, 1, 3, 4]), [true; 4]);
        assert_eq!(stays(&[3, 0, 1, 2]), [false, true, true, true]);
        assert_eq!(stays(&[0, 3, 1, 2]), [true, false, true, true]);
        assert!(stays(&[]).is_empty());
    }

    #[test]
    fn a_number_finds_its_place_and_the_rest_goes_before_eventuelt() {
        let rows: Vec<(String, String)> = [("1", "Valg"), ("2", "Sager"), ("2.1", "Bro"), ("3", "Eventuelt")]
            .map(|(number, title)| (number.to_owned(), title.to_owned()))
            .to_vec();
        assert_eq!(place("2.2", &rows), 3);
        assert_eq!(place("4", &rows), 4);
        assert_eq!(place("1", &rows), 3);
        assert_eq!(place("", &rows), 3);
        assert_eq!(place("0", &rows), 0);
        assert_eq!(place("", &[]), 0);
    }
}
