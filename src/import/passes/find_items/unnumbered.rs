//! Items without numbers.

use crate::import::line::SourceLine;
use crate::import::passes::find_items::FoundItem;
use crate::import::passes::find_items::titles::above;
use crate::import::recognise::label;
use crate::import::recognise::section_kind::SectionKind;

/// Returns items without numbers: each begins with a row that labels its case, or where a section returns that the
/// item has.
pub(crate) fn find(lines: &[SourceLine]) -> Vec<FoundItem> {
    let labelled = |line: &SourceLine| line.case().is_some_and(|case| case.labelled && case.number.is_some());
    let rows: Vec<usize> = (0..lines.len()).filter(|&i| labelled(&lines[i])).collect();
    let starts = if rows.len() >= 2 { rows } else { cycles(lines) };
    let mut out: Vec<FoundItem> = Vec::with_capacity(starts.len());
    for start in starts {
        let title = above(lines, start).filter(|&at| {
            // the line with the day above the first item is the document's own title
            let free = match out.last() {
                Some(last) => at >= last.content,
                None => lines[at].date().is_none() && !label::is_label(&lines[at].plain),
            };
            free && lines[at].bullet().is_none() && title_alone(lines, at)
        });
        let (at, rest) = match title {
            Some(at) => (at, lines[at].plain.clone()),
            None => (start, String::new()),
        };
        out.push(FoundItem { content: start, ..FoundItem::on_line(at, String::new(), rest) });
    }
    out
}

/// Returns whether a title stands alone: text right above it would make it the end of a paragraph.
fn title_alone(lines: &[SourceLine], at: usize) -> bool {
    lines[at].strong
        || at.checked_sub(1).is_none_or(|before| lines[before].is_blank() || lines[before].plain.len() < 40)
}

/// Returns where a section returns that the item already has: there the next item has begun.
fn cycles(lines: &[SourceLine]) -> Vec<usize> {
    let mut seen: Vec<String> = Vec::new();
    let mut starts = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let Some(known) = line.section().filter(|known| known.part != SectionKind::LikeBeslutning) else {
            continue;
        };
        let name = if known.day.is_some() { "beslutning".to_owned() } else { known.heading.to_lowercase() };
        if starts.is_empty() || seen.contains(&name) && seen.len() > 1 {
            starts.push(i);
            seen.clear();
        }
        seen.push(name);
    }
    if starts.len() >= 2 || seen.len() >= 2 { starts } else { Vec::new() }
}
