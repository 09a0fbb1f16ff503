//! The review: what was read from a file, a row each, beside the file itself.
//!
//! | file | what is in it |
//! |---|---|
//! | `row`, `kind` | a row, and the kinds that it can be |
//! | `edit`, `lists`, `lines` | correcting what was read, and the lists and lines for that |
//! | `hints` | the keys at the foot |
//! | `candidates`, `preamble` | lines that may begin an item; lines before the items |

pub(super) mod candidates;
pub(super) mod edit;
mod hints;
pub mod kind;
pub(super) mod lines;
pub(super) mod lists;
pub mod preamble;
pub mod row;

use super::attendance::roster;
use super::environment::Environment;
use super::open_meeting::{CorrectionPlace, OpenMeeting};
use super::outcome::{Ask, Next, Outcome};
use super::picker::PickerKind;
use super::prompt::PromptKind;
use super::screen::{Guidance, Hint, Screen, ScreenOpening};
use super::scroll::Scroll;
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::{Change, ChangeError, Item, Meeting, Person};
use crate::store::protocol::{Reply, Request};

use hints::{IN_REVIEW, ON_CANDIDATE, ON_OTHER_READING, ON_PREAMBLE};
use kind::RowKind;
use row::{HeadRow, ReviewRow};

/// The review of an import.
#[derive(Debug, Clone, Default)]
pub struct ReviewScreen {
    /// The selected row.
    pub selected: usize,
    /// How many lines the file is scrolled away from the place of the row.
    pub moved: isize,
    /// The row of a person that it was opened at from the attendance screen, where it leads back to.
    opened_at: Option<ReviewRow>,
}

impl ReviewScreen {
    /// Opens the review; requests the file from the store, unless it is known.
    pub(super) fn open(_: Option<&Self>, open: &mut OpenMeeting, _: &Environment) -> ScreenOpening<Self> {
        open.settle();
        let outcome = match open.origin() {
            Some(_) => Outcome::default(),
            None => Outcome::ask_store(Request::Origin(open.meeting.id.clone())),
        };
        (Some(ReviewScreen::new(open)), outcome)
    }

    /// Returns what opens the review at a row: an item's, or from the attendance screen a person's.
    pub(super) fn open_at(
        row: ReviewRow,
    ) -> impl FnOnce(Option<&Self>, &mut OpenMeeting, &Environment) -> ScreenOpening<Self> {
        move |left, open, environment| {
            let (_, outcome) = ReviewScreen::open(left, open, environment);
            (Some(ReviewScreen::at(&row, open)), outcome)
        }
    }

    /// Returns the review at the first line that may begin an item, at the first warning, or else at the
    /// current item.
    pub(super) fn new(open: &OpenMeeting) -> Self {
        let rows = ReviewScreen::rows(open);
        if let Some(selected) = rows.iter().position(|row| matches!(row, ReviewRow::Candidate(_))) {
            return ReviewScreen { selected, ..ReviewScreen::default() };
        }
        let is_odd = matches!(rows.first(), Some(ReviewRow::OtherReading | ReviewRow::Warning(_)));
        open.item().filter(|_| !is_odd).map_or_else(ReviewScreen::default, |item| {
            ReviewScreen::at(&ReviewRow::Item(item.id.clone()), open)
        })
    }

    /// Returns the review with a row selected.
    fn at(row: &ReviewRow, open: &OpenMeeting) -> Self {
        let selected = ReviewScreen::rows(open).iter().position(|other| other == row).unwrap_or(0);
        let is_person = matches!(row, ReviewRow::Person(_));
        ReviewScreen { selected, moved: 0, opened_at: Some(row.clone()).filter(|_| is_person) }
    }

    /// Returns the rows in their order.
    pub fn rows(open: &OpenMeeting) -> Vec<ReviewRow> {
        ReviewRow::all(&open.meeting, open.origin())
    }

    /// Returns the selected row.
    pub fn row(&self, open: &OpenMeeting) -> Option<ReviewRow> {
        ReviewScreen::rows(open).into_iter().nth(self.selected)
    }

    fn item<'a>(&self, open: &'a OpenMeeting) -> Option<&'a Item> {
        match self.row(open)? {
            ReviewRow::Item(id) => open.meeting.item(&id),
            ReviewRow::OtherReading
            | ReviewRow::Warning(_)
            | ReviewRow::Head(_)
            | ReviewRow::Preamble(_)
            | ReviewRow::Candidate(_)
            | ReviewRow::Person(_) => None,
        }
    }

    fn person<'a>(&self, open: &'a OpenMeeting) -> Option<&'a Person> {
        match self.row(open)? {
            ReviewRow::Person(id) => open.meeting.person(&id),
            ReviewRow::OtherReading
            | ReviewRow::Warning(_)
            | ReviewRow::Head(_)
            | ReviewRow::Preamble(_)
            | ReviewRow::Item(_)
            | ReviewRow::Candidate(_) => None,
        }
    }

    /// Scrolls the file beside the rows.
    fn scroll_file(&mut self, by: isize, open: &OpenMeeting) {
        let lines = open.origin().map_or(0, |origin| origin.lines.len());
        let place = self.row(open).and_then(|row| line_of(&row, open)).unwrap_or(0);
        let target = place.saturating_add_signed(self.moved + by).min(lines.saturating_sub(1));
        self.moved = target.cast_signed() - place.cast_signed();
    }

    /// Asks for another text of the selected row; a warning leads to its place.
    fn edit_row(&mut self, open: &mut OpenMeeting) -> Outcome {
        match self.row(open) {
            Some(ReviewRow::OtherReading) => self.other_reading(open),
            Some(ReviewRow::Candidate(_)) => self.mark_item(open),
            row => self.ask_row(row, open),
        }
    }

    fn ask_row(&mut self, row: Option<ReviewRow>, open: &OpenMeeting) -> Outcome {
        let meeting = &open.meeting;
        match row {
            Some(ReviewRow::OtherReading | ReviewRow::Candidate(_)) | None => Outcome::default(),
            Some(ReviewRow::Warning(_)) => self.go_to_warning(open),
            Some(ReviewRow::Preamble(_)) => {
                Outcome::info("Linjen står før punkterne; »fjern« tager den væk.")
            }
            Some(row @ ReviewRow::Head(HeadRow::Rules)) => Outcome::next(Next::Picker(PickerKind::Kind(row))),
            Some(ReviewRow::Head(row)) => ask(PromptKind::Head(row), row.text(meeting)),
            Some(ReviewRow::Item(id)) => match meeting.position(&id) {
                Some(index) => ask(PromptKind::RowTitle(index), meeting.items[index].title.clone()),
                None => Outcome::default(),
            },
            Some(ReviewRow::Person(id)) => match meeting.people.iter().position(|person| person.id == id) {
                Some(index) => ask(PromptKind::RowPerson(index), meeting.people[index].listed()),
                None => Outcome::default(),
            },
        }
    }

    /// Divides the text into items the other way.
    fn other_reading(&mut self, open: &mut OpenMeeting) -> Outcome {
        let readings = open.origin().and_then(|origin| origin.readings(&open.meeting));
        let Some((from, to)) = readings else {
            return Outcome::info("Filen kan kun læses på én måde.");
        };
        let count = to.items.len();
        let change = open.meeting.follow_reading(from, to);
        match change.and_then(|change| open.rearrange(change)) {
            Ok(()) => {
                (self.selected, self.moved) = (0, 0);
                let items = if count == 1 { "1 punkt".to_owned() } else { format!("{count} punkter") };
                Outcome::info(format!("Der er nu {items}; samme tast skifter tilbage."))
            }
            Err(error) => Outcome::refused(error),
        }
    }

    /// Makes the selected line of the file an item, and goes to the next.
    fn mark_item(&mut self, open: &mut OpenMeeting) -> Outcome {
        let Some(ReviewRow::Candidate(line)) = self.row(open) else {
            return Outcome::info("Vælg en linje under »Kan være punkter«.");
        };
        let found = candidates::all(&open.meeting, open.origin());
        let Some(candidate) = found.into_iter().find(|candidate| candidate.line == line) else {
            return Outcome::default();
        };
        match edit::split_at(open, &candidate.item, &candidate.cut) {
            Ok(()) => {
                // the new item is one more row above
                self.selected = (self.selected + 1).min(ReviewScreen::rows(open).len().saturating_sub(1));
                self.moved = 0;
                Outcome::info("Linjen er nu et punkt.")
            }
            Err(error) => Outcome::refused(error),
        }
    }

    /// Goes from a warning to its subject: a part of the head, an item, or a person.
    fn go_to_warning(&mut self, open: &OpenMeeting) -> Outcome {
        let (Some(ReviewRow::Warning(at)), Some(origin)) = (self.row(open), open.origin()) else {
            return Outcome::default();
        };
        let rows = ReviewScreen::rows(open);
        let warning = origin.warnings_of(&open.meeting).get(at);
        let about = warning.map(|warning| ReviewRow::about(warning, &rows, origin, &open.meeting));
        let about = about.and_then(|about| about.into_iter().next());
        if let Some(ReviewRow::Head(row)) = about {
            return Outcome::ask(
                Ask::new(PromptKind::Head(row)).with_text(row.text(&open.meeting)).selected(),
            );
        }
        match rows.into_iter().position(|row| Some(row) == about) {
            Some(selected) => {
                (self.selected, self.moved) = (selected, 0);
                Outcome::default()
            }
            None => Outcome::info("Bemærkningen gælder hele filen."),
        }
    }

    fn edit_number(&self, open: &OpenMeeting) -> Outcome {
        let item = self.item(open).and_then(|item| Some((open.meeting.position(&item.id)?, item)));
        match item {
            Some((index, item)) => ask(PromptKind::RowNumber(index), item.number.clone()),
            None => Outcome::info("Kun punkter har numre."),
        }
    }

    fn choose_kind(&self, open: &OpenMeeting) -> Outcome {
        match self.row(open).filter(|row| !RowKind::of(row, &open.meeting).is_empty()) {
            Some(row) => Outcome::next(Next::Picker(PickerKind::Kind(row))),
            None => Outcome::info("Vælg et punkt, en person eller reglerne."),
        }
    }

    fn choose_cut(&self, open: &OpenMeeting) -> Outcome {
        let Some(item) = self.item(open) else { return Outcome::info("Vælg et punkt.") };
        if open.meeting.cuts(&item.id).is_empty() {
            return Outcome::info("Punktet har ingen tekst at dele.");
        }
        Outcome::next(Next::Picker(PickerKind::Cut(item.id.clone())))
    }

    /// Removes a row that should not be there.
    fn remove(&mut self, open: &mut OpenMeeting) -> Outcome {
        if let Some(ReviewRow::Preamble(line)) = self.row(open) {
            return edit::remove_preamble(open, line);
        }
        match self.person(open) {
            Some(person) if open.meeting.was_held_with(&person.id) => roster::stays_listed(person),
            Some(person) => {
                let (person, name) = (person.id.clone(), person.listed());
                let removed = open.change(Change::RemovePerson { person });
                Outcome::done_or_refused(removed.map(|()| format!("{name} er fjernet fra listen.")))
            }
            None => self.rearrange(open, "Punktet er fjernet.", |_, item| {
                Ok(Change::RemoveItem { item: item.id.clone() })
            }),
        }
    }

    /// Joins or removes items; the cursor goes to an item that still exists, with its current text.
    fn rearrange(
        &mut self,
        open: &mut OpenMeeting,
        done: &str,
        make: impl FnOnce(&Meeting, &Item) -> Result<Change, ChangeError>,
    ) -> Outcome {
        let before = open.meeting.items.len();
        let change = self.item(open).ok_or(ChangeError::NoPlace).and_then(|item| make(&open.meeting, item));
        match change.and_then(|change| open.rearrange(change)) {
            Ok(()) => {
                let fewer = usize::from(open.meeting.items.len() < before);
                self.selected = self.selected.saturating_sub(fewer);
                self.moved = 0;
                Outcome::info(done)
            }
            Err(ChangeError::NoPlace) => Outcome::info("Vælg et punkt, der har et andet før sig."),
            Err(error) => Outcome::refused(error),
        }
    }
}

/// Returns the index of the line of the file that a row was read from.
pub fn line_of(row: &ReviewRow, open: &OpenMeeting) -> Option<usize> {
    row.line_in(open.origin()?, &open.meeting)
}

fn ask(kind: PromptKind, text: String) -> Outcome {
    Outcome::ask(Ask::new(kind).with_text(text))
}

/// What the screen is for, shown once.
const GUIDANCE: Guidance =
    Guidance::new("review", "Er dagsordenen læst rigtigt? Retur retter, Esc går videre.");

impl Screen for ReviewScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Review]
    }

    fn hints(&self, open: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        match open.and_then(|open| self.row(open)) {
            Some(ReviewRow::OtherReading) => ON_OTHER_READING,
            Some(ReviewRow::Candidate(_)) => ON_CANDIDATE,
            Some(ReviewRow::Preamble(_)) => ON_PREAMBLE,
            Some(ReviewRow::Warning(_) | ReviewRow::Head(_) | ReviewRow::Item(_) | ReviewRow::Person(_))
            | None => IN_REVIEW,
        }
    }

    fn guidance(&self, _: Option<&OpenMeeting>) -> Option<Guidance> {
        Some(GUIDANCE)
    }

    fn take_reply(&mut self, reply: Reply, open: &mut OpenMeeting, _: &Environment) -> Option<Reply> {
        match reply {
            Reply::Origin { meeting, origin } if meeting == open.meeting.id => {
                open.set_origin(origin);
                *self = match &self.opened_at {
                    Some(row) => ReviewScreen::at(row, open),
                    None => ReviewScreen::new(open),
                };
                None
            }
            other => Some(other),
        }
    }

    fn close(&mut self, _: &Environment) -> Option<Outcome> {
        self.opened_at.as_ref().map(|_| Outcome::next(Next::LeftAttendance))
    }

    fn corrects(&self, action: Action, _: &OpenMeeting) -> Option<CorrectionPlace> {
        let edits = matches!(
            action,
            Action::EditRow
                | Action::EditNumber
                | Action::ChangeKind
                | Action::MergeItem
                | Action::SplitItem
                | Action::MarkAnnex
                | Action::RemoveRow
                | Action::OtherReading
                | Action::MarkItem
        );
        edits.then_some(CorrectionPlace::General)
    }

    fn scroll(&mut self, scroll: Scroll, open: Option<&mut OpenMeeting>, environment: &Environment) {
        if let Some(open) = open {
            self.scroll_file(scroll.lines(environment.page()), open);
        }
    }

    fn select(
        &mut self,
        scroll: Scroll,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        let page = environment.page();
        if let Some(open) = open {
            self.selected = scroll.step(self.selected, ReviewScreen::rows(open).len(), page);
            self.moved = 0;
        }
        Outcome::default()
    }

    fn act(&mut self, action: Action, open: Option<&mut OpenMeeting>, _: &Environment) -> Option<Outcome> {
        let open = open?;
        Some(match action {
            Action::EditRow | Action::Choose => self.edit_row(open),
            Action::EditNumber => self.edit_number(open),
            Action::ChangeKind => self.choose_kind(open),
            Action::MergeItem => self.rearrange(open, "Punktet er lagt til det forrige.", |meeting, item| {
                meeting.merge_item(&item.id)
            }),
            Action::SplitItem => self.choose_cut(open),
            Action::MarkAnnex => {
                self.rearrange(open, "Punktet er nu et bilag til det forrige.", |meeting, item| {
                    meeting.annex_item(&item.id)
                })
            }
            Action::RemoveRow => self.remove(open),
            Action::OtherReading => self.other_reading(open),
            Action::MarkItem => self.mark_item(open),
            _ => return None,
        })
    }
}
