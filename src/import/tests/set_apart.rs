//! What stands apart in a document and is told by where it stands: people in tables without a head, pages' numbers, words
//! of a site, times in brackets, and what an item is for.

use crate::import::tests::{minutes, titles};
use crate::import::{Imported, read};

fn people(read: &Imported) -> Vec<String> {
    let people = read.meeting.people.iter().zip(&read.meeting.attendance);
    let line = people.map(|(person, record)| {
        let group = &person.group;
        format!("{group}: {} {:?}", person.listed(), record.status)
    });
    line.collect()
}

#[test]
fn people_in_tables_without_a_head_are_behind_where_they_come_from() {
    for gap in ["\t", "          "] {
        let rows = [
            ["Formand", "Ane Ask (AA)", ""],
            ["Engum Kommune", "Bo Birk (BB)", "Afbud"],
            ["Landsforeningen", "Eva Ek (EE)", ""],
            ["for Både", "", ""],
            ["Sekretariatet", "Ib Holm (IH)", "Referent"],
        ];
        let rows = rows.map(|row| row.join(gap).trim_end().to_owned()).join("\n");
        let read = minutes(&format!("Deltagere\n{rows}\n\n1. Broen\nMales.\n\n2. Jollen\nKøbes."));
        let wanted = [
            "Deltagere: Ane Ask (formand) Present",
            "Afbud: Bo Birk, Engum Kommune Afbud",
            "Deltagere: Eva Ek, Landsforeningen for Både Present",
            "Deltagere: Ib Holm, Sekretariatet (referent) Present",
        ];
        assert_eq!(people(&read), wanted, "{rows}");
    }
}

#[test]
fn parts_alone_under_the_heading_of_all_are_the_lists() {
    let read = minutes(
        "Medlemmer:\n\nLedelsen:\nAne Ask, havnefoged (formand)\nBo Birk\n\nMedarbejderne:\nEva Ek, HK\n\n1. Broen\nMales.\n\n2. Jollen\nKøbes.",
    );
    let wanted = [
        "Ledelsen: havnefoged Ane Ask (formand) Present",
        "Ledelsen: Bo Birk Present",
        "Medarbejderne: Eva Ek, HK Present",
    ];
    assert_eq!(people(&read), wanted);
    // those whom parents elect sit beside members of the staff
    let read = minutes(
        "Forældrevalgte: Ane Ask, Bo Birk\nMedarbejdere: Eva Ek\nElever: Ida 8.b, Ulf 9a\n\n1. Broen",
    );
    assert!(read.meeting.people.iter().all(|person| person.voting));
    assert_eq!(people(&read)[3..], ["Elever: Ida, 8.b Present", "Elever: Ulf, 9a Present"]);
    let house =
        read_head("MED-UDVALGET\nPlejecenter Lunden\nReferat af møde den 3. maj 2027\n\n1. Broen\nMales.");
    assert!(house.meeting.people.is_empty());
}

fn read_head(text: &str) -> Imported {
    read(text.as_bytes(), "a.txt").unwrap()
}

#[test]
fn words_of_a_site_over_each_item_are_named_and_left_out() {
    let item = |n: u8, title: &str, decision: &str| {
        format!("Sag {n}: {title}\n\nBeslutning\n{decision}\n\nDel denne sag\n\n")
    };
    let text = item(1, "Broen", "Males.") + &item(2, "Jollen", "Købes.") + &item(3, "Kajen", "Udsat.");
    let read = minutes(&text);
    assert!(
        read.meeting
            .items
            .iter()
            .all(|item| item.decision_text().ends_with(['.']) && item.sections.is_empty())
    );
    assert!(read.warnings.iter().any(|warning| warning.text.contains("»Del denne sag«")));
    // what was decided stands under its heading
    let same = minutes(
        &text.replace("\n\nDel denne sag", "").replace("Males.", "Enigt mål").replace("Købes.", "Enigt mål"),
    );
    assert_eq!(same.meeting.items[0].decision_text(), "Enigt mål");
}

#[test]
fn numbers_far_in_count_the_pages() {
    let page = |n: usize| format!("\n\n{}{n}\n", " ".repeat(60));
    let text = format!(
        "1. Broen ....... 2\n2. Jollen ....... 2\n{}Sagsnr.: 27/101\n\n1. Broen\n\nBeslutning\nMales.\n{}Sagsnr.: 27/102\n\n2. Jollen\n\nBeslutning\nKøbes.\n{}",
        page(1),
        page(2),
        page(3)
    );
    let read = minutes(&text);
    let cases: Vec<Option<&str>> = read.meeting.items.iter().map(|item| item.case_no.as_deref()).collect();
    assert_eq!(cases, [Some("27/101"), Some("27/102")]);
    assert_eq!(read.meeting.items[0].decision_text(), "Males.");
}

#[test]
fn what_an_item_is_for_is_no_part_of_its_indstilling() {
    let read = minutes(
        "1. Broen\nIndstilling: Havnefogeden indstiller, at broen males.\nTil beslutning.\n\n2. Jollen\nIndstilling\nTil drøftelse",
    );
    let points = |at: usize| {
        read.meeting.items[at].indstilling.as_ref().map(|it| it.points.clone()).unwrap_or_default()
    };
    assert_eq!(points(0), ["Havnefogeden indstiller, at broen males."]);
    assert_eq!(points(1), ["Til drøftelse"]);
    assert_eq!(titles(&read), ["Broen", "Jollen"]);
}

#[test]
fn a_letter_begins_with_no_place() {
    let text = "Emne: Møde i Engum Havneråd den 3. maj 2027 kl. 17\n\nKære alle\n\nVi mødes\n\nMandag den 3. maj 2027 kl. 17.00-19.00\ni Havnehuset, Kajen 4\n\n1. Broen\n\n2. Jollen";
    assert_eq!(read_head(text).meeting.place.as_deref(), Some("Havnehuset, Kajen 4"));
}
