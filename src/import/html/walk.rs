//! A walk over the tags of a page, without a tree: broken pages are read as far as they can be.

use html5gum::emitters::callback::CallbackEvent;

use crate::import::Warning;
use crate::import::html::PageContent;
use crate::import::html::list::{self, OpenLists};
use crate::import::html::page::PageText;
use crate::import::html::tag::{Tag, depth, is_block, is_closed_label, lower};
use crate::import::recognise::people::{self, ListKind};

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

/// Names and classes of boxes that are the site's own, whole.
const OWN: [&str; 9] =
    ["foot", "footer", "sidefod", "bundlinje", "menu", "topmenu", "sidemenu", "mainmenu", "sidebar"];

/// What the class of a span says that is set as a sign beside a text.
const SIGNS: [&str; 4] = ["badge", "pill", "tag ", "status"];

/// Roles of boxes that do not belong to the document.
const ROLES: [&str; 6] = ["navigation", "banner", "contentinfo", "dialog", "search", "alertdialog"];

/// Elements without an end.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// What ends a paragraph that is not ended.
const ENDS_PARAGRAPH: [&str; 13] =
    ["p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "ul", "ol", "table", "section", "article"];

/// What is written for a picture or a sign that says that its item is closed.
const CLOSED_SIGN: &str = " ▣ ";

/// Elements whose text is struck out.
const STRUCK: [&str; 3] = ["s", "strike", "del"];

/// The most letters of what was left out that are named.
const NAMED: usize = 60;

/// The most bytes of boxes that are searched for people.
const BOXED: usize = 8000;

/// Why a part of the page is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reason {
    /// It is the site's own.
    Furniture,
    /// Nobody sees it.
    Hidden,
    /// It is struck out.
    Struck,
    /// It is a box beside the text, by its name.
    Box,
}

/// The walk.
pub(super) struct PageReader {
    reading: PageScope,
    page: PageText,
    lists: OpenLists,
    tag: Tag,
    /// The element that is left out, and how many of its name are open in it.
    out: Option<(String, usize)>,
    /// Why that is, and the words of what is named.
    reason: Reason,
    hidden_words: String,
    struck_words: String,
    boxed_lines: String,
    /// How many elements are open that hold the page's own text, and how many articles in all.
    mains: usize,
    articles: usize,
    /// Whether the page says what its own text is.
    has_main: bool,
    /// Where a mark of Word's begins on the line, and how many spans are open in it.
    mark: Option<(usize, usize)>,
    preformatted: usize,
    /// Whether a button is open that stands in no heading.
    button: bool,
}

impl PageReader {
    /// Returns a walk before its first step.
    pub(super) fn new(reading: PageScope) -> Self {
        PageReader {
            reading,
            page: PageText::default(),
            lists: OpenLists::default(),
            tag: Tag::default(),
            out: None,
            reason: Reason::Furniture,
            hidden_words: String::new(),
            struck_words: String::new(),
            boxed_lines: String::new(),
            mains: 0,
            articles: 0,
            has_main: false,
            mark: None,
            preformatted: 0,
            button: false,
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
            CallbackEvent::String { value } => self.left_out(value),
            _ => {}
        }
    }

    /// Returns whether the text that comes is the document's.
    fn is_read(&self) -> bool {
        let aside = self.reading == PageScope::Main && self.has_main && self.mains == 0;
        self.out.is_none() && !aside
    }

    /// Keeps the beginning of what is left out and named.
    fn left_out(&mut self, value: &[u8]) {
        let words = match self.reason {
            Reason::Furniture => return,
            Reason::Hidden => &mut self.hidden_words,
            Reason::Struck => &mut self.struck_words,
            Reason::Box => {
                self.boxed_lines.push('\n');
                &mut self.boxed_lines
            }
        };
        let most = if self.reason == Reason::Box { BOXED } else { 4 * NAMED };
        if self.out.is_some() && words.len() < most {
            words.push_str(&String::from_utf8_lossy(value));
        }
    }

    /// Returns the text that was read.
    pub(super) fn finish(self) -> PageContent {
        let named = |words: &str, what: &str| {
            let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let words: String = words.chars().take(NAMED).collect();
            (!words.is_empty()).then(|| Warning::whole(format!("{what} er ikke taget med: »{words}«")))
        };
        let hidden = named(&self.hidden_words, "skjult tekst");
        let struck = named(&self.struck_words, "gennemstreget tekst");
        // a menu is not missed, a list of people is
        let boxed = self.boxed_lines.lines().map(str::trim).find(|line| lists_people(line));
        let boxed = boxed.and_then(|line| named(line, "en boks ved siden af teksten"));
        let warnings = hidden.into_iter().chain(struck).chain(boxed).collect();
        PageContent { styled: self.page.finish(), warnings }
    }

    /// Returns whether an element stands in one that is left out, or is one.
    fn skips(&mut self, tag: &Tag, self_closing: bool) -> bool {
        // a paragraph needs no end
        let ends = |(name, _): &(String, usize)| name == "p" && ENDS_PARAGRAPH.contains(&tag.name.as_str());
        self.out.take_if(|out| ends(out));
        if let Some((name, open)) = &mut self.out {
            *open += usize::from(*name == tag.name && !self_closing);
            return true;
        }
        let Some(reason) = self.reason_to_leave_out(tag) else { return false };
        // the slash means something in drawings only
        let has_no_end = VOID.contains(&tag.name.as_str()) || self_closing && tag.name == "svg";
        if !has_no_end {
            self.out = Some((tag.name.clone(), 1));
            self.reason = reason;
        }
        true
    }

    fn start(&mut self, tag: &Tag, self_closing: bool) {
        let is_signed = !tag.label.is_empty() && !tag.hidden && self.is_read() && is_closed_label(&tag.label);
        if !self.skips(tag, self_closing) {
            self.open(tag);
        }
        // a sign that every later pass knows, within what it is said of
        if is_signed {
            self.page.text(CLOSED_SIGN, false);
        }
    }

    fn open(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        match name {
            "main" => self.open_main(),
            "article" => {
                self.page.end_block();
                self.articles += 1;
            }
            "br" => self.page.end_line(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.page.open_heading(depth(name)),
            "b" | "strong" | "u" => self.page.open_bold(),
            "button" if !self.page.is_heading() => self.open_button(),
            "p" | "section" | "hr" | "blockquote" | "dl" => self.page.end_block(),
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
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.page.close_heading(),
            "b" | "strong" | "u" => self.page.close_bold(),
            "button" => self.close_button(),
            "p" | "section" | "blockquote" | "dl" => self.page.end_block(),
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

    /// The title of what a button folds out is a heading without a depth.
    fn open_button(&mut self) {
        self.page.end_block();
        self.page.open_bold();
        self.button = true;
    }

    fn close_button(&mut self) {
        if std::mem::take(&mut self.button) {
            self.page.end_block();
            self.page.close_bold();
        }
    }

    fn reason_to_leave_out(&self, tag: &Tag) -> Option<Reason> {
        let name = tag.name.as_str();
        // an item that folds out has its title on a button
        let is_title = name == "button" && (self.page.is_heading() || tag.folds);
        let is_furniture = LEFT_OUT.contains(&name) && !is_title || self.is_furniture(tag);
        let reasons = [
            (is_furniture, Reason::Furniture),
            (self.is_box(tag), Reason::Box),
            (tag.hidden, if self.is_read() { Reason::Hidden } else { Reason::Furniture }),
            (STRUCK.contains(&name), Reason::Struck),
        ];
        reasons.into_iter().find_map(|(holds, reason)| holds.then_some(reason))
    }

    fn is_furniture(&self, tag: &Tag) -> bool {
        let name = tag.name.as_str();
        let site = FURNITURE.contains(&name) || name == "footer" && self.articles == 0;
        let marked = || {
            tag.aside
                || ROLES.contains(&tag.role.as_str())
                || MARKS.iter().any(|mark| tag.class.contains(mark))
        };
        self.reading == PageScope::Main && (site || BOXES.contains(&name) && marked())
    }

    /// Returns whether an element is a box of the site's own; within the page's own text it is a part of the document.
    fn is_box(&self, tag: &Tag) -> bool {
        self.reading == PageScope::Main
            && self.articles == 0
            && BOXES.contains(&tag.name.as_str())
            && tag.class.split(' ').any(|class| OWN.contains(&class))
    }

    /// Word writes the mark of an entry as text, in a span that says so.
    fn span(&mut self, tag: &Tag) {
        // "Salg af grund" and beside it, set as a sign, "Lukket punkt"
        if SIGNS.iter().any(|sign| tag.class.contains(sign)) {
            self.page.apart();
        }
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

/// Returns whether a line heads a list of those who take part or are away.
fn lists_people(line: &str) -> bool {
    people::group(line).is_some_and(|group| !matches!(group.kind, ListKind::Role | ListKind::Staff))
}
