//! Texts as the first exports wrote them: their own Markdown, with backslashes only before what would leave
//! the section.
//!
//! They are read and no longer written. A sign that would begin a heading, a rule, a fence or HTML had a
//! backslash, and the backslashes that was there before it were doubled; single line ends was as they were.

use super::escape::backslashes;
use super::signs::{AFTER_ITEMS, AFTER_PREAMBLE};
use crate::document::text::{self, indent};

/// The line before the items.
pub(super) const BEFORE_ITEMS: &str = "---";

/// Returns the text that was written.
pub(super) fn plain(escaped: &str) -> String {
    rewrite(text::trim(escaped), |line| with_backslashes(line, &signs(line), halved))
}

/// Returns a text whose first line was kept from being taken for what it must not be.
pub(super) fn unguard(text: &str, is_words: impl Fn(&str) -> bool) -> String {
    with_backslashes(text, &opening(text, is_words), halved)
}

/// Returns where the first line begins after its backslashes, if it could be taken for markup.
fn opening(text: &str, is_words: impl Fn(&str) -> bool) -> Option<usize> {
    let first = text.split('\n').next().unwrap_or_default();
    let at = first.len() - first.trim_start_matches('\\').len();
    is_words(&first[at..]).then_some(at)
}

/// Returns every line rewritten but those of code blocks.
fn rewrite(text: &str, line: impl Fn(&str) -> String) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut out = Vec::with_capacity(lines.len());
    // after an unclosed fence no longer fence is closed either, so the search stays linear
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

/// Returns how many lines the code block has that begins with the first line; 0 when none does, or when it is
/// never closed.
///
/// Only a fence at the very start of a line counts: it stands outside every list and quote, which could end
/// before it.
pub(super) fn code_block(lines: &[&str]) -> usize {
    let Some((sign, length)) = lines.first().and_then(|line| fence(line)) else { return 0 };
    let closes = |line: &&str| {
        let marks = line.trim_matches(' ');
        indent(line) < 4 && marks.len() >= length && marks.chars().all(|c| c == sign)
    };
    lines[1..].iter().position(closes).map_or(0, |at| at + 2)
}

/// Returns the sign and length of the fence that a line begins with.
pub(super) fn fence(line: &str) -> Option<(char, usize)> {
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let info = line.trim_start_matches(sign);
    let length = line.len() - info.len();
    (length >= 3 && !(sign == '`' && info.contains('`'))).then_some((sign, length))
}

/// Returns where a line holds signs that would leave its section, in bytes; the backslashes before them not
/// counted in.
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

/// Returns whether a line divides the referat; the one after the lists of people is a heading's underline as
/// well.
fn is_divider(line: &str) -> bool {
    [AFTER_PREAMBLE, AFTER_ITEMS].contains(&line)
}

/// Returns where a line's own text begins, within quotes and list items.
fn contents(line: &str) -> usize {
    let mut at = indent(line);
    while let Some(mark) = mark(&line[at..]) {
        at += mark + indent(&line[at + mark..]);
    }
    at
}

/// Returns the length of the mark of a quote or of a list item that is not empty: an empty one may be a
/// heading's underline.
fn mark(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let length = match text[digits..].bytes().next()? {
        b'>' if digits == 0 => return Some(1),
        b'-' | b'+' | b'*' if digits == 0 => 1,
        b'.' | b')' if (1..10).contains(&digits) => digits + 1,
        _ => return None,
    };
    (text[length..].starts_with(' ') && !text::is_blank(&text[length..])).then_some(length)
}

/// Returns whether text at the start of a line is a heading, a heading's underline, a fence that is not a
/// code block's, the definition of a link (which would vanish, and change other texts), or the line between
/// parts of the referat.
fn is_structure(text: &str) -> bool {
    let bare = text.trim_end_matches(' ');
    let hashes = text.len() - text.trim_start_matches('#').len();
    let heading = (1..=6).contains(&hashes) && (text.len() == hashes || text[hashes..].starts_with(' '));
    let underline =
        !bare.is_empty() && ["=", "-"].iter().any(|sign| bare.trim_start_matches(sign).is_empty());
    let definition = text.starts_with('[') && (text.contains("]:") || !text.contains(']'));
    heading || underline || definition || fence(text).is_some() || is_divider(bare)
}

/// Returns whether what follows a `<` makes it HTML: a tag, a comment, a declaration. Addresses in angle
/// brackets are links.
fn opens_tag(rest: &str) -> bool {
    let is_link = ["https://", "http://", "mailto:"].iter().any(|scheme| rest.starts_with(scheme))
        && rest.find(['>', '<', ' ']).is_some_and(|end| rest[end..].starts_with('>'));
    rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) && !is_link
}

/// Returns the number of backslashes that was doubled and made odd.
fn halved(found: usize) -> Option<usize> {
    (found % 2 == 1).then_some(found / 2)
}

/// Returns the line with other numbers of backslashes before the signs: `count` returns a number for the
/// number found, or none where they are to stay.
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
