//! Lines that gather items by their words and stand right under titles, where they may be said of one item alone.

use std::ops::Range;

use crate::import::line::SourceLine;
use crate::meeting::Access;

/// What gathers items by its words, and stands right under titles.
#[derive(Default)]
pub(super) struct UnderTitles {
    /// Whether it may stand behind an empty line as well.
    pub(super) may_be_apart: bool,
    /// Whether it stands under every title.
    pub(super) is_everywhere: bool,
    /// What stands under more than one, in lower case.
    repeated: Vec<String>,
    /// Whether something there is open.
    has_open: bool,
}

impl UnderTitles {
    pub(super) fn of(lines: &[SourceLine], spans: &[Range<usize>]) -> Self {
        let under = |may_be_apart: bool| -> Vec<&SourceLine> {
            let first = |range: &Range<usize>| {
                let mut filled = range.clone().filter(|&at| !lines[at].is_blank());
                let first = filled.next().filter(|&at| may_be_apart || at == range.start)?;
                // nothing else may stand under the title, if an empty line parts it from the next
                let is_apart = filled.next().is_some() || !may_be_apart && first + 1 < range.end;
                (lines[first].gathers().is_some() && is_apart).then_some(&lines[first])
            };
            spans.iter().filter_map(first).collect()
        };
        let (close, all) = (under(false), under(true));
        // a line like it touches every title: it is said of each
        let touches = |range: &Range<usize>| {
            lines[range.clone()].first().is_some_and(|line| !line.is_blank() && line.gathers().is_some())
        };
        if spans.len() > 2 && spans.iter().all(touches) {
            return UnderTitles { may_be_apart: true, is_everywhere: true, ..UnderTitles::default() };
        }
        if close.len() < 2 && (all.len() < 3 || all.len() * 3 < spans.len() * 2) {
            return UnderTitles::default();
        }
        let texts: Vec<String> = all.iter().map(|line| normalised(&line.plain)).collect();
        let is_repeated = |text: &&String| texts.iter().filter(|other| other == text).count() > 1;
        UnderTitles {
            may_be_apart: true,
            is_everywhere: all.len() == spans.len(),
            repeated: texts.iter().filter(is_repeated).cloned().collect(),
            has_open: all.iter().any(|line| line.gathers() == Some(Access::Open)),
        }
    }

    /// Returns whether a line is said of the item that it stands right under, and of none after it.
    pub(super) fn is_own(&self, line: &SourceLine) -> bool {
        self.is_everywhere || self.repeated.contains(&normalised(&line.plain))
    }

    /// Returns whether such a line may be the heading of a part all the same: others there open what comes after them.
    pub(super) fn may_be_part(&self, line: &SourceLine) -> bool {
        !self.is_everywhere && self.has_open && self.is_own(line)
    }
}

/// Returns a line without the signs around it, in lower case.
fn normalised(plain: &str) -> String {
    plain.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}
