//! A random edition over an ended meeting: nothing changes without a correction with a reason, and no closed
//! word reaches the open edition.

use proptest::prelude::*;

use super::corrected;
use crate::export::{self, Edition};
use crate::meeting::merge::proofs::three;
use crate::meeting::merge::{AgendaDifference, Supply, differences, together};
use crate::meeting::{Decision, Indstilling, Item, Meeting, State};
use crate::test_rounds::rounds;

/// A word in closed items only.
const SECRET: &str = "hemmeligtord";

/// Returns the meeting as ended, with the word in what is closed to the public.
fn ended(mut meeting: Meeting) -> Meeting {
    let now = crate::shell::now();
    meeting.opened_at = Some(now);
    meeting.closed_at = Some(now);
    meeting.closed_titles_public = false;
    meeting.corrections.clear();
    let levels = meeting.access_levels();
    for (at, item) in meeting.items.iter_mut().enumerate().filter(|(at, _)| levels[*at].is_withheld()) {
        // a bare heading is recognised by its text
        if !item.is_bare() {
            item.title = format!("{} {SECRET}{at}x", item.title);
        }
        // items without minutes may be removed
        if at % 2 == 1 {
            continue;
        }
        item.decision = Some(Decision { text: format!("{SECRET}{at}x blev valgt."), ..Decision::default() });
        item.state = State::Decided;
    }
    meeting.normalised().expect("a meeting that was valid stays so")
}

/// Returns an ended meeting with its last agenda, as changed by an edition.
fn corrected_by(ours: &Meeting, new: &Meeting) -> Meeting {
    let found = differences(Some(ours), new, ours, Supply::Whole);
    let change = together(ours, found.iter().filter(|row| row.wanted())).unwrap();
    let mut after = ours.clone();
    after.apply(&corrected(ours, change, Some("Ny dagsorden")).unwrap()).unwrap();
    after
}

fn agenda(items: Vec<Item>) -> Meeting {
    let now = Some(crate::shell::now());
    let meeting = Meeting { items, ..Meeting::new("Skovby Menighedsråd", Default::default()) };
    Meeting { opened_at: now, closed_at: now, ..meeting.normalised().unwrap() }
}

fn row(number: &str, title: &str, closed: bool) -> Item {
    Item { number: number.into(), level: 1, title: title.into(), closed, ..Item::default() }
}

#[test]
fn a_closed_item_that_is_gone_is_not_named_where_everybody_reads() {
    let indstilling = Indstilling { lead: None, points: vec!["Det indstilles, at klagen afvises.".into()] };
    let closed = Item { indstilling: Some(indstilling), ..row("2", "Klage over graver", true) };
    let ours = agenda(vec![row("1", "Regnskab", false), closed]);
    let after = corrected_by(&ours, &agenda(vec![row("1", "Regnskab", false)]));
    assert_eq!(after.items.len(), 1);
    assert_eq!(after.corrections[0].before, "Punkt: 2 Lukket punkt");
    assert!(!export::markdown(&after, Edition::Open).contains("graver"));
}

#[test]
fn the_edition_that_closes_an_item_does_not_publish_its_title() {
    let ours = agenda(vec![row("1", "Regnskab", false), row("2", "Klage over graver", false)]);
    let after =
        corrected_by(&ours, &agenda(vec![row("1", "Regnskab", false), row("2", "Klage over graver", true)]));
    assert!(after.items[1].closed);
    assert_eq!(after.corrections[0].item, Some(after.items[1].id.clone()));
    assert!(!export::markdown(&after, Edition::Open).contains("graver"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: rounds(50, 200), ..ProptestConfig::default() })]

    #[test]
    fn an_edition_over_an_ended_meeting_is_told_of_and_opens_nothing((base, new, ours) in three(), known: bool, all: bool) {
        let ours = ended(ours);
        let found = differences(known.then_some(&base), &new, &ours, Supply::Whole);
        // the command line accepts what is wanted, the screen any selection
        let chosen: Vec<&AgendaDifference> =
            found.iter().filter(|row| if all { row.doubt.is_none() } else { row.wanted() }).collect();
        prop_assume!(!chosen.is_empty());
        let Ok(change) = together(&ours, chosen) else { return Ok(()) };
        prop_assert!(corrected(&ours, change.clone(), None).is_err());
        prop_assert!(corrected(&ours, change.clone(), Some("  ")).is_err());
        let change = corrected(&ours, change, Some("Ny udgave")).unwrap();
        let mut after = ours.clone();
        after.apply(&change).unwrap();
        let without_told = Meeting { corrections: Vec::new(), ..after.clone() };
        let is_changed = export::markdown(&without_told, Edition::Full) != export::markdown(&ours, Edition::Full);
        prop_assert!(!is_changed || after.corrections.iter().any(|correction| correction.reason == "Ny udgave"));
        let open = export::markdown(&after, Edition::Open);
        prop_assert!(!open.contains(SECRET), "{open}");
        let open = export::json_edition(&after, Edition::Open);
        prop_assert!(!open.contains(SECRET), "{open}");
        if !all {
            let is_decided = |decision: &Decision| !decision.text.trim().is_empty() || !decision.outcomes.is_empty();
            for item in ours.items.iter().filter(|item| item.decision.as_ref().is_some_and(is_decided)) {
                let kept = after.item(&item.id).expect("what is minuted stays");
                prop_assert_eq!((&kept.decision, &kept.indstilling), (&item.decision, &item.indstilling));
            }
        }
    }
}
