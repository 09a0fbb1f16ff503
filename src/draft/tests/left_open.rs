//! What a decision is left open with: for those above where the body only recommends, and what is no recommendation at
//! all.

use super::*;

const COMMITTEE: &str = "Vejudvalget";

#[test]
fn what_is_left_open_is_recommended_where_others_decide() {
    for (point, open) in [
        (
            "at udvalget tager stilling til, hvilken rute der anbefales over for byrådet",
            "Udvalget anbefalede over for byrådet, at ",
        ),
        (
            "Forvaltningen indstiller til Byrådet, at der tages stilling til ruten.",
            "Vejudvalget anbefalede over for Byrådet, at ",
        ),
        (
            "at udvalget over for Byrådet anbefaler, at der tages stilling til ruten",
            "Udvalget anbefalede over for Byrådet, at ",
        ),
        (
            "at udvalget drøfter ruten og indstiller til byrådet, hvilken bro der bygges",
            "Udvalget drøftede ruten og anbefalede over for byrådet, at ",
        ),
        (
            "at udvalget afgiver en indstilling til byrådet om ruten",
            "Udvalget anbefalede over for byrådet, at ",
        ),
        ("at udvalget træffer endelig beslutning om ruten", "Udvalget besluttede, at "),
    ] {
        let drafts = of_points(COMMITTEE, None, &[point]);
        assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, open), "{point}");
    }
}

#[test]
fn what_a_committee_recommends_is_not_decided() {
    check_first(
        COMMITTEE,
        "at udvalget indstiller til byrådet, at ruten ændres",
        "Udvalget indstillede til byrådet, at ruten ændres.",
    );
    let points = ["drøfter ruten", "over for Byrådet anbefaler, at planen vedtages"];
    let expected =
        ["Vejudvalget drøftede ruten.", "Vejudvalget anbefalede over for Byrådet, at planen vedtages."];
    check_list(COMMITTEE, "Det indstilles, at Vejudvalget", &points, &expected);
    check_all(
        COMMITTEE,
        &[
            ("Byrådet anbefales at sælge vejen.", "Vejudvalget anbefalede Byrådet at sælge vejen."),
            (
                "at udvalget over for Byrådet ikke anbefaler planen",
                "Udvalget anbefalede ikke over for Byrådet planen.",
            ),
        ],
    );
    check_first(
        "Engum Byråd",
        "Vejudvalget indstiller til byrådet, at der tages stilling til ruten.",
        "Engum Byråd besluttede, at ",
    );
}

#[test]
fn what_only_informs_is_neither_approved_nor_refused() {
    for point in
        ["Til orientering.", "Vejen forelægges til orientering.", "Orienteringspunkt.", "Fogeden orienterer."]
    {
        let drafts = of_points(COMMITTEE, None, &[point]);
        assert_eq!(drafts[0].text, "Vejudvalget tog orienteringen til efterretning.", "{point}");
        assert!(drafts.iter().all(|draft| !draft.text.contains("ndstilling")), "{drafts:#?}");
    }
    let drafts = of_points(COMMITTEE, None, &["at orienteringen tages til efterretning"]);
    assert!(drafts.iter().any(|draft| draft.text == "Indstillingen blev godkendt."), "{drafts:#?}");
}

#[test]
fn what_an_item_is_called_recommends_nothing() {
    for point in ["Henvendelse fra vejlauget.", "Evaluering af cykeldagen", "Ansøgning om støtte, 4.000 kr."]
    {
        let drafts = of_points(COMMITTEE, None, &[point]);
        assert_eq!(drafts[0].text, "Vejudvalget besluttede, at ", "{point}");
        assert!(drafts.iter().all(|draft| !draft.shape.is_general()), "{drafts:#?}");
    }
    check_first(COMMITTEE, "Forslag om at lukke vejen", "Vejudvalget besluttede at lukke vejen.");
    check_first(
        COMMITTEE,
        "Vejlauget anmoder udvalget om godkendelse af kortet.",
        "Vejudvalget godkendte kortet.",
    );
    // what others can say yes to is not decided
    let drafts = of_points("Engum Byråd", None, &["Vejlauget kan tiltræde kortet."]);
    assert!(drafts.iter().all(|draft| !draft.text.contains("lauget")), "{drafts:#?}");
}

#[test]
fn what_others_say_or_do_is_not_the_body_s() {
    let says_more = "Vejudvalget indstiller, at planen vedtages, og bemærker, at den er dyr.";
    let acts_itself = "Forvaltningen indstiller til Vejudvalget, at udvalget anbefaler Byrådet, at vejen lukkes, og at \
                       udvalget selv godkender kortet.";
    for point in [says_more, acts_itself] {
        let drafts = of_points("Engum Byråd", None, &[point]);
        assert!(drafts.iter().all(|draft| !draft.shape.tells_points()), "{drafts:#?}");
    }
}

#[test]
fn a_no_is_never_approved() {
    for point in [
        "Anbefales ikke.",
        "Indstillingen fra Vejudvalget anbefales ikke.",
        "Indstilles forkastet.",
        "Vejudvalget foreslår, at vejen lukkes. Økonomiudvalget kan ikke tilslutte sig forslaget.",
        "at byrådet vedtager planen eller sender den tilbage",
    ] {
        let drafts = of_points("Engum Byråd", None, &[point]);
        assert_eq!(drafts[0].shape, Shape::Open, "{point}: {drafts:#?}");
        assert!(drafts.iter().all(|draft| !draft.shape.is_general()), "{drafts:#?}");
    }
    for beside in ["Hvis den ikke vedtages, foreslås vejen lukket.", "Klagen ventes trukket tilbage."] {
        let drafts =
            of_points("Engum Byråd", None, &[&format!("Det indstilles, at planen vedtages. {beside}")]);
        assert!(drafts[0].shape.is_general(), "{beside}: {drafts:#?}");
    }
    for nothing in ["Der henvises til bilag 4.", "Følger mundtligt på mødet."] {
        assert_eq!(of_points("Engum Byråd", None, &[nothing]), [], "{nothing}");
    }
}

#[test]
fn a_minority_is_never_followed() {
    for points in [
        ["Flertallet indstiller, at vejen lukkes.", "Mindretallet indstiller, at vejen ikke lukkes."],
        ["Et mindretal foreslår, at vejen bevares.", "Flertallet foreslår, at vejen lukkes."],
    ] {
        let drafts = of_points("Engum Byråd", None, &points);
        assert_eq!(drafts[0].shape, Shape::Open, "{drafts:#?}");
        let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
        assert!(texts.contains(&"Engum Byråd besluttede, at vejen lukkes."), "{texts:#?}");
        assert!(
            !texts.iter().any(|text| text.contains("bevares") || text.contains("ikke lukkes")),
            "{texts:#?}"
        );
    }
    let points = ["at vejen lukkes.", "Mindretallet indstiller,", "at vejen bevares."];
    let drafts = of_points("Engum Byråd", Some("Flertallet indstiller,"), &points);
    assert!(drafts.iter().all(|draft| !draft.text.contains("bevares")), "{drafts:#?}");
}

#[test]
fn an_association_is_not_its_board() {
    check_all(
        "Bestyrelsen for Engum Cykelforening",
        &[
            (
                "at foreningen køber et skur",
                "Bestyrelsen for Engum Cykelforening besluttede, at foreningen køber et skur.",
            ),
            (
                "at cykelforeningen låner 4.000 kr.",
                "Bestyrelsen for Engum Cykelforening besluttede, at cykelforeningen låner 4.000 kr.",
            ),
            ("at bestyrelsen køber et skur", "Bestyrelsen besluttede at købe et skur."),
        ],
    );
    check_first(
        "Engum Cykelforening",
        "at foreningen køber et skur",
        "Foreningen besluttede at købe et skur.",
    );
    let either = "at udvalget beslutter enten at lukke vejen eller at spærre den om natten";
    let drafts = of_points(COMMITTEE, None, &[either]);
    assert_eq!(drafts[0].text, "Udvalget besluttede at ");
    assert!(
        drafts.iter().any(|draft| draft.text == "Udvalget besluttede at spærre den om natten."),
        "{drafts:#?}"
    );
}

#[test]
fn what_stands_behind_a_choice_is_not_lost() {
    let point = "at udvalget godkender enten model 1 (mole) eller model 2 (bro), og at udgiften finansieres af havnens pulje";
    let drafts = of_points(COMMITTEE, None, &[point]);
    let open = "Udvalget godkendte model […] og besluttede, at udgiften finansieres af havnens pulje.";
    assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, open));
}

#[test]
fn what_goes_to_an_authority_is_sent_after_the_meeting() {
    check_first(
        "Engum Byråd",
        "at beretningen tages til efterretning, og at svarene fremsendes til Havnestyrelsen",
        "Engum Byråd tog beretningen til efterretning og besluttede, at svarene fremsendes til Havnestyrelsen.",
    );
}

#[test]
fn ways_with_their_price_in_brackets_are_never_both_decided() {
    let point = "at udvalget godkender model 1 (4,2 mio. kr.) eller model 2 (5,8 mio. kr.)";
    let drafts = of_points(COMMITTEE, None, &[point]);
    assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, "Udvalget godkendte model "));
    assert!(drafts.iter().all(|draft| !draft.text.contains("eller")), "{drafts:?}");
}

#[test]
fn what_goes_to_two_bodies_is_not_told_as_one_act() {
    let point = "Forvaltningen indstiller til Vejudvalget, at projektet for broen godkendes, og til byrådet, at bevillingen frigives.";
    let drafts = of_points(COMMITTEE, None, &[point]);
    assert!(drafts.iter().all(|draft| !draft.text.contains("og til byrådet")), "{drafts:?}");
}
