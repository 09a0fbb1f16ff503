//! Finding words in the whole meeting: its titles, decisions, recommendations, cases, presenters and attachments.

use std::borrow::Cow;
use std::ops::Range;

use super::answer::Answer;
use super::environment::Environment;
use super::open_meeting::OpenMeeting;
use super::outcome::{Next, Outcome};
use super::picker::kind::PickerKind;
use super::picker::list::PickerList;
use super::picker::row::{ChoiceRow, row};
use super::prompt::echo::{Echo, EchoKind};
use super::prompt::line::{PromptLine, Typed};
use super::screen::Hint;
use crate::action::Action;
use crate::editor::places;
use crate::meeting::search::excerpt;
use crate::meeting::{Item, ItemText};

/// How many letters of a text are shown before what was found.
const BEFORE: usize = 24;
/// The most letters of a text that are shown.
const SHOWN: usize = 160;

/// A text of an item that may have the words.
struct SearchedText<'a> {
    /// Which texts come first.
    rank: u8,
    /// What the text is, for the user.
    what: &'a str,
    text: Cow<'a, str>,
}

/// The rank of the words of a decision, behind the title.
const DECISION: u8 = 1;

/// Returns the texts of an item, in the order in which they matter.
fn texts(item: &Item) -> Vec<SearchedText<'_>> {
    let mut texts: Vec<SearchedText<'_>> = item.texts().filter_map(searched).collect();
    texts.sort_by_key(|text| text.rank);
    texts
}

/// Returns a text as it is searched; `None` for a draft, which nobody has written.
fn searched(text: ItemText<'_>) -> Option<SearchedText<'_>> {
    let (rank, what, text) = match text {
        ItemText::Title(title) => (0, "titel", title.into()),
        ItemText::Decision(words) => (DECISION, "beslutning", words.into()),
        ItemText::Statement(statement) => (2, "protokol", statement.text.as_str().into()),
        ItemText::Task(task) => (3, "opgave", task.what.as_str().into()),
        ItemText::Indstilling(asked) => {
            (4, "indstilling", asked.lines().collect::<Vec<_>>().join(" ").into())
        }
        ItemText::Presenter(name) => (5, "indleder", name.into()),
        ItemText::CaseNumber(case) | ItemText::Initials(case) => (6, "sagsnr.", case.into()),
        ItemText::Bilag(bilag) => (7, "bilag", bilag.title.as_str().into()),
        ItemText::Section(section) if section.heading.is_empty() => {
            (8, "sagen", section.text.as_str().into())
        }
        ItemText::Section(section) => (8, section.heading.as_str(), section.text.as_str().into()),
        ItemText::Draft(_) => return None,
    };
    Some(SearchedText { rank, what, text })
}

/// The texts of the meeting that have the typed words.
pub(super) struct FindList;

impl PickerList for FindList {
    type Choice = Next;

    fn title(&self) -> &'static str {
        "Find i hele mødet"
    }

    fn all_rows(&self, typed: &str, open: Option<&OpenMeeting>, _: &Environment) -> Vec<ChoiceRow<Next>> {
        open.map_or_else(Vec::new, |open| rows(open, typed))
    }

    /// The words were looked for already.
    fn rows(
        &self,
        typed: &str,
        open: Option<&OpenMeeting>,
        environment: &Environment,
    ) -> Vec<ChoiceRow<Next>> {
        self.all_rows(typed, open, environment)
    }

    fn choose(&self, place: Next, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        Outcome::next(place)
    }
}

/// Returns a row for each text of the meeting that has the words, or for each item while nothing is typed.
fn rows(open: &OpenMeeting, typed: &str) -> Vec<ChoiceRow<Next>> {
    let needle = typed.trim();
    let mut rows = Vec::new();
    for item in &open.meeting.items {
        if needle.is_empty() {
            rows.push(row(&item.number, &item.title, "", Next::Decision(item.id.clone())));
            continue;
        }
        for SearchedText { rank, what, text } in texts(item) {
            let Some(place) = places(&text, needle).into_iter().next() else { continue };
            let choice = if rank == DECISION {
                Next::Passage { item: item.id.clone(), words: text[place.clone()].to_owned() }
            } else {
                Next::Decision(item.id.clone())
            };
            rows.push(row(&item.number, &around(&text, &place), what, choice));
        }
    }
    rows
}

/// Returns the text around a place of it, on one line.
fn around(text: &str, place: &Range<usize>) -> String {
    let shown = excerpt(text, place.start, BEFORE, SHOWN);
    format!("{}{}", if shown.start > 0 { "… " } else { "" }, text[shown].replace('\n', " "))
}

/// The text to find in the decision.
pub(super) struct FindPrompt;

const IN_FIND: &[Hint] =
    &[(Action::Choose, "find her"), (Action::Complete, "i hele mødet"), (Action::Close, "luk")];

impl PromptLine for FindPrompt {
    fn question(&self) -> &'static str {
        "Find i denne beslutning"
    }

    fn hints(&self) -> &'static [Hint] {
        IN_FIND
    }

    fn echo(&self, typed: Typed<'_>, open: &OpenMeeting) -> Vec<Echo> {
        echo(open, typed.line)
    }

    fn answer(&self, typed: Typed<'_>, _: Option<&mut OpenMeeting>, _: &Environment) -> Outcome {
        Outcome::next(Next::Answer(Answer::Find(typed.text.to_owned())))
    }

    /// Looks for the words in the whole meeting.
    fn act(&self, action: Action, line: &str) -> Option<Outcome> {
        matches!(action, Action::Complete | Action::Find)
            .then(|| Outcome::next(Next::NarrowedPicker { kind: PickerKind::Find, typed: line.to_owned() }))
    }
}

/// Returns how often the words are in the decision, and in the whole meeting.
fn echo(open: &OpenMeeting, typed: &str) -> Vec<Echo> {
    let needle = typed.trim();
    if needle.is_empty() {
        return Vec::new();
    }
    let here = places(&open.text.text(), needle).len();
    let items = open.meeting.items.iter();
    let everywhere: usize = items.flat_map(texts).map(|text| places(&text.text, needle).len()).sum();
    let line = format!("{} i denne beslutning, {} i hele mødet", times(here), times(everywhere));
    vec![Echo::new(EchoKind::Plain, line)]
}

fn times(n: usize) -> String {
    match n {
        0 => "ingen steder".to_owned(),
        1 => "1 sted".to_owned(),
        n => format!("{n} steder"),
    }
}
