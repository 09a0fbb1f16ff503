//! What an agenda says of secrecy: whether a title, a line, a heading or a sentence calls its item open or closed.
//!
//! Meetings of municipal bodies are public, and only single items are closed (styrelsesloven § 10); other bodies close what
//! they like. There is no one way to write it, so the words are read by what they mean: adjectives ("lukket",
//! "fortroligt"), negated publicity ("ikke offentligt", "må ikke offentliggøres"), closed doors, rules of law, and where in
//! the text they stand. What stands near secrecy and is not understood is [`Access::Doubtful`], never open.
//!
//! | file | what is in it |
//! |---|---|
//! | `meaning`, `vocabulary`, `whole_words` | what a word may mean, and the words that mean it |
//! | `words` | the words one by one, with what each may mean |
//! | `phrases` | words together: closed doors, negated publicity, rules of law |
//! | `title` | a title with its marks, and the title that remains |
//! | `group` | lines that divide the agenda into an open and a closed part |

mod group;
mod meaning;
mod phrases;
#[cfg(test)]
mod tests;
mod title;
mod vocabulary;
mod whole_words;
mod words;

use super::access_level::Access;
use super::{Indstilling, Item, Section};
use meaning::WordMeaning;
use phrases::{Reading, read};
pub use title::{MarkedTitle, split_title};
use words::{Word, words};

/// The longest line that is read as one said of the item, in characters; a longer one is text.
const LINE: usize = 140;

/// What a line says that stands by itself under a title: "Lukket punkt", "Offentlighed: Lukket", "Punktet behandles for
/// lukkede døre." `None` when it says nothing of secrecy.
pub fn of_line(line: &str) -> Option<Access> {
    if line.chars().count() > LINE {
        return of_text(line);
    }
    let words = words(line);
    if let Some(access) = boxes(line).or_else(|| labelled(line)) {
        return Some(access);
    }
    let reading = read(&words);
    if reading.is_mark {
        return reading.access();
    }
    sentence(&words, &reading).or(reading.strongest_doubt(line))
}

/// What running text says: only sentences about the item itself, or with words that are seldom said of anything else.
pub fn of_text(text: &str) -> Option<Access> {
    let sentences = text.split(['\n', '!', '?', ';']).flat_map(|line| line.split(". "));
    sentences.filter_map(of_sentence).max()
}

fn of_sentence(text: &str) -> Option<Access> {
    let words = words(text);
    let reading = read(&words);
    if reading.is_mark {
        // a short line by itself, as in a table
        return reading.access().filter(|access| access.is_withheld());
    }
    let stated = sentence(&words, &reading).filter(|access| access.is_withheld());
    stated.or(reading.is_telling.then_some(Access::Doubtful))
}

/// What a line says that gathers the items after it: "LUKKEDE SAGER", "Åbne punkter", "Den lukkede del". `None` for
/// a line that says anything else.
pub fn of_group(line: &str) -> Option<Access> {
    group::doors(line).or_else(|| group::cores(line).into_iter().find_map(|core| of_plain_group(&core)))
}

fn of_plain_group(line: &str) -> Option<Access> {
    let words = words(without_enumerator(line).trim_end_matches(':'));
    let gathers = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::Agenda | WordMeaning::PersonCases)
            || word.is_plural_closed()
    };
    // "Lukkede punkter: Ingen" and "Punktet behandles på lukket møde." gather nothing
    let is_sentence = line.trim_end().ends_with('.')
        || words.iter().any(|word| {
            matches!(word.meaning, WordMeaning::Number | WordMeaning::No)
                || ["ingen", "intet"].contains(&word.text.as_str())
                || ["punktet", "sagen"].contains(&word.text.as_str())
        });
    let is_shouted = matches!(&words[..], [word] if word.is_capitals);
    let reading = read(&words);
    let is_group = reading.is_mark && !is_sentence && (is_shouted || words.iter().any(gathers));
    is_group.then(|| reading.access()).flatten()
}

/// What a line says that is a mark and nothing more, so that no word is lost without it: "Lukket punkt".
pub fn of_mark(line: &str) -> Option<Access> {
    labelled(line).filter(|access| *access != Access::Doubtful).or_else(|| title::plain_mark(line))
}

/// What the texts of an item say of it: the lines under its title, its sections, decision and attachments.
pub fn of_item(item: &Item) -> Option<Access> {
    let section = |section: &Section| {
        let is_label =
            section.text.lines().count() == 1 && section.text.len() < LINE && !section.heading.is_empty();
        let pair = is_label.then(|| labelled(&format!("{}: {}", section.heading, section.text))).flatten();
        let lines =
            section.heading.is_empty().then(|| section.text.lines().filter_map(of_line).max()).flatten();
        // the title of an item that was not found
        let titles = section.text.lines().filter_map(title::marked_line).max();
        let lines = lines.max(titles);
        pair.max(lines).max(of_text(&section.text)).max(of_line(&section.heading))
    };
    let points = item.indstilling.iter().flat_map(Indstilling::lines).filter_map(of_text);
    // what is attached is closed by itself
    let bilag =
        item.bilag.iter().filter_map(|bilag| of_title(&bilag.title)).filter(|access| access.is_withheld());
    let decision = of_text(item.decision_text());
    let texts = item.sections.iter().filter_map(section).chain(points).chain(decision);
    texts.chain(bilag.map(|_| Access::Doubtful)).max()
}

/// A line without "B." or "II)" in front.
fn without_enumerator(line: &str) -> &str {
    let line = line.trim();
    let Some((first, rest)) = line.split_once([' ', '\t']) else { return line };
    let Some(number) = first.strip_suffix(['.', ')', ':']) else { return line };
    let is_letter = number.chars().count() == 1 && number.chars().all(char::is_alphanumeric);
    let is_roman = !number.is_empty() && number.chars().all(|c| "IVXivx".contains(c));
    if is_letter || is_roman { rest.trim() } else { line }
}

/// What a title or heading says of its own item, wherever in it.
pub fn of_title(title: &str) -> Option<Access> {
    split_title(title).access
}

/// "[x] Lukket [ ] Åben": what is ticked.
fn boxes(line: &str) -> Option<Access> {
    const TICKED: [&str; 8] = ["[x]", "(x)", "☒", "☑", "✓", "✔", "■", "🗹"];
    const EMPTY: [&str; 5] = ["[ ]", "( )", "☐", "□", "[]"];
    let lower = line.to_lowercase();
    let ticks = TICKED.iter().filter_map(|tick| Some((lower.find(tick)?, tick.len())));
    let (at, length) = ticks.min()?;
    let is_mark = |text: &str, mark: &&&str| text.starts_with(**mark);
    let boxes_first = EMPTY.iter().chain(&TICKED).any(|mark| is_mark(lower.trim_start(), &mark));
    let answer = if boxes_first {
        let behind = &lower[at + length..];
        let ends = EMPTY.iter().chain(&TICKED).filter_map(|mark| behind.find(mark));
        &behind[..ends.min().unwrap_or(behind.len())]
    } else {
        let before = &lower[..at];
        let begins = EMPTY.iter().chain(&TICKED).filter_map(|mark| Some(before.rfind(mark)? + mark.len()));
        &before[begins.max().unwrap_or(0)..]
    };
    read(&words(answer)).access()
}

/// "Offentlighed: Lukket", "Lukket: Ja", "Åben/lukket | Åben": a label of secrecy and its value.
fn labelled(line: &str) -> Option<Access> {
    let (label, value) = line.split_once([':', '|', '\t', '='])?;
    let (label, value) = (words(label), words(value.trim().trim_start_matches(['|', ' '])));
    if label.is_empty() || value.is_empty() || label.len() > 6 {
        return None;
    }
    let named = read(&label);
    let says_open = label
        .iter()
        .any(|w| matches!(w.meaning, WordMeaning::Open | WordMeaning::Public | WordMeaning::Publish));
    let says_closed = label
        .iter()
        .any(|w| matches!(w.meaning, WordMeaning::Closed | WordMeaning::Secret | WordMeaning::Sensitive));
    let is_kind = label
        .iter()
        .all(|w| matches!(w.meaning, WordMeaning::Kind | WordMeaning::Items | WordMeaning::Filler));
    if !(says_open || says_closed || is_kind) {
        return None;
    }
    let answer = read(&value);
    let first = value.first().map(|word| word.meaning);
    match (first, says_open, says_closed) {
        _ if value.len() > 8 => None,
        (Some(WordMeaning::Yes), false, true) | (Some(WordMeaning::No), true, false) => Some(Access::Closed),
        (Some(WordMeaning::No), false, true) | (Some(WordMeaning::Yes), true, false) => Some(Access::Open),
        (Some(WordMeaning::Yes | WordMeaning::No), ..) => Some(Access::Doubtful),
        _ if answer.is_mark || answer.closed || answer.open => answer.access(),
        _ if answer.doubt => Some(Access::Doubtful),
        // "Lukket: Salg af grund" is a title with a mark, "Offentlighed: Begrænset" an answer nobody understood
        _ if is_kind || named.is_mark && says_closed && !says_open => None,
        _ => Some(Access::Doubtful),
    }
}

/// What a sentence says of its item: "Punktet behandles for lukkede døre.", "Sagen er ikke fortrolig."
fn sentence(words: &[Word], reading: &Reading) -> Option<Access> {
    let about_item =
        words.iter().take(4).any(|word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This));
    let handled = words.iter().any(|word| word.meaning == WordMeaning::Handled);
    if reading.doors && (about_item || handled || words.len() <= 6) {
        return Some(if reading.negated { Access::Doubtful } else { Access::Closed });
    }
    if !about_item {
        return None;
    }
    match () {
        () if reading.closed => Some(Access::Closed),
        () if reading.doubt => Some(Access::Doubtful),
        () if reading.open => Some(Access::Open),
        () => None,
    }
}
