//! The checked words of the current decision: looked up once each, and only where something changed.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::meeting::{Indstilling, ItemId, Meeting};
use crate::spelling::{
    CheckableWord, Speller, checkable_words, is_one_edit_apart, last_sentence, lines, sentences,
};

/// How many new words are looked up per event; the rest wait for the next.
const AT_ONCE: usize = 10;
/// How many lines and sentences are kept: more than a text has.
const PASSAGES: usize = 2_000;
/// The shortest name that a misspelt word is compared with.
const NAME: usize = 5;

/// The checked words of the current decision.
#[derive(Debug, Default)]
pub(in crate::app) struct CheckedWords {
    /// The words looked up: within a sentence, and at the beginning of one.
    known: [HashMap<String, bool>; 2],
    /// The words of the agenda and of the lists of people in lower case, and the sizes of both.
    listed: HashSet<String>,
    size: (usize, usize),
    /// The names among them.
    pub(in crate::app) names: Vec<String>,
    /// The unknown words of each line or sentence, in its bytes: only what changed is checked again.
    passages: HashMap<String, Vec<Range<usize>>>,
    /// What was checked: the item, its text, and the place of the cursor.
    pub(in crate::app) seen: Option<(ItemId, String, usize)>,
    /// The unknown words of the text, in bytes.
    pub(in crate::app) faults: Vec<Range<usize>>,
    /// Whether words wait to be looked up.
    pub(in crate::app) waits: bool,
}

impl CheckedWords {
    /// Reads the words of the meeting, which count as correct.
    pub(in crate::app) fn read(&mut self, meeting: &Meeting) {
        let size = (meeting.people.len(), meeting.items.len());
        if self.size == size && !self.listed.is_empty() {
            return;
        }
        self.size = size;
        self.forget();
        let people = meeting.people.iter();
        let names =
            people.flat_map(|person| [Some(&person.name), person.org.as_ref(), person.title.as_ref()]);
        let names: Vec<&str> = names.flatten().map(String::as_str).chain([meeting.body.as_str()]).collect();
        let words = |text: &&str| checkable_words(text).map(|w| w.word.to_owned()).collect::<Vec<_>>();
        self.names = names.iter().flat_map(words).filter(|name| name.chars().count() >= NAME).collect();
        let items = meeting.items.iter().flat_map(|item| {
            let asked = item.indstilling.iter().flat_map(Indstilling::lines);
            let sections = item.sections.iter().map(|section| section.text.as_str());
            let annexes = item.bilag.iter().map(|bilag| bilag.title.as_str());
            [item.title.as_str()]
                .into_iter()
                .chain(item.presenter.as_deref())
                .chain(asked)
                .chain(sections)
                .chain(annexes)
        });
        let texts = names.into_iter().chain(meeting.place.as_deref()).chain(items);
        self.listed = texts.flat_map(|text| words(&text)).map(|word| word.to_lowercase()).collect();
    }

    pub(super) fn is_listed(&self, low: &str) -> bool {
        let bare = || low.strip_suffix('s').or(low.strip_suffix('\'')).unwrap_or(low);
        self.listed.contains(low) || self.listed.contains(bare())
    }

    /// Returns whether a word is correct; `None` when so many were looked up already that it must wait.
    pub(super) fn is_right(
        &mut self,
        one: &CheckableWord,
        spelling: &KnownWords,
        lookups_left: &mut usize,
    ) -> Option<bool> {
        if let Some(right) = self.known[usize::from(one.opens)].get(one.word) {
            return Some(*right);
        }
        if *lookups_left == 0 {
            return None;
        }
        *lookups_left -= 1;
        let lower = one.word.to_lowercase();
        let right = self.is_listed(&lower)
            || spelling.learned.contains(&lower)
            || spelling.speller.knows(one.word)
            || (one.dotted && spelling.speller.knows(&format!("{}.", one.word)))
            || (!one.opens && self.is_strange_name(one.word));
        self.known[usize::from(one.opens)].insert(one.word.to_owned(), right);
        Some(right)
    }

    /// Forgets what was looked up, because other words are correct now.
    pub(in crate::app) fn forget(&mut self) {
        self.known.iter_mut().for_each(HashMap::clear);
        self.passages.clear();
        self.seen = None;
    }

    /// Finds the unknown words of a text, without the one being typed before the given place.
    pub(super) fn look_through(&mut self, text: &str, typed: Option<usize>, spelling: &KnownWords) {
        (self.faults, self.waits) = (Vec::new(), false);
        if self.passages.len() > PASSAGES {
            self.passages.clear();
        }
        let mut lookups_left = AT_ONCE;
        for (start, line) in lines(text) {
            match typed.filter(|at| is_in(Some(*at), start, line)) {
                Some(at) => self.look_at_typed(start, line, at, spelling, &mut lookups_left),
                None => self.look_at(start, line, None, spelling, &mut lookups_left),
            }
        }
    }

    /// Like `look_at`, for a line in which something is being typed. At its end, the result for the text
    /// before the word stays.
    fn look_at_typed(
        &mut self,
        start: usize,
        line: &str,
        typed: usize,
        spelling: &KnownWords,
        lookups_left: &mut usize,
    ) {
        let (before, behind) = line.split_at(typed - start);
        if !behind.trim().is_empty() {
            for (at, sentence) in sentences(line) {
                self.look_at(start + at, sentence, Some(typed), spelling, lookups_left);
            }
            return;
        }
        let (sentences, last) = before.split_at(last_sentence(before));
        self.look_at(start, sentences, None, spelling, lookups_left);
        let in_word = |c: char| c.is_alphanumeric() || c == '\'' || c == '’';
        let finished =
            if last.ends_with(in_word) { last.trim_end_matches(|c: char| !c.is_whitespace()) } else { last };
        self.look_at(start + sentences.len(), finished, None, spelling, lookups_left);
    }

    /// Finds the unknown words of a line or sentence that begins at `start`.
    fn look_at(
        &mut self,
        start: usize,
        passage: &str,
        typed: Option<usize>,
        spelling: &KnownWords,
        lookups_left: &mut usize,
    ) {
        let typed = typed.filter(|at| is_in(Some(*at), start, passage));
        let moved = |place: &Range<usize>| start + place.start..start + place.end;
        if let Some(faults) = self.passages.get(passage).filter(|_| typed.is_none()) {
            self.faults.extend(faults.iter().map(moved));
            return;
        }
        let (mut faults, mut waits) = (Vec::new(), false);
        for one in checkable_words(passage) {
            if typed.is_some_and(|at| moved(&one.place).start < at && at <= moved(&one.place).end) {
                continue;
            }
            match self.is_right(&one, spelling, lookups_left) {
                Some(true) => {}
                Some(false) => faults.push(one.place),
                None => waits = true,
            }
        }
        self.waits |= waits;
        self.faults.extend(faults.iter().map(moved));
        if !waits && typed.is_none() {
            self.passages.insert(passage.to_owned(), faults);
        }
    }

    /// Returns whether a capitalised word within a sentence is an unlisted name, and not a listed one
    /// misspelt.
    fn is_strange_name(&self, word: &str) -> bool {
        word.starts_with(char::is_uppercase) && !self.names.iter().any(|name| is_one_edit_apart(name, word))
    }
}

/// What words are checked against.
pub(in crate::app) struct KnownWords<'a> {
    pub(super) speller: &'a Speller,
    pub(super) learned: &'a HashSet<String>,
}

/// Returns whether the word being typed may be in a passage that begins at `start`.
fn is_in(typed: Option<usize>, start: usize, passage: &str) -> bool {
    typed.is_some_and(|at| (start..=start + passage.len()).contains(&at))
}
