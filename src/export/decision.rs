//! What the body was recommended, and what it decided.

use super::{escape, order, page::Page, prose};
use crate::meeting::{Bilag, Indstilling, Item, State};

/// The states that a referat speaks of. How far the minute-taker has come with an item is nobody's business but theirs.
pub(crate) const SPOKEN: [State; 5] =
    [State::Noted, State::NoRemarks, State::Postponed, State::Withdrawn, State::NotReached];

/// The recommendation under its heading.
pub(super) fn print_indstilling(page: &mut Page, item: &Item) {
    if let Some(text) = item.indstilling.as_ref().map(indstilling).filter(|text| !text.is_empty()) {
        page.block(&format!("#### {}", order::INDSTILLING));
        page.block(&text);
    }
}

/// A single sentence as a paragraph, several points as a list under their lead.
fn indstilling(indstilling: &Indstilling) -> String {
    let (lead, points) = lead_and_points(indstilling);
    match (lead, points.as_slice()) {
        (None, [point]) if !point.split('\n').any(is_list_item) => prose::escape(point),
        (lead, points) => {
            let mut text = String::new();
            if let Some(lead) = lead {
                let unlisted = |line| prose::guard(line, is_list_item);
                text.push_str(&prose::escape(lead).split('\n').map(unlisted).collect::<Vec<_>>().join("\n"));
                text.push_str("\n\n");
            }
            text.push_str(&points.iter().map(|point| list_item(point)).collect::<Vec<_>>().join("\n"));
            text
        }
    }
}

/// The lead and the points that say something, trimmed. A lead without points is itself the recommendation.
pub(crate) fn lead_and_points(indstilling: &Indstilling) -> (Option<&str>, Vec<&str>) {
    let trim = |point| prose::trim(point).trim_start_matches(' ');
    let says = |text: &&str| !text.is_empty();
    let lead = indstilling.lead.as_deref().map(trim).filter(says);
    let points: Vec<&str> = indstilling.points.iter().map(String::as_str).map(trim).filter(says).collect();
    match lead {
        Some(lead) if points.is_empty() => (None, vec![lead]),
        lead => (lead, points),
    }
}

/// Whether a line begins a point of a list.
pub(crate) fn is_list_item(line: &str) -> bool {
    line.starts_with("- ")
}

/// A point as an item of a list, its further lines set in under it.
fn list_item(point: &str) -> String {
    let indented = |line: &str| if line.is_empty() { String::new() } else { format!("  {line}") };
    let lines: Vec<String> = prose::escape(point).split('\n').map(indented).collect();
    lines.join("\n").replacen("  ", "- ", 1)
}

/// The decision under its heading: the minute-taker's words, and what became of the item where they do not say so.
pub(super) fn print_decision(page: &mut Page, item: &Item) {
    let words = prose::escape_opening(item.decision_text(), is_sentence);
    let heading = format!("#### {}", order::BESLUTNING);
    let sentence = Some(item.state.sentence()).filter(|sentence| !sentence.is_empty());
    match sentence {
        Some(_) if says(&words, item.state) => {
            page.block(&format!("{heading} ({})", item.state.label()));
        }
        Some(sentence) => {
            page.block(&heading);
            page.block(&format!("*{sentence}*"));
        }
        None if !words.is_empty() || item.state == State::Decided => page.block(&heading),
        None => {}
    }
    page.block(&words);
}

/// Whether a line is a sentence that the referat says of an item by itself.
pub(crate) fn is_sentence(line: &str) -> bool {
    spoken(line).is_some()
}

/// The state of which the referat says a line.
pub(crate) fn spoken(line: &str) -> Option<State> {
    let words = line.strip_prefix('*')?.strip_suffix('*')?;
    SPOKEN.into_iter().find(|state| state.sentence() == words)
}

/// Whether words already tell that an item came to a state: then it is not said twice.
fn says(words: &str, state: State) -> bool {
    let tells: &[&str] = match state {
        State::Pending | State::Active | State::Decided => &[],
        State::Noted => &["til efterretning"],
        State::NoRemarks => &["ingen bemærkninger"],
        State::Postponed => &["udsat", "udsætte", "udskudt"],
        State::Withdrawn => &["udgik", "udgår", "udgået", "taget af dagsordenen"],
        State::NotReached => &["ikke nået", "nåede ikke", "nåedes ikke"],
    };
    let words = words.to_lowercase();
    tells.iter().any(|told| words.contains(told))
}

/// The list of attached documents.
pub(super) fn bilag(item: &Item) -> Vec<String> {
    let line = |bilag: &Bilag| {
        let title = escape::inline(&bilag.title);
        match &bilag.url {
            Some(url) => format!("- [{title}]({})", destination(url)),
            None => escape::bullet(&title),
        }
    };
    item.bilag.iter().map(line).collect()
}

/// An address as the target of a link: in angle brackets where it holds what would end it.
fn destination(url: &str) -> String {
    let is_plain =
        !url.contains(|c: char| c.is_whitespace() || "()<>\\".contains(c)) && !escape::has_entity(url);
    if is_plain { url.to_owned() } else { format!("<{}>", escape::only(url, "<>\\&")) }
}
