//! Numbers between a word or signs of which nothing is known but that they return: "Emne 3: Broen", "[3] Broen", "FU-3-24
//! Broen", "3. sag: Broen".

use crate::import::recognise::heading::{ItemHeading, ItemNumber, NumberStyle};
use crate::import::recognise::section_kind;
use crate::meeting::text::lowercase;

/// What stands before a number and behind it, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Affixes {
    before: String,
    behind: String,
}

/// A line read as a heading whose number stands between affixes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AffixedHeading {
    /// What the headings of an agenda share.
    pub(crate) affixes: Affixes,
    /// The number and the title.
    pub(crate) heading: ItemHeading,
}

/// The longest that a word before the number is, and the longest title.
const LONGEST: (usize, usize) = (24, 160);

/// Words before numbers that count what is attached, told of or placed, in lower case.
const OTHER_WORDS: [&str; 22] = [
    "bilag", "figur", "tabel", "side", "s.", "uge", "kl.", "kl", "fase", "etape", "trin", "den", "d.",
    "lokale", "linje", "model", "tlf.", "tlf", "stk.", "kapitel", "afsnit", "matr.nr.",
];

/// Returns the headings that a line may be, one for each of the numbers in the token that it begins with.
pub(crate) fn headings(plain: &str) -> Vec<AffixedHeading> {
    let token = token(plain).filter(|(word, ..)| !is_other(word));
    let Some((word, token, rest)) = token else { return Vec::new() };
    let (behind_word, title) = word_behind(token, rest).unwrap_or(("", rest));
    let title = title.trim_start_matches([' ', '\t', '.', ':', ')', '-', '–', '|']).trim_end();
    let is_title =
        title.is_empty() || title.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '”' | '»'));
    let ends_sentence = title.ends_with(['.', ',', ';']) && title.split(' ').count() > 8;
    if !is_title || title.len() > LONGEST.1 || ends_sentence || title.is_empty() && word.is_empty() {
        return Vec::new();
    }
    let printed = token.trim_matches(|c: char| !c.is_alphanumeric());
    let heading = |(from, to): (usize, usize)| {
        let major = token[from..to].parse().ok().filter(|major| *major > 0 && to - from <= 3)?;
        let affixes = Affixes {
            before: lowercase(&format!("{word} {}", &token[..from])),
            behind: lowercase(&format!("{} {behind_word}", token[to..].trim_end_matches(['.', ':', ')']))),
        };
        // a number with nothing around it is read otherwise
        let is_affixed = affixes.before.trim().len() + affixes.behind.trim().len() > 0;
        let number = ItemNumber { major, minor: 0 };
        let (printed, rest) = (printed.to_owned(), title.to_owned());
        is_affixed.then_some(AffixedHeading {
            affixes,
            heading: ItemHeading { number, printed, style: NumberStyle::Word, rest },
        })
    };
    numbers(token).into_iter().filter_map(heading).collect()
}

/// Returns whether a word before a number counts something else.
fn is_other(word: &str) -> bool {
    let lower = lowercase(word);
    OTHER_WORDS.contains(&lower.as_str()) || section_kind::kind_of(&lower).is_some()
}

/// Returns the word before the token with the number, that token, and what stands behind it: `("Emne", "3:", "Broen")`.
fn token(plain: &str) -> Option<(&str, &str, &str)> {
    let has_digit = |text: &str| text.bytes().any(|b| b.is_ascii_digit());
    let cut = |text: &str| text.find([' ', '\t']).unwrap_or(text.len());
    let first = &plain[..cut(plain)];
    let behind = |text: &str| plain.len() - text.trim_start().len();
    let (word, from) = if has_digit(first) {
        ("", 0)
    } else {
        let from = behind(&plain[first.len()..]);
        // "Drøftelse nr. 3"
        let counts = ["nr. ", "nr "].iter().find_map(|word| plain[from..].strip_prefix(word));
        (first, counts.map_or(from, behind))
    };
    let is_word = word.starts_with(|c: char| c.is_uppercase() || c == '#') && word.len() <= LONGEST.0;
    if !word.is_empty() && !is_word {
        return None;
    }
    let token = &plain[from..from + cut(&plain[from..])];
    has_digit(token).then_some((word, token, &plain[from + token.len()..]))
}

/// Returns the word behind a number that ends with a dot, and the title: "sag" of "3. sag: Broen".
fn word_behind<'a>(token: &str, rest: &'a str) -> Option<(&'a str, &'a str)> {
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let (word, title) = rest.split_at(end);
    let is_word = token.ends_with('.') && word.starts_with(char::is_lowercase);
    let is_divided = title.is_empty() || title.trim_start().starts_with([':', '-', '–']);
    (is_word && is_divided).then_some((word, title))
}

/// Returns where the numbers of a token begin and end.
fn numbers(token: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut from = None;
    for (at, letter) in token.char_indices().chain([(token.len(), ' ')]) {
        match (letter.is_ascii_digit(), from) {
            (true, None) => from = Some(at),
            (false, Some(begin)) => {
                out.push((begin, at));
                from = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(plain: &str) -> Vec<(u32, String, String)> {
        let all = headings(plain).into_iter().map(|it| it.heading);
        all.map(|it| (it.number.major, it.printed, it.rest)).collect()
    }

    #[test]
    fn a_number_may_stand_between_any_words_and_signs() {
        for (line, major, printed, title) in [
            ("Emne 3: Broen", 3, "3", "Broen"),
            ("[3] Broen", 3, "3", "Broen"),
            ("#3 Broen", 3, "3", "Broen"),
            ("3. sag: Broen", 3, "3", "Broen"),
            ("FU3 – Broen", 3, "FU3", "Broen"),
            ("Tema 3", 3, "3", ""),
        ] {
            assert_eq!(read(line), [(major, printed.to_owned(), title.to_owned())], "{line}");
        }
        let both = read("FU-3-24 Broen").into_iter().map(|(major, ..)| major).collect::<Vec<_>>();
        assert_eq!(both, [3, 24]);
    }

    #[test]
    fn what_counts_other_things_is_none() {
        for line in
            ["Bilag 3: Broen", "Side 3", "3. Broen", "kl. 3 Broen", "Emne 3 er broen", "Broen", "3 stk."]
        {
            assert_eq!(read(line), [], "{line}");
        }
    }
}
