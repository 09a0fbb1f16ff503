//! Plain text, for a mail or a form: the lines of a document, without the markup of any format.

use crate::document::block::{
    Block, CorrectionLine, Heading, HeadingKind, Link, PersonLine, ReferencePart, StatementLine, TaskLine,
    TaskOwner, VoteLine, Voter,
};
use crate::document::person::{for_readers, is_for_readers};
use crate::document::span::{self, SpanStyle};
use crate::document::text::{self, TextPart, TextScope};
use crate::document::votes;
use crate::meeting::ItemId;

/// Returns the blocks as plain text, each with a blank line before it.
pub fn print(blocks: &[Block]) -> String {
    let printed = blocks.iter().map(printed).filter(|lines| !lines.is_empty());
    let mut out = printed.map(|lines| lines.join("\n")).collect::<Vec<_>>().join("\n\n");
    out.push('\n');
    out
}

/// A line of a document as it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainLine {
    /// What it says.
    pub text: String,
    /// Whether it is a heading.
    pub is_heading: bool,
    /// The item that begins with it.
    pub item: Option<ItemId>,
}

/// Returns the lines of blocks, with a blank one before each block; a rule marks the end of a part that no
/// heading ends.
pub fn lines(blocks: &[Block], rule: &str) -> Vec<PlainLine> {
    let mut lines: Vec<PlainLine> = Vec::new();
    for block in blocks {
        let (is_heading, item) = match block {
            Block::Heading(Heading { kind: HeadingKind::Item(id), .. }) => (true, Some(id.clone())),
            Block::Heading(_) => (true, None),
            _ => (false, None),
        };
        let texts = if let Block::Divider(_) = block { vec![rule.to_owned()] } else { printed(block) };
        if !lines.is_empty() && !texts.is_empty() {
            lines.push(PlainLine { text: String::new(), is_heading: false, item: None });
        }
        lines.extend(texts.into_iter().map(|text| PlainLine { text, is_heading, item: item.clone() }));
    }
    lines
}

fn printed(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(heading) => vec![heading_words(heading)],
        Block::Divider(_) => Vec::new(),
        Block::Field { label, text } => vec![format!("{label}: {text}")],
        Block::Reference(parts) => vec![reference(parts)],
        Block::Participation { label, parts } => vec![format!("{label}: {}", parts.join("; "))],
        Block::Text { place: _, text } => text_lines(text, TextScope::Whole),
        Block::Indstilling { lead, points } => indstilling(lead.as_deref(), points),
        Block::Outcome(sentence) => vec![(*sentence).to_owned()],
        Block::People(people) => people.iter().map(|line| format!("- {}", person(line))).collect(),
        Block::Events(sentences) => sentences.iter().map(|sentence| format!("- {sentence}")).collect(),
        Block::Votes(votes) => votes.iter().map(|line| format!("- {}", vote(line))).collect(),
        Block::Statements(statements) => statements.iter().flat_map(statement).collect(),
        Block::Corrections(corrections) => corrections.iter().flat_map(correction).collect(),
        Block::Links(links) => links.iter().map(|line| format!("- {}", link(line))).collect(),
        Block::Tasks(tasks) => tasks.iter().map(|line| format!("- {}", task(line))).collect(),
        Block::Signatures(signers) => signers.iter().map(|signer| format!("- {}", voter(signer))).collect(),
    }
}

/// Returns "3.1. Natbusser (lukket)". Whether the people of a list are members is left out: only the import
/// needs it.
pub(super) fn heading_words(Heading { level: _, kind, number, title, mark }: &Heading) -> String {
    let mark = if *kind == HeadingKind::People { "" } else { mark };
    let number = if number.is_empty() { String::new() } else { format!("{number}. ") };
    format!("{number}{title}{mark}")
}

/// Returns "SAG-2020-05018 suha/jhp · v. Lone Lyng".
pub(super) fn reference(parts: &[ReferencePart]) -> String {
    parts.iter().map(|part| format!("{}{}", part.label, part.text)).collect::<Vec<_>>().join(" · ")
}

/// Returns "Eva Holm (A)".
pub(super) fn voter(voter: &Voter) -> String {
    match voter {
        Voter::Party(party) => party.clone(),
        Voter::Person { name, party: Some(party) } => format!("{name} ({party})"),
        Voter::Person { name, party: None } => name.clone(),
    }
}

/// Returns "Kommunaldirektør Lone Lyng (A), Engum (formand; virtuelt)".
pub(super) fn person(line: &PersonLine) -> String {
    let PersonLine { title, name, party, org, role, remarks } = line;
    let title = title.as_ref().map_or_else(String::new, |title| format!("{title} "));
    let mut out = format!("{title}{name}");
    let mut bracket: Vec<String> = party.iter().cloned().collect();
    if let Some(org) = org {
        push_bracket(&mut out, &mut bracket);
        out.push_str(&format!(", {org}"));
    }
    bracket.extend(role.clone());
    let remarks = remarks.iter().filter(|remark| is_for_readers(remark));
    bracket.extend(remarks.map(for_readers));
    push_bracket(&mut out, &mut bracket);
    out
}

fn push_bracket(out: &mut String, words: &mut Vec<String>) {
    if !words.is_empty() {
        out.push_str(&format!(" ({})", words.join("; ")));
        words.clear();
    }
}

/// Returns "Ændringsforslag fra A: For stemte 11 (A, B)."
pub(super) fn vote(line: &VoteLine) -> String {
    let on = line.on.as_ref().map_or_else(String::new, |on| format!("{on}: "));
    format!("{on}{}", votes::sentence(line, voter))
}

/// Returns the words that lead to a statement: "Afvigende mening fra Bo Dam (V):".
pub(super) fn statement_lead(StatementLine { before, who, after, text }: &StatementLine) -> String {
    let who = who.as_ref().map_or_else(String::new, voter);
    let sign = if text.is_empty() { "." } else { ":" };
    format!("{before}{who}{after}{sign}")
}

fn statement(line: &StatementLine) -> Vec<String> {
    behind(&format!("- {}", statement_lead(line)), &line.text)
}

/// Returns words with a text after them on the same line, and its further lines indented.
fn behind(words: &str, text: &str) -> Vec<String> {
    let mut lines =
        if text.is_empty() { Vec::new() } else { text_lines(text, TextScope::BehindWords) }.into_iter();
    let first = lines.next().map_or_else(|| words.to_owned(), |first| format!("{words} {first}"));
    std::iter::once(first).chain(lines.map(|line| format!("  {line}"))).collect()
}

/// Returns "Rettelse 4. marts 2026 kl. 9.12: Beløbet var forkert."
fn correction_lead(CorrectionLine { at, reason, before: _ }: &CorrectionLine) -> String {
    format!("Rettelse {at}: {reason}").trim_end().to_owned()
}

/// Over what was there before a correction.
pub(super) const BEFORE: &str = "Før stod:";

fn correction(line: &CorrectionLine) -> Vec<String> {
    let mut lines = vec![format!("- {}", correction_lead(line))];
    if !line.before.is_empty() {
        lines.push(format!("  {BEFORE}"));
        lines
            .extend(text_lines(&line.before, TextScope::Whole).into_iter().map(|line| format!("    {line}")));
    }
    lines
}

fn link(Link { title, url }: &Link) -> String {
    url.as_ref().map_or_else(|| title.clone(), |url| format!("{title} ({url})"))
}

/// Returns who is to do a task.
pub(super) fn owner(owner: &TaskOwner) -> String {
    match owner {
        TaskOwner::Listed(listed) => voter(listed),
        TaskOwner::Other(who) => who.clone(),
    }
}

/// Returns "Bo Dam (V): Notat om natbusser (punkt 3.1; inden 1. maj 2026)".
pub(super) fn task(line: &TaskLine) -> String {
    let who = line.owner.as_ref().map_or_else(String::new, |who| format!("{}: ", owner(who)));
    format!("{who}{} ({})", line.what, line.remarks.join("; "))
}

fn indstilling(lead: Option<&str>, points: &[String]) -> Vec<String> {
    match (lead, points) {
        (None, [point]) if !point.split('\n').any(|line| line.starts_with("- ")) => {
            text_lines(point, TextScope::Whole)
        }
        (lead, points) => {
            let lead = lead.map(|lead| text_lines(lead, TextScope::NoLists)).unwrap_or_default();
            lead.into_iter().chain(points.iter().flat_map(|point| behind("-", point))).collect()
        }
    }
}

/// Returns the lines of a text as they read.
fn text_lines(text: &str, scope: TextScope) -> Vec<String> {
    let mut lines = Vec::new();
    for part in text::parts(text, scope) {
        match part {
            TextPart::Paragraph(words) => lines.extend(words.into_iter().map(read_words)),
            TextPart::List(entries) => {
                for entry in entries {
                    let blanks = "  ".repeat(entry.depth);
                    let mark = entry.number.unwrap_or("-");
                    let words = entry.lines.into_iter().map(read_words).enumerate();
                    lines.extend(words.map(|(at, words)| match at {
                        0 => format!("{blanks}{mark} {words}"),
                        _ => format!("{blanks}  {words}"),
                    }));
                }
            }
            TextPart::Table(rows) => {
                lines.extend(
                    rows.into_iter()
                        .map(|row| row.into_iter().map(read_words).collect::<Vec<_>>().join("\t")),
                );
            }
        }
    }
    lines
}

/// Returns a line as it reads, with the addresses of its links.
fn read_words(line: &str) -> String {
    let words = |span: span::Span<'_>| match span.style {
        SpanStyle::Link { url } if url != span.text => format!("{} ({url})", span.text),
        SpanStyle::Link { .. } | SpanStyle::Plain | SpanStyle::Emphasis { .. } => span.text.to_owned(),
    };
    span::spans(line).into_iter().map(words).collect()
}
