//! Completion: one continuation of the words before the cursor, from the words at hand.
//!
//! A continuation is what followed the same words elsewhere. The longest matching run of words before the
//! cursor counts most, then how near the source is (what is recommended, phrases, the case, earlier
//! decisions, names, common words, the agenda), then how often it occurred. After two matching words the rest
//! of the sentence is offered, otherwise a word or a name. An offer is no part of the text until it is
//! accepted.
//!
//! | file | what is in it |
//! |---|---|
//! | `sources` | where the words of an item come from |
//! | `common` | common words, the same for all meetings |
//! | `corpus` | the words of the sources, indexed |
//! | `written` | the words of the text being written |
//! | `names` | misspelt names, as they are listed |
//! | `compound` | the last part of a compound, on request |

mod common;
mod compound;
mod corpus;
mod names;
mod sources;
#[cfg(test)]
mod tests;
mod written;

use std::collections::HashMap;

use corpus::{Corpus, WordId};
use sources::sources;
use written::WrittenText;

use crate::meeting::{Item, Meeting};

/// A text that words are taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// What the item recommends, and its title.
    Indstilling,
    /// The item's case.
    Item,
    /// What was decided before, at this meeting or an earlier one.
    Decision,
    /// A phrase of the trade.
    Phrase,
    /// The name of a person or an organisation; offered whole.
    Name,
    /// The rest of the agenda.
    Agenda,
    /// A common word of minutes, which nothing at hand has.
    Word,
}

impl Source {
    /// Returns how much one occurrence counts.
    fn weight(self) -> u64 {
        match self {
            Source::Indstilling => 80,
            Source::Item => 24,
            Source::Decision => 20,
            Source::Name => 16,
            Source::Phrase => 32,
            Source::Agenda => 1,
            Source::Word => 6,
        }
    }
}

/// One continuation of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// How many bytes before the cursor it replaces: 0, except for a misspelt name.
    pub replaces: usize,
    /// What it puts there.
    pub text: String,
}

impl Offer {
    /// Returns what is left of it when its beginning was typed; `None` when other text was.
    pub fn rest_after(mut self, typed: &str) -> Option<Offer> {
        let is_begun = self.replaces == 0 && self.text.len() > typed.len() && self.text.starts_with(typed);
        is_begun.then(|| {
            self.text.drain(..typed.len());
            self
        })
    }

    /// Returns its first word, with the blank before it and without punctuation after it.
    pub fn first_word(&self) -> &str {
        let text = self.text.as_str();
        let start = text.find(char::is_alphanumeric).unwrap_or(text.len());
        let end = text[start..].find(char::is_whitespace).map_or(text.len(), |end| start + end);
        let word = text[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
        if word.is_empty() || self.replaces > 0 { text } else { word }
    }
}

/// The words at hand for one item, indexed for a query at every key.
#[derive(Debug, Default)]
pub struct Completer {
    corpus: Corpus,
}

/// How many words before the cursor are compared.
const REACH: usize = 4;
/// How many continuations are tried.
const TRIES: usize = 3;
/// How many are shown, one after the other, on request.
const ASKED: usize = 4;
/// A longer word is not offered when the whole word is this many times commoner.
const COMMONER: u64 = 24;
/// How many bytes before the cursor are read: earlier words of the same text are known too.
const READ_BACK: usize = 4096;
/// What a match of so many words before the cursor counts.
const LEADS: [u64; REACH + 2] = [1, 25, 600, 15_000, 200_000, 2_000_000];

/// A continuation that has been seen.
#[derive(Debug, Clone, Copy)]
struct Occurrence {
    /// How many words before the cursor were the same there.
    lead: usize,
    source: Source,
    /// Where the word is that goes on, in the corpus or the text itself.
    token: usize,
}

/// All that was seen of one next word.
struct NextWord {
    score: u64,
    best: Occurrence,
    from_written: bool,
}

impl Completer {
    /// Reads the sources.
    pub fn new<'a>(sources: impl IntoIterator<Item = (Source, &'a str)>) -> Self {
        let mut corpus = Corpus::default();
        sources.into_iter().for_each(|(source, text)| corpus.read(source, text));
        corpus.close();
        Completer { corpus }
    }

    /// Reads what an item's decision may say: its indstilling as `done`, its case, the body's `earlier`
    /// decisions, names, the agenda and common words.
    pub fn for_item(meeting: &Meeting, item: &Item, done: &[String], earlier: &[String]) -> Self {
        let mut corpus = Corpus::default();
        sources(meeting, item, done, earlier)
            .into_iter()
            .for_each(|(source, text)| corpus.read(source, text));
        corpus.read_common();
        corpus.close();
        Completer { corpus }
    }

    /// Returns what may follow the text before the cursor; `None` when nothing is likely.
    pub fn offer(&self, before: &str) -> Option<Offer> {
        let text = tail(before);
        let written_text = WrittenText::read(text);
        let place = CursorContext::read(text, &written_text, &self.corpus);
        if place.is_blank() {
            return None;
        }
        let (candidates, all) = self.candidates(&place, &written_text);
        let speaks = |candidate: &&NextWord| {
            place.speaks(&candidate.best) && candidate.score * 100 >= all * candidate.needed_share()
        };
        // the best may have too little left to say
        let mut likely = candidates.iter().filter(speaks).take(TRIES);
        let continuation = likely.find_map(|candidate| self.continuation(candidate, &place, &written_text));
        continuation.map(|text| Offer { replaces: 0, text }).or_else(|| self.corrected(&place))
    }

    /// Returns what is shown on request, best first, even when it is not likely enough to be offered unasked.
    pub fn others(&self, before: &str) -> Vec<Offer> {
        let text = tail(before);
        let written_text = WrittenText::read(text);
        let place = CursorContext::read(text, &written_text, &self.corpus);
        if place.is_blank() {
            return Vec::new();
        }
        let (candidates, _) = self.candidates(&place, &written_text);
        let mut texts: Vec<String> = Vec::new();
        for candidate in &candidates {
            let text = self.continuation(candidate, &place, &written_text);
            texts.extend(text.filter(|text| !texts.contains(text)));
            if texts.len() == ASKED {
                break;
            }
        }
        if texts.is_empty() {
            texts = self.compounds(&place);
        }
        texts.into_iter().map(|text| Offer { replaces: 0, text }).collect()
    }

    /// Returns all known continuations, best first, and their total weight.
    fn candidates(&self, place: &CursorContext, written_text: &WrittenText) -> (Vec<NextWord>, u64) {
        let mut candidates: HashMap<WordId, NextWord> = HashMap::new();
        let finished = self.gather(place, &mut candidates);
        self.gather_written(place, written_text, &mut candidates);
        let mut candidates: Vec<NextWord> = candidates.into_values().collect();
        let all = candidates.iter().map(|candidate| candidate.score).sum::<u64>() + finished;
        candidates.sort_unstable_by_key(|candidate| std::cmp::Reverse(candidate.rank()));
        (candidates, all)
    }

    fn continuation(
        &self,
        candidate: &NextWord,
        place: &CursorContext,
        written_text: &WrittenText,
    ) -> Option<String> {
        if candidate.from_written {
            written_text.missing_end(candidate.best.token, place.prefix)
        } else {
            self.corpus.continuation(place, &candidate.best)
        }
    }

    /// Gathers what the corpus has, and returns the weight of the word at the cursor being complete.
    fn gather(&self, place: &CursorContext, candidates: &mut HashMap<WordId, NextWord>) -> u64 {
        let corpus = &self.corpus;
        if let Some(last) = place.lead.last().copied().flatten() {
            for &before in corpus.places(last) {
                let token = before as usize + 1;
                self.consider(place, token, candidates);
            }
        } else if let Some(word) = corpus.word(&place.low).filter(|_| place.opens) {
            let opening = |at: &usize| corpus.token(*at).is_some_and(|token| token.opens);
            let places = corpus.places(word).iter().map(|&at| at as usize);
            places.filter(opening).for_each(|at| self.consider(place, at, candidates));
        }
        if place.prefix.is_empty() {
            return 0;
        }
        // the word may be complete already; it is when it is far commoner than its continuations
        let mut complete = 0;
        for (word, best, weight) in corpus.with_prefix(place) {
            let Some(token) = corpus.token(best).filter(|token| corpus.fits(token, place)) else { continue };
            if token.is_word(&place.low, corpus) {
                complete = weight;
            } else if weight * COMMONER > complete || token.source == Source::Name {
                let weight = weight * place.name_weight(token.source);
                let seen = Occurrence { lead: 0, source: token.source, token: best };
                add(candidates, word, weight, seen, false);
            }
        }
        complete
    }

    fn consider(&self, place: &CursorContext, at: usize, candidates: &mut HashMap<WordId, NextWord>) {
        let corpus = &self.corpus;
        let Some(token) = corpus.token(at).filter(|token| corpus.fits(token, place)) else { return };
        if place.wants_past && token.present {
            return;
        }
        let mut lead = corpus.lead(place, at);
        let mut word = token.word;
        if token.is_word(&place.low, corpus) {
            let Some(next) = corpus.token(at + 1).filter(|next| !next.opens) else { return };
            (word, lead) = (next.word, lead + 1);
        }
        let score = LEADS[lead.min(REACH + 1)] * token.source.weight() * place.name_weight(token.source);
        add(candidates, word, score, Occurrence { lead, source: token.source, token: at }, false);
    }

    /// What the text itself has.
    fn gather_written(
        &self,
        place: &CursorContext,
        written_text: &WrittenText,
        candidates: &mut HashMap<WordId, NextWord>,
    ) {
        let written = place.prefix.chars().count();
        for at in written_text.before(place.prefix) {
            let lead = written_text.lead(at, place.prefix);
            if written == 0 || (lead == 0 && written < 2) {
                continue;
            }
            let word =
                self.corpus.word(&written_text.word(at).to_lowercase()).unwrap_or(WordId::of_written(at));
            let seen = Occurrence { lead: lead.min(1), source: Source::Decision, token: at };
            add(candidates, word, LEADS[lead.min(REACH)] * Source::Item.weight(), seen, true);
        }
    }
}

impl NextWord {
    /// Returns the share of the total weight, in per cent, that it needs to be shown: lower, the more often
    /// its source was right after no, one, or more matching words. Source: measured over 36 real decisions
    /// and 25 written for it (`cargo bench --bench keystrokes`), so that two in three shown offers were
    /// right. 48 decisions of invented meetings were not measured on, but consulted when choosing between
    /// values: the values are partly tuned to those too, and those prove nothing.
    fn needed_share(&self) -> u64 {
        let by_lead = match self.best.source {
            _ if self.from_written => [15, 0, 0],
            Source::Indstilling => [40, 15, 0],
            Source::Phrase => [20, 25, 0],
            Source::Name => [40, 30, 30],
            Source::Item => [25, 20, 60],
            Source::Decision => [30, 10, 60],
            // texts of other items are likely only where nothing else is
            Source::Agenda => [40, 15, 50],
            Source::Word => [30, 100, 100],
        };
        by_lead[self.best.lead.min(2)]
    }

    fn rank(&self) -> (u64, std::cmp::Reverse<usize>) {
        (self.score, std::cmp::Reverse(self.best.token))
    }
}

fn add(
    candidates: &mut HashMap<WordId, NextWord>,
    word: WordId,
    score: u64,
    seen: Occurrence,
    from_written: bool,
) {
    let candidate = candidates.entry(word).or_insert(NextWord { score: 0, best: seen, from_written });
    candidate.score += score;
    let rank = |seen: &Occurrence| (seen.lead, seen.source.weight());
    if rank(&seen) > rank(&candidate.best) {
        (candidate.best, candidate.from_written) = (seen, from_written);
    }
}

/// Returns the end of a text, as much of it as is read.
fn tail(text: &str) -> &str {
    let mut from = text.len().saturating_sub(READ_BACK);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// How many words the subject of a decision has at most.
const SUBJECT: usize = 3;

/// Returns whether the verb after a word is in the present also in a decision: "KKR besluttede, at planen
/// udarbejdes".
fn opens_clause(word: &str) -> bool {
    ["at", "der", "som", "hvor", "når", "hvis", "om"].contains(&word.to_lowercase().as_str())
}

/// The words before the cursor, and the beginning of the word being written.
#[derive(Debug)]
pub(crate) struct CursorContext<'a> {
    /// The words before, nearest last; `None` for a word that the corpus does not have.
    lead: Vec<Option<WordId>>,
    /// What is written of the word at the cursor.
    prefix: &'a str,
    /// The prefix in lower case.
    low: String,
    /// Whether a sentence begins with the word at the cursor.
    opens: bool,
    /// Whether a blank is missing before the next word.
    wants_blank: bool,
    /// Whether the sentence has only its first words yet, so that a verb would be that of the decision, in
    /// the past tense.
    wants_past: bool,
}

impl<'a> CursorContext<'a> {
    fn read(text: &'a str, written_text: &WrittenText, corpus: &Corpus) -> CursorContext<'a> {
        let start = text
            .rfind(|c: char| c.is_whitespace() || "(\"»“/[".contains(c))
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        let written = &text[start..];
        let ended = written.ends_with(|c: char| !c.is_alphanumeric() && !"-'’".contains(c));
        let prefix = if ended { "" } else { written };
        let (before, opens) = written_text.lead_in(prefix);
        let lead = before.iter().map(|word| corpus.word(&word.to_lowercase())).collect();
        let wants_past = !opens && before.len() <= SUBJECT && before.iter().all(|word| !opens_clause(word));
        CursorContext { lead, prefix, low: prefix.to_lowercase(), opens, wants_blank: ended, wants_past }
    }

    /// Returns whether there is nothing to go by.
    fn is_blank(&self) -> bool {
        self.prefix.is_empty() && self.lead.is_empty()
    }

    /// Returns whether enough is written for a continuation to be likely at all.
    fn speaks(&self, seen: &Occurrence) -> bool {
        let written = self.prefix.chars().count();
        written + seen.lead >= 2
    }

    /// Returns how much more a name counts that is on a list, where a capital letter asks for one.
    fn name_weight(&self, source: Source) -> u64 {
        let capital = self.prefix.starts_with(char::is_uppercase);
        if source == Source::Name && capital && !self.opens { 50 } else { 1 }
    }
}
