//! Writing a decision: a draft of it, taking it, and going on to the next item.

use super::agenda;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Notice, Outcome, Tone};
use crate::app::way::Way;
use crate::meeting::{check, date};

/// Shows the first draft, or the one after or before what is shown.
pub(super) fn draft(open: &mut OpenMeeting, way: Way, modal: bool) -> Outcome {
    match open.draft(way) {
        Ok(()) => {
            open.set_focus(open.focus().of_text(modal));
            Outcome::default()
        }
        Err(reason) => Outcome::say(Tone::Warning, reason),
    }
}

/// Takes the draft; a word that is typed next stands apart from it.
pub(super) fn accept_draft(open: &mut OpenMeeting) {
    if open.take_proposal() {
        let spaced = open.text.text().ends_with(char::is_whitespace);
        open.taken = Some(open.text.cursor()).filter(|_| !spaced);
    }
}

/// Takes the decision as it is, and goes to the next item.
pub(super) fn accept_and_next(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    if let Err(reason) = open.accept() {
        return Outcome::say(Tone::Warning, reason);
    }
    let end = open.item().and_then(|item| check::open_end(item.decision_text()).map(str::to_owned));
    let next = agenda::next(open, environment);
    match end {
        Some(end) => {
            let text = format!("Forrige punkts tekst ender midt i en sætning: »… {end}«");
            Outcome { notice: Some(Notice { text, tone: Tone::Warning }), ..next }
        }
        None => next,
    }
}

/// Writes the time of day.
pub(super) fn insert_time(open: &mut OpenMeeting) {
    let time = format!("kl. {} ", date::clock_of(open.now()));
    open.edit(|editor| editor.insert(&time));
}

/// How much of an offer is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    All,
    FirstWord,
}

/// Writes what is shown behind the cursor.
pub(super) fn take_words(open: &mut OpenMeeting, share: Share) {
    let Some(offer) = open.take_offer() else { return };
    match share {
        Share::All => open.write_words(offer.replaces, &offer.text),
        Share::FirstWord => open.write_words(offer.replaces, offer.first_word()),
    }
}
