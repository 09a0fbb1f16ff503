//! What is told of an item beside its indstilling: who may hear it, what was so before, and who voted.

use super::*;

const COUNCIL: &str = "Engum Byråd";
const HARBOUR: &str = "Havneudvalget";

#[test]
fn who_may_hear_an_item_is_no_part_of_what_is_decided() {
    for notice in [
        "Punktet skal behandles for lukkede døre.",
        "Sagen optages på lukket dagsorden.",
        "Punktet foretages for lukkede døre.",
        "Dette punkt holdes for lukkede døre.",
        "Sagen drøftes for åbne døre.",
    ] {
        let point = format!("at molen godkendes. {notice}");
        check_first(HARBOUR, &point, "Havneudvalget godkendte molen.");
        let points = ["at molen godkendes", notice];
        check_list(HARBOUR, "Fogeden indstiller,", &points, &["Havneudvalget godkendte molen."]);
    }
}

#[test]
fn where_a_case_is_taken_up_again_is_decided() {
    for further in [
        "Sagen drøftes på et åbent borgermøde.",
        "Sagen drøftes internt i havnekontoret.",
        "Sagen behandles på næste offentlige havnemøde.",
        "Sagen genoptages på lukket møde.",
    ] {
        let point = format!("at molen sendes i høring. {further}");
        let drafts = of_points(HARBOUR, None, &[&point]);
        let full = drafts.iter().filter(|draft| draft.shape.tells_points());
        let lost: Vec<_> =
            full.filter(|draft| !draft.text.contains(&further[6..further.len() - 1])).collect();
        assert!(lost.is_empty(), "{point}: {lost:#?}");
        assert!(
            !drafts[0].text.contains("drøftede") && !drafts[0].text.contains("behandlede"),
            "{drafts:#?}"
        );
    }
}

#[test]
fn what_holds_since_a_year_is_history_and_what_is_to_hold_is_not() {
    check_all(
        COUNCIL,
        &[
            (
                "at planen godkendes. Siden 2019 er taksten fastsat til 4 kr.",
                "Engum Byråd godkendte indstillingen.",
            ),
            ("at broen males. Siden 2021 er lejen aftalt til 9 kr.", "Engum Byråd godkendte indstillingen."),
            (
                "at broen males. Lejen er siden 2020 fastlagt til 9 kr.",
                "Engum Byråd godkendte indstillingen.",
            ),
            (
                "at broen males. Lejen er fastsat til 2019 kr.",
                "Engum Byråd besluttede, at broen males. Lejen er fastsat til 2019 kr.",
            ),
            (
                "at broen males. Prisen i 2033 er aftalt til 9 kr.",
                "Engum Byråd besluttede, at broen males. Prisen i 2033 er aftalt til 9 kr.",
            ),
            (
                "at broen males. Fristen er fastsat til 6 uger siden åbningen.",
                "Engum Byråd besluttede, at broen males. Fristen er fastsat til 6 uger siden åbningen.",
            ),
        ],
    );
}

#[test]
fn the_votes_of_several_are_read_one_after_the_other() {
    for votes in [
        "idet V stemmer imod, mens C og Ø undlader at stemme",
        "idet A og F stemmer imod, mens Bo Krag undlader at stemme",
        "idet V stemmer imod og C undlader at stemme, mens Ø stemmer for forslaget",
    ] {
        let point = format!("Havneudvalget indstiller, at broen godkendes, {votes}.");
        check_first(COUNCIL, &point, "Engum Byråd godkendte broen.");
    }
    for more in [
        "idet V stemmer imod, mens pælene flyttes og males",
        "idet V stemmer imod prisen, mens C undlader at stemme",
        "idet kajen og molen lukkes, mens C undlader at male",
    ] {
        let point = format!("Havneudvalget indstiller, at broen godkendes, {more}.");
        let drafts = of_points(COUNCIL, None, &[&point]);
        assert_ne!(drafts[0].text, "Engum Byråd godkendte broen.", "{point}");
    }
}

#[test]
fn what_others_are_to_talk_of_the_body_did_not() {
    for (point, expected) in [
        ("at sagen drøftes internt i forvaltningen", "besluttede, at sagen drøftes internt i forvaltningen."),
        ("at sagen drøftes på et borgermøde", "besluttede, at sagen drøftes på et borgermøde."),
        ("at takstbladet drøftes med lejerne", "besluttede, at takstbladet drøftes med lejerne."),
        ("at klagen behandles i brugerrådet", "besluttede, at klagen behandles i brugerrådet."),
        (
            "at klagen behandles på næste ordinære havnemøde",
            "besluttede, at klagen behandles på næste ordinære havnemøde.",
        ),
        ("at udvalget drøfter klagen på et temamøde", "besluttede at drøfte klagen på et temamøde."),
    ] {
        let drafts = of_points(HARBOUR, None, &[point]);
        let first = drafts[0].text.split_once(' ').map(|(_, told)| told);
        assert_eq!(first, Some(expected), "{point}: {drafts:#?}");
        assert!(
            !drafts.iter().any(|draft| draft.text.contains("øftede") || draft.text.contains("dlede")),
            "{drafts:#?}"
        );
    }
    check_all(
        HARBOUR,
        &[
            (
                "at klagen behandles med henblik på svar",
                "Havneudvalget behandlede klagen med henblik på svar.",
            ),
            ("at klagen behandles i udvalget", "Havneudvalget behandlede klagen i udvalget."),
            ("at udvalget behandler klagen med ejeren", "Udvalget behandlede klagen med ejeren."),
        ],
    );
}
