//! The cheapest way to type a text with the offers that there are.

use referent::completion::{Completer, Offer};
use referent::draft::Draft;

/// What a person is helped by.
#[derive(Default, Clone, Copy)]
pub(crate) struct Help<'a> {
    pub(crate) drafts: &'a [Draft],
    /// What is put before all else, and the keys that it takes.
    pub(crate) opening: Option<(&'a str, usize)>,
    pub(crate) completer: Option<&'a Completer>,
    /// Whether other words than those after the cursor are asked for, a key for each.
    pub(crate) asks: bool,
    /// Code and words.
    pub(crate) phrases: &'a [(String, String)],
}

/// The fewest keys, for each place in the text, and whether a word has just been taken there: the next letter
/// brings its blank along.
struct Ways {
    keys: Vec<[usize; 2]>,
    /// How each place was reached; for looking at it.
    from: Vec<[(usize, usize, String); 2]>,
}

impl Ways {
    fn reach(&mut self, from: (usize, usize), at: usize, taken: bool, cost: usize, how: impl Fn() -> String) {
        let keys = self.keys[from.0][from.1] + cost;
        let slot = &mut self.keys[at][usize::from(taken)];
        if keys < *slot {
            *slot = keys;
            self.from[at][usize::from(taken)] = (from.0, from.1, how());
        }
    }
}

/// The fewest keys that a text takes.
pub(crate) fn cheapest(text: &str, help: &Help) -> usize {
    let none = usize::MAX / 2;
    let mut ways =
        Ways { keys: vec![[none; 2]; text.len() + 1], from: vec![Default::default(); text.len() + 1] };
    ways.keys[0][0] = 0;
    if let Some((opening, keys)) = help.opening.filter(|(opening, _)| text.starts_with(opening)) {
        ways.reach((0, 0), opening.len(), false, keys, || format!("«{opening}]"));
    }
    let opened = help.opening.map_or(0, |(opening, _)| opening.len());
    for (at, c) in text.char_indices() {
        for state in 0..2 {
            if ways.keys[at][state] < none {
                letter(&mut ways, text, (at, state), c);
                drafted(&mut ways, text, (at, state), opened, help.drafts);
                phrased(&mut ways, text, (at, state), help.phrases);
            }
        }
        for (offer, keys) in offers(&text[..at], help) {
            for state in 0..2 {
                if ways.keys[at][state] < none {
                    offered(&mut ways, text, (at, state), (&offer, keys));
                }
            }
        }
    }
    let [plain, taken] = ways.keys[text.len()];
    if std::env::var_os("KEYSTROKES_SHOW").is_some() {
        show(&ways, text, usize::from(taken < plain));
    }
    plain.min(taken)
}

/// The words after the cursor, and those that are asked for until they are shown there, each with the keys
/// that it takes to have them written.
fn offers(before: &str, help: &Help) -> Vec<(Offer, usize)> {
    let Some(completer) = help.completer else { return Vec::new() };
    let shown = completer.offer(before);
    let others = if help.asks { completer.others(before) } else { Vec::new() };
    let from = shown.as_ref().and_then(|shown| others.iter().position(|offer| offer == shown));
    let next = others.iter().cycle().skip(from.map_or(0, |at| at + 1)).take(others.len());
    let next: Vec<Offer> = next.filter(|offer| Some(*offer) != shown.as_ref()).cloned().collect();
    let asked = next.into_iter().enumerate().map(|(i, offer)| (offer, i + 2));
    shown.into_iter().map(|offer| (offer, 1)).chain(asked).collect()
}

/// How often an offer was shown after the cursor while a text was typed letter by letter, and how often the
/// text went on so.
#[derive(Default, Clone, Copy)]
pub(crate) struct Shown {
    /// How many places there were.
    pub(crate) places: usize,
    /// How many had an offer.
    pub(crate) offers: usize,
    /// How many of them went on with its first word.
    pub(crate) word: usize,
    /// How many of them went on with all of it.
    pub(crate) all: usize,
}

/// The offer after the cursor at each letter of a text.
pub(crate) fn shown(text: &str, completer: &Completer) -> Shown {
    let mut shown = Shown::default();
    for (at, _) in text.char_indices() {
        shown.places += 1;
        let Some(offer) = completer.offer(&text[..at]) else { continue };
        let from = at - offer.replaces;
        let goes_on = |words: &str| {
            let rest = text[from..].strip_prefix(words);
            rest.is_some_and(|rest| {
                !words.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
            })
        };
        shown.offers += 1;
        shown.word += usize::from(goes_on(offer.first_word()));
        shown.all += usize::from(goes_on(offer.text.trim_end_matches('.')));
        if std::env::var_os("OFFERS_SHOW").is_some() && !goes_on(offer.first_word()) {
            let start = text[..at].char_indices().rev().nth(24).map_or(0, |(at, _)| at);
            println!("    …{}|{}", text[start..at].replace('\n', "⏎"), offer.text);
        }
    }
    shown
}

/// Tells the cheapest way, a key or more a piece.
fn show(ways: &Ways, text: &str, state: usize) {
    let mut pieces = Vec::new();
    let (mut at, mut state) = (text.len(), state);
    while at > 0 {
        let (from, before, how) = &ways.from[at][state];
        pieces.push(how.clone());
        (at, state) = (*from, *before);
    }
    pieces.reverse();
    println!("    {}", pieces.concat());
}

fn letter(ways: &mut Ways, text: &str, from: (usize, usize), c: char) {
    let (at, state) = from;
    let next = at + c.len_utf8();
    let behind = text[next..].chars().next();
    let bare = || if c == '\n' { "⏎".to_owned() } else { c.to_string() };
    match state {
        // the blank comes with the letter
        1 if c == ' ' && behind.is_some_and(char::is_alphanumeric) => {
            let letter = behind.unwrap_or_default();
            ways.reach(from, next + letter.len_utf8(), false, 1, || letter.to_string());
        }
        // a blank came that does not belong there: the letter, both back, and the letter again
        1 if c.is_alphanumeric() => ways.reach(from, next, false, 4, || format!("⌫{c}")),
        _ => {}
    }
    if state == 0 || !c.is_alphanumeric() {
        ways.reach(from, next, false, 1, bare);
    }
}

/// Takes words and deletes of them what does not fit.
fn take(ways: &mut Ways, text: &str, from: (usize, usize), words: &str, cost: usize, sign: &str) {
    let rest = &text[from.0..];
    let same: usize =
        words.chars().zip(rest.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    if same == 0 {
        return;
    }
    let surplus = &words[same..];
    let how = || format!("{sign}{}]", words[..same].replace('\n', "⏎"));
    if surplus.is_empty() {
        let taken = words.ends_with(['.', '!', '?']);
        return ways.reach(from, from.0 + same, taken, cost, how);
    }
    // a comma takes the place of the full stop
    if surplus == "." && text[from.0 + same..].starts_with([',', ';', ':']) {
        return ways.reach(from, from.0 + same, false, cost, how);
    }
    let letters = surplus.chars().count();
    ways.reach(from, from.0 + same, false, cost + letters, how);
    // by the word, as far back as a word begins
    let start = words[..same].rfind(' ').map_or(0, |at| at + 1);
    if start > 0 {
        let deleted = words[start..].split_whitespace().count();
        ways.reach(from, from.0 + start, false, cost + deleted, how);
    }
}

fn drafted(ways: &mut Ways, text: &str, from: (usize, usize), opened: usize, drafts: &[Draft]) {
    let at = from.0;
    let gap = if at == 0 || (at == opened && at > 0) || text[..at].ends_with("\n\n") {
        ""
    } else if text[..at].ends_with('\n') && text[at..].starts_with('\n') {
        "\n"
    } else if text[at..].starts_with("\n\n") {
        "\n\n"
    } else {
        return;
    };
    for (i, draft) in drafts.iter().enumerate() {
        take(ways, text, from, &format!("{gap}{}", draft.text), i + 2, &format!("«{}", i + 1));
    }
}

fn phrased(ways: &mut Ways, text: &str, from: (usize, usize), phrases: &[(String, String)]) {
    let at = from.0;
    if text[..at].ends_with(char::is_alphanumeric) {
        return;
    }
    for (code, words) in phrases {
        take(ways, text, from, words, code.chars().count() + 1, &format!("‹{code}:"));
    }
}

fn offered(ways: &mut Ways, text: &str, from: (usize, usize), (offer, keys): (&Offer, usize)) {
    if offer.replaces > 0 {
        return;
    }
    take(ways, text, from, &offer.text, keys, "[");
    let word = offer.first_word();
    if word.len() < offer.text.len() {
        take(ways, text, from, word, keys, "(");
    }
}
