//! What is closed through a heading or a row stays closed, by story and whatever is changed.

use std::collections::HashMap;

use proptest::{collection::vec, prelude::*, sample::select};

use crate::meeting::arbitrary::{change_for, meeting as any_meeting};
use crate::meeting::{
    Access, AccessMarks, Change, Decision, Item, ItemId, Meeting, Section, State, import_fix::Cut,
};
use crate::test_rounds::rounds;

fn item(number: &str, title: &str) -> Item {
    Item {
        id: ItemId(format!("i{number}")),
        number: number.to_owned(),
        level: if number.contains('.') { 2 } else { 1 },
        title: title.to_owned(),
        ..Item::default()
    }
}

fn with_text(item: Item, text: &str) -> Item {
    Item { sections: vec![Section { heading: String::new(), text: text.to_owned() }], ..item }
}

fn meeting(items: Vec<Item>) -> Meeting {
    Meeting { items, ..Meeting::new("Skovby Menighedsråd", Default::default()) }
}

/// Returns an agenda with a row that gathers, and one whose heading is closed.
fn gathered() -> [Meeting; 2] {
    [
        meeting(vec![
            item("1", "Regnskab"),
            item("3", "Lukkede punkter"),
            with_text(item("4", "Klage over graver"), "Klagen er fra juni."),
            with_text(item("5", "Lejemål i præstegården"), "Lejer har opsagt."),
        ]),
        meeting(vec![
            item("1", "Regnskab"),
            Item { closed: true, ..item("3", "Personale") },
            with_text(item("3.1", "Klage over graver"), "Klagen er fra juni."),
            with_text(item("3.2", "Ny organist"), "Tre har søgt."),
        ]),
    ]
}

fn done(meeting: &Meeting, change: Change) -> Meeting {
    let mut after = meeting.clone();
    after.apply(&meeting.opening_nothing(change)).unwrap();
    after
}

/// Returns the changes that once opened what stood under the row at place 1.
fn changes(meeting: &Meeting) -> Vec<Change> {
    let (row, first) = (meeting.items[1].id.clone(), meeting.items[2].id.clone());
    let edit = |text: &str| Change::EditDecision {
        item: row.clone(),
        at: 0,
        removed: String::new(),
        inserted: text.to_owned(),
    };
    let fields = |change: fn(&mut crate::meeting::AgendaFields)| {
        let mut fields = meeting.items[1].agenda_fields();
        change(&mut fields);
        Change::SetItem { item: row.clone(), fields: Box::new(fields) }
    };
    vec![
        edit("Intet at bemærke."),
        edit("Ingen"),
        Change::SetState { item: row.clone(), state: State::NoRemarks },
        Change::SetState { item: row.clone(), state: State::Withdrawn },
        Change::SetDraft { item: row.clone(), draft: Some("Taget til efterretning.".to_owned()) },
        Change::SetTitle { item: row.clone(), title: "Pause".to_owned() },
        fields(|fields| fields.presenter = Some("Bodil Lund".to_owned())),
        fields(|fields| fields.case_no = Some("27/88".to_owned())),
        fields(|fields| fields.sections.push(Section { heading: String::new(), text: "Se bilag.".into() })),
        Change::MoveItem { item: first, index: 1 },
        Change::MoveItem { item: row.clone(), index: 3 },
        Change::AddItem { index: 2, item: Box::new(item("9", "Åbne punkter")) },
        Change::RemoveItem { item: row },
        meeting.merge_item(&meeting.items[2].id).unwrap(),
        meeting.annex_item(&meeting.items[2].id).unwrap(),
        meeting.merge_item(&meeting.items[1].id).unwrap(),
    ]
}

#[test]
fn nothing_that_is_done_to_the_row_opens_what_stands_under_it() {
    for before in gathered() {
        for change in changes(&before) {
            let after = done(&before, change.clone());
            for item in &before.items[2..] {
                let is_open = after.item(&item.id).is_some() && !after.access(&item.id).is_withheld();
                assert!(!is_open, "{} by {change:?}", item.name());
            }
        }
    }
}

#[test]
fn an_item_that_takes_in_a_closed_one_is_closed() {
    for mut before in gathered() {
        // the closed row itself is opened by hand, so that only what is taken in is closed
        before.items[2].closed = true;
        before.items[1].opened = true;
        before.items[1].closed = false;
        let id = before.items[2].id.clone();
        for change in [before.annex_item(&id).unwrap(), before.merge_item(&id).unwrap()] {
            assert_eq!(done(&before, change).access_at(1), Access::Closed);
        }
    }
}

#[test]
fn who_opens_the_row_opens_what_was_closed_through_it_alone() {
    for mut before in gathered() {
        before.items[3].closed = true;
        let open = AccessMarks::answered(Access::Open);
        let after = done(&before, Change::SetAccess { item: before.items[1].id.clone(), marks: open });
        assert_eq!(after.access_levels(), [Access::Open, Access::Open, Access::Open, Access::Closed]);
    }
}

#[test]
fn a_row_over_items_of_its_own_closes_them() {
    let meeting =
        meeting(vec![item("3", "Lukkede punkter"), item("3.1", "Klage over graver"), item("4", "Eventuelt")]);
    assert_eq!(meeting.access_levels(), [Access::Closed, Access::Closed, Access::Open]);
}

#[test]
fn a_row_of_closed_items_without_any_is_opened_when_it_is_read_and_by_no_word_later() {
    let decision = Some(Decision { text: "Ingen".to_owned(), ..Decision::default() });
    let row = Item { decision, ..item("3", "Lukkede punkter") };
    let mut meeting = meeting(vec![row, item("4", "Eventuelt")]);
    assert_eq!(meeting.access_levels(), [Access::Closed; 2]);
    meeting.open_empty_lists();
    assert_eq!(meeting.access_levels(), [Access::Open; 2]);
    for decision in [None, Some("Drøftet.")] {
        meeting.items[0].opened = false;
        meeting.items[0].decision =
            decision.map(|text| Decision { text: text.to_owned(), ..Decision::default() });
        meeting.open_empty_lists();
        assert_eq!(meeting.access_levels(), [Access::Closed; 2]);
    }
}

#[test]
fn a_row_that_a_person_opens_ends_what_was_gathered_before_it() {
    for title in ["Åbne punkter", "Fortrolige sager"] {
        let mut meeting = meeting(vec![
            item("3", "Lukkede punkter"),
            item("4", "Klage over graver"),
            item("5", title),
            item("6", "Eventuelt"),
        ]);
        meeting.items[2].set_access_marks(AccessMarks::answered(Access::Open));
        assert_eq!(
            meeting.access_levels(),
            [Access::Closed, Access::Closed, Access::Open, Access::Open],
            "{title}"
        );
    }
}

#[test]
fn a_line_before_the_items_stays_closed_when_its_item_has_another_title_or_is_gone() {
    let mut before = meeting(vec![
        item("1", "Regnskab"),
        Item { closed: true, ..item("2", "Klage over graver Kvistgaard") },
    ]);
    before.preamble = vec![Section { heading: String::new(), text: "Vel mødt\nOm Kvistgaard".to_owned() }];
    let id = before.items[1].id.clone();
    for change in [
        Change::SetTitle { item: id.clone(), title: "Personale".to_owned() },
        Change::RemoveItem { item: id.clone() },
    ] {
        let after = done(&before, change);
        assert_eq!(after.preamble[0].text, "Vel mødt\nOm Kvistgaard (lukket)");
        assert_eq!(after.open_preamble().0[0].text, "Vel mødt");
    }
}

#[test]
fn a_title_that_is_typed_is_read_as_in_a_file() {
    let mut meeting = meeting(vec![item("1", "Regnskab")]);
    let id = meeting.items[0].id.clone();
    for (typed, title, access) in [
        ("Klage over graver (lukket)", "Klage over graver", Access::Closed),
        ("Lukket punkt: Klage", "Klage", Access::Closed),
        ("Personsag", "Personsag", Access::Doubtful),
        ("Lukkede veje i sognet", "Lukkede veje i sognet", Access::Open),
    ] {
        assert_eq!(item("2", "").titled(typed).title, title);
        let mut after = meeting.clone();
        after.apply(&after.retitling(&id, typed)).unwrap();
        assert_eq!((after.items[0].title.as_str(), after.access_at(0)), (title, access));
    }
    meeting.items[0].opened = true;
    meeting.apply(&meeting.retitling(&id, "Klage (lukket)")).unwrap();
    assert_eq!((meeting.items[0].title.as_str(), meeting.access_at(0)), ("Klage (lukket)", Access::Open));
}

/// Returns a meeting in which rows gather and headings are closed.
pub(crate) fn gathering() -> impl Strategy<Value = Meeting> {
    const TITLES: [&str; 5] =
        ["Lukkede punkter", "Åbne punkter", "Lukket del", "Fortrolige sager", "Personale"];
    let rows = vec((select(&TITLES[..]), any::<bool>(), any::<bool>(), 0..4u8), 5);
    (any_meeting(), rows).prop_map(|(mut meeting, rows)| {
        for (item, (title, closed, is_row, level)) in meeting.items.iter_mut().zip(rows) {
            if is_row {
                let id = item.id.clone();
                let decision = item.decision.clone();
                *item = Item { id, level: 1, title: title.to_owned(), closed, decision, ..Item::default() };
            } else {
                item.level = 1 + level.min(1);
            }
        }
        meeting
    })
}

/// Returns a change to it that nobody makes to open something.
pub(crate) fn any_change(meeting: &Meeting) -> BoxedStrategy<Change> {
    let fixes = meeting.items.iter().flat_map(|item| {
        let cut = meeting.cuts(&item.id).pop();
        let split = |cut: Cut| meeting.split_item(&item.id, &cut, self::item("9", "Andet"));
        [
            meeting.merge_item(&item.id).ok(),
            meeting.annex_item(&item.id).ok(),
            cut.and_then(|cut| split(cut).ok()),
        ]
    });
    let fixes: Vec<Change> = fixes.flatten().collect();
    let titles = ["Pause", "Åbne punkter", "Lukkede punkter"].map(str::to_owned);
    let rename = meeting.items.first().map(move |first| {
        let id = first.id.clone();
        select(titles.to_vec()).prop_map(move |title| Change::SetTitle { item: id.clone(), title })
    });
    let mut all = vec![change_for(meeting)];
    all.extend((!fixes.is_empty()).then(|| select(fixes).boxed()));
    all.extend(rename.map(Strategy::boxed));
    proptest::strategy::Union::new(all).boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: rounds(200, 2000), ..ProptestConfig::default() })]

    #[test]
    fn no_change_opens_an_item(
        (before, change) in gathering().prop_flat_map(|m| { let c = any_change(&m); (Just(m), c) })
    ) {
        let mut after = before.clone();
        prop_assume!(after.apply(&before.opening_nothing(change.clone())).is_ok());
        let levels: HashMap<&ItemId, Access> =
            after.items.iter().map(|item| &item.id).zip(after.access_levels()).collect();
        for (item, then) in before.items.iter().zip(before.access_levels()) {
            let now = levels.get(&item.id).copied();
            prop_assert!(now.is_none_or(|now| now >= then), "{} by {change:?}: {then:?} {now:?}", item.name());
        }
    }
}
