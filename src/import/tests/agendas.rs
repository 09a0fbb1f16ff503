//! Real documents, where they are at hand: every field of what is known of them.
//!
//! They are not a part of the program; their folder lies beside it, or is named by `REFERENT_AGENDAS`.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::import::read;
use crate::import::tests::document_cache::read_document;
use crate::meeting::{Item, Meeting, Status};

#[test]
fn real_documents_are_read_as_they_are_known() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/agendas");
    let folder = std::env::var_os("REFERENT_AGENDAS").map_or_else(beside, PathBuf::from);
    let Ok(files) = std::fs::read_dir(&folder) else {
        println!("skipped: there are no real documents in {}", folder.display());
        return;
    };
    let paths = files.filter_map(Result::ok).map(|file| file.path());
    for path in paths.filter(|path| path.to_string_lossy().ends_with(".truth.json")) {
        let truth: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let source = truth["source_file"].as_str().unwrap().split(' ').next().unwrap();
        let lines =
            truth["lines"].as_array().map(|lines| [0, 1].map(|i| lines[i].as_u64().unwrap() as usize));
        let file = path.display().to_string();
        let Some([from, to]) = lines else {
            compare(&truth, &read_document(&folder.join(source)).as_ref().unwrap().meeting, &file);
            continue;
        };
        let text = std::fs::read_to_string(folder.join(source)).unwrap();
        let text = text.lines().skip(from - 1).take(to + 1 - from).collect::<Vec<_>>().join("\n");
        compare(&truth, &read(text.as_bytes(), source).unwrap().meeting, &file);
    }
}

fn compare(truth: &Value, meeting: &Meeting, file: &str) {
    let body = letters(&meeting.body.to_lowercase());
    assert_eq!(body, letters(&text(&truth["body"]).to_lowercase()), "{file}");
    assert_eq!(meeting.date.to_string(), text(&truth["date"]), "{file}");
    assert_eq!(meeting.starts.map(|t| t.format("%H:%M").to_string()), optional(&truth["time"]), "{file}");
    assert_eq!(meeting.place, optional(&truth["place"]), "{file}");
    let numbers = |items: &mut dyn Iterator<Item = String>| items.collect::<Vec<String>>();
    let known = truth["items"].as_array().unwrap();
    let wanted = numbers(&mut known.iter().map(|item| text(&item["number"])));
    assert_eq!(numbers(&mut meeting.items.iter().map(|item| item.number.clone())), wanted, "{file}");
    for (truth, item) in known.iter().zip(&meeting.items) {
        compare_item(truth, item, &format!("{file} {}", item.number));
    }
    compare_people(truth, meeting, file);
}

fn compare_item(truth: &Value, item: &Item, at: &str) {
    assert_eq!(item.title, text(&truth["title"]), "{at}");
    assert_eq!(u64::from(item.level), truth["level"].as_u64().unwrap(), "{at}");
    assert_eq!(item.presenter, optional(&truth["presenter"]), "{at}");
    assert_eq!(item.case_no, optional(&truth["case_no"]), "{at}");
    assert_eq!(item.initials, optional(&truth["initials"]), "{at}");
    let lead = item.indstilling.as_ref().and_then(|indstilling| indstilling.lead.clone());
    assert_eq!(lead, optional(&truth["indstilling_lead"]), "{at}");
    let points = item.indstilling.as_ref().map_or(&[][..], |indstilling| &indstilling.points);
    assert_eq!(points, texts(&truth["indstilling"]), "{at}");
    assert_eq!(letters(item.decision_text()), letters(&text(&truth["beslutning"])), "{at}");
    let usual = ["Indstilling", "Beslutning", "Afbud", "Bilag"];
    let wanted: Vec<String> =
        texts(&truth["sections"]).into_iter().filter(|heading| !usual.contains(&heading.as_str())).collect();
    let headings: Vec<&str> =
        item.sections.iter().map(|s| s.heading.as_str()).filter(|h| !h.is_empty()).collect();
    assert_eq!(headings, wanted, "{at}");
    let bilag: Vec<String> = item.bilag.iter().map(|bilag| letters(&bilag.title)).collect();
    let wanted: Vec<String> = texts(&truth["bilag"]).iter().map(|title| letters(title)).collect();
    assert_eq!(bilag, wanted, "{at}");
}

fn compare_people(truth: &Value, meeting: &Meeting, file: &str) {
    let groups = truth["attendance"].as_object().unwrap();
    let known =
        groups.iter().flat_map(|(group, people)| people.as_array().unwrap().iter().map(move |p| (group, p)));
    let known: Vec<(&String, &Value)> = known.collect();
    assert_eq!(meeting.people.len(), known.len(), "{file}");
    for (group, truth) in known {
        let name = text(&truth["name"]);
        let person =
            meeting.people.iter().find(|p| p.name == name).unwrap_or_else(|| panic!("{file}: {name}"));
        let status = if group == "Afbud" { Status::Afbud } else { Status::Present };
        assert_eq!((&person.group, meeting.status_of(&person.id)), (group, status), "{file}: {name}");
        let parts = [&person.org, &person.title, &person.role].map(Clone::clone);
        assert_eq!(parts, ["org", "title", "role"].map(|part| optional(&truth[part])), "{file}: {name}");
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn optional(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}

/// A text without blanks and marks.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
