//! What is exported to Word or HTML is imported again as the same meeting, and edits made since are read.

use std::path::{Path, PathBuf};

use proptest::prelude::*;

use crate::export::{Edition, Format, Selection, markdown, print};
use crate::import::tests::document_cache::read_document;
use crate::import::{Imported, read};
use crate::meeting::{Meeting, arbitrary};
use crate::test_rounds::rounds;

fn printed(meeting: &Meeting, edition: Edition, format: Format) -> Vec<u8> {
    print(meeting, edition, &Selection::Whole, format, None).unwrap()
}

fn imported(meeting: &Meeting, edition: Edition, format: Format) -> Imported {
    read(&printed(meeting, edition, format), "referat").unwrap()
}

/// The page of a meeting with some words replaced, as somebody would in an editor.
fn edited_page(meeting: &Meeting, from: &str, to: &str) -> Imported {
    let page = String::from_utf8(printed(meeting, Edition::Full, Format::Html)).unwrap();
    let (main, data) = page.split_once("<script").unwrap();
    assert!(main.contains(from), "{main}");
    read(format!("{}<script{data}", main.replacen(from, to, 1)).as_bytes(), "r.html").unwrap()
}

fn meeting() -> Meeting {
    serde_json::from_str::<Meeting>(include_str!("../../export/tests/meeting.json"))
        .unwrap()
        .normalised()
        .unwrap()
}

/// The agendas and referater of a folder and of the folders in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_document = |path: &PathBuf| {
        let name = path.to_string_lossy();
        !name.ends_with(".truth.json") && !name.ends_with(".png")
    };
    entries
        .flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] })
        .filter(is_document)
        .collect()
}

#[test]
fn every_sample_comes_back_from_every_format() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut samples = files(&root.join("sample-data"));
    assert!(samples.len() > 25, "{samples:?}");
    let others: &[&str] = if rounds(0, 1) > 0 { &["agendas", "wild"] } else { &[] };
    samples.extend(others.iter().flat_map(|name| files(&root.join("../shared").join(name))));
    for path in samples {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Ok(sample) = read_document(&path) else { continue };
        let text = markdown(&sample.meeting, Edition::Full);
        let from_markdown = read(text.as_bytes(), &name).unwrap();
        assert_eq!(markdown(&from_markdown.meeting, Edition::Full), text, "{name}");
        for format in [Format::Docx, Format::Html] {
            let back = imported(&sample.meeting, Edition::Full, format);
            assert_eq!(back.meeting, from_markdown.meeting, "{name} {format:?}");
            assert_eq!(back.warnings, [], "{name} {format:?}");
        }
    }
}

#[test]
fn what_was_edited_on_a_page_is_read() {
    let edited = edited_page(&meeting(), "godkendte referatet", "godkendte referatet med to rettelser");
    assert_eq!(
        edited.meeting.items[1].decision_text(),
        "KKR Søhøjland godkendte referatet med to rettelser."
    );
    assert!(edited.warnings[0].to_string().contains("er rettet, efter at det blev skrevet herfra"));
    let renamed = edited_page(&meeting(), "1.1. Godkendelse af referat", "1.1. Godkendelse af dagsorden");
    assert_eq!(renamed.meeting.items[1].title, "Godkendelse af dagsorden fra sidste møde");
    let struck = edited_page(&meeting(), "KKR Søhøjland godkendte", "<s>KKR Søhøjland</s> godkendte");
    assert!(!struck.warnings.is_empty());
}

#[test]
fn a_page_that_a_browser_saved_is_the_same() {
    let page = String::from_utf8(printed(&meeting(), Edition::Full, Format::Html)).unwrap();
    let saved = page.replace("<main>", "<main>\n  ").replace("<br>", "<br/>").replace("</li>\n", "</li>");
    assert_eq!(read(saved.as_bytes(), "r.html").unwrap().warnings, []);
}

#[test]
fn a_template_that_was_a_referat_hides_nothing_of_it() {
    let mut secret = meeting();
    secret.body = "Hemmeligt Råd".to_owned();
    let template = printed(&secret, Edition::Full, Format::Docx);
    let bytes = print(&meeting(), Edition::Open, &Selection::Whole, Format::Docx, Some(&template)).unwrap();
    let back = read(&bytes, "r.docx").unwrap();
    assert_eq!(back.meeting.body, "KKR Søhøjland");
    assert_eq!(back.warnings, []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(30, 100)))]

    #[test]
    fn word_and_html_come_back_as_markdown_does(meeting in arbitrary::meeting()) {
        for edition in [Edition::Full, Edition::Open] {
            let text = markdown(&meeting, edition);
            let from_markdown = read(text.as_bytes(), "referat").unwrap().meeting;
            for format in [Format::Docx, Format::Html] {
                let back = imported(&meeting, edition, format);
                prop_assert_eq!(&back.meeting, &from_markdown, "{:?} {}", format, text);
                prop_assert_eq!(&back.warnings, &[]);
            }
        }
    }
}

#[test]
fn what_nobody_is_shown_is_no_part_of_an_edited_referat() {
    let text = "Referat\nEngum Byråd\n3. marts 2027\n\n## Medlemmer <!-- medlemmer -->\n\n- Bo Krag <!-- gruppe: A -->\n\n1. Broen\nGodkendt.\n";
    let meeting = read(text.as_bytes(), "r.md").unwrap().meeting;
    assert!(!serde_json::to_string(&meeting).unwrap().contains("<!--"), "{meeting:?}");
}
