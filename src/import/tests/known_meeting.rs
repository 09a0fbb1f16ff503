//! Files that belong to a meeting that is there: the same agenda in another format, a revised one, a table of people.

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::import::{Imported, read, read_with, supply};
use crate::meeting::merge::{AgendaDifference, Supply, differences, is_same_meeting, together};
use crate::meeting::{Meeting, Status};
use crate::test_rounds::rounds;

const TEXT: &[u8] = include_bytes!("../../../sample-data/kkr-soehoejland-2026-03-03.txt");
const WORD: &[u8] = include_bytes!("../../../sample-data/kkr-soehoejland-2026-03-03.docx");
const PDF: &[u8] = include_bytes!("../../../sample-data/kkr-soehoejland-2026-03-03.pdf");

/// The agenda as it was imported first.
fn agenda() -> Meeting {
    static AGENDA: LazyLock<Meeting> = LazyLock::new(|| read(TEXT, "kkr.txt").unwrap().meeting);
    AGENDA.clone()
}

fn sentences(found: &[AgendaDifference]) -> Vec<String> {
    found.iter().map(AgendaDifference::sentence).collect()
}

#[test]
fn the_same_agenda_in_another_format_is_the_same_meeting() {
    let ours = agenda();
    for bytes in [WORD, PDF] {
        let Imported { meeting: new, lines, .. } = read_with(bytes, "kkr", &ours).unwrap();
        assert!(is_same_meeting(&ours, &new));
        assert_eq!(supply(&lines, "kkr", &new, &ours), Supply::Whole);
        let found = differences(Some(&ours), &new, &ours, Supply::Whole);
        // a PDF prints the head of its pages, which may stay in the preamble
        let of_pages = |d: &AgendaDifference| bytes == PDF && d.sentence() == "mødets indledning er ændret";
        assert!(
            found.iter().all(of_pages),
            "{:?}",
            found.iter().map(AgendaDifference::fields).collect::<Vec<_>>()
        );
    }
}

#[test]
fn a_revised_file_is_merged_into_the_meeting_that_was_made_of_it() {
    let ours = agenda();
    let text = std::str::from_utf8(TEXT).unwrap();
    let toc = "6. Punkter til næste møde\t14";
    let case =
        "5.1. Ny bro over fjorden\n\nIndstilling\n\nDet indstilles, at KKR Søhøjland godkender broen.\n\n";
    let (head, body) = text.split_once(toc).unwrap();
    let (cases, rest) = body.rsplit_once("\n6. Punkter").unwrap();
    let revised = format!("{head}5.1. Ny bro over fjorden\t14\n{toc}{cases}\n{case}6. Punkter{rest}");
    let Imported { meeting: new, lines, .. } =
        read_with(revised.as_bytes(), "kkr revideret.txt", &ours).unwrap();
    assert_eq!(supply(&lines, "kkr revideret.txt", &new, &ours), Supply::Whole);
    let found = differences(Some(&ours), &new, &ours, Supply::Whole);
    assert_eq!(sentences(&found), ["nyt punkt 5.1 »Ny bro over fjorden«"]);
    let mut after = ours.clone();
    after.apply(&together(&ours, &found).unwrap()).unwrap();
    assert_eq!(after.items.len(), ours.items.len() + 1);
    assert_eq!(differences(Some(&ours), &new, &after, Supply::Whole), []);
}

#[test]
fn a_table_in_an_old_encoding_tells_of_an_afbud() {
    let ours = agenda();
    let (first, second) = (&ours.people[0], &ours.people[1]);
    let text = format!(
        "Navn;Bemærkning;Status\r\n{};kører længe;Afbud\r\n{};;Ja\r\nÅse Ærø;;Ja\r\n",
        first.name, second.name
    );
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let imported = read_with(&bytes, "deltagere.csv", &ours).unwrap();
    let kind = supply(&imported.lines, "deltagere.csv", &imported.meeting, &ours);
    assert_eq!(kind, Supply::Supplement);
    let found = differences(Some(&ours), &imported.meeting, &ours, kind);
    assert_eq!(sentences(&found), ["ny på listen: Åse Ærø".to_owned(), format!("{}: afbud", first.name)]);
    let mut after = ours.clone();
    after.apply(&together(&ours, &found).unwrap()).unwrap();
    let record = after.attendance_of(&first.id).unwrap();
    assert_eq!((record.status, record.note.as_deref()), (Status::Afbud, Some("kører længe")));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: rounds(20, 64), ..ProptestConfig::default() })]

    #[test]
    fn no_text_of_names_and_signs_makes_it_panic(rows in proptest::collection::vec("(Navn|Org|Afbud|Ane Ask|[1-3]\\. |;|,|\t|\"|\\||: |Deltagere|æ| ){0,8}", 0..12)) {
        let ours = agenda();
        if let Ok(imported) = read_with(rows.join("\n").as_bytes(), "a.csv", &ours) {
            prop_assert_eq!(imported.meeting.clone().normalised(), Ok(imported.meeting.clone()));
            prop_assert!(!imported.meeting.items.is_empty() || !imported.meeting.people.is_empty());
            let found = differences(None, &imported.meeting, &ours, Supply::Supplement);
            prop_assert!(together(&ours, &found).is_ok());
        }
    }
}
