//! The other formats, and the schema of the meeting file.

use proptest::prelude::*;
use serde_json::Value;

use super::meeting;
use crate::export::{self, Edition, Format, Selection};
use crate::meeting::{Attendance, Change, Decision, Item, Meeting, Person, Status, arbitrary};
use crate::test_rounds::rounds;

fn printed(meeting: &Meeting, format: Format) -> String {
    let bytes = export::print(meeting, Edition::Full, &Selection::Whole, format, None).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Returns the body of a Word file.
fn word_body(bytes: &[u8]) -> String {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().unwrap() {
        if entry.file_path().as_bytes() == b"word/document.xml" {
            let data = archive.get_entry(entry.wayfinder()).unwrap();
            let text = miniz_oxide::inflate::decompress_to_vec(data.data()).unwrap();
            return String::from_utf8(text).unwrap();
        }
    }
    String::new()
}

/// Returns the levels of the headings of a page, in order.
fn levels(html: &str) -> Vec<u8> {
    html.split("<h").skip(1).filter_map(|rest| rest.bytes().next()).filter(u8::is_ascii_digit).collect()
}

#[test]
fn no_level_of_heading_is_left_out_on_a_page() {
    let flat = |title: &str| {
        let decision = Some(Decision { text: "Vedtaget.".to_owned(), ..Decision::default() });
        Item { decision, ..Item::default() }.titled(title)
    };
    let mut board = Meeting::new("Lunden", chrono::NaiveDate::from_ymd_opt(2026, 4, 2).unwrap());
    board.items = ["Regnskab", "Budget", "Tag", "Valg", "Have"].map(flat).to_vec();
    for (nth, item) in board.items.iter_mut().enumerate() {
        item.id = format!("i{nth}").as_str().into();
    }
    let person = Person { id: "p1".into(), name: "Ida Krog".to_owned(), ..Person::default() };
    board.apply(&Change::AddPerson { index: 0, person: Box::new(person) }).unwrap();
    let html = printed(&board, Format::Html);
    assert_eq!(levels(&html), *b"122323232323", "{html}");
    let word = export::print(&board, Edition::Full, &Selection::Whole, Format::Docx, None).unwrap();
    let body = word_body(&word);
    assert!(body.contains("TOC \\o \"2-2\" ") && !body.contains("Heading4"), "{body}");
    // what stands under the heading of several items is no item in the table of contents
    board.items[0].level = 1;
    board.items[1].level = 2;
    let word = export::print(&board, Edition::Full, &Selection::Whole, Format::Docx, None).unwrap();
    let body = word_body(&word);
    assert!(body.contains("TOC \\o \"2-3\" ") && body.contains("ReferentAfsnit"), "{body}");
}

/// Returns whether XML opens and closes what it should.
fn is_well_formed(xml: &str) -> bool {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return true,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

#[test]
fn a_page_says_its_language_and_has_its_headings_in_order() {
    let html = printed(&meeting(), Format::Html);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"da\">"), "{html}");
    assert_eq!(html.matches("<h1").count(), 1);
    assert!(html.contains("<h3 id=\"i4\">3.1. Fælles ramme for natbusser i 2027</h3>"), "{html}");
    assert!(html.contains("<th scope=\"col\">Kommune</th>"), "{html}");
    assert!(
        html.contains(
            "<section class=\"beslutning\">\n<h4>Beslutning</h4>\n<p><em>Punktet blev udsat.</em></p>"
        ),
        "{html}"
    );
    assert!(html.contains("<a href=\"https://example.dk/natbus.pdf\">Aftale om natbusser</a>"), "{html}");
    let main = html.split("</main>").next().unwrap();
    assert!(!main.contains("**") && !main.contains("####"), "{main}");
}

#[test]
fn a_word_file_has_heading_styles_and_a_table_of_those_who_came() {
    let bytes = export::print(&meeting(), Edition::Full, &Selection::Whole, Format::Docx, None).unwrap();
    let body = word_body(&bytes);
    assert!(is_well_formed(&body), "{body}");
    assert!(
        body.contains("<w:pStyle w:val=\"Heading1\"/>") && body.contains("<w:pStyle w:val=\"Heading4\"/>")
    );
    assert!(body.contains("<w:tblHeader/>") && body.contains(">Eva Holm<"), "{body}");
    assert!(body.contains("<w:pStyle w:val=\"ReferentBeslutning\"/>"), "{body}");
}

#[test]
fn what_only_the_import_needs_of_a_person_is_no_words_of_the_referat() {
    let mut meeting = Meeting::new("Engum Byråd", chrono::NaiveDate::from_ymd_opt(2026, 3, 3).unwrap());
    meeting.people = vec![Person {
        id: "p1".into(),
        name: "Eva Holm".into(),
        group: "Suppleanter".into(),
        voting: true,
        ..Person::default()
    }];
    let note = Some("sag 12-14".to_owned());
    meeting.attendance = vec![Attendance { status: Status::Afbud, note, ..Attendance::unknown("p1".into()) }];
    assert!(export::markdown(&meeting, Edition::Full).contains("gruppe: Suppleanter"));
    let page = printed(&meeting, Format::Html);
    let seen = page.split("</main>").next().unwrap();
    assert!(
        seen.contains("Eva Holm") && !seen.contains("gruppe: ") && !seen.contains("som medlem"),
        "{seen}"
    );
    let word =
        word_body(&export::print(&meeting, Edition::Full, &Selection::Whole, Format::Docx, None).unwrap());
    assert!(
        word.contains("sag 12-14") && !word.contains("gruppe: ") && !word.contains("bemærkning: "),
        "{word}"
    );
}

#[test]
fn a_template_keeps_its_page_and_gets_the_styles_it_lacks() {
    let template = export::print(&meeting(), Edition::Full, &Selection::Tasks, Format::Docx, None).unwrap();
    let bytes =
        export::print(&meeting(), Edition::Full, &Selection::Whole, Format::Docx, Some(&template)).unwrap();
    let body = word_body(&bytes);
    assert!(is_well_formed(&body) && body.matches("<w:sectPr>").count() == 1, "{body}");
    assert!(body.contains(">Eva Holm<"));
    let refused = export::print(&meeting(), Edition::Full, &Selection::Whole, Format::Docx, Some(b"nej"));
    assert!(refused.is_err());
}

#[test]
fn a_part_of_the_referat_is_printed_alone() {
    let meeting = meeting();
    let select = |selection: Selection| {
        let bytes = export::print(&meeting, Edition::Full, &selection, Format::Text, None).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let item = select(Selection::Item(meeting.items[3].id.clone()));
    assert!(
        item.contains("3.1. Fælles ramme")
            && item.contains("Punktet blev udsat.")
            && !item.contains("Køb af grund"),
        "{item}"
    );
    // no level is left out under the title
    let extract = Selection::Item(meeting.items[3].id.clone());
    let page = export::print(&meeting, Edition::Full, &extract, Format::Markdown, None).unwrap();
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("\n## 3.1. Fælles ramme") && page.contains("\n### Beslutning"), "{page}");
    let decisions = select(Selection::Decisions);
    assert!(
        decisions.contains("KKR Søhøjland godkendte referatet.") && !decisions.contains("Det indstilles"),
        "{decisions}"
    );
    assert!(!decisions.contains("Deltagere"), "{decisions}");
    let open = export::print(&meeting, Edition::Open, &Selection::Decisions, Format::Text, None).unwrap();
    assert!(!String::from_utf8(open).unwrap().contains("forhandle"));
}

/// Returns what a value has that its schema does not allow; the few words of JSON schema that ours uses.
fn objections(value: &Value, schema: &Value, root: &Value, path: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        return objections(value, root.pointer(&name[1..]).unwrap(), root, path);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let all: Vec<Vec<String>> = choices.iter().map(|one| objections(value, one, root, path)).collect();
        return all.into_iter().min_by_key(Vec::len).unwrap();
    }
    let mut lines = Vec::new();
    let is_of = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64(),
        _ => value.is_null(),
    };
    let kinds = schema["type"].as_array().cloned().unwrap_or_else(|| vec![schema["type"].clone()]);
    if !schema["type"].is_null() && !kinds.iter().any(|kind| is_of(kind.as_str().unwrap())) {
        lines.push(format!("{path}: {value} is not {kinds:?}"));
    }
    if schema["enum"].as_array().is_some_and(|allowed| !allowed.contains(value)) {
        lines.push(format!("{path}: {value} is none of {}", schema["enum"]));
    }
    for (name, value) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(name) {
            Some(schema) => lines.extend(objections(value, schema, root, &format!("{path}.{name}"))),
            None => lines.push(format!("{path}.{name} is unknown")),
        }
    }
    for value in value.as_array().into_iter().flatten() {
        lines.extend(objections(value, &schema["items"], root, &format!("{path}[]")));
    }
    lines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(rounds(20, 64)))]

    #[test]
    fn every_meeting_file_keeps_to_the_schema(meeting in arbitrary::meeting()) {
        let schema: Value = serde_json::from_str(&export::schema()).unwrap();
        let value = serde_json::to_value(&meeting).unwrap();
        prop_assert_eq!(objections(&value, &schema, &schema, ""), Vec::<String>::new());
    }

    #[test]
    fn whatever_is_written_word_can_open(meeting in arbitrary::meeting()) {
        let bytes = export::print(&meeting, Edition::Full, &Selection::Whole, Format::Docx, None).unwrap();
        prop_assert!(is_well_formed(&word_body(&bytes)));
    }

    #[test]
    fn no_sign_of_a_text_becomes_html(meeting in arbitrary::meeting()) {
        let html = printed(&meeting, Format::Html);
        let text = html.split("</style>").nth(1).unwrap();
        let tags = text.match_indices('<').map(|(at, _)| text[at + 1..].trim_start_matches('/'));
        const OURS: [&str; 26] = [
            "head>", "body", "main", "html>", "h1", "h2", "h3", "h4", "p", "dl", "dt", "dd", "ul", "ol", "li", "em>",
            "strong>", "a ", "a>", "br>", "table", "thead", "tbody", "tr", "th", "td",
        ];
        for tag in tags {
            let ours = OURS.iter().chain(&["section", "blockquote", "script"]).any(|known| tag.starts_with(known));
            prop_assert!(ours, "{}", tag);
        }
    }
}
