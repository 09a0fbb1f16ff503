//! What is attached to an item: its list, marks in the margin, and rows in a text.

use std::borrow::Cow;

use crate::import::line::{self, SourceLine};
use crate::import::passes::build_item::closed_parts::without_closed_parts;
use crate::import::passes::build_item::{BuiltItem, ItemGuess};
use crate::import::passes::sections::SectionLines;
use crate::import::recognise::bilag;
use crate::import::recognise::section_kind::SectionKind;
use crate::meeting::{Section, secrecy};

/// Takes the texts of closed attachments out of the lines of an item: each reaches to the next, to the heading of a
/// decision or an indstilling, or to the end where it says which item it belongs to.
///
/// Returns the other lines, and the attachments as sections.
pub(crate) fn without_closed(lines: Cow<'_, [SourceLine]>) -> (Cow<'_, [SourceLine]>, Vec<Section>) {
    if !(0..lines.len()).any(|at| heads_closed(&lines, at)) {
        return (lines, Vec::new());
    }
    let (mut kept, mut sections, mut at) = (Vec::new(), Vec::new(), 0);
    while at < lines.len() {
        if !heads_closed(&lines, at) {
            kept.push(lines[at].clone());
            at += 1;
            continue;
        }
        let end = end_of_closed(&lines, at);
        let heading = lines[at].plain.trim_end_matches(':').to_owned();
        sections.push(Section { heading, text: line::block(&lines[at + 1..end]) });
        at = end;
    }
    (Cow::Owned(kept), sections)
}

/// Returns whether a closed attachment may go on behind what seems to end it: it may have an indstilling or a
/// conclusion of its own.
fn may_go_on(lines: &[SourceLine]) -> bool {
    let part = |line: &SourceLine| line.section().map(|known| known.part);
    let is_decision = |line: &SourceLine| part(line) == Some(SectionKind::Beslutning);
    (0..lines.len()).filter(|&at| heads_closed(lines, at)).any(|at| {
        let behind = &lines[end_of_closed(lines, at)..];
        let is_attachment = behind.first().is_some_and(|line| secrecy::heads_closed_attachment(&line.plain));
        let is_last = || is_decision(&behind[0]) && !behind[1..].iter().any(is_decision);
        !behind.is_empty() && !is_attachment && !is_last()
    })
}

/// Returns whether a line by itself heads the text of a closed attachment, and not only a list of titles.
fn heads_closed(lines: &[SourceLine], at: usize) -> bool {
    let is_alone = at.checked_sub(1).is_none_or(|before| lines[before].is_blank())
        || lines[at].strong
        || lines[at].plain.ends_with(':');
    let is_sentence = |line: &SourceLine| {
        line.plain.ends_with(['.', '!', '?']) && line.plain.split_whitespace().count() >= 4
    };
    is_alone
        && lines[at].bullet().is_none()
        && secrecy::heads_closed_attachment(&lines[at].plain)
        && lines[at + 1..end_of_closed(lines, at)].iter().any(is_sentence)
}

fn end_of_closed(lines: &[SourceLine], at: usize) -> usize {
    let names_item =
        lines[at].plain.to_lowercase().split_whitespace().any(|word| {
            ["punkt", "pkt.", "sag", "dagsordenspunkt"].contains(&word.trim_end_matches([':', ',']))
        });
    let ends = |&next: &usize| {
        let decides = lines[next].section().is_some_and(|known| {
            matches!(
                known.part,
                SectionKind::Beslutning
                    | SectionKind::LikeBeslutning
                    | SectionKind::Indstilling
                    | SectionKind::Merged
            )
        });
        decides && !names_item
            || lines[next - 1].is_blank() && secrecy::heads_closed_attachment(&lines[next].plain)
    };
    (at + 1..lines.len()).find(ends).unwrap_or(lines.len())
}

impl BuiltItem {
    /// Takes its closed parts, the texts of closed attachments and its time out of its lines, as [`without_closed`] does; where
    /// one may go on, the item is in doubt.
    pub(super) fn without_attachments<'a>(
        &mut self,
        lines: &'a [SourceLine],
    ) -> (Cow<'a, [SourceLine]>, Vec<Section>) {
        let (lines, mut parts) = without_closed_parts(self.without_time(lines));
        self.item.doubtful |= may_go_on(&lines);
        let (lines, attached) = without_closed(lines);
        parts.extend(attached);
        (lines, parts)
    }

    /// Takes the rows that name attachments off the end of a part: no heading divides them from it. Returns the rest.
    pub(super) fn trailing_bilag<'a>(&mut self, lines: &'a [SourceLine]) -> &'a [SourceLine] {
        let marked = |line: &SourceLine| {
            bilag::mark(&line.plain).filter(|title| !title.is_empty()).map(bilag::attachment)
        };
        let named =
            |line: &SourceLine| bilag::named(line.without_bullet()).or_else(|| Some(vec![marked(line)?]));
        let rows = lines.iter().rev().take_while(|line| line.is_blank() || named(line).is_some()).count();
        let (rest, rows) = lines.split_at(lines.len() - rows);
        self.item.bilag.extend(rows.iter().filter_map(named).flatten());
        rest
    }

    /// Takes the attachments out of a text: what a mark in the margin points at, and rows that name them where the text
    /// has no heading. Under a heading such rows belong to an annex.
    pub(super) fn without_bilag<'a>(
        &mut self,
        lines: &'a [SourceLine],
        loose: bool,
    ) -> Cow<'a, [SourceLine]> {
        let has_some = |line: &SourceLine| {
            loose && bilag::named(line.without_bullet()).is_some()
                || bilag::in_margin(&line.plain).is_some()
                || bilag::mark(&line.plain).is_some()
                || line.text.contains("./") && bilag::without_mark(&line.text).is_some()
        };
        if !lines.iter().any(has_some) {
            return Cow::Borrowed(lines);
        }
        let mut kept = Vec::with_capacity(lines.len());
        let mut marked = false;
        for line in lines {
            if let Some(bilag) = bilag::named(line.without_bullet()).filter(|_| loose) {
                self.item.bilag.extend(bilag);
                continue;
            }
            let margin =
                bilag::in_margin(&line.plain).and_then(|(_, title)| Some((line.text.find("./.")?, title)));
            if let Some((at, title)) = margin {
                self.item.bilag.push(bilag::attachment(title));
                let text = line.text[..at].trim_end();
                kept.push(SourceLine::new(line.no, text, line.page));
                continue;
            }
            let mark = bilag::mark(&line.plain);
            let title = mark.or_else(|| (marked && !line.is_blank()).then_some(line.without_bullet()));
            match title.filter(|title| title.len() < 160 && !title.ends_with(':') && !bilag::sentence(title))
            {
                Some("") => marked = true,
                Some(title) => {
                    marked = false;
                    self.item.bilag.push(bilag::attachment(title));
                }
                None => {
                    marked &= line.is_blank();
                    kept.push(without_mark(line));
                }
            }
        }
        Cow::Owned(kept)
    }

    /// The list of what is attached: a row each. Prose after the list goes into a section of its own.
    pub(super) fn bilag(&mut self, piece: &SectionLines<'_>) {
        self.name(piece.heading);
        // where the rows have marks, a line without belongs to what comes after the list
        let marked = |line: &SourceLine| {
            line.bullet().is_some() || line.plain.starts_with('[') || line.text.starts_with("  ")
        };
        let all = piece.lines.iter().find(|line| !line.is_blank()).is_some_and(marked);
        let other = |line: &SourceLine| {
            bilag::sentence(line.without_bullet()) || all && !line.is_blank() && !marked(line)
        };
        let end = piece.lines.iter().position(other).unwrap_or(piece.lines.len());
        let (rows, rest) = piece.lines.split_at(end);
        let rows = rows.iter().map(SourceLine::without_bullet).flat_map(bilag::divided);
        let in_line = bilag::in_line(piece.inline);
        if in_line.len() > 1 && bilag::divided(piece.inline).len() == 1 {
            self.guesses.push(ItemGuess::Attachments);
        }
        let rows = in_line.into_iter().chain(rows);
        self.item.bilag.extend(rows.filter(|row| !bilag::is_none(row)).map(bilag::attachment));
        self.section("", "", rest);
    }
}

/// A line of a text without the margin's mark.
fn without_mark(line: &SourceLine) -> SourceLine {
    match bilag::without_mark(&line.text) {
        Some(text) => SourceLine::new(line.no, &text, line.page),
        None => line.clone(),
    }
}
