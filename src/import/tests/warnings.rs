//! How many of the wrong fields a warning points at, and how many warnings point at nothing wrong: over documents in the
//! layouts of real ones, where they are at hand.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::import::tests::document_cache::read_document;
use crate::import::tests::truths::Differs;
use crate::import::{Imported, read};
use crate::meeting::Warning;

/// What was counted over some documents.
#[derive(Debug, Default)]
struct WarningCount {
    documents: usize,
    /// Fields that differ from what is known.
    wrong: usize,
    /// Those of them that a warning points at.
    warned: usize,
    /// Warnings that point at nothing that differs.
    idle: usize,
}

/// Documents with what is known of them beside them.
fn documents(folder: &Path) -> Vec<(PathBuf, Value)> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let truths = files.filter(|file| file.to_string_lossy().ends_with(".truth.json"));
    truths
        .flat_map(|truth| {
            let known: Value = serde_json::from_slice(&std::fs::read(&truth).unwrap()).unwrap();
            let stem = truth.to_string_lossy().trim_end_matches(".truth.json").to_owned();
            let sources =
                ["txt", "docx", "pdf", "html", "md"].map(|ending| PathBuf::from(format!("{stem}.{ending}")));
            let sources = sources.into_iter().filter(|source| source.exists());
            sources.map(|source| (source, known.clone())).collect::<Vec<_>>()
        })
        .collect()
}

/// Returns whether a warning is about a field that differs: it names the item, or is about the head, the people or the
/// division.
fn points_at(warning: &Warning, difference: &str, imported: &Imported) -> bool {
    let actual = warning.text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| actual.contains(word));
    if let Some((_, rest)) = difference.split_once(" item ") {
        let item = imported.meeting.items.iter().position(|item| {
            let name = if item.number.is_empty() { &item.title } else { &item.number };
            rest.starts_with(&format!("{name} "))
        });
        let Some(at) = item else { return false };
        let item = &imported.meeting.items[at];
        let next = imported.places.get(at + 1).copied().unwrap_or(usize::MAX);
        let here = warning.line.is_some_and(|line| (imported.places[at] + 1..=next).contains(&line));
        return here || actual.contains(&format!("»{}«", item.name().to_lowercase()));
    }
    if difference.contains("  body") {
        return has(&["organets navn"]);
    }
    if difference.contains("  date") {
        return has(&["mødets dag", "mødets dato"]);
    }
    if difference.contains("  numbers") {
        return has(&["punkt", "nummer"]);
    }
    has(&["indledningen", "listen", "navn", "stedfortræder"])
}

fn count(folder: &Path) -> WarningCount {
    let mut out = WarningCount::default();
    for (source, truth) in documents(folder) {
        let name = source.file_name().unwrap().to_string_lossy().into_owned();
        let imported = read_document(&source).as_ref().unwrap();
        let mut found = Vec::new();
        let mut differs = Differs { file: &name, found: &mut found };
        differs.header(&truth, &imported.meeting);
        differs.items(&truth, &imported.meeting);
        differs.people(&truth, &imported.meeting);
        let at = |warning: &&Warning, difference: &String| points_at(warning, difference, imported);
        out.documents += 1;
        out.wrong += found.len();
        out.warned += found.iter().filter(|wrong| imported.warnings.iter().any(|w| at(&w, wrong))).count();
        out.idle += imported.warnings.iter().filter(|w| !found.iter().any(|wrong| at(w, wrong))).count();
    }
    out
}

#[test]
fn a_document_that_is_understood_has_few_warnings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sum = WarningCount::default();
    for folder in ["sample-data/layouts", "../shared/wild", "../shared/agendas"] {
        let WarningCount { documents, wrong, warned, idle } = count(&root.join(folder));
        println!(
            "{folder}: {documents} documents, {warned} of {wrong} wrong fields warned of, {idle} idle warnings"
        );
        sum.documents += documents;
        sum.wrong += wrong;
        sum.warned += warned;
        sum.idle += idle;
    }
    assert!(sum.documents >= 18);
    assert!(sum.idle < 2 * sum.documents, "{sum:?}");
}

/// The warnings of a referat with some lines in its head.
fn warnings(head: &str) -> Vec<(Option<usize>, String)> {
    let text = format!(
        "Engum Bådelaug\nReferat af møde den 3. maj 2023\n{head}\n\n1. Kajen\nBeslutning\nMales.\n\n2. Jollen\nBeslutning\nSælges.\n"
    );
    let read = read(text.as_bytes(), "referat.txt").unwrap();
    read.warnings.into_iter().map(|warning| (warning.line, warning.text)).collect()
}

#[test]
fn names_that_came_on_no_list_are_quoted_with_their_line() {
    for (head, line, names) in [
        ("Deltagere: Ane Ask, Bo Birk\n\nKaffe brygges af Eva Ek, Ib Fog", 5, vec!["Ib Fog"]),
        ("Kasserer på vej: Eva Ek\nMia Ly kom senere end vi troede", 3, vec!["Eva Ek"]),
        ("På valg er\nFormand Ane Ask\nBo Birk", 4, vec!["Ane Ask", "Bo Birk"]),
    ] {
        let actual = warnings(head);
        let found = actual.iter().find(|(_, text)| text.starts_with("nævner måske deltagere"));
        let (at, text) = found.unwrap_or_else(|| panic!("{head}: {actual:?}"));
        assert_eq!(*at, Some(line), "{head}");
        assert!(names.iter().all(|name| text.contains(name)), "{text}");
    }
    assert!(!warnings("Kajlauget i Engum").iter().any(|(_, text)| text.contains("deltagere")));
}

#[test]
fn what_stands_beside_a_name_and_is_no_field_is_a_guess() {
    let odd = "Deltagere:\nAne Ask, Engum Havn, Bådeklubben, Søsiden\nBo Birk, Lundby Kommune Havnechef\nEva Ek, kasserer";
    let actual = warnings(odd);
    let guess = actual.iter().find(|(_, text)| text.contains("gættet")).unwrap();
    assert_eq!(guess.0, Some(4));
    assert!(guess.1.contains("»Ane Ask«") && !guess.1.contains("»Eva Ek«"), "{}", guess.1);
    assert!(
        !warnings("Deltagere:\nAne Ask, Engum\nEva Ek, kasserer")
            .iter()
            .any(|(_, text)| text.contains("gættet"))
    );
}
