//! What somebody said: a mailed wording as a quotation, and who opened the item.

use super::attribution::{Attribution, Quoted};
use super::picker::{Choice, PickerKind, Row, row};
use super::{App, Effect, OpenMeeting, Tone};
use crate::draft::phrases::OPENED;
use crate::meeting::Person;
use crate::meeting::text::pasted;

/// Where a paste ended, and how long the text was then: as long as both hold, nothing was written since.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Pasted {
    start: usize,
    end: usize,
    length: usize,
}

/// A wording between quotation marks, with those within it turned to single ones, and without the marks of a mail.
fn quotation(who: &str, text: &str) -> String {
    let line = |line: &str| line.trim_start_matches(['>', ' ']).trim_end().to_owned();
    let text = pasted(text).lines().map(line).collect::<Vec<_>>().join("\n");
    let bare = text.trim().trim_matches(['"', '“', '”', '„', '»', '«']).trim();
    let inner = bare.replace('»', "›").replace('«', "‹");
    if who.is_empty() { format!("»{inner}«") } else { format!("{who}: »{inner}«") }
}

impl OpenMeeting {
    /// Remembers what was pasted just now, so that it can be made a quotation.
    pub(super) fn note_paste(&mut self, inserted: usize) {
        let end = self.text.cursor();
        self.words.pasted = Pasted { start: end.saturating_sub(inserted), end, length: self.text.len() };
    }

    /// The words that are to be quoted: what is marked, or what was pasted just now.
    fn take_quotable(&mut self) -> Option<Quoted> {
        let Pasted { start, end, length } = self.words.pasted;
        let fresh = end > start && self.text.cursor() == end && self.text.len() == length;
        let place = self.text.selection().or(fresh.then_some(start..end))?;
        let text = self.text.text().get(place.clone())?.to_owned();
        self.text.clear_selection();
        self.text.set_cursor(place.end);
        Some(Quoted { text, replaces: place.len() })
    }

    fn quote(&mut self, who: &str, quoted: &Quoted) {
        let words = quotation(who, &quoted.text);
        self.edit(|editor| editor.insert_over(quoted.replaces, &words));
    }

    /// "NN indledte punktet." before all else; taken away again when it stands there. Answers with who is missing.
    fn introduce(&mut self) -> Option<Attribution> {
        self.take_proposal();
        let words = self.filled(OPENED);
        let told = OPENED.rsplit('}').next().unwrap_or_default();
        let text = self.text.text();
        let first = text.split('\n').next().unwrap_or_default();
        if let Some(at) = first.find(told).filter(|at| !first[..*at].contains('.')) {
            let end = at + told.len();
            let length = end + first[end..].len() - first[end..].trim_start().len();
            self.text.set_cursor(length);
            self.edit(|editor| editor.insert_over(length, ""));
            self.text.set_cursor(self.text.len());
            return None;
        }
        if words.contains('{') {
            return Some(Attribution::Opening);
        }
        self.put_first(&words);
        None
    }

    /// Writes a sentence before all else; the cursor stands behind it all.
    fn put_first(&mut self, sentence: &str) {
        let gap = if self.text.is_empty() { "" } else { " " };
        self.text.set_cursor(0);
        self.edit(|editor| editor.insert_block(&format!("{sentence}{gap}")));
        self.text.set_cursor(self.text.len());
        let open = self.text.text().ends_with(char::is_whitespace);
        self.taken = Some(self.text.cursor()).filter(|_| !open);
    }
}

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
