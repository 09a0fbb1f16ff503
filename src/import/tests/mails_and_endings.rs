//! Tables on pages, people in rows of parts, mails, and how documents end.

use crate::import::{Imported, read};
use crate::meeting::Status;

const END: &str = "\n\n1. Kajen\n\nBeslutning: Males.\n\n2. Eventuelt\n\nBeslutning: Intet.";

/// Reads a text under a head of minutes.
fn minutes(lines: &str) -> Imported {
    let text = format!("Engum Bådelaug\nReferat af bestyrelsesmøde den 3. maj 2027 kl. 19.00\n\n{lines}\n");
    read(text.as_bytes(), "referat.txt").unwrap()
}

/// Number, title and decision of each item.
fn items(imported: &Imported) -> Vec<String> {
    let shown = |item: &crate::meeting::Item| {
        let decision = item.decision_text().replace('\n', " / ");
        format!("{} {} => {decision}", item.number, item.title).trim().trim_end_matches(" =>").to_owned()
    };
    imported.meeting.items.iter().map(shown).collect()
}

/// Each person with organisation, title and status.
fn people(imported: &Imported) -> Vec<String> {
    let meeting = &imported.meeting;
    let shown = |person: &crate::meeting::Person| {
        let status = meeting.attendance.iter().find(|record| record.person == person.id);
        let status = status.map_or(Status::Unknown, |record| record.status);
        let field =
            |field: &Option<String>| field.as_ref().map_or_else(String::new, |text| format!(", {text}"));
        format!("{}{}{} {status:?}", person.name, field(&person.org), field(&person.title))
    };
    meeting.people.iter().map(shown).collect()
}

#[test]
fn a_column_may_be_called_by_two_words() {
    let table = "Nr.\tEmne og drøftelse\tKonklusion\tAnsvarlig\n1\tVelkomst\tGodkendt.\t\n2\tKajen\tMales.\tBo\n3\tEventuelt\t\t";
    assert_eq!(items(&minutes(table)), ["1 Velkomst => Godkendt.", "2 Kajen => Males.", "3 Eventuelt"]);
}

#[test]
fn the_row_of_a_case_may_have_its_subject_and_its_number() {
    let text = "36. Kajen\n18.15.00G00 - 2027/30112\n\nSagsfremstilling\nGrå.\n\n37. Eventuelt\n00.01.00A00 – 2027/30990\n\nSagsfremstilling\nIntet.";
    let read = minutes(text);
    let cases: Vec<Option<&str>> = read.meeting.items.iter().map(|item| item.case_no.as_deref()).collect();
    assert_eq!(cases, [Some("18.15.00G00 - 2027/30112"), Some("00.01.00A00 – 2027/30990")]);
}

#[test]
fn the_parts_of_a_row_may_say_who_people_are() {
    let row = "Til stede: Forældre Ane Ask (formand), Bo Birk; personale Eva Ek og Ib Holm; leder Kaj Lund";
    let read = minutes(&format!("{row}{END}"));
    let wanted = [
        "Ane Ask Present",
        "Bo Birk Present",
        "Eva Ek Present",
        "Ib Holm Present",
        "Kaj Lund, leder Present",
    ];
    assert_eq!(people(&read), wanted);
}

#[test]
fn lists_beside_each_other_may_have_sides_and_rows_of_those_away() {
    let cell = |lines: &[&str]| {
        let lines: String = lines.iter().map(|line| format!("<p>{line}</p>")).collect();
        format!("<td>{lines}</td>")
    };
    let rows = [
        [cell(&["Deltagere – ledersiden"]), cell(&["Deltagere – medarbejdersiden"])],
        [cell(&["Ane Ask, skolechef", "Bo Birk, HR-chef"]), cell(&["Eva Ek, FOA", "Ib Holm, HK"])],
        [cell(&["Afbud: Bo Birk"]), cell(&["Afbud: Ib Holm"])],
    ];
    let table: String = rows.iter().map(|row| format!("<tr>{}</tr>", row.concat())).collect();
    let page = format!(
        "<!DOCTYPE html><html><body><p>HovedMED i Engum Kommune</p><p>Referat</p><p>Dato: 3. maj 2027</p><table>{table}</table><h2>1. Kajen</h2><p>Males.</p><h2>2. Eventuelt</h2><p>Intet.</p></body></html>"
    );
    let read = read(page.as_bytes(), "a.html").unwrap();
    let wanted =
        ["Ane Ask, skolechef Present", "Bo Birk, HR-chef Afbud", "Eva Ek, FOA Present", "Ib Holm, HK Afbud"];
    assert_eq!(people(&read), wanted);
    assert_eq!(read.meeting.body, "HovedMED i Engum Kommune");
}

#[test]
fn a_list_in_a_cell_may_be_set_in_paragraphs() {
    let page = "<!DOCTYPE html><html><body><h1>Biblioteksrådet</h1><p>Referat, 3. maj 2027</p><table><tr><td><p>Mødedeltagere</p></td><td><p>Ane Ask (formand)</p><p>Bo Birk</p></td></tr><tr><td><p>Fra biblioteket</p></td><td><p>Bibliotekschef Eva Ek</p><p>Bibliotekar Ib Holm</p></td></tr></table><h2>1. Kajen</h2><p>Males.</p><h2>2. Eventuelt</h2><p>Intet.</p></body></html>";
    let read = read(page.as_bytes(), "a.html").unwrap();
    let wanted = [
        "Ane Ask Present",
        "Bo Birk Present",
        "Eva Ek, Bibliotekschef Present",
        "Ib Holm, Bibliotekar Present",
    ];
    assert_eq!(people(&read), wanted);
}

#[test]
fn a_mail_that_is_sent_on_has_a_subject_and_a_last_line_of_the_telephone() {
    let text = "Fra: Ane Ask\nSendt: 13. september 2027 08:12\nTil: bestyrelsen@engum.example\nEmne: VS: Referat E/F Engvej 12/9\n\nHer er det.\n\n-----\n\nE/F Engvej - bestyrelsesmøde\nTirsdag den 12. september 2027 kl. 19.00 hos Bo, nr. 10, 2. th.\n\nTil stede: Ane Ask, Bo Birk\n\nSIDSTE REFERAT\nOK\n\nTAGRENDER\nTilbuddet er accepteret.\n\nBUDGET 2028\nUdkast gennemgået.\n\nEVT.\nPæren er sprunget.\n\nNÆSTE MØDE\nTirsdag den 14. november hos Ane\n\n--\nSendt fra min telefon\n";
    let read = read(text.as_bytes(), "mail.txt").unwrap();
    assert_eq!(read.meeting.body, "E/F Engvej");
    assert_eq!(read.meeting.place.as_deref(), Some("hos Bo, nr. 10, 2. th"));
    let titles: Vec<&str> = read.meeting.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles, ["SIDSTE REFERAT", "TAGRENDER", "BUDGET 2028", "EVT.", "NÆSTE MØDE"]);
    assert!(!read.meeting.items[4].decision_text().contains("telefon"));
}

#[test]
fn the_place_and_day_of_signing_are_no_text_and_are_named() {
    let read = minutes(
        "1. Kajen\n\nMales i juni.\n\n2. Næste møde\n\nTorsdag den 6. juni 2027 kl. 19.30.\n\nEngum, den 8. maj 2027\nLis Mose\nReferent",
    );
    assert_eq!(read.meeting.items[1].decision_text(), "Torsdag den 6. juni 2027 kl. 19.30.");
    assert!(
        read.warnings.iter().any(|warning| warning.line == Some(12) && warning.text.contains("navnet sidst"))
    );
}

#[test]
fn a_place_may_stand_behind_the_day_or_the_clock() {
    for (head, place) in [
        (
            "Referat af møde torsdag d. 4. april 2027 i Forsamlingshuset\nkl. 19.30 - 21.45",
            "Forsamlingshuset",
        ),
        (
            "Referat\nonsdag den 20. januar 2027\nKl. 16:00 i Mødelokale 1, Engum Rådhus, Amtsvej 6",
            "Mødelokale 1, Engum Rådhus, Amtsvej 6",
        ),
    ] {
        let text = format!("Engum Landsbyråd\n\n{head}{END}\n");
        let meeting = read(text.as_bytes(), "a.txt").unwrap().meeting;
        assert_eq!(meeting.place.as_deref(), Some(place));
        assert!(meeting.starts.is_some());
    }
}

#[test]
fn a_decision_may_be_headed_by_its_day_alone() {
    let item = |n: usize| {
        format!(
            "{n}. Sag {n}\n\nIndstilling:\nDirektionen indstiller:\n1. at A\n2. at B\n\nBeslutning den 20-01-2027:\n1. Ja.\n2. Nej.\n\nSagsfremstilling:\nTekst.\n\n"
        )
    };
    let text = format!("Referat\nBørneudvalget\n20. januar 2027\n\n{}{}", item(1), item(2));
    let read = read(text.as_bytes(), "a.txt").unwrap();
    assert_eq!(items(&read), ["1 Sag 1 => 1. Ja. / 2. Nej.", "2 Sag 2 => 1. Ja. / 2. Nej."]);
    assert!(read.meeting.items.iter().all(|item| item.indstilling.as_ref().unwrap().points.len() == 2));
}

#[test]
fn the_line_over_the_number_of_a_page_is_no_text() {
    let page = |n: usize| format!("\n\nEngum Kommune\nBørneudvalget 20-01-2027 Side {n}\n\n");
    let text = format!(
        "Referat\nBørneudvalget\n20. januar 2027\n\n1. Kajen\n\nSagsfremstilling:\nDen er grå.{}Der er brug for maling.\n\nBeslutning:\nMales.\n\n2. Jollen{}Sagsfremstilling:\nLæk.\n\nBeslutning:\nSolgt.\n",
        page(2),
        page(3)
    );
    let read = read(text.as_bytes(), "a.txt").unwrap();
    let texts: Vec<&str> =
        read.meeting.items.iter().flat_map(|item| &item.sections).map(|s| s.text.as_str()).collect();
    assert_eq!(texts, ["Den er grå.\n\nDer er brug for maling.", "Læk."]);
}

#[test]
fn what_ends_two_pages_alike_is_text() {
    let page = |n: usize| format!("\n\nEngum Kommune\nBørneudvalget 20-01-2027 Side {n}\n\n");
    let sag = |n: usize, title: &str| {
        format!(
            "{n}. {title}\n\nIndstilling\n\nDet indstilles, at orienteringen tages til efterretning.{}Beslutning\n\nTaget til efterretning.\n\n",
            page(n)
        )
    };
    let text = format!("Referat\nBørneudvalget\n20. januar 2027\n\n{}{}", sag(1, "Kajen"), sag(2, "Jollen"));
    let read = read(text.as_bytes(), "a.txt").unwrap();
    for item in &read.meeting.items {
        assert!(item.indstilling.is_some(), "{item:?}");
    }
}

#[test]
fn a_title_of_several_cells_is_named() {
    let read = minutes("1. Kajen\tDen er grå\n\nBeslutning: Males.\n\n2. Jollen\n\nBeslutning: Sælges.");
    assert!(
        read.warnings.iter().any(|warning| warning.text.contains("flere celler") && warning.line == Some(4))
    );
}

#[test]
fn a_name_that_begins_with_letters_of_a_union_is_named() {
    let read = minutes(&format!("Til stede:\nAne Ask\nFOA Bo Birk{END}"));
    assert!(read.warnings.iter().any(|warning| warning.text.contains("er gættet: »FOA Bo Birk«")));
}

#[test]
fn a_table_of_contents_tells_the_numbers_of_titles_that_have_none() {
    let toc = "Indhold\n1. Kajen males\t2\n2. Nye joller\t3\n3. Eventuelt\t4";
    let case = |title: &str, n: u8| {
        format!("HAVNERÅDET     SAG NR. {n}\n\n{title}\n\nINDSTILLING\nAt det sker.\n\nBESLUTNING\nJa.\n")
    };
    let cases: String =
        [case("KAJEN MALES", 1), case("NYE JOLLER", 2), case("EVENTUELT", 3)].join("\n\u{c}\n");
    let read = minutes(&format!("{toc}\n\n\u{c}\n{cases}"));
    assert_eq!(items(&read), ["1 Kajen males => Ja.", "2 Nye joller => Ja.", "3 Eventuelt => Ja."]);
}

#[test]
fn heads_of_pages_and_the_last_number_are_no_text() {
    let head =
        |page: u8| format!("Engum Menighedsråd                    Side {page} af 2\nBeslutningsprotokol\n\n");
    let text = format!(
        "{}Ordinært menighedsrådsmøde\nOnsdag d. 5. maj 2027 kl. 19.00\n\n1 - Kajen\nBeslutning: Males.\n\n{}2 - Evt.\nBeslutning: Intet.\n\n{:>60}\n\n\u{c}3 - Mere\nBeslutning: Nej.\n\n{:>60}\n",
        head(1),
        head(2),
        "1/2",
        "2/2",
    );
    let read = read(text.as_bytes(), "referat.txt").unwrap();
    assert_eq!(items(&read), ["1 Kajen => Males.", "2 Evt. => Intet.", "3 Mere => Nej."]);
    assert_eq!(read.meeting.body, "Engum Menighedsråd");
}

#[test]
fn a_post_may_say_whose_in_small_words() {
    let read = minutes(&format!("Til stede:\nRepræsentant for de frivillige Ane Ask\nBo Birk{END}"));
    assert_eq!(people(&read), ["Ane Ask, Repræsentant for de frivillige Present", "Bo Birk Present"]);
}

#[test]
fn what_follows_a_decision_has_a_section() {
    let item = "Punkt 1: Kajen\n\nSagsfremstilling\nGrå.\n\nBeslutning\nMales.\n\nOpfølgning\nBo ringer.\n\nPunkt 2: Evt.\n\nBeslutning\nIntet.";
    let read = minutes(item);
    assert_eq!(items(&read), ["1 Kajen => Males.", "2 Evt. => Intet."]);
    let headings: Vec<&str> =
        read.meeting.items[0].sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, ["Sagsfremstilling", "Opfølgning"]);
}

#[test]
fn the_year_of_a_meeting_that_a_mail_calls_to_is_that_of_the_mail_or_the_next() {
    let mail = |sent: &str, day: &str| {
        let text = format!(
            "Fra: Ane Ask\nSendt: {sent}\nTil: Bestyrelsen\nEmne: Møde i Engum Bådelaug\n\nKom til møde {day} kl. 19.30 i skuret.\n\n1) Kajen\n2) Joller\n3) Evt.\n"
        );
        let read = read(text.as_bytes(), "mail.txt").unwrap();
        let is_warned = read.warnings.iter().any(|warning| warning.text.contains("årstal"));
        (read.meeting.date.to_string(), is_warned)
    };
    assert_eq!(mail("2. marts 2026 10:12", "mandag den 9. marts"), ("2026-03-09".to_owned(), true));
    assert_eq!(mail("20. december 2026 10:12", "onsdag den 6. januar"), ("2027-01-06".to_owned(), true));
    // no such Tuesday
    assert_eq!(mail("2. marts 2026 10:12", "tirsdag den 9. marts"), ("2000-01-01".to_owned(), false));
}

#[test]
fn initials_are_no_reason_for_an_absence() {
    let read = minutes(&format!(
        "Til stede: Birthe Storm (BS), Kaj Friis (KF). Afbud: Jens Mørk (JM), Lis Bak (syg), Eva Ek (kemoterapi){END}"
    ));
    let meeting = &read.meeting;
    let note = |name: &str| {
        let id = &meeting.people.iter().find(|person| person.name == name)?.id;
        meeting.attendance.iter().find(|record| record.person == *id)?.note.clone()
    };
    assert_eq!((note("Jens Mørk"), note("Lis Bak").as_deref()), (None, Some("syg")));
    assert_eq!(note("Eva Ek").as_deref(), Some("kemoterapi"));
}

#[test]
fn headings_over_those_of_the_items_are_named_and_no_text() {
    let page = "<h1>Engum Bådelaug</h1><p>Møde 3. maj 2027 kl. 19</p><h2>Til drøftelse</h2><h3>1. Kajen</h3><h4>Indstilling</h4><p>At den males.</p><h2>Fra broudvalget</h2><h3>2. Broen</h3><p>Grå.</p><h3>3. Evt.</h3>";
    let read = read(page.as_bytes(), "side.html").unwrap();
    let kajen = &read.meeting.items[0];
    assert!(kajen.sections.is_empty(), "{:?}", kajen.sections);
    assert!(
        read.warnings.iter().any(|warning| warning.text.contains("»Fra broudvalget« over de næste punkter"))
    );
}

#[test]
fn what_is_minuted_behind_the_points_is_the_decision_where_no_heading_is() {
    let case = |n: u8, title: &str, told: &str| {
        format!(
            "Pkt. {n} – {title}\nSagsfremstilling:\nDen er grå.\n\nForvaltningen indstiller,\nat den males,\nat Bo gør det.\n\n{told}\n\n"
        )
    };
    let text = [
        case(1, "Kajen", "Bestyrelsen tiltrådte indstillingen, idet Ib dog gør det."),
        case(2, "Broen", "Bestyrelsen udsatte sagen."),
        case(3, "Skuret", "Malingen er blå."),
    ]
    .concat();
    let read = minutes(&text);
    assert_eq!(
        items(&read),
        [
            "1 Kajen => Bestyrelsen tiltrådte indstillingen, idet Ib dog gør det.",
            "2 Broen => Bestyrelsen udsatte sagen.",
            "3 Skuret",
        ]
    );
    assert!(read.warnings.iter().any(|warning| warning.text.contains("læst som beslutning")));
}

#[test]
fn people_may_be_called_by_their_initials() {
    let read = minutes(&format!("Til stede: HJ, PK og LM\nAfbud: TB{END}"));
    assert_eq!(people(&read), ["HJ Present", "PK Present", "LM Present", "TB Afbud"]);
    // parties and trade union representatives are nobody's names
    assert!(people(&minutes(&format!("Til stede: SF, DF og TR{END}"))).is_empty());
}

#[test]
fn who_leads_the_meeting_stands_on_no_list_twice() {
    let read = minutes(&format!(
        "Deltagere\tAne Ask, Bo Birk\nAfbud\tEva Ek\nOrdstyrer\tAne Ask\nReferent\tBo Birk{END}"
    ));
    assert_eq!(people(&read).len(), 3);
    assert!(!read.warnings.iter().any(|warning| warning.text.contains("to gange")));
}

#[test]
fn all_but_one_may_be_there() {
    let lists = "Lokalrådets medlemmer: Ane Ask (formand), Bo Birk og Eva Ek.\nTil stede: Alle undtagen Bo Birk, der havde sendt afbud.";
    let read = minutes(&format!("{lists}{END}"));
    assert_eq!(people(&read), ["Ane Ask Present", "Bo Birk Afbud", "Eva Ek Present"]);
}

#[test]
fn a_protocol_may_go_on_with_the_numbers_of_the_year() {
    let text = "§ 58.  Kajen\n\nUdvalgets beslutning\nMales.\n\n§ 59.  Broen\n\nUdvalgets beslutning\nUdsat.\n\n§ 60.  Eventuelt\n\nUdvalgets beslutning\nIntet.";
    assert_eq!(items(&minutes(text)), ["58 Kajen => Males.", "59 Broen => Udsat.", "60 Eventuelt => Intet."]);
}

#[test]
fn who_presents_may_stand_in_brackets_behind_the_title() {
    let read = minutes(
        "Deltagere: Ane Ask, Bo Birk\n\n1. Regnskab (Bo Birk)\n\nBeslutning: Godkendt.\n\n2. Turen (Ib Holm)\n\nBeslutning: Ja.",
    );
    let shown = |item: &crate::meeting::Item| (item.title.clone(), item.presenter.clone());
    let wanted = [("Regnskab".to_owned(), Some("Bo Birk".to_owned())), ("Turen (Ib Holm)".to_owned(), None)];
    assert_eq!(read.meeting.items.iter().map(shown).collect::<Vec<_>>(), wanted);
}

#[test]
fn those_who_are_only_counted_are_named_in_a_warning() {
    let read = minutes(&format!(
        "Til stede: Ane Ask (formand), Bo Birk og Eva Ek samt 27 lodsejere med i alt 143 stemmer{END}"
    ));
    assert_eq!(people(&read).len(), 3);
    assert!(read.warnings.iter().any(|warning| warning.text.contains("»27 lodsejere")));
}

#[test]
fn a_column_of_titles_may_be_called_mødepunkt_and_a_presenter_gives_an_oplæg() {
    let table = "Mødepunkt\tBeslutning\n1 - Velkomst\tGodkendt.\n2 - Kajen\tMales.\n3 - Eventuelt\tIntet.";
    assert_eq!(
        items(&minutes(table)),
        ["1 Velkomst => Godkendt.", "2 Kajen => Males.", "3 Eventuelt => Intet."]
    );
    let read = minutes(
        "1. Kajen\nOplæg ved Ane Ask · 20 min.\n\nBeslutning: Males.\n\n2. Evt.\n\nBeslutning: Intet.",
    );
    let kajen = &read.meeting.items[0];
    assert_eq!((kajen.presenter.as_deref(), kajen.minutes), (Some("Ane Ask"), Some(20)));
}

#[test]
fn a_presenter_may_stand_before_the_mark_of_a_closed_item() {
    let read =
        minutes("1. Kajen\nv/ Ane Ask – lukket punkt\n\nBeslutning: Males.\n\n2. Evt.\n\nBeslutning: Intet.");
    let kajen = &read.meeting.items[0];
    assert_eq!((kajen.presenter.as_deref(), kajen.closed), (Some("Ane Ask"), true));
}
