//! The spans of a line: plain words, words that were plainly meant to stand out, and links.
//!
//! Only unambiguous markup counts: a pair of stars or underscores around words, with nothing of the kind
//! inside ("**fed**", "_kursiv_"); a link in brackets; an address between "<" and ">". Everything else is
//! plain text: "2*3*4", "snake_case" and "[ikke lukket" are those signs.

/// A part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span<'a> {
    /// The words, without the signs around them.
    pub text: &'a str,
    /// How they stand out.
    pub style: SpanStyle<'a>,
    /// All of it, as it was written.
    pub source: &'a str,
}

/// How the words of a span stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanStyle<'a> {
    /// Not at all.
    Plain,
    /// In bold or italics, or in both.
    Emphasis {
        /// Bold.
        bold: bool,
        /// Italics.
        italic: bool,
    },
    /// As a link.
    Link {
        /// To where.
        url: &'a str,
    },
}

/// Returns the spans of a line, which together are all of it.
pub fn spans(line: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let (mut done, mut at) = (0, 0);
    while let Some(sign) = line[at..].chars().next() {
        match styled(line, at) {
            Some(span) => {
                push_plain(&mut spans, &line[done..at]);
                at += span.source.len();
                done = at;
                spans.push(span);
            }
            // a run of signs that opens nothing is passed whole: its rest opens nothing either
            None if matches!(sign, '*' | '_') => at += run(&line[at..], sign),
            None => at += sign.len_utf8(),
        }
    }
    push_plain(&mut spans, &line[done..]);
    spans
}

/// Returns the words of a line as they read, without the signs that make some of them stand out.
pub fn words(line: &str) -> String {
    spans(line).into_iter().map(|span| span.text).collect()
}

fn push_plain<'a>(spans: &mut Vec<Span<'a>>, text: &'a str) {
    if !text.is_empty() {
        spans.push(Span { text, style: SpanStyle::Plain, source: text });
    }
}

fn styled(line: &str, at: usize) -> Option<Span<'_>> {
    match line.as_bytes()[at] {
        b'*' | b'_' => emphasis(line, at),
        b'[' => link(line, at),
        b'<' => address(&line[at..]),
        _ => None,
    }
}

/// Returns how many of a sign a text begins with.
fn run(text: &str, sign: char) -> usize {
    text.len() - text.trim_start_matches(sign).len()
}

/// Reads "**fed**": the signs are outside words, and the same at both ends.
fn emphasis(line: &str, at: usize) -> Option<Span<'_>> {
    let rest = &line[at..];
    let sign = rest.chars().next()?;
    let length = run(rest, sign);
    let before = line[..at].chars().next_back();
    let opens = before.is_none_or(|c| c == ' ' || "(\"'»".contains(c));
    if !opens || length > if sign == '*' { 3 } else { 2 } {
        return None;
    }
    let inner = &rest[length..];
    let end = inner.find(['*', '_'])?;
    let text = &inner[..end];
    let after = inner[end..].strip_prefix(&rest[..length])?;
    let closes = after.chars().next().is_none_or(|c| c == ' ' || ".,;:!?)\"'«".contains(c));
    let is_tight =
        !text.is_empty() && !text.starts_with(char::is_whitespace) && !text.ends_with(char::is_whitespace);
    let source = &rest[..2 * length + end];
    let style = SpanStyle::Emphasis { bold: length >= 2, italic: length != 2 };
    (closes && is_tight && is_simple(text)).then_some(Span { text, style, source })
}

/// Returns whether the words within other signs hold nothing that could be read otherwise.
fn is_simple(text: &str) -> bool {
    !text.contains(['[', ']', '<', '>', '`', '\\', '~'])
}

/// Reads "[notat](https://…)".
fn link(line: &str, at: usize) -> Option<Span<'_>> {
    let rest = &line[at..];
    let end = rest.find(']')?;
    let text = &rest[1..end];
    let target = rest[end + 1..].strip_prefix('(')?;
    let url = &target[..target.find(')')?];
    let source = &rest[..end + url.len() + 3];
    let is_image = line[..at].ends_with('!');
    let is_plain = is_simple(text) && !text.contains(['*', '_']) && !text.trim().is_empty();
    (!is_image && is_plain && is_url(url) && has_scheme(url)).then_some(Span {
        text,
        style: SpanStyle::Link { url },
        source,
    })
}

/// Reads "<https://…>".
fn address(rest: &str) -> Option<Span<'_>> {
    let url = &rest[1..rest.find('>')?];
    let span = Span { text: url, style: SpanStyle::Link { url }, source: &rest[..url.len() + 2] };
    // in these brackets no reader of Markdown sees a link to the same page
    (!url.starts_with('#') && has_scheme(url) && is_url(url)).then_some(span)
}

/// Returns whether an address is one that a browser or a mail program follows, or a place on the same page.
fn has_scheme(url: &str) -> bool {
    let schemes = ["https://", "http://", "mailto:"];
    // agendas from the web link to places on their own page
    url.starts_with('#')
        || schemes.iter().any(|scheme| url.strip_prefix(scheme).is_some_and(|rest| !rest.is_empty()))
}

/// Returns whether an address holds nothing that would end it, or be read otherwise.
fn is_url(url: &str) -> bool {
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || "()<>[]\\\"'`".contains(c);
    let has_entity = url.contains('&') && url.contains(';');
    !(url.is_empty() || has_entity || url.contains(is_odd))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_plainly_meant_to_stand_out_does() {
        let bold = SpanStyle::Emphasis { bold: true, italic: false };
        let italic = SpanStyle::Emphasis { bold: false, italic: true };
        let styles = |line| spans(line).into_iter().map(|span| (span.text, span.style)).collect::<Vec<_>>();
        assert_eq!(
            styles("**Rammen** er _ny_."),
            [("Rammen", bold), (" er ", SpanStyle::Plain), ("ny", italic), (".", SpanStyle::Plain)]
        );
        let url = "https://eksempel.dk/a_b";
        assert_eq!(styles("jf. [notat](https://eksempel.dk/a_b)")[1], ("notat", SpanStyle::Link { url }));
        assert_eq!(styles("<https://eksempel.dk/a_b>"), [(url, SpanStyle::Link { url })]);
    }

    #[test]
    fn other_signs_are_what_they_look_like() {
        for line in [
            "2*3*4",
            "snake_case_navn",
            "a * b * c",
            "**åben",
            "[ikke lukket",
            "![billede](https://x.dk)",
            "[a](b c)",
            "*[x]*",
            "****fire****",
            "***",
            "<b>fed</b>",
            "*a_b*",
            "** a **",
            "fra*til*",
            "[x](a\\b)",
            "[a](b)",
        ] {
            assert_eq!(words(line), line);
        }
    }
}
