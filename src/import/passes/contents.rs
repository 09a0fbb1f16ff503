//! Tables of contents: read for what they say of the items, and dropped.

use std::collections::HashMap;

use crate::import::line::SourceLine;
use crate::import::recognise::closed;
use crate::import::recognise::contents::{is_heading, without_page};
use crate::import::recognise::heading::{self, ItemNumber};
use crate::import::recognise::text::collapse;
use crate::meeting::text::lowercase;
use crate::meeting::{Access, text};

/// A row of a table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContentsEntry {
    /// The item's number.
    pub(crate) number: ItemNumber,
    /// The number as printed.
    pub(crate) printed: String,
    /// What it says after the number.
    pub(crate) rest: String,
    /// What a line above it in the table says of the rows below: "Lukket".
    pub(crate) group: Option<Access>,
    /// The line it stood on.
    pub(crate) no: usize,
}

/// Takes the tables of contents out of a document: blanks are left in their place.
pub(crate) fn take(lines: &mut [SourceLine]) -> Vec<ContentsEntry> {
    let mut entries = Vec::new();
    unglue(lines);
    titled(lines);
    unstack(lines);
    paged(lines, &mut entries);
    tabled(lines, &mut entries);
    if entries.is_empty() {
        listed(lines, &mut entries);
    }
    entries
}

fn drop(line: &mut SourceLine) {
    line.text.clear();
    line.plain.clear();
}

/// "Indholdsfortegnelse1. Fraværende": what web pages glue together.
fn unglue(lines: &mut [SourceLine]) {
    for line in lines.iter_mut().filter(|line| line.plain.starts_with("Indhold")) {
        for word in ["Indholdsfortegnelse:", "Indholdsfortegnelse", "Indhold:"] {
            if let Some(rest) =
                line.plain.strip_prefix(word).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            {
                *line = line.reading(rest.to_owned());
                break;
            }
        }
    }
}

/// Drops a list of titles without numbers under its heading, where the titles return one by one further down. Those are set
/// as headings then: it is them that the list tells of.
fn titled(lines: &mut [SourceLine]) {
    let name = |plain: &str| lowercase(plain.trim_end_matches([':', '.', ' ', '…']));
    let Some(head) = lines.iter().take(FRONT).position(|line| is_heading(&line.plain)) else { return };
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, line) in lines.iter().enumerate().skip(head + 1).filter(|(_, line)| line.plain.len() <= 200) {
        places.entry(name(&line.plain)).or_default().push(at);
    }
    let (mut rows, mut returns): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
    // what a group in the list says of the titles after it, and the places where those return
    let (mut group, mut groups) = (Access::Open, Vec::new());
    let mut withheld: Vec<usize> = Vec::new();
    for at in (head + 1..lines.len()).filter(|&at| !lines[at].is_blank()).take(MOST_TITLES) {
        // the first title that returns ends the list
        if returns.first() == Some(&at) || lines[at].heading().is_some() {
            break;
        }
        if let Some(access) = lines[at].gathers() {
            group = access;
            groups.push(at);
            continue;
        }
        let row = name(row_of(&lines[at]).unwrap_or(&lines[at].plain));
        let after = returns.last().copied().unwrap_or(at);
        let again = places.get(&row).and_then(|all| all.iter().find(|&&place| place > after));
        let Some(&again) = again.filter(|_| !row.is_empty()) else { break };
        rows.push(at);
        returns.push(again);
        withheld.extend(group.is_withheld().then_some(again));
    }
    let is_list = rows.len() >= 3 && rows.last() < returns.first();
    // a group behind the last title may stand over the items
    groups.retain(|at| Some(at) < rows.last());
    for at in withheld.into_iter().filter(|_| is_list) {
        lines[at] = lines[at].reading(format!("{} (lukket)", lines[at].plain.trim_end_matches(':')));
    }
    for at in rows.into_iter().chain(groups).chain([head]).filter(|_| is_list) {
        drop(&mut lines[at]);
    }
    for at in returns.into_iter().filter(|_| is_list) {
        (lines[at].strong, lines[at].depth) = (true, lines[at].depth.or(Some(1)));
    }
}

/// How far down the heading of a list of titles stands, and how many titles it has at most.
const FRONT: usize = 200;
const MOST_TITLES: usize = 200;

/// Puts page numbers on lines of their own at the end of the rows that they stand under: three or more that rise.
fn unstack(lines: &mut [SourceLine]) {
    let page = |line: &SourceLine| line.plain.parse::<u32>().ok().filter(|_| line.plain.len() <= 3);
    let mut run: Vec<(usize, usize)> = Vec::new();
    let mut last = 0;
    for at in 0..=lines.len() {
        let row = lines.get(at).and_then(|line| line.heading()).filter(|row| !row.rest.is_empty());
        let below = (at + 1..lines.len().min(at + 4)).find(|&below| !lines[below].is_blank());
        let pair =
            row.and(below).and_then(|below| Some((below, page(&lines[below]).filter(|page| *page >= last)?)));
        let far = run.last().is_some_and(|(_, end)| at > end + 6);
        if far || at == lines.len() {
            let rows = std::mem::take(&mut run);
            for (row, page) in rows.iter().filter(|_| rows.len() > 2) {
                let number = std::mem::take(&mut lines[*page].plain);
                drop(&mut lines[*page]);
                lines[*row] = lines[*row].reading(format!("{}\t{number}", lines[*row].plain));
            }
            last = 0;
        }
        if let Some((below, page)) = pair {
            run.push((at, below));
            last = page;
        }
    }
}

/// Returns a line as a row with a page number.
fn row_of(line: &SourceLine) -> Option<&str> {
    without_page(&line.plain).or_else(|| without_page(line.text.trim_matches(['*', '|', ' ', '#'])))
}

/// The numbered lines of a document, to look titles up in. A number alone has its title right above or below it.
struct NumberedLines {
    rows: Vec<(usize, heading::ItemHeading)>,
    by_number: HashMap<ItemNumber, Vec<usize>>,
    around: Vec<Vec<String>>,
}

impl NumberedLines {
    fn of(lines: &[SourceLine]) -> Self {
        let rows: Vec<(usize, heading::ItemHeading)> =
            lines.iter().enumerate().filter_map(|(i, line)| Some((i, line.heading()?))).collect();
        let around = rows.iter().map(|(i, heading)| match heading.rest.as_str() {
            "" => Self::around(lines, *i),
            _ => Vec::new(),
        });
        let around = around.collect();
        let mut by_number: HashMap<ItemNumber, Vec<usize>> = HashMap::new();
        for (row, (_, heading)) in rows.iter().enumerate() {
            by_number.entry(heading.number).or_default().push(row);
        }
        NumberedLines { rows, by_number, around }
    }

    fn around(lines: &[SourceLine], at: usize) -> Vec<String> {
        let full = |i: &usize| !lines[*i].is_blank();
        let above = (at.saturating_sub(3)..at).rev().find(full);
        let below = (at + 1..lines.len().min(at + 4)).find(full);
        above.into_iter().chain(below).map(|i| lines[i].plain.clone()).collect()
    }

    /// Returns whether the heading of a row of contents stands again further down.
    fn returns(&self, at: usize, heading: &heading::ItemHeading) -> bool {
        let later = self.by_number.get(&heading.number).map_or(&[][..], Vec::as_slice);
        let later = later.iter().filter(|&&row| self.rows[row].0 > at + 2);
        let like = |title: &str| heads_row(title, &heading.rest);
        later
            .take(20)
            .any(|&row| like(&self.rows[row].1.rest) || self.around[row].iter().any(|title| like(title)))
    }
}

/// Returns whether a title is the one of a row of contents, or the first words of it: "Klage" over the text of what the
/// table calls "Klage fra naboerne til kajen".
pub(crate) fn heads_row(title: &str, row: &str) -> bool {
    let is_beginning = || {
        let rest = row.strip_prefix(title).filter(|_| title.chars().count() > 3);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    text::similar(title, row) >= SIMILAR || is_beginning()
}

/// How alike two titles are that are one.
const SIMILAR: f32 = 0.75;

/// Tables with page numbers: three rows or more that belong together, one of two numbered, and none far from the next.
/// Without dots or a heading over them they may be figures of an annex ("101 København  12"), unless their titles
/// return.
fn paged(lines: &mut [SourceLine], entries: &mut Vec<ContentsEntry>) {
    let numbered = NumberedLines::of(lines);
    let rows: Vec<usize> = (0..lines.len()).filter(|&i| row_of(&lines[i]).is_some()).collect();
    let mut from = 0;
    while from < rows.len() {
        let mut to = from + 1;
        while to < rows.len() && near(lines, rows[to - 1], rows[to]) {
            to += 1;
        }
        let block = &rows[from..to];
        let row = |i: usize| row_of(&lines[i]).map(collapse);
        let headings = block.iter().filter_map(|&i| Some((i, heading::parse(&row(i)?)?)));
        let headings: Vec<(usize, heading::ItemHeading)> = headings.collect();
        let back = headings.iter().filter(|(at, heading)| numbered.returns(*at, heading)).count();
        let headed = heading_before(lines, block[0]).is_some();
        // dots lead to a page wherever they stand; numbers may have lost their titles on the way to text
        let dotted = block.iter().filter(|&&i| lines[i].plain.contains("......")).count();
        let titled = back > 0 && headings.len() * 2 >= block.len() && back * 2 >= headings.len();
        let titled = titled || dotted * 3 >= block.len() * 2;
        let sure = headed || back == block.len();
        if block.len() >= 3 && titled || sure && block.len() >= 2 {
            take_rows(lines, block, entries);
        }
        from = to;
    }
}

/// Returns whether two rows stand in one table: only the beginnings of long rows between them.
fn near(lines: &[SourceLine], from: usize, to: usize) -> bool {
    let between = lines[from + 1..to].iter().filter(|line| !line.is_blank());
    to - from < 12
        && between.clone().count() <= 3
        && between.map(|line| line.plain.len()).all(|len| len < 140)
}

fn heading_before(lines: &[SourceLine], at: usize) -> Option<usize> {
    let before = (at.saturating_sub(4)..at).rev().find(|&i| !lines[i].is_blank())?;
    is_heading(&lines[before].plain).then_some(before)
}

/// Reads the rows of a table and drops them, with the lines that they are broken over and the heading above.
fn take_rows(lines: &mut [SourceLine], block: &[usize], entries: &mut Vec<ContentsEntry>) {
    if let Some(before) = heading_before(lines, block[0]) {
        drop(&mut lines[before]);
    }
    let (mut begun, mut begun_on) = (String::new(), 0);
    let part = |line: &SourceLine| line.gathers().or_else(|| closed::mark(&line.plain));
    let above = (block[0].saturating_sub(3)..block[0]).rev().find(|&i| !lines[i].is_blank());
    let mut group = above.and_then(|above| part(&lines[above]));
    let paged = row_of(&lines[block[0]]).is_some();
    let last = block.last().copied().unwrap_or_default();
    for line in &mut lines[block[0]..=last] {
        let row = row_of(line).map(str::to_owned);
        // rows without page numbers end where the next begins, or a group of them
        if !paged && (line.heading().is_some() || line.gathers().is_some()) {
            push(&std::mem::take(&mut begun), begun_on, group, entries);
        }
        if row.is_none() && begun.trim().is_empty() && line.heading().is_none() {
            group = part(line).or(group);
        }
        begun_on = if begun.is_empty() { line.no } else { begun_on };
        let row_text = row.as_deref().unwrap_or(&line.plain);
        // what stands over a row and is not its beginning gathers the rows below ("Lukkede punkter")
        let numbered = |text: &str| heading::parse(&crate::import::recognise::text::collapse(text)).is_some();
        if row.is_some() && !begun.is_empty() && !numbered(&begun) && numbered(row_text) {
            begun.clear();
        }
        begun = format!("{begun} {row_text}");
        if row.is_some() {
            push(&std::mem::take(&mut begun), line.no, group, entries);
        }
        drop(line);
    }
    push(&begun, begun_on, group, entries);
}

fn push(row: &str, no: usize, group: Option<Access>, entries: &mut Vec<ContentsEntry>) {
    if let Some(heading) = heading::parse(&crate::import::recognise::text::collapse(row))
        .filter(|heading| !heading.rest.is_empty())
    {
        let rest = heading.rest.trim_end_matches(['.', ' ', '…']).to_owned();
        entries.push(ContentsEntry { number: heading.number, printed: heading.printed, rest, group, no });
    }
}

/// Tables with a head: "Punkt | Indhold | Bilag".
fn tabled(lines: &mut [SourceLine], entries: &mut Vec<ContentsEntry>) {
    let is_head = |plain: &str| {
        let cells: Vec<String> = plain.split('\t').map(|cell| cell.trim().to_lowercase()).collect();
        cells.len() > 1
            && matches!(cells[0].trim_end_matches('.'), "punkt" | "pkt" | "nr" | "sag" | "sagsnr" | "punktnr")
            && ["indhold", "emne", "sag", "titel", "overskrift", "tekst", "punkt", "dagsordenspunkt"]
                .contains(&cells[1].as_str())
    };
    let Some(head) = lines.iter().position(|line| is_head(&line.plain)) else { return };
    let mut rows = Vec::new();
    for (i, line) in lines.iter().enumerate().skip(head + 1) {
        if line.is_blank() {
            continue;
        }
        let mut cells = line.plain.split('\t').map(str::trim);
        let number = cells.next().unwrap_or_default().trim_end_matches('.');
        let title = cells.next().unwrap_or_default();
        let numbered = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.');
        if !numbered || title.is_empty() {
            break;
        }
        rows.push((i, format!("{number}. {title}")));
    }
    if rows.len() >= 2 {
        drop(&mut lines[head]);
        for (i, row) in rows {
            push(&row, lines[i].no, None, entries);
            drop(&mut lines[i]);
        }
    }
}

/// Tables without page numbers: a run of numbered rows whose titles return, one by one, further down.
fn listed(lines: &mut [SourceLine], entries: &mut Vec<ContentsEntry>) {
    let numbered = NumberedLines::of(lines);
    let rows = &numbered.rows;
    let mut run: Vec<usize> = Vec::new();
    for row in 0..rows.len() {
        let follows = run.last().is_none_or(|&last| {
            let between = &lines[rows[last].0 + 1..rows[row].0];
            let grows = rows[row].1.number > rows[last].1.number;
            (grows || between.iter().any(|line| line.gathers().is_some()))
                && between.iter().filter(|l| !l.is_blank()).count() <= 1
                && between.iter().all(|l| l.plain.len() < 60 && l.section().is_none())
        });
        if !follows {
            break;
        }
        run.push(row);
    }
    let back = run.iter().filter(|&&row| numbered.returns(rows[row].0, &rows[row].1)).count();
    if run.len() >= 3 && back * 10 >= run.len() * 7 {
        let block: Vec<usize> = run.iter().map(|&row| rows[row].0).collect();
        take_rows(lines, &block, entries);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    fn taken(text: &str) -> (Vec<String>, Vec<String>) {
        let mut lines = split(text);
        let entries = take(&mut lines).into_iter().map(|e| format!("{} {}", e.printed, e.rest)).collect();
        (entries, lines.into_iter().filter(|l| !l.is_blank()).map(|l| l.plain).collect())
    }

    #[test]
    fn tables_with_page_numbers_are_read_and_dropped() {
        let text = "Indhold\n\nPunkt 3: Broen\t1\nPunkt 4: En lang titel om vejen og\nstien\t2\nPunkt 5: Eventuelt......... 12\n\nPunkt 3: Broen\nTekst";
        let (entries, left) = taken(text);
        assert_eq!(entries, ["3 Broen", "4 En lang titel om vejen og stien", "5 Eventuelt"]);
        assert_eq!(left, ["Punkt 3: Broen", "Tekst"]);
    }

    #[test]
    fn titles_without_numbers_are_known_by_their_return() {
        let text = "Indhold\nBroen\nVejen ........ 2\nStien og åen\n\nBroen\nDen er malet.\nVejen\nDen er lagt.\nStien og åen\nDe er rene.";
        let mut lines = split(text);
        assert!(take(&mut lines).is_empty());
        let strong: Vec<&str> =
            lines.iter().filter(|line| line.strong).map(|line| line.plain.as_str()).collect();
        assert_eq!(strong, ["Broen", "Vejen", "Stien og åen"]);
        assert_eq!(lines.iter().filter(|line| !line.is_blank()).count(), 6);
        let other = "Indhold\nBroen\nVejen\nStien\n\nBroen\nDen er malet.\nStien\nDen er ren.";
        assert_eq!(taken(other).1.len(), 8);
    }

    #[test]
    fn tables_of_figures_stay() {
        let (entries, left) = taken("Tal\nEngum\t12\nLundby\t17\nSkovby\t9");
        assert!(entries.is_empty() && left.len() == 4);
        let (entries, left) = taken("Tal\n101 Engum\t12\n147 Lundby\t17\n155 Skovby\t9\n1. Broen\nTekst");
        assert!(entries.is_empty() && left.len() == 6);
    }

    #[test]
    fn tables_with_a_head_and_lists_that_return_are_read() {
        let (entries, left) =
            taken("Punkt\tIndhold\tBilag\n1\tBroen\t\n2\tVejen\t./.\n\n1. Broen\nTekst\n2. Vejen\nTekst");
        assert_eq!((entries.len(), left.len()), (2, 4));
        let (entries, left) =
            taken("Dagsorden\n1. Broen\n2. Vejen\n3. Stien\n\n1. Broen\nA\n2. Vejen\nB\n3. Stien\nC");
        assert_eq!((entries.len(), left.len()), (3, 6));
    }
}
