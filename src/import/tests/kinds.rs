//! Kinds of layout, each with a small document of its own: what divides it, and who was there.

use crate::import::{Imported, read};
use crate::meeting::Status;

/// Reads minutes with some lines under a head.
fn minutes(lines: &str) -> Imported {
    let text = format!("Engum Bådelaug\nReferat af bestyrelsesmøde den 3. maj 2023 kl. 19.00\n\n{lines}\n");
    read(text.as_bytes(), "referat.txt").unwrap()
}

/// The items as a person would read them aloud.
fn items(imported: &Imported) -> Vec<String> {
    let item = |item: &crate::meeting::Item| {
        format!("{} {} => {}", item.number, item.title, item.decision_text()).trim().to_owned()
    };
    imported.meeting.items.iter().map(item).collect()
}

#[test]
fn numbers_need_no_sign_and_no_blank_lines() {
    let bare = minutes(
        "1 Godkendelse af dagsorden\nGodkendt\n2 Kajen\nPælen er rådden.\n3 Ny jolle\nBo ringer.\n4 Eventuelt\nIntet",
    );
    let wanted = [
        "1 Godkendelse af dagsorden => Godkendt",
        "2 Kajen => Pælen er rådden.",
        "3 Ny jolle => Bo ringer.",
        "4 Eventuelt => Intet",
    ];
    assert_eq!(items(&bare), wanted);
    let dotted = minutes("1. Kajen.\n\nPælen er rådden.\n\n2. Ny jolle.\n\nBo ringer.\n\n3. Fest\n\nUdsat.");
    assert_eq!(dotted.meeting.items.len(), 3);
}

#[test]
fn every_title_may_have_the_number_one() {
    let read = minutes(
        " 1. Kajen\n\nReferat: Pælen skiftes\n\n 1. Ny jolle\n\nHvad koster den?\n\nReferat:\n\nBo ringer.",
    );
    assert_eq!(items(&read), ["1 Kajen => Pælen skiftes", "2 Ny jolle => Bo ringer."]);
    assert!(read.meeting.items[1].sections.iter().any(|section| section.text == "Hvad koster den?"));
    assert!(read.warnings.iter().any(|warning| warning.line == Some(4) && warning.text.contains("nummer 1")));
}

#[test]
fn titles_may_have_no_number_at_all() {
    let colons =
        minutes("Siden sidst:\n\nKajen er malet.\n\nNy jolle:\n\nBo ringer.\n\nNæste møde:\n\nDen 3. juni.");
    assert_eq!(
        items(&colons),
        ["Siden sidst => Kajen er malet.", "Ny jolle => Bo ringer.", "Næste møde => Den 3. juni."]
    );
    assert!(colons.warnings.iter().any(|warning| warning.line.is_some()));
    let capitals = minutes(
        "KAJEN OG BROEN\nBeslutning\nMales.\n\nNY JOLLE\nBeslutning\nKøbes.\n\nSOMMERFEST\nBeslutning\nUdsat.",
    );
    assert_eq!(items(&capitals), ["KAJEN OG BROEN => Males.", "NY JOLLE => Købes.", "SOMMERFEST => Udsat."]);
}

#[test]
fn minutes_may_stand_on_the_lines_of_the_titles() {
    let read = minutes(
        "1. Kajen: Males i juni. Bo køber maling.\n\n2. Hvem rydder op? Det gør Ane.\n\n3. Eventuelt: Intet",
    );
    assert_eq!(
        items(&read),
        [
            "1 Kajen => Males i juni. Bo køber maling.",
            "2 Hvem rydder op? => Det gør Ane.",
            "3 Eventuelt => Intet"
        ]
    );
}

#[test]
fn an_agenda_before_its_minutes_is_no_item() {
    let agenda = "Dagsorden:\n1. Valg af dirigent\n2. Beretning\n3. Indkomne forslag\nA: Fælles jolle\n4. Eventuelt\n\n";
    let read = minutes(&format!(
        "{agenda}1: VALG AF DIRIGENT\nAne blev valgt.\n\n2: BERETNING\nÅret var vådt.\n\n3: INDKOMNE FORSLAG\nA: Forkastet.\n\n4: EVENTUELT\nIntet."
    ));
    assert_eq!(read.meeting.items.len(), 4);
    assert_eq!(read.meeting.items[2].decision_text(), "A: Forkastet.");
    let roman = minutes(
        "I. Kajen\nII. Ny jolle\nIII. Evt.\n\nI. Kajen v/Ane Ask\nMales.\n\nII. Ny jolle\nKøbes.\n\nIII. Evt.\nIntet.",
    );
    assert_eq!(items(&roman), ["I Kajen => Males.", "II Ny jolle => Købes.", "III Evt. => Intet."]);
}

#[test]
fn people_stand_in_rows_with_initials_or_over_several_lines() {
    let row = minutes(
        "Til stede: Ane Ask (AA), Bo Birk (BB) og Eva Ek Lund (EEL)\n\n1. Kajen\nAA maler.\n\n2. Evt.\nIntet.",
    );
    let people: Vec<&str> = row.meeting.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(people, ["Ane Ask", "Bo Birk", "Eva Ek Lund"]);
    assert!(row.meeting.people.iter().all(|p| p.role.is_none() && p.party.is_none() && p.org.is_none()));
    assert!(row.meeting.people.iter().all(|p| row.meeting.status_of(&p.id) == Status::Present));
    let lines = minutes(
        "Medlemmer af udvalget:\n\nAne Ask\n\nFormand\n\n(A)\n\nBo Birk\n\nNæstformand\n\n(V)\n\nFraværende:\n\nEva Ek\n\n(C)\n\n1. Kajen\nMales.\n\n2. Evt.\nIntet.",
    );
    let actual: Vec<(Option<&str>, Option<&str>)> =
        lines.meeting.people.iter().map(|p| (p.role.as_deref(), p.party.as_deref())).collect();
    assert_eq!(actual, [(Some("formand"), Some("A")), (Some("næstformand"), Some("V")), (None, Some("C"))]);
}

#[test]
fn labels_may_stand_above_their_values() {
    let text = "UDVALG\n\nHavneudvalget\n\nSTED\n\nBådehuset, Kajen 3\n\nSTARTTIDSPUNKT\n\n03-05-2023 16:30:00\n\nSLUTTIDSPUNKT\n\n03-05-2023 18:00:00\n\n1. Kajen\n\nBeslutning\nMales.\n\n2. Eventuelt\n";
    let meeting = read(text.as_bytes(), "a.txt").unwrap().meeting;
    let clock = |time: Option<chrono::NaiveTime>| time.map(|time| time.format("%H.%M").to_string());
    assert_eq!(
        (meeting.body.as_str(), meeting.place.as_deref()),
        ("Havneudvalget", Some("Bådehuset, Kajen 3"))
    );
    assert_eq!(
        (clock(meeting.starts).as_deref(), clock(meeting.ends).as_deref()),
        (Some("16.30"), Some("18.00"))
    );
}

#[test]
fn minutes_on_the_lines_of_the_titles_may_go_on_over_more_lines() {
    let read = minutes(
        "Ad 1. Godkendelse af referat: Det blev\n   godkendt.\n\nAd 2. Kajen: Pælen er rådden. Bo har bedt om\n   Havnefogedens mening. Svaret kommer den 3.\n   juni.\n\n\
         Ad 3. Ny jolle: Der er to tilbud:\n   - Den røde: 3 kr.\n   - Den blå: 4 kr.\n   Den røde købes.\n\nAd 4. Evt.: Intet.",
    );
    assert_eq!(
        items(&read),
        [
            "1 Godkendelse af referat => Det blev godkendt.",
            "2 Kajen => Pælen er rådden. Bo har bedt om Havnefogedens mening. Svaret kommer den 3. juni.",
            "3 Ny jolle => Der er to tilbud:\n\n- Den røde: 3 kr.\n- Den blå: 4 kr.\nDen røde købes.",
            "4 Evt. => Intet."
        ]
    );
    let signs = minutes(
        "1) Kajen: Males til juni, og det bliver\nBo, der maler.\n\n2) Jollen: Sælges\n\n3) Fest: Holdes i august på\nHavnepladsen.",
    );
    assert_eq!(
        items(&signs),
        [
            "1 Kajen => Males til juni, og det bliver Bo, der maler.",
            "2 Jollen => Sælges",
            "3 Fest => Holdes i august på Havnepladsen."
        ]
    );
    // titles with a colon and texts of their own below stay whole
    let titles = minutes(
        "1. Høring: Ny havneplan\n\nPlanen er lang.\n\n2. Budget: Anden behandling\n\nTallene er små.\n\n3. Valg: Ny kasserer\n\nBo stiller op.",
    );
    assert_eq!(titles.meeting.items[0].title, "Høring: Ny havneplan");
}

#[test]
fn text_right_under_a_title_with_a_colon_is_its_text() {
    let text = "1. Beslutning: Ny mole\nMolen er rådden.\n\n2. Orientering: Budget\nTallene er små.\n\n3. Høring: Ny havneplan\nPlanen er lang.\nDen sendes rundt.";
    let titles = |text: &str| -> Vec<String> {
        minutes(text).meeting.items.into_iter().map(|item| item.title).collect()
    };
    let wanted = ["Beslutning: Ny mole", "Orientering: Budget", "Høring: Ny havneplan"];
    assert_eq!(titles(text), wanted);
    let bold = ["1. Beslutning: Ny mole", "2. Orientering: Budget", "3. Høring: Ny havneplan"]
        .map(|title| format!("**{title}**\nbådene ligger der nu.\n"));
    assert_eq!(titles(&bold.join("\n")), wanted);
}

#[test]
fn a_title_under_its_number_may_be_broken_over_lines() {
    let text = |title: &str| {
        format!(
            "1\nGodkendelse af dagsorden\nJ.nr. 1-00-1-23\n\nIndstilling\nDet indstilles, at den godkendes.\n\n2\n{title}\nJ.nr. 1-00-14-23\n\nIndstilling\nDet indstilles, at sagen drøftes.\n"
        )
    };
    for title in [
        "Forslag fra de unge om gratis lån af joller til\nskolerne",
        "Plan for den nye kaj og de\ngamle pæle i\nvandet",
        "Aftale med naboen -\nhævd på stien",
    ] {
        let read = minutes(&text(title));
        let item = &read.meeting.items[1];
        assert_eq!(
            (item.title.as_str(), item.case_no.as_deref()),
            (&*title.replace('\n', " "), Some("1-00-14-23"))
        );
    }
}

#[test]
fn a_title_may_begin_as_a_decision_does() {
    let list = "1. Valg af dirigent\n2. Vedtagelse af budget\n3. Vedtagelse af nye regler\n4. Eventuelt\n\n";
    let read = minutes(&format!(
        "{list}Ad 1. Valg af dirigent\n\nAne blev valgt.\n\nAd 2. Vedtagelse af budget\n\nDet blev vedtaget.\n\nAd 3. Vedtagelse af nye regler\n\nForkastet.\n\nAd 4. Eventuelt\n\nIntet."
    ));
    assert_eq!(
        items(&read)[1..3],
        ["2 Vedtagelse af budget => Det blev vedtaget.", "3 Vedtagelse af nye regler => Forkastet."]
    );
}

#[test]
fn a_table_may_say_who_does_what_was_decided() {
    for head in [
        "Nr.\tEmne\tReferat/beslutning\tAnsvarlig",
        "Pkt.\tEmne\tBeslutning og referat\tAnsvar",
        "Nr\tSag\tKonklusion\tHvem",
    ] {
        let read =
            minutes(&format!("{head}\n1\tKajen\tMales i juni.\tBo\n2\tJollen\tSælges.\tAne\n3\tEvt.\n"));
        assert_eq!(items(&read), ["1 Kajen => Males i juni.", "2 Jollen => Sælges.", "3 Evt. =>"], "{head}");
        let bo = &read.meeting.items[0];
        assert_eq!(bo.presenter, None, "{head}");
        assert!(bo.sections.iter().any(|section| section.text.contains("Bo")), "{head}");
    }
}

#[test]
fn lines_to_sign_on_are_no_minutes() {
    let text = "Til stede: Ane Ask, Bo Birk\n\n1. Kajen\nMales.\n\n2. Evt.\nIntet.\n\n";
    for end in [
        "Ref. Ane\n\n________________     ________________\nAne Ask              Bo Birk",
        "Ref.: Bo\n\n........................\nAne Ask, formand\n\n........................\nBo Birk",
        "____________________\nFormand\n____________________\nKasserer",
    ] {
        let read = minutes(&format!("{text}{end}"));
        assert_eq!(read.meeting.items[1].decision_text(), "Intet.", "{end}");
        assert!(read.warnings.iter().any(|warning| warning.text.contains("underskrift")), "{end}");
        assert_eq!(read.meeting.people.len(), 2, "{end}");
    }
    let both = minutes(&format!("{text}________________     ________________\nAne Ask              Bo Birk"));
    assert_eq!(both.meeting.items[1].decision_text(), "Intet.");
}

#[test]
fn letters_count_items_and_numbers_those_under_them() {
    let small = minutes(
        "Dagsorden ifølge vedtægterne:\n\na)   Valg af ordstyrer.\nb)   Beretning.\nc)   Indkomne forslag.\n      Bo foreslår en jolle.\nd)   Eventuelt.",
    );
    let numbers: Vec<&str> = small.meeting.items.iter().map(|item| item.number.as_str()).collect();
    assert_eq!(numbers, ["a", "b", "c", "d"]);
    let under = minutes(
        "A.\tFormalia\nA.1\tVelkomst\nA.2\tReferat\n\nB.\tSager\nB.1\tKajen v/ Eva Ek\n\tPælen er rådden.\nB.2\tJollen\n\nC.\tEventuelt",
    );
    let actual: Vec<_> = under
        .meeting
        .items
        .iter()
        .map(|item| (item.number.as_str(), item.title.as_str(), item.level))
        .collect();
    assert_eq!(
        actual,
        [
            ("A", "Formalia", 1),
            ("A.1", "Velkomst", 2),
            ("A.2", "Referat", 2),
            ("B", "Sager", 1),
            ("B.1", "Kajen", 2),
            ("B.2", "Jollen", 2),
            ("C", "Eventuelt", 1)
        ]
    );
    let mark = minutes(
        "Punkt 7\nKajen\nIndstilling\nAt den males.\n\nPunkt 8 (Lukket)\nTilbud på jolle\n\nPunkt 9\nEventuelt\nIndstilling\nIntet.",
    );
    let item = &mark.meeting.items[1];
    assert_eq!((item.title.as_str(), item.closed), ("Tilbud på jolle", true));
}
