//! A sentence as words with their places, so that parts of it can be moved while all else stays to the letter.

use crate::meeting::sentences::{is_end, keeps_full_stop};
pub(crate) use crate::meeting::text::capital;

/// One word of a sentence.
#[derive(Debug)]
pub(crate) struct WordSpan {
    /// Where the word begins, in bytes, behind quotes and brackets.
    pub(crate) start: usize,
    /// Where it ends, before commas, quotes and brackets.
    pub(crate) end: usize,
    /// The word in small letters, with the hyphen of one that is cut short.
    pub(crate) low: String,
    /// Whether it begins with a capital letter.
    pub(crate) capital: bool,
    /// Whether a comma follows.
    pub(crate) comma: bool,
    /// Whether it stands in quotes or brackets, and so can be no verb of the sentence.
    pub(crate) quoted: bool,
}

/// Returns the words of a sentence.
pub(crate) fn words(text: &str) -> Vec<WordSpan> {
    let mut depth = Depth::default();
    let mut next = 0;
    let mut all = Vec::new();
    for token in text.split([' ', '\n']) {
        let at = next;
        next = at + token.len() + 1;
        let quoted = depth.is_inside();
        depth.pass(token);
        let Some(skipped) = token.find(|c: char| c.is_alphanumeric()) else { continue };
        let core = token.trim_matches(|c: char| !c.is_alphanumeric());
        let (start, end) = (at + skipped, at + skipped + core.len());
        // "Bygge- og Boligudvalget" builds nothing
        let hyphen = if token[skipped + core.len()..].starts_with('-') { "-" } else { "" };
        all.push(WordSpan {
            start,
            end,
            low: core.to_lowercase() + hyphen,
            capital: core.starts_with(char::is_uppercase),
            comma: text[end..at + token.len()].contains(','),
            quoted: quoted || token[..skipped].contains(OPENERS),
        });
    }
    all
}

const OPENERS: [char; 8] = ['"', '(', '[', '“', '”', '»', '«', '„'];

/// How deep in quotes and brackets the reading is.
#[derive(Default)]
struct Depth {
    brackets: usize,
    quote: bool,
}

impl Depth {
    fn is_inside(&self) -> bool {
        self.brackets > 0 || self.quote
    }

    fn pass(&mut self, token: &str) {
        for c in token.chars() {
            match c {
                '(' | '[' => self.brackets += 1,
                ')' | ']' => self.brackets = self.brackets.saturating_sub(1),
                // Danish prints »…«, «…», “…” and ”…” alike: only the turns count.
                '"' | '“' | '”' | '»' | '«' | '„' => self.quote = !self.quote,
                _ => {}
            }
        }
    }
}

/// Returns whether the first word of a line is "at".
pub(crate) fn begins_with_at(line: &str) -> bool {
    ["at ", "At "].iter().any(|at| line.trim_start().starts_with(at))
}

/// Returns a text without the list on the lines behind its colon, whose words are none of the sentence.
pub(crate) fn before_list(text: &str) -> &str {
    text.find(":\n").map_or(text, |colon| &text[..=colon])
}

/// Returns the sentences of a text, on one line each.
pub(crate) fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    for paragraph in text.split("\n\n") {
        let mut sentence = String::new();
        // No-break spaces are the writer's own and stay.
        let mut tokens = paragraph.split([' ', '\n']).filter(|token| !token.is_empty()).peekable();
        while let Some(token) = tokens.next() {
            if !sentence.is_empty() {
                sentence.push(' ');
            }
            sentence.push_str(token);
            if tokens.peek().is_some_and(|next| is_end(token, next)) {
                all.push(std::mem::take(&mut sentence));
            }
        }
        if !sentence.is_empty() {
            all.push(sentence);
        }
    }
    all
}

/// Returns a sentence that begins with a capital letter and ends with one full stop, but for a list whose other lines have
/// none; none when there are no words in it.
pub(crate) fn sentence(text: &str) -> Option<String> {
    let text = trim_end(text.trim_start());
    let mut out = capital(text);
    if !out.contains(char::is_alphanumeric) {
        return None;
    }
    // "(i alt 4 kr.)" ends with the full stop of its abbreviation
    let within = if text.starts_with('(') { text.trim_end_matches(')') } else { text };
    let within = within.trim_end_matches(['"', '”', '«', '»']);
    let list = &text[before_list(text).len()..];
    // "a) jolle 90 kr." has the full stop of its abbreviation
    let is_ended = |line: &str| {
        let last = line.strip_suffix('.').and_then(|line| line.rsplit(' ').next());
        last.is_some_and(|last| !keeps_full_stop(last))
    };
    let is_bare_list = !list.is_empty() && !list.lines().any(is_ended);
    if !is_bare_list && !within.ends_with(['.', '!', '?', '…']) {
        out.push('.');
    }
    Some(out)
}

/// Returns text without the comma, full stop or "og" that bound it to the next point of its list. The full
/// stop of an abbreviation stays: "2 mio. kr." may come to stand in the middle of a sentence.
pub(crate) fn trim_end(text: &str) -> &str {
    let text = unbound(text);
    [" og", " samt"].iter().find_map(|bond| text.strip_suffix(bond)).map_or(text, unbound)
}

fn unbound(text: &str) -> &str {
    let bare = text.trim_end().trim_end_matches([',', ';', ':', '.', ' ']);
    let last = bare.rsplit([' ', '(', '/']).next().unwrap_or_default();
    let dotted = keeps_full_stop(last) && text[bare.len()..].starts_with('.');
    if dotted { &text[..=bare.len()] } else { bare }
}

/// Returns text with its first letter made small.
pub(crate) fn small(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// Returns a point without the mark that its list put before it ("- ", "2) ", "1. ", "a) ") and without
/// emphasis around it.
pub(crate) fn unmarked(point: &str) -> &str {
    let point = point.trim();
    let body =
        point.strip_prefix(['-', '–', '•', '*', '·']).filter(|rest| rest.starts_with(' ')).unwrap_or(point);
    without_number(body.trim_start()).trim().trim_matches(['*', '_']).trim()
}

fn without_number(point: &str) -> &str {
    let Some((mark, rest)) = point.split_once(' ') else { return point };
    let (Some(name), Some(last)) = (mark.strip_suffix([')', '.']), mark.chars().last()) else { return point };
    let number = !name.is_empty() && name.len() < 3 && name.chars().all(|c| c.is_ascii_digit());
    let letter = name.len() == 1 && name.chars().all(|c| c.is_ascii_lowercase());
    // "2. behandling af budgettet" is an ordinal; a list goes on with a capital letter or "at".
    let listed = rest.starts_with(char::is_uppercase) || rest.starts_with("at ");
    if last == ')' && (number || letter) || last == '.' && number && listed { rest } else { point }
}
