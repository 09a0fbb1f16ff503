//! The large meeting, and many small ones.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// The body of the large meeting and its first item's title.
pub(crate) const TITLE: &str = "Fælles ramme for natbusser";
const LARGE: &str = "kkr-stort-2026-03-03";

/// 10 KB of Danish in lines of some length.
pub(crate) fn text() -> String {
    let sentence =
        "Rådet drøftede fordelingen af udgiften mellem kommunerne og de ældres ønsker til afgangene. ";
    let mut text = String::new();
    while text.len() < 10_000 {
        text.push_str(sentence);
        if text.len().is_multiple_of(4) {
            text.push('\n');
        }
    }
    text
}

/// The data folder in a place, with the large meeting in it; returns folder and id.
pub(crate) fn large(place: &Path) -> (PathBuf, &'static str) {
    let file = place.join("stort.json");
    if !file.exists() {
        write(&file, &agenda("KKR Stort", "2026-03-03", 200, 100, &text()));
        run(place, &["import", &file.to_string_lossy()]);
    }
    (place.join("data"), LARGE)
}

/// Stores small meetings until there are so many.
pub(crate) fn fill(place: &Path, meetings: usize) {
    let file = place.join("lille.json");
    for n in 0..meetings {
        if place.join(format!("data/meetings/udvalg-{n}-2025-01-10.json")).exists() {
            continue;
        }
        write(&file, &agenda(&format!("Udvalg {n}"), "2025-01-10", 8, 9, "Godkendt."));
        run(place, &["import", &file.to_string_lossy()]);
    }
}

/// Runs the program to its end.
pub(crate) fn run(place: &Path, words: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_referent"));
    command.arg("--data-dir").arg(place.join("data")).args(words).stdout(Stdio::null()).stdin(Stdio::null());
    assert!(command.status().expect("a run").success(), "{words:?}");
}

fn write(file: &Path, meeting: &Value) {
    std::fs::write(file, meeting.to_string()).expect("a file");
}

fn agenda(body: &str, date: &str, items: usize, people: usize, decision: &str) -> Value {
    let item = |n: usize| {
        let words = if n == 0 { decision } else { "" };
        json!({
            "id": format!("i{}", n + 1), "number": (n + 1).to_string(), "level": 1,
            "title": format!("{TITLE} {}", n + 1), "minutes": 10,
            "sections": [{"heading": "Sagsfremstilling", "text": "Der er tale om en sag med flere led.\n\nMere herom."}],
            "indstilling": {"lead": null, "points": [format!("Det indstilles, at {body} godkender rammen for natbusser i {}.", 2026 + n)]},
            "decision": {"text": words}, "state": if n == 0 { "active" } else { "pending" },
        })
    };
    let person = |n: usize| json!({"id": format!("p{n}"), "name": format!("Ane{n} Bakke{n}"), "org": format!("By {}", n % 12), "group": "Deltagere"});
    json!({
        "format": "referent/1", "body": body, "date": date,
        "items": (0..items).map(item).collect::<Vec<_>>(), "people": (0..people).map(person).collect::<Vec<_>>(),
    })
}
