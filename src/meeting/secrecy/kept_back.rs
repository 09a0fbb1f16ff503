//! What is kept back: texts that do not go where others read, that stand in one copy of the minutes alone, that are told in
//! confidence, and rooms that listeners are asked to leave.
//!
//! The words for it are as many as the places where minutes are put up, so no phrase is looked for, but how its parts stand
//! together: the text itself, a verb of putting or telling, a no or an only beside the verb, and a place where others read. All
//! of it leaves its item in doubt.
//!
//! | file | what is in it |
//! |---|---|
//! | `not_put` | texts that are not put up, printed or read out where others read |
//! | `not_sent` | items that are not sent, shown or written |
//! | `one_copy` | texts that stand in one copy of the minutes alone, or in one copy not |
//! | `papers` | papers that are given, shown and taken back otherwise than others |
//! | `in_confidence` | what is told in confidence |
//! | `named_secret` | short marks that call an item secret without any of the usual words |
//! | `seclusion` | behind what, in what circle and for whose eyes something is said |
//! | `unwritten` | what is not written, heard on a tape or seen on a screen |
//! | `who_hears` | listeners who are asked to leave, and sound and pictures that are off |
//! | `who_leaves` | who goes and who stays, in few words |

use super::patterns::{PatternRule, RuleBook};
use super::words::Word;

mod in_confidence;
mod named_secret;
mod not_put;
mod not_sent;
mod one_copy;
mod papers;
mod seclusion;
mod unwritten;
mod who_hears;
mod who_leaves;

#[cfg(test)]
mod tests;

/// Statements that say nothing else: each pattern is a whole sentence. One book has not bits enough for all their words.
const SHORT_ON_PEOPLE: &[&[PatternRule]] = &[named_secret::RULES, seclusion::RULES, who_leaves::RULES];
const SHORT_ON_PAPERS: &[&[PatternRule]] = &[papers::RULES, unwritten::RULES];
/// The most words of such a statement.
const SHORT: usize = 12;

/// Returns whether words keep something from others, however they say it.
pub(super) fn is_kept_back(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[not_sent::RULES, one_copy::RULES, in_confidence::RULES]);
    // the heading of several items, "Punkter, der ikke omdeles i opgangene:", does not speak of itself
    static OF_ITSELF: RuleBook = RuleBook::new(&[not_put::RULES, who_hears::RULES]);
    static SHORT_BOOKS: [RuleBook; 2] = [RuleBook::new(SHORT_ON_PEOPLE), RuleBook::new(SHORT_ON_PAPERS)];
    let is_short = words.len() <= SHORT;
    let is_heading = words.first().is_some_and(Word::names_many);
    BOOK.is_said(words)
        || is_short && SHORT_BOOKS.iter().any(|book| book.is_said(words))
        || !is_heading && OF_ITSELF.is_said(words)
}

/// Returns whether guests come in again: "gæsterne kommer ind igen til kaffen".
pub(super) fn guests_return(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[who_hears::RETURN]);
    BOOK.is_said(words)
}

/// Returns whether words let only members read or hear: "kun for bestyrelsens medlemmer", "må kun læses af bestyrelsen".
pub(super) fn is_for_members(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[one_copy::FOR_MEMBERS]);
    BOOK.is_said(words)
}

/// Returns whether few may see it: "begrænset adgang", "begrænset deltagerkreds".
pub(super) fn is_restricted(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[one_copy::RESTRICTED]);
    BOOK.is_said(words)
}

/// Returns whether those who are there for others do not hear it: "Medarbejderrepræsentanten deltager ikke i dette punkt",
/// "Kun bestyrelsens medlemmer deltager i punktet".
pub(super) fn is_without_staff(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[who_hears::WITHOUT_STAFF]);
    BOOK.is_said(words)
}

/// Returns whether nothing that is told may be passed on: "Intet fra dette punkt må".
pub(super) fn forbids_all(words: &[Word]) -> bool {
    static BOOK: RuleBook = RuleBook::new(&[in_confidence::FORBIDS_ALL]);
    BOOK.is_said(words)
}
