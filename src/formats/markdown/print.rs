//! Blocks to Markdown.

use super::page::MarkdownPage;
use super::prose;
use super::signs::{AFTER_ITEMS, AFTER_PREAMBLE, BEFORE_ITEMS, BETWEEN, DOT};
use super::{entries, escape, heading, indstilling, person};
use crate::document::block::{Block, Divider, HeadingKind, Link, ReferencePart, TextPlace};
use crate::document::text::TextScope;
use crate::document::{decision, head, presence};
use crate::meeting::ItemId;

/// Returns the printed blocks, and the line (counted from 0) on which each item begins.
pub(super) fn print(blocks: &[Block]) -> (String, Vec<(ItemId, usize)>) {
    let mut page = MarkdownPage::default();
    let mut index = Vec::new();
    for block in blocks {
        if let Block::Heading(heading) = block
            && let HeadingKind::Item(id) = &heading.kind
        {
            index.push((id.clone(), page.next_line()));
        }
        page.block(&printed(block));
    }
    (page.finish(), index)
}

fn printed(block: &Block) -> String {
    match block {
        Block::Heading(heading) => heading::print(heading),
        Block::Divider(Divider::AfterPreamble) => AFTER_PREAMBLE.to_owned(),
        Block::Divider(Divider::BeforeItems) => BEFORE_ITEMS.to_owned(),
        Block::Divider(Divider::AfterItems) => AFTER_ITEMS.to_owned(),
        Block::Field { label, text } => format!("**{label}:** {}", escape::inline(text)),
        Block::Reference(parts) => reference(parts),
        Block::Participation { label, parts } => {
            let parts: Vec<String> = parts.iter().map(|part| escape::marked(part, ";")).collect();
            format!("**{label}:** {}", parts.join(BETWEEN))
        }
        Block::Text { place, text } => {
            prose::escape_opening(text, TextScope::Whole, |line| is_taken(*place, line))
        }
        Block::Indstilling { lead, points } => indstilling::print(lead.as_deref(), points),
        Block::Outcome(sentence) => format!("*{sentence}*"),
        Block::People(people) => list(people.iter().map(person::print)),
        Block::Events(sentences) => {
            list(sentences.iter().map(|sentence| escape::bullet(&escape::inline(sentence))))
        }
        Block::Votes(votes) => list(votes.iter().map(entries::print_vote)),
        Block::Statements(statements) => list(statements.iter().map(entries::print_statement)),
        Block::Corrections(corrections) => list(corrections.iter().map(entries::print_correction)),
        Block::Links(links) => list(links.iter().map(link)),
        Block::Tasks(tasks) => list(tasks.iter().map(entries::print_task)),
        Block::Signatures(signers) => {
            list(signers.iter().map(|signer| escape::bullet(&entries::print_voter(signer))))
        }
    }
}

fn list(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// Returns "*SAG-2020-05018 suha/jhp · v. Lone Lyng*".
fn reference(parts: &[ReferencePart]) -> String {
    let part = |part: &ReferencePart| format!("{}{}", part.label, escape::part(&part.text));
    format!("*{}*", parts.iter().map(part).collect::<Vec<_>>().join(DOT))
}

/// Returns whether the first line of a text could be taken for one that the referat itself puts there.
pub(super) fn is_taken(place: TextPlace, line: &str) -> bool {
    let labelled = |labels: &[&str]| labels.iter().any(|label| line.starts_with(&format!("**{label}:**")));
    match place {
        TextPlace::Head => labelled(&head::LABELS),
        TextPlace::Item => {
            let line = line.trim_end_matches(' ');
            line.len() > 1 && line.starts_with('*') && line.ends_with('*')
                || labelled(&[presence::AWAY, presence::ATTENDED, presence::HANDLED])
        }
        TextPlace::Decision => outcome(line).is_some(),
        TextPlace::Section => false,
    }
}

/// Returns what the referat says of an item by itself, when a line is that.
pub(super) fn outcome(line: &str) -> Option<&'static str> {
    let words = line.strip_prefix('*')?.strip_suffix('*')?;
    decision::SPOKEN.into_iter().map(|state| state.sentence()).find(|sentence| *sentence == words)
}

fn link(link: &Link) -> String {
    let title = escape::inline(&link.title);
    match &link.url {
        Some(url) => format!("- [{title}]({})", destination(url)),
        None => escape::bullet(&title),
    }
}

/// Returns an address as the target of a link: in angle brackets where it holds what would end it.
fn destination(url: &str) -> String {
    let is_plain =
        !url.contains(|c: char| c.is_whitespace() || "()<>\\".contains(c)) && !escape::has_entity(url);
    if is_plain { url.to_owned() } else { format!("<{}>", escape::only(url, "<>\\&")) }
}
