//! Which body meets and when, lists of people with their sides and parts, and how items and their parts are marked.

use crate::import::read;
use crate::meeting::{Meeting, Status};

fn meeting(text: &str) -> Meeting {
    read(text.as_bytes(), "fil.txt").unwrap_or_else(|error| panic!("{error}: {text}")).meeting
}

fn titles(text: &str) -> Vec<String> {
    meeting(text)
        .items
        .iter()
        .map(|item| format!("{} {}", item.number, item.title).trim().to_owned())
        .collect()
}

fn warned(text: &str, line: usize, words: &str) -> bool {
    let imported = read(text.as_bytes(), "fil.txt").unwrap();
    imported.warnings.iter().any(|warning| warning.line == Some(line) && warning.text.contains(words))
}

#[test]
fn a_body_that_only_its_decisions_name_is_found() {
    let text = "2. Broen\nSagsnr.\n613-2027-1120\nIndstilling\nDet indstilles, at Eva Ek indkaldes.\n\
        Beslutning i Engum Havneudvalg 3. maj 2027:\nGodkendt.\n\n3. Vejen\nSagsnr.\n613-2027-1121\nIndstilling\n\
        Det indstilles, at vejen bygges.\nBeslutning i Engum Havneudvalg 3. maj 2027:\nUdsat.";
    assert_eq!(meeting(text).body, "Engum Havneudvalg");
    let spoken = "1. Broen\nDet indstilles, at Havneudvalget drøfter broen.\n\n2. Vejen\nDet indstilles, at Havneudvalget \
        godkender vejen.";
    assert_eq!(meeting(spoken).body, "Havneudvalget");
    assert!(warned(spoken, 2, "»Havneudvalget« i teksten er læst som organets navn"));
}

#[test]
fn a_body_that_nothing_names_has_no_name() {
    let meeting = meeting("1. Broen\nDet indstilles, at Eva Ek indkaldes.\n\n2. Eventuelt");
    assert_eq!((meeting.body.as_str(), meeting.named_body()), ("Møde", ""));
}

#[test]
fn a_day_that_no_calendar_has_is_named_and_no_other_is_taken() {
    for day in ["31-04-2027", "30. februar 2027", "29.02.2027"] {
        let text =
            format!("Engum Havneudvalg\nDato: {day}\n\n1. Broen\nSe mødet den 3. marts 2026\n\n2. Vejen");
        assert_eq!(meeting(&text).date.to_string(), "2000-01-01", "{day}");
        assert!(warned(&text, 2, &format!("»{day}« er ingen dato")), "{day}");
    }
}

#[test]
fn two_people_of_one_name_stay_two() {
    let names = |text: &str| {
        let meeting = meeting(&format!("Engum Råd\n3. maj 2027\n{text}\n\n1. Broen\n2. Vejen"));
        meeting.people.iter().map(|p| (p.name.clone(), p.org.clone())).collect::<Vec<_>>()
    };
    let two = names("Deltagere\nBo Dal, Engum\nBo Dal, Lundby\nEva Ek");
    assert_eq!(two.len(), 3);
    assert_eq!(two[1], ("Bo Dal".to_owned(), Some("Lundby".to_owned())));
    assert_eq!(names("Deltagere\nBo Dal (A)\nBo Dal (V)").len(), 2);
    assert_eq!(names("Deltagere\nBo Dal, Engum\nEva Ek\nAfbud\nBo Dal").len(), 2);
    let text = "Engum Råd\n3. maj 2027\nDeltagere\nBo Dal\nBo Dal\n\n1. Broen\n2. Vejen";
    assert!(warned(text, 5, "»Bo Dal« står to gange på listen"));
}

#[test]
fn who_may_sit_in_has_no_seat_until_then() {
    let text = "Engum Byråd\nReferat af mødet den 3. maj 2027\nMedlemmer\nAne Ask\nBo Dal\n\nSuppleanter\nEva Ek\nIb Holm\n\n\
        Afbud\nBo Dal (stedfortræder: Eva Ek)\n\n1. Broen\nBeslutning\nGodkendt.\n\n2. Vejen\nBeslutning\nUdsat.";
    let meeting = meeting(text);
    let voting = |name: &str| meeting.people.iter().find(|person| person.name == name).unwrap().voting;
    assert!(voting("Ane Ask") && voting("Bo Dal") && voting("Eva Ek") && !voting("Ib Holm"));
}

#[test]
fn one_substitute_sits_in_one_seat() {
    let text = "Engum Byråd\nReferat af mødet den 3. maj 2027\nMedlemmer\nAne Ask\nBo Dal\nKaj Lind\n\nAfbud\n\
        Ane Ask (stedfortræder: Eva Ek)\nBo Dal (stedfortræder: Eva Ek)\n\n1. Broen\n2. Vejen";
    let imported = read(text.as_bytes(), "fil.txt").unwrap();
    let seats = imported.meeting.attendance.iter().filter(|record| record.substitute.is_some()).count();
    assert_eq!(seats, 1);
    assert!(imported.warnings.iter().any(|warning| warning.text.contains("kun den første plads er besat")));
}

#[test]
fn lists_of_nobody_tell_that_one_list_is_of_its_item() {
    let item = |n: u32, who: &str| format!("{n}. Sag {n}\nBeslutning\nGodkendt.\n\nFraværende:\n\n{who}\n\n");
    let items = item(1, "Ingen") + &item(2, "Ingen") + &item(3, "Eva Ek (V)") + &item(4, "Ingen");
    let meeting = meeting(&format!("Engum Udvalg\nReferat af mødet den 3. maj 2027\n\n{items}"));
    assert!(meeting.people.is_empty(), "{:?}", meeting.people);
    assert_eq!(meeting.items[0].decision_text(), "Godkendt.");
    assert!(meeting.items[0].sections.is_empty());
    assert_eq!(meeting.items[2].sections[0].heading, "Fraværende");
}

#[test]
fn titles_without_sign_begin_their_paragraphs() {
    for text in [
        "Engum Teaterforening\n\nMøde den 3. maj 2027\nKl. 10-12, Kulissehuset\n\nDAGSORDEN\n\nValg af ordstyrer\n\n\
         Efterårets stykke\nEva fortæller.\n\nØkonomi\nPer fremlægger tallene.\n\nEventuelt",
        "Lystfiskerne i Engum\nMøde den 3. maj 2027\n\nDagsorden:\n\nFiskekort\nPrisen stiger.\n\nBådpladser\n\n\
         Udsætning af ørreder\nSka vi gøre det igen?\n\nEvt.",
        "Engum Kor\nMøde 3. maj 2027\n\nDagsorden\n\nNye sange\nVi skal vælge.\nOg øve.\n\nSommerkoncert\n\nKage\nHvem bager?",
    ] {
        let found = titles(text);
        assert!(found.len() >= 3 && found.len() <= 4, "{found:?}");
    }
}

#[test]
fn the_time_may_stand_before_the_number_or_the_title() {
    let text = "KKR Vesterfjord\nDAGSORDEN\nDato: 3. maj 2027\n\n9.30 Kaffe\n\n10.00  1. Velkomst\n\n10.05  2. Broen\n\
        Indstilling\nDet indstilles, at KKR Vesterfjord drøfter broen.\n\n11.00 Frokost\n\n11.45  3. Eventuelt";
    assert_eq!(titles(text), ["1 Velkomst", "2 Broen", "3 Eventuelt"]);
    assert_eq!(meeting(text).items[1].starts.unwrap().to_string(), "10:05:00");
    let text = "Engum Netværk\nProgram for mødet den 3. maj 2027\n\n9.30 Velkomst\n9.45 Nyt fra havnen\n10.30 Pause\n\
        10.45-11.30 Byens træer\n11.30 Tak for i dag";
    assert_eq!(titles(text), ["Velkomst", "Nyt fra havnen", "Byens træer", "Tak for i dag"]);
}

#[test]
fn parts_of_an_item_may_have_letters_behind_a_dot() {
    let text = "Engum Vandværk\nGeneralforsamling den 3. maj 2027\n\n1. Valg af dirigent\n2. Indkomne forslag\n   \
        2.a  Forslag om målere\n   2.b  Forslag om takster\n3. Eventuelt";
    assert_eq!(
        titles(text),
        [
            "1 Valg af dirigent",
            "2 Indkomne forslag",
            "2.a Forslag om målere",
            "2.b Forslag om takster",
            "3 Eventuelt"
        ]
    );
}

#[test]
fn those_who_met_may_be_listed_last() {
    let text = "Bestyrelsesmøde i Grundejerforeningen Engen\n3. maj 2027 kl. 19.00\n\nREFERAT\n\n1. Legepladsen\n\
        Beslutning: Der købes en gynge.\n\n2. Eventuelt\nIntet.\n\nTil stede: Ane Ask (formand), Bo Dal\nAfbud fra: Eva Ek";
    let meeting = meeting(text);
    let status = |name: &str| {
        let person = meeting.people.iter().find(|person| person.name == name).unwrap();
        meeting.attendance_of(&person.id).unwrap().status
    };
    assert_eq!((status("Ane Ask"), status("Eva Ek")), (Status::Present, Status::Afbud));
}

#[test]
fn a_mail_is_an_agenda() {
    let text = "Fra: Eva Ek\nTil: Arbejdsgruppen for stien\nEmne: Dagsorden til mandag\n\nKære alle\n\n\
        Vi ses mandag den 3. maj 2027 kl. 14-15.30 i mødelokale 2 på rådhuset.\n\nPer (DSB) og Kaj Lind har meldt afbud.\n\n\
        1) Siden sidst\n\n2) Stien\n\nHilsen\nEva";
    let meeting = meeting(text);
    assert_eq!(meeting.body, "Arbejdsgruppen for stien");
    assert_eq!(meeting.date.to_string(), "2027-05-03");
    assert_eq!(meeting.place.as_deref(), Some("mødelokale 2 på rådhuset"));
    assert_eq!(meeting.people.len(), 2);
    assert!(warned(text, 1, "mailens afsender"));
}

#[test]
fn labels_and_tables_head_the_parts_of_an_item() {
    let text = "Engum Råd\nReferat af mødet den 3. maj 2027\n\nPkt. 1: Broen\nIndhold: Broen er gammel.\nBeslutning: Godkendt.\n\n\
        Pkt. 2: Vejen\nIndhold: Vejen er lang.\nBeslutning: Udsat.";
    assert_eq!(meeting(text).items[0].sections[0].heading, "Indhold");
    let text = "Engum Råd\nReferat af mødet den 3. maj 2027\n\n1. Broen\nIndstilling\tDet indstilles, at broen bygges.\n\
        Beslutning\tGodkendt.\n\n2. Vejen\nIndstilling\tDet indstilles, at vejen bygges.\nBeslutning\tUdsat.";
    assert_eq!(meeting(text).items[1].decision_text(), "Udsat.");
}

#[test]
fn heads_of_pages_with_kind_and_day_go() {
    let text = "KKR Engum\nREFERAT\nDato: 03-05-2027\nSted: Havnen\n\n1. Broen\nSagsfremstilling\nSekretariatet har spurgt alle 17 kom-\n\
        REFERAT | 03-05-2027 KKR ENGUM\nmuner. ./. Bilag 1: Svar fra havnene\nBeslutning\nGodkendt.\n2. Vejen\n\
        REFERAT | 03-05-2027 KKR ENGUM\nSagsfremstilling\nDen er lang.";
    let meeting = meeting(text);
    assert_eq!(meeting.items[0].sections[0].text, "Sekretariatet har spurgt alle 17 kommuner.");
    assert_eq!(meeting.items[0].bilag[0].title, "Bilag 1: Svar fra havnene");
}

#[test]
fn a_protocol_answers_the_points_of_its_agenda_by_their_numbers() {
    let text = "REFERAT\n\naf ordinær generalforsamling i Andelsboligforeningen Engvænget og Mosevænget\nafholdt tirsdag den 4. maj 2027 kl. 19.00\ni beboerlokalet, Engvænget 3, kld.\n\n1. Valg af dirigent\n2. Beretning\n3. Eventuelt\n\nAd dagsordenens punkt 1 – Valg af dirigent\n\nIda Krog blev valgt.\n\nAd dagsordenens punkt 2 – Beretning\n\nBeretningen blev taget til efterretning.\n\nAd dagsordenens punkt 3 – Eventuelt\n\nDer var intet.\n";
    let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
    assert_eq!(meeting.body, "Andelsboligforeningen Engvænget og Mosevænget");
    assert_eq!(meeting.date.to_string(), "2027-05-04");
    assert_eq!(meeting.place.as_deref(), Some("beboerlokalet, Engvænget 3, kld"));
    let decided: Vec<&str> = meeting.items.iter().map(crate::meeting::Item::decision_text).collect();
    assert_eq!(
        decided,
        ["Ida Krog blev valgt.", "Beretningen blev taget til efterretning.", "Der var intet."]
    );
}

#[test]
fn a_bracket_may_have_a_post_before_the_party() {
    let text = "Engum Seniorråd\nReferat den 3. marts 2027\n\nTil stede:\nIda Krog (formand, V)\nBo Lund (næstformand, Danske Seniorer)\n\nDer er indtil nu afbud fra Eva Ek.\n\n1. Valg\nBo.\n\n2. Plan\nTo.\n";
    let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
    let of = |name: &str| meeting.people.iter().find(|person| person.name == name).unwrap().clone();
    assert_eq!(
        (of("Ida Krog").role.as_deref(), of("Ida Krog").party.as_deref()),
        (Some("formand"), Some("V"))
    );
    assert_eq!(
        (of("Bo Lund").role.as_deref(), of("Bo Lund").org.as_deref()),
        (Some("næstformand"), Some("Danske Seniorer"))
    );
    assert_eq!(of("Eva Ek").group, "Afbud");
}

#[test]
fn where_headings_end_with_a_colon_those_within_the_case_do_so_too() {
    let text = "Engum Seniorråd\nReferat den 3. marts 2027\n\n1. Broen\n\nSagsbeskrivelse:\nDen er rådden.\n\nØkonomi:\nDen er dyr.\n\nBeslutning:\nUdsat.\n\n2. Vejen\n\nSagsbeskrivelse:\nDen er smal.\n\nBeslutning:\nUdsat.\n";
    let items = read(text.as_bytes(), "referat.txt").unwrap().meeting.items;
    let headings: Vec<&str> = items[0].sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["Sagsbeskrivelse", "Økonomi"]);
    let text = text.replace(':', "");
    let items = read(text.as_bytes(), "referat.txt").unwrap().meeting.items;
    assert_eq!(items[0].sections.len(), 1);
}

#[test]
fn a_line_under_the_title_may_say_several_things_of_the_item() {
    let text = "Engum Havneråd\nDagsorden\n3. maj 2027 kl. 9.00\n\n1. Kajen\nKl. 9.00-9.20 · Til drøftelse · v/ Ida Krog\nKajen er rådden.\n\n2. Broen\n10 min. | v/ Bo Lund\nBroen er ny.\n\n3. Stien\nNord · Syd\n\n4. Kassen\n5 min / v/ kassereren\n";
    let read = read(text.as_bytes(), "dagsorden.txt").unwrap();
    let presenters: Vec<Option<&str>> =
        read.meeting.items.iter().map(|item| item.presenter.as_deref()).collect();
    assert_eq!(presenters, [Some("Ida Krog"), Some("Bo Lund"), None, Some("kassereren")]);
    let minutes: Vec<Option<u32>> = read.meeting.items.iter().map(|item| item.minutes).collect();
    assert_eq!(minutes, [Some(20), Some(10), None, Some(5)]);
    assert!(read.warnings.iter().any(|warning| warning.text.contains("ikke taget med: punkt »1 Kajen«")));
    assert_eq!(read.meeting.items[2].sections[0].text, "Nord · Syd");
}

#[test]
fn lists_are_named_by_sides_by_those_who_elect_and_behind_a_comma() {
    let groups = |head: &str| -> Vec<(String, String, bool)> {
        let text = format!(
            "Engum Havneråd\nReferat\n3. maj 2027\n\n{head}\n\n1. Kajen\nBeslutning: Males.\n\n2. Evt.\nBeslutning: Intet.\n"
        );
        let people = read(text.as_bytes(), "referat.txt").unwrap().meeting.people;
        people.into_iter().map(|person| (person.name, person.group, person.voting)).collect()
    };
    let group = |name: &str, group: &str, voting: bool| (name.to_owned(), group.to_owned(), voting);
    assert_eq!(
        groups(
            "For Byrådet: Ida Krog, Bo Lund\nFor forvaltningen: Havnefoged Eva Ek\nFor lejerne: Kaj Vig og Ulf Dal"
        ),
        [
            group("Ida Krog", "For Byrådet", true),
            group("Bo Lund", "For Byrådet", true),
            group("Eva Ek", "For forvaltningen", false),
            group("Kaj Vig", "For lejerne", true),
            group("Ulf Dal", "For lejerne", true),
        ]
    );
    let head = "Medlemmer indstillet af de frivillige foreninger på havnen:\nIda Krog (formand)\nBo Lund";
    assert!(groups(head).iter().all(|(_, _, voting)| *voting) && groups(head).len() == 2);
    assert_eq!(groups("Til stede, lejerne: Ida Krog, Bo Lund\nTil stede, ejerne: Eva Ek").len(), 3);
    assert_eq!(groups("Afbud, Bo").len(), 0);
}

#[test]
fn crosses_beside_ticks_are_of_those_who_did_not_come_and_a_legend_that_is_used_is_read() {
    let people = |head: &str| {
        let text = format!(
            "Engum Havneråd\nReferat\n3. maj 2027\n\n{head}\n\n1. Kajen\nBeslutning: Males.\n\n2. Evt.\nBeslutning: Intet.\n"
        );
        read(text.as_bytes(), "referat.txt").unwrap()
    };
    let came = people("Deltagere:\n✓ Ida Krog\n✖ Bo Lund\n✓ Eva Ek").meeting;
    let status = |n: usize| came.attendance.iter().find(|a| a.person == came.people[n].id).map(|a| a.status);
    assert_eq!(status(1), Some(crate::meeting::Status::Absent));
    let starred = people("Medlemmer:\nIda Krog\nBo Lund *\nEva Ek\n\n* = afbud");
    assert_eq!(starred.warnings, []);
}

#[test]
fn parts_with_the_number_of_their_item_are_items_unless_they_are_its_sections() {
    let text = |part: &str| {
        format!(
            "Engum Havneråd\nReferat\n3. maj 2027\n\nPunkt 1 - Valg\nIda Krog.\n\nPunkt 2 - Forslag\n\n2.1 {part}\nVedtaget.\n\n2.2 Ny kran\nForkastet.\n\nPunkt 3 - Evt.\nIntet.\n"
        )
    };
    let numbers = |text: &str| -> Vec<(String, u8)> {
        let items = read(text.as_bytes(), "referat.txt").unwrap().meeting.items;
        items.into_iter().map(|item| (item.number, item.level)).collect()
    };
    let wanted = [("1", 1), ("2", 1), ("2.1", 2), ("2.2", 2), ("3", 1)];
    assert_eq!(numbers(&text("Lys på kajen")), wanted.map(|(number, level)| (number.to_owned(), level)));
    assert_eq!(numbers(&text("Sagsfremstilling")).len(), 3);
}

#[test]
fn the_signature_of_a_mail_and_a_meeting_in_capitals_are_known() {
    let text = "REFERAT FRA HAVNERÅDETS MØDE\n\n3. maj 2027 kl. 9\n\n1. Kajen\nBeslutning: Males.\n\n2. Evt.\nBeslutning: Intet.\n\n--\nIda Krog\nsekretær\nTlf. 00 00 11 22\n";
    let read = read(text.as_bytes(), "referat.txt").unwrap();
    assert_eq!(read.meeting.body, "Havnerådet");
    assert_eq!(read.meeting.items[1].decision_text(), "Intet.");
    assert!(read.warnings.iter().any(|warning| warning.line == Some(11)));
}

#[test]
fn who_presents_may_stand_under_the_title_in_its_cell() {
    let text = "<h1>Referat af møde i Engum Havneråd</h1><p>3. maj 2027</p><table><tr><th>Nr.</th><th>Emne</th><th>Sagsfremstilling</th><th>Beslutning</th></tr><tr><td>1</td><td><p>Kajen</p><p>v/ Ida Krog</p></td><td>Den er rådden.</td><td>Males.</td></tr><tr><td>2</td><td>Evt.</td><td></td><td>Intet.</td></tr></table>";
    let items = read(text.as_bytes(), "referat.html").unwrap().meeting.items;
    assert_eq!((items[0].title.as_str(), items[0].presenter.as_deref()), ("Kajen", Some("Ida Krog")));
}

#[test]
fn answers_to_other_items_that_no_list_explains_are_named() {
    let text = "Engum Havneråd\nReferat\n3. maj 2027\n\n1. Kajen\nBeslutning:\nMales.\n\n2. Broen\nBeslutning:\nLukkes.\n\n3. Evt.\nBeslutning:\nAd 1) Der hentes tilbud.\nAd 2) Der sættes et skilt op.\n";
    let warnings = read(text.as_bytes(), "referat.txt").unwrap().warnings;
    assert!(warnings.iter().any(|warning| warning.text.contains("svarer måske til andre punkter")));
}

#[test]
fn the_company_above_an_assembly_is_the_one_that_meets() {
    let text = "Engum Fjernvarme A.m.b.a.\nOrdinær generalforsamling 3. maj 2027 kl. 19\n\n1. Valg af dirigent\nIda Krog.\n\n2. Eventuelt\nIntet.\n";
    assert_eq!(meeting(text).body, "Engum Fjernvarme A.m.b.a.");
}
