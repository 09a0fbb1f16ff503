//! Words that say whether items are closed.

/// A line that gathers the items after it: "LUKKEDE SAGER", "Åbne punkter".
pub(crate) fn group(plain: &str) -> Option<bool> {
    let lower = plain.trim_end_matches(':').to_lowercase();
    match lower.as_str() {
        "lukkede sager"
        | "lukkede punkter"
        | "lukket dagsorden"
        | "lukkede"
        | "lukkede dagsordenspunkter"
        | "lukket del" => Some(true),
        "åbne sager" | "åbne punkter" | "åben dagsorden" | "åbne" | "åbne dagsordenspunkter" | "åben del" => {
            Some(false)
        }
        _ => None,
    }
}

/// Whether a line says that the item is closed, or open, and nothing else.
pub(crate) fn mark(plain: &str) -> Option<bool> {
    match plain.trim_end_matches('.').to_lowercase().as_str() {
        "lukket punkt" | "lukket sag" | "lukket" => Some(true),
        "åbent punkt" | "åben sag" | "åbent" | "åben" => Some(false),
        _ => None,
    }
}
