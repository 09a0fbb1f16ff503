//! Statements and tasks: entered with one key from the decision, listed, edited, done, removed.

use chrono::NaiveDate;
use referent::meeting::{Decision, StatementKind};

use crate::world::{KKR, World, clock};

fn decision(world: &World) -> &Decision {
    world.item().decision.as_ref().unwrap()
}

#[test]
fn a_statement_is_a_member_a_kind_and_a_line() {
    let mut world = World::council_at_24();
    world.keys("shift-f6").shows("Hvem fik noget ført til protokols?").typed("tov").keys("enter");
    world.shows("Protokoltilførsel").typed("Cykelstien bør være bredere.");
    world.shows("Bemærkning fra Tove Rishøj (F): Cykelstien bør være bredere.").keys("enter");
    world.says("Skrevet: bemærkning.").shows("1 protokoltilførsel");
    let statement = &decision(&world).statements[0];
    assert_eq!((statement.kind, statement.at), (StatementKind::Remark, Some(clock("10.00"))));
    // back where one was
    world.typed("!");
    assert_eq!(world.decision(), "Godkendt.!");
}

#[test]
fn who_was_outvoted_dissents_and_tab_chooses_another_kind() {
    let mut world = World::council_at_24();
    world.keys("shift-f5").typed("resten / f").keys("enter shift-f6").typed("tov").keys("enter");
    world.shows("Afvigende mening").keys("tab").shows("Forbehold").shows("Tove Rishøj (F) tog forbehold.");
    // a reservation needs no words
    world.keys("enter").says("Skrevet: forbehold.");
    assert_eq!(decision(&world).statements[0].kind, StatementKind::Reservation);
    world
        .keys("shift-f6")
        .typed("emil")
        .keys("enter enter")
        .says("Skriv kort")
        .typed("For dyrt.")
        .keys("enter");
    assert_eq!(decision(&world).statements[1].kind, StatementKind::Dissent);
    assert!(world.meeting().check().iter().all(|finding| finding.rule().is_none()));
}

#[test]
fn a_statement_of_several_names_them_in_its_words() {
    let mut world = World::council_at_24();
    world
        .keys("shift-f6")
        .typed("flere")
        .keys("enter")
        .typed("A og F finder sagen for sent oplyst.")
        .keys("enter");
    assert_eq!(decision(&world).statements[0].person, None);
    world.keys("ctrl-z").hides("protokoltilførsel");
}

#[test]
fn a_task_is_caught_from_the_sentence_at_the_cursor() {
    let mut world = World::open(KKR);
    world.go_to("3.1").typed("Planen blev drøftet. Sekretariatet udarbejder et notat inden 1. maj. Tak.");
    world.keys("left left left left left left");
    world.keys("shift-f9").shows("Sekretariatet: udarbejder et notat (inden 1.5.2026)").keys("enter");
    world.says("Opgaven er skrevet.").shows("1 opgave");
    let task = &decision(&world).tasks[0];
    assert_eq!((task.who.as_deref(), task.what.as_str()), (Some("Sekretariatet"), "udarbejder et notat"));
    assert_eq!(task.due, NaiveDate::from_ymd_opt(2026, 5, 1));
    assert!(world.decision().ends_with("Tak."));
}

#[test]
fn a_decision_that_names_nobody_and_no_day_is_no_task() {
    let mut world = World::open(KKR);
    world.go_to("3.1").typed("Planen blev taget til efterretning.");
    world.keys("shift-f9").shows("uden hvem og frist går det også").keys("enter");
    assert!(decision(&world).tasks.is_empty());
    world.keys("esc shift-f9").typed("sende brev").keys("enter").says("Opgaven er skrevet.");
    assert_eq!(decision(&world).tasks[0].what, "sende brev");
}

#[test]
fn a_task_is_caught_from_what_is_marked() {
    let mut world = World::open(KKR);
    world.go_to("3.1").typed("Karen Lindrup taler med ministeriet til næste møde");
    world.keys("shift-home shift-f9").shows("Karen Lindrup: taler med ministeriet til næste møde");
    world.shows("Hvem: Karen Lindrup, Birkby (formand) · frist: ingen").keys("enter");
    let task = &decision(&world).tasks[0];
    assert_eq!(task.person, Some(world.meeting().people[0].id.clone()));
    assert_eq!((task.what.as_str(), task.due), ("taler med ministeriet til næste møde", None));
}

#[test]
fn a_task_is_listed_edited_done_and_removed() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("shift-f9").typed("asger: ringe til Engum (inden 3. juni 2026)").keys("enter");
    world.keys("shift-f9").typed("Sekretariatet: sende brev").keys("enter").shows("2 opgaver");
    // the others' are listed after those of the current item
    world.go_to("3.2").keys("ctrl-k 5").shows("Asger Toftdal: ringe til Engum, inden 3. juni 2026");
    world
        .typed("brev")
        .keys("ctrl-t")
        .shows("udført")
        .keys("enter")
        .is_at("3.1")
        .shows("Sekretariatet: sende brev");
    world.typed(" (inden 1.4.2026)").keys("enter");
    let tasks = &decision(&world).tasks;
    assert!(tasks[1].done && tasks[1].due == NaiveDate::from_ymd_opt(2026, 4, 1), "{tasks:?}");
    world.keys("ctrl-k 5").typed("ringe").keys("delete esc");
    assert_eq!(decision(&world).tasks.len(), 1);
    world.keys("ctrl-z");
    assert_eq!(
        world
            .quit()
            .items
            .iter()
            .filter_map(|item| item.decision.as_ref())
            .map(|d| d.tasks.len())
            .sum::<usize>(),
        2
    );
}

#[test]
fn there_is_nothing_to_list_before_anything_is_entered() {
    World::open(KKR)
        .keys("ctrl-k 5")
        .says("Der er ingen afstemninger, protokoltilførsler eller opgaver endnu.");
}
