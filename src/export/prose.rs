//! Texts of several lines in Markdown: they keep their own Markdown, and stay within their section.
//!
//! A decision may be written with lists, quotes, tables and bold words. What it may not do is begin a heading, end the
//! referat with a code block that is never closed, or hide what follows in HTML. The lines that would do so get a
//! backslash at the sign that does it, and render the same words. Where backslashes stood there already, they are
//! doubled as well, and so read as they were typed; that makes the way back exact.
//!
//! Blank lines around a text are layout and not a part of it; blanks within it are kept, for two of them at the end of a
//! line are a line break in Markdown.

use super::escape::backslashes;

/// The line between the preamble and the lists of people.
pub(crate) const AFTER_PREAMBLE: &str = "* * *";
/// The line between the items and what is listed at the end.
pub(crate) const AFTER_ITEMS: &str = "___";
/// The line between the lists of people and the items.
pub(crate) const AFTER_PEOPLE: &str = "---";

/// A text without the blank lines around it and the blanks at its end.
pub(crate) fn trim(text: &str) -> &str {
    let mut text = text.trim_end_matches([' ', '\n']);
    while let Some((_, rest)) = text.split_once('\n').filter(|(first, _)| is_blank(first)) {
        text = rest;
    }
    text
}

/// Whether a line has nothing but blanks.
pub(crate) fn is_blank(line: &str) -> bool {
    line.bytes().all(|b| b == b' ')
}

/// A text, trimmed, as it can stand in a section.
pub(crate) fn escape(text: &str) -> String {
    rewrite(trim(text), |line| with_backslashes(line, &signs(line), doubled))
}

/// The text that [`escape`] was given, but for what it trimmed.
pub(crate) fn plain(escaped: &str) -> String {
    rewrite(trim(escaped), |line| with_backslashes(line, &signs(line), halved))
}

/// Like [`escape`], for a text whose first line could be taken for the words that the referat itself puts there.
pub(crate) fn escape_opening(text: &str, is_words: impl Fn(&str) -> bool) -> String {
    guard(&escape(text), is_words)
}

/// The inverse of [`escape_opening`]; `None` when the words of the referat itself stand there.
pub(crate) fn plain_opening(escaped: &str, is_words: impl Fn(&str) -> bool) -> Option<String> {
    let escaped = trim(escaped);
    let is_taken = escaped.split('\n').next().is_some_and(&is_words);
    (!is_taken).then(|| plain(&unguard(escaped, is_words)))
}

/// A text whose first line is not taken for what it must not be.
pub(super) fn guard(text: &str, is_words: impl Fn(&str) -> bool) -> String {
    with_backslashes(text, &opening(text, is_words), doubled)
}

/// The inverse of [`guard`].
pub(crate) fn unguard(text: &str, is_words: impl Fn(&str) -> bool) -> String {
    with_backslashes(text, &opening(text, is_words), halved)
}

/// Where the first line begins behind its backslashes, if it could be taken for something.
fn opening(text: &str, is_words: impl Fn(&str) -> bool) -> Option<usize> {
    let first = text.split('\n').next().unwrap_or_default();
    let at = first.len() - first.trim_start_matches('\\').len();
    is_words(&first[at..]).then_some(at)
}

/// Every line rewritten but those of code blocks.
fn rewrite(text: &str, line: impl Fn(&str) -> String) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut out = Vec::with_capacity(lines.len());
    // a fence that is never closed tells that no longer one after it is: so no text takes long
    let mut never_closed = [usize::MAX; 2];
    while let Some(next) = lines.get(out.len()) {
        let fence = fence(next).map(|(sign, length)| (usize::from(sign == '~'), length));
        let may_close = fence.is_some_and(|(sign, length)| length < never_closed[sign]);
        let code = if may_close { code_block(&lines[out.len()..]) } else { 0 };
        match fence {
            _ if code > 0 => out.extend(lines[out.len()..][..code].iter().map(|&raw| raw.to_owned())),
            Some((sign, length)) => {
                never_closed[sign] = length.min(never_closed[sign]);
                out.push(line(next));
            }
            None => out.push(line(next)),
        }
    }
    out.join("\n")
}

/// How many lines the code block has that begins with the first line; 0 when none does, or when it is never closed.
///
/// Only a fence at the very start of a line counts: it stands outside every list and quote, which could end before it.
pub(crate) fn code_block(lines: &[&str]) -> usize {
    let Some((sign, length)) = lines.first().and_then(|line| fence(line)) else { return 0 };
    let closes = |line: &&str| {
        let marks = line.trim_matches(' ');
        indent(line) < 4 && marks.len() >= length && marks.chars().all(|c| c == sign)
    };
    lines[1..].iter().position(closes).map_or(0, |at| at + 2)
}

/// The sign and length of the fence that a line begins with.
pub(crate) fn fence(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let info = line.trim_start_matches(sign);
    let length = line.len() - info.len();
    (length >= 3 && !(sign == '`' && info.contains('`'))).then_some((sign, length))
}

/// Where a line holds signs that would leave its section, in bytes; the backslashes before them not counted in.
fn signs(line: &str) -> Vec<usize> {
    let start = if is_divider(line.trim_matches(' ')) { indent(line) } else { contents(line) };
    let at = start + (line[start..].len() - line[start..].trim_start_matches('\\').len());
    let mut signs = Vec::new();
    if is_structure(&line[at..]) {
        signs.push(at);
    }
    signs.extend(line.match_indices('<').map(|(at, _)| at).filter(|&at| opens_tag(&line[at + 1..])));
    signs
}

/// Whether a line divides the referat; the one after the lists of people is a heading's underline as well.
fn is_divider(line: &str) -> bool {
    [AFTER_PREAMBLE, AFTER_ITEMS].contains(&line)
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Where a line's own text begins, within quotes and list items.
fn contents(line: &str) -> usize {
    let mut at = indent(line);
    while let Some(mark) = mark(&line[at..]) {
        at += mark + indent(&line[at + mark..]);
    }
    at
}

/// The length of the mark of a quote or of a list item that is not empty: an empty one may be a heading's underline.
fn mark(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let length = match text[digits..].bytes().next()? {
        b'>' if digits == 0 => return Some(1),
        b'-' | b'+' | b'*' if digits == 0 => 1,
        b'.' | b')' if (1..10).contains(&digits) => digits + 1,
        _ => return None,
    };
    (text[length..].starts_with(' ') && !is_blank(&text[length..])).then_some(length)
}

/// Whether text at the start of a line is a heading, a heading's underline, a fence that is not a code block's, the
/// definition of a link (which would vanish, and change other texts), or the line between parts of the referat.
fn is_structure(text: &str) -> bool {
    let bare = text.trim_end_matches(' ');
    let hashes = text.len() - text.trim_start_matches('#').len();
    let heading = (1..=6).contains(&hashes) && (text.len() == hashes || text[hashes..].starts_with(' '));
    let underline =
        !bare.is_empty() && ["=", "-"].iter().any(|sign| bare.trim_start_matches(sign).is_empty());
    let definition = text.starts_with('[') && (text.contains("]:") || !text.contains(']'));
    heading || underline || definition || fence(text).is_some() || is_divider(bare)
}

/// Whether what follows a `<` makes it HTML: a tag, a comment, a declaration. Addresses in angle brackets are links.
fn opens_tag(rest: &str) -> bool {
    let is_link = ["https://", "http://", "mailto:"].iter().any(|scheme| rest.starts_with(scheme))
        && rest.find(['>', '<', ' ']).is_some_and(|end| rest[end..].starts_with('>'));
    rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) && !is_link
}

/// One backslash more than twice as many: those that stood there read as they were typed, and the last one escapes.
fn doubled(found: usize) -> Option<usize> {
    Some(2 * found + 1)
}

/// The number that was [`doubled`].
fn halved(found: usize) -> Option<usize> {
    (found % 2 == 1).then_some(found / 2)
}

/// The line with other numbers of backslashes before the signs: `count` answers with a number for the number found, or
/// with none where they are to stay.
fn with_backslashes<'a>(
    line: &str,
    signs: impl IntoIterator<Item = &'a usize>,
    count: impl Fn(usize) -> Option<usize>,
) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut done = 0;
    for &at in signs {
        let found = backslashes(&line[done..at]);
        out.push_str(&line[done..at - found]);
        out.push_str(&"\\".repeat(count(found).unwrap_or(found)));
        done = at;
    }
    out.push_str(&line[done..]);
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::meeting::arbitrary;

    #[test]
    fn what_would_leave_its_section_gets_a_backslash() {
        assert_eq!(escape("# Nej\n  ## Heller ikke"), "\\# Nej\n  \\## Heller ikke");
        assert_eq!(escape("Beslutning\n==="), "Beslutning\n\\===");
        assert_eq!(escape("Beslutning\n- "), "Beslutning\n\\-");
        assert_eq!(escape("> - # citeret"), "> - \\# citeret");
        assert_eq!(escape("```\naldrig lukket"), "\\```\naldrig lukket");
        assert_eq!(escape("a <!-- b\n<div>"), "a \\<!-- b\n\\<div>");
        assert_eq!(escape("[bilag]: https://x.dk"), "\\[bilag]: https://x.dk");
        assert_eq!(escape("\\# som skrevet"), "\\\\\\# som skrevet");
    }

    #[test]
    fn ordinary_markdown_is_left_alone() {
        for text in [
            "KKR *godkendte* rammen, jf. [notat](https://x.dk).",
            "1. et\n2. to\n   - tre",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "```rust\n# kode <b>\n```",
            "#1 og 5 < 6, se <https://x.dk>",
            "linje  \nnæste",
        ] {
            assert_eq!(escape(text), text);
        }
    }

    proptest! {
        #[test]
        fn a_text_comes_back_as_it_was(text in arbitrary::prose()) {
            prop_assert_eq!(plain(&escape(&text)), trim(&text));
        }
    }
}
