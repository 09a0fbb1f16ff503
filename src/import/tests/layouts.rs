//! Invented documents in the layouts that Danish bodies publish, and what is found in each.

use std::fmt::Write;

use crate::import::{Imported, read};
use crate::meeting::{Item, Status};

macro_rules! layouts {
    ($($name:ident: $file:literal),* $(,)?) => {
        $(#[test]
        fn $name() {
            let imported = read(include_bytes!($file), $file).unwrap();
            insta::with_settings!({prepend_module_to_snapshot => false, omit_expression => true}, {
                insta::assert_snapshot!(stringify!($name), outline(&imported));
            });
        })*
    };
}

layouts! {
    absences_are_an_item: "fravaer-som-punkt.txt",
    titles_stand_twice: "titel-to-gange.txt",
    titles_stand_under_the_number: "titel-under-nummer.txt",
    titles_stand_over_the_number: "titel-over-nummer.txt",
    items_have_a_case_row_only: "kun-sagsrow.txt",
    decisions_come_first: "beslutning-foerst.txt",
    headings_are_in_capitals: "store-bogstaver.txt",
    recommendations_have_no_heading: "indstilles-uden-overskrift.txt",
    numbers_follow_nr: "nr-og-stemmer.txt",
    numbers_are_glued_to_titles: "limet-nummer.txt",
    items_are_open_or_closed: "aaben-lukket.txt",
    a_kkr_is_copied_to_markdown: "kkr-markdown.md",
    a_network_minutes_in_prose: "netvaerk-prosa.txt",
    an_agenda_is_a_list: "bar-dagsorden.txt",
    closed_items_are_a_group: "grupper.txt",
    indstilling_and_beslutning_are_one: "indstilling-og-beslutning.txt",
}

/// Returns what was read, in a form that one can hold beside the document.
fn outline(imported: &Imported) -> String {
    let Imported { meeting, warnings, .. } = imported;
    let mut out = String::new();
    let clock =
        |time: Option<chrono::NaiveTime>| time.map_or("-".to_owned(), |t| t.format("%H:%M").to_string());
    let place = meeting.place.as_deref().unwrap_or("-");
    let (starts, ends) = (clock(meeting.starts), clock(meeting.ends));
    let _ =
        writeln!(out, "{} | {} {starts} {ends} | {place} | {:?}", meeting.body, meeting.date, meeting.rules);
    let _ = writeln!(out, "order: {}", meeting.section_order.join(", "));
    for section in &meeting.preamble {
        let _ = writeln!(out, "preamble: {} | {}", section.heading, section.text.replace('\n', "⏎"));
    }
    for person in &meeting.people {
        let record = meeting.attendance_of(&person.id);
        let status = record.map_or(Status::Unknown, |a| a.status);
        let voice = if person.voting { "" } else { " (no vote)" };
        let substitute = record.and_then(|a| a.substitute.as_ref()).and_then(|id| meeting.person(id));
        let substitute = substitute.map_or(String::new(), |other| format!(" -> {}", other.name));
        let note = record.and_then(|a| a.note.as_ref()).map_or(String::new(), |note| format!(" [{note}]"));
        let _ = writeln!(out, "{}: {}{voice} {status:?}{substitute}{note}", person.group, person.listed());
    }
    meeting.items.iter().for_each(|it| item(&mut out, it));
    warnings.iter().for_each(|warning| writeln!(out, "! {warning}").unwrap());
    out
}

fn item(out: &mut String, item: &Item) {
    let _ = write!(out, "\n{} {} ({})", item.number, item.title, item.level);
    let parts = [("v.", &item.presenter), ("case", &item.case_no), ("by", &item.initials)];
    for (name, part) in parts {
        part.iter().for_each(|part| write!(out, " | {name} {part}").unwrap());
    }
    let times =
        [item.starts.map(|t| t.format("%H:%M").to_string()), item.minutes.map(|m| format!("{m} min"))];
    times.iter().flatten().for_each(|time| write!(out, " | {time}").unwrap());
    let _ = writeln!(out, " | {:?}{}", item.state, if item.closed { " closed" } else { "" });
    if let Some(indstilling) = &item.indstilling {
        indstilling.lead.iter().for_each(|lead| writeln!(out, "  indstilling: {lead}").unwrap());
        indstilling
            .points
            .iter()
            .for_each(|point| writeln!(out, "  - {}", point.replace('\n', "⏎")).unwrap());
    }
    for section in &item.sections {
        let _ = writeln!(out, "  [{}] {}", section.heading, section.text.replace('\n', "⏎"));
    }
    if !item.decision_text().is_empty() {
        let _ = writeln!(out, "  => {}", item.decision_text().replace('\n', "⏎"));
    }
    item.bilag.iter().for_each(|bilag| writeln!(out, "  bilag: {}", bilag.title).unwrap());
}
