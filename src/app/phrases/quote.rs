//! Quotations of mailed text, and who introduced the item.

use super::attribution::{Attribution, Pasted, Quoted};
use super::fill::filled;
use crate::app::attendance::now;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Next, Outcome};
use crate::app::picker::kind::PickerKind;
use crate::app::picker::list::PickerList;
use crate::app::picker::row::{ChoiceRow, row};
use crate::draft::phrases::OPENED;
use crate::meeting::Person;
use crate::meeting::text::pasted;

/// Makes a quotation of the selection, of the last paste, or of the clipboard.
pub(in crate::app) fn ask(open: &mut OpenMeeting) -> Outcome {
    Outcome::next(match take_quotable(open) {
        Some(quoted) => Next::Picker(PickerKind::Speaker(Attribution::Quotation(quoted))),
        None => Next::QuoteClipboard,
    })
}

/// Takes the clipboard's text as a quotation.
pub(in crate::app) fn of_clipboard(text: String) -> Outcome {
    if text.trim().is_empty() {
        return Outcome::info(
            "Der er intet at citere: kopiér ordlyden, eller indsæt den og markér den først.",
        );
    }
    let quoted = Quoted { text, replaces: 0 };
    Outcome::next(Next::Picker(PickerKind::Speaker(Attribution::Quotation(quoted))))
}

/// The possible speakers of what is inserted; any other name can be typed.
pub(in crate::app) struct AttributionList<'a>(pub(in crate::app) &'a Attribution);

impl PickerList for AttributionList<'_> {
    /// The name; empty for none.
    type Choice = String;

    fn title(&self) -> &'static str {
        match self.0 {
            Attribution::Quotation(_) => "Hvem siger det?",
            Attribution::Introduction => "Hvem indledte punktet?",
        }
    }

    fn all_rows(&self, _: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<String>> {
        open.map_or_else(Vec::new, |open| speakers(open, self.0))
    }

    fn typed_row(&self, typed: &str, _: &Environment) -> Option<ChoiceRow<String>> {
        let typed = typed.trim();
        (!typed.is_empty()).then(|| row("", typed, "som skrevet", typed.to_owned()))
    }

    fn choose(&self, who: String, open: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        if let Some(open) = open {
            write(open, environment, &who, self.0);
        }
        Outcome::default().and_close()
    }
}

/// Returns the possible speakers: the presenter, those present, and none.
fn speakers(open: &OpenMeeting, attribution: &Attribution) -> Vec<ChoiceRow<String>> {
    let by = |who: &str, hint: &str| row("", who, hint, who.to_owned());
    let presenter = open.item().and_then(|item| item.presenter.as_deref());
    let first = presenter.map(|name| by(name, "oplægsholder"));
    let others = open.meeting.people.iter().filter(|person| Some(person.name.as_str()) != presenter);
    let (present, absent): (Vec<&Person>, Vec<&Person>) =
        others.partition(|person| open.meeting.status_of(&person.id).attended());
    let people = present.into_iter().chain(absent);
    let people = people.map(|person| by(&person.name, &now::word(&open.meeting, person)));
    let unnamed =
        (*attribution != Attribution::Introduction).then(|| row("", "Uden navn", "", String::new()));
    first.into_iter().chain(people).chain(unnamed).collect()
}

/// Inserts the text once the speaker is known.
fn write(open: &mut OpenMeeting, environment: &Environment, who: &str, attribution: &Attribution) {
    open.focus_text(environment.keymap.modal);
    match attribution {
        Attribution::Quotation(quoted) => quote(open, who, quoted),
        Attribution::Introduction => put_first(open, &OPENED.replace("{oplægsholder}", who)),
    }
}

/// Inserts who introduced the item, or asks for the name.
pub(in crate::app) fn introduce(open: &mut OpenMeeting, environment: &Environment) -> Outcome {
    open.focus_text(environment.keymap.modal);
    match put_introduction(open) {
        Some(attribution) => Outcome::next(Next::Picker(PickerKind::Speaker(attribution))),
        None => Outcome::default(),
    }
}

/// Stores where text was just pasted, so that it can be made a quotation.
pub(in crate::app) fn note_paste(open: &mut OpenMeeting, inserted: usize) {
    let end = open.text.cursor();
    open.pasted = Pasted { start: end.saturating_sub(inserted), end, length: open.text.len() };
}

/// Returns the text to quote: the selection, or the last paste.
fn take_quotable(open: &mut OpenMeeting) -> Option<Quoted> {
    let Pasted { start, end, length } = open.pasted;
    let fresh = end > start && open.text.cursor() == end && open.text.len() == length;
    let place = open.text.selection().or(fresh.then_some(start..end))?;
    let text = open.text.text().get(place.clone())?.to_owned();
    open.text.clear_selection();
    open.text.set_cursor(place.end);
    Some(Quoted { text, replaces: place.len() })
}

fn quote(open: &mut OpenMeeting, who: &str, quoted: &Quoted) {
    let words = quotation(who, &quoted.text);
    open.edit(|editor| editor.insert_over(quoted.replaces, &words));
}

/// Inserts "NN indledte punktet." before everything else, or removes it. Returns what to ask for when the
/// name is missing.
fn put_introduction(open: &mut OpenMeeting) -> Option<Attribution> {
    open.take_proposal();
    let words = filled(open, OPENED);
    let opening = OPENED.rsplit('}').next().unwrap_or_default();
    let text = open.text.text();
    let first = text.split('\n').next().unwrap_or_default();
    if let Some(at) = first.find(opening).filter(|at| !first[..*at].contains('.')) {
        let end = at + opening.len();
        let length = end + first[end..].len() - first[end..].trim_start().len();
        open.text.set_cursor(length);
        open.edit(|editor| editor.insert_over(length, ""));
        open.text.set_cursor(open.text.len());
        return None;
    }
    if words.contains('{') {
        return Some(Attribution::Introduction);
    }
    put_first(open, &words);
    None
}

/// Inserts a sentence before everything else; the cursor goes after it.
fn put_first(open: &mut OpenMeeting, sentence: &str) {
    let gap = if open.text.is_empty() { "" } else { " " };
    open.text.set_cursor(0);
    open.edit(|editor| editor.insert_block(&format!("{sentence}{gap}")));
    open.text.set_cursor(open.text.len());
    let spaced = open.text.text().ends_with(char::is_whitespace);
    open.taken = Some(open.text.cursor()).filter(|_| !spaced);
}

/// Returns a text between quotation marks, with those within it turned to single ones, and without the marks
/// of a mail.
fn quotation(who: &str, text: &str) -> String {
    let line = |line: &str| line.trim_start_matches(['>', ' ']).trim_end().to_owned();
    let text = pasted(text).lines().map(line).collect::<Vec<_>>().join("\n");
    let bare = text.trim().trim_matches(['"', '“', '”', '„', '»', '«']).trim();
    let inner = bare.replace('»', "›").replace('«', "‹");
    if who.is_empty() { format!("»{inner}«") } else { format!("{who}: »{inner}«") }
}
