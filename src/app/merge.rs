//! A revised agenda or a supplement: its differences, to be accepted or left.

use super::App;
use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome, Tone};
use super::screen::{Hint, Screen};
use crate::action::Action;
use crate::import;
use crate::keymap::Context;
use crate::meeting::merge::{self, AgendaDifference, Supply};
use crate::meeting::{MeetingId, Origin};
use crate::store::protocol::Request;

/// The differences between the open meeting and another edition of its agenda.
#[derive(Debug)]
pub struct MergeScreen {
    /// The file.
    pub origin: Box<Origin>,
    /// The file the meeting followed until now.
    base: Option<Box<Origin>>,
    /// Whether the file is a whole agenda or a supplement.
    pub kind: Supply,
    /// The differences, and whether each is to be accepted.
    pub rows: Vec<(AgendaDifference, bool)>,
    /// The selected row.
    pub selected: usize,
}

impl Screen for MergeScreen {
    fn contexts(&self, _: Option<&OpenMeeting>, _: &Environment) -> Vec<Context> {
        vec![Context::Merge]
    }

    fn hints(&self, _: Option<&OpenMeeting>, _: &Environment) -> &'static [Hint] {
        IN_REVISED
    }

    fn list(&mut self, _: Option<&OpenMeeting>, _: &Environment) -> Option<(&mut usize, usize)> {
        let rows = self.rows.len();
        Some((&mut self.selected, rows))
    }

    fn act(&mut self, action: Action, open: Option<&mut OpenMeeting>, _: &Environment) -> Option<Outcome> {
        match action {
            Action::ToggleRow => Some(self.toggle_row()),
            Action::TakeRevision | Action::Choose => Some(self.take_revision(open?)),
            Action::SeparateMeeting => Some(self.separate_meeting()),
            _ => None,
        }
    }
}

impl MergeScreen {
    /// Returns the differences of an edition.
    fn of(origin: Box<Origin>, base: Option<Box<Origin>>, open: &OpenMeeting) -> Self {
        let kind = import::supply(&origin.lines, &origin.file, &origin.agenda, &open.meeting);
        let base_agenda = base.as_ref().map(|base| base.agenda.as_ref());
        let differences = merge::differences(base_agenda, &origin.agenda, &open.meeting, kind);
        let rows = differences.into_iter().map(|row| {
            let wanted = row.wanted();
            (row, wanted)
        });
        MergeScreen { rows: rows.collect(), origin, base, kind, selected: 0 }
    }

    /// Takes in another edition of a meeting: for the open one, shows the differences before anything is
    /// accepted.
    pub(super) fn show(app: &mut App, meeting: &MeetingId, origin: Box<Origin>, base: Option<Box<Origin>>) {
        let Some(open) = app.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) else { return };
        open.settle();
        let screen = MergeScreen::of(origin, base, open);
        if screen.rows.is_empty() {
            let same = format!("»{}« siger det samme som mødet.", screen.origin.file);
            let outcome = screen.adopt_file(open).and_info(same);
            return app.carry_out(outcome);
        }
        app.overlay = None;
        app.show(screen);
    }

    /// Makes the meeting follow this file from now on.
    fn adopt_file(&self, open: &mut OpenMeeting) -> Outcome {
        // a supplement is identified by its bytes, but the agenda's own file stays the origin
        let origin = match (self.kind, &self.base) {
            (Supply::Supplement, Some(base)) => {
                Box::new(Origin { print: self.origin.print.clone(), ..base.as_ref().clone() })
            }
            _ => self.origin.clone(),
        };
        open.set_origin(Some(origin.clone()));
        Outcome::ask_store(Request::KeepOrigin { meeting: open.meeting.id.clone(), origin })
    }

    /// Selects or deselects the row. Rows that contradict it are deselected.
    fn toggle_row(&mut self) -> Outcome {
        if let Some((row, taken)) = self.rows.get_mut(self.selected) {
            *taken = !*taken;
            if let Some(doubt) = row.doubt.filter(|_| *taken) {
                for (other, taken) in &mut self.rows {
                    *taken &= !other.doubt.is_some_and(|other| other.excludes(doubt));
                }
            }
            self.selected = (self.selected + 1).min(self.rows.len() - 1);
        }
        Outcome::default()
    }

    /// Carries out the selected rows, as one step of undo.
    fn take_revision(&self, open: &mut OpenMeeting) -> Outcome {
        let chosen: Vec<&AgendaDifference> =
            self.rows.iter().filter(|(_, taken)| *taken).map(|(row, _)| row).collect();
        let count = chosen.len();
        let result = merge::together(&open.meeting, chosen).and_then(|change| match count {
            0 => Ok(()),
            _ => open.rearrange(change),
        });
        let outcome = match result {
            Ok(()) => {
                let changes = if count == 1 { "1 ændring er" } else { &format!("{count} ændringer er") };
                self.adopt_file(open).and_info(format!("{changes} flettet ind; Fortryd tager det tilbage."))
            }
            Err(error) => Outcome::say(Tone::Warning, format!("Intet er flettet ind: {error}.")),
        };
        // a list of people leads to the attendance screen
        let back = if self.origin.agenda.items.is_empty() { Next::Attendance } else { Next::Meeting };
        Outcome { next: Some(back), ..outcome }
    }

    /// Stores the file as another meeting of the same body on that day.
    fn separate_meeting(&self) -> Outcome {
        Outcome { next: Some(Next::Meeting), ..Outcome::ask_store(Request::Create(self.origin.clone())) }
    }
}

const IN_REVISED: &[Hint] = &[
    (Action::TakeRevision, "flet ind"),
    (Action::SeparateMeeting, "andet møde"),
    (Action::ToggleRow, "til/fra"),
    (Action::Close, "ikke nu"),
    (Action::Help, "hjælp"),
];
