//! Agendas that somebody typed by hand: what is an item, what is not, and what only a warning says.

use crate::import::read;

/// The numbers and titles of an agenda with some lines, and its warnings.
fn typed(lines: &str) -> (Vec<String>, Vec<String>) {
    let text = format!("Engum Bådelaug\nBestyrelsesmøde den 3. maj 2023 kl. 19\n\n{lines}\n");
    let imported = read(text.as_bytes(), "dagsorden.txt").unwrap();
    let items =
        imported.meeting.items.iter().map(|item| format!("{} {}", item.number, item.title).trim().to_owned());
    (items.collect(), imported.warnings.iter().map(ToString::to_string).collect())
}

fn warned(warnings: &[String], words: &str) -> bool {
    warnings.iter().any(|warning| warning.contains(words))
}

#[test]
fn numbers_in_mixed_shapes_run_on() {
    let titles = ["1 Velkomst", "2 Økonomi", "3 Broen", "4 Kajen", "5 Fest", "6 Evt."];
    for lines in [
        "Pkt. 1 Velkomst\n\nPkt 2. Økonomi\n\nPunkt 3: Broen\n\n4) Kajen\n\n5)Fest\n\n6 - Evt.",
        "1. Velkomst\n2) Økonomi\nPkt 3 Broen\n4.Kajen\n5: Fest\n6. Evt.",
        "Punkt 1: Velkomst\nPunkt 2: Økonomi\n3. Broen\n4) Kajen\nPunkt 5: Fest\nPunkt 6: Evt.",
    ] {
        assert_eq!(typed(lines).0, titles, "{lines}");
    }
}

#[test]
fn a_number_that_is_left_out_is_named() {
    let (items, warnings) = typed("1. Velkomst\n\n2) Økonomi\n\n4. Kajen\n\n5. Evt.");
    assert_eq!(items, ["1 Velkomst", "2 Økonomi", "4 Kajen", "5 Evt."]);
    assert!(warned(&warnings, "linje 8: nummer 3 mangler før punkt 4"), "{warnings:?}");
}

#[test]
fn a_title_without_number_takes_the_one_that_is_missing() {
    let (items, warnings) = typed("Pkt. 1 Velkomst\n\nPkt. 2 Broen\n\nKajen (10 min)\nTekst\n\n4) Evt.");
    assert_eq!(items, ["1 Velkomst", "2 Broen", "3 Kajen", "4 Evt."]);
    assert!(warned(&warnings, "linje 8: »Kajen (10 min)« har intet nummer"), "{warnings:?}");
    // nothing but its place makes this one an item
    let (items, warnings) = typed("1. Velkomst\n\n2. Broen\n\nKajen\nTekst\n\n4. Evt.");
    assert_eq!(items, ["1 Velkomst", "2 Broen", "4 Evt."]);
    assert!(warned(&warnings, "linje 8: ligner et punkt: »Kajen«"), "{warnings:?}");
}

#[test]
fn lists_in_an_item_are_no_items() {
    for list in [
        "1. Tømreren\n2. Smeden\n3. Mureren\n4. Maleren",
        "Vi har:\n1) Tømreren\n2) Smeden\n3) Mureren",
        "1. at købe ind\n2. Smeden\n3. Mureren\n4. Maleren",
        "Mødet er flyttet til\n\n4. juni 2023",
        "- 3. Smeden",
    ] {
        let (items, _) = typed(&format!("Pkt. 1 Velkomst\n\nPkt. 2 Broen\n{list}\n\nPkt. 3 Evt."));
        assert_eq!(items, ["1 Velkomst", "2 Broen", "3 Evt."], "{list}");
        let (items, _) = typed(&format!("Pkt. 1 Velkomst\n\nPkt. 2 Broen\n{list}\n\nPkt. 5 Evt."));
        assert_eq!(items, ["1 Velkomst", "2 Broen", "5 Evt."], "{list}");
    }
}

#[test]
fn a_list_that_runs_into_the_next_number_is_doubtful() {
    let (items, warnings) = typed(
        "Pkt. 1 Velkomst\n\nPkt. 2 Broen\n1. Smeden\n2. Mureren\n\n3. Kajen v/ Ane (10 min)\n\nPkt. 4 Evt.",
    );
    assert_eq!(items, ["1 Velkomst", "2 Broen", "4 Evt."]);
    assert!(warned(&warnings, "linje 10: ligner et punkt: »3. Kajen v/ Ane (10 min)«"), "{warnings:?}");
}

#[test]
fn titles_may_begin_small_and_evt_stand_without_number() {
    let (items, _) = typed("1. Velkomst\n\n2) økonomi\n\n3, Broen\n\n4. Kajen\n\nEvt.");
    assert_eq!(items, ["1 Velkomst", "2 økonomi", "3 Broen", "4 Kajen", "Evt."]);
}

#[test]
fn a_heading_with_a_letter_off_is_the_heading() {
    let text = "Engum Råd\nDagsroden den 3. maj 2023\n\n1. Broen\nIndstiling: at broen bygges\nBeslutnig:\nGodkendt.\n\n2. Kajen\nBaggrnd:\nEn kaj.\n";
    let meeting = read(text.as_bytes(), "dagsorden.txt").unwrap().meeting;
    let [broen, kajen] = &meeting.items[..] else { panic!("{:?}", meeting.items) };
    assert_eq!(broen.indstilling.as_ref().unwrap().points, ["at broen bygges"]);
    assert_eq!(broen.decision_text(), "Godkendt.");
    assert_eq!(
        (kajen.sections[0].heading.as_str(), kajen.sections[0].text.as_str()),
        ("Baggrund", "En kaj.")
    );
}

#[test]
fn a_name_in_the_first_line_is_better_than_none() {
    let text = "Café Engum\n\nMandag den 3. maj 2023 kl. 19\n\nDagsroden:\n\n1. Velkomst\n2. Evt.\n";
    let imported = read(text.as_bytes(), "dagsorden.txt").unwrap();
    assert_eq!(imported.meeting.body, "Café Engum");
    assert!(imported.meeting.preamble.is_empty(), "{:?}", imported.meeting.preamble);
    assert!(imported.warnings.iter().any(|warning| warning.text.contains("»Café Engum« øverst")));
}
