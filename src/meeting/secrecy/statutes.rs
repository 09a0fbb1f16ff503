//! Rules of law that items are closed by.

use super::meaning::WordMeaning;
use super::text_reading::Reading;
use super::words::Word;

/// Returns whether words end with the name of another law: "Lov om social service"; "Ansøgning efter lov om leje
/// behandles efter" does not say of which law.
fn is_of_law(before: &[Word]) -> bool {
    const BY: [&str; 6] = ["efter", "jf", "jfr", "iht", "henhold", "ifølge"];
    let is_law = |two: &[Word]| two[0].is_one_of(&["lov", "lovens", "bekendtgørelse"]) && two[1].text == "om";
    let is_apart = |word: &Word| {
        word.text.starts_with("kommun")
            || matches!(word.meaning, WordMeaning::Closed | WordMeaning::Handled)
            || word.is_one_of(&BY)
    };
    let law = before.windows(2).rposition(is_law).map(|law| &before[law + 2..]);
    law.is_some_and(|of| of.len() <= 5 && !of.iter().any(is_apart))
}

/// Rules that items are closed by: styrelsesloven § 10, forvaltningsloven § 27, straffeloven § 152, offentlighedsloven.
pub(super) fn paragraph(words: &[Word], at: usize, reading: &mut Reading) {
    let Some(number) = words.get(at + 1).filter(|word| word.meaning == WordMeaning::Number) else { return };
    let from = at.saturating_sub(2);
    let around = || words[from..at].iter().chain(words[at + 1..].iter().take(6));
    let is_by = |start: &str| around().any(|word| word.text.starts_with(start));
    let in_full =
        words[from..].windows(2).any(|two| two[0].text == "kommunernes" && two[1].text == "styrelse");
    let statute = in_full || around().any(|word| word.meaning == WordMeaning::Statute);
    let others = words[from..at].iter().any(|word| word.meaning == WordMeaning::OtherStatute)
        || words[at + 1..].iter().take(6).any(|word| word.meaning == WordMeaning::OtherStatute)
        || !in_full
            && words[at + 1..].windows(2).take(4).any(|two| two[0].text == "lov" && two[1].text == "om");
    // "vedtægternes § 10", "§ 10 i vedtægterne", "lokalplan 10, § 10"
    let is_ours = |word: &Word| {
        word.begins_with(&["vedtægt", "lokalplan", "aftale", "kontrakt", "lejekontrakt", "overenskomst"])
    };
    let others = others || around().any(is_ours) || is_of_law(&words[..at]);
    let compound = words
        .get(at + 2)
        .is_some_and(|word| word.start == number.end + 1 && word.meaning == WordMeaning::Other);
    let closes = match number.text.as_str() {
        "10" => statute || !others && !compound,
        "27" => is_by("forvaltningslov") || is_by("fvl"),
        "152" => is_by("straffelov"),
        _ => is_by("offentlighedslov") || is_by("offl"),
    };
    // "et kursus om straffelovens § 152", "afslag efter offentlighedslovens § 30"
    let is_told_of = at.checked_sub(2).is_some_and(|at| words[at].text == "om")
        || words[..at].iter().any(|word| word.text.starts_with("afslag"));
    let closes = closes && (statute || !is_told_of);
    reading.doubt |= closes;
    reading.is_telling |= closes && (statute || number.text != "10");
}
