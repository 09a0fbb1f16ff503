//! Lists of people and closings that were read wrongly once, in words of our own.

use crate::import::read;
use crate::meeting::{Meeting, Person, Status};

fn meeting(text: &str) -> Meeting {
    read(text.as_bytes(), "fil.txt").unwrap_or_else(|error| panic!("{error}: {text}")).meeting
}

/// The people of a head, with organisation, title, party and role.
fn people(head: &str) -> Vec<[String; 5]> {
    let meeting = meeting(&format!("Engum Havneudvalg\n3. maj 2027\n\n{head}\n\n1. Broen\n2. Vejen"));
    let field = |field: &Option<String>| field.clone().unwrap_or_default();
    let all = |p: &Person| [p.name.clone(), field(&p.org), field(&p.title), field(&p.party), field(&p.role)];
    meeting.people.iter().map(all).collect()
}

#[test]
fn a_bracket_may_name_who_sends_and_what_one_does() {
    let actual = people(
        "Til stede: Eva Ek (ÆS, formand), Bo Dal (byrådet, næstformand), Ib Holm (B) og chef Ane Ask (Miljøafdelingen)\n\
         Afbud: Pia Skov (ÆS) og Leif Søn (Vej og Park)",
    );
    assert_eq!(actual[0], ["Eva Ek", "ÆS", "", "", "formand"]);
    assert_eq!(actual[1], ["Bo Dal", "byrådet", "", "", "næstformand"]);
    assert_eq!(actual[2], ["Ib Holm", "", "", "B", ""]);
    assert_eq!(actual[3], ["Ane Ask", "Miljøafdelingen", "chef", "", ""]);
    assert_eq!(actual[4], ["Pia Skov", "ÆS", "", "", ""]);
    assert_eq!(actual[5], ["Leif Søn", "Vej og Park", "", "", ""]);
}

#[test]
fn a_group_behind_the_name_is_no_title() {
    let actual =
        people("Til stede:\nEva Ek, menighedsrådet (formand)\nBo Dal, sejlklubberne\nIb Holm, havnefoged");
    assert_eq!(actual[0], ["Eva Ek", "menighedsrådet", "", "", "formand"]);
    assert_eq!(actual[1], ["Bo Dal", "sejlklubberne", "", "", ""]);
    assert_eq!(actual[2], ["Ib Holm", "", "havnefoged", "", ""]);
}

#[test]
fn a_role_may_be_given_by_initials() {
    let actual = people("Deltagere: Eva Ek (EE), Bo Dal (BD)\nOrdstyrer: BD\nReferent: EE");
    assert_eq!(actual.len(), 2);
    assert_eq!((actual[0][4].as_str(), actual[1][4].as_str()), ("referent", "ordstyrer"));
}

#[test]
fn those_who_represent_somebody_stand_under_their_own_label() {
    let actual = people(
        "Lederrepræsentanter:\nEva Ek, havnechef (formand)\nBo Dal, chef\n\nMedarbejderrepræsentanter:\nIb Holm, FOA\n\n\
         Afbud:\nPia Skov, 3F",
    );
    let names: Vec<&str> = actual.iter().map(|person| person[0].as_str()).collect();
    assert_eq!(names, ["Eva Ek", "Bo Dal", "Ib Holm", "Pia Skov"]);
}

#[test]
fn what_only_looks_like_a_person_is_none() {
    let text = "Referat af møde i Engum Havneudvalg\nMødet blev holdt torsdag d. 4/3 2027 kl. 17.00-18.40 i Havnehuset Tangen\n\n\
                Til stede: Eva Ek, Bo Dal\n\n1 - Referat\nBeslutning: Underskrevet af de tilstedeværende.\n\n2 - Broen\n\
                Beslutning: Godkendt.";
    let names: Vec<String> = meeting(text).people.into_iter().map(|person| person.name).collect();
    assert_eq!(names, ["Eva Ek", "Bo Dal"]);
}

#[test]
fn a_column_may_ask_for_one_of_two_answers() {
    let text = "Referat\nHavnerådet\n3. maj 2027\n\nNavn\tRolle\tTil stede/afbud\nEva Ek\tLods, Formand\tTil stede\n\
                Bo Dal\tLods\tAfbud\n\n1. Broen\n2. Vejen";
    let meeting = meeting(text);
    let eva = &meeting.people[0];
    assert_eq!(
        (eva.title.as_deref(), eva.role.as_deref(), eva.org.as_deref()),
        (Some("Lods"), Some("Formand"), None)
    );
    let status: Vec<Status> = meeting.attendance.iter().map(|record| record.status).collect();
    assert_eq!(status, [Status::Present, Status::Afbud]);
}

#[test]
fn a_mark_behind_the_initials_is_none_of_them() {
    let text = "Engum Havneudvalg\n3. maj 2027\n\nSag nr. 7  Broen\n\nJournalnr.: 08.00.00-A00-1-27   Sagsbehandler: abc   \
                Åben sag\n\nBeslutning\nGodkendt.\n\nSag nr. 8  Vejen\n\nJournalnr.: 08.00.00-A00-2-27   Sagsbehandler: \
                abc   Lukket sag\n\nBeslutning\nGodkendt.";
    let meeting = meeting(text);
    assert_eq!(meeting.items[0].initials.as_deref(), Some("abc"));
    assert_eq!((meeting.items[0].closed, meeting.items[1].closed), (false, true));
}

#[test]
fn the_head_of_a_page_is_no_decision_though_it_has_body_and_day() {
    let page = |n: u32, item: &str| {
        format!(
            "\u{c}Engum Kommune\nHavne- og Vejudvalget, 04-03-2027\t\tSide {n}\n\n\n{item}\n\nSagsfremstilling:\nEn sag.\n\n\
             Beslutning i Havne- og Vejudvalget den 04-03-2027:\nGodkendt.\n\n"
        )
    };
    let pages = page(2, "7.  Broen") + &page(3, "8.  Vejen") + &page(5, "9.  Stien");
    let meeting =
        meeting(&format!("Engum Kommune\n\nHavne- og Vejudvalget\n\nMødedato: 4. marts 2027\n\n{pages}"));
    let decided: Vec<&str> = meeting.items.iter().map(|item| item.decision_text()).collect();
    assert_eq!(decided, ["Godkendt."; 3]);
    let sections: Vec<String> =
        meeting.items.iter().flat_map(|item| &item.sections).map(|section| section.heading.clone()).collect();
    assert_eq!(sections, ["Sagsfremstilling"; 3]);
}

#[test]
fn thanks_and_the_place_of_signing_close_the_meeting() {
    let text = "Referat af generalforsamling i Engum Vandværk den 3. marts 2027\n\n1) Valg af dirigent\nEva Ek blev valgt.\n\n\
                2) Beretning\nBo Dal fortalte om året.\n\n3) Eventuelt\nDer var ros til hjemmesiden.\n\nFormanden takkede for et \
                godt møde. Generalforsamlingen sluttede kl. 21.05.\n\nEngum, den 4. marts 2027\n\nDirigent: Eva Ek";
    let meeting = meeting(text);
    assert_eq!(meeting.items[2].decision_text(), "Der var ros til hjemmesiden.");
}

#[test]
fn an_assembly_is_no_body() {
    let text = "Engum Fjernvarme\nReferat af ordinær generalforsamling tirsdag den 2. marts 2027 kl. 19.00\npå Engum Kro\n\n\
                1. Valg af dirigent\nEva Ek blev valgt.\n\n2. Eventuelt\nIntet.";
    assert_eq!(meeting(text).body, "Engum Fjernvarme");
    let company = text.replace("Engum Fjernvarme", "ENGUM VANDVÆRK A.M.B.A.");
    assert_eq!(meeting(&company).body.to_lowercase(), "engum vandværk a.m.b.a.");
}

#[test]
fn a_proposal_in_the_column_of_minutes_was_minuted() {
    let text = "Havnerådet\n3. maj 2027\n\nPunkt\tEmne\tReferat\n1\tLukkedage\tForslag: 10. maj og 5. juni. Forslaget sendes.\n\
                2\tBroen\tUdsat.";
    let meeting = meeting(text);
    assert_eq!(meeting.items[0].indstilling, None);
    assert!(meeting.items[0].decision_text().starts_with("Forslag: 10. maj"));
}

#[test]
fn a_letter_that_a_font_does_not_name_leaves_the_person() {
    let actual = people("Deltagere: Eva B\u{fffd}k, \u{fffd}ge Dal, Ib S\u{fffd}");
    let names: Vec<&str> = actual.iter().map(|person| person[0].as_str()).collect();
    assert_eq!(names, ["Eva B\u{fffd}k", "\u{fffd}ge Dal", "Ib S\u{fffd}"]);
}
