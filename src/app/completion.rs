//! The words at hand while a decision is written: what may come next, and phrases by their codes.

use super::layout;
use super::phrases::Phrase;
use super::picker::{Choice, PickerKind, Row, row};
use super::quote::Pasted;
use super::screen::Hint;
use super::spelling::Spelt;
use super::window::Area;
use super::{App, Focus, OpenMeeting, Overlay, Role, Tone, View};
use crate::action::Action;
use crate::completion::{Completer, Offer, sources};
use crate::draft::{Preferences, done_for, outcomes};
use crate::editor::Edit;
use crate::lint::{Deviation, deviations};
use crate::meeting::{Change, Indstilling, Item, ItemId, MeetingId, Outcome, date};

/// Whether words are offered while one writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Completion {
    /// Behind the cursor.
    #[default]
    On,
    /// Not at all.
    Off,
}

/// How much of an offer is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Share {
    Whole,
    Word,
}

/// The words at hand for one item.
#[derive(Debug, Default)]
pub struct Words {
    completer: Completer,
    /// The item that they were gathered for.
    item: Option<ItemId>,
    /// What is shown behind the cursor.
    offer: Option<Offer>,
    /// How long the text was and where the cursor stood when that was thought of.
    place: (usize, usize),
    /// What the body was recommended and decided at earlier meetings, oldest first.
    earlier: Vec<(Indstilling, String)>,
    /// Which of the written words are right.
    pub(super) spelt: Spelt,
    /// What was pasted last.
    pub(super) pasted: Pasted,
}

impl Words {
    /// What is shown behind the cursor; no part of the text.
    pub fn offer(&self) -> Option<&Offer> {
        self.offer.as_ref()
    }

    /// Takes in what the body decided before.
    pub(super) fn remember(&mut self, earlier: Vec<(Indstilling, String)>) {
        self.earlier = earlier;
        self.item = None;
    }
}

impl OpenMeeting {
    /// What the body is used to: from earlier meetings, and from the items decided at this one.
    pub(super) fn preferences(&self) -> Preferences {
        let decided = |item: &Item| item.state.is_done() && item.id != self.current;
        let here = self.meeting.items.iter().filter(|item| decided(item));
        let here = here.filter_map(|item| Some((item.indstilling.as_ref()?, item.decision_text())));
        let earlier = self.words.earlier.iter().map(|(asked, words)| (asked, words.as_str()));
        let mut preferences = Preferences::default();
        preferences.learn_name(
            &self.meeting.body,
            self.meeting.items.iter().filter_map(|item| item.indstilling.as_ref()),
        );
        earlier.chain(here).for_each(|(asked, words)| preferences.learn(&self.meeting.body, asked, words));
        preferences
    }

    /// What the decision of an item has otherwise than its indstilling.
    pub fn differences(item: &Item) -> Vec<Deviation> {
        let words = item.decision_text();
        let known = item.indstilling.as_ref().filter(|_| !words.trim().is_empty() && words.len() < LONG);
        known.map_or_else(Vec::new, |indstilling| deviations(indstilling, words))
    }

    /// What the decision on the open has otherwise.
    pub fn differences_here(&self) -> Vec<Deviation> {
        let key = (self.meeting.revision, self.current.clone());
        self.differences.get(key, || self.item().map_or_else(Vec::new, OpenMeeting::differences))
    }

    /// Thinks of what may come next, when something was written since the last time. Words are gathered for each item as
    /// long as they are `wanted` at all.
    fn offer_words(&mut self, wanted: bool, writing: bool, area: Area, phrases: &[Phrase]) {
        let place = (self.text.len(), self.text.cursor());
        let same = self.words.item.as_ref() == Some(&self.current);
        let (length, cursor) = std::mem::replace(&mut self.words.place, place);
        let writing =
            writing && self.focus == Focus::Text && self.proposal.is_none() && self.text.at_line_end();
        if writing && same && (length, cursor) == place {
            return;
        }
        self.words.offer = None;
        if wanted && !same {
            self.gather();
        } else if writing && length != place.0 {
            let offer = self
                .phrase_before(phrases)
                .or_else(|| self.words.completer.offer(&self.text.before_cursor(REACH)));
            self.words.offer = offer.filter(|offer| self.has_room(offer, area));
        } else if cursor != place.1 {
            self.taken = None;
        }
    }

    fn gather(&mut self) {
        self.words.item = Some(self.current.clone());
        let Some(item) = self.item() else { return };
        let earlier: Vec<String> = self.words.earlier.iter().map(|(_, words)| words.clone()).collect();
        let done = done_for(&self.meeting.body, item, &self.preferences());
        self.words.completer = Completer::new(sources(&self.meeting, item, &done, &earlier));
    }

    /// Whether so much of an offer can be seen that one knows what one takes.
    fn has_room(&self, offer: &Offer, area: Area) -> bool {
        let (row, column) = self.text.cursor_cell();
        let row = row.saturating_sub(self.text.top());
        let wide = offer.first_word().chars().count() + usize::from(column) <= usize::from(area.width);
        let below = self.text.cursor() == self.text.len() && row + 1 < usize::from(area.height);
        wide || below
    }

    /// The phrase whose code stands before the cursor.
    fn phrase_before(&self, phrases: &[Phrase]) -> Option<Offer> {
        let before = self.text.before_cursor(CODE);
        let code = before.rsplit(char::is_whitespace).next().filter(|code| !code.is_empty())?;
        let phrase = phrases.iter().find(|phrase| phrase.code == code)?;
        Some(Offer { replaces: code.len(), text: self.filled(&phrase.text) })
    }

    /// A phrase with the places that are known.
    pub(super) fn filled(&self, text: &str) -> String {
        // "Bo Krag, direktør" and "Bo Krag (Engum)": the name alone begins a sentence
        let name = |presenter: &String| presenter.split([',', '(']).next().map(|name| name.trim().to_owned());
        let presenter = self.item().and_then(|item| item.presenter.as_ref()).and_then(name);
        let known = [
            ("{oplægsholder}", presenter),
            ("{tid}", Some(date::clock_of(self.now).to_string())),
            ("{sted}", self.meeting.place.clone()),
            ("{organ}", Some(self.meeting.body.clone())),
        ];
        known.into_iter().fold(text.to_owned(), |text, (place, known)| match known {
            Some(known) => text.replace(place, &known),
            None => text,
        })
    }

    /// Writes words in the place of what stands before the cursor; where they have a place to fill, the cursor goes there.
    pub(super) fn write_words(&mut self, replaces: usize, words: &str) {
        let open = words.find('{').and_then(|at| Some((at, at + words[at..].find('}')? + 1)));
        let text =
            open.map_or_else(|| words.to_owned(), |(from, to)| format!("{}{}", &words[..from], &words[to..]));
        let Some(written) = self.edit(|editor| editor.insert_over(replaces, &text)) else { return };
        match open {
            // the words may have been cut where the text was full
            Some((from, _)) => {
                self.text.set_cursor(self.text.cursor().saturating_sub(text.len() - from).max(written.at));
            }
            None => self.taken = Some(self.text.cursor()).filter(|_| !text.ends_with(char::is_whitespace)),
        }
    }

    /// What became of each point as it is marked; followed where nothing else was said.
    fn outcomes(&self) -> Vec<Outcome> {
        let Some(item) = self.item() else { return Vec::new() };
        let points = item.indstilling.as_ref().map_or(0, |indstilling| indstilling.points.len());
        let mut marked = item.decision.as_ref().map_or_else(Vec::new, |decision| decision.outcomes.clone());
        marked.resize(points, Outcome::Followed);
        marked
    }

    /// Writes what became of the points as a paragraph of its own.
    fn write_points(&mut self) -> Option<Edit> {
        let item = self.item().filter(|item| item.indstilling.is_some())?;
        let marked: Vec<Option<Outcome>> = self.outcomes().into_iter().map(Some).collect();
        let words = outcomes(&self.meeting.body, item, &self.preferences(), &marked);
        let gap = super::decision::gap(&self.text.text());
        self.text.set_cursor(self.text.len());
        self.edit(|editor| editor.insert_block(&format!("{gap}{words}")))
    }
}

/// How many bytes before the cursor a completion may read, and a code may take.
const REACH: usize = 4096;
const CODE: usize = 64;
/// How long a decision may be to be held against its indstilling at every key.
const LONG: usize = 20_000;

impl App {
    /// After every event: what is shown behind the cursor.
    pub(super) fn offer_words(&mut self) {
        let wanted = self.completion == Completion::On && self.role == Role::MinuteTaker;
        let writing = wanted && matches!(self.view, View::Meeting(_)) && self.overlay.is_none();
        if let Some(open) = &mut self.open_meeting {
            let area = layout::meeting(self.size, open).decision;
            open.offer_words(wanted, writing, area, &self.phrases);
        }
    }

    /// What the body decided before is known for the words to come.
    pub(super) fn learn(&mut self, meeting: &MeetingId, decisions: Vec<(Indstilling, String)>) {
        if let Some(open) = self.open_meeting.as_mut().filter(|open| open.meeting.id == *meeting) {
            open.words.remember(decisions);
        }
    }

    pub(super) fn take_words(&mut self, share: Share) {
        let Some(open) = &mut self.open_meeting else { return };
        let Some(offer) = open.words.offer.take() else { return };
        match share {
            Share::Whole => open.write_words(offer.replaces, &offer.text),
            Share::Word => open.write_words(offer.replaces, offer.first_word()),
        }
    }

    pub(super) fn toggle_completion(&mut self) {
        let (next, said) = match self.completion {
            Completion::On => (Completion::Off, "Der vises ikke længere ord efter markøren."),
            Completion::Off => (Completion::On, "Der vises igen ord efter markøren, mens du skriver."),
        };
        self.completion = next;
        self.say(Tone::Info, said);
        self.keep_settings();
    }

    pub(super) fn ask_points(&mut self) {
        let points = self.open_meeting.as_ref().map_or(0, |open| open.outcomes().len());
        if points == 0 {
            return self.say(Tone::Info, "Punktet har ingen indstilling at markere.");
        }
        self.open_picker(PickerKind::Points);
    }

    pub(super) fn point_rows(&self) -> Vec<Row> {
        let Some(open) = &self.open_meeting else { return Vec::new() };
        let points = open.item().and_then(|item| item.indstilling.as_ref()).map_or(&[][..], |i| &i.points);
        let shown = |(n, (point, outcome)): (usize, (&String, Outcome))| {
            row(&format!("{}", n + 1), point, outcome.label(), Choice::Points)
        };
        points.iter().zip(open.outcomes()).enumerate().map(shown).collect()
    }

    /// Marks the point that is chosen, and goes on to the next.
    pub(super) fn mark_point(&mut self, outcome: Outcome) {
        let (Some(Overlay::Picker(picker)), Some(open)) = (&mut self.overlay, &mut self.open_meeting) else {
            return;
        };
        let mut marked = open.outcomes();
        let Some(point) = marked.get_mut(picker.selected) else { return };
        *point = outcome;
        picker.selected = (picker.selected + 1).min(marked.len() - 1);
        let change = Change::SetOutcomes { item: open.current.clone(), outcomes: marked };
        let result = open.change(change);
        self.report(result);
    }

    pub(super) fn write_points(&mut self) {
        let focus = self.text_focus();
        if let Some(open) = &mut self.open_meeting {
            open.focus = focus;
            open.write_points();
        }
    }
}

/// The actions on the words that are offered.
pub const HINTS: &[Hint] = &[(Action::TakeWords, "tag alt"), (Action::TakeWord, "ordet")];
