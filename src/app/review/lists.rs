//! The lists of the review: kinds, rules, and where an item is split.

use super::edit;
use super::kind::RowKind;
use super::row::{HeadRow, ReviewRow};
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::Outcome;
use crate::app::picker::list::PickerList;
use crate::app::picker::row::{ChoiceRow, row};
use crate::meeting::import_fix::Cut;
use crate::meeting::{ItemId, Rules};

/// The kinds that a row can be.
pub(in crate::app) struct KindList<'a>(pub(in crate::app) &'a ReviewRow);

impl PickerList for KindList<'_> {
    type Choice = RowKind;

    fn title(&self) -> &'static str {
        "Det er"
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<RowKind>> {
        let kinds = open.map_or_else(Vec::new, |open| RowKind::of(self.0, &open.meeting));
        kinds.into_iter().map(|kind| row("", &kind.label(), "", kind)).collect()
    }

    fn choose(&self, kind: RowKind, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        open.map_or_else(Outcome::default, |open| edit::set_kind(open, self.0, kind)).and_close()
    }
}

/// The rules of minuting.
pub(in crate::app) struct RuleList;

impl PickerList for RuleList {
    type Choice = RowKind;

    fn title(&self) -> &'static str {
        "Regler for referatet"
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<RowKind>> {
        let Some(open) = open else { return Vec::new() };
        let shown = |rules: Rules| {
            let hint = if open.meeting.rules == rules { "gælder nu" } else { "" };
            let kind = RowKind::Rules(rules);
            row("", &kind.label(), hint, kind)
        };
        [Rules::Municipal, Rules::Kkr, Rules::Network].map(shown).into_iter().collect()
    }

    fn choose(&self, kind: RowKind, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        let set = |open| edit::set_kind(open, &ReviewRow::Head(HeadRow::Rules), kind);
        open.map_or_else(Outcome::default, set).and_close()
    }
}

/// The lines of an item where a second one can begin.
pub(in crate::app) struct CutList<'a>(pub(in crate::app) &'a ItemId);

impl PickerList for CutList<'_> {
    type Choice = Cut;

    fn title(&self) -> &'static str {
        "Her begynder det nye punkt"
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<Cut>> {
        let cuts = open.map_or_else(Vec::new, |open| open.meeting.cuts(self.0));
        cuts.into_iter().map(|cut| row("", &cut.line.clone(), "", cut)).collect()
    }

    fn choose(&self, cut: Cut, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        open.map_or_else(Outcome::default, |open| edit::split(open, self.0, &cut)).and_close()
    }
}
