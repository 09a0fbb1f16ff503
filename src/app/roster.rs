//! Who is on the lists: a newcomer, and the people of a body's latest meeting, taken over for its next one.

use super::environment::Environment;
use super::open_meeting::{Latest, OpenMeeting};
use super::outcome::{Outcome, Tone};
use crate::action::Action;
use crate::store::protocol::Request;

/// Returns how the store is asked for the people of the body's latest meeting, which one without people may have.
pub(super) fn lookup(open: &OpenMeeting) -> Option<Request> {
    open.meeting.people.is_empty().then(|| Request::LatestPeople(open.meeting.id.clone()))
}

/// Takes them over, or asks for them first.
pub(super) fn fetch(open: &mut OpenMeeting) -> Outcome {
    match open.roster_mut().latest.take() {
        Some(latest) => take(open, &latest),
        None => {
            open.roster_mut().wanted = true;
            Outcome::ask_store(Request::LatestPeople(open.meeting.id.clone()))
        }
    }
}

/// They were found, or there are none.
pub(super) fn found(open: &mut OpenMeeting, environment: &Environment, latest: Option<Latest>) -> Outcome {
    let wanted = std::mem::take(&mut open.roster_mut().wanted);
    match latest {
        Some(latest) if wanted => take(open, &latest),
        Some(latest) => {
            let keys = environment.keymap.keys_for(&environment.contexts, Action::FetchPeople);
            let hint = keys.map(|keys| format!("Ingen på listen: {keys} henter {}.", latest.name()));
            open.roster_mut().latest = Some(latest);
            // what is said already matters more
            hint.filter(|_| !environment.has_notice).map_or_else(Outcome::default, Outcome::info)
        }
        None if wanted => Outcome::info("Der er ikke gemt et andet møde i organet med personer på listen."),
        None => Outcome::default(),
    }
}

fn take(open: &mut OpenMeeting, latest: &Latest) -> Outcome {
    match open.take_over(latest) {
        Ok(0) => Outcome::info(format!("Alle {} står her allerede.", latest.name())),
        Ok(n) if n == latest.people.len() => Outcome::info(format!("Hentet: {}.", latest.name())),
        Ok(n) => Outcome::info(format!("Hentet: {n} af {}.", latest.name())),
        Err(error) => Outcome::say(Tone::Warning, error.to_string()),
    }
}
