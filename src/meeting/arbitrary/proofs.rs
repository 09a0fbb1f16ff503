//! What holds for every meeting and every change.

use proptest::prelude::*;

use super::{change_for, meeting};
use crate::meeting::Meeting;

proptest! {
    #[test]
    fn a_change_and_its_inverse_leave_the_meeting_as_it_was(
        (before, change) in meeting().prop_flat_map(|m| { let c = change_for(&m); (Just(m), c) })
    ) {
        let mut meeting = before.clone();
        match meeting.apply(&change) {
            Ok(inverse) => {
                prop_assert_eq!(meeting.revision, before.revision + 1);
                prop_assert_eq!(meeting.clone().normalised(), Ok(meeting.clone()), "a change keeps the meeting valid");
                let redo = meeting.apply(&inverse).map_err(|e| TestCaseError::fail(e.to_string()))?;
                prop_assert_eq!(&Meeting { revision: before.revision, ..meeting.clone() }, &before);
                meeting.apply(&redo).map_err(|e| TestCaseError::fail(e.to_string()))?;
            }
            Err(_) => prop_assert_eq!(meeting, before),
        }
    }

    #[test]
    fn a_meeting_file_gives_back_the_same_meeting(meeting in meeting()) {
        let text = serde_json::to_string(&meeting).expect("a meeting is plain data");
        let read: Meeting = serde_json::from_str(&text).expect("what was written can be read");
        prop_assert_eq!(read.normalised(), Ok(meeting));
    }
}
