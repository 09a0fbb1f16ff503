//! Tables whose rows do not begin with the number alone: "17.30 ⇥ 3. Klage ⇥ x", "L ⇥ 3 ⇥ Klage", "3 L ⇥ Klage".

use crate::import::line::SourceLine;
use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy};

/// Returns the numbers of items that such tables call closed. The rows stay as they are.
pub(super) fn of_rows(lines: &[SourceLine]) -> Vec<(String, Access)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let Some(head) = cells(&lines[at]) else {
            at += 1;
            continue;
        };
        let rows: Vec<Vec<String>> = lines[at..].iter().map_while(cells).collect();
        found.extend(of_table(&head, &rows[1..]));
        found.extend(rows.iter().filter_map(|row| lettered(row)));
        at += rows.len();
    }
    found
}

/// Returns the cells of a row; a rule of dashes is none.
fn cells(line: &SourceLine) -> Option<Vec<String>> {
    let plain = if line.text.contains('\t') { line.text.trim_matches(' ') } else { &line.plain };
    let mark = ['\t', '|'].into_iter().find(|mark| plain.contains(*mark))?;
    let plain =
        if mark == '|' { plain.trim().trim_start_matches("| ").trim_end_matches(" |") } else { plain };
    Some(plain.split(mark).map(|cell| cell.trim().to_owned()).collect())
}

/// Returns the number of an item in a cell: "3", "3.", or "3. Klage".
fn number(cell: &str) -> Option<&str> {
    let end = cell.find(|c: char| !c.is_ascii_digit()).unwrap_or(cell.len());
    let (number, rest) = cell.split_at(end);
    let is_number = (1..=2).contains(&number.len())
        && (rest.is_empty() || rest == "." || rest.starts_with(". ") || rest.starts_with(") "));
    is_number.then_some(number)
}

/// Returns what the columns of a table say of its rows. The hour of an item is no number: "17.30".
fn of_table(head: &[String], rows: &[Vec<String>]) -> Vec<(String, Access)> {
    let column = |row: &Vec<String>| (0..row.len()).find(|&at| number(&row[at]).is_some());
    let Some(numbered) = rows.iter().find_map(column) else { return Vec::new() };
    // a row that begins with its number alone is read elsewhere
    let is_usual =
        |row: &Vec<String>| row.first().is_some_and(|cell| number(cell) == Some(cell.trim_end_matches('.')));
    if rows.len() < 2 || head.iter().any(|cell| number(cell).is_some()) || rows.iter().any(is_usual) {
        return Vec::new();
    }
    let names_title = |title: &str| {
        let lower = lowercase(title);
        ["emne", "punkt", "sag", "titel", "overskrift"].iter().any(|word| lower.starts_with(word))
    };
    let says = |row: &Vec<String>, at: usize| {
        let title = head.get(at).map_or("", String::as_str);
        let asks = if title.is_empty() { "Å/L" } else { title };
        let cell = row.get(at).map_or("", String::as_str);
        (at != numbered && !names_title(title)).then(|| secrecy::of_cell(asks, cell)).flatten()
    };
    let withheld = rows.iter().filter_map(|row| {
        let number = number(row.get(numbered)?)?;
        let access =
            (0..row.len()).filter_map(|at| says(row, at)).filter(|access| access.is_withheld()).max()?;
        Some((number.to_owned(), access))
    });
    withheld.collect()
}

/// "3 L ⇥ Klage", "3L ⇥ Klage": the letter behind the number says who may read it.
fn lettered(row: &[String]) -> Option<(String, Access)> {
    let number = row.first()?.trim_end_matches('.').strip_suffix('L')?.trim_end_matches([' ', '.', '-']);
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    (is_number && row.len() > 1).then(|| (number.to_owned(), Access::Closed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn a_table_need_not_begin_with_its_numbers() {
        for text in [
            "Tid\tEmne\tLukket\n17.10\t1. Valg\t\n17.30\t2. Klage\tx\n17.40\t3. Plan\t",
            "Emne | Lukket\n1. Valg | nej\n2. Klage | ja\n3. Plan | nej",
            "Status\tNr\tEmne\nÅben\t1\tValg\nLukket\t2\tKlage\nÅben\t3\tPlan",
            "Nr\tEmne\n1\tValg\n2 L\tKlage\n3\tPlan",
        ] {
            assert_eq!(of_rows(&split(text)), [("2".to_owned(), Access::Closed)], "{text}");
        }
        for text in [
            "Tid\tEmne\tPris\n17.10\t1. Valg\t2\n17.30\t2. Lukkede haller\tx",
            "Hus\tLukket\nHallen\tx\nSkolen\tx",
        ] {
            assert_eq!(of_rows(&split(text)), [], "{text}");
        }
    }
}
