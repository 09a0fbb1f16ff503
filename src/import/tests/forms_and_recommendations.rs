//! Heads, forms of attendance and minutes in other layouts than the usual ones.

use crate::import::read;
use crate::meeting::Meeting;

const ITEMS: &str = "\n\n1. Godkendelse af dagsorden\nBeslutning: Godkendt.\n\n2. Hallens tag\nBeslutning: Godkendt.\n\n3. Eventuelt\n";

fn meeting(head: &str) -> Meeting {
    let text = if head.contains("\n1. ") { head.to_owned() } else { format!("{head}{ITEMS}") };
    read(text.as_bytes(), "a.txt").unwrap().meeting
}

fn people(head: &str) -> Vec<String> {
    let meeting = meeting(head);
    let line = |person: &crate::meeting::Person| {
        let record = meeting.attendance.iter().find(|record| record.person == person.id);
        let note = record.and_then(|record| record.note.as_deref()).unwrap_or_default();
        format!("{}: {} {:?} {note}", person.group, person.name, meeting.status_of(&person.id))
            .trim_end()
            .to_owned()
    };
    meeting.people.iter().map(line).collect()
}

#[test]
fn a_form_has_a_mark_under_one_of_its_headings_and_parts_between() {
    let head = "Bestyrelsesmøde 12. februar 2027 kl. 16.30, Fælleshuset, Engvej 3\n\nFremmøde\tMødt\tAfbud\tUdeblevet\nKaren Bro (formand)\tx\nLærervalgte:\nJens Vad\tx\nMette Lund\t\tx\nElever:\nSofus Rask\t\t\tx";
    let wanted = [
        "Deltagere: Karen Bro Present",
        "Deltagere, lærervalgte: Jens Vad Present",
        "Afbud: Mette Lund Afbud",
        "Fraværende: Sofus Rask Absent",
    ];
    assert_eq!(people(head), wanted);
    let meeting = meeting(head);
    assert_eq!(
        (meeting.body.as_str(), meeting.place.as_deref()),
        ("Bestyrelsen", Some("Fælleshuset, Engvej 3"))
    );
}

#[test]
fn why_somebody_is_away_is_a_remark() {
    let head = "Referat af bestyrelsesmøde i Engum Vandværk\nDato: 3. marts 2026 kl. 19.00\n\nTil stede:\nLone Lyng\nPer Vig, SYG\n\nAfbud:\nAne Ask (SYG)\nEva Ek (Årsag: ferie)\nIb Fog, årsag: operation\nIna Bo er syg\nTage Mos: sygemeldt";
    let wanted = [
        "Til stede: Lone Lyng Present",
        "Til stede: Per Vig Absent SYG",
        "Afbud: Ane Ask Afbud SYG",
        "Afbud: Eva Ek Afbud Årsag: ferie",
        "Afbud: Ib Fog Afbud årsag: operation",
        "Afbud: Ina Bo Afbud syg",
        "Afbud: Tage Mos Afbud sygemeldt",
    ];
    assert_eq!(people(head), wanted);
    let nothing_beside =
        meeting(head).people.iter().all(|p| p.org.is_none() && p.role.is_none() && p.title.is_none());
    assert!(nothing_beside);
    let told = "Referat af bestyrelsesmøde i Engum Vandværk\nDato: 3. marts 2026 kl. 19.00\n\nTil stede: Lone Lyng, Per Vig\n\nKim Val har meldt afbud på grund af sygdom. Tage Mos er syg.";
    assert_eq!(
        people(told)[2..],
        ["Afbud: Kim Val Afbud på grund af sygdom", "Fraværende: Tage Mos Absent syg"]
    );
}

#[test]
fn what_somebody_is_may_stand_behind_a_stroke_and_a_letter_is_a_party() {
    let head = "Møde i Trafikudvalget\n14-03-2027 kl. 14:00 - 16:20\n\n- Deltagere\n- Tage Holm, V\n- Poul Lind, A\n- Lene Gram, SF\n\n- Afbud\n- Poul Lind, A";
    let found = meeting(head);
    let parties: Vec<Option<&str>> = found.people.iter().map(|person| person.party.as_deref()).collect();
    assert_eq!(parties, [Some("V"), Some("A"), Some("SF")]);
    assert_eq!(people(head)[1], "Deltagere: Poul Lind Afbud");
    let head = "Referat af møde i Havneudvalget den 3. maj 2027\n\nDeltagere\nAnna Holt/Formand\nBo Lind/kasserer Afbud\nDan Eg fraværende\n\nDeltagere fra havnekontoret\nHavnefoged Eva Juul";
    let found = meeting(head);
    assert_eq!(found.people[0].role.as_deref(), Some("formand"));
    assert!(!found.people[3].voting);
    assert_eq!(people(head)[1..3], ["Deltagere: Bo Lind Afbud", "Deltagere: Dan Eg Absent"]);
}

#[test]
fn the_day_of_the_paper_is_not_that_of_the_meeting() {
    for head in [
        "Dato: 1. marts 2027\nRef.: TB\n\nReferat af bestyrelsesmøde i Engum Vandværk\nDen 22. februar 2027 kl. 19.00 på Engum Kro",
        "Dato: 1. marts 2027\n\nBestyrelsesmøde i Engum Vandværk\n\nTid: Mandag den 22. februar 2027 kl. 19-21\nSted: Engum Kro",
    ] {
        let meeting = meeting(head);
        assert_eq!(meeting.date.to_string(), "2027-02-22", "{head}");
        assert_eq!(meeting.place.as_deref(), Some("Engum Kro"), "{head}");
    }
    let meeting = meeting(
        "Referat den 4. juni 2026.\nAfdelingsbestyrelsesmøde\n19.00 til 21.30. Der er kaffe fra 18.45",
    );
    assert_eq!(
        (meeting.date.to_string().as_str(), meeting.ends.map(|end| end.to_string())),
        ("2026-06-04", Some("21:30:00".to_owned()))
    );
}

#[test]
fn a_sentence_calls_a_meeting_to_its_place_and_a_presenter_ends_at_what_to_read() {
    let meeting = meeting(
        "Der indkaldes til ordinært bestyrelsesmøde på Engum Bibliotek\ntirsdag, den 9. marts 2027 kl. 18.00 – 20.00\n\nDagsorden:\n\n1. Velkomst v/Anna Holt (5 min.)\n2. Godkendelse af regnskab v/Bo Lind jf. bilag 1 (B 10 min.)\n3. Ny hjemmeside v/Carla Munk, se bilag 2\n4. Eventuelt\n",
    );
    assert_eq!((meeting.body.as_str(), meeting.place.as_deref()), ("Bestyrelsen", Some("Engum Bibliotek")));
    let presenters: Vec<Option<&str>> = meeting.items.iter().map(|item| item.presenter.as_deref()).collect();
    assert_eq!(presenters, [Some("Anna Holt"), Some("Bo Lind"), Some("Carla Munk"), None]);
}

#[test]
fn what_stands_behind_a_recommendation_is_what_came_of_it() {
    let meeting = meeting(
        "Referat af møde i Lokalrådet den 3. maj 2027\n\n1. Broen\n\nBroen er fra 1931.\n\nDet indstilles, at rådet lader den male.\n\nRådet vil vente til foråret.\n\n2. Stien\n\nStien er våd.\n\nDet indstilles, at den lukkes.\n\nDen lukkes i marts.\n\n3. Eventuelt\n\nIntet.\n",
    );
    let broen = &meeting.items[0];
    assert_eq!(broen.decision_text(), "Rådet vil vente til foråret.");
    assert_eq!(broen.sections[0].text, "Broen er fra 1931.");
}

#[test]
fn points_may_stand_under_a_shouted_proposer_and_attachments_at_the_end() {
    let meeting = meeting(
        "Dagsorden til møde i Havneudvalget den 3. maj 2027\n\n1. Kajen\n\nFORVALTNINGEN INDSTILLER\n1. at kajen males\n2. at jollen sælges\n\nSAGSFREMSTILLING\nKajen er fra 1931.\n\n1.\nTegning af kajen (PDF)\n\n2. Jollen\n\nFORVALTNINGEN INDSTILLER\n1. at jollen bjærges\n\nSAGSFREMSTILLING\nJollen er sunket.\n\nBilag 2a: Foto af jollen\n\n3. Eventuelt\n",
    );
    let points = |at: usize| meeting.items[at].indstilling.as_ref().map_or(0, |found| found.points.len());
    assert_eq!((points(0), points(1)), (2, 1));
    assert_eq!((meeting.items[0].bilag.len(), meeting.items[1].bilag.len()), (1, 1));
}

#[test]
fn what_lies_unread_in_a_text_is_named() {
    let warnings = |text: &str| -> Vec<String> {
        read(text.as_bytes(), "a.txt").unwrap().warnings.iter().map(ToString::to_string).collect()
    };
    let text = "Dagsorden til møde i Havneudvalget den 3. maj 2027\n\n1. Kajen\n\nSagsfremstilling\nTo ting er nævnt:\n- at kajen males\n- at jollen sælges\nDet er dyrt.\n\n2. Jollen\n\nSagsfremstilling\nJollen er sunket.\n\n3. Eventuelt\n";
    let unread = |text: &str| warnings(text).iter().any(|warning| warning.contains("punkter med »at«"));
    assert!(unread(text));
    assert!(!unread(&text.replace("- at", "- hvor")));
}
