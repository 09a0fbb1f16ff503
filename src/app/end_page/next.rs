//! The next meeting: its agenda made from this one, stored as a meeting of its own, and opened.

use chrono::NaiveDate;

use crate::app::confirm::kind::ConfirmAction;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, Next, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, in_meeting};
use crate::app::saving::leaving;
use crate::export::{self, Edition};
use crate::meeting::date::{entered, long};
use crate::meeting::{Fingerprint, Meeting, Origin};
use crate::store::protocol::Request;

/// Makes the next meeting's agenda; asks first when this meeting has not ended.
pub(in crate::app) fn make(open: &mut OpenMeeting) -> Outcome {
    open.settle();
    let is_past = open.day().is_past_and_unopened() && open.progress().unfinished == 0;
    if open.meeting.lacks_end() || !open.meeting.has_ended() && !is_past {
        let question = "Mødet er ikke sluttet. Lav dagsordenen til det næste alligevel?";
        return Outcome::confirm(question, ConfirmAction::NextMeeting);
    }
    ask_day(open)
}

/// Asks for the day; offers the first that the meeting names.
pub(in crate::app) fn ask_day(open: &OpenMeeting) -> Outcome {
    let first = open.meeting.coming_dates().first().copied();
    let ask = Ask::new(PromptKind::NextDay).with_text(first.map_or_else(String::new, long)).selected();
    // the reply shows whether the body has a meeting on that day already
    Outcome { next: Some(Next::Prompt(ask)), ..Outcome::ask_store(Request::List) }
}

/// The day of the next meeting.
pub(in crate::app) struct NextDayPrompt;

impl PromptLine for NextDayPrompt {
    fn question(&self) -> &'static str {
        "Det næste møde er den (2/6 eller 2. juni)"
    }

    fn takes_empty(&self) -> bool {
        true
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        in_meeting(open, |open| answer(open, environment, typed.text))
    }
}

/// Opens the meeting on the given day, or makes it first. The line stays open when the day is invalid.
fn answer(open: &OpenMeeting, environment: &Environment, text: &str) -> Outcome {
    let last = &open.meeting;
    let spoken = entered::spoken_day(text, open.now().date_naive());
    let Some(day) = spoken.or_else(|| entered::day(text, last.date)).filter(|day| *day > last.date) else {
        return Outcome::say(Tone::Warning, "Skriv en dag efter mødet: 2/6 eller 2. juni.");
    };
    let next = last.next_agenda(day);
    if let Some(opened) = environment.meetings.open_same(&next) {
        return opened;
    }
    if environment.saving.is_at_risk(Some(last), open.now()) {
        return leaving::wait_for_saving().and_close();
    }
    let mut sentence =
        format!("Dagsordenen til {} er lavet ud fra mødet den {}.", long(day), long(last.date));
    if let Some(left_behind) = last.left_behind() {
        sentence.push_str(&format!(" {left_behind}"));
    }
    let origin = origin(next, last.date);
    Outcome::ask_store(Request::Create(Box::new(origin))).and_info(sentence).and_close()
}

/// Returns the agenda as the file that could be sent out.
fn origin(agenda: Meeting, last: NaiveDate) -> Origin {
    let (text, places) = export::markdown_with_index(&agenda, Edition::Full);
    let places: Vec<usize> = places.into_iter().map(|(_, line)| line).collect();
    let lines = text.lines().map(str::to_owned).collect();
    let file = format!("dagsorden ud fra mødet den {}", long(last));
    Origin::new(&file, Fingerprint::of(text.as_bytes()), agenda).with_text(lines, &places)
}
