//! What was corrected after the meeting had ended: when, why, and what stood there before.

use chrono::{DateTime, FixedOffset};

use super::{escape, order, page::Page, prose};
use crate::meeting::{Correction, date};

/// Before the time of a correction.
pub(crate) const RETTELSE: &str = "- **Rettelse ";
/// Between its time and its reason.
pub(crate) const WHY: &str = ":**";
/// Over what stood there before.
pub(crate) const BEFORE: &str = "  Før stod:";
/// Before each line of what stood there.
pub(crate) const QUOTE: &str = "  >";

/// The corrections under their heading, which has so many hashes.
pub(super) fn print<'a>(page: &mut Page, hashes: &str, corrections: impl Iterator<Item = &'a Correction>) {
    let lines: Vec<String> = corrections.map(correction).collect();
    if !lines.is_empty() {
        page.block(&format!("{hashes} {}", order::RETTELSER));
        page.list(&lines);
    }
}

/// "- **Rettelse 4. marts 2026 kl. 9.12:** Beløbet var forkert.", and below it what stood there.
fn correction(correction: &Correction) -> String {
    let reason = escape::inline(&correction.reason);
    let gap = if reason.is_empty() { "" } else { " " };
    let mut text = format!("{RETTELSE}{}{WHY}{gap}{reason}", time(correction.at));
    let before = prose::escape(&correction.before);
    if !before.is_empty() {
        text.push_str(&format!("\n{BEFORE}"));
        for line in before.split('\n') {
            let gap = if line.is_empty() { "" } else { " " };
            text.push_str(&format!("\n{QUOTE}{gap}{line}"));
        }
    }
    text
}

/// "4. marts 2026 kl. 9.12".
fn time(at: DateTime<FixedOffset>) -> String {
    format!("{} kl. {}", date::long(at.date_naive()), date::clock_of(at))
}
