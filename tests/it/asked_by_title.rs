//! Items whose titles ask for a decision, without an indstilling: they are missing one, everywhere.

use crate::world::{Shown, World};

const AGENDA: &str = "Engum Havneråd\nMøde den 3. juni 2026 kl. 16.00\n\n1. Velkomst\n\n2. Forslag fra Tangloppen om badebro\n\n\
3. Orientering om valg af entreprenør\n\n4. Valg af kasserer\n\n5. Eventuelt\n";

fn opened(agenda: &str) -> World {
    let mut world = World::empty();
    world.fetches("dagsorden.txt", agenda);
    if world.shown() != Shown::Meeting {
        world.keys("esc");
    }
    world
}

#[test]
fn what_a_title_asks_for_is_missing_in_list_head_chair_check_and_end() {
    let mut world = opened(AGENDA);
    world.shows("2 af 2 mangler").shows("○ 2").hides("○ 3").shows("○ 4").hides("○ 5").hides("○ 1");
    world.keys("f6").shows("ikke besluttet").keys("f6");
    world
        .keys("f4 insert")
        .typed("Ane Ask")
        .keys("enter esc")
        .go_to("2")
        .shows("Skriv beslutningen, eller tryk F5")
        .keys("f5")
        .shows("Indsæt en vending")
        .keys("esc")
        .keys("f9")
        .is_at("2");
    world.says("Ingen beslutning endnu").keys("ctrl-k m").shows("! 2 Forslag fra Tangloppen om badebro");
    world.keys("esc ctrl-k l").shows("Mangler (2)").shows("4 mangler beslutning").keys("esc");
    world.keys("ctrl-k o").shows("0/2").keys("esc");
    world
        .go_to("2")
        .typed("Vedtaget.")
        .keys("f9")
        .shows("1 af 2 mangler")
        .go_to("1")
        .keys("ctrl-u")
        .is_at("4");
    // what one says of such an item is first
    world.keys("f5").shows("{navn} blev valgt.").keys("esc");
    world
        .typed("Bo Berg blev valgt.")
        .keys("f9")
        .shows("intet mangler")
        .keys("ctrl-k l")
        .shows("Intet mangler");
}

#[test]
fn a_title_over_other_items_asks_for_nothing_itself() {
    let agenda = "Engum Havneråd\nMøde den 3. juni 2026 kl. 16.00\n\n1. Valg\n\nValgene er skriftlige.\n\n1.1. Valg af kasserer\n\n\
1.2. Valg af revisor\n\n2. Udpegninger\n\n3. Eventuelt\n";
    let mut world = opened(agenda);
    world.shows("2 af 2 mangler").hides("○ 1 ").shows("○ 1.1").shows("○ 1.2").hides("○ 2");
}

#[test]
fn what_was_not_decided_by_the_end_is_on_the_next_agenda() {
    let mut world = opened(AGENDA);
    world.becomes("2026-06-03T16:00:00+02:00").keys("f4 insert").typed("Ane Ask").keys("enter esc");
    world.go_to("2").typed("Vedtaget.").keys("f9").ends("Vi nåede ikke mere");
    let next = world.meeting().next_agenda(world.meeting().date + chrono::Days::new(30));
    let titles: Vec<_> = next.items.iter().map(|item| item.title.as_str()).collect();
    assert!(titles.contains(&"Valg af kasserer"), "{titles:?}");
    assert!(!titles.iter().any(|title| title.contains("badebro")), "{titles:?}");
}
