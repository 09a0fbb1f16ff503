//! Words that a hand mistyped: one letter too many, too few, wrong, or two in the wrong order.

/// Headings that are known a letter off, in lower case and as they are spelled. Long words only: a letter makes another
/// word of a short one.
const HEADINGS: [(&str, &str); 7] = [
    ("indstilling", "Indstilling"),
    ("beslutning", "Beslutning"),
    ("sagsfremstilling", "Sagsfremstilling"),
    ("sagsbeskrivelse", "Sagsbeskrivelse"),
    ("konklusion", "Konklusion"),
    ("baggrund", "Baggrund"),
    ("drøftelse", "Drøftelse"),
];

/// The heading that a word is a letter off, in lower case and as it is spelled.
pub(crate) fn heading(word: &str) -> Option<(&'static str, &'static str)> {
    let first = word.len() > 6 && !word.contains(' ');
    HEADINGS.into_iter().find(|(known, _)| first && is_near(word, known))
}

/// Whether a line is "Dagsorden" with a letter off.
pub(crate) fn is_agenda(word: &str) -> bool {
    is_near(word, "dagsorden")
}

/// Whether two words differ by one letter, or by the order of two that stand side by side.
fn is_near(word: &str, known: &str) -> bool {
    if word == known || word.len().abs_diff(known.len()) > 2 {
        return false;
    }
    let same = |a: (char, char)| a.0 == a.1;
    let head: usize =
        word.chars().zip(known.chars()).take_while(|pair| same(*pair)).map(|(c, _)| c.len_utf8()).sum();
    let (a, b) = (&word[head..], &known[head..]);
    let after =
        |text: &str, n: usize| text.char_indices().nth(n).map_or("", |(at, _)| &text[at..]).to_owned();
    let swapped = || {
        let two = |text: &str| text.chars().take(2).collect::<Vec<_>>();
        let (a, b) = (two(a), two(b));
        a.len() == 2 && b.len() == 2 && a[0] == b[1] && a[1] == b[0]
    };
    let shorter = |text: &str| after(text, 1);
    shorter(a) == b || a == shorter(b) || shorter(a) == shorter(b) || swapped() && after(a, 2) == after(b, 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_off_is_known() {
        for word in ["indstiling", "indstillng", "indstillling", "indstliling", "indstillinj", "instilling"] {
            assert_eq!(heading(word).map(|(name, _)| name), Some("indstilling"), "{word}");
        }
        assert_eq!(heading("drøfteles").map(|(name, _)| name), Some("drøftelse"));
        assert!(["dagsroden", "dagsoden", "dagsordne", "dagorden"].into_iter().all(is_agenda));
    }

    #[test]
    fn other_words_are_not() {
        for word in [
            "indstilling",
            "indstillingen",
            "opstilling",
            "udstilling",
            "beslutningen",
            "bag",
            "",
            "baggrunde ja",
        ] {
            assert_eq!(heading(word), None, "{word}");
        }
        assert!(!is_agenda("dagsorden") && !is_agenda("dagen") && !is_agenda("dagsordenen"));
    }
}
