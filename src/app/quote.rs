//! What somebody said: a mailed wording as a quotation, and who opened the item.

use super::attribution::{Attribution, Quoted};
use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::picker::kind::PickerKind;
use super::picker::row::{PickerRow, RowChoice, row};
use crate::draft::phrases::OPENED;
use crate::meeting::Person;

/// Makes a quotation of what is marked, of what was pasted just now, or of what the clipboard holds.
pub(super) fn ask(open: &mut OpenMeeting) -> Outcome {
    Outcome::next(match open.take_quotable() {
        Some(quoted) => Next::Picker(PickerKind::Speaker(Attribution::Quotation(quoted))),
        None => Next::QuoteClipboard,
    })
}

/// Takes what the clipboard holds, when it was asked for a wording.
pub(super) fn of_clipboard(text: String) -> Outcome {
    if text.trim().is_empty() {
        return Outcome::info(
            "Der er intet at citere: kopiér ordlyden, eller indsæt den og markér den først.",
        );
    }
    let quoted = Quoted { text, replaces: 0 };
    Outcome::next(Next::Picker(PickerKind::Speaker(Attribution::Quotation(quoted))))
}

/// Returns who it can be: who presents the item, who is there, and nobody.
pub(super) fn rows(open: &OpenMeeting, said: &Attribution) -> Vec<PickerRow> {
    let by = |who: &str| RowChoice::By { who: who.to_owned(), said: said.clone() };
    let presenter = open.item().and_then(|item| item.presenter.as_deref());
    let first = presenter.map(|name| row("", name, "oplægsholder", by(name)));
    let others = open.meeting.people.iter().filter(|person| Some(person.name.as_str()) != presenter);
    let (here, away): (Vec<&Person>, Vec<&Person>) =
        others.partition(|person| open.meeting.status_of(&person.id).attended());
    let people = here.into_iter().chain(away);
    let people = people.map(|person| row("", &person.name, &person.group, by(&person.name)));
    let nobody = (*said != Attribution::Opening).then(|| row("", "Uden navn", "", by("")));
    first.into_iter().chain(people).chain(nobody).collect()
}

/// Returns the row of the name that is typed, for when nobody on the list has it.
pub(super) fn typed_row(typed: &str, said: &Attribution) -> PickerRow {
    row("", typed, "som skrevet", RowChoice::By { who: typed.to_owned(), said: said.clone() })
}

/// Writes the words when it is known whose they are.
pub(super) fn write(
    open: &mut OpenMeeting,
    environment: &Environment,
    who: &str,
    said: &Attribution,
) -> Outcome {
    open.set_focus(environment.text_focus(open));
    match said {
        Attribution::Quotation(quoted) => open.quote(who, quoted),
        Attribution::Opening => open.put_first(&OPENED.replace("{oplægsholder}", who)),
    }
    Outcome::default()
}

/// Writes who opened the item, or asks who it was.
pub(super) fn introduce(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    open.set_focus(environment.text_focus(open));
    match open.introduce() {
        Some(said) => Outcome::next(Next::Picker(PickerKind::Speaker(said))),
        None => Outcome::default(),
    }
}
