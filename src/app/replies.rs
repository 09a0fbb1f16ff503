//! What the store says, and what follows in the program.

use super::attendance::roster;
use super::meetings::listing;
use super::merge::MergeScreen;
use super::open_meeting::{Latest, OpenMeeting, undo_restore};
use super::outcome::Outcome;
use super::{App, Tone, arrival};
use crate::meeting::MeetingId;
use crate::store::protocol::Reply;

impl App {
    /// Takes in what the store says.
    pub(super) fn take_reply(&mut self, reply: Reply) {
        let Some(reply) = self.front().take_reply(reply) else { return };
        match reply {
            Reply::Saved { meeting, revision } => {
                let open = self.open_meeting.as_ref().map(|open| &open.meeting);
                self.saving.saved(open, &meeting, revision, self.now);
            }
            Reply::Failed { meeting: _, reason } => self.saving.failed(reason),
            Reply::Opened { meeting, bookmark } => self.open(*meeting, bookmark),
            Reply::Deleted(id) => listing::deleted(self, &id),
            Reply::NotFound(id) => self.say(Tone::Error, format!("mødet »{id}« findes ikke længere.")),
            Reply::Listed(rows) => listing::listed(self, rows),
            Reply::Edition { meeting, origin, base } => MergeScreen::show(self, &meeting, origin, base),
            Reply::Origin { meeting, origin } => arrival::take_origin(self, &meeting, origin),
            Reply::History { meeting, past } => {
                self.with_open(&meeting, |open| undo_restore::restore(open, past))
            }
            // whoever asked for them has gone on
            Reply::Versions { .. } => {}
            Reply::EarlierDecisions { meeting, decisions } => {
                self.with_open(&meeting, |open| open.completion.remember(decisions))
            }
            Reply::LatestPeople { meeting, latest } => {
                let latest = latest.map(|(date, people)| Latest { date, people });
                self.with_meeting(|open, environment| {
                    if open.meeting.id != meeting {
                        return Outcome::default();
                    }
                    roster::found(open, environment, latest)
                });
            }
            Reply::Notice(sentence) => self.say(Tone::Info, sentence),
        }
    }

    /// Does something with the open meeting when it is the one that is meant.
    fn with_open(&mut self, meeting: &MeetingId, work: impl FnOnce(&mut OpenMeeting)) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) {
            work(open);
        }
    }
}
