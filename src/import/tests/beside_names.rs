//! What stands beside names, feet of pages and sites, heads with two days, and what was elected.

use crate::import::{Imported, read};
use crate::meeting::Person;

/// Reads minutes with a head of their own.
fn whole(text: &str) -> Imported {
    let text = format!("{text}\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.\n");
    read(text.as_bytes(), "referat.txt").unwrap()
}

/// Reads minutes with some lists of people in the head.
fn listed(lists: &str) -> Imported {
    whole(&format!("Engum Bådelaug\nReferat af bestyrelsesmøde den 3. maj 2027 kl. 19.00\n\n{lists}"))
}

/// Each person with title, role and organisation.
fn people(imported: &Imported) -> Vec<String> {
    let shown = |person: &Person| {
        let fields = [&person.title, &person.role, &person.org].map(|field| field.as_deref().unwrap_or("-"));
        format!("{}: {}", person.name, fields.join(" / "))
    };
    imported.meeting.people.iter().map(shown).collect()
}

fn has_warning(imported: &Imported, words: &str) -> bool {
    imported.warnings.iter().any(|warning| warning.text.contains(words))
}

#[test]
fn a_kind_of_meeting_is_no_body() {
    for (head, body) in [
        ("Lundby Menighedsråd\nMøde: Ordinært menighedsrådsmøde\nDato: 3. maj 2027", "Lundby Menighedsråd"),
        ("Engum Vandråd\nMøde: Ordinært møde\nDato: 3. maj 2027", "Engum Vandråd"),
        (
            "Havneudvalget (2022-2025)\nReferat\nMandag den 3. maj 2027\n\nMedlemmer\nBo Birk (Bådesamvirket)",
            "Havneudvalget",
        ),
    ] {
        let read = whole(head);
        assert_eq!(read.meeting.body, body, "{head}");
        assert!(!has_warning(&read, "blev ikke genkendt"), "{head}: {:?}", read.warnings);
    }
}

#[test]
fn a_day_with_its_weekday_and_clock_is_the_meetings() {
    let read = whole(
        "Engum Havneråd\nReferat\n12. maj 2027 / AB\n\nMandag den 3. maj 2027, kl. 10.00-12.00\nSted: Salen",
    );
    assert_eq!(read.meeting.date.to_string(), "2027-05-03");
    assert!(read.meeting.starts.is_some());
    let one = whole(
        "Engum Havneråd\nReferat af møde den 3. maj 2027\n\nMandag den 7. juni 2027 kl. 10.00: næste møde",
    );
    assert_eq!(one.meeting.date.to_string(), "2027-05-03");
}

#[test]
fn the_end_may_stand_in_a_sentence_in_the_head() {
    let read = listed("Mødet sluttede kl. 20.25.");
    assert_eq!(read.meeting.ends.unwrap().to_string(), "20:25:00");
    assert!(!has_warning(&read, "blev ikke genkendt"), "{:?}", read.warnings);
}

#[test]
fn what_stands_beside_a_name_may_be_another_post() {
    for (lists, wanted) in [
        (
            "Deltagere:\nKonsulent Bo Birk, observatør for sejlerne",
            "Bo Birk: Konsulent / observatør for sejlerne / -",
        ),
        (
            "Deltagere:\nBo Birk, Engum Havn (stedfortræder for havnefogeden)",
            "Bo Birk: - / stedfortræder for havnefogeden / Engum Havn",
        ),
        (
            "Deltagere: lods Ane Ask, professor emeritus Bo Birk og stud.polit. Eva Ek",
            "Bo Birk: professor emeritus / - / -",
        ),
        (
            "Deltagere: lods Ane Ask, professor emeritus Bo Birk og stud.polit. Eva Ek",
            "Eva Ek: stud.polit. / - / -",
        ),
        ("Desuden deltog: Direktør Bo Birk under punkt 2 og sekretær Eva Ek", "Bo Birk: Direktør / - / -"),
        ("Afbud: Bo Birk, Dansk Sejlerforbund", "Bo Birk: - / - / Dansk Sejlerforbund"),
        ("Fraværende: Bo Birk (på ferie)", "Bo Birk: - / - / -"),
        ("Mødeleder: Bo Birk\n\nDeltagere:\n- Bo Birk, formand\n- Eva Ek", "Bo Birk: - / formand / -"),
        ("Til stede: Ane, Ib Holm\nAfbud: Bo Birk og Eva", "Eva: - / - / -"),
        ("I stedet for Ane Ask mødte: Bo Birk (suppleant)", "Bo Birk: - / suppleant / -"),
    ] {
        let read = listed(lists);
        assert!(people(&read).contains(&wanted.to_owned()), "{lists}: {:?}", people(&read));
    }
}

#[test]
fn a_cell_may_list_people_beside_the_name_of_their_part() {
    let page = "<!DOCTYPE html><h1>Referat af møde i Engum MED den 3. maj 2027</h1><table>\
        <tr><td>Ledelsesrepræsentanter</td><td><p>Direktør Ane Ask (formand)</p><p>Bo Birk</p></td></tr>\
        <tr><td>Medarbejderrepræsentanter</td><td><p>Eva Ek, HK</p><p>Ib Holm, 3F</p></td></tr></table>\
        <h2>1. Kajen</h2><p>Males.</p><h2>2. Eventuelt</h2><p>Intet.</p>";
    let read = read(page.as_bytes(), "referat.html").unwrap();
    let groups: Vec<&str> = read.meeting.people.iter().map(|person| person.group.as_str()).collect();
    let (led, sent) = ("Ledelsesrepræsentanter", "Medarbejderrepræsentanter");
    assert_eq!(groups, [led, led, sent, sent], "{:?}", people(&read));
}

#[test]
fn breaks_in_a_table_of_items_are_none_of_theirs() {
    let table = "Pkt.\tEmne\tTid\tBilag\n1.\tBroen\t9.00\tTegning\n\tPause\t9.30\t\n2.\tVejen\t9.45\t";
    let text = format!("Engum Havneråd\nDagsorden den 3. maj 2027\n\n{table}");
    let read = read(text.as_bytes(), "dagsorden.txt").unwrap();
    let bilag: Vec<usize> = read.meeting.items.iter().map(|item| item.bilag.len()).collect();
    assert_eq!(bilag, [1, 0]);
}

#[test]
fn who_was_elected_to_a_board_stays_in_the_decision() {
    let text = "Engum Bådelaug\nReferat den 3. maj 2027\n\n1. Valg\n\nBeslutning\nValgt blev:\nHavneudvalget: Ane Ask og Bo Birk\n\
        Broudvalget: Eva Ek og Ib Holm\n\n2. Kajen\n\nBeslutning\nMales.\nFraværende: Bo Birk\n";
    let read = read(text.as_bytes(), "referat.txt").unwrap();
    let decisions: Vec<&str> = read.meeting.items.iter().map(|item| item.decision_text()).collect();
    assert!(decisions[0].contains("Ane Ask") && decisions[0].contains("Ib Holm"), "{decisions:?}");
    assert_eq!(decisions[1], "Males.");
}

#[test]
fn feet_of_pages_and_sites_are_no_text() {
    let foot =
        |page: u32| format!("\n                         {page}/3\nEngum Havn - bestyrelsesmøde 03.05.2027\n");
    let text = format!(
        "Engum Havn\nReferat den 3. maj 2027\n\n1. Kajen\n\nBeslutning: Males.\n{}\n2. Broen\n\nBeslutning: Rives ned.\n{}\n\
         3. Vejen\n\nBeslutning: Fejes.\n                         3/3\n",
        foot(1),
        foot(2)
    );
    let read = read(text.as_bytes(), "referat.txt").unwrap();
    let decisions: Vec<&str> = read.meeting.items.iter().map(|item| item.decision_text()).collect();
    assert_eq!(decisions, ["Males.", "Rives ned.", "Fejes."]);
    let page = "<!DOCTYPE html><div id='top'>Forsiden | Havnen | Kontakt</div><h1>Referat af møde i Engum Råd den 3. maj 2027</h1>\
        <h2>1. Kajen</h2><p><b>Beslutning</b></p><p>Males.</p><h2>2. Eventuelt</h2><p><b>Beslutning</b></p><p>Intet.</p>\
        <div id='foot'>Engum Havn, Kajvej 3</div><p>Sidst opdateret 04-05-2027 | Engum Havn, Kajvej 3, 9999 Engum, telefon 12 34</p>";
    let page = crate::import::read(page.as_bytes(), "referat.html").unwrap();
    assert_eq!(page.meeting.items[1].decision_text(), "Intet.");
    assert!(page.meeting.preamble.is_empty(), "{:?}", page.meeting.preamble);
}

#[test]
fn minutes_may_stand_behind_a_short_title() {
    let lines = "1. Kajen. Vi har set på pælene, og de males.\n2. Broen. Den er rådden.\n3. Evt. Bo mangler en nøgle.";
    let read =
        read(format!("Engum Bådelaug\nReferat den 3. maj 2027\n\n{lines}\n").as_bytes(), "referat.txt")
            .unwrap();
    let titles: Vec<&str> = read.meeting.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["Kajen", "Broen", "Evt"]);
}

#[test]
fn the_case_may_stand_below_an_indstilling_on_its_line() {
    let text = "Engum Bådelaug\nReferat den 3. maj 2027\n\n1. Kajen\n\nIndstilling: Det indstilles, at kajen males.\n\n\
        Kajen er fra 1931 og er rusten på begge sider af broen.\n\nBeslutning: Godkendt.\n\n2. Eventuelt\n\nBeslutning: Intet.\n";
    let read = read(text.as_bytes(), "referat.txt").unwrap();
    let item = &read.meeting.items[0];
    assert_eq!(item.indstilling.as_ref().unwrap().points, ["Det indstilles, at kajen males."]);
    assert!(item.sections[0].text.starts_with("Kajen er fra 1931"), "{:?}", item.sections);
}

#[test]
fn what_is_hardly_what_its_field_holds_is_named() {
    for (head, words) in [
        ("Ane Ask, Havneudvalget\nReferat\n3. maj 2027", "organets navn"),
        ("Engum Råd\nReferat 3. maj 2027\n\nDeltagere:\nAne Ask (smed, dykker)\nBo Birk", "gættet"),
    ] {
        let read = whole(head);
        assert!(has_warning(&read, words), "{head}: {:?} {:?}", read.meeting.body, read.warnings);
    }
    let list = "Deltagere:\nAne Ask (Nordby)\nBo Birk (Sønderby)\nEva Ek (Østerby)\nIb Holm (Vesterby)";
    assert!(!has_warning(&listed(list), "gættet"), "what all of a list have is its way");
}
