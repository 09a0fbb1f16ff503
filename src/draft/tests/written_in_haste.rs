//! Indstillinger written in haste: slips, open ends, and what cannot be told by one body.

use super::*;

const COUNCIL: &str = "Engum Byråd";
const COMMITTEE: &str = "Kulturudvalget";

fn first(body: &str, point: &str) -> Draft {
    of_points(body, None, &[point]).remove(0)
}

#[test]
fn slips_are_not_repeated() {
    check_first(
        COMMITTEE,
        "at udvalget tager orienteringen tilefterretning ..",
        "Udvalget tog orienteringen til efterretning.",
    );
    check_first(
        COUNCIL,
        "Det instilles, af byrådet vælger Lone Lyng til formand",
        "Byrådet valgte Lone Lyng til formand.",
    );
    check_first(
        COMMITTEE,
        "at udvalget IKKE giver tilladelse !! jf notat",
        "Udvalget gav ikke tilladelse, jf. notat.",
    );
    check_first(
        COUNCIL,
        "Borgmesteren bemyndiges til, at sælge møllen,",
        "Engum Byråd bemyndigede borgmesteren til at sælge møllen.",
    );
    check_first(
        "Møllens bestyrelse",
        "at bestyrelsen godkende regnskabet",
        "Bestyrelsen godkendte regnskabet.",
    );
    check_first(
        COMMITTEE,
        "at der bevilliges 8.000,- til fyret",
        "Kulturudvalget besluttede, at der bevilges 8.000 kr. til fyret.",
    );
}

#[test]
fn a_word_that_opens_a_clause_is_no_verb() {
    check_first(
        COUNCIL,
        "at byrådet igangsætter byggeriet ved havnen, når lånet er optaget, dog senest i maj",
        "Byrådet besluttede at igangsætte byggeriet ved havnen, når lånet er optaget, dog senest i maj.",
    );
}

#[test]
fn neither_of_two_acts_is_decided() {
    check_first(
        COUNCIL,
        "at byrådet hverken udlejer møllen eller sælger fyret",
        "Byrådet besluttede hverken at udleje møllen eller sælge fyret.",
    );
    let drafts = of_points(COUNCIL, None, &["at byrådet hverken udlejer møllen eller sælger fyret"]);
    assert!(drafts.iter().all(|draft| draft.text != "Godkendt."), "{drafts:?}");
}

#[test]
fn what_is_done_instead_stands_behind_its_verb() {
    check_first(
        COUNCIL,
        "at byrådet ikke godkender broen, men i stedet anmoder staten om en færge",
        "Byrådet godkendte ikke broen, men anmodede i stedet staten om en færge.",
    );
}

#[test]
fn a_thing_with_an_address_keeps_one_comma() {
    check_first(
        COUNCIL,
        "at ansøgningen fra Lyngvej 4, Engum, afslås, da den er kommet for sent",
        "Engum Byråd afslog ansøgningen fra Lyngvej 4, Engum, da den er kommet for sent.",
    );
}

#[test]
fn a_condition_of_the_recommending_is_one_of_the_decision() {
    check_first(
        COMMITTEE,
        "Forvaltningen indstiller – under forudsætning af statens tilsagn – at udvalget frigiver 2 mio. kr. til fyret.",
        "Udvalget frigav 2 mio. kr. til fyret under forudsætning af statens tilsagn.",
    );
    let two = "Forvaltningen indstiller – med forbehold for § 8 – at planen vedtages, og at fyret sælges.";
    assert!(first(COUNCIL, two).shape.is_general());
}

#[test]
fn a_vacancy_behind_another_act_is_left_open() {
    let draft = first(COUNCIL, "at byrådet vedtager planen og udpeger en ordfører");
    assert_eq!(
        (draft.shape, draft.text.as_str()),
        (Shape::Open, "Byrådet vedtog planen og udpegede en ordfører: ")
    );
    assert!(first(COUNCIL, "at byrådet udpeger en ordfører og vedtager planen").shape.is_general());
}

#[test]
fn what_is_to_be_agreed_is_left_open() {
    let draft =
        first("MED-udvalget", "at udvalget drøfter målingen og aftaler, hvilke emner der følges op på");
    assert_eq!(
        (draft.shape, draft.text.as_str()),
        (Shape::Open, "Udvalget drøftede målingen og besluttede, at ")
    );
}

#[test]
fn what_is_perhaps_done_is_told_without_and_with_it() {
    let drafts = of_points(COMMITTEE, None, &["Det indstilles at sagen drøftes og evt godkendes ."]);
    assert!(drafts[0].text.starts_with("Kulturudvalget drøftede sagen. "), "{drafts:?}");
    assert!(drafts.iter().all(|draft| !draft.text.contains("evt")), "{drafts:?}");
    check_first(COUNCIL, "at byrådet vedtager og evt. reviderer planen", "Byrådet vedtog planen.");
}

#[test]
fn where_a_case_is_decided_is_no_decision() {
    check_first(
        COMMITTEE,
        "at udvalget godkender taksten. Sagen afgøres i udvalget.",
        "Udvalget godkendte taksten.",
    );
}

#[test]
fn a_list_that_cannot_be_read_is_told_in_general() {
    assert!(first(COUNCIL, "Det indstilles at 1) budgettet godkendes 2) taksten uændret").shape.is_general());
}

#[test]
fn names_that_are_missing_end_their_sentence() {
    check_first(
        COUNCIL,
        "at der udpeges to medlemmer til lauget, og at vedtægten revideres i maj",
        "Engum Byråd udpegede to medlemmer til lauget: NN. Engum Byråd besluttede, at vedtægten revideres i maj.",
    );
    for point in
        ["at byrådet indstiller to kandidater til rådet", "at byrådet i henhold til § 8 udpeger et medlem"]
    {
        assert_eq!(first(COUNCIL, point).shape, Shape::Open, "{point}");
    }
}

#[test]
fn what_is_done_only_in_part_says_so_behind_the_verb() {
    check_first(
        COUNCIL,
        "at ansøgningen fra Lyng IF om 50 kr. delvist imødekommes med 30 kr.",
        "Engum Byråd imødekom delvist ansøgningen fra Lyng IF om 50 kr. med 30 kr.",
    );
    check_first(
        COUNCIL,
        "at byrådet vedtager planen, dog udgår punkt 7",
        "Byrådet vedtog planen, dog udgår punkt 7.",
    );
}

#[test]
fn short_words_are_read_in_full() {
    check_first(COMMITTEE, "Tages til efterretning.", "Kulturudvalget tog sagen til efterretning.");
    check_first(COMMITTEE, "Udvalget skal godkende takstbladet", "Udvalget godkendte takstbladet.");
    check_first(
        COMMITTEE,
        "Forslag: Ansættelse af Bo Krag godkendes",
        "Kulturudvalget godkendte ansættelse af Bo Krag.",
    );
    for point in ["Kulturudvalget høres om forslaget.", "Til drøftelse og beslutning."] {
        assert_eq!(first(COMMITTEE, point).text, "Kulturudvalget besluttede, at ", "{point}");
    }
}

#[test]
fn what_cannot_be_told_by_one_body_is_told_in_general() {
    for point in [
        "at Kulturudvalget og Byrådet godkender regnskabet",
        "Økonomiudvalget anbefaler forslaget, idet udvalget bemærker, at taksten er lav.",
    ] {
        assert!(first(COMMITTEE, point).shape.is_general(), "{point}: {:?}", first(COMMITTEE, point));
    }
}

#[test]
fn what_has_a_date_to_be_done_by_is_decided() {
    check_first(
        COUNCIL,
        "at bemærkninger sendes til borgmesteren inden 1. juni",
        "Engum Byråd besluttede, at bemærkninger sendes til borgmesteren inden 1. juni.",
    );
}
