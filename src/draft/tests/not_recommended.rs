//! What nobody recommended is in no draft.

use super::*;

const COUNCIL: &str = "Engum Byråd";

#[track_caller]
fn check_general(body: &str, point: &str) {
    let drafts = of_points(body, None, &[point]);
    assert!(drafts.first().is_some_and(|first| first.shape.is_general()), "{point}: {drafts:?}");
}

#[track_caller]
fn check_open(body: &str, point: &str, expected: &str) {
    let drafts = of_points(body, None, &[point]);
    let first = drafts.first().map(|draft| (draft.shape, draft.text.as_str()));
    assert_eq!(first, Some((Shape::Open, expected)), "{point}");
}

#[test]
fn a_clause_is_a_part_of_what_governs_it() {
    check_first(
        "Økonomiudvalget",
        "Det indstilles, at Byrådet anbefales, at broen males.",
        "Økonomiudvalget anbefalede Byrådet, at broen males.",
    );
    check_first(
        COUNCIL,
        "at ejeren meddeles, at der ikke gives dispensation",
        "Engum Byråd meddelte ejeren, at der ikke gives dispensation.",
    );
    check_first(COUNCIL, "at lauget pålægges, at fyret males", "Engum Byråd pålagde lauget, at fyret males.");
    check_first(
        COUNCIL,
        "at regnskabet godkendes, at fyret sælges",
        "Engum Byråd godkendte regnskabet og besluttede, at fyret sælges.",
    );
}

#[test]
fn what_stands_before_a_further_recommendation_is_recommended_too() {
    let both = "Engum Byråd godkendte planen og besluttede, at salen lukkes.";
    check_first(COUNCIL, "at planen godkendes. Det indstilles samtidig, at salen lukkes.", both);
    check_first(COUNCIL, "Planen godkendes. Det indstilles desuden, at salen lukkes.", both);
    let told = "Byrådet har fået et brev. Det indstilles, at salen lukkes.";
    check_first(COUNCIL, told, "Engum Byråd besluttede, at salen lukkes.");
    let listed = of_points(
        COUNCIL,
        Some("Det indstilles,"),
        &["at planen godkendes. Det indstilles, at salen lukkes.", "at fyret males"],
    );
    assert!(listed[0].text.contains("planen"), "{listed:?}");
    let case = of_points(
        COUNCIL,
        Some("Det indstilles"),
        &["Sagen blev udsat i maj. Det indstilles, at salen lukkes."],
    );
    assert_eq!(case[0].text, "Engum Byråd besluttede, at salen lukkes.");
}

#[test]
fn a_short_form_is_no_more_than_its_words() {
    for point in [
        "Orientering om regnskabet og godkendelse af lånet",
        "Orientering om fyret. Byrådet godkender lånet.",
        "Direktøren giver en orientering, og planen godkendes",
        "Orientering om fyret og drøftelse af takster",
    ] {
        check_general(COUNCIL, point);
    }
    for point in [
        "Der lægges op til drøftelse og godkendelse af planen",
        "Der lægges op til drøftelse. Byrådet godkender lånet.",
    ] {
        check_open(COUNCIL, point, "Engum Byråd besluttede, at ");
    }
    let taken = "Engum Byråd tog orienteringen til efterretning.";
    check_first(COUNCIL, "Orientering om afgørelse i fyrsagen", taken);
    check_first(COUNCIL, "Orientering ved Bo Krag.", taken);
    let talk = of_points(COUNCIL, None, &["Der lægges op til en drøftelse"]);
    assert_eq!(said(Shape::Active, &talk), ["Engum Byråd drøftede sagen."]);
}
