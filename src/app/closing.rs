//! The beginning and the end of the meeting: when, with what unfinished and why, and the end taken back or corrected.

use chrono::{DateTime, FixedOffset, Timelike};

use super::confirm::kind::ConfirmAction;
use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Next, Outcome, Tone};
use super::prompt::kind::PromptKind;
use crate::action::Action;
use crate::export::Edition;
use crate::keymap::{Context, Keymap};
use crate::meeting::date::{self, entered};
use crate::meeting::{Change, ChangeError, Finding};

/// When a night is over, and with it the meeting.
const MORNING: u32 = 6;

/// Begins the meeting now.
pub(super) fn begin(open: &mut OpenMeeting) -> Outcome {
    let now = open.now;
    let result = open.change(Change::SetOpened { at: Some(now) });
    Outcome::of(result.map(|()| format!("Mødet begyndte kl. {}.", date::clock_of(now))))
}

/// Ends the meeting, after a question; an ended one is taken up again.
pub(super) fn end_or_reopen(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    if open.meeting.closed_at.is_some() {
        return reopen(open, environment);
    }
    if !may_end_now(open) {
        let day = date::long(open.day());
        return ask_end_time(open).and_info(format!("Mødet var den {day}; skriv, hvornår det sluttede."));
    }
    let now = open.now;
    ask_to_end(open, environment, now)
}

fn reopen(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    let remark = open.meeting.closing_remark.clone();
    let result = open.change(Change::SetClosed { at: None, remark });
    // who reads the referat sees it as it is now
    let is_read = environment.contexts.contains(&Context::Preview);
    let next = is_read.then_some(Next::Preview(environment.edition));
    Outcome { next, ..Outcome::of(result.map(|()| "Mødet er åbnet igen.")) }
}

/// Whether the meeting may be ending now: on its day, or in the night after.
fn may_end_now(open: &OpenMeeting) -> bool {
    let today = open.now.date_naive();
    let night = open.now.hour() < MORNING && today.pred_opt() == Some(open.day());
    today == open.day() || night
}

/// Asks whether the meeting ended at a time; when something is unfinished, why.
fn ask_to_end(open: &mut OpenMeeting, environment: &Environment, at: DateTime<FixedOffset>) -> Outcome {
    open.settle();
    // what is unfinished beside the end that is about to come
    let missing = open.meeting.check().iter().filter(|finding| **finding != Finding::NoEnd).count();
    if missing == 0 {
        let ask = if at == open.now { "Slut mødet nu," } else { "Sluttede mødet" };
        let question = format!("{ask} kl. {}?", date::clock_of(at));
        return Outcome::confirm(question, ConfirmAction::CloseMeeting { at });
    }
    let before = open.meeting.closing_remark.clone().unwrap_or_default();
    let ask = Outcome::ask(Ask::new(PromptKind::ClosingRemark(at)).with_text(before));
    let back = environment.keymap.keys_for(&[Context::Prompt], Action::Close).unwrap_or_default();
    ask.and_say(Tone::Warning, format!("{}. {back}: slut ikke.", missing_said(environment.keymap, missing)))
}

/// "7 ting mangler; Ctrl-K m viser hvad".
pub(super) fn missing_said(keymap: &Keymap, missing: usize) -> String {
    let check = keymap.keys_for(&[Context::Everywhere], Action::CheckMeeting);
    let see = check.map_or_else(String::new, |keys| format!("; {keys} viser hvad"));
    let what = if missing == 1 { "1 ting mangler".to_owned() } else { format!("{missing} ting mangler") };
    format!("{what}{see}")
}

/// Ends the meeting for the reason that is given, although something is unfinished. The line stays when there is none.
pub(super) fn answer_remark(
    open: &mut OpenMeeting,
    environment: &Environment,
    at: DateTime<FixedOffset>,
    remark: &str,
) -> Outcome {
    if remark.is_empty() {
        return Outcome::info("Skriv et ord om hvorfor; det står i referatets fulde udgave.");
    }
    end(open, environment, at, Some(remark.to_owned())).and_close()
}

/// Ends the meeting and the item that was discussed, and shows the referat.
pub(super) fn end(
    open: &mut OpenMeeting,
    environment: &Environment,
    at: DateTime<FixedOffset>,
    remark: Option<String>,
) -> Outcome {
    let last = open.meeting.timeline.last().map_or(at, |moment| moment.at.max(at));
    open.end_item(last);
    if let Err(error) = open.change(Change::SetClosed { at: Some(at), remark }) {
        return Outcome::say(Tone::Warning, error.to_string());
    }
    let keys = |action| {
        let contexts = [Context::Preview, Context::Everywhere];
        environment.keymap.keys_for(&contexts, action).unwrap_or_default()
    };
    let (export, copy, next) =
        (keys(Action::ExportMarkdown), keys(Action::CopyReferat), keys(Action::NextMeeting));
    let time = date::clock_of(at);
    Outcome::next(Next::Preview(Edition::Full))
        .and_info(format!("Mødet sluttede kl. {time}. {export}: gem · {copy}: kopiér · {next}: næste møde"))
}

/// Asks when the meeting ended: of one that has, to correct it.
pub(super) fn ask_end_time(open: &OpenMeeting) -> Outcome {
    let clock = match open.meeting.closed_at {
        Some(at) => date::clock_of(at),
        None if may_end_now(open) => date::clock_of(open.now),
        None => open.meeting.ends.map_or_else(String::new, date::clock_text),
    };
    Outcome::ask(Ask::new(PromptKind::EndTime).with_text(clock).selected())
}

/// Takes the time when the meeting ended. The line stays when it is none.
pub(super) fn answer_end_time(open: &mut OpenMeeting, environment: &Environment, text: &str) -> Outcome {
    let at = match moment_at(open, text) {
        Ok(at) => at,
        Err(sentence) => return Outcome::say(Tone::Warning, sentence),
    };
    if open.meeting.closed_at.is_none() {
        return ask_to_end(open, environment, at);
    }
    let sentence = format!("Mødet sluttede kl. {}; rettelsen føres til referat.", date::clock_of(at));
    Outcome::of(correct_end(open, at).map(|()| sentence)).and_close()
}

/// The moment that a clock means: on the day of the meeting, or after midnight.
fn moment_at(open: &OpenMeeting, text: &str) -> Result<DateTime<FixedOffset>, &'static str> {
    let clock = entered::clock(text).ok_or("Skriv klokkeslættet som 11.58.")?;
    open.clock_at(clock).filter(|at| *at <= open.now).ok_or("Mødet kan ikke være sluttet senere end nu.")
}

/// Says another end, and that this is a correction.
fn correct_end(open: &mut OpenMeeting, at: DateTime<FixedOffset>) -> Result<(), ChangeError> {
    let closed_at = open.meeting.closed_at;
    let before =
        closed_at.map_or_else(String::new, |at| format!("Mødet sluttede kl. {}", date::clock_of(at)));
    let remark = open.meeting.closing_remark.clone();
    let result = open.change(Change::SetClosed { at: Some(at), remark });
    open.tell(&None, before);
    result
}
