//! The lists about items: those to go to, and the states the current one can be marked with.

use super::item_state::mark;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::list::PickerList;
use crate::app::picker::row::{ChoiceRow, row};
use crate::app::review::edit;
use crate::app::review::kind::RowKind;
use crate::app::review::row::ReviewRow;
use crate::meeting::{ItemId, State};

/// The items of the agenda.
pub(in crate::app) struct ItemList;

impl PickerList for ItemList {
    type Choice = ItemId;

    fn title(&self) -> &'static str {
        "Gå til punkt"
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<ItemId>> {
        let hint = |state: State| if state == State::Pending { "" } else { state.label() };
        let items = open.iter().flat_map(|open| &open.meeting.items);
        items.map(|item| row(&item.number, &item.title, hint(item.state), item.id.clone())).collect()
    }

    fn choose(&self, item: ItemId, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        Outcome::next(Next::Decision(item))
    }
}

/// The states the current item can be marked with, and who may read it.
pub(in crate::app) struct StateList;

/// What the current item is marked with.
pub(in crate::app) enum ItemMark {
    /// A state.
    State(State),
    /// Who may read it.
    Access(RowKind),
}

impl PickerList for StateList {
    type Choice = ItemMark;

    fn title(&self) -> &'static str {
        "Markér punktet som"
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<ItemMark>> {
        if open.is_none() {
            return Vec::new();
        }
        let mut states = State::ALL;
        // states that the text of a decision does not imply come first
        states.sort_by_key(|state| match state {
            State::Postponed => 0,
            State::Withdrawn => 1,
            State::NotReached => 2,
            State::Noted => 3,
            State::NoRemarks => 4,
            State::Decided => 5,
            State::Active => 6,
            State::Pending => 7,
        });
        let states = states.map(|state| row("", state.label(), "", ItemMark::State(state)));
        let access = [RowKind::Closed, RowKind::Open];
        let access = access.map(|kind| row("", &kind.label(), "", ItemMark::Access(kind)));
        states.into_iter().chain(access).collect()
    }

    fn choose(&self, chosen: ItemMark, open: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        let Some(open) = open else { return Outcome::default().and_close() };
        let outcome = match chosen {
            ItemMark::State(state) => mark(open, state),
            ItemMark::Access(kind) => {
                let item = open.current.clone();
                edit::set_kind(open, &ReviewRow::Item(item), kind)
            }
        };
        outcome.and_close()
    }
}
