//! Columns of tables that say which of the items in their rows are closed.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::{MARK, clear};
use crate::import::passes::contents::heads_row;
use crate::import::recognise::legend;
use crate::meeting::{Access, secrecy};

/// The cells of a row, and what stands between them.
fn row(line: &SourceLine) -> Option<(Vec<String>, &'static str)> {
    let mark = ["\t", " | "].into_iter().find(|mark| line.plain.contains(mark))?;
    // an empty cell at an edge is one as well
    let plain = line.text.trim_matches(' ');
    let plain = if mark == "\t" && plain.contains('\t') { plain } else { &line.plain };
    Some((plain.split(mark.trim_matches(' ')).map(|cell| cell.trim().to_owned()).collect(), mark))
}

/// Returns whether a cell is the number of an item.
fn is_number(cell: &str) -> bool {
    let number = cell.trim_end_matches(['.', ')']);
    !number.is_empty() && number.len() <= 5 && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The numbers of items that a column says are closed, in a table with a row of headings. The column goes out of its rows.
pub(super) fn in_tables(lines: &mut [SourceLine], warnings: &mut Vec<Warning>) -> Vec<(String, Access)> {
    let mut found = Vec::new();
    let mut at = 0;
    let explained = explained_signs(lines);
    let (first, headings) = headings(lines);
    while at < lines.len() {
        let Some((head, _)) = row(&lines[at]).filter(|(cells, _)| cells.len() > 1 && !is_number(&cells[0]))
        else {
            at += 1;
            continue;
        };
        // a rule of dashes below the head
        let from = at + 1 + usize::from(lines.get(at + 1).is_some_and(|line| is_table_rule(&line.plain)));
        join_wrapped(&mut lines[from..], &head, &explained);
        let count = lines[from..].iter().take_while(|line| is_row(line)).count();
        let rows = &mut lines[from..from + count];
        let before = first.is_some_and(|first| first < at);
        let of_items = heads_with(&head, &["emne", "punkt", "pkt", "sag", "titel", "overskrift"]);
        let of_documents = heads_with(&head[1..2], &["bilag", "dokument", "notat"]);
        let is_other = of_documents || before && is_within_item(rows, &headings);
        if count > 0 && is_other && !of_items {
            // its rows are no headings either
            for line in &mut lines[at..from + count] {
                let plain = line.plain.replace(" | ", "\t");
                *line = SourceLine { text: line.text.clone(), ..line.reading(plain) };
            }
        } else {
            let is_overview = is_overview(rows, &headings);
            let Some((column, marks)) = of_table(&head, rows, &explained) else {
                at = from + count;
                continue;
            };
            if is_overview {
                without_headings(rows, &marks, &headings, warnings);
            }
            found.extend(marks);
            without_head(&mut lines[at], column);
        }
        at = from + count;
    }
    found
}

/// Returns whether a line is the row of an item.
fn is_row(line: &SourceLine) -> bool {
    row(line).is_some_and(|(cells, _)| is_number(&cells[0]))
}

/// The cells of a line that goes on with the row above: it begins in the second column.
fn wrapped(line: &SourceLine) -> Option<Vec<String>> {
    match row(line) {
        Some((cells, _)) => (cells.len() > 1 && cells[0].is_empty()).then_some(cells),
        None => (line.text.starts_with(['\t', ' ']) && !line.is_blank())
            .then(|| vec![String::new(), line.plain.clone()]),
    }
}

/// Joins lines without a number to the row that they go on with, where a table says that one of its rows is closed.
fn join_wrapped(lines: &mut [SourceLine], head: &[String], explained: &HashMap<String, Access>) {
    let count = lines.iter().take_while(|line| is_row(line) || wrapped(line).is_some()).count();
    let mut joined: Vec<SourceLine> = Vec::new();
    for line in &lines[..count] {
        let above = joined.last_mut().and_then(|above| Some((row(above)?, above)));
        match (wrapped(line), above) {
            (Some(more), Some(((cells, mark), above))) => {
                let more = more.iter().map(String::as_str).chain(std::iter::repeat(""));
                let both =
                    cells.iter().zip(more).map(|(cell, more)| format!("{cell} {more}").trim().to_owned());
                *above = above.reading(both.collect::<Vec<String>>().join(mark));
            }
            _ => joined.push(line.clone()),
        }
    }
    let marks = of_table(head, &mut joined.clone(), explained).map_or_else(Vec::new, |(_, marks)| marks);
    if joined.len() == count || !marks.iter().any(|(_, access)| access.is_withheld()) {
        return;
    }
    let empty = joined.len();
    lines.iter_mut().zip(joined).for_each(|(line, row)| *line = row);
    lines[empty..count].iter_mut().for_each(clear);
}

/// Takes the head of a column out of a row of heads: it says nothing any more.
fn without_head(line: &mut SourceLine, column: usize) {
    let Some((mut cells, mark)) = row(line) else { return };
    if column < cells.len() {
        cells.remove(column);
    }
    *line = line.reading(cells.join(mark));
}

/// The first heading outside of tables, and the titles of each number in lower case.
fn headings(lines: &[SourceLine]) -> (Option<usize>, HashMap<String, Vec<String>>) {
    let mut first: Option<usize> = None;
    let mut headings: HashMap<String, Vec<String>> = HashMap::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| row(line).is_none()) {
        let Some(heading) = line.heading() else { continue };
        first = first.or(Some(at));
        headings.entry(heading.printed).or_default().push(heading.rest.to_lowercase());
    }
    (first, headings)
}

/// "-----+-----+-----"
fn is_table_rule(plain: &str) -> bool {
    plain.contains("--") && plain.chars().all(|c| "-+| =".contains(c))
}

/// The signs that the first line explains which withholds what bears one: "O: offentligt punkt F: fortroligt punkt", "* =
/// lukket punkt".
fn explained_signs(lines: &[SourceLine]) -> HashMap<String, Access> {
    let withholds = |signs: &Vec<(String, Access)>| signs.iter().any(|(_, access)| access.is_withheld());
    let texts = lines.iter().filter(|line| row(line).is_none()).map(|line| legend::signs(&line.plain));
    texts.into_iter().find(withholds).unwrap_or_default().into_iter().collect()
}

/// Reads tables without a heading whose rows have a number, a title, and nothing more but a letter: "2 ⇥ Lejemål ⇥ L".
pub(super) fn lettered(lines: &mut [SourceLine]) {
    let cells = |line: &SourceLine| row(line).map(|(cells, _)| cells).filter(|cells| is_number(&cells[0]));
    let mut at = 0;
    while at < lines.len() {
        let rows: Vec<Vec<String>> = lines[at..].iter().map_while(cells).collect();
        let letter = |row: &Vec<String>| row[2..].iter().rfind(|cell| !cell.is_empty()).cloned();
        let is_row = |row: &Vec<String>| {
            row.len() > 1 && row[2..].iter().all(|cell| ["", "L", "Å"].contains(&cell.as_str()))
        };
        let closed = |row: &Vec<String>| letter(row).as_deref() == Some("L");
        if rows.len() > 2 && rows.iter().all(is_row) && rows.iter().any(closed) && !rows.iter().all(closed) {
            for (line, row) in lines[at..].iter_mut().zip(&rows) {
                let mark = if closed(row) { MARK } else { "" };
                *line = line.reading(format!("{}. {}{mark}", row[0].trim_end_matches(['.', ')']), row[1]));
            }
        }
        at += rows.len().max(1);
    }
}

/// Returns whether one of the cells of a head begins with one of some words.
fn heads_with(cells: &[String], words: &[&str]) -> bool {
    cells.iter().map(|cell| cell.to_lowercase()).any(|cell| words.iter().any(|word| cell.starts_with(word)))
}

/// The most titles of one number that the rows of a table are compared with.
const MOST_TITLES: usize = 100;

/// Returns whether the rows of a table below a heading have numbers that items have, and none of their titles.
/// `headings` are the titles of each number, in lower case.
fn is_within_item(rows: &[SourceLine], headings: &HashMap<String, Vec<String>>) -> bool {
    let mut is_numbered = false;
    for (cells, _) in rows.iter().filter_map(row) {
        let number = cells[0].trim_end_matches(['.', ')']);
        // titles that are counted anew and anew tell nothing
        for title in headings.get(number).into_iter().flatten().take(MOST_TITLES) {
            is_numbered = true;
            let is_title = |cell: &String| {
                let cell = cell.to_lowercase();
                cell.chars().count() > 2 && (title.starts_with(&cell) || cell.starts_with(title))
            };
            if cells[1..].iter().any(is_title) {
                return false;
            }
        }
    }
    is_numbered
}

/// Returns whether the rows of a table have numbers that items below have, under titles of their own: the table is no list
/// of their headings, which a table of contents is.
fn is_overview(rows: &[SourceLine], headings: &HashMap<String, Vec<String>>) -> bool {
    let (mut again, mut like) = (0, 0);
    for (cells, _) in rows.iter().filter_map(row) {
        let Some(titles) = headings.get(cells[0].trim_end_matches(['.', ')'])) else { continue };
        again += 1;
        let heads = |title: &String| cells[1..].iter().any(|cell| heads_row(title, &cell.to_lowercase()));
        like += usize::from(titles.iter().take(MOST_TITLES).any(heads));
    }
    again > 1 && again * 2 >= rows.len() && like * 10 < rows.len() * 7
}

/// Leaves the rows of an overview as text whose items stand below, and takes out those of closed items.
fn without_headings(
    rows: &mut [SourceLine],
    marks: &[(String, Access)],
    headings: &HashMap<String, Vec<String>>,
    warnings: &mut Vec<Warning>,
) {
    for (line, (number, access)) in rows.iter_mut().zip(marks) {
        // also a row whose item is nowhere below
        if access.is_withheld() {
            let text = format!("rækken om punkt {number} i oversigten er udeladt, for punktet er lukket");
            warnings.push(Warning::at(line.no, text));
            clear(line);
        } else if let Some((printed, title)) = line.plain.split_once(". ")
            && headings.contains_key(number)
        {
            *line = line.reading(format!("{printed}\t{title}"));
        }
    }
}

/// A column of a table.
struct TableColumn<'a> {
    /// What its cells are read under; a column of letters needs no heading.
    head: &'a str,
    /// Whether its cells are nothing but signs.
    is_signed: bool,
}

impl<'a> TableColumn<'a> {
    /// Returns the columns of the rows, and those that only the head has.
    fn all(head: &'a [String], cells: &[(Vec<String>, &str)]) -> Vec<Self> {
        let width = cells.iter().map(|(row, _)| row.len()).max().unwrap_or(0);
        let is_sign = |value: &str| value.chars().count() <= 2 && !value.contains(char::is_numeric);
        let column = |at: usize| {
            let values = || cells.iter().map(|(row, _)| row.get(at).map_or("", String::as_str));
            let title = head.get(at).map_or("", String::as_str);
            let is_lettered = title.is_empty() && values().all(|value| ["", "L", "Å"].contains(&value));
            TableColumn { head: if is_lettered { "Å/L" } else { title }, is_signed: values().all(is_sign) }
        };
        (0..head.len().max(width)).map(column).collect()
    }
}

/// The column of a table that says that one of its rows is closed, and what it says of each.
fn of_table(
    head: &[String],
    rows: &mut [SourceLine],
    explained: &HashMap<String, Access>,
) -> Option<(usize, Vec<(String, Access)>)> {
    let cells: Vec<(Vec<String>, &str)> = rows.iter().filter_map(row).collect();
    let value = |row: usize, column: usize| cells[row].0.get(column).map_or("", String::as_str);
    let title = |column: usize| head.get(column).map_or("", String::as_str);
    let columns = TableColumn::all(head, &cells);
    let says = |row: usize, column: usize| {
        let is_sign = || {
            title(column).split('/').any(|letter| explained.contains_key(letter.trim()))
                || columns[column].is_signed
        };
        let by_sign = || explained.get(value(row, column)).copied().filter(|_| is_sign());
        secrecy::of_cell(columns[column].head, value(row, column)).or_else(by_sign)
    };
    let withholds =
        |column: &usize| (0..cells.len()).any(|row| says(row, *column).is_some_and(Access::is_withheld));
    // where what is open has a cross, the others are closed
    let crosses = |column: &usize| {
        let asks = secrecy::of_cell(title(*column), "ja") == Some(Access::Open);
        let is_empty = |row: usize| value(row, *column).is_empty();
        let rest = (0..cells.len()).all(|row| is_empty(row) || says(row, *column) == Some(Access::Open));
        asks && rest && (0..cells.len()).any(is_empty) && !(0..cells.len()).all(is_empty)
    };
    let crossed = (1..head.len()).find(crosses);
    let column = (1..columns.len()).find(withholds).or(crossed)?;
    let without = if crossed == Some(column) { Access::Closed } else { Access::Open };
    let found = (0..cells.len()).map(|row| {
        let number = value(row, 0).trim_end_matches(['.', ')']).to_owned();
        let is_empty = value(row, column).is_empty();
        (number, says(row, column).unwrap_or(if is_empty { without } else { Access::Open }))
    });
    let found: Vec<(String, Access)> = found.collect();
    without_column(rows, cells, (column, &found));
    Some((column, found))
}

/// Takes a column out of the rows of a table; two cells that are left are the heading of an item.
fn without_column(
    rows: &mut [SourceLine],
    cells: Vec<(Vec<String>, &str)>,
    (column, found): (usize, &[(String, Access)]),
) {
    let without = |(mut cells, mark): (Vec<String>, _)| {
        if column < cells.len() {
            cells.remove(column);
        }
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        (cells, mark)
    };
    let left: Vec<(Vec<String>, &str)> = cells.into_iter().map(without).collect();
    let is_titled = left.iter().any(|(cells, _)| cells.len() > 1);
    for ((line, (cells, mark)), (_, access)) in rows.iter_mut().zip(left).zip(found) {
        // two cells are a heading
        let text = match &cells[..] {
            [number, title] => format!("{}. {title}", number.trim_end_matches(['.', ')'])),
            // a title may be withheld with its item; where there is none, numbers alone are no items
            [number] if is_titled && access.is_withheld() => {
                format!("{}. Uden titel{MARK}", number.trim_end_matches(['.', ')']))
            }
            [_] => String::new(),
            _ => cells.join(mark),
        };
        *line = line.reading(text);
    }
}
