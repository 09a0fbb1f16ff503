//! That what is cut and joined keeps what was minuted, and stays closed.

use crate::meeting::{Access, Decision, Item, Meeting, Section, Statement, Task, Vote};

#[test]
fn what_is_cut_off_a_closed_item_stays_closed() {
    let mut meeting = Meeting::new("Engum Råd", Default::default());
    let sections = vec![Section { heading: "Sagen".into(), text: "Første\n2. Andet".into() }];
    let item = Item { id: "i1".into(), level: 1, title: "Salg".into(), sections, ..Item::default() };
    let lists = [
        (vec![Item { closed: true, ..item.clone() }], Access::Closed),
        (vec![Item { doubtful: true, ..item.clone() }], Access::Doubtful),
        (
            vec![
                Item { id: "i0".into(), level: 1, closed: true, title: "Lukket".into(), ..Item::default() },
                Item { level: 2, ..item.clone() },
            ],
            Access::Closed,
        ),
        (vec![item], Access::Open),
    ];
    for (items, access) in lists {
        meeting.items = items;
        let cut = meeting.cuts(&"i1".into()).pop().unwrap();
        let second = Item { level: 1, title: "Andet".into(), ..Item::default() };
        let split = meeting.split_item(&"i1".into(), &cut, second).unwrap();
        meeting.apply(&split).unwrap();
        assert_eq!(meeting.access(&meeting.items.last().unwrap().id), access);
    }
}

#[test]
fn two_items_made_one_keep_votes_statements_and_tasks() {
    let mut meeting = Meeting::new("Engum Råd", Default::default());
    for id in ["i1", "i2"] {
        let decision = Decision {
            text: format!("Ord {id}"),
            votes: vec![Vote { on: Some(id.into()), ..Vote::default() }],
            statements: vec![Statement { text: id.into(), ..Statement::default() }],
            tasks: vec![Task { what: id.into(), ..Task::default() }],
            ..Decision::default()
        };
        let decision = Some(decision);
        meeting.items.push(Item { id: id.into(), level: 1, title: id.into(), decision, ..Item::default() });
    }
    for merge in [Meeting::merge_item, Meeting::annex_item] {
        let mut merged = meeting.clone();
        let undo = merged.apply(&merge(&merged, &"i2".into()).unwrap()).unwrap();
        let kept = merged.items[0].decision.clone().unwrap();
        let votes: Vec<_> = kept.votes.iter().filter_map(|vote| vote.on.as_deref()).collect();
        let statements: Vec<_> = kept.statements.iter().map(|statement| statement.text.as_str()).collect();
        let tasks: Vec<_> = kept.tasks.iter().map(|task| task.what.as_str()).collect();
        assert_eq!([votes, statements, tasks], [["i1", "i2"], ["i1", "i2"], ["i1", "i2"]]);
        merged.apply(&undo).unwrap();
        assert_eq!(merged.items, meeting.items);
    }
}
