//! Drafts from the indstilling: proposed, looked through, taken or dropped, and never a decision by
//! themselves.

use referent::export::{self, Edition};
use referent::meeting::{Finding, ItemId, State};

use crate::world::{KKR, World, item};

#[test]
fn a_draft_is_shown_and_belongs_to_nobody() {
    let mut world = World::open(KKR);
    world.go_to("2.1").keys("f5").shows("KKR Søhøjland tog orienteringen til efterretning.");
    world.shows("forslag: aktiv 1/").shows("◐ 2.1");
    assert_eq!(world.decision(), "");
    let id = world.item().id.clone();
    let stored = world.quit();
    let words = "tog orienteringen til efterretning";
    assert!(!export::markdown(&stored, Edition::Full).contains(words));
    assert!(!export::json_edition(&stored, Edition::Open).contains(words));
    assert_eq!((stored.opened_at, stored.timeline.as_slice()), (None, &[][..]), "looking begins nothing");
    assert_eq!(item(&stored, "2.1").decision, None);
    assert!(item(&stored, "2.1").draft.as_deref().is_some_and(|draft| draft.contains(words)));
    assert!(stored.check().contains(&Finding::UntouchedDraft(id)));
}

#[test]
fn an_untouched_draft_is_left_behind_and_found_again() {
    let mut world = World::open(KKR);
    world.go_to("2.1").keys("f5 f8").is_at("3.1").shows("◐ 2.1");
    world
        .go_to("7.1")
        .keys("ctrl-k m")
        .shows("2.1 Orientering fra formandskabet")
        .shows("forslaget er hverken brugt eller fjernet");
    world.typed("forslaget").keys("enter").is_at("2.1").shows("forslag: aktiv 1/");
    let mut again = world.restarted();
    again.is_at("2.1").shows("KKR Søhøjland tog orienteringen til efterretning.").shows("forslag: aktiv 1/");
    assert_eq!(again.decision(), "");
}

#[test]
fn touching_a_draft_is_taking_it() {
    let mut world = World::open(KKR);
    world.go_to("2.1").keys("f5 backspace").typed(" med glæde.").hides("forslag:");
    assert_eq!(world.decision(), "KKR Søhøjland tog orienteringen til efterretning med glæde.");
    assert_eq!(world.item().draft, None);
    world.keys("f8");
    let stored = world.quit();
    assert_eq!(item(&stored, "2.1").state, State::Decided);
    assert!(export::markdown(&stored, Edition::Full).contains("til efterretning med glæde."));
}

#[test]
fn moving_about_in_a_draft_does_not_take_it() {
    let mut world = World::open(KKR);
    world.go_to("2.1").keys("f5 left left home end ctrl-home shift-right").shows("forslag: aktiv 1/");
    assert_eq!(world.decision(), "");
}

#[test]
fn tab_takes_the_draft_and_goes_on_writing() {
    let mut world = World::open(KKR);
    world.keys("f5 tab").is_at("1.1").hides("forslag:").typed(" Uden rettelser.");
    assert_eq!(world.decision(), "KKR Søhøjland godkendte referatet. Uden rettelser.");
    assert_eq!(world.item().state, State::Active);
}

#[test]
fn drafts_come_one_after_the_other_and_round_again() {
    let mut world = World::open(KKR);
    world.keys("f5").shows("KKR Søhøjland godkendte referatet.").shows("1/");
    world.keys("f5").shows("referatet fra mødet").shows("aktiv 2/");
    world.keys("f5").shows("Referatet blev godkendt.").shows("passiv 3/");
    let count = world.app.open_meeting().unwrap().proposal().unwrap().choices.len();
    for _ in 3..=count {
        world.keys("f5");
    }
    world.shows("KKR Søhøjland godkendte referatet.").shows(&format!("1/{count}"));
    world.keys("f5 f5 f9");
    assert_eq!(world.numbered("1.1").decision_text(), "Referatet blev godkendt.");
}

#[test]
fn esc_drops_the_draft() {
    let mut world = World::open(KKR);
    world.keys("f5 esc").hides("forslag:").shows("tryk F5 for et forslag");
    assert_eq!((world.item().draft.as_deref(), world.item().state), (None, State::Pending));
    world.typed("Godkendt.");
    assert_eq!(world.decision(), "Godkendt.");
}

#[test]
fn a_draft_that_is_undone_is_not_called_by_the_step_before_it() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("ctrl-k u").go_to("3.2").keys("f5").shows("forslag:");
    world.keys("ctrl-z").hides("forslag:").hides("Fortrudt").shows("↷ 3.1");
}

#[test]
fn a_draft_stands_behind_what_was_written_and_never_writes_over_it() {
    let mut world = World::open(KKR);
    world.typed("Formanden indledte.").keys("f5");
    world.shows("Formanden indledte.").shows("KKR Søhøjland godkendte referatet.");
    world.keys("esc");
    assert_eq!(world.decision(), "Formanden indledte.");
    world.keys("f5 f9");
    let words = "Formanden indledte.\n\nKKR Søhøjland godkendte referatet.";
    assert_eq!(world.numbered("1.1").decision_text(), words);
}

#[test]
fn each_point_of_an_indstilling_becomes_a_sentence() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("f5 f9");
    let words = world.numbered("3.1").decision_text().to_owned();
    assert!(words.starts_with("KKR Søhøjland godkendte forsøget med natlinjerne 91N og 92N"), "{words}");
    assert!(words.contains("\n\nKKR Søhøjland bemyndigede formandskabet"), "{words}");
}

#[test]
fn a_discussion_is_left_open_at_its_end_for_the_minute_taker() {
    let mut world = World::open(KKR);
    world.go_to("3.2").keys("f5 tab").typed("nabohjælp.").keys("f8");
    let words = world.numbered("3.2").decision_text().to_owned();
    assert!(words.ends_with("I drøftelsen var der bl.a. fokus på nabohjælp."), "{words}");
}

#[test]
fn without_an_indstilling_there_is_nothing_to_propose() {
    let mut world = World::open(KKR);
    world.go_to("7.1").keys("f5").says("Punktet har ingen indstilling");
    world.keys("f9").is_at("7.1").says("Sidste punkt; ");
}

#[test]
fn an_empty_decision_is_not_accepted() {
    let mut world = World::open(KKR);
    world.keys("f9").is_at("1.1").says("Ingen beslutning endnu");
    assert_eq!(world.item().state, State::Pending);
}

#[test]
fn marking_an_item_drops_its_draft() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("f5 ctrl-k u").hides("forslag:").shows("↷ 3.1");
    assert_eq!(world.item().draft, None);
    world.keys("ctrl-z").shows("○ 3.1").hides("forslag:");
    assert_eq!(world.item().draft, None);
}

#[test]
fn the_items_of_a_meeting_decided_by_formula() {
    let mut world = World::open(KKR);
    world.keys(&"f5 f9 ".repeat(4)).says("Skriv sætningen færdig.").typed("nabohjælp.").keys("f9");
    world.keys(&"f5 f9 ".repeat(3));
    let decisions: Vec<(ItemId, String)> = world
        .meeting()
        .items
        .iter()
        .map(|item| (item.id.clone(), item.decision_text().to_owned()))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    assert_eq!(decisions.len(), 7, "{decisions:#?}");
    assert!(world.meeting().items.iter().all(|item| item.draft.is_none()));
}

#[test]
fn words_that_stand_as_drafted_are_exchanged_by_the_next_draft() {
    let mut world = World::open(KKR);
    world.keys("f5 tab");
    assert_eq!(world.decision(), "KKR Søhøjland godkendte referatet.");
    world.keys("f5 f5 tab");
    assert_eq!(world.decision(), "Referatet blev godkendt.");
    world.keys("ctrl-z");
    assert_eq!(world.decision(), "KKR Søhøjland godkendte referatet.");
}

#[test]
fn a_decision_is_not_lost_by_looking_at_other_drafts() {
    let words = "KKR Søhøjland godkendte referatet.";
    for keys in ["f5 esc", "f5 f5 esc", "f5 f8", "f5 f5 f8", "f5 ctrl-z", "f5 f5 ctrl-k 4 esc f8"] {
        let mut world = World::open(KKR);
        world.keys("f5 f9 f7").is_at("1.1").shows("✓ 1.1").keys("f5");
        world.shows("forslag: ").hides(words).keys("esc").keys(keys);
        let item = world.numbered("1.1");
        assert_eq!((item.decision_text(), item.state), (words, State::Decided), "{keys}");
        assert_eq!(item.draft, None, "{keys}");
        world.shows("✓ 1.1").hides("◐ 1.1");
    }
    let mut world = World::open(KKR);
    world.keys("f5 tab f5 esc");
    assert_eq!((world.decision(), world.item().state), (words, State::Active));
}

#[test]
fn an_item_that_is_decided_in_own_words_is_not_decided_again_by_a_draft() {
    for keys in ["f5 f8", "f5 f5 f9", "f9", "shift-tab f9"] {
        let mut world = World::open(KKR);
        world.typed("Referatet er godt.").keys("f9 f7").is_at("1.1").keys(keys).is_at("2.1");
        let item = world.numbered("1.1");
        assert_eq!((item.decision_text(), item.state), ("Referatet er godt.", State::Decided), "{keys}");
        assert_eq!(item.draft, None, "{keys}");
        world.shows("✓ 1.1");
    }
    let mut world = World::open(KKR);
    world.typed("Referatet er godt.").keys("f9 f7 f5").hides("forslag:").hides("godkendte referatet");
    world.says("Punktet er afgjort; Ctrl-L »påbegyndt« giver igen forslag.");
    world.keys("ctrl-l").typed("påbegyndt").keys("enter f5").shows("forslag: ");
    world.shows("Referatet er godt.").shows("KKR Søhøjland godkendte referatet.");
}

#[test]
fn an_imported_decision_is_not_followed_by_a_draft() {
    let minuted = "# Referat fra byrådsmøde 4. maj 2027\n\n## 1. Broen over åen\n\n### Indstilling\n\nDet indstilles, at broen \
        bygges.\n\n### Beslutning\n\nUdsat til juni.\n\n## 2. Vejen\n\n### Indstilling\n\nDet indstilles, at vejen godkendes.\n";
    let mut world = World::empty();
    world.fetches("referat.md", minuted).keys("enter").go_to("1");
    let words = world.numbered("1").decision_text().to_owned();
    assert!(words.contains("Udsat til juni."), "{words}");
    world.keys("f5").hides("forslag:").keys("f9").is_at("2");
    assert_eq!(world.numbered("1").decision_text(), words);
}

#[test]
fn a_draft_that_would_be_exchanged_is_still_that_after_a_restart() {
    let mut world = World::open(KKR);
    world.keys("f5 f9 f7 f5");
    let mut again = world.restarted();
    again.is_at("1.1").shows("forslag: ").keys("esc").shows("✓ 1.1");
    assert_eq!(again.decision(), "KKR Søhøjland godkendte referatet.");
}

#[test]
fn words_typed_behind_a_draft_stand_apart_from_it() {
    let mut world = World::open(KKR);
    world.keys("f5").typed("Enigt");
    assert_eq!(world.decision(), "KKR Søhøjland godkendte referatet. Enigt");
    let mut world = World::open(KKR);
    world.keys("f5 tab").typed("Enigt. Ja.");
    assert_eq!(world.decision(), "KKR Søhøjland godkendte referatet. Enigt. Ja.");
}

#[test]
fn a_draft_that_is_no_whole_sentence_is_not_finished() {
    let mut world = World::open(KKR);
    world.window(120, 24).go_to("3.2").keys("f5").shows("bl.a. fokus på").keys("f9");
    world.is_at("3.2").says("Skriv sætningen færdig.").shows("◐ 3.2").typed("nabohjælp.").keys("f9");
    world.is_at("3.3").shows("✓ 3.2");
    let words = stored_text(&world.quit(), "3.2");
    assert!(words.ends_with("I drøftelsen var der bl.a. fokus på nabohjælp."), "{words}");
    let mut world = World::open(KKR);
    world.go_to("3.2").keys("f5 tab f9").says("ender midt i en sætning: »… fokus på«");
    world.keys("ctrl-k m").shows("teksten har en åben plads: fokus på");
}

fn stored_text(meeting: &referent::meeting::Meeting, number: &str) -> String {
    meeting.items.iter().find(|item| item.number == number).unwrap().decision_text().to_owned()
}

#[test]
fn a_draft_that_was_passed_by_is_reached_backwards() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("f5").shows("1/").keys("f5 f5").shows("3/").keys("shift-tab").shows("2/");
    world.keys("shift-tab shift-tab").shows("udsat ").keys("tab");
    assert_eq!(world.decision(), "KKR Søhøjland udsatte sagen.");
}
