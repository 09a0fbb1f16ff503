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

/// Returns the heading that a word is a letter off, in lower case and as it is spelled.
pub(crate) fn heading(word: &str) -> Option<(&'static str, &'static str)> {
    let first = word.len() > 6 && !word.contains(' ');
    HEADINGS.into_iter().find(|(known, _)| first && is_near(word, known))
}

/// Returns whether a line is "Dagsorden" with a letter off.
pub(crate) fn is_agenda(word: &str) -> bool {
    is_near(word, "dagsorden")
}

/// Returns whether two words differ by one letter, or by the order of two that stand side by side.
fn is_near(word: &str, known: &str) -> bool {
    word.len().abs_diff(known.len()) <= 2 && strsim::osa_distance(word, known) == 1
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
