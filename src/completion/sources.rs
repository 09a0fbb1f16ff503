//! Where the words come from: the item, the meeting's people, its agenda, and what the body decided before.

use super::Source;
use crate::draft::phrases::{IDIOMS, TRADE};
use crate::draft::shapes;
use crate::meeting::{Indstilling, Item, Meeting};
use crate::spelling::sentences;

/// How many items before and after one are sources for it: more than real agendas have, so that a longer one
/// is not read whole at every item.
const NEIGHBOURS: usize = 150;

/// Returns the sources of an item, nearest first. Its own decision is not one; its indstilling in the past
/// tense is, before the indstilling itself: a decision says "godkendte" where that says "godkender".
pub(super) fn sources<'a>(
    meeting: &'a Meeting,
    item: &'a Item,
    done: &'a [String],
    earlier: &'a [String],
) -> Vec<(Source, &'a str)> {
    let mut all = Vec::new();
    all.extend(Some(meeting.named_body()).filter(|body| !body.is_empty()).map(|body| (Source::Name, body)));
    all.extend(item.presenter.as_deref().map(|name| (Source::Name, name)));
    for person in &meeting.people {
        all.push((Source::Name, person.name.as_str()));
        all.extend(person.org.as_deref().map(|org| (Source::Name, org)));
    }
    all.extend(done.iter().map(|words| (Source::Indstilling, words.as_str())));
    recommended(item, Source::Indstilling, &mut all);
    agenda_texts(item, Source::Item, &mut all);
    let place = meeting.position(&item.id).unwrap_or_default();
    let near = || meeting.items.iter().skip(place.saturating_sub(NEIGHBOURS)).take(2 * NEIGHBOURS + 1);
    let others = || near().filter(|other| other.id != item.id);
    let decided = others().map(Item::decision_text).chain(earlier.iter().map(String::as_str));
    all.extend(decided.flat_map(without_counts).map(|words| (Source::Decision, words)));
    all.extend(TRADE.iter().map(|phrase| (Source::Phrase, phrase.text)));
    all.extend(IDIOMS.iter().map(|idiom| (Source::Phrase, *idiom)));
    all.extend(meeting.preamble.iter().map(|section| (Source::Agenda, section.text.as_str())));
    for other in others() {
        recommended(other, Source::Agenda, &mut all);
        agenda_texts(other, Source::Agenda, &mut all);
    }
    all
}

/// Returns a decision without the sentences that count votes: how others voted, at another time, must not be
/// offered here.
fn without_counts(decision: &str) -> Vec<&str> {
    if !counts(decision) {
        return vec![decision];
    }
    sentences(decision).map(|(_, sentence)| sentence).filter(|sentence| !counts(sentence)).collect()
}

/// Returns whether a sentence counts votes: "For stemte 11", "Ved afstemningen var 11 for", "4 imod".
fn counts(sentence: &str) -> bool {
    let words: Vec<String> = sentence.split_whitespace().map(str::to_lowercase).collect();
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let votes = |word: &String| word.starts_with("stem") || word.contains("afstem");
    let against =
        |word: &str| ["imod", "mod", "for:"].iter().any(|one| word.trim_end_matches(['.', ',']) == *one);
    let beside = |pair: &[String]| {
        is_number(&pair[0]) && against(&pair[1])
            || is_number(&pair[1]) && ["imod", "imod:", "mod:", "for:"].contains(&pair[0].as_str())
    };
    words.iter().any(|word| is_number(word)) && words.iter().any(votes) || words.windows(2).any(beside)
}

/// Adds what an item is about.
fn recommended<'a>(item: &'a Item, source: Source, all: &mut Vec<(Source, &'a str)>) {
    all.push((source, item.title.as_str()));
    all.extend(
        item.indstilling.iter().flat_map(Indstilling::lines).map(|line| (source, recommended_words(line))),
    );
}

/// Returns what a line recommends, without the recommending: no decision says "Det indstilles", nor "KKR
/// godkender".
fn recommended_words(line: &str) -> &str {
    let opening = ["Det indstilles, at ", "Det indstilles at ", "Det indstilles:", "At "];
    let words = opening.iter().find_map(|opening| line.strip_prefix(opening)).unwrap_or(line);
    shapes::done_to(words).unwrap_or(words)
}

/// Adds what the agenda says of it.
fn agenda_texts<'a>(item: &'a Item, source: Source, all: &mut Vec<(Source, &'a str)>) {
    all.extend(item.presenter.as_deref().map(|name| (Source::Name, name)));
    all.extend(item.sections.iter().map(|section| (source, section.text.as_str())));
    all.extend(item.bilag.iter().map(|bilag| (source, bilag.title.as_str())));
}

#[cfg(test)]
mod tests {
    use super::without_counts;

    #[test]
    fn votes_are_no_words_to_go_on_with() {
        let text = "Planen blev godkendt.\nFor stemte 11 (A, B). Imod stemte 4. Stemningen var god.";
        assert_eq!(without_counts(text), ["Planen blev godkendt.\n", "Stemningen var god."]);
        assert_eq!(without_counts("Alle stemte for."), ["Alle stemte for."]);
        assert_eq!(without_counts("Rammen er 11 mio."), ["Rammen er 11 mio."]);
        let by_vote = "Ved afstemningen var 9 for og 4 imod. Planen for 2.500 boliger ligger fast.";
        assert_eq!(without_counts(by_vote), ["Planen for 2.500 boliger ligger fast."]);
        assert_eq!(without_counts("Godkendt.\nFor: 7. Imod: 2."), ["Godkendt.\n"]);
    }
}
