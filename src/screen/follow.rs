//! What the chair is told of the program that is followed.

use chrono::TimeDelta;

use super::theme::Ink;
use crate::app::App;
use crate::app::contact::Contact;
use crate::meeting::date;

/// How the program that is followed fares, in a few words for the line at the bottom.
pub(super) fn contact(app: &App) -> (String, Ink) {
    let following = &app.following;
    let runs = app.open_meeting.as_ref().is_some_and(|open| open.meeting.is_running());
    let quiet = following.quiet_for(app.now).filter(|_| runs);
    match (following.contact, quiet) {
        (Contact::There, Some(quiet)) => {
            (format!("Intet nyt fra referenten i {}", minutes(quiet)), Ink::Plain)
        }
        (Contact::There, None) => ("Følger referenten".to_owned(), Ink::Good),
        (Contact::NotYet, _) if app.open_meeting.is_none() => ("Venter".to_owned(), Ink::Plain),
        (Contact::NotYet, _) => ("Følger mødets fil".to_owned(), Ink::Plain),
        (Contact::Elsewhere, _) => ("Referenten er i et andet møde".to_owned(), Ink::Warn),
        (Contact::Ended, _) => ("Referenten har lukket".to_owned(), Ink::Plain),
        (Contact::Stopped, _) => ("Referenten er i baggrunden".to_owned(), Ink::Warn),
        (Contact::Gone, _) => ("Referenten er væk".to_owned(), Ink::Bad),
        (Contact::Silent, _) => ("Ingen forbindelse".to_owned(), Ink::Bad),
    }
}

/// What the chair must know before believing the screen, in a sentence.
pub(super) fn alarm(app: &App) -> Option<(String, Ink)> {
    let following = &app.following;
    let meeting = &app.open_meeting.as_ref()?.meeting;
    if meeting.closed_at.is_some() {
        return None;
    }
    let since = following
        .last_contact
        .map_or_else(String::new, |at| format!(" Skærmen viser kl. {}.", date::clock_of(at)));
    match following.contact {
        Contact::Gone => Some((format!("! Referentens program er stoppet.{since}"), Ink::Bad)),
        Contact::Stopped => Some((format!("! Referentens program ligger i baggrunden.{since}"), Ink::Warn)),
        Contact::Silent => {
            let quiet =
                following.last_contact.map_or(TimeDelta::zero(), |last_contact| app.now - last_contact);
            Some((format!("! Ingen forbindelse til referenten i {}{since}", minutes(quiet)), Ink::Bad))
        }
        Contact::Ended if meeting.is_running() => {
            Some(("! Referenten har lukket programmet, før mødet er sluttet.".to_owned(), Ink::Warn))
        }
        Contact::NotYet | Contact::There | Contact::Elsewhere | Contact::Ended => None,
    }
}

fn minutes(time: TimeDelta) -> String {
    match time.num_minutes() {
        ..1 => format!("{} sek.", time.num_seconds().max(0)),
        n => format!("{n} min."),
    }
}
