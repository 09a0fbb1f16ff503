//! The program as it is started, on a real terminal: it keeps its text whatever happens, and gives the
//! terminal back.

use std::path::Path;

use crate::terminal::{Home, sample_path};
use crate::world::{KKR, NETWORK};

const ID: &str = "kkr-soehoejland-2026-03-03";
const CTRL_K: &str = "\u{b}";
const CTRL_O: &str = "\u{f}";
const CTRL_Q: &str = "\u{11}";
const CTRL_LEFT: &str = "\u{1b}[1;5D";
const F6: &str = "\u{1b}[17~";
const CTRL_Y: &str = "\u{19}";
const CTRL_Z: &str = "\u{1a}";
const HOME: &str = "\u{1b}[H";
const END: &str = "\u{1b}[F";
const F7: &str = "\u{1b}[18~";
const F8: &str = "\u{1b}[19~";

#[test]
fn what_is_typed_is_there_after_quitting_and_starting_again() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("1.1 Godkendelse af referat").sends(F8).shows("2.1 Orientering fra formandskabet");
    session.sends("Åse Krogager ønskede æbler.").shows("Åse Krogager ønskede æbler.").shows("Gemt");
    assert!(session.has_the_screen());
    session.sends(CTRL_LEFT).sends(CTRL_LEFT).sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    assert!(!session.has_the_screen());
    let mut again = home.start(&[ID]);
    again.shows("2.1 Orientering fra formandskabet").shows("Åse Krogager ønskede æbler.").sends("røde ");
    again.shows("Åse Krogager ønskede røde æbler.").sends(CTRL_Q);
    assert_eq!(again.ends(), 0);
}

#[test]
fn without_the_database_the_decision_its_versions_and_undo_are_there() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("1.1 Godkendelse af referat").begins().sends(F8).shows("2.1 Orientering");
    session.sends("Godkendt.").shows("Godkendt.").is_saved();
    session.sends(HOME).sends("Ikke ").shows("Ikke Godkendt.").is_saved();
    session.sends(END).sends(" Sagen tages op i maj.").shows("op i maj.").is_saved();
    session.sends(F8).shows("3.1 Natbusser").sends("Planen blev fulgt.").shows("blev fulgt.").is_saved();
    session.sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    std::fs::remove_dir_all(home.path("data/store")).unwrap();
    let mut again = home.start(&[ID]);
    // where one was stands in the meeting's own course as well
    again.shows("Besked").shows("3.1 Natbusser").shows("blev fulgt.");
    // what is undone is read behind the screen
    again.sends(F7).shows("2.1 Orientering").sends(F8).shows("3.1 Natbusser").shows("blev fulgt.");
    again.sends(CTRL_Z);
    home.will_show(ID, "\"Planen blev \"");
    again.sends(CTRL_Y).shows("Planen blev fulgt.").is_saved();
    again.sends(F7).shows("2.1 Orientering").shows("Ikke Godkendt. Sagen tages op i maj.");
    // what was typed in one go is one version, and only the history knows when
    again.sends(CTRL_K).sends("v").shows("Udgaver af 2.1").shows("skrevet").sends(CTRL_Q);
    assert_eq!(again.ends(), 0);
}

#[test]
fn a_stored_meeting_is_shown_while_the_store_is_opened_and_keys_wait_for_it() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Først. ").shows("Først.").is_saved().sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    let mut again = home.start(&[ID]);
    again.sends("Skrevet, før det ").shows("Beslutning").sends("var åbnet.").shows("før det var åbnet.");
    again.is_saved().sends(CTRL_Q);
    assert_eq!(again.ends(), 0);
    let text = "Først. Skrevet, før det var åbnet.";
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], text);
}

#[test]
fn a_store_that_does_not_open_gives_the_terminal_back_with_a_sentence() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    let lock = home.path("data/lock");
    std::fs::remove_file(&lock).unwrap();
    std::fs::create_dir(&lock).unwrap();
    std::fs::write(lock.join("brev.txt"), "ikke vores").unwrap();
    let mut again = home.start(&[ID]);
    again.shows("referent: ");
    assert_eq!(again.ends(), 1);
    assert!(!again.has_the_screen());
}

#[test]
fn a_paste_keeps_its_lines_and_no_key_in_it_is_a_command() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("\u{1b}[200~Første linje\rAnden \u{11} linje\u{1b}[201~");
    session.shows("Første linje").shows("Anden linje").shows("Gemt").sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Første linje\nAnden  linje");
}

#[test]
fn a_long_paste_without_brackets_arrives_as_typed() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    let words = "Mange ord på én gang. ".repeat(400);
    session.shows("Beslutning").sends(&words).sends("Slut.").shows("Slut.").is_saved().sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], format!("{words}Slut."));
}

#[test]
fn a_paste_without_brackets_keeps_its_lines_and_its_bullets() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Rådet besluttede:\r\n- at bygge\tstien\r\n- at sætte 2 mio. af");
    session.shows("2 mio. af").is_saved().sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    let text = home.show(ID)["items"][1]["decision"]["text"].clone();
    assert_eq!(text, "Rådet besluttede:\n- at bygge    stien\n- at sætte 2 mio. af");
}

#[test]
fn a_key_whose_bytes_come_in_two_parts_is_that_key_and_a_late_reply_is_nothing() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("1.1 Godkendelse af referat").sends("Før. \u{1b}");
    std::thread::sleep(std::time::Duration::from_millis(2));
    session.sends("[19~").shows("2.1 Orientering fra formandskabet");
    session.sends("\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\").sends("\u{1b}[?62;22c").sends("Efter.");
    session.shows("Efter.").is_saved().sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    let items = home.show(ID)["items"].clone();
    assert_eq!(items[1]["decision"]["text"].as_str().map(str::trim_end), Some("Før."));
    assert_eq!(items[3]["decision"]["text"], "Efter.");
}

#[test]
fn sequences_and_replies_whose_parts_come_far_apart_are_no_text() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    let pause = || std::thread::sleep(std::time::Duration::from_millis(120));
    session.shows("1.1 Godkendelse af referat").sends("Før.").shows("Før.").is_saved();
    for parts in [
        ["\u{1b}]11;rgb:1e1e/1e", "1e/2e2e\u{1b}\\"],
        ["\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}", "\\"],
        ["\u{1b}]10;", "rgb:ffff/ffff/ffff\u{7}"],
        ["\u{1b}[>0;2", "76;0c"],
        ["\u{1b}[>0;276;0c", "\u{1b}[?62;22c"],
        ["\u{1b}P>|xterm", "(379)\u{1b}\\"],
    ] {
        session.sends(parts[0]);
        pause();
        session.sends(parts[1]);
        pause();
    }
    session.sends("\u{1b}");
    pause();
    session.sends("[19~").shows("2.1 Orientering fra formandskabet");
    session.sends("Efter.").shows("Efter.").is_saved().sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    let items = home.show(ID)["items"].clone();
    assert_eq!(items[1]["decision"]["text"].as_str().map(str::trim_end), Some("Før."));
    assert_eq!(items[3]["decision"]["text"], "Efter.");
}

#[test]
fn a_signal_to_end_saves_the_text_and_gives_the_terminal_back() {
    for (signal, status) in [("TERM", 143), ("INT", 130), ("QUIT", 131)] {
        let home = Home::new();
        let mut session = home.start(&[&sample_path(KKR)]);
        session
            .shows("Beslutning")
            .sends("Skrevet før afbrydelsen.")
            .shows("Skrevet før afbrydelsen.")
            .signal(signal);
        assert_eq!(session.ends(), status, "{signal}");
        assert_eq!(session.not_given_back(), [""; 0], "{signal}");
        assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Skrevet før afbrydelsen.");
    }
}

#[test]
fn a_program_in_the_background_has_given_the_terminal_back_and_goes_on_in_front() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Før pausen.").shows("Før pausen.").is_saved().signal("TSTP");
    session.stops().shows("sat på pause, og alt er gemt");
    assert_eq!(session.not_given_back(), [""; 0]);
    session.signal("CONT").shows("Før pausen.");
    assert!(session.has_the_screen());
    session.sends(" Og efter.").shows("Og efter.").is_saved().sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Før pausen. Og efter.");
}

#[test]
fn a_terminal_that_goes_away_costs_no_text() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Skrevet før lukningen.").shows("Skrevet før lukningen.").signal("HUP");
    assert_eq!(session.ends(), 129);
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Skrevet før lukningen.");
    let mut again = home.start(&[ID]);
    again.shows("Skrevet før lukningen.").sends(" Og mere.").shows("Og mere.");
    again.closes_the_window();
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Skrevet før lukningen. Og mere.");
}

#[test]
fn what_is_called_saved_survives_the_worst() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Alt er gemt").sends("Det vigtigste.").shows("Det vigtigste.").is_saved().signal("KILL");
    session.ends();
    home.start(&[ID]).shows("Det vigtigste.").sends(CTRL_Q).ends();
}

#[test]
fn a_second_copy_says_that_the_meetings_are_open() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning");
    let second = home.run(&[ID]);
    let stderr = String::from_utf8(second.stderr).unwrap();
    assert_eq!(second.status.code(), Some(1), "{stderr}");
    assert!(stderr.contains("åbne i et andet vindue") && stderr.trim_end().lines().count() == 1, "{stderr}");
    session.sends("Uforstyrret.").shows("Uforstyrret.").sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn others_read_along_while_it_is_minuted() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Læst imens.").shows("Gemt ");
    home.will_show(ID, "Læst imens.");
    let list = String::from_utf8(home.run(&["list", "--json"]).stdout).unwrap();
    assert!(list.contains(ID), "{list}");
    let mut chair = home.start(&["chair", ID]);
    chair.shows("Følger referenten").shows("Læst imens.");
    session.sends(F8).sends("Næste sag.").shows("Næste sag.");
    chair.shows("2.1 Orientering fra formandskabet").shows("Næste sag.").sends("x").sends(CTRL_Q);
    assert_eq!(chair.ends(), 0);
    assert!(!chair.has_the_screen());
    session.sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn without_colours_there_are_none() {
    let home = Home::new();
    let mut plain = home.start_with(&[&sample_path(KKR)], &[("NO_COLOR", "1")]);
    plain.shows("Beslutning").sends("a").shows("Gemt ").sends(CTRL_K).shows("Udsæt punktet").sends("a");
    assert!(!plain.is_coloured());
    plain.sends(CTRL_Q).ends();
    let mut coloured = home.start(&[ID]);
    // what a light terminal answers when it is asked its background colour
    coloured.shows("Beslutning").sends("\x1b]11;rgb:ffff/ffff/ffff\x07").sends("b").shows("Gemt ");
    assert!(coloured.is_coloured());
    coloured.sends(CTRL_Q).ends();
}

#[test]
fn many_window_sizes_in_a_row_are_survived() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(NETWORK)]);
    session.shows("Beslutning");
    for step in 0..150u16 {
        session.window(1 + step * 7 % 190, 1 + step * 5 % 60);
    }
    session.window(80, 24).sends("Stadig her.").shows("Stadig her.").sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn what_stands_in_a_file_never_steers_the_terminal() {
    let home = Home::new();
    let agenda = std::fs::read_to_string(sample_path(KKR)).unwrap();
    let evil = agenda
        .replace("Natbusser på tværs", "Nat\u{1b}]0;ondtitel\u{7}busser\u{9b}2J på tværs")
        .replace("Karen Lindrup", "Karen\u{1b}[31;5mLindrup");
    let file = home.path("ond.txt");
    std::fs::write(&file, evil).unwrap();
    let mut session = home.start(&[file.to_str().unwrap()]);
    session.shows("Beslutning").sends(CTRL_O).sends("3.1\r").shows("busser").sends(F6).shows("TILBAGE");
    session.sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    let raw = session.raw();
    assert!(!raw.contains("\u{1b}]0;ondtitel") && !raw.contains('\u{9b}') && !raw.contains("\u{1b}[31;5m"));
}

#[test]
fn without_a_clipboard_the_terminal_gets_the_text_and_says_so() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Kopieret.").shows("Kopieret.").sends(CTRL_K).sends("b");
    session.shows("sendt til terminalens udklipsholder");
    assert!(session.raw().contains("\u{1b}]52;c;"));
    session.sends("\u{16}").sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn the_list_of_meetings_is_the_first_screen_without_a_name() {
    let home = Home::new();
    home.run(&["import", &sample_path(KKR)]);
    let mut session = home.start(&[]);
    session.shows("referent · Møder").shows("3. marts 2026 KKR Søhøjland").sends("\r").shows("Beslutning");
    session.sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn a_second_copy_in_a_terminal_reads_along_and_never_writes() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning").sends("Skrevet af den første.").shows("Skrevet af den første.").is_saved();
    home.will_show(ID, "Skrevet af den første.");
    for target in [ID.to_owned(), sample_path(KKR)] {
        let mut second = home.start(&[&target]);
        second.shows(&format!("Mødet er åbent i et andet vindue (proces {}", session.process()));
        second.shows("Følger referenten").shows("Skrevet af den første.");
        second.sends("xyz\r\u{1b}[200~indsat\u{1b}[201~").sends(F8).shows("Her kan kun læses").sends(CTRL_Q);
        assert_eq!(second.ends(), 0);
        assert!(!second.has_the_screen());
    }
    let mut second = home.start(&[ID]);
    second.shows("Følger referenten");
    session.sends(" Og mere.").shows("Og mere.");
    second.shows("Og mere.").signal("TERM");
    assert_eq!(second.ends(), 143);
    assert!(second.raw().ends_with("\u{1b}[?25h"));
    session.sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Skrevet af den første. Og mere.");
}

#[test]
fn a_second_copy_without_a_meeting_says_who_has_them() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    session.shows("Beslutning");
    for arguments in [&[][..], &[sample_path(NETWORK)]] {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut second = home.start(&arguments);
        second.shows("Møderne er åbne i et andet vindue").shows(&format!("proces {}", session.process()));
        assert_eq!(second.ends(), 1);
    }
    session.sends(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn a_program_that_is_ended_while_it_pauses_ends_without_taking_the_terminal_back() {
    let home = Home::new();
    let mut shell = home.start_program(Path::new("/bin/sh"), &["-i"], &[("PS1", "$ ")]);
    let program = env!("CARGO_BIN_EXE_referent");
    for (n, arguments) in [sample_path(KKR), format!("chair {ID}")].iter().enumerate() {
        shell.sends(&format!("{program} --data-dir data {arguments}\r")).shows("1.1 Godkendelse af referat");
        shell.sends(if n == 0 { "Skrevet." } else { "" }).sends(CTRL_K).sends("z").shows("$");
        shell.sends(&format!("kill -TERM %1; kill -CONT %1; /bin/sleep 1; wait %1; echo nr. {n}: $?\r"));
        shell.shows(&format!("nr. {n}: 143"));
    }
    shell.sends("exit\r");
    assert_eq!(shell.ends(), 0);
    assert_eq!(home.show(ID)["items"][1]["decision"]["text"], "Skrevet.");
}
