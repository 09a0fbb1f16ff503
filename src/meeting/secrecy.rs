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
//! | `word_table` | tables that each word is looked up in |
//! | `telling` | a quick look whether a text has any such word |
//! | `text_cache` | what was read of the last texts |
//! | `words` | the words one by one, with what each may mean |
//! | `word_groups` | words together: closed doors, negated publicity, rules of law |
//! | `text_reading` | what they say together |
//! | `reports` | items on what another body did |
//! | `sentence_list` | the sentences of a text, two that tell of one time together |
//! | `statement` | sentences about the item itself |
//! | `statutes` | rules of law that items are closed by |
//! | `classes` | classes of words that rules share |
//! | `patterns` | a language for how words stand together in a sentence |
//! | `kept_back` | rules in it: what does not go where others read, or is told in confidence |
//! | `proposed` | what was proposed of secrecy, and refused |
//! | `readers` | parts of an agenda by who gets them |
//! | `colours` | papers of a colour, and letters set apart |
//! | `attachments` | closed attachments and their text |
//! | `item_parts` | the closed and the open part of one item |
//! | `item_texts` | what the texts of an item say of it together |
//! | `elsewhere` | what is closed without any item being so: gates, years, times that are over |
//! | `subjects` | secrecy as a subject that is talked of |
//! | `rules_as_subject` | titles on rules and numbers of secrecy |
//! | `things` | things that are closed and no items: wards, pipes, roads |
//! | `title` | a title with its marks, and the title that remains |
//! | `marked_lines` | marks of lines that are no titles of items |
//! | `group` | lines that divide the agenda into an open and a closed part |
//! | `listed` | lists that tell how agendas are divided |
//! | `cells` | cells of tables under the headings of their columns |
//! | `labels` | labels and boxes with their answers |
//! | `named` | sentences about items that they name: by number, by place, by case |

mod attachments;
mod cells;
mod classes;
mod colours;
mod elsewhere;
mod group;
mod item_parts;
mod item_texts;
mod kept_back;
mod labels;
mod listed;
mod marked_lines;
mod meaning;
mod named;
mod patterns;
mod proposed;
mod readers;
mod reports;
mod rules_as_subject;
mod sentence_list;
mod statement;
mod statutes;
mod subjects;
mod telling;
#[cfg(test)]
mod tests;
mod text_cache;
mod text_reading;
mod things;
mod title;
mod vocabulary;
mod whole_words;
mod word_groups;
mod word_table;
mod words;

use super::access_level::Access;
use crate::meeting::text::lowercase;
pub use attachments::{heads_closed_attachment, is_closed_attachment, is_closed_attachment_text};
pub use cells::of_cell;
use colours::is_coloured;
pub use item_parts::{PartHeading, item_part};
pub use item_texts::{is_empty_list, of_item};
use kept_back::{is_for_members, is_kept_back, is_restricted, is_without_staff};
pub use labels::is_none;
pub use listed::{LONGEST_LIST, is_of_list};
use meaning::WordMeaning;
pub use named::{NamedItems, SaidOfItems, all_said_of_items, named_as_alike};
pub use proposed::without_refused;
pub use sentence_list::{names_items, sentences};
pub use statement::is_without_subject;
use statement::{is_lately_closed, sentence, tells_late};
use telling::may_tell;
use things::is_of_unknown_kind;
pub use title::{MarkedTitle, bears_mark, split_title};
pub use vocabulary::{gathers_many, is_handled, names_item, names_many};
use word_groups::{read, states_rule};
use words::{Word, words};

/// The longest line that is read as one said of the item, in characters; a longer one is text.
const LINE: usize = 140;
/// What says that nothing and nobody else is meant.
const ONLY: [&str; 4] = ["kun", "alene", "udelukkende", "only"];

/// Returns what a line says that gathers the items after it: "LUKKEDE SAGER", "Åbne punkter", "Den lukkede del". `None`
/// for a line that says anything else.
pub fn of_group(line: &str) -> Option<Access> {
    if !may_tell(line) || labels::asks_of_meeting(line) {
        return None;
    }
    // "Mødet er offentligt. Punkt 5 er lukket." divides nothing
    let names = sentences(line).any(names_items);
    if names { None } else { group::division(line).or_else(|| readers::division(line)) }
}

/// Returns what a sentence says of all items that those before it did not name: "De øvrige punkter er lukkede." `None`
/// where it says nothing of the rest.
pub fn of_rest(sentence: &str) -> Option<Access> {
    const REST: [&str; 6] = ["øvrige", "resten", "resterende", "andre", "alt", "alle"];
    let begins = may_tell(sentence) && words(sentence).iter().take(3).any(|word| word.is_one_of(&REST));
    begins.then(|| of_group(sentence)).flatten().filter(|access| access.is_withheld())
}

/// Returns what a line says of all meetings of a body: that nobody listens to them, and whether everybody reads the
/// minutes, so that no item is closed. `None` where it says nothing of them.
pub fn of_all_meetings(line: &str) -> Option<Access> {
    may_tell(line).then(|| elsewhere::of_all_meetings(&words(line))).flatten()
}

/// Returns whether a line gathers the items after it only by who gets them: "Punkter til alle", "Kun til bestyrelsen".
pub fn is_of_readers(line: &str) -> bool {
    let by_readers = || readers::division(line).or_else(|| readers::part(line)).is_some();
    may_tell(line) && group::division(line).is_none() && title::plain_mark(line).is_none() && by_readers()
}

/// Returns whether a word is a label that is answered with who may read an item: "Sagstype", "Synlighed".
pub fn is_kind(word: &str) -> bool {
    matches!(&words(word)[..], [one] if one.meaning == WordMeaning::Kind)
}

/// Returns whether a title is one case of a person and nothing else: "Personalesag", "Personsag (lukket)", "Orientering om
/// personalesag".
pub fn is_case_of_person(title: &str) -> bool {
    let words = words(title);
    // "Personsag (behandlet uden tilhørere)"
    let says_more = |word: &&Word| {
        use WordMeaning::{Audience, Closed, Doors, Filler, Handled, Not, Secret, This};
        let is_mark =
            matches!(word.meaning, Closed | Secret | Filler | This | Handled | Not | Audience | Doors);
        !is_mark && word.text != "orientering"
    };
    let mut others = words.iter().filter(says_more);
    let case = others.next().filter(|_| others.next().is_none());
    case.is_some_and(|word| word.meaning == WordMeaning::PersonCases && word.text.ends_with("sag"))
}

/// Returns whether a text calls one item by its kind, and no part of an agenda: "Lukket punkt", "Fortrolig sag", but
/// not "Lukket del (1 sag)".
pub fn is_of_one(text: &str) -> bool {
    const PAPERS: [&str; 2] = ["side", "siden"];
    let lower = lowercase(text);
    let has = |is_wanted: &dyn Fn(&str) -> bool| lower.split(|c: char| !c.is_alphanumeric()).any(is_wanted);
    has(&|word| names_item(word) || PAPERS.contains(&word))
        && !gathers_many(&lower)
        && !has(&|word| word == "møde")
}

/// Returns what a line says that stands alone over the next title, as the heading of a part does: "Ejendomme (lukket)",
/// "Uden tilhørere". `None` when it says nothing of secrecy.
pub fn of_part(line: &str) -> Option<Access> {
    if !may_tell(line) {
        return None;
    }
    if is_without_staff(&words(line)) {
        return Some(Access::Doubtful);
    }
    let is_heading =
        line.chars().count() <= 80 && !line.trim_end().ends_with(['.', ',', ';']) && !names_items(line);
    let marked = || title::split_title(line).access.filter(|access| *access == Access::Closed);
    // "Kun for jeres øjne:"
    let for_few = || {
        let heads = line.trim_end().ends_with(':') && !heads_closed_attachment(line);
        (heads && is_kept_back(&words(line))).then_some(Access::Doubtful)
    };
    let access = || title::plain_mark(line).or_else(marked).or_else(|| readers::part(line)).or_else(for_few);
    is_heading.then(access).flatten()
}

/// Returns what the answer to one question says, where it is sure: "Lukket: Nej".
pub fn of_answer(line: &str) -> Option<Access> {
    let is_short = line.contains(':') && line.split_whitespace().count() <= 3;
    let access = (is_short && may_tell(line)).then(|| labels::read_label(line)).flatten();
    access.filter(|access| *access != Access::Doubtful)
}

/// Returns what a line says that stands by itself under a title: "Lukket punkt", "Offentlighed: Lukket", "Punktet
/// behandles for lukkede døre." `None` when it says nothing of secrecy.
pub fn of_line(line: &str) -> Option<Access> {
    if !may_tell(line) {
        return None;
    }
    // what is said of items that are named is not said of the one it stands in
    if names_items(line) { marked_lines::mark_before_named(line) } else { line_by_itself(line) }
}

/// Returns what a line says, whichever item it says it of.
fn line_by_itself(line: &str) -> Option<Access> {
    // "Lukkede punkter: Ingen"
    if let Some(label) = labels::asked_for_none(line) {
        return labels::lets_nobody_in(label).then_some(Access::Doubtful);
    }
    if line.chars().count() > LINE {
        return of_text(line);
    }
    let words = words(line);
    if let Some(access) = labels::read_label(line) {
        return Some(access);
    }
    let reading = read(&words);
    if reading.is_mark {
        return reading.access();
    }
    let begins = words.first().is_some_and(|word| word.is_one_of(&ONLY));
    let is_for_members = is_for_members(&words) && (words.len() <= 6 || begins && words.len() <= 12)
        || is_without_staff(&words);
    let doubt = || {
        let doubt = reading.strongest_doubt(line).or(is_for_members.then_some(Access::Doubtful));
        let unknown = marked_lines::begins_with_mark(line)
            || is_of_unknown_kind(&words)
            || is_lately_closed(&words)
            || is_coloured(&words)
            || is_restricted(&words);
        doubt.or(unknown.then_some(Access::Doubtful)).filter(|_| !states_rule(&words))
    };
    sentence(&words, &reading).or_else(doubt)
}

/// Returns what running text says: only sentences about the item itself, or with words that are seldom said of anything
/// else.
pub fn of_text(text: &str) -> Option<Access> {
    sentences(text).filter(tells).filter_map(of_sentence).max()
}

/// Returns whether a line or a sentence may say something of secrecy.
fn tells(text: &&str) -> bool {
    may_tell(text)
}

fn of_sentence(text: &str) -> Option<Access> {
    if marked_lines::begins_with_mark(text) && !names_items(text) {
        return Some(Access::Doubtful);
    }
    if labels::asked_for_none(text).is_some() {
        return None;
    }
    if names_items(text) {
        return marked_lines::mark_before_named(text);
    }
    let words = words(text);
    let reading = read(&words);
    if reading.is_mark {
        // a short line by itself, as in a table
        return reading.access().filter(|access| access.is_withheld());
    }
    let stated = sentence(&words, &reading).filter(|access| access.is_withheld());
    let opens = sentence(&words, &reading) == Some(Access::Open);
    let stated = stated.or(tells_late(&words, &reading).then_some(Access::Doubtful));
    stated.or((reading.is_telling && !opens && !states_rule(&words)).then_some(Access::Doubtful))
}

/// Returns what a line says that is a mark and nothing more, so that no word is lost without it: "Lukket punkt".
pub fn of_mark(line: &str) -> Option<Access> {
    if !may_tell(line) {
        return None;
    }
    let is_general = || states_rule(&words(line));
    let mark = || title::plain_mark(line).filter(|_| !is_general());
    match labels::read_label(line) {
        // "Åbenhed: Ingen" opens nothing
        Some(Access::Doubtful) => mark().filter(|access| access.is_withheld()),
        answered => answered.or_else(mark),
    }
}

/// Returns what a title or heading says of its own item, wherever in it.
pub fn of_title(title: &str) -> Option<Access> {
    split_title(title).access
}
