//! A revised agenda or a supplement: what it says otherwise, to be taken or left.

use super::{App, Effect, Tone, View};
use crate::import;
use crate::meeting::merge::{self, AgendaDifference, Supply};
use crate::meeting::{MeetingId, Origin};
use crate::store::protocol::Request;

/// Another edition of the open meeting's agenda.
#[derive(Debug)]
pub struct Edition {
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

impl App {
    /// Another edition of a meeting came in: what it says otherwise is shown before anything is taken.
    pub(super) fn edition(&mut self, meeting: &MeetingId, origin: Box<Origin>, base: Option<Box<Origin>>) {
        let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) else {
            return;
        };
        open.settle();
        let kind = import::supply(&origin.lines, &origin.file, &origin.agenda, &open.meeting);
        let known = base.as_ref().map(|base| base.agenda.as_ref());
        let found = merge::differences(known, &origin.agenda, &open.meeting, kind);
        let rows = found.into_iter().map(|row| {
            let wanted = row.wanted();
            (row, wanted)
        });
        let rows: Vec<_> = rows.collect();
        let edition = Edition { origin, base, kind, rows, selected: 0 };
        if edition.rows.is_empty() {
            let file = edition.origin.file.clone();
            self.follow_edition(edition);
            return self.say(Tone::Info, format!("»{file}« siger det samme som mødet."));
        }
        self.overlay = None;
        self.edition = Some(edition);
        self.view = View::Merge;
    }

    /// From now on the meeting follows this file.
    fn follow_edition(&mut self, edition: Edition) {
        let Some(open) = &mut self.open_meeting else { return };
        let Edition { origin, base, kind, .. } = edition;
        // a supplement is known by its bytes, but what stands in the agenda's own file is still that file's
        let origin = match (kind, base) {
            (Supply::Supplement, Some(base)) => Box::new(Origin { print: origin.print.clone(), ..*base }),
            _ => origin,
        };
        open.origin = Some(origin.clone());
        self.effects.push(Effect::Store(Request::KeepOrigin { meeting: open.meeting.id.clone(), origin }));
    }

    /// Takes the marked row, or leaves it.
    pub(super) fn toggle_row(&mut self) {
        if let Some(edition) = &mut self.edition
            && let Some((_, taken)) = edition.rows.get_mut(edition.selected)
        {
            *taken = !*taken;
            edition.selected = (edition.selected + 1).min(edition.rows.len() - 1);
        }
    }

    /// Carries out what was chosen, as one step that can be undone.
    pub(super) fn take_revision(&mut self) {
        let (Some(edition), Some(open)) = (self.edition.take(), &mut self.open_meeting) else { return };
        let chosen: Vec<&AgendaDifference> =
            edition.rows.iter().filter(|(_, taken)| *taken).map(|(row, _)| row).collect();
        let count = chosen.len();
        let result = merge::together(&open.meeting, chosen).and_then(|change| match count {
            0 => Ok(()),
            _ => open.rearrange(change),
        });
        self.view = View::Meeting;
        match result {
            Ok(()) => {
                self.follow_edition(edition);
                let what = if count == 1 { "1 ændring er" } else { &format!("{count} ændringer er") };
                self.say(Tone::Info, format!("{what} flettet ind; Fortryd tager det tilbage."));
            }
            Err(error) => self.say(Tone::Warning, format!("Intet er flettet ind: {error}.")),
        }
    }

    /// The file is another meeting of the same body on the same day.
    pub(super) fn separate_meeting(&mut self) {
        if let Some(edition) = self.edition.take() {
            self.view = View::Meeting;
            self.ask_store(Request::Create(edition.origin));
        }
    }
}
