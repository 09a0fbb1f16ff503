//! Acts that stand in a list on one line, are called by their nouns, or are put behind something else.

use super::*;

const COUNCIL: &str = "Engum Byråd";

#[test]
fn a_numbered_list_on_one_line_is_told_point_by_point() {
    let both = "Økonomiudvalget godkendte rammen.\n\nØkonomiudvalget besluttede, at fyret males.";
    for list in [
        "Det indstilles, 1. at rammen godkendes, 2. at fyret males.",
        "Det indstilles, at: 1. rammen godkendes, 2. fyret males.",
        "Det indstilles 1) at rammen godkendes, og 2) at fyret males",
    ] {
        check_first("Økonomiudvalget", list, both);
    }
    check_first(
        "Økonomiudvalget",
        "Det indstilles, at udvalget 1. godkender rammen og 2. afsætter 4.000 kr. til 3. etape.",
        "Udvalget godkendte rammen.\n\nUdvalget afsatte 4.000 kr. til 3. etape.",
    );
    // ordinals are no marks
    check_first(
        COUNCIL,
        "at byrådet godkender støtten til 1. hold og til 2. hold",
        "Byrådet godkendte støtten til 1. hold og til 2. hold.",
    );
}

#[test]
fn an_act_is_recommended_by_its_noun() {
    let cases = [
        (
            "Bestyrelsen indstiller genvalg af Bo Krag samt nyvalg af Lone Lyng for et år.",
            "Engum Byråd genvalgte Bo Krag samt nyvalgte Lone Lyng for et år.",
        ),
        ("Økonomiudvalget anbefaler godkendelse af søkortet.", "Engum Byråd godkendte søkortet."),
        (
            "Forvaltningen foreslår afslag på ansøgningen om en mole.",
            "Engum Byråd meddelte afslag på ansøgningen om en mole.",
        ),
        ("Godkendelse af taksterne for 2031.", "Engum Byråd godkendte taksterne for 2031."),
    ];
    cases.iter().for_each(|(text, decided)| check_first(COUNCIL, text, decided));
    for vacant in ["Valg af dirigent.", "Formanden foreslår valg af dirigent."] {
        let drafts = of_points(COUNCIL, None, &[vacant]);
        assert_eq!(
            (drafts[0].shape, drafts[0].text.as_str()),
            (Shape::Open, "Engum Byråd valgte dirigent: ")
        );
    }
    // nouns with a verb among them are no list of acts
    let drafts = of_points(COUNCIL, None, &["Godkendelse af taksterne afventer staten."]);
    assert!(drafts.iter().all(|draft| !draft.text.contains("godkendte taksterne")), "{drafts:?}");
}

#[test]
fn what_is_put_in_behind_the_body_stands_behind_its_act() {
    let cases = [
        ("at byrådet, jf. søloven, godkender havneplanen", "Byrådet godkendte havneplanen, jf. søloven."),
        (
            "at byrådet, på baggrund af svarene, godkender planen og afsætter 4.000 kr.",
            "Byrådet godkendte på baggrund af svarene planen og afsatte 4.000 kr.",
        ),
        (
            "at byrådet, efter at fristen er udløbet, godkender planen",
            "Byrådet godkendte planen, efter at fristen er udløbet.",
        ),
    ];
    cases.iter().for_each(|(text, decided)| check_first(COUNCIL, text, decided));
    // which of the acts it belongs to cannot be told
    let two = "at byrådet, efter at fristen er udløbet, godkender planen og afsætter 4.000 kr.";
    assert!(of_points(COUNCIL, None, &[two])[0].shape.is_general());
}

#[test]
fn the_body_is_not_named_again_for_what_happens_to_it() {
    check_first(
        COUNCIL,
        "at byrådet tager status til efterretning, og at byrådet orienteres igen i maj",
        "Byrådet tog status til efterretning og besluttede at blive orienteret igen i maj.",
    );
    check_first(
        COUNCIL,
        "at fyret males, og at byrådet orienteres i maj",
        "Byrådet besluttede, at fyret males, og at byrådet orienteres i maj.",
    );
    check_first(
        COUNCIL,
        "at byrådet forelægges en status i maj",
        "Byrådet besluttede at blive forelagt en status i maj.",
    );
    check_first(
        COUNCIL,
        "at byrådets beslutning fra maj ophæves",
        "Engum Byråd ophævede byrådets beslutning fra maj.",
    );
    check_first(
        "Repræsentantskabet for Engum Boligforening",
        "Det indstilles, at repræsentantskabet godkender regnskabet og meddeler bestyrelsen decharge.",
        "Repræsentantskabet godkendte regnskabet og meddelte bestyrelsen decharge.",
    );
}

#[test]
fn what_is_left_to_a_later_meeting_is_in_no_draft_as_done() {
    for point in ["at byrådet drøfter planen for fyret på næste møde", "at planen drøftes på næste møde"]
    {
        let drafts = of_points(COUNCIL, None, &[point]);
        let wrong = drafts.iter().find(|draft| {
            draft.text.contains("drøftede")
                || draft.text.contains("Drøftet")
                || draft.text.contains("I drøftelsen")
        });
        assert_eq!(wrong, None, "{point}");
    }
}

#[test]
fn only_items_of_the_agenda_are_taken_off_by_saying_so() {
    check_first(
        COUNCIL,
        "at byrådet godkender vedtægterne, men at § 4, stk. 2, udgår",
        "Byrådet godkendte vedtægterne, men besluttede, at § 4, stk. 2, udgår.",
    );
    check_first(COUNCIL, "at punkt 9 udgår", "Punkt 9 udgik.");
    check_first(COUNCIL, "at fyret udgår af planen", "Engum Byråd besluttede, at fyret udgår af planen.");
}

#[test]
fn agreements_are_made_or_are_things() {
    check_first(
        COUNCIL,
        "at byrådet drøfter kontrakter og aftaler med lodserne",
        "Byrådet drøftede kontrakter og aftaler med lodserne. I drøftelsen var der bl.a. fokus på ",
    );
    let drafts = of_points(COUNCIL, None, &["at byrådet drøfter udkastet og aftaler den videre proces"]);
    assert_eq!(drafts[0].text, "Byrådet drøftede udkastet og besluttede, at ");
}
