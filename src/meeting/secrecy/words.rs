//! The words of a text, with what each may mean for secrecy.

use std::borrow::Cow;
use std::ops::Deref;
use std::rc::Rc;

use compact_str::{CompactString, ToCompactString};
use unicode_normalization::UnicodeNormalization;

use super::meaning::WordMeaning;
use super::text_cache::TextCache;
use super::vocabulary::{is_plural, meaning};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// In lower case.
    pub(super) text: CompactString,
    /// Where it stands, in bytes.
    pub(super) start: usize,
    /// Where it ends, in bytes.
    pub(super) end: usize,
    /// Whether it is written in capitals.
    pub(super) is_capitals: bool,
    /// What it may mean.
    pub(super) meaning: WordMeaning,
}

impl Word {
    /// Returns whether it names items, and more than one: "punkter", "sagerne".
    pub(super) fn names_many(&self) -> bool {
        self.meaning == WordMeaning::Items && is_plural(&self.text)
    }

    /// Returns whether it is one of these words.
    pub(super) fn is_one_of(&self, list: &[&str]) -> bool {
        list.contains(&self.text.as_str())
    }

    /// Returns whether it begins with one of these stems.
    pub(super) fn begins_with(&self, stems: &[&str]) -> bool {
        stems.iter().any(|stem| self.text.starts_with(stem))
    }

    /// Returns whether it says no: "ikke", "uden", "ingen".
    pub(super) fn is_not(&self) -> bool {
        self.meaning == WordMeaning::Not
    }

    /// "bestyrelsen", "udvalgets", "byrådsmedlemmer", but not "området"; "medlemmerne" may be those of a club.
    pub(super) fn names_body(&self) -> bool {
        const BODIES: [&str; 16] = [
            "bestyrelse",
            "bestyrelsen",
            "udvalg",
            "udvalget",
            "byråd",
            "rådet",
            "formandskab",
            "formandskabet",
            "ledelse",
            "ledelsen",
            "skoleleder",
            "skolelederen",
            "bestyrelsesmedlemmer",
            "bestyrelsesmedlemmerne",
            "udvalgsmedlemmer",
            "rådsmedlemmer",
        ];
        let text = self.text.strip_suffix('s').unwrap_or(&self.text);
        BODIES.iter().any(|body| text.ends_with(body)) && !text.ends_with("området")
    }

    /// Returns whether it is "lukkede", said of several by itself.
    pub(super) fn is_plural_closed(&self) -> bool {
        self.meaning == WordMeaning::Closed && self.text.ends_with("kede")
    }
}

/// Returns which letters a word has, a bit for each: one that lacks a letter of a part does not have the part.
pub(super) fn letters(text: &str) -> u32 {
    text.bytes().fold(0, |all, byte| all | 1 << (byte % 32))
}

/// Returns whether nothing or a sign stands behind the word at a place, so that the next word is of another clause.
pub(super) fn ends_clause(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_none_or(|next| next.start > words[at].end + 1)
}

/// Returns whether no word keeps a text from being a mark.
pub(super) fn may_be_mark(words: &[Word]) -> bool {
    !words.iter().any(|word| matches!(word.meaning, WordMeaning::Other | WordMeaning::OtherStatute))
}

/// The words of a text; a copy of them costs nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Words(Rc<Vec<Word>>);

impl Deref for Words {
    type Target = [Word];

    fn deref(&self) -> &[Word] {
        &self.0
    }
}

/// Returns the words of a text. Letters set apart ("L U K K E T") are one word, and signs that nobody sees are left out.
pub(super) fn words(text: &str) -> Words {
    thread_local! {
        static DIVIDED: TextCache<Words> = TextCache::new();
    }
    DIVIDED.with(|cache| cache.of(text, divided))
}

fn divided(text: &str) -> Words {
    let (mut words, mut start) = (Vec::new(), None);
    let (bytes, mut at) = (text.as_bytes(), 0);
    while at <= bytes.len() {
        let byte = bytes.get(at).copied().unwrap_or(b' ');
        if byte.is_ascii_alphanumeric() {
            start = start.or(Some(at));
            at += 1;
            continue;
        }
        let c = if byte.is_ascii() { char::from(byte) } else { text[at..].chars().next().unwrap_or(' ') };
        let is_unseen = !byte.is_ascii() && is_invisible(c);
        let is_part = !byte.is_ascii() && (c.is_alphanumeric() || is_unseen || is_combining(c));
        match (start, is_part) {
            (None, true) if !is_unseen => start = Some(at),
            (Some(from), false) => {
                words.extend(word(text, from, at));
                start = None;
            }
            _ => {}
        }
        words.extend(sign(c, at));
        at += c.len_utf8();
    }
    Words(Rc::new(unquoted(text, joined_halves(text, spaced(words)))))
}

/// Returns a sign that is read as a word.
fn sign(c: char, start: usize) -> Option<Word> {
    let meaning = match c {
        '§' => WordMeaning::Paragraph,
        '▣' | '🔒' | '🔐' | '🔏' | '🤫' | '⛔' | '🙊' => WordMeaning::Closed,
        _ => return None,
    };
    Some(Word { text: c.to_compact_string(), start, end: start + c.len_utf8(), is_capitals: true, meaning })
}

/// Returns whether a text surely has more words than so many: what is read of short lines alone need not divide a long one.
/// Single letters are not counted, for they may be one word.
pub(super) fn has_more_words(text: &str, most: usize) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || is_invisible(c) || is_combining(c);
    let words = text.split(|c: char| !is_part(c));
    let is_word =
        |word: &&str| word.chars().filter(|c| !is_invisible(*c) && !is_combining(*c)).nth(1).is_some();
    text.len() > most && words.filter(is_word).nth(most).is_some()
}

/// Returns the first word of a text, where it has letters and stands before any sign: then it is the first of [`words`] too.
pub(super) fn first_word(text: &str) -> Option<Word> {
    let is_part = |c: char| c.is_alphanumeric() || is_invisible(c) || is_combining(c);
    let end = text.find(|c: char| !is_part(c)).unwrap_or(text.len());
    // a single letter may be one of several that are set apart
    word(text, 0, end).filter(|word| word.text.chars().nth(1).is_some())
}

/// Words of a name in quotes, such as the title of a play, mean nothing here: "der opføres »For lukkede døre«".
fn unquoted(text: &str, mut words: Vec<Word>) -> Vec<Word> {
    const QUOTES: [(char, char); 5] = [('"', '"'), ('»', '«'), ('”', '”'), ('“', '”'), ('„', '“')];
    for (open, close) in QUOTES {
        let mut from = 0;
        while let Some(begin) = text[from..].find(open).map(|at| from + at + open.len_utf8()) {
            let Some(end) = text[begin..].find(close).map(|at| begin + at) else { break };
            let first = words.partition_point(|word| word.start < begin);
            let last = words.partition_point(|word| word.start < end);
            let tells = |word: &Word| {
                matches!(word.meaning, WordMeaning::Items | WordMeaning::This | WordMeaning::Handled)
            };
            // "behandles »for lukkede døre«"
            let is_said =
                first.checked_sub(1).is_some_and(|before| words[before].meaning == WordMeaning::Handled);
            if last - first >= 3 && !is_said && !words[first..last].iter().any(tells) {
                words[first..last].iter_mut().for_each(|word| word.meaning = WordMeaning::Other);
            }
            from = end + close.len_utf8();
        }
    }
    words
}

fn word(text: &str, start: usize, end: usize) -> Option<Word> {
    let raw = &text[start..end];
    // most words of a long document have small letters of ASCII alone
    if raw.bytes().all(|b| b.is_ascii_lowercase()) {
        let word = Word { meaning: meaning(raw), is_capitals: false, text: raw.into(), start, end };
        return (!raw.is_empty()).then_some(word);
    }
    let is_plain = raw.chars().all(|c| c.is_ascii() || matches!(c, 'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' | 'é'));
    let written: Cow<'_, str> = if is_plain {
        Cow::Borrowed(raw)
    } else {
        Cow::Owned(raw.chars().filter(|c| !is_invisible(*c)).nfc().collect())
    };
    let lower = CompactString::from_str_to_lowercase(&written);
    let has_letters = || written.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    (!lower.is_empty()).then(|| Word {
        meaning: meaning(&lower),
        is_capitals: written.chars().all(|c| !c.is_lowercase()) && has_letters(),
        text: lower,
        start,
        end,
    })
}

/// Joins letters that are set apart.
fn spaced(words: Vec<Word>) -> Vec<Word> {
    let is_letter =
        |word: &Word| word.text.chars().count() == 1 && word.text.chars().all(char::is_alphabetic);
    if words.iter().filter(|word| is_letter(word)).nth(4).is_none() {
        return words;
    }
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let run = words[at..].iter().take_while(|word| is_letter(word)).count();
        if run < 5 {
            joined.extend(words[at..].iter().take(run.max(1)).cloned());
            at += run.max(1);
            continue;
        }
        let letters = &words[at..at + run];
        let text: String = letters.iter().map(|word| word.text.as_str()).collect();
        // "L U K K E T P U N K T" has lost its blank
        let split = ["lukket", "lukkede", "fortroligt"].iter().find(|first| text.starts_with(*first));
        let first = split.map_or(text.len(), |first| first.len());
        for (part, from) in [(&text[..first], 0), (&text[first..], text[..first].chars().count())] {
            if !part.is_empty() {
                let count = part.chars().count();
                joined.push(Word {
                    text: part.into(),
                    start: letters[from].start,
                    end: letters[from + count - 1].end,
                    is_capitals: true,
                    meaning: meaning(part),
                });
            }
        }
        at += run;
    }
    joined
}

/// Joins two halves that are a mark without what stands between them: "LUKKE T", "FOR TROLIGT", "Luk-ket". "lukke
/// T-krydset" has no such halves: what follows at once belongs to the second, and both are in the same case.
fn joined_halves(text: &str, words: Vec<Word>) -> Vec<Word> {
    const MARKS: [&str; 7] =
        ["lukket", "lukkede", "fortrolig", "fortroligt", "fortrolige", "konfidentielt", "hemmeligt"];
    let is_capital = |at: usize| text[at..].starts_with(char::is_uppercase);
    let is_half = |first: &Word, second: &Word| {
        let length = first.text.len() + second.text.len();
        let is_mark = |mark: &&str| {
            mark.len() == length && mark.starts_with(&*first.text) && mark.ends_with(&*second.text)
        };
        let last = text[..first.end].char_indices().next_back().map_or(0, |(at, _)| at);
        let goes_on = text[second.end..].starts_with(['-', '\'', '’', '/']);
        MARKS.iter().any(is_mark)
            && text[first.end..second.start].chars().all(|c| c.is_whitespace() || c == '-')
            && is_capital(last) == is_capital(second.start)
            && !goes_on
    };
    if !words.windows(2).any(|two| is_half(&two[0], &two[1])) {
        return words;
    }
    let mut joined: Vec<Word> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut().filter(|last| is_half(last, &word)) {
            Some(last) => {
                last.text.push_str(&word.text);
                last.end = word.end;
                last.meaning = meaning(&last.text);
            }
            None => joined.push(word),
        }
    }
    joined
}

pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

pub(super) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}
