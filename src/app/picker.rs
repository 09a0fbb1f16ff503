//! A list to choose from, narrowed by typing. Its rows come from the module that owns the list.
//!
//! | file | what is in it |
//! |---|---|
//! | `kind`, `row` | the kinds of list; a row, and what choosing it does |
//! | `actions`, `switch_list`, `suggestions` | all actions, all switches, spelling suggestions |

mod actions;
pub(super) mod kind;
pub(super) mod row;
pub(super) mod suggestions;
mod switch_list;

pub use kind::PickerKind;
pub use row::PickerRow;

use super::arrival::new_meeting;
use super::attendance::{substitute, timeline};
use super::end_page::{closing, findings};
use super::environment::Environment;
use super::matching::ranked;
use super::meeting::{item_state, points};
use super::open_meeting::OpenMeeting;
use super::outcome::Outcome;
use super::phrases::{self, quote};
use super::review::{edit, lists};
use super::screen::{Hint, Screen};
use super::settings::switches::Switch;
use super::{entries, find, spelling};
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::PointOutcome;
use row::RowChoice;

/// A list to choose from.
#[derive(Debug)]
pub struct Picker {
    /// Its kind.
    kind: PickerKind,
    /// The search text.
    input: Editor,
    /// The selected row.
    selected: usize,
}

impl Picker {
    pub(super) fn new(kind: PickerKind) -> Self {
        Picker::narrowed(kind, "")
    }

    /// Returns the list of switches, with one of them selected.
    pub(super) fn at_switch(switch: Switch) -> Self {
        let selected = Switch::ALL.iter().position(|other| *other == switch).unwrap_or_default();
        Picker { selected, ..Picker::new(PickerKind::Settings) }
    }

    /// Returns a list narrowed by typed text.
    pub(super) fn narrowed(kind: PickerKind, typed: &str) -> Self {
        Picker { kind, input: Editor::single_line(typed), selected: 0 }
    }

    /// Returns its kind.
    pub fn kind(&self) -> &PickerKind {
        &self.kind
    }

    /// Returns the search text.
    pub fn input(&self) -> &Editor {
        &self.input
    }

    /// Returns the index of the selected row.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Keeps the last row selected when rows are inserted before it; an untouched selection stays on the first.
    fn keep_last_row(&mut self, before: usize, after: usize) {
        if self.selected > 0 && self.selected + 1 == before {
            self.selected = after.saturating_sub(1);
        }
    }

    /// Returns the rows that match the search text.
    pub(super) fn rows(&self, open: Option<&OpenMeeting>, environment: &Environment) -> Vec<PickerRow> {
        let typed = self.input.text();
        let rows = self.all_rows(&typed, open, environment);
        if self.kind == PickerKind::Find {
            return rows;
        }
        let mut rows = ranked(&typed, rows, |row| match self.kind {
            // an action has no number in front
            PickerKind::Menu | PickerKind::Help => {
                (String::new(), format!("{} {} {} {}", row.label, row.words, row.sign, row.hint))
            }
            _ => (row.sign.clone(), format!("{} {}", row.label, row.hint)),
        });
        if let PickerKind::Speaker(attribution) = &self.kind
            && !typed.trim().is_empty()
        {
            rows.push(quote::typed_row(typed.trim(), attribution));
        }
        if self.kind == PickerKind::Body {
            rows.extend(new_meeting::typed_body(&typed, environment));
        }
        rows
    }

    fn all_rows(&self, typed: &str, open: Option<&OpenMeeting>, environment: &Environment) -> Vec<PickerRow> {
        match (&self.kind, open) {
            (PickerKind::Body, _) => new_meeting::bodies(environment),
            (PickerKind::Menu, open) => actions::menu(open.is_some(), environment),
            (PickerKind::Settings, _) => switch_list::rows(environment),
            (PickerKind::Help, _) => actions::help(environment),
            (PickerKind::Phrases | PickerKind::OfferedPhrases, open) => {
                phrases::list::rows(open, environment)
            }
            (_, None) => Vec::new(),
            (PickerKind::GoTo, Some(open)) => item_state::item_rows(open),
            (PickerKind::Find, Some(open)) => find::rows(open, typed),
            (PickerKind::State, Some(open)) => item_state::state_rows(open),
            (PickerKind::Spelling { at, word }, Some(open)) => spelling::rows(open, environment, *at, word),
            (PickerKind::Speaker(attribution), Some(open)) => quote::rows(open, attribution),
            (PickerKind::Points, Some(open)) => points::rows(open),
            (PickerKind::Findings, Some(open)) => findings::rows(open),
            (PickerKind::Substitute(away, _), Some(open)) => substitute::rows(open, away, typed),
            (PickerKind::StatementOf, Some(open)) => entries::statement::rows(open),
            (PickerKind::Entries, Some(open)) => entries::rows(open),
            (PickerKind::Moments, Some(open)) => timeline::rows(open),
            (PickerKind::Rules, Some(open)) => lists::rules(open),
            (PickerKind::Kind(row), Some(open)) => lists::kinds(open, row),
            (PickerKind::Cut(item), Some(open)) => lists::cuts(open, item),
        }
    }

    /// Returns the choice of the selected row.
    fn choice(&self, open: Option<&OpenMeeting>, environment: &Environment) -> Option<RowChoice> {
        self.rows(open, environment).into_iter().nth(self.selected).map(|row| row.choice)
    }

    /// Handles Retur: does what the selected row does.
    fn choose(&self, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        let choice = match (self.choice(open.as_deref(), environment), open.as_deref()) {
            (Some(choice), Some(open)) => Some(findings::place_of(open, choice)),
            (choice, _) => choice,
        };
        match (choice, open) {
            (None, _) => Outcome::info("Intet passer til det skrevne."),
            (Some(RowChoice::Wait), _) => Outcome::default(),
            (Some(RowChoice::Go(next)), _) => Outcome::next(next),
            (Some(choice), Some(open)) => self.change(choice, open, environment).and_close(),
            (Some(_), None) => Outcome::default().and_close(),
        }
    }

    fn change(&self, choice: RowChoice, open: &mut OpenMeeting, environment: &Environment) -> Outcome {
        match choice {
            RowChoice::Go(_) | RowChoice::Wait | RowChoice::Finding(_) | RowChoice::Deviation { .. } => {
                Outcome::default()
            }
            RowChoice::PrintRemark(printed) => closing::print_remark(open, printed),
            RowChoice::Mark(state) => item_state::mark(open, state),
            RowChoice::Write(text) => phrases::list::write(open, environment, &text),
            RowChoice::Respell { at, word, right } => {
                spelling::respell(open, at, &word, &right);
                Outcome::default()
            }
            RowChoice::Learn(word) => spelling::learn_word(environment, &word),
            RowChoice::Attribute { who, attribution } => quote::write(open, environment, &who, &attribution),
            RowChoice::Points => points::write(open, environment),
            RowChoice::Entry(entry) => entries::edit(open, &entry),
            RowChoice::Moment(index) => timeline::ask_again(open, index),
            RowChoice::Statement(person) => entries::statement::ask_words_of(open, person),
            RowChoice::Kind { row, kind } => edit::set_kind(open, &row, kind),
            RowChoice::Cut { item, cut } => edit::split(open, &item, &cut),
            RowChoice::Substitute { away, substitute } => {
                substitute::stand_in(open, &away, substitute.as_ref(), self.kind.substituted_since())
            }
            RowChoice::NewSubstitute { away, line } => {
                substitute::stand_in_new(open, &away, &line, self.kind.substituted_since())
            }
        }
    }

    /// Removes the selected entry or moment.
    fn remove(&mut self, open: &mut OpenMeeting, environment: &Environment) -> Option<Outcome> {
        let outcome = match (self.choice(Some(open), environment), &self.kind) {
            (Some(RowChoice::Moment(index)), _) => timeline::remove(open, index),
            (Some(RowChoice::Entry(entry)), _) => entries::remove(open, &entry),
            (_, PickerKind::Moments) => return Some(Outcome::default()),
            _ => return None,
        };
        self.selected = self.selected.saturating_sub(1);
        let is_empty = self.all_rows("", Some(open), environment).is_empty();
        Some(if is_empty { outcome.and_close() } else { outcome })
    }

    /// Marks the selected task as done.
    fn task_done(&self, open: &mut OpenMeeting, environment: &Environment) -> Outcome {
        match self.choice(Some(open), environment) {
            Some(RowChoice::Entry(entry)) => entries::task_done(open, &entry),
            _ => Outcome::info(entries::NO_TASK),
        }
    }

    /// Accepts the selected finding, or puts it right from here.
    fn on_finding(
        &mut self,
        open: &mut OpenMeeting,
        environment: &Environment,
        work: impl FnOnce(&mut OpenMeeting, &RowChoice) -> Option<Outcome>,
    ) -> Option<Outcome> {
        let choice = self.choice(Some(open), environment);
        let Some(outcome) = choice.and_then(|choice| work(open, &choice)) else {
            return Some(Outcome::default());
        };
        let rows = self.rows(Some(open), environment).len();
        self.selected = self.selected.min(rows.saturating_sub(1));
        Some(if rows == 0 { outcome.and_close() } else { outcome })
    }

    /// Returns the code of the selected phrase.
    fn code(&self, open: Option<&OpenMeeting>, environment: &Environment) -> Option<String> {
        self.rows(open, environment).into_iter().nth(self.selected).map(|row| row.sign)
    }

    /// Sets the outcome of the selected point, and goes to the next.
    fn mark_point(&mut self, open: Option<&mut OpenMeeting>, outcome: PointOutcome) -> Option<Outcome> {
        let open = open.filter(|_| self.kind == PickerKind::Points)?;
        let points = points::rows(open).len();
        let at = self.selected;
        self.selected = (at + 1).min(points.saturating_sub(1));
        Some(points::mark(open, at, outcome))
    }
}

impl Screen for Picker {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        match self.kind {
            PickerKind::Points => vec![Context::Points, Context::Prompt],
            PickerKind::Phrases => vec![Context::Phrases, Context::Prompt],
            PickerKind::OfferedPhrases => vec![Context::OfferedPhrases, Context::Prompt],
            PickerKind::Entries | PickerKind::Moments => vec![Context::Entries, Context::Prompt],
            PickerKind::Findings => vec![Context::Findings, Context::Prompt],
            PickerKind::Menu
            | PickerKind::Body
            | PickerKind::Help
            | PickerKind::Settings
            | PickerKind::GoTo
            | PickerKind::Find
            | PickerKind::State
            | PickerKind::Spelling { .. }
            | PickerKind::Speaker(_)
            | PickerKind::Substitute(..)
            | PickerKind::StatementOf
            | PickerKind::Rules
            | PickerKind::Kind(_)
            | PickerKind::Cut(_) => vec![Context::Prompt],
        }
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        match self.kind {
            PickerKind::Points => ON_POINTS,
            PickerKind::Phrases => ON_PHRASES,
            PickerKind::OfferedPhrases => ON_OFFERED_PHRASES,
            PickerKind::Moments => ON_MOMENTS,
            PickerKind::Entries => ON_ENTRIES,
            PickerKind::Findings => ON_FINDINGS,
            PickerKind::Settings => ON_SWITCHES,
            PickerKind::Menu
            | PickerKind::Body
            | PickerKind::Help
            | PickerKind::GoTo
            | PickerKind::Find
            | PickerKind::State
            | PickerKind::Spelling { .. }
            | PickerKind::Speaker(_)
            | PickerKind::Substitute(..)
            | PickerKind::StatementOf
            | PickerKind::Rules
            | PickerKind::Kind(_)
            | PickerKind::Cut(_) => IN_LIST,
        }
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.input)
    }

    fn input_changed(&mut self, _: &Environment) {
        self.selected = 0;
    }

    fn list(&mut self, open: Option<&OpenMeeting>, environment: &Environment) -> Option<(&mut usize, usize)> {
        let rows = self.rows(open, environment).len();
        Some((&mut self.selected, rows))
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        match action {
            Action::Choose => Some(self.choose(open, environment)),
            Action::Help if self.kind == PickerKind::Help => Some(Outcome::default().and_close()),
            Action::CommandPalette if self.kind == PickerKind::Menu => Some(Outcome::default().and_close()),
            Action::RemoveEntry => self.remove(open?, environment),
            Action::AcceptFinding => self.on_finding(open?, environment, findings::accept),
            Action::EditRow => self.on_finding(open?, environment, findings::put_right),
            Action::TaskDone => Some(self.task_done(open?, environment)),
            Action::NewPhrase => Some(phrases::list::ask_new(&self.input.text())),
            Action::EditPhrase => {
                Some(phrases::list::edit(environment, &self.code(open.as_deref(), environment)?))
            }
            Action::RemovePhrase => {
                Some(phrases::list::remove(environment, &self.code(open.as_deref(), environment)?))
            }
            Action::PointFollowed => self.mark_point(open, PointOutcome::Followed),
            Action::PointChanged => self.mark_point(open, PointOutcome::Changed),
            Action::PointPostponed => self.mark_point(open, PointOutcome::Postponed),
            Action::PointRejected => self.mark_point(open, PointOutcome::Rejected),
            _ => None,
        }
    }
}

const IN_LIST: &[Hint] = &[(Action::Choose, "vælg"), (Action::Close, "luk")];

const ON_SWITCHES: &[Hint] = &[(Action::Choose, "skift"), (Action::Close, "luk")];

const ON_POINTS: &[Hint] = &[
    (Action::PointFollowed, "fulgt"),
    (Action::PointChanged, "rettet"),
    (Action::PointPostponed, "udsat"),
    (Action::PointRejected, "afvist"),
    (Action::Choose, "skriv"),
    (Action::Close, "luk"),
];

const ON_PHRASES: &[Hint] = &[
    (Action::Choose, "skriv"),
    (Action::NewPhrase, "ny"),
    (Action::EditPhrase, "ret"),
    (Action::RemovePhrase, "slet"),
    (Action::Close, "luk"),
];

const ON_OFFERED_PHRASES: &[Hint] =
    &[(Action::Choose, "skriv"), (Action::MoveDown, "næste"), (Action::Close, "luk")];

const ON_MOMENTS: &[Hint] =
    &[(Action::Choose, "ret tid og punkt"), (Action::RemoveEntry, "fjern"), (Action::Close, "luk")];

const ON_FINDINGS: &[Hint] = &[
    (Action::Choose, "gå derhen"),
    (Action::EditRow, "ret"),
    (Action::AcceptFinding, "det er rigtigt"),
    (Action::Close, "luk"),
];

const ON_ENTRIES: &[Hint] = &[
    (Action::Choose, "ret"),
    (Action::RemoveEntry, "fjern"),
    (Action::TaskDone, "udført"),
    (Action::Close, "luk"),
];
