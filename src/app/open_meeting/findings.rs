//! What is unfinished or odd, found once per change: lists of it are drawn at each key.

use std::rc::Rc;

use super::{OpenMeeting, deviations_of};
use crate::lint::Deviation;
use crate::meeting::Finding;

impl OpenMeeting {
    /// Returns everything that is unfinished or odd, as [`crate::meeting::Meeting::check`] does.
    pub fn findings(&self) -> Rc<Vec<Finding>> {
        self.findings.get(self.meeting.revision, || Rc::new(self.meeting.check()))
    }

    /// Returns where decisions deviate from their indstilling, each with its item's place in the agenda.
    pub fn all_deviations(&self) -> Rc<Vec<(usize, Deviation)>> {
        let of_agenda = || {
            let items = self.meeting.items.iter().enumerate();
            let deviations = items.flat_map(|(index, item)| {
                deviations_of(&self.meeting, item).into_iter().map(move |deviation| (index, deviation))
            });
            Rc::new(deviations.collect())
        };
        self.all_deviations.get(self.meeting.revision, of_agenda)
    }
}
