//! Someone sits in for another.

use super::moment_time::MomentTime;
use super::{App, Tone};
use crate::meeting::PersonId;

impl App {
    /// Makes one person sit in for another, or nobody.
    pub(super) fn stand_in(
        &mut self,
        away: &PersonId,
        substitute: Option<&PersonId>,
        when: Option<&MomentTime>,
    ) {
        let Some(open) = &mut self.open_meeting else { return };
        let name = |id: &PersonId| open.meeting.person(id).map_or("", |person| &person.name).to_owned();
        let said = match substitute {
            Some(other) => format!("{} er stedfortræder for {}.", name(other), name(away)),
            None => format!("{} har ingen stedfortræder.", name(away)),
        };
        let result = open.stand_in(away, substitute, when);
        self.view.screen_mut().person_changed(away, open);
        match result {
            Ok(()) => self.say(Tone::Info, said),
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }

    /// A newcomer and what happened to them are taken back together.
    pub(super) fn join_steps(&mut self) {
        if let Some(open) = &mut self.open_meeting {
            open.steps.join();
        }
    }

    /// Someone who is on no list sits in for another.
    pub(super) fn stand_in_new(&mut self, away: &PersonId, line: &str, when: Option<&MomentTime>) {
        let Some(open) = &mut self.open_meeting else { return };
        match open.add_person(line) {
            Ok(person) => {
                self.stand_in(away, Some(&person), when);
                self.join_steps();
            }
            Err(error) => self.say(Tone::Warning, error.to_string()),
        }
    }
}
