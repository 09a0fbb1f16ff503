//! The body of a document: a walk through its elements, without recursion.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::import::docx::DocxText;
use crate::import::docx::attribute;
use crate::import::docx::left_out::LeftOut;
use crate::import::docx::numbering::Numbering;
use crate::import::docx::paragraph::{DocxParagraph, ParagraphLines};
use crate::import::docx::style::{self, Styles};
use crate::import::line::LineStyle;
use crate::import::{ImportError, cells};

/// The deepest that elements are nested; tables in tables in text boxes come to a hundred.
const DEEPEST: usize = 1000;

/// What is no text of the document: what was deleted or moved away, the codes of fields, the second form of drawings,
/// and what properties once were.
const LEFT_OUT: [&str; 9] = [
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "Fallback",
    "pPrChange",
    "rPrChange",
    "sectPr",
];

/// Reads the lines of the body.
pub(super) fn read(xml: &str, styles: &Styles, lists: Numbering) -> Result<DocxText, ImportError> {
    let mut walk = BodyReader::new(styles, lists);
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().map_err(|_| ImportError::DocxDamaged)? {
            Event::Start(element) => walk.start(&element)?,
            Event::Empty(element) => {
                walk.start(&element)?;
                walk.end(element.local_name().as_ref());
            }
            Event::End(element) => walk.end(element.local_name().as_ref()),
            Event::Text(text) => walk.text(&text.xml10_content()),
            Event::CData(text) => walk.text(&text.xml10_content()),
            Event::GeneralRef(name) => walk.text(&entity(&name)),
            Event::Eof => break,
            _ => {}
        }
    }
    if walk.depth > 0 {
        return Err(ImportError::DocxDamaged);
    }
    Ok(walk.finish())
}

/// Returns the letter that a reference stands for.
fn entity(name: &BytesRef<'_>) -> String {
    match name.resolve_char_ref() {
        Ok(Some(letter)) => letter.to_string(),
        _ => {
            quick_xml::escape::resolve_predefined_entity(&name.xml10_content()).unwrap_or_default().to_owned()
        }
    }
}

/// What a run says of itself.
#[derive(Debug, Clone, Copy, Default)]
struct RunProperties {
    hidden: Option<bool>,
    struck: Option<bool>,
    bold: bool,
    /// What its style says.
    style_hidden: bool,
    style_struck: bool,
}

impl RunProperties {
    fn is_hidden(self) -> bool {
        self.hidden.unwrap_or(self.style_hidden)
    }

    fn is_struck(self) -> bool {
        self.struck.unwrap_or(self.style_struck)
    }
}

struct BodyReader<'a> {
    styles: &'a Styles,
    lists: Numbering,
    depth: usize,
    /// The depth of the outermost element that is left out.
    out: Option<usize>,
    /// Whether the open run is hidden, struck out or bold, as its properties say, or else its style.
    run: RunProperties,
    /// What was left out and is named.
    left_out: LeftOut,
    /// The names of the elements that are open and not known to hold text.
    element: String,
    /// How many texts are open.
    texts: usize,
    /// Paragraphs that are open: a text box stands inside of one.
    paragraphs: Vec<DocxParagraph>,
    /// The text of a paragraph whose end was deleted.
    before: String,
    /// The body, and the cells that are open.
    lines: Vec<ParagraphLines>,
    /// The rows that are open, with the cells that are closed.
    rows: Vec<Vec<ParagraphLines>>,
    /// The tables that are open, with the rows that are closed.
    tables: Vec<Vec<Vec<Vec<String>>>>,
}

impl<'a> BodyReader<'a> {
    fn new(styles: &'a Styles, lists: Numbering) -> Self {
        BodyReader {
            styles,
            lists,
            depth: 0,
            out: None,
            run: RunProperties::default(),
            left_out: LeftOut::default(),
            element: String::new(),
            texts: 0,
            paragraphs: Vec::new(),
            before: String::new(),
            lines: vec![ParagraphLines::default()],
            rows: Vec::new(),
            tables: Vec::new(),
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), ImportError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(ImportError::DocxDeep);
        }
        let name = element.local_name();
        let name = name.as_ref();
        if self.out.is_some() {
            return Ok(());
        }
        name.clone_into(&mut self.element);
        let last = self.paragraphs.last_mut();
        if let Some(paragraph) = last.filter(|paragraph| name == "del" && paragraph.properties > 0) {
            // the mark of a deleted paragraph end stands among the properties
            paragraph.open = true;
        }
        if LEFT_OUT.contains(&name) {
            self.out = Some(self.depth);
            return Ok(());
        }
        match name {
            "p" => self.paragraphs.push(DocxParagraph::default()),
            "r" => {
                self.run = self.run_of_paragraph();
                self.within(|paragraph| paragraph.runs += 1);
            }
            "vanish" | "strike" | "dstrike" | "b" | "rStyle" => self.run_property(name, element),
            "altChunk" => self.left_out.embedded += 1,
            "pPr" => self.within(|paragraph| paragraph.properties += 1),
            "t" => self.texts += 1,
            "tbl" => self.tables.push(Vec::new()),
            "tr" => self.rows.push(Vec::new()),
            "tc" => self.lines.push(ParagraphLines::default()),
            _ => self.detail(name, element),
        }
        Ok(())
    }

    /// Returns what a run is before it says anything itself.
    fn run_of_paragraph(&self) -> RunProperties {
        let style = self.paragraphs.last().and_then(|paragraph| paragraph.style.as_deref());
        RunProperties {
            style_hidden: style.is_some_and(|style| self.styles.is_hidden(style)),
            style_struck: style.is_some_and(|style| self.styles.is_struck(style)),
            ..RunProperties::default()
        }
    }

    fn run_property(&mut self, name: &str, element: &BytesStart<'_>) {
        if !self.paragraphs.last().is_some_and(|paragraph| paragraph.runs > 0 && paragraph.properties == 0) {
            return;
        }
        let is_on = style::is_on(element);
        match name {
            "vanish" => self.run.hidden = Some(is_on),
            "strike" | "dstrike" => self.run.struck = Some(is_on || self.run.struck == Some(true)),
            "b" => self.run.bold = is_on,
            _ => {
                let style = attribute(element, "val").unwrap_or_default();
                self.run.style_hidden |= self.styles.is_hidden(&style);
                self.run.style_struck |= self.styles.is_struck(&style);
            }
        }
    }

    fn within(&mut self, change: impl FnOnce(&mut DocxParagraph)) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            change(paragraph);
        }
    }

    /// A property of the paragraph, or what stands in a run and is no text.
    fn detail(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        if paragraph.properties > 0 && name == "pStyle" {
            paragraph.style = attribute(element, "val");
        }
        if paragraph.properties > 0 && name == "outlineLvl" {
            paragraph.depth = style::outline_depth(element);
        }
        if paragraph.properties > 0 {
            return paragraph.numbered.property(element);
        }
        let sign = match name {
            "tab" | "ptab" => "\t",
            "br" | "cr" => "\n",
            "noBreakHyphen" => "-",
            "sym" if attribute(element, "char").as_deref() == Some("F0B7") => "• ",
            _ => return,
        };
        if paragraph.runs > 0 {
            paragraph.text.push_str(sign);
        }
    }

    fn text(&mut self, text: &str) {
        if self.out.is_some() {
            return;
        }
        if self.texts == 0 {
            return self.left_out.unknown(&self.element, text);
        }
        if self.run.is_hidden() {
            return self.left_out.hidden.push_str(text);
        }
        if self.run.is_struck() {
            return self.left_out.struck.push_str(text);
        }
        let bold = self.run.bold;
        if let Some(paragraph) = self.paragraphs.last_mut() {
            let has_words = !text.trim().is_empty();
            paragraph.has_bold |= bold && has_words;
            paragraph.has_plain |= !bold && has_words;
            // a line end in the file is no line end of the text
            paragraph.text.extend(text.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c }));
            if bold && !paragraph.has_plain {
                paragraph.lead = paragraph.text.trim().chars().count();
            }
        }
    }

    fn end(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        if let Some(out) = self.out {
            if self.depth < out {
                self.out = None;
            }
            return;
        }
        match name {
            "p" => self.close_paragraph(),
            "r" => self.within(|paragraph| paragraph.runs = paragraph.runs.saturating_sub(1)),
            "pPr" => self.within(|paragraph| paragraph.properties = paragraph.properties.saturating_sub(1)),
            "t" => self.texts = self.texts.saturating_sub(1),
            "tc" if self.lines.len() > 1 => {
                let cell = self.lines.pop().unwrap_or_default();
                match self.rows.last_mut() {
                    Some(row) => row.push(cell),
                    None => self.open_lines().row(cells::row(vec![cell.all()])),
                }
            }
            "tr" => {
                let cells = self.rows.pop().unwrap_or_default();
                let cells: Vec<Vec<String>> = cells.into_iter().map(ParagraphLines::all).collect();
                match self.tables.last_mut() {
                    Some(table) => table.push(cells),
                    None => self.open_lines().row(cells::row(cells)),
                }
            }
            "tbl" => {
                let rows = self.tables.pop().unwrap_or_default();
                self.open_lines().row(cells::table(rows));
            }
            _ => {}
        }
    }

    fn open_lines(&mut self) -> &mut ParagraphLines {
        if self.lines.is_empty() {
            self.lines.push(ParagraphLines::default());
        }
        let last = self.lines.len() - 1;
        &mut self.lines[last]
    }

    fn close_paragraph(&mut self) {
        let Some(paragraph) = self.paragraphs.pop() else { return };
        let text = std::mem::take(&mut self.before) + &paragraph.text;
        if paragraph.open {
            self.before = text;
            return;
        }
        let style = paragraph.style.as_deref();
        let by_style = style.map(|style| self.styles.numbered(style)).unwrap_or_default();
        let mut numbered = paragraph.numbered;
        numbered.list = numbered.list.or(by_style.list);
        numbered.level = numbered.level.or(by_style.level);
        // an empty paragraph of a list is not counted, but in a cell its number is all that stands there
        let is_cell = !self.rows.is_empty() && numbered.list.is_some();
        let mark =
            if text.trim().is_empty() && !is_cell { String::new() } else { self.lists.mark(numbered, style) };
        let (mark, text) = if text.trim().is_empty() && mark.contains(|c: char| c.is_ascii_digit()) {
            (String::new(), mark.trim().to_owned())
        } else {
            (mark, text)
        };
        let is_heading = style.is_some_and(|style| self.styles.is_heading(style));
        let depth = paragraph.depth.or_else(|| self.styles.depth(style?));
        let set = match depth {
            Some(depth) => LineStyle::heading(depth),
            None if is_heading || paragraph.has_bold && !paragraph.has_plain => LineStyle::bold(),
            None if paragraph.lead > 0 => LineStyle::lead(mark.chars().count() + paragraph.lead),
            None => LineStyle::default(),
        };
        if set == LineStyle::default() {
            return self.open_lines().paragraph(&mark, &text);
        }
        self.open_lines().styled(set, |lines| {
            if is_heading {
                lines.heading(&mark, &text);
            } else {
                lines.paragraph(&mark, &text);
            }
        });
    }

    fn finish(mut self) -> DocxText {
        let warnings = self.left_out.warnings();
        // the styles of what was never closed are not known
        let styles = self.lines.first().map_or_else(Vec::new, ParagraphLines::styles);
        let mut all = Vec::new();
        for lines in self.lines.drain(..) {
            all.extend(lines.all());
        }
        DocxText { text: all.join("\n"), styles, warnings }
    }
}
