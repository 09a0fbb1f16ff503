//! What is left out of a document although it has words: it is named.

use crate::import::Warning;

/// The most letters of what was left out that are named.
const NAMED: usize = 60;

/// Elements that hold measures and no words.
const MEASURES: [&str; 7] =
    ["posOffset", "align", "pctPosHOffset", "pctPosVOffset", "pctWidth", "pctHeight", "instrText"];

/// The beginning of what was left out, by why.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    /// What nobody sees.
    pub(super) hidden: String,
    /// What is struck out.
    pub(super) struck: String,
    /// What stands in elements that are not known.
    pub(super) unknown: String,
    /// How many documents are embedded.
    pub(super) embedded: usize,
}

impl LeftOut {
    /// Words of an element that holds no text as far as is known.
    pub(super) fn unknown(&mut self, element: &str, words: &str) {
        if !MEASURES.contains(&element) && !words.trim().is_empty() {
            self.unknown.push_str(words);
        }
    }

    /// Returns what a person is told.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let named = [
            (&self.hidden, "skjult tekst"),
            (&self.struck, "gennemstreget tekst"),
            (&self.unknown, "indhold af ukendt art"),
        ];
        let mut out: Vec<Warning> = Vec::new();
        for (words, what) in named {
            let words: String = words.trim().chars().take(NAMED).collect();
            if !words.is_empty() {
                out.push(Warning::whole(format!("{what} er ikke taget med: »{words}«")));
            }
        }
        if self.embedded > 0 {
            out.push(Warning::whole("et indsat dokument kan ikke læses; åbn filen i Word, og gem den på ny"));
        }
        out
    }
}
