//! The layouts of the sample data: every field of what is known of them.

use std::path::Path;

use serde_json::Value;

use crate::import::tests::document_cache::read_document;
use crate::meeting::{Item, Meeting, Status};

/// Every difference of every layout, so that one run shows all that a change broke.
#[test]
fn sample_layouts_are_read_as_they_are_known() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/layouts");
    let mut differences = Vec::new();
    let mut count = 0;
    for file in std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()) {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let Some(name) = name.strip_suffix(".truth.json") else { continue };
        let truth: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let source = text(&truth["source_file"]);
        let others = ["docx", "pdf"].map(|ending| format!("{name}.{ending}"));
        for source in std::iter::once(source).chain(others).filter(|source| folder.join(source).exists()) {
            let meeting = &read_document(&folder.join(&source)).as_ref().unwrap().meeting;
            let mut differs = Differs { file: &source, found: &mut differences };
            differs.header(&truth, meeting);
            differs.items(&truth, meeting);
            differs.people(&truth, meeting);
            count += 1;
        }
    }
    assert!(count >= 18, "only {count} layouts in {}", folder.display());
    assert!(differences.is_empty(), "{} differences:\n{}", differences.len(), differences.join("\n"));
}

/// Gathers what is read in another way than it is known.
pub(super) struct Differs<'a> {
    pub(super) file: &'a str,
    pub(super) found: &'a mut Vec<String>,
}

impl Differs<'_> {
    /// Compares a text with the known one and with the other right answers.
    fn text(&mut self, at: &str, truth: &Value, key: &str, got: &str) {
        let also = truth[format!("{key}_also")].as_array().into_iter().flatten();
        let wanted: Vec<String> =
            [&truth[key]].into_iter().chain(also).map(|value| plain(&text(value))).collect();
        self.same(at, key, &wanted, &plain(got));
    }

    fn same<T: PartialEq + std::fmt::Debug>(&mut self, at: &str, field: &str, wanted: &[T], got: &T) {
        if !wanted.contains(got) {
            self.found.push(format!("{} {at} {field}: wanted {:?}, got {got:?}", self.file, wanted[0]));
        }
    }

    pub(super) fn header(&mut self, truth: &Value, meeting: &Meeting) {
        let lower = serde_json::json!({
            "body": text(&truth["body"]).to_lowercase(),
            "body_also": texts(&truth["body_also"]).iter().map(|body| body.to_lowercase()).collect::<Vec<_>>(),
        });
        self.text("", &lower, "body", &meeting.body.to_lowercase());
        self.text("", truth, "date", &meeting.date.to_string());
        let starts = meeting.starts.map(|time| time.format("%H:%M").to_string());
        self.text("", truth, "time", &starts.unwrap_or_default());
        self.text("", truth, "place", meeting.place.as_deref().unwrap_or_default());
    }

    pub(super) fn items(&mut self, truth: &Value, meeting: &Meeting) {
        let known = truth["items"].as_array().unwrap();
        let numbers: Vec<String> = known.iter().map(|item| text(&item["number"])).collect();
        let got: Vec<String> = meeting.items.iter().map(|item| item.number.clone()).collect();
        self.same("", "numbers", &[numbers], &got);
        for (truth, item) in known.iter().zip(&meeting.items) {
            let at = format!("item {}", if item.number.is_empty() { &item.title } else { &item.number });
            self.item(&at, truth, item);
        }
    }

    fn item(&mut self, at: &str, truth: &Value, item: &Item) {
        self.text(at, truth, "title", &item.title);
        self.text(at, truth, "presenter", item.presenter.as_deref().unwrap_or_default());
        self.text(at, truth, "case_no", item.case_no.as_deref().unwrap_or_default());
        self.text(at, truth, "initials", item.initials.as_deref().unwrap_or_default());
        let points: Vec<String> = texts(&truth["indstilling"]).iter().map(|point| at_point(point)).collect();
        let indstilling = item.indstilling.as_ref();
        let got = indstilling.map_or(&[][..], |indstilling| &indstilling.points);
        self.same(at, "points", &[points], &got.iter().map(|point| at_point(point)).collect());
        let lead = indstilling.and_then(|indstilling| indstilling.lead.as_deref());
        self.text(at, truth, "indstilling_lead", lead.unwrap_or_default());
        self.text(at, truth, "beslutning", item.decision_text());
        let usual = [text(&truth["indstilling_heading"]), text(&truth["beslutning_heading"])];
        let headings = |value: &Value| headings(texts(value), &usual);
        let also = truth["sections_also"].as_array().into_iter().flatten();
        let wanted: Vec<Vec<String>> = [&truth["sections"]].into_iter().chain(also).map(headings).collect();
        let got = item.sections.iter().map(|section| section.heading.clone()).collect();
        self.same(at, "sections", &wanted, &crate::import::tests::truths::headings(got, &usual));
        self.same(at, "bilag", &[texts(&truth["bilag"]).len()], &item.bilag.len());
    }

    pub(super) fn people(&mut self, truth: &Value, meeting: &Meeting) {
        let groups = truth["attendance"].as_object().into_iter().flatten();
        let known: Vec<String> = groups
            .flat_map(|(_, people)| people.as_array().into_iter().flatten())
            .map(|person| text(&person["name"]))
            .collect();
        for person in meeting.people.iter().filter(|person| !known.contains(&person.name)) {
            self.found.push(format!("{} {} is on no list", self.file, person.name));
        }
        for (group, people) in truth["attendance"].as_object().into_iter().flatten() {
            let people = people.as_array().into_iter().flatten();
            for truth in people.filter(|person| person["optional"] != true) {
                let name = text(&truth["name"]);
                let Some(person) = meeting.people.iter().find(|person| person.name == name) else {
                    self.found.push(format!("{} {group}: {name} is missing", self.file));
                    continue;
                };
                let status = meeting.status_of(&person.id);
                if status != Status::Unknown {
                    self.same(&name, "status", &[status_in(group)], &status);
                }
                let title = || [text(&truth["title"]), text(&truth["role"])];
                let got = [&person.title, &person.role].map(|part| part.clone().unwrap_or_default());
                // a post after the name may pass for title or for role
                let (mut wanted, mut sorted) = (title(), got.clone());
                wanted.sort();
                sorted.sort();
                self.same(&name, "title and role", &[wanted], &sorted);
                self.text(&name, truth, "org", person.org.as_deref().unwrap_or_default());
                self.text(&name, truth, "party", person.party.as_deref().unwrap_or_default());
            }
        }
    }
}

/// The status of those in a group of the truth.
fn status_in(group: &str) -> Status {
    let lower = group.to_lowercase();
    if lower.contains("uden afbud") {
        Status::Absent
    } else if lower.contains("afbud") {
        Status::Afbud
    } else if lower.starts_with("fravær") {
        Status::Absent
    } else {
        Status::Present
    }
}

/// Headings in small letters and without numbers; those whose text has a field of its own are left out.
fn headings(headings: Vec<String>, usual: &[String]) -> Vec<String> {
    let fields =
        ["indstilling", "beslutning", "forslag", "bilag", "afbud", "fraværende", "fravær", "deltagere"];
    let usual: Vec<String> = usual.iter().map(|usual| usual.to_lowercase()).collect();
    let bare = |heading: String| {
        let lower = heading.to_lowercase();
        let bare = lower.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim();
        bare.trim_end_matches(':').to_owned()
    };
    let headings = headings.into_iter().map(bare);
    headings
        .filter(|h| {
            !h.is_empty()
                && !fields.contains(&h.as_str())
                && !usual.contains(h)
                && h != "indstilling og beslutning"
        })
        .collect()
}

/// A point of a recommendation; whether it begins with "at" is not worth a dispute.
fn at_point(point: &str) -> String {
    let plain = plain(point);
    let bare = plain.strip_prefix("at ").or_else(|| plain.strip_prefix("At ")).unwrap_or(&plain);
    bare.trim_start_matches(|c: char| c.is_ascii_digit() || c == ')').trim().to_owned()
}

/// A text without marks of lists and of Markdown, and with single blanks.
fn plain(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim().replace("**", "");
        crate::import::recognise::text::bullet(&line).unwrap_or(&line).trim_matches('*').to_owned()
    });
    lines.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(text).collect()
}
