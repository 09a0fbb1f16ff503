//! One item, made from its heading and its lines.
//!
//! | file | what is in it |
//! |---|---|
//! | `head` | what stands between the heading and the first part |
//! | `access` | who may read the item |
//! | `closed_parts` | the closed part of an item that has an open one |
//! | `after_points` | minutes right behind the points of an indstilling |
//! | `late` | recommendations further down without a heading |
//! | `attachments` | what is attached |
//! | `guess` | what is guessed, and how a warning says it |

mod access;
mod after_points;
mod attachments;
mod closed_parts;
mod guess;
mod head;
mod late;

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::import::Warning;
use crate::import::line::{self, SourceLine};
use crate::import::passes::find_items::FoundItem;
use crate::import::passes::sections::vocabulary::Vocabulary;
use crate::import::passes::sections::{SectionLines, pieces};
use crate::import::passes::{decisions, header, points};
use crate::import::recognise::section_kind::SectionKind;
use crate::import::recognise::text::capitalised;
use crate::import::recognise::{date_time, decision, heading, indstilling, section};
use crate::meeting::{Indstilling, Item, Section};

pub(crate) use access::SaidBefore;
pub(crate) use attachments::without_closed;
pub(crate) use guess::ItemGuess;
use late::is_members_proposal;

/// An item, and what its lines say beside it.
#[derive(Default)]
pub(crate) struct BuiltItem {
    /// The item; without id.
    pub(crate) item: Item,
    /// Lines that list who was away.
    pub(crate) away: Vec<SourceLine>,
    /// The headings of its parts in order, Indstilling and Beslutning by these names.
    pub(crate) order: Vec<String>,
    /// What the minute-taker should look at.
    pub(crate) warnings: Vec<Warning>,
    /// What was guessed, each kind once.
    pub(crate) guesses: Vec<ItemGuess>,
    /// Whether a line under the title says that it is open.
    pub(crate) says_open: bool,
    /// Whether what was decided stands behind the indstilling without a heading.
    pub(crate) is_unheaded: bool,
}

/// What a whole document says of each of its items.
pub(crate) struct ItemContext<'a> {
    /// The headings of its sections.
    pub(crate) vocabulary: &'a Vocabulary,
    /// The day of the meeting.
    pub(crate) day: NaiveDate,
    /// Whether it is minutes: then the words of a decision are one, though no heading says so.
    pub(crate) minutes: bool,
    /// Whether it is minutes without any heading for decisions: then they stand in the text.
    pub(crate) prose: bool,
    /// Whether it is minutes with headings, of which none is for decisions.
    pub(crate) unheaded: bool,
    /// Whether what stands in for an indstilling in other documents stands beside one in an item: then it is a section of
    /// its own in all.
    pub(crate) has_both: bool,
}

/// A body has no more kinds of sections than this; a file that has is no agenda of one.
pub(crate) const MOST: usize = 60;

/// Makes an item, of which something is said elsewhere.
pub(crate) fn make(
    found: &FoundItem,
    no: usize,
    lines: &[SourceLine],
    context: &ItemContext<'_>,
    said: SaidBefore,
) -> BuiltItem {
    let title = heading::title(&found.rest);
    let mut made = BuiltItem { is_unheaded: context.unheaded, ..BuiltItem::default() };
    let item = &mut made.item;
    item.number = found.number.clone();
    item.level = if found.under { 2 } else { 1 };
    (item.presenter, item.starts, item.minutes) = (title.presenter, title.starts, title.minutes);
    (item.case_no, item.title) = (title.case_no, title.title);
    made.guesses.extend(title.kind.map(|_| ItemGuess::Kind));
    made.guesses.extend(title.is_of_cells.then_some(ItemGuess::Cells));
    let (lines, annex) = lines.split_at(annex(lines).unwrap_or(lines.len()));
    let used = made.head(lines);
    let (rest, attached) = made.without_attachments(&lines[used..]);
    let mut pieces = pieces(&rest, context.vocabulary, context.day);
    let inline = [title.note.as_deref().unwrap_or_default(), &found.inline].join(" ");
    pieces[0].inline = inline.trim();
    made.note_headings(&pieces, context.vocabulary);
    if context.prose {
        made.unlabelled_minutes(&rest, &mut pieces);
    } else if context.minutes && pieces.len() == 1 {
        made.prose(&mut pieces[0]);
    }
    made.parts(&pieces, context);
    if made.item.indstilling.is_none() {
        made.late();
    }
    made.time_told();
    made.item.sections.extend(attached);
    made.annex(annex, no);
    made.mark((&found.rest, title.access), said);
    if made.item.title.is_empty() {
        let first = lines.iter().find(|line| !line.is_blank()).filter(|line| line.case().is_some());
        made.item.title = first.map_or("Uden titel", |line| line.without_bullet()).to_owned();
        made.warnings.push(Warning::at(no, "punktet har ingen titel; skriv den selv"));
    }
    made
}

/// Returns where a whole other meeting begins inside an item: at its head, and the short lines right above it.
fn annex(lines: &[SourceLine]) -> Option<usize> {
    let mut at = (0..lines.len()).find(|&i| !lines[i].is_blank() && header::begins(lines, i))?;
    while let Some(before) = (0..at).rev().find(|&i| !lines[i].is_blank()) {
        let plain = &lines[before].plain;
        if plain.len() > 40 || plain.ends_with(['.', ':']) || section::known(plain).is_some() {
            break;
        }
        at = before;
    }
    Some(at)
}

impl BuiltItem {
    /// Notes what is guessed of lines that may be headings: by their form alone, and against how the document sets them.
    fn note_headings(&mut self, pieces: &[SectionLines<'_>], vocabulary: &Vocabulary) {
        let is_set = |line: &SourceLine| line.depth.is_some() && line.people().is_none();
        let is_text = pieces.iter().flat_map(|piece| piece.lines).any(is_set);
        let by_form = pieces.iter().any(|piece| vocabulary.is_by_form(piece.heading));
        self.guesses.extend(is_text.then_some(ItemGuess::SetLine));
        self.guesses.extend(by_form.then_some(ItemGuess::Heading));
    }

    /// Puts each part where it belongs.
    fn parts(&mut self, pieces: &[SectionLines<'_>], context: &ItemContext<'_>) {
        let has = |part: SectionKind| pieces.iter().any(|piece| piece.part == part);
        let merged = has(SectionKind::Merged);
        let chosen_piece = chosen(pieces, context.day);
        // a recommendation without heading stands before the case itself
        let case_begins = pieces
            .iter()
            .position(|piece| section::is_core(piece.heading) || piece.part == SectionKind::Beslutning)
            .unwrap_or(pieces.len());
        for (k, piece) in pieces.iter().enumerate() {
            let name = if piece.heading.chars().any(char::is_lowercase) || piece.heading.len() < 2 {
                piece.heading.to_owned()
            } else {
                capitalised(piece.heading)
            };
            match piece.part {
                SectionKind::Merged => self.merged(piece),
                SectionKind::Indstilling => self.indstilling(piece),
                SectionKind::LikeIndstilling
                    if !has(SectionKind::Indstilling)
                        && !merged
                        && !context.has_both
                        && self.item.indstilling.is_none() =>
                {
                    self.like_indstilling(&name, piece)
                }
                _ if chosen_piece == Some(k) => self.decision(piece),
                SectionKind::Bilag => self.bilag(piece),
                _ if k == 0 || k < case_begins => {
                    let elsewhere =
                        has(SectionKind::Indstilling) || has(SectionKind::LikeIndstilling) || merged;
                    self.opening(&name, piece, elsewhere);
                }
                _ if k + 1 == pieces.len() => {
                    let lines = self.bilag_at_end(piece.lines);
                    self.section(&name, piece.inline, lines);
                }
                _ => self.section(&name, piece.inline, piece.lines),
            }
        }
        self.take_case_section();
    }

    /// Makes the text of an item its decision, where the document has no heading for decisions: what was minuted stands
    /// in one place for all items. A recommendation and attachments keep theirs.
    fn unlabelled_minutes<'a>(&mut self, lines: &'a [SourceLine], pieces: &mut Vec<SectionLines<'a>>) {
        let is_text =
            |piece: &SectionLines<'_>| matches!(piece.part, SectionKind::Text | SectionKind::Opening);
        let texts = pieces.iter().take_while(|piece| is_text(piece)).count();
        // a heading has a line of its own between the pieces
        let end: usize = pieces[..texts].iter().map(|piece| piece.lines.len() + 1).sum::<usize>() - 1;
        let (text, inline) = (&lines[..end], pieces[0].inline);
        let proposed = points::in_minutes(text).filter(|_| pieces.len() == texts);
        let (from, to) = proposed.unwrap_or((0, 0));
        if proposed.is_some() {
            self.note_proposal(&text[from]);
            self.indstilling(&SectionLines { inline: "", lines: &text[from..to], ..pieces[0] });
        }
        let (rest, inline) = match proposed {
            // what stands behind the indstilling is what came of it, and what stands before it the case
            Some(_) if text[to..].iter().any(|line| !line.is_blank()) => {
                self.section("", inline, &text[..from]);
                (Cow::Borrowed(&text[to..]), "")
            }
            Some(_) => (Cow::Borrowed(&text[..from]), inline),
            None => (Cow::Borrowed(text), inline),
        };
        let minuted = self.without_bilag(&rest, true);
        let is_more = minuted.iter().filter(|line| !line.is_blank()).count() > 1;
        self.guesses.extend(is_more.then_some(ItemGuess::Decision));
        self.decision(&SectionLines {
            inline,
            lines: &minuted,
            heading: "",
            part: SectionKind::Beslutning,
            day: None,
        });
        pieces.drain(1..texts);
        (pieces[0].lines, pieces[0].inline) = (&[], "");
    }

    /// Notes that a proposal is taken for the indstilling, unless its words say that it is one.
    fn note_proposal(&mut self, first: &SourceLine) {
        self.guesses.extend((!indstilling::is_sure(&first.plain)).then_some(ItemGuess::Proposal));
    }

    /// Takes the decision out of an item's text where the document gives it no heading.
    fn prose(&mut self, piece: &mut SectionLines<'_>) {
        let last = piece.lines.iter().rposition(|line| !line.is_blank());
        let at = if decisions::alone(piece.lines) {
            decisions::begins(piece.lines)
        } else {
            // the outcome is the last line of the text
            last.filter(|&at| decision::is_outcome(&piece.lines[at].plain)).unwrap_or(piece.lines.len())
        };
        let (text, words) = piece.lines.split_at(at);
        if !words.is_empty() {
            let is_more = text.iter().any(|line| !line.is_blank());
            self.guesses.extend(is_more.then_some(ItemGuess::Decision));
            self.decision(&SectionLines { inline: "", lines: words, ..*piece });
            piece.lines = text;
        }
    }

    fn name(&mut self, heading: &str) {
        let room = self.order.len() < MOST && !heading.is_empty();
        if room && !self.order.iter().any(|known| known == heading) {
            self.order.push(heading.to_owned());
        }
    }

    fn indstilling(&mut self, piece: &SectionLines<'_>) {
        self.name("Indstilling");
        let (lines, text) = piece.lines.split_at(points::end(piece.inline, piece.lines));
        let read = points::read(piece.inline, self.trailing_bilag(lines));
        self.after_points(text);
        match (&mut self.item.indstilling, read) {
            (Some(known), Some(read)) => known.points.extend(read.lead.into_iter().chain(read.points)),
            (known, read) => *known = read.or(known.take()),
        }
    }

    /// What stands in for an indstilling. Under "Beslutningstema" the question may stand first, and below it who proposes
    /// what: then the question is a section.
    fn like_indstilling(&mut self, name: &str, piece: &SectionLines<'_>) {
        let begins = points::unlabelled(piece.lines).map_or(0, |(from, _)| from);
        let (text, rest) = piece.lines.split_at(begins);
        let is_told = text.last().is_some_and(SourceLine::is_blank)
            && (!piece.inline.is_empty() || text.iter().any(|line| !line.is_blank()));
        if is_told {
            self.section(name, piece.inline, text);
            self.indstilling(&SectionLines { inline: "", lines: rest, ..*piece });
        } else {
            self.indstilling(piece);
        }
    }

    fn decision(&mut self, piece: &SectionLines<'_>) {
        self.name("Beslutning");
        let lines = access::without_next_mark(self.trailing_bilag(piece.lines));
        let (words, away) = decisions::divide(lines);
        self.away.extend(away.into_iter().cloned());
        self.item.decision = decisions::read(piece.inline, &words);
        // who was away is what an item that asks for it decides
        if self.item.decision.is_none() && decision::is_of_absences(&self.item.title) {
            self.item.decision = decisions::read(piece.inline, &lines.iter().collect::<Vec<_>>());
        }
        if let Some(decision) = &self.item.decision {
            self.item.state = decision::state(&decision.text);
        }
    }

    /// "Indstilling og beslutning": the points first, then what came of them.
    fn merged(&mut self, piece: &SectionLines<'_>) {
        let at = piece.lines.len().min(1);
        let at = at + decisions::begins(&piece.lines[at..]);
        let (first, last) = piece.lines.split_at(at);
        let first = self.introduction(first);
        self.indstilling(&SectionLines { lines: first, ..*piece });
        if !last.is_empty() && self.item.decision.is_none() {
            self.decision(&SectionLines { inline: "", lines: last, ..*piece });
        }
    }

    /// Keeps the paragraphs before a named proposer ("Forvaltningen indstiller,") as text of the item. Returns the rest.
    fn introduction<'a>(&mut self, lines: &'a [SourceLine]) -> &'a [SourceLine] {
        let begins = points::unlabelled(lines).map_or(0, |(from, _)| from);
        let apart = begins > 0 && lines[begins - 1].is_blank() && indstilling::is_lead(&lines[begins].plain);
        let (text, rest) = lines.split_at(if apart { begins } else { 0 });
        self.section("", "", text);
        rest
    }

    /// What stands first in an item: text, and perhaps a recommendation without heading.
    fn opening(&mut self, heading: &str, piece: &SectionLines<'_>, recommended: bool) {
        let range =
            points::unlabelled(piece.lines).filter(|_| !recommended && self.item.indstilling.is_none());
        let range = range.filter(|(from, _)| !is_members_proposal(&piece.lines[*from]));
        let Some((from, to)) = range else {
            return self.section(heading, piece.inline, piece.lines);
        };
        let behind = self.take_decision(&piece.lines[to..]);
        let rest: Vec<SourceLine> = piece.lines[..from].iter().chain(behind).cloned().collect();
        self.section(heading, piece.inline, &rest);
        self.note_proposal(&piece.lines[from]);
        self.indstilling(&SectionLines { inline: "", lines: &piece.lines[from..to], ..*piece });
    }

    fn section(&mut self, heading: &str, inline: &str, lines: &[SourceLine]) {
        let text = line::under(inline, &*self.without_bilag(lines, heading.is_empty()));
        if date_time::date(heading).is_none() {
            self.name(heading);
        }
        let sections = &mut self.item.sections;
        match sections.last_mut().filter(|last| last.heading.is_empty() && heading.is_empty()) {
            Some(last) => last.text = format!("{}\n\n{text}", last.text).trim().to_owned(),
            None if heading.is_empty() && text.is_empty() => {}
            None => sections.push(Section { heading: heading.to_owned(), text }),
        }
    }

    /// Takes a line of its own that sets minutes aside out of the text: it belongs to no part.
    fn without_time<'a>(&mut self, lines: &'a [SourceLine]) -> Cow<'a, [SourceLine]> {
        let at = lines.iter().position(head::is_time_set_aside).filter(|_| self.item.minutes.is_none());
        let Some(at) = at else { return Cow::Borrowed(lines) };
        self.item.minutes = date_time::set_aside(&lines[at].plain);
        Cow::Owned([&lines[..at], &lines[at + 1..]].concat())
    }

    /// Takes the minutes that the text sets aside, where neither title nor head says them.
    fn time_told(&mut self) {
        let item = &self.item;
        if item.minutes.is_none() {
            let in_sections = item.sections.iter().find_map(|section| date_time::set_aside(&section.text));
            let points =
                || item.indstilling.iter().flat_map(Indstilling::lines).find_map(date_time::set_aside);
            self.item.minutes = in_sections.or_else(points);
        }
    }

    /// Keeps another meeting's text with the item that it lies under, and says so.
    fn annex(&mut self, lines: &[SourceLine], no: usize) {
        if let Some(first) = lines.iter().find(|line| !line.is_blank()) {
            let text = line::block(lines);
            self.item.sections.push(Section { heading: String::new(), text });
            let number = &self.item.number;
            let text = format!(
                "et andet mødes referat begynder her; det er lagt som tekst under punkt {number} (linje {no})"
            );
            self.warnings.push(Warning::at(first.no, text));
        }
    }
}

/// Returns the decision that is this meeting's own: the one with its day in the heading, else one without day. What
/// other committees decided before stands beside it, or alone where nothing is decided yet, and is a section.
fn chosen(pieces: &[SectionLines<'_>], day: NaiveDate) -> Option<usize> {
    let all = |part: SectionKind| pieces.iter().enumerate().filter(move |(_, piece)| piece.part == part);
    all(SectionKind::Beslutning)
        .find(|(_, piece)| piece.day == Some(day))
        .or_else(|| all(SectionKind::Beslutning).find(|(_, piece)| piece.day.is_none()))
        .or_else(|| {
            all(SectionKind::Beslutning)
                .rfind(|(_, piece)| piece.day.is_none_or(|day_of_piece| day_of_piece > day))
        })
        .or_else(|| all(SectionKind::LikeBeslutning).next())
        .map(|(k, _)| k)
}
