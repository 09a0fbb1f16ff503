//! The phrases by their codes: the user's, which can be changed here, and the standard ones.

use super::fill;
use super::phrase::{Phrase, Whose, is_meant};
use crate::action::Action;
use crate::app::environment::Environment;
use crate::app::open_meeting::OpenMeeting;
use crate::app::outcome::{Ask, FileText, Outcome, Tone};
use crate::app::picker::list::{ListPlace, PickerList};
use crate::app::picker::row::{ChoiceRow, row};
use crate::app::prompt::kind::PromptKind;
use crate::app::prompt::line::{PromptLine, Typed, WhenLeft};
use crate::app::screen::Hint;
use crate::app::settings::user_file::UserFile;
use crate::draft::phrases::suits_title;
use crate::keymap::Context;

/// Returns the lines of a file with the one of a code replaced, or a new one appended.
fn with_line(text: &str, code: &str, new: Option<&str>) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let is_it = |line: &&str| is_meant(line) && Phrase::read(line).is_some_and(|phrase| phrase.code == code);
    match (lines.iter().position(is_it), new) {
        (Some(at), Some(new)) => lines[at] = new,
        (Some(at), None) => drop(lines.remove(at)),
        (None, Some(new)) => lines.push(new),
        (None, None) => {}
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The phrases.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum PhraseList {
    /// As they were asked for.
    AskedFor,
    /// As they are offered to an item that recommends nothing.
    Offered,
}

/// A phrase to insert.
pub(in crate::app) struct PhraseChoice {
    code: String,
    /// The text, filled in as far as known.
    text: String,
}

const ON_PHRASES: &[Hint] = &[
    (Action::Choose, "skriv"),
    (Action::NewPhrase, "ny"),
    (Action::EditPhrase, "ret"),
    (Action::RemovePhrase, "slet"),
    (Action::Close, "luk"),
];

const ON_OFFERED_PHRASES: &[Hint] =
    &[(Action::Choose, "skriv"), (Action::MoveDown, "næste"), (Action::Close, "luk")];

impl PickerList for PhraseList {
    type Choice = PhraseChoice;

    fn title(&self) -> &'static str {
        "Indsæt en vending"
    }

    fn context(&self) -> Option<Context> {
        Some(match self {
            PhraseList::AskedFor => Context::Phrases,
            PhraseList::Offered => Context::OfferedPhrases,
        })
    }

    fn hints(&self) -> &'static [Hint] {
        match self {
            PhraseList::AskedFor => ON_PHRASES,
            PhraseList::Offered => ON_OFFERED_PHRASES,
        }
    }

    fn all_rows(
        &self,
        _: &str,
        open: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Vec<ChoiceRow<PhraseChoice>> {
        rows(open, environment)
    }

    fn choose(
        &self,
        phrase: PhraseChoice,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Outcome {
        if let Some(open) = open {
            write(open, environment, &phrase.text);
        }
        Outcome::default().and_close()
    }

    fn act(
        &self,
        action: Action,
        place: ListPlace<'_>,
        open: Option<&mut OpenMeeting>,
        environment: &Environment,
    ) -> Option<Outcome> {
        let code = || Some(place.choice(self, open.as_deref(), environment)?.code);
        match action {
            Action::NewPhrase => Some(ask_new(place.typed)),
            Action::EditPhrase => Some(edit(environment, &code()?)),
            Action::RemovePhrase => Some(remove(environment, &code()?)),
            _ => None,
        }
    }
}

/// Returns the phrases as rows, with placeholders filled in as far as known; what suits an item that recommends
/// nothing comes first.
fn rows(open: Option<&OpenMeeting>, environment: &Environment) -> Vec<ChoiceRow<PhraseChoice>> {
    let filled = |text: &str| open.map_or_else(|| text.to_owned(), |open| fill::filled(open, text));
    let shown = |phrase: &Phrase| {
        let text = filled(&phrase.text);
        let hint = if phrase.whose == Whose::Own { "egen" } else { "" };
        let label = text.trim_end().to_owned();
        row(&phrase.code, &label, hint, PhraseChoice { code: phrase.code.clone(), text })
    };
    let suits = |phrase: &&Phrase| open.is_some_and(|open| suits(phrase, open));
    let (first, others): (Vec<&Phrase>, Vec<_>) = environment.settings.phrases.iter().partition(suits);
    first.into_iter().chain(others).map(shown).collect()
}

/// Returns whether a phrase suits the current item, which recommends nothing.
pub(in crate::app) fn suits_item(open: &OpenMeeting, environment: &Environment) -> bool {
    environment.settings.phrases.iter().any(|phrase| suits(phrase, open))
}

fn suits(phrase: &Phrase, open: &OpenMeeting) -> bool {
    let item = open.item().filter(|item| item.indstilling.is_none());
    item.is_some_and(|item| suits_title(&phrase.text, &item.title))
}

/// Inserts a phrase into the decision, apart from a sentence before it.
fn write(open: &mut OpenMeeting, environment: &Environment, text: &str) {
    open.focus_text(environment.keymap.modal);
    let ends_sentence = open.text.before_cursor(1).ends_with(['.', '?', '!', ':', ';', ',']);
    let is_added = open.text.selected_text().is_none();
    let blank = if is_added && ends_sentence { " " } else { "" };
    fill::write(open, 0, &format!("{blank}{text}"));
}

/// Asks for the code of a new phrase.
fn ask_new(text: &str) -> Outcome {
    ask(&format!(" = {}", text.replace('\n', "\\n")), None)
}

/// Asks for the code of the text selected in the decision.
pub(in crate::app) fn ask_of_marked(open: &OpenMeeting) -> Outcome {
    match open.shown().selected_text() {
        Some(text) => ask_new(&text),
        None => Outcome::info("Markér først den tekst, der skal være en vending."),
    }
}

fn ask(text: &str, of: Option<usize>) -> Outcome {
    let ask = Ask::new(PromptKind::Phrase(of)).with_text(text);
    // the cursor starts at the code
    Outcome::ask(if of.is_none() { ask.at_start() } else { ask })
}

/// Asks for another text of a phrase.
fn edit(environment: &Environment, code: &str) -> Outcome {
    let at = environment.settings.phrases.iter().position(|phrase| phrase.code == code);
    at.map_or_else(Outcome::default, |at| ask(&environment.settings.phrases[at].line(), Some(at)))
}

/// Removes a user phrase.
fn remove(environment: &Environment, code: &str) -> Outcome {
    match environment.settings.phrases.iter().find(|phrase| phrase.code == code) {
        None => Outcome::default(),
        Some(phrase) if phrase.whose == Whose::Trade => {
            Outcome::info("Den er fast. Ret den, så gælder din egen i stedet.")
        }
        Some(phrase) => {
            let text = with_line(environment.settings.files.text(UserFile::Phrases), &phrase.code, None);
            keep(text, format!("Slettet: {}", phrase.line()))
        }
    }
}

fn keep(text: String, done: String) -> Outcome {
    Outcome { file: Some(FileText::asked_for(UserFile::Phrases, text).saying(done)), ..Outcome::default() }
}

fn ask_again(line: &str, of: Option<usize>, why: String) -> Outcome {
    Outcome { notice: Outcome::say(Tone::Warning, why).notice, ..ask(line, of) }
}

/// A phrase with its code; the index of the edited one.
pub(in crate::app) struct PhrasePrompt(pub(in crate::app) Option<usize>);

impl PromptLine for PhrasePrompt {
    fn question(&self) -> &'static str {
        "Vending: kode = tekst ({oplægsholder}, {tid}, {sted}, {organ} fyldes ud)"
    }

    fn when_left(&self) -> WhenLeft {
        WhenLeft::Told
    }

    fn answer(&self, typed: Typed<'_>, _: Option<&mut OpenMeeting>, environment: &Environment) -> Outcome {
        // a trailing blank is intended
        answer(environment, typed.line, self.0)
    }
}

/// Stores the typed phrase; the line stays open when it is none, or has the code of another.
fn answer(environment: &Environment, line: &str, of: Option<usize>) -> Outcome {
    let Some(phrase) = Phrase::read(line).filter(|phrase| !phrase.code.starts_with('#')) else {
        let how = "Skriv en kode uden mellemrum, =, og teksten: »bus = Busserne kører.«";
        return ask_again(line, of, how.to_owned());
    };
    let has_code = |known: &Phrase| known.code == phrase.code && known.whose == Whose::Own;
    let taken = environment.settings.phrases.iter().position(has_code);
    if taken.is_some() && taken != of {
        return ask_again(line, of, format!("Koden »{}« er brugt; vælg en anden.", phrase.code));
    }
    let edited = of.and_then(|at| environment.settings.phrases.get(at)).filter(|old| old.whose == Whose::Own);
    let code = edited.map_or_else(|| phrase.code.clone(), |old| old.code.clone());
    let text = with_line(environment.settings.files.text(UserFile::Phrases), &code, Some(&phrase.line()));
    keep(text, format!("Vendingen er gemt. Skriv »{}«, og tag den.", phrase.code)).and_close()
}
