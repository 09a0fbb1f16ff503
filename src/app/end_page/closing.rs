//! Ending the meeting: when, unfinished for what reason, and the end undone or corrected.

use chrono::{DateTime, FixedOffset};

use crate::action::Action;
use crate::app::confirm::kind::ConfirmAction;
use crate::app::environment::Environment;
use crate::app::open_meeting::{CorrectionPlace, OpenMeeting, discussion};
use crate::app::outcome::{Ask, Next, Outcome, Tone};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft, in_meeting};
use crate::keymap::{Context, Keymap};
use crate::meeting::date;
use crate::meeting::{Change, ChangeError};

/// Ends the meeting, asking for a reason when something is missing; reopens an ended one.
pub(super) fn end_or_reopen(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    if let Some(at) = open.meeting.closed_at {
        // a key pressed once too often must not do it
        let question = format!("Mødet sluttede kl. {}. Genåbn det?", date::clock_of(at));
        return Outcome::confirm(question, ConfirmAction::ReopenMeeting);
    }
    if !open.day().may_end_now() {
        let day = date::long(open.day().date());
        return ask_end_time(open).and_info(format!("Mødet var den {day}; skriv, hvornår det sluttede."));
    }
    let at = end_now(open);
    ask_why(open, environment, at).unwrap_or_else(|| end(open, environment, at, None))
}

/// Returns the time at which a meeting ends that ends now: no earlier than what happened in it, also on a clock that was put back.
fn end_now(open: &OpenMeeting) -> DateTime<FixedOffset> {
    let moments = open.meeting.timeline.iter().map(|moment| moment.at);
    moments.chain(open.meeting.opened_at).fold(open.now(), DateTime::max)
}

/// Returns the keys that reopen an ended meeting, on this screen and on the end page.
pub(in crate::app) fn reopening_keys(environment: &Environment) -> String {
    let keys = |contexts: &[Context]| environment.keymap.keys_for(contexts, Action::CloseMeeting);
    let page = keys(&[Context::EndPage, Context::Everywhere]);
    [keys(&environment.contexts), page].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Reopens an ended meeting.
pub(in crate::app) fn reopen(open: &mut OpenMeeting) -> Outcome {
    let (remark, private) = remark(open);
    let result = open.change(Change::SetClosed { at: None, remark, private });
    Outcome::done_or_refused(result.map(|()| "Mødet er åbnet igen."))
}

/// Returns the reason for ending unfinished, and whether the referat leaves it out.
fn remark(open: &OpenMeeting) -> (Option<String>, bool) {
    (open.meeting.closing_remark.clone(), open.meeting.closing_remark_private)
}

/// Asks for the reason when the meeting ends although something is missing; `None` when nothing is.
fn ask_why(open: &mut OpenMeeting, environment: &Environment, at: DateTime<FixedOffset>) -> Option<Outcome> {
    open.settle();
    let missing = open.meeting.progress().unfinished;
    if missing == 0 {
        return None;
    }
    let before = open.meeting.closing_remark.clone().unwrap_or_default();
    let ask = Outcome::ask(Ask::new(PromptKind::ClosingRemark(at)).with_text(before));
    let back = environment.keymap.keys_for(&[Context::Prompt], Action::Close).unwrap_or_default();
    let unfinished = missing_sentence(environment.keymap, missing);
    Some(ask.and_say(Tone::Warning, format!("{unfinished}. {back}: slut ikke.")))
}

/// Returns "7 punkter mangler noget; Ctrl-K m viser hvad": the number shown above the agenda.
pub(in crate::app) fn missing_sentence(keymap: &Keymap, missing: usize) -> String {
    let check = keymap.keys_for(&[Context::Everywhere], Action::CheckMeeting);
    let see = check.map_or_else(String::new, |keys| format!("; {keys} viser hvad"));
    let count = match missing {
        1 => "1 punkt mangler noget".to_owned(),
        n => format!("{n} punkter mangler noget"),
    };
    format!("{count}{see}")
}

/// The reason why the meeting ends at this time although it is unfinished.
pub(in crate::app) struct ClosingRemarkPrompt(pub(in crate::app) DateTime<FixedOffset>);

impl PromptLine for ClosingRemarkPrompt {
    fn question(&self) -> &'static str {
        "Noget mangler. Hvorfor sluttes mødet alligevel? (Kommer ikke i referatet)"
    }

    fn subject(&self) -> &'static str {
        "Hvorfor mødet sluttes"
    }

    fn takes_empty(&self) -> bool {
        true
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        in_meeting(open, |open| answer_remark(open, environment, self.0, typed.text))
    }
}

/// Ends an unfinished meeting for the given reason. The line stays open when it is empty.
fn answer_remark(
    open: &mut OpenMeeting,
    environment: &Environment,
    at: DateTime<FixedOffset>,
    remark: &str,
) -> Outcome {
    if remark.is_empty() {
        return Outcome::info("Skriv et ord om hvorfor; det kommer ikke i referatet.");
    }
    end(open, environment, at, Some(remark.to_owned())).and_close()
}

/// Ends the meeting and the item under discussion, and reports the result.
pub(in crate::app) fn end(
    open: &mut OpenMeeting,
    environment: &Environment,
    at: DateTime<FixedOffset>,
    remark: Option<String>,
) -> Outcome {
    let last = open.meeting.timeline.last().map_or(at, |moment| moment.at.max(at));
    // the clock may have been set back since
    let at = if at == open.now() { last.max(open.day().time_to_note()) } else { at };
    discussion::end_item(open, last);
    // the reason is not printed until the user chooses to
    let private =
        remark.is_some() && (open.meeting.closing_remark_private || open.meeting.closing_remark != remark);
    if let Err(error) = open.change(Change::SetClosed { at: Some(at), remark, private }) {
        return Outcome::refused(error);
    }
    let keys = |action| {
        let contexts = [Context::EndPage, Context::Everywhere];
        environment.keymap.keys_for(&contexts, action).unwrap_or_default()
    };
    let (export, copy, next) =
        (keys(Action::ExportMarkdown), keys(Action::CopyReferat), keys(Action::NextMeeting));
    let time = date::clock_of(at);
    Outcome::next(Next::EndPage)
        .and_info(format!("Mødet sluttede kl. {time}. {export}: gem · {copy}: kopiér · {next}: næste møde"))
}

/// Prints the reason for the end in the referat, or leaves it out.
pub(in crate::app) fn print_remark(open: &mut OpenMeeting, printed: bool) -> Outcome {
    let (at, remark) = (open.meeting.closed_at, open.meeting.closing_remark.clone());
    let result = open.change(Change::SetClosed { at, remark, private: !printed });
    let sentence =
        if printed { "Grunden står i referatets fulde udgave." } else { "Grunden står ikke i referatet." };
    Outcome::done_or_refused(result.map(|()| sentence))
}

/// Asks when the meeting ended; for an ended meeting, to correct it.
pub(in crate::app) fn ask_end_time(open: &OpenMeeting) -> Outcome {
    let clock = match open.meeting.closed_at {
        Some(at) => date::clock_of(at),
        None if open.day().may_end_now() => date::clock_of(open.now()),
        None => open.meeting.ends.map_or_else(String::new, date::clock_text),
    };
    Outcome::ask(Ask::new(PromptKind::EndTime).with_text(clock).selected())
}

/// The end of the meeting.
pub(in crate::app) struct EndTimePrompt;

impl PromptLine for EndTimePrompt {
    fn question(&self) -> &'static str {
        "Mødet sluttede kl. (time.minut)"
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        in_meeting(open, |open| answer_end_time(open, environment, typed.text))
    }
}

/// Takes the end time. The line stays open when it is invalid.
fn answer_end_time(open: &mut OpenMeeting, environment: &Environment, text: &str) -> Outcome {
    let at = match open.day().end_at_clock(text) {
        Ok(at) => at,
        Err(sentence) => return Outcome::say(Tone::Warning, sentence),
    };
    if !open.meeting.has_ended() {
        let question = format!("Sluttede mødet kl. {}?", end_text(open, at));
        let confirm = || Outcome::confirm(question, ConfirmAction::CloseMeeting { at });
        return ask_why(open, environment, at).unwrap_or_else(confirm);
    }
    let sentence = format!("Mødet sluttede kl. {}; rettelsen føres til referat.", end_text(open, at));
    Outcome::done_or_refused(correct_end(open, at).map(|()| sentence)).and_close()
}

/// Returns an end time, with the day unless the meeting began on it: "1.15 dagen efter".
fn end_text(open: &OpenMeeting, at: DateTime<FixedOffset>) -> String {
    let next_day = if at.date_naive() > open.day().date() { " dagen efter" } else { "" };
    format!("{}{next_day}", date::clock_of(at))
}

/// Changes the end time, and records the correction.
fn correct_end(open: &mut OpenMeeting, at: DateTime<FixedOffset>) -> Result<(), ChangeError> {
    let closed_at = open.meeting.closed_at;
    let before =
        closed_at.map_or_else(String::new, |at| format!("Mødet sluttede kl. {}", end_text(open, at)));
    let (remark, private) = remark(open);
    let result = open.change(Change::SetClosed { at: Some(at), remark, private });
    open.add_correction(&CorrectionPlace::General, before);
    result
}
