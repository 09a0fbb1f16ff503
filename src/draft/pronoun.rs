//! The pronoun that a second act of the same sentence has for its object.

/// Returns the pronoun for what a phrase names, where its first word tells the gender: "planen" is "den", "forslagene"
/// is "dem".
pub(super) fn pronoun(phrase: &str) -> Option<&'static str> {
    const BEHIND: [&str; 14] = [
        "af",
        "for",
        "fra",
        "i",
        "med",
        "mellem",
        "mod",
        "om",
        "over",
        "på",
        "til",
        "ved",
        "vedr.",
        "vedrørende",
    ];
    let mut spaced = phrase.split(' ');
    let first = spaced.next().unwrap_or_default();
    // "revideret lokalplan", "moderne havn": an adjective tells nothing of what stands behind it
    let noun = spaced.next().is_none_or(|next| BEHIND.contains(&next));
    let definite = |end: &str| noun && first.chars().count() > 4 && first.ends_with(end);
    match first {
        _ if phrase.contains([',', '–', '(']) || !first.starts_with(char::is_lowercase) => None,
        "den" | "denne" => Some("den"),
        "det" | "dette" => Some("det"),
        "de" | "disse" => Some("dem"),
        "ingen" | "intet" => None,
        _ if first.ends_with("eret") || first.ends_with("ndret") => None,
        _ if definite("ne") => Some("dem"),
        _ if definite("en") && !phrase.contains(" og ") => Some("den"),
        _ if definite("et") && !phrase.contains(" og ") => Some("det"),
        _ => None,
    }
}
