//! Text as a meeting keeps it: composed letters, `\n` line ends, nothing that a terminal would obey.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What a tab becomes: terminals draw tabs in ways that a wrapped text cannot follow.
const TAB: &str = "    ";

/// Returns whether a character would steer a terminal or reorder what is read, and so never is in a meeting:
/// C0 and C1 controls, DEL, and the bidirectional overrides and isolates (Unicode TR36, "Trojan Source").
pub fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Returns text fit to be kept: CRLF and CR become LF, tabs become blanks, controls go, letters are composed
/// (NFC).
///
/// Borrows when there is nothing to do, so that a typed letter costs nothing.
///
/// ```
/// use referent::meeting::text::clean;
/// assert_eq!(clean("a\r\nb\u{1b}[2Jc\td"), "a\nb[2Jc    d");
/// ```
pub fn clean(text: &str) -> Cow<'_, str> {
    let is_clean = text.chars().all(|c| c == '\n' || !is_control(c));
    if is_clean && is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' => out.push('\n'),
            '\t' => out.push_str(TAB),
            c if is_control(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out.nfc().collect())
}

/// Like [`clean`], on one line: line ends become blanks. For names, titles, numbers and anything shown in a
/// list.
pub fn clean_line(text: &str) -> String {
    clean(text).split('\n').map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Returns text in small letters, as `str::to_lowercase` does: sooner where it is Danish, for an import asks it of each line
/// again and again.
///
/// ```
/// use referent::meeting::text::lowercase;
/// assert_eq!(lowercase("ÆBLE – É × Čapek"), "æble – é × čapek");
/// assert_eq!(lowercase("ÆBLE – É ×"), "æble – é ×");
/// ```
pub fn lowercase(text: &str) -> String {
    let out = text.to_ascii_lowercase();
    let mut has_capitals = false;
    for c in text.chars().filter(|c| !c.is_ascii()) {
        match c {
            'À'..='Þ' if c != '×' => has_capitals = true,
            // other letters of Danish, dashes and quotes
            '\u{80}'..='ÿ' | '\u{2010}'..='\u{2027}' => {}
            _ => return text.to_lowercase(),
        }
    }
    let small = |c: char| match c {
        'À'..='Þ' => c.to_lowercase().next().unwrap_or(c),
        c => c,
    };
    if has_capitals { out.chars().map(small).collect() } else { out }
}

/// Returns text with its first letter made a capital.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Returns whether a character is seen as nothing, or breaks a line where no line ends: blanks without width,
/// joiners and fillers, Unicode's own line and paragraph separators, tags and the variation selectors beyond
/// those of emoji. They can carry hidden words (Unicode TR36).
pub fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{180E}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{2060}'..='\u{2064}'
            | '\u{FEFF}'
            | '\u{E0000}'..='\u{E01EF}'
    )
}

/// Returns text as it is shown: what is seen as nothing is left out, and a separator is a blank. The joiner
/// within an emoji stays.
///
/// ```
/// use referent::meeting::text::visible;
/// assert_eq!(visible("Ja\u{200B}\u{E0041}.\u{2028}Nej"), "Ja. Nej");
/// assert_eq!(visible("👩\u{200D}💻"), "👩\u{200D}💻");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{2028}' | '\u{2029}' => out.push(' '),
            '\u{200D}' => {
                let is_sign = |c: Option<char>| c.is_some_and(|c| !c.is_ascii() && !c.is_alphabetic());
                if is_sign(out.chars().next_back()) && is_sign(chars.peek().copied()) {
                    out.push(c);
                }
            }
            c if is_unseen(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Returns text from Word or a mail as it is meant, fit to be kept: soft hyphens and widthless blanks go,
/// unbreakable blanks become blanks, breaks within a paragraph become line ends, bullets become list marks,
/// the tab after a number a blank, and several empty lines one.
///
/// ```
/// use referent::meeting::text::pasted;
/// assert_eq!(pasted("•\tnat\u{AD}busser\r\n· 5\u{A0}kr."), "- natbusser\n- 5 kr.");
/// assert_eq!(pasted("•\tHavnen\no\tMolen\n•\tByen"), "- Havnen\n  - Molen\n- Byen");
/// assert_eq!(pasted("•\tHavnen\no\tMolen\n§\tFyret"), "- Havnen\n  - Molen\n    - Fyret");
/// assert_eq!(pasted("Ja.\n\n\n1.\tPlanen"), "Ja.\n\n1. Planen");
/// assert_eq!(pasted("et ord "), "et ord ");
/// ```
pub fn pasted(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => None,
        '\u{A0}' | '\u{2007}' | '\u{202F}' => Some(' '),
        '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        c => Some(c),
    };
    let visible: String = text.chars().filter_map(plain).collect();
    let with_line_feeds = visible.replace("\r\n", "\n").replace('\r', "\n");
    let has_lines = with_line_feeds.contains('\n');
    let mut open = Vec::new();
    let as_listed = |line: &str| {
        if has_lines && line.trim().is_empty() { String::new() } else { listed(line, &mut open) }
    };
    let mut marked = with_line_feeds.split('\n').map(as_listed).collect::<Vec<_>>().join("\n");
    while marked.contains("\n\n\n") {
        marked = marked.replace("\n\n\n", "\n\n");
    }
    marked
}

/// A bullet that was pasted: how far it is in, and what sign it is.
type PastedBullet = (usize, u8);

/// Returns a line with a plain mark in the place of a bullet, moved in as deep as it was among the `open`
/// bullets over it.
fn listed(line: &str, open: &mut Vec<PastedBullet>) -> String {
    let bare = line.trim_start();
    let bullet = bare.chars().next().and_then(sign).and_then(|(sign, needs_tab)| {
        let rest = &bare[bare.chars().next().map_or(0, char::len_utf8)..];
        let is_apart = rest.starts_with('\t') || (!needs_tab && rest.starts_with(' '));
        is_apart.then_some((sign, rest))
    });
    let Some((sign, rest)) = bullet else {
        open.clear();
        return numbered(bare).unwrap_or_else(|| line.to_owned());
    };
    let blanks = &line[..line.len() - bare.len()];
    let bullet = (blanks.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum(), sign);
    format!("{}- {}", "  ".repeat(depth(bullet, open)), rest.trim_start())
}

/// Returns how deep a bullet is: what is further in is deeper, and so is a sign that is new where no blanks
/// tell the levels apart, as Word copies its lists.
fn depth(bullet: PastedBullet, open: &mut Vec<PastedBullet>) -> usize {
    while open.last().is_some_and(|over| bullet.0 < over.0) {
        open.pop();
    }
    if let Some(at) = open.iter().position(|over| *over == bullet) {
        open.truncate(at);
    }
    open.push(bullet);
    open.len() - 1
}

/// Returns which bullet a sign is, whatever the font calls it, and whether it is one before a tab alone.
fn sign(c: char) -> Option<(u8, bool)> {
    match c {
        '•' | '·' | '●' | '\u{F0B7}' => Some((0, false)),
        '◦' | '○' => Some((1, false)),
        'o' => Some((1, true)),
        '§' => Some((2, true)),
        '▪' | '▫' | '■' | '\u{F0A7}' => Some((2, false)),
        '–' => Some((3, false)),
        _ => None,
    }
}

/// Returns a line whose number Word set apart with a tab.
fn numbered(line: &str) -> Option<String> {
    let (mark, rest) = line.split_once('\t')?;
    let name = mark.strip_suffix(['.', ')'])?;
    let short = (1..=3).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric());
    short.then(|| format!("{mark} {}", rest.trim_start()))
}

/// Returns how alike two titles are, from 0 to 1: the share of letter pairs they have in common (Dice),
/// whatever the blanks. A table of contents may write "Mobilitets samarbejdet" where the heading has
/// "Mobilitetsamarbejdet".
pub fn similar(a: &str, b: &str) -> f32 {
    let pairs = |text: &str| {
        let letters: Vec<char> =
            text.chars().take(300).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let mut pairs: Vec<(char, char)> = letters.windows(2).map(|pair| (pair[0], pair[1])).collect();
        pairs.sort_unstable();
        pairs
    };
    let (a, b) = (pairs(a), pairs(b));
    if a.is_empty() || b.is_empty() {
        return if a == b { 1.0 } else { 0.0 };
    }
    let (mut i, mut j, mut both) = (0, 0, 0_usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, both) = (i + 1, j + 1, both + 1),
        }
    }
    2.0 * both as f32 / (a.len() + b.len()) as f32
}
