//! Sentences that list the numbers of cases.

use super::numbers::{bare, trimmed};
use super::{NamedItems, SaidOfItems, says};
use crate::meeting::Access;

/// "Sager til lukket møde: 25/1187 og 25/1219": a list of cases, whatever they are called.
pub(super) fn by_case(tokens: &[&str]) -> Option<SaidOfItems> {
    let is_case = |token: &&&str| {
        let word = trimmed(token);
        let digits = word.chars().filter(char::is_ascii_digit).count();
        digits >= 4
            && word.contains(['/', '-'])
            && word.chars().all(|c| c.is_ascii_alphanumeric() || "/-.".contains(c))
            // a day is no case: "8/9-2025", "14-05-2025"
            && (word.split(['/', '-', '.']).count() != 3
                || word.split(['/', '-', '.']).any(|part| part.len() == 3 || part.len() > 4))
    };
    let cases: Vec<String> = tokens.iter().filter(is_case).map(|token| trimmed(token).to_owned()).collect();
    let first = tokens.iter().position(|token| is_case(&token))?;
    let plural = tokens[..first].iter().any(|token| {
        ["sager", "sagerne", "punkter", "punkterne", "journalnumre", "sagsnumre"]
            .contains(&bare(token).as_str())
    });
    if !plural {
        return None;
    }
    let joins = ["og", "samt", "&", "nr"];
    let rest: Vec<&str> = tokens
        .iter()
        .filter(|token| !is_case(token) && !joins.contains(&bare(token).as_str()))
        .map(|token| token.trim_end_matches(':'))
        .collect();
    let access = says(&rest).filter(|access| access.is_withheld())?;
    Some(SaidOfItems { items: NamedItems::Cases(cases), access, others: Access::Open })
}
