//! What a decision must not say: an echo of a question, a no that reads as a yes, or what the body did not do.

use super::*;

#[test]
fn a_question_is_answered_and_not_repeated() {
    let questions = [
        "at udvalget beslutter, hvilken af de to modeller der vælges",
        "at udvalget beslutter, om puljen skal videreføres",
        "at udvalget tager stilling til model for ordningen",
        "at der tages stilling til model for ordningen",
        "at der træffes beslutning om valg af model",
    ];
    for question in questions {
        let drafts = of_points("Socialudvalget", None, &[question]);
        let shapes: Vec<Shape> = drafts.iter().map(|draft| draft.shape).collect();
        assert_eq!(shapes, [Shape::Open, Shape::Postponed], "{question}: {drafts:?}");
        assert!(drafts[0].text.ends_with("dvalget besluttede, at "), "{drafts:?}");
    }
    let list = ["tager status til efterretning", "beslutter, om puljen skal videreføres"];
    let drafts = of_points("Socialudvalget", Some("Det indstilles, at udvalget"), &list);
    let decided = "Udvalget tog status til efterretning.\n\nUdvalget besluttede, at ";
    assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, decided));
    check_first(KKR, "at KKR beslutter, at planen følges", "KKR besluttede, at planen følges.");
}

#[test]
fn a_no_in_a_word_is_no_yes() {
    let word = |point: &str| of_shape(Shape::OneWord, &of_points(KKR, None, &[point])).join("|");
    assert_eq!(word("at forslaget forkastes"), "Forkastet.");
    assert_eq!(word("at ansøgningen afslås"), "Afslået.");
    assert_eq!(word("at ansøgningen afslås, og at planen godkendes"), "");
    assert_eq!(word("at KKR udsætter sagen og anmoder om et notat"), "");
}

#[test]
fn to_inform_others_comes_after_the_decision() {
    check_passive("at ansøger orienteres om klage", "Det blev besluttet, at ansøger orienteres om klage.");
}

#[test]
fn a_committee_says_to_those_above_what_it_was_told_to_say() {
    let office = "Forvaltningen anbefaler over for Byrådet at godkende planen.";
    check_first("Teknisk Udvalg", office, "Teknisk Udvalg anbefalede over for Byrådet at godkende planen.");
    check_first("Engum Byråd", office, "Engum Byråd godkendte planen.");
    let both = "Forvaltningen indstiller til Økonomiudvalget og Byrådet, at planen vedtages.";
    let decided = "Teknisk Udvalg indstillede til Økonomiudvalget og Byrådet, at planen vedtages.";
    check_first("Teknisk Udvalg", both, decided);
    // what is said to the council as well is the council's to decide
    check_first("Økonomiudvalget", both, "Økonomiudvalget anbefalede over for Byrådet, at planen vedtages.");
    check_first("Engum Byråd", both, "Engum Byråd vedtog planen.");
    let lead = "Administrationen indstiller, at det over for Byrådet anbefales,";
    let points = ["at taksten godkendes"];
    check_list(
        "Børneudvalget",
        lead,
        &points,
        &["Børneudvalget anbefalede over for Byrådet, at taksten godkendes."],
    );
}

#[test]
fn what_others_are_to_do_needs_no_known_verb() {
    let back = "at forvaltningen vender tilbage med en status i maj";
    check_first(KKR, back, "KKR Søhøjland besluttede, at forvaltningen vender tilbage med en status i maj.");
    check_first(KKR, "Det foreslås, at mødet aflyses.", "KKR Søhøjland besluttede, at mødet aflyses.");
    let itself = "at vende tilbage med flere tal";
    check_first(KKR, itself, "KKR Søhøjland besluttede at vende tilbage med flere tal.");
    let vague = of_points(KKR, None, &["at flimre med flere tal"]);
    assert!(of_shape(Shape::Active, &vague).is_empty(), "{vague:?}");
}

#[test]
fn a_body_is_known_by_the_name_that_the_list_calls_it() {
    let points = ["Tager planen til efterretning,", "Sonderer behovet for aftaler."];
    let decided = ["KD-Net tog planen til efterretning.", "KD-Net sonderede behovet for aftaler."];
    check_list("Kommunaldirektørnetværket i Søhøjland", "Det indstilles, at KD-Net", &points, &decided);
}

#[test]
fn a_correction_stands_where_it_cannot_be_misread() {
    let changed = |asked: &str| of_shape(Shape::Changed, &of_points(KKR, None, &[asked])).join("|");
    let whole = "KKR Søhøjland godkendte indstillingen med den rettelse, at ";
    assert_eq!(changed("at planen vedtages, og at der gives dispensation"), whole);
    assert_eq!(changed("at der afsættes 5 kr."), whole);
    assert_eq!(changed("at punktet udgår"), whole);
    let named = whole.replace(" Søhøjland", "");
    assert_eq!(changed("at KKR vælger A til formand og udpeger B"), named);
    assert_eq!(changed("at KKR godkender, at der afsættes 5 kr."), named);
}

#[test]
fn whoever_recommends_may_be_named_but_not_the_body() {
    let whose =
        |body: &str, asked: &str| of_shape(Shape::Proposers, &of_points(body, None, &[asked])).join("|");
    let head = "Skolelederen indstiller, at planen godkendes.";
    assert_eq!(whose("Skolebestyrelsen", head), "Skolelederens indstilling blev godkendt.");
    assert_eq!(whose("Økonomiudvalget", "Økonomiudvalget anbefaler, at Byrådet godkender planen."), "");
    assert_eq!(whose(KKR, "Det indstilles, at planen godkendes."), "");
}

#[test]
fn what_is_done_by_deciding_is_known_in_other_words() {
    let asked = "at KKR udpeger to fagpersoner til gruppen".to_owned();
    let indstilling = Indstilling { lead: None, points: vec![asked] };
    let item = Item { indstilling: Some(indstilling), ..Item::default() };
    let done = done_for(KKR, &item, &Preferences::default());
    for words in [
        "KKR udpegede to fagpersoner til gruppen.",
        "besluttede at udpege to fagpersoner til gruppen",
        "godkendte, at der udpeges to fagpersoner til gruppen",
    ] {
        assert!(done.iter().any(|decided| decided == words), "»{words}« is not among {done:#?}");
    }
    assert!(
        done.iter().all(|decided| !decided.contains("udsatte") && !decided.contains("rettelse")),
        "{done:#?}"
    );
}

#[test]
fn a_body_is_called_what_its_agenda_calls_it() {
    let point = |text: &str| Indstilling { lead: None, points: vec![text.to_owned()] };
    let network = "Kommunaldirektørnetværket i Søhøjland";
    let asked = ["at KD-Net godkender A", "at KD-Net vedtager B", "at KD-net vedtager C", "at sagen drøftes"]
        .map(point);
    let mut preferences = Preferences::default();
    preferences.learn_name(network, &asked);
    let first = |preferences: &Preferences, body: &str, asked: &Indstilling| {
        let item = Item { indstilling: Some(asked.clone()), ..Item::default() };
        drafts_for(body, &item, preferences)[1].text.clone()
    };
    assert_eq!(first(&preferences, network, &asked[3]), "KD-Net drøftede sagen.");
    assert_eq!(first(&preferences, network, &asked[2]), "C blev vedtaget.");
    preferences.learn(network, &asked[3], "KD-Net drøftede sagen.");
    let item = Item { indstilling: Some(asked[3].clone()), ..Item::default() };
    assert_eq!(drafts_for(network, &item, &preferences)[0].shape, Shape::Active);
    let mut council = Preferences::default();
    council.learn_name("Engum Byråd", &["at Byrådet godkender A", "at Byrådet godkender B"].map(point));
    assert_eq!(first(&council, "Engum Byråd", &asked[3]), "Engum Byråd drøftede sagen.");
}
