//! What is left open in a text: places to fill in, and sentences that go on.

/// Stands in a text for what is to be filled in: a place that [`placeholder`] finds while it is there.
pub const OPEN_PLACE: &str = "[…]";

/// Returns the first place left open in a text: "[Skriv …]", "[…]", "???", or a lone "XX" or "NN".
pub fn placeholder(text: &str) -> Option<&str> {
    let bracket = text.match_indices('[').find_map(|(start, _)| {
        let end = start + text[start..].find(']')? + 1;
        let inside = text[start + 1..end - 1].to_lowercase();
        let is_link = text[end..].starts_with('(');
        let open =
            ["skriv", "indsæt", "angiv", "udfyld", "…", "..."].iter().any(|word| inside.starts_with(word));
        (open && !is_link).then_some(&text[start..end])
    });
    let marks = text.find("???").map(|at| &text[at..at + 3]);
    // texts are long and such places rare: read word by word only a text that has the letters at all
    let has_letters = text.contains("NN") || text.contains("XX");
    let letters = has_letters.then(|| text.split(|c: char| !c.is_alphanumeric())).and_then(|mut words| {
        words.find(|word| *word == "NN" || (2..=4).contains(&word.len()) && word.chars().all(|c| c == 'X'))
    });
    bracket.or(marks).or(letters)
}

/// Words that a sentence goes on after.
const OPEN: [&str; 22] = [
    "på", "at", "om", "og", "til", "af", "med", "for", "i", "samt", "herunder", "eller", "fra", "hos",
    "bl.a.", "bl.a", "f.eks.", "f.eks", "fx", "dvs.", "inkl.", "jf.",
];

/// Returns the last words of a text whose last sentence goes on: "… var der bl.a. fokus på".
pub fn open_end(text: &str) -> Option<&str> {
    let text = text.trim_end();
    let last = text.rsplit(char::is_whitespace).next()?;
    let open = OPEN.contains(&last.to_lowercase().as_str()) || last.ends_with([',', ':', ';']);
    let from = text.rmatch_indices(' ').nth(1).map_or(0, |(at, _)| at + 1);
    open.then(|| &text[from..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_that_goes_on_is_seen() {
        assert_eq!(open_end("Sagen blev drøftet. Der var fokus på \n"), Some("fokus på"));
        assert_eq!(open_end("KKR besluttede, at:"), Some("besluttede, at:"));
        for end in ["bl.a.", "f.eks.", "på", "samt", "herunder"] {
            let words = format!("Sagen blev drøftet, {end} ");
            assert_eq!(open_end(&words), Some(format!("drøftet, {end}").as_str()));
        }
        assert_eq!(open_end("Vedtaget efter drøftelse m.m."), None);
        assert_eq!(open_end("Godkendt"), None);
        assert_eq!(open_end(""), None);
    }

    #[test]
    fn open_places_are_seen_and_plain_text_is_not() {
        assert_eq!(placeholder("Mødet slut kl. [Skriv tidspunkt her]."), Some("[Skriv tidspunkt her]"));
        assert_eq!(placeholder("Formanden og XX deltager"), Some("XX"));
        assert_eq!(placeholder("NN indledte punktet."), Some("NN"));
        assert_eq!(placeholder("Hvem ??? gør det"), Some("???"));
        assert_eq!(placeholder("Se [skrivelsen](https://x.dk) og kapitel XIV."), None);
    }
}
