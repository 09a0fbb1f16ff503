//! The lists to choose from while an import is looked through: kinds, rules, and where an item is cut in two.

use super::kind::RowKind;
use super::row::{HeadRow, ReviewRow};
use crate::app::open_meeting::OpenMeeting;
use crate::app::picker::row::{Choice, Row, row};
use crate::meeting::import_fix::Cut;
use crate::meeting::{ItemId, Rules};

/// Returns what a row of the review can be.
pub(in crate::app) fn kinds(open: &OpenMeeting, of: &ReviewRow) -> Vec<Row> {
    let shown = |kind: RowKind| row("", &kind.label(), "", Choice::Kind { row: of.clone(), kind });
    RowKind::of(of, &open.meeting).into_iter().map(shown).collect()
}

/// Returns the rules that a body can minute by.
pub(in crate::app) fn rules(open: &OpenMeeting) -> Vec<Row> {
    let shown = |rules: Rules| {
        let hint = if open.meeting.rules == rules { "gælder nu" } else { "" };
        let kind = RowKind::Rules(rules);
        row("", &kind.label(), hint, Choice::Kind { row: ReviewRow::Head(HeadRow::Rules), kind })
    };
    [Rules::Municipal, Rules::Kkr, Rules::Network].map(shown).to_vec()
}

/// Returns the lines of an item on which a second one can begin.
pub(in crate::app) fn cuts(open: &OpenMeeting, item: &ItemId) -> Vec<Row> {
    let shown = |cut: Cut| row("", &cut.line.clone(), "", Choice::Cut { item: item.clone(), cut });
    open.meeting.cuts(item).into_iter().map(shown).collect()
}
