//! The corrections of an export.

use chrono::{DateTime, FixedOffset};

use super::{clock, outline::Part};
use crate::export::{
    correction::{BEFORE, QUOTE, RETTELSE, WHY},
    escape, prose,
};
use crate::meeting::{Correction, ItemId};

/// The corrections under a heading; `None` when anything else stands there.
pub(super) fn read(part: &Part<'_>, item: Option<&ItemId>) -> Option<Vec<Correction>> {
    let mut corrections: Vec<(Correction, Option<Vec<&str>>)> = Vec::new();
    for line in part.words() {
        if let Some(said) = line.strip_prefix(RETTELSE) {
            let (at, reason) = said.split_once(WHY)?;
            let reason = escape::plain(reason.strip_prefix(' ').unwrap_or(reason));
            let correction = Correction { at: time(at)?, item: item.cloned(), reason, before: String::new() };
            corrections.push((correction, None));
        } else if line == BEFORE {
            let (_, before) = corrections.last_mut().filter(|(_, before)| before.is_none())?;
            *before = Some(Vec::new());
        } else {
            let text = line.strip_prefix(QUOTE)?;
            let (_, before) = corrections.last_mut()?;
            before.as_mut()?.push(text.strip_prefix(' ').unwrap_or(text));
        }
    }
    let whole = |(correction, before): (Correction, Option<Vec<&str>>)| Correction {
        before: before.map_or_else(String::new, |lines| prose::plain(&lines.join("\n"))),
        ..correction
    };
    (!corrections.is_empty()).then(|| corrections.into_iter().map(whole).collect())
}

/// "4. marts 2026 kl. 9.12".
fn time(text: &str) -> Option<DateTime<FixedOffset>> {
    let (day, time) = text.split_once(" kl. ")?;
    clock::danish(clock::day(day)?.and_time(clock::time(time)?))
}
