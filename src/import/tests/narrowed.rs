//! Rules that reached further than their evidence: what stays text, a title or a name.

use crate::import::{Imported, read};

fn text(text: &str) -> Imported {
    read(format!("Engum Bådelaug\nReferat af møde den 3. maj 2027\n\n{text}").as_bytes(), "a.txt").unwrap()
}

fn titles(read: &Imported) -> Vec<&str> {
    read.meeting.items.iter().map(|item| item.title.as_str()).collect()
}

fn people(read: &Imported) -> Vec<&str> {
    read.meeting.people.iter().map(|person| person.name.as_str()).collect()
}

#[test]
fn a_plan_of_activities_inside_an_item_is_no_agenda() {
    let rows = "<tr><td>Aktivitet</td><td>Ansvarlig</td></tr><tr><td>1. Loppemarked</td><td>Bo Birk</td></tr><tr><td>2. Fest</td><td>Eva Ek</td></tr>";
    let page = format!(
        "<!DOCTYPE html><html><body><p>Engum Bådelaug</p><p>Referat af møde den 3. maj 2027</p><h2>1. Kajen</h2><table>{rows}</table><p>Beslutning</p><p>Males.</p><h2>2. Eventuelt</h2><p>Intet.</p></body></html>"
    );
    assert_eq!(titles(&read(page.as_bytes(), "a.html").unwrap()), ["Kajen", "Eventuelt"]);
}

#[test]
fn what_is_counted_is_no_item() {
    let read = text("Kajen\nVi skal bruge:\n\n1 bord\n\n2 stole\n\n3 lamper\n\nEventuelt\nIntet.\n");
    assert!(
        titles(&read).iter().all(|title| !["bord", "stole", "lamper"].contains(title)),
        "{:?}",
        titles(&read)
    );
    // minutes that were typed in haste
    let read = text("1 kajen\n\nDen males.\n\n2 jollen\n\nDen sælges.\n\n3 eventuelt\n\nIntet.\n");
    assert_eq!(read.meeting.items.len(), 3);
}

#[test]
fn the_last_name_of_a_list_is_no_title() {
    let read = text(
        "Til stede:\n\nAne Ask\n\nBo Birk\n\nMødet blev åbnet af formanden kl. 19.\n\nNyt fra havnen\n\nDen er grå.\n\nNyt fra broen\n\nDen er lang.\n\nEventuelt\n\nIntet.\n",
    );
    assert!(!titles(&read).contains(&"Bo Birk"), "{:?}", titles(&read));
}

#[test]
fn words_below_a_list_are_no_names() {
    let end = "\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n";
    assert_eq!(
        people(&text(&format!("Til stede:\nAne Ask\nBo Birk\n\nAfbud:\nIntet{end}"))),
        ["Ane Ask", "Bo Birk"]
    );
    assert_eq!(people(&text(&format!("Til stede:\nElever\nLærere\nForældre{end}"))), [""; 0]);
    let led = text(&format!("Deltagere:\nAne Ask\nBo Birk\nMødeleder: Ane{end}"));
    assert_eq!(people(&led), ["Ane Ask", "Bo Birk"]);
    assert!(led.meeting.people[0].role.is_some());
}

#[test]
fn a_field_is_of_the_person_right_above_it_or_of_nobody() {
    let end = "\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n";
    let read = text(&format!("Deltagere: Ane Ask, Bo Birk\nStatus: Godkendt\nOrganisation: Engum Havn{end}"));
    let bo = &read.meeting.people[1];
    assert_eq!((bo.name.as_str(), bo.org.as_deref(), bo.role.as_deref()), ("Bo Birk", None, None));
    let read = text(&format!("Navn: Engum Bådelaug\nTitel: Referat{end}"));
    assert_eq!(people(&read), [""; 0]);
}

#[test]
fn another_meeting_that_ended_ends_no_item() {
    for told in [
        "Formanden oplyste, at mødet med kommunen sluttede godt den 3. maj.",
        "Formanden hævede, at generalforsamlingen i 2025 var for lang.",
    ] {
        let read = text(&format!(
            "1. Kajen\n\nBeslutning\n\nMales.\n\n2. Eventuelt\n\nBeslutning\n\n{told}\nEva køber kaffe.\n"
        ));
        let decision = read.meeting.items[1].decision_text();
        assert!(decision.contains(told) && decision.contains("Eva køber kaffe."), "{decision}");
    }
}

#[test]
fn who_stands_in_is_told_below_who_is_away() {
    let read = text(
        "Medlemmer: Ane Ask, Bo Birk\n\n1. Kajen\n\nBeslutning\n\nMales.\n\nAfbud: Bo Birk\nStedfortræder: Ib Holm\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n",
    );
    assert_eq!(read.meeting.items[0].decision_text(), "Males.");
}
