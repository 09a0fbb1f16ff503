//! A revised agenda or a supplement: what it says otherwise, to be taken or left.

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

/// What another edition of the open meeting's agenda says otherwise.
#[derive(Debug)]
pub struct MergeScreen {
    /// The file.
    pub origin: Box<Origin>,
    /// What the meeting followed until now.
    base: Option<Box<Origin>>,
    /// What the file is to the meeting.
    pub kind: Supply,
    /// What it says otherwise, and whether that is to be taken.
    pub rows: Vec<(AgendaDifference, bool)>,
    /// Which row is marked.
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
    /// Returns what an edition says otherwise.
    fn of(origin: Box<Origin>, base: Option<Box<Origin>>, open: &OpenMeeting) -> Self {
        let kind = import::supply(&origin.lines, &origin.file, &origin.agenda, &open.meeting);
        let known = base.as_ref().map(|base| base.agenda.as_ref());
        let found = merge::differences(known, &origin.agenda, &open.meeting, kind);
        let rows = found.into_iter().map(|row| {
            let wanted = row.wanted();
            (row, wanted)
        });
        MergeScreen { rows: rows.collect(), origin, base, kind, selected: 0 }
    }

    /// Another edition of a meeting came in: when that is the open one, what it says otherwise is shown before anything is
    /// taken.
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

    /// From now on the meeting follows this file.
    fn adopt_file(&self, open: &mut OpenMeeting) -> Outcome {
        // a supplement is known by its bytes, but what stands in the agenda's own file is still that file's
        let origin = match (self.kind, &self.base) {
            (Supply::Supplement, Some(base)) => {
                Box::new(Origin { print: self.origin.print.clone(), ..base.as_ref().clone() })
            }
            _ => self.origin.clone(),
        };
        open.set_origin(Some(origin.clone()));
        Outcome::ask_store(Request::KeepOrigin { meeting: open.meeting.id.clone(), origin })
    }

    /// Takes the marked row, or leaves it. What cannot be true beside it is left.
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

    /// Carries out what was chosen, as one step that can be undone.
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
                let what = if count == 1 { "1 ændring er" } else { &format!("{count} ændringer er") };
                self.adopt_file(open).and_info(format!("{what} flettet ind; Fortryd tager det tilbage."))
            }
            Err(error) => Outcome::say(Tone::Warning, format!("Intet er flettet ind: {error}.")),
        };
        // a list of people is looked at among them
        let back = if self.origin.agenda.items.is_empty() { Next::Attendance } else { Next::Meeting };
        Outcome { next: Some(back), ..outcome }
    }

    /// The file is another meeting of the same body on the same day.
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
