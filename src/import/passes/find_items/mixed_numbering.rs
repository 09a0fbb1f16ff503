//! Agendas typed by hand: numbers in mixed shapes, numbers that are left out, titles without one.
//!
//! The chain of headings in one shape is sure (`chain`). What is set in another shape joins it where the sequence runs on:
//! its number is one that the chain lacks, it stands apart, and no list that it could be a row of leads up to it. What may
//! be an item and is not sure stays text, and a warning names its line.

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::find_items::Candidate;
use crate::import::passes::find_items::JUMP;
use crate::import::passes::find_items::candidates::weigh;
use crate::import::passes::find_items::titles::can_title;
use crate::import::recognise::heading::title::Title;
use crate::import::recognise::heading::{self, ItemHeading, ItemNumber, NumberStyle};
use crate::import::recognise::indstilling::{self, is_stem};
use crate::import::recognise::label;
use crate::import::recognise::words::is_usual;

/// The most numbers that a hand skips.
const SKIPS: u32 = 3;
/// What must speak for a row between two items, and for one after the last.
const BETWEEN: f32 = -1.0;
/// The same, for the only number that is missing there.
const EXACT: f32 = -1.5;
const AFTER: f32 = 0.0;
/// What speaks for a row that is worth a warning.
const DOUBT: f32 = -2.0;
/// More doubts than these are lists.
const MOST: usize = 5;

/// The items of a document and what may be more of them.
#[derive(Default)]
pub(crate) struct CompletedItems {
    /// The headings, in order.
    pub(crate) path: Vec<Candidate>,
    /// What is doubtful.
    pub(crate) doubts: Vec<Warning>,
}

/// A line with a number in front.
struct NumberedRow {
    candidate: Candidate,
    /// The sign after the number: '.', ')'; 'w' for a word before it, ' ' for neither.
    shape: char,
    /// Whether its title begins small.
    small: bool,
}

/// How sure it is that a row is an item.
#[derive(PartialEq, Eq)]
enum NumberVerdict {
    Item,
    Doubt,
    Text,
}

/// Completes a chain with what is numbered in other shapes, and with a title that has lost its number.
pub(crate) fn complete(
    lines: &[SourceLine],
    candidates: &[Candidate],
    chain: Vec<Candidate>,
) -> CompletedItems {
    let mut hand = MixedNumbering { lines, candidates, tight: is_tight(lines, &chain), doubts: Vec::new() };
    let mut path = hand.before(&chain);
    let ends: Vec<Option<(usize, ItemNumber)>> =
        chain.iter().skip(1).map(|next| Some((next.at, next.heading.number))).chain([None]).collect();
    for (item, end) in chain.into_iter().zip(ends) {
        path.push(item);
        hand.region(&mut path, end);
    }
    let mut path = hand.gaps(path);
    path.extend(hand.eventuelt(path.last()));
    hand.doubts.sort_by_key(|doubt| doubt.line);
    hand.doubts.dedup_by_key(|doubt| doubt.line);
    hand.doubts.truncate(MOST);
    CompletedItems { path, doubts: hand.doubts }
}

/// Returns whether most headings stand right under other text, so that no blank line sets an item apart.
fn is_tight(lines: &[SourceLine], chain: &[Candidate]) -> bool {
    let tight = chain.iter().filter(|item| !is_apart(lines, item.at)).count();
    tight * 2 > chain.len()
}

fn is_apart(lines: &[SourceLine], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|above| lines[above].is_blank())
}

struct MixedNumbering<'a> {
    lines: &'a [SourceLine],
    candidates: &'a [Candidate],
    tight: bool,
    doubts: Vec<Warning>,
}

impl MixedNumbering<'_> {
    /// Returns items before a chain that begins with another number than 1: they lead down to 1.
    fn before(&self, chain: &[Candidate]) -> Vec<Candidate> {
        let Some(first) = chain.first() else { return Vec::new() };
        let mut wanted = first.heading.number.major - 1;
        let mut out = Vec::new();
        if wanted > SKIPS {
            return out;
        }
        for at in (0..first.at).rev() {
            let Some(NumberedRow { candidate, .. }) = self.row(at).filter(|_| wanted > 0) else { continue };
            let fits = candidate.heading.number == ItemNumber { major: wanted, minor: 0 };
            let apart = self.tight || is_apart(self.lines, at) || wanted == 1;
            if fits && apart && candidate.weight >= BETWEEN {
                out.push(candidate);
                wanted -= 1;
            }
        }
        out.reverse();
        if wanted == 0 { out } else { Vec::new() }
    }

    /// Goes over the lines from the last item of the path to the next of the chain: first for what is sure by itself, then
    /// for what that leaves between.
    fn region(&mut self, path: &mut Vec<Candidate>, end: Option<(usize, ItemNumber)>) {
        let mut sure: Vec<Candidate> = path.last().cloned().into_iter().collect();
        self.scan(&mut sure, end);
        for item in sure.into_iter().skip(1) {
            let doubts = self.scan(path, Some((item.at, item.heading.number)));
            doubts.into_iter().for_each(|at| self.doubt(at));
            path.push(item);
        }
        for at in self.scan(path, end) {
            self.doubt(at);
        }
    }

    /// Adds what is sure to a path. Returns the lines that are doubtful.
    fn scan(&self, path: &mut Vec<Candidate>, end: Option<(usize, ItemNumber)>) -> Vec<usize> {
        let Some(from) = path.last().map(|item| item.at + 1) else { return Vec::new() };
        let (mut list, mut doubts) = (None, Vec::new());
        for at in from..end.map_or(self.lines.len(), |(at, _)| at) {
            let Some(row) = self.row(at) else {
                list = listed(&self.lines[at]).or(list);
                continue;
            };
            let Some(last) = path.last() else { break };
            match self.judge(&row, last, end.map(|(_, number)| number), list) {
                NumberVerdict::Item => {
                    path.push(row.candidate);
                    list = None;
                    continue;
                }
                NumberVerdict::Doubt => doubts.push(at),
                NumberVerdict::Text => {}
            }
            list = Some((row.candidate.heading.number.major, row.shape));
        }
        doubts
    }

    /// Returns the numbered row on a line, with what speaks for it.
    fn row(&self, at: usize) -> Option<NumberedRow> {
        let known = self.candidates.binary_search_by_key(&at, |candidate| candidate.at).ok();
        let known = known.map(|i| &self.candidates[i]);
        let small = known.is_none();
        let candidate = match known {
            Some(candidate) => candidate.clone(),
            None => {
                let small = heading::small(&self.lines[at].plain);
                let heading = small.filter(|small| small.style != NumberStyle::Bare)?;
                Candidate { at, weight: weigh(self.lines, at, &heading) - 0.5, jump: JUMP, heading }
            }
        };
        let shape = shape(&self.lines[at], &candidate.heading);
        Some(NumberedRow { candidate, shape, small })
    }

    fn judge(
        &self,
        row: &NumberedRow,
        last: &Candidate,
        next: Option<ItemNumber>,
        list: Option<(u32, char)>,
    ) -> NumberVerdict {
        let NumberedRow { candidate, shape, small } = row;
        let (before, n) = (last.heading.number.major, candidate.heading.number.major);
        let joined = last.at + 1 == candidate.at;
        let apart = self.tight || joined || is_apart(self.lines, candidate.at);
        let title = heading::title(&candidate.heading.rest);
        let (signed, usual) = (has_sign(&title), is_usual(&title.title));
        let signs = signed || usual || *shape == 'w';
        let skipped = n.saturating_sub(before + 1);
        let fits = candidate.heading.number.minor == 0
            && n > before
            && next.map_or(skipped < SKIPS, |next| n < next.major)
            && !candidate.heading.rest.is_empty();
        // "4." after "3." in a list of the same shape is its next row
        let goes_on = n == 1 || list.is_some_and(|(row, other)| row + 1 == n && other == *shape);
        let again = n == before && n > 1 && list.is_none();
        if signed && apart && (again || fits && goes_on) {
            return NumberVerdict::Doubt;
        }
        if !fits || goes_on || candidate.weight < DOUBT || !apart && !signed {
            return NumberVerdict::Text;
        }
        let run = skipped == 0 || next.is_some() || signs && !small || usual;
        let ended = next.is_none() && is_last(&last.heading.rest) && !signs;
        let marked = |at: usize| self.lines[at].bullet().is_some();
        let set = marked(candidate.at) == marked(last.at);
        let sure = apart && run && !ended && set && candidate.weight >= enough(row, (before, next), joined);
        if sure { NumberVerdict::Item } else { NumberVerdict::Doubt }
    }

    /// "Evt." alone on a line after the last item is one more, without number.
    fn eventuelt(&self, last: Option<&Candidate>) -> Option<Candidate> {
        // a number alone has its title below
        let last = last.filter(|last| !last.heading.rest.is_empty() && !is_last(&last.heading.rest))?;
        let is_eventuelt = |line: &SourceLine| {
            let lower = line.without_bullet().trim_end_matches(['.', ':']).to_lowercase();
            matches!(lower.as_str(), "evt" | "eventuelt")
        };
        let at = (last.at + 1..self.lines.len()).find(|&at| is_eventuelt(&self.lines[at]))?;
        let number = ItemNumber { major: last.heading.number.major + 1, minor: 0 };
        let rest = self.lines[at].without_bullet().trim_end_matches(':').to_owned();
        let heading = ItemHeading { number, printed: String::new(), style: NumberStyle::Sign, rest };
        let fits = self.tight || is_apart(self.lines, at);
        fits.then_some(Candidate { at, heading, weight: 0.0, jump: JUMP })
    }

    /// Returns numbers that the path lacks: a title that has lost its own takes it where nothing else can be meant.
    fn gaps(&mut self, path: Vec<Candidate>) -> Vec<Candidate> {
        let timed = path.iter().any(|item| heading::title(&item.heading.rest).minutes.is_some());
        let nexts = path.iter().skip(1).map(|item| Some((item.at, item.heading.number.major)));
        let nexts: Vec<Option<(usize, u32)>> = nexts.chain([None]).collect();
        let mut out: Vec<Candidate> = Vec::with_capacity(path.len());
        let mut missing: Vec<Warning> = Vec::new();
        for (item, next) in path.into_iter().zip(nexts) {
            let (at, n) = (item.at, item.heading.number.major);
            let end = next.map_or(self.lines.len(), |(at, _)| at);
            let skipped = next.map_or(0, |(_, next)| next.saturating_sub(n + 1));
            out.push(item);
            let titles: Vec<usize> = (at + 1..end).filter(|&at| self.is_title(at)).collect();
            let title = |at: usize| heading::title(&self.lines[at].plain);
            let signed: Vec<usize> = titles.iter().copied().filter(|&at| has_sign(&title(at))).collect();
            let set = signed.iter().copied().filter(|&at| timed && title(at).minutes.is_some());
            let doubts = match (skipped, &signed[..], &titles[..]) {
                (0, ..) => set.collect(),
                (1, [at], _) => {
                    out.push(self.unnumbered(*at, n + 1));
                    continue;
                }
                (1, [], [_]) => titles,
                (1..=SKIPS, ..) => signed,
                _ => Vec::new(),
            };
            doubts.into_iter().for_each(|at| self.doubt(at));
            if let Some((end, next)) = next.filter(|_| (1..=SKIPS).contains(&skipped)) {
                let within = self.lines[at].no..self.lines[end].no;
                let named = self.doubts.iter().any(|doubt| doubt.line.is_some_and(|no| within.contains(&no)));
                missing.extend((!named).then(|| Warning::at(self.lines[end].no, lacks(n, next))));
            }
        }
        // a document with many gaps leaves items out on purpose
        if missing.len() <= 2 {
            self.doubts.extend(missing);
        }
        out
    }

    /// Returns a title without number, which is the only one between two numbers that lack one.
    fn unnumbered(&mut self, at: usize, major: u32) -> Candidate {
        let line = &self.lines[at];
        let text = format!("»{}« har intet nummer; det er læst som punkt {major}", short(&line.plain));
        self.doubts.push(Warning::at(line.no, text));
        let number = ItemNumber { major, minor: 0 };
        let heading = ItemHeading {
            number,
            printed: major.to_string(),
            style: NumberStyle::Sign,
            rest: line.plain.clone(),
        };
        Candidate { at, heading, weight: 0.0, jump: JUMP }
    }

    /// Returns whether a line may be a title that has lost its number: apart, short, and nothing else.
    fn is_title(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let plain = line.plain.as_str();
        !line.is_blank()
            && is_apart(self.lines, at)
            && plain.len() <= 100
            && plain.starts_with(char::is_uppercase)
            && !plain.ends_with(['.', ',', ';', ':', '!', '?'])
            && plain.split(' ').count() <= 12
            && line.bullet().is_none()
            && can_title(line)
            && !is_stem(line.without_bullet())
            && !indstilling::is_lead(plain)
            && !label::is_label(plain)
            && heading::presenter_line(plain).is_none()
            && line.heading().is_none()
    }

    fn doubt(&mut self, at: usize) {
        let line = &self.lines[at];
        self.doubts.push(Warning::at(line.no, format!("ligner et punkt: »{}«", short(&line.plain))));
    }
}

/// Returns what must speak for a row after one number and before another. A row right under a heading stands in a list
/// of them.
fn enough(row: &NumberedRow, (before, next): (u32, Option<ItemNumber>), joined: bool) -> f32 {
    let n = row.candidate.heading.number.major;
    match next {
        Some(next) if n == before + 1 && next.major == n + 1 => EXACT,
        None if joined && n == before + 1 => EXACT,
        Some(_) => BETWEEN,
        None if row.small => AFTER - 0.5,
        None => AFTER,
    }
}

/// Returns what a warning says of numbers that are left out.
fn lacks(before: u32, next: u32) -> String {
    match next - before {
        2 => format!("nummer {} mangler før punkt {next}", before + 1),
        _ => format!("numrene {}-{} mangler før punkt {next}", before + 1, next - 1),
    }
}

/// Returns a line as a warning quotes it.
pub(super) fn short(plain: &str) -> String {
    if plain.chars().count() <= 60 {
        return plain.to_owned();
    }
    format!("{}…", plain.chars().take(60).collect::<String>().trim_end())
}

/// Returns whether a title has what only the heading of an item has: time set aside, who presents, whether it is
/// closed.
fn has_sign(title: &Title) -> bool {
    title.minutes.is_some() || title.starts.is_some() || title.presenter.is_some() || title.access.is_some()
}

/// Returns whether an item is the last of most agendas.
fn is_last(rest: &str) -> bool {
    let lower = rest.to_lowercase();
    ["evt", "underskrift"].iter().any(|word| lower.starts_with(word)) || lower.starts_with("eventuelt")
}

/// Returns the number and shape of a line in a list that can be no heading: "3. at broen bygges".
fn listed(line: &SourceLine) -> Option<(u32, char)> {
    let digits = line.plain.bytes().take_while(u8::is_ascii_digit).count();
    let number = line.plain.get(..digits).filter(|_| (1..=2).contains(&digits))?.parse().ok()?;
    let sign = line.plain[digits..].chars().next().filter(|c| matches!(c, '.' | ')'))?;
    Some((number, sign))
}

/// Returns how the number of a line is set.
pub(super) fn shape(line: &SourceLine, heading: &ItemHeading) -> char {
    if heading.style == NumberStyle::Word {
        return 'w';
    }
    let after = line.without_bullet().trim_start_matches(|c: char| c.is_ascii_digit());
    after.trim_start().chars().next().filter(|c| !c.is_alphanumeric()).unwrap_or(' ')
}
