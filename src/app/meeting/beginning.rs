//! The beginning of the meeting: now, or when that is asked, at a time of its day.

use chrono::{DateTime, FixedOffset};

use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::meeting::date::{self, entered};
use crate::meeting::{Change, Moment, MomentKind};

/// What one writes where the meeting begins now after all.
const NOW: &str = "nu";

/// Begins the meeting now; one of another day, or one that has ended, is asked when it began. Where that is known, or
/// something was noted before now, it is asked when it was, so that the beginning can be corrected and nothing comes before it.
pub(in crate::app) fn begin(open: &mut OpenMeeting) -> Outcome {
    let ask = |text: String| Outcome::ask(Ask::new(PromptKind::BeginTime).with_text(text).selected());
    if let Some(opened) = open.meeting.opened_at {
        let clock = date::clock_of(opened);
        return ask(clock.clone()).and_info(format!("Mødet begyndte kl. {clock}; ret klokkeslættet her."));
    }
    if open.day().asks_when() {
        let planned = open.meeting.starts.map_or_else(String::new, date::clock_text);
        return ask(planned).and_info(format!("Mødet var den {}.", date::long(open.day().date())));
    }
    let now = open.day().time_to_note();
    match earliest(open).filter(|earliest| *earliest < now) {
        Some(earliest) => ask(date::clock_of(earliest)).and_info(noted_at(earliest)),
        None => begin_at(open, open.now()),
    }
}

/// Returns when the first thing was noted that cannot have happened before the meeting began: everything but that somebody
/// came. Which item is discussed is no evidence, for that is noted by itself while one prepares.
fn earliest(open: &OpenMeeting) -> Option<DateTime<FixedOffset>> {
    use MomentKind::{Arrived, ItemEnded, ItemStarted, Online};
    let may_be_before = |moment: &&Moment| matches!(moment.event, Arrived | Online | ItemStarted | ItemEnded);
    open.meeting.timeline.iter().find(|moment| !may_be_before(moment)).map(|moment| moment.at)
}

fn noted_at(earliest: DateTime<FixedOffset>) -> String {
    format!("Der er allerede noteret noget kl. {}: skriv, hvornår mødet begyndte.", date::clock_of(earliest))
}

fn begin_at(open: &mut OpenMeeting, at: DateTime<FixedOffset>) -> Outcome {
    let result = open.change(Change::SetOpened { at: Some(at) });
    Outcome::done_or_refused(result.map(|()| format!("Mødet begyndte kl. {}.", date::clock_of(at))))
}

/// Takes the time when the meeting began. The line stays when it is none.
pub(in crate::app) fn answer_time(open: &mut OpenMeeting, text: &str) -> Outcome {
    let is_now = text.eq_ignore_ascii_case(NOW);
    let clock = entered::clock(text).and_then(|clock| open.day().clock_on_day(clock));
    let told = if is_now { Some(open.now()) } else { clock };
    match told.filter(|at| *at <= open.now()) {
        Some(at) if let Some(earliest) = earliest(open).filter(|earliest| *earliest < at) => {
            Outcome::say(Tone::Warning, noted_at(earliest))
        }
        Some(at) => begin_at(open, at).and_close(),
        None => Outcome::say(Tone::Warning, "Skriv klokkeslættet som 10.00, eller »nu«."),
    }
}
