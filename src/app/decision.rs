//! Writing a decision: letters into the meeting, drafts from the indstilling, and what it takes to be decided.

use super::open_meeting::{OpenMeeting, Way};
use super::{App, Tone};
use crate::meeting::{check, date};

impl App {
    pub(super) fn draft_decision(&mut self, way: Way) {
        let focus = self.text_focus();
        let Some(open) = &mut self.open_meeting else { return };
        let result = open.draft(way);
        if result.is_ok() {
            open.focus = focus;
        }
        self.report(result);
    }

    pub(super) fn accept_draft(&mut self) {
        if let Some(open) = &mut self.open_meeting
            && open.take_proposal()
        {
            let spaced = open.text.text().ends_with(char::is_whitespace);
            open.taken = Some(open.text.cursor()).filter(|_| !spaced);
        }
    }

    pub(super) fn drop_draft(&mut self) {
        if let Some(open) = &mut self.open_meeting {
            open.drop_proposal();
        }
    }

    pub(super) fn accept_and_next(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        let open_end = |open: &OpenMeeting| {
            open.item().and_then(|item| check::open_end(item.decision_text()).map(str::to_owned))
        };
        match open.accept() {
            Ok(()) => {
                let unfinished = open_end(open);
                self.next_item();
                if let Some(end) = unfinished {
                    self.say(
                        Tone::Warning,
                        format!("Forrige punkts tekst ender midt i en sætning: »… {end}«"),
                    );
                }
            }
            Err(reason) => self.say(Tone::Warning, reason),
        }
    }

    pub(super) fn insert_time(&mut self) {
        let time = format!("kl. {} ", date::clock_of(self.now));
        self.edit(|editor| editor.insert(&time));
    }
}
