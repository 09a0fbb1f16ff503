//! The vocabulary of secrecy: what each word means, and how such words begin.

use super::meaning::WordMeaning;
use super::whole_words::WHOLE;

/// Beginnings of words that mean the same in all their forms.
const BEGINNINGS: &[(WordMeaning, &[&str])] = &[
    (
        WordMeaning::Secret,
        &["fortrolig", "konfidentiel", "hemmelig", "confidential", "hemmeligholde", "klassificeret"],
    ),
    (
        WordMeaning::Publish,
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
    (WordMeaning::Public, &["offentlig"]),
    (
        WordMeaning::PersonCases,
        &["personsag", "personalesag", "personalsag", "personelsag", "personspørgsmål"],
    ),
    (
        WordMeaning::Sensitive,
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
    (WordMeaning::Closed, &["lukketpunkt", "lukketsag", "ikkeoffentlig"]),
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

pub(super) fn meaning(word: &str) -> WordMeaning {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return WordMeaning::Number;
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
        return WordMeaning::OtherStatute;
    }
    if is_misspelt(word) { WordMeaning::Closed } else { WordMeaning::Other }
}

/// "luket", "lukkkede": one letter too few or too many.
fn is_misspelt(word: &str) -> bool {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    let single: String = letters.into_iter().collect();
    ["luket", "lukede", "luktet", "lukekt"].contains(&single.as_str())
}
