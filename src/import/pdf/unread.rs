//! What a page has that is not read as its text: letters on their side, letters without a name, pictures.

use crate::import::Warning;
use crate::import::pdf::content::{Glyph, PageGlyphs, UNNAMED};
use crate::import::pdf::path::{Dot, Drawing, Rule};

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
    let Drawing { rules, dots } = page.drawing;
    let marks: Vec<Glyph> = dots.iter().filter_map(|dot| mark(*dot, &page.upright)).collect();
    ReadablePage { glyphs: page.upright.into_iter().chain(marks).collect(), rules }
}

/// How far a dot may stand before the row that it marks, and above its baseline, in sizes of the font.
const BEFORE: f64 = 2.5;
const ABOVE: f64 = 0.4;

/// Returns a dot as the mark of a list, where a row begins right behind it.
fn mark(dot: Dot, glyphs: &[Glyph]) -> Option<Glyph> {
    let on_row = |glyph: &&Glyph| {
        let is_visible = !glyph.text.trim().is_empty();
        is_visible && (-0.1..=ABOVE).contains(&((glyph.y - dot.y) / glyph.size))
    };
    let first = glyphs.iter().filter(on_row).min_by(|a, b| a.x.total_cmp(&b.x))?;
    let is_near = first.x > dot.end && first.x - dot.end < BEFORE * first.size;
    is_near.then(|| Glyph { text: "•".to_owned(), x: dot.x, end: dot.end, ..first.clone() })
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
