//! The words of the text being written: they are likely to recur in it.

use super::REACH;
use super::corpus::{is_mark, matching};
use crate::meeting::sentences::ends_sentence;

/// A word of the text, and whether a sentence begins with it.
struct WrittenWord<'a> {
    word: &'a str,
    opens: bool,
}

/// The text being written, by its words.
pub(super) struct WrittenText<'a> {
    pieces: Vec<WrittenWord<'a>>,
    /// Whether a word written now begins a sentence.
    open: bool,
}

/// Returns a word without the marks around it; most have none, and all are asked about at every key.
fn bare(chunk: &str) -> &str {
    let is_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let is_bare = is_word(chunk.as_bytes().first()) && is_word(chunk.as_bytes().last());
    if is_bare { chunk } else { chunk.trim_matches(|c: char| !c.is_alphanumeric()) }
}

impl<'a> WrittenText<'a> {
    pub(super) fn read(text: &'a str) -> WrittenText<'a> {
        let mut pieces = Vec::with_capacity(text.len() / 6 + 1);
        let mut open = true;
        for line in text.split('\n') {
            open = true;
            for chunk in line.split_whitespace() {
                let word = bare(chunk);
                if !word.is_empty() {
                    pieces.push(WrittenWord { word, opens: open });
                    open = false;
                }
                open = open && is_mark(chunk) || ends_sentence(chunk);
            }
        }
        WrittenText { pieces, open }
    }

    /// Returns the words before the one that is begun, back to where its sentence begins, and whether it
    /// begins one.
    pub(super) fn lead_in(&self, prefix: &str) -> (Vec<&'a str>, bool) {
        let count = self.pieces.len() - usize::from(!prefix.is_empty() && !self.pieces.is_empty());
        let opens = self.pieces.get(count).map_or(self.open, |piece| piece.opens);
        if opens {
            return (Vec::new(), true);
        }
        let mut lead: Vec<&str> = Vec::with_capacity(REACH);
        for piece in self.pieces[..count].iter().rev().take(REACH) {
            lead.push(piece.word);
            if piece.opens {
                break;
            }
        }
        lead.reverse();
        (lead, false)
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.pieces[at].word
    }

    /// Returns the earlier words that begin with what is written.
    pub(super) fn before(&self, prefix: &str) -> impl Iterator<Item = usize> {
        let last = self.pieces.len().saturating_sub(1);
        let goes_on = move |at: &usize| {
            let word = self.pieces[*at].word;
            word.len() > prefix.len() + 1 && word.starts_with(prefix)
        };
        (0..last).filter(goes_on)
    }

    /// Returns how many words before an earlier word are those before the cursor.
    pub(super) fn lead(&self, at: usize, prefix: &str) -> usize {
        let count = self.pieces.len() - usize::from(!prefix.is_empty() && !self.pieces.is_empty());
        let here = self.pieces[..count].iter().rev();
        self.pieces[..at].iter().rev().zip(here).take(REACH).take_while(|(a, b)| a.word == b.word).count()
    }

    /// Returns what is missing of an earlier word.
    pub(super) fn missing_end(&self, at: usize, prefix: &str) -> Option<String> {
        let word = self.pieces[at].word;
        matching(word, &prefix.to_lowercase()).map(|from| word[from..].to_owned())
    }
}
