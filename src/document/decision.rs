//! What the body was recommended, and what it decided.

use super::block::{Block, Heading, HeadingKind, Link, TextPlace};
use super::head::push_text;
use super::{order, text};
use crate::meeting::{Bilag, Indstilling, Item, State};

/// The states that a referat speaks of. How far the minute-taker has come with an item is not printed.
pub(crate) const SPOKEN: [State; 5] =
    [State::Noted, State::NoRemarks, State::Postponed, State::Withdrawn, State::NotReached];

/// The recommendation under its heading.
pub(super) fn build_indstilling(blocks: &mut Vec<Block>, item: &Item) {
    let Some((lead, points)) = item.indstilling.as_ref().map(lead_and_points) else { return };
    if lead.is_some() || !points.is_empty() {
        let title = order::INDSTILLING.to_owned();
        blocks.push(Block::Heading(Heading {
            level: 4,
            kind: HeadingKind::Indstilling,
            title,
            ..Heading::default()
        }));
        let points = points.into_iter().map(str::to_owned).collect();
        blocks.push(Block::Indstilling { lead: lead.map(str::to_owned), points });
    }
}

/// Returns the lead and the points that say something, trimmed. A lead without points is itself the
/// recommendation.
pub(crate) fn lead_and_points(indstilling: &Indstilling) -> (Option<&str>, Vec<&str>) {
    let Indstilling { lead, points } = indstilling;
    let trim = |point| text::trim(point).trim_start_matches(' ');
    let says = |text: &&str| !text.is_empty();
    let lead = lead.as_deref().map(trim).filter(says);
    let points: Vec<&str> = points.iter().map(String::as_str).map(trim).filter(says).collect();
    match lead {
        Some(lead) if points.is_empty() => (None, vec![lead]),
        lead => (lead, points),
    }
}

/// The decision under its heading: the minute-taker's words, and what became of the item where they do not
/// say so.
pub(super) fn build_decision(blocks: &mut Vec<Block>, item: &Item) {
    let words = text::trim(item.decision_text());
    let sentence = Some(item.state.sentence()).filter(|sentence| !sentence.is_empty());
    let is_said = sentence.is_some() && item.state.is_told_in(words);
    if sentence.is_some() || !words.is_empty() || item.state == State::Decided {
        let mark = if is_said { format!(" ({})", item.state.label()) } else { String::new() };
        let title = order::BESLUTNING.to_owned();
        let heading = Heading { level: 4, kind: HeadingKind::Beslutning, title, mark, ..Heading::default() };
        blocks.push(Block::Heading(heading));
    }
    blocks.extend(sentence.filter(|_| !is_said).map(Block::Outcome));
    push_text(blocks, TextPlace::Decision, words);
}

/// The attached documents under their heading.
pub(super) fn build_bilag(blocks: &mut Vec<Block>, item: &Item) {
    let link = |Bilag { title, url }: &Bilag| Link { title: title.clone(), url: url.clone() };
    let title = order::BILAG.to_owned();
    blocks.push(Block::Heading(Heading { level: 4, kind: HeadingKind::Links, title, ..Heading::default() }));
    blocks.push(Block::Links(item.bilag.iter().map(link).collect()));
}
