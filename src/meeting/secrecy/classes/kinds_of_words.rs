//! Words for rules and for teaching, in any of their forms.

use crate::meeting::secrecy::words::{Word, letters};

/// Returns whether a word is a rule, or numbers of them: "fortrolighedspolitikken", "statistik".
pub(super) fn is_word_for_rules(word: &Word) -> bool {
    const RULES: [&str; 12] = [
        "politik",
        "policy",
        "statistik",
        "retningslinje",
        "vejledning",
        "praksis",
        "procedure",
        "pjece",
        "forretningsorden",
        "læring",
        "kampagne",
        "sagsbehandlingstid",
    ];
    RULES.iter().any(|rule| is_kind_of(&word.text, rule))
}

/// Returns whether a word is how something is taught or talked of: "kurset", "temaaften".
pub(super) fn is_teaching(word: &Word) -> bool {
    const TAUGHT: [&str; 10] = [
        "oplæg",
        "kursus",
        "kurser",
        "undervisning",
        "introduktion",
        "foredrag",
        "temadag",
        "temaaften",
        "følgegruppe",
        "arbejdsgruppe",
    ];
    TAUGHT.iter().any(|taught| is_kind_of(&word.text, taught))
}

/// Returns whether a word is a rule of some kind in any of its forms: "fortrolighedspolitikken", not "politiklage".
fn is_kind_of(word: &str, rule: &str) -> bool {
    const ENDINGS: [&str; 13] =
        ["", "s", "en", "n", "er", "r", "erne", "rne", "ne", "ken", "kens", "ker", "kerne"];
    if letters(rule) & !letters(word) != 0 {
        return false;
    }
    let mut stems = ENDINGS.iter().filter_map(|end| word.strip_suffix(end));
    stems.any(|stem| if rule == "praksis" { stem == rule } else { stem.ends_with(rule) })
}
