//! The parts of items and of the head, where documents divide them in ways of their own: one small document for each.

use crate::import::read;
use crate::meeting::{Item, Meeting};

fn meeting(text: &str) -> Meeting {
    read(text.as_bytes(), "referat.txt").unwrap().meeting
}

/// A referat with two items of which the second has some lines.
fn item(lines: &str) -> Item {
    let text = format!(
        "Engum Byråd\nReferat fra mødet den 24. november 2020\n\n1. Godkendelse af dagsorden\nIndstilling\n\
         Det indstilles, at dagsordenen godkendes.\nBeslutning\nGodkendt.\n\n2. Ny bro\n{lines}\n"
    );
    meeting(&text).items.remove(1)
}

fn bilag(item: &Item) -> Vec<&str> {
    item.bilag.iter().map(|bilag| bilag.title.as_str()).collect()
}

fn points(item: &Item) -> (Option<&str>, Vec<&str>) {
    let indstilling = item.indstilling.as_ref().unwrap();
    (indstilling.lead.as_deref(), indstilling.points.iter().map(String::as_str).collect())
}

#[test]
fn rows_of_bilag_under_a_decision_are_no_part_of_it() {
    let item = item(
        "Indstilling: At broen bygges.\nKonklusion: Broen bygges.\n\nBilag 2.1: Tegning\nBilag 2.2: Budget",
    );
    assert_eq!(
        (item.decision_text(), bilag(&item)),
        ("Broen bygges.", vec!["Bilag 2.1: Tegning", "Bilag 2.2: Budget"])
    );
}

#[test]
fn marks_of_bilag_under_a_decision_are_no_part_of_it() {
    let item = item(
        "Hvad handler sagen om?\nEn bro.\n\nIndstilling\nAt broen bygges.\n\nBeslutning\nBroen bygges.\n\n./. Tegning",
    );
    assert_eq!((item.decision_text(), bilag(&item)), ("Broen bygges.", vec!["Tegning"]));
    assert_eq!(item.sections[0].heading, "Hvad handler sagen om?");
}

#[test]
fn a_line_among_the_lists_of_a_decision_is_kept() {
    let item = item(
        "Beslutning\nDeltagere\nReferent: Konsulent Ane Ask\nBo Birk, Engum\nIndstilling\nAt broen bygges.\nBaggrund\nEn.\nTo.\nTre.\nFire.\nFem.\nSeks.",
    );
    assert!(item.sections.iter().any(|section| section.text == "Bo Birk, Engum"), "{:?}", item.sections);
}

#[test]
fn a_list_of_bilag_ends_where_its_marks_end() {
    let item = item(
        "Beslutning\nBroen bygges.\n\nBilag\n- [Tegning](#)\n- [Budget](#)\n\nRAPPORT OM BROEN\n\n1. Formål\nAt bygge.\nDeltagere\nOle Han",
    );
    assert_eq!(bilag(&item), ["Tegning", "Budget"]);
    assert!(item.sections[0].text.starts_with("RAPPORT OM BROEN"));
}

#[test]
fn what_stands_before_a_proposer_is_text() {
    let item = item(
        "INDSTILLING OG BESLUTNING\n\nUdvalget skal tage stilling til broen.\n\nForvaltningen indstiller,\n\n1. at broen bygges, og\n2. at vejen lukkes.\n\nByrådets beslutning i mødet den 24. november 2020\n\nGodkendt.",
    );
    assert_eq!(
        points(&item),
        (Some("Forvaltningen indstiller,"), vec!["at broen bygges, og", "at vejen lukkes."])
    );
    assert_eq!(
        (item.sections[0].text.as_str(), item.decision_text()),
        ("Udvalget skal tage stilling til broen.", "Godkendt.")
    );
}

#[test]
fn a_proposer_alone_on_a_line_heads_no_section() {
    let case = "Resumé\nKort.\n\nAdministrationen foreslår, at\n1) broen bygges,\n2) vejen lukkes.\n\nSagsfremstilling\nLang.\n\nBeslutning\nGodkendt.";
    let text = format!(
        "Engum Byråd\nReferat den 24. november 2020\n\n1. Bro\n{case}\n\n2. Vej\n{case}\n\n3. Sti\n{case}\n"
    );
    for item in meeting(&text).items {
        assert_eq!(
            points(&item),
            (Some("Administrationen foreslår, at"), vec!["broen bygges,", "vejen lukkes."])
        );
        assert_eq!(
            item.sections.iter().map(|s| s.heading.as_str()).collect::<Vec<_>>(),
            ["Resumé", "Sagsfremstilling"]
        );
    }
}

#[test]
fn points_may_stand_under_an_at_or_without_marks() {
    let under = item(
        "Indstilling\nDirektøren indstiller,\nat udvalget anbefaler Byrådet:\n1. at broen bygges\n2. at vejen lukkes\nBeslutning\nJa.",
    );
    assert_eq!(points(&under).1, ["at broen bygges", "at vejen lukkes"]);
    let bare =
        item("Indstilling\nDet indstilles, at:\nByrådet bygger broen\nDer søges om penge\nBeslutning\nJa.");
    assert_eq!(
        points(&bare),
        (Some("Det indstilles, at:"), vec!["Byrådet bygger broen", "Der søges om penge"])
    );
}

#[test]
fn contents_may_have_their_pages_on_lines_of_their_own() {
    let meeting = meeting(
        "REFERAT 2019\nKKR ENGUM\nDato: 20-06-2019 10:00\n\n1. Velkomst\n3\n1.1. Godkendelse af referat\n3\n2. Ny bro\n\n4\n\nKKR ENGUM\n| 20-06-2019\nSIDE | 2\n\nDeltagere\nAne Ask, Vig\n\n1. Velkomst\n\n1.1. Godkendelse af referat\nIndstilling\nAt referatet godkendes.\nBeslutning\nGodkendt.\n\n2. Ny bro\nBeslutning\nUdsat.\n",
    );
    assert_eq!(meeting.items.iter().map(|item| item.number.as_str()).collect::<Vec<_>>(), ["1", "1.1", "2"]);
    assert_eq!((meeting.people.len(), meeting.items[1].decision_text()), (1, "Godkendt."));
}

#[test]
fn what_a_table_of_people_says_beyond_its_columns_is_kept() {
    let meeting = meeting(
        "Engum Byråd\nReferat den 3. maj 2021\n\nMedlem\tTelefon\tFremmøde\tBemærkning\nAne Ask\t12345678\tFerie\tTil juni\nBo Birk\t\tAfbud\t\n\n1. Bro\nBeslutning\nJa.\n\n2. Vej\nBeslutning\nNej.\n",
    );
    let note = meeting.attendance.iter().map(|record| record.note.as_deref()).collect::<Vec<_>>();
    assert_eq!(note, [Some("Ferie, Til juni"), None]);
    let kept = &meeting.preamble[0].text;
    assert!(kept.contains("Telefon") && kept.contains("12345678") && !kept.contains("Birk"), "{kept}");
}

#[test]
fn scanned_letters_and_columns_are_read() {
    let meeting = meeting(
        "ENGUM KOMMUNE\n0konomiudvalget\nTid        16:30\nSted       Lokale 2.14\n\nM0de den 12. januar 1998\n\n1. Lån\nJ. nr. 00.34.00G01 1/98\nIndsti11ing:\nForvaltningen indstiller, at lånet optages.\nBes1utning:\nTiltrådt.\n\n- 2 -\n\n0konomiudvalget den 12.1.1998\n\n2. Eventuelt\nIntet.\n",
    );
    assert_eq!((meeting.body.as_str(), meeting.place.as_deref()), ("Økonomiudvalget", Some("Lokale 2.14")));
    assert_eq!(meeting.starts.unwrap().to_string(), "16:30:00");
    let item = &meeting.items[0];
    assert_eq!((item.case_no.as_deref(), item.decision_text()), (Some("00.34.00G01 1/98"), "Tiltrådt."));
}

#[test]
fn a_body_may_stand_in_a_title_with_its_meeting_or_be_a_company() {
    let body = |head: &str| {
        meeting(&format!("{head}\n\n1. Bro\nBeslutning\nJa.\n\n2. Vej\nBeslutning\nNej.\n")).body
    };
    assert_eq!(
        body("Referat fra Ældrerådets møde torsdag den 15. november 2018 kl. 9.30 i Salen"),
        "Ældrerådet"
    );
    assert_eq!(
        body("Engum Forsyning A/S\n\nReferat af bestyrelsesmøde nr. 3\n\nTid: 21. september 2023"),
        "Engum Forsyning A/S"
    );
    assert_eq!(body("Byrådet den 25. maj 2011"), "Byrådet");
    assert_eq!(body("Bestyrelsesmøde i Foreningen Broen\nDato: 4. juni 2022"), "Foreningen Broen");
}

#[test]
fn time_set_aside_is_taken_wherever_it_stands() {
    let introduced = item(
        "Indstilling\nDet indstilles, at broen bygges.\n\nSagsfremstilling\nRektor deltager. Der er afsat 30 minutter til punktet. Hun går igen.",
    );
    assert_eq!(introduced.minutes, Some(30));
    assert!(introduced.sections[0].text.contains("Der er afsat 30 minutter til punktet. Hun går igen."));
    let under_own_heading = item(
        "Indstilling\nDet indstilles, at byrådet\n- bygger broen\n- river den gamle ned\nDer er afsat 45 minutter til punktet",
    );
    assert_eq!(
        (under_own_heading.minutes, points(&under_own_heading).1),
        (Some(45), vec!["bygger broen", "river den gamle ned"])
    );
    let first = item("Kl. 10.05 - 10.30\nIndstilling\nDet indstilles, at broen bygges.");
    assert_eq!(
        (first.minutes, first.starts.map(|time| time.to_string()), first.sections.len()),
        (Some(25), Some("10:05:00".to_owned()), 0)
    );
}

#[test]
fn a_time_and_who_presents_may_stand_on_one_line() {
    for (line, who, minutes) in [
        ("Kl. 9.45 - 10.20\tv/ konsulent Eva Ek", "konsulent Eva Ek", 35),
        ("Kl. 10.00-10.15 v. Eva Ek", "Eva Ek", 15),
        ("v/ Eva Ek (20 min.)", "Eva Ek", 20),
        ("Oplægsholder: Eva Ek, 25 minutter", "Eva Ek", 25),
    ] {
        let item = item(&format!("{line}\nSagsfremstilling\nBroen er gammel."));
        assert_eq!((item.presenter.as_deref(), item.minutes), (Some(who), Some(minutes)), "{line}");
        assert_eq!(item.sections.len(), 1, "{line}");
    }
}

#[test]
fn a_table_may_set_each_item() {
    let row = |label: &str, text: &str| format!("<tr><td>{label}</td><td>{text}</td></tr>");
    let table = |n: u32, title: &str, rows: &str| {
        format!("<table>{}{rows}</table>", row(&format!("Punkt {n}"), title))
    };
    let first = row("Tid", "10 min.") + &row("Referat", "Alle nikkede.");
    let second = row("Tid", "15 min.")
        + &row("Mål", "Beslutning")
        + &row("Beslutning", "Males<br>- i juni")
        + &row("Bilag", "Farvekort");
    let third = row("Mål", "Orientering") + &row("Konklusion", "Udsat");
    let page = format!(
        "<h1>Referat fra Havnerådet den 3. maj 2023</h1>{}{}{}",
        table(1, "Siden sidst", &first),
        table(2, "Kajen", &second),
        table(3, "Jollen", &third)
    );
    let meeting = read(page.as_bytes(), "a.html").unwrap().meeting;
    let actual: Vec<_> = meeting
        .items
        .iter()
        .map(|item| {
            let sections: Vec<&str> = item.sections.iter().map(|section| section.heading.as_str()).collect();
            (
                item.minutes,
                sections.join(","),
                item.decision_text().lines().next().unwrap_or_default().to_owned(),
            )
        })
        .collect();
    let wanted = [(Some(10), "", "Alle nikkede."), (Some(15), "Mål", "Males"), (None, "Mål", "Udsat")];
    assert_eq!(
        actual,
        wanted.map(|(minutes, sections, indstilling)| (minutes, sections.to_owned(), indstilling.to_owned()))
    );
    assert_eq!(bilag(&meeting.items[1]), ["Farvekort"]);
}

#[test]
fn what_comes_after_the_case_is_no_part_of_it() {
    for heading in ["Videre proces", "Det videre forløb:", "Næste skridt"] {
        let text = format!(
            "KKR Midtland\nDagsorden den 24. november 2020\n\n1. Ny bro\n\nBaggrund\nEn.\n\nSagsfremstilling\nTo.\n\n{heading}\nTre.\n\n2. Eventuelt\n"
        );
        let sections = &meeting(&text).items[0].sections;
        assert_eq!(sections.last().map(|section| section.text.as_str()), Some("Tre."), "{heading}");
    }
}
