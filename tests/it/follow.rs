//! A chair's program beside a minute-taker's, each on a terminal of its own, with nothing between them but
//! the files.

use std::time::{Duration, Instant};

use crate::terminal::{Home, Session, sample_path, say};
use crate::world::{KKR, NETWORK};

const ID: &str = "kkr-soehoejland-2026-03-03";
const CTRL_K: &str = "\u{b}";
const CTRL_Q: &str = "\u{11}";
const F8: &str = "\u{1b}[19~";

/// A minute-taker in the KKR meeting, and a chair who follows.
fn minutes_and_chair(home: &Home) -> (Session, Session) {
    let mut minutes = home.start(&[&sample_path(KKR)]);
    minutes.shows("1.1 Godkendelse af referat");
    let mut chair = home.start(&["chair"]);
    chair.shows("1.1 Godkendelse af referat").shows("Følger referenten");
    (minutes, chair)
}

#[test]
fn a_chair_who_comes_first_waits_for_the_meeting() {
    let home = Home::new();
    let mut chair = home.start(&["chair"]);
    let mut named = home.start(&["chair", ID]);
    chair.shows("Venter på, at referenten åbner et møde");
    named.shows(&format!("Venter på mødet »{ID}«"));
    let mut minutes = home.start(&[&sample_path(NETWORK)]);
    chair.shows("KD-Net").shows("Følger referenten");
    minutes.shows("Beslutning").sends(CTRL_Q).ends();
    let mut minutes = home.start(&[&sample_path(KKR)]);
    minutes.shows("Beslutning").sends("Godkendt.");
    for chair in [&mut chair, &mut named] {
        chair.shows("KKR Søhøjland").shows("Godkendt.").sends(CTRL_Q);
        assert_eq!(chair.ends(), 0);
    }
    minutes.sends(CTRL_Q).ends();
}

/// From a key to the chair's screen: everything is seen, in order, and within half a second.
#[test]
fn letters_and_steps_are_seen_as_they_are_made() {
    let home = Home::new();
    let (mut minutes, mut chair) = minutes_and_chair(&home);
    let mut lags: Vec<Duration> = Vec::new();
    let mut text = String::new();
    for word in ["Rådet ", "drøf", "te", "de ", "sa", "g", "e", "n ", "og ", "tog ", "den ", "til ", "efter"]
    {
        text.push_str(word);
        let start = Instant::now();
        minutes.sends(word);
        chair.shows(text.trim_end());
        lags.push(start.elapsed());
    }
    let mut steps: Vec<Duration> = Vec::new();
    for title in ["2.1 Orientering", "3.1 Natbusser", "3.2 Når strømmen", "3.3 Genbrug", "4.1 Udpegning"] {
        let start = Instant::now();
        minutes.sends(F8);
        chair.shows(&format!("──── {title}"));
        steps.push(start.elapsed());
    }
    for (what, mut lags) in [("letters", lags), ("steps", steps)] {
        lags.sort();
        let middle = lags[lags.len() / 2];
        // half a second is what is promised; a busy machine may be late now and then
        assert!(middle < Duration::from_millis(500), "{what}: {lags:?}");
        say(&format!("to the chair's screen, {what}: median {middle:?}, all {lags:?}"));
    }
    minutes.sends(CTRL_Q).ends();
    chair.sends(CTRL_Q).ends();
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], text);
}

#[test]
fn a_minute_taker_who_is_killed_is_missed_and_found_again() {
    let home = Home::new();
    let (mut minutes, mut chair) = minutes_and_chair(&home);
    minutes.sends("Skrevet.").is_saved();
    chair.shows("Skrevet.");
    minutes.signal("KILL").ends();
    chair.shows("! Referentens program er stoppet. Skærmen viser kl.").shows("Skrevet.");
    let mut again = home.start(&[ID]);
    again.shows("Skrevet.").sends(" Og mere.");
    chair.shows("Skrevet. Og mere.").shows("Følger referenten").sends(CTRL_Q).ends();
    again.sends(CTRL_Q).ends();
}

#[test]
fn a_minute_taker_who_leaves_is_told_from_a_meeting_that_ends() {
    let home = Home::new();
    let (mut minutes, mut chair) = minutes_and_chair(&home);
    minutes.begins().sends("Skrevet.").is_saved().sends(CTRL_Q).ends();
    chair.shows("! Referenten har lukket programmet, før mødet er sluttet.").shows("Skrevet.");
    let mut again = home.start(&[ID]);
    again.shows("Skrevet.");
    chair.shows("Følger referenten");
    again
        .sends(CTRL_K)
        .sends("l")
        .shows("Slut mødet nu")
        .sends("l")
        .shows("Hvorfor sluttes mødet alligevel?")
        .sends("Tiden gik.\r")
        .shows("Mødet sluttede kl.");
    chair.shows("Mødet sluttede kl.").sends(CTRL_Q);
    assert_eq!(chair.ends(), 0);
    again.sends(CTRL_Q).ends();
}

/// A program in the background is not trusted; back in front, it is again.
#[test]
#[cfg(target_os = "linux")]
fn a_minute_taker_who_stands_still_is_told_at_once() {
    let home = Home::new();
    let (mut minutes, mut chair) = minutes_and_chair(&home);
    minutes.sends("Skrevet.").is_saved();
    chair.shows("Skrevet.");
    minutes.signal("STOP");
    chair.shows("! Referentens program ligger i baggrunden. Skærmen viser kl.");
    minutes.signal("CONT");
    chair.shows("Følger referenten").sends(CTRL_Q).ends();
    minutes.sends(CTRL_Q).ends();
}

/// Linux alone says whether a program of the same machine runs; elsewhere its heartbeat shows it, later.
#[test]
fn a_folder_copied_from_elsewhere_is_followed_without_a_program() {
    let home = Home::new();
    assert!(home.run(&["import", &sample_path(KKR)]).status.success());
    let mut chair = home.start(&["chair", ID]);
    chair.shows("1.1 Godkendelse af referat").shows("Følger mødets fil").sends(CTRL_Q);
    assert_eq!(chair.ends(), 0);
    assert!(!home.path("data/meetings/now").exists());
}
