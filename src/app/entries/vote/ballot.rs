//! Parses a typed vote ("11 8 1", "A B / V / 1", "for 11 imod Lyng undlod resten") into a vote and what does
//! not fit.

mod order;
#[cfg(test)]
mod tests;

use crate::meeting::{Person, PersonId, Side, Vote};

/// Those who may vote.
#[derive(Debug, Clone, Copy)]
pub(in crate::app) struct Voters<'a> {
    /// Every listed member, and substitutes.
    pub(in crate::app) members: &'a [&'a Person],
    /// Those of them present during the item.
    pub(in crate::app) present: &'a [&'a Person],
}

/// What was understood of a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::app) struct Ballot {
    pub(in crate::app) vote: Vote,
    /// What does not fit, in Danish.
    pub(in crate::app) doubts: Vec<String>,
    /// Whether a word of the line belongs to no side.
    pub(in crate::app) lost: bool,
}

/// The words for the sides, in the order of [`Vote::sides`].
const SIDES: [&str; 3] = ["for", "imod", "undlod"];

/// A word of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// Begins the next side.
    Slash,
    /// A comma or a full stop.
    Pause,
    /// The word for a side.
    Side(usize),
    Number(u32),
    /// Everyone not named.
    Rest,
    Word(String),
}

/// One side as it was typed.
#[derive(Debug, Default)]
struct TypedSide {
    count: Option<u32>,
    parties: Vec<String>,
    people: Vec<PersonId>,
    rest: bool,
}

impl TypedSide {
    fn is_empty(&self) -> bool {
        self.count.is_none() && self.parties.is_empty() && self.people.is_empty() && !self.rest
    }
}

/// Returns the ballot on a line. The text before a colon is what was voted on.
pub(in crate::app) fn read(line: &str, voters: Voters) -> Ballot {
    let (on, rest) = divided(line);
    let Some(tokens) = order::sides_first(tokens(rest)) else {
        let vote = Vote { on, ..Vote::default() };
        return Ballot { vote, doubts: vec![order::DOUBT.to_owned()], lost: true };
    };
    let mut reader = LineReader { voters, sides: Default::default(), doubts: Vec::new(), lost: false };
    reader.assign(&tokens);
    let mut ballot = reader.finish();
    ballot.vote.on = on;
    ballot
}

/// Returns what was voted on, and the votes: "ændringsforslag fra A: 11 8 1". A colon after "for" belongs to
/// the votes.
fn divided(line: &str) -> (Option<String>, &str) {
    let Some((before, after)) = line.split_once(':') else { return (None, line) };
    let head = before.trim();
    let ends_with_side = head.split_whitespace().last().is_some_and(|w| side_of(&w.to_lowercase()).is_some());
    let says_number = head.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    if ends_with_side || says_number {
        return (None, line);
    }
    (Some(head.strip_prefix("om ").unwrap_or(head).to_owned()), after)
}

fn side_of(word: &str) -> Option<usize> {
    match word {
        "for" | "ja" => Some(0),
        "imod" | "mod" | "nej" => Some(1),
        "undlod" | "undlader" | "undlade" | "blank" | "blankt" | "blanke" | "hverken" => Some(2),
        _ => None,
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let spaced = text.to_lowercase().replace(['/', '|'], " / ").replace([',', ';'], " , ");
    let plain = spaced.replace("hverken for eller imod", "hverken").replace("de øvrige", "øvrige");
    let plain = plain.replace("de andre", "andre");
    let words = plain.split(|c: char| c.is_whitespace() || ":()+=".contains(c));
    let stop = |word: &str| word.ends_with('.').then_some(Token::Pause);
    words.filter(|word| !word.is_empty()).flat_map(|word| token(word).into_iter().chain(stop(word))).collect()
}

/// Returns the tokens of a word: numbers joined by dashes are several.
fn token(word: &str) -> Vec<Token> {
    let lower = word.trim_end_matches('.');
    if let Some(numbers) =
        lower.split(['-', '–']).map(|part| part.parse().ok().map(Token::Number)).collect::<Option<Vec<_>>>()
    {
        return numbers;
    }
    match lower {
        "" | "og" | "stemte" | "stemmer" | "at" | "stemme" => Vec::new(),
        "/" => vec![Token::Slash],
        "," => vec![Token::Pause],
        "resten" | "rest" | "øvrige" | "alle" | "andre" | "enstemmigt" => vec![Token::Rest],
        _ => match side_of(lower) {
            Some(side) => vec![Token::Side(side)],
            None => vec![Token::Word(lower.to_owned())],
        },
    }
}

struct LineReader<'a> {
    voters: Voters<'a>,
    sides: [TypedSide; 3],
    doubts: Vec<String>,
    lost: bool,
}

impl LineReader<'_> {
    /// Puts each token on its side. Without slashes and words for the sides, each number begins the next
    /// side.
    fn assign(&mut self, tokens: &[Token]) {
        let has_sides = tokens.iter().any(|token| matches!(token, Token::Slash | Token::Side(_)));
        let (mut side, mut at) = (0, 0);
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token {
                Token::Slash => side += 1,
                Token::Side(named) => side = *named,
                Token::Number(_) if !has_sides && side < 3 && !self.sides[side].is_empty() => side += 1,
                Token::Number(_) | Token::Rest | Token::Word(_) | Token::Pause => {}
            }
            let Some(typed) = self.sides.get_mut(side) else {
                self.lost = true;
                return self.doubts.push("der er kun tre sider: for, imod, undlod".to_owned());
            };
            match token {
                Token::Number(_) if typed.count.is_some() => {
                    self.lost = true;
                    self.doubts.push(format!("{}: to tal", SIDES[side]));
                }
                Token::Number(count) => typed.count = Some(*count),
                Token::Rest => typed.rest = true,
                Token::Word(_) => at += self.name(side, &tokens[at - 1..]) - 1,
                Token::Slash | Token::Side(_) | Token::Pause => {}
            }
        }
        if self.sides.iter().filter(|typed| typed.rest).count() > 1 {
            self.lost = true;
            self.doubts.push("»resten« står på to sider".to_owned());
        }
    }

    /// Takes a party letter or the beginnings of a name's words; returns how many tokens it took.
    fn name<'w>(&mut self, side: usize, tokens: &'w [Token]) -> usize {
        let word = |token: &'w Token| if let Token::Word(word) = token { Some(word.as_str()) } else { None };
        let mut words: Vec<&str> = tokens.iter().map_while(word).collect();
        let party = |&at: &usize| self.party(words[at]).is_some();
        words.truncate((1..words.len()).find(party).unwrap_or(words.len()));
        if let Some(party) = self.party(words[0]) {
            if !self.sides[side].parties.contains(&party) {
                self.sides[side].parties.push(party);
            }
            return 1;
        }
        if let Some(parties) = self.parties_in(words[0]) {
            self.sides[side].parties.extend(parties);
            return 1;
        }
        let called = |n: usize| named(self.voters.members, &words[..n]);
        let taken = (1..=words.len().min(8)).rev().find(|&n| !called(n).is_empty()).unwrap_or(1);
        let mut found = called(taken);
        if found.len() > 1 {
            let present: Vec<&Person> = found.iter().copied().filter(|p| self.is_here(&p.id)).collect();
            found = if present.is_empty() { found } else { present };
        }
        self.lost |= found.len() != 1;
        match found.as_slice() {
            [one] => self.sides[side].people.push(one.id.clone()),
            [] => self.doubts.push(format!("»{}« er hverken et parti eller et medlem", words[0])),
            [one, two, ..] => self.doubts.push(format!(
                "»{}« kan være {} eller {}",
                words[..taken].join(" "),
                one.name,
                two.name
            )),
        }
        taken
    }

    fn party(&self, word: &str) -> Option<String> {
        let same = |party: &&String| party.to_lowercase() == word;
        self.voters.members.iter().filter_map(|person| person.party.as_ref()).find(same).cloned()
    }

    /// Returns the parties whose letters are written without blanks ("avf"), when no name begins so.
    fn parties_in(&self, word: &str) -> Option<Vec<String>> {
        let parties: Option<Vec<String>> =
            word.chars().map(|letter| self.party(letter.encode_utf8(&mut [0; 4]))).collect();
        parties.filter(|_| called(self.voters.members, &[word]).is_empty())
    }

    fn is_here(&self, id: &PersonId) -> bool {
        self.voters.present.iter().any(|person| person.id == *id)
    }

    fn is_named(&self, id: &PersonId) -> bool {
        self.sides.iter().any(|typed| typed.people.contains(id))
    }

    /// Returns the number of present members of a party who are not named one by one.
    fn of_party(&self, party: &str) -> usize {
        let of = |p: &&&Person| p.party.as_deref() == Some(party) && !self.is_named(&p.id);
        self.voters.present.iter().filter(of).count()
    }

    fn finish(mut self) -> Ballot {
        self.look_for_twice();
        self.spread_rest();
        let mut vote = Vote::default();
        // before any side is removed: a party counts without those whom another side names
        let counts = [0, 1, 2].map(|index| self.counted(index));
        for (index, (counted, side)) in counts.into_iter().zip(vote.sides_mut()).enumerate() {
            let typed = std::mem::take(&mut self.sides[index]);
            let named = !(typed.parties.is_empty() && typed.people.is_empty());
            let count = typed.count.unwrap_or(counted);
            if named && count != counted && !self.voters.present.is_empty() {
                self.doubts.push(format!("{}: {count} skrevet, {counted} nævnt", SIDES[index]));
            }
            *side = Side { count, parties: typed.parties, people: typed.people };
        }
        Ballot { vote, doubts: self.doubts, lost: self.lost }
    }

    fn counted(&self, side: usize) -> u32 {
        let parties: usize = self.sides[side].parties.iter().map(|party| self.of_party(party)).sum();
        u32::try_from(parties + self.sides[side].people.len()).unwrap_or(u32::MAX)
    }

    /// Reports people who vote twice, or who are not present.
    fn look_for_twice(&mut self) {
        let mut doubts = Vec::new();
        let people: Vec<&PersonId> = self.sides.iter().flat_map(|typed| &typed.people).collect();
        let name = |id: &PersonId| {
            self.voters.members.iter().find(|p| p.id == *id).map_or(String::new(), |p| p.name.clone())
        };
        for (at, id) in people.iter().enumerate() {
            if people[..at].contains(id) {
                doubts.push(format!("{} står to gange", name(id)));
            } else if !self.is_here(id) {
                doubts.push(format!("{} er ikke til stede", name(id)));
            }
        }
        let parties: Vec<&String> = self.sides.iter().flat_map(|typed| &typed.parties).collect();
        for (at, party) in parties.iter().enumerate() {
            if parties[..at].contains(party) {
                doubts.push(format!("{party} står to gange"));
            } else if self.of_party(party) == 0 {
                doubts.push(format!("ingen fra {party} er til stede"));
            }
        }
        self.doubts.extend(doubts);
    }

    /// Gives the side of "resten" everyone not named: whole parties by letter, others by name when few;
    /// without parties they are only counted.
    fn spread_rest(&mut self) {
        let Some(side) = self.sides.iter().position(|typed| typed.rest) else { return };
        let is_of_side = |typed: &TypedSide, p: &Person| {
            p.party.as_ref().is_some_and(|party| typed.parties.contains(party))
        };
        let unnamed: Vec<&Person> = self
            .voters
            .present
            .iter()
            .copied()
            .filter(|p| !self.is_named(&p.id) && !self.sides.iter().any(|typed| is_of_side(typed, p)))
            .collect();
        // a side with a number only takes its votes from the rest
        let others = (0..3).filter(|&other| other != side).filter_map(|other| {
            let typed = &self.sides[other];
            typed.count.map(|count| count.saturating_sub(self.counted(other)))
        });
        let counted: u32 = others.sum();
        let has_no_party = unnamed.iter().any(|person| person.party.is_none());
        if counted > 0 || has_no_party && unnamed.len() > FEW {
            let all = u32::try_from(unnamed.len()).unwrap_or(u32::MAX);
            self.sides[side].count = Some((self.counted(side) + all).saturating_sub(counted));
            (self.sides[side].parties, self.sides[side].people) = Default::default();
            return;
        }
        for person in unnamed {
            let split = |party: &str| {
                self.voters.present.iter().any(|p| p.party.as_deref() == Some(party) && self.is_named(&p.id))
            };
            match &person.party {
                Some(party) if self.sides[side].parties.contains(party) => {}
                Some(party) if !split(party) => self.sides[side].parties.push(party.clone()),
                Some(_) | None => self.sides[side].people.push(person.id.clone()),
            }
        }
    }
}

/// How many of the rest are named without a party.
const FEW: usize = 6;

/// Short words that begin many names and are no name.
const SMALL: [&str; 11] = ["fra", "af", "med", "men", "mens", "eller", "ikke", "de", "der", "er", "var"];

/// Returns the people that words name. A letter is a party, and an initial only within a name; a short word
/// alone names no one.
fn named<'a>(people: &[&'a Person], words: &[&str]) -> Vec<&'a Person> {
    if matches!(words, [word] if SMALL.contains(word)) {
        return Vec::new();
    }
    let is_letter = |word: &&&str| word.chars().count() == 1;
    let initial = |person: &Person, letter: &str| {
        person.name.to_lowercase().split_whitespace().any(|part| part.trim_end_matches('.') == letter)
    };
    let mut found = called(people, words);
    found.retain(|person| words.iter().filter(is_letter).all(|letter| initial(person, letter)));
    found
}

/// Returns the people the words of whose names begin so, in order.
pub(in crate::app) fn called<'a>(people: &[&'a Person], words: &[&str]) -> Vec<&'a Person> {
    let fits = |person: &&&Person| {
        let name = person.name.to_lowercase();
        let parts: Vec<&str> = name.split_whitespace().collect();
        parts.windows(words.len()).any(|run| run.iter().zip(words).all(|(part, word)| part.starts_with(word)))
    };
    people.iter().filter(fits).copied().collect()
}

/// Returns a vote as it would be typed, to be edited.
pub(in crate::app) fn written(vote: &Vote, people: &[Person]) -> String {
    let name = |id: &PersonId| people.iter().find(|p| p.id == *id).map(|p| p.name.clone());
    let side = |side: &Side| {
        let mut words = side.parties.clone();
        words.extend(side.people.iter().filter_map(name));
        if words.is_empty() { side.count.to_string() } else { words.join(", ") }
    };
    let on = vote.on.as_ref().map_or_else(String::new, |on| format!("{on}: "));
    format!("{on}{} / {} / {}", side(&vote.in_favour), side(&vote.against), side(&vote.abstained))
}
