//! What the next agenda holds.

use super::*;
use crate::meeting::{Change, Moment, MomentKind};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn item(number: &str, level: u8, title: &str) -> Item {
    let number = number.to_owned();
    Item { id: ItemId(format!("i{number}")), number, level, title: title.to_owned(), ..Item::default() }
}

fn recommended(point: &str, item: Item) -> Item {
    Item { indstilling: Some(Indstilling { lead: None, points: vec![point.to_owned()] }), ..item }
}

fn meeting(items: Vec<Item>) -> Meeting {
    let mut meeting = Meeting::new("KKR Søhøjland", day(3, 3));
    meeting.items = items;
    meeting.normalised().unwrap()
}

fn rows(meeting: &Meeting) -> Vec<String> {
    meeting.items.iter().map(Item::name).collect()
}

#[test]
fn what_comes_back_and_what_was_put_off_is_on_the_next_agenda() {
    let old = "Det indstilles, at KKR godkender referatet fra mødet den 2. december 2025.";
    let approval = item("1.1", 2, "Godkendelse af referat fra møde i KKR Søhøjland den 2. december 2025");
    let bus = recommended("at KKR godkender rammen", item("3.1", 2, "Natbusser"));
    let last = meeting(vec![
        item("1", 1, "Godkendelse af referat"),
        recommended(old, approval),
        item("3", 1, "Regionalpolitiske sager"),
        Item { state: State::Postponed, decision: Some(Decision::default()), ..bus },
        Item { state: State::Decided, ..item("3.2", 2, "Genbrug") },
        item("7", 1, "Eventuelt"),
        item("7.1", 2, "Eventuelt"),
    ]);
    let next = last.next_agenda(day(6, 2)).normalised().unwrap();
    let expected = [
        "1 Godkendelse af referat",
        "1.1 Godkendelse af referat fra møde i KKR Søhøjland den 3. marts 2026",
        "2 Regionalpolitiske sager",
        "2.1 Natbusser",
        "3 Eventuelt",
        "3.1 Eventuelt",
    ];
    assert_eq!(rows(&next), expected);
    assert_eq!(
        next.items[1].indstilling.as_ref().unwrap().points,
        ["Det indstilles, at KKR godkender referatet fra mødet den 3. marts 2026."]
    );
    assert_eq!(next.items[3].indstilling, last.items[3].indstilling);
    assert!(next.items.iter().all(|item| item.state == State::Pending && item.decision.is_none()));
    assert_eq!(next.id.0, "kkr-soehoejland-2026-06-02");
}

#[test]
fn the_last_meeting_is_named_by_its_day() {
    let approval =
        recommended("at rådet godkender referatet.", item("1", 1, "Godkendelse af referat fra sidste møde"));
    let next = meeting(vec![approval, item("2", 1, "Eventuelt")]).next_agenda(day(6, 2));
    assert_eq!(rows(&next), ["1 Godkendelse af referat fra mødet den 3. marts 2026", "2 Eventuelt"]);
}

#[test]
fn numbers_run_on_where_the_body_counts_on() {
    let last = meeting(vec![
        item("12", 1, "Godkendelse af dagsorden"),
        item("13", 1, "Budget"),
        item("14", 1, "Eventuelt"),
    ]);
    let next = last.next_agenda(day(6, 2));
    let expected = [
        "15 Godkendelse af dagsorden",
        "16 Godkendelse af referat fra mødet den 3. marts 2026",
        "17 Eventuelt",
    ];
    assert_eq!(rows(&next), expected);
    let january = NaiveDate::from_ymd_opt(2027, 1, 12).unwrap();
    assert_eq!(rows(&last.next_agenda(january))[0], "1 Godkendelse af dagsorden");
    let unnumbered =
        meeting(vec![Item { id: "i9".into(), ..item("", 1, "Budget") }, item("", 1, "Eventuelt")]);
    assert_eq!(rows(&unnumbered.next_agenda(day(6, 2)))[1], "Eventuelt");
}

#[test]
fn the_dates_of_later_meetings_are_those_of_the_calendar() {
    let mut calendar = item("2", 1, "Kommende møder i KKR");
    let text = "- 3. marts 2026\n- 2. juni 2026, Birkby\n- 01-09-2026\n- den 2. juni 2026";
    calendar.sections.push(Section { heading: String::new(), text: text.to_owned() });
    let last = meeting(vec![item("1", 1, "Budget for 1. maj 2027"), calendar]);
    assert_eq!(last.coming_dates(), [day(6, 2), day(9, 1)]);
    let next = last.next_agenda(day(6, 2));
    assert_eq!(next.place.as_deref(), Some("Birkby"));
    assert_eq!(next.items[1].sections[0].text, "- 01-09-2026");
    assert_eq!(next.coming_dates(), [day(9, 1)]);
}

#[test]
fn open_tasks_are_taken_along_and_guests_are_not() {
    let task =
        |what: &str, done| Task { person: Some("p2".into()), what: what.to_owned(), done, ..Task::default() };
    let mut last = meeting(vec![item("1", 1, "Godkendelse af referat"), item("2", 1, "Budget")]);
    for (id, group) in [("p1", "Deltagere"), ("p2", "Gæster")] {
        last.people.push(Person {
            id: id.into(),
            name: format!("Navn {id}"),
            group: group.to_owned(),
            ..Person::default()
        });
    }
    let tasks = vec![task("skriver et notat", false), task("ringer", true)];
    last.items[1].decision = Some(Decision { tasks, ..Decision::default() });
    let next = last.normalised().unwrap().next_agenda(day(6, 2)).normalised().unwrap();
    assert_eq!(next.people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Navn p1"]);
    let follow_up = next.items.iter().find(|item| item.title == FOLLOW_UP).unwrap();
    let tasks = &follow_up.decision.as_ref().unwrap().tasks;
    assert_eq!((tasks.len(), tasks[0].who.as_deref()), (1, Some("Navn p2")));
    assert_eq!(tasks[0].what, "skriver et notat (fra punkt 2, 3. marts 2026)");
    let after = next.next_agenda(day(9, 1));
    let carried_over = after.items.iter().flat_map(open_tasks).next();
    assert_eq!(carried_over.map(|task| &task.what), Some(&tasks[0].what), "said once");
    assert!(crate::export::markdown(&next, Default::default()).starts_with("# Dagsorden"));
}

#[test]
fn what_was_agreed_on_behind_closed_doors_stays_there() {
    let agreed = |what: &str, item: Item| {
        let tasks = vec![Task { what: what.to_owned(), ..Task::default() }];
        Item { decision: Some(Decision { tasks, ..Decision::default() }), ..item }
    };
    let last = meeting(vec![
        item("1", 1, "Godkendelse af referat"),
        agreed("skriver et notat", item("2", 1, "Budget")),
        Item { closed: true, ..agreed("køber grunden", item("3", 1, "Køb af grund")) },
        item("4", 1, "Eventuelt"),
    ]);
    let next = last.next_agenda(day(6, 2)).normalised().unwrap();
    let entries = [
        "1 Godkendelse af referat fra mødet den 3. marts 2026",
        "2 Opfølgning på opgaver",
        "3 Eventuelt",
        "4 Opfølgning på opgaver",
    ];
    assert_eq!(rows(&next), entries);
    assert!(!crate::export::markdown(&next, crate::export::Edition::Open).contains("grund"));
    let after = next.next_agenda(day(9, 1));
    let closed: Vec<&Item> = after.items.iter().filter(|item| item.closed).collect();
    assert_eq!(open_tasks(closed[0]).next().unwrap().what, "køber grunden (fra punkt 3, 3. marts 2026)");
    assert_eq!(closed.len(), 1);
}

#[test]
fn what_was_told_of_once_does_not_come_back() {
    let last = meeting(vec![
        item("1", 1, "Orientering om status på genbrug"),
        item("2", 1, "Orientering fra formandskabet"),
        item("3", 1, "Foreløbige punkter til møde i KKR Søhøjland den 9. juni"),
        item("4", 1, "Mødeplan for 2027"),
        item("5", 1, "Godkendelse af referat fra mødet d. 2. december"),
    ]);
    let expected = [
        "1 Orientering fra formandskabet",
        "2 Foreløbige punkter til møde i KKR Søhøjland",
        "3 Godkendelse af referat fra mødet d. 3. marts 2026",
    ];
    assert_eq!(rows(&last.next_agenda(day(6, 2))), expected);
}

#[test]
fn what_was_not_reached_says_so_and_keeps_its_case() {
    let case = |item: Item| Item { case_no: Some("SAG-1".to_owned()), closed: true, ..item };
    let bus = case(recommended("at KKR godkender rammen", item("2", 1, "Natbusser")));
    let mut last = meeting(vec![item("1", 1, "Godkendelse af referat"), bus]);
    assert_eq!(last.next_agenda(day(6, 2)).items.len(), 1);
    last.closed_at = Some(chrono::DateTime::UNIX_EPOCH.fixed_offset());
    let next = last.next_agenda(day(6, 2));
    assert_eq!(next.items[1].sections[0].text, "Ikke nået på mødet den 3. marts 2026.");
    assert_eq!((next.items[1].case_no.as_deref(), next.items[1].closed), (Some("SAG-1"), true));
    last.items[1].state = State::Postponed;
    assert_eq!(last.next_agenda(day(6, 2)).items[1].sections[0].text, "Udsat fra mødet den 3. marts 2026.");
}

#[test]
fn what_the_body_passed_over_comes_back_and_what_nothing_is_known_of_is_named() {
    let closed = |number: &str, title: &str| Item { closed: true, ..item(number, 1, title) };
    let mut last = meeting(vec![item("1", 1, "Oplæg om havnen"), closed("2", "Køb"), closed("3", "Salg")]);
    last.closed_at = Some(chrono::DateTime::UNIX_EPOCH.fixed_offset());
    assert!(rows(&last.next_agenda(day(6, 2))).iter().all(|row| row.contains("Godkendelse")));
    let left = "Ikke med, for intet er skrevet om dem: 1 Oplæg om havnen, 2 Køb, 3 Salg.";
    assert_eq!(last.left_behind().as_deref(), Some(left));
    for id in ["i1", "i3"] {
        last.timeline.push(Moment {
            at: chrono::DateTime::UNIX_EPOCH.fixed_offset(),
            item: Some(ItemId::from(id)),
            person: None,
            event: MomentKind::ItemStarted,
            instead_of: None,
        });
    }
    let next = last.next_agenda(day(6, 2));
    assert_eq!((rows(&next)[1].as_str(), next.items[1].closed), ("2 Køb", true));
    assert_eq!((next.items.len(), last.left_behind()), (2, None));
}

#[test]
fn a_referat_that_was_put_off_is_approved_beside_the_last_one() {
    let put_off = Item {
        state: State::Postponed,
        ..item("1", 1, "Godkendelse af referat fra mødet den 2. december 2025")
    };
    let next = meeting(vec![put_off]).next_agenda(day(6, 2));
    let expected = [
        "1 Godkendelse af referat fra mødet den 3. marts 2026",
        "2 Godkendelse af referat fra mødet den 2. december 2025",
    ];
    assert_eq!(rows(&next), expected);
}

#[test]
fn a_municipal_body_signs_and_approves_nothing() {
    let mut last = meeting(vec![item("21", 1, "Spørgetid for borgerne"), item("22", 1, "Budget")]);
    last.rules = Rules::Municipal;
    last.preamble = ["Mødet er åbent. Punkt 22 er lukket.", "Rådet har 19 medlemmer."]
        .map(|text| Section { heading: "Om mødet".to_owned(), text: text.to_owned() })
        .to_vec();
    let next = last.next_agenda(day(6, 2));
    assert_eq!(rows(&next), ["23 Spørgetid for borgerne"]);
    assert_eq!(next.preamble, last.preamble[1..]);
}

#[test]
fn what_was_closed_through_a_heading_or_a_row_is_closed_on_the_next_agenda() {
    let text = |item: Item| Item {
        sections: vec![Section { heading: String::new(), text: "Lejer har opsagt.".to_owned() }],
        ..item
    };
    let postponed = |item: Item| Item { state: State::Postponed, ..text(item) };
    let last = meeting(vec![
        item("1", 1, "Regnskab"),
        item("3", 1, "Lukkede punkter"),
        postponed(item("4", 1, "Lejemål")),
        item("5", 1, "Orientering fra provsten"),
    ]);
    let next = last.next_agenda(day(6, 2));
    assert!(!rows(&next).iter().any(|row| row.contains("Lukkede punkter")), "{:?}", rows(&next));
    for title in ["Lejemål", "Orientering fra provsten"] {
        let at = next.items.iter().position(|item| item.title == title).unwrap();
        assert!(next.access_at(at).is_withheld(), "{title}");
    }
    // the heading has a text of its own and does not come with them
    let last = meeting(vec![
        text(Item { closed: true, ..item("3", 1, "Personale") }),
        postponed(item("3.1", 2, "Lejemål")),
        item("4", 1, "Eventuelt"),
    ]);
    let next = last.next_agenda(day(6, 2));
    let levels: Vec<(&str, bool)> = next
        .items
        .iter()
        .map(|item| (item.title.as_str(), next.access(&item.id).is_withheld()))
        .filter(|(title, _)| !title.starts_with("Godkendelse"))
        .collect();
    assert_eq!(levels, [("Lejemål", true), ("Eventuelt", false)]);
}

#[test]
fn a_heading_of_closed_items_that_is_empty_closes_nothing_on_the_next_agenda() {
    let decided = Item { state: State::Decided, ..item("2.1", 2, "Lejemål") };
    let last = meeting(vec![item("2", 1, "Lukkede punkter"), decided, item("3", 1, "Eventuelt")]);
    let next = last.next_agenda(day(6, 2));
    let at = next.items.iter().position(|item| item.title == "Eventuelt").unwrap();
    assert!(!next.access_at(at).is_withheld(), "{:?}", rows(&next));
}

#[test]
fn a_closed_heading_that_comes_along_closes_what_stands_under_it_and_opening_it_opens_that() {
    let put_off = |number: &str, title: &str| Item { state: State::Postponed, ..item(number, 2, title) };
    let last = meeting(vec![
        item("1", 1, "Kajen"),
        Item { closed: true, ..item("2", 1, "Personale") },
        put_off("2.1", "Ny havnefoged"),
        Item { closed: true, ..put_off("2.2", "Klage") },
    ]);
    let mut next = last.next_agenda(day(6, 2)).normalised().unwrap();
    let titled =
        |next: &Meeting, title: &str| next.items.iter().position(|item| item.title == title).unwrap();
    let (heading, first, second) =
        (titled(&next, "Personale"), titled(&next, "Ny havnefoged"), titled(&next, "Klage"));
    assert!([heading, first, second].iter().all(|&at| next.access_at(at) == Access::Closed));
    let id = next.items[heading].id.clone();
    next.apply(&Change::SetAccess { item: id, marks: AccessMarks::answered(Access::Open) }).unwrap();
    assert_eq!((next.access_at(first), next.access_at(second)), (Access::Open, Access::Closed));
}

#[test]
fn an_item_whose_closed_row_stays_behind_is_closed_itself() {
    let last = meeting(vec![
        item("1", 1, "Kajen"),
        item("2", 1, "Lukkede punkter"),
        Item { state: State::Postponed, ..item("3", 1, "Ny havnefoged") },
    ]);
    assert_eq!(last.access_at(2), Access::Closed);
    let next = last.next_agenda(day(6, 2)).normalised().unwrap();
    let at = next.items.iter().position(|item| item.title == "Ny havnefoged").unwrap();
    assert_eq!(next.access_at(at), Access::Closed);
}

#[test]
fn open_tasks_come_after_the_approval_of_the_agenda() {
    let task = Task { what: "Kontrollér brønden".to_owned(), ..Task::default() };
    let decision = Some(Decision { tasks: vec![task], ..Decision::default() });
    for title in ["Godkendelse af dagsorden", "Dagsordenens godkendelse"] {
        let mut last = meeting(vec![
            item("1", 1, "Velkomst"),
            item("2", 1, title),
            Item { state: State::Decided, decision: decision.clone(), ..item("3", 1, "Brønden") },
            item("4", 1, "Eventuelt"),
        ]);
        last.rules = Rules::Municipal;
        let next = last.next_agenda(day(6, 2));
        let at = |words: &str| next.items.iter().position(|item| item.title.contains(words));
        assert_eq!(at(FOLLOW_UP), at(title).map_or(Some(0), |at| Some(at + 1)), "{:?}", rows(&next));
    }
}
