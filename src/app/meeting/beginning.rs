//! The beginning of the meeting: now, or when that is asked, at a time of its day.

use chrono::{DateTime, FixedOffset};

use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::meeting::Change;
use crate::meeting::date::{self, entered};

/// What one writes for a meeting of an earlier day that is held today after all.
const NOW: &str = "nu";

/// Begins the meeting now; one of another day is asked when it began.
pub(in crate::app) fn begin(open: &mut OpenMeeting) -> Outcome {
    if open.day().is_past_and_unopened() {
        let planned = open.meeting.starts.map_or_else(String::new, date::clock_text);
        let ask = Ask::new(PromptKind::BeginTime).with_text(planned).selected();
        return Outcome::ask(ask).and_info(format!("Mødet var den {}.", date::long(open.day().date())));
    }
    begin_at(open, open.now())
}

fn begin_at(open: &mut OpenMeeting, at: DateTime<FixedOffset>) -> Outcome {
    let result = open.change(Change::SetOpened { at: Some(at) });
    Outcome::done_or_refused(result.map(|()| format!("Mødet begyndte kl. {}.", date::clock_of(at))))
}

/// Takes the time when the meeting began. The line stays when it is none.
pub(in crate::app) fn answer_time(open: &mut OpenMeeting, text: &str) -> Outcome {
    if text.eq_ignore_ascii_case(NOW) {
        return begin_at(open, open.now()).and_close();
    }
    let clock = entered::clock(text).and_then(|clock| open.day().clock_on_day(clock));
    match clock.filter(|at| *at <= open.now()) {
        Some(at) => begin_at(open, at).and_close(),
        None => Outcome::say(Tone::Warning, "Skriv klokkeslættet som 10.00, eller »nu«."),
    }
}
