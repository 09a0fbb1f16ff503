//! Entries of a list that are set otherwise than a person a line: numbered, with the surname first, or a card of lines for each.

use crate::import::line::SourceLine;
use crate::import::passes::participants::{ListReader, ParticipantEntry};
use crate::import::recognise::name;
use crate::import::recognise::people::ListKind;
use crate::meeting::text::lowercase;

/// The fewest entries that tell how a list is set.
const FEWEST: usize = 2;

/// The fewest names with a house joined to them that tell that it is one.
const FEWEST_JOINED: usize = 3;

/// The most lines of a card.
const CARD: usize = 4;

/// Lines with each entry of such lists on one, and of each line the one that says what it said.
pub(super) struct PlainEntries {
    pub(super) lines: Vec<SourceLine>,
    pub(super) said_on: Vec<usize>,
}

/// Puts the entries under the headings of lists as a list has them; nothing where all are so.
pub(super) fn plain(lines: &[SourceLine]) -> Option<PlainEntries> {
    let heads = |line: &SourceLine| {
        line.people().is_some_and(|group| group.names.is_empty() && group.kind != ListKind::Role)
    };
    let headings: Vec<usize> = (0..lines.len()).filter(|&at| heads(&lines[at])).collect();
    if headings.is_empty() {
        return None;
    }
    let mut out = PlainEntries { lines: lines.to_vec(), said_on: (0..lines.len()).collect() };
    let mut changed = false;
    for at in headings {
        let first = (at + 1..lines.len().min(at + 3)).find(|&below| !lines[below].is_blank());
        let Some(first) = first else { continue };
        let below = lines[first..].iter().take_while(|line| !line.is_blank() && !heads(line));
        let block = first..first + below.count();
        let texts: Vec<&str> = lines[block.clone()].iter().map(SourceLine::without_bullet).collect();
        if let Some(entries) = numbered(&texts).or_else(|| turned(&texts)) {
            for (place, text) in block.zip(entries) {
                out.lines[place] = lines[place].reading(text);
            }
            changed = true;
        } else {
            changed |= out.join_cards(lines, first);
        }
    }
    changed.then_some(out)
}

/// Returns the names without their numbers: "1. Ane Ask", "2. Bo Birk".
fn numbered(texts: &[&str]) -> Option<Vec<String>> {
    let one = |(n, text): (usize, &&str)| {
        let rest = text.strip_prefix(&(n + 1).to_string())?;
        let who = rest.strip_prefix(['.', ')'])?.trim_start();
        name::listed(who).map(|_| who.to_owned())
    };
    let all: Option<Vec<String>> = texts.iter().enumerate().map(one).collect();
    all.filter(|all| all.len() >= FEWEST)
}

/// Returns the names with the surname last: "Ask, Ane (A)", "Birk, Bo".
fn turned(texts: &[&str]) -> Option<Vec<String>> {
    let one = |text: &&str| {
        let (last, rest) = text.split_once(", ")?;
        let end = rest.find([',', '(']).unwrap_or(rest.len());
        let (first, more) = rest.split_at(end);
        let name = format!("{} {last}", first.trim());
        // "FOA, Ane Ask" is who sends her
        let is_whole = name::is_name(first.trim());
        let is_turned =
            !last.contains(' ') && !is_whole && name::is_name(&name) && name::listed(text).is_none();
        is_turned.then(|| format!("{name} {more}").replace(" ,", ",").trim_end().to_owned())
    };
    let all: Option<Vec<String>> = texts.iter().map(one).collect();
    all.filter(|all| all.len() >= FEWEST)
}

/// Divides a name from the house that is joined to it: "Ane Ask-Spirehuset".
fn with_house(name: &str) -> Option<(&str, &str)> {
    let (who, house) = name.rsplit_once('-')?;
    let is_house = house.starts_with(char::is_uppercase) && !house.contains(' ');
    (is_house && name::is_name(who)).then_some((who, house))
}

impl ListReader<'_> {
    /// Divides the names from the houses joined to them, where that is how most are set: one alone has two surnames.
    pub(super) fn divide_houses(&mut self) {
        let is_joined = |entry: &&ParticipantEntry| {
            entry.listed.person.org.is_none() && with_house(&entry.listed.person.name).is_some()
        };
        let joined = self.entries.iter().filter(is_joined).count();
        if joined < FEWEST_JOINED || joined * 2 < self.entries.len() {
            return;
        }
        for entry in &mut self.entries {
            let person = &mut entry.listed.person;
            let divided = with_house(&person.name).filter(|_| person.org.is_none());
            if let Some((who, house)) = divided.map(|(who, house)| (who.to_owned(), house.to_owned())) {
                (person.name, person.org) = (who, Some(house));
                entry.listed.is_guessed = true;
            }
        }
    }
}

impl PlainEntries {
    /// Joins cards: blocks of lines under a heading, each with a name first, and below it what the person is and where from.
    fn join_cards(&mut self, lines: &[SourceLine], first: usize) -> bool {
        let mut cards: Vec<(usize, usize)> = Vec::new();
        let mut at = first;
        while let Some(end) = card(lines, at) {
            cards.push((at, end));
            match (end..lines.len().min(end + 3)).find(|&next| !lines[next].is_blank()) {
                Some(next) => at = next,
                None => break,
            }
        }
        if cards.len() < FEWEST {
            return false;
        }
        for (from, to) in cards {
            let said = lines[from..to].iter().filter(|line| !is_member(line));
            let said: Vec<&str> = said.map(|line| line.plain.as_str()).collect();
            self.lines[from] = lines[from].reading(said.join(", "));
            for line in &mut self.lines[from + 1..to] {
                *line = line.reading(String::new());
            }
            self.said_on[from + 1..to].fill(from);
        }
        true
    }
}

/// Returns whether a line says no more than that somebody is a member.
fn is_member(line: &SourceLine) -> bool {
    lowercase(&line.plain) == "medlem"
}

/// Returns the end of the card that begins on a line: a name, and right under it short lines that are no names, and a
/// blank line.
fn card(lines: &[SourceLine], at: usize) -> Option<usize> {
    let count = lines[at..].iter().take(CARD + 1).take_while(|line| !line.is_blank()).count();
    let card = &lines[at..at + count];
    let is_said = |line: &SourceLine| {
        let plain = line.plain.as_str();
        plain.len() <= 60 && !plain.contains(':') && !plain.ends_with('.') && name::listed(plain).is_none()
    };
    let is_card = (2..=CARD).contains(&count)
        && name::is_name(&card[0].plain)
        && card.iter().all(|line| is_member(line) || line.people().is_none() && line.bullet().is_none())
        && card[1..].iter().all(is_said);
    is_card.then_some(at + count)
}
