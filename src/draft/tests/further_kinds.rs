//! Kinds of indstillinger that were told with half of their words, in two forms, or at another time.

use super::*;

const BOARD: &str = "Bestyrelsen for Engum Bådelaug";

#[test]
fn a_row_of_what_is_decided_shares_its_form() {
    check_first(
        "Engum Byråd",
        "at byrådet giver tilsagn om støtte til kroen, stiller garanti for lånet og fritager den for afgift",
        "Byrådet besluttede at give tilsagn om støtte til kroen, stille garanti for lånet og fritage den for \
         afgift.",
    );
}

#[test]
fn what_is_done_before_or_beside_something_else_is_decided() {
    check_first(
        "Engum Byråd",
        "at byrådet pålægger direktøren at fremlægge en plan for molen, og at planen forinden sendes i høring",
        "Byrådet pålagde direktøren at fremlægge en plan for molen og besluttede, at planen forinden sendes i høring.",
    );
}

#[test]
fn a_choice_left_open_ends_in_no_bracket_or_abbreviation() {
    let point =
        "Det indstilles, at udvalget vælger enten model 1 (2 mio. kr.) eller model 2 (3 mio. kr.) for molen.";
    let drafts = of_points("Havneudvalget", None, &[point]);
    assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, "Udvalget valgte model "));
}

#[test]
fn a_members_proposal_is_answered_by_what_is_recommended_of_it() {
    check_first(
        "Engum Byråd",
        "Liste Ø foreslår, at byrådet køber kroen. Forvaltningen indstiller, at forslaget ikke imødekommes.",
        "Engum Byråd imødekom ikke forslaget.",
    );
}

#[test]
fn an_office_by_part_of_the_name_is_not_the_committee() {
    let drafts = of_points(
        "Havn, Strand og Vej",
        Some("Havn & Strand indstiller til KB via HSV og ØU, at"),
        &["molen males.", "broen lukkes."],
    );
    assert_eq!(
        drafts[0].text,
        "Havn, Strand og Vej anbefalede over for KB, at molen males.\n\nHavn, Strand og Vej anbefalede over for KB, \
         at broen lukkes."
    );
}

#[test]
fn what_is_put_in_behind_a_subject_parts_no_clause() {
    check_first(
        "Engum Byråd",
        "Byrådet anmodes om at godkende, at Bo Krag, liste V, indkaldes til mødet.",
        "Byrådet godkendte, at Bo Krag, liste V, indkaldes til mødet.",
    );
}

#[test]
fn what_is_remarked_puts_no_act_off() {
    check_first(
        BOARD,
        "at bestyrelsen tager prognosen til efterretning, idet der forelægges en ny senest i maj 2031",
        "Bestyrelsen tog prognosen til efterretning, idet der forelægges en ny senest i maj 2031.",
    );
}

#[test]
fn a_sum_or_a_date_that_is_only_named_is_left_open() {
    for point in
        ["at bestyrelsen fastsætter datoen for sejladsen", "at bestyrelsen fastsætter kontingentet for 2031"]
    {
        let drafts = of_points(BOARD, None, &[point]);
        assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, "Bestyrelsen besluttede, at "));
    }
    let both =
        "at bestyrelsen udpeger to medlemmer til lauget, og at bestyrelsen fastsætter datoen for sejladsen";
    assert_eq!(
        of_points(BOARD, None, &[both])[0].text,
        "Bestyrelsen udpegede to medlemmer til lauget: NN. Bestyrelsen besluttede, at "
    );
    check_first(
        BOARD,
        "at bestyrelsen fastsætter kontingentet til 400 kr.",
        "Bestyrelsen fastsatte kontingentet til 400 kr.",
    );
}

#[test]
fn who_stands_for_election_is_told_beside_it() {
    let drafts = of_points(BOARD, None, &["Valg af kasserer. På valg er Bo Krag og Lone Lyng."]);
    assert_eq!(drafts[0].shape, Shape::Open, "{drafts:?}");
    assert!(drafts[0].text.ends_with("valgte kasserer: "), "{drafts:?}");
}

#[test]
fn a_row_of_orders_goes_on_behind_what_was_decided() {
    check_first(
        "Havneudvalget",
        "Det indstilles, at der gøres indsigelse mod molen, og at indsigelsen sendes i kopi til laugene.",
        "Havneudvalget besluttede, at der gøres indsigelse mod molen, og at indsigelsen sendes i kopi til laugene.",
    );
}

#[test]
fn a_part_of_a_sum_closes_with_its_comma() {
    check_first(
        BOARD,
        "at godkende budgettet på 9 mio. kr., heraf 2 mio. kr. i 2031, samt at bemyndige formanden til at betale",
        "Bestyrelsen for Engum Bådelaug godkendte budgettet på 9 mio. kr., heraf 2 mio. kr. i 2031, og bemyndigede \
         formanden til at betale.",
    );
}

#[test]
fn an_act_without_its_object_is_not_told_before_a_question() {
    let drafts = of_points(
        BOARD,
        Some("Det indstilles, at bestyrelsen drøfter og kommer med input til"),
        &["Sejlplan", "Havnefest"],
    );
    assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, "Bestyrelsen besluttede, at "));
}

#[test]
fn the_rest_of_an_application_is_refused_in_the_past() {
    check_first(
        BOARD,
        "Kr. 900 bevilges til en ny jolle. Resten af ansøgningen afslås.",
        "Bestyrelsen for Engum Bådelaug bevilgede kr. 900 til en ny jolle. Bestyrelsen for Engum Bådelaug afslog \
         resten af ansøgningen.",
    );
}
