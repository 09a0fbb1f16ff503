//! Small PDF files, written here: letters, places, and what is refused.

mod lists;
mod ruled;
mod unruled;

use std::fmt::Write;

use miniz_oxide::deflate::compress_to_vec_zlib;

use crate::import::ImportError;
use crate::import::line::LineStyle;
use crate::import::pdf::read;

fn text(bytes: &[u8]) -> Result<String, ImportError> {
    read(bytes).map(|read| read.styled.text)
}

/// A PDF with a page for each content stream; the fonts are Helvetica, and one with a table of its own.
fn pdf(streams: &[&str]) -> Vec<u8> {
    let table = "1 beginbfchar <0003> <00E5> endbfchar";
    let mut out = "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n".to_owned();
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
    let composite =
        "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</DW 600>>]/ToUnicode 4 0 R>>";
    let kids: String = (0..streams.len()).map(|i| format!("{} 0 R ", 10 + 2 * i)).collect();
    let _ = writeln!(out, "2 0 obj <</Type/Pages/Kids[{kids}]/Count {}>> endobj", streams.len());
    let bold = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>";
    let unnamed = "<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Egen>>";
    let fonts = format!("<</F {font}/G {composite}/B {bold}/U {unnamed}>>");
    let _ = writeln!(out, "3 0 obj <</Font{fonts}/XObject<</Im0 5 0 R>>>> endobj");
    let image =
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>";
    let _ = writeln!(out, "5 0 obj {image} stream\nx\nendstream endobj");
    let _ = writeln!(out, "4 0 obj <</Length {}>> stream\n{table}\nendstream endobj", table.len());
    for (i, stream) in streams.iter().enumerate() {
        let (page, content) = (10 + 2 * i, 11 + 2 * i);
        let _ = writeln!(
            out,
            "{page} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 3 0 R/Contents {content} 0 R>> endobj"
        );
        let _ =
            writeln!(out, "{content} 0 obj <</Length {}>> stream\n{stream}\nendstream endobj", stream.len());
    }
    out.push_str("trailer <</Root 1 0 R>>\n%%EOF");
    out.into_bytes()
}

#[test]
fn letters_stand_in_the_order_of_their_places() {
    let page = "BT /F 10 Tf 50 700 Td (anden) Tj ET BT /F 10 Tf 50 800 Td (f\\370r) Tj 80 0 Td (celle) Tj ET \
                BT /G 10 Tf 80 700 Td <0003> Tj ET";
    assert_eq!(text(&pdf(&[page])).unwrap(), "før\tcelle\n\nanden å");
}

#[test]
fn pages_are_apart_and_their_heads_go() {
    let page = |n: usize| format!("BT /F 10 Tf 50 800 Td (Engum Byraad) Tj 0 -100 Td (Side {n} her) Tj ET");
    let pages: Vec<String> = (1..4).map(page).collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    assert_eq!(text(&pdf(&pages)).unwrap(), "Engum Byraad\n\nSide 1 her\n\u{c}\n\u{c}");
}

#[test]
fn full_rows_go_on() {
    let long = "En lang linje, som fylder hele bredden af siden, og som derfor";
    let page =
        format!("BT /F 10 Tf 12 TL 50 700 Td ({long}) Tj T* (Fortsætteren her.) Tj T* (Ny linje) Tj ET");
    assert_eq!(
        text(&pdf(&[&page.replace('æ', "\\346")])).unwrap(),
        format!("{long} Fortsætteren her.\nNy linje")
    );
}

#[test]
fn full_rows_of_people_stay_apart() {
    let rows = [
        "Kommunaldirektor Benedikte Rosenstand, Store Lundby Kommune (formand)",
        "Direktor Ib Fog, Engum Kommune",
        "Chefkonsulent Karl Emil Fruergaard, sekretariatet i Engum (referent)",
        "Konsulent Eva Ek",
    ];
    let shown: String =
        rows.iter().map(|row| format!("({}) Tj T* ", row.replace('(', "\\(").replace(')', "\\)"))).collect();
    let page = format!("BT /F 10 Tf 12 TL 50 700 Td {shown} ET").replace("irektor", "irekt\\370r");
    let read = text(&pdf(&[&page])).unwrap().replace("irektør", "irektor");
    assert_eq!(read.lines().collect::<Vec<_>>(), rows);
}

#[test]
fn long_entries_of_a_table_of_contents_keep_their_tab() {
    let row = |y: u16, title: &str, x: u16, page: u8| {
        format!("BT /F 10 Tf 50 {y} Td ({title}) Tj ET BT /F 10 Tf {x} {y} Td ({page}) Tj ET ")
    };
    let page = "BT /F 10 Tf 50 745 Td (Indhold) Tj ET ".to_owned()
        + &row(730, "Punkt 35: Broen og meget mere om den", 233, 1)
        + &row(715, "Punkt 36: Vejen", 217, 2)
        + "BT /F 10 Tf 50 700 Td (Punkt 37: En sti, der har et langt) Tj ET "
        + &row(688, "navn", 217, 4)
        + "BT /F 10 Tf 50 600 Td (Punkt 35: Broen og meget mere om den) Tj ET";
    let rows = "Indhold\nPunkt 35: Broen og meget mere om den\t1\nPunkt 36: Vejen\t2\n\
                Punkt 37: En sti, der har et langt\nnavn\t4\n\nPunkt 35: Broen og meget mere om den";
    assert_eq!(text(&pdf(&[&page])).unwrap(), rows);
}

#[test]
fn pictures_and_locks_are_said_to_be_such() {
    assert_eq!(text(&pdf(&["q 100 0 0 100 0 0 cm /Im0 Do Q"])), Err(ImportError::PdfPictures));
    assert_eq!(text(include_bytes!("tests/locked.pdf")), Err(ImportError::PdfLocked));
    assert_eq!(text(b"%PDF-1.4 cut"), Err(ImportError::PdfDamaged));
}

#[test]
fn what_grows_without_measure_is_refused() {
    let packed = compress_to_vec_zlib(&vec![b' '; 70_000_000], 1);
    let mut bomb = pdf(&["BT ET"]);
    bomb.extend(format!("\n99 0 obj <</Filter/FlateDecode/Length {}>> stream\n", packed.len()).bytes());
    bomb.extend(packed);
    assert_eq!(text(&bomb), Err(ImportError::TooLarge));
    let runs = compress_to_vec_zlib(&b"\x81 ".repeat(2_200_000), 1);
    assert_eq!(text(&packed_page("[/FlateDecode/RunLengthDecode]", &runs)), Err(ImportError::TooLarge));
    assert_eq!(text(&packed_page("[/LZWDecode]/Type/ObjStm", b"x")), Err(ImportError::TooLarge));
    let deep = "[".repeat(200_000);
    assert!(text(&pdf(&[&deep])).is_err());
}

/// A PDF with one page, whose content is packed.
fn packed_page(filters: &str, packed: &[u8]) -> Vec<u8> {
    let mut out = pdf(&[]);
    out.truncate(out.len() - "trailer <</Root 1 0 R>>\n%%EOF".len());
    let page = "2 0 obj <</Type/Pages/Kids[10 0 R]/Count 1>> endobj\n10 0 obj <</Type/Page/Parent 2 0 R\
                /MediaBox[0 0 595 842]/Resources 3 0 R/Contents 11 0 R>> endobj\n";
    out.extend(page.bytes());
    out.extend(format!("11 0 obj <</Filter{filters}/Length {}>> stream\n", packed.len()).bytes());
    out.extend(packed);
    out.extend(b"\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF");
    out
}

#[test]
fn packings_in_packings_are_undone() {
    let page = b"BT /F 10 Tf 50 700 Td (Engum) Tj ET";
    let flate = compress_to_vec_zlib(page, 6);
    let hex: String = flate.iter().map(|byte| format!("{byte:02x}")).collect();
    let unpacked = |filters: &str, packed: &[u8]| text(&packed_page(filters, packed));
    assert_eq!(unpacked("[/ASCIIHexDecode /FlateDecode]", format!("{hex}>").as_bytes()).unwrap(), "Engum");
    let twice = compress_to_vec_zlib(&flate, 6);
    assert_eq!(unpacked("[/FlateDecode /FlateDecode]/DecodeParms[null null]", &twice).unwrap(), "Engum");
    assert_eq!(unpacked("/FlateDecode/DecodeParms<</Predictor 1>>", &flate).unwrap(), "Engum");
    // one packing more than is undone
    assert_eq!(unpacked(&format!("[{}]", "/ASCIIHexDecode".repeat(5)), b"00>"), Err(ImportError::PdfDamaged));
}

#[test]
fn a_broken_stream_is_told() {
    let whole = include_bytes!("../../../sample-data/kkr-soehoejland-2026-03-03.pdf");
    assert!(!read(whole).unwrap().broken);
    let mut bytes = whole.to_vec();
    let at = bytes.windows(6).position(|word| word == b"stream").unwrap() + 400;
    bytes[at..at + 40].fill(0xFF);
    assert_ne!(read(&bytes).map(|read| read.broken), Ok(false));
}

/// The rows of a column, each with its text, from above.
fn column(x: u16, font: &str, rows: &[&str]) -> String {
    let row =
        |(at, text): (usize, &&str)| format!("BT /{font} 10 Tf {x} {} Td ({text}) Tj ET ", 800 - at * 12);
    rows.iter().enumerate().map(row).collect()
}

fn warnings(bytes: &[u8]) -> Vec<String> {
    read(bytes).unwrap().warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn two_columns_are_read_one_after_the_other() {
    let left = [
        "Engum Fjordlaug",
        "Referat af et mode den 5. maj 2026 kl.",
        "16.00 paa kajen ved det gamle fyr",
        "1. Godkendelse af dagsordenen",
        "Dagsordenen blev godkendt af alle",
        "2. Stien langs med fjorden",
        "Det indstilles, at lauget godkender nu",
    ];
    let right = [
        "stien langs fjorden og dens broer.",
        "Lauget godkendte stien som den er.",
        "3. Lys ved badebroen om vinteren",
        "Der opsattes to lamper af kommunen",
        "4. Eventuelt og naeste mode i laug",
        "Intet blev bragt op af deltagerne",
    ];
    let page = column(50, "F", &left) + &column(320, "F", &right);
    let read = text(&pdf(&[&page])).unwrap().replace('\n', " ");
    assert!(read.starts_with("Engum Fjordlaug Referat"), "{read}");
    assert!(read.contains("lauget godkender nu stien langs fjorden"), "{read}");
    assert!(read.ends_with("Intet blev bragt op af deltagerne"), "{read}");
    // a table keeps its rows
    let table =
        column(50, "F", &["1. Dagsorden", "2. Stien", "3. Broen", "4. Lys", "5. Eventuelt", "6. Valg"])
            + &column(320, "F", &["Godkendt.", "Godkendt.", "Udsat.", "Droftet.", "Intet.", "Valgt."]);
    assert!(text(&pdf(&[&table])).unwrap().starts_with("1. Dagsorden\tGodkendt.\n2. Stien\t"));
}

#[test]
fn short_rows_in_even_distance_stay_apart() {
    let rows =
        ["Referat af mode", "Engum Skole", "Til stede:", "Ane Ask, Bo Bang", "1. Valg:", "Ane blev valgt."];
    assert_eq!(text(&pdf(&[&column(50, "F", &rows)])).unwrap(), rows.join("\n"));
}

#[test]
fn what_stands_on_its_side_is_named_or_turned() {
    let stamp = "BT /F 10 Tf 0 1 -1 0 30 100 Tm (Journal 12) Tj ET ";
    let page = column(50, "F", &["Engum Havneraad den 3. maj 2026"]) + stamp;
    assert_eq!(text(&pdf(&[&page])).unwrap(), "Engum Havneraad den 3. maj 2026");
    assert_eq!(warnings(&pdf(&[&page])), ["tekst på højkant er ikke taget med: »Journal 12«"]);
    let turned =
        "BT /F 10 Tf 0 1 -1 0 100 100 Tm (Linje et) Tj ET BT /F 10 Tf 0 1 -1 0 115 100 Tm (Linje to) Tj ET";
    assert_eq!(text(&pdf(&[turned])).unwrap(), "Linje et\nLinje to");
    assert_eq!(warnings(&pdf(&[turned])), ["side 1 ligger ned; den er læst drejet"]);
}

#[test]
fn letters_without_a_name_and_pages_without_letters_are_named() {
    let page = column(50, "U", &["Mosby R\\001dhus"]);
    assert_eq!(text(&pdf(&[&page])).unwrap(), "Mosby R\u{fffd}dhus");
    assert!(warnings(&pdf(&[&page]))[0].starts_with("1 tegn står som »\u{fffd}«"));
    assert_eq!(text(&pdf(&[&column(50, "U", &["\\001\\002"])])), Err(ImportError::PdfFonts));
    let text_page = column(50, "F", &["Engum"]);
    let both = pdf(&[&text_page, "q 100 0 0 100 0 0 cm /Im0 Do Q"]);
    assert_eq!(warnings(&both), ["side 2 er billeder uden tekst og er ikke læst"]);
}

#[test]
fn large_and_bold_rows_are_set_as_headings() {
    let page = "BT /F 18 Tf 50 800 Td (Havnen) Tj ET ".to_owned()
        + "BT /B 10 Tf 50 770 Td (Molen) Tj ET BT /F 10 Tf 50 740 Td (Den er gammel og grim.) Tj ET";
    let styled = read(&pdf(&[&page])).unwrap().styled;
    assert_eq!(styled.text, "Havnen\nMolen\n\nDen er gammel og grim.");
    assert_eq!(styled.styles, [(0, LineStyle::heading(1)), (1, LineStyle::bold())]);
}

#[test]
fn columns_may_have_rows_at_heights_of_their_own() {
    let row = |x: u32, y: u32, text: &str| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET ");
    let left = [
        "Kajen er malet i juni og skal",
        "males igen til maj, hvis der er",
        "penge nok til det i budgettet.",
        "Ane Ask fremlagde planen for",
        "havnen, som alle kunne lide.",
        "Bo Birk henter tilbud hjem.",
    ];
    let right = [
        "Jollen er solgt til en nabo",
        "for 900 kr., som bruges til",
        "nye fortøjninger ved bommen.",
        "Der er orden i regnskabet, og",
        "det er godkendt af revisor.",
        "Festen holdes i september.",
    ];
    let rows = (0_u32..)
        .zip(left.iter().zip(right))
        .map(|(n, (left, right))| row(56, 700 - 14 * n, left) + &row(313, 706 - 14 * n, right));
    let page: String = rows.collect::<String>() + &row(420, 40, "Engum havn 1");
    let read = text(&pdf(&[&page.replace('ø', "\\370")])).unwrap();
    let (kajen, jollen) = (read.find("henter tilbud").unwrap(), read.find("Jollen er solgt").unwrap());
    assert!(kajen < jollen && read.trim_end().ends_with("Engum havn 1"), "{read}");
}

#[test]
fn a_text_that_is_set_in_is_no_column() {
    let row = |x: u32, y: u32, text: &str| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET ");
    let titles = [
        "Godkendelse af dagsorden",
        "Kajens farve og dens tilstand",
        "Salg af den gamle jolle",
        "Fest i september i skuret",
        "Eventuelt og lukning af alt",
    ];
    let rows = (0_u32..).zip(titles).map(|(n, title)| {
        row(56, 700 - 28 * n, title)
            + &row(200, 686 - 28 * n, "Det besluttede bestyrelsen at gennemføre i maj.")
    });
    let page: String = rows.collect();
    let read = text(&pdf(&[&page])).unwrap();
    assert!(read.find("Det besluttede").unwrap() < read.find("Kajens farve").unwrap(), "{read}");
}

#[test]
fn the_cells_of_a_table_of_items_go_on_in_their_columns() {
    let row = |y: u32, cells: [&str; 3]| -> String {
        let cell = |(x, text): (u32, &str)| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET ");
        [56, 90, 320].into_iter().zip(cells).filter(|(_, text)| !text.is_empty()).map(cell).collect()
    };
    let rows = [
        row(700, ["Pkt.", "Sag", "Bem\\346rkning"]),
        row(686, ["1", "Kajens farve og dens tilstand", "Der s\\370ges om penge. Det"]),
        row(672, ["", "efter vinteren", "anbefales."]),
        row(658, ["2", "Salg af den gamle jolle", ""]),
        row(644, ["3", "Eventuelt", ""]),
        "BT /F 10 Tf 56 600 Td (Afbud bedes meddelt sekretariatet senest mandag den 3.) Tj ET".to_owned(),
    ];
    let read = text(&pdf(&[&rows.concat()])).unwrap();
    assert!(
        read.contains("1. Kajens farve og dens tilstand efter vinteren\nDer søges om penge. Det anbefales."),
        "{read}"
    );
    assert!(read.contains("\n2. Salg af den gamle jolle\n") && read.contains("\n3. Eventuelt\n"), "{read}");
    assert!(read.trim_end().ends_with("senest mandag den 3."), "{read}");
}

#[test]
fn cells_begin_where_the_column_does_however_near_and_marks_stay_in_theirs() {
    let row = |y: u32, cells: &[(u32, &str)]| -> String {
        let cell = |(x, text): &(u32, &str)| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET ");
        cells.iter().map(cell).collect()
    };
    let rows = row(700, &[(56, "Deltagere")])
        + &row(686, &[(56, "Engum Havn"), (178, "Ane Ask")])
        + &row(672, &[(56, "Lundby Kommunes Havn"), (178, "Bo Birk")]);
    assert_eq!(
        text(&pdf(&[&rows])).unwrap(),
        "Deltagere\nEngum Havn\tAne Ask\nLundby Kommunes Havn\tBo Birk"
    );
    let rows = row(700, &[(56, "Navn"), (200, "Afbud"), (300, "Fremm\\370dt")])
        + &row(686, &[(56, "Ane Ask"), (300, "X")])
        + &row(672, &[(56, "Bo Birk"), (200, "X")])
        + &row(658, &[(56, "Eva Ek Lund"), (300, "X")])
        + &row(644, &[(56, "(formand)")]);
    assert_eq!(
        text(&pdf(&[&rows])).unwrap(),
        "Navn\tAfbud\tFremmødt\nAne Ask\t\tX\nBo Birk\tX\t\nEva Ek Lund (formand)\t\tX"
    );
}

#[test]
fn a_list_in_two_columns_goes_on_over_its_rows_and_labels_rise_over_their_cells() {
    let row = |x: u32, y: u32, text: &str| format!("BT /F 10 Tf {x} {y} Td ({text}) Tj ET ");
    let rows =
        [["Ane Ask (A)", "Bo Birk (B)"], ["Eva Ek (C)", "Ib Holm (D)"], ["Kaj Lund (E)", "Lis Mose (F)"]];
    let list = |y: u32| -> String {
        (0_u32..)
            .zip(rows)
            .map(|(n, [left, right])| row(56, y - 14 * n, left) + &row(200, y - 14 * n, right))
            .collect()
    };
    let page = row(56, 714, "Tilstede") + &list(700) + &row(56, 640, "Afbud") + &list(626);
    assert!(text(&pdf(&[&page])).unwrap().contains("Ane Ask (A)\tBo Birk (B)\nEva Ek (C)\tIb Holm (D)"));
    let page = row(56, 740, "Sted")
        + &row(200, 740, "Salen")
        + &row(200, 712, "Ane Ask")
        + &row(200, 700, "Bo Birk")
        + &row(56, 694, "Til stede")
        + &row(200, 688, "Eva Ek")
        + &row(200, 676, "Ib Holm")
        + &row(200, 648, "Kaj Lund")
        + &row(56, 636, "Afbud")
        + &row(200, 636, "Lis Mose")
        + &row(200, 624, "Per Ny");
    let read = text(&pdf(&[&page])).unwrap();
    let lines: Vec<&str> = read.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(
        lines,
        [
            "Sted\tSalen",
            "Til stede",
            "Ane Ask",
            "Bo Birk",
            "Eva Ek",
            "Ib Holm",
            "Afbud",
            "Kaj Lund",
            "Lis Mose",
            "Per Ny"
        ]
    );
}
