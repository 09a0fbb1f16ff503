//! Tables of items, pages of web sites, headings by their depth, and how a meeting ends.

use crate::import::{Imported, read};
use crate::meeting::{Access, Status};

const HEAD: &str = "Engum Bådelaug\nReferat af bestyrelsesmøde den 3. maj 2027 kl. 19.00\n\n";

/// Reads a text under a head of minutes.
fn minutes(lines: &str) -> Imported {
    read(format!("{HEAD}{lines}\n").as_bytes(), "referat.txt").unwrap()
}

/// Reads the body of a page.
fn page(body: &str) -> Imported {
    let text = format!("<!DOCTYPE html><html><body><main>{body}</main></body></html>");
    read(text.as_bytes(), "dagsorden.html").unwrap()
}

/// Number, title, presenter and decision of each item.
fn items(imported: &Imported) -> Vec<String> {
    let shown = |item: &crate::meeting::Item| {
        let presenter = item.presenter.as_ref().map_or_else(String::new, |who| format!(" v/ {who}"));
        let decision = item.decision_text().replace('\n', " / ");
        format!("{} {}{presenter} => {decision}", item.number, item.title).trim_end_matches(" => ").to_owned()
    };
    imported.meeting.items.iter().map(shown).collect()
}

/// The headings of the sections of an item, counted from 0.
fn headings(imported: &Imported, at: usize) -> Vec<&str> {
    imported.meeting.items[at].sections.iter().map(|section| section.heading.as_str()).collect()
}

#[test]
fn the_number_may_stand_in_the_cell_of_the_title_wherever_that_is() {
    let table = "Tid\tPunkt\tO/D\tIndhold\tAnsvarlig\n\
        18.00\t1. Velkomst\tO\t\tFormanden\n\
        18.05\t2. Ny grænse: Høring om havnen\tD\tFristen er snart.\tBo Birk\n\
        18.20\tKaffe\t\t\t\n\
        18.30\t3. Eventuelt\t\t\t";
    let text = format!("Engum Bådelaug\nDagsorden til bestyrelsesmøde den 3. maj 2027\n\n{table}\n");
    let read = read(text.as_bytes(), "dagsorden.txt").unwrap();
    assert_eq!(
        items(&read),
        ["1 Velkomst v/ Formanden", "2 Ny grænse: Høring om havnen v/ Bo Birk", "3 Eventuelt"]
    );
    assert!(read.meeting.items[1].starts.is_some());
    assert!(read.meeting.items[1].sections.iter().any(|section| section.text.contains("Fristen er snart.")));
    let behind = "Ansvarlig\tEmne\tBeslutning\nFormanden\t1) Velkomst\tGodkendt.\nBo Birk\t2) Kajen\tMales.";
    assert_eq!(
        items(&minutes(behind)),
        ["1 Velkomst v/ Formanden => Godkendt.", "2 Kajen v/ Bo Birk => Males."]
    );
}

#[test]
fn a_decision_may_go_on_in_the_rows_below() {
    let table = "Punkt\tSag\tBeslutning\n1\tVelkomst\tGodkendt.\n2\tKajen\tDer søges om:\n\t\t1. Maling\n\t\t2. Pæle\n3\tEventuelt\tIntet.";
    let read = minutes(table);
    let wanted = [
        "1 Velkomst => Godkendt.",
        "2 Kajen => Der søges om: / 1. Maling / 2. Pæle",
        "3 Eventuelt => Intet.",
    ];
    assert_eq!(items(&read), wanted);
}

#[test]
fn labels_of_the_head_may_stand_beside_each_other_or_in_a_list() {
    let beside = "Engum Menighedsråd\nProtokol\n\nMødedato: Den 3. maj 2027 kl. 18.30\tMødested: Sognehuset, Engvej 3\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.\n";
    let list = "Gå til hovedindhold\n- Udvalg: OMU Engum\n- Mødedato: 3. maj 2027 kl. 18:30\n- Mødested: Engvej 10, mødelokale Bøgen\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\nTilgængelighedserklæring\n";
    for (text, body, place) in [
        (beside, "Engum Menighedsråd", "Sognehuset, Engvej 3"),
        (list, "OMU Engum", "Engvej 10, mødelokale Bøgen"),
    ] {
        let meeting = read(text.as_bytes(), "a.txt").unwrap().meeting;
        assert_eq!((meeting.body.as_str(), meeting.place.as_deref()), (body, Some(place)));
        assert_eq!(meeting.starts.map(|at| at.to_string()).as_deref(), Some("18:30:00"));
        let told = meeting.items.iter().flat_map(|item| &item.sections).any(|s| s.text.contains("erklæring"));
        assert!(!told, "{text}");
    }
}

#[test]
fn minutes_are_known_by_a_line_that_names_nobody() {
    let text = "IDRÆTSRÅDET\nEngum Kommune\n\nReferat af møde onsdag den 3. maj 2027 kl. 17.00 i Klubhuset, Engvej 11\n\nTil stede: Ane Ask, Bo Birk\n\n1. Kajen\nDen males.\n\n2. Eventuelt\nIntet.\n";
    let meeting = read(text.as_bytes(), "a.txt").unwrap().meeting;
    assert_eq!(meeting.attendance[0].status, Status::Present);
    assert_eq!(meeting.place.as_deref(), Some("Klubhuset, Engvej 11"));
}

#[test]
fn who_sits_in_may_stand_in_brackets_with_a_verb() {
    let read = minutes(
        "Afbud:\n- Ane Ask\n- Bo Birk (suppleant Eva Ek deltager i stedet)\n- Ib Holm (stedfortræder Kaj Lund mødte)\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.",
    );
    let meeting = &read.meeting;
    let sits = |name: &str| {
        let person = meeting.people.iter().find(|person| person.name == name)?;
        let record = meeting.attendance.iter().find(|record| record.person == person.id)?;
        let who = record.substitute.as_ref()?;
        meeting.people.iter().find(|person| person.id == *who).map(|person| person.name.as_str())
    };
    assert_eq!((sits("Bo Birk"), sits("Ib Holm"), sits("Ane Ask")), (Some("Eva Ek"), Some("Kaj Lund"), None));
}

#[test]
fn an_item_that_folds_out_has_its_title_on_a_button() {
    let item = |n: usize, title: &str| {
        format!(
            "<article><h3><button><span>{n}</span> <span>{title}</span></button></h3><p>Sagsnummer: 01.02.05-P16-{n}-22</p><h4>Indstilling</h4><p>Direktionen indstiller, at kajen males.</p></article>"
        )
    };
    let body = format!(
        "<h1>Havneudvalget</h1><p>Mødedato: 3. maj 2027</p><h2>Punkter</h2><button>Fold alle ud</button>{}{}{}",
        item(14, "Velkomst"),
        item(15, "Kajens farve"),
        item(16, "Eventuelt")
    );
    let read = page(&body);
    assert_eq!(items(&read), ["14 Velkomst", "15 Kajens farve", "16 Eventuelt"]);
    assert!(read.meeting.items.iter().all(|item| item.case_no.is_some()));
}

#[test]
fn a_button_that_folds_out_is_a_title_and_a_sign_beside_one_is_none() {
    let item = |n: usize, title: &str| {
        format!(
            "<button aria-expanded=\"false\">{n}. {title}</button><div><p><b>Beslutning</b></p><p>Godkendt.</p></div>"
        )
    };
    let items_of = [
        item(1, "Velkomst"),
        item(2, "Salg af Engvej 7 <span class=\"badge red\">Lukket punkt</span>"),
        item(3, "Kajen"),
    ];
    let read = page(&format!(
        "<h1>Havneudvalget</h1><p>Mødedato: 3. maj 2027</p><button>Print</button>{}",
        items_of.concat()
    ));
    assert_eq!(
        items(&read),
        ["1 Velkomst => Godkendt.", "2 Salg af Engvej 7 => Godkendt.", "3 Kajen => Godkendt."]
    );
    let closed: Vec<bool> = read.meeting.items.iter().map(|item| item.closed).collect();
    assert_eq!(closed, [false, true, false]);
}

#[test]
fn a_cell_beside_the_title_may_say_who_can_read_the_item() {
    let row = |n: usize, title: &str, access: &str| {
        format!(
            "<table><tr><td><b>{n}</b></td><td><b>{title}</b></td><td>{access}</td></tr><tr><td></td><td>Sagsnr.: 23/{n}</td></tr></table><p><b>Beslutning</b><br>Godkendt.</p>"
        )
    };
    let rows = [
        row(1, "Velkomst", "Åben sag"),
        row(2, "Salg af Engvej 7", "Lukket sag"),
        row(3, "Kajen", "Åben sag"),
    ];
    let read = page(&format!("<h1>Havneudvalget</h1><p>Mødedato: 3. maj 2027</p>{}", rows.concat()));
    assert_eq!(
        items(&read),
        ["1 Velkomst => Godkendt.", "2 Salg af Engvej 7 => Godkendt.", "3 Kajen => Godkendt."]
    );
    let closed: Vec<bool> = read.meeting.items.iter().map(|item| item.closed || item.doubtful).collect();
    assert_eq!(closed, [false, true, false]);
    assert!(read.meeting.items[1].closed);
    assert_eq!(read.meeting.access_levels()[0], Access::Open);
}

#[test]
fn headings_of_one_depth_are_sections_whatever_they_say() {
    let body = "<h1>Havneudvalget</h1><p>Referat, 3. maj 2027</p>\
        <h2>1. Kajen</h2><h3>Baggrund</h3><p>Grå.</p><h3>Beslutning</h3><p>Males.</p>\
        <h2>2. Orientering</h2><h3>Fra formanden</h3><p>Alt vel.</p><h3>Fra medlemmerne</h3><p>Støj.</p><h4>Musik</h4><p>Om natten.</p>\
        <h3>Beslutning</h3><p>Taget til efterretning.</p>";
    let read = page(body);
    assert_eq!(headings(&read, 1), ["Fra formanden", "Fra medlemmerne"]);
    assert_eq!(read.meeting.items[1].decision_text(), "Taget til efterretning.");
    // the heading of another depth is text, and that is said
    assert!(
        read.warnings
            .iter()
            .any(|w| w.text.contains("sat som overskrift") && w.text.contains("»2 Orientering«"))
    );
}

#[test]
fn headings_may_stand_right_between_texts() {
    let item = |n: usize, more: &str| {
        format!(
            "{n}. Sag {n}\nIndstilling\nFormanden indstiller, at rådet drøfter sagen.\nSagsfremstilling\nHavnen er gammel, og der skal findes penge til pælene.\n{more}Bilag\n- Notat\n"
        )
    };
    let text = [
        item(1, "Ved bordene\nFormanden viser tallene, og derefter drøfter alle dem ved bordene.\n"),
        item(2, "Økonomi\nBeløbet udgør en lille del af den samlede ramme for året.\n"),
        item(3, ""),
    ];
    let read = minutes(&text.concat());
    assert_eq!(headings(&read, 0), ["Sagsfremstilling", "Ved bordene"]);
    assert_eq!(headings(&read, 1), ["Sagsfremstilling", "Økonomi"]);
    assert_eq!(headings(&read, 2), ["Sagsfremstilling"]);
    let guess = read.warnings.iter().find(|warning| warning.text.contains("mellem teksterne")).unwrap();
    assert!(guess.text.ends_with("punkt »1 Sag 1«") && guess.line.is_some(), "{guess}");
}

#[test]
fn who_ends_the_meeting_stands_in_no_item() {
    for end in [
        "Dirigenten hævede generalforsamlingen kl. 21.25.",
        "Formanden afsluttede mødet kl. 21.25.",
        "Kl. 21.25 sluttede ordstyreren mødet.",
    ] {
        let read = minutes(&format!(
            "1. Kajen\n\nKajen males i juni.\n\n2. Valg\n\nBo Birk blev valgt.\nSuppleanter: Eva Ek og Ib Holm.\n\n3. Eventuelt\n\nDer blev klaget over støj.\n\n{end}"
        ));
        let wanted = [
            "1 Kajen => Kajen males i juni.",
            "2 Valg => Bo Birk blev valgt. / Suppleanter: Eva Ek og Ib Holm.",
            "3 Eventuelt => Der blev klaget over støj.",
        ];
        assert_eq!(items(&read), wanted, "{end}");
        assert_eq!(read.meeting.ends.map(|at| at.to_string()).as_deref(), Some("21:25:00"), "{end}");
    }
}

#[test]
fn employees_beside_other_parts_of_a_list_are_members() {
    let read = minutes(
        "Deltagere:\nForældre: Ane Ask (formand), Bo Birk\nMedarbejdere: Eva Ek, Ib Holm\nElever: Kaj Lund, Lis Mose\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.",
    );
    assert_eq!(read.meeting.people.len(), 6);
    assert!(
        read.meeting.people.iter().all(|person| person.voting && person.group.starts_with("Deltagere, "))
    );
}

#[test]
fn who_stands_under_a_label_of_their_own_is_not_away() {
    let read = minutes(
        "Til stede: Ane Ask (A) formand, Bo Birk (V)\nAfbud fra: Ib Holm (spejderne).\nTilforordnet: Fritidskonsulent Kaj Lund.\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.",
    );
    let meeting = &read.meeting;
    let shown: Vec<(&str, Option<&str>, Status)> = meeting
        .people
        .iter()
        .zip(&meeting.attendance)
        .map(|(person, record)| (person.name.as_str(), person.role.as_deref(), record.status))
        .collect();
    let wanted = [
        ("Ane Ask", Some("formand"), Status::Present),
        ("Bo Birk", None, Status::Present),
        ("Ib Holm", None, Status::Afbud),
        ("Kaj Lund", None, Status::Present),
    ];
    assert_eq!(shown, wanted);
}

#[test]
fn a_body_is_named_without_its_municipality_and_is_no_meeting() {
    let end = "\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.\n";
    for (head, body) in [
        ("Engum Kommune – HovedMED\nReferat af møde den 3. maj 2027", "HovedMED"),
        (
            "Boligselskabet Engum\n\nReferat fra ordinært afdelingsmøde\nonsdag den 3. maj 2027 kl. 18.30",
            "Boligselskabet Engum",
        ),
        ("Engum Vandlaug\n\nReferat fra beboermøde\nonsdag den 3. maj 2027 kl. 18.30", "Engum Vandlaug"),
    ] {
        assert_eq!(read(format!("{head}{end}").as_bytes(), "a.txt").unwrap().meeting.body, body);
    }
}

#[test]
fn a_day_behind_the_word_meeting_is_no_guess() {
    let text = "Folkeoplysningsudvalget\nReferat\nMøde den 3. maj 2027\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.\n";
    let read = read(text.as_bytes(), "a.txt").unwrap();
    assert!(read.warnings.is_empty(), "{:?}", read.warnings);
}

#[test]
fn the_foot_of_the_only_page_is_no_text() {
    let text = "Havnerådet\nEngum Kommune\nReferat af møde den 3. maj 2027\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.\n\n      Havnerådet i Engum Kommune · 1\n";
    let read = read(text.as_bytes(), "a.txt").unwrap();
    assert_eq!(read.meeting.items[1].decision_text(), "Intet.");
}

#[test]
fn the_number_of_the_next_item_in_a_text_is_named() {
    let read = minutes(
        "1. Kajen\n\nBeslutning: Males.\n\n2. Salg\n\nBeslutning: Solgt.\nRådet takker 4 borgere.\n  3. Ny bom ved åen\nBo henter tilbud.\n\n4. Eventuelt\n\nBeslutning: Intet.",
    );
    let is_said = read
        .warnings
        .iter()
        .any(|warning| warning.text.contains("det næste punkt") || warning.text.contains("punkt 4"));
    let is_found = read.meeting.items.iter().any(|item| item.title == "Ny bom ved åen");
    assert!(is_said || is_found, "{:?}", read.warnings);
}
