//! Kinds of indstillinger, each with others that look alike and are not of the kind.

use super::*;

const COUNCIL: &str = "Engum Byråd";
const HARBOUR: &str = "Havneudvalget";

#[test]
fn a_person_before_an_adverb_and_a_verb_is_no_act_of_the_body() {
    check_all(
        HARBOUR,
        &[
            (
                "at lejer ikke tilbydes en anden plads",
                "Havneudvalget besluttede, at lejer ikke tilbydes en anden plads.",
            ),
            ("at køber selv betaler skødet", "Havneudvalget besluttede, at køber selv betaler skødet."),
            (
                "at udvalget ikke giver lov til en kran, og at ansøger ikke længere opkræves gebyr",
                "Udvalget gav ikke lov til en kran og besluttede, at ansøger ikke længere opkræves gebyr.",
            ),
            // an act, behind its body or by itself
            ("at udvalget ikke modtager gaven", "Udvalget besluttede ikke at modtage gaven."),
            (
                "at lejer betaler renten og ikke modtager tilskud",
                "Havneudvalget besluttede, at lejer betaler renten og ikke modtager tilskud.",
            ),
            ("at ansøger meddeles afslag", "Havneudvalget meddelte ansøger afslag."),
        ],
    );
}

#[test]
fn infinitives_in_a_vowel_have_no_e() {
    check_all(
        HARBOUR,
        &[
            ("at udvalget indfrier lånet i banken", "Udvalget besluttede at indfri lånet i banken."),
            ("at udvalget fornyer aftalen", "Udvalget besluttede at forny aftalen."),
            ("at udvalget befrier lauget for renten", "Udvalget besluttede at befri lauget for renten."),
            ("at lånet indfries i juni", "Havneudvalget besluttede, at lånet indfries i juni."),
            ("at udvalget politianmelder sagen", "Udvalget besluttede at politianmelde sagen."),
            ("at udvalget opnår enighed", "Udvalget besluttede at opnå enighed."),
        ],
    );
}

#[test]
fn a_verb_of_a_decision_with_one_slip_is_that_verb() {
    check_all(
        HARBOUR,
        &[
            ("at udvalget gokdender planen", "Udvalget godkendte planen."),
            ("at udvalget bevlger 4.000 kr. til molen", "Udvalget bevilgede 4.000 kr. til molen."),
            ("at fogeden bemyndges til at svare", "Havneudvalget bemyndigede fogeden til at svare."),
            // verbs and nouns of their own
            ("at udvalget medtager molen i planen", "Udvalget besluttede at medtage molen i planen."),
            ("at notatet vedlægges referatet", "Havneudvalget besluttede, at notatet vedlægges referatet."),
            ("at prisen fratages lauget", "Havneudvalget besluttede, at prisen fratages lauget."),
            ("at udvalget anmelder skaden", "Udvalget besluttede at anmelde skaden."),
            ("at vedtægter for lauget godkendes", "Havneudvalget godkendte vedtægter for lauget."),
        ],
    );
}

#[test]
fn a_long_passive_is_a_short_one_where_the_body_does_it() {
    check_all(
        HARBOUR,
        &[
            ("at takstbladet bliver vedtaget", "Havneudvalget vedtog takstbladet."),
            ("at klagen ikke bliver imødekommet", "Havneudvalget imødekom ikke klagen."),
            ("at status bliver taget til efterretning", "Havneudvalget tog status til efterretning."),
            ("at prisen bliver 4 kr.", "Havneudvalget besluttede, at prisen bliver 4 kr."),
            ("at molen bliver malet", "Havneudvalget besluttede, at molen bliver malet."),
            (
                "at udvalget godkender den plan, der bliver udsendt i maj",
                "Udvalget godkendte den plan, der bliver udsendt i maj.",
            ),
        ],
    );
}

#[test]
fn what_a_thing_waits_for_does_not_put_off_the_decision() {
    check_all(
        HARBOUR,
        &[
            (
                "at udvalget godkender den aftale, som gælder, når molen er bygget",
                "Udvalget godkendte den aftale, som gælder, når molen er bygget.",
            ),
            (
                "at udvalget godkender det notat, der forklarer, hvad der sker, hvis molen synker",
                "Udvalget godkendte det notat, der forklarer, hvad der sker, hvis molen synker.",
            ),
            (
                "at udvalget vedtager de regler, hvorefter både flyttes, hvis det fryser",
                "Udvalget vedtog de regler, hvorefter både flyttes, hvis det fryser.",
            ),
            (
                "at udvalget tiltræder den plan, som fogeden har lavet, og hvis pris fastsættes, når lauget er hørt",
                "Udvalget tiltrådte den plan, som fogeden har lavet, og hvis pris fastsættes, når lauget er hørt.",
            ),
            (
                "at udvalget tiltræder planen, og hvis lauget betaler, males broen",
                "Udvalget besluttede at tiltræde planen, og hvis lauget betaler, males broen.",
            ),
            (
                "at udvalget godkender planen, når molen er bygget",
                "Udvalget besluttede at godkende planen, når molen er bygget.",
            ),
            (
                "at udvalget godkender planen, som er vedlagt, når molen er bygget",
                "Udvalget besluttede at godkende planen, som er vedlagt, når molen er bygget.",
            ),
            (
                "at udvalget godkender planen, hvis lauget betaler",
                "Udvalget besluttede at godkende planen, hvis lauget betaler.",
            ),
        ],
    );
}

#[test]
fn stars_of_emphasis_are_no_words() {
    check_all(
        HARBOUR,
        &[
            ("Det indstilles, at **takstbladet** *godkendes*", "Havneudvalget godkendte takstbladet."),
            ("at *udvalget* godkender **planen for molen**", "Udvalget godkendte planen for molen."),
            ("**Det indstilles, at planen vedtages.**", "Havneudvalget vedtog planen."),
            ("at udvalget godkender reglen om 3 * 4 m", "Udvalget godkendte reglen om 3 * 4 m."),
            ("at udvalget godkender Havn * Kro", "Udvalget godkendte Havn * Kro."),
            ("at udvalget godkender 2 * 3 * 4 m mole", "Udvalget godkendte 2 * 3 * 4 m mole."),
        ],
    );
}

#[test]
fn where_money_is_set_aside_is_told_and_what_becomes_of_it_is_decided() {
    let grant = "at udvalget frigiver 3.000 kr. til molen.";
    for told in [
        "Midlerne er afsat i budget 2031, og der resterer herefter 2.000 kr. i puljen.",
        "Beløbet er allerede indarbejdet i budgettet for 2032.",
        "Der resterer 4.000 kr. i havnepuljen.",
    ] {
        check_first(HARBOUR, &format!("{grant} {told}"), "Udvalget frigav 3.000 kr. til molen.");
    }
    for decided in [
        "Midlerne er afsat i budget 2031, og de frigives i juni.",
        "Midlerne er afsat i budgettet, og udvalget frigiver dem.",
        "Molen er besigtiget, og udvalget sælger den.",
        "Beløbet er afsat i 3 år.",
        "Midlerne er afsat i budget 2031 under forudsætning af lauget betaler 4 kr.",
    ] {
        let drafts = of_points(HARBOUR, None, &[&format!("{grant} {decided}")]);
        assert_ne!(drafts[0].text, "Udvalget frigav 3.000 kr. til molen.", "{decided}");
    }
}

#[test]
fn whom_to_choose_is_left_to_the_meeting() {
    for (point, open) in [
        (
            "Der skal vælges to medlemmer til lauget blandt følgende: Bo Krag, Eva Holm og Ib Lund.",
            "Havneudvalget valgte ",
        ),
        ("at der udpeges en fyrmester blandt Bo Krag og Eva Holm", "Havneudvalget udpegede "),
        ("at udvalget vælger et medlem blandt Bo Krag, Eva Holm eller Ib Lund", "Udvalget valgte "),
        ("Der skal udpeges en repræsentant til rådet.", "Havneudvalget udpegede en repræsentant til rådet: "),
        ("Der skal vælges en kasserer for 2031.", "Havneudvalget valgte en kasserer for 2031: "),
        ("at udvalget vælger model A, model B eller model C", "Udvalget valgte model "),
        ("at udvalget vælger A, B eller C", "Udvalget valgte "),
    ] {
        let drafts = of_points(HARBOUR, None, &[point]);
        assert_eq!((drafts[0].shape, drafts[0].text.as_str()), (Shape::Open, open), "{point}");
    }
    check_all(
        HARBOUR,
        &[
            ("at udvalget vælger Bo Krag blandt medlemmerne", "Udvalget valgte Bo Krag blandt medlemmerne."),
            ("Der skal sælges to både.", "Havneudvalget besluttede, at der skal sælges to både."),
            ("at udvalget vælger model C", "Udvalget valgte model C."),
        ],
    );
}

#[test]
fn a_noun_like_a_verb_has_its_verb_behind_it() {
    check_all(
        HARBOUR,
        &[
            (
                "at forbruger med målerfejl, jf. § 9, stk. 4, eftergives 4 kr.",
                "Havneudvalget besluttede, at forbruger med målerfejl, jf. § 9, stk. 4, eftergives 4 kr.",
            ),
            ("Godkendt med den bemærkning, at molen skal sikres.", "Havneudvalget godkendte indstillingen."),
            (
                "at bestiller af båden faktureres 4 kr.",
                "Havneudvalget besluttede, at bestiller af båden faktureres 4 kr.",
            ),
            ("at arbejder på molen standses", "Havneudvalget besluttede, at arbejder på molen standses."),
        ],
    );
    let lead = "Det indstilles, at udvalget";
    check_list(HARBOUR, lead, &["arbejder for en mole"], &["Udvalget besluttede at arbejde for en mole."]);
    check_list(HARBOUR, lead, &["nominerer Bo Krag"], &["Udvalget nominerede Bo Krag."]);
    let drafts = of_points(HARBOUR, Some("Det indstilles, at udvalget drøfter:"), &["hvem der skal betale"]);
    assert_eq!(drafts[1].text, "Udvalget drøftede, hvem der skal betale.");
}

#[test]
fn what_earlier_bodies_changed_is_theirs() {
    let first = "Forvaltningen indstiller til Teknisk Udvalg, at planen vedtages.";
    for (line, whole) in [
        (
            "Teknisk Udvalg, 7. april 2031, pkt. 4: Anbefales med den ændring, at § 7 udgår.",
            "Teknisk Udvalgs",
        ),
        ("Økonomiudvalget den 2. maj: Tiltrådt, idet C tog forbehold.", "Økonomiudvalgets"),
        ("Havneudvalget (3. juni 2031): Indstilles godkendt, dog uden molen.", "Havneudvalgets"),
        ("Teknisk Udvalg, 7. april 2031: Udvalget anbefaler, at planen kun gælder i maj.", "Teknisk Udvalgs"),
        ("Økonomiudvalget, 2. maj 2031: Teknisk Udvalgs anbefaling tiltrædes.", "Økonomiudvalgets"),
    ] {
        let drafts = of_points(COUNCIL, None, &[first, line]);
        assert_eq!(drafts[0].text, format!("Engum Byråd godkendte {whole} indstilling."), "{line}");
        assert!(!drafts.iter().any(|draft| draft.shape.tells_points()), "{drafts:#?}");
    }
    for point in [
        "at byrådet godkender referatet fra Teknisk Udvalg den 7. april: Bro og mole.",
        "at byrådet godkender to takster: Både 4 kr. og kraner 9 kr.",
    ] {
        let drafts = of_points(COUNCIL, None, &[point]);
        assert!(drafts[0].text.starts_with("Byrådet godkendte "), "{drafts:#?}");
    }
}

#[test]
fn a_list_may_be_headed_by_indstilling_om() {
    let expected = ["Udvalget godkendte, at molen males.", "Udvalget godkendte, at renten er 2 pct. p.a."];
    let points =
        ["at udvalget godkender, at molen males,", "at udvalget godkender, at renten er 2 pct. p.a."];
    check_list(HARBOUR, "Indstilling om,", &points, &expected);
    check_first(HARBOUR, "Indstilling om, at udvalget godkender planen", "Udvalget godkendte planen.");
}

#[test]
fn one_of_those_who_were_named_is_still_to_be_chosen() {
    for point in [
        "Bo Krag og Eva Holm stiller op som fyrmester. Udvalget skal vælge én af dem.",
        "Der er to ansøgere: Ib Lund og Bo Krag. Der skal udpeges en af disse.",
        "Molen kan være blå, rød eller gul. Udvalget bedes vælge to af de tre.",
    ] {
        let drafts = of_points(HARBOUR, None, &[point]);
        assert_eq!(
            (drafts[0].shape, drafts[0].text.as_str()),
            (Shape::Open, "Havneudvalget besluttede, at ")
        );
        assert!(
            !drafts.iter().any(|draft| draft.shape.tells_points() || draft.shape.is_general()),
            "{drafts:#?}"
        );
    }
    check_all(
        HARBOUR,
        &[
            (
                "at udvalget vælger Bo Krag som en af de to fyrmestre",
                "Udvalget valgte Bo Krag som en af de to fyrmestre.",
            ),
            (
                "at udvalget godkender, at lauget skal vælge en af dem",
                "Udvalget godkendte, at lauget skal vælge en af dem.",
            ),
            (
                "at udvalget nedsætter et laug, der skal vælge to af de tre moler",
                "Udvalget nedsatte et laug, der skal vælge to af de tre moler.",
            ),
            ("at udvalget godkender to af de tre moler", "Udvalget godkendte to af de tre moler."),
        ],
    );
}

#[test]
fn a_paper_that_begins_a_point_is_no_name() {
    check_all(
        HARBOUR,
        &[
            (
                "Status på molen tages til efterretning.",
                "Havneudvalget tog status på molen til efterretning.",
            ),
            ("Halvårsregnskab for molen godkendes", "Havneudvalget godkendte halvårsregnskab for molen."),
            ("Lokalplan 12 vedtages", "Havneudvalget vedtog lokalplan 12."),
            ("Budget Krag udpeges til fyrmester", "Havneudvalget udpegede Budget Krag til fyrmester."),
            ("Engum Mole godkendes", "Havneudvalget godkendte Engum Mole."),
            ("Hansen udpeges til fyrmester", "Havneudvalget udpegede Hansen til fyrmester."),
        ],
    );
}

#[test]
fn a_further_recommendation_may_open_with_its_adverb() {
    check_all(
        HARBOUR,
        &[
            (
                "Det indstilles, at udvalget godkender broen. Samtidig indstilles det, at molen spærres i maj.",
                "Udvalget godkendte broen og besluttede, at molen spærres i maj.",
            ),
            (
                "Det indstilles, at broen males. Endvidere foreslås det, at fogeden vælges til formand.",
                "Havneudvalget besluttede, at broen males, og valgte fogeden til formand.",
            ),
            (
                "Det indstilles, at broen males. Ligeledes indstilles det, at klagen afvises.",
                "Havneudvalget besluttede, at broen males, og afviste klagen.",
            ),
        ],
    );
    for other in [
        "Samtidig indstilles broen til fredning.",
        "Samtidig lukkes molen i 4 uger.",
        "I maj indstilles det, at broen sælges.",
    ] {
        let drafts = of_points(HARBOUR, None, &[&format!("Det indstilles, at broen males. {other}")]);
        assert_ne!(drafts[0].text, "Havneudvalget besluttede, at broen males.", "{other}");
    }
}

#[test]
fn nothing_to_decide_behind_a_short_form_leaves_it_as_it_is() {
    let noted = "Havneudvalget tog orienteringen til efterretning.";
    check_first(HARBOUR, "Sagen forelægges til orientering, idet der ikke skal træffes beslutning.", noted);
    check_first(HARBOUR, "Punktet er til orientering, da der ikke skal træffes beslutning", noted);
    let talk = "Sagen forelægges til drøftelse, uden at der skal træffes beslutning.";
    check_first(HARBOUR, talk, "Havneudvalget drøftede sagen. I drøftelsen var der bl.a. fokus på ");
    for other in [
        "Sagen forelægges til godkendelse, idet der ikke skal træffes beslutning om prisen.",
        "Sagen forelægges til orientering, idet fogeden skal træffe beslutning.",
        "Sagen forelægges til orientering, da molen ikke skal males.",
    ] {
        let drafts = of_points(HARBOUR, None, &[other]);
        assert!(drafts[0].text != noted || drafts[0].shape == Shape::Open, "{other}: {drafts:#?}");
    }
}

#[test]
fn signs_terms_and_conditions_are_kept() {
    check_all(
        HARBOUR,
        &[
            ("at skure på 5*10 m og 3*4 m godkendes", "Havneudvalget godkendte skure på 5*10 m og 3*4 m."),
            (
                "at takstbladet godkendes. Der er herefter gratis adgang for børn.",
                "Havneudvalget godkendte takstbladet. Der er herefter gratis adgang for børn.",
            ),
            (
                "at takstbladet godkendes. Der er herefter krav om depositum.",
                "Havneudvalget godkendte takstbladet. Der er herefter krav om depositum.",
            ),
            ("at felter på 5**2 og 3**2 m godkendes", "Havneudvalget godkendte felter på 5**2 og 3**2 m."),
            (
                "at udvalget godkender ansøgningen fra Engum IF, der driver hallen, såfremt foreningen betaler",
                "Udvalget besluttede at godkende ansøgningen fra Engum IF, der driver hallen, såfremt foreningen betaler.",
            ),
        ],
    );
}
