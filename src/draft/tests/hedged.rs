//! What limits a recommendation, or stands beside it, is neither lost nor taken for a part of it.

use super::*;

const COUNCIL: &str = "Engum Byråd";
const COMMITTEE: &str = "Økonomiudvalget";

/// Checks that no draft says more of a point than that it was followed.
#[track_caller]
fn check_unread(body: &str, lead: Option<&str>, point: &str) {
    let drafts = of_points(body, lead, &[point]);
    let telling = drafts.iter().find(|draft| {
        draft.shape.tells_points() || matches!(draft.shape, Shape::Brief | Shape::Matter | Shape::Changed)
    });
    let telling =
        telling.filter(|draft| draft.shape != Shape::Changed || !draft.text.contains("indstilling"));
    assert_eq!(telling, None, "{point}");
}

#[track_caller]
fn check_each(body: &str, cases: &[(&str, &str)]) {
    cases.iter().for_each(|(point, decided)| check_first(body, point, decided));
}

#[test]
fn an_act_by_its_noun_is_told_only_where_nothing_limits_it() {
    for point in [
        "Forvaltningen anbefaler ikke godkendelse af dispensationen.",
        "Der indstilles ikke genvalg af Bo Krag.",
        "Forvaltningen anbefaler delvis imødekommelse af klagen.",
        "Forvaltningen anbefaler kun godkendelse af takst 1.",
        "Forvaltningen anbefaler ikke forslaget med den ændring, at fyret males.",
        "Forvaltningen, der tager forbehold for budgettet, anbefaler godkendelse af planen.",
    ] {
        check_unread(COUNCIL, None, point);
    }
    check_first(
        COUNCIL,
        "Bestyrelsen indstiller enstemmigt genvalg af Bo Krag.",
        "Engum Byråd genvalgte Bo Krag.",
    );
    check_unread(COMMITTEE, None, "Forvaltningen anbefaler godkendelse af budgettet over for Byrådet.");
    let passed_on = of_points(
        "Teknikudvalget",
        Some("Det indstilles, at Teknikudvalget beslutter at:"),
        &["1. anbefale godkendelse af planen"],
    );
    assert!(passed_on.iter().all(|draft| !draft.text.contains("godkendte planen")), "{passed_on:?}");
}

#[test]
fn a_thing_is_changed_only_where_it_stands_alone() {
    for point in [
        "Forslaget indstilles godkendt med den ændring, at fyret males.",
        "Forvaltningen indstiller ansøgningen afslået med den bemærkning, at fristen er kort.",
        "Forvaltningen indstiller til Byrådet med den bemærkning, at fristen er kort, at planen godkendes.",
        "Forvaltningen anbefaler forslaget over for Byrådet med den ændring, at fyret males.",
    ] {
        check_unread(COUNCIL, None, point);
    }
}

#[test]
fn nouns_that_may_belong_to_another_act_are_no_acts() {
    for point in [
        "Godkendelse af retningslinjer for opsigelse og ansættelse af ledere.",
        "Godkendelse af dagsorden og orientering fra formanden.",
        "Godkendelse af budget samt valg til bestyrelsen.",
        "Godkendelse af taksterne, orientering om fyret.",
        "Drøftelse af planen og eventuel godkendelse af budgettet.",
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        assert!(drafts.iter().all(|draft| !draft.shape.tells_points()), "{drafts:?}");
    }
    let auditor = of_points(COUNCIL, None, &["Valg af revisor."]);
    assert_eq!((auditor[0].shape, auditor[0].text.as_str()), (Shape::Open, "Engum Byråd valgte revisor: "));
    // behind a lead with a verb, the noun is what it is done to
    let drafts =
        of_points(COUNCIL, Some("Det indstilles, at byrådet godkender:"), &["- ophævelse af lokalplan 12"]);
    assert_eq!(drafts[0].text, "Byrådet godkendte ophævelse af lokalplan 12.");
}

#[test]
fn what_stands_beside_a_recommendation_hangs_on_its_own_verb() {
    check_unread(COMMITTEE, None, "at udvalget ikke anbefaler ansøgningen, og at ansøger meddeles afslag");
    check_each(
        COMMITTEE,
        &[
            (
                "at udvalget indstiller Bo Krag til bestyrelsen for havnen, og at udgiften afholdes af konto 6",
                "Udvalget indstillede Bo Krag til bestyrelsen for havnen og besluttede, at udgiften afholdes af konto 6.",
            ),
            (
                "at Byrådet vedtager planen, og at udvalget orienteres i maj",
                "Udvalget anbefalede, at Byrådet vedtager planen, og besluttede at blive orienteret i maj.",
            ),
        ],
    );
    let lead = "Forvaltningen indstiller til Teknisk Udvalg, at udvalget med forbehold for budgettet anbefaler Byrådet at:";
    check_unread(COUNCIL, Some(lead), "1. godkende planen");
}

#[test]
fn a_further_act_is_told_from_a_condition_and_from_a_noun() {
    check_each(
        COUNCIL,
        &[
            (
                "at byrådet godkender planen, men pålægger Økonomiudvalget at finde 2 mio. kr.",
                "Byrådet godkendte planen, men pålagde Økonomiudvalget at finde 2 mio. kr.",
            ),
            (
                "at byrådet godkender planen og støtter, at molen males",
                "Byrådet godkendte planen og støttede, at molen males.",
            ),
            (
                "at byrådet behandler høringssvar og klager den 5. maj",
                "Byrådet besluttede at behandle høringssvar og klager den 5. maj.",
            ),
        ],
    );
    for point in [
        "at byrådet ikke køber båden, som er billig, men kræver reparation",
        "at byrådet, under forudsætning af statens støtte, godkender planen og afsætter 4.000 kr.",
    ] {
        check_unread(COUNCIL, None, point);
    }
}

#[test]
fn a_clause_of_the_object_stays_with_it() {
    for (point, wrong) in [
        ("at byrådet godkender aftalen, som er vedlagt", "Aftalen, blev"),
        ("at byrådet godkender de takster som fremgår af bilag 2", "De takster blev godkendt som"),
        ("at byrådet godkender et tillæg med følgende ordlyd", "Et tillæg blev"),
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        assert!(drafts.iter().all(|draft| !draft.text.contains(wrong)), "{drafts:?}");
    }
    check_passive("at KKR ansætter Bo Krag som lods", "Bo Krag blev ansat som lods.");
}

#[test]
fn what_is_only_told_of_the_case_is_not_decided() {
    let none = "Ingen indstilling. Sagen har været behandlet i Økonomiudvalget den 3. maj.";
    assert_eq!(of_points(COUNCIL, None, &[none]), []);
    let perhaps = of_points(COUNCIL, None, &["Til drøftelse og eventuel godkendelse."]);
    assert_eq!((perhaps[0].shape, perhaps[0].text.as_str()), (Shape::Open, "Engum Byråd besluttede, at "));
    let asked = of_points(COUNCIL, None, &["at byrådet godkender planen, idet det tager tid at male fyret"]);
    assert!(asked.iter().all(|draft| !draft.text.contains("tog tid")), "{asked:?}");
}

#[test]
fn letters_that_are_longer_when_they_are_small_move_no_place_in_the_text() {
    let drafts = of_points(COUNCIL, None, &["Godkendelse af ȺȺȺȺȺ øø og tt."]);
    assert!(drafts.iter().any(|draft| draft.text == "Engum Byråd godkendte ȺȺȺȺȺ øø og tt."), "{drafts:?}");
}
