//! The versions of the current item's decision, and the differences between them.

pub mod layout;
mod rows;
pub mod word_diff;

use chrono::{DateTime, FixedOffset};

use super::environment::Environment;
use super::meeting::MeetingScreen;
use super::open_meeting::{CorrectionPlace, OpenMeeting};
use super::outcome::{Next, Outcome};
use super::screen::{Hint, Screen, ScreenOpening};
use super::scroll::Scroll;
use super::window::Size;
use crate::action::Action;
use crate::editor::Motion;
use crate::keymap::Context;
use crate::meeting::{ItemId, Version, VersionKind, date};
use crate::store::protocol::{Reply, Request};

pub use rows::DiffRow;

/// The versions of the current item's decision.
#[derive(Debug, Default)]
pub struct HistoryScreen {
    /// The item.
    item: ItemId,
    /// The versions, newest first.
    versions: Vec<Version>,
    /// Whether the store has replied.
    pub known: bool,
    /// The selected version.
    pub selected: usize,
    /// What the selected version is compared with.
    against: Against,
    /// The size of the window that the difference is worked out for, once it is.
    size: Option<Size>,
    /// The rows of the difference.
    pub rows: Vec<DiffRow>,
    /// The first row shown.
    pub top: usize,
}

/// What the selected version is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Against {
    /// The current text.
    #[default]
    Now,
    /// The version before it.
    Before,
}

impl HistoryScreen {
    /// Opens the versions of the current item, with the last chosen comparison.
    pub(super) fn open(left: Option<&Self>, open: &mut OpenMeeting, _: &Environment) -> ScreenOpening<Self> {
        if open.item().is_none() {
            return (None, Outcome::info("Dagsordenen er tom."));
        }
        let against = left.map_or(Against::Now, |left| left.against);
        let mut screen = HistoryScreen { against, ..HistoryScreen::default() };
        let outcome = screen.reopen(open);
        (Some(screen), outcome)
    }

    /// Requests the versions of the current item; the comparison is kept.
    fn reopen(&mut self, open: &OpenMeeting) -> Outcome {
        let Some(item) = open.item().map(|item| item.id.clone()) else { return Outcome::default() };
        *self = HistoryScreen { item: item.clone(), against: self.against, ..HistoryScreen::default() };
        Outcome::ask_store(Request::Versions { meeting: open.meeting.id.clone(), item })
    }

    /// Takes in the stored versions of an item, oldest first.
    fn fill(&mut self, item: &ItemId, mut versions: Vec<Version>, open: &OpenMeeting, size: Size) {
        let Some(current) = open.item().filter(|current| current.id == *item && self.item == *item) else {
            return;
        };
        let now = current.decision_text();
        if versions.last().map_or("", |last| last.text.as_str()) != now {
            // the store may lack the newest version, or have lost some
            let at = Some(open.now());
            versions.push(Version { began: at, ended: at, kind: VersionKind::Written, text: now.to_owned() });
        }
        versions.reverse();
        self.versions = versions;
        self.known = true;
        self.compare(size);
    }

    /// Returns the versions, newest first: the first is the current text.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// Returns the two compared texts, older first; the newest version is always compared with the one before
    /// it.
    fn compared(&self) -> (&str, &str) {
        let text = |index: usize| self.versions.get(index).map_or("", |version| version.text.as_str());
        match self.comparison() {
            Against::Now => (text(self.selected), text(0)),
            Against::Before => (text(self.selected + 1), text(self.selected)),
        }
    }

    /// Returns the comparison that is actually shown.
    pub fn comparison(&self) -> Against {
        if self.selected == 0 { Against::Before } else { self.against }
    }

    fn compare_other(&mut self, size: Size) -> Outcome {
        if self.selected == 0 {
            return Outcome::info("Det er teksten, som den står nu. Vælg en ældre udgave.");
        }
        self.against = match self.against {
            Against::Now => Against::Before,
            Against::Before => Against::Now,
        };
        self.compare(size);
        Outcome::default()
    }

    /// Works out the difference between the compared versions, for a window of a size.
    fn compare(&mut self, size: Size) {
        let (before, after) = self.compared();
        self.rows = rows::rows(before, after, layout::divide(size).difference.width);
        (self.size, self.top) = (Some(size), 0);
    }

    /// Restores the selected version, as a new change.
    fn restore_selected(&self, open: &mut OpenMeeting, environment: &Environment) -> Outcome {
        let Some(version) = self.versions.get(self.selected) else { return Outcome::default() };
        if open.item().is_some_and(|item| item.decision_text() == version.text) {
            return Outcome::info("Sådan står teksten allerede.");
        }
        replace_decision(open, &version.text);
        open.focus_text(environment.keymap.modal);
        let mut contexts = MeetingScreen::default().contexts(Some(open), environment);
        contexts.push(Context::Everywhere);
        let keys = environment.keymap.keys_for(&contexts, Action::Undo);
        let keys = keys.map_or_else(String::new, |keys| format!(" {keys} fortryder."));
        let time = version_time(version.ended, open.now());
        Outcome::next(Next::Meeting).and_info(format!("Udgaven fra {time} gælder igen.{keys}"))
    }
}

/// Replaces the decision's text, as its own step of undo.
fn replace_decision(open: &mut OpenMeeting, text: &str) {
    open.drop_proposal();
    open.edit(|editor| {
        editor.select_all();
        if text.is_empty() { editor.delete(Motion::Left) } else { editor.insert_block(text) }
    });
}

/// Returns the time of a version: today the clock, before that the day as well.
pub fn version_time(at: Option<DateTime<FixedOffset>>, now: DateTime<FixedOffset>) -> String {
    let Some(at) = at else { return "før mødet".to_owned() };
    if at.date_naive() == now.date_naive() {
        return format!("kl. {}.{}", date::clock_of(at), at.format("%S"));
    }
    format!("{} kl. {}", at.format("%-d.%-m."), date::clock_of(at))
}

impl Screen for HistoryScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::History]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        IN_HISTORY
    }

    fn corrects(&self, action: Action, open: &OpenMeeting) -> Option<CorrectionPlace> {
        open.item().filter(|_| action == Action::TakeBack).map(|item| CorrectionPlace::Item(item.id.clone()))
    }

    fn scroll(&mut self, scroll: Scroll, _: Option<&mut OpenMeeting>, environment: &Environment) {
        let height = usize::from(layout::divide(environment.size).difference.height);
        self.top = scroll.from(self.top, self.rows.len(), height);
    }

    fn refresh(&mut self, _: &mut OpenMeeting, size: Size) {
        if self.size != Some(size) {
            self.compare(size);
        }
    }

    fn select(&mut self, scroll: Scroll, _: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        let page = environment.page();
        self.selected = scroll.step(self.selected, self.versions.len(), page);
        self.compare(environment.size);
        Outcome::default()
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let open = open?;
        match action {
            Action::ShowHistory => Some(self.reopen(open)),
            Action::TakeBack => Some(self.restore_selected(open, environment)),
            Action::CompareOther => Some(self.compare_other(environment.size)),
            _ => None,
        }
    }

    fn item_changed(&mut self, open: &OpenMeeting) -> Outcome {
        self.reopen(open)
    }

    fn take_reply(
        &mut self,
        reply: Reply,
        open: &mut OpenMeeting,
        environment: &Environment,
    ) -> Option<Reply> {
        match reply {
            Reply::Versions { meeting, item, versions } if meeting == open.meeting.id => {
                self.fill(&item, versions, open, environment.size);
                None
            }
            other => Some(other),
        }
    }
}

const IN_HISTORY: &[Hint] = &[
    (Action::TakeBack, "gendan"),
    (Action::CompareOther, "sammenlign"),
    (Action::Close, "luk"),
    (Action::ScrollPageDown, "rul"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
];
