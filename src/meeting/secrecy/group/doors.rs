//! Lines between items on the doors: "Dørene lukkes.", "Herefter åbnes dørene".

use super::super::patterns::{PatternRule, RuleBook};
use super::super::words::{has_more_words, words};
use crate::meeting::Access;

/// The most words of such a line.
const LONGEST: usize = 7;

const DOORS: &[&str] = &["dørene|døre"];
const DENIED: &[&str] = &["@no|aldrig|først"];

/// "Kl. 19.00 blev dørene lukket" tells of the meeting, "Dørene lukkes kl. 22" of a hall.
const OF_HALL: &[PatternRule] = &[PatternRule::new(&["@number", "_ _ _ _ _ _"], &["Dørene lukkes kl. 22"])
    .unless(&["blev|lukkedes|åbnedes"])
    .unlike(&["Kl. 19.00 blev dørene lukket"])];

const ARE_OPEN: &[PatternRule] = &[PatternRule::new(&["@opened"], &["Herefter for åbne døre"])
    .with(DOORS)
    .unless(DENIED)
    .unlike(&["Dørene er ikke åbne"])];

const ARE_SHUT: &[PatternRule] =
    &[PatternRule::new(&["lukkes|lukker|lukket|lukkedes"], &["Dørene lukkes."]).with(DOORS)];

const ARE_OPENED: &[PatternRule] =
    &[PatternRule::new(&["åbnes|genåbnes|åbner|åbnet|åbnedes|genåbnet"], &["Herefter åbnes dørene"])
        .with(DOORS)
        .unless(DENIED)
        .unlike(&["Dørene blev ikke åbnet igen"])];

pub(super) const TABLES: &[&[PatternRule]] = &[OF_HALL, ARE_OPEN, ARE_SHUT, ARE_OPENED];

/// Returns what a line on the doors says of the items after it.
pub(super) fn doors(line: &str) -> Option<Access> {
    static BOOK: RuleBook = RuleBook::new(TABLES);
    const SAYS: [Option<Access>; TABLES.len()] =
        [None, Some(Access::Open), Some(Access::Closed), Some(Access::Open)];
    if has_more_words(line, LONGEST) {
        return None;
    }
    let words = words(line);
    let table = (words.len() <= LONGEST).then(|| BOOK.said_in(&words)).flatten()?;
    SAYS.get(table).copied().flatten()
}
