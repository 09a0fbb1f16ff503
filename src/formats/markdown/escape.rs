//! One-line fields in Markdown: names, titles and numbers read as they were written, whatever signs they
//! hold.

/// The signs that mean something to Markdown in the middle of a line.
const SIGNS: &str = "\\`*_[]<#~^$";

/// Between the parts of an item's meta line. It has no backslash form, so within a part it is written
/// as [`DOT_NAME`].
pub(crate) const DOT: char = '·';
const DOT_NAME: &str = "&middot;";

/// Returns a field with its Markdown signs escaped.
pub(super) fn inline(text: &str) -> String {
    marked(text, "")
}

/// Like [`inline`], with further signs escaped that mean something where the field is to be.
pub(super) fn marked(text: &str, also: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut before = None;
    for (at, c) in text.char_indices() {
        let rest = &text[at + c.len_utf8()..];
        let sign = match c {
            // An underscore within a word never begins emphasis (CommonMark 0.31, rule 2 of emphasis).
            '_' => !(is_word(before) && is_word(rest.chars().next())),
            '&' => is_entity(rest),
            c => SIGNS.contains(c) || also.contains(c),
        };
        if sign {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
    out
}

/// Returns a text with only some signs escaped.
pub(super) fn only(text: &str, signs: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if signs.contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn is_word(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphanumeric)
}

/// Returns whether what follows an ampersand makes it a character's name: `amp;`, `#32;`.
pub(super) fn is_entity(rest: &str) -> bool {
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.len() < rest.len() && name.starts_with(';')
}

/// Returns whether a text holds a character's name, which Markdown would replace by the character.
pub(super) fn has_entity(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| is_entity(&text[at + 1..]))
}

/// Returns a part of a meta line.
pub(super) fn part(text: &str) -> String {
    inline(text).replace(DOT, DOT_NAME)
}

/// Returns an escaped field at the start of a list item, where "10. maj" or "- " would begin a list in the
/// list.
pub(super) fn bullet(escaped: &str) -> String {
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match escaped[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => Some(digits),
        Some('-' | '+' | '>') if digits == 0 => Some(0),
        _ => None,
    };
    match mark {
        Some(at) => format!("- {}\\{}", &escaped[..at], &escaped[at..]),
        None if escaped.is_empty() => "-".to_owned(),
        None => format!("- {escaped}"),
    }
}

/// Returns what was written, of an escaped field: the inverse of [`inline`], [`marked`] and [`part`].
pub(super) fn plain(escaped: &str) -> String {
    let mut out = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some(c) = rest.chars().next() {
        let next = rest[c.len_utf8()..].chars().next();
        let (written, length) = match (c, next) {
            ('\\', Some(sign)) if sign.is_ascii_punctuation() => (sign, 2),
            ('&', _) if rest.starts_with(DOT_NAME) => (DOT, DOT_NAME.len()),
            _ => (c, c.len_utf8()),
        };
        out.push(written);
        rest = &rest[length..];
    }
    out
}

/// Returns the first place where `sign` is in an escaped field without a backslash before it.
pub(super) fn find(escaped: &str, sign: &str) -> Option<usize> {
    escaped.match_indices(sign).map(|(at, _)| at).find(|&at| !is_escaped(escaped, at))
}

/// Returns the parts of an escaped field between the places where `sign` is without a backslash before it.
pub(super) fn split<'a>(escaped: &'a str, sign: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut rest = escaped;
    while let Some(at) = find(rest, sign) {
        parts.push(&rest[..at]);
        rest = &rest[at + sign.len()..];
    }
    parts.push(rest);
    parts
}

/// Returns whether the character at `at` has an odd number of backslashes before it.
fn is_escaped(text: &str, at: usize) -> bool {
    backslashes(&text[..at]) % 2 == 1
}

/// Returns how many backslashes a text ends with.
pub(super) fn backslashes(text: &str) -> usize {
    text.len() - text.trim_end_matches('\\').len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_escaped_and_words_are_left_alone() {
        assert_eq!(inline("Budget & regnskab"), "Budget & regnskab");
        assert_eq!(inline("*Haster* [udkast] #3"), "\\*Haster\\* \\[udkast\\] \\#3");
        assert_eq!(inline("snake_case _kursiv_"), "snake_case \\_kursiv\\_");
        assert_eq!(inline("5 &lt; 6 <b>"), "5 \\&lt; 6 \\<b>");
        assert_eq!(bullet("10. maj-gruppen"), "- 10\\. maj-gruppen");
        assert_eq!(bullet("- og så"), "- \\- og så");
    }

    #[test]
    fn what_is_escaped_reads_as_it_was_written() {
        for text in
            ["", "\\", "a\\*b", "&middot; · &amp;", "_a_b_", "Æble (grønt); 3", "1) nej", "~~ud~~ `kode`"]
        {
            assert_eq!(plain(&inline(text)), text);
            assert_eq!(plain(&part(text)), text);
            assert_eq!(plain(&marked(text, "();,")), text);
        }
    }
}
