//! A referat as it prints.

use super::*;
use crate::meeting::Meeting;

const AGENDA: &str = include_str!("tests/meeting.json");

fn meeting() -> Meeting {
    serde_json::from_str::<Meeting>(AGENDA).unwrap().tidy().unwrap()
}

#[test]
fn a_referat_prints_as_secretaries_send_it_out() {
    let text = markdown(&meeting(), Edition::Full);
    assert_eq!(text, include_str!("tests/referat.md"));
}

#[test]
fn the_open_edition_tells_of_a_closed_item_only_that_there_was_one() {
    let meeting = meeting();
    let text = markdown(&meeting, Edition::Open);
    assert!(text.contains("### 3.2. Lukket punkt\n\n##"), "{text}");
    for secret in ["Køb af grund", "Matrikel", "SAG-2026-00099", "forhandle"] {
        assert!(markdown(&meeting, Edition::Full).contains(secret), "{secret}");
        assert!(!text.contains(secret), "{secret}");
        assert!(!json_open(&meeting).contains(secret), "{secret}");
    }
}

#[test]
fn a_meeting_that_has_not_begun_prints_as_a_dagsorden() {
    let mut meeting = meeting();
    meeting.opened_at = None;
    meeting.closed_at = None;
    meeting.timeline.clear();
    for record in &mut meeting.attendance {
        record.status = Default::default();
    }
    for item in &mut meeting.items {
        item.decision = None;
        item.state = Default::default();
    }
    let text = markdown(&meeting, Edition::Full);
    assert!(text.starts_with("# Dagsorden – KKR Søhøjland\n"), "{text}");
    assert!(!text.contains("ikke oplyst"), "{text}");
}

#[test]
fn the_index_leads_to_the_headings() {
    let meeting = meeting();
    let (text, index) = markdown_with_index(&meeting, Edition::Full);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(index.len(), meeting.items.len());
    for (id, line) in index {
        let item = meeting.item(&id).unwrap();
        assert!(lines[line].ends_with(&item.title) || item.closed, "{}", lines[line]);
        assert!(lines[line].starts_with("##"));
    }
}

#[test]
fn a_draft_is_never_printed() {
    let mut meeting = meeting();
    meeting.items[0].draft = Some("udkastet".to_owned());
    assert!(!markdown(&meeting, Edition::Full).contains("udkastet"));
    assert!(!json_open(&meeting).contains("udkastet"));
}

#[test]
fn one_item_prints_its_heading_indstilling_and_beslutning() {
    let meeting = meeting();
    let text = item_markdown(&meeting, &meeting.items[1]);
    assert_eq!(
        text,
        "### 1.1. Godkendelse af referat fra sidste møde\n\n#### Indstilling\n\nDet indstilles, at KKR Søhøjland godkender \
         referatet.\n\n#### Beslutning\n\nKKR Søhøjland godkendte referatet.\n"
    );
}

#[test]
fn the_meeting_file_ends_with_a_newline_and_reads_back() {
    let meeting = meeting();
    let text = json(&meeting);
    assert!(text.ends_with("}\n"));
    assert_eq!(serde_json::from_str::<Meeting>(&text).unwrap(), meeting);
}
