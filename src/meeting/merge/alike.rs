//! Rows that are alike, of which one has another fellow: what random attacks have found, told as stories.

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
