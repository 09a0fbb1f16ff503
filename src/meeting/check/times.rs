//! Whether the times of the meeting go forward: it began, things happened, it ended.

use chrono::{DateTime, FixedOffset};

use super::Finding;
use crate::meeting::{Meeting, MomentKind};

pub(super) const ENDS_EARLY: &str =
    "mødet sluttede, før det begyndte, eller før det sidste, der er noteret; ret sluttidspunktet";
pub(super) const GO_BACK: &str = "klokkeslættene i mødets forløb går tilbage; ret dem";

/// Returns what is wrong with the times. Only what the referat prints counts: when the body turned to an item
/// is not printed, nor are seconds.
pub(super) fn check(meeting: &Meeting) -> Vec<Finding> {
    let is_printed = |event: MomentKind| !matches!(event, MomentKind::ItemStarted | MomentKind::ItemEnded);
    let times: Vec<_> =
        meeting.timeline.iter().filter(|moment| is_printed(moment.event)).map(|m| minute(m.at)).collect();
    let (opened, closed) = (meeting.opened_at.map(minute), meeting.closed_at.map(minute));
    let before_end = opened.into_iter().chain(times.last().copied()).max();
    let ends_early = before_end.zip(closed).is_some_and(|(last, closed)| closed < last);
    let goes_back = times.windows(2).any(|two| two[1] < two[0])
        || opened.zip(times.first().copied()).is_some_and(|(opened, first)| first < opened);
    let end = ends_early.then_some(Finding::EndBeforeBeginning);
    end.into_iter().chain(goes_back.then_some(Finding::TimesGoBack)).collect()
}

/// Returns minutes since 1970.
fn minute(at: DateTime<FixedOffset>) -> i64 {
    at.timestamp().div_euclid(60)
}

#[cfg(test)]
mod tests {
    use super::super::super::pace::tests::{at, three_items};
    use super::*;

    #[test]
    fn an_end_before_the_beginning_and_times_that_go_back_are_named() {
        let mut meeting = three_items(&[
            ("10:30", None, MomentKind::BreakStarted),
            ("10:10", None, MomentKind::BreakEnded),
        ]);
        meeting.opened_at = Some(at("10:00"));
        assert_eq!(check(&meeting), [Finding::TimesGoBack]);
        meeting.timeline.reverse();
        meeting.closed_at = Some(at("09:00"));
        assert_eq!(check(&meeting), [Finding::EndBeforeBeginning]);
        meeting.closed_at = Some(at("11:00"));
        assert!(check(&meeting).is_empty());
        // past midnight the end is another day's
        meeting.closed_at = Some(at("00:20") + chrono::TimeDelta::days(1));
        assert!(check(&meeting).is_empty());
    }
}
