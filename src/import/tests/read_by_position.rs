//! What stands apart in a document and is told by where it stands: people in tables without a head, pages' numbers, words
//! of a site, times in brackets, and what an item is for.

use crate::import::tests::{minutes, page, titles};
use crate::import::{Imported, read};

fn people(read: &Imported) -> Vec<String> {
    let people = read.meeting.people.iter().zip(&read.meeting.attendance);
    let line = people.map(|(person, record)| {
        let group = &person.group;
        format!("{group}: {} {:?}", person.listed(), record.status)
    });
    line.collect()
}

#[test]
fn people_in_tables_without_a_head_are_behind_where_they_come_from() {
    for gap in ["\t", "          "] {
        let rows = [
            ["Formand", "Ane Ask (AA)", ""],
            ["Engum Kommune", "Bo Birk (BB)", "Afbud"],
            ["Landsforeningen", "Eva Ek (EE)", ""],
            ["for Både", "", ""],
            ["Sekretariatet", "Ib Holm (IH)", "Referent"],
        ];
        let rows = rows.map(|row| row.join(gap).trim_end().to_owned()).join("\n");
        let read = minutes(&format!("Deltagere\n{rows}\n\n1. Broen\nMales.\n\n2. Jollen\nKøbes."));
        let wanted = [
            "Deltagere: Ane Ask (formand) Present",
            "Afbud: Bo Birk, Engum Kommune Afbud",
            "Deltagere: Eva Ek, Landsforeningen for Både Present",
            "Deltagere: Ib Holm, Sekretariatet (referent) Present",
        ];
        assert_eq!(people(&read), wanted, "{rows}");
    }
}

#[test]
fn parts_alone_under_the_heading_of_all_are_the_lists() {
    let read = minutes(
        "Medlemmer:\n\nLedelsen:\nAne Ask, havnefoged (formand)\nBo Birk\n\nMedarbejderne:\nEva Ek, HK\n\n1. Broen\nMales.\n\n2. Jollen\nKøbes.",
    );
    let wanted = [
        "Ledelsen: havnefoged Ane Ask (formand) Present",
        "Ledelsen: Bo Birk Present",
        "Medarbejderne: Eva Ek, HK Present",
    ];
    assert_eq!(people(&read), wanted);
    // those whom parents elect sit beside members of the staff
    let read = minutes(
        "Forældrevalgte: Ane Ask, Bo Birk\nMedarbejdere: Eva Ek\nElever: Ida 8.b, Ulf 9a\n\n1. Broen",
    );
    assert!(read.meeting.people.iter().all(|person| person.voting));
    assert_eq!(people(&read)[3..], ["Elever: Ida, 8.b Present", "Elever: Ulf, 9a Present"]);
    let house =
        read_head("MED-UDVALGET\nPlejecenter Lunden\nReferat af møde den 3. maj 2027\n\n1. Broen\nMales.");
    assert!(house.meeting.people.is_empty());
}

fn read_head(text: &str) -> Imported {
    read(text.as_bytes(), "a.txt").unwrap()
}

#[test]
fn words_of_a_site_over_each_item_are_named_and_left_out() {
    let item = |n: u8, title: &str, decision: &str| {
        format!("Sag {n}: {title}\n\nBeslutning\n{decision}\n\nDel denne sag\n\n")
    };
    let text = item(1, "Broen", "Males.") + &item(2, "Jollen", "Købes.") + &item(3, "Kajen", "Udsat.");
    let read = minutes(&text);
    assert!(
        read.meeting
            .items
            .iter()
            .all(|item| item.decision_text().ends_with(['.']) && item.sections.is_empty())
    );
    assert!(read.warnings.iter().any(|warning| warning.text.contains("»Del denne sag«")));
    // what was decided stands under its heading
    let same = minutes(
        &text.replace("\n\nDel denne sag", "").replace("Males.", "Enigt mål").replace("Købes.", "Enigt mål"),
    );
    assert_eq!(same.meeting.items[0].decision_text(), "Enigt mål");
}

#[test]
fn numbers_far_in_count_the_pages() {
    let page = |n: usize| format!("\n\n{}{n}\n", " ".repeat(60));
    let text = format!(
        "1. Broen ....... 2\n2. Jollen ....... 2\n{}Sagsnr.: 27/101\n\n1. Broen\n\nBeslutning\nMales.\n{}Sagsnr.: 27/102\n\n2. Jollen\n\nBeslutning\nKøbes.\n{}",
        page(1),
        page(2),
        page(3)
    );
    let read = minutes(&text);
    let cases: Vec<Option<&str>> = read.meeting.items.iter().map(|item| item.case_no.as_deref()).collect();
    assert_eq!(cases, [Some("27/101"), Some("27/102")]);
    assert_eq!(read.meeting.items[0].decision_text(), "Males.");
}

#[test]
fn what_an_item_is_for_is_no_part_of_its_indstilling() {
    let read = minutes(
        "1. Broen\nIndstilling: Havnefogeden indstiller, at broen males.\nTil beslutning.\n\n2. Jollen\nIndstilling\nTil drøftelse",
    );
    let points = |at: usize| {
        read.meeting.items[at].indstilling.as_ref().map(|it| it.points.clone()).unwrap_or_default()
    };
    assert_eq!(points(0), ["Havnefogeden indstiller, at broen males."]);
    assert_eq!(points(1), ["Til drøftelse"]);
    assert_eq!(titles(&read), ["Broen", "Jollen"]);
}

#[test]
fn a_letter_begins_with_no_place() {
    let text = "Emne: Møde i Engum Havneråd den 3. maj 2027 kl. 17\n\nKære alle\n\nVi mødes\n\nMandag den 3. maj 2027 kl. 17.00-19.00\ni Havnehuset, Kajen 4\n\n1. Broen\n\n2. Jollen";
    assert_eq!(read_head(text).meeting.place.as_deref(), Some("Havnehuset, Kajen 4"));
}

#[test]
fn a_row_may_have_labels_with_their_values_beside_each_other_and_a_table_who_did_not_meet() {
    let text = "Engum Havneråd\nReferat\nMødedato:\t3. maj 2027\tMødested:\tHavnehuset, Kajen 4\nFraværende:\tAne Ask\tSekretær:\tBo Birk\n\n1. Broen\nMales.";
    let read = read_head(text);
    assert_eq!(read.meeting.place.as_deref(), Some("Havnehuset, Kajen 4"));
    assert_eq!(people(&read), ["Fraværende: Ane Ask Absent", "Sekretær: Bo Birk (sekretær) Present"]);
    let read = minutes(
        "Navn\tRepræsenterer\tMødt\tIkke mødt\nAne Ask\tHavnen\tx\t\nBo Birk\tBroen\t\tx\n\n1. Broen",
    );
    assert_eq!(people(&read), ["Deltagere: Ane Ask, Havnen Present", "Fraværende: Bo Birk, Broen Absent"]);
}

#[test]
fn a_cell_may_hold_a_list_with_its_parts() {
    let rows = "<tr><td>Medlemmer:</td><td><table><tr><td colspan=2><i>Danske Sejlere</i></td></tr><tr><td>Ane Ask</td><td>Formand</td></tr><tr><td>Bo Birk</td><td></td></tr><tr><td colspan=2><i>Forvaltningen</i></td></tr><tr><td>Havnechef Eva Ek</td><td></td></tr></table></td></tr>";
    let read = page(&format!("<table>{rows}</table><h2>1. Broen</h2><h2>2. Jollen</h2>"));
    let wanted = [
        "Danske Sejlere: Ane Ask (formand) Present",
        "Danske Sejlere: Bo Birk Present",
        "Forvaltningen: Havnechef Eva Ek Present",
    ];
    assert_eq!(people(&read), wanted);
    // where somebody comes from stands under the name
    let under = minutes("Deltagere\nAne Ask\nDanske Sejlere\nBo Birk\n\n1. Broen\n\n2. Jollen");
    assert_eq!(people(&under), ["Deltagere: Ane Ask Present", "Deltagere: Bo Birk Present"]);
}

#[test]
fn a_mail_that_is_sent_on_and_the_foot_of_a_site_are_named_and_left_out() {
    let read = read_head(
        "---------- Forwarded message ---------\nFra: Eva Ek <eva@engum.invalid>\nDate: tir. 4. maj 2027 kl. 20.17\nSubject: Referat af bestyrelsesmøde i Engum Bådelaug\nTo: Bestyrelsen\n\nKære bestyrelse\n\nBestyrelsesmøde i Engum Bådelaug\nMandag den 3. maj 2027 kl. 19.30 i klubhuset\n\n1. Broen\nMales.\n\n2. Jollen\nKøbes.\n\nKh Eva",
    );
    assert_eq!(read.meeting.body, "Bestyrelsen");
    assert!(read.warnings.iter().any(|warning| warning.text.contains("»Kh Eva«")));
    let foot =
        minutes("1. Broen\n\nMales.\n\n2. Jollen\n\nKøbes.\n\nTil toppen\nFå nyhedsbrev\n© Engum Bådelaug");
    assert_eq!(foot.meeting.items[1].decision_text(), "Købes.");
    assert!(foot.warnings.iter().any(|warning| warning.text.contains("© Engum")));
}

#[test]
fn what_an_item_asks_for_is_a_section_where_another_item_has_an_indstilling_beside_it() {
    let both =
        "1. Broen\n\nBeslutningstema\nSkal broen males?\n\nIndstilling\nDet indstilles, at broen males.";
    let one = "2. Jollen\n\nBeslutningstema\nBo har spurgt til jollen.\n\nBeslutning\nUdsat.";
    let read = minutes(&format!("{both}\n\n{one}"));
    let jollen = &read.meeting.items[1];
    assert!(jollen.indstilling.is_none());
    assert_eq!(jollen.sections[0].heading, "Beslutningstema");
    assert!(minutes(&format!("1. Broen\n\nMales.\n\n{one}")).meeting.items[1].indstilling.is_some());
}

#[test]
fn the_last_sentence_of_a_paragraph_may_recommend() {
    let text = "Engum Havneråd\nDagsorden den 3. maj 2027\n\n1. Broen\nTre har budt på den. Havnefogeden indstiller, at broen males.\n\n2. Jollen";
    let read = read_head(text);
    let broen = &read.meeting.items[0];
    assert_eq!(broen.sections[0].text, "Tre har budt på den.");
    assert_eq!(broen.indstilling.as_ref().unwrap().points, ["Havnefogeden indstiller, at broen males."]);
    assert!(read.warnings.iter().any(|warning| warning.text.contains("læst som indstilling")));
}

#[test]
fn titles_in_capitals_may_have_the_word_for_a_body_and_the_letterhead_an_address() {
    let read = read_head(
        "Engum Vandværk - Søvej 7 - 9999 Engum\nBestyrelsesmøde nr. 5/2027\nMandag den 3. maj 2027 kl. 17\n\nBROEN\n\nBroen males i juni.\n\nNYT FRA UDVALGET\n\nFærgen er solgt.\n\nEVENTUELT\n\nIntet.\n\nNæste møde er den 7. juni 2027 kl. 17.",
    );
    assert_eq!(titles(&read), ["BROEN", "NYT FRA UDVALGET", "EVENTUELT"]);
    assert!(read.meeting.body.contains("Engum Vandværk"), "{}", read.meeting.body);
    assert!(!read.meeting.items[2].decision_text().contains("Næste møde"));
}

#[test]
fn posts_may_have_a_number_or_be_a_duty() {
    let read =
        minutes("Til stede:\n1. næstformand Ane Ask (A)\nKasserer Bo Birk\nSuppleant Eva Ek\n\n1. Broen");
    let names: Vec<&str> = read.meeting.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Ane Ask", "Bo Birk", "Eva Ek"]);
}

#[test]
fn what_is_left_over_or_out_of_its_place_bears_a_warning() {
    for (text, wanted) in [
        ("Forvaltningen\nAne Ask (A)\n\n1. Broen\nMales.", "uden stemmeret: »Ane Ask«"),
        ("1. Broen (se her\nMales.\n\n2. Jollen", "titlen er måske afbrudt"),
        (
            "1. Broen\nTil stede var alle\nMales.\n\n2. Jollen\nTil stede var alle\nKøbes.\n\n3. Kajen\nTil stede var alle\nVent.",
            "»Til stede var alle« står i teksten",
        ),
        ("1. Broen v/ Ane 18\nMales.\n\n2. Jollen", "oplægsholderen er måske noget andet"),
    ] {
        let found = minutes(text).warnings;
        assert!(found.iter().any(|warning| warning.text.contains(wanted)), "{wanted}: {found:?}");
    }
}

#[test]
fn titles_in_bold_stand_before_their_minutes() {
    let wanted = ["Broen og kajen", "Jollerne", "Eventuelt"];
    let rows = |open: &str, close: &str| {
        let row = |title: &str| format!("{open}{title}.{close} Bo viste fotos. De males i juni.");
        wanted.map(row)
    };
    let markdown = minutes(&rows("**", "**").join("\n\n"));
    let html = page(&rows("<p><b>", "</b>").map(|row| format!("{row}</p>")).concat());
    let numbered = minutes("1. **Broen og kajen ved den lange mole.** Bo viste fotos.\n\n2. **Evt.** Intet.");
    for read in [&markdown, &html] {
        assert_eq!(titles(read), wanted);
        assert!(read.meeting.items.iter().all(|item| item.decision_text().starts_with("Bo viste fotos.")));
    }
    assert_eq!(titles(&numbered)[0], "Broen og kajen ved den lange mole");
}

#[test]
fn people_stand_behind_their_posts_under_the_heading_of_all() {
    let read = minutes(
        "Deltagere:\nFormand: Ane Ask\nKirkeværge: Bo Birk\nSognepræst: Eva Ek\nReferent: Ib Holm\nAfbud: Bo Birk\n\n1. Broen\n\n2. Jollen",
    );
    let wanted = [
        "Deltagere: Ane Ask (formand) Present",
        "Deltagere: Kirkeværge Bo Birk Afbud",
        "Deltagere: Sognepræst Eva Ek Present",
        "Referent: Ib Holm (referent) Present",
    ];
    assert_eq!(people(&read), wanted);
}
