//! What follows from an action is carried out, here alone.

use crate::action::Action;
use crate::app::answer::Answer;
use crate::app::arrival::{importing, new_meeting};
use crate::app::attendance::AttendanceScreen;
use crate::app::attendance::entry::AttendanceEntry;
use crate::app::chair::ChairScreen;
use crate::app::confirm::Confirm;
use crate::app::end_page::EndPageScreen;
use crate::app::event::Effect;
use crate::app::meetings::listing;
use crate::app::navigation::DecisionPlace;
use crate::app::outcome::{Ask, Next, Notice, Outcome, Tone};
use crate::app::overlay::Overlay;
use crate::app::picker::{Picker, PickerKind};
use crate::app::prompt::{Prompt, PromptKind};
use crate::app::review::ReviewScreen;
use crate::app::role::Role;
use crate::app::settings::switches::Switch;
use crate::app::settings::{Settings, switch_list};
use crate::app::{App, correction};
use crate::editor::Direction;
use crate::keymap::Context;

impl App {
    /// Carries out what a screen has returned.
    pub(in crate::app) fn carry_out(&mut self, outcome: Outcome) {
        let Outcome { effects, notice, file, next } = outcome;
        if let Some(next) = next {
            let closed = self.overlay.take();
            if next == Next::Screen && closed.as_ref().is_some_and(Overlay::is_help) {
                self.overlay = self.covered.take();
            }
            let leads_away = !matches!(next, Next::Screen | Next::Act(_));
            self.go_on(next);
            if leads_away && self.overlay.is_none() {
                self.covered = None;
            }
        }
        if let Some(Notice { text, tone }) = notice {
            self.say(tone, text);
        }
        for effect in &effects {
            if let Effect::Copy { text, .. } = effect {
                self.input.last_copied.clone_from(text);
            }
        }
        if !effects.is_empty() {
            // what was changed reaches the store before what is asked of it
            self.collect();
            self.effects.extend(effects);
        }
        if let Some(file) = file {
            self.with_settings(|settings, _| settings.write(file));
        }
    }

    /// Changes what the user has switched on, or their words, and carries out what follows.
    pub(in crate::app) fn with_settings(&mut self, work: impl FnOnce(&mut Settings, Role) -> Outcome) {
        let outcome = work(&mut self.settings, self.role);
        if let Some(open) = &mut self.open_meeting {
            open.checked_words.forget();
        }
        self.carry_out(outcome);
    }

    /// Asks for a line, under the item that it is about.
    fn ask(&mut self, ask: Ask) {
        if let Some(item) = &ask.item {
            self.go_to(item);
        }
        let open = self.open_meeting.as_mut();
        let kept = open.and_then(|open| open.kept_lines.take(&open.current, ask.person.as_ref(), &ask.kind));
        let mut prompt = Prompt::of(ask);
        if let Some(line) = kept {
            prompt.go_on_with(line);
            let keys = self.keymap.keys_for(&[Context::Prompt], Action::DeleteParagraph);
            let empties = keys.map_or_else(String::new, |keys| format!(" {keys} tømmer linjen."));
            self.say(Tone::Info, format!("Her er teksten fra før.{empties}"));
        }
        self.overlay = Some(Overlay::Prompt(prompt));
    }

    /// Goes where an action leads.
    fn go_on(&mut self, next: Next) {
        match next {
            Next::Screen => {}
            Next::PersonChanged(person) => self.front().person_changed(&person),
            Next::Meeting => self.leave_screen(),
            Next::Chair => self.return_to::<ChairScreen>(),
            Next::Stored { meeting, place } => listing::open_stored(self, meeting, place),
            Next::Item(item) => self.go_to(&item),
            Next::Prompt(ask) => self.ask(ask),
            Next::Reason { place, awaiting } => {
                self.awaiting = Some((place, awaiting));
                self.go_on(Next::Prompt(Ask::new(PromptKind::Reason)));
            }
            Next::AttendanceEntry { event, other_time } => {
                self.overlay = Some(Overlay::AttendanceEntry(AttendanceEntry::new(event, other_time)));
            }
            Next::EndPage => self.show_screen(EndPageScreen::open),
            Next::Confirm { question, action } => {
                self.overlay = Some(Overlay::Confirm(Confirm::new(question, action)));
            }
            Next::Picker(kind) => self.overlay = Some(Overlay::Picker(Picker::new(kind))),
            Next::NarrowedPicker { kind, typed } => {
                self.overlay = Some(Overlay::Picker(Picker::narrowed(kind, &typed)));
            }
            Next::Switch(switch) => self.turn(switch),
            Next::Arrival(follows) => self.on_arrival = Some(follows),
            Next::QuoteClipboard => {
                self.input.quoting = true;
                self.effects.push(Effect::AskClipboard);
            }
            Next::Decision(item) => self.go_to_decision(&item, &DecisionPlace::AsLeft),
            Next::Passage { item, words } => self.go_to_decision(&item, &DecisionPlace::Passage(words)),
            Next::Review(row) => self.show_screen(ReviewScreen::open_at(row)),
            Next::Attendance => self.show_screen(AttendanceScreen::open),
            Next::LeftAttendance => self.return_to::<AttendanceScreen>(),
            Next::Act(action) => self.perform(vec![action]),
            Next::Answer(answer) => self.take_answer(answer),
        }
    }

    /// Turns a switch, with the list of settings open at it.
    fn turn(&mut self, switch: Switch) {
        let selected = switch_list::place_of(switch);
        self.overlay = Some(Overlay::Picker(Picker::at(PickerKind::Settings, selected)));
        self.with_settings(|settings, role| settings.turn(switch, role));
    }

    /// Takes an answer that concerns the program.
    fn take_answer(&mut self, answer: Answer) {
        match answer {
            Answer::Reason(text) => correction::give_reason(self, &text),
            Answer::Find(text) => {
                self.input.needle = text;
                self.in_front(|front| front.find_again(Direction::Forward));
            }
            Answer::Import(path) => {
                let outcome = importing::import(self.is_at_risk(), path);
                self.carry_out(outcome);
            }
            Answer::MeetingBody(body) => {
                self.carry_out(Outcome::ask(new_meeting::ask_day(&body, self.now.date_naive())));
            }
            Answer::MeetingDay { body, typed } => {
                let today = self.now.date_naive();
                let made = new_meeting::make(&self.meetings, self.is_at_risk(), today, &body, &typed);
                self.carry_out(made);
            }
        }
    }
}
