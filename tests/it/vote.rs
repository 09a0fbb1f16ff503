//! Votes: typed in a line that says what it means, kept under the item, edited and taken back.

use crate::world::{KKR, NETWORK, Shown, World};

/// The council at 24, with the cursor inside what is written.
fn council() -> World {
    let mut world = World::council_at_24();
    world.keys("left left");
    world
}

fn sentences(world: &World) -> Vec<String> {
    let decision = world.item().decision.as_ref();
    decision.map_or_else(Vec::new, |d| d.votes.iter().map(|vote| vote.sentence(world.meeting())).collect())
}

#[test]
fn a_vote_by_numbers_is_a_key_and_a_line() {
    let mut world = council();
    world.keys("shift-f5").shows("Afstemning: for, imod, undlod").shows("15 til stede.").typed("11 3 1");
    world.shows("For stemte 11. Imod stemte 3. Undlod at stemme 1.").shows("15 stemmer, 15 til stede.");
    world
        .keys("enter")
        .says("Afstemningen er skrevet.")
        .shows("For stemte 11. Imod stemte 3. Undlod at stemme 1.");
    assert_eq!(sentences(&world), ["For stemte 11. Imod stemte 3. Undlod at stemme 1."]);
    // the sentence goes on where it was
    world.typed("x");
    assert_eq!(
        (world.decision(), world.shown()),
        ("Godkendtx.".replace("tx.", "xt.").as_str(), Shown::Meeting)
    );
}

#[test]
fn parties_are_counted_from_those_who_are_there() {
    let mut world = council();
    world.keys("f12 g u 6").keys("shift-f5").typed("a v / f c / resten");
    world
        .shows("For stemte 7 (A, V). Imod stemte 4 (F, C). Undlod at stemme 3 (Ø, L, B).")
        .shows("14 stemmer, 14 til stede.");
    world.keys("enter");
    let vote = &world.item().decision.as_ref().unwrap().votes[0];
    assert_eq!((vote.in_favour.count, vote.against.count, vote.abstained.count), (7, 4, 3));
    assert_eq!(vote.against.parties, ["F", "C"]);
}

#[test]
fn a_sum_that_does_not_fit_is_said_and_kept() {
    let mut world = council();
    world.keys("shift-f5").typed("11 8 1").shows("20 stemmer, 15 til stede: 5 for mange.").keys("enter");
    world.says("5 for mange").keys("ctrl-k m").shows("20 stemmer, men 15 medlemmer deltog").keys("esc");
    world
        .keys("ctrl-k 5 enter")
        .typed("")
        .keys("ctrl-u")
        .typed("11 3")
        .shows("14 stemmer, 15 til stede: 1 mangler.");
    world.keys("enter");
    assert_eq!(sentences(&world), ["For stemte 11. Imod stemte 3."]);
}

#[test]
fn a_word_that_is_nobody_is_not_lost() {
    let mut world = council();
    world.keys("shift-f5").typed("a v / xaver").shows("»xaver« er hverken et parti eller et medlem");
    world
        .keys("enter")
        .says("Ret linjen.")
        .keys("ctrl-w")
        .typed("villy")
        .shows("Imod stemte 1 (Villy Overlade (V))");
    world.keys("enter").says("Afstemningen er skrevet.");
    assert_eq!(sentences(&world).len(), 1);
}

#[test]
fn a_side_may_be_said_behind_those_who_took_it() {
    let mut world = council();
    world.keys("shift-f5").typed("V imod").shows("For stemte 0. Imod stemte 4 (V).").keys("esc");
    world.keys("shift-f5").typed("V og C imod, resten for").shows("15 stemmer, 15 til stede.").keys("enter");
    world.says("Afstemningen er skrevet.");
    assert_eq!(sentences(&world), ["For stemte 9 (A, F, Ø, L, B). Imod stemte 6 (V, C)."]);
    // what may be read both ways is asked again
    world.keys("shift-f5").typed("imod V, resten for").shows("skal alle stå foran").keys("enter");
    world.says("Ret linjen.").keys("ctrl-u").typed("imod V, for resten").keys("enter");
    let vote = &world.item().decision.as_ref().unwrap().votes[1];
    assert_eq!((vote.in_favour.count, vote.against.count, vote.abstained.count), (11, 4, 0));
    assert_eq!(vote.against.parties, ["V"]);
}

#[test]
fn several_votes_stand_each_with_what_it_was_on() {
    let mut world = council();
    world.keys("shift-f5").typed("ændringsforslag fra F: f / a v c ø l b").keys("enter");
    world.keys("shift-f5").typed("indstillingen: 2 imod, resten for").keys("enter");
    let sentences = sentences(&world);
    assert_eq!(sentences[0], "ændringsforslag fra F: For stemte 2 (F). Imod stemte 13 (A, V, C, Ø, L, B).");
    assert_eq!(sentences[1], "indstillingen: For stemte 13. Imod stemte 2.");
    let picture = world.window(120, 40).picture();
    assert!(picture.words().contains(&sentences[0]) && picture.words().contains(&sentences[1]), "{picture}");
    world.keys("ctrl-z").hides("indstillingen:").keys("ctrl-y").shows("indstillingen:");
    assert_eq!(world.quit().items[3].decision.as_ref().unwrap().votes.len(), 2);
}

#[test]
fn a_vote_is_edited_and_removed_from_the_list() {
    let mut world = council();
    world
        .keys("shift-f5")
        .typed("a v c / f")
        .keys("enter ctrl-k 5")
        .shows("Afstemninger, protokoltilførsler");
    world.keys("enter").shows("A, V, C / F / 0").typed("1").keys("backspace backspace").typed("b");
    world.keys("enter");
    assert!(sentences(&world)[0].ends_with("Undlod at stemme 1 (B)."), "{:?}", sentences(&world));
    world.keys("ctrl-k 5 delete").says("Fjernet; det kan fortrydes.");
    assert!(sentences(&world).is_empty() && world.app.overlay().is_none());
    world.keys("ctrl-z");
    assert_eq!(sentences(&world).len(), 1);
}

#[test]
fn without_parties_one_votes_by_name_and_without_people_by_number() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k g f4 f9 esc").go_to("3.2").keys("shift-f5").typed("resten / le, kaj / sofie");
    world.shows("For stemte 15. Imod stemte 2 (Leyla Demir Holst, Kaj Rosenvang). Undlod at stemme 1 (Sofie Grønlykke).");
    world.keys("esc");
    let mut world = World::open(NETWORK);
    world
        .keys("shift-f5")
        .shows("Ingen er markeret som til stede")
        .typed("5 2")
        .keys("enter")
        .says("Afstemningen");
    assert_eq!(sentences(&world), ["For stemte 5. Imod stemte 2."]);
}

#[test]
fn a_line_without_votes_is_asked_again() {
    let mut world = council();
    world.keys("shift-f5").typed("om planen:").keys("enter").says("Skriv for, imod og undlod");
    world.keys("esc");
    assert!(world.app.overlay().is_none() && sentences(&world).is_empty());
}

#[test]
fn after_the_end_a_vote_is_a_correction() {
    let mut world = council();
    world.ends("Vi gik.").keys("esc").minutes(5).keys("shift-f5").shows("Hvorfor rettes der?").typed("glemt");
    world.keys("enter").typed("11 3 1").keys("enter");
    assert_eq!((sentences(&world).len(), world.meeting().corrections.len()), (1, 1));
}

#[test]
fn what_was_voted_down_is_drafted_as_voted_down() {
    let mut world = council();
    world.keys("f8").keys("shift-f5").typed("3 12 0").keys("enter f5");
    let number = world.item().number.clone();
    world.shows("forkastede forslaget").shows("afvist 1/").keys("f9").go_to(&number);
    assert!(world.decision().contains("forkastede forslaget"), "{}", world.decision());
    world.keys("ctrl-k m").hides("forkastet ved afstemningen");
}

#[test]
fn a_decision_against_the_vote_is_told_of() {
    let mut world = council();
    world.keys("shift-f5").typed("3 12 0").keys("enter");
    world.keys("ctrl-k m").shows("beslutningen siger ja, men forslaget blev forkastet").keys("esc");
    let missing = world.meeting().missing().len();
    world.keys("ctrl-a").typed("Byrådet godkendte ikke lokalplanen.").keys("ctrl-k m");
    world.hides("forkastet ved afstemningen").keys("esc");
    // an amendment that was carried is another matter
    world
        .keys("ctrl-a")
        .typed("Godkendt med tilføjelsen.")
        .keys("shift-f5")
        .typed("ændringsforslag fra F: 9 6");
    world.keys("enter ctrl-k m").hides("ved afstemningen").keys("esc");
    world.go_to("23").typed("Forslaget blev afvist.").keys("shift-f5").typed("12 3 0").keys("enter ctrl-k m");
    world.shows("beslutningen siger nej, men forslaget blev vedtaget");
    assert!(world.meeting().missing().len() <= missing);
}
