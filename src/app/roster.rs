//! Who is on the lists: a newcomer, and the people of a body's latest meeting, taken over for its next one.

use super::open_meeting::Latest;
use super::{App, Effect, Tone};
use crate::action::Action;
use crate::meeting::MeetingId;
use crate::store::protocol::Request;

impl App {
    /// A meeting without people may have those of the body's latest one.
    pub(super) fn look_for_people(&mut self) {
        if let Some(open) = self.open_meeting.as_ref().filter(|open| open.meeting.people.is_empty()) {
            self.effects.push(Effect::Store(Request::LatestPeople(open.meeting.id.clone())));
        }
    }

    /// Takes them over, or asks for them first.
    pub(super) fn fetch_people(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        match open.roster.latest.take() {
            Some(latest) => self.take_people(latest),
            None => {
                open.roster.wanted = true;
                self.effects.push(Effect::Store(Request::LatestPeople(open.meeting.id.clone())));
            }
        }
    }

    /// They were found, or there are none.
    pub(super) fn found_people(&mut self, meeting: &MeetingId, latest: Option<Latest>) {
        let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) else {
            return;
        };
        let wanted = std::mem::take(&mut open.roster.wanted);
        match latest {
            Some(latest) if wanted => self.take_people(latest),
            Some(latest) => {
                let keys = self.keymap.keys_for(&self.contexts_of_view(), Action::FetchPeople);
                let said = keys.map(|keys| format!("Ingen på listen: {keys} henter {}.", latest.name()));
                if let Some(open) = &mut self.open_meeting {
                    open.roster.latest = Some(latest);
                }
                if let (Some(said), None) = (said, &self.notice) {
                    self.say(Tone::Info, said);
                }
            }
            None if wanted => {
                self.say(Tone::Info, "Der er ikke gemt et andet møde i organet med personer på listen.");
            }
            None => {}
        }
    }

    fn take_people(&mut self, latest: Latest) {
        let Some(open) = &mut self.open_meeting else { return };
        let result = open.take_over(&latest);
        match result {
            Ok(0) => self.say(Tone::Info, format!("Alle {} står her allerede.", latest.name())),
            Ok(n) if n == latest.people.len() => self.say(Tone::Info, format!("Hentet: {}.", latest.name())),
            Ok(n) => self.say(Tone::Info, format!("Hentet: {n} af {}.", latest.name())),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }
}
