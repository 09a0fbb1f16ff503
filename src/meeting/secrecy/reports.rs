//! Items on what another body did, whose closed items are no items of this meeting: "Nyt fra byrådet" with the text "Byrådet
//! havde et lukket punkt i december".

use super::of_sentence;
use super::patterns::{PatternRule, RuleBook};
use super::sentence_list::sentences;
use super::words::{Word, words};

const FROM_BODY: &[PatternRule] =
    &[PatternRule::new(&["fra ..1 @body"], &["Nyt fra byrådet", "Orientering fra Økonomiudvalget"])];

/// "Bestyrelsen drøftede på lukket dagsorden, at …" tells what was said there, and "vi" are this body.
const OF_ITS_ITEM: &[PatternRule] = &[PatternRule::new(
    &["@body ..3 havde|haft|behandlede|drøftede .. @closed @item_or_agenda"],
    &["Udvalget har haft skolen som lukket punkt i januar"],
)
.unless(&["@closed .. @closed|at|om", "^ vi", "@of_this_meeting"])
.unlike(&["Bestyrelsen drøftede på lukket dagsorden, at skolen sælges"])];

/// Returns whether a title names a body that it brings news from.
pub(super) fn is_report_from_body(title: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[FROM_BODY]);
    BOOK.is_said(title)
}

/// Returns whether all that a text tells of secrecy is told of another body's item.
pub(super) fn tells_of_others(text: &str) -> bool {
    let is_other = |sentence: &str| tells_of_its_item(&words(sentence));
    sentences(text).any(is_other)
        && sentences(text).all(|sentence| is_other(sentence) || of_sentence(sentence).is_none())
}

/// Returns whether a sentence tells what that body had on its agenda; "sagen" and "punktet" are those of this meeting.
fn tells_of_its_item(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[OF_ITS_ITEM]);
    BOOK.is_said(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_said_by_its_examples_alone() {
        RuleBook::new(&[FROM_BODY, OF_ITS_ITEM]).assert_examples();
    }
}
