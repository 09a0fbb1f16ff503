//! A walk over the tags of a page, without a tree: broken pages are read as far as they can be.

use html5gum::emitters::callback::CallbackEvent;

use crate::import::html::list::{self, OpenLists};
use crate::import::html::page::PageText;

/// How much of a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::import) enum PageScope {
    /// The text that the page is about, without menus, banners and what is hidden.
    Main,
    /// All that can be seen.
    All,
}

/// Elements that hold no text of the document.
const LEFT_OUT: [&str; 15] = [
    "script", "style", "title", "svg", "noscript", "template", "iframe", "textarea", "select", "button",
    "object", "audio", "video", "canvas", "datalist",
];

/// Elements that hold what belongs to the site.
const FURNITURE: [&str; 3] = ["nav", "aside", "dialog"];

/// Elements that a site uses for its furniture, with roles and classes that say so.
const BOXES: [&str; 9] = ["div", "section", "span", "ul", "ol", "form", "header", "a", "p"];

/// What the class or the name of a box says that does not belong to the document.
const MARKS: [&str; 8] = [
    "cookie",
    "breadcrumb",
    "skip-link",
    "skiplink",
    "visually-hidden",
    "sr-only",
    "site-header",
    "site-footer",
];

/// Roles of boxes that do not belong to the document.
const ROLES: [&str; 6] = ["navigation", "banner", "contentinfo", "dialog", "search", "alertdialog"];

/// The longest value of an attribute that is looked at.
const LONGEST: usize = 1000;

/// An element with the attributes that matter.
#[derive(Debug, Default)]
struct Tag {
    name: String,
    /// The attribute that is being read.
    attribute: String,
    /// Class, name, role and style, in lower case.
    class: String,
    role: String,
    style: String,
    hidden: bool,
    number: Option<u32>,
}

/// The walk.
pub(super) struct PageReader {
    reading: PageScope,
    page: PageText,
    lists: OpenLists,
    tag: Tag,
    /// The element that is left out, and how many of its name are open in it.
    out: Option<(String, usize)>,
    /// How many elements are open that hold the page's own text, and how many articles in all.
    mains: usize,
    articles: usize,
    /// Whether the page says what its own text is.
    has_main: bool,
    /// Where a mark of Word's begins on the line, and how many spans are open in it.
    mark: Option<(usize, usize)>,
    preformatted: usize,
}

impl PageReader {
    /// A walk before its first step.
    pub(super) fn new(reading: PageScope) -> Self {
        PageReader {
            reading,
            page: PageText::default(),
            lists: OpenLists::default(),
            tag: Tag::default(),
            out: None,
            mains: 0,
            articles: 0,
            has_main: false,
            mark: None,
            preformatted: 0,
        }
    }

    /// Takes a step.
    pub(super) fn event(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag { name: lower(name), ..Tag::default() };
            }
            CallbackEvent::AttributeName { name } => self.tag.attribute(&lower(name)),
            CallbackEvent::AttributeValue { value } => self.tag.value(&lower(value)),
            CallbackEvent::CloseStartTag { self_closing } => {
                let tag = std::mem::take(&mut self.tag);
                self.start(&tag, *self_closing);
            }
            CallbackEvent::EndTag { name } => self.end(&lower(name)),
            CallbackEvent::String { value } if self.is_read() => {
                self.page.text(&String::from_utf8_lossy(value), self.preformatted > 0);
            }
            _ => {}
        }
    }

    /// Whether the text that comes is the document's.
    fn is_read(&self) -> bool {
        let aside = self.reading == PageScope::Main && self.has_main && self.mains == 0;
        self.out.is_none() && !aside
    }

    /// The text that was read.
    pub(super) fn finish(self) -> String {
        self.page.finish()
    }

    /// Whether an element stands in one that is left out, or is one.
    fn skips(&mut self, tag: &Tag, self_closing: bool) -> bool {
        if let Some((name, open)) = &mut self.out {
            *open += usize::from(*name == tag.name && !self_closing);
            return true;
        }
        let skipped = self.is_left_out(tag);
        // the slash means something in drawings only
        if skipped && !(self_closing && tag.name == "svg") {
            self.out = Some((tag.name.clone(), 1));
        }
        skipped
    }

    fn start(&mut self, tag: &Tag, self_closing: bool) {
        if self.skips(tag, self_closing) {
            return;
        }
        let name = tag.name.as_str();
        match name {
            "main" => self.open_main(),
            "article" => {
                self.page.end_block();
                self.articles += 1;
            }
            "br" => self.page.end_line(),
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "section" | "hr" | "blockquote" | "dl" => {
                self.page.end_block();
            }
            "ul" | "ol" | "menu" => {
                self.page.end_line();
                self.lists.open((name == "ol").then(|| tag.number.unwrap_or(1)));
            }
            "li" => {
                let mark = self.lists.mark(tag.number);
                self.page.entry(&mark);
            }
            "pre" => {
                self.page.end_block();
                self.preformatted += 1;
            }
            "dd" => self.page.describe(),
            "table" => self.page.open_table(),
            "tr" => self.page.end_row(),
            "td" | "th" => self.page.open_cell(),
            "span" => self.span(tag),
            _ if is_block(name) => self.page.end_line(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((out, open)) = &mut self.out {
            if out == name {
                *open -= 1;
                if *open == 0 {
                    self.out = None;
                }
            }
            return;
        }
        match name {
            "main" | "article" => {
                self.page.end_block();
                self.mains = self.mains.saturating_sub(usize::from(name == "main"));
                self.articles = self.articles.saturating_sub(1);
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "section" | "blockquote" | "dl" => {
                self.page.end_block();
            }
            "ul" | "ol" | "menu" => {
                self.page.end_block();
                self.lists.close();
            }
            "li" => self.page.end_entry(),
            "pre" => {
                self.page.end_block();
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            "table" => self.page.end_table(),
            "tr" => self.page.end_row(),
            "td" | "th" => self.page.end_cell(),
            "span" => self.end_span(),
            _ if is_block(name) => self.page.end_line(),
            _ => {}
        }
    }

    /// The page's own text begins: what stood before it was the site's.
    fn open_main(&mut self) {
        self.page.end_block();
        if self.reading == PageScope::Main && !self.has_main {
            self.page = PageText::default();
            self.lists = OpenLists::default();
        }
        self.has_main = true;
        self.mains += 1;
        self.articles += 1;
    }

    fn is_left_out(&self, tag: &Tag) -> bool {
        let name = tag.name.as_str();
        if LEFT_OUT.contains(&name) {
            return true;
        }
        let site = FURNITURE.contains(&name) || name == "footer" && self.articles == 0;
        let marked = || {
            tag.hidden
                || ROLES.contains(&tag.role.as_str())
                || MARKS.iter().any(|mark| tag.class.contains(mark))
        };
        self.reading == PageScope::Main && (site || BOXES.contains(&name) && marked())
    }

    /// Word writes the mark of an entry as text, in a span that says so.
    fn span(&mut self, tag: &Tag) {
        match &mut self.mark {
            Some((_, open)) => *open += 1,
            None if tag.style.contains("mso-list") && tag.style.contains("ignore") => {
                self.mark = Some((self.page.column(), 1));
            }
            None => {}
        }
    }

    fn end_span(&mut self) {
        let Some((column, open)) = &mut self.mark else { return };
        *open -= 1;
        if *open == 0 {
            let written = self.page.take_from(*column);
            self.page.entry(&list::written(&written));
            self.mark = None;
        }
    }
}

impl Tag {
    fn attribute(&mut self, name: &str) {
        self.hidden |= name == "hidden";
        name.clone_into(&mut self.attribute);
    }

    fn value(&mut self, value: &str) {
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
            "aria-hidden" => self.hidden |= value == "true",
            "start" | "value" => self.number = value.parse().ok(),
            _ => {}
        }
    }
}

/// Elements that begin and end a line.
fn is_block(name: &str) -> bool {
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

/// A name or a value, in lower case and not longer than is looked at.
fn lower(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]).to_ascii_lowercase()
}
