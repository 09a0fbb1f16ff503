//! What somebody said: a mailed wording as a quotation, and who opened the item.

use super::attribution::{Attribution, Quoted};
use super::picker::{Choice, PickerKind, Row, row};
use super::{App, Effect, Tone};
use crate::draft::phrases::OPENED;
use crate::meeting::Person;

impl App {
    /// Makes a quotation of what is marked, of what was pasted just now, or of what the clipboard holds.
    pub(super) fn paste_quote(&mut self) {
        let Some(open) = &mut self.open_meeting else { return };
        match open.take_quotable() {
            Some(quoted) => self.open_picker(PickerKind::Speaker(Attribution::Quotation(quoted))),
            None => {
                self.quoting = true;
                self.effects.push(Effect::AskClipboard);
            }
        }
    }

    /// The clipboard's answer, when it was asked for a wording.
    pub(super) fn quote_from_clipboard(&mut self, text: String) {
        if text.trim().is_empty() {
            let said = "Der er intet at citere: kopiér ordlyden, eller indsæt den og markér den først.";
            return self.say(Tone::Info, said);
        }
        self.open_picker(PickerKind::Speaker(Attribution::Quotation(Quoted { text, replaces: 0 })));
    }

    /// Who it may be: who presents the item, who is there, and nobody.
    pub(super) fn speaker_rows(&self, said: &Attribution) -> Vec<Row> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
        let by = |who: &str| Choice::By { who: who.to_owned(), said: said.clone() };
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

    /// The name that is typed, when nobody on the list has it.
    pub(super) fn typed_speaker(typed: &str, said: &Attribution) -> Row {
        row("", typed, "som skrevet", Choice::By { who: typed.to_owned(), said: said.clone() })
    }

    /// It is known who: the words are written.
    pub(super) fn write_said(&mut self, who: &str, said: &Attribution) {
        let focus = self.text_focus();
        let Some(open) = &mut self.open_meeting else { return };
        open.focus = focus;
        match said {
            Attribution::Quotation(quoted) => open.quote(who, quoted),
            Attribution::Opening => open.put_first(&OPENED.replace("{oplægsholder}", who)),
        }
    }

    pub(super) fn introduce_item(&mut self) {
        let focus = self.text_focus();
        let Some(open) = &mut self.open_meeting else { return };
        open.focus = focus;
        if let Some(said) = open.introduce() {
            self.open_picker(PickerKind::Speaker(said));
        }
    }
}
