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
    let decided = "Byrådet har fået et brev. Det indstilles, at salen lukkes.";
    check_first(COUNCIL, decided, "Engum Byråd besluttede, at salen lukkes.");
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
    ] {
        check_general(COUNCIL, point);
    }
    for point in [
        "Der lægges op til drøftelse og godkendelse af planen",
        "Der lægges op til drøftelse. Byrådet godkender lånet.",
        "Orientering om fyret og drøftelse af takster",
    ] {
        check_open(COUNCIL, point, "Engum Byråd besluttede, at ");
    }
    let taken = "Engum Byråd tog orienteringen til efterretning.";
    check_first(COUNCIL, "Orientering om afgørelse i fyrsagen", taken);
    check_first(COUNCIL, "Orientering ved Bo Krag.", taken);
    let talk = of_points(COUNCIL, None, &["Der lægges op til en drøftelse"]);
    assert_eq!(of_shape(Shape::Active, &talk), ["Engum Byråd drøftede sagen."]);
}

#[test]
fn a_contrast_within_what_is_recommended_is_not_done() {
    check_first(
        "Kulturudvalget",
        "Udvalget anbefaler Byrådet at godkende søgangen, mens broen afslås",
        "Udvalget anbefalede Byrådet at godkende søgangen, mens broen afslås.",
    );
    let drafts = of_points(COUNCIL, None, &["at byrådet godkender søgangen, mens broen afslås"]);
    assert_eq!(of_shape(Shape::Active, &drafts), ["Byrådet godkendte søgangen, mens broen blev afslået."]);
    assert_eq!(of_shape(Shape::Passive, &drafts), ["Søgangen blev godkendt, mens broen blev afslået."]);
    assert_eq!(of_shape(Shape::Rejected, &drafts), ["Byrådet godkendte ikke indstillingen."]);
}

#[test]
fn whom_another_elects_or_elects_later_is_not_elected() {
    for who in ["af lauget", "på næste møde", "i 2027", "hvert år", "inden sommer"] {
        check_first(
            COUNCIL,
            &format!("at der {who} udpeges to medlemmer"),
            &format!("Engum Byråd besluttede, at der {who} udpeges to medlemmer."),
        );
    }
    check_first(
        COUNCIL,
        "at der udpeges af lauget to medlemmer",
        "Engum Byråd besluttede, at der udpeges af lauget to medlemmer.",
    );
    check_open(
        COUNCIL,
        "at der til lauget udpeges en ordfører",
        "Engum Byråd udpegede en ordfører til lauget: ",
    );
}

#[test]
fn a_verb_joined_to_one_that_is_no_decision_is_not_left_in_the_present() {
    for point in [
        "at byrådet går i dialog med ejeren og godkender planen",
        "at byrådet er enig i planen, sender den i høring og lukker salen",
        "at byrådet ikke har bemærkninger, og godkender planen",
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        assert!(of_shape(Shape::Active, &drafts).is_empty(), "{drafts:?}");
    }
    check_first(
        COUNCIL,
        "at byrådet går i dialog med køber og sælger",
        "Byrådet besluttede at gå i dialog med køber og sælger.",
    );
}

#[test]
fn what_a_body_may_do_is_not_what_it_could() {
    for point in ["at byrådet kan drøfte sagen på næste møde", "at byrådet kan godkende planen på næste møde"]
    {
        check_general(COUNCIL, point);
    }
    check_first(COUNCIL, "at byrådet kan støtte planen", "Byrådet kunne støtte planen.");
}

#[test]
fn a_thing_that_is_told_is_not_left_for_a_name() {
    for (point, expected) in [
        ("at byrådet vælger en model med to skoler", "Byrådet valgte en model med to skoler."),
        (
            "at byrådet indstiller et forslag om lukning til regionen",
            "Byrådet indstillede et forslag om lukning til regionen.",
        ),
        ("at byrådet vælger en løsning, der kan udvides", "Byrådet valgte en løsning, der kan udvides."),
    ] {
        check_first(COUNCIL, point, expected);
    }
    check_open(COUNCIL, "at byrådet peger på en model", "Byrådet pegede på en model: ");
    check_open(
        COUNCIL,
        "at byrådet vælger en vinder blandt de tre bidrag",
        "Byrådet valgte en vinder blandt de tre bidrag: ",
    );
    check_open(
        COUNCIL,
        "at byrådet vælger en leverandør til fyret",
        "Byrådet valgte en leverandør til fyret: ",
    );
}

#[test]
fn a_word_of_one_letter_is_no_label() {
    check_first(
        COUNCIL,
        "at byrådet godkender en placering i eller i nærheden af havnen",
        "Byrådet godkendte en placering i eller i nærheden af havnen.",
    );
    check_open(COUNCIL, "at byrådet godkender model A eller B", "Byrådet godkendte model ");
}

#[test]
fn what_stands_behind_the_heading_is_recommended() {
    check_first(
        COUNCIL,
        "Indstilling: At planen fremlægges offentligt.",
        "Engum Byråd besluttede, at planen fremlægges offentligt.",
    );
    assert!(!of_points(COUNCIL, None, &["Indstilling: Planen udsendes."]).is_empty());
    for point in ["Indstilling følger", "Indstilling: Følger", "Indstilling eftersendes."] {
        assert!(of_points(COUNCIL, None, &[point]).is_empty(), "{point}");
    }
}

#[test]
fn an_adjective_tells_no_gender() {
    for (thing, decided) in [
        ("revideret lokalplan", "Revideret lokalplan"),
        ("ændret plan", "Ændret plan"),
        ("ingen ansøgninger", "Ingen ansøgninger"),
        ("moderne havn", "Moderne havn"),
    ] {
        let drafts = of_points(COUNCIL, None, &[&format!("at {thing} godkendes og sendes i høring")]);
        assert_eq!(drafts[0].text, format!("{decided} blev godkendt og sendt i høring."));
    }
    check_first(
        COUNCIL,
        "at planen for havnen godkendes og sendes i høring",
        "Engum Byråd godkendte planen for havnen og sendte den i høring.",
    );
}

#[test]
fn a_request_or_an_earlier_proposal_is_not_decided_beside_a_recommendation() {
    for point in [
        "Udvalget anbefalede, at planen afvises. Forvaltningen indstiller, at planen godkendes.",
        "Udvalget besluttede at anbefale, at planen afvises. Samtidig indstilles det, at broen males.",
        "Naboerne anmoder om, at byrådet afviser planen. Forvaltningen indstiller, at planen godkendes.",
        "Forvaltningen indstiller, at planen godkendes. Naboerne anmoder om, at byrådet afviser planen.",
        "Ejeren anmoder om byrådets godkendelse af skuret. Forvaltningen indstiller, at skuret ikke godkendes.",
        "Ejeren beder byrådet godkende skuret. Det indstilles, at skuret ikke godkendes.",
        "Mindretallet kan anbefale, at planen afvises.",
        "Et mindretal anbefaler, at planen afvises.",
        "Forslag 1: Broen nedrives. Forslag 2: Broen bevares.",
        "Forslag A: Broen nedrives.\nForslag B: Broen bevares.",
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        assert_eq!(drafts[0].shape, Shape::Open, "{point}: {drafts:?}");
    }
    for points in [
        ["Udvalget anbefalede, at planen afvises.", "Forvaltningen indstiller, at planen godkendes."],
        ["Naboerne anmoder om, at byrådet afviser planen.", "Forvaltningen indstiller, at planen godkendes."],
        ["Forslag 1: Broen nedrives.", "Forslag 2: Broen bevares."],
    ] {
        let drafts = of_points(COUNCIL, None, &points);
        assert_eq!(drafts[0].shape, Shape::Open, "{points:?}: {drafts:?}");
    }
}

#[test]
fn a_minority_that_only_disagrees_leaves_it_open() {
    let point = "Et flertal i udvalget indstiller, at byrådet lukker salen. Et mindretal (Ida Vang) kan ikke tiltræde det.";
    check_open("Kulturudvalget", point, "Kulturudvalget anbefalede over for byrådet, at ");
    let drafts = of_points("Kulturudvalget", None, &[point]);
    assert!(drafts.iter().all(|draft| !draft.text.contains("mindretal") && !draft.text.contains("salen")));
}

#[test]
fn no_word_approves_what_is_refused_sent_elsewhere_or_given_in_part() {
    for point in [
        "at rådet giver afslag på ansøgningen",
        "at rådet henviser forslaget til budgettet",
        "at ingen af tilbuddene antages",
        "at ansøgningen om 5 kr. imødekommes delvist med 2 kr.",
        "at rådet drøfter planen og afgiver svar senest den 9. april",
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        assert!(drafts.iter().all(|draft| draft.text != "Godkendt."), "{point}: {drafts:?}");
    }
    check_first(
        COUNCIL,
        "at ansøgningen om 5 kr. imødekommes delvist med 2 kr.",
        "Engum Byråd imødekom delvist ansøgningen om 5 kr. med 2 kr.",
    );
}

#[test]
fn only_what_can_be_corrected_has_a_correction_behind_it() {
    let changed = |point: &str| {
        let drafts = of_points(COUNCIL, None, &[point]).into_iter();
        drafts.filter(|draft| draft.shape == Shape::Changed).map(|draft| draft.text).collect::<Vec<_>>()
    };
    let whole = "Rådet godkendte indstillingen med den rettelse, at ";
    assert_eq!(changed("at rådet genvælger Bo Lind som kasserer"), [whole]);
    assert_eq!(changed("at rådet udsætter sagen"), [whole]);
    assert_eq!(changed("at planen godkendes"), ["Engum Byråd godkendte planen med den rettelse, at "]);
}

#[test]
fn no_reason_stands_between_a_subject_and_its_verb() {
    let drafts = of_points(COUNCIL, None, &["at rådet afslår ansøgningen, da formålet ikke er dækket"]);
    assert_eq!(drafts[0].text, "Rådet afslog ansøgningen, da formålet ikke er dækket.");
    assert!(drafts.iter().all(|draft| !draft.text.contains("dækket blev")), "{drafts:?}");
}

#[test]
fn a_region_decides_what_its_council_is_asked_for() {
    let point = "Forvaltningen indstiller, at regionsrådet tager orienteringen til efterretning.";
    check_first("Region Østvang", point, "Regionsrådet tog orienteringen til efterretning.");
    check_first(
        "Forretningsudvalget",
        point,
        "Forretningsudvalget anbefalede, at regionsrådet tager orienteringen til efterretning.",
    );
}

#[test]
fn an_act_that_is_named_before_the_recommending_is_told_as_one() {
    check_first(
        COUNCIL,
        "Godkendelse af vedtægter for Unge i Engum indstilles.",
        "Engum Byråd godkendte vedtægter for Unge i Engum.",
    );
}
