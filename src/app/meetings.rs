//! The list of stored meetings: by body and year, and what was decided in any of them, found while typing.

use chrono::Datelike;

use super::matching::ranked;
use super::prompt::PromptKind;
use super::{App, Effect, Tone, View};
use crate::editor::Editor;
use crate::meeting::search::{Hit, Index, Searchable};
use crate::meeting::{Bookmark, Meeting, MeetingId, Summary, date};
use crate::store::protocol::Request;

/// The most items that are listed: whoever is not among them is found with a word more.
const MOST: usize = 200;

/// The list of stored meetings.
#[derive(Debug)]
pub struct Meetings {
    all: Vec<Summary>,
    /// Whether the store has answered.
    pub known: bool,
    /// What is typed to narrow the list.
    pub search: Editor,
    /// Which row is marked.
    pub selected: usize,
    /// Whose meetings alone are shown.
    pub body: Option<String>,
    /// Of which year alone.
    pub year: Option<i32>,
    /// How many meetings are still to be looked through.
    pub unread: usize,
    index: Index,
    /// The meetings that answer, as places in `all`.
    found: Vec<usize>,
    hits: Vec<Hit>,
    /// How many items answer, listed or not.
    pub hit_count: usize,
    /// The item that is gone to when its meeting is there.
    goal: Option<(MeetingId, Bookmark)>,
}

/// One row of the list.
#[derive(Debug, Clone, Copy)]
pub enum Row<'a> {
    /// A meeting.
    Meeting(&'a Summary),
    /// An item whose title or decision answers to what is typed.
    Item(&'a Hit),
}

impl Default for Meetings {
    fn default() -> Self {
        Meetings {
            all: Vec::new(),
            known: false,
            search: Editor::single_line(""),
            selected: 0,
            body: None,
            year: None,
            unread: 0,
            index: Index::default(),
            found: Vec::new(),
            hits: Vec::new(),
            hit_count: 0,
            goal: None,
        }
    }
}

impl Meetings {
    /// Takes in what is stored, and answers with the meetings that must be looked through again.
    fn fill(&mut self, rows: Vec<Summary>) -> Vec<MeetingId> {
        self.index.keep(rows.iter().map(|row| &row.id));
        self.all = rows;
        self.known = true;
        self.look();
        let stale = self.all.iter().filter(|row| !self.index.knows(&row.id, row.revision));
        stale.map(|row| row.id.clone()).collect()
    }

    /// Looks for what is typed, among the meetings that are to be shown.
    pub(super) fn look(&mut self) {
        let question = self.search.text();
        let (body, year) = (self.body.as_deref(), self.year);
        let wanted = |of: &str, day: chrono::NaiveDate| {
            body.is_none_or(|body| body == of) && year.is_none_or(|year| year == day.year())
        };
        let all = self.all.iter().enumerate().filter(|(_, row)| wanted(&row.body, row.date)).collect();
        let key = |(_, row): &(usize, &Summary)| {
            (String::new(), format!("{} {} {}", row.body, date::long(row.date), row.date))
        };
        self.found = ranked(&question, all, key).into_iter().map(|(at, _)| at).collect();
        (self.hits, self.hit_count) = self.index.find(&question, wanted, MOST);
        self.selected = self.selected.min(self.count().saturating_sub(1));
    }

    /// How many rows there are.
    pub fn count(&self) -> usize {
        self.found.len() + self.hits.len()
    }

    /// The rows that answer to what is typed: meetings, the newest first, and then items, the best first.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let meetings = self.found.iter().map(|at| Row::Meeting(&self.all[*at]));
        meetings.chain(self.hits.iter().map(Row::Item))
    }

    /// How many of the rows are meetings.
    pub fn meeting_count(&self) -> usize {
        self.found.len()
    }

    /// How many meetings are stored.
    pub fn stored(&self) -> usize {
        self.all.len()
    }

    /// Whether there is more than one body, or more than one year, to choose from.
    pub fn has_choice(&self) -> bool {
        self.bodies().len() > 1 || self.years().len() > 1
    }

    /// Whether only some bodies' or years' meetings are shown.
    pub fn is_narrowed(&self) -> bool {
        self.body.is_some() || self.year.is_some()
    }

    /// The stored meeting that is the same as another, by its body and day.
    pub(super) fn of(&self, meeting: &Meeting) -> Option<MeetingId> {
        self.all.iter().find(|row| row.is_of(meeting)).map(|row| row.id.clone())
    }

    fn bodies(&self) -> Vec<String> {
        let mut bodies: Vec<String> = self.all.iter().map(|row| row.body.clone()).collect();
        bodies.sort_unstable();
        bodies.dedup();
        bodies
    }

    /// The years of the meetings of the chosen body, the newest first.
    fn years(&self) -> Vec<i32> {
        let ours = self.all.iter().filter(|row| self.body.as_ref().is_none_or(|body| *body == row.body));
        let mut years: Vec<i32> = ours.map(|row| row.date.year()).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        years
    }
}

/// The choice after another, where the first stands for all.
fn after<T: PartialEq>(now: Option<&T>, all: Vec<T>) -> Option<T> {
    let at = now.and_then(|now| all.iter().position(|one| one == now)).map_or(0, |at| at + 1);
    all.into_iter().nth(at)
}

impl App {
    pub(super) fn open_meetings(&mut self) {
        if let Some(open) = &mut self.open_meeting {
            open.settle();
        }
        self.meetings.search.set_text("");
        self.meetings.selected = 0;
        self.view = View::Meetings;
        self.ask_store(Request::List);
    }

    /// The store has told what there is; what is not known of it yet is looked through.
    pub(super) fn listed(&mut self, rows: Vec<Summary>) {
        if let Some(open) = &self.open_meeting {
            self.meetings.index.put(Searchable::of(&open.meeting));
        }
        let stale = self.meetings.fill(rows);
        if self.view == View::Meetings && self.meetings.unread == 0 && !stale.is_empty() {
            self.meetings.unread = stale.len();
            self.effects.push(Effect::LookThrough(stale));
        }
    }

    /// Some meetings were read.
    pub(super) fn looked_through(&mut self, meetings: Vec<Searchable>, left: usize) {
        for meeting in meetings {
            self.meetings.index.put(meeting);
        }
        self.meetings.unread = left;
        self.meetings.look();
    }

    pub(super) fn open_chosen_meeting(&mut self) {
        let bookmark =
            |hit: &Hit| Bookmark { item: Some(hit.item.clone()), cursor: hit.at, revision: u64::MAX };
        let chosen = self.meetings.rows().nth(self.meetings.selected).map(|row| match row {
            Row::Meeting(row) => (row.id.clone(), None),
            Row::Item(hit) => (hit.meeting.clone(), Some(bookmark(hit))),
        });
        let Some((id, place)) = chosen else {
            return match self.meetings.stored() {
                0 => self.ask(PromptKind::ImportPath, ""),
                _ => self.say(Tone::Info, "Intet møde og intet punkt svarer til det."),
            };
        };
        if self.open_meeting.as_ref().is_some_and(|open| open.meeting.id == id) {
            self.view = View::Meeting;
            return self.go_to_place(place);
        }
        self.meetings.goal = place.map(|place| (id.clone(), place));
        self.leave_for(id);
    }

    /// To an item of the open meeting, and to a place in its decision.
    fn go_to_place(&mut self, place: Option<Bookmark>) {
        let Some(Bookmark { item: Some(item), cursor, .. }) = place else { return };
        self.go_to(&item);
        let focus = self.text_focus();
        self.focus(focus);
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.proposal.is_none()) {
            open.text.set_cursor(cursor);
        }
    }

    /// Where a meeting is opened: at the item that was looked for, or where it was left.
    pub(super) fn place_in(&mut self, meeting: &Meeting, left: Bookmark) -> Bookmark {
        let goal = self.meetings.goal.take().filter(|(id, _)| *id == meeting.id);
        goal.map_or(left, |(_, place)| place)
    }

    /// The meetings of the next body alone; after the last, those of all.
    pub(super) fn filter_body(&mut self) {
        self.meetings.body = after(self.meetings.body.as_ref(), self.meetings.bodies());
        let years = self.meetings.years();
        self.meetings.year.take_if(|year| !years.contains(year));
        self.refilter();
    }

    /// The meetings of one year alone; after the oldest, those of all.
    pub(super) fn filter_year(&mut self) {
        self.meetings.year = after(self.meetings.year.as_ref(), self.meetings.years());
        self.refilter();
    }

    /// Esc in the list, when nothing is typed: the meetings of all again; whether some were left out.
    pub(super) fn unfilter(&mut self) -> bool {
        let narrowed = self.view == View::Meetings && self.meetings.is_narrowed();
        if narrowed {
            (self.meetings.body, self.meetings.year) = (None, None);
            self.refilter();
        }
        narrowed
    }

    fn refilter(&mut self) {
        self.meetings.selected = 0;
        self.meetings.look();
    }
}
