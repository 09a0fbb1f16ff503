//! The score of a division: what makes an agenda, over the whole document.

use std::collections::HashSet;

use crate::import::line::SourceLine;
use crate::import::passes::contents::ContentsEntry;
use crate::import::passes::find_items::headings::is_capitals;
use crate::import::passes::find_items::{Candidate, FoundItem};
use crate::import::recognise::heading::{self, ItemNumber, letters};
use crate::import::recognise::section_kind::{SectionKind, composed, kind_of};
use crate::import::recognise::words::is_usual;
use crate::meeting::text::lowercase;

/// What the lines of a document say, whatever divides it.
pub(super) struct Evidence {
    /// The sections that lines head.
    sections: Vec<Option<SingleSection>>,
    /// Whether lines have the number of a case.
    cases: Vec<bool>,
    /// The numbers that lines begin with.
    numbers: Vec<Option<ItemNumber>>,
}

/// What a line heads that stands once in an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum SingleSection {
    Indstilling,
    Beslutning,
    LikeBeslutning,
    Other,
}

/// Titles that agendas begin with, in lower case.
const FIRST: [&str; 8] = [
    "godkendelse af dagsorden",
    "godkendelse af referat",
    "velkomst",
    "valg af dirigent",
    "fravær",
    "beslutning om dagsorden",
    "mødets åbning",
    "konstituering",
];

/// Titles that agendas end with, in lower case.
const LAST: [&str; 6] = ["eventuelt", "evt", "næste møde", "underskrift", "kommende møde", "mødet slut"];

impl Evidence {
    /// Reads all lines once.
    pub(super) fn of(lines: &[SourceLine], candidates: &[Candidate]) -> Self {
        let head = |line: &SourceLine| {
            let known = line.section()?;
            Some(match known.part {
                SectionKind::Indstilling | SectionKind::Merged => SingleSection::Indstilling,
                SectionKind::Beslutning if known.day.is_none() => SingleSection::Beslutning,
                SectionKind::LikeBeslutning => SingleSection::LikeBeslutning,
                SectionKind::Beslutning
                | SectionKind::LikeIndstilling
                | SectionKind::Bilag
                | SectionKind::Opening
                | SectionKind::Text => SingleSection::Other,
            })
        };
        let mut numbers = vec![None; lines.len()];
        for candidate in candidates {
            numbers[candidate.at] = Some(candidate.heading.number);
        }
        Evidence {
            sections: lines.iter().map(head).collect(),
            cases: lines.iter().map(|line| line.case().is_some()).collect(),
            numbers,
        }
    }

    /// Returns how much speaks for a division.
    pub(super) fn score(&self, lines: &[SourceLine], items: &[FoundItem]) -> f32 {
        let Some(first) = items.first() else { return 0.0 };
        let ends = items.iter().skip(1).map(|next| next.at).chain([lines.len()]);
        let small = items.iter().filter(|item| item.rest.starts_with(char::is_lowercase)).count();
        // where most titles begin small it speaks against none of them
        let small = if small * 2 > items.len() { 0.6 * small as f32 } else { 0.0 };
        let both = |(item, end): (&FoundItem, usize)| title(lines, item) + self.body(lines, item, end);
        let each: f32 = items.iter().zip(ends.clone()).map(both).sum();
        let decided = |head: &Option<SingleSection>| {
            matches!(head, Some(SingleSection::Beslutning | SingleSection::LikeBeslutning))
        };
        let before = self.sections[..first.at.min(lines.len())].iter().filter(|head| decided(head)).count();
        small + each + self.order(items, ends) + edges(items) + same_depth(lines, items)
            - 1.5 * before.min(4) as f32
            - repeats(lines, &self.numbers, items)
            - if all_strong(lines, items) { 0.0 } else { self.numbered_apart(items) }
            - mixed_shapes(items)
    }

    /// Returns numbers that rise from one through the whole document, where the items have none: they may be the
    /// items.
    fn numbered_apart(&self, items: &[FoundItem]) -> f32 {
        if items.iter().any(|item| !item.number.is_empty()) {
            return 0.0;
        }
        let mut next = 1;
        for number in self.numbers.iter().flatten() {
            next += u32::from(*number == ItemNumber { major: next, minor: 0 });
        }
        if next > 3 { 0.6 * (next - 1).min(10) as f32 } else { 0.0 }
    }

    /// Returns what stands under a title: a case, sections, and no second decision, which would be that of another
    /// item.
    fn body(&self, lines: &[SourceLine], item: &FoundItem, end: usize) -> f32 {
        let range = item.content.min(end)..end;
        let mut near = range.clone().filter(|&i| !lines[i].is_blank()).take(3);
        let case = near.any(|i| self.cases[i]);
        let count = |wanted: SingleSection| {
            self.sections[range.clone()].iter().filter(|head| **head == Some(wanted)).count()
        };
        let (decided, like, proposed) = (
            count(SingleSection::Beslutning),
            count(SingleSection::LikeBeslutning),
            count(SingleSection::Indstilling),
        );
        let more = |n: usize| n.saturating_sub(1).min(4) as f32;
        let mut sum = if case { 1.5 } else { 0.0 };
        sum += if decided + like > 0 { 0.8 } else { 0.0 } + if proposed > 0 { 0.5 } else { 0.0 };
        sum - 1.5 * more(decided) - 1.0 * more(like) - 0.5 * more(proposed)
    }

    /// Returns whether the numbers rise one by one, and none of them is left in the text.
    fn order(&self, items: &[FoundItem], ends: impl Iterator<Item = usize>) -> f32 {
        // "B2" counts as 2.2
        let in_part = |item: &FoundItem| {
            let heading = format!("{}. A", item.number);
            letters::numbered(&heading).map(|(major, minor, ..)| ItemNumber { major, minor })
        };
        let affixes = shared_affixes(items);
        let counted = |item: &FoundItem| {
            let (before, behind) = affixes?;
            let major = item.number.strip_prefix(before)?.strip_suffix(behind)?.parse().ok()?;
            Some(ItemNumber { major, minor: 0 })
        };
        let number = |item: &FoundItem| {
            heading::parse_number(&item.number).or_else(|| in_part(item)).or_else(|| counted(item))
        };
        let mut sum = match items.first().and_then(number) {
            Some(ItemNumber { major: 1, minor: 0 | 1 }) => 0.5,
            _ => 0.0,
        };
        for (pair, end) in items.windows(2).zip(ends) {
            let (Some(before), Some(next)) = (number(&pair[0]), number(&pair[1])) else { continue };
            sum += step(before, next);
            let gap = next.major > before.major + 1;
            sum -= if gap { 0.6 * self.swallowed(&pair[0], before, end) } else { 0.0 };
        }
        let Some((last, n)) = items.last().and_then(|last| Some((last, number(last)?))) else { return sum };
        sum - 0.6 * self.swallowed(last, n, self.numbers.len())
    }

    /// Returns how many lines in an item go on with its number.
    fn swallowed(&self, item: &FoundItem, number: ItemNumber, end: usize) -> f32 {
        let mut next = number.major + 1;
        for n in self.numbers[item.content.min(end)..end].iter().flatten() {
            next += u32::from(*n == ItemNumber { major: next, minor: 0 });
        }
        (next - number.major - 1).min(6) as f32
    }
}

/// Returns what speaks for items that the table of contents has, by their numbers or their titles.
pub(super) fn listed(toc: &[ContentsEntry], items: &[FoundItem]) -> f32 {
    let key = |number: &str, title: &str| match number {
        "" => lowercase(title),
        number => number.to_owned(),
    };
    let known: HashSet<String> = items.iter().map(|item| key(&item.number, &item.rest)).collect();
    let is_known =
        |entry: &&ContentsEntry| known.contains(&entry.printed) || known.contains(&entry.rest.to_lowercase());
    0.5 * toc.iter().filter(is_known).count().min(20) as f32
}

/// Returns what speaks for headings that the document sets at one depth, where all of that depth are items.
fn same_depth(lines: &[SourceLine], items: &[FoundItem]) -> f32 {
    let depth = |item: &FoundItem| item.title_line(lines).and_then(|line| line.depth);
    let Some(first) = items.first().filter(|first| items.iter().all(|item| depth(item) == depth(first)))
    else {
        return 0.0;
    };
    let Some(wanted) = depth(first) else { return 0.0 };
    let all = lines[first.at..].iter().filter(|line| line.depth == Some(wanted)).count();
    if all == items.len() { 0.3 * items.len().min(20) as f32 } else { 0.0 }
}

/// Returns whether the document sets all titles as headings: then numbers beside them count something else.
fn all_strong(lines: &[SourceLine], items: &[FoundItem]) -> bool {
    items.iter().all(|item| item.title_line(lines).is_some_and(|line| line.strong))
}

/// Returns titles that are set otherwise than most: among capitals a title in small letters is something else.
fn mixed_shapes(items: &[FoundItem]) -> f32 {
    let capitals = items.iter().filter(|item| is_capitals(&item.rest)).count();
    let others = items.len() - capitals;
    if capitals >= others && capitals > 2 { others.min(10) as f32 } else { 0.0 }
}

/// Returns what the numbers of all items begin and end with around the digits that count: "FU-" and "-24" of "FU-3-24".
fn shared_affixes(items: &[FoundItem]) -> Option<(&str, &str)> {
    let [first, .., last] = items else { return None };
    let (first, last) = (first.number.as_str(), last.number.as_str());
    let same = |(a, b): &(char, char)| a == b;
    let before: usize =
        first.chars().zip(last.chars()).take_while(same).map(|(letter, _)| letter.len_utf8()).sum();
    let behind = first
        .chars()
        .rev()
        .zip(last.chars().rev())
        .take_while(same)
        .map(|(letter, _)| letter.len_utf8())
        .sum::<usize>();
    // digits that the first and the last number share count too
    let before = first[..before].trim_end_matches(|c: char| c.is_ascii_digit());
    let behind = first.get(first.len().checked_sub(behind)?.max(before.len())..)?;
    Some((before, behind.trim_start_matches(|c: char| c.is_ascii_digit())))
}

/// Returns how well a number follows on another.
fn step(before: ItemNumber, next: ItemNumber) -> f32 {
    let same = next.major == before.major;
    match next.major.checked_sub(before.major) {
        Some(0) if same && next.minor == before.minor + 1 => 0.4,
        Some(0) if next.minor > before.minor => 0.0,
        Some(1) => 0.4,
        Some(gap @ 2..=4) => -0.6 * (gap - 1) as f32,
        _ => -1.5,
    }
}

/// Returns what speaks for a title by itself.
fn title(lines: &[SourceLine], item: &FoundItem) -> f32 {
    let title = heading::title(&item.rest);
    let text = title.title.as_str();
    let lower = lowercase(text);
    if text.is_empty() {
        return -0.3;
    }
    let words = text.split(' ').count();
    let signed = title.presenter.is_some()
        || title.access.is_some()
        || title.minutes.is_some()
        || title.starts.is_some();
    let above = item.at.checked_sub(1).and_then(|above| lines.get(above));
    let apart = above.is_none_or(SourceLine::is_blank);
    let section = kind_of(&lower).or_else(|| composed(&lower)).is_some();
    let rows = [
        (true, 0.4),
        (signed, 1.0),
        (is_usual(text), 1.0),
        (apart, 0.2),
        (item.title_line(lines).is_some_and(|line| line.strong), 0.6),
        (section && !is_usual(text), -1.2),
        (item.rest.len() > 150, -1.0),
        (text.ends_with([',', ';']), -1.5),
        (text.ends_with('.') && words > 8, -0.7),
        (text.starts_with(char::is_lowercase), -0.7),
    ];
    rows.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
}

/// Returns whether the first and the last item are those of most agendas.
fn edges(items: &[FoundItem]) -> f32 {
    let begins = |item: Option<&FoundItem>, titles: &[&str]| {
        item.is_some_and(|item| {
            let lower = item.rest.to_lowercase();
            titles.iter().any(|title| lower.starts_with(title))
        })
    };
    let first = if begins(items.first(), &FIRST) { 0.7 } else { 0.0 };
    first + if begins(items.last(), &LAST) { 1.0 } else { 0.0 }
}

/// Returns titles of items that stand again inside of items: the agenda is printed before its minutes, and the
/// minutes are inside the last item.
fn repeats(lines: &[SourceLine], numbers: &[Option<ItemNumber>], items: &[FoundItem]) -> f32 {
    let key = |text: &str| text.trim_end_matches([':', '.', '*', ' ']).to_lowercase();
    let titles: HashSet<String> =
        items.iter().map(|item| key(&item.rest)).filter(|t| !t.is_empty()).collect();
    let begins: HashSet<usize> = items.iter().flat_map(|item| item.at..item.content).collect();
    let from = items.first().map_or(0, |first| first.content);
    let again = |at: &usize| {
        let line = &lines[*at];
        numbers[*at].is_some()
            && line.plain.len() <= 160
            && !begins.contains(at)
            && line.heading().is_some_and(|heading| titles.contains(&key(&heading.rest)))
    };
    0.5 * (from..lines.len()).filter(again).count().min(12) as f32
}
