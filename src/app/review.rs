//! The review: what was understood of a file, a row each, beside the file itself.

use super::environment::Environment;
use super::open_meeting::{OpenMeeting, Place};
use super::outcome::Outcome;
use super::screen::{Hint, Screen};
use super::scroll::Scroll;
use super::{App, Effect, View};
use crate::action::Action;
use crate::keymap::Context;
use crate::meeting::{Item, ItemId, Meeting, Origin, Person, PersonId, Rules, Warning, date};
use crate::store::protocol::Request;

/// The review screen.
#[derive(Debug, Default)]
pub struct Review {
    /// Which row is marked.
    pub selected: usize,
    /// How many lines of the file one has moved on from the place of the row.
    pub moved: isize,
}

/// A row of the review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewRow {
    /// Something to look at, by its place in the list.
    Warning(usize),
    /// A part of the head.
    Head(HeadRow),
    /// An item.
    Item(ItemId),
    /// A person.
    Person(PersonId),
}

/// A part of the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadRow {
    /// The organ that meets.
    Body,
    /// The day.
    Date,
    /// The hours.
    Hours,
    /// Where.
    Place,
    /// Which rules it minutes by.
    Rules,
}

impl HeadRow {
    const ALL: [HeadRow; 5] = [HeadRow::Body, HeadRow::Date, HeadRow::Hours, HeadRow::Place, HeadRow::Rules];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            HeadRow::Body => "Organ",
            HeadRow::Date => "Dato",
            HeadRow::Hours => "Tid",
            HeadRow::Place => "Sted",
            HeadRow::Rules => "Regler",
        }
    }

    /// What the meeting says there; empty when nothing is known.
    pub fn text(self, meeting: &Meeting) -> String {
        let clock = |time: Option<chrono::NaiveTime>| time.map(date::clock_text);
        match self {
            HeadRow::Body => meeting.body.clone(),
            HeadRow::Date => date::long(meeting.date),
            HeadRow::Hours => [clock(meeting.starts), clock(meeting.ends)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("-"),
            HeadRow::Place => meeting.place.clone().unwrap_or_default(),
            HeadRow::Rules => rules_label(meeting.rules).to_owned(),
        }
    }
}

/// Which rules a body minutes by, in a word.
pub(super) fn rules_label(rules: Rules) -> &'static str {
    match rules {
        Rules::Kkr => "KKR",
        Rules::Network => "netværk eller bestyrelse",
        Rules::Municipal => "kommunal (styrelsesloven)",
    }
}

/// What was understood of the file.
#[derive(Debug, Clone, Copy)]
pub struct ReviewScreen;

impl Screen for ReviewScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Review]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        IN_REVIEW
    }

    fn corrects(&self, action: Action, _: &OpenMeeting) -> Option<Place> {
        let edits = matches!(
            action,
            Action::MendRow
                | Action::MendNumber
                | Action::MendKind
                | Action::MergeItem
                | Action::SplitItem
                | Action::MarkAnnex
                | Action::RemoveRow
        );
        edits.then_some(None)
    }

    fn scroll(&mut self, scroll: Scroll, open: Option<&mut OpenMeeting>, environment: &Environment) {
        if let Some(open) = open {
            open.scroll_file(scroll.lines(usize::from(environment.size.body().height)));
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
            open.review.selected = scroll.step(open.review.selected, open.review_rows().len(), page);
            open.review.moved = 0;
        }
        Outcome::default()
    }
}

impl OpenMeeting {
    /// What was odd in the file.
    pub fn warnings(&self) -> &[Warning] {
        self.origin.as_ref().map_or(&[], |origin| origin.warnings.as_slice())
    }

    /// The rows of the review, in their order.
    pub fn review_rows(&self) -> Vec<ReviewRow> {
        let warnings = (0..self.warnings().len()).map(ReviewRow::Warning);
        let heads = HeadRow::ALL.map(ReviewRow::Head);
        let items = self.meeting.items.iter().map(|item| ReviewRow::Item(item.id.clone()));
        let people = self.meeting.people.iter().map(|person| ReviewRow::Person(person.id.clone()));
        warnings.chain(heads).chain(items).chain(people).collect()
    }

    /// The row that is marked.
    pub fn reviewed(&self) -> Option<ReviewRow> {
        self.review_rows().into_iter().nth(self.review.selected)
    }

    pub(super) fn reviewed_item(&self) -> Option<&Item> {
        match self.reviewed()? {
            ReviewRow::Item(id) => self.meeting.item(&id),
            ReviewRow::Warning(_) | ReviewRow::Head(_) | ReviewRow::Person(_) => None,
        }
    }

    pub(super) fn reviewed_person(&self) -> Option<&Person> {
        match self.reviewed()? {
            ReviewRow::Person(id) => self.meeting.person(&id),
            ReviewRow::Warning(_) | ReviewRow::Head(_) | ReviewRow::Item(_) => None,
        }
    }

    /// The line of the file that says what a row says, counted from 0.
    pub fn line_of(&self, row: &ReviewRow) -> Option<usize> {
        let origin = self.origin.as_ref()?;
        match row {
            ReviewRow::Warning(at) => origin.warnings.get(*at)?.line.map(|line| line.saturating_sub(1)),
            ReviewRow::Head(HeadRow::Body) => origin.line_with(&self.meeting.body),
            ReviewRow::Head(HeadRow::Place) => origin.line_with(self.meeting.place.as_deref()?),
            ReviewRow::Head(_) => Some(0),
            ReviewRow::Item(id) => origin.line_of(&self.meeting, id),
            ReviewRow::Person(id) => origin.line_with(&self.meeting.person(id)?.name),
        }
    }

    /// Moves through the file beside the rows.
    pub(super) fn scroll_file(&mut self, by: isize) {
        let lines = self.origin.as_ref().map_or(0, |origin| origin.lines.len());
        let place = self.reviewed().and_then(|row| self.line_of(&row)).unwrap_or(0);
        let target = place.saturating_add_signed(self.review.moved + by).min(lines.saturating_sub(1));
        self.review.moved = target.cast_signed() - place.cast_signed();
    }

    /// Marks the row of an item.
    pub(super) fn review_item(&mut self, id: &ItemId) {
        let row = ReviewRow::Item(id.clone());
        self.review.selected = self.review_rows().iter().position(|other| *other == row).unwrap_or(0);
        self.review.moved = 0;
    }
}

impl App {
    /// Shows what was understood of the file, before the meeting or at any time.
    pub(super) fn review(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        open.settle();
        if open.origin.is_none() {
            self.effects.push(Effect::Store(Request::Origin(open.meeting.id.clone())));
        }
        if open.warnings().is_empty() {
            let current = open.current.clone();
            open.review_item(&current);
        } else {
            open.review = Review::default();
        }
        self.show(View::Review(ReviewScreen));
    }

    /// Looks an item through.
    pub(super) fn review_at(&mut self, item: &ItemId) {
        self.review();
        if let Some(open) = &mut self.open_meeting {
            open.review_item(item);
        }
    }

    /// The file of the open meeting was found, or is known from its import.
    pub(super) fn take_origin(&mut self, meeting: &crate::meeting::MeetingId, origin: Option<Box<Origin>>) {
        let begun = matches!(self.view, View::Review(_));
        let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) else {
            return;
        };
        open.origin = origin;
        if begun && !open.warnings().is_empty() {
            open.review = Review::default();
        }
        if !begun && open.meeting.revision == 0 {
            self.say_imported();
        }
    }

    /// Says what was read of a file, and how to look it through.
    fn say_imported(&mut self) {
        let Some(open) = &self.open_meeting else { return };
        let keys = self.keymap.keys_for(&self.contexts_of_view(), crate::action::Action::Review);
        let look = keys.map_or_else(String::new, |keys| format!(": {keys} gennemser"));
        let text = match open.warnings() {
            [] => return,
            [one] => format!("Se på importen{look}. {one}"),
            more => format!("Importen har {} bemærkninger{look}.", more.len()),
        };
        self.say(super::Tone::Warning, text);
    }
}

const IN_REVIEW: &[Hint] = &[
    (Action::MendRow, "ret"),
    (Action::MendNumber, "nummer"),
    (Action::MendKind, "art"),
    (Action::MergeItem, "læg til forrige"),
    (Action::SplitItem, "del"),
    (Action::MarkAnnex, "bilag"),
    (Action::RemoveRow, "fjern"),
    (Action::Close, "luk"),
    (Action::ScrollDown, "rul filen"),
    (Action::Undo, "fortryd"),
];
