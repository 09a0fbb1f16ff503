//! Writing a decision: every letter, line, undo, selection, paste and search; what is on the screen is what
//! is stored.

use crate::world::{KKR, NETWORK, World, failed, item};

#[test]
fn what_is_typed_is_shown_and_stored() {
    let mut world = World::open(KKR);
    let words = "Åse Krogager ønskede »æblegrød« – 50 % til børn & unge (§ 14)…";
    world.typed(words).shows("Åse Krogager ønskede »æblegrød« – 50 % til børn &").shows("unge (§ 14)…");
    assert_eq!(item(&world.quit(), "1.1").decision_text(), words);
}

#[test]
fn emoji_and_decomposed_letters_are_one_letter_each() {
    let mut world = World::open(KKR);
    world.typed("a👩\u{200d}👩\u{200d}👧b").keys("left backspace");
    assert_eq!(world.decision(), "ab");
    world.keys("end").typed(" A\u{30a}rhus");
    assert_eq!(world.decision(), "ab Århus");
    world.keys("ctrl-left right backspace");
    assert_eq!(world.decision(), "ab rhus");
    assert_eq!(item(&world.quit(), "1.1").decision_text(), "ab rhus");
}

#[test]
fn a_long_line_wraps_between_words_and_the_cursor_follows() {
    let mut world = World::open(KKR);
    let words = "KKR Søhøjland godkendte forsøget med natlinjerne, idet der følges op på antallet af rejser.";
    world.typed(words);
    let picture = world.picture();
    let rows: Vec<String> = picture.rows().into_iter().filter(|row| row.contains("natlinjerne")).collect();
    assert_eq!(rows.len(), 1, "{picture}");
    assert!(rows[0].trim_end().ends_with("med natlinjerne,"), "{picture}");
    world.keys("up end").typed("X").keys("home").typed("Y");
    assert!(world.decision().starts_with("YKKR"), "{}", world.decision());
    assert!(
        world.decision().contains("linjerne,X") || world.decision().contains("linjerne, X"),
        "{}",
        world.decision()
    );
}

#[test]
fn paragraphs_and_lists_are_written_with_retur() {
    let mut world = World::open(KKR);
    world.typed("KKR besluttede:\n- at spare\n").typed("at bygge\n\nPunktum.");
    assert_eq!(world.decision(), "KKR besluttede:\n- at spare\n- at bygge\nPunktum.");
    assert_eq!(
        item(&world.quit(), "1.1").decision_text(),
        "KKR besluttede:\n- at spare\n- at bygge\nPunktum."
    );
}

#[test]
fn a_selection_is_cut_copied_and_pasted_through_the_clipboard() {
    let mut world = World::open(KKR);
    world.typed("godkendte planen").keys("ctrl-shift-left ctrl-x").says("Det klippede er kopieret.");
    assert_eq!(world.decision(), "godkendte ");
    assert_eq!(world.clipboard.as_deref(), Some("planen"));
    world.keys("ctrl-v ctrl-v");
    assert_eq!(world.decision(), "godkendte planenplanen");
    world.keys("shift-home ctrl-c").says("Det markerede er kopieret.");
    assert_eq!(world.clipboard.as_deref(), Some("godkendte planenplanen"));
    world.typed("x");
    assert_eq!(world.decision(), "x");
}

#[test]
fn without_a_clipboard_the_program_remembers_what_was_copied() {
    let mut world = World::open(KKR);
    world.typed("Drøftet.").keys("ctrl-k ctrl-a ctrl-c");
    world.clipboard = None;
    world.keys("f8 ctrl-v");
    assert_eq!(world.decision(), "Drøftet.");
    world.keys("ctrl-home ctrl-c").says("Intet er markeret");
}

#[test]
fn what_another_program_copied_is_pasted() {
    let mut world = World::open(KKR);
    world.clipboard = Some("fra\r\nbrevet\u{7}".to_owned());
    world.keys("ctrl-v");
    assert_eq!(world.decision(), "fra\nbrevet");
}

#[test]
fn a_large_paste_is_cleaned_and_is_one_step() {
    let mut world = World::open(KKR);
    let dirty = "Tilføjelse\tom veje\u{1b}[31m og\u{9b}2J stier\r\n".repeat(2_600);
    assert!(dirty.len() > 100_000);
    world.typed("Før. ").pasted(&dirty);
    let clean = "Tilføjelse    om veje[31m og2J stier\n".repeat(2_600);
    assert_eq!(world.decision(), format!("Før. {clean}"));
    world.keys("ctrl-z");
    assert_eq!(world.decision(), "Før. ");
    world.keys("ctrl-y");
    assert_eq!(item(&world.quit(), "1.1").decision_text(), format!("Før. {clean}"));
}

#[test]
fn undo_is_one_line_through_every_kind_of_change() {
    let mut world = World::open(KKR);
    world.typed("Godkendt.").keys("f8 f5 f9").is_at("3.1").keys("ctrl-k u");
    world.keys("f4").keys("3").keys("esc");
    assert_eq!(world.meeting().headcount().afbud, 1);
    world.keys("ctrl-z");
    assert_eq!(world.meeting().headcount().afbud, 0);
    world.keys("ctrl-z").shows("○ 3.1");
    while !world.meeting().items.iter().all(|item| item.decision_text().is_empty() && item.draft.is_none()) {
        world.keys("ctrl-z");
        let notice = world.app.notice().map_or("Fortrudt", |notice| notice.text.as_str());
        assert!(notice.starts_with("Fortrudt"), "{notice}");
    }
    world.is_at("1.1").keys("ctrl-z").says("Der er ikke mere at fortryde.");
    for _ in 0..12 {
        world.keys("ctrl-y");
    }
    assert_eq!(world.numbered("1.1").decision_text(), "Godkendt.");
    assert!(world.numbered("2.1").decision_text().contains("til efterretning"));
    assert_eq!(world.meeting().headcount().afbud, 1);
    world.keys("ctrl-y").says("Der er intet at gendanne.");
}

#[test]
fn undo_takes_a_word_at_a_time_and_shows_where() {
    let mut world = World::open(KKR);
    world.typed("Et langt stykke tekst.").go_to("7.1").keys("ctrl-z").is_at("1.1");
    assert!("Et langt stykke tekst.".starts_with(world.decision()));
    assert!(world.decision().len() < 22 && world.decision().len() > 8, "{}", world.decision());
}

#[test]
fn a_text_is_searched_in_both_directions() {
    let mut world = World::open(KKR);
    world.typed("Bussen kører. BUSSEN holder.\nEn bus til.").keys("ctrl-home");
    let cursor = |world: &World| world.app.open_meeting().unwrap().shown().cursor();
    world.keys("ctrl-f").shows("Find i denne beslutning").typed("bus").keys("enter");
    assert_eq!(cursor(&world), 3);
    world.keys("f3");
    assert_eq!(cursor(&world), "Bussen kører. BUS".len());
    world.keys("ctrl-r");
    assert_eq!(cursor(&world), 3);
    world.keys("ctrl-f ctrl-w").typed("tog").keys("enter").says("»tog« står ikke i beslutningen.");
    // what is not there is asked for anew, and not looked for again
    world
        .keys("esc f3")
        .says("»tog« står ikke i beslutningen.")
        .shows("Find i denne beslutning")
        .typed("en bus")
        .keys("enter");
    assert_eq!(cursor(&world), "Bussen kører. BUSSEN holder.\nEn bus".len());
}

#[test]
fn the_time_is_written_with_a_key() {
    let mut world = World::open(KKR);
    world.minutes(42).typed("Pause ").keys("ctrl-t");
    assert_eq!(world.decision(), "Pause kl. 10.42 ");
}

#[test]
fn whoever_types_means_the_decision() {
    let mut world = World::open(KKR);
    world.keys("ctrl-k a").typed("Godkendt.");
    assert_eq!(world.decision(), "Godkendt.");
    world.go_to("3.1").keys("ctrl-k k down down").typed("Drøftet.");
    assert_eq!(world.decision(), "Drøftet.");
}

#[test]
fn starting_again_brings_back_item_and_cursor() {
    let mut world = World::open(NETWORK);
    world
        .go_to("17")
        .typed("KD-Net tog orienteringen til efterretning.")
        .keys("ctrl-left ctrl-left ctrl-left");
    let cursor = world.picture().cursor();
    let mut again = world.restarted();
    again.is_at("17").shows("KD-Net tog orienteringen til efterretning.");
    assert_eq!(again.picture().cursor(), cursor);
    again.typed("straks ");
    assert_eq!(again.decision(), "KD-Net tog orienteringen straks til efterretning.");
}

#[test]
fn the_footer_says_saved_only_when_it_is() {
    let mut world = World::open(KKR);
    world.typed("a");
    assert!(!world.app.saving().is_saved());
    world.saved().shows("Gemt 10.00.00");
    let trouble = "Disken er fuld; slet noget andet, så gemmes der igen.".to_owned();
    world.happened(failed(trouble));
    let picture = crate::picture::Picture::of(&world.app, referent::screen::Theme::Dark);
    assert!(picture.words().contains("IKKE GEMT: Disken er fuld"), "{picture}");
    world.keys("ctrl-q").keys("esc");
    assert!(!world.ended);
    world.typed("b").shows("Gemt 10.00.00");
}

#[test]
fn words_are_found_in_the_whole_meeting_from_the_line_that_finds_them_here() {
    let mut world = World::open(KKR);
    world.typed("Bussen kører.").go_to("2.1").typed("Orienteret om natbusser.");
    world.keys("ctrl-f").shows("Tab i hele mødet").typed("natbus").shows("1 sted i denne beslutning");
    world.keys("tab").shows("Find i hele mødet").shows("Natbusser på tværs").shows("titel");
    world.shows("Orienteret om natbusser.").shows("beslutning").keys("down").keys("enter");
    // again widens too, and the choice of a decision goes to the words
    world.go_to("1.1").keys("ctrl-f ctrl-f").shows("Find i hele mødet").typed("orienteret om").keys("enter");
    world.is_at("2.1");
    // what is not here is offered elsewhere
    world.go_to("1.1").keys("ctrl-f").typed("natbus").keys("enter");
    world.says("»natbus« står ikke i beslutningen. Tab: i hele mødet.");
}
