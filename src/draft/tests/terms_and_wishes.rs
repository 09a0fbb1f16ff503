//! What stands beside that which is recommended: terms, votes, wishes of the body, purposes, and whose body it is.

use super::*;

const COUNCIL: &str = "Engum Byråd";
const HARBOUR: &str = "Havneudvalget";

#[track_caller]
fn has(point: &str, expected: &str, is_there: bool) {
    let drafts = of_points(COUNCIL, None, &[point]);
    assert_eq!(drafts.iter().any(|draft| draft.text == expected), is_there, "{point}: {drafts:#?}");
}

#[test]
fn terms_are_a_part_of_the_decision_and_history_is_not() {
    check_all(
        COUNCIL,
        &[
            (
                "at broen males. Svarfristen er fastsat til den 4. maj.",
                "Engum Byråd besluttede, at broen males. Svarfristen er fastsat til den 4. maj.",
            ),
            (
                "at byrådet godkender salget. Prisen er aftalt til 4 mio. kr.",
                "Byrådet godkendte salget. Prisen er aftalt til 4 mio. kr.",
            ),
            ("at planen godkendes. Den er sendt i høring den 4. maj.", "Engum Byråd godkendte planen."),
            ("at planen godkendes. Vilkårene er aftalt med ejeren.", "Engum Byråd godkendte planen."),
            (
                "at byrådet godkender salget. Prisen er begrænset til 4 kr.",
                "Byrådet godkendte salget. Prisen er begrænset til 4 kr.",
            ),
            (
                "at planen godkendes. Byrådet har i 2019 fastsat lejen til 9 kr.",
                "Engum Byråd godkendte indstillingen.",
            ),
            ("at planen godkendes. Lejen er i dag fastsat til 9 kr.", "Engum Byråd godkendte indstillingen."),
            ("at planen godkendes. Prisen er anslået til 9 mio. kr.", "Engum Byråd godkendte indstillingen."),
            ("at planen godkendes. Farten er begrænset til 6 knob.", "Engum Byråd godkendte indstillingen."),
            (
                "at planen godkendes. Der er ikke økonomiske konsekvenser forbundet med planen.",
                "Engum Byråd godkendte planen.",
            ),
            (
                "at planen godkendes. Der er ingen udgifter forbundet med planen ud over 9 kr.",
                "Engum Byråd godkendte indstillingen.",
            ),
            // whether it is decided or only told cannot be read
            (
                "at planen godkendes. Der er afsat 4.000 kr. til fyret.",
                "Engum Byråd godkendte indstillingen.",
            ),
        ],
    );
}

#[test]
fn the_votes_of_those_who_recommend_are_not_the_bodys() {
    check_all(
        COUNCIL,
        &[
            (
                "Havneudvalget indstiller, at broen godkendes. Liste M stemmer imod.",
                "Engum Byråd godkendte broen.",
            ),
            (
                "Havneudvalget indstiller, at broen godkendes, idet M stemmer imod.",
                "Engum Byråd godkendte broen.",
            ),
            (
                "Havneudvalget indstiller, at broen godkendes, idet prisen højst må være 9 kr., idet M stemmer imod.",
                "Engum Byråd godkendte broen, idet prisen højst må være 9 kr.",
            ),
            (
                "Havneudvalget indstiller, at broen godkendes, idet pælene flyttes, og idet Bo Krag stemmer imod.",
                "Engum Byråd godkendte broen, idet pælene flyttes.",
            ),
            // whose they are cannot be told
            ("at broen godkendes. M stemmer for. Q stemmer imod.", "Engum Byråd godkendte indstillingen."),
        ],
    );
}

#[test]
fn an_item_that_leaves_the_agenda_is_not_approved() {
    check_all(
        COUNCIL,
        &[
            ("Punktet udgår.", "Punktet udgik."),
            ("Sagen udgår af dagsordenen", "Sagen udgik."),
            ("Sagen er udsat.", "Engum Byråd udsatte sagen."),
            (
                "Punktet udgår af dagsordenen og genoptages på mødet den 9. juni 2031.",
                "Engum Byråd besluttede, at punktet udgår af dagsordenen og genoptages på mødet den 9. juni 2031.",
            ),
        ],
    );
    let told = "Punktet er til orientering. Notatet er vedlagt.";
    check_first(COUNCIL, told, "Engum Byråd tog orienteringen til efterretning.");
    assert_eq!(of_points(COUNCIL, None, &["Se sagsfremstillingen."]), []);
}

#[test]
fn what_a_case_is_shown_for_is_done() {
    check_all(
        COUNCIL,
        &[
            ("Orientering om den nye bro med henblik på godkendelse.", "Engum Byråd godkendte den nye bro."),
            (
                "Orientering om broen med henblik på godkendelse af den videre proces.",
                "Engum Byråd tog orienteringen om broen til efterretning og godkendte den videre proces.",
            ),
            (
                "Gennemgang af broens tal med henblik på drøftelse.",
                &format!("Engum Byråd drøftede broens tal. {FOCUS}"),
            ),
            ("Sagen forelægges med henblik på godkendelse.", "Engum Byråd godkendte sagen."),
            ("Byrådet orienteres om broen med henblik på godkendelse.", "Engum Byråd godkendte broen."),
        ],
    );
}

#[test]
fn what_the_body_did_beside_it_is_told_in_the_past() {
    check_all(
        HARBOUR,
        &[
            (
                "at udvalget tager sagen til efterretning, idet udvalget samtidig beder fogeden om et notat",
                "Udvalget tog sagen til efterretning, idet udvalget samtidig bad fogeden om et notat.",
            ),
            (
                "at udvalget godkender broen, idet udvalget lægger vægt på sejladsen",
                "Udvalget godkendte broen, idet udvalget lagde vægt på sejladsen.",
            ),
            // what others do stays
            (
                "at udvalget godkender broen, idet fogeden vender tilbage i maj",
                "Udvalget godkendte broen, idet fogeden vender tilbage i maj.",
            ),
        ],
    );
    let both = "at byrådet tager sagen til efterretning, idet fogeden vender tilbage i maj";
    has(both, "Byrådet tog sagen til efterretning.", false);
}

#[test]
fn a_wish_of_the_body_itself_is_another_way() {
    check_all(
        HARBOUR,
        &[
            ("at udvalget godkender broen, medmindre udvalget ønsker den blå", "Udvalget godkendte broen."),
            (
                "at udvalget godkender broen, principalt med 4 fag, subsidiært med 3",
                "Udvalget godkendte broen med 4 fag.",
            ),
            (
                "Det indstilles principalt, at broen godkendes, subsidiært at den afslås.",
                "Havneudvalget godkendte broen.",
            ),
        ],
    );
    for (ways, second) in [
        ("principalt med 4 fag, subsidiært med 3", "Udvalget godkendte broen med 3 fag."),
        ("principalt med 4 fag, subsidiært med 3.", "Udvalget godkendte broen med 3 fag."),
        ("principalt med 4 fag mod syd, subsidiært med 3.", "Udvalget godkendte broen med 3 fag mod syd."),
    ] {
        let drafts = of_points(HARBOUR, None, &[&format!("at udvalget godkender broen, {ways}")]);
        assert_eq!(drafts[1].text, second, "{ways}");
    }
    let lent = "at udvalget yder lån til lauget, principalt med en løbetid på 20 år, subsidiært på 10 år";
    let drafts = of_points(HARBOUR, None, &[lent]);
    assert_eq!(drafts[1].text, "Udvalget besluttede at yde lån til lauget med en løbetid på 10 år.");
}

#[test]
fn what_would_end_a_decision_is_told_with_it() {
    for (point, term) in [
        ("at lejen forlænges, medmindre byrådet beslutter andet inden den 9. juni 2031", "medmindre byrådet"),
        ("at lejen forlænges, medmindre byrådet ønsker andet senest i juni", "medmindre byrådet"),
        ("at byrådet godkender lejen, medmindre bestyrelsen ønsker at opsige den", "medmindre bestyrelsen"),
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        let loses = |draft: &&Draft| draft.shape.tells_points() && !draft.text.contains(term);
        assert_eq!(drafts.iter().find(loses), None, "{point}");
    }
}

#[test]
fn what_cannot_be_recommended_is_not_approved() {
    for point in ["Ansøgningen kan ikke anbefales imødekommet.", "Molen kan ikke indstilles godkendt."] {
        let drafts = of_points(COUNCIL, None, &[point]);
        let yes = drafts.iter().find(|draft| draft.shape == Shape::OneWord || draft.shape.tells_points());
        assert_eq!(yes, None, "{point}");
    }
}

#[test]
fn how_an_item_is_handled_is_not_decided() {
    let lead = "Fogeden indstiller,";
    let notices = ["Punktet behandles for lukkede døre.", "Sagen behandles på lukket møde."];
    for notice in notices.into_iter().chain(["Der er ingen udgifter forbundet med molen."]) {
        check_list(COUNCIL, lead, &["at molen godkendes", notice], &["Engum Byråd godkendte molen."]);
    }
    let unclear =
        of_points(COUNCIL, Some(lead), &["at molen godkendes", "punktet behandles for lukkede døre"]);
    assert_eq!(unclear[0].text, "Engum Byråd godkendte indstillingen.");
    let alone = format!("at molen godkendes. {}", notices[0]);
    check_first(COUNCIL, &alone, "Engum Byråd godkendte molen.");
}

#[test]
fn a_body_is_called_by_what_it_is_not_by_whose() {
    for (body, expected) in [
        ("Regionsrådet, Region England", "Regionsrådet godkendte broen."),
        ("Engum Kommune - Teknisk Udvalg", "Teknisk Udvalg godkendte broen."),
        ("Generalforsamling i Engum Vejlaug", "Generalforsamlingen godkendte broen."),
        ("Udvalget for Broer", "Udvalget for Broer godkendte broen."),
    ] {
        check_first(body, "Det indstilles, at broen godkendes.", expected);
    }
}

#[test]
fn points_may_be_marked_with_roman_numbers() {
    let expected = ["Engum Byråd godkendte broen.", "Engum Byråd afviste klagen."];
    check_list(COUNCIL, "Det indstilles, at", &["I. broen godkendes", "II. klagen afvises"], &expected);
    check_list(COUNCIL, "Det indstilles,", &["i) at broen godkendes", "ii) at klagen afvises"], &expected);
    let inline = of_points(COUNCIL, None, &["Det indstilles, at I. broen godkendes, og II. klagen afvises."]);
    assert_eq!(inline[0].text, expected.join("\n\n"));
}

#[test]
fn a_change_is_told_of_the_indstilling_where_a_clause_ends_the_sentence() {
    let changed = "Byrådet godkendte indstillingen med den rettelse, at ";
    has("at byrådet hører lauget, inden broen males", changed, true);
    has("at byrådet godkender broen. Den males i maj.", changed, true);
    has("at byrådet godkender broen", "Byrådet godkendte broen med den rettelse, at ", true);
    has("at byrådet fastholder sin plan", "Sin plan blev fastholdt.", false);
}

#[test]
fn what_the_body_is_not_to_do_it_did_not() {
    check_first(
        HARBOUR,
        "at udvalget godkender broen. Udvalget skal ikke tage stilling til prisen på dette møde.",
        "Udvalget godkendte broen. Udvalget tog ikke stilling til prisen på dette møde.",
    );
    for later in ["herefter", "fremover", "fortsat"] {
        let point = format!("at udvalget godkender broen. Udvalget skal {later} godkende prisen.");
        check_first(HARBOUR, &point, "Havneudvalget godkendte indstillingen.");
    }
}

#[test]
fn what_limits_a_thing_stays_with_it() {
    check_first(
        HARBOUR,
        "at broplanen, dog uden den nordre bro, sendes i høring",
        "Havneudvalget sendte broplanen, dog uden den nordre bro, i høring.",
    );
}

#[test]
fn who_is_named_behind_a_colon_is_not_left_to_the_meeting() {
    check_first(
        COUNCIL,
        "at byrådet udpeger to medlemmer til broudvalget: Bo Krag og Eva Holm",
        "Byrådet udpegede to medlemmer til broudvalget: Bo Krag og Eva Holm.",
    );
    let sides =
        "Et flertal i Havneudvalget indstiller, at broen godkendes. Et mindretal indstiller, at den afvises.";
    check_first(COUNCIL, sides, "Engum Byråd besluttede, at ");
}

#[test]
fn what_becomes_of_a_case_is_decided_and_how_it_is_handled_is_not() {
    check_first(
        HARBOUR,
        "at udvalget godkender molen. Punktet behandles for lukkede døre.",
        "Udvalget godkendte molen.",
    );
    let drafts = of_points(
        HARBOUR,
        Some("Fogeden indstiller,"),
        &["at molen godkendes", "Sagen genoptages på lukket møde."],
    );
    assert_ne!(drafts[0].text, "Havneudvalget godkendte molen.", "{drafts:#?}");
}

#[test]
fn a_term_that_is_yet_to_come_is_no_history() {
    check_all(
        COUNCIL,
        &[
            (
                "at planen godkendes. Taksten i dagplejen er fastsat til 9 kr.",
                "Engum Byråd godkendte planen. Taksten i dagplejen er fastsat til 9 kr.",
            ),
            (
                "at planen godkendes. Prisen i 2032 er fastsat til 9 kr.",
                "Engum Byråd godkendte planen. Prisen i 2032 er fastsat til 9 kr.",
            ),
            (
                "Havneudvalget indstiller, at broen godkendes, idet Bo Krag (V) stemmer imod.",
                "Engum Byråd godkendte broen.",
            ),
            (
                "Havneudvalget indstiller, at broen godkendes, idet V stemmer imod, mens C undlader at stemme.",
                "Engum Byråd godkendte broen.",
            ),
        ],
    );
}

#[test]
fn a_request_is_decided_where_whoever_recommends_asks_for_it() {
    check_all(
        COUNCIL,
        &[
            (
                "Fogeden indstiller, at planen godkendes. Fogeden beder samtidig byrådet om at frigive 4 kr.",
                "Engum Byråd godkendte planen og frigav 4 kr.",
            ),
            (
                "Fogeden indstiller, at planen godkendes. Lauget beder samtidig byrådet om at frigive 4 kr.",
                "Engum Byråd besluttede, at ",
            ),
            (
                "Bo Krag foreslår, at molen lukkes. Bo Krag beder byrådet om at drøfte forslaget.",
                "Engum Byråd besluttede, at ",
            ),
            (
                "Ældrerådet anbefaler, at planen forkastes. Forvaltningen indstiller, at planen godkendes.",
                "Engum Byråd besluttede, at ",
            ),
            (
                "Eva Lund (V) foreslår, at molen nedrives. Per Vig (A) foreslår, at molen renoveres.",
                "Engum Byråd besluttede, at ",
            ),
            (
                "Teknisk Udvalg indstiller, at planen godkendes. Økonomiudvalget tiltræder indstillingen.",
                "Engum Byråd godkendte planen.",
            ),
            (
                "Teknisk Udvalg indstiller, at planen godkendes. Udvalget indstiller endvidere, at molen lukkes.",
                "Engum Byråd godkendte planen og besluttede, at molen lukkes.",
            ),
            (
                "at planen godkendes. Der anmodes samtidig om 4 kr. til molen.",
                "Engum Byråd godkendte indstillingen.",
            ),
        ],
    );
}

#[test]
fn each_side_is_told_whole() {
    let sides =
        "Flertallet indstiller, at planen godkendes. Et mindretal (V) indstiller, at planen forkastes.";
    has(sides, "Engum Byråd godkendte planen.", true);
    // a minority's way is nobody's decision until the body makes it
    has(sides, "Engum Byråd forkastede planen.", false);
    let sides = "Flertallet indstiller, at planen godkendes. Et mindretal (V) indstiller, at den forkastes.";
    has(sides, "Engum Byråd forkastede den.", false);
    // nor the minority's way alone
    let sides = "Flertallet indstiller, at den godkendes. Et mindretal (V) indstiller, at planen forkastes.";
    has(sides, "Engum Byråd forkastede planen.", false);
    has(
        "at byrådet vedtager enten forslag 1 (mole) eller forslag 2 (bro) for havnen",
        "Byrådet vedtog forslag 1 (mole) for havnen.",
        true,
    );
    let either = "at byrådet enten godkender planen eller at den sendes retur";
    has(either, "Byrådet godkendte planen.", true);
    has(either, "Byrådet godkendte enten planen.", false);
}
