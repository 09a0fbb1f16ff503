//! Small titles, people a field a line, first names alone, and lists in sentences.

use crate::import::{Imported, read};
use crate::meeting::Status;

/// Reads minutes with some lines under a head.
fn minutes(lines: &str) -> Imported {
    let text = format!("Engum Bådelaug\nReferat af bestyrelsesmøde den 3. maj 2027 kl. 19.00\n\n{lines}\n");
    read(text.as_bytes(), "referat.txt").unwrap()
}

/// Numbers and titles.
fn titles(imported: &Imported) -> Vec<String> {
    imported
        .meeting
        .items
        .iter()
        .map(|item| format!("{} {}", item.number, item.title).trim().to_owned())
        .collect()
}

/// Each person with the role, and how the person stands.
fn people(imported: &Imported) -> Vec<String> {
    let meeting = &imported.meeting;
    let shown = |person: &crate::meeting::Person| {
        let status = meeting.attendance.iter().find(|record| record.person == person.id);
        let status = status.map_or(Status::Unknown, |record| record.status);
        let role = person.role.as_ref().map_or_else(String::new, |role| format!(" ({role})"));
        format!("{}{role} {status:?}", person.name)
    };
    meeting.people.iter().map(shown).collect()
}

const END: &str = "\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.";

#[test]
fn numbers_without_a_sign_may_have_small_titles() {
    let read = minutes(
        "1 godkendelse af dagsorden\nGodkendt.\n\n2 kajen\nBo har set på pælene.\n2 pæle er rådne\n\n3 ny jolle\nUdsat.\n\n4 eventuelt\nIntet.",
    );
    assert_eq!(titles(&read), ["1 godkendelse af dagsorden", "2 kajen", "3 ny jolle", "4 eventuelt"]);
}

#[test]
fn a_person_may_be_set_with_a_field_a_line() {
    let under = minutes(&format!(
        "Deltagere\nAne Ask\nFunktion: Formand\nBo Birk\nFunktion: Medlem\n\nAfbud\nEva Ek\nFunktion: Medlem\nParti: A{END}"
    ));
    assert_eq!(people(&under), ["Ane Ask (formand) Present", "Bo Birk Present", "Eva Ek Afbud"]);
    assert_eq!(under.meeting.people[2].party.as_deref(), Some("A"));
    let named = minutes(&format!(
        "Deltagere:\nNavn: Ane Ask\nRolle: Formand\nStatus: Til stede\nNavn: Bo Birk\nStatus: Afbud{END}"
    ));
    assert_eq!(people(&named), ["Ane Ask (formand) Present", "Bo Birk Afbud"]);
    assert!(named.meeting.people.iter().all(|person| person.group == "Deltagere" || person.group == "Afbud"));
}

#[test]
fn first_names_may_stand_a_line_each() {
    let read = minutes(&format!("Fremmødte:\nAne\nBo\nEva Ek\n\nAfbud:\nIb{END}"));
    assert_eq!(people(&read), ["Ane Present", "Bo Present", "Eva Ek Present", "Ib Afbud"]);
}

#[test]
fn a_list_may_run_on_into_the_sentences_after_it() {
    let read = minutes(&format!(
        "Til stede var Ane Ask, Bo Birk,\nEva Ek og Ib Holm. Kaj Lund havde meldt afbud, og\nLis Mose kom kl. 19.30. Formanden bød velkommen.{END}"
    ));
    let wanted = [
        "Ane Ask Present",
        "Bo Birk Present",
        "Eva Ek Present",
        "Ib Holm Present",
        "Kaj Lund Afbud",
        "Lis Mose Present",
    ];
    assert_eq!(people(&read), wanted);
    let read = minutes(&format!(
        "Deltagere: Ane Ask, Bo Birk. Afbud fra Kaj Lund. Mødet blev ledet af Ane\nAsk, der bød velkommen.{END}"
    ));
    assert_eq!(people(&read), ["Ane Ask Present", "Bo Birk Present", "Kaj Lund Afbud"]);
}

#[test]
fn a_title_may_read_as_a_name() {
    let read = minutes(
        "Nyt fra havnen\n\nDer er kommet to nye medlemmer.\n\nKaj Og Bro\n\nPælen er rådden, og Bo henter tilbud.\n\nHavnens Dag\n\nVi holder den i juni.\n\nEventuelt\n\nIntet.",
    );
    assert_eq!(titles(&read), ["Nyt fra havnen", "Kaj Og Bro", "Havnens Dag", "Eventuelt"]);
}

#[test]
fn a_body_may_be_written_small() {
    let text = format!("udvalget for kultur og fritid\nengum kommune\n\nreferat\n\nDato: 3. maj 2027{END}\n");
    assert_eq!(read(text.as_bytes(), "a.txt").unwrap().meeting.body, "Udvalget for kultur og fritid");
}

#[test]
fn points_may_have_roman_numbers_and_a_measure_is_no_point() {
    let points = |text: &str| {
        let text = format!(
            "1. Kajen\n\nIndstilling\nForvaltningen indstiller, at udvalget\n{text}\n\nSagsfremstilling\nGrå.\n\n2. Eventuelt\n"
        );
        let read = minutes(&text);
        read.meeting.items[0].indstilling.as_ref().map(|it| it.points.clone()).unwrap_or_default()
    };
    let wanted = ["maler kajen", "afsætter 200.000 kr."];
    assert_eq!(points("i) maler kajen\nii) afsætter 200.000 kr."), wanted);
    assert_eq!(
        points("maler en bro på\n2.5 meter i maj."),
        ["Forvaltningen indstiller, at udvalget maler en bro på 2.5 meter i maj."]
    );
}
