//! The line of an item's title, made from the cells of its row.

use crate::import::recognise::{date_time, heading};

/// Returns the line of a title with its number, what the item is for, the presenter and the time.
pub(super) fn heading_line(
    number: &str,
    (title, kind): (&str, Option<(&str, &str)>),
    presenter: &str,
    time: &str,
) -> String {
    let (kind, who) = kind.unwrap_or_default();
    let presenter = if presenter.trim().is_empty() { who } else { presenter.trim() };
    let mut line = format!("{number}. {title}");
    if !kind.is_empty() {
        line = format!("{line} ({kind})");
    }
    if !presenter.is_empty() {
        line = format!("{line} v/ {presenter}");
    }
    let timed = time.contains(|c: char| c.is_ascii_digit());
    let printed = time.trim();
    let time = ["kl.", "Kl."].iter().find_map(|lead| printed.strip_prefix(lead)).unwrap_or(printed).trim();
    let is_clock =
        |clock: &str| clock.starts_with(|c: char| c.is_ascii_digit()) && clock.contains([':', '.']);
    let both = time.split_once(' ').filter(|(clock, _)| is_clock(clock));
    if let Some((clock, minutes)) = both.and_then(|(clock, rest)| Some((clock, date_time::minutes(rest)?))) {
        return format!("{line} (kl. {clock}) ({minutes} min.)");
    }
    let clock = time.contains([':', '.']) && !time.contains("min");
    match (timed, clock) {
        (true, true) => format!("{line} (kl. {time})"),
        (true, false) => {
            format!("{line} ({} min.)", time.trim_end_matches(|c: char| !c.is_ascii_digit()))
        }
        (false, _) => line,
    }
}

/// Returns what an item is for, where a line under its title says that, and who presents it: "Orientering v/ Bo".
pub(super) fn kind(text: &str) -> Option<(&str, &str)> {
    let (kind, who) = text.split_once(" v/").unwrap_or((text, ""));
    heading::is_kind(kind.trim()).then(|| (kind.trim(), who.trim()))
}
