//! `referent check`: what is unfinished in a meeting.

use std::fmt::Write;
use std::path::Path;

use super::load;
use crate::shell::{FAILED, Sentence, print};

pub(in crate::shell) fn check(dir: &Path, id: &str) -> Result<u8, Sentence> {
    let meeting = load(dir, id)?;
    let findings = meeting.check();
    let mut lines: String = findings.iter().map(|finding| format!("{}\n", finding.line(&meeting))).collect();
    if let Some(remark) = meeting.closing_remark.as_ref().filter(|_| !findings.is_empty()) {
        let _ = writeln!(lines, "bemærkning ved afslutning: {remark}");
    }
    let printed = print(&lines);
    Ok(if findings.is_empty() { printed } else { FAILED })
}
