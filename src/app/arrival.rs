//! A meeting that comes in without a file, by the clipboard or line by line, and what follows when it is there.

use super::importing::is_agenda;
use super::new_meeting::{self, OnArrival};
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Outcome};
use super::prompt::PromptKind;
use super::review::ReviewScreen;
use super::{App, Effect, Tone, ViewKind};
use crate::meeting::date;
use crate::store::protocol::Request;

/// What is said when a meeting would be left that is not saved.
const NOT_SAVED: &str = "Det seneste er ikke gemt endnu; prøv igen, når det er.";

/// Whether nothing divided the text, so that a person must.
fn has_candidates(open: &OpenMeeting) -> bool {
    open.origin().is_some_and(|origin| !origin.candidates.is_empty())
}

impl App {
    /// A meeting that was just stored is there, and its file is known: what is asked next; `false` when nothing is.
    pub(super) fn go_on_after_arrival(&mut self) -> bool {
        let on_arrival = self.on_arrival.take();
        let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.revision == 0) else {
            return true;
        };
        match on_arrival {
            Some(OnArrival::Review) => self.show_screen(ReviewScreen::open),
            Some(OnArrival::AskItems) => {
                let bodies = self.meetings.latest_of_bodies();
                open.roster_mut().wanted = bodies.iter().any(|(known, _)| *known == open.meeting.body);
                self.carry_out(Outcome::ask(Ask::new(PromptKind::AgendaLine)));
            }
            None if has_candidates(open) => self.show_screen(ReviewScreen::open),
            None => return false,
        }
        true
    }

    /// What was copied comes in as if it were a file; a single line is what is looked for in the list of meetings.
    pub(super) fn take_copied_agenda(&mut self, html: Option<String>, text: Option<String>) {
        let last = (!self.last_copied.is_empty()).then(|| self.last_copied.clone());
        let text = text.or(last).filter(|text| !text.trim().is_empty());
        match &text {
            None if html.is_none() => self.say(
                Tone::Info,
                "Udklipsholderen er tom eller kan ikke læses; indsæt med terminalens egen tast.",
            ),
            Some(line) if self.view.kind() == ViewKind::Meetings && !is_agenda(line) => {
                self.in_front(|front| front.paste(line));
            }
            Some(_) | None => self.import_copied(html, text),
        }
    }

    /// Reads a copied agenda, and looks it through at once.
    pub(super) fn import_copied(&mut self, html: Option<String>, text: Option<String>) {
        if self.is_at_risk() {
            return self.say(Tone::Error, NOT_SAVED);
        }
        self.overlay = None;
        self.on_arrival = Some(OnArrival::Review);
        self.effects.push(Effect::ImportCopied { html, text });
    }

    /// Makes a meeting without a file on the day that is written, or opens the one that is there. The line is asked again
    /// when it is no day.
    pub(super) fn make_meeting(&mut self, body: &str, typed: &str) {
        let Some(day) = new_meeting::day(typed, self.now.date_naive()) else {
            let again = Outcome::ask(Ask::new(PromptKind::MeetingDay).of_body(body).with_text(typed));
            let example = "Skriv datoen som 2/6, 2. juni eller 02-06-2026.";
            return self.carry_out(again.and_say(Tone::Warning, example));
        };
        let origin = new_meeting::origin(body, day);
        if let Some(known) = self.meetings.same_as(&origin.agenda) {
            self.open_stored(known, None);
            let sentence = format!("Mødet den {} fandtes allerede; det er åbnet.", date::long(day));
            return self.say(Tone::Info, sentence);
        }
        if self.is_at_risk() {
            return self.say(Tone::Error, NOT_SAVED);
        }
        self.on_arrival = Some(OnArrival::AskItems);
        self.ask_store(Request::Create(Box::new(origin)));
    }
}
