//! The version in which the texts of an export are written: that of today, or that of the first exports.

use super::{first, prose, signs};
use crate::document::text::{self, TextScope};

/// How texts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormatVersion {
    /// As the first exports wrote them, see [`first`].
    First,
    /// As they are written today, see [`prose`].
    Second,
}

impl FormatVersion {
    /// Returns the line before the items.
    pub(super) fn before_items(self) -> &'static str {
        match self {
            FormatVersion::First => first::BEFORE_ITEMS,
            FormatVersion::Second => signs::BEFORE_ITEMS,
        }
    }

    /// Returns the text that was written.
    pub(super) fn plain(self, printed: &str, scope: TextScope) -> String {
        match self {
            FormatVersion::First => first::plain(printed),
            FormatVersion::Second => prose::plain(printed, scope),
        }
    }

    /// Returns the text that was written; `None` when words are there that the referat itself puts there.
    pub(super) fn plain_opening(self, printed: &str, is_words: impl Fn(&str) -> bool) -> Option<String> {
        let printed = text::trim(printed);
        if printed.split('\n').next().is_some_and(&is_words) {
            return None;
        }
        Some(match self {
            FormatVersion::First => first::plain(&first::unguard(printed, is_words)),
            FormatVersion::Second => prose::plain(printed, TextScope::Whole),
        })
    }

    /// Returns the words that were written before a list.
    pub(super) fn plain_lead(self, lines: &[&str], is_point: impl Fn(&str) -> bool) -> String {
        match self {
            FormatVersion::First => {
                let unguarded: Vec<String> =
                    lines.iter().map(|line| first::unguard(line, &is_point)).collect();
                first::plain(&unguarded.join("\n"))
            }
            FormatVersion::Second => prose::plain(&lines.join("\n"), TextScope::NoLists),
        }
    }
}
