//! Items on what another body did, whose closed items are no items of this meeting: "Nyt fra byrådet" with the text "Byrådet
//! havde et lukket punkt i december".

use super::meaning::WordMeaning;
use super::of_sentence;
use super::readers::is_body;
use super::sentence_list::sentences;
use super::words::{Word, words};

/// Returns whether a title names a body that it brings news from: "Nyt fra byrådet", "Orientering fra Økonomiudvalget".
pub(super) fn is_report_from_body(title: &[Word]) -> bool {
    let is_from = |three: &[Word]| three[0].text == "fra" && (is_body(&three[1]) || is_body(&three[2]));
    let ends = matches!(title, [.., from, body] if from.text == "fra" && is_body(body));
    ends || title.windows(3).any(is_from)
}

/// Returns whether all that a text tells of secrecy is told of another body's item.
pub(super) fn tells_of_others(text: &str) -> bool {
    let is_other = |sentence: &str| tells_of_its_item(&words(sentence));
    sentences(text).any(is_other)
        && sentences(text).all(|sentence| is_other(sentence) || of_sentence(sentence).is_none())
}

/// Returns whether a sentence tells what that body had on its agenda: "Udvalget har haft skolen som lukket punkt i januar".
/// "Sagen" and "punktet" are those of this meeting.
fn tells_of_its_item(words: &[Word]) -> bool {
    const HAD: [&str; 4] = ["havde", "haft", "behandlede", "drøftede"];
    let names_own = |word: &Word| {
        matches!(word.meaning, WordMeaning::This | WordMeaning::PersonCases)
            || ["punktet", "sagen", "emnet", "den", "det"].contains(&word.text.as_str())
    };
    let Some(closed) = words.iter().position(|word| word.meaning == WordMeaning::Closed) else {
        return false;
    };
    let had = words[..closed].iter().position(|word| HAD.contains(&word.text.as_str()));
    let is_item = |at: usize| {
        words.get(at + 1).is_some_and(|next| matches!(next.meaning, WordMeaning::Items | WordMeaning::Agenda))
    };
    let all_past = words[closed + 1..].iter().all(|word| word.meaning != WordMeaning::Closed);
    let subject = had.is_some_and(|had| words[had.saturating_sub(4)..had].iter().any(is_body));
    // "Bestyrelsen drøftede på lukket dagsorden, at …" tells what was said there, and "vi" are this body
    let tells_what = words[closed..].iter().any(|word| ["at", "om"].contains(&word.text.as_str()));
    let is_own = words.first().is_some_and(|word| word.text == "vi");
    subject && is_item(closed) && all_past && !tells_what && !is_own && !words.iter().any(names_own)
}
