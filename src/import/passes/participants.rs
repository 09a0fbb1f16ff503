//! The lists themselves: a name a line, rows of names, and lists within lists.
//!
//! | file | what is in it |
//! |---|---|
//! | `rows`, `entries`, `fields` | names in a row; entries of several lines; people with a field a line |
//! | `tables`, `beside_marks` | tables with headings; persons and their marks beside each other |
//! | `columns`, `headless`, `parts` | lists beside each other; tables without a head; lists within lists |
//! | `signs`, `marked`, `all_but` | lists marked by hand; people without a list; lists of those who were not there |

mod all_but;
mod beside_marks;
mod columns;
mod entries;
mod fields;
mod headless;
mod marked;
mod parts;
mod rows;
mod signs;
mod tables;
#[cfg(test)]
mod tests;

use crate::import::line::SourceLine;
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListHeading, ListKind, group, is_nobody};
use crate::import::recognise::text::sentences;
use crate::meeting::text::lowercase;

use marked::with_post;
pub(crate) use rows::people_of;
use rows::two_away;

/// What is read of the lists so far.
struct ListReader<'a> {
    lines: &'a [SourceLine],
    /// The line that is being read.
    at: usize,
    entries: Vec<ParticipantEntry>,
    taken: Vec<bool>,
    /// Whether some are called by their first names alone.
    given: bool,
    open: Option<(ListKind, String)>,
    /// Whether the open list has headings of parts between its names.
    parted: bool,
}

/// Reads the lists in some lines. Returns the entries, and which lines they took.
pub(crate) fn read(lines: &[SourceLine]) -> (Vec<ParticipantEntry>, Vec<bool>) {
    let by_hand = signs::plain(lines);
    let legend = by_hand.as_ref().and_then(|plain| plain.legend);
    let lines = by_hand.as_ref().map_or(lines, |plain| plain.lines.as_slice());
    let without_marks = marked::lists_without_marks(lines);
    let lines = without_marks.as_deref().unwrap_or(lines);
    let plain = entries::plain(lines);
    let lines = plain.as_ref().map_or(lines, |plain| &plain.lines);
    let mut reader = ListReader {
        lines,
        at: 0,
        entries: Vec::new(),
        taken: vec![false; lines.len()],
        given: false,
        open: None,
        parted: false,
    };
    let mut at = 0;
    while at < lines.len() {
        at = if lines[at].is_blank() { at + 1 } else { reader.line(at) };
    }
    reader.invited();
    reader.take_roles_of_headings();
    reader.divide_houses();
    let mut taken: Vec<bool> = match &plain {
        Some(plain) => plain.said_on.iter().map(|&on| reader.taken[on]).collect(),
        None => reader.taken,
    };
    legend.into_iter().for_each(|at| taken[at] = true);
    (reader.entries, taken)
}

/// Returns whether a name is a whole one, or a first name that "og" adds to the others: behind a comma may stand where
/// somebody comes from.
fn is_added(names: &str, name: &str) -> bool {
    name.contains(' ') || names.contains(&format!(" og {name}")) && !name::names_house(name)
}

impl<'a> ListReader<'a> {
    /// Reads the line at a place, and those that it goes on over. Returns the next place.
    fn line(&mut self, at: usize) -> usize {
        self.at = at;
        let line = &self.lines[at];
        if self.field(at) {
            return at + 1;
        }
        if let Some(end) = self.set_out(at) {
            return end;
        }
        if let Some(end) = self.behind_label(at) {
            return end;
        }
        if let Some(group) = line.people().filter(|group| !self.is_beside_parts(group)) {
            return self.group(at, &group);
        }
        if let Some(end) = self.bare_row(at) {
            return end;
        }
        if let Some(part) = self.part(at) {
            return self.take_part(at, part);
        }
        let open = self.open.clone().filter(|_| !self.tells_of_others(at));
        let Some((kind, heading)) = open else { return at + 1 };
        if kind.is_away() && is_nobody(&line.plain) || self.goes_with_last(line.without_bullet()) {
            self.taken[at] = true;
            return at + 1;
        }
        let with_substitute = || people::names(&line.plain).filter(|_| self.names_substitute(line));
        let both_away = || two_away(line.without_bullet()).filter(|_| kind.is_away() && self.names_no_org());
        match with_post(line).or_else(with_substitute).or_else(both_away).or_else(|| people_of(line)) {
            Some(people) => {
                self.taken[at] = true;
                self.add(people, kind, &heading);
            }
            None if self.goes_on(at) => {}
            None => self.open = None,
        }
        at + 1
    }

    /// Reads what no heading stands over alone: lists on one line, in tables and columns, and roles and marks on lines of
    /// their own. Returns the place after them.
    fn set_out(&mut self, at: usize) -> Option<usize> {
        let several = self.several(at).then_some(at + 1);
        several
            .or_else(|| self.table(at))
            .or_else(|| self.beside_marks(at))
            .or_else(|| self.headless(at))
            .or_else(|| self.columns(at))
            .or_else(|| self.lone_role(at))
            .or_else(|| self.marked(at))
    }

    /// Returns whether a list of the staff stands beside other parts of an open list, or beside those whom others elect:
    /// there they are members. "Forældre: …" above it.
    fn is_beside_parts(&self, group: &ListHeading<'_>) -> bool {
        let Some((ListKind::Members, open)) = &self.open else { return false };
        let open = open.split(", ").next().unwrap_or(open);
        let is_part = self.entries.last().is_some_and(|last| {
            last.heading.starts_with(&format!("{open}, ")) || people::are_elected(&last.heading)
        });
        is_part && group.heading.to_lowercase().starts_with("medarbejder") && !group.names.is_empty()
    }

    /// Reads several lists that stand on one line, each a sentence: "Til stede: NN, MM. Afbud: KK. Referent: MM".
    fn several(&mut self, at: usize) -> bool {
        let line = &self.lines[at];
        let parts = sentences(&line.plain);
        if parts.len() < 2 || !is_list(parts[0]) || !parts.iter().all(|part| is_told(part)) {
            return false;
        }
        parts.into_iter().for_each(|part| self.told(part));
        (self.taken[at], self.open) = (true, None);
        true
    }

    /// Reads lists that run on over lines and into the sentences after them: "Til stede: NN, MM" / "og KK. LL havde meldt
    /// afbud, og mødet blev åbnet." Returns the place after them.
    fn run_on(&mut self, at: usize) -> Option<usize> {
        let block = self.lines[at..].iter().take(12);
        let block: Vec<&str> =
            block.take_while(|line| !line.is_blank()).map(|line| line.plain.as_str()).collect();
        // where a line has a list of its own the lists stand below each other
        let own = self.lines[at + 1..at + block.len()].iter().any(|line| line.people().is_some());
        let text = block.join(" ");
        let parts = sentences(&text);
        let first_line = sentences(block.first()?);
        let is_open = block.first()?.ends_with([',', ';']) || block.first()?.ends_with(" og");
        let is_broken = block.len() > 1 && is_open || first_line.len() > 1;
        if own || parts.len() < 2 || !is_broken || !is_list(parts[0]) {
            return None;
        }
        let (told, rest): (Vec<&str>, Vec<&str>) = parts.iter().partition(|part| is_told(part));
        self.taken[at..at + block.len()].fill(rest.is_empty());
        told.into_iter().for_each(|part| self.told(part));
        self.open = None;
        Some(at + block.len())
    }

    /// Adds those whom a list or a sentence names.
    fn told(&mut self, part: &str) {
        if let Some(group) = group(part).filter(|_| is_list(part)) {
            let people = people::names(group.names).unwrap_or_default();
            self.add(people, group.kind, group.heading);
            return;
        }
        for sentence in people::told(part) {
            self.add(sentence.people, sentence.kind, sentence.group);
        }
    }

    /// Reads those who are called by their first names, a line each, under the heading of a list. Returns the place after
    /// them.
    fn given_below(&mut self, at: usize, group: &ListHeading<'_>) -> Option<usize> {
        if !group.names.is_empty() {
            return None;
        }
        let first = (at + 1..self.lines.len().min(at + 3)).find(|&below| !self.lines[below].is_blank())?;
        let block = self.lines[first..].iter().take(60).take_while(|line| !line.is_blank());
        let block: Vec<&SourceLine> = block.take_while(|line| line.people().is_none()).collect();
        let one = |line: &&SourceLine| {
            let text = line.without_bullet();
            people_of(line).or_else(|| name::given(text, true).filter(|people| people.len() == 1))
        };
        let people: Vec<Vec<Listed>> = block.iter().map(one).collect::<Option<_>>()?;
        let is_lone = |line: &&SourceLine| people_of(line).is_none();
        // one word over whole names each time heads a part: "Bådklubben" / "Ane Ask" / "Bo Birk"
        let heads = block.windows(2).all(|pair| !is_lone(&pair[0]) || !is_lone(&pair[1]));
        let is_parted = heads && block.first().is_some_and(is_lone) && !block.last().is_some_and(is_lone);
        if is_parted && block.iter().filter(|line| is_lone(line)).count() > 1 {
            return None;
        }
        if !block.iter().any(is_lone) || block.len() < 2 && !self.given {
            return None;
        }
        let end = first + block.len();
        for (place, people) in (first..).zip(people) {
            self.at = place;
            self.add(people, group.kind, group.heading);
        }
        self.taken[at..end].fill(true);
        (self.given, self.open) = (true, Some((group.kind, group.heading.to_owned())));
        Some(end)
    }

    /// Takes a sentence below a list that tells of others than those on it: "Fra administrationen deltog Eva Ek."
    fn tells_of_others(&mut self, at: usize) -> bool {
        let line = &self.lines[at];
        let is_sentence = line.plain.ends_with('.') && line.bullet().is_none();
        if !is_sentence || self.names_substitute(line) || people::told(&line.plain).is_empty() {
            return false;
        }
        self.told(&line.plain);
        (self.taken[at], self.open) = (true, None);
        true
    }

    /// Returns whether a line of a list of those away is one of them with the one who sat in: "Ane Ask (A) - Bo Birk (A) mødte
    /// som stedfortræder."
    fn names_substitute(&self, line: &SourceLine) -> bool {
        let is_away = self.open.as_ref().is_some_and(|(kind, _)| kind.is_away());
        let seated =
            || people::names(&line.plain).is_some_and(|all| all.iter().any(|one| one.substitute.is_some()));
        is_away && seated()
    }

    /// Takes a line that says more of the person on the line above: a post, or the letter of a party.
    fn goes_with_last(&mut self, plain: &str) -> bool {
        let Some(last) = self.entries.last_mut() else { return false };
        let inside = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let lower = lowercase(plain);
        if let Some(letters) = inside.filter(|letters| letters.chars().count() <= 3) {
            last.listed.take_bracket(letters);
        } else if plain.len() <= 30 && lower.ends_with("formand") && name::listed(plain).is_none() {
            last.listed.person.role.get_or_insert(lower);
        } else if lower.len() > 3 && name::is_role(&lower) && !name::is_duty(&lower) {
            last.listed.person.role.get_or_insert(name::role_of(&lower));
        } else if lower == "løsgænger" {
            last.listed.note(plain);
        } else {
            return false;
        }
        true
    }

    /// Returns whether a list goes on after a line that is no name: right between two that are.
    fn goes_on(&self, at: usize) -> bool {
        let short = self.lines[at].plain.len() <= 80 && !self.lines[at].plain.ends_with(['.', ':']);
        let person = |line: &SourceLine| !line.is_blank() && people_of(line).is_some();
        short && at > 0 && self.taken[at - 1] && self.lines.get(at + 1).is_some_and(person)
    }

    fn group(&mut self, at: usize, group: &ListHeading<'_>) -> usize {
        let end = self.all_but(at, group).or_else(|| self.given_below(at, group)).or_else(|| self.run_on(at));
        if let Some(end) = end {
            return end;
        }
        let (people, end) = self.row(at, group.names);
        if group.kind == ListKind::Role && (self.act_by_initials(group) || self.act_by_first_name(group)) {
            self.taken[at] = true;
            self.open = None;
            return at + 1;
        }
        let first =
            || name::given(group.names, self.given).filter(|_| group.kind != ListKind::Role || self.given);
        // where some are called by their first names, "Ane Ask og Bo" are two
        let more = first()
            .filter(|all| self.given && people.as_ref().is_some_and(|people| people.len() < all.len()))
            .filter(|all| all.iter().all(|listed| is_added(group.names, &listed.person.name)));
        let people = more.or(people).or_else(first);
        self.given |= people.iter().flatten().any(|listed| !listed.person.name.contains(' '));
        let listed = people.is_some();
        self.add(people.unwrap_or_default(), group.kind, group.heading);
        let taken = listed || is_nobody(group.names);
        self.taken[at..end].fill(taken);
        self.parted = false;
        self.open =
            taken.then(|| (group.kind, group.heading.to_owned())).filter(|(kind, _)| *kind != ListKind::Role);
        end
    }

    /// Where nobody else is listed as there, those who are invited are those who meet.
    fn invited(&mut self) {
        if self.entries.iter().any(|entry| entry.kind == ListKind::Members) {
            return;
        }
        let invited = |entry: &&mut ParticipantEntry| {
            let heading = entry.heading.to_lowercase();
            ["invitere", "indbudt", "indkaldt"].iter().any(|word| heading.starts_with(word))
        };
        for entry in self.entries.iter_mut().filter(invited) {
            entry.kind = ListKind::Members;
        }
    }

    fn add(&mut self, people: Vec<Listed>, kind: ListKind, heading: &str) {
        let line = Some(self.lines[self.at].no);
        let whom = name::whom(heading).filter(|whom| people.len() == 1 && name::is_name(whom));
        let is_remote = name::is_remote(&heading.to_lowercase());
        let people = if kind.is_away() { rows::with_substitutes(people) } else { people };
        let entry = |mut listed: Listed| {
            listed.remote |= is_remote;
            if kind.is_away() {
                listed.take_reason();
            }
            listed.sits_for = listed.sits_for.or(whom.map(str::to_owned));
            ParticipantEntry { listed, kind, heading: heading.to_owned(), line }
        };
        self.entries.extend(people.into_iter().map(entry));
    }
}

/// Returns whether a sentence is a list: a heading and names.
fn is_list(part: &str) -> bool {
    group(part).is_some_and(|group| people::names(group.names).is_some() || is_nobody(group.names))
}

/// Returns whether a sentence tells who was there or away.
fn is_told(part: &str) -> bool {
    is_list(part) || !people::told(part).is_empty()
}

/// One person on a list.
#[derive(Debug)]
pub(crate) struct ParticipantEntry {
    /// The person, and what stands around the name.
    pub(crate) listed: Listed,
    /// What the list says.
    pub(crate) kind: ListKind,
    /// Its heading.
    pub(crate) heading: String,
    /// The line in the file, where it is known.
    pub(crate) line: Option<usize>,
}
