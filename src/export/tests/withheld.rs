//! Whatever is changed, and on the next agenda, no word of a withheld item is in the open edition.

use chrono::Days;
use proptest::prelude::*;

use crate::export::{self, Edition};
use crate::meeting::keep_closed::tests::{any_change, gathering};
use crate::meeting::{Bilag, Decision, Indstilling, Meeting, Section, secrecy};
use crate::test_rounds::rounds;

/// A word that is in closed items alone, and in what names them.
const SECRET: &str = "Hemmeligtord";

/// Returns the meeting with the word in all that not everybody may read.
fn with_secrets(mut meeting: Meeting) -> Meeting {
    meeting.closed_titles_public = false;
    meeting.corrections.clear();
    let levels = meeting.access_levels();
    for (at, item) in meeting.items.iter_mut().enumerate().filter(|(at, _)| levels[*at].is_withheld()) {
        let secret = format!("{SECRET}{at}x");
        item.decision = Some(Decision { text: format!("{secret} blev valgt."), ..Decision::default() });
        item.presenter = Some(secret.clone());
        // what gathers the items after it does so by its words
        if item.has_only_title() && secrecy::of_group(&item.title).is_some() {
            continue;
        }
        item.title = format!("{} {secret}", item.title);
        item.case_no = Some(secret.clone());
        item.sections = vec![Section { heading: format!("{secret}s forhold"), text: secret.clone() }];
        item.indstilling = Some(Indstilling { lead: None, points: vec![secret.clone()] });
        item.bilag = vec![Bilag { title: secret.clone(), url: None }];
        meeting.section_order.push(format!("{secret}s forhold"));
        meeting.preamble.push(Section { heading: String::new(), text: format!("Vel mødt\nOm {secret}") });
    }
    meeting.normalised().expect("a meeting that was valid stays so")
}

fn check(meeting: &Meeting) -> Result<(), TestCaseError> {
    let copied = export::copied(meeting, Edition::Open);
    let json = export::json_edition(meeting, Edition::Open);
    for text in [export::markdown(meeting, Edition::Open), json, copied.text, copied.html] {
        prop_assert!(!text.contains(SECRET), "{text}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: rounds(100, 1000), ..ProptestConfig::default() })]

    #[test]
    fn no_change_brings_a_withheld_word_into_the_open_edition(
        (before, change) in gathering().prop_map(with_secrets).prop_flat_map(|m| { let c = any_change(&m); (Just(m), c) })
    ) {
        check(&before)?;
        let mut after = before.clone();
        prop_assume!(after.apply(&before.opening_nothing(change)).is_ok());
        check(&after)?;
        let next = after.next_agenda(after.date + Days::new(28)).normalised().expect("the next agenda is valid");
        check(&next)?;
    }
}
