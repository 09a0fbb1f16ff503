//! Tables: a row is a line with tabs between the cells, unless whole texts stand in it.

use crate::import::agenda_table;
use crate::import::recognise::heading::{self, NumberStyle};
use crate::import::recognise::label::{self, HeaderField};
use crate::import::recognise::people::{self, label as presence_label};
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::text::bullet;
use crate::import::recognise::{name, section};

/// A row that is longer than this holds texts and not entries.
const LONGEST: usize = 400;

/// Returns the lines of a table: of its items, where it is an agenda, else of its rows.
pub(super) fn table(mut rows: Vec<Vec<Vec<String>>>) -> Vec<String> {
    // blank lines around the paragraphs of a cell say nothing
    for cell in rows.iter_mut().flatten().filter(|cell| cell.len() > 1) {
        let is_full = |line: &String| !line.trim().is_empty();
        cell.truncate(cell.iter().rposition(is_full).map_or(0, |last| last + 1));
        cell.drain(..cell.iter().position(is_full).unwrap_or(0));
    }
    let of_item = is_item(&rows);
    let lines = |cells: Vec<Vec<String>>| {
        let part = if of_item { labelled_part(&cells) } else { None };
        part.unwrap_or_else(|| row(cells))
    };
    if let Some(lists) = people_in_columns(&rows) {
        return lists;
    }
    agenda_table::unfold(&rows).unwrap_or_else(|| rows.into_iter().flat_map(lines).collect())
}

/// Returns lists of people that stand beside each other under their headings, each in a column, a name a line.
fn people_in_columns(rows: &[Vec<Vec<String>>]) -> Option<Vec<String>> {
    let (heads, below) = rows.split_first().filter(|(heads, below)| heads.len() > 1 && !below.is_empty())?;
    let is_head = |cell: &Vec<String>| {
        let label = cell.join(" ");
        people::group(label.trim()).is_some_and(|group| group.names.is_empty())
    };
    let full = |cell: &Vec<String>| {
        cell.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    let column = |at: usize| -> Vec<String> {
        below.iter().filter_map(|row| row.get(at)).flat_map(|cell| -> Vec<String> { full(cell) }).collect()
    };
    let columns: Vec<Vec<String>> = (0..heads.len()).map(column).collect();
    // "Afbud: NN" under a column of names is a list of its own
    let is_list =
        |line: &String| people::group(line).is_some_and(|group| people::names(group.names).is_some());
    let people = || columns.iter().flatten().filter(|line| !is_list(line));
    let is_lists = heads.iter().all(is_head)
        && below.iter().all(|row| row.len() <= heads.len())
        && people().count() > 1
        && people().all(|line| name::listed(line).is_some());
    is_lists.then(|| {
        let lists = heads.iter().zip(&columns).filter(|(_, people)| !people.is_empty());
        let names = lists.flat_map(|(head, people)| {
            let head = format!("{}:", head.join(" ").trim().trim_end_matches(':'));
            let names = people.iter().filter(|line| !is_list(line)).cloned();
            [head].into_iter().chain(names).chain([String::new()]).collect::<Vec<_>>()
        });
        names.chain(columns.iter().flatten().filter(|line| is_list(line)).cloned()).collect()
    })
}

/// Returns the label in the first of two cells.
fn label(cells: &[Vec<String>]) -> Option<&str> {
    let [label, _] = cells else { return None };
    let [label] = &label[..] else { return None };
    Some(label.trim())
}

/// Returns whether a table sets one item or more: rows with the heading of a part beside what it says, one of them what
/// is decided, and the number of the item over them.
fn is_item(rows: &[Vec<Vec<String>>]) -> bool {
    let is_part = |label: &str| {
        let part = section::known(label).map(|known| known.part);
        part.is_some_and(|part| {
            !matches!(part, SectionKind::Text | SectionKind::Opening | SectionKind::Bilag)
        })
    };
    let labels = || rows.iter().filter_map(|cells| label(cells));
    labels().any(is_part)
        && labels().any(|label| heading::parse(label).is_some_and(|item| item.style == NumberStyle::Word))
}

/// Returns a row of a table that sets an item: a part of it, or its time.
fn labelled_part(cells: &[Vec<String>]) -> Option<Vec<String>> {
    let label = label(cells)?;
    let text = cells.last()?;
    let words = text.join(" ");
    let is_time = label::label(&format!("{label}:")).is_some_and(|(field, _)| field == HeaderField::Time);
    if is_time && !words.trim().is_empty() {
        return Some(vec![format!("{label}: {}", words.trim())]);
    }
    let known = section::known(label)?;
    if known.part == SectionKind::Bilag {
        let rows = text.iter().map(|row| row.trim()).filter(|row| !row.is_empty());
        let marked = rows.map(|row| if bullet(row).is_some() { row.to_owned() } else { format!("- {row}") });
        return Some([String::new(), label.to_owned()].into_iter().chain(marked).collect());
    }
    // "Mål | Beslutning": the word beside the label heads nothing
    let is_word = section::known(words.trim()).is_some();
    let mut lines = vec![String::new()];
    if is_word {
        lines.push(format!("**{label}:** {}", words.trim()));
    } else {
        lines.push(label.to_owned());
        lines.extend(text.iter().cloned());
    }
    Some(lines)
}

/// Returns a row that is a part of an item: the heading of a section, and beside it what it says.
fn part_of_item(cells: &[Vec<String>]) -> Option<Vec<String>> {
    let [heading, text] = cells else { return None };
    let [heading] = &heading[..] else { return None };
    let words = text.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    // the heading of a table's own columns has no sentence beside it
    let is_text = words.trim_end().ends_with(['.', '!', '?']);
    let is_several = text.iter().filter(|line| !line.trim().is_empty()).count() > 1;
    let known = section::known(heading.trim())?;
    let is_list = is_several && known.part == SectionKind::Bilag;
    (is_text || is_several).then(|| {
        let mark = |line: &String| {
            if is_list && bullet(line.trim()).is_none() { format!("- {}", line.trim()) } else { line.clone() }
        };
        let lines = [String::new(), heading.trim().to_owned()];
        lines
            .into_iter()
            .chain(text.iter().filter(|line| !is_list || !line.trim().is_empty()).map(mark))
            .collect()
    })
}

/// Returns a row that lists people, each on a line of its own beside the label: "Medlemmer | Ane Ask ¶ Bo Birk".
fn people_listed(cells: &[Vec<String>]) -> Option<Vec<String>> {
    let [label, people] = cells else { return None };
    let [label] = &label[..] else { return None };
    let people: Vec<&str> = people.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let is_group = people::group(label.trim()).is_some_and(|group| group.names.is_empty());
    let label = label.trim().trim_end_matches(':');
    // parts of the list stand between the names, or more beside them
    let named = people.iter().filter(|line| name::listed(line).is_some()).count();
    if is_group && named < people.len() && named > 1 && named * 2 >= people.len() {
        let lines = people.iter().map(|line| (*line).to_owned());
        let head = [String::new(), format!("{label}:")];
        return Some(head.into_iter().chain(lines).chain([String::new()]).collect());
    }
    let is_list = people.len() > 1
        && (is_group || people::is_part(label))
        && people.iter().all(|line| name::listed(line).is_some());
    // a label that no table of lists has needs its colon
    let sign = if is_group { "\t" } else { ": " };
    is_list.then(|| vec![format!("{label}{sign}{}", people.join("; "))])
}

/// Returns a row with lists of people that have labels of their own beside the label of all: "Deltagere | Forældre:
/// NN ¶ Elever: MM".
fn lists_within(cells: &[Vec<String>]) -> Option<Vec<String>> {
    let [label, lists] = cells else { return None };
    let [label] = &label[..] else { return None };
    let label = label.trim().trim_end_matches(':');
    let lists: Vec<&str> = lists.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    let is_list =
        |line: &&str| line.split_once(':').is_some_and(|(_, people)| people::names(people.trim()).is_some());
    (lists.len() > 1 && presence_label(label).is_some() && lists.iter().all(is_list)).then(|| {
        let head = [String::new(), format!("{label}:")];
        head.into_iter().chain(lists.into_iter().map(str::to_owned)).chain([String::new()]).collect()
    })
}

/// Returns the lines of a row of a table. A row with one cell in use is a frame around a text.
pub(super) fn row(mut cells: Vec<Vec<String>>) -> Vec<String> {
    let is_full = |cell: &Vec<String>| cell.iter().any(|line| !line.trim().is_empty());
    let full = cells.iter().filter(|cell| is_full(cell)).count();
    let length = || cells.iter().flatten().map(String::len).sum::<usize>();
    if let Some(part) = part_of_item(&cells) {
        return part;
    }
    if let Some(list) = people_listed(&cells).or_else(|| lists_within(&cells)) {
        return list;
    }
    if full > 1 && length() <= LONGEST {
        while cells.last().is_some_and(|cell| !is_full(cell)) {
            cells.pop();
        }
        let cells = cells.iter().map(|cell| {
            let words = cell.iter().flat_map(|line| line.split_whitespace());
            words.collect::<Vec<_>>().join(" ")
        });
        return vec![cells.collect::<Vec<_>>().join("\t")];
    }
    let mut filled = cells.into_iter().filter(is_full);
    // a frame is handed on as it is: frames stand in frames
    let mut lines = filled.next().unwrap_or_default();
    lines.extend(filled.flatten());
    lines
}
