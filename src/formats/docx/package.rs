//! The parts of a Word file around its body: our own, or those of a template.

use super::DocxError;
use super::body::{DECISION, QUOTE, REFERENCE, SIGNATURE};
use super::embedded;
use super::text::escaped;
use crate::document::Block;
use crate::formats::plain;
use crate::formats::zip::ZipPart;

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                          xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const TYPES: &str = include_str!("types.xml");
const RELATIONS: &str = include_str!("relations.xml");
const DOCUMENT_RELATIONS: &str = include_str!("document_relations.xml");
const STYLES: &str = include_str!("styles.xml");
const SETTINGS: &str = include_str!("settings.xml");
const FOOTER: &str = include_str!("footer.xml");

/// Where the document says which other parts belong to it.
const RELATIONS_PART: &str = "word/_rels/document.xml.rels";
/// That our part belongs to it.
const EMBEDDED_RELATION: &str = "<Relationship Id=\"rIdReferent\" \
                                 Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" \
                                 Target=\"../customXml/referent.xml\"/>";

/// A4 with a header and a footer.
const SECTION: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>\
                       <w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
                       <w:pgMar w:top=\"1701\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" \
                       w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>";

/// A file of our own: styles, header, footer.
pub(super) fn own(body: &str, blocks: &[Block], embedded: &str) -> Vec<ZipPart> {
    let title = blocks.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(plain::heading_words(heading)),
        _ => None,
    });
    let title = title.unwrap_or_default();
    let date = blocks.iter().find_map(|block| match block {
        Block::Field { text, .. } => Some(text.as_str()),
        _ => None,
    });
    let at = date.map_or_else(String::new, |date| format!(" · {date}"));
    let header = format!(
        "{XML}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}\
         </w:t></w:r></w:p></w:hdr>",
        escaped(&format!("{title}{at}"))
    );
    let core = format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>da-DK</dc:language>\
         </cp:coreProperties>",
        escaped(&title)
    );
    let document = format!("{XML}<w:document {NAMESPACES}><w:body>\n{body}{SECTION}</w:body></w:document>");
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("docProps/core.xml", &core),
        ("word/document.xml", &document),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS),
        ("word/styles.xml", STYLES),
        ("word/settings.xml", SETTINGS),
        ("word/header1.xml", &header),
        ("word/footer1.xml", FOOTER),
        (embedded::NAME, embedded),
    ];
    let part =
        |(name, text): (&str, &str)| ZipPart { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    parts.into_iter().map(part).collect()
}

/// A template with our body in the place of its own. Its page, header and footer stay, and the styles it lacks are added.
pub(super) fn in_template(
    body: &str,
    mut parts: Vec<ZipPart>,
    embedded: String,
) -> Result<Vec<ZipPart>, DocxError> {
    let mut styles = String::new();
    if let Some(part) = parts.iter_mut().find(|part| part.name == "word/styles.xml") {
        styles = String::from_utf8_lossy(&part.bytes).into_owned();
        part.bytes = with_our_styles(&styles).into_bytes();
    }
    let body =
        (1..=4).fold(body.to_owned(), |body, level| match style_id(&styles, &format!("heading {level}")) {
            Some(id) => body.replace(&format!("w:val=\"Heading{level}\""), &format!("w:val=\"{id}\"")),
            None => body,
        });
    let document =
        parts.iter_mut().find(|part| part.name == "word/document.xml").ok_or(DocxError::Template)?;
    let text = String::from_utf8_lossy(&document.bytes).into_owned();
    let start = text.find("<w:body>").ok_or(DocxError::Template)? + "<w:body>".len();
    let end = text.rfind("</w:body>").filter(|end| *end >= start).ok_or(DocxError::Template)?;
    let section = text[start..end].rfind("<w:sectPr").map_or("", |at| &text[start + at..end]);
    // the section of the last page may stand within its last paragraph
    let section = section.find("</w:sectPr>").map_or("", |at| &section[..at + "</w:sectPr>".len()]);
    document.bytes = format!("{}\n{body}{section}{}", &text[..start], &text[end..]).into_bytes();
    embed(&mut parts, embedded);
    Ok(parts)
}

/// Puts our part among those of a template. Where the template was a referat of ours its own part is written over: what an
/// earlier meeting carried does not go with this one.
fn embed(parts: &mut Vec<ZipPart>, embedded: String) {
    let bytes = embedded.into_bytes();
    if let Some(part) = parts.iter_mut().find(|part| embedded::is_part(part)) {
        part.bytes = bytes;
        return;
    }
    parts.push(ZipPart { name: embedded::NAME.to_owned(), bytes });
    let before = |part: &mut ZipPart, end: &str, text: &str| {
        let xml = String::from_utf8_lossy(&part.bytes).replacen(end, &format!("{text}{end}"), 1);
        part.bytes = xml.into_bytes();
    };
    match parts.iter_mut().find(|part| part.name == RELATIONS_PART) {
        Some(relations) => before(relations, "</Relationships>", EMBEDDED_RELATION),
        None => {
            let xml = format!(
                "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 {EMBEDDED_RELATION}</Relationships>"
            );
            parts.push(ZipPart { name: RELATIONS_PART.to_owned(), bytes: xml.into_bytes() });
        }
    }
    if let Some(types) = parts.iter_mut().find(|part| part.name == "[Content_Types].xml") {
        let kind = format!("<Override PartName=\"/{}\" ContentType=\"application/xml\"/>", embedded::NAME);
        before(types, "</Types>", &kind);
    }
}

/// The id of the style that has a name, which is the same in every language.
fn style_id(styles: &str, name: &str) -> Option<String> {
    let at = styles.to_lowercase().find(&format!("<w:name w:val=\"{name}\"/>"))?;
    let style = styles.get(..at)?.rfind("<w:style ")?;
    let id = styles[style..at].split("w:styleId=\"").nth(1)?;
    id.split('"').next().map(str::to_owned)
}

/// The styles of a template with those of ours that it has not.
fn with_our_styles(styles: &str) -> String {
    let ours = [DECISION, REFERENCE, QUOTE, SIGNATURE]
        .into_iter()
        .filter(|id| !styles.contains(&format!("w:styleId=\"{id}\"")));
    let ours: String = ours.filter_map(our_style).collect();
    let headings: String = (1..=4)
        .filter(|level| style_id(styles, &format!("heading {level}")).is_none())
        .filter_map(|level| our_style(&format!("Heading{level}")))
        .collect();
    styles.replacen("</w:styles>", &format!("{ours}{headings}</w:styles>"), 1)
}

/// One style of ours.
fn our_style(id: &str) -> Option<&'static str> {
    let at = STYLES.find(&format!("w:styleId=\"{id}\""))?;
    let start = STYLES[..at].rfind("<w:style ")?;
    let end = start + STYLES[start..].find("</w:style>")? + "</w:style>".len();
    Some(&STYLES[start..end])
}
