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
    based_on: Option<String>,
    numbered: ListReference,
}

/// All styles by their names in the file.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, ParagraphStyle>);

impl Styles {
    /// Whether a style is one of headings.
    pub(super) fn is_heading(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|style| style.heading)
    }

    /// What numbers the paragraphs of a style, by itself or by the style it rests on.
    pub(super) fn numbered(&self, name: &str) -> ListReference {
        let mut out = ListReference::default();
        let mut next = self.0.get(name);
        for _ in 0..DEEPEST {
            let Some(style) = next else { break };
            out.list = out.list.or(style.numbered.list);
            out.level = out.level.or(style.numbered.level);
            next = style.based_on.as_ref().and_then(|name| self.0.get(name));
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
                            style.heading |=
                                attribute(&element, "val").is_some_and(|name| names_heading(&name))
                        }
                        "outlineLvl" => style.heading = true,
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

/// Word writes the names of its own styles in English, other programs in Danish too.
fn names_heading(name: &str) -> bool {
    let name = name.to_lowercase();
    ["heading", "overskrift", "title", "titel"].iter().any(|word| name.starts_with(word))
}
