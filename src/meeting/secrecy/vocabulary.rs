//! The vocabulary of secrecy: what each word means, and how such words begin.

use super::meaning::Meaning;
use super::whole_words::WHOLE;

/// Beginnings of words that mean the same in all their forms.
const BEGINNINGS: &[(Meaning, &[&str])] = &[
    (
        Meaning::Secret,
        &["fortrolig", "konfidentiel", "hemmelig", "confidential", "hemmeligholde", "klassificeret"],
    ),
    (
        Meaning::Publish,
        &[
            "offentliggør",
            "offentliggjort",
            "publicer",
            "offentliggørelse",
            "videregiv",
            "viderebring",
            "aktindsigt",
            "deles",
            "videresend",
        ],
    ),
    (Meaning::Public, &["offentlig"]),
    (Meaning::PersonCases, &["personsag", "personalesag", "personalsag", "personelsag", "personspørgsmål"]),
    (
        Meaning::Sensitive,
        &[
            "tavshed",
            "personfølsom",
            "følsom",
            "personhenfør",
            "intern",
            "forretningshemmelig",
            "personoplysning",
            "diskret",
            "privatliv",
            "enkeltperson",
            "forhandlingsposition",
            "beskyttet",
        ],
    ),
    (Meaning::Closed, &["lukketpunkt", "lukketsag", "ikkeoffentlig"]),
];

/// Words that begin alike and mean something else.
const OTHERS: [&str; 7] = [
    "international",
    "internat",
    "internet",
    "offentlighedslov",
    "hemmelighedskræmmeri",
    "internali",
    "internist",
];

pub(super) fn meaning(word: &str) -> Meaning {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return Meaning::Number;
    }
    if let Some((meaning, _)) = WHOLE.iter().find(|(_, list)| list.contains(&word)) {
        return *meaning;
    }
    if !OTHERS.iter().any(|other| word.starts_with(other))
        && let Some((meaning, _)) =
            BEGINNINGS.iter().find(|(_, list)| list.iter().any(|start| word.starts_with(start)))
    {
        return *meaning;
    }
    if word.ends_with("loven") || word.ends_with("lovens") {
        return Meaning::OtherStatute;
    }
    if is_misspelt(word) { Meaning::Closed } else { Meaning::Other }
}

/// "luket", "lukkkede": one letter too few or too many.
fn is_misspelt(word: &str) -> bool {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    let single: String = letters.into_iter().collect();
    ["luket", "lukede", "luktet", "lukekt"].contains(&single.as_str())
}
