//! Small Word documents, written here: what is kept, what is left out, and what is refused.

use miniz_oxide::deflate::compress_to_vec;

use crate::import::ImportError;
use crate::import::line::LineStyle;

fn text(bytes: &[u8]) -> Result<String, ImportError> {
    crate::import::docx::read(bytes).map(|read| read.text)
}

/// A zip file of parts.
fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let packed = compress_to_vec(content, 1);
        let mut head = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0];
        for n in [rawzip::crc32(content), packed.len() as u32, content.len() as u32] {
            head.extend(n.to_le_bytes());
        }
        head.extend([name.len() as u8, 0, 0, 0]);
        let at = out.len() as u32;
        out.extend([b"PK\x03\x04", &head[..], name.as_bytes(), &packed].concat());
        list.extend(
            [b"PK\x01\x02\x14\x00", &head[..], &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat(),
        );
    }
    let (at, count) = (out.len() as u32, parts.len() as u8);
    out.extend(&list);
    out.extend([b"PK\x05\x06\0\0\0\0", &[count, 0, count, 0][..]].concat());
    out.extend([(list.len() as u32).to_le_bytes(), at.to_le_bytes()].concat());
    out.extend([0, 0]);
    out
}

fn document(body: &str) -> Vec<u8> {
    let lists = "<w:numbering><w:abstractNum w:abstractNumId='4'>\
        <w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>\
        <w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.%2.'/><w:pStyle w:val='H2'/></w:lvl>\
        </w:abstractNum><w:abstractNum w:abstractNumId='5'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl>\
        </w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num>\
        <w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num></w:numbering>";
    let styles = "<w:styles><w:style w:styleId='H2'><w:name w:val='heading 2'/><w:pPr><w:numPr>\
        <w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>";
    let body = format!("<w:document><w:body>{body}</w:body></w:document>");
    let parts = [
        ("word/document.xml", body.as_bytes()),
        ("word/numbering.xml", lists.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ];
    zip(&parts)
}

fn read(body: &str) -> String {
    text(&document(body)).unwrap()
}

#[test]
fn paragraphs_keep_their_order_and_signs() {
    let document = read(
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Dato:</w:t><w:tab/><w:t>3. maj &amp; 4</w:t><w:br/><w:t>Sted</w:t></w:r></w:p>\
         <w:p><w:hyperlink><w:r><w:t>her</w:t></w:r></w:hyperlink><w:sdt><w:sdtContent><w:r><w:t> og</w:t></w:r></w:sdtContent></w:sdt>\
         <w:r><w:softHyphen/><w:t>så</w:t></w:r></w:p>",
    );
    assert_eq!(document, "Dato:\t3. maj & 4\nSted\nher også");
}

#[test]
fn what_was_deleted_is_left_out() {
    let document = read(
        "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:r><w:t>Et </w:t></w:r><w:del><w:r><w:delText>to</w:delText></w:r></w:del></w:p>\
         <w:p><w:ins><w:r><w:t>tre</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
    );
    assert_eq!(document, "Et tre");
}

#[test]
fn lists_have_their_numbers() {
    let item = |list: u8, level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = item(1, 0, "A") + &item(1, 1, "B") + &item(1, 1, "C") + &item(1, 0, "D") + &item(2, 0, "E");
    assert_eq!(read(&body), "3. A\n3.1. B\n3.2. C\n4. D\n- E");
    let heading = "<w:p><w:pPr><w:pStyle w:val='H2'/></w:pPr><w:r><w:t>F</w:t></w:r></w:p>";
    assert_eq!(read(&(item(1, 0, "A") + heading)), "3. A\n\n3.1. F\n");
}

#[test]
fn tables_are_rows_unless_they_frame_a_text() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>",
        cell("Punkt"),
        cell("Indhold"),
        cell(""),
        cell("Alene")
    );
    assert_eq!(read(&body), "Punkt\tIndhold\nAlene");
}

#[test]
fn a_text_box_is_read_once() {
    let document = read(
        "<w:p><w:r><w:t>Ude</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:pPr><w:pStyle w:val='x'/></w:pPr>\
         <w:r><w:t>Inde</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>Inde</w:t></w:r></w:p>\
         </mc:Fallback></mc:AlternateContent></w:r></w:p>",
    );
    assert_eq!(document, "Inde\nUde");
}

#[test]
fn what_cannot_be_read_is_named() {
    assert_eq!(text(&zip(&[("mimetype", b"x")])), Err(ImportError::NoDocx));
    assert_eq!(text(&document("<w:p/>")), Err(ImportError::DocxEmpty));
    assert_eq!(text(&document(&"<w:p>".repeat(2000))), Err(ImportError::DocxDeep));
    assert_eq!(text(&zip(&[("word/document.xml", b"<w:document><w:p>")])), Err(ImportError::DocxDamaged));
    assert_eq!(text(&zip(&[("word/document.xml", &vec![b' '; 70_000_000])])), Err(ImportError::TooLarge));
    let whole = document("<w:p><w:r><w:t>Hej</w:t></w:r></w:p>");
    assert_eq!(text(&whole[..whole.len() - 30]), Err(ImportError::DocxDamaged));
}

#[test]
fn hidden_text_and_foreign_parts_are_left_out_and_named() {
    let body = "<w:p><w:r><w:t>Broen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> koster 3 mio.</w:t></w:r>\
                <w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t> bygges</w:t></w:r></w:p><w:altChunk r:id='a1'/>";
    let read = crate::import::docx::read(&document(body)).unwrap();
    assert_eq!(read.text, "Broen bygges");
    let warnings: Vec<String> = read.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(warnings.len(), 2);
    assert!(warnings[0].contains("skjult tekst") && warnings[0].contains("koster 3 mio."), "{warnings:?}");
    assert!(warnings[1].contains("indsat dokument"), "{warnings:?}");
}

#[test]
fn text_hidden_or_struck_by_its_style_is_left_out_and_named() {
    let run = |style: &str, text: &str| {
        format!("<w:r><w:rPr><w:rStyle w:val='{style}'/></w:rPr><w:t>{text}</w:t></w:r>")
    };
    let styles = "<w:styles><w:style w:styleId='Intern'><w:rPr><w:vanish/></w:rPr></w:style>\
                  <w:style w:styleId='Kopi'><w:basedOn w:val='Intern'/></w:style></w:styles>";
    let body = format!(
        "<w:document><w:body><w:p><w:r><w:t>Stien</w:t></w:r>{}{}<w:r><w:rPr><w:strike/></w:rPr><w:t> er ny</w:t></w:r>\
         <w:r><w:rPr><w:strike w:val='false'/></w:rPr><w:t> er lang.</w:t></w:r></w:p>\
         <w:p><w:r><w:ukendt>Fra et andet program</w:ukendt></w:r></w:p></w:body></w:document>",
        run("Intern", " INTERN"),
        run("Kopi", " KOPI")
    );
    let parts = [("word/document.xml", body.as_bytes()), ("word/styles.xml", styles.as_bytes())];
    let read = crate::import::docx::read(&zip(&parts)).unwrap();
    assert_eq!(read.text, "Stien er lang.\n");
    let warnings: Vec<String> = read.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "skjult tekst er ikke taget med: »INTERN KOPI«",
            "gennemstreget tekst er ikke taget med: »er ny«",
            "indhold af ukendt art er ikke taget med: »Fra et andet program«"
        ]
    );
}

#[test]
fn headings_and_bold_paragraphs_are_known_as_such() {
    let body = "<w:p><w:pPr><w:pStyle w:val='H2'/></w:pPr><w:r><w:t>Molen</w:t></w:r></w:p>\
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Fyret</w:t></w:r></w:p>\
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Det</w:t></w:r><w:r><w:t> lyser.</w:t></w:r></w:p>\
                <w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>Lys</w:t></w:r></w:p>";
    let read = crate::import::docx::read(&document(body)).unwrap();
    let rows: Vec<&str> = read.text.split('\n').collect();
    let set: Vec<(&str, LineStyle)> = read.styles.iter().map(|(at, style)| (rows[*at], *style)).collect();
    let heading = LineStyle::heading;
    let lead = ("Det lyser.", LineStyle::lead(3));
    assert_eq!(set, [("3.1. Molen", heading(2)), ("Fyret", LineStyle::bold()), lead, ("Lys", heading(1))]);
}

#[test]
fn a_row_with_a_section_and_its_words_is_that_section() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row =
        |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>());
    let table = [row(&["1. Stien"]), row(&["Indstilling", "Det indstilles, at rådet drøfter stien."])]
        .concat()
        + &row(&["Beslutning", "Drøftet."]);
    let read = read(&format!("<w:tbl>{table}</w:tbl>"));
    assert_eq!(
        read,
        "1. Stien\n\nIndstilling\nDet indstilles, at rådet drøfter stien.\n\nBeslutning\nDrøftet."
    );
}
