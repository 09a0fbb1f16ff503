//! Initials behind titles, minutes behind colons, tables with numbers in words, sections that tell who was there, and
//! letters around an agenda.

use super::{minutes, page, titles};
use crate::import::{Imported, read};
use crate::meeting::{Access, Status};

fn presenters(read: &Imported) -> Vec<&str> {
    read.meeting.items.iter().map(|item| item.presenter.as_deref().unwrap_or_default()).collect()
}

/// How somebody stands, and the group of the person.
fn stands(read: &Imported, name: &str) -> Option<(Status, String)> {
    let person = read.meeting.people.iter().find(|person| person.name == name)?;
    let record = read.meeting.attendance.iter().find(|record| record.person == person.id)?;
    Some((record.status, person.group.clone()))
}

fn warns(read: &Imported, words: &str) -> bool {
    read.warnings.iter().any(|warning| warning.to_string().contains(words))
}

#[test]
fn initials_behind_titles_present_where_somebody_has_them() {
    let agenda = |first: &str, second: &str| {
        minutes(&format!(
            "Til stede: Ib Karl Holm, Bodil Nør, Ane Ask\n\n1. Kajen {first}\n\nMales.\n\n2. Broen {second}\n\nLukkes.\n"
        ))
    };
    for (first, second) in [("(IKH)", "(BN)"), ("(AA)", "(IKH)"), ("(IKH)", "")] {
        let read = agenda(first, second);
        assert_eq!(titles(&read), ["Kajen", "Broen"], "{first} {second}");
        let bare = |letters: &str| letters.trim_matches(['(', ')']).to_owned();
        assert_eq!(presenters(&read), [bare(first), bare(second)], "{first} {second}");
    }
    // nobody has them, two letters alone, and words
    for (first, second) in [("(SFO)", "(APV)"), ("(BN)", ""), ("(nord)", "(ikh)")] {
        let read = agenda(first, second);
        assert_eq!(presenters(&read), ["", ""], "{first} {second}");
        assert_eq!(titles(&read)[0], format!("Kajen {first}"));
    }
}

#[test]
fn sentences_behind_the_colons_of_titles_are_minutes() {
    let read = minutes(
        "1) Valg af ordstyrer: Bestyrelsen foreslog Ib Holm, der blev valgt.\nStemmetællere: Bodil Nør.\n\n\
2) Formandens beretning: Formanden fortalte om kajen.\n\nDer blev spurgt til broen.\n\n\
3) Forslag:\n\n3a) Fra bestyrelsen: Ny kran. Bestyrelsen bad om penge til en kran, som kan løfte de store både om efteråret.\n\
Vedtaget.\n\n3b) Fra Bodil Nør: Billigere pladser. Forslaget blev trukket.\n\n\
4) Valg: Ib Holm blev genvalgt.\n\n5) Eventuelt: Ane Ask fik tak.\n",
    );
    let expected = [
        "Valg af ordstyrer",
        "Formandens beretning",
        "Forslag",
        "Fra bestyrelsen: Ny kran",
        "Fra Bodil Nør: Billigere pladser",
        "Valg",
        "Eventuelt",
    ];
    assert_eq!(titles(&read), expected);
    assert!(read.meeting.items[1].decision_text().contains("til broen"));
    // a colon in a title with no sentence behind it
    let read = minutes(
        "1. Lokalplan: Kajen i Engum\n\nDen males af Bo Birk.\n\n2. Høring: Broen over åen\n\nDen lukkes i maj.\n\n\
3. Valg: Nyt medlem\n\nIb Holm blev valgt.\n",
    );
    assert_eq!(titles(&read), ["Lokalplan: Kajen i Engum", "Høring: Broen over åen", "Valg: Nyt medlem"]);
}

/// A page with a table whose rows have a time, what stands in the middle, and what was minuted.
fn table(head: &str, rows: &[(&str, &[&str], &str)]) -> Imported {
    let row = |(time, title, minuted): &(&str, &[&str], &str)| {
        let title: String = title.iter().map(|line| format!("<p>{line}</p>")).collect();
        format!("<tr><td>{time}</td><td>{title}</td><td>{minuted}</td></tr>")
    };
    let heads: String = head.split('|').map(|cell| format!("<td>{cell}</td>")).collect();
    let rows: String = rows.iter().map(row).collect();
    page(&format!("<table><tr>{heads}</tr>{rows}</table>"))
}

#[test]
fn a_number_may_stand_over_its_title_in_a_cell() {
    for word in ["Pkt.", "Punkt", "Sag"] {
        let (first, second) = (format!("{word} 1"), format!("{word} 2"));
        let read = table(
            "Tid|Punkt|Referat",
            &[
                ("<p>9.00</p><p>5 min</p>", &[&first, "Kajen", "Orientering v/ Bodil"], "Den males."),
                ("<p>9.05</p><p>10 min</p>", &["Pause"], ""),
                ("<p>9.15</p><p>10 min</p>", &[&second, "Lukket punkt", "Beslutning"], ""),
            ],
        );
        assert_eq!(titles(&read), ["Kajen", "Lukket punkt"], "{word}");
        assert_eq!(presenters(&read), ["Bodil", ""], "{word}");
        assert_eq!(read.meeting.items[0].decision_text(), "Den males.");
        assert_eq!(
            read.meeting.items.iter().map(|item| item.minutes).collect::<Vec<_>>(),
            [Some(5), Some(10)]
        );
        assert_eq!(read.meeting.access_levels(), [Access::Open, Access::Closed], "{word}");
    }
}

#[test]
fn a_table_without_numbers_in_its_cells_is_no_agenda() {
    for title in ["Pkt. 4 i referatet", "Punkthus", "Sagen fra maj"] {
        let rows: &[(&str, &[&str], &str)] =
            &[("9.00", &[title, "Kajen"], "Males."), ("9.15", &["Broen", "Orientering"], "Lukkes.")];
        let read = table("Tid|Punkt|Referat", rows);
        assert!(!titles(&read).contains(&"Kajen"), "{:?}", titles(&read));
    }
}

#[test]
fn a_part_of_the_first_item_may_tell_who_was_there() {
    for heading in ["Fremmøde", "Afbud", "Fravær"] {
        let read = page(&format!(
            "<h2>1. Godkendelse af dagsorden</h2><h3>Beslutning</h3><p>Godkendt.</p><h3>{heading}</h3>\
<p>Ib Karl Holm havde meldt afbud, og Bodil Nør deltog i stedet.</p><p>Ane Ask udeblev uden afbud.</p>\
<h2>2. Eventuelt</h2><h3>Beslutning</h3><p>Næste møde er den 31. maj.</p>"
        ));
        assert_eq!(stands(&read, "Ib Karl Holm").map(|it| it.0), Some(Status::Afbud), "{heading}");
        assert_eq!(stands(&read, "Ane Ask").map(|it| it.0), Some(Status::Absent), "{heading}");
        assert_eq!(stands(&read, "Bodil Nør"), Some((Status::Present, "Stedfortrædere".to_owned())));
        assert_eq!(read.meeting.items[1].decision_text(), "Næste møde er den 31. maj.");
    }
    let read = page(
        "<h2>1. Kajen</h2><h3>Fremmøde</h3><p>Se den vedlagte liste.</p><h3>Beslutning</h3><p>Males.</p>\
<h2>2. Eventuelt</h2><h3>Beslutning</h3><p>Intet.</p>",
    );
    assert!(read.meeting.people.is_empty() && warns(&read, "»Fremmøde«"), "{:?}", read.warnings);
    let read = page(
        "<h2>1. Kajen</h2><h3>Baggrund</h3><p>Ib Karl Holm havde meldt afbud til prøven.</p><h3>Beslutning</h3><p>Males.</p>\
<h2>2. Eventuelt</h2><h3>Beslutning</h3><p>Intet.</p>",
    );
    assert!(read.meeting.people.is_empty() && !warns(&read, "Baggrund"), "{:?}", read.warnings);
}

#[test]
fn a_remark_in_the_head_may_name_a_substitute() {
    for label in ["Bemærkninger", "Bemærkning", "Note"] {
        let read = minutes(&format!(
            "Medlemmer: Ib Holm (A), Ane Ask (V), Bodil Nør (C)\nFraværende: Ib Holm (A)\n\n\
{label}: Eva Ek (A) deltog som stedfortræder for Ib Holm (A).\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n"
        ));
        assert_eq!(stands(&read, "Eva Ek"), Some((Status::Present, "Stedfortrædere".to_owned())), "{label}");
    }
    // who has no other's seat is called by the label
    let read = minutes(
        "Medlemmer: Ib Holm (A), Ane Ask (V)\n\nPersonale: Eva Ek, Bo Birk\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n",
    );
    assert_ne!(stands(&read, "Eva Ek").map(|it| it.1), Some("Stedfortrædere".to_owned()));
}

#[test]
fn a_group_or_a_role_may_stand_before_a_name_in_a_row() {
    let read = minutes(
        "Deltagere: Ane Ask (formand), skoleleder Ib Holm, elevråd: Eva Ek og Bo Birk, referent: Bodil Nør\n\
Ordstyrer: Ane\n\n1. Kajen\n\nMales.\n\n2. Eventuelt\n\nIntet.\n",
    );
    let of = |name: &str| {
        let person = read.meeting.people.iter().find(|person| person.name == name).unwrap();
        (person.org.as_deref(), person.role.as_deref())
    };
    assert_eq!(of("Eva Ek"), (Some("elevråd"), None));
    assert_eq!(of("Bodil Nør"), (None, Some("referent")));
    assert_eq!(of("Ib Holm"), (None, None));
    // who leads the body is that, and leads this meeting
    assert_eq!(of("Ane Ask"), (None, Some("formand")));
    let record = read.meeting.attendance.iter().find(|record| record.note.is_some()).unwrap();
    assert_eq!(record.note.as_deref(), Some("ordstyrer"));
}

#[test]
fn a_letter_names_its_body_in_the_subject() {
    let mail = |subject: &str, lead: &str| {
        let mail = format!(
            "Fra: Bo Birk <bo@example.dk>\nSendt: 19. april 2027 21:14\nTil: alle@example.dk\nEmne: {subject}\n\nHej alle\n\n{lead}\n\n\
1. Kajen\n\n2. Eventuelt\n"
        );
        read(mail.as_bytes(), "a.txt").unwrap().meeting
    };
    for (subject, body) in [
        ("Dagsorden til møde 3/5-27 i havneudvalget, afd. 2", "Havneudvalget, afd. 2"),
        ("Dagsorden til møde den 3. maj 2027 i Engum Havneråd", "Engum Havneråd"),
        ("Dagsorden for mødet d. 03.05.2027 for bestyrelsen", "Bestyrelsen"),
    ] {
        for lead in
            ["Hermed dagsorden til vores møde", "Vedhæftet dagsorden til mødet", "Her kommer dagsorden"]
        {
            assert_eq!(mail(subject, lead).body, body, "{subject} / {lead}");
        }
    }
    // a room is no body, and a sentence names none
    for subject in ["Dagsorden til møde den 3. maj 2027 i Salen", "Dagsorden til møde den 3. maj 2027 i maj"]
    {
        let body = mail(subject, "Hermed dagsorden til vores møde").body;
        assert!(!body.contains("Hermed") && !body.contains("Salen"), "{body}");
    }
}

#[test]
fn a_place_may_stand_behind_the_day_of_a_title() {
    let place = |title: &str| {
        read(format!("{title}\n\n1. Kajen\n\n2. Eventuelt\n").as_bytes(), "a.txt").unwrap().meeting.place
    };
    for (title, expected) in [
        ("Referat – mandag den 3. maj 2027, klubhuset", "klubhuset"),
        ("Dagsorden, 3. maj 2027, Engum Forsamlingshus", "Engum Forsamlingshus"),
        ("Referat den 3. maj 2027, sal 2", ""),
        ("Referat den 3. maj 2027, mødelokalet", "mødelokalet"),
        ("Referat den 3. maj 2027, revideret", ""),
        ("Referat den 3. maj 2027, Engum Byråd", ""),
    ] {
        assert_eq!(place(title).unwrap_or_default(), expected, "{title}");
    }
}

#[test]
fn the_day_of_a_meeting_that_was_held_counts_before_that_of_the_paper() {
    for label in ["Møde afholdt", "Mødet afholdt", "Mødet holdt"] {
        let text = format!(
            "Engum Havneråd\n12. maj 2027\n\nREFERAT\n{label}: Mandag den 3. maj 2027 kl. 13.00-15.00\n\n\
Punkt 1: Kajen (13.00-13.20)\nMales.\n\nPunkt 2: Eventuelt (13.20-13.30)\nIntet.\n"
        );
        let meeting = read(text.as_bytes(), "a.txt").unwrap().meeting;
        assert_eq!(meeting.date.to_string(), "2027-05-03", "{label}");
        assert_eq!(meeting.starts.map(|clock| clock.to_string()).as_deref(), Some("13:00:00"), "{label}");
        assert_eq!((meeting.items[0].minutes, meeting.items[0].case_no.as_deref()), (Some(20), None));
    }
}

#[test]
fn a_meeting_of_the_day_ends_on_it() {
    let ends = |begins: &str, ends: &str| {
        let read = minutes(&format!("{begins}\n\nMødet slutter kl. {ends}.\n\n1. Kajen\n2. Eventuelt\n"));
        read.meeting.ends.map(|end| end.format("%H.%M").to_string())
    };
    for (begins, end, expected) in [
        ("Kl. 19.00", "00.30", "00.30"),
        ("Kl. 16.00", "1.15", "01.15"),
        ("", "2.00", "02.00"),
        ("Kl. 15.00", "17.30", "17.30"),
    ] {
        assert_eq!(ends(begins, end).as_deref(), Some(expected), "{begins} {end}");
    }
    for (begins, end) in [("Kl. 15.00", "5.00"), ("Kl. 9.00", "3.30"), ("Kl. 13.15", "1.15")] {
        assert_eq!(ends(begins, end), None, "{begins} {end}");
    }
}

#[test]
fn a_box_of_the_site_that_lists_people_is_named() {
    let boxed = |name: &str, words: &str| {
        page(&format!(
            "<div class=\"{name}\"><p>{words}</p></div><h2>1. Kajen</h2><p><b>Beslutning</b></p><p>Males.</p>\
<h2>2. Eventuelt</h2><p>Intet.</p>"
        ))
    };
    for (name, words) in [
        ("sidebar", "Afbud: Ane Ask"),
        ("sidemenu", "Til stede: Ane Ask, Bo Birk"),
        ("footer", "Fraværende: Bo Birk"),
    ] {
        assert!(warns(&boxed(name, words), "en boks ved siden af teksten"), "{name}: {words}");
    }
    for (name, words) in [("sidebar", "Seneste nyt"), ("menu", "Borger"), ("footer", "Telefon 12 34 56 78")] {
        let read = boxed(name, words);
        assert!(!warns(&read, "en boks ved siden af teksten"), "{name}: {words}");
        assert!(!serde_json::to_string(&read.meeting).unwrap().contains(words));
    }
}

#[test]
fn doors_that_are_open_and_closed_explain_no_signs() {
    for line in [
        "Adgang 1: åben, adgang 2: lukket",
        "Adgang 3: åben hele året, adgang 4: lukket om vinteren",
        "Status 1: åben, status 2: lukket",
    ] {
        let read = minutes(&format!("1. Stadion\n\n{line}\n\n2. Eventuelt\n\nIntet.\n"));
        assert!(serde_json::to_string(&read.meeting.items[0]).unwrap().contains(line), "{line}");
    }
    for line in [
        "Kode 1: åben sag, kode 2: lukket sag",
        "Adgang 1 = åben, adgang 2 = lukket",
        "Adgang: 1 = åben, 2 = lukket",
    ] {
        let label = line.split([' ', ':']).next().unwrap_or_default();
        let read = minutes(&format!(
            "{line}\n\n1. Kajen\n{label}: 1\n\nMales.\n\n2. Klage\n{label}: 2\n\nAfvises.\n"
        ));
        assert!(!serde_json::to_string(&read.meeting).unwrap().contains(line), "{line}");
        assert!(read.meeting.access_levels()[1].is_withheld(), "{line}");
    }
}

#[test]
fn a_closed_part_ends_at_a_bare_heading_and_leaves_the_item_in_doubt() {
    let item = |rest: &str| {
        minutes(&format!(
            "1. Kajen\n\nMales.\n\n2. Klage\n\nÅben sagsfremstilling: Ib klager.\nLukket sagsfremstilling: Ib er syg.\n{rest}\n\n\
3. Eventuelt\n\nIntet.\n"
        ))
    };
    for rest in [
        "**Beslutning**\nSvar er sendt.",
        "Beslutning:\nSvar er sendt.",
        "**Indstilling**\nAt svar er sendt.",
    ] {
        let read = item(rest);
        let parts = &read.meeting.items[1];
        let closed = parts.sections.iter().find(|part| part.heading.starts_with("Lukket")).unwrap();
        assert!(!closed.text.contains("Svar er") && closed.text.contains("syg"), "{rest}: {parts:?}");
        assert_eq!(read.meeting.access_levels()[1], Access::Doubtful, "{rest}");
    }
    // what is no part of every item stands within the closed one
    for rest in ["**Økonomi**\nDet koster 4.000 kr.", "Han bor alene.", "Tidligere beslutning: Afslag."] {
        let read = item(rest);
        let open = crate::export::markdown(&read.meeting, crate::export::Edition::Open);
        assert!(!open.contains("4.000") && !open.contains("bor alene") && !open.contains("Afslag"), "{open}");
    }
}
