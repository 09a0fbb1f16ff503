//! The end of the meeting: when, with what unfinished and why, and the end taken back or corrected.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Timelike};

use super::confirm::ConfirmAction;
use super::open_meeting::OpenMeeting;
use super::prompt::PromptKind;
use super::{App, Tone, View};
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::date::{self, entered};
use crate::meeting::{Change, Finding};

/// When a night is over, and with it the meeting.
const MORNING: u32 = 6;

impl OpenMeeting {
    /// What is unfinished beside the end that is about to come.
    fn missing(&self) -> usize {
        self.meeting.check().iter().filter(|finding| **finding != Finding::NoEnd).count()
    }

    /// The day that the meeting began on, or should have; one that is tried out beforehand is held now.
    fn day(&self) -> NaiveDate {
        let began = self.meeting.opened_at.map(|at| at.date_naive());
        began.unwrap_or_else(|| self.meeting.date.min(self.now.date_naive()))
    }

    /// Whether the meeting may be ending now: on its day, or in the night after.
    fn may_end_now(&self) -> bool {
        let today = self.now.date_naive();
        let night = self.now.hour() < MORNING && today.pred_opt() == Some(self.day());
        today == self.day() || night
    }

    /// The moment that a clock means: on the day of the meeting, or after midnight.
    fn moment_at(&self, text: &str) -> Result<DateTime<FixedOffset>, &'static str> {
        let clock = entered::clock(text).ok_or("Skriv klokkeslættet som 11.58.")?;
        self.clock_at(clock).filter(|at| *at <= self.now).ok_or("Mødet kan ikke være sluttet senere end nu.")
    }

    /// When the clock shows that while the meeting runs: on its day, or after midnight.
    pub(super) fn clock_at(&self, clock: NaiveTime) -> Option<DateTime<FixedOffset>> {
        let on = |day: NaiveDate| day.and_time(clock).and_local_timezone(*self.now.offset()).single();
        let fits = |at: &DateTime<FixedOffset>| self.meeting.opened_at.is_none_or(|opened| *at >= opened);
        on(self.day()).filter(fits).or_else(|| on(self.day().succ_opt()?))
    }

    /// Ends the meeting, and the item that was discussed.
    fn end(
        &mut self,
        at: DateTime<FixedOffset>,
        remark: Option<String>,
    ) -> Result<(), impl std::fmt::Display + use<>> {
        let last = self.meeting.timeline.last().map_or(at, |moment| moment.at.max(at));
        self.end_item(last);
        self.change(Change::SetClosed { at: Some(at), remark })
    }

    /// Says another end, and that this is a correction.
    fn correct_end(&mut self, at: DateTime<FixedOffset>) -> Result<(), impl std::fmt::Display + use<>> {
        let before = self
            .meeting
            .closed_at
            .map_or_else(String::new, |at| format!("Mødet sluttede kl. {}", date::clock_of(at)));
        let remark = self.meeting.closing_remark.clone();
        let result = self.change(Change::SetClosed { at: Some(at), remark });
        self.tell(&None, before);
        result
    }
}

impl App {
    /// Ends the meeting, after a question; an ended one is taken up again.
    pub(super) fn close_meeting(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        if open.meeting.closed_at.is_some() {
            let remark = open.meeting.closing_remark.clone();
            let result = open.change(Change::SetClosed { at: None, remark });
            self.report(result);
            if matches!(self.view, View::Preview(_)) {
                self.preview_of(self.edition_seen());
            }
            return self.say(Tone::Info, "Mødet er åbnet igen.");
        }
        if !open.may_end_now() {
            let day = date::long(open.day());
            self.ask_end_time();
            return self.say(Tone::Info, format!("Mødet var den {day}; skriv, hvornår det sluttede."));
        }
        let now = open.now;
        self.ask_to_end(now);
    }

    /// Asks whether the meeting ended at a time; when something is unfinished, why.
    fn ask_to_end(&mut self, at: DateTime<FixedOffset>) {
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        let missing = open.missing();
        if missing == 0 {
            let ask = if at == open.now { "Slut mødet nu," } else { "Sluttede mødet" };
            let question = format!("{ask} kl. {}?", date::clock_of(at));
            return self.confirm(question, ConfirmAction::CloseMeeting { at });
        }
        let before = open.meeting.closing_remark.clone().unwrap_or_default();
        self.ask(PromptKind::ClosingRemark(at), &before);
        self.say_missing(missing);
    }

    fn say_missing(&mut self, missing: usize) {
        let check = self.keymap.keys_for(&[Context::Everywhere], Action::CheckMeeting);
        let see = check.map_or_else(String::new, |keys| format!("; {keys} viser hvad"));
        let back = self.keymap.keys_for(&[Context::Prompt], Action::Close).unwrap_or_default();
        let what = if missing == 1 { "1 ting mangler".to_owned() } else { format!("{missing} ting mangler") };
        self.say(Tone::Warning, format!("{what}{see}. {back}: slut ikke."));
    }

    /// The word why the meeting ends although something is unfinished.
    pub(super) fn give_remark(&mut self, at: DateTime<FixedOffset>, remark: &str) {
        if remark.is_empty() {
            self.ask(PromptKind::ClosingRemark(at), "");
            return self.say(Tone::Info, "Skriv et ord om hvorfor; det står i referatets fulde udgave.");
        }
        self.end_meeting(at, Some(remark.to_owned()));
    }

    pub(super) fn end_meeting(&mut self, at: DateTime<FixedOffset>, remark: Option<String>) {
        let Some(open) = &mut self.open_meeting else { return };
        if let Err(error) = open.end(at, remark) {
            let why = error.to_string();
            return self.say(Tone::Warning, why);
        }
        self.preview();
        let keys = |action| {
            self.keymap.keys_for(&[Context::Preview, Context::Everywhere], action).unwrap_or_default()
        };
        let (export, copy, next) =
            (keys(Action::ExportMarkdown), keys(Action::CopyReferat), keys(Action::NextMeeting));
        let time = date::clock_of(at);
        self.say(
            Tone::Info,
            format!("Mødet sluttede kl. {time}. {export}: gem · {copy}: kopiér · {next}: næste møde"),
        );
    }

    /// Asks when the meeting ended: of one that has, to correct it.
    pub(super) fn ask_end_time(&mut self) {
        let Some(open) = &self.open_meeting else { return };
        let clock = match open.meeting.closed_at {
            Some(at) => date::clock_of(at),
            None if open.may_end_now() => date::clock_of(open.now),
            None => open.meeting.ends.map_or_else(String::new, date::clock_text),
        };
        self.ask(PromptKind::EndTime, &clock);
        self.select_all();
    }

    pub(super) fn set_end_time(&mut self, text: &str) {
        let Some(open) = &mut self.open_meeting else { return };
        let at = match open.moment_at(text) {
            Ok(at) => at,
            Err(sentence) => {
                self.ask(PromptKind::EndTime, text);
                return self.say(Tone::Warning, sentence);
            }
        };
        if open.meeting.closed_at.is_none() {
            return self.ask_to_end(at);
        }
        let result = open.correct_end(at);
        let said = format!("Mødet sluttede kl. {}; rettelsen føres til referat.", date::clock_of(at));
        match result {
            Ok(()) => self.say(Tone::Info, said),
            Err(error) => {
                let why = error.to_string();
                self.say(Tone::Warning, why);
            }
        }
    }
}
