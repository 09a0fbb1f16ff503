//! What somebody said: a mailed wording as a quotation, and who opened the item.

use super::OpenMeeting;
use crate::app::attribution::{Attribution, Quoted};
use crate::draft::phrases::OPENED;
use crate::meeting::text::pasted;

/// Where a paste ended, and how long the text was then: as long as both hold, nothing was written since.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::app) struct Pasted {
    start: usize,
    end: usize,
    length: usize,
}

/// A wording between quotation marks, with those within it turned to single ones, and without the marks of a mail.
fn quotation(who: &str, text: &str) -> String {
    let line = |line: &str| line.trim_start_matches(['>', ' ']).trim_end().to_owned();
    let text = pasted(text).lines().map(line).collect::<Vec<_>>().join("\n");
    let bare = text.trim().trim_matches(['"', '“', '”', '„', '»', '«']).trim();
    let inner = bare.replace('»', "›").replace('«', "‹");
    if who.is_empty() { format!("»{inner}«") } else { format!("{who}: »{inner}«") }
}

impl OpenMeeting {
    /// Remembers what was pasted just now, so that it can be made a quotation.
    pub(in crate::app) fn note_paste(&mut self, inserted: usize) {
        let end = self.text.cursor();
        self.words.pasted = Pasted { start: end.saturating_sub(inserted), end, length: self.text.len() };
    }

    /// The words that are to be quoted: what is marked, or what was pasted just now.
    pub(in crate::app) fn take_quotable(&mut self) -> Option<Quoted> {
        let Pasted { start, end, length } = self.words.pasted;
        let fresh = end > start && self.text.cursor() == end && self.text.len() == length;
        let place = self.text.selection().or(fresh.then_some(start..end))?;
        let text = self.text.text().get(place.clone())?.to_owned();
        self.text.clear_selection();
        self.text.set_cursor(place.end);
        Some(Quoted { text, replaces: place.len() })
    }

    pub(in crate::app) fn quote(&mut self, who: &str, quoted: &Quoted) {
        let words = quotation(who, &quoted.text);
        self.edit(|editor| editor.insert_over(quoted.replaces, &words));
    }

    /// "NN indledte punktet." before all else; taken away again when it stands there. Returns who is missing.
    pub(in crate::app) fn introduce(&mut self) -> Option<Attribution> {
        self.take_proposal();
        let words = self.filled(OPENED);
        let opening = OPENED.rsplit('}').next().unwrap_or_default();
        let text = self.text.text();
        let first = text.split('\n').next().unwrap_or_default();
        if let Some(at) = first.find(opening).filter(|at| !first[..*at].contains('.')) {
            let end = at + opening.len();
            let length = end + first[end..].len() - first[end..].trim_start().len();
            self.text.set_cursor(length);
            self.edit(|editor| editor.insert_over(length, ""));
            self.text.set_cursor(self.text.len());
            return None;
        }
        if words.contains('{') {
            return Some(Attribution::Opening);
        }
        self.put_first(&words);
        None
    }

    /// Writes a sentence before all else; the cursor stands behind it all.
    pub(in crate::app) fn put_first(&mut self, sentence: &str) {
        let gap = if self.text.is_empty() { "" } else { " " };
        self.text.set_cursor(0);
        self.edit(|editor| editor.insert_block(&format!("{sentence}{gap}")));
        self.text.set_cursor(self.text.len());
        let open = self.text.text().ends_with(char::is_whitespace);
        self.taken = Some(self.text.cursor()).filter(|_| !open);
    }
}
