//! Plain text tools: lower case, list marks, sentences, letters that a scanner misread.

use std::borrow::Cow;

/// A text in lower case, byte for byte as long: a place found in it is a place in the text. The few letters whose small
/// one is longer or shorter stay.
pub(crate) fn lower(text: &str) -> String {
    let small = |c: char| {
        let mut small = c.to_lowercase();
        small.next().filter(|s| small.next().is_none() && s.len_utf8() == c.len_utf8()).unwrap_or(c)
    };
    text.chars().map(small).collect()
}

/// A text whose scanned letters are put right: "M0de" and "Bes1utning", a digit between small letters or before them.
pub(crate) fn repaired(text: &str) -> Cow<'_, str> {
    if !text.contains(['0', '1']) {
        return Cow::Borrowed(text);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (i, &c) in chars.iter().enumerate() {
        let before = out.chars().next_back();
        let next = chars[i + 1..].iter().find(|next| **next != c).is_some_and(|next| next.is_lowercase());
        out.push(match (c, before) {
            ('0', None | Some(' ' | '-' | '/')) if next && !text.contains("0:") => 'Ø',
            ('0', Some(before)) if next && before.is_alphabetic() => 'ø',
            ('1', Some(before)) if next && before.is_lowercase() => 'l',
            _ => c,
        });
    }
    Cow::Owned(out)
}

/// What follows a word at the beginning of a text, whatever the case. The word is in lower case.
pub(crate) fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let same = |wanted: char| {
        rest.next().is_some_and(|c| match c.is_ascii() {
            true => c.to_ascii_lowercase() == wanted,
            false => c == wanted || c.to_lowercase().eq([wanted]),
        })
    };
    word.chars().all(same).then_some(rest.as_str())
}

/// Abbreviations of names and posts that end no sentence, in lower case.
pub(crate) const SHORT: [&str; 16] = [
    "chr", "fr", "joh", "th", "ph", "jr", "sr", "adm", "konst", "dr", "prof", "hr", "nr", "kl", "pkt", "afd",
];

/// Whether a dot after a text ends a sentence, and no initial ("T.S. Lund", "Finn O. Bech") or abbreviation.
pub(crate) fn ends_sentence(before: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or_default();
    let last = word.rsplit('.').next().unwrap_or_default();
    let initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    !initial && !SHORT.contains(&word.to_lowercase().as_str())
}

/// The sentences of a line, without the dots between.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    // "den 3. maj": the dot behind a number ends nothing where a small letter follows
    let ends = |at: usize| ends_sentence(&text[..at]) && !text[at + 2..].starts_with(char::is_lowercase);
    for (at, _) in text.match_indices(". ").filter(|(at, _)| ends(*at)) {
        out.push(&text[from..at]);
        from = at + 2;
    }
    out.push(&text[from..]);
    out
}

/// Whether a text has one of some words in it. Most texts are short: a search that is prepared for long ones costs more
/// than it saves.
pub(crate) fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| find(text, word).is_some())
}

/// Where a word stands first in a text.
pub(crate) fn find(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let Some(first) = word.first() else { return Some(0) };
    memchr::memchr_iter(*first, text).find(|&at| text[at..].starts_with(word))
}

/// What stands after the mark of a list. A dash needs a blank after it ("-5 pct." is no list).
pub(crate) fn bullet(plain: &str) -> Option<&str> {
    const MARKS: [char; 12] = ['-', '*', '•', '·', '–', '—', '▪', '◦', '●', '○', '̵', '\u{f0b7}'];
    let rest = plain.strip_prefix(MARKS)?;
    rest.starts_with([' ', '\t']).then(|| rest.trim_start())
}

/// One blank between words; tabs stay.
pub(crate) fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if c != ' ' || !out.ends_with([' ', '\t']) {
            if c == '\t' && out.ends_with(' ') {
                out.pop();
            }
            out.push(c);
        }
    }
    out
}

/// "BAGGRUND" reads as "Baggrund" beside the headings of other documents.
pub(crate) fn capitalised(heading: &str) -> String {
    let mut chars = heading.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect()
    })
}
