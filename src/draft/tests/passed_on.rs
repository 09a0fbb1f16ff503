//! Indstillinger that were made for another body, or for none: what is left of them for the one that meets.

use super::*;

#[test]
fn what_a_committee_says_on_is_decided_by_the_council() {
    let lead = "Direktionen indstiller, at Kulturudvalget over for Byrådet anbefaler,";
    let points = ["at havnen udvides", "at lånet på 3 mio. kr. godkendes"];
    let decided = ["Engum Byråd besluttede, at havnen udvides.", "Engum Byråd godkendte lånet på 3 mio. kr."];
    check_list("Engum Byråd", lead, &points, &decided);
    let decided = [
        "Kulturudvalget anbefalede over for Byrådet, at havnen udvides.",
        "Kulturudvalget anbefalede over for Byrådet, at lånet på 3 mio. kr. godkendes.",
    ];
    check_list("Kulturudvalget", lead, &points, &decided);
    let through = "Det indstilles, at Udvalget for Kyst og Havn anbefaler Økonomiudvalget at anbefale Byrådet, at molen \
                   forlænges.";
    check_first("Engum Byråd", through, "Engum Byråd besluttede, at molen forlænges.");
    let first =
        "Udvalget for Kyst og Havn anbefalede Økonomiudvalget at anbefale Byrådet, at molen forlænges.";
    check_first("Udvalget for Kyst og Havn", through, first);
}

#[test]
fn a_case_that_is_put_before_the_body_by_name_is_a_short_form() {
    let noted = "Ældrerådet tog orienteringen til efterretning.";
    check_first("Ældrerådet", "Sagen forelægges Ældrerådet til orientering.", noted);
    check_first("Ældrerådet", "Sagen forelægges for rådet til orientering.", noted);
    check_first("Ældrerådet", "Drøftelse og beslutning.", "Ældrerådet besluttede, at ");
}

#[test]
fn an_item_that_says_it_has_no_indstilling_has_none() {
    for point in [
        "Der er ingen indstilling til punktet.",
        "Punktet har ingen indstilling.",
        "Indstilling foreligger ikke.",
    ] {
        assert_eq!(of_points("Engum Byråd", None, &[point]), [], "{point}");
    }
    let refusal = "Indstillingen er, at byrådet ikke godkender planen.";
    check_first("Engum Byråd", refusal, "Byrådet godkendte ikke planen.");
}

#[test]
fn what_shows_itself_after_the_meeting_is_no_choice() {
    check_first(
        "Engum Byråd",
        "at byrådet låner 2 mio. kr. med fast rente, alternativt variabel rente, hvis den faste overstiger 4 pct.",
        "Byrådet besluttede at låne 2 mio. kr. med fast rente, alternativt variabel rente, hvis den faste overstiger 4 \
         pct.",
    );
    let vote = "at byrådet godkender broen, alternativt udsætter sagen, hvis der ikke er flertal for broen";
    check_first("Engum Byråd", vote, "Byrådet godkendte broen.");
}

#[test]
fn people_before_a_finite_verb_are_no_verbs() {
    check_first(
        "Engum Byråd",
        "at leder og lærere inddrages i arbejdet",
        "Engum Byråd besluttede, at leder og lærere inddrages i arbejdet.",
    );
    check_first(
        "Engum Byråd",
        "at byrådet afgiver svar inden fredag den 6. marts",
        "Byrådet besluttede at afgive svar inden fredag den 6. marts.",
    );
    check_first(
        "Engum Vand A/S, bestyrelsen",
        "at taksten hæves",
        "Bestyrelsen besluttede, at taksten hæves.",
    );
}

#[test]
fn the_body_is_told_from_its_place_and_by_its_pronoun() {
    check_first(
        "Havneudvalget i Lillesø",
        "at Lillesø Kommune betaler for uddybningen",
        "Havneudvalget i Lillesø besluttede, at Lillesø Kommune betaler for uddybningen.",
    );
    check_first(
        "Havneudvalget i Lillesø",
        "Fogeden indstiller til udvalget, at det tager status til efterretning.",
        "Udvalget tog status til efterretning.",
    );
    check_first(
        "Engum Kommune",
        "Det indstilles, at kommunalbestyrelsen godkender budgettet.",
        "Kommunalbestyrelsen godkendte budgettet.",
    );
    check_first(
        "Havneudvalget",
        "at udvalget indstiller til Byrådet, at molen bygges, og at udvalget selv godkender planen for den",
        "Udvalget indstillede til Byrådet, at molen bygges, og godkendte selv planen for den.",
    );
    check_first("Ældrerådet", "Rådet opfordres til at godkende planen.", "Rådet godkendte planen.");
}

#[test]
fn a_comma_before_at_may_open_the_next_act() {
    check_first(
        "Engum Byråd",
        "at regnskabet godkendes, at revisor genvælges, og at taksten er uændret",
        "Engum Byråd godkendte regnskabet, genvalgte revisor og besluttede, at taksten er uændret.",
    );
    check_first(
        "Engum Byråd",
        "at det godkendes, at taksten hæves, og at salen lukkes",
        "Engum Byråd godkendte, at taksten hæves, og at salen lukkes.",
    );
}

#[test]
fn what_stands_around_an_indstilling_is_not_decided() {
    check_list(
        "Engum Byråd",
        "Kulturudvalget indstiller til Byrådet via Økonomiudvalget,",
        &["at molen bygges", "at planen godkendes"],
        &["Engum Byråd besluttede, at molen bygges.", "Engum Byråd godkendte planen."],
    );
    check_list(
        "Kulturudvalget",
        "Forvaltningen indstiller,",
        &["At 1) Kulturudvalget godkender planen,", "At 2) salen lukkes."],
        &["Kulturudvalget godkendte planen.", "Kulturudvalget besluttede, at salen lukkes."],
    );
    assert_eq!(of_points("Kulturudvalget", None, &["Indstilling fremlægges på mødet."]), []);
    check_first(
        "Engum Byråd",
        "Sagen genoptages fra mødet i maj. Det indstilles, at Byrådet godkender aftalen.",
        "Byrådet godkendte aftalen.",
    );
    let remarks = of_points("Ældrerådet", None, &["at Ældrerådet kommer med bemærkninger til planen"]);
    assert_eq!(remarks[0].shape, Shape::Open);
    let list = "Formanden indstiller, at Ældrerådet giver støtte som følger:\nNr. 1: 300 kr.\nNr. 2: afslag";
    let decided = "Ældrerådet besluttede at give støtte som følger:\nNr. 1: 300 kr.\nNr. 2: afslag";
    check_first("Ældrerådet", list, decided);
}

#[test]
fn how_those_below_voted_is_not_decided() {
    for sentence in ["Ø stemte imod.", "V og C kan ikke tiltræde."] {
        let point = format!("Økonomiudvalget anbefaler, at taksten hæves. {sentence}");
        check_first("Engum Byråd", &point, "Engum Byråd besluttede, at taksten hæves.");
    }
    let points = ["Planen godkendes.", "Der gives ikke dispensation."];
    let decided =
        ["Engum Byråd godkendte planen.", "Engum Byråd besluttede, at der ikke gives dispensation."];
    check_list("Engum Byråd", "Der indstilles følgende:", &points, &decided);
    assert_eq!(of_points("Engum Byråd", None, &["Ingen."]), []);
}

#[test]
fn what_a_committee_below_was_asked_to_recommend_is_decided_by_those_above() {
    let asked = "Forvaltningen indstiller til Havneudvalget, at udvalget over for Økonomiudvalget og Byrådet anbefaler, \
                 at molen forlænges.";
    check_first("Engum Byråd", asked, "Engum Byråd besluttede, at molen forlænges.");
    check_first("Økonomiudvalget", asked, "Økonomiudvalget anbefalede over for Byrådet, at molen forlænges.");
    check_first(
        "Havneudvalget",
        asked,
        "Udvalget anbefalede over for Økonomiudvalget og Byrådet, at molen forlænges.",
    );
    let of_two = "Forvaltningen indstiller til Havne- og Vejudvalget, at udvalget over for Byrådet anbefaler, at molen males.";
    check_first("Engum Byråd", of_two, "Engum Byråd besluttede, at molen males.");
    // what the committee decides by itself is not the council's
    for point in ["at udvalget godkender molen", "at molen males"] {
        let drafts = of_points("Engum Byråd", Some("Forvaltningen indstiller til Havneudvalget,"), &[point]);
        assert!(drafts[0].shape.is_general(), "{drafts:?}");
    }
}

#[test]
fn what_follows_a_recommendation_is_recommended_too() {
    check_first(
        "Økonomiudvalget",
        "at Økonomiudvalget over for Byrådet anbefaler en bevilling på -4.000 kr., og at resten lægges i kassen",
        "Økonomiudvalget anbefalede over for Byrådet en bevilling på -4.000 kr., og at resten lægges i kassen.",
    );
    check_first(
        "Økonomiudvalget",
        "at Økonomiudvalget anbefaler planen over for Byrådet, og at udvalget orienteres i maj",
        "Økonomiudvalget anbefalede planen over for Byrådet og besluttede at blive orienteret i maj.",
    );
}

#[test]
fn a_case_without_a_recommendation_is_left_open() {
    let drafts = of_points("Engum Byråd", None, &["Sagen fremsendes uden indstilling."]);
    assert_eq!(drafts[0].text, "Engum Byråd besluttede, at ");
    check_first(
        "Havneudvalget",
        "Det indstilles, at sagen fremsendes til Byrådet uden indstilling.",
        "Havneudvalget fremsendte sagen til Byrådet uden indstilling.",
    );
}

#[test]
fn the_board_of_a_utility_decides_under_the_name_of_that() {
    check_all(
        "Engum Vandværk",
        &[
            ("at bestyrelsen sælger grunden", "Bestyrelsen besluttede at sælge grunden."),
            ("at bestyrelsen fastsætter prisen til 4 kr.", "Bestyrelsen fastsatte prisen til 4 kr."),
            (
                "at bestyrelsen bemyndiges til at sælge grunden",
                "Engum Vandværk bemyndigede bestyrelsen til at sælge grunden.",
            ),
            // those whom it asks may be the members
            (
                "Bestyrelsen foreslår, at bestyrelsen sælger grunden.",
                "Engum Vandværk godkendte indstillingen.",
            ),
        ],
    );
    let point = "at bestyrelsen sælger grunden";
    check_first("Engum Haveforening", point, "Engum Haveforening besluttede, at bestyrelsen sælger grunden.");
}
