//! The parts of a Word file around its body: our own, or those of a template.

use super::DocxError;
use super::embedded;
use super::run::escaped;
use super::style::{CONTENTS, DECISION, NAMED, QUOTE, REFERENCE, SECTION_HEADING, SIGNATURE};
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
/// The kind of the relation by which our part belongs to it.
const EMBEDDED_RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

/// A4 with a header and a footer.
const SECTION: &str = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/>\
                       <w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
                       <w:pgMar w:top=\"1701\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" \
                       w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>";

/// Returns a package with the built-in styles, header and footer.
pub(super) fn new_package(body: &str, blocks: &[Block], embedded: String) -> Vec<ZipPart> {
    let title = blocks.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(plain::heading_words(heading)),
        _ => None,
    });
    let title = title.unwrap_or_default();
    let date = blocks.iter().find_map(|block| match block {
        // the day, without the time of day
        Block::Field { text, .. } => text.split(" kl. ").next().map(|day| day.trim_end_matches(" til")),
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
    ];
    let part =
        |(name, text): (&str, &str)| ZipPart { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    parts.into_iter().map(part).chain(embedded::parts(1, embedded)).collect()
}

/// Returns a template with its body replaced. Its page, header and footer stay, and missing styles are added.
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
    let body = with_their_ids(body.to_owned(), &styles);
    let document =
        parts.iter_mut().find(|part| part.name == "word/document.xml").ok_or(DocxError::Template)?;
    let text = String::from_utf8_lossy(&document.bytes).into_owned();
    let start = text.find("<w:body>").ok_or(DocxError::Template)? + "<w:body>".len();
    let end = text.rfind("</w:body>").filter(|end| *end >= start).ok_or(DocxError::Template)?;
    let section = text[start..end].rfind("<w:sectPr").map_or("", |at| &text[start + at..end]);
    // the section of the last page may be within its last paragraph
    let section = section.find("</w:sectPr>").map_or("", |at| &section[..at + "</w:sectPr>".len()]);
    document.bytes = format!("{}\n{body}{section}{}", &text[..start], &text[end..]).into_bytes();
    embed(&mut parts, embedded);
    Ok(parts)
}

/// Adds the embedded part to those of a template. A part that the template carries itself is replaced: an
/// earlier meeting's text must not go along.
fn embed(parts: &mut Vec<ZipPart>, embedded: String) {
    if let Some(part) = parts.iter_mut().find(|part| embedded::is_part(part)) {
        part.bytes = embedded.into_bytes();
        return;
    }
    let is_free = |number: &usize| {
        parts.iter().all(|part| {
            !part.name.ends_with(&format!("/item{number}.xml"))
                && !part.name.ends_with(&format!("/itemProps{number}.xml"))
        })
    };
    let number = (1..).find(is_free).unwrap_or_default();
    parts.extend(embedded::parts(number, embedded));
    let relation = format!(
        "<Relationship Id=\"rIdReferent\" Type=\"{EMBEDDED_RELATION}\" Target=\"../customXml/item{number}.xml\"/>"
    );
    if !parts.iter().any(|part| part.name == RELATIONS_PART) {
        let none = format!(
            "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"
        );
        parts.push(ZipPart { name: RELATIONS_PART.to_owned(), bytes: none.into_bytes() });
    }
    let properties = embedded::PROPERTIES_TYPE;
    let mut kinds =
        format!("<Override PartName=\"/customXml/itemProps{number}.xml\" ContentType=\"{properties}\"/>");
    kinds.push_str(&format!(
        "<Override PartName=\"/customXml/item{number}.xml\" ContentType=\"application/xml\"/>"
    ));
    insert(parts, RELATIONS_PART, "</Relationships>", &relation);
    insert(parts, "[Content_Types].xml", "</Types>", &kinds);
}

/// Puts XML before the end of a part's root.
fn insert(parts: &mut [ZipPart], name: &str, end: &str, xml: &str) {
    if let Some(part) = parts.iter_mut().find(|part| part.name == name) {
        part.bytes =
            String::from_utf8_lossy(&part.bytes).replacen(end, &format!("{xml}{end}"), 1).into_bytes();
    }
}

/// Returns the id of the style that has a name, which is the same in every language.
fn style_id(styles: &str, name: &str) -> Option<String> {
    let at = styles.to_lowercase().find(&format!("<w:name w:val=\"{name}\"/>"))?;
    let style = styles.get(..at)?.rfind("<w:style ")?;
    let id = styles[style..at].split("w:styleId=\"").nth(1)?;
    id.split('"').next().map(str::to_owned)
}

/// Returns XML in which the styles that Word names have the ids that a template gives them.
fn with_their_ids(xml: String, styles: &str) -> String {
    let renamed = |xml: String, (id, name): (&str, &str)| match style_id(styles, name) {
        Some(theirs) => xml.replace(&format!("w:val=\"{id}\""), &format!("w:val=\"{theirs}\"")),
        None => xml,
    };
    NAMED.into_iter().fold(xml, renamed)
}

/// Returns the styles of a template with those of ours that it has not.
fn with_our_styles(styles: &str) -> String {
    let ours = [DECISION, REFERENCE, QUOTE, SIGNATURE, SECTION_HEADING, CONTENTS]
        .into_iter()
        .filter(|id| !styles.contains(&format!("w:styleId=\"{id}\"")));
    let named = NAMED.into_iter().filter(|(_, name)| style_id(styles, name).is_none()).map(|(id, _)| id);
    let ours: String = ours.chain(named).filter_map(our_style).collect();
    let ours = with_their_ids(ours, styles);
    styles.replacen("</w:styles>", &format!("{ours}</w:styles>"), 1)
}

/// Returns one style of ours.
fn our_style(id: &str) -> Option<&'static str> {
    let at = STYLES.find(&format!("w:styleId=\"{id}\""))?;
    let start = STYLES[..at].rfind("<w:style ")?;
    let end = start + STYLES[start..].find("</w:style>")? + "</w:style>".len();
    Some(&STYLES[start..end])
}
