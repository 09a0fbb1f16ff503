//! Blocks to the paragraphs and tables of a Word document.

use super::contents::Contents;
use super::run::{bold, paragraph, plain as words, run};
use super::style::{DECISION, QUOTE, REFERENCE};
use super::table::{PeopleColumns, signatures};
use super::text::{entry, entry_with_text, list, text_parts};
use crate::document::Block;
use crate::document::block::{
    CorrectionLine, Heading, HeadingKind, Link, StatementLine, TaskLine, TextPlace,
};
use crate::document::text::TextScope;
use crate::formats::plain;

/// Returns the XML of all blocks.
pub(super) fn print(blocks: &[Block]) -> String {
    let contents = Contents::of(blocks);
    let columns = PeopleColumns::of(blocks);
    let block = |(at, block)| format!("{}{}", contents.before(at), printed((at, block), &contents, &columns));
    blocks.iter().enumerate().map(block).collect()
}

fn printed((at, block): (usize, &Block), contents: &Contents<'_>, columns: &PeopleColumns) -> String {
    match block {
        Block::Heading(heading) => heading_paragraph(heading, at, contents),
        Block::Divider(_) => String::new(),
        Block::Field { label, text } => {
            let tab = "<w:tabs><w:tab w:val=\"left\" w:pos=\"2400\"/></w:tabs><w:spacing w:after=\"0\"/>\
                       <w:ind w:left=\"2400\" w:hanging=\"2400\"/>";
            paragraph("", tab, &format!("{}<w:r><w:tab/></w:r>{}", bold(&format!("{label}:")), words(text)))
        }
        Block::Reference(parts) => paragraph(REFERENCE, "<w:keepNext/>", &words(&plain::reference(parts))),
        Block::Participation { label, parts } => {
            paragraph("", "", &format!("{}{}", bold(&format!("{label}: ")), words(&parts.join("; "))))
        }
        Block::Text { place: TextPlace::Decision, text } => text_parts(text, TextScope::Whole, DECISION),
        Block::Text { place: _, text } => text_parts(text, TextScope::Whole, ""),
        Block::Indstilling { lead, points } => indstilling(lead.as_deref(), points),
        Block::Outcome(sentence) => paragraph(DECISION, "", &run(sentence, "<w:i/>")),
        Block::People(people) => columns.table(people),
        Block::Events(sentences) => {
            list(sentences.iter().map(|sentence| entry("", "•", 0, &words(sentence))))
        }
        Block::Votes(votes) => list(votes.iter().map(|vote| entry("", "•", 0, &words(&plain::vote(vote))))),
        Block::Statements(statements) => list(statements.iter().map(statement)),
        Block::Corrections(corrections) => corrections.iter().map(correction).collect(),
        Block::Links(links) => list(links.iter().map(link)),
        Block::Tasks(tasks) => list(tasks.iter().map(task)),
        Block::Signatures(signers) => signatures(signers),
    }
}

fn heading_paragraph(heading: &Heading, at: usize, contents: &Contents<'_>) -> String {
    // several lists of people are on one page
    let spacing = match heading.kind {
        HeadingKind::People | HeadingKind::Events => "<w:spacing w:before=\"240\" w:after=\"80\"/>",
        HeadingKind::Meeting
        | HeadingKind::Preamble
        | HeadingKind::Agenda
        | HeadingKind::Item(_)
        | HeadingKind::Section
        | HeadingKind::Indstilling
        | HeadingKind::Beslutning
        | HeadingKind::Votes
        | HeadingKind::Statements
        | HeadingKind::Links
        | HeadingKind::Corrections
        | HeadingKind::Tasks
        | HeadingKind::Signatures => "",
    };
    let runs = contents.marked(heading, &words(&plain::heading_words(heading)));
    paragraph(&contents.style(heading, at), spacing, &runs)
}

fn indstilling(lead: Option<&str>, points: &[String]) -> String {
    match (lead, points) {
        (None, [point]) if !point.split('\n').any(|line| line.starts_with("- ")) => {
            text_parts(point, TextScope::Whole, "")
        }
        (lead, points) => {
            let lead = lead.map(|lead| text_parts(lead, TextScope::NoLists, "")).unwrap_or_default();
            let points: String = list(points.iter().map(|point| entry_with_text("•", "", point)));
            format!("{lead}{points}")
        }
    }
}

fn statement(line: &StatementLine) -> String {
    let gap = if line.text.is_empty() { "" } else { " " };
    entry_with_text("•", &bold(&format!("{}{gap}", plain::statement_lead(line))), &line.text)
}

fn correction(line: &CorrectionLine) -> String {
    let CorrectionLine { at, reason, before } = line;
    let lead = format!("{}{}", bold(&format!("Rettelse {at}: ")), words(reason));
    let mut out = entry("", "•", 0, &lead);
    if !before.is_empty() {
        out.push_str(&paragraph("", "<w:keepNext/><w:ind w:left=\"360\"/>", &words(plain::BEFORE)));
        out.push_str(&text_parts(before, TextScope::Whole, QUOTE));
    }
    out
}

fn link(Link { title, url }: &Link) -> String {
    let url = url.as_ref().map_or_else(String::new, |url| format!(" ({url})"));
    entry("", "•", 0, &words(&format!("{title}{url}")))
}

fn task(line: &TaskLine) -> String {
    let who = line.owner.as_ref().map(|owner| bold(&format!("{}: ", plain::owner(owner))));
    let what = words(&format!("{} ({})", line.what, line.remarks.join("; ")));
    entry("", "•", 0, &format!("{}{what}", who.unwrap_or_default()))
}
