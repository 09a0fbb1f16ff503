//! The preview: the referat as it will read, before it is sent out.

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::Outcome;
use super::screen::{Guidance, Hint, Screen, ScreenOpening};
use super::scroll::Scroll;
use super::window::{Area, Size};
use crate::action::Action;
use crate::document::BESLUTNING;
use crate::editor::wrap;
use crate::export::{Edition, plain_lines};
use crate::keymap::Context;
use crate::meeting::ItemId;

/// The preview of the referat.
#[derive(Debug)]
pub struct PreviewScreen {
    /// Its rows, wrapped.
    pub rows: Vec<PreviewRow>,
    /// The edition shown.
    edition: Edition,
    /// The revision and the width of the layout.
    laid_out: (u64, u16),
    /// How many items the open edition withholds.
    withheld: usize,
    /// How many remarks the open edition leaves out.
    remarks: usize,
    /// The first visible row.
    pub top: usize,
    /// The first row of each item.
    items: Vec<(ItemId, usize)>,
}

/// A row of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Whether it belongs to a heading.
    pub heading: bool,
    /// The text.
    pub text: String,
}

/// The widest text area: longer lines are hard to read.
const WIDEST: u16 = 80;

/// Returns the area of the text in a window.
pub fn area(size: Size) -> Area {
    let body = size.body();
    Area { x: 2, width: body.width.saturating_sub(4), ..body }
}

impl PreviewScreen {
    /// Opens the full edition of the current referat.
    pub(super) fn open(
        _: Option<&Self>,
        open: &mut OpenMeeting,
        environment: &Environment,
    ) -> ScreenOpening<Self> {
        (Some(PreviewScreen::of(open, Edition::Full, area(environment.size).width)), Outcome::default())
    }

    /// Returns the preview of the current referat, from its beginning, in a width.
    pub(super) fn of(open: &mut OpenMeeting, edition: Edition, width: u16) -> Self {
        open.settle();
        let columns = width.min(WIDEST);
        let mut rows = Vec::new();
        let mut items = Vec::new();
        let rule = "─".repeat(usize::from(WIDEST) / 2);
        for line in plain_lines(&open.meeting, edition, &rule) {
            items.extend(line.item.map(|id| (id, rows.len())));
            let heading = line.is_heading;
            let wrapped = wrap(&line.text, columns).into_iter();
            rows.extend(wrapped.map(|row| PreviewRow { heading, text: row.trim_end().to_owned() }));
        }
        let levels = open.meeting.access_levels();
        let withheld = levels.iter().filter(|access| access.is_withheld()).count();
        let laid_out = (open.meeting.revision, width);
        let remarks = open.meeting.withheld_remarks();
        PreviewScreen { rows, edition, laid_out, withheld, remarks, top: 0, items }
    }

    /// Returns the title of the screen.
    pub fn name(&self) -> String {
        match self.edition {
            // while nothing is minuted, it is an agenda
            Edition::Full => {
                let title = self.rows.first().map_or("", |row| row.text.as_str());
                title.split(' ').next().unwrap_or_default().to_owned()
            }
            Edition::Open => {
                let remarks = match self.remarks {
                    0 => String::new(),
                    n => format!(", uden bemærkninger ({n})"),
                };
                format!("Åben udgave: lukkede punkter uden indhold ({}){remarks}", self.withheld)
            }
        }
    }

    /// Returns the item of the first visible row; `None` above all items.
    fn first_item(&self) -> Option<&ItemId> {
        self.items.iter().rev().find(|(_, row)| *row <= self.top).map(|(id, _)| id)
    }

    fn row_of(&self, item: &ItemId) -> Option<usize> {
        self.items.iter().find(|(id, _)| id == item).map(|(_, row)| *row)
    }

    /// Switches to the other edition, at the same item.
    pub(super) fn turn_edition(&mut self, open: &mut OpenMeeting) {
        let other = match self.edition {
            Edition::Full => Edition::Open,
            Edition::Open => Edition::Full,
        };
        self.lay_out_anew(open, other, self.laid_out.1);
    }

    /// Updates the layout, when the referat or the width has changed.
    pub(super) fn lay_out(&mut self, open: &mut OpenMeeting, width: u16) {
        if self.laid_out != (open.meeting.revision, width) {
            self.lay_out_anew(open, self.edition, width);
        }
    }

    /// Renews the layout at the same item, as far below its beginning.
    fn lay_out_anew(&mut self, open: &mut OpenMeeting, edition: Edition, width: u16) {
        let first = self.first_item().cloned();
        let start = first.as_ref().and_then(|item| self.row_of(item)).unwrap_or(0);
        let into = if edition == self.edition { self.top - start } else { 0 };
        *self = PreviewScreen::of(open, edition, width);
        let start = first.and_then(|item| self.row_of(&item)).unwrap_or(0);
        self.top = (start + into).min(self.rows.len().saturating_sub(1));
    }

    /// Scrolls in a window of a height.
    pub(super) fn scroll_in(&mut self, scroll: Scroll, height: u16) {
        self.top = scroll.from(self.top, self.rows.len(), usize::from(height));
    }

    /// Scrolls to an item's decision, with as much of the item before it as there is room for in the height.
    pub(super) fn go_to_decision(&mut self, item: &ItemId, height: u16) {
        let Some(start) = self.row_of(item) else { return };
        let next = self.items.iter().map(|(_, row)| *row).find(|row| *row > start).unwrap_or(self.rows.len());
        let is_heading = |row: &PreviewRow| row.heading && row.text == BESLUTNING;
        let decision = self.rows[start..next].iter().position(is_heading).map(|at| start + at);
        // leaves a few rows for the decision
        let room = usize::from(height.saturating_sub(5));
        self.top = decision.filter(|at| *at > start + room).unwrap_or(start);
    }

    /// Scrolls to an item.
    pub(super) fn go_to(&mut self, item: &ItemId) {
        if let Some(row) = self.row_of(item) {
            self.top = row;
        }
    }
}

/// What the screen is for, shown once.
const GUIDANCE: Guidance = Guidance::new("preview", "Sådan bliver referatet: e gemmer det, c kopierer det.");

impl Screen for PreviewScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Preview]
    }

    fn hints(&self, open: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        let is_over = open.is_some_and(|open| open.meeting.has_ended());
        if is_over { AFTER_THE_END } else { IN_PREVIEW }
    }

    fn guidance(&self, _: Option<&OpenMeeting>) -> Option<Guidance> {
        Some(GUIDANCE)
    }

    fn scroll(&mut self, scroll: Scroll, _: Option<&mut OpenMeeting>, environment: &Environment) {
        self.scroll_in(scroll, area(environment.size).height);
    }

    fn act(&mut self, action: Action, open: Option<&mut OpenMeeting>, _: &Environment) -> Option<Outcome> {
        let open = open?;
        match action {
            Action::ToggleOpenEdition => self.turn_edition(open),
            _ => return None,
        }
        Some(Outcome::default())
    }

    /// Scrolls to the current item.
    fn item_changed(&mut self, open: &OpenMeeting) -> Outcome {
        self.go_to(&open.current);
        Outcome::default()
    }

    fn refresh(&mut self, open: &mut OpenMeeting, size: Size) {
        self.lay_out(open, area(size).width);
    }

    fn edition(&self) -> Edition {
        self.edition
    }
}

const IN_PREVIEW: &[Hint] = &[
    (Action::ExportMarkdown, "gem som fil"),
    (Action::CopyReferat, "kopiér"),
    (Action::ToggleOpenEdition, "åben/fuld"),
    (Action::EditDecision, "ret"),
    (Action::Close, "luk"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::CloseMeeting, "slut mødet"),
    (Action::NextMeeting, "næste møde"),
];

/// The hints when the meeting has ended: what can be done with a referat.
const AFTER_THE_END: &[Hint] = &[
    (Action::ExportMarkdown, "gem som fil"),
    (Action::CopyReferat, "kopiér"),
    (Action::NextMeeting, "næste møde"),
    (Action::ToggleOpenEdition, "åben/fuld"),
    (Action::EditDecision, "ret"),
    (Action::Close, "luk"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::CloseMeeting, "slutningen"),
];
