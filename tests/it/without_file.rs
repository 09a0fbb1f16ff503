//! Without a file: an agenda that was copied, and a meeting whose items are written line by line.

use crate::world::{COUNCIL, KKR, Shown, World};

/// An agenda as it stands in a mail.
const COPIED: &str = "Engum Havneråd\nMøde den 3. juni 2026 kl. 16.00\n\n1. Godkendelse af dagsorden\n\n2. Molens nye bænke\n\n\
Bænkene er kommet.\n\n3. Eventuelt\n";

/// The same in a page: the numbers are the list's.
const PAGE: &str = "<h2>Engum Havneråd</h2><p>Møde den 3. juni 2026 kl. 16.00</p><ol><li>Godkendelse af dagsorden</li>\
<li>Molens nye bænke</li><li>Eventuelt</li></ol>";

fn titles(world: &World) -> Vec<String> {
    world.meeting().items.iter().map(referent::meeting::Item::name).collect()
}

#[test]
fn a_copied_agenda_is_looked_through_as_a_file_is() {
    let mut world = World::empty();
    world.shows("Ctrl-V indsæt").shows("Ctrl-N nyt");
    world.clipboard = Some(COPIED.to_owned());
    world.keys("ctrl-v");
    assert_eq!(world.shown(), Shown::Review);
    assert_eq!(titles(&world), ["1 Godkendelse af dagsorden", "2 Molens nye bænke", "3 Eventuelt"]);
    world.window(120, 30).shows("det kopierede").shows("▸1. Godkendelse af dagsorden");
    let stored = world.quit();
    assert_eq!((stored.body.as_str(), stored.date.to_string().as_str()), ("Engum Havneråd", "2026-06-03"));
    assert_eq!(stored.items[1].sections[0].text, "Bænkene er kommet.");
}

#[test]
fn a_page_that_was_copied_keeps_its_form() {
    let mut world = World::empty();
    world.copied_html = Some(PAGE.to_owned());
    world.clipboard =
        Some("Engum Havneråd\nMøde den 3. juni 2026 kl. 16.00\nGodkendelse af dagsorden\n".to_owned());
    world.keys("ctrl-v");
    assert_eq!(titles(&world), ["1 Godkendelse af dagsorden", "2 Molens nye bænke", "3 Eventuelt"]);
}

#[test]
fn what_the_terminal_pastes_is_an_agenda_when_it_has_lines() {
    let mut world = World::empty();
    world.pasted(COPIED);
    assert_eq!((world.shown(), world.meeting().items.len()), (Shown::Review, 3));
    let mut world = World::open(KKR);
    world.keys("ctrl-k o").pasted("engum");
    assert_eq!(world.meetings_screen().search.text(), "engum", "a line is what is looked for");
    world.clipboard = Some("kkr".to_owned());
    world.keys("ctrl-v");
    assert_eq!(world.meetings_screen().search.text(), "engumkkr");
    world.clipboard = Some(COPIED.to_owned());
    world.keys("ctrl-v");
    assert_eq!(world.meeting().body, "Engum Havneråd");
}

#[test]
fn what_cannot_be_pasted_is_said() {
    let mut world = World::empty();
    world.keys("ctrl-v").says("Udklipsholderen er tom");
    world.clipboard = Some("12\n34\n".to_owned());
    world.keys("ctrl-v").says("ingen dagsordenspunkter");
    assert_eq!(world.shown(), Shown::Meetings);
}

#[test]
fn a_meeting_without_a_file_has_its_items_line_by_line() {
    let mut world = World::empty();
    world.keys("ctrl-n").shows("Hvilket organ holder mødet?").typed("Engum Havneråd").shows("nyt organ");
    world.keys("enter").shows("Mødets dato").shows("3. marts 2026").typed("31/2").keys("enter");
    world.says("Skriv datoen som").keys("ctrl-u").typed("12/3").keys("enter");
    world.shows("Næste punkt på dagsordenen").typed("Godkendelse af dagsorden").keys("enter");
    world.typed("Molens nye bænke").keys("enter").typed("4 Eventuelt").keys("enter");
    insta::assert_snapshot!(world.picture());
    world.keys("enter").says("Dagsordenen har 3 punkter.");
    assert_eq!(titles(&world), ["1 Godkendelse af dagsorden", "2 Molens nye bænke", "4 Eventuelt"]);
    let stored = world.quit();
    assert_eq!((stored.body.as_str(), stored.date.to_string().as_str()), ("Engum Havneråd", "2026-03-12"));
    assert_eq!(stored.items.len(), 3);
}

#[test]
fn the_bodies_of_earlier_meetings_are_offered_with_their_people() {
    let mut world = World::empty();
    world.import(COUNCIL).import(KKR);
    let people: Vec<String> = world.meeting().people.iter().map(|person| person.name.clone()).collect();
    world.keys("ctrl-k o ctrl-n").shows("Engum Byråd").shows("senest");
    world.typed("søhøj").keys("enter enter").says("det er åbnet");
    world.keys("ctrl-k o ctrl-n").typed("søhøj").keys("enter").typed("2/6").keys("enter").says("Hentet:");
    let fetched: Vec<String> = world.meeting().people.iter().map(|person| person.name.clone()).collect();
    assert_eq!(fetched, people);
    world.typed("Natbusser").keys("enter enter");
    assert_eq!(world.quit().items.len(), 1);
}
