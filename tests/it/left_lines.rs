//! Lines that are left in the middle: what was typed is not lost, and a question is not dropped.

use crate::world::{KKR, World};

const LONG: &str = "Vejen bør anlægges med fortov i begge sider.";

#[test]
fn a_long_statement_that_is_left_comes_back_for_the_same_person() {
    let mut world = World::council_at_24();
    world.keys("shift-f6").typed("tov").keys("enter tab").typed(LONG).keys("esc");
    world.says("Ikke skrevet; teksten er husket til næste gang.");
    assert!(world.item().decision.as_ref().unwrap().statements.is_empty());
    // neither for another person nor under another item
    world.keys("shift-f6").typed("emil").keys("enter").hides("fortov").keys("esc");
    world.keys("f8 shift-f6").typed("tov").keys("enter").hides("fortov").keys("esc f7");
    world.keys("shift-f6").typed("tov").keys("enter").says("Her er teksten fra før. Ctrl-U tømmer linjen.");
    world.shows(LONG).shows("Afvigende mening").keys("enter");
    assert_eq!(world.item().decision.as_ref().unwrap().statements[0].text, LONG);
    // once written it is no longer kept
    world.keys("shift-f6").typed("tov").keys("enter").hides(&format!("› {LONG}"));
}

#[test]
fn votes_and_tasks_are_kept_and_what_is_short_or_emptied_is_not() {
    let mut world = World::council_at_24();
    world.keys("shift-f9 ctrl-u").typed("Tove: spørg naboerne om støj (inden 1.5.2026)").keys("esc");
    world.says("teksten er husket").keys("shift-f9").shows("spørg naboerne om støj").keys("ctrl-u esc");
    world.keys("shift-f9").hides("spørg naboerne").keys("esc shift-f5").typed("11 3 1").keys("esc shift-f5");
    world.hides("› 11 3 1").typed("ændringsforslag: 8 11 0 (fra A)").keys("esc").says("teksten er husket");
    world.keys("shift-f5").shows("› ændringsforslag: 8 11 0");
}

#[test]
fn the_question_about_the_end_waits_while_the_referat_is_saved() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc").typed("Godkendt.").keys("ctrl-k l enter ctrl-u").typed("Vi måtte gå");
    world.keys("ctrl-k e").shows("Gem referatet som").keys("esc").shows("› Vi måtte gå");
    world.keys("ctrl-k e ctrl-u").typed("halvt.md").keys("enter").shows("› Vi måtte gå");
    assert!(world.files.contains_key("halvt.md"));
    // over a file that is there it is asked first, and what is missing is looked at
    world.keys("ctrl-k e ctrl-u").typed("halvt.md").keys("enter").shows("findes allerede").keys("esc");
    world.shows("› Vi måtte gå").keys("ctrl-k m").hides("› Vi måtte gå").keys("esc").shows("› Vi måtte gå");
    world.keys("f2").typed("kopiér hele").keys("enter").shows("› Vi måtte gå").keys("f1 f1 enter");
    assert_eq!(world.meeting().closing_remark.as_deref(), Some("Vi måtte gå"));
    world.hides("› Vi måtte gå").keys("esc").hides("Hvorfor sluttes mødet");
}

#[test]
fn the_question_whether_it_ended_then_waits_too() {
    let mut world = World::open(KKR);
    world.keys("f4 f9 esc ctrl-k g").minutes(120);
    for _ in 0..world.meeting().items.len() {
        world.keys("ctrl-k x f8");
    }
    world.keys("ctrl-k ctrl-l ctrl-u").typed("11.30").keys("ctrl-k e esc").shows("› 11.30").keys("enter");
    world.shows("Sluttede mødet kl. 11.30?").keys("ctrl-k e").hides("Sluttede mødet").keys("esc");
    world.shows("Sluttede mødet kl. 11.30?").keys("f1 f1").shows("Sluttede mødet kl. 11.30?").keys("enter");
    assert!(world.meeting().has_ended());
}

#[test]
fn a_file_without_an_ending_gets_that_of_the_format() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k e ctrl-u").typed("referat").keys("enter").says("referat.docx");
    // the format that was chosen, whatever the name is then
    world.keys("ctrl-k e down ctrl-u").typed("møde 3.3").keys("enter").says("møde 3.3.md");
    // and that is offered the next time
    world.keys("ctrl-k e ctrl-u").typed("igen").keys("enter").says("igen.md");
    assert!(world.files.keys().all(|name| name.contains('.')));
}

#[test]
fn what_was_half_written_when_the_program_ended_is_told_at_the_next_start() {
    let mut world = World::council_at_24();
    world.keys("shift-f6").typed("tov").keys("enter").typed("Sagen bør").keys("ctrl-q");
    assert!(world.ended);
    let mut world = world.restarted();
    world.says("Ikke skrevet færdig under 24: Protokoltilførsel »Sagen bør«. Ctrl-K 5 går videre.");
    assert_eq!(world.item().decision.as_ref().unwrap().statements[0].text, "Sagen bør");
    // said once, where one was
    world.keys("ctrl-k 5").shows("Sagen bør").keys("esc");
    let world = world.restarted();
    assert!(world.app.notice().is_none_or(|notice| !notice.text.contains("Ikke skrevet")));
}

#[test]
fn a_vote_and_a_title_that_were_not_written_are_told_too() {
    let mut world = World::council_at_24();
    world.keys("shift-f5").typed("11 3").keys("ctrl-q");
    let mut world = world.restarted();
    world
        .says("Ikke skrevet under 24: Afstemning »11 3«. Skift-F5 går videre.")
        .keys("shift-f5")
        .shows("› 11 3");
    world.keys("esc ctrl-k n").typed("Havnens kran, som skal males inden regattaen").keys("ctrl-q");
    let mut world = world.restarted();
    world.says("Ikke skrevet under 24: Nyt punkt efter dette »… som skal males inden regattaen«.");
    // a time or a word to find is typed again in a second
    world.keys("ctrl-f").typed("kran").keys("ctrl-q");
    let world = world.restarted();
    assert!(world.app.notice().is_none_or(|notice| !notice.text.contains("Ikke skrevet")));
}

#[test]
fn a_line_that_is_kept_is_kept_over_the_end_of_the_program() {
    let mut world = World::council_at_24();
    world.keys("shift-f6").typed("tov").keys("enter tab").typed(LONG).keys("esc").says("teksten er husket");
    let mut world = world.restarted();
    world.keys("shift-f6").typed("tov").keys("enter").says("Her er teksten fra før.").shows(LONG);
    world.shows("Afvigende mening").keys("enter");
    let mut world = world.restarted();
    world.keys("shift-f6").typed("tov").keys("enter").hides(&format!("› {LONG}"));
}

#[test]
fn lines_pasted_where_one_name_is_asked_for_are_not_joined() {
    let mut world = World::council_at_24();
    world.keys("f12").pasted("Tove\nEmil\n").says("Et navn ad gangen her.").says("(F4)").hides("› Tove");
    world.pasted("Tove\n").shows("› Tove");
}
