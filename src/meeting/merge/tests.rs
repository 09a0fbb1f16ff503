//! Stories: what a secretary sends, and what the user is asked.

use chrono::{FixedOffset, NaiveDate, TimeZone};

use super::{AgendaDifference, DifferenceKind, Supply, differences, is_same_meeting, together};
use crate::meeting::{
    Attendance, Bilag, Change, Decision, Indstilling, Item, ItemId, Meeting, Moment, MomentKind, Person,
    PersonId, Section, State, Status,
};

const ROWS: [(&str, u8, &str); 6] = [
    ("1", 1, "Velkomst"),
    ("2", 1, "Sager"),
    ("2.1", 2, "Natbusser i Søhøjland"),
    ("2.2", 2, "Klimaplan for fjorden"),
    ("2.3", 2, "Fælles indkøb"),
    ("3", 1, "Eventuelt"),
];

fn agenda() -> Meeting {
    let mut meeting = Meeting::new("KKR Søhøjland", NaiveDate::from_ymd_opt(2026, 3, 3).unwrap());
    meeting.items = ROWS
        .iter()
        .map(|(number, level, title)| {
            let points = vec![format!("Det indstilles, at KKR Søhøjland drøfter {}", title.to_lowercase())];
            Item {
                number: (*number).to_owned(),
                level: *level,
                title: (*title).to_owned(),
                indstilling: (*level == 2).then_some(Indstilling { lead: None, points }),
                sections: (*level == 2)
                    .then(|| Section { heading: "Baggrund".to_owned(), text: format!("Om {title}.") })
                    .into_iter()
                    .collect(),
                ..Item::default()
            }
        })
        .collect();
    for (name, org) in [("Ane Ask", "Engum"), ("Bo Birk", "Lundby"), ("Eva Ek", "Skovby")] {
        let (name, org, group) = (name.to_owned(), Some(org.to_owned()), "Deltagere".to_owned());
        meeting.people.push(Person { name, org, group, voting: true, ..Person::default() });
    }
    meeting.normalised().unwrap()
}

/// Returns the meeting when its first case is decided and Ane Ask has come late to the second.
fn half_minuted() -> Meeting {
    let mut meeting = agenda();
    let decision = Decision { text: "Drøftet, og sat i gang.".to_owned(), ..Decision::default() };
    (meeting.items[2].decision, meeting.items[2].state) = (Some(decision), State::Decided);
    meeting.items[3].state = State::Active;
    meeting.attendance[0].status = Status::Present;
    let at = FixedOffset::east_opt(3600).unwrap().with_ymd_and_hms(2026, 3, 3, 10, 20, 0).unwrap();
    let moment = |item: &str, person: Option<&str>, event| Moment {
        at,
        item: Some(ItemId::from(item)),
        person: person.map(PersonId::from),
        event,
        instead_of: None,
    };
    meeting.timeline =
        vec![moment("i3", None, MomentKind::ItemStarted), moment("i4", Some("p1"), MomentKind::Arrived)];
    meeting.normalised().unwrap()
}

/// Returns the meeting with other ids, as a file read again has.
fn read_again(mut meeting: Meeting) -> Meeting {
    for (i, item) in meeting.items.iter_mut().enumerate() {
        item.id = ItemId(format!("i{}", i + 1));
    }
    for (i, (person, record)) in meeting.people.iter_mut().zip(&mut meeting.attendance).enumerate() {
        person.id = PersonId(format!("p{}", i + 1));
        record.person = person.id.clone();
    }
    meeting
}

fn item(number: &str, level: u8, title: &str) -> Item {
    Item {
        number: number.to_owned(),
        level,
        title: title.to_owned(),
        id: ItemId("x".to_owned()),
        ..Item::default()
    }
}

/// Returns the sentences, those that are not wanted in brackets.
fn sentences(found: &[AgendaDifference]) -> Vec<String> {
    let line = |d: &AgendaDifference| if d.wanted() { d.sentence() } else { format!("({})", d.sentence()) };
    found.iter().map(line).collect()
}

fn take_wanted(ours: &Meeting, found: &[AgendaDifference]) -> Meeting {
    let mut meeting = ours.clone();
    meeting.apply(&together(ours, found.iter().filter(|d| d.wanted())).unwrap()).unwrap();
    meeting
}

fn outline(meeting: &Meeting) -> Vec<String> {
    meeting.items.iter().map(Item::name).collect()
}

#[test]
fn a_revised_agenda_comes_when_half_the_meeting_is_minuted() {
    let (base, ours) = (agenda(), half_minuted());
    let mut new = agenda();
    new.items[2].indstilling =
        Some(Indstilling { lead: None, points: vec!["at sagen udsættes".to_owned()] });
    new.items[2].bilag.push(Bilag { title: "Køreplan".to_owned(), url: None });
    new.items[3].sections[0].text = "Om fjorden og åen.".to_owned();
    new.items.remove(4);
    new.items.insert(2, item("2.4", 2, "Ny bro"));
    new.place = Some("Rådhuset".to_owned());
    let found = differences(Some(&base), &read_again(new), &ours, Supply::Whole);
    let wanted = [
        "mødets sted er ændret",
        "nyt punkt 2.4 »Ny bro«",
        // decided: what it was decided against is asked about
        "(2.1 »Natbusser i Søhøjland«: indstilling og bilag er ændret)",
        "2.2 »Klimaplan for fjorden«: Baggrund er ændret",
        "2.3 »Fælles indkøb« er udgået af dagsordenen",
    ];
    assert_eq!(sentences(&found), wanted);
    let field = &found[3].fields()[0];
    assert_eq!((field.old.as_str(), field.new.as_str()), ("Om Klimaplan for fjorden.", "Om fjorden og åen."));
    let after = take_wanted(&ours, &found);
    let rows = [
        "1 Velkomst",
        "2 Sager",
        "2.4 Ny bro",
        "2.1 Natbusser i Søhøjland",
        "2.2 Klimaplan for fjorden",
        "3 Eventuelt",
    ];
    assert_eq!(outline(&after), rows);
    assert_eq!(after.items[2].id, ItemId::from("i7"));
    let decided = after.item(&ItemId::from("i3")).unwrap();
    assert_eq!((decided.decision_text(), decided.state), ("Drøftet, og sat i gang.", State::Decided));
    assert_eq!((after.timeline, after.attendance), (ours.timeline, ours.attendance));
}

#[test]
fn what_is_minuted_and_dropped_is_marked_only_when_one_says_so() {
    let (base, ours) = (agenda(), half_minuted());
    let mut new = agenda();
    new.items.drain(2..4);
    let found = differences(Some(&base), &read_again(new), &ours, Supply::Whole);
    let wanted = [
        "(2.1 »Natbusser i Søhøjland« er udgået af dagsordenen, men er begyndt her)",
        "(2.2 »Klimaplan for fjorden« er udgået af dagsordenen, men er begyndt her)",
    ];
    assert_eq!(sentences(&found), wanted);
    let withdrawn = |id: &str| Change::SetState { item: ItemId::from(id), state: State::Withdrawn };
    assert_eq!([&found[0].change, &found[1].change], [&withdrawn("i3"), &withdrawn("i4")]);
    assert!(matches!(found[0].what, DifferenceKind::DroppedItem { minuted: true, .. }));
}

#[test]
fn renumbering_is_a_changed_number_and_moves_nothing() {
    let ours = half_minuted();
    let mut new = agenda();
    new.items.insert(0, item("1", 1, "Mødets åbning"));
    for (row, number) in new.items.iter_mut().zip(["1", "2", "3", "3.1", "3.2", "3.3", "4"]) {
        row.number = number.to_owned();
    }
    let found = differences(Some(&agenda()), &read_again(new), &ours, Supply::Whole);
    assert_eq!(found.len(), 7, "{:?}", sentences(&found));
    assert_eq!(found[3].sentence(), "2.1 »Natbusser i Søhøjland«: nummer er ændret");
    assert!(found.iter().all(|d| d.wanted() && !matches!(d.what, DifferenceKind::MovedItem { .. })));
    let after = take_wanted(&ours, &found);
    assert_eq!(outline(&after)[..3], ["1 Mødets åbning", "2 Velkomst", "3 Sager"]);
    assert_eq!(after.items[3].decision_text(), "Drøftet, og sat i gang.");
}

#[test]
fn an_item_with_another_title_is_known_by_its_case_or_its_words() {
    let (mut base, mut ours) = (agenda(), half_minuted());
    for meeting in [&mut base, &mut ours] {
        meeting.items[2].case_no = Some("SAG-2026-1".to_owned());
    }
    let mut new = base.clone();
    new.items[2].title = "Kollektiv trafik efter midnat".to_owned();
    new.items[3].title = "Vand og vejr".to_owned();
    let found = differences(Some(&base), &read_again(new.clone()), &ours, Supply::Whole);
    let wanted =
        ["2.1 »Natbusser i Søhøjland«: titel er ændret", "2.2 »Klimaplan for fjorden«: titel er ændret"];
    assert_eq!(sentences(&found), wanted);
    // another year is another item
    new.items[3] = item("2.2", 2, "Budget 2027");
    base.items[3] = item("2.2", 2, "Budget 2026");
    ours.items[3] = Item { id: ItemId::from("i4"), ..item("2.5", 2, "Budget 2026") };
    ours.timeline.clear();
    let found = differences(Some(&ours.clone()), &read_again(new), &ours, Supply::Whole);
    assert!(sentences(&found).contains(&"nyt punkt 2.2 »Budget 2027«".to_owned()), "{:?}", sentences(&found));
}

#[test]
fn what_was_mended_here_stays_and_what_both_altered_is_a_conflict() {
    let (base, mut ours) = (agenda(), half_minuted());
    ours.items[3].title = "Klimaplan for hele fjorden".to_owned();
    ours.items[4].title = "Fælles indkøb af strøm".to_owned();
    let mut new = agenda();
    new.items[3].title = "Klimaplan for fjorden 2026".to_owned();
    new.items[3].minutes = Some(20);
    let found = differences(Some(&base), &read_again(new), &ours, Supply::Whole);
    let wanted = [
        "2.2 »Klimaplan for hele fjorden«: tid er ændret",
        "(2.2 »Klimaplan for hele fjorden«: titel er ændret – også rettet her)",
    ];
    assert_eq!(sentences(&found), wanted);
    assert!(found[1].conflict);
    let after = take_wanted(&ours, &found);
    assert_eq!(
        (after.items[3].title.as_str(), after.items[3].minutes),
        ("Klimaplan for hele fjorden", Some(20))
    );
    let alone = together(&ours, [&found[1]]).unwrap();
    let mut other = ours.clone();
    other.apply(&alone).unwrap();
    assert_eq!((other.items[3].title.as_str(), other.items[3].minutes), ("Klimaplan for fjorden 2026", None));
}

#[test]
fn items_that_were_added_or_removed_here_stay_so() {
    let base = agenda();
    let mut ours = half_minuted();
    let extra = Item { id: ItemId::from("i9"), ..item("2.4", 2, "Hastesag") };
    ours.apply(&Change::AddItem { index: 5, item: Box::new(extra) }).unwrap();
    ours.apply(&Change::RemoveItem { item: ItemId::from("i5") }).unwrap();
    ours.apply(&Change::MoveItem { item: ItemId::from("i1"), index: 5 }).unwrap();
    let mut new = agenda();
    new.items[0].minutes = Some(5);
    let found = differences(Some(&base), &read_again(new.clone()), &ours, Supply::Whole);
    assert_eq!(sentences(&found), ["1 »Velkomst«: tid er ændret"]);
    new.items[4].minutes = Some(15);
    let found = differences(Some(&base), &read_again(new), &ours, Supply::Whole);
    assert_eq!(sentences(&found)[1], "(2.3 »Fælles indkøb« er ændret i filen, men fjernet her)");
}

#[test]
fn one_item_that_moves_is_one_difference() {
    let ours = half_minuted();
    let mut new = agenda();
    let last = new.items.remove(4);
    new.items.insert(2, last);
    let found = differences(Some(&agenda()), &read_again(new.clone()), &ours, Supply::Whole);
    assert_eq!(sentences(&found), ["2.3 »Fælles indkøb« er flyttet efter 2"]);
    assert_eq!(outline(&take_wanted(&ours, &found)), outline(&new));
    let first = new.items.pop().unwrap();
    new.items.insert(0, first);
    let found = differences(None, &read_again(new), &ours, Supply::Whole);
    assert_eq!(sentences(&found)[0], "3 »Eventuelt« er flyttet øverst");
}

#[test]
fn a_supplement_adds_and_drops_nothing() {
    let ours = half_minuted();
    let mut new = Meeting::new("KKR Søhøjland", ours.date);
    let mut known = item("2.2", 2, "Klimaplan for fjorden");
    known.bilag.push(Bilag { title: "Kort".to_owned(), url: None });
    new.items = vec![known, item("2.4", 2, "Ny bro"), item("1", 1, "Valg af suppleant")];
    let new = read_again(new).normalised().unwrap();
    let found = differences(Some(&agenda()), &new, &ours, Supply::Supplement);
    let wanted = [
        "2.2 »Klimaplan for fjorden«: bilag er ændret",
        "nyt punkt 2.4 »Ny bro«",
        "nyt punkt 1 »Valg af suppleant«",
    ];
    assert_eq!(sentences(&found), wanted);
    let after = take_wanted(&ours, &found);
    assert_eq!(
        outline(&after)[4..],
        ["2.3 Fælles indkøb", "2.4 Ny bro", "1 Valg af suppleant", "3 Eventuelt"]
    );
    assert_eq!((&after.items[3].indstilling, after.items[3].bilag.len()), (&ours.items[3].indstilling, 1));
}

#[test]
fn a_list_of_people_adds_them_and_tells_of_those_who_sent_word() {
    let mut ours = half_minuted();
    ours.people[2].role = Some("formand".to_owned());
    let base = agenda();
    let mut new = Meeting::new("KKR Søhøjland", ours.date);
    let status = [Status::Afbud, Status::Afbud, Status::Unknown, Status::Unknown];
    for ((i, name), status) in ["Ane Ask", "Bo Birk", "Eva Ek", "Ib Holm"].into_iter().enumerate().zip(status)
    {
        let id = PersonId(format!("p{}", i + 1));
        let org = (i == 2).then(|| "Skovby Kommune".to_owned());
        let group = if status == Status::Afbud { "Afbud" } else { "Medlemmer" }.to_owned();
        new.people.push(Person {
            id: id.clone(),
            name: name.to_owned(),
            org,
            group,
            voting: true,
            ..Person::default()
        });
        new.attendance.push(Attendance { status, ..Attendance::unknown(id) });
    }
    new.attendance[1].substitute = Some(PersonId::from("p4"));
    let new = new.normalised().unwrap();
    let found = differences(Some(&base), &new, &ours, Supply::Supplement);
    let wanted =
        ["ny på listen: Ib Holm", "(Ane Ask: afbud)", "Bo Birk: afbud", "Eva Ek: organisation er ændret"];
    assert_eq!(sentences(&found), wanted);
    let after = take_wanted(&ours, &found);
    assert_eq!(after.status_of(&PersonId::from("p1")), Status::Present);
    let bo = after.attendance_of(&PersonId::from("p2")).unwrap();
    assert_eq!((bo.status, bo.substitute.as_ref()), (Status::Afbud, Some(&PersonId::from("p4"))));
    assert_eq!(after.people[2].role.as_deref(), Some("formand"));
    // without the one who sits in, the word still counts
    let alone = together(&ours, [&found[2]]).unwrap();
    let record = Attendance { status: Status::Afbud, ..Attendance::unknown(PersonId::from("p2")) };
    assert_eq!(alone, Change::Together { changes: vec![Change::SetAttendance { attendance: record }] });
}

#[test]
fn who_has_left_the_lists_goes_only_when_nothing_is_known_of_them() {
    let (base, mut ours) = (agenda(), half_minuted());
    ours.attendance[1].status = Status::Present;
    let mut new = agenda();
    new.people.drain(..2);
    new.attendance.drain(..2);
    new.people.push(Person { id: PersonId::from("p9"), name: "Pia Skov".to_owned(), ..Person::default() });
    let new = new.normalised().unwrap();
    let found = differences(Some(&base), &new, &ours, Supply::Whole);
    // Ane Ask came late: that cannot be undone here
    assert_eq!(sentences(&found), ["ny på listen: Pia Skov", "(Bo Birk står ikke længere på listen)"]);
    ours.attendance[1].status = Status::Unknown;
    let found = differences(Some(&base), &new, &ours, Supply::Whole);
    assert_eq!(sentences(&found)[1], "Bo Birk står ikke længere på listen");
    let silent = Meeting { people: Vec::new(), attendance: Vec::new(), ..agenda() };
    assert_eq!(differences(Some(&base), &silent, &ours, Supply::Whole), []);
}

#[test]
fn decisions_of_a_file_are_taken_only_where_nothing_stands() {
    let (base, mut ours) = (agenda(), half_minuted());
    ours.items[5].draft = Some("Ingen bemærkninger.".to_owned());
    let mut new = agenda();
    for item in &mut new.items[2..] {
        let text = "Taget til efterretning.".to_owned();
        (item.decision, item.state) = (Some(Decision { text, ..Decision::default() }), State::Noted);
    }
    let found = differences(Some(&base), &read_again(new), &ours, Supply::Whole);
    let wanted = [
        "(2.2 »Klimaplan for fjorden«: filen har en beslutning)",
        "2.3 »Fælles indkøb«: filen har en beslutning",
        "(3 »Eventuelt«: filen har en beslutning)",
    ];
    assert_eq!(sentences(&found), wanted);
    let after = take_wanted(&ours, &found);
    assert_eq!(
        (after.items[4].decision_text(), after.items[4].state),
        ("Taget til efterretning.", State::Noted)
    );
}

#[test]
fn other_blanks_and_link_targets_are_nothing_new() {
    let mut ours = agenda();
    ours.items[3].sections[0].text =
        "Se [her](#) og [et notat](https://engum.dk/a), jf. ](nej) nu.".to_owned();
    let mut new = ours.clone();
    new.items[3].sections[0].text = "Se her og et\nnotat, jf. ](nej) nu.".to_owned();
    new.items[2].sections[0].text = "Om Natbusser\ni  Søhøjland.".to_owned();
    assert_eq!(differences(Some(&ours), &new, &ours, Supply::Whole), []);
    new.items[3].sections[0].text = "Se der og et notat, jf. ](nej) nu.".to_owned();
    assert_eq!(differences(Some(&ours), &new, &ours, Supply::Whole).len(), 1);
}

#[test]
fn a_meeting_is_the_same_by_its_day_and_its_body() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    let ours = Meeting::new("KKR Søhøjland", day(3));
    for body in [
        "kkr  søhøjland, revideret dagsorden",
        "kkr  søhøjland",
        "KKR-Søhøjland",
        "Kommunekontaktrådet Søhøjland",
        "KOMMUNEKONTAKTRÅD SØHØJLAND",
    ] {
        assert!(is_same_meeting(&ours, &Meeting::new(body, day(3))), "{body}");
        assert!(!is_same_meeting(&ours, &Meeting::new(body, day(4))), "{body}");
    }
    assert!(!is_same_meeting(&ours, &Meeting::new("KKR Engum", day(3))));
}
