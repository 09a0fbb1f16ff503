//! What is exported, in the programs that will open it: LibreOffice the Word file, a browser the page. Where
//! they are not installed nothing is shown, and a line says so.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use referent::export::{Edition, Format, Selection, markdown, print};
use referent::import;
use referent::meeting::Meeting;

use crate::browser::Browser;
use crate::world::{COUNCIL, KKR, NETWORK, sample};

/// Runs the first of some programs that is installed, silently; `false` when there is none.
fn run_first_installed(programs: &[&str], arguments: &[String]) -> bool {
    let done = programs.iter().find_map(|program| {
        Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().ok()
    });
    match done {
        Some(status) => assert!(status.success(), "{programs:?} {arguments:?}"),
        None => println!("skipped: none of {programs:?} is installed"),
    }
    done.is_some()
}

/// Has LibreOffice convert a file; none when it is not installed.
fn office(folder: &Path, file: &str, filter: &str) -> Option<PathBuf> {
    let out = folder.join("out");
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let arguments = [&profile, "--headless", "--convert-to", filter, "--outdir", &out.to_string_lossy()]
        .map(str::to_owned);
    let arguments = arguments.into_iter().chain([folder.join(file).to_string_lossy().into_owned()]);
    let ending = filter.split(':').next().unwrap();
    run_first_installed(&["soffice", "libreoffice"], &arguments.collect::<Vec<_>>())
        .then(|| out.join(Path::new(file).with_extension(ending)))
}

fn written(folder: &Path, name: &str, meeting: &Meeting, format: Format) -> PathBuf {
    let file = folder.join(name);
    std::fs::write(&file, print(meeting, Edition::Full, &Selection::Whole, format, None).unwrap()).unwrap();
    file
}

fn read(file: &Path) -> import::Imported {
    import::read(&std::fs::read(file).unwrap(), "r").unwrap()
}

/// Letters only: programs break lines and set blanks as they like.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether a printed document has all titles and decisions of a meeting.
fn assert_printed(pdf: &Path, meeting: &Meeting) {
    let printed = letters(&read(pdf).lines.join(""));
    for item in &meeting.items {
        assert!(printed.contains(&letters(&item.title)), "{}", item.title);
        for line in item.decision_text().lines() {
            assert!(printed.contains(&letters(line)), "{line}");
        }
    }
}

#[test]
fn libreoffice_prints_the_word_file_and_saves_it_as_the_same_meeting() {
    for (name, sample) in [("kkr", sample(KKR)), ("council", sample(COUNCIL))] {
        let folder = tempfile::tempdir().unwrap();
        written(folder.path(), "r.docx", &sample, Format::Docx);
        let Some(pdf) = office(folder.path(), "r.docx", "pdf") else { return };
        assert_printed(&pdf, &sample);
        let saved = office(folder.path(), "r.docx", "docx:MS Word 2007 XML").unwrap();
        let back = read(&saved);
        assert_eq!(markdown(&back.meeting, Edition::Full), markdown(&sample, Edition::Full), "{name}");
        assert_eq!(back.warnings, []);
    }
}

#[test]
fn a_browser_shows_the_words_of_the_page_and_prints_them() {
    let Some(browser) = Browser::installed() else { return };
    for (name, sample) in [("kkr", sample(KKR)), ("network", sample(NETWORK)), ("council", sample(COUNCIL))] {
        let folder = tempfile::tempdir().unwrap();
        let page = written(folder.path(), "r.html", &sample, Format::Html);
        let dom = folder.path().join("dom.html");
        std::fs::write(&dom, browser.dom(&page, 1)).unwrap();
        // the words that the browser holds have the digest of those that were printed
        let back = read(&dom);
        assert_eq!(markdown(&back.meeting, Edition::Full), markdown(&sample, Edition::Full), "{name}");
        assert_eq!(back.warnings, []);
        let pdf = folder.path().join("r.pdf");
        browser.print(&page, &pdf);
        assert_printed(&pdf, &sample);
    }
}
