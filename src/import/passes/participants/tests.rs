//! Lists of people in the shapes that documents have them.

use super::*;
use crate::import::line::split;
use crate::import::recognise::people::{names, prose};

#[test]
fn lists_are_read_under_their_headings() {
    let lines = split(
        "Deltagere\n\nAne Ask, Engum\nBo Birk, Lundby\n\nFra KL-sekretariatet\n\nKonsulent Ib Holm (referent)\n\n**Afbud**\n\nEva Ek, Skovby\n\nHerefter kommer tekst.\nPia Skov",
    );
    let (entries, taken) = read(&lines);
    let actual: Vec<_> =
        entries.iter().map(|e| (e.heading.as_str(), e.listed.person.name.as_str(), e.kind)).collect();
    let wanted = [
        ("Deltagere", "Ane Ask", ListKind::Members),
        ("Deltagere", "Bo Birk", ListKind::Members),
        ("Fra KL-sekretariatet", "Ib Holm", ListKind::Staff),
        ("Afbud", "Eva Ek", ListKind::Afbud),
    ];
    assert_eq!(actual, wanted);
    assert_eq!(taken.iter().filter(|taken| **taken).count(), 7);
}

#[test]
fn prose_in_a_list_is_nobody() {
    let (entries, taken) = read(&split(
        "Deltagere: Borgmestrene i regionen eller deres suppleanter samt sekretariatet.\nAfbud:",
    ));
    assert!(entries.is_empty());
    assert_eq!(taken, [false, true]);
}

#[test]
fn rows_tables_and_sentences_name_people_too() {
    assert_eq!(read(&split("Mødedeltagere Ane Ask, Bo Birk\nFraværende Ingen")).0.len(), 2);
    let actual = |text: &str| prose(text).map(|actual| (actual.group, actual.people.len()));
    assert_eq!(actual("Der er afbud fra Ane Ask, Bo Birk og Eva Ek."), Some(("Afbud", 3)));
    assert_eq!(actual("Ane Ask var fraværende."), Some(("Fraværende", 1)));
    assert_eq!(actual("I mødet deltog Ane Ask, T.S. Birk og Jo de Ek."), Some(("Deltagere", 3)));
    assert_eq!(actual("Som stedfortræder mødte Ane Ask."), Some(("Stedfortrædere", 1)));
    assert!(prose("Borgmesteren var fraværende.").is_none());
    let people = names("Ane Ask (V) - Bo Birk (V) mødte som stedfortræder.").unwrap();
    assert_eq!((people.len(), people[0].substitute.as_deref()), (1, Some("Bo Birk (V)")));
    let more = names("Ane Ask (V) - Bo Birk (V) mødte som stedfortræder. Eva Ek (O)").unwrap();
    assert_eq!((more.len(), more[0].substitute.as_deref()), (2, Some("Bo Birk (V)")));
}

#[test]
fn a_line_that_is_no_name_does_not_end_a_list() {
    let (entries, taken) = read(&split("Deltagere\nAne Ask\nden nye fra Lundby\nBo Birk\n\nTekst\nIb Holm"));
    assert_eq!((entries.len(), taken.iter().filter(|taken| **taken).count()), (2, 3));
}

#[test]
fn lists_in_columns_have_a_person_on_each_line() {
    let text = "Til stede:     Ane Ask, formand\n               Bo Birk, næstformand\n               Eva Ek\n\nAfbud:         Kaj Lind\nFra administrationen: Direktør Per Vig og Ib Ny";
    let actual = |e: &ParticipantEntry| (e.listed.person.name.clone(), e.listed.person.role.clone(), e.kind);
    let actual: Vec<_> = read(&split(text)).0.iter().map(actual).collect();
    let person = |name: &str, role: Option<&str>, kind| (name.to_owned(), role.map(str::to_owned), kind);
    let wanted = [
        person("Ane Ask", Some("formand"), ListKind::Members),
        person("Bo Birk", Some("næstformand"), ListKind::Members),
        person("Eva Ek", None, ListKind::Members),
        person("Kaj Lind", None, ListKind::Afbud),
        person("Per Vig", None, ListKind::Staff),
        person("Ib Ny", None, ListKind::Staff),
    ];
    assert_eq!(actual, wanted);
}

#[test]
fn a_table_of_those_who_take_part_is_a_list() {
    let text = "Navn\tParti\tFremmøde\nAne Ask (formand)\tA\tTil stede\nBo Birk\tV\tAfbud\n\nTekst";
    let (entries, taken) = read(&split(text));
    let actual: Vec<_> = entries
        .iter()
        .map(|e| (e.listed.person.name.as_str(), e.listed.person.party.as_deref(), e.kind))
        .collect();
    assert_eq!(actual, [("Ane Ask", Some("A"), ListKind::Members), ("Bo Birk", Some("V"), ListKind::Afbud)]);
    assert_eq!(taken, [true, true, true, false, false]);
}

#[test]
fn a_mark_before_a_list_or_a_person_is_no_part_of_it() {
    let people = |text: &str| -> Vec<String> {
        let person = |entry: ParticipantEntry| {
            let role = entry.listed.person.role.map_or(String::new(), |role| format!(" ({role})"));
            format!("{}{role}: {}", entry.listed.person.name, entry.heading)
        };
        read(&split(text)).0.into_iter().map(person).collect()
    };
    for (text, wanted) in [
        (
            "- Til stede: Ane Ask, Bo Birk\n- Afbud: Ib Fog\n- Referent: Bo Birk",
            vec!["Ane Ask: Til stede", "Bo Birk: Til stede", "Ib Fog: Afbud", "Bo Birk: Referent"],
        ),
        (
            "Til stede:\n\u{2022} Bestyrelsen: Ane Ask, Bo Birk\n\u{2022} Administrationen: Eva Ek\n\u{2022} Afbud: ingen",
            vec!["Ane Ask: Bestyrelsen", "Bo Birk: Bestyrelsen", "Eva Ek: Administrationen"],
        ),
        // one of a list
        (
            "Til stede:\n- Ane Ask\n- Formand: Bo Birk",
            vec!["Ane Ask: Til stede", "Bo Birk (formand): Til stede"],
        ),
        (
            "Til stede\n- Ane Ask (A)\n- Bo Birk (B) \u{2013} næstformand\n- Eva Ek",
            vec!["Ane Ask: Til stede", "Bo Birk (næstformand): Til stede", "Eva Ek: Til stede"],
        ),
        ("- Dagsorden: udsendt i maj\n- Havnen: Ane Ask spurgte", vec![]),
    ] {
        assert_eq!(people(text), wanted, "{text}");
    }
}
