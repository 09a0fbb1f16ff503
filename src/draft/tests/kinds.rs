//! The kinds of indstillinger that were once told as more or less than they say.

use super::*;

const COUNCIL: &str = "Engum Byråd";
const COMMITTEE: &str = "Kulturudvalget";

fn first(body: &str, point: &str) -> Draft {
    of_points(body, None, &[point]).remove(0)
}

#[test]
fn a_full_stop_after_an_abbreviation_ends_no_sentence() {
    let cases = [
        (
            "at byrådet godkender lejemålet i afd. Kløvervang fra adv. Bo Krag.",
            "Byrådet godkendte lejemålet i afd. Kløvervang fra adv. Bo Krag.",
        ),
        (
            "at byrådet bevilger 3,4 mio. DKK til Gl. Smedje.",
            "Byrådet bevilgede 3,4 mio. DKK til Gl. Smedje.",
        ),
        ("at byrådet godkender gaven fra H.C. Lyngs Legat.", "Byrådet godkendte gaven fra H.C. Lyngs Legat."),
    ];
    cases.iter().for_each(|(point, decided)| check_first(COUNCIL, point, decided));
}

#[test]
fn a_second_sentence_is_a_part_unless_it_tells_what_has_happened() {
    let plan = "Det indstilles, at byrådet godkender planen.";
    let with = |sentence: &str| format!("{plan} {sentence}");
    check_first(
        COUNCIL,
        &with("Det forudsættes, at staten betaler halvdelen."),
        "Byrådet godkendte planen. Det forudsættes, at staten betaler halvdelen.",
    );
    check_first(
        COUNCIL,
        &with("Planen træder i kraft den 1. marts 2027."),
        "Byrådet godkendte planen. Planen træder i kraft den 1. marts 2027.",
    );
    check_first(
        COUNCIL,
        &with("Byrådet ønsker dog ikke at udvide havnen."),
        "Byrådet godkendte planen. Byrådet ønskede dog ikke at udvide havnen.",
    );
    check_first(COUNCIL, &with("Planen blev behandlet i maj."), "Byrådet godkendte planen.");
    check_first(COUNCIL, &with("Forvaltningen vurderer, at den er god."), "Byrådet godkendte planen.");
}

#[test]
fn who_decides_is_the_body_that_meets() {
    let above = "Det indstilles over for Byrådet, at taksten hæves.";
    check_first(COMMITTEE, above, "Kulturudvalget indstillede over for Byrådet, at taksten hæves.");
    check_first(COUNCIL, above, "Engum Byråd besluttede, at taksten hæves.");
    let passed_on = "Direktionen indstiller til Økonomiudvalget at anbefale Byrådet at vedtage planen.";
    check_first(COUNCIL, passed_on, "Engum Byråd vedtog planen.");
    check_first(
        COMMITTEE,
        "at Engum Skolebestyrelse godkender budgettet",
        "Kulturudvalget besluttede, at Engum Skolebestyrelse godkender budgettet.",
    );
    check_first(
        "Havnebestyrelsen",
        "Vi indstiller, at vi bygger en mole.",
        "Havnebestyrelsen besluttede at bygge en mole.",
    );
    check_first(COUNCIL, "Det indstilles, at byråddet godkender planen.", "Engum Byråd godkendte planen.");
    let request = first(COUNCIL, "Lone Lyng anmoder om fritagelse fra hvervet.");
    assert!(request.shape.is_general(), "{request:?}");
    check_first(
        "Andelsforeningen Kløvervang",
        "Gruppen indstiller til generalforsamlingen, at lejen hæves.",
        "Andelsforeningen Kløvervang besluttede, at lejen hæves.",
    );
}

#[test]
fn a_choice_is_a_draft_for_each_and_none_takes_both() {
    let second_best = "Det indstilles, at byrådet godkender broen, subsidiært at sagen udsættes.";
    let drafts = of_points(COUNCIL, None, &[second_best]);
    let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
    assert_eq!(texts[..2], ["Byrådet godkendte broen.", "Engum Byråd udsatte sagen."]);
    let equal = [
        "at byrådet vælger enten rute nord eller rute syd",
        "at byrådet vælger mellem rute nord og rute syd",
    ];
    for point in equal {
        assert_eq!(first(COUNCIL, point).shape, Shape::Open, "{point}");
    }
    let sides = "Flertallet indstiller, at byrådet godkender broen. Mindretallet indstiller, at byrådet afviser broen.";
    let drafts = of_points(COUNCIL, None, &[sides]);
    assert_eq!(drafts[0].shape, Shape::Open);
    assert!(drafts.iter().all(|draft| !(draft.text.contains("godkendte") && draft.text.contains("afviste"))));
    assert!(drafts.iter().all(|draft| !draft.shape.is_general()), "{drafts:?}");
}

#[test]
fn what_is_not_done_by_saying_so_is_decided() {
    check_first(COUNCIL, "at byrådet sælger den gamle mølle", "Byrådet besluttede at sælge den gamle mølle.");
    check_first(COUNCIL, "at møllen sælges", "Engum Byråd besluttede, at møllen sælges.");
    check_first(
        COUNCIL,
        "at sagen genoptages på mødet i august",
        "Engum Byråd besluttede, at sagen genoptages på mødet i august.",
    );
    check_first(
        COUNCIL,
        "at byrådet orienteres igen i maj",
        "Byrådet besluttede at blive orienteret igen i maj.",
    );
    check_first(
        COUNCIL,
        "at byrådet godkender planen og sælger møllen",
        "Byrådet godkendte planen og besluttede at sælge møllen.",
    );
    check_first(
        COUNCIL,
        "at byrådet ikke længere yder tilskud til møllen",
        "Byrådet besluttede, at der ikke længere ydes tilskud til møllen.",
    );
    check_first(
        COUNCIL,
        "at byrådet meddeler forbud, hvis hegnet ikke fjernes",
        "Byrådet besluttede at meddele forbud, hvis hegnet ikke fjernes.",
    );
    check_first(
        COUNCIL,
        "at byrådet afgiver svar senest den 3. maj",
        "Byrådet besluttede at afgive svar senest den 3. maj.",
    );
}

#[test]
fn a_word_in_er_before_a_finite_verb_is_a_noun_and_joined_verbs_share_a_form() {
    check_first(
        COUNCIL,
        "at køber betaler for tinglysningen",
        "Engum Byråd besluttede, at køber betaler for tinglysningen.",
    );
    check_first(
        COUNCIL,
        "at ansøger vejledes om reglerne",
        "Engum Byråd besluttede, at ansøger vejledes om reglerne.",
    );
    check_first(
        COUNCIL,
        "at byrådet opfører, driver og evaluerer et fyr",
        "Byrådet besluttede at opføre, drive og evaluere et fyr.",
    );
}

#[test]
fn words_stand_in_danish_order() {
    check_first(
        COUNCIL,
        "at byrådet på baggrund af svarene vedtager planen",
        "Byrådet vedtog på baggrund af svarene planen.",
    );
    check_first(
        COUNCIL,
        "at der i 2027 afsættes 2 mio. kr.",
        "Engum Byråd besluttede, at der i 2027 afsættes 2 mio. kr.",
    );
    check_first(
        COUNCIL,
        "at byrådet ikke godkender broen, men at sagen sendes tilbage",
        "Byrådet godkendte ikke broen, men sendte sagen tilbage.",
    );
    check_first(
        COUNCIL,
        "at byrådet ikke godkender broen, men at ejer tilbydes et møde",
        "Byrådet godkendte ikke broen, men besluttede, at ejer tilbydes et møde.",
    );
    check_first(
        COUNCIL,
        "at der opsættes skilte, og at vejen asfalteres",
        "Engum Byråd besluttede, at der opsættes skilte, og at vejen asfalteres.",
    );
    let list = "at byrådet godkender to takster: a. 10 kr. for børn b. 20 kr. for voksne";
    check_first(COUNCIL, list, "Byrådet godkendte to takster:\na. 10 kr. for børn\nb. 20 kr. for voksne");
}

#[test]
fn a_vacancy_is_a_place_to_fill() {
    let draft = first(COUNCIL, "at byrådet vælger et medlem til møllens bestyrelse");
    assert_eq!(
        (draft.shape, draft.text.as_str()),
        (Shape::Open, "Byrådet valgte et medlem til møllens bestyrelse: ")
    );
    let points = ["Vælger formand og næstformand", "Godkender planen"];
    let drafts = of_points(COUNCIL, Some("Det indstilles, at byrådet"), &points);
    assert_eq!(drafts[0].text, "Byrådet valgte formand og næstformand: NN.\n\nByrådet godkendte planen.");
    check_first(COUNCIL, "at byrådet vælger Lone Lyng som formand", "Byrådet valgte Lone Lyng som formand.");
}

#[test]
fn a_question_is_left_open() {
    let open =
        ["at udvalget skal tage stilling til taksten", "at udvalget træffer beslutning om valg af model"];
    for point in open {
        let draft = first(COMMITTEE, point);
        assert_eq!(
            (draft.shape, draft.text.ends_with("dvalget besluttede, at ")),
            (Shape::Open, true),
            "{draft:?}"
        );
    }
    check_first(
        COMMITTEE,
        "at udvalget får forelagt et regnskab i maj",
        "Udvalget besluttede at få forelagt et regnskab i maj.",
    );
    check_first(
        COMMITTEE,
        "at udvalget træffer beslutning om, at salen lukkes",
        "Udvalget besluttede, at salen lukkes.",
    );
    check_first(
        COMMITTEE,
        "Sagen forelægges til udvalgets drøftelse.",
        "Kulturudvalget drøftede sagen. I drøftelsen var der bl.a. fokus på ",
    );
}

#[test]
fn what_another_body_recommends_is_decided_by_the_one_that_meets() {
    let passed_on =
        "Forvaltningen indstiller, at Kulturudvalget anbefaler Byrådet at godkende huslejen på 900 kr.";
    check_first(COUNCIL, passed_on, "Engum Byråd godkendte huslejen på 900 kr.");
    check_first(COMMITTEE, passed_on, "Kulturudvalget anbefalede Byrådet at godkende huslejen på 900 kr.");
    let twice = "Kulturudvalget anbefaler, at Økonomiudvalget anbefaler, at Byrådet vedtager planen.";
    check_first(COUNCIL, twice, "Byrådet vedtog planen.");
    let first = first(COUNCIL, "Økonomiudvalget kan ikke anbefale, at ansøgningen imødekommes.");
    assert_eq!((first.shape, first.text.as_str()), (Shape::Open, "Engum Byråd besluttede, at "));
    let association =
        "Det indstilles til generalforsamlingen, at kontingentet hæves til 90 kr., subsidiært 80 kr.";
    let decided = "Bestyrelsen indstillede til generalforsamlingen, at kontingentet hæves til 90 kr., subsidiært 80 kr.";
    check_first("Bestyrelsen", association, decided);
}

#[test]
fn what_cannot_be_read_safely_is_told_in_general_or_left_open() {
    let general = [
        "at byrådet hverken godkender eller afviser ansøgningen, før der er målt støj",
        "at byrådet, såfremt staten giver dispensation, låner 6 mio. kr., og at sagen ellers bortfalder",
        "at byrådet (i) for så vidt angår Nord frafalder kravet, (ii) for så vidt angår Syd fastholder det",
    ];
    for point in general {
        assert!(first(COUNCIL, point).shape.is_general(), "{point}: {:?}", first(COUNCIL, point));
    }
    for point in
        ["Indstilles til rådets stillingtagen.", "Til høring.", "Sekretariatet ønsker rådets udtalelse."]
    {
        let drafts = of_points("Ældrerådet", None, &[point]);
        assert_eq!(drafts[0].text, "Ældrerådet besluttede, at ", "{point}");
        assert!(drafts.iter().all(|draft| !draft.text.contains("godkend")), "{drafts:?}");
    }
    check_first("Ældrerådet", "Indstilles til drøftelse.", &format!("Ældrerådet drøftede sagen. {FOCUS}"));
}

#[test]
fn what_stands_between_the_body_and_its_verb_stays_together() {
    check_first(
        COUNCIL,
        "at byrådet – efter høring af beboerne – vedtager planen",
        "Byrådet vedtog – efter høring af beboerne – planen.",
    );
    check_first(
        COUNCIL,
        "at byrådet (med forbehold for § 8) vedtager planen",
        "Byrådet vedtog (med forbehold for § 8) planen.",
    );
    check_first(
        COUNCIL,
        "at byrådet a) godkender planen og b) bemyndiger borgmesteren til at underskrive",
        "Byrådet godkendte planen.\n\nByrådet bemyndigede borgmesteren til at underskrive.",
    );
    check_first(
        COUNCIL,
        "Der gives ikke dispensation.",
        "Engum Byråd besluttede, at der ikke gives dispensation.",
    );
    check_first(
        COUNCIL,
        "at byrådet tager status til efterretning, og at næste status forelægges i maj",
        "Byrådet tog status til efterretning og besluttede, at næste status forelægges i maj.",
    );
    check_first(COUNCIL, "Forslag: Byrådet genoptager sagen.", "Byrådet genoptog sagen.");
}

#[test]
fn a_body_without_a_name_is_left_out_of_what_it_decides() {
    let drafts = of_points(crate::meeting::UNNAMED_BODY, None, &["Det indstilles, at planen godkendes."]);
    assert_eq!(drafts[0].text, "Planen blev godkendt.");
    assert!(drafts.iter().all(|draft| !draft.text.contains(crate::meeting::UNNAMED_BODY)), "{drafts:?}");
}
