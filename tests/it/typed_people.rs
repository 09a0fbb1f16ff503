//! What is typed of people besides one name: what happened to them, and several at once.

use referent::meeting::Status;

use crate::first_use::first_agenda;
use crate::world::World;

fn status(world: &World, name: &str) -> Status {
    world.meeting().status_of(&crate::world::person(world.meeting(), name).id)
}

#[test]
fn what_is_typed_behind_a_name_in_the_list_is_taken_with_retur() {
    let mut world = first_agenda();
    world
        .keys("f4")
        .typed("strand afbud")
        .shows("Hvem har meldt afbud? Ole Strand (næstformand) (Retur)")
        .keys("enter");
    world.says("Ole Strand: afbud").typed("holm afbud barn syg").keys("enter");
    world.keys("ctrl-z").typed("holm er syg").keys("3").says("Mette Holm: afbud (syg).").keys("ctrl-z");
    world.typed("holm har afbud barn syg").keys("enter");
    world.says("Mette Holm: afbud (barn syg).").shows("barn syg");
    world.keys("f9").typed("kvist gik").keys("enter").says("Jens Kvist: gik kl. 10.00");
    // what may be another person is asked as a new one
    world.typed("jens kvistgaard").keys("enter").shows("Ny person");
}

#[test]
fn several_people_are_named_on_one_line() {
    let mut world = first_agenda();
    world.keys("f4").typed("strand, holm og kvist har afbud");
    world.shows("Hvem har meldt afbud? Ole Strand, Mette Holm og Jens Kvist (Retur)").keys("enter");
    world.says("Ole Strand, Mette Holm og Jens Kvist: afbud.").shows("0 af 4 til stede · 3 afbud");
    // one step back for all
    world.keys("ctrl-z").shows("0 af 4 til stede · 4 uafklarede").typed("strand og kvist");
    world.shows("3: afbud for Ole Strand og Jens Kvist. 1: her.").keys("3").shows("2 afbud").keys("f9 esc");
    assert_eq!([status(&world, "Strand"), status(&world, "Holm")], [Status::Afbud, Status::Present]);
    world.keys("f12").typed("holm, ravn").shows("3: afbud for Mette Holm og Birgit Ravn.").keys("3");
    world.says("Mette Holm og Birgit Ravn: afbud.").hides("Hvem, og hvad skete der?");
    assert_eq!(status(&world, "Ravn"), Status::Afbud);
}

#[test]
fn a_line_that_names_one_or_somebody_unknown_is_no_list() {
    let mut world = first_agenda();
    world.keys("f4 f9").typed("strand og holm gik").keys("enter").says("Et navn ad gangen");
    // the same one twice, and one with an organisation
    world.keys("esc esc f4").typed("strand, ole").keys("3").says("Ingen på listen").keys("esc esc");
    world.keys("f4").typed("Ane Ask, Engum").keys("1").shows("Ny person");
}
