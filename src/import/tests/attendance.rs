//! How municipalities and networks write who was there: one small document for each way.

use crate::export::{Edition, markdown};
use crate::import::read;
use crate::meeting::Status;

/// Returns who is on the lists of a referat with some lines in its head and in the decision of its first item.
fn attendance(head: &str, decision: &str) -> Vec<String> {
    let text = format!(
        "Engum Byråd\nReferat tirsdag den 24. november 2020 kl. 18.00\n{head}\n\n1. Godkendelse af dagsorden\nBeslutning\n\
         {decision}\n\n2. Ny bro\nIndstilling\nForvaltningen indstiller, at broen bygges.\nBeslutning\nGodkendt.\n"
    );
    let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
    let person = |person: &crate::meeting::Person| {
        let record = meeting.attendance_of(&person.id).unwrap();
        let status = match record.status {
            Status::Unknown => "?",
            Status::Present => "there",
            Status::Virtual => "virtual",
            Status::Afbud => "afbud",
            Status::Absent => "absent",
        };
        let other = record.substitute.as_ref().and_then(|id| meeting.person(id));
        let other = other.map_or(String::new(), |other| format!(" ({})", other.name));
        let staff = if person.voting { "" } else { " staff" };
        format!("{}{other}: {status}{staff}", person.name)
    };
    meeting.people.iter().map(person).collect()
}

#[test]
fn why_somebody_stayed_away_is_not_in_the_open_edition() {
    let list = "Ane Ask (pga. sygdom), Bo Birk, grundet ferie, Eva Ek (barn syg)";
    let text = format!(
        "Engum Byråd\nReferat tirsdag den 24. november 2020 kl. 18.00\nAfbud: {list}\n\n1. Ny bro\nBeslutning\nGodkendt.\n\n\
         2. Ny vej\nBeslutning\nGodkendt.\n"
    );
    let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
    let notes: Vec<Option<&str>> = meeting.attendance.iter().map(|record| record.note.as_deref()).collect();
    assert_eq!(notes, [Some("pga. sygdom"), Some("grundet ferie"), Some("barn syg")]);
    let open = markdown(&meeting, Edition::Open);
    assert!(open.contains("Ane Ask") && !["syg", "ferie"].iter().any(|why| open.contains(why)), "{open}");
}

#[test]
fn nobody_is_said_to_have_sent_no_word_of_whom_the_file_says_only_that_they_were_away() {
    for (head, wanted) in [
        ("Til stede: Ane Ask, Bo Birk\nFraværende: Bo Birk", "## Fraværende\n\n- Bo Birk"),
        ("Til stede: Ane Ask\nIkke til stede: Bo Birk", "## Fraværende\n\n- Bo Birk"),
        ("Til stede: Ane Ask\nFraværende: Bo Birk (uden afbud)", "## Fraværende uden afbud\n\n- Bo Birk"),
        ("Til stede: Ane Ask\nFraværende uden afbud: Bo Birk", "## Fraværende uden afbud\n\n- Bo Birk"),
        ("Til stede: Ane Ask\nFraværende: Bo Birk (afbud)", "## Afbud\n\n- Bo Birk"),
    ] {
        let text = format!(
            "Engum Byråd\nReferat tirsdag den 24. november 2020 kl. 18.00\n{head}\n\n1. Ny bro\nBeslutning\nGodkendt.\n"
        );
        let meeting = read(text.as_bytes(), "referat.txt").unwrap().meeting;
        let printed = markdown(&meeting, Edition::Full);
        assert!(printed.contains(wanted) && !printed.contains("årsag"), "{head}:\n{printed}");
        let again = read(printed.as_bytes(), "referat.md").unwrap().meeting;
        assert_eq!(markdown(&again, Edition::Full), printed, "{head}");
        let groups = |meeting: &crate::meeting::Meeting| {
            let person = meeting.people.iter().find(|person| person.name == "Bo Birk").unwrap();
            crate::document::lists::group_of(person).to_owned()
        };
        assert_eq!(groups(&again), groups(&meeting), "{head}");
    }
}

#[test]
fn who_was_away_from_a_time_was_there() {
    let head = "Medlemmer: Ane Ask (fraværende fra kl. 18), Bo Birk (forhindret fra kl. 19), Eva Ek (afbud)";
    assert_eq!(attendance(head, "Godkendt."), ["Ane Ask: there", "Bo Birk: there", "Eva Ek: afbud"]);
}

#[test]
fn lists_stand_in_the_head() {
    for (head, wanted) in [
        (
            "Fraværende: Evy Lund (V) - Mia Kær (V) mødte som stedfortræder.",
            "Evy Lund (Mia Kær): absent|Mia Kær: there",
        ),
        (
            "Til stede: Brit Ask (A), sag 129-138, Jens Kær (V), Ib Fog (A), suppleant for Bo Mørk (A)",
            "Brit Ask: there|Jens Kær: there|Ib Fog: there|Bo Mørk (Ib Fog): absent",
        ),
        (
            "Medlemmer: Ane Ask, Bo Birk\nFraværende: Bo Birk (stedfortræder: Lis Thy)",
            "Ane Ask: there|Bo Birk (Lis Thy): absent|Lis Thy: there",
        ),
        ("Fraværende med afbud: Ane Ask\nFraværende uden afbud: Bo Birk", "Ane Ask: afbud|Bo Birk: absent"),
        (
            "Til stede: Ane Ask (til kl. 18.40 i punkt 2), Bo Birk (på facetime)",
            "Ane Ask: there|Bo Birk: virtual",
        ),
        ("Fraværende:\nPer Juul (O)\nMødt som stedfortræder: Lis Thy (O)", "Per Juul: absent|Lis Thy: there"),
        (
            "Deltagere: Ane Ask, Bo Birk\nUden for udvalget deltog: Direktør Kaj Lind",
            "Ane Ask: there|Bo Birk: there|Kaj Lind: there staff",
        ),
        (
            "Til stede: Leif Søn for Jann Hav, Mia Ly (ref.)",
            "Leif Søn: there|Mia Ly: there|Jann Hav (Leif Søn): absent",
        ),
        (
            "Afbud: Ane Ask (Bo Birk deltog i stedet), Torben »Tobbe« Riis",
            "Ane Ask (Bo Birk): afbud|Torben »Tobbe« Riis: afbud|Bo Birk: there",
        ),
        (
            "Medlem\tParti\tTil stede\tBemærkning\nAne Ask\tA\tJa\t\nBo Birk\tV\tNej\tAfbud\nIb Fog\tV\tNej\t\n",
            "Ane Ask: there|Bo Birk: afbud|Ib Fog: absent",
        ),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn sentences_and_roles_over_names_say_who_came() {
    for (head, wanted) in [
        (
            "Afbud: Ane Ask er til møde, så suppleant Lis Thy deltager i stedet.",
            "Ane Ask (Lis Thy): afbud|Lis Thy: there",
        ),
        ("\nFormand\nEva Ek\nKasserer\nBo Birk", "Eva Ek: there|Bo Birk: there"),
        (
            "Mødt var Ane Ask og Bo Birk. Fra museet deltog leder Kaj Lind og Eva Ek, der tog referat.",
            "Ane Ask: there|Bo Birk: there|Kaj Lind: there staff|Eva Ek: there staff",
        ),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn lists_have_remarks_and_stand_beside_each_other() {
    for (head, wanted) in [
        (
            "Fraværende: Ane Ask (afbud), Bo Birk (uden afbud)\nOrdstyrer: Kaj Lind          Referent: Mia Ly",
            "Ane Ask: afbud|Bo Birk: absent|Kaj Lind: there|Mia Ly: there staff",
        ),
        (
            "Afbud\nAne Ask\nKL's sekretariat\nKonsulent Bo Birk\nStedfortræder\nEva Ek (V), for Ane Ask",
            "Ane Ask (Eva Ek): afbud|Bo Birk: there staff|Eva Ek: there",
        ),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn sentences_stand_in_the_head() {
    for (head, wanted) in [
        ("Afbud fra Ane Ask (B) stedfortræder Bo Birk (B).", "Ane Ask (Bo Birk): afbud|Bo Birk: there"),
        (
            "Lars Ny (A) var indkaldt som stedfortræder for Per Hoj (A). Eva Lund (C) var ikke til stede.",
            "Lars Ny: there|Eva Lund: absent|Per Hoj (Lars Ny): absent",
        ),
        (
            "Alle var mødt undtagen Ulla Kjær og Nils Kok, der havde meldt afbud. Som stedfortræder for Nils Kok deltog Per Sand.",
            "Ulla Kjær: afbud|Nils Kok (Per Sand): afbud|Per Sand: there",
        ),
        (
            "I mødet deltog Ane Ask, Bo Birk, Eva\nEk og Ib Fog. Ib Fog gik kl. 11.00. Kaj Lind udeblev uden afbud. Fra forvaltningen deltog chef Mona Lyng. Referent: Jytte Fab.",
            "Ane Ask: there|Bo Birk: there|Eva Ek: there|Ib Fog: there|Kaj Lind: absent|Mona Lyng: there staff|Jytte Fab: there staff",
        ),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn lists_and_sentences_stand_in_the_first_decision() {
    for (decision, wanted) in [
        ("Fraværende: Ane Ask (A), Ole Dro (V)\nGodkendt.", "Ane Ask: absent|Ole Dro: absent"),
        (
            "Godkendt.\n\nTil stede var Ane Ask (Ø) og Bo Birk (A). Eva Ek (V) deltog på video.\n\nAfbud: Ib Fog (C).\n\nKaj Lind (D) var fraværende uden afbud.",
            "Ib Fog: afbud|Ane Ask: there|Bo Birk: there|Eva Ek: virtual|Kaj Lind: absent",
        ),
        (
            "Godkendt.\nLone Kær og Åse Lind var fraværende.\nI stedet deltog Tom Vang for Lone Kær.",
            "Lone Kær (Tom Vang): absent|Åse Lind: absent|Tom Vang: there",
        ),
        ("Godkendt.\nAne Ask deltog ikke i sagens behandling.", ""),
    ] {
        let wanted: Vec<&str> = wanted.split('|').filter(|person| !person.is_empty()).collect();
        assert_eq!(attendance("", decision), wanted, "{decision}");
    }
}

#[test]
fn lists_stand_in_columns_and_tables_without_lines() {
    for (head, wanted) in [
        (
            "Ledelsessiden:                Medarbejdersiden:\nAne Ask, chef                 Bo Birk, 3F\nEva Ek                        Ib Fog (næstformand)\n                              Mia Ly",
            "Ane Ask: there|Eva Ek: there|Bo Birk: there|Ib Fog: there|Mia Ly: there",
        ),
        (
            "Medlemmer\tForvaltningen\nAne Ask (A)\tDirektør Bo Birk\nEva Ek (V)\n",
            "Ane Ask: there|Eva Ek: there|Bo Birk: there staff",
        ),
        (
            "Fremmødte:          Afbud:\nAne Ask             Bo Birk\nEva Ek              Ib Fog",
            "Ane Ask: there|Eva Ek: there|Bo Birk: afbud|Ib Fog: afbud",
        ),
        (
            "Navn              Mødt    Afbud\nAne Ask           x\nBo Birk                   x\nEva Ek            x",
            "Ane Ask: there|Bo Birk: afbud|Eva Ek: there",
        ),
        (
            "Medlem\tTil stede\tFraværende\tOnline\nAne Ask\tX\t\t\nBo Birk\t\tX\t\nEva Ek\t\t\tX\n",
            "Ane Ask: there|Bo Birk: absent|Eva Ek: virtual",
        ),
        (
            "Afbud\tAne Ask, Engum Havn\tBo Birk, kasserer\nReferent\tEva Ek",
            "Ane Ask: afbud|Bo Birk: afbud|Eva Ek: there staff",
        ),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn lists_have_headings_of_their_own() {
    for (head, wanted) in [
        (
            "Deltagere: Ane Ask, Bo Birk\nLedelse: Skoleleder Eva Ek",
            "Ane Ask: there|Bo Birk: there|Eva Ek: there staff",
        ),
        (
            "Brugervalgte: Ane Ask og Bo Birk\nPårørende: Eva Ek",
            "Ane Ask: there|Bo Birk: there|Eva Ek: there",
        ),
        ("Repræsentanter for lejerne: Ane Ask og Bo Birk", "Ane Ask: there|Bo Birk: there"),
        ("Deltager uden stemmeret:\nEva Ek, arkitekt", "Eva Ek: there staff"),
        (
            "Til stede:\nForældre: Ane Ask, Bo Birk\nElever: Ida (8.a) og Ulf (9.b)",
            "Ane Ask: there|Bo Birk: there|Ida: there|Ulf: there",
        ),
        (
            "Deltagere: Ane Ask, Bo Birk, Ida og Ulf fra elevrådet",
            "Ane Ask: there|Bo Birk: there|Ida: there|Ulf: there",
        ),
        (
            "Til stede var følgende medlemmer af kirkerådet: Ane Ask, Bo Birk og provst Eva Ek. Fraværende: Ib Fog.",
            "Ane Ask: there|Bo Birk: there|Eva Ek: there|Ib Fog: absent",
        ),
        (
            "Ane Ask, Bo Birk, Eva Ek (ref.)\nAfbud: Ib Fog",
            "Ane Ask: there|Bo Birk: there|Eva Ek: there|Ib Fog: afbud",
        ),
        (
            "Ane Ask (formand) - mødt\nBo Birk - afbud\nEva Ek - ikke mødt",
            "Ane Ask: there|Bo Birk: afbud|Eva Ek: absent",
        ),
        ("Mødt: Ane Ask, Bo Birk\n\nReferent\nEva Ek", "Ane Ask: there|Bo Birk: there|Eva Ek: there staff"),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn a_name_may_be_broken_and_a_reason_or_a_deputy_stand_behind_it() {
    for (head, wanted) in [
        (
            "Mødt: Gudmund Ask (formand), Karla Thorning (kasserer), Ingeborg\nFogtmann (sekretær), Nils Hav og suppleant Mia Ly",
            "Gudmund Ask: there|Karla Thorning: there|Ingeborg Fogtmann: there|Nils Hav: there|Mia Ly: there",
        ),
        (
            "Deltagere: Natur- og vejchef Ane Ask og sekretær Bo Birk (referent)",
            "Ane Ask: there|Bo Birk: there",
        ),
        (
            "Der var afbud fra Ane Ask og Bo Birk, for hvem suppleant Eva Ek deltog.",
            "Ane Ask: afbud|Bo Birk (Eva Ek): afbud|Eva Ek: there",
        ),
        ("Fraværende: Ane Ask, der havde meldt afbud, og Bo Birk", "Ane Ask: afbud|Bo Birk: absent"),
        (
            "Stedfortrædere: Ane Ask (AA) deltog i stedet for Bo Birk (BB)",
            "Ane Ask: there|Bo Birk (Ane Ask): absent",
        ),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn several_lists_may_stand_on_one_line() {
    for (head, wanted) in [
        (
            "Til stede: Ane Ask, Bo Birk, Eva Juul. Afbud fra Ib Fog. Referent: Eva Juul",
            "Ane Ask: there|Bo Birk: there|Eva Juul: there|Ib Fog: afbud",
        ),
        (
            "Deltagere: Formand Ane Ask, Bo Birk, 1. suppleant Eva Ek. Afbud: Ib Fog.",
            "Ane Ask: there|Bo Birk: there|Eva Ek: there|Ib Fog: afbud",
        ),
        ("Mødt: Ane Ask og Bo Birk. Ikke mødt: ingen.", "Ane Ask: there|Bo Birk: there"),
        ("Medlemmer\nAne Ask (A) – formand\nBo Birk (V) – afbud", "Ane Ask: there|Bo Birk: afbud"),
        ("Fraværende: Ane Ask (V), i stedet mødte Bo Birk (V)", "Ane Ask (Bo Birk): absent|Bo Birk: there"),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
}

#[test]
fn labels_stand_beside_the_names_or_over_a_column() {
    for (head, wanted) in [
        (
            "Mødedeltagere             Borgmester Ane Ask, Engum (formand)\n                          Bo Birk, Lundby\n\nFraværende                Eva Ek, Engum",
            "Ane Ask: there|Bo Birk: there|Eva Ek: absent",
        ),
        (
            "Medlem               Udpeget af           Til stede\nAne Ask, formand     Engum Byråd          x\nBo Birk              LEV                  afbud",
            "Ane Ask: there|Bo Birk: afbud",
        ),
        ("Medlemmer\tListe\tAfbud\nAne Ask\tLokallisten\t\nBo Birk\tV\tX\n", "Ane Ask: there|Bo Birk: afbud"),
        (
            "Til stede: Ane Ask, Bo Birk og Eva Ek. Medarbejderrepræsentant Ib Fog\nAfbud: Mia Ly (Liste L)",
            "Ane Ask: there|Bo Birk: there|Eva Ek: there|Ib Fog: there|Mia Ly: afbud",
        ),
    ] {
        assert_eq!(attendance(head, "Godkendt."), wanted.split('|').collect::<Vec<_>>(), "{head}");
    }
    let page = "<h1>Referat fra Havnerådet den 3. maj 2023</h1><table><tr><th>Fra bestyrelsen</th><th>Afbud</th></tr><tr><td>Ane Ask, formand<br>Bo Birk</td><td>Eva Ek</td></tr></table><h2>1. Kajen</h2><p>Males.</p><h2>2. Jollen</h2><p>Sælges.</p>";
    let meeting = read(page.as_bytes(), "a.html").unwrap().meeting;
    let people: Vec<_> =
        meeting.people.iter().map(|person| (person.name.as_str(), person.group.as_str())).collect();
    assert_eq!(people, [("Ane Ask", "Fra bestyrelsen"), ("Bo Birk", "Fra bestyrelsen"), ("Eva Ek", "Afbud")]);
}
