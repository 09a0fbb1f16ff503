//! What a rule took for something else: a condition that was parted from its act, a purpose, a time, another's name.

use super::*;

#[track_caller]
fn texts(body: &str, point: &str) -> Vec<String> {
    of_points(body, None, &[point]).into_iter().map(|draft| draft.text).collect()
}

#[track_caller]
fn check_never(body: &str, point: &str, unwanted: &str) {
    let all = texts(body, point);
    assert!(!all.is_empty() && all.iter().all(|text| !text.contains(unwanted)), "{point}: {all:#?}");
}

#[test]
fn what_an_act_hangs_on_stays_with_it() {
    for point in [
        "at det under forudsætning af fondens støtte besluttes, at molen forlænges",
        "at det med virkning fra 1. august vedtages, at billetprisen hæves",
        "at det i så fald godkendes, at pladsen lukkes",
        "at det efterfølgende af chefen sikres, at pladsen lukkes",
    ] {
        check_never("Engum Byråd", point, " og at ");
        check_never("Engum Byråd", point, ", og ");
        check_never("Engum Byråd", point, " og besluttede");
    }
    check_first(
        "Engum Byråd",
        "at det samlede overslag godkendes, at molen males, og at stien anlægges",
        "Engum Byråd godkendte det samlede overslag og besluttede, at molen males, og at stien anlægges.",
    );
}

#[test]
fn a_clause_stays_with_the_noun_that_it_tells_of() {
    check_all(
        "Engum Byråd",
        &[
            (
                "at byrådet godkender planen med den lille ændring, at broen rykkes, at stien udgår, og at ejerne orienteres",
                "Byrådet godkendte planen med den lille ændring, at broen rykkes, at stien udgår, og at ejerne orienteres.",
            ),
            (
                "at planen vedtages på den klare betingelse, at staten betaler, og at lånet optages",
                "Engum Byråd vedtog planen på den klare betingelse, at staten betaler, og at lånet optages.",
            ),
            (
                "at planen afvises med den korte begrundelse, at broen er farlig, og at stien er smal",
                "Engum Byråd afviste planen med den korte begrundelse, at broen er farlig, og at stien er smal.",
            ),
            (
                "at byrådet afviser forslaget, at skolen lukkes, og at børnene flyttes",
                "Byrådet afviste forslaget, at skolen lukkes, og at børnene flyttes.",
            ),
            (
                "at byrådet afviser kravet, at skolen lukkes, og at børnene flyttes",
                "Byrådet afviste kravet, at skolen lukkes, og at børnene flyttes.",
            ),
            (
                "at byrådet ophæver reglen, at skolen lukkes, og at børnene flyttes",
                "Byrådet ophævede reglen, at skolen lukkes, og at børnene flyttes.",
            ),
            (
                "at byrådet godkender planen med den ændring af stien, at broen rykkes, og at muren udgår",
                "Byrådet godkendte planen med den ændring af stien, at broen rykkes, og at muren udgår.",
            ),
        ],
    );
    let changed = "at byrådet godkender planen med den lille ændring, at broen rykkes, at stien udgår, og at ejerne orienteres";
    let all = texts("Engum Byråd", changed);
    assert!(!all.iter().any(|text| text == "Byrådet godkendte planen."), "{all:#?}");
}

#[test]
fn what_another_asks_for_in_what_is_noted_is_not_decided() {
    check_all(
        "Engum Byråd",
        &[
            (
                "at byrådet konstaterer, at udvalget kræver, at planen afvises, og at midlerne frigives",
                "Byrådet konstaterede, at udvalget kræver, at planen afvises, og at midlerne frigives.",
            ),
            (
                "at byrådet noterer, at naboerne ønsker, at planen afvises, og at klagen godkendes",
                "Byrådet noterede, at naboerne ønsker, at planen afvises, og at klagen godkendes.",
            ),
        ],
    );
}

#[test]
fn a_choice_is_no_committee_and_an_agency_no_board() {
    check_never("Teknisk Udvalg", "at valget godkendes", "Valget besluttede");
    check_never("Teknisk Udvalg", "at valget af Bo Krag godkendes", "Valget besluttede");
    check_never("Skolebestyrelsen", "at Styrelsen anmodes om at vente til maj", "Styrelsen besluttede");
    check_never("Skolebestyrelsen", "at styrelsen betaler 3 mio. kr.", "Styrelsen besluttede");
    check_first("Skolebestyrelsen", "at bestyrelsen godkender planen", "Bestyrelsen godkendte planen.");
    check_first("Teknisk Udvalg", "at udvalget godkender planen", "Udvalget godkendte planen.");
}

#[test]
fn a_talk_is_not_lost_in_what_is_noted() {
    for point in ["Punktet forelægges til drøftelse og orientering", "Til drøftelse og efterretning"] {
        check_never("Teknisk Udvalg", point, "til efterretning");
    }
}

#[test]
fn a_time_or_an_alternative_before_the_recommendation_is_not_lost() {
    for (point, decided) in [
        ("For sæsonen indstiller forvaltningen, at prisen vedtages.", "Byråd vedtog prisen."),
        ("I en prøvetid indstiller forvaltningen, at prisen nedsættes.", "Byråd nedsatte prisen."),
        ("Til efteråret foreslår forvaltningen, at prisen nedsættes.", "Byråd nedsatte prisen."),
        ("Subsidiært indstiller forvaltningen, at prisen vedtages.", "Byråd vedtog prisen."),
        ("Alternativt foreslår forvaltningen, at molen lukkes.", "besluttede, at molen lukkes."),
    ] {
        check_never("Engum Byråd", point, decided);
    }
    for point in [
        "På det foreliggende grundlag indstilles, at planen godkendes.",
        "På den baggrund indstiller forvaltningen, at planen godkendes.",
    ] {
        check_first("Engum Byråd", point, "Engum Byråd godkendte planen.");
    }
}

#[test]
fn what_is_to_be_done_before_the_recommendation_is_no_case() {
    for (point, decided) in [
        ("Byrådet bevilger 3 mio. kr. i 2028. Det indstilles, at planen godkendes.", "godkendte planen."),
        (
            "Planen sendes i høring i 6 uger. Forvaltningen indstiller, at byrådet godkender planen.",
            "godkendte planen.",
        ),
    ] {
        check_never("Engum Byråd", point, decided);
    }
    let case = "Molen er fra 1910. Det indstilles, at planen godkendes.";
    check_first("Engum Byråd", case, "Engum Byråd godkendte planen.");
}

#[test]
fn an_orientering_that_asks_for_more_is_neither_noted_nor_approved() {
    for point in [
        "Orientering om havneprojektet og valg af næstformand",
        "Orientering om havnen og udpegning af medlem til fonden",
        "Orientering om havneplanen til drøftelse",
        "Orientering ved formanden med efterfølgende drøftelse",
    ] {
        check_never("Teknisk Udvalg", point, "efterretning");
        check_never("Teknisk Udvalg", point, "godkendte indstillingen.");
    }
    for point in [
        "Chefen giver en orientering, og udvalget sender planen i høring",
        "Forvaltningen orienterer om regnskabet, og udvalget udpeger et medlem",
        "Orientering om havneplanen med henblik på godkendelse",
    ] {
        check_never("Teknisk Udvalg", point, "til efterretning");
    }
    check_never(
        "Teknisk Udvalg",
        "Orientering om støtte til klubber med mindst 8 børn",
        "godkendte indstillingen.",
    );
    let noted = "Teknisk Udvalg tog orienteringen til efterretning.";
    check_first("Teknisk Udvalg", "Orientering om havnen og broen", noted);
}

#[test]
fn a_noun_of_the_thing_stays_beside_its_verb() {
    for (point, decided) in [
        (
            "at byrådet godkender proces for godkendelse af havneplanen",
            "Byrådet godkendte proces for godkendelse af havneplanen.",
        ),
        (
            "at byrådet nedsætter et udvalg om nedsættelse af priser",
            "Byrådet nedsatte et udvalg om nedsættelse af priser.",
        ),
        (
            "at byrådet udsætter sagen om udsættelse af afdrag",
            "Byrådet udsatte sagen om udsættelse af afdrag.",
        ),
    ] {
        check_first("Engum Byråd", point, decided);
    }
}

#[test]
fn nouns_in_the_plural_are_no_acts() {
    check_first(
        "Engum Byråd",
        "at byrådet godkender mål og rammer for 2027",
        "Byrådet godkendte mål og rammer for 2027.",
    );
    check_first(
        "Engum Byråd",
        "at mål og rammer for 2027 godkendes",
        "Engum Byråd godkendte mål og rammer for 2027.",
    );
    check_never("Engum Byråd", "at byrådet vedtager takster og satser for havnen", "besluttede");
    check_never("Engum Byråd", "at byrådet orienteres om mål og rammer for 2027", "ramme for");
    // with something that is done to, it is an act
    check_never(
        "Engum Byråd",
        "at byrådet godkender planen og ønsker en redegørelse i juni",
        "planen og ønsker.",
    );
}
