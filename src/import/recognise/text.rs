//! Plain text tools: lower case, list marks, sentences, letters that a scanner misread.

use std::borrow::Cow;

/// Returns a text in lower case, byte for byte as long: a place found in it is a place in the text. The few letters
/// whose small one is longer or shorter stay.
pub(crate) fn lower(text: &str) -> String {
    let small = |c: char| {
        let mut small = c.to_lowercase();
        small.next().filter(|s| small.next().is_none() && s.len_utf8() == c.len_utf8()).unwrap_or(c)
    };
    text.chars().map(small).collect()
}

/// Returns a text whose scanned letters are put right: "M0de" and "Bes1utning", a digit between small letters or
/// before them.
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

/// Returns what follows a word at the beginning of a text, whatever the case. The word is in lower case.
pub(crate) fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let same = |wanted: char| {
        rest.next().is_some_and(|c| {
            if c.is_ascii() {
                c.to_ascii_lowercase() == wanted
            } else {
                c == wanted || c.to_lowercase().eq([wanted])
            }
        })
    };
    word.chars().all(same).then_some(rest.as_str())
}

/// Abbreviations of names and posts that end no sentence, in lower case.
pub(crate) const SHORT: [&str; 16] = [
    "chr", "fr", "joh", "th", "ph", "jr", "sr", "adm", "konst", "dr", "prof", "hr", "nr", "kl", "pkt", "afd",
];

/// Returns whether a dot after a text ends a sentence, and no initial ("T.S. Lund", "Finn O. Bech") or abbreviation.
pub(crate) fn ends_sentence(before: &str) -> bool {
    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
    let last = word.rsplit('.').next().unwrap_or_default();
    let initial = last.chars().count() == 1 && last.chars().all(char::is_uppercase);
    // "stud.polit. Eva Ek"
    let is_degree =
        word.split_once('.').is_some_and(|(first, _)| ["stud", "cand", "mag", "dipl"].contains(&first));
    !initial && !is_degree && !SHORT.contains(&word.to_lowercase().as_str())
}

/// Returns the sentences of a line, without the dots between.
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

/// Returns whether a text has one of some words in it. Most texts are short: a search that is prepared for long ones
/// costs more than it saves.
pub(crate) fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| find(text, word).is_some())
}

/// Returns where a word stands first in a text.
pub(crate) fn find(text: &str, word: &str) -> Option<usize> {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let Some(first) = word.first() else { return Some(0) };
    memchr::memchr_iter(*first, text).find(|&at| text[at..].starts_with(word))
}

/// Returns what stands after the mark of a list. A dash needs a blank after it ("-5 pct." is no list).
pub(crate) fn bullet(plain: &str) -> Option<&str> {
    const MARKS: [char; 12] = ['-', '*', '•', '·', '–', '—', '▪', '◦', '●', '○', '̵', '\u{f0b7}'];
    let rest = plain.strip_prefix(MARKS)?;
    rest.starts_with([' ', '\t']).then(|| rest.trim_start())
}

/// Returns the letter of secrecy that a word in italics or bold is: "**L**".
pub(crate) fn emphasised_letter(word: &str) -> Option<&str> {
    let sign = ["**", "__", "*", "_"].iter().find_map(|mark| word.strip_prefix(mark)?.strip_suffix(mark))?;
    ["L", "Å"].contains(&sign).then_some(sign)
}

/// Returns the letter that a line begins with, and the rest.
pub(crate) fn first_emphasised(text: &str) -> Option<(&str, String)> {
    let (word, rest) = text.trim().split_once([' ', '\t'])?;
    Some((emphasised_letter(word)?, rest.trim().to_owned()))
}

/// Returns the letter that a line ends with, and what stands before it.
pub(crate) fn last_emphasised(text: &str) -> Option<(&str, String)> {
    let (title, word) = text.trim().rsplit_once([' ', '\t'])?;
    Some((emphasised_letter(word)?, title.trim().to_owned()))
}

/// Returns one blank between words; tabs stay.
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

/// Returns a line without the marks of bold: those that stand before a word, with those behind one. A mark without an
/// equal is a sign where it stands apart, or at a numbered title: "2. Klage **", "2. Klage**", "2.** Klage".
pub(crate) fn without_bold(line: &str) -> String {
    const MARK: &str = "**";
    let is_numbered = line.starts_with(|c: char| c.is_ascii_digit());
    let is_framed = line.starts_with(MARK) && line.ends_with(MARK);
    let marks: Vec<usize> = line.match_indices(MARK).map(|(at, _)| at).collect();
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let (mut taken, mut begun) = (vec![false; marks.len()], None);
    for (k, &at) in marks.iter().enumerate() {
        let before = is_blank(line[..at].chars().next_back());
        let after = is_blank(line[at + MARK.len()..].chars().next());
        match begun {
            Some(first) if !before => {
                (taken[first], taken[k], begun) = (true, true, None);
            }
            _ if !after => begun = Some(k),
            _ => {}
        }
        // bold that goes on from the line before, or on the next line
        let is_edge = at == 0 || at + MARK.len() == line.len();
        taken[k] |= is_framed && is_edge || !(is_numbered || before && after);
    }
    let mut out = String::with_capacity(line.len());
    let mut from = 0;
    for (at, _) in marks.iter().zip(taken).filter(|(_, taken)| *taken) {
        out.push_str(&line[from..*at]);
        from = at + MARK.len();
    }
    out + &line[from..]
}

/// Returns a text without the stars around words in italics: "Broen *(5 min)* /Bo", but not "2.* Broen" and "3 * 4".
pub(crate) fn without_emphasis(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('*') {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        // what is all in italics behind the mark of a list is left to those who read points
        let opens = before.ends_with([' ', '\t'])
            && (!out.is_empty() || before.contains(char::is_alphanumeric))
            && after.starts_with(|c: char| !c.is_whitespace() && c != '*');
        let end = after.find('*').filter(|&end| {
            let ends = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ':' | ')' | ';');
            !after[..end].ends_with(char::is_whitespace) && after[end + 1..].chars().next().is_none_or(ends)
        });
        out.push_str(before);
        match end.filter(|_| opens) {
            Some(end) => {
                out.push_str(&after[..end]);
                rest = &after[end + 1..];
            }
            None => {
                out.push('*');
                rest = after;
            }
        }
    }
    out + rest
}
