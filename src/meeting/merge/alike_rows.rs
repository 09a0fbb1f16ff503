//! Rows that are alike, one of which has another counterpart: found by random changes.

use super::{Supply, differences, together};
use crate::meeting::{Decision, Indstilling, Item, ItemId, Meeting, Section, State};

#[test]
fn of_two_rows_that_are_alike_neither_takes_what_was_minuted_under_a_third() {
    let row = |id: &str, text: &str| Item {
        id: ItemId::from(id),
        number: id.trim_start_matches('i').to_owned(),
        level: 1,
        title: "Udpegning".to_owned(),
        indstilling: Some(Indstilling {
            lead: None,
            points: vec!["Det indstilles, at rådet udpeger.".to_owned()],
        }),
        sections: (!text.is_empty())
            .then(|| Section { heading: "Baggrund".to_owned(), text: text.to_owned() })
            .into_iter()
            .collect(),
        ..Item::default()
    };
    let of = |items: Vec<Item>| Meeting { items, ..Meeting::new("Rådet", Default::default()) };
    // the third was minuted and is on the agenda no longer; a new one like the first has come
    let base = of(vec![row("i1", "")]);
    let decision = Some(Decision { text: "Ane Ask.".to_owned(), ..Decision::default() });
    let minuted = Item { decision, state: State::Decided, ..row("i2", "Sagen blev sendt i høring.") };
    let ours = of(vec![row("i1", ""), minuted.clone()]);
    let new = of(vec![row("i1", ""), row("i2", "")]);
    let found = differences(Some(&base), &new, &ours, Supply::Whole);
    let mut after = ours.clone();
    after.apply(&together(&ours, found.iter().filter(|row| row.wanted())).unwrap()).unwrap();
    assert_eq!(after.item(&minuted.id), Some(&minuted));
}

#[test]
fn a_closed_item_that_nobody_took_in_stays_closed_when_its_next_edition_is_silent() {
    let row = |title: &str, closed: bool| Item {
        id: ItemId::from("i2"),
        number: "2".to_owned(),
        level: 1,
        title: title.to_owned(),
        closed,
        indstilling: Some(Indstilling {
            lead: None,
            points: vec!["Det indstilles, at rådet udpeger.".to_owned()],
        }),
        sections: vec![Section { heading: "Baggrund".to_owned(), text: "Ane Ask har søgt.".to_owned() }],
        ..Item::default()
    };
    let of = |items: Vec<Item>| Meeting { items, ..Meeting::new("Rådet", Default::default()) };
    let first = Item {
        id: ItemId::from("i1"),
        number: "1".to_owned(),
        level: 1,
        title: "Valg".to_owned(),
        ..Item::default()
    };
    let base = of(vec![first.clone(), row("Udpegning til bestyrelse", true)]);
    let ours = of(vec![first.clone()]);
    let new = of(vec![first, row("Udpegning af medlem til bestyrelse", false)]);
    let found = differences(Some(&base), &new, &ours, Supply::Whole);
    let mut after = ours.clone();
    after.apply(&together(&ours, found.iter().filter(|row| row.wanted())).unwrap()).unwrap();
    let levels = after.access_levels();
    assert!(levels.len() == 1 || levels[1].is_withheld(), "{levels:?}");
}
