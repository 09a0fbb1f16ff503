//! HTML: one page that needs nothing else, for the screen, for those who hear it read, and for print.
//!
//! Headings stand in order, the language is said, tables have heads with a scope, and in print no heading stands alone at
//! a page's foot. A page carries the document as Markdown (`embedded`), to be read back. [`fragment`] prints the same
//! without the page around it, for the clipboard.
//!
//! | file | what is in it |
//! |---|---|
//! | `text` | texts of several lines: paragraphs, lists, tables |
//! | `chair_page` | the chair's page, which renews itself |
//! | `embedded` | the data block that carries the Markdown |
//! | `events` | the tokens of a page |

pub mod chair_page;
mod embedded;
mod events;
mod text;

pub(crate) use self::events::each_event;
use self::text::{escaped, paragraph_after, text_parts};
use super::embedded::{Embedded, EmbeddedMarkdown};
use super::{page_outline, plain};
use crate::document::Block;
use crate::document::block::{
    CorrectionLine, Heading, HeadingKind, Link, PersonLine, StatementLine, TaskLine,
};
use crate::document::text::TextScope;

/// How the page looks, on the screen and in print.
const STYLE: &str = include_str!("html/style.css");

/// Returns a whole page.
pub fn print(blocks: &[Block]) -> String {
    let title = blocks.iter().find_map(|block| match block {
        Block::Heading(heading) => Some(plain::heading_words(heading)),
        _ => None,
    });
    let title = escaped(&title.unwrap_or_default());
    let page = format!(
        "<!doctype html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"referent\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n{}</main>\n",
        fragment(blocks)
    );
    let embedded = embedded::print(&EmbeddedMarkdown::of(blocks, embedded::digest(&page)));
    format!("{page}{embedded}</body>\n</html>\n")
}

/// Returns what a page that [`print()`] wrote carries beside what stands on it; `None` for the pages of others.
pub fn embedded(page: &str) -> Option<Embedded> {
    embedded::read(page)
}

/// Returns what stands on the page.
pub fn fragment(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut in_decision = false;
    let mut in_fields = false;
    for (block, level) in blocks.iter().zip(page_outline::levels(blocks)) {
        let is_field = matches!(block, Block::Field { .. });
        if in_fields && !is_field {
            out.push_str("</dl>\n");
        } else if is_field && !in_fields {
            out.push_str("<dl>\n");
        }
        in_fields = is_field;
        if let Block::Heading(heading) = block {
            if std::mem::take(&mut in_decision) {
                out.push_str("</section>\n");
            }
            if heading.kind == HeadingKind::Beslutning {
                out.push_str("<section class=\"beslutning\">\n");
                in_decision = true;
            }
        }
        out.push_str(&printed(block, level));
    }
    out.push_str(if in_decision { "</section>\n" } else { "" });
    out.push_str(if in_fields { "</dl>\n" } else { "" });
    out
}

/// Returns the HTML of a block; a heading stands on the level.
fn printed(block: &Block, level: u8) -> String {
    match block {
        Block::Heading(heading) => print_heading(heading, level),
        Block::Divider(_) => String::new(),
        Block::Field { label, text } => format!("<dt>{label}</dt><dd>{}</dd>\n", escaped(text)),
        Block::Reference(parts) => {
            format!("<p class=\"reference\">{}</p>\n", escaped(&plain::reference(parts)))
        }
        Block::Participation { label, parts } => {
            format!("<p><strong>{label}:</strong> {}</p>\n", escaped(&parts.join("; ")))
        }
        Block::Text { place: _, text } => text_parts(text, TextScope::Whole),
        Block::Indstilling { lead, points } => indstilling(lead.as_deref(), points),
        Block::Outcome(sentence) => format!("<p><em>{sentence}</em></p>\n"),
        Block::People(people) => list("people", people.iter().map(person)),
        Block::Events(sentences) => list("events", sentences.iter().map(|sentence| escaped(sentence))),
        Block::Votes(votes) => list("votes", votes.iter().map(|vote| escaped(&plain::vote(vote)))),
        Block::Statements(statements) => list("statements", statements.iter().map(statement)),
        Block::Corrections(corrections) => list("corrections", corrections.iter().map(correction)),
        Block::Links(links) => list("links", links.iter().map(link)),
        Block::Tasks(tasks) => list("tasks", tasks.iter().map(task)),
        Block::Signatures(signers) => {
            list("signatures", signers.iter().map(|signer| escaped(&plain::voter(signer))))
        }
    }
}

fn print_heading(heading: &Heading, level: u8) -> String {
    let words = escaped(&plain::heading_words(heading));
    let anchor = match &heading.kind {
        HeadingKind::Item(id) => format!(" id=\"{}\"", escaped(&id.0)),
        _ => String::new(),
    };
    format!("<h{level}{anchor}>{words}</h{level}>\n")
}

/// Returns a list, each entry printed already.
fn list(class: &str, entries: impl Iterator<Item = String>) -> String {
    let entries: String = entries.map(|entry| format!("<li>{entry}</li>\n")).collect();
    format!("<ul class=\"{class}\">\n{entries}</ul>\n")
}

/// "<em>Kommunaldirektør</em> Lone Lyng (A), Engum (formand)".
fn person(line: &PersonLine) -> String {
    let title = line.title.as_ref().map_or_else(String::new, |title| format!("<em>{}</em> ", escaped(title)));
    format!("{title}{}", escaped(&plain::person(&PersonLine { title: None, ..line.clone() })))
}

fn statement(line: &StatementLine) -> String {
    let lead = format!("<strong>{}</strong>", escaped(&plain::statement_lead(line)));
    paragraph_after(&lead, &line.text)
}

fn correction(line: &CorrectionLine) -> String {
    let CorrectionLine { at, reason, before } = line;
    let lead = format!("<strong>Rettelse {}:</strong> {}", escaped(at), escaped(reason));
    if before.is_empty() {
        return lead;
    }
    format!(
        "{lead}\n<p>{}</p>\n<blockquote>\n{}</blockquote>\n",
        plain::BEFORE,
        text_parts(before, TextScope::Whole)
    )
}

fn link(Link { title, url }: &Link) -> String {
    match url {
        Some(url) => text::anchor(url, title),
        None => escaped(title),
    }
}

fn task(line: &TaskLine) -> String {
    let who = line
        .owner
        .as_ref()
        .map_or_else(String::new, |owner| format!("<strong>{}:</strong> ", escaped(&plain::owner(owner))));
    format!("{who}{} ({})", escaped(&line.what), escaped(&line.remarks.join("; ")))
}

fn indstilling(lead: Option<&str>, points: &[String]) -> String {
    match (lead, points) {
        (None, [point]) if !point.split('\n').any(|line| line.starts_with("- ")) => {
            text_parts(point, TextScope::Whole)
        }
        (lead, points) => {
            let lead = lead.map(|lead| text_parts(lead, TextScope::NoLists)).unwrap_or_default();
            format!("{lead}{}", list("points", points.iter().map(|point| paragraph_after("", point))))
        }
    }
}
