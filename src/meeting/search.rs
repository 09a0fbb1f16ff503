//! Finding what was decided: the titles, decisions, statements, cases, presenters and attachments of many meetings,
//! and what answers to a few words.
//!
//! Everything is in memory and folded beforehand, so that an answer costs a walk over the texts and nothing
//! else.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;

use super::{Item, ItemId, Meeting, MeetingId, State, Statement, date};

/// Words of a question that say nothing of what is looked for.
const STOP: [&str; 44] = [
    "hvad",
    "hvem",
    "hvor",
    "hvornår",
    "hvorfor",
    "hvordan",
    "hvilke",
    "hvilken",
    "besluttede",
    "besluttet",
    "beslutning",
    "blev",
    "er",
    "var",
    "har",
    "havde",
    "vi",
    "man",
    "de",
    "den",
    "det",
    "der",
    "en",
    "et",
    "og",
    "om",
    "i",
    "på",
    "til",
    "af",
    "at",
    "for",
    "med",
    "fra",
    "ved",
    "som",
    "sidst",
    "sagde",
    "skal",
    "skulle",
    "omkring",
    "vedr",
    "vedrørende",
    "når",
];
/// Endings that a word may have in the text and not in the question, or the other way round.
const ENDINGS: [&str; 13] =
    ["ernes", "erne", "enes", "ene", "ets", "ens", "et", "en", "er", "es", "ne", "s", "e"];
/// How short a word may be that has lost its ending.
const STEM: usize = 4;
/// How much of a decision is shown around what was found, in letters.
const AROUND: usize = 160;

/// A row of an agenda as it is looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
struct IndexedItem {
    item: ItemId,
    name: String,
    /// What was minuted: the decision, or how far the item came, and the statements behind it.
    minuted: String,
    /// How long the decision is that it begins with, in bytes; 0 where none is written.
    written: usize,
    closed: bool,
    state: State,
    /// The number of the case, who prepared and who presents it, and the attachments.
    case: String,
    folded_name: String,
    folded_minuted: String,
    folded_case: String,
}

/// What is looked through of one meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searchable {
    meeting: MeetingId,
    revision: u64,
    body: String,
    day: NaiveDate,
    /// Body and day, folded: a word of the question may name them.
    about: String,
    entries: Vec<IndexedItem>,
}

impl Searchable {
    /// Returns what is looked through of a meeting; rows that only gather others are left out.
    pub fn of(meeting: &Meeting) -> Self {
        let levels = meeting.access_levels();
        let rows = meeting.items.iter().enumerate().filter(|(index, _)| !meeting.is_heading(*index));
        let entries = rows.map(|(index, item)| {
            let decision = item.decision_text().trim_end();
            let (minuted, case) = (minuted(meeting, item), case(item));
            IndexedItem {
                item: item.id.clone(),
                name: item.name(),
                written: decision.len(),
                folded_minuted: fold(&minuted),
                folded_case: fold(&case),
                minuted,
                case,
                closed: levels[index].is_withheld(),
                state: item.state,
                folded_name: fold(&item.name()),
            }
        });
        Searchable {
            meeting: meeting.id.clone(),
            revision: meeting.revision,
            body: meeting.body.clone(),
            day: meeting.date,
            about: fold(&format!("{} {} {}", meeting.body, date::long(meeting.date), meeting.date)),
            entries: entries.collect(),
        }
    }
}

/// Returns the decision of an item, or how far it came, and a line for each statement with whose it is.
fn minuted(meeting: &Meeting, item: &Item) -> String {
    let decision = item.decision_text().trim_end();
    let decision = if decision.is_empty() { item.state.sentence() } else { decision };
    let statements = item.decision.iter().flat_map(|decision| &decision.statements);
    let line = |statement: &Statement| {
        let person = statement.person.as_ref().and_then(|id| meeting.person(id));
        person.map_or_else(String::new, |person| format!("{}: ", person.name)) + &statement.text
    };
    let lines = std::iter::once(decision.to_owned()).chain(statements.map(line));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Returns "Sag: SAG-2026-00388 dlm · Indleder: Lone Lyng · Bilag: Plan; Kort". There is no full stop in it where a
/// sentence could end.
fn case(item: &Item) -> String {
    let number = [&item.case_no, &item.initials].into_iter().flatten().map(String::as_str);
    let number = number.collect::<Vec<_>>().join(" ");
    let attachments = item.bilag.iter().map(|bilag| bilag.title.as_str()).collect::<Vec<_>>().join("; ");
    let presenter = item.presenter.as_deref().unwrap_or_default();
    let parts = [("Sag: ", number.as_str()), ("Indleder: ", presenter), ("Bilag: ", attachments.as_str())];
    let said = parts.into_iter().filter(|(_, text)| !text.is_empty());
    said.map(|(label, text)| format!("{label}{text}")).collect::<Vec<_>>().join(" · ")
}

/// A row of an agenda that answers to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// In which meeting.
    pub meeting: MeetingId,
    /// Whose meeting.
    pub body: String,
    /// When.
    pub day: NaiveDate,
    /// Which item.
    pub item: ItemId,
    /// Its number and title.
    pub name: String,
    /// Where in its name what was looked for is, in bytes.
    pub in_name: Option<Range<usize>>,
    /// Whether it is a closed item.
    pub closed: bool,
    /// How far it came.
    pub state: State,
    /// The decision, the statement or the case around what was found, on one line; empty when there is none.
    pub words: String,
    /// Where in these words what was looked for is, in bytes.
    pub in_words: Option<Range<usize>>,
    /// Where in the decision the first word was found, in bytes; the beginning when it is not in it.
    pub at: usize,
}

/// Everything that is looked through.
#[derive(Debug, Clone, Default)]
pub struct Index {
    meetings: BTreeMap<MeetingId, Searchable>,
}

impl Index {
    /// Adds or replaces a meeting.
    pub fn put(&mut self, meeting: Searchable) {
        self.meetings.insert(meeting.meeting.clone(), meeting);
    }

    /// Forgets the meetings that are not among these.
    pub fn keep<'a>(&mut self, ids: impl Iterator<Item = &'a MeetingId>) {
        let ids: std::collections::BTreeSet<&MeetingId> = ids.collect();
        self.meetings.retain(|id, _| ids.contains(id));
    }

    /// Returns whether a meeting is known as of a revision.
    pub fn knows(&self, id: &MeetingId, revision: u64) -> bool {
        self.meetings.get(id).is_some_and(|known| known.revision >= revision)
    }

    /// Returns the rows that answer to a question, best first and of equals the newest first, and how many
    /// there are: every word that is not an empty one must be in title, minutes, case, body or day, and one at
    /// least in title, minutes or case.
    pub fn find(
        &self,
        question: &str,
        wanted: impl Fn(&str, NaiveDate) -> bool,
        most: usize,
    ) -> (Vec<Hit>, usize) {
        let words = words(question);
        if words.is_empty() {
            return (Vec::new(), 0);
        }
        let of = |meeting| entries(meeting, &words);
        let searched = self.meetings.values().filter(|meeting| wanted(&meeting.body, meeting.day));
        let mut found: Vec<(usize, &Searchable, &IndexedItem)> = searched.flat_map(of).collect();
        found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| b.1.day.cmp(&a.1.day)));
        let count = found.len();
        found.truncate(most);
        (found.into_iter().map(|(_, meeting, entry)| hit(meeting, entry, &words)).collect(), count)
    }
}

/// Returns the rows of a meeting that answer, each with how well: the lower the better.
fn entries<'a>(
    meeting: &'a Searchable,
    words: &'a [QueryWord],
) -> impl Iterator<Item = (usize, &'a Searchable, &'a IndexedItem)> {
    let about: Vec<bool> = words.iter().map(|word| word.stands_in(&meeting.about)).collect();
    meeting.entries.iter().filter_map(move |entry| {
        let (mut total, mut in_item) = (0, false);
        for (word, about) in words.iter().zip(&about) {
            let title = word.rank(&entry.folded_name);
            let minuted = || word.rank(&entry.folded_minuted).map(|rank| rank + 3);
            let case = || word.rank(&entry.folded_case).map(|rank| rank + 6);
            let here = title.or_else(minuted).or_else(case);
            in_item |= here.is_some();
            total += here.or(about.then_some(0))?;
        }
        in_item.then_some((total, meeting, entry))
    })
}

fn hit(meeting: &Searchable, entry: &IndexedItem, words: &[QueryWord]) -> Hit {
    let first = |folded: &str| words.iter().filter_map(|word| word.place(folded)).min();
    let in_minuted = first(&entry.folded_minuted);
    let in_case = first(&entry.folded_case).filter(|_| in_minuted.is_none());
    let at = in_minuted.map_or(0, |at| original(&entry.folded_minuted, &entry.minuted, at));
    let shown = match in_case {
        Some(place) => around(&entry.case, original(&entry.folded_case, &entry.case, place)),
        None => around(&entry.minuted, at),
    };
    Hit {
        meeting: meeting.meeting.clone(),
        body: meeting.body.clone(),
        day: meeting.day,
        item: entry.item.clone(),
        name: entry.name.clone(),
        closed: entry.closed,
        state: entry.state,
        in_name: first_in(&entry.name, words),
        in_words: first_in(&shown, words),
        words: shown,
        at: if at < entry.written { at } else { 0 },
    }
}

/// Returns the text around a place, on one line.
fn around(text: &str, at: usize) -> String {
    let range = excerpt(text, at, AROUND / 2, AROUND);
    let cut = |cut: bool| if cut { "…" } else { "" };
    let (before, after) = (cut(range.start > 0), cut(range.end < text.len()));
    let words = text[range].split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{before}{words}{after}")
}

/// Returns where the first of the words is in a text.
fn first_in(text: &str, words: &[QueryWord]) -> Option<Range<usize>> {
    let folded = fold(text);
    let (at, len) = words.iter().filter_map(|word| word.found(&folded)).min()?;
    Some(original(&folded, text, at)..original(&folded, text, at + len))
}

/// Returns the part of a text that is shown around a place, in bytes: from the beginning of its sentence, or with so many
/// letters before the place, as far as there is room for letters in all.
pub fn excerpt(text: &str, at: usize, before: usize, room: usize) -> Range<usize> {
    let sentence = text[..at].rfind(['.', '\n', '?', '!']).map_or(0, |end| end + 1);
    // a sentence without end begins where the words before would fill their part of the room
    let far = text[sentence..at].char_indices().rev().nth(before).map_or(sentence, |(i, _)| sentence + i);
    let word = if far > sentence { text[far..at].find(' ').map_or(far, |i| far + i + 1) } else { sentence };
    let start = word + (text[word..].len() - text[word..].trim_start().len());
    let end = text[start..].char_indices().nth(room).map_or(text.len(), |(i, _)| start + i);
    start..end
}

/// A word of a question, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
struct QueryWord {
    whole: String,
    /// Without its ending, when it has one.
    stem: Option<String>,
}

impl QueryWord {
    fn new(word: &str) -> Self {
        let cut = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
        let stem = cut.map(str::to_owned).find(|stem| stem.chars().count() >= STEM);
        QueryWord { whole: word.to_owned(), stem }
    }

    /// Returns how well the word is in a text: as the beginning of a word, within one, or without its ending.
    fn rank(&self, text: &str) -> Option<usize> {
        if let Some(first) = text.find(&self.whole) {
            let begins = |at: usize| !text[..at].ends_with(char::is_alphanumeric);
            let any =
                begins(first) || text[first..].match_indices(&self.whole).any(|(at, _)| begins(first + at));
            return Some(usize::from(!any));
        }
        self.stem.as_deref().filter(|stem| text.contains(*stem)).map(|_| 2)
    }

    fn stands_in(&self, text: &str) -> bool {
        text.contains(&self.whole)
    }

    fn place(&self, text: &str) -> Option<usize> {
        self.found(text).map(|(at, _)| at)
    }

    /// Returns where the word is in a text, and how long what is there is.
    fn found(&self, text: &str) -> Option<(usize, usize)> {
        let found = |word: &str| text.find(word).map(|at| (at, word.len()));
        found(&self.whole).or_else(|| found(self.stem.as_deref()?))
    }
}

/// Returns the words of a question that say what is looked for; when none does, all of them.
fn words(question: &str) -> Vec<QueryWord> {
    let folded = fold(question);
    let trim = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let all: Vec<String> = folded.split_whitespace().map(trim).filter(|word| !word.is_empty()).collect();
    let telling: Vec<&String> = all.iter().filter(|word| !STOP.contains(&word.as_str())).collect();
    let chosen = if telling.is_empty() { all.iter().collect() } else { telling };
    chosen.into_iter().map(|word| QueryWord::new(word)).collect()
}

/// Returns text in lower case without the accents that are seldom typed; each letter stays one letter.
fn fold(text: &str) -> String {
    let plain = |c: char| match c {
        'é' | 'è' | 'É' | 'È' => 'e',
        c => c.to_lowercase().next().unwrap_or(c),
    };
    text.chars().map(plain).collect()
}

/// Returns where a place in a folded text is in the text itself.
fn original(folded: &str, text: &str, at: usize) -> usize {
    let letters = folded[..at].chars().count();
    text.char_indices().nth(letters).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests;
