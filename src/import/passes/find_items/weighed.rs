//! Numbers that are weighed by what stands around them.
//!
//! A number at the beginning of a line is a heading or the row of a list, and only what stands around it tells. Each
//! candidate is weighed (`weigh`), and the chain of candidates with the best sum is the agenda: numbers that follow each
//! other cost nothing, gaps and jumps cost something. So "1. Taksterne" in a list loses to the heading that a case
//! number or "Indstilling" follows, and a bare "4. Udpegninger" is kept where the numbers around it call for it.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::contents::ContentsEntry;
use crate::import::passes::find_items::Candidate;
use crate::import::passes::find_items::FoundItem;
use crate::import::passes::find_items::mixed_numbering::{self, CompletedItems};
use crate::import::passes::find_items::titles::{self, titled};
use crate::import::recognise::heading::{ItemNumber, NumberStyle};

/// What one missing number costs, and the most that may be missing in a row.
const GAP: (f32, u32) = (1.5, 12);
/// What speaks for a chain that begins with 1.
const FIRST: f32 = 1.0;
/// A chain that weighs less is a list in a text.
const ENOUGH: f32 = 3.0;

/// The numbered items of a document, and warnings of what may be more of them. `is_sure` says that signs around the
/// numbers speak for them, and not their order alone.
pub(crate) struct WeighedItems {
    pub(crate) found: Vec<FoundItem>,
    pub(crate) doubts: Vec<Warning>,
    pub(crate) is_sure: bool,
}

/// Finds the numbered items by the weights of their lines.
pub(crate) fn find(lines: &[SourceLine], candidates: &[Candidate], toc: &[ContentsEntry]) -> WeighedItems {
    let word = chain(candidates, |style| style == NumberStyle::Word);
    let plain = chain(candidates, |style| style != NumberStyle::Word);
    let (best, weight) = if word.1 > plain.1 { word } else { plain };
    let chain = |path: Vec<usize>| path.into_iter().map(|i| candidates[i].clone()).collect::<Vec<_>>();
    // a table of contents knows all items
    let complete = |chain: Vec<Candidate>| match toc {
        [] => mixed_numbering::complete(lines, candidates, chain),
        _ => CompletedItems { path: chain, ..CompletedItems::default() },
    };
    let sure = complete(if weight >= ENOUGH { chain(best) } else { Vec::new() });
    if sure.path.is_empty() {
        let bare = complete(chain(bare(candidates)));
        let found = titled(lines, &bare.path);
        return WeighedItems { found, doubts: bare.doubts, is_sure: false };
    }
    let mut found = titled(lines, &sure.path);
    titles::twins(lines, &mut found);
    titles::again(lines, &mut found);
    WeighedItems { found, doubts: sure.doubts, is_sure: true }
}

/// Returns the best chain of candidates of some styles, and its weight. Linear: each looks only at the numbers before
/// its own.
pub(super) fn chain(candidates: &[Candidate], style: impl Fn(NumberStyle) -> bool) -> (Vec<usize>, f32) {
    let mut sum: Vec<f32> = Vec::with_capacity(candidates.len());
    let mut back: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    let mut by_major: HashMap<u32, usize> = HashMap::new();
    let mut by_number: HashMap<ItemNumber, usize> = HashMap::new();
    let mut best: Option<usize> = None;
    for (i, candidate) in candidates.iter().enumerate() {
        sum.push(f32::MIN);
        back.push(None);
        if !style(candidate.heading.style) {
            continue;
        }
        let mut before = (0.0_f32, None);
        let jump = best.map(|best| (candidate.jump, best));
        let near = predecessors(candidate.heading.number, &by_major, &by_number);
        for (cost, other) in near.into_iter().chain(jump) {
            if sum[other] - cost > before.0 {
                before = (sum[other] - cost, Some(other));
            }
        }
        let first = before.1.is_none() && candidate.heading.number.major == 1;
        sum[i] = before.0 + candidate.weight + if first { FIRST } else { 0.0 };
        back[i] = before.1;
        let better = |other: Option<&usize>| other.is_none_or(|&other| sum[i] >= sum[other]);
        let number = candidate.heading.number;
        if better(by_major.get(&number.major)) {
            by_major.insert(number.major, i);
        }
        if better(by_number.get(&number)) {
            by_number.insert(number, i);
        }
        if better(best.as_ref()) {
            best = Some(i);
        }
    }
    let mut path: Vec<usize> = std::iter::successors(best, |&i| back[i]).collect();
    path.reverse();
    (path, best.map_or(0.0, |i| sum[i]))
}

/// Returns what may stand before a number, and what it costs to follow on it.
fn predecessors(
    number: ItemNumber,
    by_major: &HashMap<u32, usize>,
    by_number: &HashMap<ItemNumber, usize>,
) -> Vec<(f32, usize)> {
    let mut out = Vec::new();
    if number.minor > 0 {
        for gap in 1..=number.minor.min(GAP.1) {
            let before = ItemNumber { minor: number.minor - gap, ..number };
            out.extend(by_number.get(&before).map(|&i| (GAP.0 * (gap - 1) as f32, i)));
        }
    }
    // what heads the parts of an item is not left out
    let headed = number.minor > 0 && by_number.contains_key(&ItemNumber { minor: 0, ..number });
    for gap in 1..=number.major.min(GAP.1) {
        let missing = gap - 1 + number.minor.saturating_sub(1) + u32::from(headed);
        out.extend(by_major.get(&(number.major - gap)).map(|&i| (GAP.0 * missing as f32, i)));
    }
    out
}

/// Returns a bare agenda, a list and no more: the first run of numbers from 1, or from the first under a heading.
fn bare(candidates: &[Candidate]) -> Vec<usize> {
    let mut run: Vec<usize> = Vec::new();
    for (i, candidate) in candidates.iter().enumerate().filter(|(_, c)| c.heading.style != NumberStyle::Bare)
    {
        let number = candidate.heading.number;
        // a part of the agenda may count from 1 again
        let begins_part = candidate.jump == 0.0 && number == ItemNumber { major: 1, minor: 0 };
        let follows = match run.last().map(|&last| candidates[last].heading.number) {
            None => number == ItemNumber { major: 1, minor: 0 },
            Some(last) => {
                number == ItemNumber { major: last.major + 1, minor: 0 }
                    || number == ItemNumber { major: last.major, minor: last.minor + 1 }
            }
        };
        if follows || begins_part {
            run.push(i);
        }
    }
    if run.len() >= 2 { run } else { Vec::new() }
}
