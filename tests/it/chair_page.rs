//! The chair's page: a file beside the minute-taker's program, kept up to date, and what a browser makes of
//! it.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::terminal::{Home, Session, sample_path, say};
use crate::world::{COUNCIL, KKR, NETWORK};

const ID: &str = "kkr-soehoejland-2026-03-03";
const CLOSED_ID: &str = "engum-byraad-2026-02-25";
const CTRL_C: &str = "\u{3}";
const CTRL_K: &str = "\u{b}";
const CTRL_Q: &str = "\u{11}";
const GO_TO: &str = "\u{f}";
const F8: &str = "\u{1b}[19~";

/// Longer than anything takes on a busy machine.
const LONG: Duration = Duration::from_secs(60);

/// A page in a folder that others read.
struct SharedPage {
    path: PathBuf,
}

impl SharedPage {
    fn new(home: &Home) -> SharedPage {
        fs::create_dir_all(home.path("faelles")).unwrap();
        SharedPage { path: home.path("faelles/formand.html") }
    }

    fn name(&self) -> &str {
        self.path.to_str().unwrap()
    }

    /// The words of its body, without signs of HTML, one blank between them; nothing where there is no page.
    fn words(&self) -> String {
        let html = fs::read_to_string(&self.path).unwrap_or_default();
        assert!(html.is_empty() || html.ends_with("</html>\n"), "half a page:\n{html}");
        words_of(&html)
    }

    /// Waits until the page says something.
    #[track_caller]
    fn says(&self, words: &str) -> &SharedPage {
        let start = Instant::now();
        while !self.words().contains(words) {
            assert!(start.elapsed() < LONG, "»{words}« is not on the page:\n{}", self.words());
            thread::sleep(Duration::from_millis(20));
        }
        self
    }

    #[track_caller]
    fn hides(&self, words: &str) -> &SharedPage {
        assert!(!self.words().contains(words), "»{words}« is on the page:\n{}", self.words());
        self
    }

    fn mode(&self) -> u32 {
        fs::metadata(&self.path).unwrap().permissions().mode() & 0o777
    }
}

/// The words of a page as they are read, without its scripts.
fn words_of(html: &str) -> String {
    let body = html.split("<body>").nth(1).unwrap_or_default().split("<script>").next().unwrap_or_default();
    let texts = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = texts.collect::<Vec<_>>().join(" ").replace("&quot;", "\"").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A minute-taker in a meeting, and the program that keeps its page.
fn minutes_and_page(
    home: &Home,
    file: &str,
    id: &str,
    page: &SharedPage,
    more: &[&str],
) -> (Session, Session) {
    let mut minutes = home.start(&[&sample_path(file)]);
    minutes.shows("Beslutning");
    let mut keeper = home.start(&[&["chair", id, "--page", page.name()], more].concat());
    keeper.shows("Formandens side").shows("Ctrl-C stopper");
    (minutes, keeper)
}

#[test]
fn the_page_shows_what_is_minuted() {
    let home = Home::new();
    let page = SharedPage::new(&home);
    let (mut minutes, mut keeper) = minutes_and_page(&home, KKR, ID, &page, &[]);
    page.says("KKR Søhøjland").says("Mødet 1.1 Godkendelse af referat").says("Næste 2.1 Orientering");
    page.says("Indstilling Det indstilles, at KKR Søhøjland godkender referatet.").hides("Beslutning");
    let begun = Instant::now();
    minutes.begins().sends("Rådet godkendte ref");
    page.says("Nu 1.1 Godkendelse").says("Skrives Rådet godkendte ref").hides(" 0 min.");
    say(&format!("from a key to the chair's page: {:?}", begun.elapsed()));
    let begun = Instant::now();
    minutes.sends(F8).shows("2.1 Orientering");
    page.says("Nu 2.1 Orientering fra formandskabet").says("Næste 3.1 Natbusser");
    say(&format!("from a step to the chair's page: {:?}", begun.elapsed()));
    page.says("mangler for 18 medlemmer").says("Opdateret kl.");
    assert_eq!(page.mode(), 0o644);
    keeper.sends(CTRL_C).ends();
    page.says("Siden holdes ikke længere opdateret.");
    let left: Vec<_> =
        fs::read_dir(page.path.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["formand.html"], "nothing else is left in the folder");
    minutes.sends(CTRL_Q).ends();
}

#[test]
fn of_closed_items_the_page_tells_that_there_are_some() {
    let home = Home::new();
    let (page, closed) = (SharedPage::new(&home), SharedPage { path: home.path("lukket.html") });
    let (mut minutes, mut keeper) = minutes_and_page(&home, COUNCIL, CLOSED_ID, &page, &[]);
    let mut other = home.start(&["chair", CLOSED_ID, "--page", closed.name(), "--closed"]);
    other.shows("Formandens side");
    page.says("28 Lukket punkt").hides("Køb af ejendom");
    closed.says("28 Køb af ejendom");
    // to the closed item, and words into it
    minutes.begins().sends(GO_TO).sends("Køb af").shows("28 Køb af").sends("\r");
    minutes.shows("LUKKET PUNKT").sends("Ejendommen købes dyrt.").is_saved();
    closed.says("▣ LUKKET 28 Køb af ejendom").says("Ejendommen købes dyrt.");
    page.says("28 Lukket punkt").says("Nu 28 Lukket punkt").hides("Ejendommen").hides("dyrt");
    // nor when it is done and the next one is at hand
    minutes.sends(F8).shows("Underskriftsark").sends("Underskrevet.");
    page.says("Nu 29 Underskriftsark").says("Underskrevet.").hides("Ejendom").hides("ejendom");
    let html = fs::read_to_string(&page.path).unwrap();
    assert!(!html.contains("jendom") && !html.contains("dyrt"), "{html}");
    assert_eq!((page.mode(), closed.mode()), (0o644, 0o600));
    for keeper in [&mut keeper, &mut other] {
        keeper.sends(CTRL_C).ends();
    }
    minutes.sends(CTRL_Q).ends();
}

#[test]
fn at_the_end_the_page_says_so_and_nobody_keeps_it_any_more() {
    let home = Home::new();
    let page = SharedPage::new(&home);
    let (mut minutes, mut keeper) = minutes_and_page(&home, KKR, ID, &page, &[]);
    minutes.begins().sends("Godkendt.").is_saved().sends(CTRL_K).sends("l");
    minutes.shows("Slut mødet nu").sends("l");
    minutes.shows("Hvorfor sluttes mødet alligevel?").sends("Tiden gik.\r").shows("Mødet sluttede kl.");
    page.says("Mødet er slut. Det sluttede kl.").hides("Næste").hides("ikke længere opdateret");
    minutes.sends(CTRL_Q).ends();
    assert_eq!(keeper.ends(), 0);
    page.says("Mødet er slut.").hides("ikke længere opdateret");
}

#[test]
fn a_minute_taker_who_is_killed_is_told_on_the_page() {
    let home = Home::new();
    let page = SharedPage::new(&home);
    let (mut minutes, mut keeper) = minutes_and_page(&home, KKR, ID, &page, &[]);
    minutes.sends("Skrevet.").is_saved();
    page.says("Skrevet.");
    minutes.signal("KILL").ends();
    page.says("! Referentens program er stoppet. Siden viser kl.").says("Skrevet.");
    let mut again = home.start(&[ID]);
    again.shows("Skrevet.").sends(" Og mere.");
    page.says("Skrevet. Og mere.").hides("er stoppet");
    keeper.sends(CTRL_C).ends();
    again.sends(CTRL_Q).ends();
}

#[test]
fn a_page_stays_with_its_meeting_and_tells_when_another_is_opened() {
    let home = Home::new();
    let page = SharedPage::new(&home);
    let (mut minutes, mut keeper) = minutes_and_page(&home, KKR, ID, &page, &[]);
    minutes.begins().sends("Skrevet.").is_saved();
    page.says("Skrevet.");
    minutes.sends(CTRL_Q).ends();
    let mut other = home.start(&[&sample_path(NETWORK)]);
    other.shows("Beslutning");
    page.says("! Referenten har åbnet et andet møde. Siden bliver ved dette.")
        .says("KKR Søhøjland")
        .says("Skrevet.");
    keeper.sends(CTRL_C).ends();
    other.sends(CTRL_Q).ends();
}

#[test]
fn a_folder_that_vanishes_is_told_and_found_again() {
    let home = Home::new();
    let page = SharedPage::new(&home);
    let (mut minutes, mut keeper) = minutes_and_page(&home, KKR, ID, &page, &[]);
    fs::rename(home.path("faelles"), home.path("afbrudt")).unwrap();
    minutes.sends("Imens skrives der.").is_saved();
    keeper.shows("kunne ikke skrives").shows("Der prøves igen.");
    fs::rename(home.path("afbrudt"), home.path("faelles")).unwrap();
    keeper.shows("skrives igen.");
    page.says("Imens skrives der.");
    keeper.sends(CTRL_C).ends();
    minutes.sends(CTRL_Q).ends();
}

#[test]
fn a_page_goes_away_when_asked_and_no_other_file_does() {
    let home = Home::new();
    let page = SharedPage::new(&home);
    let (mut minutes, mut keeper) = minutes_and_page(&home, KKR, ID, &page, &[]);
    page.says("KKR Søhøjland");
    assert!(home.run(&["chair", "--page", page.name(), "--remove"]).status.success());
    keeper.shows("er fjernet; den skrives ikke mere.");
    assert_eq!(keeper.ends(), 0);
    assert!(!page.path.exists());
    let sentence = |arguments: &[&str]| {
        let output = home.run(arguments);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    assert!(sentence(&["chair", "--page", page.name(), "--remove"]).contains("der er ingen formandsside"));
    fs::write(&page.path, "<!doctype html><title>En anden side</title>").unwrap();
    assert!(
        sentence(&["chair", "--page", page.name(), "--remove"])
            .contains("er ikke en formandsside; den røres ikke")
    );
    assert!(
        sentence(&["chair", ID, "--page", page.name()])
            .contains("findes allerede og er ikke en formandsside")
    );
    assert!(sentence(&["chair", ID, "--page", "side.txt"]).contains("skal ende på .html"));
    assert!(
        sentence(&["chair", ID, "--page", home.path("ikke/her.html").to_str().unwrap()])
            .contains("mappen findes ikke")
    );
    assert!(fs::read_to_string(&page.path).unwrap().contains("En anden side"));
    minutes.sends(CTRL_Q).ends();
}

#[test]
fn a_browser_shows_the_page_and_what_changes_and_that_it_is_old() {
    let Some(browser) = Browser::installed() else { return };
    let home = Home::new();
    let page = SharedPage::new(&home);
    let (mut minutes, mut keeper) = minutes_and_page(&home, KKR, ID, &page, &[]);
    minutes.begins().sends("Første ord.").is_saved();
    page.says("Første ord.");
    let looked = {
        let (browser, file) = (browser.clone(), page.path.clone());
        // its seconds pass quickly: as many as it needs to be looking still when the next words come
        thread::spawn(move || browser.dom(&file, 300))
    };
    thread::sleep(Duration::from_secs(2));
    minutes.sends(" Andre ord.").is_saved();
    page.says("Første ord. Andre ord.");
    let seen = words_of(&looked.join().unwrap());
    assert!(seen.contains("Nu 1.1 Godkendelse") && seen.contains("Første ord. Andre ord."), "{seen}");
    keeper.signal("KILL").ends();
    let old = words_of(&browser.dom(&page.path, 60));
    assert!(old.contains("! Siden er ikke opdateret siden kl."), "{old}");
    let young = words_of(&browser.dom(&page.path, 2));
    assert!(!young.contains("! Siden er ikke opdateret siden kl."), "{young}");
    minutes.sends(CTRL_Q).ends();
}

#[test]
fn a_telephone_shows_the_page_without_scrolling_sideways() {
    let Some(browser) = Browser::installed() else { return };
    let home = Home::new();
    let page = SharedPage::new(&home);
    let (mut minutes, mut keeper) = minutes_and_page(&home, COUNCIL, CLOSED_ID, &page, &[]);
    minutes.sends(F8).sends(&"Speciallægepraksisplanlægningsstabiliseringsperiode".repeat(2)).is_saved();
    page.says("stabiliseringsperiodeSpecial");
    keeper.sends(CTRL_C).ends();
    let html = fs::read_to_string(&page.path).unwrap();
    let measure =
        "<script>parent.postMessage('bredde ' + document.documentElement.scrollWidth, '*')</script>";
    fs::write(home.path("side.html"), html.replace("</body>", &format!("{measure}</body>"))).unwrap();
    let around = "<!doctype html><p id=\"b\"></p><script>onmessage = function (e) { b.textContent += e.data; }</script>\
                  <iframe src=\"side.html\" width=\"360\" height=\"700\" style=\"border:0\"></iframe>";
    fs::write(home.path("telefon.html"), around).unwrap();
    let seen = browser.dom(&home.path("telefon.html"), 1);
    let width = seen.split("bredde ").find_map(|rest| rest.split('<').next()?.trim().parse::<u32>().ok());
    assert!(width.is_some_and(|width| width <= 360), "{seen}");
    minutes.sends(CTRL_Q).ends();
}

#[test]
fn the_minute_takers_own_program_keeps_the_page_and_takes_it_away() {
    let home = Home::new();
    let mut session = home.start(&[&sample_path(KKR)]);
    let page = home.path("formand.html");
    session.shows("Beslutning").sends("\x0b\x10").shows("Formandens side: en .html-fil");
    session.sends("\x15").sends(&page.display().to_string()).sends("\r").shows("holdes opdateret");
    let shows = |words: &str| {
        let deadline = std::time::Instant::now() + std::time::Duration::from_secs(30);
        while !std::fs::read_to_string(&page).is_ok_and(|text| text.contains(words)) {
            assert!(std::time::Instant::now() < deadline, "»{words}« is not on the page");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    };
    session.sends("Skrives nu.");
    shows("Skrives nu.");
    session.sends("\x0b\x10").shows("Formandens side er fjernet");
    assert!(!page.exists());
    session.sends("\x0b\x10").shows(&page.display().to_string()).sends("\r").shows("holdes opdateret");
    shows("Skrives nu.");
    session.sends("\x11");
    assert_eq!(session.ends(), 0);
    shows("holdes ikke længere opdateret");
}
