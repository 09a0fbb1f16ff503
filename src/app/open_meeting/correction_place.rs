//! Where in the referat a change shows, and the text that was there before.

use super::moments::moment_sentence;
use crate::meeting::{Change, ItemId, Meeting, Moment, MomentKind, PersonId, date};

/// The place of a correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum CorrectionPlace {
    /// What belongs to no item: people, times, the agenda.
    General,
    /// An item.
    Item(ItemId),
}

impl CorrectionPlace {
    /// Returns the item, if any.
    pub(in crate::app) fn item(&self) -> Option<&ItemId> {
        match self {
            CorrectionPlace::General => None,
            CorrectionPlace::Item(item) => Some(item),
        }
    }
}

impl From<Option<ItemId>> for CorrectionPlace {
    fn from(item: Option<ItemId>) -> Self {
        item.map_or(CorrectionPlace::General, CorrectionPlace::Item)
    }
}

/// Returns the places that a change corrects, with the text before: once for each audience that may read a
/// part of it.
pub(super) fn corrected_places(meeting: &Meeting, change: &Change) -> Vec<(CorrectionPlace, String)> {
    let places = meeting.correction_places(change);
    if places.len() > 1 {
        return places.into_iter().map(|(item, part)| (item.into(), text_before(meeting, &part))).collect();
    }
    let place =
        place_of(change).map(|place| withheld_item(meeting, change).map_or(place, CorrectionPlace::Item));
    place.map(|place| (place, text_before(meeting, change))).into_iter().collect()
}

/// Returns the first item of a change that is withheld from the public, before the change or after it.
pub(super) fn withheld_item(meeting: &Meeting, change: &Change) -> Option<ItemId> {
    meeting.correction_places(change).into_iter().find_map(|(item, _)| item)
}

/// Returns where a change shows in the referat; `None` when it does not, or ends or reopens the meeting.
pub(super) fn place_of(change: &Change) -> Option<CorrectionPlace> {
    match change {
        change if !change.is_correction() => None,
        Change::AddItem { .. } | Change::RemoveItem { .. } => Some(CorrectionPlace::General),
        Change::Together { changes } => changes.iter().find_map(place_of),
        other => Some(other.item().cloned().into()),
    }
}

/// Returns the text before a change of people or times.
pub(super) fn text_before(meeting: &Meeting, change: &Change) -> String {
    let of = |id: &PersonId| {
        let name = meeting.person(id).map(|person| person.name.clone())?;
        Some(format!("{name}: {}", meeting.status_of(id).label()))
    };
    match change {
        Change::SetAttendance { attendance } => of(&attendance.person).unwrap_or_default(),
        Change::AddMoment { moment, .. } => moment.person.as_ref().and_then(of).unwrap_or_default(),
        Change::RemoveMoment { index } => {
            meeting.timeline.get(*index).map_or_else(String::new, |moment| moment_before(meeting, moment))
        }
        Change::SetTitle { item, .. } | Change::SetItem { item, .. } => {
            meeting.item(item).map_or_else(String::new, |item| format!("Punkt: {}", item.name()))
        }
        Change::SetOpened { .. } => meeting
            .opened_at
            .map_or_else(String::new, |at| format!("Mødet begyndte kl. {}", date::clock_of(at))),
        Change::Together { changes } => texts_before(meeting, changes),
        Change::EditDecision { .. }
        | Change::SetDraft { .. }
        | Change::SetState { .. }
        | Change::SetOutcomes { .. }
        | Change::SetVotes { .. }
        | Change::SetStatements { .. }
        | Change::SetTasks { .. }
        | Change::SetAccess { .. }
        | Change::SetHead { .. }
        | Change::AddItem { .. }
        | Change::RemoveItem { .. }
        | Change::MoveItem { .. }
        | Change::AddPerson { .. }
        | Change::SetPerson { .. }
        | Change::RemovePerson { .. }
        | Change::MovePerson { .. }
        | Change::SetClosed { .. }
        | Change::AcceptFinding { .. }
        | Change::AddCorrection { .. }
        | Change::RemoveCorrection { .. } => String::new(),
    }
}

/// Returns a moment as the referat quotes it: "Karen Lindrup: gik kl. 10.42 under 3.1", "Punkt 3.1 blev taget op
/// kl. 10.42". That an item ended is said by the one that followed.
fn moment_before(meeting: &Meeting, moment: &Moment) -> String {
    if moment.person.is_some() {
        return moment_sentence(meeting, moment).unwrap_or_default();
    }
    let item = moment.item.as_ref().and_then(|id| meeting.item(id));
    let item = item.filter(|_| moment.event == MomentKind::ItemStarted);
    item.map_or_else(String::new, |item| {
        format!("Punkt {} blev taget op kl. {}", item.short_name(), date::clock_of(moment.at))
    })
}

/// Returns [`text_before`] for several changes, a line each. A moment that is only put back where it was is not
/// told.
fn texts_before(meeting: &Meeting, changes: &[Change]) -> String {
    let moves = changes.iter().any(|change| matches!(change, Change::RemoveMoment { .. }));
    let stays = |change: &&Change| !(moves && matches!(change, Change::AddMoment { .. }));
    let added = |change: &Change| match change {
        Change::AddMoment { moment, .. } => Some(moment_before(meeting, moment)),
        _ => None,
    };
    let back: Vec<String> = changes.iter().filter_map(added).collect();
    let mut lines: Vec<String> =
        changes.iter().filter(stays).map(|change| text_before(meeting, change)).collect();
    lines.retain(|line| !line.is_empty() && !back.contains(line));
    lines.dedup();
    lines.join("\n")
}

/// Appends the single changes of a change, in order.
pub(in crate::app) fn flatten(change: Change, into: &mut Vec<Change>) {
    match change {
        Change::Together { changes } => changes.into_iter().for_each(|change| flatten(change, into)),
        one => into.push(one),
    }
}
