//! The completer to compare with: long words of the agenda, offered after three letters, the longest first.

use referent::meeting::Meeting;

/// The words of at least four letters in all that the agenda says, the longest first, as they were first
/// seen.
pub(crate) fn words(meeting: &Meeting) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let mut read = |text: &str| {
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| w.chars().count() >= 4)
        {
            if seen.insert(word.to_lowercase()) {
                words.push(word.to_owned());
            }
        }
    };
    for person in &meeting.people {
        read(&person.listed());
    }
    for item in &meeting.items {
        read(&item.title);
        item.indstilling.iter().flat_map(|indstilling| indstilling.lines()).for_each(&mut read);
        item.sections.iter().for_each(|section| read(&section.text));
    }
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words
}

/// Which of the words that fit is offered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guess {
    /// The longest.
    Longest,
    /// The one that is meant, as though it were always known: more than any program can.
    Meant,
}

/// The fewest keys that a text takes with them.
pub(crate) fn keys(words: &[String], text: &str, guess: Guess) -> usize {
    let mut keys = vec![usize::MAX / 2; text.len() + 1];
    keys[0] = 0;
    for (at, c) in text.char_indices() {
        let next = at + c.len_utf8();
        keys[next] = keys[next].min(keys[at] + 1);
        let start = text[..at]
            .rfind(|c: char| !c.is_alphanumeric() && c != '-')
            .map_or(0, |before| before + text[before..].chars().next().map_or(1, char::len_utf8));
        let written = &text[start..at];
        if written.chars().count() < 3 {
            continue;
        }
        let known = words.iter().filter(|word| word.len() > written.len() && word.starts_with(written));
        let offered = known.take(if guess == Guess::Longest { 1 } else { usize::MAX });
        for rest in offered.map(|word| &word[written.len()..]) {
            if text[at..].starts_with(rest) {
                let end = at + rest.len();
                keys[end] = keys[end].min(keys[at] + 1);
            }
        }
    }
    keys[text.len()]
}
