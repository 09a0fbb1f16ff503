//! What is not done at this meeting, not by this body, or not with a name yet is not told as done.

use super::*;

#[test]
fn what_is_done_at_another_time_is_only_decided() {
    let ordningen = "Det indstilles, at ordningen evalueres efter 18 måneder.";
    check_first("Engum Byråd", ordningen, "Engum Byråd besluttede, at ordningen evalueres efter 18 måneder.");
    let genoptages = "Det indstilles, at sagen genoptages om et år.";
    check_first("Engum Byråd", genoptages, "Engum Byråd besluttede, at sagen genoptages om et år.");
    let udpeges = "Det indstilles, at der udpeges to medlemmer i 2027.";
    check_first("Engum Byråd", udpeges, "Engum Byråd besluttede at udpege to medlemmer i 2027.");
    let vaelger = "Det indstilles, at byrådet vælger tre medlemmer i foråret.";
    check_first("Engum Byråd", vaelger, "Byrådet besluttede at vælge tre medlemmer i foråret.");
    let both = "at byrådet godkender forslaget og evaluerer det to år efter vedtagelsen";
    let decided = "Byrådet godkendte forslaget og besluttede at evaluere det to år efter vedtagelsen.";
    check_first("Engum Byråd", both, decided);
    let buys = "at byrådet køber huset og efterfølgende nedriver det";
    check_first("Engum Byråd", buys, "Byrådet besluttede at købe huset og efterfølgende nedrive det.");
    let view = of_points(
        "Engum Byråd",
        None,
        &["at byrådet drøfter sagen med henblik på beslutning på mødet i maj"],
    );
    assert!(view[0].text.starts_with("Byrådet drøftede sagen"), "{view:?}");
    let indsatsen = "Det indstilles, at udvalget evaluerer indsatsen.";
    check_first("Skoleudvalget", indsatsen, "Udvalget evaluerede indsatsen.");
}

#[test]
fn a_committee_recommends_what_the_council_is_asked_for_as_well() {
    check_list(
        "Økonomiudvalget",
        "Skoleudvalget indstiller til Økonomiudvalget og Byrådet,",
        &["at der gives en tillægsbevilling på 2 mio. kr.", "at skolen udvides"],
        &[
            "Økonomiudvalget anbefalede over for Byrådet, at der gives en tillægsbevilling på 2 mio. kr.",
            "Økonomiudvalget anbefalede over for Byrådet, at skolen udvides.",
        ],
    );
}

#[test]
fn of_a_proposal_and_what_is_recommended_of_it_the_second_is_decided() {
    let text = "Byrådsmedlem Tage Munk foreslår, at byrådet sænker taksten. Borgmesteren indstiller, at forslaget \
        sendes til Økonomiudvalget.";
    check_first("Engum Byråd", text, "Engum Byråd sendte forslaget til Økonomiudvalget.");
    let both =
        "Forvaltningen foreslår, at byrådet sænker taksten. Det indstilles endvidere, at planen godkendes.";
    let first = of_points("Engum Byråd", None, &[both]).swap_remove(0).text;
    assert!(first.contains("sænke"), "{first}");
}

#[test]
fn not_to_decide_now_is_no_second_decision() {
    let text = "Det indstilles, at Økonomiudvalget over for Byrådet anbefaler, at broen bygges, og subsidiært, at sagen \
        udsættes.";
    check_first("Økonomiudvalget", text, "Økonomiudvalget anbefalede over for Byrådet, at broen bygges.");
}

#[test]
fn who_is_chosen_is_left_open_and_a_clause_put_in_stands_behind_the_verb() {
    let chosen = of_points("Engum Ældreråd", None, &["at Ældrerådet konstituerer sig med valg af formand"]);
    assert_eq!(chosen[0].shape, Shape::Open, "{chosen:?}");
    let text = "at udvalget, efter at fristen er udløbet uden svar, godkender, at vejen nedlægges";
    let decided = "Udvalget godkendte, efter at fristen er udløbet uden svar, at vejen nedlægges.";
    check_first("Teknisk Udvalg", text, decided);
}

#[test]
fn what_a_body_can_do_is_not_approved() {
    let drafts = of_points("Engum Byråd", None, &["at byrådet kan drøfte sagen"]);
    assert!(drafts.iter().all(|draft| draft.text != "Godkendt."), "{drafts:?}");
}

#[test]
fn what_is_remarked_is_no_second_decision() {
    let text = "at byrådet tager orienteringen til efterretning, idet bemærkes, at ordningen ophører";
    let decided = "Byrådet tog orienteringen til efterretning, idet bemærkes, at ordningen ophører.";
    check_first("Engum Byråd", text, decided);
}

#[test]
fn others_are_informed_after_the_meeting() {
    check_first(
        "Teknisk Udvalg",
        "at udvalget orienterer ejeren om fristen",
        "Udvalget besluttede at orientere ejeren om fristen.",
    );
    check_first(
        "Teknisk Udvalg",
        "at udvalget orienteres om fristen",
        "Udvalget blev orienteret om fristen.",
    );
    let next = "at byrådet godkender beretningen, herunder at overskuddet føres til næste år";
    check_first(
        "Engum Byråd",
        next,
        "Byrådet godkendte beretningen, herunder at overskuddet føres til næste år.",
    );
    let chosen = of_points("Teknisk Udvalg", None, &["at udvalget peger på en af de tre placeringer"]);
    assert_eq!(chosen[0].shape, Shape::Open, "{chosen:?}");
}

#[test]
fn what_goes_on_within_a_clause_is_no_act_of_the_body() {
    let text = "at udvalget beslutter, at stien ikke anlægges i 2027, men indgår i planen for 2028";
    let decided = "Udvalget besluttede, at stien ikke anlægges i 2027, men indgår i planen for 2028.";
    check_first("Teknisk Udvalg", text, decided);
    let point = "at byrådet efter en samlet vurdering ikke gør brug af sin ret";
    let decided = "Byrådet besluttede, at byrådet efter en samlet vurdering ikke gør brug af sin ret.";
    check_first("Engum Byråd", point, decided);
    let if_so =
        "at udvalget drøfter, om der skal laves en plan, og i givet fald giver forvaltningen rammer for den";
    let first = of_points("Teknisk Udvalg", None, &[if_so]).swap_remove(0).text;
    assert!(!first.contains("giver"), "{first}");
}

#[test]
fn acts_in_a_row_of_infinitives_are_told_one_by_one() {
    let text = "At godkende regnskabet på 4,2 mio. kr., at overføre 3 mio. kr. og at lægge resten i kassen.";
    let decided = "Engum Byråd godkendte regnskabet på 4,2 mio. kr. og besluttede at overføre 3 mio. kr. og at lægge resten i kassen.";
    check_first("Engum Byråd", text, decided);
}

#[test]
fn what_is_decided_later_is_not_decided_now() {
    let points = [
        "at skolen nedlægges",
        "at forslaget sendes i høring",
        "at Byrådet først træffer endelig beslutning på mødet i maj",
    ];
    let drafts = of_points("Engum Byråd", Some("Skoleudvalget anbefaler,"), &points);
    assert_eq!(drafts[0].text, "Byrådet godkendte indstillingen.", "{drafts:?}");
    let alone = "at Byrådet først træffer beslutning på mødet i maj";
    check_first(
        "Engum Byråd",
        alone,
        "Byrådet besluttede, at Byrådet først træffer beslutning på mødet i maj.",
    );
}

#[test]
fn a_chain_of_recommendations_ends_with_the_body_or_goes_on_from_it() {
    let text = "Forvaltningen indstiller over for Teknisk Udvalg, som indstiller over for Økonomiudvalget, som indstiller \
        over for Byrådet, at planen vedtages.";
    check_first("Engum Byråd", text, "Engum Byråd vedtog planen.");
    check_first("Teknisk Udvalg", text, "Teknisk Udvalg anbefalede over for Byrådet, at planen vedtages.");
}

#[test]
fn what_stands_beside_an_indstilling_is_no_part_of_it() {
    let text = "at byrådet sælger grunden. Punkt 2 behandles for lukkede døre.";
    check_first("Engum Byråd", text, "Byrådet besluttede at sælge grunden.");
    let unit = "at byrådet afsætter op til kr. 175.000,- til hjælp";
    check_first("Engum Byråd", unit, "Byrådet afsatte op til kr. 175.000,- til hjælp.");
}

#[test]
fn clauses_behind_letters_are_points() {
    let text = "Det indstilles, at: a. Udvalget godkender planen; b. Forvaltningen orienterer udvalget årligt; c. Der ikke \
        indgås nye aftaler; d. Ældrerådet høres i maj.";
    let first = of_points("Teknisk Udvalg", None, &[text]).swap_remove(0).text;
    let decided = "Udvalget godkendte planen.\n\nUdvalget besluttede, at forvaltningen orienterer udvalget årligt.\n\nUdvalget \
        besluttede, at der ikke indgås nye aftaler.\n\nUdvalget besluttede, at Ældrerådet høres i maj.";
    assert_eq!(first, decided);
}
