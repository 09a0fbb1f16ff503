//! The words at hand while a decision is written: what may come next, and phrases by their codes.

use super::meeting::layout;
use super::picker::{Choice, PickerKind, Row, row};
use super::screen::Hint;
use super::{App, Overlay, Role, Tone, View};
use crate::action::Action;
use crate::meeting::{Change, Indstilling, MeetingId, Outcome};

/// Whether words are offered while one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Completion {
    /// Behind the cursor.
    #[default]
    On,
    /// Not at all.
    Off,
}

/// How much of an offer is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    Whole,
    Word,
}

impl App {
    /// After every event: what is shown behind the cursor.
    pub(super) fn offer_words(&mut self) {
        let wanted = self.completion == Completion::On && self.role == Role::MinuteTaker;
        let writing = wanted && matches!(self.view, View::Meeting(_)) && self.overlay.is_none();
        if let Some(open) = &mut self.open_meeting {
            let area = layout::divide(self.size, open).decision;
            open.offer_words(wanted, writing, area, &self.phrases);
        }
    }

    /// What the body decided before is known for the words to come.
    pub(super) fn learn(&mut self, meeting: &MeetingId, decisions: Vec<(Indstilling, String)>) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) {
            open.words.remember(decisions);
        }
    }

    pub(super) fn take_words(&mut self, share: Share) {
        let Some(open) = &mut self.open_meeting else { return };
        let Some(offer) = open.words.take_offer() else { return };
        match share {
            Share::Whole => open.write_words(offer.replaces, &offer.text),
            Share::Word => open.write_words(offer.replaces, offer.first_word()),
        }
    }

    pub(super) fn toggle_completion(&mut self) {
        let (next, said) = match self.completion {
            Completion::On => (Completion::Off, "Der vises ikke længere ord efter markøren."),
            Completion::Off => (Completion::On, "Der vises igen ord efter markøren, mens du skriver."),
        };
        self.completion = next;
        self.say(Tone::Info, said);
        self.keep_settings();
    }

    pub(super) fn ask_points(&mut self) {
        let points = self.open_meeting.as_ref().map_or(0, |open| open.outcomes().len());
        if points == 0 {
            return self.say(Tone::Info, "Punktet har ingen indstilling at markere.");
        }
        self.open_picker(PickerKind::Points);
    }

    pub(super) fn point_rows(&self) -> Vec<Row> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
        let points = open.item().and_then(|item| item.indstilling.as_ref()).map_or(&[][..], |i| &i.points);
        let shown = |(n, (point, outcome)): (usize, (&String, Outcome))| {
            row(&format!("{}", n + 1), point, outcome.label(), Choice::Points)
        };
        points.iter().zip(open.outcomes()).enumerate().map(shown).collect()
    }

    /// Marks the point that is chosen, and goes on to the next.
    pub(super) fn mark_point(&mut self, outcome: Outcome) {
        let (Some(Overlay::Picker(picker)), Some(open)) = (&mut self.overlay, &mut self.open_meeting) else {
            return;
        };
        let mut marked = open.outcomes();
        let Some(point) = marked.get_mut(picker.selected) else { return };
        *point = outcome;
        picker.selected = (picker.selected + 1).min(marked.len() - 1);
        let change = Change::SetOutcomes { item: open.current.clone(), outcomes: marked };
        let result = open.change(change);
        self.report(result);
    }

    pub(super) fn write_points(&mut self) {
        let focus = self.text_focus();
        if let Some(open) = &mut self.open_meeting {
            open.focus = focus;
            open.write_points();
        }
    }
}

/// The actions on the words that are offered.
pub const HINTS: &[Hint] = &[(Action::TakeWords, "tag alt"), (Action::TakeWord, "ordet")];
