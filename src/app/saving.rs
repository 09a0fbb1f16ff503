//! How far saving has come, of the open meeting and of those that were left before all of them was written.

pub(super) mod leaving;

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::meeting::{Meeting, MeetingId, Record};

/// How long a healthy disk takes at the very most.
const LATE: TimeDelta = TimeDelta::seconds(1);

/// How far saving has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Saving {
    /// The newest revision made.
    made: u64,
    /// The newest revision flushed.
    saved: u64,
    /// When that was reported.
    at: Option<DateTime<FixedOffset>>,
    /// Since when something has been on its way to the disk.
    since: Option<DateTime<FixedOffset>>,
    /// Why the last write failed, until one succeeds.
    failure: Option<String>,
    /// The revision that was written to a place of the user's choice.
    elsewhere: Option<u64>,
    /// The meetings that were left before all of them was flushed.
    left: Vec<Meeting>,
}

impl Saving {
    /// Returns when something was last flushed.
    pub fn at(&self) -> Option<DateTime<FixedOffset>> {
        self.at
    }

    /// Returns why the last write failed, until one succeeds.
    pub fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }

    /// Returns whether everything that was made is on disk.
    pub fn is_saved(&self) -> bool {
        self.saved >= self.made && self.failure.is_none() && self.left.is_empty()
    }

    /// Returns whether something has been on its way for longer than a healthy disk takes.
    pub fn is_late(&self, now: DateTime<FixedOffset>) -> bool {
        !self.is_saved() && self.since.is_some_and(|since| now - since >= LATE)
    }

    /// Returns whether something would be lost if the program ended now, or the disk never answered.
    pub(super) fn is_at_risk(&self, open: Option<&Meeting>, now: DateTime<FixedOffset>) -> bool {
        let unsaved = self.failure.is_some() || self.is_late(now);
        self.unsaved(open).next().is_some() && unsaved
    }

    /// Returns the meetings that are lost if the disk never answers: the open one, when the user has it in no file of their
    /// own, and those that were left.
    pub(super) fn unsaved<'a>(&'a self, open: Option<&'a Meeting>) -> impl Iterator<Item = &'a Meeting> {
        open.filter(|open| !self.is_written_elsewhere(open)).into_iter().chain(&self.left)
    }

    /// Returns whether the user has the open meeting as it is in a file of their own.
    fn is_written_elsewhere(&self, open: &Meeting) -> bool {
        self.elsewhere == Some(open.revision)
    }

    /// A change of the open meeting is on its way to the disk.
    pub(super) fn made(&mut self, record: &Record) {
        self.made = record.revision;
        self.since = self.since.or(Some(record.at));
    }

    /// A meeting was flushed as far as a revision.
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

    /// A meeting was deleted, perhaps the open one: nothing of it waits for the disk.
    pub(super) fn forget(&mut self, meeting: &MeetingId, was_open: bool) {
        self.left.retain(|left| left.id != *meeting);
        if was_open {
            let waits = !self.left.is_empty();
            *self = Saving {
                failure: self.failure.take().filter(|_| waits),
                since: self.since.filter(|_| waits),
                left: std::mem::take(&mut self.left),
                ..Saving::default()
            };
        }
    }

    /// A write failed.
    pub(super) fn failed(&mut self, reason: String) {
        self.failure = Some(reason);
    }

    /// A meeting was written to a place of the user's choice.
    pub(super) fn written_elsewhere(&mut self, open: Option<&Meeting>, meeting: &MeetingId, revision: u64) {
        if open.is_some_and(|open| open.id == *meeting) {
            self.elsewhere = Some(revision);
        }
    }

    /// A meeting is put away for the next, and remembered for as long as it is not saved.
    pub(super) fn leave(&mut self, open: Option<Meeting>, next: &Meeting) {
        let mut left = std::mem::take(&mut self.left);
        let is_unsaved = |open: &Meeting| self.saved < self.made && !self.is_written_elsewhere(open);
        left.extend(open.filter(is_unsaved));
        // it comes back with all that the store has not written yet
        let is_back = left.iter().any(|left| left.id == next.id);
        left.retain(|left| left.id != next.id);
        let waits = is_back || !left.is_empty();
        *self = Saving {
            made: next.revision,
            saved: if is_back { 0 } else { next.revision },
            failure: self.failure.take().filter(|_| waits),
            since: self.since.filter(|_| waits),
            left,
            ..Saving::default()
        };
    }
}
