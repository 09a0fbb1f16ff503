//! Layouts that few documents have, each with a small document of its own, and what is said of what was guessed.

use crate::import::{Imported, read};
use crate::meeting::{Item, Meeting, Status};

fn imported(text: &str) -> Imported {
    read(text.as_bytes(), "fil.txt").unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The items as a person would read them aloud.
fn items(meeting: &Meeting) -> Vec<String> {
    let item =
        |item: &Item| format!("{} {} => {}", item.number, item.title, item.decision_text()).trim().to_owned();
    meeting.items.iter().map(item).collect()
}

fn minutes(lines: &str) -> Imported {
    imported(&format!("Engum Bådelaug\nReferat af bestyrelsesmøde den 3. maj 2027 kl. 19.00\n\n{lines}\n"))
}

fn says(imported: &Imported, words: &str) -> bool {
    imported.warnings.iter().any(|warning| warning.text.contains(words))
}

#[test]
fn titles_may_stand_to_the_left_of_their_texts() {
    let read = minutes(
        "1. Broen        Ane har talt med havnen. Broen bliver malet i\n                juni.\n2. Jollen       Bo ringer til værftet, som har en brugt jolle\n                til salg.\n3. Eventuelt    Intet.",
    );
    let wanted = [
        "1 Broen => Ane har talt med havnen. Broen bliver malet i\njuni.",
        "2 Jollen => Bo ringer til værftet, som har en brugt jolle\ntil salg.",
        "3 Eventuelt => Intet.",
    ];
    assert_eq!(items(&read.meeting), wanted);
}

#[test]
fn titles_of_a_table_of_contents_need_no_numbers() {
    let read = minutes(
        "Indhold\nBroen\nJollen\nØkonomi\n\nBroen\nBeslutning\nMales.\n\nJollen\nBeslutning\nKøbes.\n\nØkonomi\nBeslutning\nGodkendt.",
    );
    assert_eq!(items(&read.meeting), ["Broen => Males.", "Jollen => Købes.", "Økonomi => Godkendt."]);
}

#[test]
fn the_first_item_stands_right_under_the_word_for_the_agenda() {
    let read = imported(
        "Engum Havneråd\nMøde den 3. maj 2027 kl. 17\n\nDagsorden:\n1. Valg af ordstyrer\n2. Broen\n3. Jollen",
    );
    assert_eq!(items(&read.meeting), ["1 Valg af ordstyrer =>", "2 Broen =>", "3 Jollen =>"]);
}

#[test]
fn a_title_goes_on_under_a_roman_number() {
    let read = imported(
        "Engum Bådelaug\nGeneralforsamling den 3. maj 2027 kl. 19\n\n  I.  Valg af dirigent\n\n II.  Fremlæggelse af regnskabet\n      til godkendelse\n\nIII.  Eventuelt",
    );
    let wanted =
        ["I Valg af dirigent =>", "II Fremlæggelse af regnskabet til godkendelse =>", "III Eventuelt =>"];
    assert_eq!(items(&read.meeting), wanted);
}

#[test]
fn what_was_decided_is_minuted_though_nothing_says_so() {
    let text = "Årsmøde i Engum Bådelaug\nden 3. maj 2027 kl. 19 i klubhuset\n\n1. Dirigent\nValgt blev Ib Holm.\n2. Beretning\nBeretningen blev godkendt.\n3. Eventuelt\nIntet.";
    let read = imported(text);
    let wanted = [
        "1 Dirigent => Valgt blev Ib Holm.",
        "2 Beretning => Beretningen blev godkendt.",
        "3 Eventuelt => Intet.",
    ];
    assert_eq!(items(&read.meeting), wanted);
    assert!(says(&read, "kalder sig ikke referat"));
    let agenda = imported(
        "Engum Havneråd\nMøde den 3. maj 2027\n\n1. Broen\nBroen males.\n2. Jollen\nJollen blev købt i maj.",
    );
    assert!(agenda.meeting.items.iter().all(|item| item.decision.is_none()));
}

#[test]
fn a_question_over_a_proposal_is_a_section() {
    let read = minutes(
        "1. Broen\n\nBeslutningstema\nUdvalget skal tage stilling til broen.\n\nForvaltningen foreslår,\n\nat broen males.\n\nBeslutning\nGodkendt.\n\n2. Jollen\n\nBeslutningstema\nAt jollen sælges.\n\nBeslutning\nGodkendt.",
    );
    let [broen, jollen] = &read.meeting.items[..] else { panic!("{:?}", read.meeting.items) };
    assert_eq!(broen.sections[0].heading, "Beslutningstema");
    assert_eq!(
        broen.indstilling.as_ref().map(|it| it.points.clone()),
        Some(vec!["at broen males.".to_owned()])
    );
    assert_eq!(
        jollen.indstilling.as_ref().map(|it| it.points.clone()),
        Some(vec!["At jollen sælges.".to_owned()])
    );
}

#[test]
fn the_table_of_people_and_the_lists_beside_each_other_are_two_things() {
    let read = minutes(
        "Deltagere            Fraværende\nAne Ask              Eva Ek (afbud)\nBo Birk              Ib Holm\nKaj Lund\n\n1. Broen\nMales.\n2. Jollen\nKøbes.",
    );
    let status = |name: &str| {
        let person = read.meeting.people.iter().find(|person| person.name == name);
        let id = person.map(|person| &person.id);
        read.meeting.attendance.iter().find(|record| Some(&record.person) == id).map(|record| record.status)
    };
    let wanted = [Status::Present, Status::Present, Status::Present, Status::Afbud, Status::Absent];
    let names = ["Ane Ask", "Bo Birk", "Kaj Lund", "Eva Ek", "Ib Holm"];
    assert_eq!(names.map(status), wanted.map(Some));
}

#[test]
fn what_lies_odd_is_named() {
    let odd = minutes(
        "1. Broen\n\nBeslutning\nMales.\n\nVidere arbejde\nBo henter tilbud på maling og pensler.\n\n2. Jollen\n\nIndstilling\nAt jollen købes.\n\nDen er brugt, men god.\n\nBeslutning\nKøbes.\n\n3. Kajen\n\nIndstilling\nAt den rådne pæl skiftes.",
    );
    for words in [
        "måske en overskrift: punkt »1 Broen«",
        "flere punkter, eller har tekst med: punkt »2 Jollen«",
        "ingen beslutning er fundet: punkt »3 Kajen«",
    ] {
        assert!(says(&odd, words), "{words}: {:?}", odd.warnings);
    }
    let kind = minutes("1. Broen (orientering, 10 min.)\nMales.\n2. Jollen\nKøbes.");
    assert!(says(&kind, "bag titlen er ikke taget med: punkt »1 Broen«"));
    let head =
        imported("Havnerådet\nDagsorden, 3. maj 2027\nVi begynder kl. 17.00 præcis.\n\n1. Broen\n2. Jollen");
    assert!(says(&head, "klokkeslættet på linjen"), "{:?}", head.warnings);
}

#[test]
fn what_stands_over_each_number_is_no_title() {
    let item = |n: u32, title: &str| {
        format!(
            "Den 3. maj 2027\nBYRÅDET\nSAG NR. {n}\n\n{title}\n\nBESLUTNING\nGodkendt.\n\nJOURNALNUMMER\n1200{n}7\n\n"
        )
    };
    let read = imported(&format!(
        "BYRÅDET\nReferat, 3. maj 2027 kl. 13\n\n{}{}{}",
        item(1, "BROEN"),
        item(2, "JOLLEN"),
        item(3, "KAJEN")
    ));
    let wanted = ["1 BROEN => Godkendt.", "2 JOLLEN => Godkendt.", "3 KAJEN => Godkendt."];
    assert_eq!(items(&read.meeting), wanted);
    assert_eq!(read.meeting.items[1].case_no.as_deref(), Some("120027"));
}

#[test]
fn an_item_may_be_divided_by_letters() {
    let read = minutes(
        "### 1 Beretning\n\nGodkendt.\n\n### 2 Forslag\n\n#### 2a Bump på vejen\n\nForkastet.\n\n#### 2b Ny hæk\n\nVedtaget.\n\n### 3 Eventuelt\n\nIntet.",
    );
    let numbers: Vec<&str> = read.meeting.items.iter().map(|item| item.number.as_str()).collect();
    assert_eq!(numbers, ["1", "2", "2a", "2b", "3"]);
}

#[test]
fn titles_and_what_was_decided_may_be_columns_of_a_table() {
    let read = minutes(
        "Mødepunkt\tBeslutning\n1 - Dagsorden\tGodkendt.\n2 - Broen\nDen er rådden.\tMales.\n3 - Eventuelt\tIntet.",
    );
    assert_eq!(
        items(&read.meeting),
        ["1 Dagsorden => Godkendt.", "2 Broen => Males.", "3 Eventuelt => Intet."]
    );
}

#[test]
fn parts_of_staff_and_roles_at_the_end_are_people() {
    let read = minutes(
        "Ledelsesrepræsentanter\nAne Ask, direktør\n\nRepræsentanter for Danske Sejlforeninger\n- Bo Birk (formand), Engum Sejlunion\n- Ib Holm, HK - afbud\n\n1. Broen\nMales.\n\n2. Jollen\nKøbes.\n\nDirigent: Eva Ek          Referent: Kaj Lund",
    );
    let people: Vec<(&str, Option<&str>)> =
        read.meeting.people.iter().map(|person| (person.name.as_str(), person.org.as_deref())).collect();
    let wanted = [
        ("Ane Ask", None),
        ("Bo Birk", Some("Engum Sejlunion")),
        ("Ib Holm", Some("HK")),
        ("Eva Ek", None),
        ("Kaj Lund", None),
    ];
    assert_eq!(people, wanted);
    assert_eq!(read.meeting.attendance[2].status, Status::Afbud);
}
