//! Posts in columns, heads of pages, cells of several paragraphs, counted meetings, and breaks after attachments.

use super::{minutes, page, titles};
use crate::import::{Imported, read};
use crate::meeting::{Access, Status};

fn file(text: &str) -> Imported {
    read(text.as_bytes(), "a.txt").unwrap()
}

/// Each person: the name, and what stands before it.
fn people(read: &Imported) -> Vec<String> {
    let shown = |person: &crate::meeting::Person| {
        let before = [&person.role, &person.title, &person.org].into_iter().flatten().next();
        before.map_or_else(|| person.name.clone(), |before| format!("{} {before}", person.name))
    };
    read.meeting.people.iter().map(shown).collect()
}

fn status(read: &Imported, name: &str) -> Option<Status> {
    let person = read.meeting.people.iter().find(|person| person.name == name)?;
    read.meeting.attendance.iter().find(|record| record.person == person.id).map(|record| record.status)
}

#[test]
fn posts_may_stand_in_a_column_before_the_names() {
    let read = minutes(
        "Til stede:\n  Formand              Ane Ask\n  Kasserer             Ib Karl Holm\n  Kapsejlads           Bodil Nør\n\
Afbud:\n  Jolleudvalg          Eva Ek\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n",
    );
    let expected = ["Ane Ask formand", "Ib Karl Holm kasserer", "Bodil Nør Kapsejlads", "Eva Ek Jolleudvalg"];
    assert_eq!(people(&read), expected);
    assert_eq!(status(&read, "Eva Ek"), Some(Status::Afbud));
    // names in columns are names, and one blank divides no columns
    let read = minutes(
        "Til stede:\n  Ane Ask              Ib Holm\n  Karl Bodil Nør\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n",
    );
    assert_eq!(people(&read), ["Ane Ask", "Ib Holm", "Karl Bodil Nør"]);
}

#[test]
fn what_is_besluttet_is_the_decision() {
    for label in ["BESLUTTET", "Besluttet"] {
        let read = minutes(&format!(
            "1. Kajen\n\nBo viste fotos af den.\n{label}: Den males i juni.\n\n2. Broen\n\nDen er lang.\n{label}: Den lukkes helt.\n"
        ));
        assert_eq!(read.meeting.items[0].decision_text(), "Den males i juni.", "{label}");
        assert_eq!(read.meeting.items[1].decision_text(), "Den lukkes helt.", "{label}");
    }
    // over a list it is a line of the decision
    let read = minutes(
        "1. Kajen\n\nBeslutning\nDen er rådden.\nBesluttet:\n- Den males.\n- Den spules.\n\n2. Eventuelt\n\nBeslutning\nIntet.\n",
    );
    let decided = read.meeting.items[0].decision_text();
    assert!(decided.starts_with("Den er rådden.") && decided.contains("spules"), "{decided}");
}

#[test]
fn a_number_under_its_heading_is_the_case() {
    let item = |heading: &str, below: &str| {
        let read = page(&format!(
            "<h2>1. Kajen</h2><div>SAGSFREMSTILLING</div><p>Kajen er rådden.</p><div>{heading}</div><p>{below}</p>\
<div>BESLUTNING</div><p>Males.</p><h2>2. Eventuelt</h2><div>BESLUTNING</div><p>Intet.</p>"
        ));
        read.meeting.items[0].case_no.clone()
    };
    for heading in ["JOURNALNUMMER", "SAGSNUMMER", "Journalnr."] {
        assert_eq!(item(heading, "27041199").as_deref(), Some("27041199"), "{heading}");
    }
    for (heading, below) in
        [("JOURNALNUMMER", "Findes ikke."), ("TELEFON", "12345678"), ("JOURNALNUMMER", "12")]
    {
        assert_eq!(item(heading, below), None, "{heading}: {below}");
    }
}

#[test]
fn the_head_of_a_document_of_few_pages_goes_where_it_returns() {
    let turn =
        |n: u32| format!("\nSide {n} af 3\nEngum Kommune                    Havnerådet\n14.06.2027\n\n");
    let read = file(&format!(
        "Engum Kommune                    Havnerådet\n14.06.2027\n\nReferat\naf ordinært møde i Havnerådet\n\n\
1. Kajen\n\nBeslutning\nMales.\n{}2. Broen\n\nBeslutning\nLukkes.\n{}3. Eventuelt\n\nBeslutning\nIntet.\n\nSide 3 af 3\n",
        turn(1),
        turn(2)
    ));
    let decided: Vec<&str> = read.meeting.items.iter().map(|item| item.decision_text()).collect();
    assert_eq!(decided, ["Males.", "Lukkes.", "Intet."]);
    // another day stays
    let read = file(
        "Engum Kommune\n14.06.2027\n\nReferat\n\n1. Kajen\n\nBeslutning\nMales.\n\nSide 1 af 2\n\n21.06.2027\n\n2. Eventuelt\n\n\
Beslutning\nIntet.\n\nSide 2 af 2\n",
    );
    assert!(serde_json::to_string(&read.meeting).unwrap().contains("21.06.2027"));
}

#[test]
fn the_paragraphs_of_a_cell_stay_apart() {
    let row = |label: &str, lines: &[&str]| {
        let lines: String = lines.iter().map(|line| format!("<p>{line}</p>")).collect();
        format!("<tr><td>{label}</td><td>{lines}</td></tr>")
    };
    let read = page(&format!(
        "<table>{}{}{}{}</table><table>{}{}</table>",
        row("1", &["Kajen"]),
        row("Indstilling", &["Formanden indstiller,", "at kajen males", "at broen lukkes"]),
        row("Bilag", &["Bilag 1.1 Plan", "Bilag 1.2 Kort", "Bilag 1.3 Tal"]),
        row("Referat", &["Godkendt."]),
        row("2", &["Eventuelt"]),
        row("Referat", &["Intet."]),
    ));
    let item = &read.meeting.items[0];
    assert_eq!(item.indstilling.as_ref().unwrap().points, ["at kajen males", "at broen lukkes"]);
    assert_eq!(item.bilag.len(), 3);
    // a table of its own, whose head has known words
    let read = page(
        "<h2>1. Kajen</h2><h3>Sagsfremstilling</h3><table><tr><td>Økonomi</td><td>Tidsplan</td></tr><tr><td>4.000</td><td>maj</td></tr></table>\
<h3>Beslutning</h3><p>Males.</p><h2>2. Eventuelt</h2><h3>Beslutning</h3><p>Intet.</p>",
    );
    assert_eq!(read.meeting.items[0].sections.len(), 1, "{:?}", read.meeting.items[0].sections);
}

#[test]
fn a_bracket_may_say_why_somebody_is_away() {
    let stands = |label: &str| {
        let read = minutes(&format!(
            "Mødt: Ane Ask, Ib Holm\n{label}: Eva Ek\nFra administrationen deltog direktør Bodil Nør og kontorchef Bo Birk.\n\n\
1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n"
        ));
        assert_eq!(status(&read, "Bodil Nør").filter(|it| it.attended()), Some(Status::Present), "{label}");
        status(&read, "Eva Ek").unwrap()
    };
    for label in ["Ikke mødt (afbud)", "Fraværende (afbud)", "Ikke til stede (med afbud)"] {
        assert_eq!(stands(label), Status::Afbud, "{label}");
    }
    for label in ["Ikke mødt", "Fraværende (uden afbud)", "Udeblevet"] {
        assert_eq!(stands(label), Status::Absent, "{label}");
    }
}

#[test]
fn a_meeting_may_be_counted_or_named_by_its_day() {
    let body = |title: &str| file(&format!("{title}\n\n1. Kajen\n\n2. Eventuelt\n")).meeting.body;
    for title in [
        "Dagsorden til møde nr. 5 i Engum Havneråd",
        "Referat af møde nr. 3/2027 i Engum Havneråd den 3. maj 2027",
        "Referat fra møde nr. 12 i Engum Havneråd",
        "Referat af bestyrelsesmødet 18. oktober\nEngum Havneråd",
    ] {
        assert_eq!(body(title), "Engum Havneråd", "{title}");
    }
    assert_eq!(body("Referat af møde i Afdelingsbestyrelsen nr. 5"), "Afdelingsbestyrelsen nr. 5");
}

#[test]
fn the_head_of_a_mail_may_be_english() {
    let read = file(
        "From: Bo Birk <bo@example.org>\nTo: Medlemmer af Grundejerforeningen Engvang\nDate: Wed, 20 Oct 2027 08:12:44 +0200\n\
Subject: Referat af bestyrelsesmødet 18. oktober\nContent-Type: text/plain; charset=utf-8\n\nKære alle\n\n\
Tid: mandag den 18. oktober 2027 kl. 19.00\n\n1. Kajen\nMales.\n\n2. Eventuelt\nIntet.\n",
    );
    assert_eq!(read.meeting.body, "Grundejerforeningen Engvang");
    assert_eq!(read.meeting.date.to_string(), "2027-10-18");
    assert!(!serde_json::to_string(&read.meeting).unwrap().contains("charset"));
}

#[test]
fn a_break_is_nothing_attached() {
    let bilag = |line: &str| {
        let read = page(&format!(
            "<h2>1. Kajen</h2><p>Indstilling: At kajen males.</p><p>Bilag:</p><p>Plan for kajen</p><p><b>{line}</b></p>\
<h2>2. Broen</h2><p>Indstilling: At broen lukkes.</p>"
        ));
        read.meeting.items[0].bilag.len()
    };
    for line in ["Pause med sandwich", "Pause", "Frokost kl. 12.00"] {
        assert_eq!(bilag(line), 1, "{line}");
    }
    for line in ["Pauserummets indretning", "Frokostordning", "Kaffeaftale"] {
        assert_eq!(bilag(line), 2, "{line}");
    }
    let bilag = |line: &str| {
        minutes(&format!("1. Kajen\n\nBeslutning: Males.\nBilag: {line}\n\n2. Eventuelt\n")).meeting.items[0]
            .bilag
            .len()
    };
    assert_eq!(bilag("Beregning og Tegning"), 2);
    for one in ["Brev fra Ane Ask og Bo Birk", "Beregning og tegning", "Plan og Kort 2"] {
        assert_eq!(bilag(one), 1, "{one}");
    }
}

#[test]
fn a_time_in_brackets_is_no_end_of_a_sentence() {
    let item = |title: &str| {
        let meeting =
            minutes(&format!("1. {title}\n\nMales.\n\n2. Eventuelt (kl. 11.10-11.30)\n\nIntet.\n")).meeting;
        let item = &meeting.items[0];
        (item.title.clone(), item.minutes, meeting.access_levels()[0])
    };
    for (title, expected, minutes, access) in [
        ("Broen (kl. 10.35-11.10) – lukket punkt", "Broen", Some(35), Access::Closed),
        ("Lukket punkt (kl. 10.35) (5 min.)", "Lukket punkt", Some(5), Access::Closed),
        ("Broen (10.35-11.10) v/ Bo Birk", "Broen", Some(35), Access::Open),
        ("Broen (2. runde)", "Broen (2. runde)", None, Access::Open),
        ("Regnskab (4. kvartal) og budget", "Regnskab (4. kvartal) og budget", None, Access::Open),
        ("Møde (12.05.2027) med naboen", "Møde (12.05.2027) med naboen", None, Access::Open),
    ] {
        assert_eq!(item(title), (expected.to_owned(), minutes, access), "{title}");
    }
}

#[test]
fn who_minuted_may_stand_behind_referat() {
    let read = minutes(
        "Til stede: Ane Ask, Bo Birk\n\n1. Kajen\n\nKonklusion: Males.\n\n2. Eventuelt\n\nIntet.\nReferat: Bo Birk\n",
    );
    assert_eq!(people(&read), ["Ane Ask", "Bo Birk referent"]);
    assert!(!read.meeting.items[1].decision_text().contains("Birk"));
    let read = minutes("1. Kajen\n\nReferat: Males.\n\n2. Eventuelt\n\nReferat: Intet nyt.\n");
    assert_eq!(read.meeting.items[1].decision_text(), "Intet nyt.");
}

#[test]
fn bold_lines_are_titles_where_none_heads_a_part() {
    let text = |rest: &str| {
        minutes(&format!(
            "**Godkendelse af referatet**\n\nGodkendt.\n\n**Økonomi**\n\nKonklusion: Regnskabet ser fint ud.\n\n**Kajen**\n\n{rest}\n\n**Eventuelt**\n\nIntet.\n"
        ))
    };
    assert!(titles(&text("Konklusion: Den males.")).contains(&"Økonomi"));
    assert!(!titles(&text("**Beslutning**\n\nDen males.")).contains(&"Økonomi"));
}

#[test]
fn short_lines_over_sentences_are_named_as_headings_perhaps() {
    let warns = |text: &str| {
        let read = minutes(&format!(
            "1. Nyt\n\n{text}\n\nBeslutning\nTaget til efterretning.\n\n2. Eventuelt\n\nBeslutning\nIntet.\n"
        ));
        read.warnings.iter().any(|warning| warning.to_string().contains("måske en overskrift"))
    };
    for text in [
        "Kajgruppen\nDer er brug for flere bænke.\n\nBrogruppen\nIntet nyt.",
        "Jollen\nDen er solgt.\n\nKranen\nDen er smurt.",
        "Siden sidst\nSejlet er syet.\n\nNye medlemmer\nDer er kommet tre.",
    ] {
        assert!(warns(text), "{text}");
    }
    for text in [
        "Kajgruppen\nDer er brug for flere bænke.",
        "Der er brug for\nflere bænke på kajen.\n\nDe males i maj.",
        "Ane Ask\nHar sejlet.\n\nBo Birk\nHar malet.",
    ] {
        assert!(!warns(text), "{text}");
    }
}

#[test]
fn a_sentence_in_the_head_that_may_tell_of_somebody_is_named() {
    let warns = |line: &str| {
        let read = minutes(&format!(
            "Kære alle\n\nHer er referatet.\n\nMødt: Ane Ask, Ib Holm\nAfbud: Bo Birk\n{line}\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n"
        ));
        read.warnings.iter().any(|warning| warning.to_string().contains("nævner måske deltagere"))
    };
    for line in [
        "Suppleanten Eva Ek var inviteret i stedet, men kom først til pkt. 3.",
        "Vores stedfortræder Eva Ek sad hjemme i sneen og kunne høre os.",
        "Senere deltog måske også naboen Eva Ek nede fra kajen.",
    ] {
        assert!(warns(line), "{line}");
    }
    for line in [
        "Suppleanten var inviteret i stedet, men kom først til pkt. 3.",
        "Vi drak kaffe hos Eva Ek på kajen bagefter.",
        "Husk at sende afbud til mig i god tid.",
    ] {
        assert!(!warns(line), "{line}");
    }
}
