//! Attendance in published referater, and in ours.

use super::super::{Edition, markdown};
use crate::meeting::{
    Attendance, Decision, Item, Meeting, Moment, MomentKind, Person, PersonId, Rules, Side, State, Statement,
    StatementKind, Status, Task, Vote,
};

/// Returns a council with four items and a timeline: event, minutes past ten, item, whom it concerns and for
/// whom they sit in.
fn council(happened: &[(MomentKind, i64, &str, &str)]) -> Meeting {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
    let ten = chrono::DateTime::parse_from_rfc3339("2026-03-03T10:00:00+01:00").unwrap();
    let at = |minutes| ten + chrono::TimeDelta::minutes(minutes);
    let mut meeting = Meeting::new("Engum Byråd", day);
    meeting.rules = Rules::Municipal;
    meeting.opened_at = Some(at(0));
    for (id, party) in
        [("Eva Holm", "A"), ("Bo Dam", "V"), ("Ida Krag", "A"), ("Nete Bro", "B"), ("Ib Ask", "B")]
    {
        add(&mut meeting, id, Some(party), "Medlemmer", id != "Ib Ask");
    }
    add(&mut meeting, "Per Lund", None, "Gæster", false);
    for id in ["1", "2", "3", "4"] {
        let number = id.to_owned();
        let title =
            ["Natbusser", "Havnen", "Skolen", "Eventuelt"][number.parse::<usize>().unwrap() - 1].into();
        meeting.items.push(Item {
            id: id.into(),
            number,
            level: 1,
            title,
            state: State::Noted,
            ..Item::default()
        });
    }
    for (event, minutes, item, who) in happened {
        let (person, instead_of) = match who.split_once('/') {
            Some((person, instead_of)) => (person, Some(instead_of.into())),
            None => (*who, None),
        };
        let person = Some(PersonId::from(person)).filter(|id| !id.0.is_empty());
        let item = Some((*item).into());
        meeting.timeline.push(Moment { at: at(*minutes), item, person, event: *event, instead_of });
    }
    meeting
}

fn add(meeting: &mut Meeting, name: &str, party: Option<&str>, group: &str, voting: bool) {
    let (id, party) = (PersonId::from(name), party.map(str::to_owned));
    meeting.people.push(Person {
        id: id.clone(),
        name: name.into(),
        party,
        group: group.into(),
        voting,
        ..Person::default()
    });
    meeting.attendance.push(Attendance { status: Status::Present, ..Attendance::unknown(id) });
}

fn mark(meeting: &mut Meeting, person: &str, status: Status, substitute: Option<&str>) {
    let record = meeting.attendance.iter_mut().find(|a| a.person.0 == person).unwrap();
    (record.status, record.substitute) = (status, substitute.map(PersonId::from));
}

/// Says that each line is in the referat.
#[track_caller]
fn says(meeting: &Meeting, lines: &[&str]) {
    let text = markdown(meeting, Edition::Full);
    for line in lines {
        assert!(text.split('\n').any(|printed| printed == *line), "{line}\n\n{text}");
    }
}

use MomentKind::{
    Arrived, BreakEnded, BreakStarted, Cleared, Guest, ItemStarted, Left, Online, Recused, Returned,
    Substituted,
};

#[test]
fn lists_at_the_head_tell_of_afbud_and_absence_and_who_sits_in() {
    // Hvidovre: "Fraværende med afbud", "Afbud fra NN stedfortræder NN"; Gentofte: "Fraværende: NN
    // (stedfortræder: NN)"; Roskilde: "NN mødte som stedfortræder"; København: "Fraværende uden afbud",
    // "udeblev uden afbud"
    let mut meeting = council(&[]);
    mark(&mut meeting, "Nete Bro", Status::Afbud, Some("Ib Ask"));
    mark(&mut meeting, "Bo Dam", Status::Absent, None);
    says(
        &meeting,
        &[
            "## Afbud",
            "- Nete Bro (B; stedfortræder: Ib Ask)",
            "## Fraværende uden afbud",
            "- Bo Dam (V)",
            "- Ib Ask (B; stedfortræder for Nete Bro) <!-- ikke medlem -->",
        ],
    );
    let text = markdown(&meeting, Edition::Full);
    assert!(
        !text.contains("Deltog ikke"),
        "who stands at the head is not told of again under each item\n{text}"
    );
}

#[test]
fn coming_and_going_is_told_with_time_and_item() {
    // København: "ankom under behandlingen af punkt 6", "forlod mødet kl. 17.40 under behandling af pkt. 5"
    let meeting =
        council(&[(Arrived, 20, "2", "Eva Holm"), (Left, 75, "3", "Bo Dam"), (Online, 80, "3", "Ida Krag")]);
    says(
        &meeting,
        &[
            "- Eva Holm (A) ankom kl. 10.20 under behandlingen af punkt 2",
            "- Bo Dam (V) forlod mødet kl. 11.15 under behandlingen af punkt 3",
            "- Ida Krag (A) deltog virtuelt fra kl. 11.20 under behandlingen af punkt 3",
            "**Deltog ikke:** Eva Holm",
            "**Deltog ikke:** Bo Dam",
        ],
    );
}

#[test]
fn items_taken_out_of_order_and_several_at_once() {
    // Viborg: "forlod mødet kl. 15.35 efter behandlingen af sagerne nr. 1-13, nr. 17"; Køge: "deltog ikke
    // under punkterne"; Slagelse, Stevns: "Deltog ikke:" under each; Rødovre: "sag 129-138"
    let steps = [
        (ItemStarted, 0, "1", ""),
        (ItemStarted, 9, "4", ""),
        (Left, 20, "4", "Bo Dam"),
        (ItemStarted, 21, "2", ""),
        (ItemStarted, 30, "3", ""),
    ];
    let text = markdown(&council(&steps), Edition::Full);
    let away: Vec<bool> =
        text.split("\n### ").skip(1).map(|item| item.contains("**Deltog ikke:** Bo Dam")).collect();
    assert_eq!(away, [false, true, true, false], "{text}");
}

#[test]
fn whoever_is_inhabil_is_told_of_under_the_item() {
    // Haderslev: "medvirkede ikke ved behandlingen af pkt. 357, idet han var inhabil"; Rebild: "deltog ikke i
    // behandlingen af sagen"; Aarhus: "deltog ikke i sagens behandling"
    let meeting = council(&[
        (Recused, 10, "2", "Bo Dam"),
        (Substituted, 11, "2", "Ib Ask/Bo Dam"),
        (Returned, 20, "3", "Bo Dam"),
        (Cleared, 21, "3", "Eva Holm"),
    ]);
    says(
        &meeting,
        &[
            "**Fremmøde:** Bo Dam deltog ikke i behandlingen af punktet (inhabil)",
            "**Fremmøde:** Engum Byråd fandt ikke Eva Holm inhabil",
            "- Bo Dam (V) var inhabil og deltog ikke i behandlingen af punkt 2 (forlod lokalet kl. 10.10)",
            "- Eva Holm (A) blev fundet habil kl. 10.21 under behandlingen af punkt 3",
            // Dragør: "var indkaldt som stedfortræder for"
            "- Ib Ask (B) mødte som stedfortræder for Bo Dam (V) kl. 10.11 under behandlingen af punkt 2",
            "- Ib Ask (B; fra kl. 10.11 stedfortræder for Bo Dam) <!-- ikke medlem -->",
        ],
    );
    assert!(!markdown(&meeting, Edition::Full).contains("**Deltog ikke:**"));
}

#[test]
fn a_guest_and_each_end_of_a_break_have_their_sentence() {
    // Viborg ØE: "deltager fra kl. 8.30 – 9.00"
    let meeting = council(&[
        (Guest, 10, "2", "Per Lund"),
        (BreakStarted, 60, "3", ""),
        (BreakEnded, 75, "3", ""),
        (BreakStarted, 90, "4", ""),
        (Left, 95, "4", "Bo Dam"),
        (BreakEnded, 100, "4", ""),
    ]);
    says(
        &meeting,
        &[
            "**Fremmøde:** Per Lund deltog under punktet",
            "- Per Lund deltog som gæst kl. 10.10 under behandlingen af punkt 2",
            "- Der var pause kl. 11.00, mødet blev genoptaget kl. 11.15 under behandlingen af punkt 3",
            "- Der var pause kl. 11.30 under behandlingen af punkt 4",
            "- Mødet blev genoptaget kl. 11.40 under behandlingen af punkt 4",
        ],
    );
}

#[test]
fn on_the_line_and_when_it_ended() {
    // København: "Mødet blev afholdt som et videomøde"; Gentofte: "mødet hævet kl.: 20.35"
    let mut meeting = council(&[]);
    meeting.closed_at = meeting.opened_at.map(|at| at + chrono::TimeDelta::minutes(635));
    mark(&mut meeting, "Eva Holm", Status::Virtual, None);
    says(&meeting, &["- Eva Holm (A; virtuelt)", "**Mødet sluttede:** kl. 20.35"]);
}

#[test]
fn one_row_of_remarks_becomes_a_line_each() {
    // KD-Net: "NN for MM", "(fra kl …)", "(på facetime)", "(ref.)"; Brønderslev: "Fraværende" as the first
    // item
    let mut meeting = council(&[(Arrived, 15, "1", "Eva Holm")]);
    mark(&mut meeting, "Bo Dam", Status::Virtual, None);
    mark(&mut meeting, "Ida Krag", Status::Absent, None);
    mark(&mut meeting, "Nete Bro", Status::Afbud, Some("Ib Ask"));
    meeting.people[5].role = Some("referent".into());
    let noted = meeting.attendance.iter_mut().find(|record| record.person.0 == "Bo Dam").unwrap();
    noted.note = Some("på facetime".into());
    says(
        &meeting,
        &[
            "- Eva Holm (A) ankom kl. 10.15 under behandlingen af punkt 1",
            "- Bo Dam (V; virtuelt; bemærkning: på facetime)",
            "- Ib Ask (B; stedfortræder for Nete Bro) <!-- ikke medlem -->",
            "- Nete Bro (B; stedfortræder: Ib Ask)",
            "## Fraværende uden afbud",
            "- Ida Krag (A)",
            "- Per Lund (referent)",
        ],
    );
}

#[test]
fn the_closed_part_of_the_meeting_without_one_of_them() {
    // Haderslev: "deltog ikke i den lukkede del"; Køge: "deltog ikke under punkterne 12-15"
    let mut meeting = council(&[
        (ItemStarted, 0, "1", ""),
        (ItemStarted, 10, "2", ""),
        (Left, 20, "2", "Bo Dam"),
        (ItemStarted, 21, "3", ""),
        (ItemStarted, 30, "4", ""),
        (Returned, 40, "4", "Bo Dam"),
    ]);
    meeting.items[2].closed = true;
    says(&meeting, &["- Bo Dam (V) kom tilbage kl. 10.40 under behandlingen af punkt 4"]);
    // the open edition says nothing of a closed item
    for (edition, third) in [(Edition::Full, true), (Edition::Open, false)] {
        let text = markdown(&meeting, edition);
        let away: Vec<bool> =
            text.split("\n### ").skip(1).map(|item| item.contains("**Deltog ikke:** Bo Dam")).collect();
        assert_eq!(away, [false, false, third, false], "{text}");
    }
}

fn side(count: u32, parties: &[&str], people: &[&str]) -> Side {
    Side {
        count,
        parties: parties.iter().map(|&letter| letter.into()).collect(),
        people: people.iter().map(|&id| id.into()).collect(),
    }
}

/// Returns a decision with everything that is entered beside its words.
fn minuted() -> Decision {
    let group =
        Vote { in_favour: side(11, &["A", "B"], &[]), against: side(8, &["V"], &[]), ..Vote::default() };
    let group = Vote { abstained: side(1, &[], &[]), ..group };
    let named = Vote {
        on: Some("Ændringsforslag fra A".into()),
        in_favour: side(2, &[], &["Eva Holm", "Ida Krag"]),
        against: side(1, &[], &["Bo Dam"]),
        ..Vote::default()
    };
    let statement = |kind, person: Option<&str>, text: &str| Statement {
        kind,
        person: person.map(PersonId::from),
        text: text.into(),
        at: None,
    };
    let task = Task { person: Some("Bo Dam".into()), what: "Notat om natbusser".into(), ..Task::default() };
    let due = chrono::NaiveDate::from_ymd_opt(2026, 5, 1);
    Decision {
        text: "Godkendt.".into(),
        votes: vec![group, named],
        statements: vec![
            statement(StatementKind::Dissent, Some("Bo Dam"), "Afgiften er for høj."),
            statement(StatementKind::Reservation, Some("Ida Krag"), ""),
            statement(StatementKind::Remark, None, "A og B vender tilbage."),
        ],
        tasks: vec![
            Task { due, ..task },
            Task { who: Some("sekretariatet".into()), what: "Udsende".into(), done: true, ..Task::default() },
        ],
        ..Decision::default()
    }
}

#[test]
fn votes_statements_tasks_and_signatures() {
    let mut meeting = council(&[]);
    meeting.closed_at = meeting.opened_at;
    mark(&mut meeting, "Nete Bro", Status::Afbud, Some("Ib Ask"));
    meeting.items[0].decision = Some(minuted());
    says(
        &meeting,
        &[
            "#### Afstemning",
            "- For stemte 11 (A, B). Imod stemte 8 (V). Undlod at stemme 1. Forslaget blev vedtaget.",
            "- **Ændringsforslag fra A:** For stemte 2 (Eva Holm (A), Ida Krag (A)). Imod stemte 1 (Bo Dam (V)). Forslaget blev \
             vedtaget.",
            "#### Protokoltilførsel",
            "- **Afvigende mening fra Bo Dam (V):** Afgiften er for høj.",
            "- **Ida Krag (A) tog forbehold.**",
            "- **Bemærkning:** A og B vender tilbage.",
            "## Opgaver",
            "- **Bo Dam (V):** Notat om natbusser (punkt 1; inden 1. maj 2026)",
            "- *sekretariatet:* Udsende (punkt 1; udført)",
            "## Underskrifter",
            "- Ib Ask (B)",
        ],
    );
    let text = markdown(&meeting, Edition::Full);
    let signers = text.split_once("## Underskrifter").unwrap().1;
    assert!(!signers.contains("Nete Bro") && !signers.contains("Per Lund"), "{signers}");
    let sentences: Vec<String> =
        meeting.items[0].decision.as_ref().unwrap().votes.iter().map(|v| v.sentence(&meeting)).collect();
    assert_eq!(
        sentences,
        [
            "For stemte 11 (A, B). Imod stemte 8 (V). Undlod at stemme 1.",
            "Ændringsforslag fra A: For stemte 2 (Eva Holm (A), Ida Krag (A)). Imod stemte 1 (Bo Dam (V)).",
        ]
    );
    meeting.rules = Rules::Kkr;
    assert!(!markdown(&meeting, Edition::Full).contains("Underskrifter"));
}

#[test]
fn who_leads_when_the_formand_is_out() {
    let with_roles = |steps: &[(MomentKind, i64, &str, &str)]| {
        let mut meeting = council(steps);
        meeting.people[0].role = Some("formand".to_owned());
        meeting.people[1].role = Some("næstformand".to_owned());
        meeting
    };
    let steps = [(Recused, 10, "2", "Eva Holm"), (Returned, 20, "3", "Eva Holm")];
    let led = "Bo Dam ledede mødet under behandlingen af punktet";
    let text = markdown(&with_roles(&steps), Edition::Full);
    assert_eq!(text.matches(led).count(), 1, "{text}");
    assert!(
        text.contains(&format!("Eva Holm deltog ikke i behandlingen af punktet (inhabil); {led}")),
        "{text}"
    );
    // the minute-taker's own words are not said again, and one who is away as well leads nothing
    let mut expected = with_roles(&steps);
    let text = "Ida Krag ledede mødet.".to_owned();
    expected.items[1].decision = Some(Decision { text, ..Decision::default() });
    assert!(!markdown(&expected, Edition::Full).contains(led));
    let both = [(Recused, 10, "2", "Eva Holm"), (Recused, 10, "2", "Bo Dam")];
    assert!(!markdown(&with_roles(&both), Edition::Full).contains(led));
    // of a council by their titles, where only one of those there has each
    let mut titled = council(&steps);
    titled.people[0].title = Some("Borgmester".to_owned());
    titled.people[1].title = Some("1. viceborgmester".to_owned());
    assert!(markdown(&titled, Edition::Full).contains(led));
    titled.people[2].title = Some("borgmester".to_owned());
    assert!(!markdown(&titled, Edition::Full).contains(led));
}

#[test]
fn a_body_that_cannot_decide_is_told_so_in_its_own_gender() {
    let gone: Vec<(MomentKind, i64, &str, &str)> =
        ["Eva Holm", "Bo Dam", "Ida Krag"].into_iter().map(|who| (Left, 10, "2", who)).collect();
    let mut meeting = council(&gone);
    says(&meeting, &["**Fremmøde:** Engum Byråd var ikke beslutningsdygtigt"]);
    meeting.body = "Kommunalbestyrelsen".to_owned();
    says(&meeting, &["**Fremmøde:** Kommunalbestyrelsen var ikke beslutningsdygtig"]);
    meeting.rules = Rules::Network;
    assert!(!markdown(&meeting, Edition::Full).contains("beslutningsdygtig"));
}

#[test]
fn an_item_out_of_its_turn_is_told_of() {
    let taken = |order: &[&'static str]| {
        let steps: Vec<(MomentKind, i64, &str, &str)> =
            order.iter().zip(0i64..).map(|(item, minutes)| (ItemStarted, minutes, *item, "")).collect();
        markdown(&council(&steps), Edition::Full)
    };
    let expected = "**Behandling:** punktet blev behandlet";
    assert!(!taken(&["1", "2", "3", "4"]).contains(expected));
    let text = taken(&["1", "3", "4", "2"]);
    assert!(
        text.contains(&format!("{expected} efter punkt 4")) && text.matches(expected).count() == 1,
        "{text}"
    );
    let text = taken(&["4", "1", "2", "3"]);
    assert!(
        text.contains(&format!("{expected} som det første")) && text.matches(expected).count() == 1,
        "{text}"
    );
}
