//! The lists of the review: kinds, rules, and where an item is split.

use super::kind::RowKind;
use super::row::{HeadRow, ReviewRow};
use crate::app::open_meeting::OpenMeeting;
use crate::app::picker::row::{PickerRow, RowChoice, row};
use crate::meeting::import_fix::Cut;
use crate::meeting::{ItemId, Rules};

/// Returns the kinds that a row can be.
pub(in crate::app) fn kinds(open: &OpenMeeting, of: &ReviewRow) -> Vec<PickerRow> {
    let shown = |kind: RowKind| row("", &kind.label(), "", RowChoice::Kind { row: of.clone(), kind });
    RowKind::of(of, &open.meeting).into_iter().map(shown).collect()
}

/// Returns the rules of minuting.
pub(in crate::app) fn rules(open: &OpenMeeting) -> Vec<PickerRow> {
    let shown = |rules: Rules| {
        let hint = if open.meeting.rules == rules { "gælder nu" } else { "" };
        let kind = RowKind::Rules(rules);
        row("", &kind.label(), hint, RowChoice::Kind { row: ReviewRow::Head(HeadRow::Rules), kind })
    };
    [Rules::Municipal, Rules::Kkr, Rules::Network].map(shown).to_vec()
}

/// Returns the lines of an item where a second one can begin.
pub(in crate::app) fn cuts(open: &OpenMeeting, item: &ItemId) -> Vec<PickerRow> {
    let shown = |cut: Cut| row("", &cut.line.clone(), "", RowChoice::Cut { item: item.clone(), cut });
    open.meeting.cuts(item).into_iter().map(shown).collect()
}
