//! What connects the word for a document with the name of its body: "Referat af møde nr. 5 i Engum Råd".

use crate::meeting::text::lowercase;
/// Returns what stands after "Referat", without the words between: "fra møde i", "for", "–".
pub(crate) fn connected(text: &str) -> &str {
    let mut text = text.trim_start_matches([' ', '-', '–', ':', ')', '|']);
    loop {
        let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
        if first.to_lowercase().ends_with("møde") && rest.starts_with("i ") {
            text = rest;
        }
        let word = [
            "fra ",
            "for: ",
            "fra: ",
            "for ",
            "af ",
            "til ",
            "over ",
            "møde ",
            "mødet ",
            "i ",
            "ordinært ",
            "ekstraordinært ",
            "med ",
            "åbent ",
        ]
        .iter()
        .find(|word| lowercase(text).starts_with(**word));
        match word.and_then(|word| text.get(word.len()..)).or_else(|| after_count(text)) {
            Some(rest) => text = rest.trim_start(),
            None => return text,
        }
    }
}

/// Returns what stands behind the count of a meeting: "i Engum Råd" of "nr. 5 i Engum Råd".
fn after_count(text: &str) -> Option<&str> {
    let (number, rest) = text.strip_prefix("nr. ")?.split_once(' ')?;
    let is_count = number.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'/' | b'-'));
    (is_count && rest.starts_with("i ")).then_some(rest)
}
