//! What stands beside the names on lists of people: trades, those who send somebody, those who are sat in for, and lists
//! beside each other.

use crate::import::read;
use crate::meeting::Status;

/// The people of minutes with some lines in their head: the list, what it prints, whether they were away, and who sat in.
fn people(head: &str) -> Vec<String> {
    let text = format!(
        "Engum Byråd\nReferat tirsdag den 24. november 2020 kl. 18.00\n{head}\n\n1. Ny bro\nBeslutning\nGodkendt.\n\n2. Ny vej\nBeslutning\nGodkendt.\n"
    );
    let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
    let person = |person: &crate::meeting::Person| {
        let record = meeting.attendance_of(&person.id).unwrap();
        let status = match record.status {
            Status::Afbud => " afbud",
            Status::Absent => " absent",
            Status::Virtual => " virtual",
            Status::Present | Status::Unknown => "",
        };
        let other = record.substitute.as_ref().and_then(|id| meeting.person(id));
        let other = other.map_or(String::new(), |other| format!(" <- {}", other.name));
        format!("{}: {}{status}{other}", person.group, person.listed())
    };
    meeting.people.iter().map(person).collect()
}

#[test]
fn a_trade_before_a_name_is_the_title() {
    for (line, wanted) in [
        ("Skovrider Ane Ask, Engum Skov", "Skovrider Ane Ask, Engum Skov"),
        ("Ledende biolog Ane Ask", "Ledende biolog Ane Ask"),
        ("Lærernes FTR Ane Ask", "Lærernes FTR Ane Ask"),
        ("Ane Ask, Zoolog", "Zoolog Ane Ask"),
        // surnames end so too, and first names come before them
        ("Bo Rosenkvist Lund, Engum", "Bo Rosenkvist Lund, Engum"),
        ("Armand Lund Ask", "Armand Lund Ask"),
        ("Rosenkvist Lund", "Rosenkvist Lund"),
    ] {
        assert_eq!(people(&format!("Deltagere:\n{line}"))[..], [format!("Deltagere: {wanted}")], "{line}");
    }
}

#[test]
fn who_sends_somebody_may_stand_before_the_name() {
    let list = "Fra kommunerne\nEngum Kommune: Borgmester Ane Ask (formand)\nLundby Kommune: Bo Birk\n\n\
        Fra lægerne\nPLO Engum: Praktiserende læge Eva Ek\n\nAfbud\nRegion Øst: Ib Fog";
    let wanted = [
        "Fra kommunerne: Borgmester Ane Ask, Engum Kommune (formand)",
        "Fra kommunerne: Bo Birk, Lundby Kommune",
        "Fra lægerne: Praktiserende læge Eva Ek, PLO Engum",
        "Afbud: Ib Fog, Region Øst afbud",
    ];
    assert_eq!(people(list), wanted);
}

#[test]
fn one_who_sits_in_for_another_is_that_wherever_it_is_said() {
    for (list, wanted) in [
        (
            "Fraværende\nAne Ask (A) - Bo Birk (B) mødte som stedfortræder.\nEva Ek",
            "Fraværende: Ane Ask (A) absent <- Bo Birk|Fraværende: Eva Ek absent|Stedfortrædere: Bo Birk (B)",
        ),
        (
            "Deltagere:\nLeder Bo Birk, Engum (i stedet for Ane Ask)\n\nAfbud:\nAne Ask",
            "Deltagere: Leder Bo Birk, Engum|Afbud: Ane Ask afbud <- Bo Birk",
        ),
        (
            "Navn\tRolle\tTilstede\tAfbud\nBo Birk\tLeder (i stedet for Ane Ask)\tX\t\nAne Ask\tDirektør\t\tX\n\
             Eva Ek\tSekretariatsleder (referent)\tX\t\nKaj Lind\tStedfortræder for Pia Skov\tX\t",
            "Deltagere: Bo Birk (Leder)|Afbud: Ane Ask (Direktør) afbud <- Bo Birk|\
             Deltagere: Sekretariatsleder Eva Ek (referent)|Deltagere: Kaj Lind|Fraværende: Pia Skov absent <- Kaj Lind",
        ),
    ] {
        assert_eq!(people(list), wanted.split('|').collect::<Vec<_>>(), "{list}");
    }
}

#[test]
fn where_somebody_comes_from_is_no_remark_and_nobody_else() {
    for (line, wanted) in [
        (
            "Ane Ask (digitaliseringschef), Bo Birk (Digitalisering)",
            "Ane Ask (digitaliseringschef)|Bo Birk, Digitalisering",
        ),
        ("Ane Ask (på Teams), Bo Birk (digitalt)", "Ane Ask virtual|Bo Birk virtual"),
        ("Direktør Ane Ask, KL og Bo Birk, HK", "Direktør Ane Ask, KL|Bo Birk, HK"),
        ("Ane Ask og Bo Birk, Lundby Rådgivning (punkt 4)", "Ane Ask|Bo Birk, Lundby Rådgivning"),
        (
            "Ane Ask, direktør, Sundhed og Ældre; Bo Birk, leder, Teknik",
            "direktør Ane Ask, Sundhed og Ældre|leder Bo Birk, Teknik",
        ),
    ] {
        let wanted: Vec<String> = wanted.split('|').map(|who| format!("Deltagere: {who}")).collect();
        assert_eq!(people(&format!("Deltagere: {line}")), wanted, "{line}");
    }
}

#[test]
fn parts_of_those_who_came_are_of_those_who_came() {
    let list = "Deltagere:\nLedelsesrepræsentanter:\nAne Ask, leder\nMedarbejderrepræsentanter:\nBo Birk, 3F\n\nSekretær\nEva Ek";
    let wanted = [
        "Deltagere, ledelsesrepræsentanter: leder Ane Ask",
        "Deltagere, medarbejderrepræsentanter: Bo Birk, 3F",
        "Sekretær: Eva Ek (sekretær)",
    ];
    assert_eq!(people(list), wanted);
}

#[test]
fn lists_beside_each_other_may_have_blank_rows_and_more_headings() {
    let list = "Til stede:                     Afbud:\n\n\
        Ane Ask (formand)              Ib Fog\nBo Birk\nEva Ek                         Fra forvaltningen:\n\
        Kaj Lind                       Direktør Pia Skov\n                               Leder Per Vig (referent)";
    let wanted = [
        "Til stede: Ane Ask (formand)",
        "Til stede: Bo Birk",
        "Til stede: Eva Ek",
        "Til stede: Kaj Lind",
        "Afbud: Ib Fog afbud",
        "Fra forvaltningen: Direktør Pia Skov",
        "Fra forvaltningen: Leder Per Vig (referent)",
    ];
    assert_eq!(people(list), wanted);
}

#[test]
fn entries_may_be_set_otherwise_than_a_person_a_line() {
    let all = ["Deltagere: Ane Ask, Bådklubben (formand)", "Deltagere: Bo Birk, Fiskerne"];
    for list in [
        "Ane Ask - formand - Bådklubben\nBo Birk - Fiskerne",
        "Ane Ask / formand / Bådklubben\nBo Birk / Fiskerne",
        "Ane Ask | Bådklubben | formand\nBo Birk | Fiskerne |",
        "1. Ane Ask, formand, Bådklubben\n2. Bo Birk, Fiskerne",
        "Ask, Ane (formand), Bådklubben\nBirk, Bo, Fiskerne",
        "Ane Ask\nFormand\nBådklubben\n\nBo Birk\nMedlem\nFiskerne",
        "for Bådklubben: Ane Ask (formand)\nfor Fiskerne: Bo Birk",
    ] {
        assert_eq!(people(&format!("Deltagere:\n{list}")), all, "{list}");
    }
}

#[test]
fn rows_that_go_on_and_labels_below_a_list_are_read_for_themselves() {
    for (list, wanted) in [
        (
            "Til stede:\nAne Kvist Ask (formand), Bo Birk (kasserer),\nEva Ek og Ib Fog.",
            "Til stede: Ane Kvist Ask (formand)|Til stede: Bo Birk (kasserer)|Til stede: Eva Ek|Til stede: Ib Fog",
        ),
        (
            "Deltagere    Ane Ask, formand\n             Bo Birk, Fiskerne\nAfbud        Kaj Lind\nReferent     Lis Mose",
            "Deltagere: Ane Ask (formand)|Deltagere: Bo Birk, Fiskerne|Afbud: Kaj Lind afbud|Referent: Lis Mose (referent)",
        ),
        (
            "Deltagere:    Ane Ask (formand)    Til stede\n              Bo Birk              Afbud\n              Eva Ek               Deltog virtuelt",
            "Deltagere: Ane Ask (formand)|Afbud: Bo Birk afbud|Deltagere: Eva Ek virtual",
        ),
        (
            "Deltagere\nBådklubben\nAne Ask\nBo Birk\nFiskerne\nEva Ek\nIb Fog",
            "Bådklubben: Ane Ask|Bådklubben: Bo Birk|Fiskerne: Eva Ek|Fiskerne: Ib Fog",
        ),
        (
            "Deltagere fra Bådklubben: Ane Ask, Bo Birk\nDeltagere fra Fiskerne: Eva Ek",
            "Deltagere, bådklubben: Ane Ask|Deltagere, bådklubben: Bo Birk|Deltagere, fiskerne: Eva Ek",
        ),
    ] {
        assert_eq!(people(list), wanted.split('|').collect::<Vec<_>>(), "{list}");
    }
}

#[test]
fn what_is_said_of_presence_is_read_wherever_it_stands() {
    for (list, wanted) in [
        (
            "Deltagere:\nAne Ask (Region Øst, afbud)\nBo Birk (PLO, formand)",
            "Deltagere: Ane Ask, Region Øst afbud|Deltagere: Bo Birk, PLO (formand)",
        ),
        (
            "Afbud: Ane Ask\nSuppleant for Ane Ask: Bo Birk",
            "Afbud: Ane Ask afbud <- Bo Birk|Suppleant for Ane Ask: Bo Birk",
        ),
        (
            "Suppleanter\nIb Fog (deltog for Eva Ek)\n\nAfbud\nEva Ek",
            "Suppleanter: Ib Fog|Afbud: Eva Ek afbud <- Ib Fog",
        ),
        (
            "Mødet blev afholdt med deltagelse af Ane Ask og Bo Birk. Ib Fog havde meldt forfald.",
            "Deltagere: Ane Ask|Deltagere: Bo Birk|Afbud: Ib Fog afbud",
        ),
        ("Til stede: medlemmerne Ane Ask og Bo Birk", "Til stede: Ane Ask|Til stede: Bo Birk"),
    ] {
        assert_eq!(people(list), wanted.split('|').collect::<Vec<_>>(), "{list}");
    }
    let text = "Engum Byråd\nReferat 24. november 2020\nFormand: Ane Ask\nØvrige medlemmer: Eva Ek\n\n1. Ny bro\nBeslutning\nGodkendt.\n";
    assert!(read(text.as_bytes(), "referat.txt").unwrap().meeting.people[1].voting);
}

#[test]
fn what_may_be_somebody_else_or_a_member_is_named_and_the_heads_of_tables_are_not() {
    let named = |head: &str| -> Vec<String> {
        let text = format!(
            "Engum Havneråd\nReferat 24. november 2020\n{head}\n\n1. Ny bro\nBeslutning\nGodkendt.\n"
        );
        read(text.as_bytes(), "referat.txt").unwrap().warnings.iter().map(ToString::to_string).collect()
    };
    let only_staff = named("Til stede\nFra Bådklubben: Ane Ask, Bo Birk\nFra Fiskerne: Eva Ek");
    assert!(only_staff.iter().any(|warning| warning.contains("stemmeret")), "{only_staff:?}");
    let beside = named("Deltagere:\nAne Ask, Lis Mose\nBo Birk\nEva Ek\nIb Fog");
    assert!(beside.iter().any(|warning| warning.contains("måske en person")), "{beside:?}");
    for head in ["Navn   Repræsenterer\nAne Ask   Fiskerne\nBo Birk   Bådklubben", "Nr   Titel"] {
        let lost = named(head).into_iter().find(|warning| warning.contains("på ingen liste"));
        assert_eq!(lost, None, "{head}");
    }
    let half = named(
        "Deltagere: Ane Ask\n\nBo Birk meldte afbud. Derudover kom Eva Ek og suppleant Ib Fog til kaffe.",
    );
    assert!(half.iter().any(|warning| warning.contains("Eva Ek")), "{half:?}");
}

#[test]
fn the_body_on_each_page_is_no_decision() {
    let page = |n: usize, text: &str| {
        format!("{text}\n\nEngum Kommune\nHavneudvalget, den 9. november 2020\n\nSide {n} af 4\n\n")
    };
    let text = page(1, "Engum Kommune\n\nReferat\nHavneudvalget\n\nDato: 9. november 2020")
        + &page(
            2,
            "1. Ny bro\n\nSagsfremstilling\nBroen er gammel, og den skal skiftes, så snart der er penge til det og",
        )
        + &page(
            3,
            "tid til det.\n\nBeslutning i Havneudvalget den 9. november 2020\nGodkendt.\n\n2. Ny mole\n\nSagsfremstilling\nMolen er ny.",
        )
        + &page(4, "Beslutning i Havneudvalget den 9. november 2020\nUdsat.");
    let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
    let decisions: Vec<&str> = meeting.items.iter().map(crate::meeting::Item::decision_text).collect();
    assert_eq!(decisions, ["Godkendt.", "Udsat."]);
    assert!(meeting.items.iter().all(|item| item.sections.len() == 1));
}

#[test]
fn one_on_a_list_is_not_the_body() {
    let body = |text: &str| read(text.as_bytes(), "dagsorden.txt").unwrap().meeting.body;
    let items = "1. Ny bro\n2. Ny vej\n";
    let list = "Dagsorden 3. maj 2027\n\nDeltagere:\nAne Ask, Bådforeningen\nBo Birk, Museumsforeningen\n\n";
    assert!(!body(&format!("{list}{items}")).contains("foreningen"));
    let church = "Engum Sogns Menighedsråd\nLundby Provsti, Kode 1234\n\nDagsorden 3. maj 2027\n\n1. Ny bro\n2. Ny vej\n";
    assert!(read(church.as_bytes(), "dagsorden.txt").unwrap().meeting.people.is_empty());
    let numbered =
        "FONDEN HAVNEHUSET\n\nDAGSORDEN\nBestyrelsesmøde nr. 4/2027\n\nTid: 3. maj 2027 kl. 17\n\n";
    assert!(!body(&format!("{numbered}{items}")).contains("4/2027"));
    let school = "Dagsorden til skolebestyrelsesmøde\n\nSkolebestyrelsen ved Engumskolen\n\n3. maj 2027\n\n";
    assert_eq!(body(&format!("{school}{items}")), "Skolebestyrelsen ved Engumskolen");
}

#[test]
fn names_on_one_line_under_their_heading_are_several_whatever_they_are() {
    let people = |list: &str| -> Vec<(String, Option<String>, Option<String>)> {
        let text = format!(
            "Havneudvalget\n\nReferat 3. maj 2027\n\n{list}\n\n1. Ny bro\nGodkendt.\n\n2. Ny vej\nUdsat.\n"
        );
        let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
        meeting.people.into_iter().map(|person| (person.name, person.role, person.org)).collect()
    };
    let one = |name: &str, role: Option<&str>, org: Option<&str>| {
        (name.to_owned(), role.map(str::to_owned), org.map(str::to_owned))
    };
    assert_eq!(
        people("Til stede:\nAne Ask (formand), Bo Birk og Eva Ek (referent)\nAfbud:\nIb Fog, Ole Kaj Lind"),
        [
            one("Ane Ask", Some("formand"), None),
            one("Bo Birk", None, None),
            one("Eva Ek", Some("referent"), None),
            one("Ib Fog", None, None),
            one("Ole Kaj Lind", None, None),
        ]
    );
    // where others come from somewhere, the second may be an organisation
    let away = people("Til stede:\nAne Ask, Dansk Sejlunion\nAfbud:\nIb Fog, Ældre Sagen Engum");
    assert_eq!(away.len(), 2, "{away:?}");
    // one to a line, with where they come from
    assert_eq!(
        people("Til stede:\nAne Ask (formand), Dansk Sejlunion\nBo Birk, Nordvest Rådgivning"),
        [
            one("Ane Ask", Some("formand"), Some("Dansk Sejlunion")),
            one("Bo Birk", None, Some("Nordvest Rådgivning")),
        ]
    );
}

#[test]
fn who_sends_somebody_is_no_surname_and_two_beside_a_slash_are_not_one() {
    let names = |list: &str| -> Vec<String> {
        let text = format!(
            "Havneudvalget\n\nReferat 3. maj 2027\n\n{list}\n\n1. Ny bro\nGodkendt.\n\n2. Ny vej\nUdsat.\n"
        );
        let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
        meeting.people.into_iter().map(|person| person.name).collect()
    };
    let sent = names("Til stede:\nFOA, Ane Ask\nHK, Bo Birk\nDLF, Eva Ek");
    assert!(sent.iter().all(|name| !name.ends_with("FOA") && !name.ends_with("HK")), "{sent:?}");
    let text = "Havneudvalget\n\nReferat 3. maj 2027\n\nTil stede:\nAne Ask / Bo Birk\nEva Ek / Ib Fog\n\n1. Ny bro\nGodkendt.\n";
    let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
    assert!(meeting.people.iter().all(|person| person.org.is_none()), "{:?}", meeting.people);
}

#[test]
fn a_list_that_is_called_by_a_role_gives_it_to_one_alone() {
    let roles = |list: &str| -> Vec<Option<String>> {
        let text = format!(
            "Havneudvalget\n\nReferat 3. maj 2027\n\nTil stede:\nAne Ask\nBo Birk\n\n{list}\n\n1. Ny bro\nGodkendt.\n"
        );
        let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
        meeting.people.into_iter().skip(2).map(|person| person.role).collect()
    };
    assert_eq!(roles("Sekretær:\nEva Ek"), [Some("sekretær".to_owned())]);
    assert_eq!(roles("Sekretær:\nEva Ek\nIb Fog"), [None, None]);
}

#[test]
fn marks_that_are_made_by_hand_say_who_came() {
    for (list, wanted) in [
        ("Deltagere:\n[x] Ane Ask\n[ ] Bo Birk", "Deltagere: Ane Ask|Deltagere: Bo Birk absent"),
        ("Deltagere:\n✓ Ane Ask\n✗ Bo Birk", "Deltagere: Ane Ask|Deltagere: Bo Birk absent"),
        (
            "Deltagere:\nAne Ask ........ til stede\nBo Birk …… afbud",
            "Deltagere: Ane Ask|Afbud: Bo Birk afbud",
        ),
        ("Deltagere:\nAne Ask\nBo Birk*\n\n* = afbud", "Deltagere: Ane Ask|Deltagere: Bo Birk afbud"),
        ("Deltagere:\nANE ASK\nBO BIRK (A)", "Deltagere: Ane Ask|Deltagere: Bo Birk (A)"),
        (
            "Deltagere:\nAne Ask    Til stede\nBo Birk    Online",
            "Deltagere: Ane Ask|Deltagere: Bo Birk virtual",
        ),
        (
            "Navn\tTil stede\tAfbud\nAne Ask\t[x]\t[ ]\nBo Birk\t[ ]\t[x]",
            "Deltagere: Ane Ask|Afbud: Bo Birk afbud",
        ),
        (
            "Navn\tMødt\nAne Ask\t×\nBo Birk\nEva Ek\t×",
            "Deltagere: Ane Ask|Fraværende: Bo Birk absent|Deltagere: Eva Ek",
        ),
    ] {
        assert_eq!(people(list).join("|"), wanted, "{list}");
    }
}

#[test]
fn what_stands_beside_a_name_has_its_place() {
    for (list, wanted) in [
        (
            "Deltagere: Ane Ask (VIP), Bo Birk (næstformand, 3F), Eva Ek (AMR)",
            "Deltagere: Ane Ask|Deltagere: Bo Birk, 3F (næstformand)|Deltagere: AMR Eva Ek",
        ),
        (
            "Fraværende: Ane Ask (V), stedfortræder Bo Birk (V)\n  Eva Ek",
            "Fraværende: Ane Ask (V) absent <- Bo Birk|Fraværende: Eva Ek absent|Stedfortrædere: Bo Birk (V)",
        ),
        (
            "Fra museet deltog leder Ane Ask og Bo Birk, der tog referat. Afbud fra Ib Fog.",
            "Øvrige deltagere: leder Ane Ask|Øvrige deltagere: Bo Birk (referent)|Afbud: Ib Fog afbud",
        ),
        (
            "Navn\tPost\tTil stede\tBemærkning\nAne Ask\tKasserer\tx\t\nBo Birk\t\tx\tFormand",
            "Deltagere: Ane Ask (Kasserer)|Deltagere: Bo Birk (Formand)",
        ),
    ] {
        assert_eq!(people(list).join("|"), wanted, "{list}");
    }
}

#[test]
fn letters_that_are_initials_and_a_party_are_what_the_others_have() {
    let of_parties = "Til stede:\nSofie Fog (SF)\nBo Krag (V)\nLis Ask (LA), formand";
    assert_eq!(
        people(of_parties),
        ["Til stede: Sofie Fog (SF)", "Til stede: Bo Krag (V)", "Til stede: Lis Ask (LA) (formand)"]
    );
    let of_initials = "Til stede:\nSofie Fog (SF)\nBo Krag (BK)";
    assert_eq!(people(of_initials), ["Til stede: Sofie Fog", "Til stede: Bo Krag"]);
}
