//! Finding words in the whole meeting: its titles, decisions, recommendations, cases, presenters and attachments.

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
use crate::meeting::Item;
use crate::meeting::search::excerpt;

/// How many letters of a text are shown before what was found.
const BEFORE: usize = 24;
/// The most letters of a text that are shown.
const SHOWN: usize = 160;

/// A text of an item that may have the words.
struct SearchedText<'a> {
    /// What the text is, for the user.
    what: &'a str,
    text: String,
    is_decision: bool,
}

/// Returns the texts of an item, in the order in which they matter.
fn texts(item: &Item) -> Vec<SearchedText<'_>> {
    let text = |what, text: String| SearchedText { what, text, is_decision: false };
    let mut texts = vec![
        text("titel", item.title.clone()),
        SearchedText { what: "beslutning", text: item.decision_text().to_owned(), is_decision: true },
    ];
    let decision = item.decision.iter();
    let statements = decision.clone().flat_map(|decision| &decision.statements);
    texts.extend(statements.map(|statement| text("protokol", statement.text.clone())));
    texts.extend(decision.flat_map(|decision| &decision.tasks).map(|task| text("opgave", task.what.clone())));
    let lines = item.indstilling.iter().map(|indstilling| indstilling.lines().collect::<Vec<_>>().join(" "));
    texts.extend(lines.map(|lines| text("indstilling", lines)));
    texts.extend(item.presenter.iter().map(|name| text("indleder", name.clone())));
    let case = [&item.case_no, &item.initials];
    texts.extend(case.into_iter().flatten().map(|case| text("sagsnr.", case.clone())));
    texts.extend(item.bilag.iter().map(|bilag| text("bilag", bilag.title.clone())));
    let sections = item.sections.iter();
    texts.extend(sections.map(|section| {
        let what = if section.heading.is_empty() { "sagen" } else { section.heading.as_str() };
        text(what, section.text.clone())
    }));
    texts
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
        for SearchedText { what, text, is_decision } in texts(item) {
            let Some(place) = places(&text, needle).into_iter().next() else { continue };
            let choice = if is_decision {
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
