//! Indstilling, beslutning and bilag of an export.

use super::{fill, outline::Part};
use crate::export::{
    decision::{self as printed, SPOKEN, is_list_item},
    escape,
    order::BESLUTNING,
    prose,
};
use crate::meeting::{Bilag, Decision, Indstilling, Item, State};

/// A sentence, or a list with its lead.
pub(super) fn read_indstilling(part: &Part<'_>) -> Option<Indstilling> {
    let text = part.text();
    let lines: Vec<&str> = prose::trim(&text).split('\n').collect();
    let Some(first) = lines.iter().position(|line| is_list_item(line)) else {
        return Some(Indstilling { lead: None, points: vec![prose::plain(&text)] });
    };
    let lead =
        lines[..first].iter().map(|line| prose::unguard(line, is_list_item)).collect::<Vec<_>>().join("\n");
    let lead = Some(prose::plain(&lead)).filter(|lead| !lead.is_empty());
    let mut points: Vec<Vec<&str>> = Vec::new();
    for line in &lines[first..] {
        match line.strip_prefix("- ") {
            Some(point) => points.push(vec![point]),
            None if line.is_empty() => points.last_mut()?.push(""),
            None => points.last_mut()?.push(line.strip_prefix("  ")?),
        }
    }
    Some(Indstilling { lead, points: points.iter().map(|point| prose::plain(&point.join("\n"))).collect() })
}

/// Whether a heading stands over a decision.
pub(super) fn is_heading(heading: &str) -> bool {
    heading == BESLUTNING || state_in(heading).is_some()
}

/// The state that a decision's heading names: "Beslutning (udsat)".
fn state_in(heading: &str) -> Option<State> {
    let label = heading.strip_prefix(BESLUTNING)?.strip_prefix(" (")?.strip_suffix(')')?;
    SPOKEN.into_iter().find(|state| state.label() == label)
}

/// The words of a decision, and what became of the item.
pub(super) fn read(part: &Part<'_>, item: &mut Item) -> Option<()> {
    let text = part.text();
    let mut words = prose::trim(&text);
    item.state = state_in(part.heading).unwrap_or(State::Decided);
    let (first, rest) = words.split_once('\n').unwrap_or((words, ""));
    if let Some(state) = printed::spoken(first).filter(|_| part.heading == BESLUTNING) {
        (item.state, words) = (state, rest);
    }
    let text = prose::plain_opening(words, printed::is_sentence)?;
    fill(&mut item.decision, Decision { text, ..Decision::default() })
}

/// "- [Notat](https://…)" or "- Notat", a line each.
pub(super) fn read_bilag(part: &Part<'_>) -> Option<Vec<Bilag>> {
    let bilag = |line: &str| {
        let Some(rest) = line.strip_prefix('[') else {
            return Some(Bilag { title: escape::plain(line), url: None });
        };
        let end = escape::find(rest, "](")?;
        let url = rest[end + 2..].strip_suffix(')')?;
        let url = url.strip_prefix('<').and_then(|url| url.strip_suffix('>')).unwrap_or(url);
        Some(Bilag { title: escape::plain(&rest[..end]), url: Some(escape::plain(url)) })
    };
    part.bullets()?.into_iter().map(bilag).collect()
}
