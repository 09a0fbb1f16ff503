//! What lines among the items say of another item that they name by its title: "Ansættelse af leder behandles for lukkede
//! døre."

use std::collections::{BTreeSet, HashMap};

use crate::import::line::SourceLine;
use crate::import::passes::find_items::FoundItem;
use crate::import::recognise::words::USUAL_TITLES;
use crate::meeting::text::lowercase;
use crate::meeting::{Access, secrecy};

/// A word of a title shorter than this, in letters, does not tell it from others.
const SHORTEST: usize = 5;

/// The items whose titles have the same telling words.
struct SameWords {
    /// The words, in lower case and in order; at least two.
    words: Vec<String>,
    items: Vec<NamedItem>,
}

/// An item that may be named by its title.
struct NamedItem {
    /// Its place among the items.
    place: usize,
    /// Its title, in lower case.
    title: String,
    /// The numbers of its own lines, without the last.
    lines: std::ops::Range<usize>,
}

/// The titles of a document's items, by the longest word of each: a long document has many of both, so no line is compared
/// with every title.
pub(super) struct TitleIndex {
    titles: Vec<SameWords>,
    /// The titles of each longest word.
    by_word: HashMap<String, Vec<usize>>,
    /// How long those words are, in bytes.
    lengths: BTreeSet<usize>,
}

impl TitleIndex {
    pub(super) fn of(lines: &[SourceLine], found: &[FoundItem]) -> Self {
        let mut groups: HashMap<Vec<String>, Vec<NamedItem>> = HashMap::new();
        for (place, item) in found.iter().enumerate() {
            let title = item.rest.to_lowercase();
            let words: Vec<String> = telling_words(&title).map(str::to_owned).collect();
            let many =
                item.rest.split_whitespace().filter(|word| word.chars().count() >= SHORTEST).count() > 1;
            if !many || words.is_empty() || is_usual(&title) {
                continue;
            }
            let no = |item: &FoundItem| lines.get(item.at).map(|line| line.no);
            let own_lines = no(item).unwrap_or(0)..found.get(place + 1).and_then(no).unwrap_or(usize::MAX);
            groups.entry(words).or_default().push(NamedItem { place, title, lines: own_lines });
        }
        let titles: Vec<SameWords> =
            groups.into_iter().map(|(words, items)| SameWords { words, items }).collect();
        let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, group) in titles.iter().enumerate() {
            let longest = group.words.iter().max_by_key(|word| word.len());
            longest.into_iter().for_each(|word| by_word.entry(word.clone()).or_default().push(at));
        }
        let lengths = by_word.keys().map(String::len).collect();
        TitleIndex { titles, by_word, lengths }
    }

    /// Reads what a line says of items that it does not stand in.
    pub(super) fn read(&self, line: &SourceLine, levels: &mut [Access]) {
        let lower = lowercase(&line.plain);
        let may_say = ["luk", "fortrolig", "offentlig", "døre"].iter().any(|word| lower.contains(word));
        if self.titles.is_empty() || !may_say || line.heading().is_some() {
            return;
        }
        for sentence in secrecy::sentences(&line.plain) {
            let access = secrecy::of_line(sentence).filter(|access| access.is_withheld());
            let Some(access) = access else { continue };
            let lower = lowercase(sentence);
            let speaks_of_itself = is_of_own(&lower);
            for item in self.named_in(&lower) {
                // "Sagen »Ansættelse af leder« er lukket"
                let tells = !speaks_of_itself || lower.contains(&item.title);
                if tells && levels[item.place] < access && !item.lines.contains(&line.no) {
                    levels[item.place] = access;
                }
            }
        }
    }

    /// Returns the items whose titles have their telling words in a sentence, in lower case, one after the other.
    fn named_in(&self, sentence: &str) -> impl Iterator<Item = &NamedItem> {
        let mut titles: BTreeSet<usize> = BTreeSet::new();
        for (at, _) in sentence.char_indices() {
            let words = self.lengths.iter().filter_map(|length| sentence.get(at..at + length));
            titles.extend(words.filter_map(|word| self.by_word.get(word)).flatten());
        }
        let named = titles.into_iter().map(|at| &self.titles[at]);
        let named: Vec<&SameWords> = named.filter(|title| has_in_order(sentence, &title.words)).collect();
        named.into_iter().flat_map(|title| &title.items)
    }
}

/// Returns the words of a title, in lower case, that tell it from others.
fn telling_words(title: &str) -> impl Iterator<Item = &str> {
    title.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= SHORTEST)
}

fn has_in_order(sentence: &str, words: &[String]) -> bool {
    let mut rest = sentence;
    words.iter().all(|word| match rest.find(word.as_str()) {
        Some(at) => {
            rest = &rest[at + word.len()..];
            true
        }
        None => false,
    })
}

/// Returns whether a sentence, in lower case, speaks of the item that it stands in: "Sagen optages på lukket
/// dagsorden", but not "Sagen om ansættelse af leder er lukket".
fn is_of_own(sentence: &str) -> bool {
    const OWN: [&str; 6] = ["punktet", "sagen", "emnet", "dette", "denne", "indstillingen"];
    let mut words = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_own = words.next().is_some_and(|word| OWN.contains(&word));
    is_own && !words.take(2).any(|word| ["om", "vedrørende", "vedr", "angående"].contains(&word))
}

/// Returns whether a title, in lower case, is one that most agendas have, whose words say little.
fn is_usual(title: &str) -> bool {
    let title = title.trim().trim_end_matches('.');
    USUAL_TITLES.iter().any(|usual| {
        let rest = title.strip_prefix(usual.trim_end_matches('.'));
        rest.is_some_and(|rest| ["", "en", "et", "er"].contains(&rest))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn a_line_names_other_items_by_their_titles() {
        let text = "1. Salg af havnens kran\n2. Ny kran\n3. Havneplads\nSalg af havnens gamle kraner behandles for lukkede døre.\nKran er lukket.\nSagen optages på lukket dagsorden.";
        let lines = split(text);
        let item = |at: usize, title: &str| FoundItem::on_line(at, (at + 1).to_string(), title.to_owned());
        // "kran" is too short to tell anything, and one word tells too little
        let short = [item(0, "Salg af havnens kran"), item(1, "Ny kran"), item(2, "Havneplads")];
        let mut levels = vec![Access::Open; 3];
        let titles = TitleIndex::of(&lines, &short);
        lines.iter().for_each(|line| titles.read(line, &mut levels));
        assert_eq!(levels, [Access::Open; 3]);
        let longer = [item(0, "Salg af havnens kraner"), item(1, "Havnens salg"), item(2, "Havneplads")];
        let titles = TitleIndex::of(&lines, &longer);
        lines.iter().for_each(|line| titles.read(line, &mut levels));
        assert_eq!(levels, [Access::Closed, Access::Open, Access::Open]);
    }
}
