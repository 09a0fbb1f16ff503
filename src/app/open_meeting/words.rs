//! The words at hand while a decision is written: what may come next, and phrases by their codes.

use super::Focus;
use super::OpenMeeting;
use crate::app::phrase::Phrase;
use crate::app::window::Area;
use crate::completion::{Completer, Offer, sources};
use crate::draft::{Preferences, done_for};
use crate::lint::{Deviation, deviations};
use crate::meeting::{Indstilling, Item, ItemId, Meeting, date, quorum, text};

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
}

impl Words {
    /// What is shown behind the cursor; no part of the text.
    pub fn offer(&self) -> Option<&Offer> {
        self.offer.as_ref()
    }

    /// Takes away what is shown behind the cursor.
    pub(in crate::app) fn take_offer(&mut self) -> Option<Offer> {
        self.offer.take()
    }

    /// Takes in what the body decided before.
    pub(in crate::app) fn remember(&mut self, earlier: Vec<(Indstilling, String)>) {
        self.earlier = earlier;
        self.item = None;
    }
}

impl OpenMeeting {
    /// What the body is used to: from earlier meetings, and from the items decided at this one.
    pub(in crate::app) fn preferences(&self) -> Preferences {
        let decided = |item: &Item| item.state.is_done() && item.id != self.current;
        let here = self.meeting.items.iter().filter(|item| decided(item));
        let here = here.filter_map(|item| Some((item.indstilling.as_ref()?, item.decision_text())));
        let earlier = self.words.earlier.iter().map(|(asked, words)| (asked, words.as_str()));
        let mut preferences = Preferences::default();
        preferences.learn_name(
            self.meeting.named_body(),
            self.meeting.items.iter().filter_map(|item| item.indstilling.as_ref()),
        );
        earlier
            .chain(here)
            .for_each(|(asked, words)| preferences.learn(self.meeting.named_body(), asked, words));
        preferences
    }

    /// The same of the current item, worked out once for each change.
    pub fn differences_here(&self) -> Vec<Deviation> {
        let key = (self.meeting.revision, self.current.clone());
        self.differences
            .get(key, || self.item().map_or_else(Vec::new, |item| differences(&self.meeting, item)))
    }

    /// Thinks of what may come next, when something was written since the last time. Words are gathered for each item as
    /// long as they are `wanted` at all.
    pub(in crate::app) fn offer_words(
        &mut self,
        wanted: bool,
        writing: bool,
        area: Area,
        phrases: &[Phrase],
    ) {
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

    /// Shows the next words that may follow, and says whether there are some: asked for, so that they need not be likely.
    pub(in crate::app) fn show_other_words(&mut self, area: Area) -> bool {
        if self.focus != Focus::Text || self.proposal.is_some() || !self.text.at_line_end() {
            return false;
        }
        let others = self.words.completer.others(&self.text.before_cursor(REACH));
        let shown = self.words.offer.as_ref();
        let at = shown.and_then(|shown| others.iter().position(|offer| offer == shown));
        let next = others.iter().cycle().skip(at.map_or(0, |at| at + 1)).take(others.len());
        let mut next = next.filter(|offer| Some(*offer) != shown && self.has_room(offer, area));
        let Some(next) = next.next().cloned() else { return false };
        self.words.offer = Some(next);
        self.words.place = (self.text.len(), self.text.cursor());
        true
    }

    fn gather(&mut self) {
        self.words.item = Some(self.current.clone());
        let Some(item) = self.item() else { return };
        let earlier: Vec<String> = self.words.earlier.iter().map(|(_, words)| words.clone()).collect();
        let done = done_for(self.meeting.named_body(), item, &self.preferences());
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
    pub(in crate::app) fn filled(&self, text: &str) -> String {
        // "Bo Krag, direktør" and "Bo Krag (Engum)": the name alone begins a sentence
        let name = |presenter: &String| presenter.split([',', '(']).next().map(|name| name.trim().to_owned());
        let presenter = self.item().and_then(|item| item.presenter.as_ref()).and_then(name);
        let known = [
            ("{oplægsholder}", presenter),
            ("{beslutningsdygtig}", Some(quorum::quorate(&self.meeting.body).to_owned())),
            ("{tid}", Some(date::clock_of(self.now).to_string())),
            ("{sted}", self.meeting.place.clone()),
            ("{organ}", Some(self.meeting.named_body().to_owned()).filter(|body| !body.is_empty())),
        ];
        known.into_iter().fold(text.to_owned(), |text, (place, known)| match known {
            Some(known) => text.replace(place, &known),
            None => text,
        })
    }

    /// Writes words in the place of what stands before the cursor; where they have a place to fill, the cursor goes there.
    pub(in crate::app) fn write_words(&mut self, replaces: usize, words: &str) {
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
}

/// How many bytes before the cursor a completion may read, and a code may take.
const REACH: usize = 4096;

const CODE: usize = 64;

/// How long a decision may be to be held against its indstilling at every key.
const LONG: usize = 20_000;

/// Returns what the decision of an item has otherwise than its indstilling, and nobody has found right.
pub(in crate::app) fn differences(meeting: &Meeting, item: &Item) -> Vec<Deviation> {
    let words = item.decision_text();
    let known = item.indstilling.as_ref().filter(|_| !words.trim().is_empty() && words.len() < LONG);
    let mut found = known.map_or_else(Vec::new, |indstilling| deviations(indstilling, words));
    found.retain(|deviation| !meeting.accepted_findings.contains(&deviation_key(item, deviation)));
    found
}

/// What a deviation is known by once it was found right, as a finding is: it comes again when it says something else.
pub(in crate::app) fn deviation_key(item: &Item, deviation: &Deviation) -> String {
    text::clean_line(&format!("{}: {}", item.id.0, deviation.sentence()))
}
