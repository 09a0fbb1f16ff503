//! The part of a Word file that carries its Markdown (a custom XML part, which Word and LibreOffice keep).

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::run::escaped_lines;
use crate::formats::embedded::{Embedded, EmbeddedMarkdown, TextDigest};
use crate::formats::zip::{self, ZipPart};

/// The content type of its properties.
pub(super) const PROPERTIES_TYPE: &str =
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/// Its properties: an id, without which LibreOffice does not keep the part.
const PROPERTIES: &str = include_str!("embedded_properties.xml");
/// The type of the relation to its properties.
const PROPERTIES_RELATION: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
/// Its namespace, by which it is recognised.
const NAMESPACE: &str = "urn:referent:referat";
/// The document itself.
const DOCUMENT: &str = "word/document.xml";

/// Returns the part and those that belong to it, as the custom XML of a number in its package.
pub(super) fn parts(number: usize, xml: String) -> [ZipPart; 3] {
    let part = |name: String, text: String| ZipPart { name, bytes: text.into_bytes() };
    let relations = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
         Type=\"{PROPERTIES_RELATION}\" Target=\"itemProps{number}.xml\"/></Relationships>"
    );
    [
        part(format!("customXml/item{number}.xml"), xml),
        part(format!("customXml/_rels/item{number}.xml.rels"), relations),
        part(format!("customXml/itemProps{number}.xml"), PROPERTIES.to_owned()),
    ]
}

/// Returns the XML of the part.
pub(super) fn print(embedded: &EmbeddedMarkdown) -> String {
    let EmbeddedMarkdown { markdown, digest } = embedded;
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<referat xmlns=\"{NAMESPACE}\" \
         digest=\"{digest}\">{}</referat>",
        escaped_lines(markdown)
    )
}

/// Returns whether a part is one of ours.
pub(super) fn is_part(part: &ZipPart) -> bool {
    is_custom(&part.name) && memchr::memmem::find(&part.bytes, NAMESPACE.as_bytes()).is_some()
}

fn is_custom(name: &str) -> bool {
    name.starts_with("customXml/item") && !name.starts_with("customXml/itemProps")
}

/// Returns what a Word file carries; `None` when it is not one of ours.
pub(super) fn read(bytes: &[u8]) -> Option<Embedded> {
    let parts = zip::read(bytes, |name| name == DOCUMENT || is_custom(name))?;
    let embedded = parts.iter().filter(|part| is_part(part)).find_map(|part| parse(&part.bytes))?;
    let document = parts.iter().find(|part| part.name == DOCUMENT)?;
    Some(embedded.beside(&digest(std::str::from_utf8(&document.bytes).ok()?)?))
}

fn parse(bytes: &[u8]) -> Option<EmbeddedMarkdown> {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).ok()?);
    let mut digest = None;
    let mut markdown = String::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) if element.local_name().as_ref() == "referat" => {
                digest = attribute(&element, "digest");
            }
            Event::Text(text) => markdown.push_str(&text.xml10_content()),
            Event::CData(text) => markdown.push_str(&text.xml10_content()),
            Event::GeneralRef(name) => markdown.push_str(&entity(&name)),
            Event::End(_) if digest.is_some() => break,
            Event::Eof => break,
            Event::Start(_)
            | Event::End(_)
            | Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
    Some(EmbeddedMarkdown { markdown, digest: digest? })
}

/// Returns the digest of the words of a document: not of what Word itself puts into fields (a table of
/// contents, page numbers).
pub(super) fn digest(xml: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    let mut digest = TextDigest::default();
    let (mut texts, mut fields) = (0_usize, 0_usize);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => texts += 1,
                "fldSimple" => fields += 1,
                name => detail(name, &element, &mut digest, &mut fields),
            },
            Event::Empty(element) => {
                detail(element.local_name().as_ref(), &element, &mut digest, &mut fields)
            }
            Event::End(element) => match element.local_name().as_ref() {
                "t" => texts = texts.saturating_sub(1),
                "fldSimple" => fields = fields.saturating_sub(1),
                "p" if fields == 0 => digest.end(),
                _ => {}
            },
            Event::Text(text) if texts > 0 && fields == 0 => digest.words(&text.xml10_content()),
            Event::CData(text) if texts > 0 && fields == 0 => digest.words(&text.xml10_content()),
            Event::GeneralRef(name) if texts > 0 && fields == 0 => digest.words(&entity(&name)),
            Event::Eof => return Some(digest.finish()),
            Event::Text(_)
            | Event::CData(_)
            | Event::GeneralRef(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

/// What is between the words.
fn detail(name: &str, element: &BytesStart<'_>, digest: &mut TextDigest, fields: &mut usize) {
    match name {
        "br" | "cr" if *fields == 0 => digest.end(),
        "noBreakHyphen" if *fields == 0 => digest.words("-"),
        "fldChar" => match attribute(element, "fldCharType").as_deref() {
            Some("begin") => *fields += 1,
            Some("end") => *fields = fields.saturating_sub(1),
            Some(_) | None => {}
        },
        "strike" | "dstrike" | "vanish" => {
            let is_off =
                attribute(element, "val").is_some_and(|val| ["0", "false", "off"].contains(&val.as_str()));
            if !is_off {
                digest.mark();
            }
        }
        "del" | "ins" | "moveFrom" | "moveTo" | "altChunk" => digest.mark(),
        _ => {}
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        element.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
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
