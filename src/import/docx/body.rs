//! The body of a document: a walk through its elements, without recursion.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::import::docx::DocxText;
use crate::import::docx::attribute;
use crate::import::docx::numbering::Numbering;
use crate::import::docx::paragraph::{DocxParagraph, ParagraphLines};
use crate::import::docx::style::Styles;
use crate::import::{ImportError, Warning, cells};

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

/// The letter that a reference stands for.
fn entity(name: &BytesRef<'_>) -> String {
    match name.resolve_char_ref() {
        Ok(Some(letter)) => letter.to_string(),
        _ => {
            quick_xml::escape::resolve_predefined_entity(&name.xml10_content()).unwrap_or_default().to_owned()
        }
    }
}

struct BodyReader<'a> {
    styles: &'a Styles,
    lists: Numbering,
    depth: usize,
    /// The depth of the outermost element that is left out.
    out: Option<usize>,
    /// Whether the open run is hidden, the words of those that were, and how many documents are embedded.
    hidden: bool,
    hidden_words: String,
    embedded: usize,
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
            hidden: false,
            hidden_words: String::new(),
            embedded: 0,
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
                self.hidden = false;
                self.within(|paragraph| paragraph.runs += 1);
            }
            "vanish" => {
                let off = ["0", "false", "off"].map(|off| Some(off.to_owned()));
                let in_run = self.paragraphs.last().is_some_and(|p| p.runs > 0 && p.properties == 0);
                self.hidden |= in_run && !off.contains(&attribute(element, "val"));
            }
            "altChunk" => self.embedded += 1,
            "pPr" => self.within(|paragraph| paragraph.properties += 1),
            "t" => self.texts += 1,
            "tbl" => self.tables.push(Vec::new()),
            "tr" => self.rows.push(Vec::new()),
            "tc" => self.lines.push(ParagraphLines::default()),
            _ => self.detail(name, element),
        }
        Ok(())
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
        if self.hidden && self.out.is_none() && self.texts > 0 {
            self.hidden_words.push_str(text);
            return;
        }
        if self.out.is_none()
            && self.texts > 0
            && let Some(paragraph) = self.paragraphs.last_mut()
        {
            // a line end in the file is no line end of the text
            paragraph.text.extend(text.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c }));
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
        if style.is_some_and(|style| self.styles.is_heading(style)) {
            self.open_lines().heading(&mark, &text);
        } else {
            self.open_lines().paragraph(&mark, &text);
        }
    }

    fn finish(mut self) -> DocxText {
        let mut warnings = Vec::new();
        let hidden = self.hidden_words.trim();
        if !hidden.is_empty() {
            let words: String = hidden.chars().take(60).collect();
            warnings.push(Warning::whole(format!("skjult tekst er ikke taget med: »{words}«")));
        }
        if self.embedded > 0 {
            warnings.push(Warning::whole(
                "et indsat dokument kan ikke læses; åbn filen i Word, og gem den på ny",
            ));
        }
        let mut all = Vec::new();
        for lines in self.lines.drain(..) {
            all.extend(lines.all());
        }
        DocxText { text: all.join("\n"), warnings }
    }
}
