//! The beginning of the meeting: now, or at a time that is asked for.

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta};

use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, in_meeting};
use crate::meeting::date::{self, entered};
use crate::meeting::{Change, Moment, MomentKind};

/// The answer that makes the meeting begin now after all.
const NOW: &str = "nu";

/// How far from the planned time a beginning is odd enough to be pointed out.
const FAR_FROM_PLANNED: TimeDelta = TimeDelta::hours(2);

/// Begins the meeting now. Asks for the time when the meeting is of another day, has ended or has begun, or
/// when something was recorded before now, so that nothing precedes the beginning.
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

/// Returns the time of the first moment that cannot precede the beginning: any but an arrival. Items do not
/// count: they are recorded automatically while the meeting is prepared.
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
    let begun = format!("Mødet begyndte kl. {}.", date::clock_of(at));
    // over midnight too
    let apart = |starts: NaiveTime| {
        let difference = (at.time() - starts).abs();
        difference.min(TimeDelta::days(1) - difference)
    };
    match open.meeting.starts.filter(|starts| apart(*starts) >= FAR_FROM_PLANNED) {
        Some(starts) if result.is_ok() => {
            let planned = format!("{begun} Det var indkaldt til kl. {}.", date::clock_text(starts));
            Outcome::say(Tone::Warning, planned)
        }
        Some(_) | None => Outcome::done_or_refused(result.map(|()| begun)),
    }
}

/// The beginning of a meeting of an earlier day.
pub(in crate::app) struct BeginTimePrompt;

impl PromptLine for BeginTimePrompt {
    fn question(&self) -> &'static str {
        "Hvornår begyndte mødet? (fx 10.00; »nu«, hvis det er i dag)"
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| answer_time(open, typed.text))
    }
}

/// Takes the time of the beginning. The line stays open when it is invalid.
fn answer_time(open: &mut OpenMeeting, text: &str) -> Outcome {
    let is_now = text.eq_ignore_ascii_case(NOW);
    let clock = entered::clock(text).and_then(|clock| open.day().clock_on_day(clock));
    let began = if is_now { Some(open.now()) } else { clock };
    match began.filter(|at| *at <= open.now()) {
        Some(at) if let Some(earliest) = earliest(open).filter(|earliest| *earliest < at) => {
            Outcome::say(Tone::Warning, noted_at(earliest))
        }
        Some(at) => begin_at(open, at).and_close(),
        None => Outcome::say(Tone::Warning, "Skriv klokkeslættet som 10.00, eller »nu«."),
    }
}
