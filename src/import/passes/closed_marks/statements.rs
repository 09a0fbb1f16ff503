//! Sentences that say which items are closed, wherever they stand, and the items that they speak of.

use std::collections::HashMap;

use crate::import::Warning;
use crate::import::line::SourceLine;
use crate::import::passes::closed_marks::titles_named::TitleIndex;
use crate::import::passes::closed_marks::{ClosedMarks, clear};
use crate::import::passes::find_items::FoundItem;
use crate::meeting::secrecy::{self, NamedItems};
use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy::SaidOfItems};

/// What sentences, rows and signs say of one item that they name.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SaidByName {
    /// Who may read it; `None` where nothing says so.
    pub(crate) access: Option<Access>,
    /// Whether a sentence opens it that is said of no other.
    pub(crate) is_alone: bool,
}

/// Learns what sentences say of items that they name. A line that answers to a number and says nothing else is no item.
pub(super) fn take(lines: &mut [SourceLine], marks: &mut ClosedMarks, warnings: &mut Vec<Warning>) {
    let answers = lines.iter().filter(|line| is_answer(&line.plain)).count();
    let mut before: Vec<SaidOfItems> = Vec::new();
    for at in 0..lines.len() {
        let mut found = statements_at(lines, at);
        let no = lines[at].no;
        // "Punkt 1 er åbent." over "De øvrige punkter er lukkede.", which divides nothing then
        let of_rest = secrecy::of_rest(&lines[at].plain).filter(|_| found.is_empty());
        if let Some(rest) = of_rest.and_then(|access| all_but(&before, access)) {
            found.push(rest);
            clear(&mut lines[at]);
        }
        if !lines[at].is_blank() || !found.is_empty() {
            before.clone_from(&found);
        }
        if answers == 1 && !found.is_empty() && is_answer(&lines[at].plain) {
            let text = "linjen siger, hvilke punkter der er lukkede, og er ikke en del af noget punkt";
            warnings.push(Warning::at(no, text));
            clear(&mut lines[at]);
        }
        marks.statements.extend(found.into_iter().map(|statement| (no, statement)));
    }
}

/// "Ad 5: Punktet er lukket."
fn is_answer(plain: &str) -> bool {
    let rest = plain.strip_prefix("Ad ").or_else(|| plain.strip_prefix("ad "));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Returns what the sentences say that begin on a line; one may go on over the next line.
fn statements_at(lines: &[SourceLine], at: usize) -> Vec<SaidOfItems> {
    let plain = &lines[at].plain;
    if plain.is_empty() || !may_say(&lines[at]) {
        return Vec::new();
    }
    let alone = said_in(plain);
    let next = lines.get(at + 1).filter(|next| !next.is_blank() && may_say(next));
    let Some(next) = next.filter(|_| alone.is_empty() && !plain.ends_with('.')) else { return alone };
    // what the next line says by itself needs no more words
    if !said_in(&next.plain).is_empty() {
        return alone;
    }
    said_in(&format!("{plain} {}", next.plain))
}

/// Returns what the sentences of a text say of items, with what it says of all that it does not name: "Punkt 1 er
/// åbent. De øvrige er lukkede."
fn said_in(text: &str) -> Vec<SaidOfItems> {
    let mut statements: Vec<SaidOfItems> = Vec::new();
    for sentence in secrecy::sentences(&secrecy::without_refused(text)) {
        let named = secrecy::all_said_of_items(sentence);
        let of_rest = secrecy::of_rest(sentence).filter(|_| named.is_empty());
        statements.extend(of_rest.and_then(|access| all_but(&statements, access)));
        statements.extend(named);
    }
    statements
}

/// Returns what is said of all items but those that sentences name.
fn all_but(statements: &[SaidOfItems], others: Access) -> Option<SaidOfItems> {
    let numbers: Option<Vec<&Vec<String>>> = statements
        .iter()
        .map(|statement| match &statement.items {
            NamedItems::Numbers(numbers) => Some(numbers),
            NamedItems::From { .. } | NamedItems::UpTo(_) | NamedItems::Places(_) | NamedItems::Cases(_) => {
                None
            }
        })
        .collect();
    let items = match numbers {
        Some(numbers) => NamedItems::Numbers(numbers.into_iter().flatten().cloned().collect()),
        None => statements.last()?.items.clone(),
    };
    (!statements.is_empty()).then_some(SaidOfItems { items, access: Access::Open, others })
}

/// Returns whether a line may say something of other items: a heading says it of its own, unless all of it is such a
/// mark.
fn may_say(line: &SourceLine) -> bool {
    line.heading().is_none_or(|heading| {
        let first = heading.rest.split([' ', '.']).next().unwrap_or_default().to_lowercase();
        let is_sentence = ["punktet", "sagen", "dette", "behandles", "drøftes"].contains(&first.as_str());
        is_sentence || secrecy::of_mark(&heading.rest).is_some()
    })
}

impl ClosedMarks {
    /// Returns what the document says of each of its items, and a warning where it says that some are closed and not
    /// which. `None` where it says nothing.
    pub(crate) fn of_items(
        &self,
        lines: &[SourceLine],
        found: &[FoundItem],
    ) -> (Vec<SaidByName>, Vec<Warning>) {
        let mut levels = vec![Access::Open; found.len()];
        let mut opened = vec![false; found.len()];
        for (at, item) in found.iter().enumerate() {
            let by_number = self.numbers.get(item.number.trim_end_matches('.')).copied();
            levels[at] = by_number.unwrap_or_default().max(self.without_sign(lines, found, at));
            opened[at] = by_number == Some(Access::Open);
        }
        let mut unknown = self.by_statements(lines, found, (&mut levels, &mut opened));
        // what is said of the whole meeting is not said of an item that is named as open
        let is_open = |at: usize| opened[at] && levels[at] == Access::Open;
        let is_opened: Vec<bool> = (0..found.len()).map(is_open).collect();
        let first = found.first().map_or(0, |item| item.at.min(lines.len()));
        if marks_all(&lines[..first]) || self.unseen.is_some() {
            doubt_unopened(&mut levels, &is_opened);
        }
        for line in &lines[..first] {
            unknown = unknown.or(in_front(line, found, &mut levels, &is_opened));
        }
        let titles = TitleIndex::of(lines, found);
        for line in &lines[first..] {
            titles.read(line, &mut levels);
        }
        let warning = unknown.or(self.unseen).map(|no| {
            let text =
                "linjen siger, at noget er lukket, men ikke hvilket punkt; se efter, hvilke der er lukkede";
            Warning::at(no, text)
        });
        let marks =
            levels.into_iter().zip(is_opened).enumerate().map(|(at, (level, is_opened))| SaidByName {
                access: (is_opened || level.is_withheld()).then_some(level),
                is_alone: is_opened && self.names_alone(&found[at].number),
            });
        (marks.collect(), warning.into_iter().collect())
    }

    /// Returns whether a sentence says of one item alone that it is open: "Punkt 2 er åbent."
    fn names_alone(&self, number: &str) -> bool {
        self.statements.iter().any(|(_, said)| {
            let is_one = |numbers: &[String]| matches!(numbers, [one] if one == number.trim_end_matches('.'));
            said.access == Access::Open
                && matches!(&said.items, NamedItems::Numbers(numbers) if is_one(numbers))
        })
    }

    /// Marks the items that sentences name. Returns the line of one whose items are not to be found.
    fn by_statements(
        &self,
        lines: &[SourceLine],
        found: &[FoundItem],
        (levels, opened): (&mut [Access], &mut [bool]),
    ) -> Option<usize> {
        let mut unknown = None;
        let numbers = Numbers::of(found);
        let begins: Vec<usize> =
            found.iter().map(|item| lines.get(item.at).map_or(usize::MAX, |line| line.no)).collect();
        for (no, statement) in &self.statements {
            let places = places(&statement.items, (lines, *no), (found, &numbers));
            if places.is_empty() && statement.access.is_withheld() {
                unknown = unknown.or(Some(*no));
                // it may be said of the item that it stands in
                let here = begins.partition_point(|begins| begins < no).checked_sub(1);
                here.into_iter().for_each(|at| levels[at] = levels[at].max(Access::Doubtful));
                continue;
            }
            // "Andet emne er lukket" may speak of another one within the item that it stands in
            if matches!(&statement.items, NamedItems::Places(places) if places[..] == [2])
                && statement.access.is_withheld()
            {
                let here = begins.partition_point(|begins| begins < no).checked_sub(1);
                here.into_iter().for_each(|at| levels[at] = levels[at].max(Access::Doubtful));
            }
            // most sentences say nothing of the other items
            if statement.others != Access::Open {
                let others = (0..levels.len()).filter(|at| !places.contains(at));
                others.for_each(|at| levels[at] = levels[at].max(statement.others));
            }
            for at in places {
                levels[at] = levels[at].max(statement.access);
                opened[at] |= statement.access == Access::Open;
            }
        }
        unknown
    }

    /// Returns whether an item lacks the sign without which it is closed.
    fn without_sign(&self, lines: &[SourceLine], found: &[FoundItem], at: usize) -> Access {
        let signed = |item: &FoundItem| lines.get(item.at).is_some_and(|line| self.opened.contains(&line.no));
        let over = found[..=at].iter().rev().find(|item| !item.under);
        let is_open = signed(&found[at]) || found[at].under && over.is_some_and(signed);
        if self.only_signed_open && !is_open { Access::Closed } else { Access::Open }
    }
}

/// Leaves in doubt what is not named as open.
fn doubt_unopened(levels: &mut [Access], is_opened: &[bool]) {
    for (level, _) in levels.iter_mut().zip(is_opened).filter(|(_, is_opened)| !**is_opened) {
        *level = (*level).max(Access::Doubtful);
    }
}

/// Returns whether the head of a document is marked: "FORTROLIGT" over the name of the body, "Tillægsdagsorden
/// (lukket)". What stands right above the first item gathers those after it.
fn marks_all(head: &[SourceLine]) -> bool {
    let mut near = head.iter().filter(|line| !line.is_blank()).take(3);
    near.any(|line| {
        let is_other = line.heading().is_some() || line.bullet().is_some() || line.plain.contains('\t');
        let ends = line.plain.ends_with('.') || line.plain.contains(':') || secrecy::names_items(&line.plain);
        let is_mark = secrecy::of_mark(&line.plain) == Some(Access::Closed);
        let is_marked = secrecy::split_title(&line.plain).access == Some(Access::Closed);
        let follows = |next: &SourceLine| next.no > line.no && !next.is_blank();
        !is_other
            && !ends
            && (is_mark && head.iter().any(follows) || is_marked && !is_mark && line.gathers().is_none())
    })
}

/// What a line before the first item says: of one that it names by its title, of the whole meeting, or of something that
/// is not to be found; then its number is returned.
fn in_front(
    line: &SourceLine,
    found: &[FoundItem],
    levels: &mut [Access],
    is_opened: &[bool],
) -> Option<usize> {
    let divides = || line.gathers().is_some() || line.section().is_some();
    let of_meetings = secrecy::of_all_meetings(&line.plain);
    if divides() || of_meetings == Some(Access::Open) {
        return None;
    }
    if of_meetings.is_some() {
        doubt_unopened(levels, is_opened);
    }
    let mut unknown = None;
    for sentence in secrecy::sentences(&line.plain) {
        let Some(access) = secrecy::of_line(sentence).filter(|access| access.is_withheld()) else { continue };
        let lower = lowercase(sentence);
        let of_all =
            ["mødet ", "hele ", "dagsordenen ", "alle punkter "].iter().any(|all| lower.starts_with(all));
        if of_all && access == Access::Closed {
            doubt_unopened(levels, is_opened);
            continue;
        }
        let mut known = false;
        for (item, level) in found.iter().zip(levels.iter_mut()) {
            if names(&lower, &item.rest) {
                known = true;
                *level = (*level).max(access);
            }
        }
        unknown = unknown.or((!known).then_some(line.no));
    }
    unknown
}

/// Returns whether a sentence, in lower case, has all the words of a title that tell it from others.
fn names(sentence: &str, title: &str) -> bool {
    let title = lowercase(title);
    let mut words =
        title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 4).peekable();
    words.peek().is_some() && words.all(|word| sentence.contains(word))
}

/// The places of the items of each number, and of each number without the zeros around it: "1.0" is 1.
struct Numbers(HashMap<String, Vec<usize>>);

impl Numbers {
    fn of(found: &[FoundItem]) -> Self {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, item) in found.iter().enumerate() {
            let number = item.number.trim_end_matches('.').to_ascii_lowercase();
            let bare = whole(number.trim_start_matches('0')).to_owned();
            if bare != number {
                places.entry(bare).or_default().push(at);
            }
            places.entry(number).or_default().push(at);
        }
        Numbers(places)
    }

    /// The places of the items with a number, in their order.
    fn places(&self, number: &str) -> &[usize] {
        let number = number.to_ascii_lowercase();
        let bare = || whole(number.trim_start_matches('0')).to_owned();
        // "Punkt IV" of items that are numbered 1, 2, 3
        let counted = || roman(&number).map(|value| value.to_string());
        let places = self.0.get(&number).or_else(|| self.0.get(&bare())).or_else(|| self.0.get(&counted()?));
        places.map_or(&[], Vec::as_slice)
    }
}

/// Returns what a Roman number counts, written small: "iv" is 4.
fn roman(number: &str) -> Option<u32> {
    let values: Option<Vec<u32>> = number
        .chars()
        .map(|c| match c {
            'i' => Some(1),
            'v' => Some(5),
            'x' => Some(10),
            _ => None,
        })
        .collect();
    let values = values.filter(|values| !values.is_empty())?;
    let smaller = |at: usize| values.get(at + 1).is_some_and(|next| *next > values[at]);
    let sum = |small: bool| -> u32 {
        (0..values.len()).filter(|at| smaller(*at) == small).map(|at| values[at]).sum()
    };
    sum(false).checked_sub(sum(true))
}

/// A number without ".0".
fn whole(number: &str) -> &str {
    number.strip_suffix(".0").unwrap_or(number)
}

/// The places of the items that are named.
fn places(
    named: &NamedItems,
    (lines, no): (&[SourceLine], usize),
    (found, numbers): (&[FoundItem], &Numbers),
) -> Vec<usize> {
    let tops = || -> Vec<usize> { (0..found.len()).filter(|&at| !found[at].under).collect() };
    match named {
        NamedItems::Numbers(named) => {
            named.iter().flat_map(|number| numbers.places(number).iter().copied()).collect()
        }
        NamedItems::From { number, inclusive } => {
            let first = numbers.places(number).first();
            first.map_or(Vec::new(), |at| (at + usize::from(!inclusive)..found.len()).collect())
        }
        NamedItems::UpTo(number) => {
            let last = numbers.places(number).last();
            last.map_or(Vec::new(), |at| (0..=*at).collect())
        }
        NamedItems::Places(places) => {
            let tops = tops();
            let at = |place: &i32| {
                let counted = usize::try_from(place.unsigned_abs()).ok()?;
                let place =
                    if *place > 0 { counted.checked_sub(1)? } else { tops.len().checked_sub(counted)? };
                tops.get(place).copied()
            };
            places.iter().filter_map(at).collect()
        }
        NamedItems::Cases(cases) => {
            let text = |at: usize| {
                let end = found.get(at + 1).map_or(lines.len(), |next| next.at).min(found[at].content + 4);
                let content = lines.get(found[at].at..end.max(found[at].at)).unwrap_or_default();
                let content = content.iter().filter(|line| line.no != no);
                content.map(|line| line.plain.as_str()).collect::<Vec<_>>().join("\n")
            };
            (0..found.len()).filter(|&at| cases.iter().any(|case| text(at).contains(case.as_str()))).collect()
        }
    }
}
