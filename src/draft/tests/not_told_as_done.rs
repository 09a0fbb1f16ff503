//! What was told as done though it is only asked for, comes later or is somebody else's, and what was lost.

use super::*;

#[track_caller]
fn check_never(body: &str, point: &str, decided: &str) {
    let drafts = of_points(body, None, &[point]);
    assert!(drafts.iter().all(|draft| !draft.text.contains(decided)), "{decided} in {drafts:?}");
}

#[test]
fn what_an_infinitive_asks_for_is_not_done_with_it() {
    for (point, decided) in [
        ("At anbefale Byrådet, at udvide havnen.", "Økonomiudvalget anbefalede Byrådet, at udvide havnen."),
        (
            "At anmode forvaltningen om, at undersøge prisen.",
            "Økonomiudvalget anmodede forvaltningen om, at undersøge prisen.",
        ),
        (
            "At anbefale Byrådet at godkende planen om molen og at bevilge 3 mio. kr.",
            "Økonomiudvalget anbefalede Byrådet at godkende planen om molen og at bevilge 3 mio. kr.",
        ),
        (
            "At anmode forvaltningen om et notat og at godkende regnskabet.",
            "Økonomiudvalget anmodede forvaltningen om et notat og godkendte regnskabet.",
        ),
        (
            "At anmode forvaltningen om et notat, at godkende regnskabet og at sende planen i høring.",
            "Økonomiudvalget anmodede forvaltningen om et notat, godkendte regnskabet og sendte planen i høring.",
        ),
    ] {
        check_first("Økonomiudvalget", point, decided);
    }
    check_never("Engum Byråd", "At meddele ejeren påbud om, at fjerne hegnet.", "og besluttede at fjerne");
    check_never(
        "Engum Byråd",
        "At pålægge forvaltningen, at udarbejde en plan.",
        "og besluttede at udarbejde",
    );
    let view = "At sende planen i høring med henblik på, at vedtage den i maj.";
    check_never("Engum Byråd", view, "og vedtog");
}

#[test]
fn what_was_recommended_first_is_not_lost() {
    let text = "Forvaltningen foreslår, at udvalget godkender forslag til lokalplan 7, og at der afsættes 90.000 kr. til \
        møder. Det indstilles, at forslaget sendes i høring i 6 uger.";
    let drafts = of_points("Teknisk Udvalg", None, &[text]);
    let alone = |draft: &&Draft| draft.text.contains("6 uger") && !draft.text.contains("90.000");
    assert_eq!(drafts.iter().find(alone), None, "{drafts:?}");
}

#[test]
fn what_two_bodies_are_asked_for_the_lower_recommends() {
    let lead = "Forvaltningen indstiller til Økonomiudvalget og Byrådet, at";
    let decided = "Økonomiudvalget anbefalede over for Byrådet, at planen godkendes.";
    check_list("Økonomiudvalget", lead, &["Planen godkendes."], &[decided]);
    check_list("Økonomiudvalget", lead, &["at planen godkendes"], &[decided]);
    let to_do = "Økonomiudvalget anbefalede over for Byrådet at godkende planen.";
    check_list("Økonomiudvalget", lead, &["godkende planen"], &[to_do]);
    check_first(
        "Økonomiudvalget",
        "Direktionen anbefaler Økonomiudvalget og Byrådet at godkende planen",
        to_do,
    );
    check_first(
        "Økonomiudvalget",
        "Det indstilles til Økonomiudvalget og Byrådet, at planen godkendes",
        decided,
    );
    let further = "Forvaltningen indstiller til Økonomiudvalget og videre til Byrådet, at planen godkendes";
    check_first("Økonomiudvalget", further, decided);
    let three =
        "Forvaltningen indstiller til Teknisk Udvalg, Økonomiudvalget og Byrådet, at planen godkendes";
    let both = "Teknisk Udvalg anbefalede over for Økonomiudvalget og Byrådet, at planen godkendes.";
    check_first("Teknisk Udvalg", three, both);
    check_list(
        "Økonomiudvalget",
        "Forvaltningen indstiller til Økonomiudvalget og Byrådet,",
        &["at Økonomiudvalget tager notatet om forløbet til efterretning", "at Byrådet godkender planen"],
        &[
            "Økonomiudvalget tog notatet om forløbet til efterretning.",
            "Økonomiudvalget anbefalede over for Byrådet, at Byrådet godkender planen.",
        ],
    );
}

#[test]
fn what_a_list_on_one_line_asks_of_another_body_is_not_decided() {
    let text = "Økonomichefen indstiller, at Økonomiudvalget over for Byrådet anbefaler, 1. at regnskabet godkendes, 2. at \
        gælden nedbringes.";
    check_never("Engum Byråd", text, "besluttede, at Økonomiudvalget");
    let lines = "Chefen indstiller, 1. at havnen udvides\n2. at molen males\n3. at broen lukkes";
    for one in ["havnen udvides", "molen males"] {
        check_never("Engum Byråd", lines, one);
    }
}

#[test]
fn of_what_one_is_informed_tells_no_time_of_it() {
    for about in ["sygefraværet i 2026", "tilsyn i foråret"] {
        let decided = format!("Udvalget blev orienteret om {about}.");
        check_first("Ældreudvalget", &format!("at udvalget orienteres om {about}"), &decided);
    }
    let short = "at rådet orienterer kort om ferien";
    check_never("Ældrerådet", short, "besluttede at orientere");
}

#[test]
fn what_follows_later_is_not_done_now() {
    check_first(
        "Engum Byråd",
        "at ordningen godkendes og løbende evalueres",
        "Engum Byråd besluttede, at ordningen godkendes og løbende evalueres.",
    );
    check_never("Engum Byråd", "at forslaget godkendes og senere drøftes med naboerne", "drøftet");
    check_never("Engum Byråd", "at byrådet drøfter forslaget og senere vælger en model", "valgte");
    check_first(
        "Engum Byråd",
        "at byrådet godkender planen og efterfølgende sender den i høring",
        "Byrådet godkendte planen og besluttede efterfølgende at sende den i høring.",
    );
    check_first(
        "Engum Byråd",
        "at byrådet drøfter, om planen skal i høring, og i så fald godkender udkastet",
        "Byrådet drøftede, om planen skal i høring, og besluttede i så fald at godkende udkastet.",
    );
    check_first(
        "Engum Byråd",
        "at byrådet drøfter muligheden for at bygge en mole på næste møde",
        "Byrådet besluttede at drøfte muligheden for at bygge en mole på næste møde.",
    );
    check_first(
        "Engum Byråd",
        "at byrådet meddeler påbud med henblik på oprydning, hvis ejeren ikke har ryddet op",
        "Byrådet besluttede at meddele påbud med henblik på oprydning, hvis ejeren ikke har ryddet op.",
    );
    let again = "at sagen genoptages med henblik på vedtagelse på næste møde";
    check_never("Engum Byråd", again, "genoptog");
    for time in [
        "i 1. kvartal 2028",
        "ultimo 2027",
        "efter et halvt år",
        "ved udgangen af 2027",
        "efter sommerferien",
    ] {
        check_never("Engum Byråd", &format!("at ordningen evalueres {time}"), "evaluerede");
    }
}

#[test]
fn what_stands_beside_a_passive_is_told_with_it() {
    check_first(
        "Engum Byråd",
        "at udbuddet annulleres og sagen sendes tilbage til forvaltningen",
        "Engum Byråd besluttede, at udbuddet annulleres og sagen sendes tilbage til forvaltningen.",
    );
    for point in ["at udkastet i givet fald godkendes", "at ordningen løbende evalueres"] {
        let decided = format!("Engum Byråd besluttede, {point}.");
        check_first("Engum Byråd", point, &decided);
        check_passive(point, &format!("Det blev besluttet, {point}."));
    }
    check_never("Ældrerådet", "at rådet orienterer kort om ferien", "Kort blev");
}

#[test]
fn a_time_of_something_else_puts_off_nothing() {
    check_first(
        "Engum Byråd",
        "at byrådet behandler forslaget om nyt årshjul",
        "Byrådet behandlede forslaget om nyt årshjul.",
    );
    let chosen =
        of_points("Engum Byråd", None, &["at byrådet udpeger medlemmer til valgudvalget ved valget i 2029"]);
    assert_eq!(chosen[0].shape, Shape::Open, "{chosen:?}");
    check_first(
        "Engum Byråd",
        "at byrådet udpeger Tage Munk som formand for valgudvalget ved valget i 2027",
        "Byrådet udpegede Tage Munk som formand for valgudvalget ved valget i 2027.",
    );
}

#[test]
fn what_is_put_against_a_no_may_be_the_bodys_own_act() {
    check_first(
        "Engum Byråd",
        "at byrådet godkender, at broen ikke males, men beder forvaltningen om et nyt forslag",
        "Byrådet godkendte, at broen ikke males, men bad forvaltningen om et nyt forslag.",
    );
    check_first(
        "Engum Byråd",
        "at byrådet beslutter, at broen ikke males, men køber grunden",
        "Byrådet besluttede, at broen ikke males, men besluttede at købe grunden.",
    );
}

#[test]
fn a_further_infinitive_hangs_on_nothing_but_what_was_decided() {
    check_first(
        "Bestyrelsen",
        "at bestyrelsen afholder fest den 4. juni og nedsætter et udvalg, og at bestyrelsen søger om tilskud",
        "Bestyrelsen besluttede at afholde fest den 4. juni og nedsatte et udvalg og besluttede at søge om tilskud.",
    );
    check_never(
        "Bestyrelsen",
        "at bestyrelsen yder tilskud til at male klubhuset, og at bestyrelsen køber grunden",
        "klubhuset og at købe",
    );
}

#[test]
fn what_is_put_in_behind_the_name_is_read_only_where_it_is_sure() {
    for (point, decided) in [
        ("at udvalget, der har ansvaret for havnen, godkender planen", "Udvalget godkendte der"),
        ("at udvalget, efter drøftelsen, beslutter, om planen skal i høring", "besluttede efter"),
        ("at byrådet, som led i budgettet, anlægger stien, sælger grunden og lukker vejen", "solgte"),
        ("at udvalget, efter høring, ikke godkender planen, anmoder om et notat", "anmodede"),
    ] {
        check_never("Engum Byråd", point, decided);
        check_never("Teknisk Udvalg", point, decided);
    }
    check_never(
        "Engum Byråd",
        "at byrådet godkender, med virkning fra 1. maj 2027, taksten",
        "godkendt, med",
    );
    check_never(
        "Engum Byråd",
        "at byrådet, med virkning fra 1. maj 2027, godkender taksten",
        "godkendt, med",
    );
}

#[test]
fn a_second_way_with_more_than_not_now_is_not_lost() {
    let text = "Det indstilles, at Økonomiudvalget over for Byrådet anbefaler, at buddet antages, alternativt at udbuddet \
        annulleres og sagen sendes tilbage til forvaltningen.";
    let drafts = of_points("Økonomiudvalget", None, &[text]);
    let alone = |draft: &&Draft| draft.text.contains("buddet antages") && !draft.text.contains("annulleres");
    assert_eq!(drafts.iter().find(alone), None, "{drafts:?}");
}
