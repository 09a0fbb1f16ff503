//! Where rules end: what looks like an item, a name or a heading, and stays text.

use super::{minutes, titles};
use crate::import::{Imported, read};
use crate::meeting::Access;

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
    let read = minutes("Kajen\nVi skal bruge:\n\n1 bord\n\n2 stole\n\n3 lamper\n\nEventuelt\nIntet.\n");
    assert!(
        titles(&read).iter().all(|title| !["bord", "stole", "lamper"].contains(title)),
        "{:?}",
        titles(&read)
    );
    // minutes that were typed in haste
    let read = minutes("1 kajen\n\nDen males.\n\n2 jollen\n\nDen sælges.\n\n3 eventuelt\n\nIntet.\n");
    assert_eq!(read.meeting.items.len(), 3);
}

#[test]
fn the_last_name_of_a_list_is_no_title() {
    let read = minutes(
        "Til stede:\n\nAne Ask\n\nBo Birk\n\nMødet blev åbnet af formanden kl. 19.\n\nNyt fra havnen\n\nDen er grå.\n\nNyt fra broen\n\nDen er lang.\n\nEventuelt\n\nIntet.\n",
    );
    assert!(!titles(&read).contains(&"Bo Birk"), "{:?}", titles(&read));
}

#[test]
fn words_below_a_list_are_no_names() {
    let end = "\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n";
    assert_eq!(
        people(&minutes(&format!("Til stede:\nAne Ask\nBo Birk\n\nAfbud:\nIntet{end}"))),
        ["Ane Ask", "Bo Birk"]
    );
    assert_eq!(people(&minutes(&format!("Til stede:\nElever\nLærere\nForældre{end}"))), [""; 0]);
    let led = minutes(&format!("Deltagere:\nAne Ask\nBo Birk\nMødeleder: Ane{end}"));
    assert_eq!(people(&led), ["Ane Ask", "Bo Birk"]);
    assert!(led.meeting.people[0].role.is_some());
}

#[test]
fn a_field_is_of_the_person_right_above_it_or_of_nobody() {
    let end = "\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n";
    let read =
        minutes(&format!("Deltagere: Ane Ask, Bo Birk\nStatus: Godkendt\nOrganisation: Engum Havn{end}"));
    let bo = &read.meeting.people[1];
    assert_eq!((bo.name.as_str(), bo.org.as_deref(), bo.role.as_deref()), ("Bo Birk", None, None));
    let read = minutes(&format!("Navn: Engum Bådelaug\nTitel: Referat{end}"));
    assert_eq!(people(&read), [""; 0]);
}

#[test]
fn another_meeting_that_ended_ends_no_item() {
    for told in [
        "Formanden oplyste, at mødet med kommunen sluttede godt den 3. maj.",
        "Formanden hævede, at generalforsamlingen i 2025 var for lang.",
    ] {
        let read = minutes(&format!(
            "1. Kajen\n\nBeslutning\n\nMales.\n\n2. Eventuelt\n\nBeslutning\n\n{told}\nEva køber kaffe.\n"
        ));
        let decision = read.meeting.items[1].decision_text();
        assert!(decision.contains(told) && decision.contains("Eva køber kaffe."), "{decision}");
    }
}

#[test]
fn who_stands_in_is_told_below_who_is_away() {
    let read = minutes(
        "Medlemmer: Ane Ask, Bo Birk\n\n1. Kajen\n\nBeslutning\n\nMales.\n\nAfbud: Bo Birk\nStedfortræder: Ib Holm\n\n2. Eventuelt\n\nBeslutning\n\nIntet.\n",
    );
    assert_eq!(read.meeting.items[0].decision_text(), "Males.");
}

/// The names of those that are found in a head.
fn listed(head: &str) -> Vec<String> {
    let read =
        minutes(&format!("{head}\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.\n"));
    read.meeting.people.iter().map(|person| person.name.clone()).collect()
}

#[test]
fn a_sentence_on_a_site_is_no_stamp_of_it() {
    for told in [
        "Siden er opdateret med 20 nye billeder fra havnen, og referaterne lægges op af Bo Birk.",
        "Senest opdateret budget blev gennemgået.",
        "Siden er opdateret med nye billeder.",
        "Senest opdateret budget for 2027 blev gennemgået, og der mangler 20.000 kr. til kajen.",
    ] {
        let read =
            minutes(&format!("1. Kajen\n\nBeslutning\n{told}\n\n2. Eventuelt\n\nBeslutning\nIntet.\n"));
        assert_eq!(read.meeting.items[0].decision_text(), told);
    }
}

#[test]
fn where_somebody_comes_from_is_nobody_beside_first_names() {
    let found = listed("Til stede: Ane, Bo og Eva\nGæster: Ib Holm, Sejlklubben");
    assert_eq!(found, ["Ane", "Bo", "Eva", "Ib Holm"]);
}

#[test]
fn tasks_with_names_are_no_lists() {
    let read = minutes(
        "Dagsorden\n\n1. Opgaver siden sidst\n\n- Hjemmesiden: Bo Birk\n- Forældremøde: Eva Ek\n\n2. Eventuelt\n",
    );
    assert_eq!(people(&read), [""; 0]);
}

#[test]
fn another_day_is_not_the_meetings() {
    let agenda = "Engum Havneråd\nDagsorden\n3. maj 2027\n\nOnsdag den 28. april 2027 kl. 12.00 er sidste frist for afbud.\n\n1. Kajen\n2. Broen\n3. Eventuelt\n";
    assert_eq!(read(agenda.as_bytes(), "a.txt").unwrap().meeting.date.to_string(), "2027-05-03");
}

#[test]
fn the_end_is_the_clock_that_is_said_of_it() {
    let read = minutes(
        "Kl. 19.00\n\nMødet slutter kl. 21.00, og der er spisning fra kl. 18.00.\n\n1. Kajen\n2. Eventuelt\n",
    );
    assert_eq!(read.meeting.ends.map(|end| end.to_string()), Some("21:00:00".to_owned()));
}

#[test]
fn what_is_recommended_further_belongs_to_the_indstilling() {
    let read = minutes(
        "1. Kajen\n\nIndstilling: Det indstilles, at kajen males.\n\nEndvidere indstilles det, at der afsættes 20.000 kr. til maling af broen.\n\nBeslutning: Godkendt.\n\n2. Eventuelt\n\nBeslutning: Intet.\n",
    );
    let asked: Vec<&str> = read.meeting.items[0].indstilling.as_ref().unwrap().lines().collect();
    assert!(asked.join(" ").contains("20.000 kr."), "{asked:?}");
}

#[test]
fn who_was_elected_is_no_signature() {
    let read = minutes(
        "1. Kajen\n\nBeslutning: Males.\n\n2. Konstituering\n\nBeslutning: Bestyrelsen konstituerede sig således:\n\nAne Ask\tBo Birk\tEva Ek\nformand\tnæstformand\tkasserer\n",
    );
    assert!(read.meeting.items[1].decision_text().contains("Eva Ek"), "{:?}", read.meeting.items[1]);
}

#[test]
fn a_box_within_the_document_belongs_to_it() {
    let page = "<!DOCTYPE html><body><article><h1>Referat af møde i Engum Råd den 3. maj 2027</h1>\
<div class=\"sidebar\"><p>Til stede: Ane Ask, Bo Birk</p></div><h2>1. Kajen</h2><p><b>Beslutning</b></p><p>Males.</p>\
<h2>2. Eventuelt</h2><p>Intet.</p><div class=\"footer\"><p>Referent: Bo Birk</p></div></article></body>";
    let read = read(page.as_bytes(), "side.html").unwrap();
    assert_eq!(people(&read), ["Ane Ask", "Bo Birk"]);
    assert!(read.meeting.people[1].role.is_some());
}

#[test]
fn a_day_on_the_last_line_is_no_page() {
    let read = minutes(
        "Engum Bådelaug\nReferat den 3. april 2027\n\n1. Kajen\n\nDen males.\n\nSide 1\n\n2. Broen\n\nDen er lang.\n\nSide 2\n\n3. Næste møde\n\n3/6\n",
    );
    let json = serde_json::to_string(&read.meeting).unwrap();
    assert!(json.contains("3/6"), "{json}");
}

#[test]
fn one_closed_case_closes_no_item_after_it() {
    for title in [
        "Lukket punkt: Personalesag",
        "Lukket personalesag",
        "Fortrolig personalesag",
        "PERSONALESAG (lukket)",
        "Lukket orientering om personalesag",
    ] {
        let read = minutes(&format!(
            "1. Kajen\n\nBeslutning\nMales.\n\n2. {title}\n\nBeslutning\nGodkendt.\n\n3. Eventuelt\n\nBeslutning\nIntet.\n"
        ));
        assert_eq!(read.meeting.access_levels(), [Access::Open, Access::Closed, Access::Open], "{title}");
    }
}

#[test]
fn a_meeting_may_end_in_the_night() {
    let read = minutes("Kl. 19.00\n\nMødet slutter kl. 00.30.\n\n1. Kajen\n2. Eventuelt\n");
    assert_eq!(read.meeting.ends.map(|end| end.to_string()), Some("00:30:00".to_owned()));
}

#[test]
fn the_menu_of_a_site_is_none_of_the_text() {
    let page = "<!DOCTYPE html><body><div class=\"menu\"><p>Borger</p><p>Erhverv</p></div>\
<h1>Referat af møde i Engum Råd den 3. maj 2027</h1><h2>1. Kajen</h2><p><b>Beslutning</b></p><p>Males.</p>\
<h2>2. Eventuelt</h2><p>Intet.</p></body>";
    let read = read(page.as_bytes(), "side.html").unwrap();
    assert!(!serde_json::to_string(&read.meeting).unwrap().contains("Erhverv"));
}

#[test]
fn a_closed_part_ends_at_the_next_part_that_every_item_has() {
    let read = minutes(
        "1. Kajen\n\nMales.\n\n2. Klage\n\nÅben sagsfremstilling: Ib klager.\nLukket sagsfremstilling: Ib er syg.\nÅben beslutning: Svar er sendt.\nLukket beslutning: Ib får 4.000 kr.\n\n3. Eventuelt\n\nIntet.\n",
    );
    let open = crate::export::markdown(&read.meeting, crate::export::Edition::Open);
    assert!(open.contains("Svar er sendt.") && !open.contains("er syg") && !open.contains("4.000"), "{open}");
}
