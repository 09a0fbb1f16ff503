//! `referent check`: what is unfinished in a meeting, and where a decision says something else than its indstilling.

use std::fmt::Write;
use std::path::Path;

use super::load;
use crate::app::open_meeting::deviations_of;
use crate::meeting::Finding;
use crate::shell::{FAILED, Sentence, print};

pub(in crate::shell) fn check(dir: &Path, id: &str) -> Result<u8, Sentence> {
    let meeting = load(dir, id)?;
    let findings = meeting.check();
    let line = |finding: &Finding| {
        let sign = if finding.is_missing() { "" } else { "se på: " };
        format!("{sign}{}\n", finding.line(&meeting))
    };
    let mut lines: String = findings.iter().map(line).collect();
    for item in &meeting.items {
        let deviations = deviations_of(&meeting, item).into_iter();
        deviations.for_each(|deviation| {
            let _ = writeln!(lines, "se på: {}: {}", item.name(), deviation.sentence());
        });
    }
    if let Some(remark) = meeting.closing_remark.as_ref().filter(|_| !findings.is_empty()) {
        let _ = writeln!(lines, "grund til at slutte: {remark}");
    }
    let is_missing = findings.iter().any(Finding::is_missing);
    let printed = print(&lines);
    Ok(if is_missing { FAILED } else { printed })
}
