//! The next meeting: its agenda made from this one, stored as a meeting of its own, and opened.

use chrono::NaiveDate;

use super::confirm::ConfirmAction;
use super::prompt::PromptKind;
use super::{App, Tone};
use crate::export::{self, Edition};
use crate::meeting::date::{entered, long};
use crate::meeting::{Fingerprint, Meeting, Origin};
use crate::store::protocol::Request;

impl App {
    /// Makes the agenda of the next meeting, after a question when this one has not ended.
    pub(super) fn next_meeting(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        if open.meeting.closed_at.is_none() {
            let question = "Mødet er ikke sluttet. Lav dagsordenen til det næste alligevel?";
            return self.confirm(question.to_owned(), ConfirmAction::NextMeeting);
        }
        self.ask_next_day();
    }

    /// Asks for the day: the first that the meeting names, when it does.
    pub(super) fn ask_next_day(&mut self) {
        let Some(open) = &self.open_meeting else { return };
        let first = open.meeting.coming_dates().first().copied();
        // the answer says whether the body has a meeting on that day already
        self.ask_store(Request::List);
        self.ask(PromptKind::NextDay, &first.map_or_else(String::new, long));
        self.select_all();
    }

    /// The day is given: its meeting is opened, and made first when there is none.
    pub(super) fn set_next_day(&mut self, text: &str) {
        let Some(open) = &self.open_meeting else { return };
        let last = &open.meeting;
        let Some(day) = entered::day(text, last.date).filter(|day| *day > last.date) else {
            self.ask(PromptKind::NextDay, text);
            return self.say(Tone::Warning, "Skriv en dag efter mødet: 2/6, 2. juni eller 02-06-2026.");
        };
        let next = last.next_agenda(day);
        if let Some(known) = self.meetings.same_as(&next) {
            self.leave_for(known);
            return self.say(Tone::Info, format!("Mødet den {} fandtes allerede; det er åbnet.", long(day)));
        }
        if self.is_at_risk() {
            return self.say(Tone::Error, "Det seneste er ikke gemt endnu; prøv igen, når det er.");
        }
        let said = format!("Dagsordenen til {} er lavet ud fra mødet den {}.", long(day), long(last.date));
        let origin = origin(next, last.date);
        self.ask_store(Request::Create(Box::new(origin)));
        self.say(Tone::Info, said);
    }
}

/// The agenda as the file that it could be sent out as.
fn origin(agenda: Meeting, last: NaiveDate) -> Origin {
    let (text, places) = export::markdown_with_index(&agenda, Edition::Full);
    let places: Vec<usize> = places.into_iter().map(|(_, line)| line).collect();
    let lines = text.lines().map(str::to_owned).collect();
    let file = format!("dagsorden ud fra mødet den {}", long(last));
    Origin::new(&file, Fingerprint::of(text.as_bytes()), agenda).with_text(lines, &places)
}
