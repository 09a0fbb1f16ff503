//! What the time of a meeting went to: one span after the other, under an item or in a break.

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::{ItemId, Meeting, MomentKind};

/// The longest meeting: the clock of one without an end stops here.
const LONGEST: TimeDelta = TimeDelta::hours(12);

/// A time that went to one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeSpan<'a> {
    /// The item that was discussed; none in a break.
    pub item: Option<&'a ItemId>,
    /// When it began.
    pub from: DateTime<FixedOffset>,
    /// When it ended, or now.
    pub until: DateTime<FixedOffset>,
}

impl TimeSpan<'_> {
    /// Returns how long it was. Never negative, even if the clock was set back.
    pub fn seconds(&self) -> i64 {
        (self.until - self.from).num_seconds().max(0)
    }
}

/// Where the state along the timeline is.
#[derive(Debug, Clone, Copy, Default)]
struct TimelineState<'a> {
    /// The item under discussion; in a break, the one that continues afterwards.
    item: Option<&'a ItemId>,
    /// Whether the meeting pauses.
    pauses: bool,
    /// Since when it is so.
    since: Option<DateTime<FixedOffset>>,
}

impl<'a> TimelineState<'a> {
    /// Returns the span from then until another time.
    fn time_span(&self, until: DateTime<FixedOffset>) -> Option<TimeSpan<'a>> {
        let item = self.item.filter(|_| !self.pauses);
        let from = self.since.filter(|_| self.pauses || item.is_some())?;
        Some(TimeSpan { item, from, until })
    }
}

impl Meeting {
    /// Returns what the time went to until `now`, in the order it happened. A break ends the counting of an
    /// item, and the item goes on when the break is over; an item that is taken up ends the one before it,
    /// and an unended break.
    pub fn time_spans(&self, now: DateTime<FixedOffset>) -> Vec<TimeSpan<'_>> {
        let (mut done, last) = self.replay();
        let end = self.closed_at.unwrap_or(now);
        let end = self.opened_at.map_or(end, |opened| end.min(opened + LONGEST));
        done.extend(last.time_span(end));
        done
    }

    fn replay(&self) -> (Vec<TimeSpan<'_>>, TimelineState<'_>) {
        let mut done = Vec::new();
        let mut state = TimelineState::default();
        for moment in &self.timeline {
            let next = match moment.event {
                MomentKind::ItemStarted => {
                    TimelineState { item: moment.item.as_ref(), pauses: false, ..state }
                }
                MomentKind::ItemEnded if moment.item.as_ref() == state.item => {
                    TimelineState { item: None, ..state }
                }
                MomentKind::BreakStarted => TimelineState { pauses: true, ..state },
                MomentKind::BreakEnded => TimelineState { pauses: false, ..state },
                MomentKind::ItemEnded
                | MomentKind::Arrived
                | MomentKind::Left
                | MomentKind::Recused
                | MomentKind::Cleared
                | MomentKind::Returned
                | MomentKind::Online
                | MomentKind::Substituted
                | MomentKind::Guest => continue,
            };
            let stays = next.pauses == state.pauses && (next.item == state.item || state.pauses);
            if stays {
                state = TimelineState { since: state.since, ..next };
            } else {
                done.extend(state.time_span(moment.at));
                state = TimelineState { since: Some(moment.at), ..next };
            }
        }
        (done, state)
    }

    /// Returns since when the meeting pauses, while it does.
    pub fn pauses_since(&self) -> Option<DateTime<FixedOffset>> {
        let (_, state) = self.replay();
        state.since.filter(|_| state.pauses && !self.has_ended())
    }

    /// Returns when the last break ended, if there was one.
    pub fn last_break_ended(&self) -> Option<DateTime<FixedOffset>> {
        let ended = self.timeline.iter().rev().find(|moment| moment.event == MomentKind::BreakEnded);
        ended.map(|moment| moment.at)
    }

    /// Returns the seconds spent on an item until `now`, over all the times it was taken up, without the
    /// breaks.
    pub fn seconds_spent(&self, item: &ItemId, now: DateTime<FixedOffset>) -> i64 {
        self.time_spans(now).iter().filter(|span| span.item == Some(item)).map(TimeSpan::seconds).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::pace::tests::{at, happened, three_items};
    use super::*;
    use MomentKind::{BreakEnded, BreakStarted, ItemEnded, ItemStarted};

    fn spent(meeting: &Meeting, item: &str, now: &str) -> i64 {
        meeting.seconds_spent(&ItemId::from(item), at(now)) / 60
    }

    #[test]
    fn items_out_of_order_and_resumed_add_up() {
        let meeting = three_items(&[
            ("10:00", Some("b"), ItemStarted),
            ("10:10", Some("b"), ItemEnded),
            ("10:10", Some("a"), ItemStarted),
            ("10:15", Some("a"), ItemEnded),
            ("10:20", Some("b"), ItemStarted),
        ]);
        assert_eq!(spent(&meeting, "b", "10:30"), 20);
        assert_eq!(spent(&meeting, "a", "10:30"), 5);
        assert_eq!(spent(&meeting, "c", "10:30"), 0);
    }

    #[test]
    fn a_break_is_left_out_and_the_item_goes_on_after_it() {
        let mut meeting =
            three_items(&[("10:00", Some("a"), ItemStarted), ("10:10", Some("a"), BreakStarted)]);
        assert_eq!(spent(&meeting, "a", "10:40"), 10);
        assert_eq!(meeting.pauses_since(), Some(at("10:10")));
        happened(&mut meeting, "10:25", None, BreakEnded);
        assert_eq!(spent(&meeting, "a", "10:40"), 25);
        assert_eq!(meeting.item_under_discussion(), Some(&ItemId::from("a")));
        let breaks = meeting.time_spans(at("10:40")).into_iter().filter(|span| span.item.is_none());
        assert_eq!(breaks.map(|span| span.seconds()).sum::<i64>(), 15 * 60);
    }

    #[test]
    fn an_item_ended_in_a_break_does_not_go_on() {
        let meeting = three_items(&[
            ("10:00", Some("a"), ItemStarted),
            ("10:10", None, BreakStarted),
            ("10:12", Some("a"), ItemEnded),
            ("10:20", None, BreakEnded),
            ("10:30", Some("c"), ItemStarted),
        ]);
        assert_eq!(spent(&meeting, "a", "10:40"), 10);
        assert_eq!(spent(&meeting, "c", "10:40"), 10);
        let breaks = meeting.time_spans(at("10:40")).into_iter().filter(|span| span.item.is_none());
        assert_eq!(breaks.map(|span| span.seconds()).collect::<Vec<_>>(), [600]);
    }

    #[test]
    fn an_item_taken_up_ends_a_break_that_nobody_ended() {
        let meeting = three_items(&[
            ("10:00", Some("a"), ItemStarted),
            ("10:10", None, BreakStarted),
            ("10:20", Some("b"), ItemStarted),
        ]);
        assert_eq!((spent(&meeting, "a", "10:30"), spent(&meeting, "b", "10:30")), (10, 10));
        assert_eq!(meeting.pauses_since(), None);
    }

    #[test]
    fn a_clock_set_back_takes_nothing_away() {
        let meeting = three_items(&[
            ("10:00", Some("a"), ItemStarted),
            ("10:20", Some("a"), ItemEnded),
            ("09:20", Some("b"), ItemStarted),
        ]);
        assert_eq!((spent(&meeting, "a", "9:30"), spent(&meeting, "b", "9:30")), (20, 10));
        assert_eq!(spent(&meeting, "b", "9:10"), 0);
    }

    #[test]
    fn the_clock_stops_with_the_meeting_and_never_runs_for_days() {
        let mut meeting = three_items(&[("10:00", Some("a"), ItemStarted)]);
        assert_eq!(meeting.seconds_spent(&ItemId::from("a"), at("10:00") + TimeDelta::days(3)), 12 * 3600);
        meeting.closed_at = Some(at("10:45"));
        assert_eq!(spent(&meeting, "a", "11:30"), 45);
        assert_eq!(meeting.pauses_since(), None);
    }
}
