//! The indstilling as a whole, as municipalities say it, and the preferences that comes of it.

use super::*;
use crate::draft::{Preferences, drafts_for};
use crate::meeting::Item;

#[track_caller]
fn has(body: &str, point: &str, expected: &[&str]) {
    let drafts = of_points(body, None, &[point]);
    let texts: Vec<&str> = drafts.iter().map(|draft| draft.text.as_str()).collect();
    for words in expected {
        assert!(texts.contains(words), "»{words}« is not among {texts:#?}");
    }
}

#[track_caller]
fn has_none(body: &str, point: &str, unwanted: &str) {
    let drafts = of_points(body, None, &[point]);
    assert!(drafts.iter().all(|draft| !draft.text.contains(unwanted)), "{drafts:#?}");
}

#[test]
fn a_council_approves_adopts_and_accedes() {
    let plan = "Forvaltningen indstiller, at Byrådet godkender lokalplanen.";
    has(
        "Engum Byråd",
        plan,
        &[
            "Byrådet godkendte lokalplanen.",
            "Lokalplanen blev godkendt.",
            "Godkendt.",
            "Byrådet godkendte indstillingen.",
            "Indstillingen blev godkendt.",
            "Forvaltningens indstilling blev godkendt.",
            "Byrådet vedtog indstillingen.",
            "Indstillingen blev vedtaget.",
            "Byrådet tiltrådte indstillingen.",
            "Indstillingen blev tiltrådt.",
        ],
    );
    has(
        "Engum Byråd",
        "Borgmesteren foreslår, at Byrådet vedtager planen.",
        &["Vedtaget.", "Borgmesterens indstilling blev godkendt."],
    );
    has_none("Engum Byråd", "Det indstilles, at Byrådet godkender lokalplanen.", "s indstilling");
}

#[test]
fn a_committee_sends_on_what_it_cannot_decide() {
    let plan = "Forvaltningen indstiller, at Byrådet godkender lokalplanen.";
    let sent = [
        "Anbefales.",
        "Indstilles til Byrådets godkendelse.",
        "Indstilles godkendt.",
        "Teknisk Udvalg anbefalede indstillingen.",
    ];
    has("Teknisk Udvalg", plan, &sent);
    has_none("Engum Byråd", plan, "Indstilles");
    has_none("Teknisk Udvalg", "at udvalget godkender planen", "Indstilles");
}

#[test]
fn a_discussion_is_not_adopted_and_an_orientation_is_taken_note_of() {
    has_none("Engum Byråd", "at Byrådet drøfter planen", "indstilling");
    let note = "Det indstilles, at Byrådet tager orienteringen til efterretning.";
    has(
        "Engum Byråd",
        note,
        &[
            "Taget til efterretning.",
            "Orienteringen taget til efterretning.",
            "Orienteringen blev taget til efterretning.",
        ],
    );
    has_none("Engum Byråd", note, "vedtog");
}

#[test]
fn two_recommendations_are_told_in_the_plural() {
    let points =
        ["Det indstilles, at KKR godkender planen.", "Det indstilles, at KKR udpeger Lone Lyng til rådet."];
    let drafts = of_points(KKR, None, &points);
    assert!(drafts.iter().any(|draft| draft.text == "Indstillingerne blev godkendt."), "{drafts:#?}");
}

#[test]
fn how_a_body_says_yes_to_the_whole_is_heard_for_every_act() {
    let asked = |point: &str| Indstilling { lead: None, points: vec![point.to_owned()] };
    let before = asked("Forvaltningen indstiller, at Byrådet godkender planen.");
    let first = |preferences: &Preferences, point: &str| {
        let item = Item { indstilling: Some(asked(point)), ..Item::default() };
        drafts_for("Engum Byråd", &item, preferences).remove(0).text
    };
    let preferences = Preferences::of("Engum Byråd", [(&before, "Indstillingen blev vedtaget.")]);
    assert_eq!(first(&preferences, "at Byrådet bevilger 2 mio. kr."), "Indstillingen blev vedtaget.");
    assert!(first(&preferences, "at Byrådet drøfter planen").contains("drøftede"));
    let other = asked("at Byrådet frigiver midlerne");
    let later = Preferences::of(
        "Engum Byråd",
        [(&before, "Indstillingen blev vedtaget."), (&other, "Midlerne blev frigivet.")],
    );
    assert_eq!(first(&later, "at Byrådet bevilger 2 mio. kr."), "Byrådet bevilgede 2 mio. kr.");
    assert_eq!(first(&later, "at Byrådet godkender planen"), "Indstillingen blev vedtaget.");
}
