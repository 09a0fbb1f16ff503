//! One story for each body whose way of writing attendance is known: what is understood, what is kept as it was written,
//! and that our own referat of it is read back as the same.

use crate::export::{Edition, markdown};
use crate::import::read;
use crate::meeting::{Meeting, PersonId, Status};

/// Four members in the head, as most of them are listed.
const MEMBERS: &str = "Medlemmer: Ane Ask (A), Bo Birk (V), Britta Lund (A), Idin Kæ (O)\n";

fn referat(head: &str, first: &str, second: &str) -> Meeting {
    let text = format!(
        "Engum Byråd\nReferat tirsdag den 24. november 2020 kl. 18.00\n{head}\n\n1. Godkendelse af dagsorden\nBeslutning\n\
         {first}\n\n2. Ny bro\nIndstilling\nForvaltningen indstiller, at broen bygges.\nBeslutning\n{second}\n"
    );
    read(text.as_bytes(), "referat.txt").unwrap().meeting
}

/// "Bo Birk: afbud (Idin Kæ)": everybody who did not simply come.
fn away(meeting: &Meeting) -> Vec<String> {
    let name = |id: &PersonId| meeting.person(id).map_or("", |person| &person.name);
    let described = |record: &crate::meeting::Attendance| {
        let status = match record.status {
            Status::Present => "",
            Status::Virtual => "virtuel",
            Status::Afbud => "afbud",
            Status::Absent => "uden afbud",
            Status::Unknown => "?",
        };
        let other = record.substitute.as_ref().map(|id| format!("({})", name(id)));
        let note = record.note.as_ref().map(|note| format!("[{note}]"));
        let actual =
            [Some(status.to_owned()), other, note].into_iter().flatten().filter(|actual| !actual.is_empty());
        let actual = actual.collect::<Vec<_>>().join(" ");
        (!actual.is_empty()).then(|| format!("{}: {actual}", name(&record.person)))
    };
    meeting.attendance.iter().filter_map(described).collect()
}

/// What is known of those who were away, and our own referat says the same.
#[track_caller]
fn says(meeting: &Meeting, wanted: &[&str]) {
    assert_eq!(away(meeting), wanted);
    let printed = markdown(meeting, Edition::Full);
    let again = read(printed.as_bytes(), "referat.md").unwrap().meeting;
    let mut ours = [away(meeting), away(&again)];
    ours.iter_mut().for_each(|described| described.sort());
    assert_eq!(ours[0], ours[1], "{printed}");
}

/// The sentence stands in our referat as it was written.
#[track_caller]
fn keeps(meeting: &Meeting, sentence: &str) {
    let printed = markdown(meeting, Edition::Full).replace('\\', "");
    assert!(printed.contains(sentence), "{sentence}\n\n{printed}");
}

#[test]
fn broenderslev_asks_first_and_says_it_again_under_each_decision() {
    let text = "Engum Byråd\nReferat tirsdag den 24. november 2020 kl. 18.00\n\n1. Fraværende\nBeslutning\nBo Birk og Ane Ask var fraværende.\n\n\
                2. Ny bro\nBeslutning\nGodkendt.\nBo Birk var fraværende.\n";
    let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
    says(&meeting, &["Bo Birk: uden afbud", "Ane Ask: uden afbud"]);
    keeps(&meeting, "Bo Birk var fraværende.");
}

#[test]
fn slagelse_lists_them_first_in_each_decision_and_the_list_may_be_empty() {
    let both = "Fraværende: Ane Ask (A), Bo Birk (V)\nGodkendt.";
    let meeting = referat(MEMBERS, both, both);
    says(&meeting, &["Ane Ask: uden afbud", "Bo Birk: uden afbud"]);
    assert_eq!(meeting.items[1].decision_text(), "Godkendt.");
    says(&referat(MEMBERS, "Fraværende:\nGodkendt.", "Fraværende:\nGodkendt."), &[]);
    // away from the second alone
    let meeting = referat(MEMBERS, "Fraværende:\nGodkendt.", "Fraværende: Ane Ask (A)\nGodkendt.");
    says(&meeting, &[]);
    keeps(&meeting, "Fraværende: Ane Ask (A)");
}

#[test]
fn roskilde_has_the_substitute_behind_a_dash() {
    let meeting = referat(
        &format!("{MEMBERS}Fraværende: Bo Birk (V) - Marie Kær (V) mødte som stedfortræder."),
        "Godkendt.",
        "",
    );
    says(&meeting, &["Bo Birk: uden afbud (Marie Kær)"]);
}

#[test]
fn roedovre_has_items_and_suppleanter_behind_the_names() {
    let head =
        "Til stede: Britta Lund (A), sag 129-138, Ane Ask (A), Kim Dorf (A), Suppleant for Bo Birk (A)";
    let meeting = referat(head, "Godkendt.", "Godkendt.");
    says(&meeting, &["Britta Lund: [sag 129-138]", "Bo Birk: uden afbud (Kim Dorf)"]);
}

#[test]
fn viborg_says_after_which_items_somebody_left() {
    let left =
        "Bo Birk (V) forlod mødet kl. 15.35 efter behandlingen af sagerne nr. 1-13, nr. 17 og nr. 19-35.";
    let meeting = referat(&format!("{MEMBERS}{left}"), "Godkendt.", "Godkendt.");
    says(&meeting, &[]);
    keeps(&meeting, left);
}

#[test]
fn koege_says_under_which_items_somebody_was_away() {
    let away = "Bo Birk (V) deltog ikke under punkterne 12-15.";
    let meeting = referat(&format!("{MEMBERS}{away}"), "Godkendt.", "Godkendt.");
    says(&meeting, &[]);
    keeps(&meeting, away);
}

#[test]
fn hvidovre_lists_afbud_with_and_without_a_substitute() {
    let head = "Til stede: Ane Ask (A)\nFraværende med afbud: Bo Birk (V)\nAfbud fra Britta Lund stedfortræder Idin Kæ.";
    says(&referat(head, "Godkendt.", "Godkendt."), &["Bo Birk: afbud", "Britta Lund: afbud (Idin Kæ)"]);
}

#[test]
fn dragoer_calls_a_substitute_for_a_member_who_is_on_the_list() {
    let head = format!(
        "{MEMBERS}Lars Ny (A) var indkaldt som stedfortræder for Bo Birk (V).\nAne Ask (A) var ikke til stede."
    );
    says(&referat(&head, "Godkendt.", "Godkendt."), &["Ane Ask: uden afbud", "Bo Birk: afbud (Lars Ny)"]);
}

#[test]
fn stevns_opens_each_decision_with_those_who_took_no_part() {
    let missed = "Deltog ikke: Britta Lund.\nGodkendt.";
    says(&referat(MEMBERS, missed, missed), &["Britta Lund: uden afbud"]);
    for (first, second) in [(missed, "Godkendt."), ("Godkendt.", missed)] {
        let meeting = referat(MEMBERS, first, second);
        says(&meeting, &[]);
        keeps(&meeting, "Deltog ikke: Britta Lund.");
    }
}

#[test]
fn haderslev_says_who_was_inhabil_and_who_missed_the_closed_part() {
    let recused = "Bo Birk medvirkede ikke ved behandlingen af pkt. 2, idet han var inhabil.";
    let closed = "Ane Ask deltog ikke i den lukkede del.";
    let head = format!("{MEMBERS}{closed}\nStarttidspunkt: kl. 18.00\nSluttidspunkt: kl. 20.15");
    let meeting = referat(&head, "Godkendt.", &format!("Godkendt.\n{recused}"));
    says(&meeting, &[]);
    keeps(&meeting, recused);
    keeps(&meeting, closed);
    assert_eq!(meeting.ends, chrono::NaiveTime::from_hms_opt(20, 15, 0));
}

#[test]
fn rebild_says_it_in_the_decision() {
    let meeting = referat(MEMBERS, "Godkendt.", "Godkendt.\nBo Birk deltog ikke i behandlingen af sagen.");
    says(&meeting, &[]);
    keeps(&meeting, "Bo Birk deltog ikke i behandlingen af sagen.");
}

#[test]
fn gentofte_has_the_substitute_in_brackets_and_the_end_at_the_end() {
    let head = "Til stede: Ane Ask (A)\nFraværende: Bo Birk (stedfortræder: Idin Kæ)";
    let meeting = referat(head, "Godkendt.", "Godkendt.\n\nMødet hævet kl.: 20.35");
    says(&meeting, &["Bo Birk: uden afbud (Idin Kæ)"]);
    assert_eq!(meeting.ends, chrono::NaiveTime::from_hms_opt(20, 35, 0));
}

#[test]
fn koebenhavn_tells_it_in_the_first_decision() {
    let head = "Til stede: Ane Ask (til kl. 18.40 i punkt 2), Britta Lund\nFraværende uden afbud: Bo Birk\nMødet blev afholdt som et videomøde.";
    let sentences = "Idin Kæ ankom under behandlingen af punkt 6.\nAne Ask forlod mødet kl. 17.40 under behandling af pkt. 5.\nKaj Lind udeblev uden afbud.";
    let meeting = referat(head, &format!("Godkendt.\n\n{sentences}"), "Godkendt.");
    says(&meeting, &["Ane Ask: [til kl. 18.40 i punkt 2]", "Bo Birk: uden afbud", "Kaj Lind: uden afbud"]);
    sentences.lines().for_each(|line| keeps(&meeting, line));
    keeps(&meeting, "Mødet blev afholdt som et videomøde.");
}

#[test]
fn viborgs_committee_says_when_guests_were_there() {
    let guests = "Gæster: Direktør Mia Lyng, deltager fra kl. 8.30 – 9.00";
    let meeting = referat(&format!("{MEMBERS}{guests}"), "Godkendt.", "Godkendt.");
    says(&meeting, &["Mia Lyng: [deltager fra kl. 8.30 – 9.00]"]);
    let guest = meeting.people.iter().find(|person| person.name == "Mia Lyng").unwrap();
    assert_eq!((guest.title.as_deref(), guest.voting), (Some("Direktør"), false));
}

#[test]
fn kd_net_has_one_row_with_remarks_and_afbud_within_an_item() {
    let head =
        "Deltagere: Leif Søn for Jann Hav, Ane Ask (fra kl. 10.15), Bo Birk (på facetime), Mia Ly (ref.)";
    let meeting = referat(head, "Godkendt.", "Godkendt.\nAfbud\nFrede Stor (NFM)\nErik Hat");
    let wanted = [
        "Ane Ask: [fra kl. 10.15]",
        "Bo Birk: virtuel [på facetime]",
        "Frede Stor: afbud",
        "Erik Hat: afbud",
        "Jann Hav: uden afbud (Leif Søn)",
    ];
    says(&meeting, &wanted);
    let referent = meeting.people.iter().find(|person| person.name == "Mia Ly").unwrap();
    assert_eq!(referent.role.as_deref(), Some("referent"));
    assert_eq!(meeting.items[1].decision_text(), "Godkendt.");
}
