//! Who may read what a file adds, and what a supplement says of items that it does not bring.

use chrono::NaiveDate;

use super::{Supply, differences, together};
use crate::meeting::{Access, AccessMarks, Change, Item, Meeting, Section};

fn meeting(rows: &[(&str, u8, &str, bool)]) -> Meeting {
    let mut meeting = Meeting::new("Havnerådet i Engum", NaiveDate::from_ymd_opt(2027, 3, 3).unwrap());
    let item = |&(number, level, title, closed): &(&str, u8, &str, bool)| Item {
        number: number.to_owned(),
        level,
        title: title.to_owned(),
        closed,
        ..Item::default()
    };
    meeting.items = rows.iter().map(item).collect();
    meeting.normalised().unwrap()
}

fn taken(ours: &Meeting, new: &Meeting, kind: Supply) -> Meeting {
    let found = differences(None, new, ours, kind);
    let change = together(ours, found.iter().filter(|difference| difference.wanted())).unwrap();
    let mut merged = ours.clone();
    merged.apply(&change).unwrap();
    merged
}

#[test]
fn an_item_that_is_added_under_a_closed_heading_opens_with_it() {
    let ours = meeting(&[
        ("1", 1, "Kajen", false),
        ("2", 1, "Personale", true),
        ("2.1", 2, "Løn til fogeden", false),
    ]);
    let new = meeting(&[
        ("1", 1, "Kajen", false),
        ("2", 1, "Personale", true),
        ("2.1", 2, "Løn til fogeden", false),
        ("2.2", 2, "Klage over kranføreren", false),
        ("2.3", 2, "Advarsel til bådejeren", true),
    ]);
    let mut merged = taken(&ours, &new, Supply::Whole);
    let levels = |merged: &Meeting| merged.access_levels();
    let (open, closed) = (Access::Open, Access::Closed);
    assert_eq!(levels(&merged), [open, closed, closed, closed, closed]);
    let heading = merged.items[1].id.clone();
    merged.apply(&Change::SetAccess { item: heading, marks: AccessMarks::answered(open) }).unwrap();
    assert_eq!(levels(&merged), [open, open, open, open, closed]);
}

#[test]
fn a_supplement_closes_items_of_the_agenda_that_it_names() {
    let rows = [("1", 1, "Kajen", false), ("2", 1, "Salg af kran", false), ("3", 1, "Sand", false)];
    let (open, closed) = (Access::Open, Access::Closed);
    for (number, sentence, expected) in [
        ("9", "Punkt 2 behandles for lukkede døre.", [open, closed, open]),
        ("9", "Punkt 2 på den ordinære dagsorden er nu lukket.", [open, closed, open]),
        ("2", "Punkt 2 på den udsendte dagsorden er nu lukket.", [open, closed, open]),
        ("9", "Bemærk, at punkt 2 og 3 er fortrolige.", [open, closed, closed]),
        ("9", "Punkt 2 er flyttet frem.", [open, open, open]),
        ("9", "Punkt 2 er åbent.", [open, open, open]),
    ] {
        let ours = meeting(&rows);
        let mut new = meeting(&[(number, 1, "Lods", false)]);
        new.preamble = vec![Section { heading: String::new(), text: sentence.to_owned() }];
        let merged = taken(&ours, &new, Supply::Supplement);
        let levels: Vec<Access> = ours.items.iter().map(|item| merged.access(&item.id)).collect();
        assert_eq!(levels, expected, "{sentence}");
    }
}

#[test]
fn an_agenda_that_says_the_same_again_asks_nothing_of_an_item_that_was_made_anew_and_closed_here() {
    let base = meeting(&[("1", 1, "Kajen", false), ("2", 1, "Kran a · b", false)]);
    let mut ours =
        meeting(&[("1", 1, "Kajen", false), ("2", 1, "Kran (a) [b", false), ("3", 1, "Løn", true)]);
    ours.items[1].sections = vec![Section { heading: String::new(), text: "Fire mio.".to_owned() }];
    assert_eq!(differences(Some(&base), &base, &ours, Supply::Whole), []);
}

#[test]
fn a_row_that_is_taken_as_another_item_leads_those_after_it() {
    let ours = meeting(&[("1", 1, "Løn", true), ("1.1", 2, "Kran ved kajen", false)]);
    let new = meeting(&[("1", 1, "Løn", true), ("1.1", 2, "Kran ved molen", false), ("2", 1, "Sand", false)]);
    let found = differences(None, &new, &ours, Supply::Whole);
    assert!(found.iter().any(|difference| difference.doubt.is_some()), "{found:?}");
    let mut merged = ours.clone();
    merged.apply(&together(&ours, &found).unwrap()).unwrap();
    let titles: Vec<&str> = merged.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Løn", "Kran ved molen", "Sand"]);
}
