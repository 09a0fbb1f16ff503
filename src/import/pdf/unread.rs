//! What a page has that is not read as its text: letters on their side, letters without a name, pictures.

use crate::import::Warning;
use crate::import::pdf::content::{Glyph, PageGlyphs, UNNAMED};
use crate::import::pdf::path::Rule;

/// The most letters of what was left out that are named.
const NAMED: usize = 60;

/// What is read of a page.
#[derive(Debug)]
pub(super) struct ReadablePage {
    /// Its letters.
    pub(super) glyphs: Vec<Glyph>,
    /// The lines that it draws; none of a page that lies on its side.
    pub(super) rules: Vec<Rule>,
}

/// Returns what is read of a page: the letters on their side where hardly any others are there, for then the page is.
pub(super) fn readable(page: PageGlyphs) -> ReadablePage {
    if is_turned(&page) {
        return ReadablePage { glyphs: page.sideways, rules: Vec::new() };
    }
    ReadablePage { glyphs: page.upright, rules: page.rules }
}

fn is_turned(page: &PageGlyphs) -> bool {
    visible(&page.sideways) > visible(&page.upright) * 2
}

fn visible(glyphs: &[Glyph]) -> usize {
    glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()).count()
}

/// Returns what a person is told of all pages.
pub(super) fn warnings(pages: &[PageGlyphs]) -> Vec<Warning> {
    let mut out = Vec::new();
    let unnamed: usize = pages.iter().map(|page| page.unnamed).sum();
    if unnamed > 0 {
        let text = format!(
            "{unnamed} tegn står som »{UNNAMED}«: skrifttypen siger ikke, hvilke bogstaver det er; ret dem"
        );
        out.push(Warning::whole(text));
    }
    let numbers = |is_so: &dyn Fn(&PageGlyphs) -> bool| -> Vec<String> {
        let pages = pages.iter().enumerate().filter(|(_, page)| is_so(page));
        pages.map(|(at, _)| (at + 1).to_string()).collect()
    };
    let pictures =
        numbers(&|page| page.pictures > 0 && visible(&page.upright) + visible(&page.sideways) == 0);
    if !pictures.is_empty() {
        out.push(Warning::whole(format!(
            "side {} er billeder uden tekst og er ikke læst",
            pictures.join(", ")
        )));
    }
    let turned = numbers(&|page| is_turned(page));
    if !turned.is_empty() {
        out.push(Warning::whole(format!("side {} ligger ned; den er læst drejet", turned.join(", "))));
    }
    let mut sideways = String::new();
    for page in pages.iter().filter(|page| !is_turned(page)) {
        sideways.extend(page.sideways.iter().map(|glyph| glyph.text.as_str()));
    }
    let sideways: String =
        sideways.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NAMED).collect();
    if !sideways.is_empty() {
        out.push(Warning::whole(format!("tekst på højkant er ikke taget med: »{sideways}«")));
    }
    out
}
