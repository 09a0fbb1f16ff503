//! Acts in rows and lists: each is told with its own verb, and none is left where it stood.

use super::*;

const HARBOUR: &str = "Havneudvalget";

#[test]
fn clauses_that_only_commas_part_are_told_one_by_one() {
    check_all(
        HARBOUR,
        &[
            (
                "at takstbladet godkendes, båden sælges, og fogeden meddeles afslag",
                "Havneudvalget godkendte takstbladet og besluttede, at båden sælges, og meddelte fogeden afslag.",
            ),
            (
                "at takstbladet godkendes, båden sælges senest i juni og fyret lukkes",
                "Havneudvalget godkendte takstbladet og besluttede, at båden sælges senest i juni og fyret lukkes.",
            ),
            // a row of things, and not of acts
            (
                "at takstbladet godkendes, ordensreglementet, kortet og planen undtaget",
                "Havneudvalget godkendte takstbladet, ordensreglementet, kortet og planen undtaget.",
            ),
            (
                "at udvalget meddeler tilsagn (rate B), yder lån på 4.000 kr. og godkender planen",
                "Udvalget meddelte tilsagn (rate B) og besluttede at yde lån på 4.000 kr. og godkendte planen.",
            ),
        ],
    );
}

#[test]
fn lettered_points_are_told_with_the_one_that_leads_them_in() {
    let lead = "Det indstilles, at udvalget";
    let points = ["1. godkender takstbladet", "2. beslutter, at:", "a) molen males", "b) fyret lukkes"];
    let expected = [
        "Udvalget godkendte takstbladet.",
        "Udvalget besluttede, at molen males.",
        "Udvalget besluttede, at fyret lukkes.",
    ];
    check_list(HARBOUR, lead, &points, &expected);
    let points = ["at udvalget tiltræder, at", "a. båden sælges", "b. pladsen lejes ud."];
    let expected = ["Udvalget tiltrådte, at båden sælges.", "Udvalget tiltrådte, at pladsen lejes ud."];
    check_list(HARBOUR, "Fogeden indstiller,", &points, &expected);
    let points = ["Godkender disse takster:", "a) Jolle: 4 kr.", "b) Kutter: 9 kr.", "Sælger båden"];
    let expected = [
        "Udvalget godkendte disse takster:\na) Jolle: 4 kr.\nb) Kutter: 9 kr.",
        "Udvalget besluttede at sælge båden.",
    ];
    check_list(HARBOUR, lead, &points, &expected);
}

#[test]
fn points_are_told_with_the_one_that_says_what_is_done_with_them() {
    let points = [
        "at udvalget indstiller til Byrådet,",
        "at båden sælges,",
        "at 4.000 kr. lægges i kassen,",
        "at udvalget godkender planen.",
    ];
    let expected = [
        "Udvalget indstillede til Byrådet, at båden sælges.",
        "Udvalget indstillede til Byrådet, at 4.000 kr. lægges i kassen.",
        "Udvalget godkendte planen.",
    ];
    check_list(HARBOUR, "Fogeden indstiller,", &points, &expected);
    let points = ["at udvalget beslutter", "at båden sælges, og", "at fyret lukkes"];
    let expected = ["Udvalget besluttede, at båden sælges.", "Udvalget besluttede, at fyret lukkes."];
    check_list(HARBOUR, "Fogeden indstiller,", &points, &expected);
}

#[test]
fn a_body_that_does_it_is_told_wherever_it_stands() {
    check_all(
        HARBOUR,
        &[
            (
                "at prisen fastsættes ved forlig eller af taksationskommissionen",
                "Havneudvalget besluttede, at prisen fastsættes ved forlig eller af taksationskommissionen.",
            ),
            (
                "at udvalget ikke ser sig i stand til at male molen",
                "Udvalget så sig ikke i stand til at male molen.",
            ),
        ],
    );
    let drafts = of_points(HARBOUR, None, &["at udvalget 2. behandler budgettet"]);
    assert!(!drafts.iter().any(|draft| draft.shape.tells_points()), "{drafts:#?}");
}

#[test]
fn acts_in_pairs_are_told_in_general() {
    for point in [
        "at udvalget både godkender planen og sælger båden",
        "at udvalget såvel godkender planen som frigiver midlerne",
    ] {
        assert!(of_points(HARBOUR, None, &[point])[0].shape.is_general(), "{point}");
    }
    check_first(
        HARBOUR,
        "at udvalget godkender både planen og kortet",
        "Udvalget godkendte både planen og kortet.",
    );
}

#[test]
fn whoever_is_named_behind_a_comma_is_not_left_to_the_meeting() {
    check_first(
        HARBOUR,
        "at udvalget vælger to medlemmer til lauget, Bo Krag og Eva Holm",
        "Udvalget valgte to medlemmer til lauget, Bo Krag og Eva Holm.",
    );
    check_first(
        HARBOUR,
        "at udvalget vælger to medlemmer til havnelauget, Engum Kommune",
        "Udvalget valgte to medlemmer til havnelauget, Engum Kommune: ",
    );
}

#[test]
fn lines_that_begin_with_at_are_points() {
    for (point, expected) in [
        (
            "Det indstilles\nat takstbladet godkendes\nat molen males",
            "Havneudvalget godkendte takstbladet.\n\nHavneudvalget besluttede, at molen males.",
        ),
        (
            "At takstbladet godkendes,\nat molen males.",
            "Havneudvalget godkendte takstbladet.\n\nHavneudvalget besluttede, at molen males.",
        ),
        ("At udvalget godkender,\nat molen males.", "Udvalget godkendte, at molen males."),
    ] {
        check_first(HARBOUR, point, expected);
    }
}

#[test]
fn a_list_of_which_one_point_cannot_be_read_is_no_list() {
    let point = "at udvalget 1. drøfter prisen, 2. sælger båden og 3. glimrer molen";
    let drafts = of_points(HARBOUR, None, &[point]);
    let says = |draft: &Draft| draft.shape.tells_points() || draft.shape == Shape::OneWord;
    assert!(!drafts.iter().any(says), "{drafts:#?}");
    check_first(
        HARBOUR,
        "at udvalget 1. godkender prisen og 2. afsætter 4.000 kr. til 3. etape",
        "Udvalget godkendte prisen.\n\nUdvalget afsatte 4.000 kr. til 3. etape.",
    );
}

#[test]
fn what_is_only_recommended_if_the_first_is_not_followed_is_not_decided() {
    let points = ["at ansøgningen imødekommes.", "Afslås den, foreslås det, at lauget høres."];
    let drafts = of_points(HARBOUR, Some("Det indstilles,"), &points);
    assert!(drafts[0].shape.is_general(), "{drafts:#?}");
    assert!(drafts.iter().all(|draft| !draft.text.contains("lauget")), "{drafts:#?}");
}

#[test]
fn what_is_done_again_and_again_is_only_decided() {
    check_all(
        HARBOUR,
        &[
            (
                "at planen godkendes, og at den evalueres hvert tredje år",
                "Havneudvalget godkendte planen og besluttede, at den evalueres hvert tredje år.",
            ),
            ("at udvalget drøfter taksterne årligt", "Udvalget besluttede at drøfte taksterne årligt."),
            ("at udvalget bevilger 4.000 kr. årligt", "Udvalget bevilgede 4.000 kr. årligt."),
            (
                "at medlemmerne af lauget vælges for to år",
                "Havneudvalget besluttede, at medlemmerne af lauget vælges for to år.",
            ),
        ],
    );
}
