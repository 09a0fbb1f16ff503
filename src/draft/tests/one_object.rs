//! Acts that share what they are done to, choices by letter or number, and what the words do not yet tell.

use super::*;

const COUNCIL: &str = "Engum Byråd";

#[test]
fn two_acts_on_one_thing_are_both_told_as_done() {
    let cases = [
        ("at planen godkendes og sendes i høring", "Engum Byråd godkendte planen og sendte den i høring."),
        (
            "at regnskabet for 2026 drøftes og tages til efterretning",
            "Engum Byråd drøftede regnskabet for 2026 og tog det til efterretning.",
        ),
        (
            "at de to takster vedtages og meddeles brugerne",
            "Engum Byråd vedtog de to takster og meddelte dem brugerne.",
        ),
        ("at lokalplan 31 vedtages og sendes i høring", "Lokalplan 31 blev vedtaget og sendt i høring."),
        (
            "at planen revideres og sendes i høring",
            "Engum Byråd besluttede, at planen revideres og sendes i høring.",
        ),
        (
            "at planen godkendes og herefter sendes til staten",
            "Engum Byråd besluttede, at planen godkendes og herefter sendes til staten.",
        ),
        (
            "at planen ikke godkendes og sendes tilbage",
            "Engum Byråd besluttede, at planen ikke godkendes og sendes tilbage.",
        ),
    ];
    cases.iter().for_each(|(point, decided)| check_first(COUNCIL, point, decided));
}

#[test]
fn one_of_several_by_letter_or_number_is_left_open() {
    for point in [
        "at byrådet godkender forslag A eller forslag B",
        "at byrådet vælger model 1, 2 eller 3",
        "at byrådet peger på en model",
        "at byrådet prioriterer to af de fem forslag",
        "at byrådet tilkendegiver, hvilken havn der ønskes",
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        assert_eq!(drafts[0].shape, Shape::Open, "{point}: {drafts:?}");
    }
    let drafts = of_points(COUNCIL, None, &["at byrådet godkender forslag A eller B til havn"]);
    let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
    assert!(texts.contains(&"Byrådet godkendte forslag A til havn."), "{texts:?}");
    assert!(texts.contains(&"Byrådet godkendte forslag B til havn."), "{texts:?}");
    check_first(
        COUNCIL,
        "at byrådet prioriterer 2 mio. kr. til veje",
        "Byrådet prioriterede 2 mio. kr. til veje.",
    );
}

#[test]
fn the_body_goes_into_what_comes_after() {
    check_first(
        COUNCIL,
        "at byrådet går i dialog med ejeren",
        "Byrådet besluttede at gå i dialog med ejeren.",
    );
    check_first(
        COUNCIL,
        "at byrådet anker dommen og nægter at betale",
        "Byrådet besluttede at anke dommen og nægtede at betale.",
    );
}

#[test]
fn what_the_body_thinks_is_told_in_the_past() {
    check_first(
        COUNCIL,
        "at byrådet har ingen bemærkninger til planen",
        "Byrådet havde ingen bemærkninger til planen.",
    );
    check_first(COUNCIL, "at byrådet er enig i anbefalingen", "Byrådet var enig i anbefalingen.");
    check_first(
        COUNCIL,
        "at byrådet genoptager sagen i september",
        "Byrådet besluttede at genoptage sagen i september.",
    );
    check_first(
        COUNCIL,
        "at byrådet tager status til efterretning og aftaler indsatser for 2027",
        "Byrådet tog status til efterretning og aftalte indsatser for 2027.",
    );
    let drafts = of_points(COUNCIL, None, &["at byrådet drøfter sagen og beslutter næste skridt"]);
    assert_eq!(drafts[0].text, "Byrådet drøftede sagen og besluttede, at ");
}

#[test]
fn what_is_contrasted_is_done_as_well() {
    check_first(
        COUNCIL,
        "at byrådet godkender søgangen, mens de øvrige forslag afslås",
        "Byrådet godkendte søgangen, mens de øvrige forslag blev afslået.",
    );
    check_first(
        COUNCIL,
        "at byrådet godkender søgangen, mens broen lukkes",
        "Byrådet godkendte søgangen, mens broen lukkes.",
    );
    let points = ["1. drøfter planen", "2. udpeger Lone Lyng til styregruppen"];
    let decided = ["Engum Byråd drøftede planen.", "Engum Byråd udpegede Lone Lyng til styregruppen."];
    let drafts = of_points(COUNCIL, Some("Det indstilles, at Engum Byråd"), &points);
    assert_eq!(of_shape(Shape::Active, &drafts), [decided.join("\n\n")]);
}

#[test]
fn an_act_by_its_noun_is_read_as_its_verb() {
    for (point, decided) in [
        ("Godkendelse af referat.", "Engum Byråd godkendte referatet."),
        ("Orientering ved borgmesteren.", "Engum Byråd tog orienteringen til efterretning."),
        ("Borgmesteren giver en mundtlig orientering.", "Engum Byråd tog orienteringen til efterretning."),
        ("at byrådet træffer afgørelse i sagen", "Byrådet besluttede, at "),
        ("at byrådet beslutter fordelingen af puljen", "Byrådet besluttede, at "),
        ("at der træffes principbeslutning om en bro", "Engum Byråd traf principbeslutning om en bro."),
        ("Der lægges op til, at byrådet godkender planen.", "Byrådet godkendte planen."),
        (
            "Forvaltningen indstiller til Engum Byråds beslutning, at broen lukkes.",
            "Engum Byråd besluttede, at broen lukkes.",
        ),
    ] {
        check_first(COUNCIL, point, decided);
    }
    check_first(
        "Grundejerforeningen Mosen",
        "at generalforsamlingen vedtager budgettet",
        "Generalforsamlingen vedtog budgettet.",
    );
    check_first(
        "Bestyrelsen for Grundejerforeningen Mosen",
        "at generalforsamlingen vedtager budgettet",
        "Bestyrelsen for Grundejerforeningen Mosen anbefalede, at generalforsamlingen vedtager budgettet.",
    );
}

#[test]
fn what_is_to_wait_or_to_be_filled_is_not_done() {
    for (point, decided) in [
        ("at byrådet ikke før 2028 genoptager sagen", "Byrådet besluttede ikke før 2028 at genoptage sagen."),
        (
            "at byrådet orienteres om salget i oktober",
            "Byrådet besluttede at blive orienteret om salget i oktober.",
        ),
        ("at der til gruppen udpeges to medlemmer", "Engum Byråd udpegede to medlemmer til gruppen: "),
        (
            "at der vælges en ny næstformand efter Bo Krag",
            "Engum Byråd valgte en ny næstformand efter Bo Krag: ",
        ),
        ("Forvaltningen anbefaler ikke, at broen bygges.", "Engum Byråd besluttede, at "),
        ("at byrådet kan tiltræde forslaget", "Byrådet kunne tiltræde forslaget."),
    ] {
        check_first(COUNCIL, point, decided);
    }
}

#[test]
fn a_receiver_an_office_and_an_infinitive_stand_as_one_writes_them() {
    for (body, point, decided) in [
        (
            COUNCIL,
            "at sagen oversendes Økonomiudvalget",
            "Engum Byråd besluttede, at sagen oversendes Økonomiudvalget.",
        ),
        (
            COUNCIL,
            "Forvaltningens indstilling tiltrædes.",
            "Engum Byråd tiltrådte forvaltningens indstilling.",
        ),
        (COUNCIL, "Forslaget indstilles til Byrådets vedtagelse.", "Engum Byråd vedtog forslaget."),
        (COUNCIL, "at byrådet forholder sig til, om broen skal bygges", "Byrådet besluttede, at "),
        ("Havneforum Nord", "at forummet tilslutter sig planen", "Forummet tilsluttede sig planen."),
    ] {
        check_first(body, point, decided);
    }
    check_list(
        "Havneudvalget",
        "Fogeden indstiller, at Havneudvalget anbefaler Byrådet:",
        &["at godkende kajen", "at frigive 3 mio. kr."],
        &[
            "Havneudvalget anbefalede Byrådet at godkende kajen.",
            "Havneudvalget anbefalede Byrådet at frigive 3 mio. kr.",
        ],
    );
}

#[test]
fn a_deadline_of_others_and_a_no_of_the_body_itself_are_told_as_they_are() {
    for (point, decided) in [
        (
            "at byrådet anmoder fogeden om et notat senest den 1. maj",
            "Byrådet anmodede fogeden om et notat senest den 1. maj.",
        ),
        ("at byrådet ikke har bemærkninger", "Byrådet havde ikke bemærkninger."),
        ("at byrådet ikke kan tiltræde planen", "Byrådet kunne ikke tiltræde planen."),
        (
            "at byrådet drøfter, om broen skal bygges, og beslutter næste skridt",
            "Byrådet drøftede, om broen skal bygges, og besluttede, at ",
        ),
    ] {
        check_first(COUNCIL, point, decided);
    }
}
