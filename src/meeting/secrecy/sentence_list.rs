//! The sentences of a text, each read by itself.

use super::elsewhere::moves_to_open;
use super::named::all_said_of_items;
use super::telling::may_tell;
use super::words::words;
use crate::meeting::sentences::is_end;

/// Returns the sentences of a text. A line ends one, for lists seldom have full stops.
pub fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '!', '?', ';']).flat_map(|line| {
        let ends = |&(at, _): &(usize, &str)| {
            let (before, after) = (line[..at + 1].split_whitespace(), line[at + 1..].split_whitespace());
            before.last().zip({ after }.next()).is_some_and(|(last, next)| is_end(last, next))
        };
        // "Sagen var udsendt som lukket. Byrådet overførte den til den åbne dagsorden": told of one time
        let goes_on = |begin: usize, at: usize| {
            let next = first_sentence(&line[at + 1..]);
            (next.contains("åb") || next.contains("ophæv"))
                && moves_to_open(&words(next))
                && all_said_of_items(next).is_empty()
                && tells_of_past(&line[begin..at])
        };
        let ends: Vec<usize> = line.match_indices(". ").filter(ends).map(|(at, _)| at + 1).collect();
        let begins = std::iter::once(0).chain(ends.iter().copied());
        let cuts = begins.zip(&ends).filter(|(begin, at)| !goes_on(*begin, **at)).map(|(_, at)| *at);
        let cuts: Vec<usize> = cuts.collect();
        let starts = std::iter::once(0).chain(cuts.clone());
        starts.zip(cuts.into_iter().chain([line.len()])).map(|(from, to)| &line[from..to]).collect::<Vec<_>>()
    })
}

/// Returns whether a sentence of a text says of items that it names who may read them. "Behandles for lukkede døre. Punkt 7
/// er udsat." says it of its own item.
pub fn names_items(text: &str) -> bool {
    may_tell(text) && sentences(text).any(|sentence| !all_said_of_items(sentence).is_empty())
}

fn first_sentence(text: &str) -> &str {
    text.split_once(". ").map_or(text, |(first, _)| first)
}

/// "Sagen var udsendt som lukket", but not "Behandles for lukkede døre".
fn tells_of_past(sentence: &str) -> bool {
    words(sentence).iter().any(|word| word.is_one_of(&["blev", "var", "været"]))
}
