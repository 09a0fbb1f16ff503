//! The closed and the open part of one item: "Lukket del af sagen:", "Lukket beslutning: …", "Åben del af punktet:".

use super::meaning::WordMeaning;
use super::telling::may_tell;
use super::words::{Word, has_more_words, words};
use crate::meeting::Access;

/// What an item has one open and one closed of.
const PARTS: [&str; 8] = [
    "beslutning",
    "sagsfremstilling",
    "indstilling",
    "fremstilling",
    "tilføjelse",
    "begrundelse",
    "baggrund",
    "protokol",
];
/// What a "del" may be of.
const WHOLES: [&str; 7] =
    ["sagen", "punktet", "emnet", "sagsfremstillingen", "beslutningen", "indstillingen", "drøftelsen"];
/// The longest heading of a part, in words with those in brackets.
const LONGEST: usize = 12;

/// The most words that such a heading has without its brackets: "Den ikke offentlige del af sagen".
const MOST_BARE: usize = 6;

/// The heading of a part of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartHeading<'a> {
    /// The heading, without its colon.
    pub heading: &'a str,
    /// What stands behind it on its line.
    pub inline: &'a str,
    /// Who may read the part.
    pub access: Access,
    /// What it is of, in lower case: "beslutning", "del".
    pub noun: String,
}

/// Reads a line as the heading of an open or a closed part of its item. Returns `None` for a line that heads anything else,
/// such as the items after it.
pub fn item_part(line: &str) -> Option<PartHeading<'_>> {
    if !may_tell(line) {
        return None;
    }
    let line = line.trim().trim_matches('*');
    let (heading, inline) = line.split_once(':').unwrap_or((line, ""));
    let bare = heading.split_once('(').map_or(heading, |(before, _)| before);
    if has_more_words(bare, MOST_BARE) {
        return None;
    }
    let all = words(bare);
    let is_article = |word: &&Word| word.is_one_of(&["den", "det"]);
    let skipped = usize::from(all.first().as_ref().is_some_and(is_article));
    let (access, rest) = match &all[skipped..] {
        [word, rest @ ..] if matches!(word.meaning, WordMeaning::Closed | WordMeaning::Secret) => {
            (Access::Closed, rest)
        }
        [not, word, rest @ ..] if not.is_not() && word.meaning == WordMeaning::Public => {
            (Access::Closed, rest)
        }
        [word, rest @ ..] if matches!(word.meaning, WordMeaning::Open | WordMeaning::Public) => {
            (Access::Open, rest)
        }
        _ => return None,
    };
    let text = |at: usize| rest.get(at).map_or("", |word| word.text.as_str());
    let is_del = ["del", "delen"].contains(&text(0)) && text(1) == "af" && WHOLES.contains(&text(2));
    let is_named = PARTS.contains(&text(0)) && rest.len() == 1;
    let is_whole = is_del && rest.len() == 3 || is_named;
    (is_whole && words(heading).len() <= LONGEST).then(|| PartHeading {
        heading: heading.trim(),
        inline: inline.trim(),
        access,
        noun: text(0).trim_end_matches("en").to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_one_item_is_told_from_a_part_of_the_agenda() {
        for (line, access) in [
            ("Lukket del af sagen (må ikke omtales):", Access::Closed),
            ("Fortrolig beslutning: Ib siges op.", Access::Closed),
            ("Ikke-offentlig sagsfremstilling:", Access::Closed),
            ("Den lukkede del af punktet:", Access::Closed),
            ("Åben del af sagen:", Access::Open),
            ("Åben beslutning: Vejen males.", Access::Open),
        ] {
            assert_eq!(item_part(line).map(|part| part.access), Some(access), "{line}");
        }
        for line in [
            "Lukket del",
            "Lukket beslutning om vejen:",
            "Den lukkede del af dagsordenen",
            "Lukket punkt: Løn",
            "Beslutning: Lukket",
            "Åbent møde:",
        ] {
            assert_eq!(item_part(line), None, "{line}");
        }
    }
}
