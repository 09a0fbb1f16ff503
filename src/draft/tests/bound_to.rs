//! What an act is bound to stays with it: a change, a condition in a sentence of its own, a "no", a list.

use super::*;

const COUNCIL: &str = "Engum Byråd";

#[track_caller]
fn check_all(cases: &[(&str, &str)]) {
    cases.iter().for_each(|(point, told)| check_first(COUNCIL, point, told));
}

#[test]
fn what_is_recommended_with_a_change_is_approved_with_it() {
    check_all(&[
        (
            "Økonomiudvalget anbefaler indstillingen med den ændring, at fyret males rødt.",
            "Engum Byråd godkendte indstillingen med den ændring, at fyret males rødt.",
        ),
        (
            "Havneudvalget anbefaler forslaget til søkort med den tilføjelse, at revet vises.",
            "Engum Byråd godkendte forslaget til søkort med den tilføjelse, at revet vises.",
        ),
    ]);
    check_first(
        "Økonomiudvalget",
        "Det indstilles, at udvalget anbefaler indstillingen med den ændring, at fyret males rødt.",
        "Udvalget anbefalede indstillingen med den ændring, at fyret males rødt.",
    );
}

#[test]
fn a_condition_in_a_sentence_of_its_own_is_not_lost() {
    check_all(&[
        (
            "at byrådet yder støtte. Er molen ikke bygget inden maj, bortfalder støtten.",
            "Byrådet besluttede at yde støtte. Er molen ikke bygget inden maj, bortfalder støtten.",
        ),
        (
            "at byrådet yder støtte. Støtten er betinget af, at lauget har ti både.",
            "Byrådet besluttede at yde støtte. Støtten er betinget af, at lauget har ti både.",
        ),
        ("at byrådet yder støtte. Ansøgningen er vedlagt.", "Byrådet besluttede at yde støtte."),
        (
            "at byrådet vælger model 2, men ønsker byrådet model 1, skal der findes 3 mio. kr.",
            "Byrådet valgte model 2, men ønsker byrådet model 1, skal der findes 3 mio. kr.",
        ),
    ]);
    let lead = "Forvaltningen indstiller med forbehold for budgettet,";
    let drafts = of_points(COUNCIL, Some(lead), &["at planen godkendes", "at fyret males"]);
    assert!(drafts[0].shape.is_general(), "{drafts:?}");
}

#[test]
fn a_no_stands_before_what_is_done_instead() {
    check_all(&[
        (
            "at byrådet ikke udnytter forkøbsretten, men fastholder klausulen",
            "Byrådet besluttede ikke at udnytte forkøbsretten, men fastholdt klausulen.",
        ),
        (
            "at byrådet ikke køber båden, men lejer den",
            "Byrådet besluttede ikke at købe båden, men at leje den.",
        ),
        (
            "at byrådet ikke på nuværende tidspunkt bidrager til færgen",
            "Byrådet besluttede ikke på nuværende tidspunkt at bidrage til færgen.",
        ),
    ]);
    // whether the second is done cannot be told
    let both = of_points(COUNCIL, None, &["at byrådet ikke køber båden og sælger molen"]);
    assert!(both[0].shape.is_general(), "{both:?}");
}

#[test]
fn offices_in_a_row_are_no_acts() {
    let drafts = of_points(COUNCIL, None, &["at byrådet vælger formand, kasserer og kontaktperson"]);
    assert_eq!(drafts[0].text, "Byrådet valgte formand, kasserer og kontaktperson: ");
    check_all(&[(
        "at køber, kasserer og lejer orienteres",
        "Engum Byråd besluttede, at køber, kasserer og lejer orienteres.",
    )]);
}

#[test]
fn a_list_behind_its_verb_is_kept_line_by_line() {
    let told = "Engum Byråd godkendte følgende takster:\na) jolle 90 kr.\nb) kutter 400 kr.";
    check_all(&[("at følgende takster godkendes: a) jolle 90 kr., b) kutter 400 kr.", told)]);
    check_passive(
        "at KKR godkender følgende takster: a) jolle 90 kr. og b) kutter 400 kr.",
        "Følgende takster blev godkendt:\na) jolle 90 kr.\nb) kutter 400 kr.",
    );
}

#[test]
fn a_passive_has_its_object_closed_before_the_verb() {
    check_passive("at KKR frigiver midlerne, der er afsat", "Midlerne, der er afsat, blev frigivet.");
    check_passive("at KKR ansætter cand.silv. Bo Krag som leder", "Cand.silv. Bo Krag blev ansat som leder.");
    let drafts = of_points(COUNCIL, None, &["at byrådet bevilger Bo Krag orlov"]);
    assert_eq!(of_shape(Shape::Passive, &drafts), [""; 0]);
}

#[test]
fn a_deadline_of_what_comes_of_it_does_not_put_off_the_approval() {
    check_all(&[(
        "at svaret godkendes med henblik på afsendelse senest den 3. juli 2031",
        "Engum Byråd godkendte svaret med henblik på afsendelse senest den 3. juli 2031.",
    )]);
}

#[test]
fn several_acts_of_one_sentence_are_a_row() {
    check_all(&[
        (
            "at ansøgning 1 og 3 godkendes, at ansøgning 2 afslås, og at ansøgning 4 udskydes",
            "Engum Byråd godkendte ansøgning 1 og 3, afslog ansøgning 2 og udskød ansøgning 4.",
        ),
        (
            "at planen godkendes, at taksten vedtages, at kravet afvises, og at fyret males",
            "Engum Byråd godkendte planen, vedtog taksten, afviste kravet og besluttede, at fyret males.",
        ),
        ("At planen godkendes. At taksten vedtages.", "Engum Byråd godkendte planen og vedtog taksten."),
    ]);
}

#[test]
fn what_the_body_remarks_it_remarked() {
    check_all(&[
        (
            "at planen tages til efterretning, idet byrådet bemærker, at fristen er kort",
            "Engum Byråd tog planen til efterretning, idet byrådet bemærkede, at fristen er kort.",
        ),
        (
            "at planen godkendes, idet den giver plads til både",
            "Engum Byråd godkendte planen, idet den giver plads til både.",
        ),
    ]);
}

#[test]
fn whom_the_body_chooses_is_left_to_the_meeting() {
    for point in ["at der foretages valg af kasserer", "at byrådet foretager valg til havnebestyrelsen"] {
        assert_eq!(of_points(COUNCIL, None, &[point])[0].shape, Shape::Open, "{point}");
    }
    let two = of_points(COUNCIL, None, &["Godkendelse af taksterne og orientering om fyret."]);
    assert!(two[0].shape.is_general(), "{two:?}");
}

#[test]
fn an_indstilling_that_is_changed_is_not_approved_as_a_whole() {
    for (asked, told) in [
        (
            "Havneudvalgets indstilling godkendes, dog udgår punkt 3.",
            "Engum Byråd godkendte Havneudvalgets indstilling, dog udgår punkt 3.",
        ),
        (
            "at punkt 2 i indstillingen udgår, og at sagen i øvrigt godkendes",
            "Punkt 2 i indstillingen udgik. Engum Byråd godkendte sagen i øvrigt.",
        ),
    ] {
        let drafts = of_points(COUNCIL, None, &[asked]);
        assert_eq!(drafts[0].text, told);
        let whole = drafts.iter().find(|draft| draft.shape.is_general() || draft.shape == Shape::OneWord);
        assert_eq!(whole, None);
    }
    let unread = of_points(COUNCIL, None, &["Indstillingen enstemmigt, dog uden punkt 3"]);
    assert_eq!(unread[0].shape, Shape::Open, "{unread:?}");
}

#[test]
fn what_is_decided_of_another_and_of_oneself_hangs_on_one_verb() {
    check_all(&[(
        "at molen males, og at byrådet køber en båd",
        "Byrådet besluttede, at molen males, og at købe en båd.",
    )]);
}

#[test]
fn no_act_of_the_body_is_left_in_the_present() {
    let two = "at byrådet hvad angår fyret meddeler lov, og i sagen om molen meddeler afslag";
    let drafts = of_points(COUNCIL, None, &[two]);
    let left =
        drafts.iter().find(|draft| draft.text.contains("meddeler afslag") && draft.text.contains("meddelte"));
    assert_eq!(left, None);
    check_all(&[
        (
            "at punktet udgår af dagsordenen og genoptages i august",
            "Engum Byråd besluttede, at punktet udgår af dagsordenen og genoptages i august.",
        ),
        (
            "at byrådet først behandler sagen, når staten har svaret",
            "Byrådet besluttede, at sagen først behandles, når staten har svaret.",
        ),
        ("at prisen tildeles Bo Krag", "Engum Byråd besluttede, at prisen tildeles Bo Krag."),
    ]);
}

#[test]
fn acts_are_read_behind_labels_and_dashes_and_said_with_nouns() {
    check_all(&[
        ("Forvaltningens indstilling: Byrådet godkender planen.", "Byrådet godkendte planen."),
        ("Administrationen indstiller: Planen godkendes.", "Engum Byråd godkendte planen."),
        ("Forvaltningen indstiller planen til godkendelse.", "Engum Byråd godkendte planen."),
        (
            "at byrådet har en drøftelse af fyrets tilstand",
            "Byrådet drøftede fyrets tilstand. I drøftelsen var der bl.a. fokus på ",
        ),
        (
            "Det indstilles, at: - planen godkendes - der bygges en mole",
            "Engum Byråd godkendte planen.\n\nEngum Byråd besluttede, at der bygges en mole.",
        ),
    ]);
}

#[test]
fn what_else_is_decided_stands_behind_the_thing_that_is_approved() {
    check_all(&[
        (
            "at byrådet godkender projektet, at udgiften dækkes af kassen, og at molen males",
            "Byrådet godkendte projektet og besluttede, at udgiften dækkes af kassen, og at molen males.",
        ),
        (
            "at byrådet godkender planen med den bemærkning, at fristen er kort, og at molen er gammel",
            "Byrådet godkendte planen med den bemærkning, at fristen er kort, og at molen er gammel.",
        ),
        (
            "at byrådet tager status til efterretning, at molen males, og at fyret tændes i juni",
            "Byrådet tog status til efterretning og besluttede, at molen males, og at fyret tændes i juni.",
        ),
        (
            "at hverken forslag A eller forslag B fremmes",
            "Engum Byråd besluttede, at hverken forslag A eller forslag B fremmes.",
        ),
        ("at byrådet principielt tilslutter sig planen", "Byrådet tilsluttede sig principielt planen."),
        ("Det henstilles, at byrådet afviser klagen.", "Byrådet afviste klagen."),
    ]);
}

#[test]
fn what_is_laid_before_the_body_is_not_decided_by_it() {
    check_all(&[
        ("Forvaltningen orienterer om fyret.", "Engum Byråd tog orienteringen til efterretning."),
        (
            "Sagen forelægges til drøftelse med henblik på at give retning for arbejdet.",
            "Engum Byråd drøftede sagen med henblik på at give retning for arbejdet. I drøftelsen var der bl.a. fokus på ",
        ),
    ]);
    let elected = of_points(COUNCIL, None, &["Konstituering: Valg af formand og kasserer."]);
    assert_eq!(elected[0].text, "Engum Byråd valgte formand og kasserer: ");
    assert_eq!(of_points(COUNCIL, None, &["Der foreligger ikke en indstilling."]), []);
}
