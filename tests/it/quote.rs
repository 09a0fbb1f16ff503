//! Quotations: a mailed wording, and who opened the item.

use crate::world::{KKR, World};

#[test]
fn a_mailed_wording_goes_in_as_a_quotation_of_somebody_who_is_here() {
    let mut world = World::open(KKR);
    world.clipboard = Some("> Vi siger \"ja\",\r\n> men »senere«.\r\n".to_owned());
    world.typed("Drøftet. ").keys("ctrl-k q").shows("Hvem siger det?").typed("ahrendal").keys("enter");
    assert_eq!(world.decision(), "Drøftet. Lone Ahrendal: »Vi siger \"ja\",\nmen ›senere‹.«");
    world.keys("ctrl-z");
    assert_eq!(world.decision(), "Drøftet. ");
}

#[test]
fn what_was_just_pasted_or_is_marked_becomes_the_quotation() {
    let mut world = World::open(KKR);
    world.pasted("Det haster.").keys("ctrl-k q").typed("Gæsten").keys("enter");
    assert_eq!(world.decision(), "Gæsten: »Det haster.«");
    world.typed(" Nu").keys("ctrl-shift-left ctrl-k q").typed("uden navn").keys("enter");
    assert_eq!(world.decision(), "Gæsten: »Det haster.« »Nu«");
}

#[test]
fn nothing_to_quote_is_said() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k q").says("intet at citere");
    assert_eq!(world.decision(), "");
}

#[test]
fn who_opened_the_item_goes_before_the_draft_by_one_key() {
    let mut world = World::empty();
    let item = r#"{"title":"Plan","presenter":"Bo Krag, direktør","indstilling":{"points":["at rådet drøfter planen"]}}"#;
    let agenda = r#"{"format":"referent/1","body":"Engum Råd","date":"2026-03-03","items":["#;
    world.fetches("råd.json", &format!("{agenda}{item}]}}"));
    world.keys("f5 shift-f4");
    let draft = "Bo Krag indledte punktet. Rådet drøftede planen. I drøftelsen var der bl.a. fokus på ";
    assert_eq!(world.decision(), draft);
    world.typed("støj.").keys("shift-f4");
    assert_eq!(world.decision(), "Rådet drøftede planen. I drøftelsen var der bl.a. fokus på støj.");
    world.keys("shift-f4");
    assert_eq!(world.decision(), format!("{draft}støj."));
}

#[test]
fn where_nobody_presents_the_name_is_written_in_its_place() {
    let mut world = World::open(KKR);
    let unpresented =
        world.meeting().items.iter().find(|item| item.presenter.is_none() && item.indstilling.is_some());
    let number = unpresented.expect("an item that nobody presents").number.clone();
    world.go_to(&number).keys("shift-f4").shows("Hvem indledte punktet?").typed("ahr").keys("enter");
    assert_eq!(world.decision(), "Lone Ahrendal indledte punktet.");
}
