//! Runs of letters in one row unfold to the very same records.

use proptest::prelude::*;

use super::*;
use crate::store::entry::LogEntry;
use crate::test_rounds::rounds;

/// Returns a log as the store's thread keeps it.
fn folded(records: &[Record]) -> Vec<LogEntry> {
    let mut rows: Vec<LogEntry> = Vec::new();
    for record in records {
        if !rows.last_mut().is_some_and(|row| row.take(record)) {
            rows.push(LogEntry::new(record));
        }
    }
    rows
}

fn typed(text: &str, pause: i64) -> Vec<Record> {
    let mut meeting = agenda();
    let letters = text.chars().enumerate();
    letters.map(|(n, letter)| write(&mut meeting, "i1", &letter.to_string(), n as i64 * pause)).collect()
}

fn cut(meeting: &mut Meeting, from: usize, to: usize, ms: i64) -> Record {
    let item = ItemId::from("i1");
    let removed = meeting.item(&item).unwrap().decision_text()[from..to].to_owned();
    record(meeting, Change::EditDecision { item, at: from, removed, inserted: String::new() }, ms)
}

#[test]
fn a_word_with_its_blank_is_one_row() {
    assert_eq!(folded(&typed("Rådet godkender planen.", 200)).len(), 3);
    assert_eq!(folded(&typed("abc", 3_001)).len(), 3);
    assert_eq!(folded(&typed(&"x".repeat(130), 10)).len(), 3);
}

#[test]
fn deleting_in_either_direction_is_one_row_a_word() {
    let mut meeting = agenda();
    write(&mut meeting, "i1", "æøå ord", 0);
    let back: Vec<Record> = [(6, 7), (5, 6), (4, 5), (3, 4), (1, 3), (0, 1)]
        .map(|_| 0)
        .iter()
        .map(|_| {
            let end = meeting.item(&ItemId::from("i1")).unwrap().decision_text().len();
            let start = end
                - meeting
                    .item(&ItemId::from("i1"))
                    .unwrap()
                    .decision_text()
                    .chars()
                    .last()
                    .unwrap()
                    .len_utf8();
            cut(&mut meeting, start, end, 0)
        })
        .collect();
    let rows = folded(&back);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows.iter().flat_map(LogEntry::records).collect::<Vec<_>>(), back);
}

#[test]
fn an_accent_makes_another_letter_of_the_last_one_in_a_row_of_its_own() {
    let mut meeting = agenda();
    let item = ItemId::from("i1");
    let first = write(&mut meeting, "i1", "e", 0);
    let edit = |at: usize, removed: &str, inserted: &str| Change::EditDecision {
        item: item.clone(),
        at,
        removed: removed.to_owned(),
        inserted: inserted.to_owned(),
    };
    // as it comes from the keyboard it is no letter of its own
    assert!(meeting.clone().apply(&edit(1, "", "\u{301}")).is_err());
    let records = [first, record(&mut meeting, edit(0, "e", "é"), 10), write(&mut meeting, "i1", "n", 20)];
    let rows = folded(&records);
    assert_eq!(rows.len(), 3);
    let mut replayed = agenda();
    rows.iter().for_each(|row| row.apply(&mut replayed).unwrap());
    assert_eq!(replayed.item(&item).unwrap().decision_text(), "én");
}

/// What a minute-taker may do next.
#[derive(Debug, Clone)]
enum Keystroke {
    Write(String),
    Backspace,
    Delete,
    Move(usize),
    OtherItem,
    Decide,
    Replace(String),
}

fn operation() -> impl Strategy<Value = Keystroke> {
    let letters =
        prop::sample::select(vec!["a", "k", "ø", " ", "\n", "e", "\u{301}", "🚌", "👩‍💼", "ng", "ᄀ", "ᅡ"]);
    prop_oneof![
        8 => letters.clone().prop_map(|text| Keystroke::Write(text.to_owned())),
        3 => Just(Keystroke::Backspace),
        2 => Just(Keystroke::Delete),
        1 => (0..40_usize).prop_map(Keystroke::Move),
        1 => Just(Keystroke::OtherItem),
        1 => Just(Keystroke::Decide),
        1 => letters.prop_map(|text| Keystroke::Replace(text.to_owned())),
    ]
}

/// Returns the records of some operations, and the meeting after each of them.
fn records(operations: &[(Keystroke, i64)]) -> (Vec<Record>, Vec<Meeting>) {
    let (mut meeting, mut ms, mut cursor, mut item) = (agenda(), 0, 0, ItemId::from("i1"));
    let (mut records, mut after) = (Vec::new(), vec![meeting.clone()]);
    for (operation, pause) in operations {
        ms += pause;
        let text = meeting.item(&item).unwrap().decision_text().to_owned();
        let before = text[..cursor].chars().next_back().map_or(0, char::len_utf8);
        let next = text[cursor..].chars().next().map_or(0, char::len_utf8);
        let edit = |at: usize, removed: usize, inserted: &str| Change::EditDecision {
            item: item.clone(),
            at,
            removed: text[at..at + removed].to_owned(),
            inserted: inserted.to_owned(),
        };
        let (change, to) = match operation {
            Keystroke::Write(letters) => (edit(cursor, 0, letters), cursor + letters.len()),
            Keystroke::Backspace => (edit(cursor - before, before, ""), cursor - before),
            Keystroke::Delete => (edit(cursor, next, ""), cursor),
            Keystroke::Replace(letters) => (edit(cursor, next, letters), cursor + letters.len()),
            Keystroke::Move(to) => {
                cursor = text.char_indices().map(|(at, _)| at).nth(*to).unwrap_or(text.len());
                continue;
            }
            Keystroke::OtherItem => {
                item = ItemId::from(if item.0 == "i1" { "i2" } else { "i1" });
                cursor = meeting.item(&item).unwrap().decision_text().len();
                continue;
            }
            Keystroke::Decide => {
                let state = crate::meeting::State::Decided;
                (Change::SetState { item: item.clone(), state }, cursor)
            }
        };
        if meeting.clone().apply(&change).is_ok() {
            records.push(record(&mut meeting, change, ms));
            after.push(meeting.clone());
            cursor = to;
        }
    }
    (records, after)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: rounds(100, 400), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replaying_the_rows_is_making_the_changes(
        operations in prop::collection::vec((operation(), prop_oneof![9 => 1..400_i64, 1 => 2_900..3_100_i64]), 1..120),
    ) {
        let (records, after) = records(&operations);
        let rows = folded(&records);
        let unfolded: Vec<Record> = rows.iter().flat_map(LogEntry::records).collect();
        prop_assert_eq!(&unfolded, &records);
        let kept: Vec<LogEntry> =
            rows.iter().map(|row| serde_json::from_slice(&serde_json::to_vec(row).unwrap()).unwrap()).collect();
        prop_assert_eq!(&kept, &rows);
        let last = after.last().unwrap();
        // from the beginning, and from a snapshot taken anywhere, also in the middle of a row
        for start in [0, after.len() / 3, after.len() / 2, after.len() - 1] {
            let mut meeting = after[start].clone();
            for row in kept.iter().filter(|row| row.last() > after[start].revision) {
                row.apply(&mut meeting).unwrap();
            }
            prop_assert_eq!(&meeting, last);
        }
    }
}
