//! The state of the followed program, in words.

use chrono::{DateTime, FixedOffset};

use crate::app::chair::contact::Contact;
use crate::app::chair::following::Following;
use crate::app::chair::wording::duration;
use crate::meeting::Meeting;
use crate::screen::theme::Ink;

/// Returns the state of the followed program in a few words, for the bottom line.
pub(in crate::screen) fn contact(
    following: &Following,
    meeting: Option<&Meeting>,
    now: DateTime<FixedOffset>,
) -> (String, Ink) {
    let runs = meeting.is_some_and(Meeting::is_running);
    let quiet = following.quiet_for(now).filter(|_| runs);
    match (following.contact, quiet) {
        (Contact::There, Some(quiet)) => {
            (format!("Intet nyt fra referenten i {}", duration(quiet)), Ink::Plain)
        }
        (Contact::There, None) => ("Følger referenten".to_owned(), Ink::Good),
        (Contact::NotYet, _) if meeting.is_none() => ("Venter".to_owned(), Ink::Plain),
        (Contact::NotYet, _) => ("Følger mødets fil".to_owned(), Ink::Plain),
        (Contact::Elsewhere, _) => ("Referenten er i et andet møde".to_owned(), Ink::Warn),
        (Contact::Ended, _) => ("Referenten har lukket".to_owned(), Ink::Plain),
        (Contact::Stopped, _) => ("Referenten er i baggrunden".to_owned(), Ink::Warn),
        (Contact::Gone, _) => ("Referenten er væk".to_owned(), Ink::Bad),
        (Contact::Silent, _) => ("Ingen forbindelse".to_owned(), Ink::Bad),
    }
}
