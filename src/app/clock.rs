//! The meeting's clock: the time set aside for each item against the time used.

pub(super) mod breaks;
pub(super) mod time;

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Next, Outcome, Tone};
use super::prompt::kind::PromptKind;
use super::prompt::line::{PromptLine, Typed, in_meeting};
use super::screen::{Hint, Screen, ScreenOpening};
use super::scroll::Scroll;
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::{Change, ItemId, Plan};

/// The screen of the clock.
#[derive(Debug, Clone, Copy)]
pub struct ClockScreen {
    /// The selected row of [`Pace::items`](crate::meeting::Pace::items).
    pub selected: usize,
    /// Whether the screen was opened from the chair's screen.
    from_chair: bool,
}

impl ClockScreen {
    /// Opens the screen with the current item selected.
    pub(super) fn open(
        _: Option<&Self>,
        open: &mut OpenMeeting,
        environment: &Environment,
    ) -> ScreenOpening<Self> {
        let row = open.pace().items.iter().position(|pace| pace.item == open.current);
        let from_chair = environment.contexts.contains(&Context::Chair);
        (Some(ClockScreen { selected: row.unwrap_or(0), from_chair }), Outcome::default())
    }

    /// Returns the item of the selected row.
    fn chosen(&self, open: &OpenMeeting) -> Option<ItemId> {
        open.pace().items.get(self.selected).map(|pace| pace.item.clone())
    }

    /// Returns to the screen that opened this one.
    fn leave(&self) -> Outcome {
        Outcome::next(if self.from_chair { Next::Chair } else { Next::Meeting })
    }
}

impl Screen for ClockScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Clock]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        IN_CLOCK
    }

    fn follower_hints(&self) -> &'static [Hint] {
        FOLLOWING_THE_CLOCK
    }

    fn list(&mut self, open: Option<&OpenMeeting>, _: &Environment) -> Option<(&mut usize, usize)> {
        let rows = open.map_or(0, |open| open.pace().items.len());
        Some((&mut self.selected, rows))
    }

    fn scroll(&mut self, scroll: Scroll, open: Option<&mut OpenMeeting>, environment: &Environment) {
        let rows = open.map_or(0, |open| open.pace().items.len());
        let lines = scroll.lines(environment.page());
        self.selected = self.selected.saturating_add_signed(lines).min(rows.saturating_sub(1));
    }

    fn act(&mut self, action: Action, open: Option<&mut OpenMeeting>, _: &Environment) -> Option<Outcome> {
        let open = open?;
        match action {
            Action::ShowClock => Some(self.leave()),
            Action::SetTime if !open.meeting.has_ended() => {
                if let Some(item) = self.chosen(open) {
                    open.turn_to(&item);
                }
                Some(ask_time(open))
            }
            _ => None,
        }
    }

    fn close(&mut self, _: &Environment) -> Option<Outcome> {
        Some(self.leave())
    }
}

/// Asks for the time of the current item.
pub(super) fn ask_time(open: &OpenMeeting) -> Outcome {
    if open.meeting.has_ended() {
        return Outcome::info("Mødet er sluttet; tiderne ligger fast.");
    }
    let Some(item) = open.item() else { return Outcome::info("Dagsordenen er tom.") };
    let text = item.plan().entry();
    Outcome::ask(Ask::new(PromptKind::Time).with_text(text).selected())
}

/// The planned time of the current item.
pub(super) struct PlannedTimePrompt;

impl PromptLine for PlannedTimePrompt {
    fn question(&self) -> &'static str {
        "Punktets tid: 20 (minutter), 10.30 eller 10.30-10.50"
    }

    fn takes_empty(&self) -> bool {
        true
    }

    fn answer(&self, typed: Typed<'_>, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        in_meeting(open, |open| set_time(open, typed.text).and_close())
    }
}

/// Sets the planned time of the current item: "20", "10.30", "10.30-10.50", or none.
fn set_time(open: &mut OpenMeeting, text: &str) -> Outcome {
    match change_time(open, text) {
        Ok(plan) => {
            let name = open.item().map_or_else(String::new, |item| item.name());
            Outcome::info(format!("{}: {name}.", planned(&plan)))
        }
        Err(sentence) => Outcome::say(Tone::Warning, sentence),
    }
}

fn change_time(open: &mut OpenMeeting, text: &str) -> Result<Plan, String> {
    let item = open.item().ok_or("Dagsordenen er tom.")?;
    let before = item.plan();
    let plan = Plan::entered(text, before)
        .ok_or("Skriv minutter (20), et klokkeslæt (10.30) eller begge (10.30-10.50).")?;
    if plan != before {
        let change = Change::SetItem { item: item.id.clone(), fields: Box::new(item.planned(plan)) };
        open.change(change).map_err(|error| error.to_string())?;
    }
    Ok(plan)
}

/// Returns a plan in words: "20 min. afsat", "kl. 10.30-10.50 (20 min.)".
fn planned(plan: &Plan) -> String {
    let entry = Some(plan.entry()).filter(|entry| !entry.is_empty());
    let minutes = plan.minutes.map_or_else(String::new, |minutes| format!(" ({minutes} min.)"));
    match (plan.starts, entry) {
        (_, None) => "ingen tid afsat".to_owned(),
        (None, Some(entry)) => format!("{entry} min. afsat"),
        (Some(_), Some(entry)) => format!("kl. {entry}{minutes}"),
    }
}

const IN_CLOCK: &[Hint] = &[
    (Action::SetTime, "sæt tid"),
    (Action::Close, "luk"),
    (Action::Undo, "fortryd"),
    (Action::ToggleChairView, "formand"),
    (Action::Help, "hjælp"),
];

const FOLLOWING_THE_CLOCK: &[Hint] =
    &[(Action::Close, "luk"), (Action::MoveDown, "rul"), (Action::Quit, "slut"), (Action::Help, "hjælp")];
