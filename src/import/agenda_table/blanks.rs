//! Tables of items whose columns stand apart by blanks: "Pkt.  Emne              Referat". A cell goes on over the lines below,
//! in its column.

use std::borrow::Cow;

use crate::import::agenda_table::{TableCells, is_head};
use crate::import::recognise::noise::is_drawn_line;

/// A longer line heads no table.
const LONGEST: usize = 200;

/// The fewest items that make a table.
const FEWEST: usize = 2;

/// A table, and how many lines it has.
struct BlankTable {
    rows: Vec<Vec<String>>,
    lines: usize,
}

/// Puts tabs between the cells of such tables, a line for each row.
pub(super) fn with_tabs(text: &str) -> Cow<'_, str> {
    let lines: Vec<&str> = text.split('\n').collect();
    let (mut out, mut at, mut is_changed) = (Vec::with_capacity(lines.len()), 0, false);
    while at < lines.len() {
        match heads(lines[at]).and_then(|starts| table(&lines[at..], &starts)) {
            Some(table) => {
                out.extend(table.rows.iter().map(|row| Cow::Owned(row.join("\t"))));
                at += table.lines;
                is_changed = true;
            }
            None => {
                out.push(Cow::Borrowed(lines[at]));
                at += 1;
            }
        }
    }
    if is_changed { Cow::Owned(out.join("\n")) } else { Cow::Borrowed(text) }
}

/// Returns where the columns begin under a line that heads a table of items, in letters.
fn heads(line: &str) -> Option<Vec<usize>> {
    if line.len() > LONGEST || !line.contains("  ") || line.contains('\t') {
        return None;
    }
    let mut starts = Vec::new();
    let mut blanks = 2;
    for (at, letter) in line.chars().enumerate() {
        if letter != ' ' && blanks > 1 {
            starts.push(at);
        }
        blanks = if letter == ' ' { blanks + 1 } else { 0 };
    }
    let cells: TableCells = cells(line, &starts)?.into_iter().map(|cell| vec![cell]).collect();
    (starts.len() > 2 && is_head(&cells)).then_some(starts)
}

/// Returns the cells of a line; nothing where one of them stands over the beginning of the next column.
fn cells(line: &str, starts: &[usize]) -> Option<Vec<String>> {
    let letters: Vec<char> = line.trim_end().chars().collect();
    let is_free = |start: usize| start == 0 || letters.get(start - 1).is_none_or(|letter| *letter == ' ');
    let ends = starts.iter().skip(1).copied().chain([letters.len()]);
    let cell = |(from, to): (&usize, usize)| -> String {
        let (from, to) = ((*from).min(letters.len()), to.min(letters.len()));
        letters[from..to.max(from)].iter().collect::<String>().trim().to_owned()
    };
    starts.iter().all(|start| is_free(*start)).then(|| starts.iter().zip(ends).map(cell).collect())
}

/// Returns the table under its head: a row begins with a number, and what has none goes on with the row above.
fn table(lines: &[&str], starts: &[usize]) -> Option<BlankTable> {
    let mut rows = vec![cells(lines[0], starts)?];
    let mut count = 1;
    for (at, line) in lines.iter().enumerate().skip(1) {
        if line.trim().is_empty() || is_drawn_line(line.trim()) {
            continue;
        }
        let Some(row) = cells(line, starts).filter(|_| !line.contains('\t')) else { break };
        let number = row[0].trim_end_matches(['.', ')']);
        match rows.last_mut() {
            Some(open) if number.is_empty() && count > 1 && at == count => {
                for (open, cell) in open.iter_mut().zip(row).filter(|(_, cell)| !cell.is_empty()) {
                    *open = format!("{open} {cell}").trim().to_owned();
                }
            }
            _ if !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()) => rows.push(row),
            _ => break,
        }
        count = at + 1;
    }
    (rows.len() > FEWEST).then_some(BlankTable { rows, lines: count })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_that_blanks_divide_get_tabs() {
        let text = "Dagsorden\n\nPkt.  Emne          Referat\n----  ----          -------\n1     Broen         Den males i\n                    juni.\n\n2.    Jollen        Købes.\n      og kajen\nReferent: Bo";
        let wanted = "Dagsorden\n\nPkt.\tEmne\tReferat\n1\tBroen\tDen males i juni.\n2.\tJollen og kajen\tKøbes.\nReferent: Bo";
        assert_eq!(with_tabs(text), wanted);
        for other in [
            "Pkt.  Emne          Referat\n1     Broen er rådden og males.",
            "År    By            Kr.\n1     Engum         4\n2     Lundby        5",
            "Pkt.  Emne          Referat\n1     Broen         Ja.\nTekst over alle kolonner her.",
        ] {
            assert_eq!(with_tabs(other), other);
        }
    }
}
