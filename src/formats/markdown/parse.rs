//! Markdown to blocks: the inverse of [`super::print()`].
//!
//! Nothing is guessed here. A text that is not such a document, or no longer one because of edits that are
//! never printed, is left to the reader of foreign Markdown. After corrected words, an added item or a
//! removed person the whole document is still read.

use super::format_version::FormatVersion;
use super::outline::{Outline, OutlinePart};
use super::print::{is_taken, outcome};
use super::signs::{BETWEEN, DOT};
use super::{entries, escape, heading, indstilling, person};
use crate::document::block::{Block, Divider, Heading, HeadingKind, Link, ReferencePart, TextPlace};
use crate::document::entries::{SIGNATURES, TASKS};
use crate::document::lists::{BREAKS, EVENTS, FIRST_EVENTS};
use crate::document::names::ACCESS_MARKS;
use crate::document::order::{
    AFSTEMNING, BESLUTNING, BILAG, INDSTILLING, PROTOKOL, RETTELSER, TEXT, is_reserved,
};
use crate::document::{head, item, presence, text};
use crate::meeting::{ItemId, State};

/// Returns the blocks of a document; `None` when the text is not one.
pub(super) fn parse(text: &str) -> Option<Vec<Block>> {
    let outline = Outline::of(text)?;
    let mut parser = Parser { version: outline.version, blocks: Vec::new() };
    parser.top(&outline.top)?;
    for part in &outline.preamble {
        parser.heading(2, HeadingKind::Preamble, escape::plain(part.heading), "");
        parser.text(TextPlace::Section, &part.text())?;
    }
    if !outline.preamble.is_empty() {
        parser.blocks.push(Block::Divider(Divider::AfterPreamble));
    }
    outline.people.iter().try_for_each(|part| parser.people(part))?;
    parser.blocks.push(Block::Divider(Divider::BeforeItems));
    if !outline.is_divided && outline.items.iter().any(|part| is_people(part, outline.version)) {
        return None;
    }
    let mut count = 0;
    for part in &outline.items {
        if let Some(title) = heading::agenda(part.heading).filter(|_| part.depth == 2 && count == 0) {
            part.words().next().is_none().then_some(())?;
            parser.heading(2, HeadingKind::Agenda, escape::plain(title), "");
        } else if part.depth < 4 {
            count += 1;
            parser.item(part, ItemId(format!("i{count}")))?;
        } else {
            parser.section(part)?;
        }
    }
    if !outline.end.is_empty() {
        parser.blocks.push(Block::Divider(Divider::AfterItems));
    }
    outline.end.iter().try_for_each(|part| parser.end(part))?;
    Some(parser.blocks)
}

/// Returns whether a part can be a list of people: where the line before the items was lost, lists are among
/// them.
fn is_people(part: &OutlinePart<'_>, version: FormatVersion) -> bool {
    part.depth == 2 && Parser { version, blocks: Vec::new() }.people(part).is_some()
}

struct Parser {
    version: FormatVersion,
    blocks: Vec<Block>,
}

impl Parser {
    fn heading(&mut self, level: u8, kind: HeadingKind, title: String, mark: &str) {
        let mark = mark.to_owned();
        self.blocks.push(Block::Heading(Heading { level, kind, number: String::new(), title, mark }));
    }

    /// Returns a text, when there is one; `None` when words of the referat itself are where it should.
    fn text(&mut self, place: TextPlace, printed: &str) -> Option<()> {
        let text = self.version.plain_opening(printed, |line| is_taken(place, line))?;
        if !text.is_empty() {
            self.blocks.push(Block::Text { place, text });
        }
        Some(())
    }

    /// Reads title, date, place, times, and the text under them.
    fn top(&mut self, top: &OutlinePart<'_>) -> Option<()> {
        self.heading(1, HeadingKind::Meeting, escape::plain(top.heading), "");
        let mut lines = top.lines.as_slice();
        for label in head::LABELS {
            if let Some(text) = labelled(&mut lines, label) {
                self.blocks.push(Block::Field { label, text: escape::plain(text) });
            }
        }
        self.text(TextPlace::Head, &lines.join("\n"))
    }

    fn people(&mut self, part: &OutlinePart<'_>) -> Option<()> {
        match part.heading {
            EVENTS | BREAKS | FIRST_EVENTS => {
                self.heading(2, HeadingKind::Events, part.heading.to_owned(), "");
                let sentences: Vec<String> = part.bullets()?.into_iter().map(escape::plain).collect();
                let has_any = !sentences.is_empty();
                self.blocks.push(Block::Events(sentences));
                has_any.then_some(())
            }
            RETTELSER => self.corrections(2, part),
            heading => {
                let (title, mark) = heading::people(heading);
                self.heading(2, HeadingKind::People, escape::plain(title), mark);
                let people = part.bullets()?.into_iter().map(|line| person::parse(line, self.version));
                let people = people.collect::<Option<Vec<_>>>().filter(|people| !people.is_empty())?;
                self.blocks.push(Block::People(people));
                Some(())
            }
        }
    }

    fn corrections(&mut self, level: u8, part: &OutlinePart<'_>) -> Option<()> {
        self.heading(level, HeadingKind::Corrections, RETTELSER.to_owned(), "");
        self.blocks.push(Block::Corrections(entries::parse_corrections(part.words(), self.version)?));
        Some(())
    }

    /// Reads "3.1. Natbusser (lukket)", and what is between it and the first section.
    fn item(&mut self, part: &OutlinePart<'_>, id: ItemId) -> Option<()> {
        let mark = ACCESS_MARKS.into_iter().find(|mark| part.heading.ends_with(mark)).unwrap_or("");
        let heading = &part.heading[..part.heading.len() - mark.len()];
        let numbered = heading.split_once(' ').and_then(|(first, title)| {
            let number = first.strip_suffix('.').filter(|number| item::is_number(number))?;
            Some((number, title))
        });
        let (number, title) = numbered.unwrap_or(("", heading));
        self.blocks.push(Block::Heading(Heading {
            level: u8::try_from(part.depth).ok()?,
            kind: HeadingKind::Item(id),
            number: number.to_owned(),
            title: escape::plain(title),
            mark: mark.to_owned(),
        }));
        let mut lines = part.lines.as_slice();
        let first = part.words().next().map(|line| line.trim_end_matches(' ')).unwrap_or_default();
        let inside = first
            .strip_prefix('*')
            .filter(|rest| !rest.starts_with('*'))
            .and_then(|rest| rest.strip_suffix('*'));
        if let Some(inside) = inside {
            lines = &lines[lines.iter().position(|line| line.trim_end_matches(' ') == first)? + 1..];
            self.blocks.push(Block::Reference(inside.split(DOT).map(reference_part).collect()));
        }
        for label in [presence::AWAY, presence::ATTENDED, presence::HANDLED] {
            if let Some(names) = labelled(&mut lines, label) {
                let parts = escape::split(names, BETWEEN).into_iter().map(escape::plain).collect();
                self.blocks.push(Block::Participation { label, parts });
            }
        }
        self.text(TextPlace::Item, &lines.join("\n"))
    }

    fn section(&mut self, part: &OutlinePart<'_>) -> Option<()> {
        match part.heading {
            INDSTILLING => {
                self.heading(4, HeadingKind::Indstilling, INDSTILLING.to_owned(), "");
                let (lead, points) = indstilling::parse(&part.text(), self.version)?;
                self.blocks.push(Block::Indstilling { lead, points });
            }
            BILAG => {
                self.heading(4, HeadingKind::Links, BILAG.to_owned(), "");
                let links = part.bullets()?.into_iter().map(link).collect::<Option<Vec<_>>>()?;
                self.blocks.push(Block::Links(links));
            }
            AFSTEMNING => {
                self.heading(4, HeadingKind::Votes, AFSTEMNING.to_owned(), "");
                let votes =
                    part.bullets()?.into_iter().map(entries::parse_vote).collect::<Option<Vec<_>>>()?;
                self.blocks.push(Block::Votes(Some(votes).filter(|votes| !votes.is_empty())?));
            }
            PROTOKOL => {
                self.heading(4, HeadingKind::Statements, PROTOKOL.to_owned(), "");
                let statements = entries::parse_statements(&part.lines, self.version)?;
                self.blocks.push(Block::Statements(Some(statements).filter(|lines| !lines.is_empty())?));
            }
            RETTELSER => self.corrections(4, part)?,
            heading if is_beslutning(heading) => self.decision(part)?,
            heading => {
                let reserved = heading.strip_suffix(TEXT).filter(|heading| is_reserved(heading));
                let title = reserved.map_or_else(|| escape::plain(heading), str::to_owned);
                self.heading(4, HeadingKind::Section, title, if reserved.is_some() { TEXT } else { "" });
                self.text(TextPlace::Section, &part.text())?;
            }
        }
        Some(())
    }

    /// Returns the words of a decision, and what became of the item.
    fn decision(&mut self, part: &OutlinePart<'_>) -> Option<()> {
        let mark = &part.heading[BESLUTNING.len()..];
        self.heading(4, HeadingKind::Beslutning, BESLUTNING.to_owned(), mark);
        let text = part.text();
        let mut words = text::trim(&text);
        let (first, rest) = words.split_once('\n').unwrap_or((words, ""));
        if let Some(sentence) = outcome(first).filter(|_| mark.is_empty()) {
            self.blocks.push(Block::Outcome(sentence));
            words = rest;
        }
        self.text(TextPlace::Decision, words)
    }

    fn end(&mut self, part: &OutlinePart<'_>) -> Option<()> {
        let lines = part.bullets()?.into_iter();
        match part.heading {
            TASKS => {
                self.heading(2, HeadingKind::Tasks, TASKS.to_owned(), "");
                self.blocks.push(Block::Tasks(lines.map(entries::parse_task).collect::<Option<_>>()?));
            }
            SIGNATURES => {
                self.heading(2, HeadingKind::Signatures, SIGNATURES.to_owned(), "");
                self.blocks.push(Block::Signatures(lines.map(entries::parse_voter).collect::<Option<_>>()?));
            }
            _ => return None,
        }
        Some(())
    }
}

/// Returns what is after a label on the next line that is not blank, when that line has the label.
fn labelled<'a>(lines: &mut &[&'a str], label: &str) -> Option<&'a str> {
    let at = lines.iter().position(|line| !text::is_blank(line))?;
    let text = lines[at].strip_prefix("**")?.strip_prefix(label)?.strip_prefix(":**")?;
    *lines = &lines[at + 1..];
    Some(text.strip_prefix(' ').unwrap_or(text).trim_end_matches(' '))
}

fn reference_part(printed: &str) -> ReferencePart {
    let label = item::LABELS.into_iter().find(|label| printed.starts_with(label)).unwrap_or("");
    ReferencePart { label, text: escape::plain(&printed[label.len()..]) }
}

/// Returns whether a heading is over a decision: "Beslutning", "Beslutning (udsat)".
fn is_beslutning(heading: &str) -> bool {
    let mark = heading.strip_prefix(BESLUTNING);
    mark.is_some_and(|mark| {
        mark.is_empty() || State::ALL.iter().any(|state| mark == format!(" ({})", state.label()))
    })
}

/// Reads "[Notat](https://…)" or "Notat".
fn link(line: &str) -> Option<Link> {
    let Some(rest) = line.strip_prefix('[') else {
        return Some(Link { title: escape::plain(line), url: None });
    };
    let end = escape::find(rest, "](")?;
    let url = rest[end + 2..].strip_suffix(')')?;
    let url = url.strip_prefix('<').and_then(|url| url.strip_suffix('>')).unwrap_or(url);
    Some(Link { title: escape::plain(&rest[..end]), url: Some(escape::plain(url)) })
}
