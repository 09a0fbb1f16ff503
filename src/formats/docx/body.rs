//! Blocks to the paragraphs and tables of a Word document.

use super::text::{bold, entry, entry_with_text, paragraph, plain as words, run, table, text_parts};
use crate::document::Block;
use crate::document::block::{
    CorrectionLine, Heading, Link, PersonLine, StatementLine, TaskLine, TextPlace, Voter,
};
use crate::document::text::TextScope;
use crate::formats::plain;

/// The style of what was decided, which stands out.
pub(super) const DECISION: &str = "ReferentBeslutning";
/// The style of the line under the heading of an item.
pub(super) const REFERENCE: &str = "ReferentSag";
/// The style of what stood there before a correction.
pub(super) const QUOTE: &str = "ReferentCitat";
/// The style of a line to sign on.
pub(super) const SIGNATURE: &str = "ReferentUnderskrift";

/// The XML of all blocks.
pub(super) fn print(blocks: &[Block]) -> String {
    blocks.iter().map(printed).collect()
}

fn printed(block: &Block) -> String {
    match block {
        Block::Heading(heading) => heading_paragraph(heading),
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
        Block::People(people) => attendance(people),
        Block::Events(sentences) => {
            sentences.iter().map(|sentence| entry("", "•", 0, &words(sentence))).collect()
        }
        Block::Votes(votes) => {
            votes.iter().map(|vote| entry("", "•", 0, &words(&plain::vote(vote)))).collect()
        }
        Block::Statements(statements) => statements.iter().map(statement).collect(),
        Block::Corrections(corrections) => corrections.iter().map(correction).collect(),
        Block::Links(links) => links.iter().map(link).collect(),
        Block::Tasks(tasks) => tasks.iter().map(task).collect(),
        Block::Signatures(signers) => signers.iter().map(signature).collect(),
    }
}

fn heading_paragraph(heading: &Heading) -> String {
    paragraph(&format!("Heading{}", heading.level), "", &words(&plain::heading_words(heading)))
}

/// Those of a list, a row each; a column that would be empty is left out.
fn attendance(people: &[PersonLine]) -> String {
    let cells = |line: &PersonLine| {
        let PersonLine { title, name, party, org, role, remarks } = line;
        let remarks = remarks.iter().map(|remark| format!("{}{}", remark.label, remark.text));
        let remarks: Vec<String> = role.iter().cloned().chain(remarks).collect();
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        [name.clone(), text(title), text(party), text(org), remarks.join("; ")]
    };
    let rows: Vec<[String; 5]> = people.iter().map(cells).collect();
    let shown: Vec<usize> =
        (0..5).filter(|column| *column == 0 || rows.iter().any(|row| !row[*column].is_empty())).collect();
    const HEAD: [&str; 5] = ["Navn", "Titel", "Parti", "Organisation", "Bemærkning"];
    let head = shown.iter().map(|column| bold(HEAD[*column])).collect();
    let body = rows.iter().map(|row| shown.iter().map(|column| words(&row[*column])).collect());
    table(&std::iter::once(head).chain(body).collect::<Vec<_>>())
}

fn indstilling(lead: Option<&str>, points: &[String]) -> String {
    match (lead, points) {
        (None, [point]) if !point.split('\n').any(|line| line.starts_with("- ")) => {
            text_parts(point, TextScope::Whole, "")
        }
        (lead, points) => {
            let lead = lead.map(|lead| text_parts(lead, TextScope::NoLists, "")).unwrap_or_default();
            let points: String = points.iter().map(|point| entry_with_text("•", "", point)).collect();
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

fn signature(signer: &Voter) -> String {
    paragraph(SIGNATURE, "", &words(&plain::voter(signer)))
}
