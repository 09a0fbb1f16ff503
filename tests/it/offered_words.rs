//! Offered words, phrases by code, points marked one by one, and deviations.

use referent::app::{Effect, Event};
use referent::keymap::{Code, Key};
use referent::meeting::PointOutcome;
use referent::screen::Theme;
use referent::store::protocol::Request;

use crate::picture::Picture;
use crate::world::{KKR, NETWORK, World};

#[test]
fn the_rest_of_a_sentence_of_the_case_is_shown_and_taken() {
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Kun Rugholm har aftalt").shows("Kun Rugholm har aftalt udlån skriftligt.");
    assert_eq!(world.decision(), "Kun Rugholm har aftalt");
    world.keys("tab");
    assert_eq!(world.decision(), "Kun Rugholm har aftalt udlån skriftligt.");
}

#[test]
fn one_word_of_it_is_taken_and_the_next_word_brings_its_own_blank() {
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Kun Rugholm har aftalt").keys("right");
    assert_eq!(world.decision(), "Kun Rugholm har aftalt udlån");
    world.typed(" i år");
    assert_eq!(world.decision(), "Kun Rugholm har aftalt udlån i år");
    world.keys("ctrl-z ctrl-z");
    assert!(world.decision().starts_with("Kun Rugholm har aftalt udlån"), "{}", world.decision());
}

#[test]
fn what_is_shown_is_no_part_of_the_text() {
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Kun Rugholm har aftalt").keys("f8");
    assert_eq!(world.numbered("3.2").decision_text(), "Kun Rugholm har aftalt");
    world.go_to("3.2").hides("udlån skriftligt.").keys("tab");
    assert_eq!(world.decision(), "Kun Rugholm har aftalt");
}

#[test]
fn moving_away_and_typing_on_refuse_the_offered_words() {
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Kun Rugholm har aftalt").keys("left").hides("udlån skriftligt.");
    world.keys("right tab");
    assert_eq!(world.decision(), "Kun Rugholm har aftalt");
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Kun Rugholm har aftalt noget andet");
    assert_eq!(world.decision(), "Kun Rugholm har aftalt noget andet");
}

#[test]
fn offered_words_are_turned_off_and_on() {
    let mut world = World::open(KKR);
    world.go_to("3.2").keys("ctrl-k s").says("ikke længere").typed("Kun Rugholm har aftalt");
    world.hides("udlån skriftligt.").keys("ctrl-k s").says("igen").typed(" ").shows("udlån skriftligt.");
}

#[test]
fn other_words_are_shown_when_they_are_asked_for() {
    let taken = |keys: &str| {
        let mut world = World::open(KKR);
        world.go_to("3.2").typed("Ud").keys(keys).keys("tab");
        world.decision().to_owned()
    };
    let (first, second) = (taken("ctrl-down"), taken("ctrl-down ctrl-down"));
    assert!(first.starts_with("Ud") && second.starts_with("Ud"), "{first}, {second}");
    assert!(first != second && first.len() > 3 && second.len() > 3, "{first}, {second}");
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Xyzq").keys("ctrl-down").says("Ingen andre ord her.");
    assert_eq!(world.decision(), "Xyzq");
}

#[test]
fn a_name_a_letter_off_is_offered_as_it_is_listed() {
    let mut world = World::open(KKR);
    world.typed("Ved Hjotlun").hides("→ Hjort").typed("d").shows("→ Hjortlund").keys("tab");
    assert_eq!(world.decision(), "Ved Hjortlund");
}

#[test]
fn a_phrase_is_written_by_its_code() {
    let mut world = World::open(KKR);
    world.typed("ff").shows("→ I drøftelsen var der bl.a. fokus på").keys("tab").typed("økonomi.");
    assert_eq!(world.decision(), "I drøftelsen var der bl.a. fokus på økonomi.");
}

#[test]
fn a_place_that_is_not_known_gets_the_cursor() {
    let mut world = World::open(KKR);
    world.typed("ddd").keys("tab").typed("Lone Ahrendal");
    assert_eq!(world.decision(), "Lone Ahrendal tog forbehold.");
}

#[test]
fn what_the_body_found_of_inhabilitet_is_a_phrase() {
    let mut world = World::open(KKR);
    world.typed("hhh").keys("tab").typed("Lone Ahrendal");
    assert_eq!(
        world.decision(),
        "KKR Søhøjland fandt, at Lone Ahrendal var inhabil ved behandlingen af punktet."
    );
}

#[test]
fn points_are_marked_by_one_key_each_and_written() {
    let mut world = World::open(KKR);
    world.go_to("3.1").keys("ctrl-k 1").shows("At-punkter").keys("f u enter");
    let written = "Ad 1: KKR Søhøjland godkendte forsøget med natlinjerne 91N og 92N i perioden 1. august 2026 til \
                   31. juli 2027.\n\nAd 2: KKR Søhøjland udsatte sagen.";
    assert_eq!(world.decision(), written.replace("KKR Søhøjland udsatte sagen.", "Punktet blev udsat."));
    let outcomes = world.item().decision.as_ref().map(|decision| decision.outcomes.clone());
    assert_eq!(outcomes, Some(vec![PointOutcome::Followed, PointOutcome::Postponed]));
    world.keys("ctrl-z ctrl-z");
    assert_eq!(world.decision(), "");
}

#[test]
fn the_body_is_heard_as_it_spoke_last() {
    let mut world = World::open(NETWORK);
    let first = |world: &mut World| {
        world.keys("f5");
        let shown =
            world.app.open_meeting().and_then(|open| open.proposal()).map(|p| p.choices[0].text.clone());
        world.keys("esc");
        shown.unwrap_or_default()
    };
    let numbers: Vec<String> = world
        .meeting()
        .items
        .iter()
        .filter(|item| {
            item.indstilling.as_ref().is_some_and(|i| i.lines().any(|l| l.contains("til efterretning")))
        })
        .map(|item| item.number.clone())
        .collect();
    let (one, two) = (numbers[0].clone(), numbers[1].clone());
    world.go_to(&two);
    let before = first(&mut world);
    world
        .go_to(&one)
        .keys("ctrl-home ctrl-k ctrl-a backspace")
        .typed("Taget til efterretning.")
        .keys("f9")
        .go_to(&two);
    world.keys("ctrl-k ctrl-a backspace");
    assert_eq!(first(&mut world), "Taget til efterretning.", "before: {before}");
}

#[test]
fn another_name_than_the_one_recommended_is_marked_quietly() {
    let mut world = World::open(KKR);
    world
        .go_to("4.1")
        .typed("KKR Søhøjland udpegede Lone Ahrendal, Engum.")
        .shows("≠ indstillingen siger »Mette Sandfeld«");
    world.keys("f9 ctrl-k m").typed("Sandfeld").shows("≠ 4.1").keys("enter").is_at("4.1");
    assert!(world.meeting().check().iter().all(|finding| finding.item() != Some(&world.item().id)));
}

#[test]
fn pasted_bullets_keep_their_depth() {
    let mut world = World::open(KKR);
    // as Word copies a list: the levels differ in their signs alone
    world.pasted("KKR lægger vægt på:\n•\tHavnen\no\tMolen\n▪\tFyret\no\tKajen\n•\tByen");
    let words = "KKR lægger vægt på:\n- Havnen\n  - Molen\n    - Fyret\n  - Kajen\n- Byen";
    assert_eq!(world.decision(), words);
    // as a mail does: in blanks
    let mut world = World::open(KKR);
    world.pasted("  • Havnen\n      • Molen\n      • Fyret\n  • Byen");
    assert_eq!(world.decision(), "- Havnen\n  - Molen\n  - Fyret\n- Byen");
}

#[test]
fn a_paste_from_word_is_cleaned() {
    let mut world = World::open(KKR);
    world.pasted("•\tNat\u{AD}busser\r\n•\t5\u{A0}mio. kr.");
    assert_eq!(world.decision(), "- Natbusser\n- 5 mio. kr.");
}

/// An agenda of a body that meets twice, in its own words.
fn agenda(date: &str, asked: [&str; 2]) -> String {
    let items =
        asked.map(|asked| format!("{{\"title\":\"Sag\",\"indstilling\":{{\"points\":[\"{asked}\"]}}}}"));
    format!(
        "{{\"format\":\"referent/1\",\"body\":\"Lillesø Råd\",\"date\":\"{date}\",\"items\":[{}]}}",
        items.join(",")
    )
}

#[test]
fn what_the_body_chose_last_time_comes_first_at_its_next_meeting() {
    let mut world = World::empty();
    let asked = ["at rådet godkender planen", "at rådet tager orienteringen til efterretning"];
    world.fetches("marts.json", &agenda("2026-03-03", asked));
    world.typed("Planen blev godkendt.").keys("f9").typed("Taget til efterretning.").keys("f9").saved();
    let mut world = world.restarted();
    let next = ["at rådet tager redegørelsen til efterretning", "at rådet godkender budgettet"];
    world.fetches("maj.json", &agenda("2026-05-05", next)).keys("f5").shows("Taget til efterretning.");
    world.keys("f9 f5").shows("Budgettet blev godkendt.");
}

#[test]
fn the_past_is_offered_where_the_agenda_has_the_present() {
    let mut world = World::open(KKR);
    world.go_to("1.1").typed("KKR Søhøjland go").shows("KKR Søhøjland godkendte").keys("right");
    assert_eq!(world.decision(), "KKR Søhøjland godkendte");
}

#[test]
fn a_misspelt_last_name_is_offered_as_it_is_listed_behind_its_first_name() {
    let mut world = World::open(KKR);
    world
        .typed("Efter indlæg fra Lone Arendal")
        .shows("→ Ahrendal")
        .keys("tab")
        .typed(" blev sagen drøftet.");
    assert_eq!(world.decision(), "Efter indlæg fra Lone Ahrendal blev sagen drøftet.");
}

/// Types a letter and shows it before anything is looked at; what is shown then, and at the end.
fn letter(world: &mut World, letter: char) -> (String, String) {
    let event = Event::Key(Key::new(Code::Char(letter), false, false, false));
    assert!(!world.app.is_deferred());
    let early = world.app.update_at_once(event, world.now);
    assert!(early.iter().any(|effect| matches!(effect, Effect::Store(Request::Save { .. }))), "{early:?}");
    let first = Picture::of(&world.app, Theme::Dark).words();
    world.app.catch_up();
    assert!(!world.app.is_deferred());
    (first, Picture::of(&world.app, Theme::Dark).words())
}

#[test]
fn a_letter_is_shown_before_it_is_looked_at() {
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Kun Rugholm har aft");
    assert!(!world.app.is_deferred());
    // a letter of the offer: the rest of the offer stays
    let (first, last) = letter(&mut world, 'a');
    assert!(first.contains("Kun Rugholm har aftalt udlån skriftligt."), "{first}");
    assert_eq!(first, last);
    // another letter: no offer
    let (first, last) = letter(&mut world, 'x');
    assert!(first.contains("Kun Rugholm har aftax") && !first.contains("udlån skriftligt."), "{first}");
    assert_eq!(first, last);
}

#[test]
fn nothing_waits_where_a_letter_moves_what_is_marked_or_goes_elsewhere() {
    let waits = |world: &mut World| {
        world.app.update_at_once(Event::Key(Key::new(Code::Char('e'), false, false, false)), world.now);
        world.app.is_deferred()
    };
    let mut world = World::open(KKR);
    world.go_to("3.2");
    assert!(waits(&mut world));
    // what comes next finds it done
    world.keys("ctrl-k s");
    assert!(!world.app.is_deferred());
    // a draft that is shown is taken or left by a letter
    let mut world = World::open(KKR);
    world.go_to("2").keys("f9");
    world.keys("f2");
    assert!(!waits(&mut world));
}

#[test]
fn a_word_typed_behind_a_decision_that_stood_there_stands_apart_from_it() {
    let mut world = World::open(KKR);
    world.go_to("3.2").typed("Godkendt.").keys("f8").go_to("3.2").typed("Udvalget takkede.");
    assert_eq!(world.decision(), "Godkendt. Udvalget takkede.");
    // what begins no word stays where it is typed, and so do letters in the middle
    world.go_to("2").go_to("3.2").typed(" Og").keys("home").typed("E");
    assert_eq!(world.decision(), "EGodkendt. Udvalget takkede. Og");
    // letters that came when the text had been left
    world.go_to("2").go_to("3.2").keys("ctrl-end esc").typed("Og mere").keys("enter");
    assert!(world.decision().ends_with("Og Og mere"), "{}", world.decision());
}
