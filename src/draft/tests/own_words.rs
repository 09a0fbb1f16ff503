//! What is held against the words of the agenda, and what another time, a limit or a condition keeps from being told as done.

use super::*;

const COUNCIL: &str = "Engum Byråd";
const COMMITTEE: &str = "Havneudvalget";

/// Checks that no draft tells the point.
#[track_caller]
fn check_untold(body: &str, lead: Option<&str>, point: &str) {
    let drafts = of_points(body, lead, &[point]);
    let telling = drafts.iter().find(|draft| draft.shape.tells_points());
    assert_eq!(telling, None, "{point}");
    assert!(!drafts.is_empty(), "{point}");
}

#[test]
fn what_limits_the_recommending_is_not_lost_with_it() {
    for point in [
        "Det indstilles, kun at molen males.",
        "Fogeden indstiller delvis, at molen males.",
        "Fogeden anbefaler alene over for byrådet at male molen.",
        "Det indstilles tidligst, at molen males.",
    ] {
        check_untold(COUNCIL, None, point);
    }
    check_untold(COUNCIL, Some("Havneudvalget indstiller udelukkende,"), "at molen males");
    // a number is no slip of the body's name
    let drafts = of_points(COMMITTEE, None, &["Det indstilles, at 8 Havneudvalget frasiger sig molen."]);
    assert!(drafts.iter().all(|draft| !draft.shape.tells_points() || draft.text.contains('8')), "{drafts:?}");
}

#[test]
fn an_act_by_its_noun_is_held_against_its_own_words() {
    check_all(
        COUNCIL,
        &[
            (
                "Fogeden indstiller genvalg af Bo Krag og afslag på lejen.",
                "Engum Byråd genvalgte Bo Krag og meddelte afslag på lejen.",
            ),
            (
                "Fogeden anbefaler takstbladet med den rettelse, at jollen koster 9 kr.",
                "Engum Byråd godkendte takstbladet med den rettelse, at jollen koster 9 kr.",
            ),
        ],
    );
}

#[test]
fn a_case_that_is_put_before_the_body_keeps_its_name() {
    let talk = of_points(COUNCIL, None, &["Planen for Lillesø Havn forelægges til drøftelse."]);
    assert_eq!(of_shape(Shape::Active, &talk), ["Engum Byråd drøftede planen for Lillesø Havn."]);
    check_all(
        COUNCIL,
        &[
            (
                "Regnskabet for Fyrfonden fremlægges til godkendelse.",
                "Engum Byråd godkendte regnskabet for Fyrfonden.",
            ),
            ("Planen, som fogeden har rettet, forelægges til drøftelse.", "Engum Byråd besluttede, at "),
            (
                "Tegningerne af molen, jf. bilag 2, fremlægges for byrådet til stillingtagen.",
                "Engum Byråd besluttede, at ",
            ),
        ],
    );
    check_all(
        COMMITTEE,
        &[(
            "Det indstilles, at tegningerne forelægges for byrådet til godkendelse.",
            "Havneudvalget besluttede, at tegningerne forelægges for byrådet til godkendelse.",
        )],
    );
}

#[test]
fn a_condition_of_two_acts_is_not_told_of_one() {
    for point in [
        "at byrådet under forudsætning af fondens tilsagn køber fyret og maler molen",
        "at byrådet med forbehold for prisen vedtager planen og ansætter en fyrmester",
        "at byrådet vedtager planen hvis fonden støtter fyret og maler molen",
        "at byrådet sælger fyret medmindre lauget køber det og river molen ned",
    ] {
        check_untold(COUNCIL, None, point);
    }
    check_all(
        COUNCIL,
        &[
            (
                "at byrådet med forbehold for prisen vedtager planen",
                "Byrådet vedtog med forbehold for prisen planen.",
            ),
            (
                "at planen under forudsætning af fondens tilsagn vedtages og sendes i høring",
                "Engum Byråd besluttede, at planen under forudsætning af fondens tilsagn vedtages og sendes i høring.",
            ),
        ],
    );
}

#[test]
fn what_has_a_day_of_its_own_is_not_done_yet() {
    check_all(
        COMMITTEE,
        &[
            (
                "at udvalget behandler klagen den 4. juni",
                "Udvalget besluttede at behandle klagen den 4. juni.",
            ),
            (
                "at udvalget drøfter taksterne den 4. juni 2031",
                "Udvalget besluttede at drøfte taksterne den 4. juni 2031.",
            ),
            (
                "at bådene tidligst frigives den 1. juni",
                "Havneudvalget besluttede, at bådene tidligst frigives den 1. juni.",
            ),
            (
                "at udvalget tidligst frigiver bådene den 1. juni",
                "Udvalget besluttede, at udvalget tidligst frigiver bådene den 1. juni.",
            ),
            (
                "at udvalget senest den 1. juni afgiver svar",
                "Udvalget besluttede, at udvalget senest den 1. juni afgiver svar.",
            ),
        ],
    );
    let minutes = of_points(COMMITTEE, None, &["at udvalget drøfter referatet fra mødet den 4. juni"]);
    assert_eq!(of_shape(Shape::Active, &minutes), ["Udvalget drøftede referatet fra mødet den 4. juni."]);
    // the day may be that of the storm
    check_untold(COMMITTEE, None, "at udvalget behandler klagen over stormen den 4. juni");
    let early = of_points(COMMITTEE, None, &["at udvalget tidligst frigiver bådene den 1. juni"]);
    assert_eq!(of_shape(Shape::Passive, &early), [""; 0]);
}

#[test]
fn an_approval_of_what_was_done_is_no_later_approval() {
    check_all(
        COMMITTEE,
        &[(
            "at udvalget efterfølgende godkender, at formanden indgik lejemålet",
            "Udvalget godkendte efterfølgende, at formanden indgik lejemålet.",
        )],
    );
    check_untold(COMMITTEE, None, "at udvalget efterfølgende godkender regnskabet");
}

#[test]
fn a_limit_of_the_thing_is_no_limit_of_the_doing() {
    let drafts = of_points(COMMITTEE, None, &["at udvalget alene godkender molen"]);
    assert_eq!(drafts[0].text, "Udvalget godkendte alene molen.");
    assert_eq!(of_shape(Shape::Passive, &drafts), [""; 0]);
    check_passive(
        "at KKR udskyder sagen om fyret til mødet i juni",
        "Sagen om fyret blev udskudt til mødet i juni.",
    );
}

#[test]
fn a_question_is_not_approved() {
    for point in [
        "Skal båden males? Udvalget bedes tage stilling.",
        "Hvor skal båden ligge?",
        "Udvalget bedes tage stilling til farven.",
    ] {
        let drafts = of_points(COMMITTEE, None, &[point]);
        assert_eq!(drafts[0].shape, Shape::Open, "{drafts:?}");
        let yes = drafts.iter().find(|draft| draft.shape == Shape::OneWord || draft.shape.is_general());
        assert_eq!(yes, None);
    }
    check_all(
        COMMITTEE,
        &[("at udvalget godkender bogen »Hvor er molen?«", "Udvalget godkendte bogen »Hvor er molen?«")],
    );
}

#[test]
fn to_hear_of_a_case_and_to_act_are_two_acts_of_the_body() {
    check_all(
        COMMITTEE,
        &[
            (
                "at udvalget orienteres om fyret og godkender taksterne",
                "Udvalget blev orienteret om fyret og godkendte taksterne.",
            ),
            (
                "Udvalget orienteres om fyret og drøfter, hvordan det males.",
                "Udvalget blev orienteret om fyret og drøftede, hvordan det males. I drøftelsen var der bl.a. fokus på ",
            ),
        ],
    );
}

#[test]
fn marks_and_slips_of_the_writer_are_not_repeated() {
    check_all(
        COMMITTEE,
        &[
            (
                "Det indstilles at udvalget: vedtager planen og tager status til efteretning",
                "Udvalget vedtog planen og tog status til efterretning.",
            ),
            (
                "at udvalget betaler Krag & Co. ApS 900 kr.",
                "Udvalget besluttede at betale Krag & Co. ApS 900 kr.",
            ),
            ("at planen vedtages. V og Borgerlisten tager forbehold.", "Havneudvalget vedtog planen."),
            (
                "at planen vedtages. Værftet tager forbehold for prisen.",
                "Havneudvalget vedtog planen. Værftet tager forbehold for prisen.",
            ),
        ],
    );
}

#[test]
fn what_is_noted_is_what_the_clause_says() {
    check_all(
        COMMITTEE,
        &[
            (
                "at udvalget tager til efterretning, at fogeden har solgt båden, og at prisen er betalt",
                "Udvalget tog til efterretning, at fogeden har solgt båden, og at prisen er betalt.",
            ),
            (
                "at udvalget tager enstemmigt til efterretning, at båden er solgt, og at prisen er betalt",
                "Udvalget tog enstemmigt til efterretning, at båden er solgt, og at prisen er betalt.",
            ),
            (
                "at udvalget godkender for sin del, at båden sælges, og at molen males",
                "Udvalget godkendte for sin del, at båden sælges, og at molen males.",
            ),
        ],
    );
}

#[test]
fn a_verb_of_no_list_is_only_decided() {
    check_all(
        COMMITTEE,
        &[
            (
                "at udvalget strandrydder revet, medmindre staten gør det inden den 9. juli",
                "Udvalget besluttede at strandrydde revet, medmindre staten gør det inden den 9. juli.",
            ),
            (
                "at udvalget indkalder Lone Lyng som stedfortræder",
                "Udvalget indkaldte Lone Lyng som stedfortræder.",
            ),
        ],
    );
    check_untold(COMMITTEE, None, "at udvalget strandrydder revet og lodsbetjener havnen");
}

#[test]
fn letters_before_points_are_marks_and_a_short_name_is_the_body() {
    check_list(
        COMMITTEE,
        "Fogeden indstiller, at udvalget:",
        &["A. maler molen", "B. afsætter 900 kr. til maling", "C. får en halvårsstatus i juni"],
        &[
            "Udvalget besluttede at male molen.",
            "Udvalget afsatte 900 kr. til maling.",
            "Udvalget besluttede at få en halvårsstatus i juni.",
        ],
    );
    check_all(
        "Engum Menighedsråd",
        &[(
            "at MR fastætter prisen til 900,- kr. pr. plads",
            "Engum Menighedsråd fastsatte prisen til 900 kr. pr. plads.",
        )],
    );
    check_all(
        COMMITTEE,
        &[(
            "Det indstilles at at udvalget fordobler gælden (i alt 4 kr.)",
            "Udvalget besluttede at fordoble gælden (i alt 4 kr.).",
        )],
    );
}

#[test]
fn what_is_only_talked_of_or_asked_is_left_open() {
    for point in [
        "Orientering om fyret. Udvalget drøfter farven.",
        "Havnefogeden giver en status, og udvalget drøfter den.",
        "at udvalget prioriterer mellem de to både",
        "at udvalget træffer afgørelse efter havneloven om skuret",
        "Udvalgets medlemmer bedes kommentere farven.",
    ] {
        let drafts = of_points(COMMITTEE, None, &[point]);
        assert_eq!(drafts[0].shape, Shape::Open, "{drafts:?}");
        let yes = drafts.iter().find(|draft| draft.shape == Shape::OneWord || draft.shape.is_general());
        assert_eq!(yes, None, "{point}");
    }
}

#[test]
fn a_thing_with_an_article_is_no_impersonal_clause() {
    check_all(
        COUNCIL,
        &[
            (
                "at det reviderede budget godkendes, at kommunen køber båden, og at taksten vedtages",
                "Engum Byråd godkendte det reviderede budget og besluttede, at kommunen køber båden, og vedtog taksten.",
            ),
            (
                "at det vedtages, at kommunen køber båden, og at molen males",
                "Engum Byråd vedtog, at kommunen køber båden, og at molen males.",
            ),
        ],
    );
    check_all(
        COMMITTEE,
        &[(
            "at tegningerne oversendes byrådet",
            "Havneudvalget besluttede, at tegningerne oversendes byrådet.",
        )],
    );
}
