//! The referat as it will read, to look through before it is sent out.

use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::Outcome;
use super::screen::{Hint, Screen, ScreenOpening};
use super::scroll::Scroll;
use super::window::{Area, Size};
use crate::action::Action;
use crate::editor::wrap;
use crate::export::{Edition, plain_lines};
use crate::keymap::Context;
use crate::meeting::ItemId;

/// The referat as it was when the preview was opened.
#[derive(Debug)]
pub struct PreviewScreen {
    /// Its rows, wrapped.
    pub rows: Vec<PreviewRow>,
    /// Who is to read it.
    edition: Edition,
    /// How many items the open edition withholds.
    withheld: usize,
    /// The first row shown.
    pub top: usize,
    /// Where each item begins.
    items: Vec<(ItemId, usize)>,
}

/// One row of the referat as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewRow {
    /// Whether it belongs to a heading.
    pub heading: bool,
    /// What it says.
    pub text: String,
}

/// The widest a line of the referat is shown: longer lines are hard to read.
const WIDEST: u16 = 80;

/// The part of the window for the text.
pub fn area(size: Size) -> Area {
    let body = size.body();
    Area { x: 2, width: body.width.saturating_sub(4), ..body }
}

impl PreviewScreen {
    /// Opens the referat as it is now, in an edition.
    pub(super) fn opening(
        edition: Edition,
    ) -> impl FnOnce(Option<&Self>, &mut OpenMeeting, &Environment) -> ScreenOpening<Self> {
        move |_, open, environment| {
            (Some(PreviewScreen::of(open, edition, environment.size)), Outcome::default())
        }
    }

    /// The referat as it is now, from its beginning.
    fn of(open: &mut OpenMeeting, edition: Edition, size: Size) -> Self {
        open.settle();
        let columns = area(size).width.min(WIDEST);
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
        PreviewScreen { rows, edition, withheld, top: 0, items }
    }

    /// What it is called at the top of the screen.
    pub fn name(&self) -> String {
        match self.edition {
            Edition::Full => "Referat".to_owned(),
            Edition::Open => format!("Åben udgave: lukkede punkter uden indhold ({})", self.withheld),
        }
    }

    /// The item that the first row shown belongs to; none above all items.
    fn first_item(&self) -> Option<&ItemId> {
        self.items.iter().rev().find(|(_, row)| *row <= self.top).map(|(id, _)| id)
    }

    fn row_of(&self, item: &ItemId) -> Option<usize> {
        self.items.iter().find(|(id, _)| id == item).map(|(_, row)| *row)
    }

    /// The same referat for other readers, at the item that was read.
    fn turn_edition(&mut self, open: &mut OpenMeeting, size: Size) {
        let first = self.first_item().cloned();
        let other = match self.edition {
            Edition::Full => Edition::Open,
            Edition::Open => Edition::Full,
        };
        *self = PreviewScreen::of(open, other, size);
        self.top = first.and_then(|item| self.row_of(&item)).unwrap_or(0);
    }
}

impl Screen for PreviewScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Preview]
    }

    fn hints(&self, open: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        let is_over = open.is_some_and(|open| open.meeting.closed_at.is_some());
        if is_over { AFTER_THE_END } else { IN_PREVIEW }
    }

    fn scroll(&mut self, scroll: Scroll, _: Option<&mut OpenMeeting>, environment: &Environment) {
        let height = usize::from(area(environment.size).height);
        self.top = scroll.from(self.top, self.rows.len(), height);
    }

    fn act(
        &mut self,
        action: Action,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let open = open?;
        match action {
            Action::ToggleOpenEdition => self.turn_edition(open, environment.size),
            _ => return None,
        }
        Some(Outcome::default())
    }

    /// Scrolls to the current item.
    fn item_changed(&mut self, open: &OpenMeeting) -> Outcome {
        if let Some(row) = self.row_of(&open.current) {
            self.top = row;
        }
        Outcome::default()
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

/// When the meeting has ended: what is done with a referat.
const AFTER_THE_END: &[Hint] = &[
    (Action::ExportMarkdown, "gem som fil"),
    (Action::CopyReferat, "kopiér"),
    (Action::NextMeeting, "næste møde"),
    (Action::ToggleOpenEdition, "åben/fuld"),
    (Action::EditDecision, "ret"),
    (Action::Close, "luk"),
    (Action::PreviousItem, "‹ punkt"),
    (Action::NextItem, "punkt ›"),
    (Action::CloseMeeting, "genåbn mødet"),
];
