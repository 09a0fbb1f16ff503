//! One item, made from its heading and its lines.

use chrono::NaiveDate;

use super::case::{self, Case};
use super::heading;
use super::item::Found;
use super::line::{self, Line};
use super::section::{self, Piece, Vocabulary};
use super::words::Part;
use super::{Warning, decision, header, indstilling, when};
use crate::meeting::{Bilag, Item, Section};

/// An item, and what its lines say beside it.
pub(super) struct Made {
    /// The item; without id.
    pub(super) item: Item,
    /// Lines that list who was away.
    pub(super) away: Vec<Line>,
    /// The headings of its parts in order, Indstilling and Beslutning by these names.
    pub(super) order: Vec<String>,
    /// What the minute-taker should look at.
    pub(super) warnings: Vec<Warning>,
}

/// Makes an item. `closed` is what the list it stands in says.
pub(super) fn make(
    found: &Found,
    no: usize,
    lines: &[Line],
    vocabulary: &Vocabulary,
    day: NaiveDate,
    closed: bool,
) -> Made {
    let title = heading::title(&found.rest);
    let mut made = Made { item: Item::default(), away: Vec::new(), order: Vec::new(), warnings: Vec::new() };
    let item = &mut made.item;
    item.number = found.number.clone();
    item.level = if found.under { 2 } else { 1 };
    item.closed = title.closed.unwrap_or(closed);
    (item.presenter, item.starts, item.minutes) = (title.presenter, title.starts, title.minutes);
    item.title = title.title;
    let annex = annex(lines);
    let (lines, annex) = lines.split_at(annex.unwrap_or(lines.len()));
    let used = made.head(lines);
    let mut pieces = section::pieces(&lines[used..], vocabulary);
    pieces[0].inline = title.note.as_deref().unwrap_or_default();
    made.parts(&pieces, day);
    made.annex(annex, no);
    if made.item.title.is_empty() {
        made.item.title =
            lines.iter().find(|line| !line.is_blank()).map_or("Uden titel", |line| &line.plain).to_owned();
        made.warnings.push(Warning::at(no, "punktet har ingen titel; skriv den selv"));
    }
    made
}

/// Where a whole other meeting begins inside an item: at its head, and the short lines right above it.
fn annex(lines: &[Line]) -> Option<usize> {
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

impl Made {
    /// Reads what stands between the heading and the first part: case, presenter, time, kind. Answers with how many
    /// lines that took. Only here is a number alone a case number: further down it belongs to an annex.
    fn head(&mut self, lines: &[Line]) -> usize {
        let mut used = 0;
        let mut i = 0;
        while let Some(at) = (i..lines.len()).find(|&i| !lines[i].is_blank()) {
            let line = &lines[at];
            let next = (at + 1..lines.len()).find(|&i| !lines[i].is_blank());
            if let Some(case) = case::row(line) {
                self.take_case(case);
                i = at + 1;
            } else if let Some((case, next)) =
                next.and_then(|next| Some((divided(line, &lines[next])?, next)))
            {
                self.take_case(case);
                i = next + 1;
            } else if self.take_line(&line.plain) {
                i = at + 1;
            } else {
                break;
            }
            used = i;
        }
        used
    }

    fn take_case(&mut self, case: Case) {
        let item = &mut self.item;
        item.case_no = item.case_no.take().or(case.number);
        item.initials = item.initials.take().or(case.initials);
        item.closed |= case.closed == Some(true);
    }

    /// A line under the heading that says who presents, when, or that the item is closed.
    fn take_line(&mut self, plain: &str) -> bool {
        let lower = plain.trim_end_matches('.').to_lowercase();
        let item = &mut self.item;
        if let Some(closed) = match lower.as_str() {
            "lukket punkt" | "lukket sag" | "lukket" => Some(true),
            "åbent punkt" | "åben sag" | "åbent" | "åben" => Some(false),
            _ => None,
        } {
            item.closed |= closed;
            return true;
        }
        if let Some(who) = heading::presenter_line(plain).filter(|_| item.presenter.is_none()) {
            item.presenter = Some(who.to_owned());
            return true;
        }
        let clocks = when::clocks(plain);
        let minutes = when::minutes(plain);
        let timed = plain.len() < 40 && plain.chars().filter(|c| c.is_alphabetic()).count() < 20;
        if timed && (minutes.is_some() || !clocks.is_empty()) && when::date(plain).is_none() {
            item.starts = item.starts.or(clocks.first().copied());
            let span = || match clocks[..] {
                [from, to, ..] if to > from => u32::try_from((to - from).num_minutes()).ok(),
                _ => None,
            };
            item.minutes = item.minutes.or(minutes).or_else(span);
            return true;
        }
        false
    }

    /// Puts each part where it belongs.
    fn parts(&mut self, pieces: &[Piece<'_>], day: NaiveDate) {
        let has = |part: Part| pieces.iter().any(|piece| piece.part == part);
        let merged = has(Part::Merged);
        let own = chosen(pieces, day);
        for (k, piece) in pieces.iter().enumerate() {
            let name = if piece.heading.chars().any(char::is_lowercase) || piece.heading.len() < 2 {
                piece.heading.to_owned()
            } else {
                capitalised(piece.heading)
            };
            match piece.part {
                Part::Merged => self.merged(piece),
                Part::Indstilling => self.indstilling(piece),
                Part::LikeIndstilling
                    if !has(Part::Indstilling) && !merged && self.item.indstilling.is_none() =>
                {
                    self.indstilling(piece)
                }
                _ if own == Some(k) => self.decision(piece),
                Part::Bilag => self.bilag(piece),
                _ if k == 0 || piece.part == Part::Opening => {
                    let elsewhere = has(Part::Indstilling) || has(Part::LikeIndstilling) || merged;
                    self.opening(&name, piece, elsewhere);
                }
                _ => self.section(&name, piece.inline, piece.lines),
            }
        }
    }

    fn name(&mut self, heading: &str) {
        if !heading.is_empty() && !self.order.iter().any(|known| known == heading) {
            self.order.push(heading.to_owned());
        }
    }

    fn indstilling(&mut self, piece: &Piece<'_>) {
        self.name("Indstilling");
        let read = indstilling::read(piece.inline, piece.lines);
        match (&mut self.item.indstilling, read) {
            (Some(known), Some(read)) => known.points.extend(read.lead.into_iter().chain(read.points)),
            (known, read) => *known = read.or(known.take()),
        }
    }

    fn decision(&mut self, piece: &Piece<'_>) {
        self.name("Beslutning");
        let (words, away) = decision::divide(piece.lines);
        self.away.extend(away.into_iter().cloned());
        self.item.decision = decision::read(piece.inline, &words);
        if let Some(decision) = &self.item.decision {
            self.item.state = decision::state(&decision.text);
        }
    }

    /// "Indstilling og beslutning": the points first, then what came of them.
    fn merged(&mut self, piece: &Piece<'_>) {
        let at = piece.lines.len().min(1);
        let at = at + decision::begins(&piece.lines[at..]);
        let (first, last) = piece.lines.split_at(at);
        self.indstilling(&Piece { lines: first, ..*piece });
        if !last.is_empty() && self.item.decision.is_none() {
            self.decision(&Piece { inline: "", lines: last, ..*piece });
        }
    }

    /// What stands first in an item: text, and perhaps a recommendation without heading.
    fn opening(&mut self, heading: &str, piece: &Piece<'_>, recommended: bool) {
        let range =
            indstilling::unlabelled(piece.lines).filter(|_| !recommended && self.item.indstilling.is_none());
        let Some((from, to)) = range else {
            return self.section(heading, piece.inline, piece.lines);
        };
        let rest: Vec<Line> = piece.lines[..from].iter().chain(&piece.lines[to..]).cloned().collect();
        self.section(heading, piece.inline, &rest);
        self.indstilling(&Piece { inline: "", lines: &piece.lines[from..to], ..*piece });
    }

    fn section(&mut self, heading: &str, inline: &str, lines: &[Line]) {
        let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
        let mut marked = false;
        for line in lines {
            let attached = mark(&line.plain).or_else(|| (marked && !line.is_blank()).then_some(line.said()));
            match attached {
                Some(title)
                    if title.len() < 160 && !title.ends_with(|c: char| c == ':') && !sentence(title) =>
                {
                    marked = title.is_empty();
                    if !marked {
                        self.item.bilag.push(attachment(title));
                    }
                }
                _ => {
                    marked &= line.is_blank();
                    kept.push(line.clone());
                }
            }
        }
        let body = line::block(&kept);
        let text = match (inline.is_empty(), body.is_empty()) {
            (true, _) => body,
            (false, true) => inline.to_owned(),
            (false, false) => format!("{inline}\n\n{body}"),
        };
        if when::date(heading).is_none() {
            self.name(heading);
        }
        match self.item.sections.last_mut().filter(|last| last.heading == heading && heading.is_empty()) {
            Some(last) if !text.is_empty() => {
                last.text = format!("{}\n\n{text}", last.text).trim().to_owned()
            }
            Some(_) => {}
            None if heading.is_empty() && text.is_empty() => {}
            None => self.item.sections.push(Section { heading: heading.to_owned(), text }),
        }
    }

    /// The list of what is attached: a row each. Prose after the list goes into a section of its own.
    fn bilag(&mut self, piece: &Piece<'_>) {
        self.name(piece.heading);
        let end = piece.lines.iter().position(|line| sentence(line.said())).unwrap_or(piece.lines.len());
        let (rows, rest) = piece.lines.split_at(end);
        let rows = rows.iter().filter(|line| {
            !line.is_blank() && !matches!(line.said().to_lowercase().as_str(), "ingen" | "ingen bilag")
        });
        self.item.bilag.extend(rows.map(|line| attachment(line.said())));
        self.section("", "", rest);
    }

    /// Keeps another meeting's text with the item that it lies under, and says so.
    fn annex(&mut self, lines: &[Line], no: usize) {
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

/// The decision that is this meeting's own: the one with its day in the heading, else one without day, else the last.
/// Other committees' decisions stand beside it and are sections.
fn chosen(pieces: &[Piece<'_>], day: NaiveDate) -> Option<usize> {
    let all = |part: Part| pieces.iter().enumerate().filter(move |(_, piece)| piece.part == part);
    all(Part::Beslutning)
        .find(|(_, piece)| piece.day == Some(day))
        .or_else(|| all(Part::Beslutning).find(|(_, piece)| piece.day.is_none()))
        .or_else(|| all(Part::Beslutning).last())
        .or_else(|| all(Part::LikeBeslutning).next())
        .map(|(k, _)| k)
}

/// "Sagsnr." on one line and the number on the next.
fn divided(line: &Line, next: &Line) -> Option<Case> {
    let label = line.plain.len() < 20 && line.plain.ends_with(['.', ':'])
        || ["Sagsnr", "Initialer", "Sagsid"].contains(&line.plain.as_str());
    let joined = Line::new(line.no, &format!("{}: {}", line.plain.trim_end_matches(':'), next.plain), false);
    label.then(|| case::row(&joined)).flatten().filter(|case| case.labelled)
}

/// The mark of an attachment: KKR's "./." with what stands after it, or KD-Net's "Punkt 44, Bilag 4: …".
fn mark(plain: &str) -> Option<&str> {
    let margin = ["./.", "./"].iter().find_map(|mark| plain.strip_prefix(mark)).map(str::trim);
    margin.or_else(|| {
        let (head, title) = plain.strip_prefix("Punkt ")?.split_once(": ")?;
        let (item, bilag) = head.split_once(", Bilag ")?;
        [item, bilag].iter().all(|n| n.bytes().all(|b| b.is_ascii_digit())).then_some(title)
    })
}

/// Whether a row is a sentence, and no title.
fn sentence(text: &str) -> bool {
    let words = text.split(' ').count();
    words > 14 && text.ends_with('.')
        || words > 30
        || text.contains("](http") && words > 8
        || text.contains("https://") && words > 6
}

/// "[Bilag 1 - Plan](https://…)", "Bilag 1 - Plan".
fn attachment(said: &str) -> Bilag {
    let link = said
        .strip_prefix('[')
        .and_then(|rest| rest.rsplit_once("]("))
        .and_then(|(title, url)| Some((title, url.strip_suffix(')')?)));
    match link {
        Some((title, url)) => {
            Bilag { title: title.to_owned(), url: (url != "#" && !url.is_empty()).then(|| url.to_owned()) }
        }
        None => {
            let bare = said.trim_matches('*').trim();
            Bilag { title: bare.to_owned(), url: None }
        }
    }
}

/// "BAGGRUND" reads as "Baggrund" beside the headings of other documents.
fn capitalised(heading: &str) -> String {
    let mut chars = heading.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect()
    })
}
