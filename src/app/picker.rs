//! A list to choose from, narrowed by typing: the menu, the help, where to go, what to mark.

mod kind;

pub use kind::PickerKind;

use super::attribution::Attribution;
use super::entry::Entry;
use super::environment::Environment;
use super::import_fix::Kind;
use super::matching::ranked;
use super::meeting::MeetingScreen;
use super::open_meeting::OpenMeeting;
use super::overlay::Overlay;
use super::screen::{Hint, Screen};
use super::{App, Tone, View};
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::import_fix::Cut;
use crate::meeting::{ItemId, PersonId, Rules, State};

/// A list to choose from.
#[derive(Debug)]
pub struct Picker {
    /// Of what.
    pub kind: PickerKind,
    /// What is typed to narrow it.
    pub input: Editor,
    /// Which row is marked.
    pub selected: usize,
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it says to the left: a number, a sign.
    pub sign: String,
    /// What it says.
    pub label: String,
    /// What it says to the right: the keys.
    pub hint: String,
    /// What choosing it does.
    pub choice: Choice,
}

/// What choosing a row does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// Does the action.
    Act(Action),
    /// Goes to the item.
    Go(ItemId),
    /// Goes to words in the item's decision.
    Find {
        /// The item.
        item: ItemId,
        /// The words.
        words: String,
    },
    /// Looks the item through, beside its file.
    Review(ItemId),
    /// Marks the current item.
    Mark(State),
    /// Opens the attendance.
    Attendance,
    /// Writes a phrase.
    Write(String),
    /// Writes another word in the place of one.
    Respell {
        /// Where it begins.
        at: usize,
        /// The word.
        word: String,
        /// The one that is right.
        right: String,
    },
    /// Takes a word for right from now on.
    Learn(String),
    /// Nothing yet: what is asked for is still being thought of.
    Wait,
    /// Writes what somebody said or did.
    By {
        /// Who; empty for nobody.
        who: String,
        /// What.
        said: Attribution,
    },
    /// Writes what became of the points.
    Points,
    /// Ends the meeting.
    End,
    /// Edits something that was entered under an item.
    Entry(Entry),
    /// Asks when something happened, which stands here in the timeline.
    Moment(usize),
    /// Writes a statement of a member, or of several.
    Speak(Option<PersonId>),
    /// Puts someone who is on no list in for another.
    StandNew {
        /// Who is away.
        away: PersonId,
        /// Who sits in, as lists print one.
        line: String,
    },
    /// Makes the row of the review another kind of thing.
    Kind(Kind),
    /// Begins a second item at a line.
    Cut(Cut),
    /// Makes one person sit in for another.
    Stand {
        /// Who is away.
        away: PersonId,
        /// Who sits in; none to take it back.
        substitute: Option<PersonId>,
    },
}

impl Picker {
    pub(super) fn new(kind: PickerKind) -> Self {
        Picker { kind, input: Editor::single_line(""), selected: 0 }
    }
}

impl Screen for Picker {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        match self.kind {
            PickerKind::Points => vec![Context::Points, Context::Prompt],
            PickerKind::Phrases => vec![Context::Phrases, Context::Prompt],
            PickerKind::Entries | PickerKind::Moments => vec![Context::Entries, Context::Prompt],
            PickerKind::Menu
            | PickerKind::Help
            | PickerKind::GoTo
            | PickerKind::State
            | PickerKind::Spelling { .. }
            | PickerKind::Speaker(_)
            | PickerKind::Findings
            | PickerKind::Substitute(..)
            | PickerKind::StatementOf
            | PickerKind::Rules
            | PickerKind::Kind
            | PickerKind::Cut => vec![Context::Prompt],
        }
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        match self.kind {
            PickerKind::Points => ON_POINTS,
            PickerKind::Phrases => ON_PHRASES,
            PickerKind::Moments => ON_MOMENTS,
            PickerKind::Entries => ON_ENTRIES,
            PickerKind::Menu
            | PickerKind::Help
            | PickerKind::GoTo
            | PickerKind::State
            | PickerKind::Spelling { .. }
            | PickerKind::Speaker(_)
            | PickerKind::Findings
            | PickerKind::Substitute(..)
            | PickerKind::StatementOf
            | PickerKind::Rules
            | PickerKind::Kind
            | PickerKind::Cut => IN_LIST,
        }
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.input)
    }

    fn input_changed(&mut self, _: &Environment) {
        self.selected = 0;
    }
}

impl App {
    /// The rows of a list as typing has narrowed it.
    pub fn rows(&self, picker: &Picker) -> Vec<Row> {
        let rows = match &picker.kind {
            PickerKind::Menu => self.action_rows(&self.contexts_of_view()),
            PickerKind::Help => self.key_rows(),
            PickerKind::GoTo => self.item_rows(),
            PickerKind::State => State::ALL.map(state_row).to_vec(),
            PickerKind::Phrases => self.phrase_rows(),
            PickerKind::Spelling { at, word } => self.spelling_rows(*at, word),
            PickerKind::Speaker(said) => self.speaker_rows(said),
            PickerKind::Points => self.point_rows(),
            PickerKind::Findings => self.finding_rows(),
            PickerKind::Substitute(away, _) => self.substitute_rows(away, &picker.input.text()),
            PickerKind::StatementOf => self.statement_of_rows(),
            PickerKind::Entries => self.entry_rows(),
            PickerKind::Moments => self.moment_rows(),
            PickerKind::Rules => self.rules_rows(),
            PickerKind::Kind => self.kind_rows(),
            PickerKind::Cut => self.cut_rows(),
        };
        let typed = picker.input.text();
        let mut rows = ranked(&typed, rows, |row| (row.sign.clone(), format!("{} {}", row.label, row.hint)));
        if let PickerKind::Speaker(said) = &picker.kind
            && !typed.trim().is_empty()
        {
            rows.push(App::typed_speaker(typed.trim(), said));
        }
        rows
    }

    fn action_rows(&self, contexts: &[Context]) -> Vec<Row> {
        let here = |action: Action| {
            let hint = self.keymap.keys_for(contexts, action)?;
            let sensible = self.open_meeting.is_some() || !action.needs_meeting();
            let news = !action.is_motion() && action != Action::CommandPalette;
            (sensible && news).then(|| row("", action.help(), &hint, Choice::Act(action)))
        };
        Action::ALL.iter().filter_map(|&action| here(action)).collect()
    }

    fn key_rows(&self) -> Vec<Row> {
        let below = self.contexts_of_view();
        let (near, far): (Vec<_>, Vec<_>) =
            Context::ALL.into_iter().partition(|context| below.contains(context));
        let mut rows = Vec::new();
        for context in near.into_iter().chain(far) {
            for binding in self.keymap.in_context(context) {
                let Some(&action) = binding.actions.first() else { continue };
                let help: Vec<&str> = binding.actions.iter().map(|action| action.help()).collect();
                let label = format!("{} · {}", help.join("; "), context.label());
                rows.push(row("", &label, &binding.label(), Choice::Act(action)));
            }
        }
        rows
    }

    fn item_rows(&self) -> Vec<Row> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
        let items = open.meeting.items.iter();
        let hint = |state: State| if state == State::Pending { "" } else { state.label() };
        items.map(|i| row(&i.number, &i.title, hint(i.state), Choice::Go(i.id.clone()))).collect()
    }

    fn substitute_rows(&self, away: &PersonId, written: &str) -> Vec<Row> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
        let none = row("", "Ingen", "", Choice::Stand { away: away.clone(), substitute: None });
        let others = open.meeting.people.iter().filter(|person| person.id != *away);
        let stand = |id: &PersonId| Choice::Stand { away: away.clone(), substitute: Some(id.clone()) };
        let rows = std::iter::once(none).chain(others.map(|p| row("", &p.listed(), &p.group, stand(&p.id))));
        let line = written.trim().to_owned();
        let new = (!line.is_empty()).then(|| {
            let label = format!("Ny på listen: {line}");
            row("", &label, "", Choice::StandNew { away: away.clone(), line })
        });
        rows.chain(new).collect()
    }

    fn kind_rows(&self) -> Vec<Row> {
        let kinds = self.open_meeting.as_ref().map_or_else(Vec::new, |open| open.kinds());
        kinds.into_iter().map(|kind| row("", &kind.label(), "", Choice::Kind(kind))).collect()
    }

    fn rules_rows(&self) -> Vec<Row> {
        let now = self.open_meeting.as_ref().map(|open| open.meeting.rules);
        let shown = |rules: Rules| {
            let hint = if now == Some(rules) { "gælder nu" } else { "" };
            row("", &Kind::Rules(rules).label(), hint, Choice::Kind(Kind::Rules(rules)))
        };
        [Rules::Municipal, Rules::Kkr, Rules::Network].map(shown).to_vec()
    }

    fn cut_rows(&self) -> Vec<Row> {
        let cuts =
            self.open_meeting.as_ref().and_then(|open| Some(open.meeting.cuts(&open.reviewed_item()?.id)));
        let cuts = cuts.unwrap_or_default().into_iter();
        cuts.map(|cut| row("", &cut.line.clone(), "", Choice::Cut(cut))).collect()
    }

    pub(super) fn open_picker(&mut self, kind: PickerKind) {
        self.overlay = Some(Overlay::Picker(Picker::new(kind)));
    }

    /// Retur in a list.
    pub(super) fn picked(&mut self, picker: Picker) {
        let Some(row) = self.rows(&picker).into_iter().nth(picker.selected) else {
            self.overlay = Some(Overlay::Picker(picker));
            return self.say(Tone::Info, "Intet passer til det skrevne.");
        };
        match row.choice {
            Choice::Wait => self.overlay = Some(Overlay::Picker(picker)),
            Choice::Respell { at, word, right } => self.respell(at, &word, &right),
            Choice::Learn(word) => self.learn_word(&word),
            Choice::By { who, said } => self.write_said(&who, &said),
            Choice::Act(action) => self.perform(vec![action]),
            Choice::Go(item) => {
                self.show(View::Meeting(MeetingScreen));
                self.go_to(&item);
                self.focus(self.text_focus());
            }
            Choice::Find { item, words } => self.go_to_words(&item, &words),
            Choice::Review(item) => self.review_at(&item),
            Choice::Mark(state) => self.mark_item(state),
            Choice::Write(text) => self.write_phrase(&text),
            Choice::Points => self.write_points(),
            Choice::Attendance => self.open_attendance(),
            Choice::End => self.close_meeting(),
            Choice::Kind(kind) => {
                let result = self.open_meeting.as_mut().map_or(Ok(()), |open| open.set_kind(kind));
                self.report(result);
            }
            Choice::Cut(cut) => {
                let result = self.open_meeting.as_mut().map_or(Ok(()), |open| open.split_reviewed(&cut));
                self.report(result);
            }
            Choice::Stand { away, substitute } => {
                self.stand_in(&away, substitute.as_ref(), picker.kind.when());
            }
            Choice::StandNew { away, line } => self.stand_in_new(&away, &line, picker.kind.when()),
            Choice::Entry(entry) => self.edit_entry(&entry),
            Choice::Moment(index) => self.ask_moment(index),
            Choice::Speak(person) => self.ask_words_of(person),
        }
    }
}

pub(super) fn row(sign: &str, label: &str, hint: &str, choice: Choice) -> Row {
    Row { sign: sign.to_owned(), label: label.to_owned(), hint: hint.to_owned(), choice }
}

fn state_row(state: State) -> Row {
    row("", state.label(), "", Choice::Mark(state))
}

const IN_LIST: &[Hint] = &[(Action::Choose, "vælg"), (Action::Close, "luk")];

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

const ON_MOMENTS: &[Hint] =
    &[(Action::Choose, "ret tid og punkt"), (Action::RemoveEntry, "fjern"), (Action::Close, "luk")];

const ON_ENTRIES: &[Hint] = &[
    (Action::Choose, "ret"),
    (Action::RemoveEntry, "fjern"),
    (Action::TaskDone, "udført"),
    (Action::Close, "luk"),
];
