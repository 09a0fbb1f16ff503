//! Tables in Word's XML: those of texts, those who came, and the lines to sign on.

use super::column_widths::column_widths;
use super::run::{paragraph, plain as words};
use super::style::SIGNATURE;
use crate::document::Block;
use crate::document::block::{PersonLine, Voter};
use crate::document::person::{for_readers, is_for_readers};
use crate::formats::plain;

/// The width of the page between its margins, in twentieths of a point.
const WIDTH: usize = 9070;

/// The columns of the tables of people.
const COLUMNS: [&str; 4] = ["Navn", "Parti", "Organisation", "Bemærkning"];

/// Which columns the tables of people have, and how wide each is: the same in all of them, so that they are
/// under each other; a column that would be empty in all is left out.
#[derive(Debug)]
pub(super) struct PeopleColumns {
    shown: Vec<usize>,
    widths: Vec<usize>,
}

impl PeopleColumns {
    /// Returns the columns of a document.
    pub(super) fn of(blocks: &[Block]) -> Self {
        let people = blocks.iter().filter_map(|block| match block {
            Block::People(people) => Some(people),
            _ => None,
        });
        let rows: Vec<[String; 4]> = people.flatten().map(cells).collect();
        let is_shown = |column: &usize| *column == 0 || rows.iter().any(|row| !row[*column].is_empty());
        let shown: Vec<usize> = (0..COLUMNS.len()).filter(is_shown).collect();
        let texts = |row: &[String; 4]| shown.iter().map(|column| row[*column].clone()).collect::<Vec<_>>();
        let texts: Vec<Vec<String>> =
            std::iter::once(&COLUMNS.map(str::to_owned)).chain(&rows).map(texts).collect();
        let widths = column_widths(texts.iter().map(|row| row.iter().map(String::as_str).collect()), WIDTH);
        PeopleColumns { shown, widths }
    }

    /// Returns those of a list, a row each.
    pub(super) fn table(&self, people: &[PersonLine]) -> String {
        let head = self.shown.iter().map(|column| words(COLUMNS[*column])).collect();
        let row = |person: &PersonLine| {
            let cells = cells(person);
            self.shown.iter().map(|column| words(&cells[*column])).collect()
        };
        let rows: Vec<Vec<String>> = std::iter::once(head).chain(people.iter().map(row)).collect();
        bordered(&rows, &self.widths)
    }
}

fn cells(line: &PersonLine) -> [String; 4] {
    let PersonLine { title, name, party, org, role, remarks } = line;
    let remarks = remarks.iter().filter(|remark| is_for_readers(remark)).map(for_readers);
    let remarks: Vec<String> = role.iter().cloned().chain(remarks).collect();
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let name: Vec<&str> = title.iter().chain([name]).map(String::as_str).collect();
    [name.join(" "), text(party), text(org), remarks.join("; ")]
}

/// Returns the table of a text, whose first row is its head; `print` returns a cell as runs.
pub(super) fn of_text(rows: &[Vec<&str>], print: impl Fn(&str) -> String) -> String {
    let widths = column_widths(rows.iter().cloned(), WIDTH);
    let rows: Vec<Vec<String>> =
        rows.iter().map(|row| row.iter().map(|cell| print(cell)).collect()).collect();
    bordered(&rows, &widths)
}

/// Returns a table whose first row is its head, repeated on every page.
fn bordered(rows: &[Vec<String>], widths: &[usize]) -> String {
    let row = |(at, cells): (usize, &Vec<String>)| {
        let is_head = at == 0;
        let shade = if is_head { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEDED\"/>" } else { "" };
        // a table that can be on one page is not left with its head alone at the foot of another
        let keep = if at + 1 < rows.len().min(3) { "<w:keepNext/>" } else { "" };
        let cell = |(at, width): (usize, &usize)| {
            let runs = cells.get(at).map(String::as_str).unwrap_or_default();
            let runs = if is_head {
                runs.replace("<w:r><w:t ", "<w:r><w:rPr><w:b/></w:rPr><w:t ")
            } else {
                runs.to_owned()
            };
            let paragraph =
                paragraph("", &format!("{keep}<w:spacing w:before=\"20\" w:after=\"20\"/>"), &runs);
            format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>{paragraph}</w:tc>")
        };
        let head = if is_head { "<w:tblHeader/>" } else { "" };
        let cells: String = widths.iter().enumerate().map(cell).collect();
        format!("<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{cells}</w:tr>\n")
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    let border = |side| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"A6A6A6\"/>");
    let borders: String =
        ["top", "left", "bottom", "right", "insideH", "insideV"].into_iter().map(border).collect();
    table(
        &format!("<w:tblBorders>{borders}</w:tblBorders>"),
        "<w:tblLook w:val=\"0020\" w:firstRow=\"1\"/>",
        widths,
        &rows,
    )
}

/// Returns lines to sign on, two beside each other.
pub(super) fn signatures(signers: &[Voter]) -> String {
    let widths = [WIDTH * 9 / 20, WIDTH / 10, WIDTH * 9 / 20];
    let cell = |width: usize, signer: Option<&Voter>| {
        let paragraph = match signer {
            Some(signer) => paragraph(SIGNATURE, "", &words(&plain::voter(signer))),
            None => paragraph("", "", ""),
        };
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{paragraph}</w:tc>")
    };
    let row = |pair: &[Voter]| {
        let cells = [cell(widths[0], pair.first()), cell(widths[1], None), cell(widths[2], pair.get(1))];
        format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>\n", cells.concat())
    };
    table("", "", &widths, &signers.chunks(2).map(row).collect::<String>())
}

/// Returns a table, and the small paragraph that Word requires after one.
fn table(borders: &str, look: &str, widths: &[usize], rows: &str) -> String {
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/>{borders}<w:tblLayout w:type=\"fixed\"/>{look}</w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>\n{rows}</w:tbl>\n\
         <w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>\n"
    )
}
