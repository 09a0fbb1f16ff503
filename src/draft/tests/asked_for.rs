//! How it is said that something is asked for: by whom, of whom, and in which words; and what is only shown to the body.

use super::*;

const COUNCIL: &str = "Engum Byråd";
const BOARD: &str = "Bestyrelsen for Engum Havn";

/// Checks that nothing is told as decided: what it was shows itself at the meeting.
#[track_caller]
fn check_open(body: &str, points: &[&str]) {
    for point in points {
        let drafts = of_points(body, None, &[point]);
        assert_eq!(drafts[0].shape, Shape::Open, "{point}: {drafts:?}");
    }
}

#[test]
fn a_title_before_a_name_is_no_verb() {
    check_all(
        COUNCIL,
        &[
            ("Kasserer Ib Lund indstiller, at regnskabet godkendes.", "Engum Byråd godkendte regnskabet."),
            (
                "Det indstilles, at ejer af Mosevej 4 høres.",
                "Engum Byråd besluttede, at ejer af Mosevej 4 høres.",
            ),
            (
                "Det indstilles, at ansøger 1, 4 og 6 får en båd.",
                "Engum Byråd besluttede, at ansøger 1, 4 og 6 får en båd.",
            ),
            (
                "Det indstilles, at rammer for havnen tages til efterretning.",
                "Engum Byråd tog rammer for havnen til efterretning.",
            ),
            (
                "Det indstilles, at leder af fyret Bo Krag får en båd.",
                "Engum Byråd besluttede, at leder af fyret Bo Krag får en båd.",
            ),
        ],
    );
    let list = ["køber Engum Kro og sælger den igen", "støtter Bo Krag som dommer"];
    let decided = [
        "Engum Byråd besluttede at købe Engum Kro og sælge den igen.",
        "Engum Byråd støttede Bo Krag som dommer.",
    ];
    check_list(COUNCIL, "Det indstilles, at Engum Byråd:", &list, &decided);
}

#[test]
fn what_is_recommended_or_asked_for_in_more_words_is_read() {
    check_all(
        BOARD,
        &[
            (
                "Fogeden kan anbefale, at broen males.",
                "Bestyrelsen for Engum Havn besluttede, at broen males.",
            ),
            (
                "Bo Krag stiller forslag om, at broen males.",
                "Bestyrelsen for Engum Havn besluttede, at broen males.",
            ),
            (
                "Fogeden beder bestyrelsen godkende køb af en båd til 4 mio. kr.",
                "Bestyrelsen for Engum Havn godkendte køb af en båd til 4 mio. kr.",
            ),
            (
                "Fogeden anmoder om bestyrelsens godkendelse af taksterne.",
                "Bestyrelsen for Engum Havn godkendte taksterne.",
            ),
            ("Bo Krag anmoder om, at bestyrelsen fritager Eva Holm.", "Bestyrelsen fritog Eva Holm."),
            (
                "Bestyrelsen forelægges hermed planen til godkendelse.",
                "Bestyrelsen for Engum Havn godkendte planen.",
            ),
            ("Til drøftelse og godkendelse.", "Bestyrelsen for Engum Havn drøftede og godkendte sagen."),
            ("Sagen indstilles til godkendelse.", "Bestyrelsen for Engum Havn godkendte indstillingen."),
            (
                "Forslag 2: Pladsen ved kajen nedlægges.",
                "Bestyrelsen for Engum Havn nedlagde pladsen ved kajen.",
            ),
        ],
    );
}

#[test]
fn what_is_only_shown_or_not_recommended_is_left_open() {
    check_open(
        COUNCIL,
        &[
            "Fogeden fremsender sagen uden indstilling.",
            "Hermed forelægges planen for havnen.",
            "Der fremlægges forslag til takster.",
            "Sagen forelægges med henblik på udtalelse til fredningsnævnet.",
            "Fogeden ønsker byrådets input til planen.",
            "Økonomiudvalget anbefaler ikke indstillingen.",
            "Havneudvalget indstiller, at broen males. Økonomiudvalget indstiller, at broen ikke males.",
            "Gruppe A indstiller Bo Krag, mens gruppe B indstiller Eva Holm.",
            "at byrådet træffer beslutning om, hvilken bro der males",
            "at byrådet beslutter tema for årets møde",
            "Valg af lavets formand.",
        ],
    );
    check_first(
        COUNCIL,
        "at planen forelægges borgerne",
        "Engum Byråd besluttede, at planen forelægges borgerne.",
    );
}

#[test]
fn an_assembly_is_called_by_what_it_is() {
    check_first(
        "Engum Bådelaug, repræsentantskabet",
        "at broen males",
        "Repræsentantskabet besluttede, at broen males.",
    );
}

#[test]
fn a_board_recommends_to_the_assembly_above_it() {
    check_first(
        BOARD,
        "Fogeden indstiller, at generalforsamlingen godkender taksterne.",
        "Bestyrelsen for Engum Havn anbefalede, at generalforsamlingen godkender taksterne.",
    );
}

#[test]
fn what_is_decided_beside_what_is_only_said_is_an_act_of_its_own() {
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet tilkendegiver over for staten, at broen er slidt, og at borgmesteren bemyndiges til at svare",
                "Byrådet tilkendegav over for staten, at broen er slidt, og bemyndigede borgmesteren til at svare.",
            ),
            (
                "at byrådet tager til efterretning, at broen er lukket, og at regnskabet for den godkendes",
                "Byrådet tog til efterretning, at broen er lukket, og godkendte regnskabet for den.",
            ),
            (
                "at byrådet meddeler staten, at broen er slidt, og at den males",
                "Byrådet meddelte staten, at broen er slidt, og at den males.",
            ),
        ],
    );
}

#[test]
fn clauses_behind_any_act_with_a_thing_are_a_row() {
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet indgår aftale med Bo Krag om broen, at der bygges en mole, og at kajen males",
                "Byrådet besluttede at indgå aftale med Bo Krag om broen, at der bygges en mole, og at kajen males.",
            ),
            (
                "at byrådet køber båden under den forudsætning, at den er tæt, og at sælger maler den",
                "Byrådet besluttede at købe båden under den forudsætning, at den er tæt, og at sælger maler den.",
            ),
        ],
    );
}

#[test]
fn what_is_done_before_something_else_or_by_itself_is_only_decided() {
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet godkender broen, og at molen behandles inden jul",
                "Byrådet godkendte broen og besluttede, at molen behandles inden jul.",
            ),
            (
                "at byrådet genbehandler taksten den 3. maj og vedtager den den 4. juni",
                "Byrådet besluttede at genbehandle taksten den 3. maj og vedtage den den 4. juni.",
            ),
            (
                "at byrådet beder fogeden om et notat, og at sagen herefter genbehandles",
                "Byrådet bad fogeden om et notat og besluttede, at sagen herefter genbehandles.",
            ),
            (
                "at byrådet godkender broen inden for rammen af budgettet",
                "Byrådet godkendte broen inden for rammen af budgettet.",
            ),
            (
                "at byrådet lader det gamle skur udgå af planen",
                "Byrådet besluttede at lade det gamle skur udgå af planen.",
            ),
            (
                "at byrådet tager stilling til taksten igen i foråret 2031",
                "Byrådet besluttede at tage stilling til taksten igen i foråret 2031.",
            ),
            (
                "at byrådet træffer beslutning om ekspropriation af mosen, og at prisen fastsættes til 4 kr.",
                "Byrådet traf beslutning om ekspropriation af mosen og fastsatte prisen til 4 kr.",
            ),
        ],
    );
}

#[test]
fn what_is_said_to_be_done_at_another_time_is_only_decided() {
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet igen i 2031 behandler taksten",
                "Byrådet besluttede at behandle taksten igen i 2031.",
            ),
            ("at byrådet årligt godkender taksten", "Byrådet besluttede årligt at godkende taksten."),
            (
                "at byrådet efter udløbet af fristen godkender taksten",
                "Byrådet besluttede efter udløbet af fristen at godkende taksten.",
            ),
            (
                "at byrådet efter høring af lauget godkender taksten",
                "Byrådet godkendte efter høring af lauget taksten.",
            ),
            (
                "at taksten vedtages på havneudvalgets møde den 4. juni",
                "Engum Byråd besluttede, at taksten vedtages på havneudvalgets møde den 4. juni.",
            ),
            (
                "at afgørelsen træffes i havneudvalget",
                "Engum Byråd besluttede, at afgørelsen træffes i havneudvalget.",
            ),
        ],
    );
}

#[test]
fn whoever_has_a_post_of_the_body_or_stands_in_is_not_yet_named() {
    for (point, vacant) in [
        ("at byrådet vælger sin formand for 2031", "Byrådet valgte sin formand for 2031: "),
        ("at byrådet vælger en stedfortræder for Bo Krag", "Byrådet valgte en stedfortræder for Bo Krag: "),
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, vacant));
    }
}

#[test]
fn what_somebody_is_chosen_for_stands_behind_them() {
    check_all(
        COUNCIL,
        &[
            ("at byrådet som dommer vælger Bo Krag", "Byrådet valgte Bo Krag som dommer."),
            (
                "at byrådet til lauget for broen udpeger Eva Holm og Ib Lund",
                "Byrådet udpegede Eva Holm og Ib Lund til lauget for broen.",
            ),
            (
                "at byrådet som dommer vælger Bo Krag, der bor i Engum",
                "Byrådet valgte som dommer Bo Krag, der bor i Engum.",
            ),
        ],
    );
}

#[test]
fn what_the_body_does_in_a_further_sentence_is_told_as_done() {
    check_all(
        COUNCIL,
        &[
            (
                "Det indstilles, at planen godkendes. Formanden bemyndiges til at rette tegningen.",
                "Engum Byråd godkendte planen. Engum Byråd bemyndigede formanden til at rette tegningen.",
            ),
            (
                "Det indstilles, at planen godkendes. Merudgifter afholdes af havnen.",
                "Engum Byråd godkendte planen. Merudgifter afholdes af havnen.",
            ),
            (
                "Havneudvalget besluttede at indstille, at broen males.",
                "Engum Byråd besluttede, at broen males.",
            ),
            ("Forslag: Broen lukkes om natten.", "Engum Byråd besluttede, at broen lukkes om natten."),
            ("Forslag: Fyret lyser hver nat.", "Engum Byråd besluttede, at fyret lyser hver nat."),
            ("Indkøb af en båd godkendes.", "Engum Byråd godkendte indkøb af en båd."),
            ("Høringssvar til staten godkendes.", "Engum Byråd godkendte høringssvar til staten."),
            ("Indstilling: Godkendes.", "Engum Byråd godkendte indstillingen."),
        ],
    );
    check_open(COUNCIL, &["Beslutning om salg af broen."]);
}

#[test]
fn what_is_asked_of_the_body_without_saying_by_whom_is_recommended() {
    check_all(
        BOARD,
        &[
            ("Planen bedes godkendt.", "Bestyrelsen for Engum Havn godkendte planen."),
            ("Der søges om godkendelse af planen.", "Bestyrelsen for Engum Havn godkendte planen."),
            ("Der anmodes om, at bestyrelsen vedtager planen.", "Bestyrelsen vedtog planen."),
            (
                "Det indstilles, at der søges om en pris.",
                "Bestyrelsen for Engum Havn besluttede, at der søges om en pris.",
            ),
            ("Fogeden indstiller, at man afventer.", "Bestyrelsen for Engum Havn besluttede at afvente."),
            (
                "Fogeden orienterer om broen.",
                "Bestyrelsen for Engum Havn tog orienteringen til efterretning.",
            ),
        ],
    );
}

#[test]
fn a_row_goes_on_behind_what_somebody_is_empowered_for() {
    check_all(
        COUNCIL,
        &[
            (
                "at fogeden bemyndiges til rettelser, at broen males, og at molen lukkes",
                "Engum Byråd bemyndigede fogeden til rettelser og besluttede, at broen males, og at molen lukkes.",
            ),
            (
                "at der gives 4 mio. kr., at broen males, og at molen lukkes",
                "Engum Byråd besluttede, at der gives 4 mio. kr., at broen males, og at molen lukkes.",
            ),
            (
                "at byrådet godkender planen, bemyndiger fogeden til rettelser, hæver taksten og maler broen",
                "Byrådet godkendte planen, bemyndigede fogeden til rettelser og besluttede at hæve taksten og male broen.",
            ),
            (
                "at byrådet på mødet i juni vælger dirigent",
                "Byrådet besluttede at vælge dirigent på mødet i juni.",
            ),
        ],
    );
}

#[test]
fn a_list_is_told_up_to_the_first_question() {
    let points = ["Engum Byråd godkender planen", "Engum Byråd beslutter, om broen males", "molen lukkes"];
    let drafts = of_points(COUNCIL, Some("Det indstilles, at"), &points);
    assert_eq!(drafts[0].text, "Engum Byråd godkendte planen.\n\nEngum Byråd besluttede, at ");
    let one_of = of_points(
        COUNCIL,
        Some("Det indstilles, at byrådet godkender én af følgende broer:"),
        &["Bro A", "Bro B"],
    );
    assert_eq!(one_of[0].shape, Shape::Open, "{one_of:?}");
    for lead in [
        "at byrådet godkender ét af følgende:",
        "at ét af følgende godkendes:",
        "at byrådet vælger mellem følgende:",
    ] {
        for drafts in [
            of_points(COUNCIL, Some(lead), &["1. Havneplan", "2. Bromodel"]),
            of_points(COUNCIL, Some(lead), &["Havneplan", "Bromodel"]),
        ] {
            assert_eq!(drafts[0].shape, Shape::Open, "{lead}: {drafts:?}");
        }
    }
}

#[test]
fn numbered_sentences_are_points() {
    check_first(
        COUNCIL,
        "1. Planen vedtages. 2. Ejerne orienteres.",
        "Engum Byråd vedtog planen.\n\nEngum Byråd besluttede, at ejerne orienteres.",
    );
}

#[test]
fn what_a_party_would_have_in_the_minutes_is_no_decision() {
    for draft in of_points(
        COUNCIL,
        None,
        &["Det indstilles, at planen godkendes. Venstre ønsker ført til protokols, at broen er slidt."],
    ) {
        assert!(!draft.text.contains("slidt"), "{draft:?}");
    }
}
