//! The words of a text that can be misspelt at all: no numbers, no capitals, no addresses.

use std::ops::Range;

use crate::meeting::sentences::is_end;

/// A word of a text that a dictionary may be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckableWord<'a> {
    /// Where it is, in bytes.
    pub place: Range<usize>,
    /// The word.
    pub word: &'a str,
    /// Whether a full stop follows: "mio" is a word only with one.
    pub dotted: bool,
    /// Whether a sentence or a line begins with it, so that its capital letter says nothing.
    pub opens: bool,
}

/// Returns the words of a text that can be misspelt, each part of a word with hyphens by itself.
pub fn checkable_words(text: &str) -> impl Iterator<Item = CheckableWord<'_>> {
    sentences(text).flat_map(|(start, sentence)| in_sentence(sentence, start))
}

/// Returns the sentences of a text and where each begins: the words of one are the same whatever is around
/// it. Each line begins one.
pub fn sentences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    lines(text)
        .flat_map(|(start, line)| in_line(line).into_iter().map(move |(at, sentence)| (start + at, sentence)))
}

/// Returns the lines of a text with their ends, and where each begins.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    text.split_inclusive('\n').map(move |line| {
        from += line.len();
        (from - line.len(), line)
    })
}

fn in_line(line: &str) -> Vec<(usize, &str)> {
    let (mut all, mut from, mut read) = (Vec::new(), 0, 0);
    while let Some(mark) = line[read..].find(['.', '!', '?']).map(|at| read + at) {
        read = line[mark..].find(char::is_whitespace).map_or(line.len(), |end| mark + end);
        let chunk = line[..read].rsplit(char::is_whitespace).next().unwrap_or_default();
        let Some(next) = chunks(&line[read..]).next() else { break };
        if chunk.contains(char::is_alphanumeric) && is_end(chunk, next) {
            let at = offset(line, next);
            all.push((from, &line[from..at]));
            from = at;
        }
    }
    all.push((from, &line[from..]));
    all
}

/// Returns where the last sentence of a line begins, in its bytes.
pub fn last_sentence(line: &str) -> usize {
    let mut before = line;
    while let Some(mark) = before.rfind(['.', '!', '?']) {
        let end = line[mark..].find(char::is_whitespace).map_or(line.len(), |end| mark + end);
        let chunk = line[..end].rsplit(char::is_whitespace).next().unwrap_or_default();
        let next = chunks(&line[end..]).next().filter(|_| chunk.contains(char::is_alphanumeric));
        if let Some(next) = next.filter(|next| is_end(chunk, next)) {
            return offset(line, next);
        }
        before = &line[..end - chunk.len()];
    }
    0
}

/// Returns what is between blanks and has a letter or a digit.
fn chunks(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|chunk| chunk.contains(char::is_alphanumeric))
}

/// Returns where a part of a text begins in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

fn in_sentence(sentence: &str, base: usize) -> Vec<CheckableWord<'_>> {
    let mut all = Vec::new();
    let mut before: Option<&str> = None;
    for chunk in chunks(sentence) {
        let opens = before.is_none_or(|before| before.ends_with(':'));
        before = Some(chunk);
        if is_address(chunk) || chunk.contains(char::is_numeric) {
            continue;
        }
        let start = offset(sentence, chunk);
        let mut first = opens;
        parts(chunk, |offset, word| {
            let (from, end) = (start + offset, start + offset + word.len());
            if is_plain(word) {
                let dotted = sentence[end..].starts_with('.');
                all.push(CheckableWord { place: base + from..base + end, word, dotted, opens: first });
            }
            first = false;
        });
    }
    all
}

/// Returns an address or a short form with full stops within: "www.", "navn@kommune.dk", "bl.a.", "m.v.".
fn is_address(chunk: &str) -> bool {
    let core = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    core.contains(['@', '\\', '_']) || core.contains("://") || core.contains('.')
}

/// Calls with each run of letters and where it begins. An apostrophe belongs to the word: "KL's".
fn parts<'a>(chunk: &'a str, mut take: impl FnMut(usize, &'a str)) {
    let is_letter =
        |c: char| c.is_alphabetic() || c == '\'' || c == '’' || ('\u{300}'..'\u{370}').contains(&c);
    let mut rest = 0;
    while let Some(skipped) = chunk[rest..].find(is_letter) {
        let start = rest + skipped;
        let end = chunk[start..].find(|c| !is_letter(c)).map_or(chunk.len(), |length| start + length);
        let word = chunk[start..end].trim_end_matches(['\'', '’']);
        let word = word.trim_start_matches(['\'', '’']);
        if !word.is_empty() {
            take(start + chunk[start..end].find(word).unwrap_or(0), word);
        }
        rest = end;
    }
}

/// Returns whether a word has two letters or more and no capital but its first: "KKR", "KL's" and "iPad" are
/// names.
fn is_plain(word: &str) -> bool {
    word.chars().nth(1).is_some()
        && !word.chars().skip(1).any(char::is_uppercase)
        && !word.contains(['\'', '’'])
}
