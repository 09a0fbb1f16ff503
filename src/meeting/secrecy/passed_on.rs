//! Who may read a text, and that it may not be told outside: "kun for bestyrelsens medlemmer", "må ikke komme videre".

use super::meaning::WordMeaning;
use super::words::Word;

/// "Må ikke komme videre.", "Teksten må ikke medtages i referatet": what may not be told outside. What is forbidden of
/// other things ("Hunde må ikke medtages på stranden") is no secret.
pub(super) fn forbids_to_pass_on(words: &[Word]) -> bool {
    const PASS_ON: [&str; 13] = [
        "medtages",
        "gengives",
        "citeres",
        "nævnes",
        "spredes",
        "omtales",
        "fortælles",
        "kopieres",
        "fremgå",
        "diskuteres",
        "distribueres",
        "cirkuleres",
        "udleveres",
    ];
    // "komme videre", "gives videre", "slippe ud"
    const GO: [&str; 8] = ["komme", "kommer", "gives", "bringes", "sendes", "slippe", "gå", "siges"];
    const OUT: [&str; 5] = ["videre", "ud", "frem", "udenfor", "udad"];
    let Some(at) = words.windows(2).position(|two| two[0].text == "må" && two[1].meaning == WordMeaning::Not)
    else {
        return false;
    };
    let after = words[at + 2..].iter().take(4);
    let is_verb = |word: &Word| PASS_ON.contains(&word.text.as_str());
    let goes_out = after.clone().any(|word| GO.contains(&word.text.as_str()))
        && after.clone().any(|word| OUT.contains(&word.text.as_str()));
    // what is told is words: the item, its text, or what stands in the referat
    let is_told = |word: &Word| {
        matches!(word.meaning, WordMeaning::Items | WordMeaning::This)
            || ["referatet", "protokollen", "udvalget", "kredsen", "lokalet"].contains(&word.text.as_str())
    };
    let names_text = words.iter().any(|word| is_told(word) || word.meaning == WordMeaning::Agenda);
    (goes_out || after.clone().any(is_verb)) && (at == 0 && words.len() <= 5 || names_text)
}

/// "Ikke til hjemmesiden", "Punktet vises ikke på hjemmesiden"; "Tallene findes ikke på hjemmesiden" tells of figures.
pub(super) fn is_kept_from_page(words: &[Word]) -> bool {
    let page = words.iter().position(|word| ["hjemmesiden", "nettet"].contains(&word.text.as_str()));
    let of_item = |word: &Word| matches!(word.meaning, WordMeaning::Items | WordMeaning::This);
    let begins = words.first().is_some_and(|word| word.meaning == WordMeaning::Not || of_item(word));
    page.is_some_and(|page| {
        begins && words.len() <= 7 && words[..page].iter().any(|word| word.meaning == WordMeaning::Not)
    })
}

/// "kun for bestyrelsens medlemmer", "alene til udvalget", "må kun læses af bestyrelsen".
pub(super) fn is_for_members(words: &[Word]) -> bool {
    const WHO: [&str; 8] = [
        "medlemmer",
        "medlemmerne",
        "bestyrelsen",
        "udvalget",
        "rådet",
        "byrådet",
        "formandskabet",
        "ledelsen",
    ];
    const BEFORE: [&str; 4] = ["for", "til", "af", "læses"];
    let is_who = |word: &Word| WHO.contains(&word.text.as_str());
    words.iter().enumerate().any(|(at, word)| {
        let only = ["kun", "alene", "udelukkende"].contains(&word.text.as_str());
        let lead = words[at + 1..].iter().take_while(|word| BEFORE.contains(&word.text.as_str())).count();
        let whom = &words[(at + 1 + lead).min(words.len())..];
        let genitive = whom.first().is_some_and(|word| word.text.ends_with('s'));
        only && lead > 0 && (whom.first().is_some_and(is_who) || genitive && whom.get(1).is_some_and(is_who))
    })
}
