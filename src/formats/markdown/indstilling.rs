//! The points of an indstilling in Markdown: a single sentence as a text, several as a list under their lead.

use super::format_version::FormatVersion;
use super::prose;
use crate::document::text::{self, TextScope};

/// Returns the lead and the points.
pub(super) fn print(lead: Option<&str>, points: &[String]) -> String {
    match (lead, points) {
        (None, [point]) if !point.split('\n').any(is_point) => prose::escape(point, TextScope::Whole),
        (lead, points) => {
            let lead = lead.map(|lead| format!("{}\n\n", prose::escape(lead, TextScope::NoLists)));
            let points: Vec<String> = points.iter().map(|point| entry(point)).collect();
            format!("{}{}", lead.unwrap_or_default(), points.join("\n"))
        }
    }
}

/// Returns a point as an entry of a list, its further lines indented.
fn entry(point: &str) -> String {
    format!("- {}", set_in(&prose::escape(point, TextScope::BehindWords)))
}

/// Returns a text whose further lines are within an entry of a list.
pub(super) fn set_in(escaped: &str) -> String {
    let mut lines = escaped.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.push_str(if line.is_empty() { "\n" } else { "\n  " });
        out.push_str(line);
    }
    out
}

/// Returns whether a line begins a point.
fn is_point(line: &str) -> bool {
    line.starts_with("- ")
}

/// Returns a sentence, or a list with its lead.
pub(super) fn parse(printed: &str, version: FormatVersion) -> Option<(Option<String>, Vec<String>)> {
    let lines: Vec<&str> = text::trim(printed).split('\n').collect();
    let Some(first) = lines.iter().position(|line| is_point(line)) else {
        return Some((None, vec![version.plain(printed, TextScope::Whole)]));
    };
    let lead = Some(version.plain_lead(&lines[..first], is_point)).filter(|lead| !lead.is_empty());
    let mut points: Vec<Vec<&str>> = Vec::new();
    for line in &lines[first..] {
        match line.strip_prefix("- ") {
            Some(point) => points.push(vec![point]),
            None if line.is_empty() => points.last_mut()?.push(""),
            None => points.last_mut()?.push(line.strip_prefix("  ")?),
        }
    }
    let plain = |point: &Vec<&str>| version.plain(&point.join("\n"), TextScope::BehindWords);
    Some((lead, points.iter().map(plain).collect()))
}
