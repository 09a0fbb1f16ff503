//! Which headings the sections of one document have.

use std::collections::{HashMap, HashSet};

use crate::import::line::SourceLine;
use crate::import::recognise::people::ListKind;
use crate::import::recognise::section::{self, SectionHeading, is_core};
use crate::import::recognise::section_kind::{SectionKind, composed, kind_of};
use crate::import::recognise::text::has_any;
use crate::import::recognise::words::MUNICIPAL;
use crate::import::recognise::{case_number, heading, indstilling, name, people};
use crate::meeting::Rules;
use crate::meeting::text::lowercase;

/// Which headings a document's sections have.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    /// Whether headings of the table beyond the core are sections anywhere. KD-Net has the core only, and uses such words
    /// ("Økonomi") over parts of its Sagsfremstilling; municipalities divide by them.
    wide: bool,
    /// Whether they are sections nowhere: KKR has such words in its Baggrund too.
    narrow: bool,
    /// Headings that return under many items, in lower case.
    recurring: HashSet<String>,
    /// Headings that return under many items with their text on the same line.
    labels: HashSet<String>,
    /// Whether words of the table head their line's text.
    labelled: bool,
    /// Whether the headings of recommendations and decisions are in capitals: then any heading in capitals is one.
    capitals: bool,
    /// The same, where they are set as headings.
    strong: bool,
    /// Whether they all end with a colon: then words of the table that do so head a section too.
    colon: bool,
    /// Whether sections are numbered: "1. Resume".
    numbered: bool,
    /// How deep the headings of all known sections are, where the document sets them as headings.
    depth: Option<u8>,
    /// Whether headings stand right between the texts, with no blank lines around.
    tight: bool,
}

/// In which items each heading stands.
type ItemsByHeading = HashMap<String, HashSet<usize>>;

/// What the items of a document say of its headings.
#[derive(Default)]
struct Learned {
    table: ItemsByHeading,
    other: ItemsByHeading,
    labels: ItemsByHeading,
    /// Labels that an item begins with.
    opening: ItemsByHeading,
    /// Items whose parts have their text on the heading's line.
    inline: HashSet<usize>,
    /// Items with a numbered first heading.
    numbered: HashSet<usize>,
    committees: bool,
    capitals: bool,
    small: bool,
    strong: bool,
    plain: bool,
    colon: bool,
    without_colon: bool,
    /// How many known headings are set at each depth, and how many are not set as headings.
    depths: HashMap<Option<u8>, usize>,
    /// How many known headings stand right between two texts, and how many apart.
    tight: usize,
    apart: usize,
}

impl Learned {
    fn colons(&mut self, heading: &SourceLine) {
        self.colon |= heading.plain.ends_with(':');
        self.without_colon |= !heading.plain.contains(':');
    }

    /// Goes over a line of an item.
    fn line(&mut self, item: usize, lines: &[SourceLine], at: usize) {
        let line = &lines[at];
        let named = line.section();
        let name = lowercase(line.plain.trim_end_matches(':'));
        // only municipalities print the decisions of committee after committee
        self.committees |= named.is_some_and(|known| known.day.is_some());
        if named.is_some_and(|known| matches!(known.part, SectionKind::Indstilling | SectionKind::Beslutning))
        {
            self.capitals |= is_capitals(&line.plain);
            self.small |= !is_capitals(&line.plain);
            self.strong |= line.strong;
            self.plain |= !line.strong;
            self.colons(line);
        }
        // the case itself is set as the other parts are
        if named.is_some() && section::is_case(&name) {
            self.colons(line);
        }
        if named.is_some_and(|known| known.inline.is_empty() && known.day.is_none()) {
            *self.depths.entry(line.depth).or_default() += 1;
            let is_text =
                |at: Option<usize>| at.and_then(|at| lines.get(at)).is_some_and(|line| !line.is_blank());
            let is_below_text = at > 0 && is_text(at.checked_sub(1));
            // the last one may have nothing under it yet
            self.tight += usize::from(is_below_text && is_text(Some(at + 1)));
            self.apart += usize::from(at > 0 && !is_below_text);
        }
        if named.is_some_and(|known| !known.inline.is_empty() && known.part != SectionKind::Bilag) {
            self.inline.insert(item);
        }
        if counted(lines, at).is_some_and(|(n, head)| n == 1 && named_part(head).is_some()) {
            self.numbered.insert(item);
        }
        if named.is_some_and(|known| known.part == SectionKind::Text) && !is_core(&name) {
            self.table.entry(name).or_default().insert(item);
        } else if let Some((head, _)) = label(line).filter(|_| named.is_none()) {
            self.labels.entry(lowercase(head)).or_default().insert(item);
            if lines[..at].iter().all(SourceLine::is_blank) {
                self.opening.entry(lowercase(head)).or_default().insert(item);
            }
        } else if named.is_none() && may_head(lines, at) {
            self.other.entry(name).or_default().insert(item);
        }
    }
}

impl Vocabulary {
    /// Learns the headings of a document from the lines of its items.
    pub(crate) fn learn<'a>(items: impl Iterator<Item = &'a [SourceLine]>, rules: Rules) -> Self {
        let (mut count, mut learned) = (0, Learned::default());
        for (item, lines) in items.enumerate() {
            count = item + 1;
            (0..lines.len()).filter(|&at| !lines[at].is_blank()).for_each(|at| learned.line(item, lines, at));
        }
        let often = (count * 3).div_ceil(10).max(2);
        let returns = |seen: ItemsByHeading| -> HashSet<String> {
            let often = often.max(3);
            seen.into_iter().filter(|(_, seen)| seen.len() >= often).map(|(name, _)| name).collect()
        };
        let wide = rules == Rules::Municipal
            || learned.committees
            || learned.table.values().any(|seen| seen.len() >= often);
        let labelled = learned.inline.len() >= often;
        let tight = learned.tight > 2 && learned.tight > learned.apart * 4 && rules != Rules::Kkr;
        let wide = wide || tight;
        let known_of = |labels: &ItemsByHeading| -> HashSet<String> {
            let returns = labels.iter().filter(|(name, seen)| seen.len() > 1 && kind_of(name).is_some());
            returns.map(|(name, _)| name.clone()).collect()
        };
        let known = known_of(&learned.labels);
        // "Indhold: …" first in the items is a part of each
        let opening = if learned.table.is_empty() { known_of(&learned.opening) } else { HashSet::new() };
        Vocabulary {
            wide,
            narrow: rules == Rules::Kkr && !wide,
            recurring: returns(learned.other),
            // only where the recommendations and decisions are set so too: else "Sagsforløb: BY" is a remark
            labels: if labelled {
                returns(learned.labels).into_iter().chain(known).collect()
            } else {
                opening
            },
            labelled,
            capitals: learned.capitals && !learned.small,
            strong: learned.strong && !learned.plain && rules != Rules::Kkr,
            colon: learned.colon && !learned.without_colon && rules != Rules::Kkr,
            numbered: learned.numbered.len() >= 2,
            depth: one_depth(&learned.depths).filter(|_| rules != Rules::Kkr),
            tight,
        }
    }

    /// Reads a line as a heading of this document. `told` says that the Sagsfremstilling stands above it, where words of
    /// the table may head a part of that.
    pub(crate) fn heading<'a>(
        &self,
        lines: &'a [SourceLine],
        at: usize,
        in_case: bool,
    ) -> Option<SectionHeading<'a>> {
        let line = &lines[at];
        let is_apart = at.checked_sub(1).is_none_or(|above| lines[above].is_blank());
        let set = self.capitals && is_capitals(&line.plain)
            || self.strong && line.strong
            || self.colon && is_apart && line.plain.ends_with(':');
        let free = self.wide || !in_case && !self.narrow || set || is_after_case(lines, at);
        if let Some(known) = line.section() {
            // where all headings are in capitals, "Afstemning:" is a line of the text
            let small = self.capitals && known.inline.is_empty() && !is_capitals(&line.plain);
            if small
                && matches!(known.part, SectionKind::Text | SectionKind::Opening)
                && !is_core(known.heading)
            {
                return None;
            }
            return (free || known.part != SectionKind::Text || is_core(known.heading)).then_some(known);
        }
        if let Some((head, inline)) = label(line) {
            let bold = line.text.trim_start().starts_with("**") && named_part(head).is_some();
            let lower = lowercase(head);
            let ended = at.checked_sub(1).is_none_or(|before| lines[before].plain.ends_with(['.', '?', ')']));
            let alone = self.labelled && (ended || stands_alone(lines, at)) && kind_of(&lower).is_some();
            let here = bold && !self.narrow || alone || self.labels.contains(&lower);
            return here.then_some(SectionHeading {
                part: SectionKind::Text,
                heading: head,
                inline,
                day: None,
            });
        }
        let heading = line.plain.trim_end_matches(':');
        let lower = heading.to_lowercase();
        let here = heads_case(lines, at) || heading.len() <= 60 && self.recurring.contains(&lower);
        let capital = heading.starts_with(char::is_uppercase)
            && (line.strong || set_apart(lines, at) || line.plain.ends_with(':') || is_capitals(&line.plain));
        let here = here
            || self.capitals && is_title(line)
            || self.depth.is_some() && line.depth == self.depth && can_be_part(line)
            || self.tight && is_between_texts(lines, at);
        let part = composed(&lower).filter(|_| free && capital).or(here.then_some(SectionKind::Text))?;
        Some(SectionHeading { part, heading, inline: "", day: None })
    }

    /// Returns whether a heading of this document is one by its form alone: a short line between texts, of unknown
    /// words.
    pub(crate) fn is_by_form(&self, heading: &str) -> bool {
        self.tight
            && self.depth.is_none()
            && !heading.is_empty()
            && section::known(heading).is_none()
            && named_part(heading).is_none()
            && !self.recurring.contains(&heading.to_lowercase())
    }

    /// Reads a line as the next of an item's numbered headings: the first has known words, and those after it follow in
    /// their numbers.
    pub(crate) fn numbered<'a>(
        &self,
        lines: &'a [SourceLine],
        at: usize,
        next: u32,
    ) -> Option<SectionHeading<'a>> {
        let (n, heading) = counted(lines, at).filter(|(n, _)| self.numbered && *n == next)?;
        let part = named_part(heading).or((n > 1).then_some(SectionKind::Text))?;
        Some(SectionHeading { part, heading, inline: "", day: None })
    }
}

/// Returns whether a line that is set as the headings of sections are is one: no list of who was there or away, and no
/// sentence.
fn can_be_part(line: &SourceLine) -> bool {
    let is_list = line
        .people()
        .is_some_and(|group| group.kind != ListKind::Staff && !group.heading.starts_with("Fra "));
    !is_list && line.plain.len() <= 100 && !line.plain.ends_with('.')
}

/// Returns whether a line alone stands over the number of a case: "JOURNALNUMMER" and "27041199".
fn heads_case(lines: &[SourceLine], at: usize) -> bool {
    if !case_number::heads_number(&lines[at].plain) {
        return false;
    }
    let below = lines[at + 1..].iter().find(|line| !line.is_blank()).map_or("", |line| &line.plain);
    below.len() <= 40 && !below.contains(' ') && below.bytes().filter(u8::is_ascii_digit).count() > 4
}

/// Returns the one depth that all known headings are set at, where they are set as headings: two or more.
fn one_depth(depths: &HashMap<Option<u8>, usize>) -> Option<u8> {
    let mut all = depths.iter();
    let (depth, count) = all.next()?;
    depth.filter(|_| *count > 1 && all.next().is_none())
}

/// Returns whether a short line stands between the end of a text and another text, as a heading does where no blank
/// lines are.
fn is_between_texts(lines: &[SourceLine], at: usize) -> bool {
    let is_ended = at.checked_sub(1).is_some_and(|above| lines[above].plain.ends_with('.'));
    let is_text = |line: &SourceLine| line.plain.len() > 40 && line.plain.ends_with(['.', ':', '?']);
    let plain = &lines[at].plain;
    is_ended
        && plain.len() <= 40
        && plain.split(' ').count() <= 4
        && lines.get(at + 1).is_some_and(is_text)
        && may_head(lines, at)
}

/// Returns whether a line heads what comes after the case, which is no part of the case itself.
fn is_after_case(lines: &[SourceLine], at: usize) -> bool {
    let lower = lines[at].plain.trim_end_matches(':').to_lowercase();
    let words = "videre proces|videre forløb|videre sagsgang|næste skridt|videre behandling|opfølgning";
    let bare = ["den ", "det "].iter().find_map(|article| lower.strip_prefix(article)).unwrap_or(&lower);
    words.split('|').any(|word| word == bare) && stands_alone(lines, at)
}

fn is_capitals(plain: &str) -> bool {
    plain.chars().any(char::is_uppercase)
        && !plain.split(':').next().unwrap_or_default().contains(char::is_lowercase)
}

/// Returns whether a line in capitals with a colon at its end may be a heading whose words are not known: "NABOER:".
fn is_title(line: &SourceLine) -> bool {
    let head = line.plain.strip_suffix(':').filter(|head| head.len() <= 60 && head.chars().count() > 3);
    head.is_some_and(|head| {
        is_capitals(head)
            && head.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '/' | ',' | '.'))
            && people::group(head).is_none()
            && heading::parse(head).is_none()
    })
}

fn named_part(head: &str) -> Option<SectionKind> {
    let lower = lowercase(head);
    kind_of(&lower).or_else(|| composed(&lower))
}

/// "1. Resume" alone on its line, with no other number right under it: number and heading.
fn counted(lines: &[SourceLine], at: usize) -> Option<(u32, &str)> {
    let plain = lines[at].plain.as_str();
    let (number, heading) = plain.split_once([' ', '\t'])?;
    let n = number.trim_end_matches(['.', ')']).parse().ok().filter(|_| number.len() <= 3)?;
    let next = lines.get(at + 1).is_some_and(|line| line.plain.starts_with(|c: char| c.is_ascii_digit()));
    let fits = heading.len() <= 60
        && heading.starts_with(char::is_uppercase)
        && !heading.ends_with(['.', ',', ';', ':'])
        && stands_alone(lines, at)
        && !next;
    fits.then_some((n, heading))
}

/// Returns whether a line begins something new: after a blank one, or in a text without them after the end of a
/// sentence or a list.
fn set_apart(lines: &[SourceLine], at: usize) -> bool {
    let ended = |before: usize| {
        let line = &lines[before];
        let listed = line.bullet().is_some() && !line.plain.ends_with([',', '-']);
        listed || line.plain.ends_with(['.', ')', '?']) || line.section().is_some()
    };
    let begins = |c: char| c.is_uppercase() || c.is_ascii_digit();
    let goes_on = lines.get(at + 1).is_some_and(|next| next.plain.starts_with(begins));
    stands_alone(lines, at) || goes_on && at.checked_sub(1).is_none_or(ended)
}

fn stands_alone(lines: &[SourceLine], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| lines[before].is_blank())
}

/// Returns a heading with its text on the same line, whose words are known or set in bold: "Formål: Orientering".
fn label(line: &SourceLine) -> Option<(&str, &str)> {
    let (head, inline) = line.plain.split_once(':')?;
    let (head, inline) = (head.trim(), inline.trim());
    let short = head.len() <= 60 && head.split(' ').count() <= 5 && head.starts_with(char::is_uppercase);
    let bold = || {
        let text = line.text.trim_start();
        text.starts_with("**") && (text.contains(":**") || text.contains("**:"))
    };
    let group = line.people().is_some();
    (short && !inline.is_empty() && !group && (named_part(head).is_some() || bold()))
        .then_some((head, inline))
}

/// Answers that stand alone on a line and head nothing.
const ANSWERS: [&str; 10] = [
    "ingen",
    "intet",
    "godkendt",
    "nej",
    "ja",
    "åbent",
    "åben sag",
    "drøftet",
    "ingen bemærkninger",
    "anbefales",
];

/// Returns whether a line may be a heading whose words are not known: short, alone, no sentence, with text under it.
fn may_head(lines: &[SourceLine], at: usize) -> bool {
    let line = &lines[at];
    let plain = line.plain.trim_end_matches(':');
    let bare = plain.len() == line.plain.len();
    let alone = line.strong || set_apart(lines, at) && lines.get(at + 1).is_some_and(|next| !next.is_blank());
    let alone = alone || stands_alone(lines, at);
    let next = lines[at + 1..].iter().take(4).find(|line| !line.is_blank());
    let lower = lowercase(plain);
    alone
        && plain.len() <= 60
        && plain.chars().next().is_some_and(char::is_uppercase)
        && plain.ends_with(|c: char| c.is_alphabetic() || c == ')')
        && !ANSWERS.contains(&lower.as_str())
        && !has_any(&lower, &MUNICIPAL)
        && (bare || people::group(plain).is_none())
        && line.people().is_none()
        && line.case().is_none()
        && (bare || heading::parse(plain).is_none() && name::listed(plain).is_none())
        && line.heading().is_none()
        && line.listed().is_none()
        && !lower.contains("punkt")
        && !indstilling::is_lead(plain)
        && !indstilling::is_stem(line.without_bullet())
        && next.is_some_and(|next| next.section().is_none())
}
