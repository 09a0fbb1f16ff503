//! What is attached to an item: its list, marks in the margin, and rows in a text.

use std::borrow::Cow;
use std::ops::Range;

use crate::import::line::{self, SourceLine};
use crate::import::passes::build_item::closed_parts::{OpenLines, without_closed_parts};
use crate::import::passes::build_item::{BuiltItem, ItemGuess};
use crate::import::passes::sections::SectionLines;
use crate::import::recognise::bilag;
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::words::BREAKS;
use crate::meeting::{Bilag, Section, secrecy};

/// Takes the texts of closed attachments out of the lines of an item: each reaches to the next, to the heading of a
/// decision or an indstilling, or to the end where it says which item it belongs to.
///
/// Returns the other lines, and the attachments as sections.
pub(crate) fn without_closed(lines: Cow<'_, [SourceLine]>) -> (Cow<'_, [SourceLine]>, Vec<Section>) {
    let texts = ClosedTexts::of(&lines);
    if texts.spans.is_empty() {
        return (lines, Vec::new());
    }
    let (mut kept, mut sections, mut at) = (Vec::new(), Vec::new(), 0);
    for span in texts.spans {
        // one that stands in another's text belongs to that
        if span.start < at {
            continue;
        }
        kept.extend_from_slice(&lines[at..span.start]);
        let heading = lines[span.start].plain.trim_end_matches(':').to_owned();
        sections.push(Section { heading, text: line::block(&lines[span.start + 1..span.end]) });
        at = span.end;
    }
    kept.extend_from_slice(&lines[at..]);
    (Cow::Owned(kept), sections)
}

/// The texts of closed attachments in the lines of an item, found in one walk from the end: an item of a hundred thousand
/// lines may head one on each.
struct ClosedTexts {
    /// From each heading to the end of its text.
    spans: Vec<Range<usize>>,
    /// Whether one may go on behind what seems to end it: it may have an indstilling or a conclusion of its own.
    may_go_on: bool,
}

impl ClosedTexts {
    fn of(lines: &[SourceLine]) -> Self {
        let mut found = ClosedTexts { spans: Vec::new(), may_go_on: false };
        let mut below =
            Below { attachment: lines.len(), part: lines.len(), sentence: lines.len(), decisions: 0 };
        for at in (0..lines.len()).rev() {
            let is_blank = |at: usize| at.checked_sub(1).is_none_or(|before| lines[before].is_blank());
            let line = &lines[at];
            let heads = secrecy::heads_closed_attachment(&line.plain);
            let over_indented = if heads { end_of_indented(lines, at) } else { None };
            let is_alone =
                is_blank(at) || line.strong || line.plain.ends_with(':') || over_indented.is_some();
            let end = if let Some(end) = over_indented {
                end
            } else if names_item(line) {
                below.attachment
            } else {
                below.attachment.min(below.part)
            };
            // a heading over a list of titles heads no text
            if heads && is_alone && line.bullet().is_none() && below.sentence < end {
                found.may_go_on |= over_indented.is_none() && below.goes_on(lines, end);
                found.spans.push(at..end);
            } else {
                found.may_go_on |= heads && has_text_below(lines, at);
            }
            below.take(lines, at, heads && is_blank(at));
        }
        found.spans.reverse();
        found
    }
}

/// Returns where the text of an attachment ends that stands further in than its heading, and nothing but other parts
/// of the item behind it. A first line that alone stands further in may go on.
fn end_of_indented(lines: &[SourceLine], at: usize) -> Option<usize> {
    let own = indent(&lines[at]);
    let is_text = |line: &&SourceLine| !line.is_blank() && indent(line) > own;
    let length = lines[at + 1..].iter().take_while(is_text).count();
    let end = at + 1 + length;
    let next = lines[end..].iter().find(|line| !line.is_blank());
    let is_part =
        |line: &SourceLine| line.section().is_some() || bilag::named(line.without_bullet()).is_some();
    (length > 0 && next.is_none_or(is_part)).then_some(end)
}

/// Returns whether text touches the title of an attachment in a list, and may be that of the attachment: a sentence, or a
/// line that stands further in.
fn has_text_below(lines: &[SourceLine], at: usize) -> bool {
    let Some(next) = lines.get(at + 1).filter(|next| !next.is_blank() && next.bullet().is_none()) else {
        return false;
    };
    let is_row = next.section().is_some() || bilag::named(&next.plain).is_some();
    let is_further_in = lines[at].bullet().is_none() && indent(next) > indent(&lines[at]);
    !is_row && (is_sentence(next) || is_further_in)
}

fn indent(line: &SourceLine) -> usize {
    line.text.len() - line.text.trim_start().len()
}

/// Returns whether a line ends as a sentence does, and is none of a few words.
fn is_sentence(line: &SourceLine) -> bool {
    line.plain.ends_with(['.', '!', '?']) && line.plain.split_whitespace().count() >= 4
}

/// What stands below a line of an item; the number of lines where there is none.
struct Below {
    /// The next heading of a closed attachment behind an empty line.
    attachment: usize,
    /// The next heading of a decision or an indstilling.
    part: usize,
    /// The next line that is a sentence.
    sentence: usize,
    /// How many headings of decisions there are.
    decisions: usize,
}

impl Below {
    /// Takes a line in.
    fn take(&mut self, lines: &[SourceLine], at: usize, heads_attachment: bool) {
        let line = &lines[at];
        let part = line.section().map(|known| known.part);
        let ends = matches!(
            part,
            Some(
                SectionKind::Beslutning
                    | SectionKind::LikeBeslutning
                    | SectionKind::Indstilling
                    | SectionKind::Merged
            )
        );
        self.attachment = if heads_attachment { at } else { self.attachment };
        self.part = if ends { at } else { self.part };
        self.sentence = if is_sentence(line) { at } else { self.sentence };
        self.decisions += usize::from(part == Some(SectionKind::Beslutning));
    }

    /// Returns whether the text of an attachment may go on behind its end: neither another attachment stands there nor the
    /// only decision of the item.
    fn goes_on(&self, lines: &[SourceLine], end: usize) -> bool {
        let Some(behind) = lines.get(end) else { return false };
        let is_decision = behind.section().is_some_and(|known| known.part == SectionKind::Beslutning);
        !(secrecy::heads_closed_attachment(&behind.plain) || is_decision && self.decisions == 1)
    }
}

/// Returns whether the heading of an attachment says which item it belongs to.
fn names_item(line: &SourceLine) -> bool {
    line.plain
        .to_lowercase()
        .split_whitespace()
        .any(|word| ["punkt", "pkt.", "sag", "dagsordenspunkt"].contains(&word.trim_end_matches([':', ','])))
}

impl BuiltItem {
    /// Takes its closed parts, the texts of closed attachments and its time out of its lines, as [`without_closed`] does; where
    /// one may go on, the item is in doubt.
    pub(super) fn without_attachments<'a>(
        &mut self,
        lines: &'a [SourceLine],
    ) -> (Cow<'a, [SourceLine]>, Vec<Section>) {
        let OpenLines { kept, mut parts, ends_unsaid } = without_closed_parts(self.without_time(lines));
        self.item.doubtful |= ends_unsaid || ClosedTexts::of(&kept).may_go_on;
        let (lines, attached) = without_closed(kept);
        parts.extend(attached);
        (lines, parts)
    }

    /// Takes the rows that name attachments off the end of a part: no heading divides them from it. Returns the rest.
    pub(super) fn trailing_bilag<'a>(&mut self, lines: &'a [SourceLine]) -> &'a [SourceLine] {
        let (rest, rows) = lines.split_at(lines.len() - rows_at_end(lines));
        self.item.bilag.extend(rows.iter().filter_map(named).flatten());
        rest
    }

    /// Takes such rows off the end of the last part of an item, where a blank line divides them from its text.
    pub(super) fn bilag_at_end<'a>(&mut self, lines: &'a [SourceLine]) -> &'a [SourceLine] {
        let is_apart = lines[lines.len() - rows_at_end(lines)..].first().is_some_and(SourceLine::is_blank);
        if is_apart { self.trailing_bilag(lines) } else { lines }
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
            bilag::sentence(line.without_bullet())
                || all && !line.is_blank() && !marked(line)
                || is_break(line)
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

/// Returns the attachments that a row names, or a mark in the margin points at.
fn named(line: &SourceLine) -> Option<Vec<Bilag>> {
    let marked = || bilag::mark(&line.plain).filter(|title| !title.is_empty()).map(bilag::attachment);
    bilag::named(line.without_bullet()).or_else(|| Some(vec![marked()?]))
}

/// Returns how many lines at the end are rows that name attachments, blank ones, and numbers of rows on lines of their
/// own.
fn rows_at_end(lines: &[SourceLine]) -> usize {
    let mut is_below_row = false;
    let is_row = |line: &&SourceLine| {
        let is_named = named(line).is_some();
        let is_taken = line.is_blank() || is_named || is_below_row && is_count(line);
        is_below_row = is_named || is_below_row && line.is_blank();
        is_taken
    };
    lines.iter().rev().take_while(is_row).count()
}

/// Returns whether a line is only the number of a row: "3.".
fn is_count(line: &SourceLine) -> bool {
    let digits = line.plain.trim_end_matches(['.', ')']);
    (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Returns whether a line is a break between two items: "Pause med sandwich".
fn is_break(line: &SourceLine) -> bool {
    let (first, rest) = line.plain.split_once(' ').unwrap_or((&line.plain, ""));
    let is_told = rest.is_empty() || ["med ", "kl", "(", "på "].iter().any(|lead| rest.starts_with(lead));
    BREAKS.contains(&first.to_lowercase().as_str()) && is_told && line.bullet().is_none()
}

/// Returns a line of a text without the margin's mark.
fn without_mark(line: &SourceLine) -> SourceLine {
    match bilag::without_mark(&line.text) {
        Some(text) => SourceLine::new(line.no, &text, line.page),
        None => line.clone(),
    }
}
