//! The state of saving: of the open meeting, and of those that were left before they were written.

pub(super) mod leaving;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::meeting::{Meeting, MeetingId, Record};

/// The longest time of a healthy disk.
const LATE: TimeDelta = TimeDelta::seconds(1);

/// The state of saving.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    /// The newest revision created.
    made: u64,
    /// The newest revision flushed.
    saved: u64,
    /// When that revision was reported as flushed.
    at: Option<DateTime<FixedOffset>>,
    /// Since when changes wait for the disk.
    since: Option<DateTime<FixedOffset>>,
    /// Why the last write failed, until one succeeds.
    failure: Option<String>,
    /// The revision that was written to a file of the user's choice.
    elsewhere: Option<u64>,
    /// The meetings that were left before they were flushed.
    left: Vec<Meeting>,
}

impl Saving {
    /// Returns when changes were last flushed.
    pub fn at(&self) -> Option<DateTime<FixedOffset>> {
        self.at
    }

    /// Returns why the last write failed, until one succeeds.
    pub fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    /// Returns whether all changes are on disk.
    pub fn is_saved(&self) -> bool {
        self.saved >= self.made && self.failure.is_none() && self.left.is_empty()
    }

    /// Returns whether changes have waited for longer than a healthy disk takes.
    pub fn is_late(&self, now: DateTime<FixedOffset>) -> bool {
        !self.is_saved() && self.since.is_some_and(|since| now - since >= LATE)
    }

    /// Returns whether changes would be lost if the program ended now, or the disk never answered.
    pub(super) fn is_at_risk(&self, open: Option<&Meeting>, now: DateTime<FixedOffset>) -> bool {
        let unsaved = self.failure.is_some() || self.is_late(now);
        self.unsaved(open).next().is_some() && unsaved
    }

    /// Returns the meetings that are lost if the disk never answers: the open one, unless it was written
    /// elsewhere, and those that were left.
    pub(super) fn unsaved<'a>(&'a self, open: Option<&'a Meeting>) -> impl Iterator<Item = &'a Meeting> {
        open.filter(|open| !self.is_written_elsewhere(open)).into_iter().chain(&self.left)
    }

    /// Returns whether the current revision of the open meeting was written to a file of the user's choice.
    fn is_written_elsewhere(&self, open: &Meeting) -> bool {
        self.elsewhere == Some(open.revision)
    }

    /// Takes in a change of the open meeting, which now waits for the disk.
    pub(super) fn made(&mut self, record: &Record) {
        self.made = record.revision;
        self.since = self.since.or(Some(record.at));
    }

    /// Takes in that a meeting was flushed up to a revision.
    pub(super) fn saved(
        &mut self,
        open: Option<&Meeting>,
        meeting: &MeetingId,
        revision: u64,
        now: DateTime<FixedOffset>,
    ) {
        let ours = open.is_some_and(|open| open.id == *meeting);
        let before = self.left.len();
        self.left.retain(|left| left.id != *meeting || left.revision > revision);
        if ours && revision >= self.saved {
            self.saved = revision;
        } else if self.left.len() == before {
            return;
        }
        self.at = Some(now);
        self.failure = None;
        self.since = self.since.filter(|_| self.saved < self.made || !self.left.is_empty());
    }

    /// Forgets a deleted meeting: nothing of it waits for the disk.
    pub(super) fn forget(&mut self, meeting: &MeetingId, was_open: bool) {
        self.left.retain(|left| left.id != *meeting);
        if was_open {
            let Saving { made: _, saved: _, at: _, elsewhere: _, since, failure, left } =
                std::mem::take(self);
            let waits = !left.is_empty();
            *self = Saving {
                failure: failure.filter(|_| waits),
                since: since.filter(|_| waits),
                left,
                made: 0,
                saved: 0,
                at: None,
                elsewhere: None,
            };
        }
    }

    /// Takes in that a write failed.
    pub(super) fn failed(&mut self, reason: String) {
        self.failure = Some(reason);
    }

    /// Takes in that a meeting was written to a file of the user's choice.
    pub(super) fn written_elsewhere(&mut self, open: Option<&Meeting>, meeting: &MeetingId, revision: u64) {
        if open.is_some_and(|open| open.id == *meeting) {
            self.elsewhere = Some(revision);
        }
    }

    /// Leaves a meeting for the next, and keeps it until it is saved.
    pub(super) fn leave(&mut self, open: Option<Meeting>, next: &Meeting) {
        let mut left = std::mem::take(&mut self.left);
        let is_unsaved = |open: &Meeting| self.saved < self.made && !self.is_written_elsewhere(open);
        left.extend(open.filter(is_unsaved));
        // the meeting is reopened with all changes that the store has not written yet
        let is_back = left.iter().any(|left| left.id == next.id);
        left.retain(|left| left.id != next.id);
        let waits = is_back || !left.is_empty();
        *self = Saving {
            made: next.revision,
            saved: if is_back { 0 } else { next.revision },
            failure: self.failure.take().filter(|_| waits),
            since: self.since.filter(|_| waits),
            left,
            at: None,
            elsewhere: None,
        };
    }
}
