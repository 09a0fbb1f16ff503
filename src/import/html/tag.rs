//! A tag of a page with the attributes that matter, and what its name says.

use crate::meeting::{Access, secrecy};

/// The longest value of an attribute that is looked at.
const LONGEST: usize = 1000;

/// An element with the attributes that matter.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: String,
    /// The attribute that is being read.
    pub(super) attribute: String,
    /// Class, name, role and style, in lower case.
    pub(super) class: String,
    pub(super) role: String,
    pub(super) style: String,
    /// Whether nobody sees it.
    pub(super) hidden: bool,
    /// Whether it says to be of no use for who hears the page.
    pub(super) aside: bool,
    /// Whether it folds something out.
    pub(super) folds: bool,
    pub(super) number: Option<u32>,
    /// What stands for it where it is not seen: the text of a picture, or what is read aloud or shown beside it.
    pub(super) label: String,
}

impl Tag {
    pub(super) fn attribute(&mut self, name: &str) {
        self.hidden |= name == "hidden";
        self.folds |= name == "aria-expanded";
        name.clone_into(&mut self.attribute);
    }

    pub(super) fn value(&mut self, value: &str) {
        match self.attribute.as_str() {
            "class" | "id" => {
                self.class.push_str(value);
                self.class.push(' ');
            }
            "role" => value.clone_into(&mut self.role),
            "style" => {
                value.clone_into(&mut self.style);
                let style: String = value.chars().filter(|c| !c.is_whitespace()).collect();
                self.hidden |= style.contains("display:none") || style.contains("mso-hide:all");
            }
            "aria-hidden" => self.aside |= value == "true",
            "alt" | "aria-label" | "title" if self.label.is_empty() => value.clone_into(&mut self.label),
            "start" | "value" => self.number = value.parse().ok(),
            _ => {}
        }
    }
}

/// The longest label that is read as a mark, in characters.
const LONGEST_LABEL: usize = 60;

/// Returns whether the label of a picture or a sign says that what it stands at is closed: `alt="Lukket punkt"`. "Luk" closes
/// a window.
pub(super) fn is_closed_label(label: &str) -> bool {
    let label = label.trim();
    let first = label.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let closes_window = ["luk", "lukke", "luk", "close"].contains(&first);
    let access = secrecy::of_line(label).max(secrecy::of_title(label));
    !closes_window && label.chars().count() <= LONGEST_LABEL && access.is_some_and(Access::is_withheld)
}

/// Returns how deep a heading is, by its name.
pub(super) fn depth(name: &str) -> u8 {
    name.trim_start_matches('h').parse().unwrap_or(1)
}

/// Elements that begin and end a line.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 23] = [
        "div",
        "header",
        "footer",
        "nav",
        "aside",
        "form",
        "fieldset",
        "legend",
        "address",
        "figure",
        "figcaption",
        "caption",
        "tbody",
        "thead",
        "tfoot",
        "dt",
        "dd",
        "details",
        "summary",
        "body",
        "html",
        "center",
        "option",
    ];
    BLOCKS.contains(&name)
}

/// Returns a name or a value, in lower case and not longer than is looked at.
pub(super) fn lower(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]).to_ascii_lowercase()
}
