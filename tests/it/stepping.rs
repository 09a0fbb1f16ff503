//! Going through the agenda and changing it on the way.

use referent::meeting::State;

use crate::world::{KKR, World, item};

#[test]
fn next_and_previous_skip_headings() {
    let mut world = World::open(KKR);
    world.is_at("1.1");
    let mut seen = vec!["1.1".to_owned()];
    for _ in 1..8 {
        world.keys("f8");
        seen.push(world.item().number.clone());
    }
    assert_eq!(seen, ["1.1", "2.1", "3.1", "3.2", "3.3", "4.1", "6.1", "7.1"]);
    world.keys("f8").is_at("7.1").says("Sidste punkt; 7 mangler noget: Ctrl-U. Ctrl-K l slutter.");
    world.keys("f7").is_at("6.1");
    world.keys("f7").is_at("4.1");
}

#[test]
fn the_first_item_has_nothing_before_it() {
    World::open(KKR).keys("f7").is_at("1.1").says("Det er det første punkt.");
}

#[test]
fn a_formula_decision_and_the_next_item_cost_two_keys() {
    let mut world = World::open(KKR);
    world.keys("f5 f9").is_at("2.1");
    assert_eq!(world.numbered("1.1").decision_text(), "KKR Søhøjland godkendte referatet.");
    assert_eq!(world.numbered("1.1").state, State::Decided);
    world.shows("✓ 1.1").shows("Gemt 10.00.00");
    let stored = world.quit();
    assert_eq!(item(&stored, "1.1").decision_text(), "KKR Søhøjland godkendte referatet.");
    assert_eq!(item(&stored, "1.1").draft, None);
}

#[test]
fn the_next_unfinished_item_wraps_round() {
    let mut world = World::open(KKR);
    world.keys("f5 f9 f5 f9").is_at("3.1").go_to("6.1");
    world.keys("ctrl-u").is_at("3.1");
    world.keys("ctrl-u").is_at("3.2");
    world.go_to("1.1").keys("ctrl-u").is_at("3.1");
}

#[test]
fn when_nothing_is_unfinished_it_says_so() {
    let mut world = World::open(KKR);
    world.keys(&"f5 f9 ".repeat(4)).typed("nabohjælp.").keys("f9").keys(&"f5 f9 ".repeat(3));
    world.keys("ctrl-u").says("Intet punkt mangler noget.");
}

#[test]
fn an_item_is_found_by_number_and_by_letters() {
    let mut world = World::open(KKR);
    world.keys("ctrl-o").typed("4.1").keys("enter").is_at("4.1");
    world.keys("ctrl-o").typed("natb").keys("enter").is_at("3.1");
    world.keys("ctrl-o").typed("bygge").keys("enter").is_at("3.3");
    world.keys("ctrl-o").typed("findes ikke").shows("Intet passer").keys("esc").is_at("3.3");
}

#[test]
fn items_are_taken_out_of_order() {
    let mut world = World::open(KKR);
    world.go_to("6.1").keys("f5 f9").is_at("7.1");
    world.go_to("3.2").typed("KKR drøftede sagen.").keys("f9").is_at("3.3");
    assert_eq!(world.numbered("6.1").state, State::Decided);
    assert_eq!(world.numbered("3.2").state, State::Decided);
    assert_eq!(world.numbered("1.1").state, State::Pending);
}

#[test]
fn leaving_an_item_with_words_settles_it() {
    let mut world = World::open(KKR);
    world.typed("Referatet blev godkendt.").shows("◐ 1.1");
    assert_eq!(world.item().state, State::Active);
    world.keys("f8").shows("✓ 1.1");
    assert_eq!(world.numbered("1.1").state, State::Decided);
}

#[test]
fn an_item_is_added_behind_the_current_one_with_its_number() {
    let mut world = World::open(KKR);
    world.go_to("3.3").keys("ctrl-k n").shows("Nyt punkt efter dette");
    world.typed("3.4. Cykelstier i Nørre Vang").keys("enter").is_at("3.4");
    assert_eq!((world.item().title.as_str(), world.item().level), ("Cykelstier i Nørre Vang", 2));
    world.typed("Drøftet.").shows("3.4 Cykelstier i Nørre Vang");
    let stored = world.quit();
    let numbers: Vec<&str> = stored.items.iter().map(|item| item.number.as_str()).collect();
    assert_eq!(numbers[7..10], ["3.3", "3.4", "4"]);
    assert_eq!(item(&stored, "3.4").decision_text(), "Drøftet.");
}

#[test]
fn an_item_is_marked_from_anywhere_in_it() {
    for (keys, state, sign, sentence) in [
        ("ctrl-k u", State::Postponed, "↷ 3.1", "Punktet blev udsat."),
        ("ctrl-k x", State::Withdrawn, "✕ 3.1", "Punktet udgik."),
        ("ctrl-k i", State::NoRemarks, "✓ 3.1", "Ingen bemærkninger."),
        ("ctrl-k j", State::NotReached, "⊘ 3.1", "Punktet blev ikke nået."),
    ] {
        let mut world = World::open(KKR);
        world.go_to("3.1").keys(keys).is_at("3.1").shows(sign).shows(sentence);
        assert_eq!(world.item().state, state);
        let stored = world.quit();
        assert_eq!(item(&stored, "3.1").state, state);
        assert!(referent::export::markdown(&stored, Default::default()).contains(sentence));
    }
}

#[test]
fn the_state_is_chosen_from_a_list_too() {
    let mut world = World::open(KKR);
    world.keys("ctrl-l").typed("efterr").keys("enter");
    assert_eq!(world.item().state, State::Noted);
    world.keys("ctrl-l").typed("ikke beh").keys("enter");
    assert_eq!(world.item().state, State::Pending);
}

#[test]
fn a_title_is_mended() {
    let mut world = World::open(KKR);
    world.window(100, 24).go_to("3.1").keys("ctrl-k t").shows("Punktets titel");
    world.keys("end ctrl-w").typed("kommunegrænserne i Søhøjland").keys("enter");
    world.shows("3.1 Natbusser på tværs af kommunegrænserne i Søhøjland");
    assert_eq!(item(&world.quit(), "3.1").title, "Natbusser på tværs af kommunegrænserne i Søhøjland");
}

#[test]
fn an_item_is_moved_and_stays_the_current_one() {
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Taget først.").keys("ctrl-k up").is_at("3.2");
    let order = |world: &World| -> Vec<String> {
        world.meeting().items[4..8].iter().map(|item| item.number.clone()).collect()
    };
    assert_eq!(order(&world), ["3", "3.2", "3.1", "3.3"].map(str::to_owned));
    world.keys("ctrl-k down ctrl-k down");
    assert_eq!(order(&world), ["3", "3.1", "3.3", "3.2"].map(str::to_owned));
    assert_eq!(world.decision(), "Taget først.");
    world.keys("ctrl-z ctrl-z ctrl-z");
    assert_eq!(order(&world), ["3", "3.1", "3.2", "3.3"].map(str::to_owned));
}

#[test]
fn an_item_that_is_moved_up_keeps_its_number_and_is_said_to_be_taken_out_of_turn() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc");
    world.go_to("3.1").keys("f8").is_at("3.2").keys("ctrl-k up").typed("Taget først.").minutes(2);
    world.keys("f8").is_at("3.1").typed("Taget bagefter.").minutes(2);
    let printed = referent::export::markdown(&world.quit(), Default::default());
    assert_eq!(printed.matches("punktet blev behandlet").count(), 1, "{printed}");
}

#[test]
fn the_agenda_takes_the_keys_and_gives_them_back() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k a down down").is_at("2.1");
    world.keys("end").is_at("7.1").keys("home").is_at("1");
    world.keys("down enter").typed("Godkendt.").is_at("1.1");
    assert_eq!(world.decision(), "Godkendt.");
}

#[test]
fn an_item_that_was_added_comes_back_with_its_words() {
    let mut world = World::open(KKR);
    world.go_to("7.1").keys("ctrl-k n").typed("Mødetider").keys("enter").is_at("7.2").typed("Kl. 9");
    world.keys(&"ctrl-z ".repeat(4)).is_at("7.1");
    world.keys(&"ctrl-y ".repeat(4)).go_to("7.2");
    assert_eq!(world.decision(), "Kl. 9");
}

#[test]
fn an_item_between_two_numbers_gets_a_letter_and_stays_behind_what_is_under_the_one_before() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("ctrl-k n").typed("Cykelstier").keys("enter").is_at("3.1a");
    world.keys("ctrl-k n").typed("Broer").keys("enter").is_at("3.1b");
    world.keys("ctrl-k a home").is_at("1").keys("ctrl-k n").typed("Ny formand").keys("enter").is_at("1a");
    world
        .keys("ctrl-k a home")
        .is_at("1")
        .keys("ctrl-k n")
        .typed("1.2 Dagsordenen")
        .keys("enter")
        .is_at("1.2");
    let items = &world.meeting().items;
    let numbers: Vec<&str> = items.iter().map(|item| item.number.as_str()).collect();
    assert_eq!(numbers[..9], ["1", "1.1", "1.2", "1a", "2", "2.1", "3", "3.1", "3.1a"]);
    assert_eq!((items[2].level, items[3].level), (2, 1));
}

#[test]
fn what_is_taken_up_at_the_meeting_counts_until_something_is_said_of_it() {
    let mut world = World::open(KKR);
    world.keys("f5 f9").shows("6 af 7 mangler").keys("ctrl-k n").typed("Ny formand").keys("enter");
    world
        .shows("7 af 8 mangler")
        .shows("○ 2.2 Ny formand")
        .typed("Ny formand er valgt.")
        .keys("f9")
        .shows("6 af 8 mangler");
}

#[test]
fn the_footer_shows_the_vote_the_way_and_the_end_when_they_are_likely() {
    let mut world = World::open(KKR);
    world.window(80, 24).keys("f5 f9").shows("F5 forslag").shows("Ctrl-L udsæt");
    world.typed("Godkendt.").late(10).shows("Skift-F5 stemmer").shows("Ctrl-O gå til").shows("F1 hjælp");
    world.go_to("7.1").shows("Ctrl-K l slut mødet").shows("Ctrl-U mangler");
}
