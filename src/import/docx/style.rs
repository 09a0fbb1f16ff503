//! The styles of a document, as far as they number its paragraphs.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::import::ImportError;
use crate::import::docx::{attribute, number};

/// How deep a style may rest on others.
const DEEPEST: usize = 20;

/// What numbers a paragraph: a list, and how deep in it; both may be left to the style.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ListReference {
    /// The list; 0 takes the numbers of the style away.
    pub(super) list: Option<usize>,
    /// How deep, from 0.
    pub(super) level: Option<usize>,
}

impl ListReference {
    /// Takes in a property of a paragraph.
    pub(super) fn property(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "numId" => self.list = number(element, "val"),
            "ilvl" => self.level = number(element, "val"),
            _ => {}
        }
    }
}

#[derive(Debug, Default)]
struct ParagraphStyle {
    heading: bool,
    /// How deep a heading, from 1.
    depth: Option<u8>,
    /// Whether its text is hidden, or struck out, as far as it says so itself.
    hidden: Option<bool>,
    struck: Option<bool>,
    based_on: Option<String>,
    numbered: ListReference,
}

/// All styles by their names in the file.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, ParagraphStyle>);

impl Styles {
    /// Returns whether a style is one of headings.
    pub(super) fn is_heading(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|style| style.heading)
    }

    /// Returns how deep a heading is, where the style says so.
    pub(super) fn depth(&self, name: &str) -> Option<u8> {
        self.chain(name).find_map(|style| style.depth)
    }

    /// Returns whether text of a style is hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.chain(name).find_map(|style| style.hidden).unwrap_or(false)
    }

    /// Returns whether text of a style is struck out.
    pub(super) fn is_struck(&self, name: &str) -> bool {
        self.chain(name).find_map(|style| style.struck).unwrap_or(false)
    }

    /// Returns a style, and those that it rests on.
    fn chain<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a ParagraphStyle> {
        let based_on = |style: &&ParagraphStyle| self.0.get(style.based_on.as_ref()?);
        std::iter::successors(self.0.get(name), based_on).take(DEEPEST)
    }

    /// Returns what numbers the paragraphs of a style, by itself or by the style it rests on.
    pub(super) fn numbered(&self, name: &str) -> ListReference {
        let mut out = ListReference::default();
        for style in self.chain(name) {
            out.list = out.list.or(style.numbered.list);
            out.level = out.level.or(style.numbered.level);
        }
        out
    }
}

/// Reads the styles' part.
pub(super) fn read(xml: &str) -> Result<Styles, ImportError> {
    let mut reader = Reader::from_str(xml);
    let mut styles = Styles::default();
    let mut current: Option<String> = None;
    loop {
        match reader.read_event().map_err(|_| ImportError::DocxDamaged)? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "style" => current = attribute(&element, "styleId"),
                name => {
                    let Some(style) = &current else { continue };
                    let style = styles.0.entry(style.clone()).or_default();
                    match name {
                        "name" => {
                            let name = attribute(&element, "val").unwrap_or_default();
                            style.heading |= names_heading(&name);
                            style.depth = style.depth.or(depth_in(&name));
                        }
                        "outlineLvl" => {
                            style.heading = true;
                            style.depth = outline_depth(&element);
                        }
                        "vanish" => style.hidden = Some(is_on(&element)),
                        "strike" | "dstrike" => style.struck = Some(is_on(&element)),
                        "basedOn" => style.based_on = attribute(&element, "val"),
                        _ => style.numbered.property(&element),
                    }
                }
            },
            Event::End(element) if element.local_name().as_ref() == "style" => current = None,
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

/// Returns whether a property that is on or off is on.
pub(super) fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "off"))
}

/// Returns how deep a paragraph stands in the outline; body text has the level 9.
pub(super) fn outline_depth(element: &BytesStart<'_>) -> Option<u8> {
    number(element, "val").filter(|&level| level < 9).map(|level| level as u8 + 1)
}

/// "heading 2" is two deep.
fn depth_in(name: &str) -> Option<u8> {
    names_heading(name).then(|| name.rsplit(' ').next()?.parse().ok())?
}

/// Word writes the names of its own styles in English, other programs in Danish too.
fn names_heading(name: &str) -> bool {
    let name = name.to_lowercase();
    ["heading", "overskrift", "title", "titel"].iter().any(|word| name.starts_with(word))
}
