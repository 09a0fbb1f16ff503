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
