//! The lists to choose from while an import is looked through: kinds, rules, and where an item is cut in two.

use super::import_fix::Kind;
use super::open_meeting::OpenMeeting;
use super::picker::row::{Choice, Row, row};
use crate::meeting::Rules;

/// Returns what the row of the review can be.
pub(super) fn kinds(open: &OpenMeeting) -> Vec<Row> {
    open.kinds().into_iter().map(|kind| row("", &kind.label(), "", Choice::Kind(kind))).collect()
}

/// Returns the rules that a body can minute by.
pub(super) fn rules(open: &OpenMeeting) -> Vec<Row> {
    let shown = |rules: Rules| {
        let hint = if open.meeting.rules == rules { "gælder nu" } else { "" };
        row("", &Kind::Rules(rules).label(), hint, Choice::Kind(Kind::Rules(rules)))
    };
    [Rules::Municipal, Rules::Kkr, Rules::Network].map(shown).to_vec()
}

/// Returns the lines on which a second item can begin.
pub(super) fn cuts(open: &OpenMeeting) -> Vec<Row> {
    let cuts = open.reviewed_item().map(|item| open.meeting.cuts(&item.id)).unwrap_or_default();
    cuts.into_iter().map(|cut| row("", &cut.line.clone(), "", Choice::Cut(cut))).collect()
}
