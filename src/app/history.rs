//! The versions of the current item's decision, and what differs between two of them.

pub mod layout;

use chrono::{DateTime, FixedOffset};

use super::environment::Environment;
use super::meeting::MeetingScreen;
use super::open_meeting::{OpenMeeting, Place};
use super::outcome::Outcome;
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use super::window::Size;
use super::word_diff::{DiffKind, difference};
use super::{App, Effect, Tone, View};
use crate::action::Action;
use crate::editor::{Motion, wrap};
use crate::keymap::Context;
use crate::meeting::{ItemId, MeetingId, Version, VersionKind, date};
use crate::store::protocol::Request;

/// The versions of a decision.
#[derive(Debug, Default)]
pub struct History {
    /// Whose versions are shown.
    item: ItemId,
    /// Newest first.
    versions: Vec<Version>,
    /// Whether the store has answered.
    pub known: bool,
    /// Which version is marked.
    pub selected: usize,
    /// What it is compared with.
    pub against: Against,
    /// The rows of the difference.
    pub rows: Vec<DiffRow>,
    /// The first row shown.
    pub top: usize,
}

/// What the chosen version is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Against {
    /// The text as it stands now.
    #[default]
    Now,
    /// The version before it.
    Before,
}

/// A row of a difference: its pieces one after the other, each with its signs.
pub type DiffRow = Vec<(DiffKind, String)>;

impl History {
    /// The versions, newest first: what stands there now is the first.
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// The two texts that are compared, older first; the newest has nothing after it, and is compared with what it came from.
    fn compared(&self) -> (&str, &str) {
        let text = |index: usize| self.versions.get(index).map_or("", |version| version.text.as_str());
        match self.comparison() {
            Against::Now => (text(self.selected), text(0)),
            Against::Before => (text(self.selected + 1), text(self.selected)),
        }
    }

    /// What is compared with what in fact.
    pub fn comparison(&self) -> Against {
        if self.selected == 0 { Against::Before } else { self.against }
    }
}

/// The time of a version as far as it matters: the clock today, the day as well before that.
pub fn when(at: Option<DateTime<FixedOffset>>, now: DateTime<FixedOffset>) -> String {
    let Some(at) = at else { return "før mødet".to_owned() };
    if at.date_naive() == now.date_naive() {
        return format!("kl. {}.{}", date::clock_of(at), at.format("%S"));
    }
    format!("{} kl. {}", at.format("%-d/%-m"), date::clock_of(at))
}

/// A difference as rows of a width; what is gone and new wears signs, so that it reads without colour.
fn rows(before: &str, after: &str, columns: u16) -> Vec<DiffRow> {
    let (mut text, mut ends) = (String::new(), Vec::new());
    for piece in difference(before, after) {
        let (open, close) = match piece.fate {
            DiffKind::Kept => ("", ""),
            DiffKind::Gone => ("[-", "-]"),
            DiffKind::New => ("{+", "+}"),
        };
        let words = match piece.fate {
            DiffKind::Kept => piece.text,
            // a line end that is gone ends no line
            DiffKind::Gone => piece.text.replace('\n', "¶"),
            DiffKind::New => piece.text.replace('\n', "¶\n"),
        };
        text.push_str(&format!("{open}{words}{close}"));
        ends.push((text.len(), piece.fate));
    }
    let mut pieces = ends.iter().peekable();
    let mut at = 0;
    let mut rows = Vec::new();
    for line in text.split('\n') {
        for row in wrap(line, columns) {
            rows.push(cut(row, at, &mut pieces));
            at += row.len();
        }
        at += 1;
    }
    rows
}

/// A row cut into its pieces.
fn cut<'a>(
    row: &str,
    start: usize,
    pieces: &mut std::iter::Peekable<impl Iterator<Item = &'a (usize, DiffKind)>>,
) -> DiffRow {
    let (mut out, mut at) = (Vec::new(), start);
    while at < start + row.len() {
        while pieces.next_if(|(end, _)| *end <= at).is_some() {}
        let Some(&&(end, fate)) = pieces.peek() else { break };
        let end = end.min(start + row.len());
        out.push((fate, row[at - start..end - start].to_owned()));
        at = end;
    }
    out
}

/// The versions of the current item's decision.
#[derive(Debug, Clone, Copy)]
pub struct HistoryScreen;

impl Screen for HistoryScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::History]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        IN_HISTORY
    }

    fn corrects(&self, action: Action, open: &OpenMeeting) -> Option<Place> {
        open.item().filter(|_| action == Action::TakeBack).map(|item| Some(item.id.clone()))
    }

    fn scroll(&mut self, scroll: Scroll, open: Option<&mut OpenMeeting>, environment: &Environment) {
        if let Some(open) = open {
            open.scroll_history(environment.size, scroll);
        }
    }

    fn select(
        &mut self,
        scroll: Scroll,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        let page = usize::from(environment.size.body().height);
        if let Some(open) = open {
            let rows = open.history.versions().len();
            open.history.selected = scroll.step(open.history.selected, rows, page);
            open.lay_out_history(environment.size);
        }
        Outcome::default()
    }
}

impl OpenMeeting {
    pub(super) fn scroll_history(&mut self, size: Size, scroll: Scroll) {
        let height = usize::from(layout::divide(size).difference.height);
        self.history.top = scroll.from(self.history.top, self.history.rows.len(), height);
    }

    /// Compares the chosen version anew.
    fn lay_out_history(&mut self, size: Size) {
        let (before, after) = self.history.compared();
        self.history.rows = rows(before, after, layout::divide(size).difference.width);
        self.history.top = 0;
    }

    fn fill_history(&mut self, versions: Vec<Version>) {
        let now = self.item().map(|item| item.decision_text().to_owned()).unwrap_or_default();
        let mut versions = versions;
        if versions.last().map_or("", |last| last.text.as_str()) != now {
            // the store could not tell of all of it, or has not heard of the newest yet
            let at = Some(self.now);
            versions.push(Version { began: at, ended: at, kind: VersionKind::Written, text: now });
        }
        versions.reverse();
        self.history.versions = versions;
        self.history.known = true;
    }

    /// Puts another text in the decision's place, as one step of its own.
    fn replace_decision(&mut self, text: &str) {
        self.drop_proposal();
        self.edit(|editor| {
            editor.select_all();
            if text.is_empty() { editor.delete(Motion::Left) } else { editor.insert_block(text) }
        });
    }
}

impl App {
    pub(super) fn show_history(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        let Some(item) = open.item().map(|item| item.id.clone()) else {
            return self.say(Tone::Info, "Dagsordenen er tom.");
        };
        let against = open.history.against;
        open.history = History { item: item.clone(), against, ..History::default() };
        self.show(View::History(HistoryScreen));
        // what was typed just now must reach the store first
        self.collect();
        let Some(open) = &self.open_meeting else { return };
        self.effects.push(Effect::Store(Request::Versions { meeting: open.meeting.id.clone(), item }));
    }

    pub(super) fn fill_history(&mut self, meeting: &MeetingId, item: &ItemId, versions: Vec<Version>) {
        let awaited = |open: &&mut OpenMeeting| {
            open.meeting.id == *meeting && open.history.item == *item && open.current == *item
        };
        if let Some(open) = self.open_meeting.as_mut().filter(awaited) {
            open.fill_history(versions);
            self.lay_out_history();
        }
    }

    /// Compares the chosen version anew.
    pub(super) fn lay_out_history(&mut self) {
        let size = self.size;
        if let Some(open) = self.open_meeting.as_mut().filter(|_| matches!(self.view, View::History(_))) {
            open.lay_out_history(size);
        }
    }

    pub(super) fn compare_other(&mut self) {
        let Some(open) = self.open_meeting.as_mut().filter(|_| matches!(self.view, View::History(_))) else {
            return;
        };
        if open.history.selected == 0 {
            return self.say(Tone::Info, "Det er teksten, som den står nu. Vælg en ældre udgave.");
        }
        open.history.against = match open.history.against {
            Against::Now => Against::Before,
            Against::Before => Against::Now,
        };
        self.lay_out_history();
    }

    /// Lets the chosen version stand again, as a new change.
    pub(super) fn take_back(&mut self) {
        let focus = self.text_focus();
        let Some(open) = self.open_meeting.as_mut().filter(|_| matches!(self.view, View::History(_))) else {
            return;
        };
        let Some(version) = open.history.versions.get(open.history.selected).cloned() else { return };
        if open.item().is_some_and(|item| item.decision_text() == version.text) {
            return self.say(Tone::Info, "Sådan står teksten allerede.");
        }
        open.replace_decision(&version.text);
        open.focus = focus;
        let when = when(version.ended, open.now);
        self.show(View::Meeting(MeetingScreen));
        let keys = self.keymap.keys_for(&self.contexts(), crate::action::Action::Undo);
        let keys = keys.map_or_else(String::new, |keys| format!(" {keys} fortryder."));
        self.say(Tone::Info, format!("Udgaven fra {when} gælder igen.{keys}"));
    }
}

const IN_HISTORY: &[Hint] = &[
    (Action::TakeBack, "lad gælde igen"),
    (Action::CompareOther, "sammenlign"),
    (Action::Close, "luk"),
    (Action::ScrollPageDown, "rul"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
];
