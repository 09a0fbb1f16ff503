//! The numbers of items: with the year, between words and signs that return, and alone over their titles.

use super::{check_access, minutes, page, titles};
use crate::import::{Imported, read};

fn numbers(read: &Imported) -> Vec<&str> {
    read.meeting.items.iter().map(|item| item.number.as_str()).collect()
}

#[test]
fn items_are_counted_over_the_year() {
    for (first, second, third) in
        [("7/26", "8/26", "9/26"), ("7/2026", "8/2026", "9/2026"), ("2026-7", "2026-8", "2026-9")]
    {
        let text = format!(
            "{first}\tGodkendelse af dagsorden\t1\n{second}\tPæle ved kajen\t2\n{third}\tEventuelt\t3\n\n{first}\tGodkendelse af dagsorden\n\nIndstilling\nat den godkendes.\n\nVedtagelse\nGodkendt.\n\n{second}\tPæle ved kajen\n\nSagsresumé\nDe er rådne.\n\nVedtagelse\nUdsat.\n\n{third}\tEventuelt\n\nVedtagelse\nIntet."
        );
        let read = minutes(&text);
        assert_eq!(numbers(&read), [first, second, third]);
        assert_eq!(titles(&read), ["Godkendelse af dagsorden", "Pæle ved kajen", "Eventuelt"]);
        assert_eq!(read.meeting.items[1].decision_text(), "Udsat.");
    }
}

#[test]
fn any_words_and_signs_that_return_may_stand_around_the_numbers() {
    for (before, behind, printed) in [
        ("Emne ", ":", ""),
        ("[", "]", ""),
        ("Tema nr. ", " –", ""),
        ("", ". sag:", ""),
        ("LAUG-", "-26", "-26"),
    ] {
        let heading = |n: u32, title: &str| format!("{before}{n}{behind} {title}");
        let text = format!(
            "{}\nDen blev malet.\n\n{}\nDe er rådne, og Bo henter tilbud.\n\n{}\nHæves ikke.\n\n{}\nIntet.",
            heading(11, "Jollen"),
            heading(12, "Pæle ved kajen"),
            heading(13, "Kontingent"),
            heading(14, "Eventuelt")
        );
        let read = minutes(&text);
        assert_eq!(titles(&read), ["Jollen", "Pæle ved kajen", "Kontingent", "Eventuelt"], "{text}");
        let number = if printed.is_empty() { "11".to_owned() } else { format!("{before}11{printed}") };
        assert_eq!(read.meeting.items[0].number, number);
        assert!(read.warnings.iter().any(|warning| warning.text.contains("gentages om numrene")), "{text}");
    }
}

#[test]
fn what_counts_the_rows_of_a_text_divides_no_agenda() {
    let text = "1. Velkomst\nGodkendt.\n\n2. Hold\nHold 1: Bo\nHold 2: Ane\nHold 3: Ib\nDe ror tirsdag.\n\n3. Eventuelt\nIntet.";
    assert_eq!(titles(&minutes(text)), ["Velkomst", "Hold", "Eventuelt"]);
}

#[test]
fn titles_below_their_numbers_may_end_with_a_dot() {
    let text = "Punkt 1.\n\nGodkendelse af referat.\n\nGodkendt.\n\nPunkt 2.\n\nPæle ved kajen og fordeling af\narbejdet på holdene.\n\nBo henter tilbud. De skal være her i juni.\n\nPunkt 3.\n\nEventuelt.\n\nIntet.";
    let read = minutes(text);
    let wanted =
        ["Godkendelse af referat", "Pæle ved kajen og fordeling af arbejdet på holdene", "Eventuelt"];
    assert_eq!(titles(&read), wanted);
    assert_eq!(read.meeting.items[2].decision_text(), "Intet.");
}

#[test]
fn times_stand_below_the_numbers_of_a_table() {
    let table = "<table><tr><th>Punkt</th><th>Emne (hvad)</th><th>Formål (hvorfor)</th><th>Hvordan</th><th>Hvem</th></tr>\
        <tr><td>1.<br>17.00-17.10</td><td>Velkomst</td><td></td><td>Runde</td><td>Bo Birk</td></tr>\
        <tr><td>2.<br>17.10-17.30</td><td>Pæle ved kajen</td><td>De er rådne.</td><td>I grupper</td><td>Ane Ask</td></tr>\
        <tr><td>3.<br>17.30-18.00</td><td>Eventuelt</td><td></td><td></td><td></td></tr></table>";
    let read = page(table);
    assert_eq!(titles(&read), ["Velkomst", "Pæle ved kajen", "Eventuelt"]);
    let item = &read.meeting.items[1];
    assert_eq!(item.presenter.as_deref(), Some("Ane Ask"));
    assert_eq!(item.starts.map(|at| at.to_string()).as_deref(), Some("17:10:00"));
}

#[test]
fn bars_divide_the_cells_of_a_table_as_tabs_do() {
    let table = "| # | Sagen | Metode | Ordstyrer |\n|---|---|---|---|\n| 1 | Velkomst | Runde | Bo Birk |\n| 2 | Pæle ved kajen | Oplæg | Ane Ask |\n| 3 | Eventuelt | | |";
    let text = format!("Engum Bådelaug\nDagsorden til møde den 3. maj 2027\n\n{table}\n");
    let read = read(text.as_bytes(), "a.md").unwrap();
    assert_eq!(titles(&read), ["Velkomst", "Pæle ved kajen", "Eventuelt"]);
    assert_eq!(read.meeting.items[1].presenter.as_deref(), Some("Ane Ask"));
}

#[test]
fn a_part_of_the_contents_closes_its_items_and_an_empty_decision_above_a_part_hides_nothing() {
    let body = |over: &str| {
        format!(
            "Punkt 1.\nPæle ved kajen\n\nBeslutning:\n\nPunkt 2.\nEventuelt\n\nBeslutning:\n\n{over}\n\nPunkt 3.\nEn klage\n\nBeslutning:\n"
        )
    };
    let contents =
        "Åben\n1. Pæle ved kajen ........ 1\n2. Eventuelt ........ 2\n\nLukket\n3. En klage ........ 3\n\n";
    let listed = format!("{contents}{}", body(""));
    let page = body("\u{c}Lukket");
    let alone = body("Lukket");
    check_access("a.txt", &[(&listed, "ooc"), (&page, "ooc"), (&alone, "oww")]);
}
