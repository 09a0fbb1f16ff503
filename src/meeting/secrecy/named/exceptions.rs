//! What holds of all items but those that are named: "Alle punkter er åbne undtagen punkt 4".

use super::super::labels;
use super::super::vocabulary::EXCEPT;
use super::numbers::bare;
use super::{NamedItems, SaidOfItems, says};
use crate::meeting::Access;

/// "Alle punkter er åbne undtagen punkt 4", "Mødet er åbent, bortset fra punkt 3, der er lukket".
pub(super) fn excepted(tokens: &[&str], used: usize, found: Vec<String>) -> Option<SaidOfItems> {
    let but_not = || tokens.windows(2).position(|two| bare(two[0]) == "dog" && bare(two[1]) == "ikke");
    let at = tokens.iter().position(|token| EXCEPT.contains(&bare(token).as_str())).or_else(but_not)?;
    let lead = tokens[..at].iter().rposition(|token| !["med", "på"].contains(&bare(token).as_str()));
    let lead = lead.map_or(0, |at| at + 1);
    // "Alle er velkomne undtagen under punkt 4"
    let is_welcome = tokens[..lead].iter().any(|token| bare(token).starts_with("velkom"));
    // what stands behind the numbers is said of them where the sentence is whole without it: "Mødet er åbent undtagen
    // under punkt 3, hvor offentligheden er udelukket"
    let items = NamedItems::Numbers(found);
    let is_all_open = is_welcome || labels::is_none(&tokens[..lead].join(" "));
    if let Some(access) = says(&tokens[..lead]).or(is_all_open.then_some(Access::Open)) {
        let limits = access != Access::Open && !tells_open(&tokens[used..]);
        let statement = opposite(access, items);
        return Some(if limits { SaidOfItems { access: Access::Doubtful, ..statement } } else { statement });
    }
    // "Mødet streames, dog ikke punkt 2"
    if tokens[..lead].iter().any(|token| bare(token).starts_with("stream")) {
        return Some(SaidOfItems { items, access: Access::Doubtful, others: Access::Open });
    }
    // what is not understood opens nothing
    match says(&[&tokens[..lead], &tokens[used..]].concat())? {
        Access::Doubtful => Some(SaidOfItems { items, access: Access::Doubtful, others: Access::Doubtful }),
        access => Some(opposite(access, items)),
    }
}

/// Returns whether the words behind the numbers say no more than that they are open: "der er åbent for alle", but not
/// "hvor kun beslutningen er åben".
fn tells_open(behind: &[&str]) -> bool {
    const WORDS: [&str; 22] = [
        "",
        "der",
        "som",
        "er",
        "dog",
        "åben",
        "åbent",
        "åbne",
        "offentlig",
        "offentligt",
        "offentlige",
        "for",
        "alle",
        "behandles",
        "døre",
        "tilhørere",
        "offentligheden",
        "hvor",
        "mødet",
        "møde",
        "i",
        "offentlighed",
    ];
    behind.iter().all(|word| WORDS.contains(&bare(word).as_str()))
}

/// "dog ikke", "dog ikke under"
pub(super) fn ends_with_but_not(before: &[String]) -> bool {
    let near = &before[before.len().saturating_sub(3)..];
    near.windows(2).any(|two| two[0] == "dog" && two[1] == "ikke")
}

/// "Alle punkter er åbne undtagen punkt 4."
fn opposite(of_all: Access, items: NamedItems) -> SaidOfItems {
    match of_all {
        Access::Open => SaidOfItems { items, access: Access::Closed, others: Access::Open },
        others => SaidOfItems { items, access: Access::Open, others },
    }
}
