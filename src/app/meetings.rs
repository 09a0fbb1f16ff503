//! The list of stored meetings: by body and year, with a search of all decisions.

pub(super) mod deletion;
pub(super) mod listing;
pub(super) mod stored;

use super::confirm::kind::ConfirmAction;
use super::environment::Environment;
use super::matching::ranked;
use super::open_meeting::OpenMeeting;
use super::outcome::{Ask, Next, Outcome};
use super::prompt::PromptKind;
use super::screen::{Hint, Screen};
use crate::action::Action;
use crate::editor::Editor;
use crate::keymap::Context;
use crate::meeting::search::Hit;
use crate::meeting::{Bookmark, Summary, date};

pub use deletion::DELETE_WORD;
pub use stored::{Narrowing, StoredMeetings};

/// The most items listed: others are found by another word.
const MOST: usize = 200;

/// The list of stored meetings.
#[derive(Debug)]
pub struct MeetingsScreen {
    /// The search text that narrows the list.
    pub search: Editor,
    /// The selected row.
    pub selected: usize,
    /// The bodies and years shown.
    pub narrowing: Narrowing,
    /// The matching meetings, as indexes among the stored ones.
    found: Vec<usize>,
    hits: Vec<Hit>,
    /// How many items match, listed or not.
    pub hit_count: usize,
}

/// One row of the list.
#[derive(Debug, Clone, Copy)]
pub enum MeetingsRow<'a> {
    /// A meeting.
    Meeting(&'a Summary),
    /// An item whose title or decision matches.
    Item(&'a Hit),
}

impl Default for MeetingsScreen {
    fn default() -> Self {
        MeetingsScreen {
            search: Editor::single_line(""),
            selected: 0,
            narrowing: Narrowing::default(),
            found: Vec::new(),
            hits: Vec::new(),
            hit_count: 0,
        }
    }
}

impl MeetingsScreen {
    /// Returns the list with the same filter, from its beginning.
    pub(super) fn reopened(self, stored: &StoredMeetings) -> Self {
        let mut screen = MeetingsScreen { narrowing: self.narrowing, ..MeetingsScreen::default() };
        screen.look(stored);
        screen
    }

    /// Searches the meetings that are shown.
    pub(super) fn look(&mut self, stored: &StoredMeetings) {
        let question = self.search.text();
        let key = |(_, row): &(usize, &Summary)| {
            (String::new(), format!("{} {} {}", row.body, date::long(row.date), row.date))
        };
        let found = ranked(&question, stored.of(&self.narrowing), key);
        self.found = found.into_iter().map(|(at, _)| at).collect();
        (self.hits, self.hit_count) = stored.find(&question, &self.narrowing, MOST);
        self.selected = self.selected.min(self.count().saturating_sub(1));
    }

    /// Returns the number of rows.
    pub fn count(&self) -> usize {
        self.found.len() + self.hits.len()
    }

    /// Returns the matching rows: meetings, newest first, then items, best first.
    pub fn rows<'a>(&'a self, stored: &'a StoredMeetings) -> impl Iterator<Item = MeetingsRow<'a>> {
        let meetings = self.found.iter().filter_map(|at| stored.at(*at)).map(MeetingsRow::Meeting);
        meetings.chain(self.hits.iter().map(MeetingsRow::Item))
    }

    /// Returns the number of rows that are meetings.
    pub fn meeting_count(&self) -> usize {
        self.found.len()
    }

    /// Returns whether a filter is set.
    pub fn is_narrowed(&self) -> bool {
        self.narrowing.body.is_some() || self.narrowing.year.is_some()
    }

    /// Opens the selected meeting, or the meeting of the selected item at that item.
    fn open_chosen(&self, stored: &StoredMeetings) -> Outcome {
        let place = |hit: &Hit| Bookmark {
            item: Some(hit.item.clone()),
            cursor: hit.at,
            revision: u64::MAX,
            ..Bookmark::default()
        };
        let next = match self.rows(stored).nth(self.selected) {
            Some(MeetingsRow::Meeting(row)) => Next::Stored { meeting: row.id.clone(), place: None },
            Some(MeetingsRow::Item(hit)) => {
                Next::Stored { meeting: hit.meeting.clone(), place: Some(place(hit)) }
            }
            None if stored.is_empty() => Next::Prompt(Ask::new(PromptKind::ImportPath)),
            None => return Outcome::info("Intet møde og intet punkt svarer til det."),
        };
        Outcome::next(next)
    }

    /// Asks whether the selected meeting is to be deleted, and says what the law may require.
    fn ask_delete(&self, stored: &StoredMeetings) -> Outcome {
        let Some(MeetingsRow::Meeting(row)) = self.rows(stored).nth(self.selected) else {
            return Outcome::info("Vælg først det møde på listen, der skal slettes.");
        };
        let question = format!(
            "Slet {}, {}, for altid? Arkivloven og reglerne om journalisering kan kræve, at referatet først er gemt et \
             andet sted.",
            row.body,
            date::long(row.date)
        );
        Outcome::confirm(question, ConfirmAction::DeleteMeeting { id: row.id.clone() })
    }

    /// Shows the meetings of the next body only; after the last, those of all bodies.
    fn filter_body(&mut self, stored: &StoredMeetings) -> Outcome {
        self.narrowing.body = after(self.narrowing.body.as_ref(), stored.bodies());
        let years = stored.years(&self.narrowing);
        self.narrowing.year.take_if(|year| !years.contains(year));
        self.refilter(stored)
    }

    /// Shows the meetings of one year only; after the oldest, those of all years.
    fn filter_year(&mut self, stored: &StoredMeetings) -> Outcome {
        self.narrowing.year = after(self.narrowing.year.as_ref(), stored.years(&self.narrowing));
        self.refilter(stored)
    }

    fn refilter(&mut self, stored: &StoredMeetings) -> Outcome {
        self.selected = 0;
        self.look(stored);
        Outcome::default()
    }
}

/// Returns the choice after `now`: the first after none, and none after the last.
fn after<T: PartialEq>(now: Option<&T>, all: Vec<T>) -> Option<T> {
    let at = now.and_then(|now| all.iter().position(|one| one == now)).map_or(0, |at| at + 1);
    all.into_iter().nth(at)
}

impl Screen for MeetingsScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Meetings]
    }

    fn hints(&self, _: Option<&OpenMeeting>, environment: &Environment) -> &'static [Hint] {
        if environment.meetings.has_choice(&self.narrowing) { IN_MEETINGS } else { IN_FEW_MEETINGS }
    }

    fn undoes_input(&self) -> bool {
        true
    }

    fn text_input(&mut self) -> Option<&mut Editor> {
        Some(&mut self.search)
    }

    fn input_changed(&mut self, environment: &Environment) {
        self.refilter(environment.meetings);
    }

    fn list(&mut self, _: Option<&OpenMeeting>, _: &Environment) -> Option<(&mut usize, usize)> {
        let rows = self.count();
        Some((&mut self.selected, rows))
    }

    fn act(
        &mut self,
        action: Action,
        _: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        match action {
            Action::Choose => Some(self.open_chosen(environment.meetings)),
            Action::FilterBody => Some(self.filter_body(environment.meetings)),
            Action::FilterYear => Some(self.filter_year(environment.meetings)),
            Action::DeleteMeeting => Some(self.ask_delete(environment.meetings)),
            _ => None,
        }
    }

    /// Removes the filter, if any.
    fn close(&mut self, environment: &Environment) -> Option<Outcome> {
        self.is_narrowed().then(|| {
            self.narrowing = Narrowing::default();
            self.refilter(environment.meetings)
        })
    }
}

const IN_MEETINGS: &[Hint] = &[
    (Action::Choose, "åbn"),
    (Action::ImportFile, "fil"),
    (Action::PasteAgenda, "indsæt"),
    (Action::NewMeeting, "nyt"),
    (Action::Help, "hjælp"),
    (Action::FilterBody, "organ"),
    (Action::FilterYear, "år"),
    (Action::CommandPalette, "menu"),
    (Action::Quit, "slut"),
];

const IN_FEW_MEETINGS: &[Hint] = &[
    (Action::Choose, "åbn"),
    (Action::ImportFile, "fil"),
    (Action::PasteAgenda, "indsæt"),
    (Action::NewMeeting, "nyt"),
    (Action::Help, "hjælp"),
    (Action::CommandPalette, "menu"),
    (Action::Quit, "slut"),
];
