//! Tables whose rows are items: "Nr. | Emne | Ansvarlig | Tid", "| Dagsorden | Referat".
//!
//! | file | what is in it |
//! |---|---|
//! | `column_names` | what the columns hold, by their headings |
//! | `headless` | tables without a row of headings |
//! | `blanks` | tables whose columns stand apart by blanks |
//! | `numbers` | numbers in one cell with their titles |
//! | `title` | the line of an item, made from the cells of its row |
//! | `marks` | columns that say which rows are closed |

mod blanks;
mod column_names;
mod headless;
mod marks;
mod numbers;
mod title;

use std::borrow::Cow;
use std::iter::Peekable;

use crate::import::agenda_table::column_names::{AgendaColumn, known, named_column};
use crate::import::agenda_table::marks::{mark_columns, with_marks_in_words};
use crate::import::agenda_table::numbers::{numbered, times_apart, title_apart};
use crate::import::agenda_table::title::{heading_line, kind};
use crate::import::recognise::heading::presenter_line;
use crate::import::recognise::section;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::words::BREAKS;

pub(super) use marks::TableCells;
pub(super) use numbers::number_of_cell;

/// Returns which column holds what, when a row heads a table of items: numbers, titles, and what says more than a list
/// of contents does.
fn columns(head: &TableCells) -> Option<Vec<Option<AgendaColumn>>> {
    let column = |(at, cell): (usize, &Vec<String>)| {
        let name = cell.join(" ").trim().trim_end_matches(['.', ':']).to_lowercase();
        // "Punkt | Indhold": the first column has the numbers
        let first = at == 0 && ["punkt", "sag"].contains(&name.as_str());
        if first {
            Some(AgendaColumn::Number)
        } else {
            known(&name).filter(|column| at == 0 || *column != AgendaColumn::Number)
        }
    };
    let mut columns: Vec<Option<AgendaColumn>> = head.iter().enumerate().map(column).collect();
    // who is named behind what was decided is the one who does it
    if let Some(decided) = columns.iter().position(|column| *column == Some(AgendaColumn::Decision)) {
        let behind = columns[decided..].iter_mut().filter(|column| **column == Some(AgendaColumn::Presenter));
        behind.for_each(|column| *column = Some(AgendaColumn::Action));
    }
    // an item has one time and one presenter; what another column says of them is text
    for at in 1..columns.len() {
        let single = matches!(columns[at], Some(AgendaColumn::Presenter | AgendaColumn::Time));
        if single && columns[..at].contains(&columns[at]) {
            columns[at] = None;
        }
    }
    let has = |wanted: AgendaColumn| columns.contains(&Some(wanted));
    // "Emne | Indhold": a text beside the titles
    let texts = columns.iter().filter(|column| **column == Some(AgendaColumn::Title)).count();
    let more = texts > 1
        || [AgendaColumn::Presenter, AgendaColumn::Time, AgendaColumn::Decision].into_iter().any(has);
    (columns.first() == Some(&Some(AgendaColumn::Number)) && has(AgendaColumn::Title) && more)
        .then_some(columns)
}

/// Returns a row with the number first where other cells stand before it: "Tid | Nr. | Punkt".
fn number_first(head: &TableCells, row: &TableCells) -> TableCells {
    let at = head.iter().position(|cell| named_column(cell) == Some(AgendaColumn::Number));
    let mut row = row.clone();
    if let Some(at) = at.filter(|at| *at < row.len()) {
        row[..=at].rotate_right(1);
    }
    row
}

/// Returns the rows with their titles apart, where the titles have their numbers in one cell with them: most rows,
/// and two or more.
fn titles_apart(rows: &[TableCells]) -> Option<Vec<TableCells>> {
    let (head, below) = rows.split_first()?;
    if head.iter().any(|cell| named_column(cell) == Some(AgendaColumn::Number)) {
        return None;
    }
    const TITLES: [&str; 7] =
        ["punkt", "mødepunkt", "sag", "emne", "dagsorden", "dagsordenspunkt", "punkter"];
    // a plan of activities inside an item is no programme: that has its times
    let has_times = head.iter().any(|cell| named_column(cell) == Some(AgendaColumn::Time));
    let is_titled = |cell: &Vec<String>| {
        let name = cell.join(" ").trim().trim_end_matches([':', '.']).to_lowercase();
        TITLES.contains(&name.as_str()) || name == "aktivitet" && has_times
    };
    let at = head.iter().position(is_titled)?;
    let cells = || below.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.join("").trim().is_empty());
    let (all, with_number) = (cells().count(), cells().filter(|cell| numbered(cell).is_some()).count());
    let mut apart_head = head.clone();
    apart_head.remove(at);
    let head = [vec!["Nr.".to_owned()], vec!["Emne".to_owned()]].into_iter().chain(apart_head).collect();
    (with_number > 1 && with_number * 3 >= all * 2)
        .then(|| [head].into_iter().chain(below.iter().map(|row| title_apart(row, at))).collect())
}

/// Returns the lines of a table whose rows are items, as an agenda without a table has them; nothing for another
/// table.
pub(super) fn unfold(rows: &[TableCells]) -> Option<Vec<String>> {
    let apart = times_apart(rows);
    let rows = apart.as_deref().unwrap_or(rows);
    let first = rows.first()?;
    if let Some(headed) = titles_apart(rows) {
        return of_items(&headed);
    }
    of_items(&rows.iter().map(|row| number_first(first, row)).collect::<Vec<_>>())
        .or_else(|| of_items(&headless::with_head(rows)?))
}

/// Returns the lines of a table with the numbers of items first.
fn of_items(rows: &[TableCells]) -> Option<Vec<String>> {
    let columns = columns(rows.first()?)?;
    let has = |wanted: AgendaColumn| columns.contains(&Some(wanted));
    let is_certain =
        [AgendaColumn::Presenter, AgendaColumn::Time, AgendaColumn::Decision].into_iter().any(has);
    let marking = mark_columns((0..columns.len()).filter(|&at| columns[at].is_none()), rows);
    // such a table is read by its columns as it stands, unless a text stands beside its titles
    let texts = columns.iter().filter(|column| **column == Some(AgendaColumn::Title)).count();
    if !is_certain && texts < 2 && !marking.is_empty() {
        return None;
    }
    let marked = marking.into_iter().fold(rows.to_vec(), |rows, at| with_marks_in_words(&rows, at));
    let rows = &marked;
    let number = |row: &TableCells| {
        let printed = row.first()?.join(" ").trim().trim_end_matches(['.', ')']).to_owned();
        let digits = printed.chars().all(|c| c.is_ascii_digit() || c == '.');
        (!printed.is_empty() && printed.len() <= 5 && digits).then_some(printed)
    };
    if rows[1..].iter().filter(|row| number(row).is_some()).count() < 2 {
        return None;
    }
    let mut out: Vec<String> = Vec::new();
    let mut is_decided = false;
    for row in &rows[1..] {
        let number = number(row);
        if number.is_none() && is_break(&columns, row) {
            continue;
        }
        is_decided &= number.is_none();
        out.extend(item_lines((&columns, &rows[0]), row, (number, is_decided)));
        let decided = columns.iter().zip(row).filter(|(column, _)| **column == Some(AgendaColumn::Decision));
        is_decided |= decided.into_iter().any(|(_, cell)| !cell.join("").trim().is_empty());
    }
    out.push(String::new());
    Some(out)
}

/// Returns whether a row without a number is a break, with its time and nothing else.
fn is_break(columns: &[Option<AgendaColumn>], row: &TableCells) -> bool {
    let text = |at: usize| row[at].join(" ").trim().to_owned();
    let is_time = |at: usize| columns.get(at) == Some(&Some(AgendaColumn::Time));
    let mut full = (0..row.len()).filter(|&at| !is_time(at)).map(text).filter(|text| !text.is_empty());
    full.next().is_some_and(|title| BREAKS.contains(&title.to_lowercase().as_str())) && full.next().is_none()
}

/// Returns the lines of a row: of the item that its number begins, or more of the one above, whose decision may have
/// begun.
fn item_lines(
    (columns, head): (&[Option<AgendaColumn>], &TableCells),
    row: &TableCells,
    (number, is_decided): (Option<String>, bool),
) -> Vec<String> {
    // "Emne | Indhold", "Referat | Beslutning": more columns than one may hold the same
    let cell = |wanted: AgendaColumn| -> Vec<String> {
        let all = columns.iter().zip(row).filter(|(column, _)| **column == Some(wanted));
        all.flat_map(|(_, cell)| cell.iter().cloned()).collect()
    };
    let (presenter, time) = (cell(AgendaColumn::Presenter).join(" "), cell(AgendaColumn::Time).join(" "));
    let titles = cell(AgendaColumn::Title);
    let mut texts = titles.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).peekable();
    let mut out = Vec::new();
    if let Some(number) = number {
        out.extend([String::new(), heading_of(&number, &mut texts, &presenter, &time)]);
    } else if !presenter.trim().is_empty() || !time.trim().is_empty() {
        let first = texts.next().unwrap_or_default();
        out.push(format!("{first} {} {}", presenter.trim(), time.trim()).trim().to_owned());
    }
    // "Åben/lukket: Lukket": what a column holds that is not known may be who can read the item
    let others = columns.iter().zip(head).zip(row).filter(|((column, _), _)| column.is_none());
    let named = |(head, cell): (&Vec<String>, &Vec<String>)| {
        let (head, cell) = (head.join(" "), cell.join(" "));
        let head = head.trim().trim_end_matches(':');
        let text = if head.is_empty() { cell.trim().to_owned() } else { format!("{head}: {}", cell.trim()) };
        (!cell.trim().is_empty()).then_some(text)
    };
    out.extend(others.filter_map(|((_, head), cell)| named((head, cell))));
    out.extend(texts.map(str::to_owned));
    // cells without a heading over them
    let more = row.iter().skip(columns.len()).flatten().map(|text| text.trim());
    out.extend(more.filter(|text| !text.is_empty()).map(str::to_owned));
    out.extend(labelled(&cell(AgendaColumn::Bilag), "Bilag:"));
    let acts = cell(AgendaColumn::Action).join(" ");
    out.extend((!acts.trim().is_empty()).then(|| format!("Ansvarlig for opfølgning: {}", acts.trim())));
    let decided = cell(AgendaColumn::Decision);
    if is_decided && out.is_empty() {
        // the decision above goes on
        out.extend(decided.into_iter().filter(|text| !text.trim().is_empty()));
    } else {
        out.extend(labelled(&decided, "Beslutning:"));
    }
    out
}

/// Returns the line of a title with what stands below it in its cell: who presents the item, and what it is for. Who stands in
/// a column of their own is not put out by a second name.
fn heading_of<'a>(
    number: &str,
    texts: &mut Peekable<impl Iterator<Item = &'a str>>,
    presenter: &str,
    time: &str,
) -> String {
    let title = texts.next().unwrap_or_default();
    let below = texts.next_if(|text| presenter.trim().is_empty() && presenter_line(text).is_some());
    let presenter = below.and_then(presenter_line).unwrap_or(presenter);
    let is_kind =
        |text: &str| kind(text).is_some_and(|(_, who)| who.is_empty() || presenter.trim().is_empty());
    let kind = texts.next_if(|text| is_kind(text)).and_then(kind);
    heading_line(number, (title, kind), presenter, time)
}

/// Returns the paragraphs of a cell under the label of their column, where they have none of their own.
fn labelled(cell: &[String], label: &str) -> Vec<String> {
    let texts: Vec<String> =
        cell.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect();
    let section =
        texts.first().and_then(|first| section::known(first)).map(|known| (known.part, known.inline));
    match section {
        None => (!texts.is_empty()).then(|| label.to_owned()).into_iter().chain(texts).collect(),
        // "Forslag: 10. maj" under "Referat" was minuted, and is no proposal to it
        Some((SectionKind::LikeIndstilling, inline)) if !inline.is_empty() => {
            let mut texts = texts.into_iter();
            let first = texts.next().map(|first| format!("{label} {first}"));
            first.into_iter().chain(texts).collect()
        }
        Some(_) => texts,
    }
}

/// A table has its head near the top; more rows with the words of one are something else.
const MOST_HEADS: usize = 20;

/// Returns whether a row heads a table of items.
pub(super) fn is_head(head: &TableCells) -> bool {
    let with_title = [vec!["Nr.".to_owned()]].into_iter().chain(head.iter().cloned()).collect();
    columns(&number_first(head, head)).is_some() || columns(&with_title).is_some()
}

/// Puts the tables of a text whose cells stand with tabs or bars between, or apart by blanks, into the lines of their items.
pub(super) fn unfold_text(text: &str) -> Cow<'_, str> {
    match blanks::with_tabs(text) {
        Cow::Borrowed(text) => unfold_rows(text),
        Cow::Owned(text) => Cow::Owned(unfold_rows(&text).into_owned()),
    }
}

/// Returns whether a line is the row of a table: cells with tabs between, or bars around them.
fn is_row(line: &str) -> bool {
    let bare = line.trim();
    line.contains('\t') || bare.len() > 2 && bare.starts_with('|') && bare.ends_with('|')
}

/// Returns the cells of a row; nothing for the rule below the head of a table.
fn cells(row: &str) -> Option<TableCells> {
    let row = row.trim_matches([' ', '\r']);
    let inside = row.strip_prefix('|').and_then(|row| row.strip_suffix('|'));
    let is_rule = |row: &str| row.contains('-') && row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    let all: TableCells = match inside {
        Some(row) if is_rule(row) => return None,
        Some(row) => row.split('|').map(|cell| vec![cell.trim().to_owned()]).collect(),
        None => row.split('\t').map(|cell| vec![cell.trim().to_owned()]).collect(),
    };
    Some(all)
}

fn unfold_rows(text: &str) -> Cow<'_, str> {
    if !text.contains(['\t', '|']) {
        return Cow::Borrowed(text);
    }
    let rows: Vec<&str> = text.split('\n').collect();
    let mut out: Vec<String> = Vec::with_capacity(rows.len());
    // where the rows with cells that stand together begin and end
    let (mut at, mut begin, mut end, mut heads) = (0, 0, 0, 0);
    let mut may_be_contents = true;
    while at < rows.len() {
        if at >= end {
            (begin, heads) = (at, 0);
            end = at + rows[at..].iter().take_while(|row| is_row(row)).count();
        }
        let is_headed =
            end > at + 2 && heads < MOST_HEADS && cells(rows[at]).is_some_and(|row| is_head(&row));
        heads += usize::from(is_headed);
        // a table without a head begins where the rows do
        let may_be_table = is_headed || end > at + 2 && at == begin;
        let table: Option<Vec<TableCells>> =
            may_be_table.then(|| rows[at..end].iter().filter_map(|row| cells(row)).collect());
        let lines = table.and_then(|table| {
            let lines = unfold(&table)?;
            // a list of contents stands before all items
            let is_contents = !is_headed
                && std::mem::take(&mut may_be_contents)
                && headless::is_repeated(&table, &rows[end..]);
            (!is_contents).then_some(lines)
        });
        match lines {
            Some(lines) => {
                out.extend(lines);
                at = end;
            }
            None => {
                out.push(rows[at].to_owned());
                at += 1;
            }
        }
    }
    Cow::Owned(out.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_items_with_presenter_time_and_decision() {
        let text =
            "Nr.\tEmne\tAnsvarlig\tTid\n1\tBroen\tAne Ask\t8.30-8.45\n\tBroen er lukket.\n2\tVejen\t\t10";
        let lines = unfold_text(text);
        assert_eq!(lines, "\n1. Broen v/ Ane Ask (kl. 8.30-8.45)\nBroen er lukket.\n\n2. Vejen (10 min.)\n");
        let text = "\tDagsorden\tReferat\n1\tBroen\tUdsat.\n2\tVejen\tGodkendt.";
        assert_eq!(
            unfold_text(text),
            "\n1. Broen\nBeslutning:\nUdsat.\n\n2. Vejen\nBeslutning:\nGodkendt.\n"
        );
    }

    #[test]
    fn a_table_whose_rows_stand_again_below_is_a_list_of_contents() {
        let table = "#\tSagen\tHvem\n1\tVelkomst\tAne Ask\n2\tBroen\tBo Birk\n3\tEvt.\tAlle\n";
        assert_ne!(unfold_text(table), table);
        let minutes = format!("{table}\n1. Velkomst\nIntet.\n2. Broen\nUdsat.\n3. Evt.\n");
        assert_eq!(unfold_text(&minutes), minutes);
    }

    #[test]
    fn columns_of_one_kind_are_all_kept() {
        let text = "Nr.\tEmne\tIndhold\tReferat\tBeslutning\n1\tBroen\tDen er rådden.\tBo viste fotos.\tUdsat.\n2\tVejen\t\t\tGodkendt.\tBo går.";
        assert_eq!(
            unfold_text(text),
            "\n1. Broen\nDen er rådden.\nBeslutning:\nBo viste fotos.\nUdsat.\n\n2. Vejen\nBo går.\nBeslutning:\nGodkendt.\n"
        );
        let text = "Nr.\tEmne\tKl.\tVarighed\n1\tBroen\t8.30\t15 min.\n2\tVejen\t8.45\t";
        assert_eq!(unfold_text(text), "\n1. Broen (kl. 8.30)\nVarighed: 15 min.\n\n2. Vejen (kl. 8.45)\n");
    }

    #[test]
    fn the_number_may_stand_behind_the_time_or_before_the_title() {
        let text = "Tid\tNr.\tPunkt\tAnsvarlig\tBemærkninger\n9.00\t1\tBroen\tAne Ask\tDen er rådden.\n9.30\t2\tVejen\t\t";
        assert_eq!(
            unfold_text(text),
            "\n1. Broen v/ Ane Ask (kl. 9.00)\nDen er rådden.\n\n2. Vejen (kl. 9.30)\n"
        );
        let text =
            "Punkt\tSagsfremstilling\tBeslutning\n1. Broen\tDen er rådden.\tUdsat.\n2. Vejen\t\tGodkendt.";
        assert_eq!(
            unfold_text(text),
            "\n1. Broen\nSagsfremstilling: Den er rådden.\nBeslutning:\nUdsat.\n\n2. Vejen\nBeslutning:\nGodkendt.\n"
        );
    }

    #[test]
    fn other_tables_stay() {
        for text in
            ["Punkt\tIndhold\tBilag\n1\tBroen\t\n2\tVejen\t./.", "Nr.\tBy\tTid\n1\tEngum\t3\n2\tLundby\t4"]
        {
            assert_eq!(unfold_text(text), text);
        }
    }
}
