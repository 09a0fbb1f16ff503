//! The state of the current item, and its title: asked for and set. And which item is gone to.

use super::meeting::agenda::capital;
use super::open_meeting::{Focus, OpenMeeting};
use super::outcome::{Ask, Next, Outcome, Tone};
use super::picker::row::{PickerRow, RowChoice, row};
use super::prompt::kind::PromptKind;
use crate::meeting::{Change, Item, State};

/// Returns the items of the agenda, to go to.
pub(super) fn item_rows(open: &OpenMeeting) -> Vec<PickerRow> {
    let hint = |state: State| if state == State::Pending { "" } else { state.label() };
    let items = open.meeting.items.iter();
    items.map(|item| row(&item.number, &item.title, hint(item.state), RowChoice::item(&item.id))).collect()
}

/// Returns the states an item can be marked with.
pub(super) fn state_rows() -> Vec<PickerRow> {
    State::ALL.map(|state| row("", state.label(), "", RowChoice::Mark(state))).to_vec()
}

/// Marks the current item.
pub(super) fn mark(open: &mut OpenMeeting, state: State) -> Outcome {
    let name = open.item().map_or_else(String::new, |item| item.name());
    if let Err(error) = open.mark(state) {
        return Outcome::say(Tone::Warning, error.to_string());
    }
    let kept = open.item().is_some_and(|item| !item.decision_text().trim().is_empty());
    let text = if kept { " Teksten står der stadig; ret den, hvis den ikke passer mere." } else { "" };
    let tone = if kept { Tone::Warning } else { Tone::Info };
    Outcome::say(tone, format!("{}: {name}.{text}", capital(state.label())))
}

/// The body takes up the current item again.
pub(super) fn resume(open: &mut OpenMeeting) -> Outcome {
    let name = open.item().map_or_else(String::new, |item| item.name());
    if open.resume_item() {
        return Outcome::info(format!("{name} er taget op igen; fremmødet under punktet følger med."));
    }
    Outcome::say(Tone::Warning, "Punktet drøftes allerede, eller mødet er ikke i gang.")
}

/// Says that the titles of closed items are public, or that they are not.
pub(super) fn toggle_closed_titles(open: &mut OpenMeeting) -> Outcome {
    let mut head = open.meeting.head();
    head.closed_titles_public = !head.closed_titles_public;
    let said = if head.closed_titles_public {
        "Lukkede punkters titler står nu i den åbne udgave."
    } else {
        "Lukkede punkters titler står ikke i den åbne udgave."
    };
    let result = open.change(Change::SetHead { head: Box::new(head) });
    Outcome::of(result.map(|()| said))
}

/// Asks for another title of the current item.
pub(super) fn ask_title(open: &OpenMeeting) -> Outcome {
    open.item().map_or_else(Outcome::default, |item| {
        Outcome::next(Next::Prompt(Ask::new(PromptKind::Title).with_text(&item.title)))
    })
}

/// Gives the current item another title.
pub(super) fn set_title(open: &mut OpenMeeting, title: &str) -> Outcome {
    let change = Change::SetTitle { item: open.current.clone(), title: title.to_owned() };
    Outcome::report(open.change(change))
}

/// Adds an item behind the current one.
pub(super) fn add(open: &mut OpenMeeting, title: &str) -> Outcome {
    let result = open.add_item(title);
    open.set_focus(Focus::Text);
    let name = open.item().map_or_else(String::new, Item::name);
    Outcome::of(result.map(|()| format!("Punktet er tilføjet: {name}.")))
}
