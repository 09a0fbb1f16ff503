//! Codes that a line explains, beside a label or in the column of a table: "Klasse: 1 = offentlig, 2 = fortrolig", "Kode 1 =
//! åben sag, kode 2 = lukket sag".

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::{MARK, clear};
use crate::import::recognise::legend;
use crate::meeting::Access;
use crate::meeting::text::lowercase;

/// The words of each code, by the label that it stands under in lower case.
type Codes = HashMap<String, HashMap<String, String>>;

/// Writes the words of codes behind them where they answer a label: "Klasse: 2" becomes "Klasse: 2 (fortrolig)". Returns what
/// the codes in the columns of tables say of the items in their rows, by number.
pub(super) fn explain(lines: &mut [SourceLine], warnings: &mut Vec<Warning>) -> Vec<(String, Access)> {
    let codes = explained(lines, warnings);
    if codes.is_empty() {
        return Vec::new();
    }
    let found = in_tables(lines, &codes);
    for line in lines.iter_mut() {
        let Some(meaning) = behind_code(&line.plain, &codes) else { continue };
        let is_closed = legend::of_code(meaning) == Some(Access::Closed);
        let words = if is_closed { "lukket" } else { meaning.as_str() };
        *line = line.reading(format!("{} ({words})", line.plain));
    }
    found
}

/// Returns the words of the code that a line has.
fn behind_code<'a>(plain: &str, codes: &'a Codes) -> Option<&'a String> {
    let (label, code) = answered(plain)?;
    codes.get(&label).and_then(|codes| codes.get(code))
}

/// Returns a label in lower case and the code that answers it, on a line or in brackets behind a title: "Klasse: 2",
/// "Klasse 2", "3. Klage (klasse 2)".
fn answered(plain: &str) -> Option<(String, &str)> {
    let inside = plain.strip_suffix(')').and_then(|title| title.rsplit_once('(')).map(|(_, inside)| inside);
    let answer = inside.unwrap_or(plain).trim();
    let (label, code) = answer.split_once(':').or_else(|| answer.rsplit_once(' '))?;
    Some((lowercase(label.trim()), code.trim()))
}

/// Returns whether a line answers a label, or has it over a column.
fn bears_label(line: &SourceLine, label: &str) -> bool {
    let answers = answered(&line.plain).is_some_and(|(known, code)| known == label && !code.is_empty());
    answers || cells(&line.text).iter().any(|cell| cell.to_lowercase() == label)
}

/// Returns the codes that lines explain; such lines are no part of an item, but what may tell of something else
/// stays.
fn explained(lines: &mut [SourceLine], warnings: &mut Vec<Warning>) -> Codes {
    let mut codes = Codes::new();
    let legends: Vec<Option<_>> = lines.iter().map(|line| legend::values(&line.plain)).collect();
    let is_legend: Vec<bool> = legends.iter().map(Option::is_some).collect();
    for (at, legend) in legends.into_iter().enumerate() {
        let Some((label, values)) = legend else { continue };
        // "Tegnforklaring: Å = åben, L = lukket" explains signs
        let is_borne = |other: usize| !is_legend[other] && bears_label(&lines[other], &label);
        if !(0..lines.len()).any(is_borne) {
            continue;
        }
        let line = &mut lines[at];
        if !legend::may_tell_of_doors(&line.plain) {
            let text = "linjen forklarer tegnene for lukkede punkter og er ikke en del af noget punkt";
            warnings.push(Warning::at(line.no, text));
            clear(line);
        }
        let known = codes.entry(label).or_default();
        // what was explained first counts
        values.into_iter().for_each(|(value, meaning)| _ = known.entry(value).or_insert(meaning));
    }
    codes
}

/// Returns what the codes in a column say of the items in its rows, by number. The column goes out of the rows.
fn in_tables(lines: &mut [SourceLine], codes: &Codes) -> Vec<(String, Access)> {
    let mut found = Vec::new();
    let mut column: Option<(usize, &HashMap<String, String>)> = None;
    for line in lines.iter_mut() {
        let cells = cells(&line.text);
        if cells.len() < 2 {
            column = None;
            continue;
        }
        let head = (0..cells.len()).find_map(|at| Some((at, codes.get(&cells[at].to_lowercase())?)));
        if head.is_some() {
            column = head;
            continue;
        }
        let Some((at, codes)) = column else { continue };
        let number = cells[0].trim_end_matches(['.', ')']);
        let is_number =
            !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let meaning = cells.get(at).and_then(|cell| codes.get(cell)).filter(|_| is_number && at > 0);
        let Some(access) = meaning.and_then(|meaning| legend::of_code(meaning)) else { continue };
        found.push((number.to_owned(), access));
        let mut others = cells.clone();
        others.remove(at);
        let mark = if access.is_withheld() { MARK } else { "" };
        *line = line.reading(format!("{number}. {}{mark}", others[1..].join(" ").trim()));
    }
    found
}

/// Returns the cells of a row, parted by tabs, bars or several blanks.
fn cells(text: &str) -> Vec<String> {
    let text = text.trim().trim_matches('|');
    let by_mark = text.contains(['\t', '|']);
    let cells: Vec<&str> =
        if by_mark { text.split(['\t', '|']).collect() } else { text.split("  ").collect() };
    let cells = cells.into_iter().map(|cell| cell.trim().to_owned());
    cells.filter(|cell| by_mark || !cell.is_empty()).collect()
}
