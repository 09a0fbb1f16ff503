//! The chair's page: one file that needs nothing else, renews itself without a server, and says when nobody renews it.
//!
//! A page from a folder may not read files, but it may show one in a frame: the page shows itself, as it is on the disk now,
//! in a frame that nobody sees, the copy sends its words up, and what is new is put in its place. Nothing flickers and
//! nothing scrolls. Without scripts the browser loads the page again every few seconds.

use chrono::{DateTime, FixedOffset, SecondsFormat};

use super::text::{escaped, text_parts};
use crate::document::text::TextScope;

const STYLE: &str = include_str!("chair_page.css");
const SCRIPT: &str = include_str!("chair_page.js");

/// What every page of this kind says of itself, and no other file.
pub const MARK: &str = "<meta name=\"generator\" content=\"referent formandens side\">";

/// What the chair's page shows. All texts are plain, but for those of the indstilling and the decision.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChairPage {
    /// The body, or that a meeting is waited for.
    pub heading: String,
    /// The day and the place.
    pub when: String,
    /// When the meeting ends, and what there is to know before one believes the page.
    pub notices: Vec<PageLine>,
    /// Whether it runs: before, the first item is not discussed yet.
    pub is_running: bool,
    /// What is discussed; none before there is a meeting.
    pub now: Option<CurrentItem>,
    /// What comes next.
    pub next: Option<ComingItem>,
    /// How much remains: "3 punkter mere · 40 min. i alt".
    pub left: String,
    /// What remains after the next.
    pub rest: Vec<ComingItem>,
    /// What there is to look at.
    pub notes: Vec<String>,
    /// Who is there, and who is missing.
    pub attendance: Vec<PageLine>,
    /// Whether nothing more is to come: the meeting is over, or the page is kept no longer.
    pub is_over: bool,
}

/// A line, and whether it warns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLine {
    /// What it says.
    pub words: String,
    /// Whether it is something to look at.
    pub warns: bool,
}

/// The item under discussion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CurrentItem {
    /// Number and title, or that the meeting is over.
    pub name: String,
    /// The time used and set aside.
    pub time: Option<PageLine>,
    /// How much of its time is used, in per cent, 100 at most.
    pub used: Option<u8>,
    /// Who introduces it.
    pub presenter: Option<PageLine>,
    /// What the minute-taker looks at meanwhile.
    pub viewed: Option<String>,
    /// What is recommended: the lead and the points.
    pub indstilling: Vec<String>,
    /// What stands before the words: "Skrives", "Beslutning".
    pub decision_label: &'static str,
    /// The words as they are written.
    pub decision: String,
    /// Words that are offered, and taken by nobody.
    pub draft: Option<String>,
    /// What the words have otherwise than the indstilling.
    pub differences: Vec<String>,
}

/// An item that is still to come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComingItem {
    /// Number and title.
    pub name: String,
    /// The minutes set aside, who introduces it, and what it needs.
    pub details: Vec<PageLine>,
}

/// Prints the page as it was at a time.
pub fn print(page: &ChairPage, written: DateTime<FixedOffset>) -> String {
    let (heading, when) = (escaped(&page.heading), escaped(&page.when));
    let stamp = written.to_rfc3339_opts(SecondsFormat::Millis, false);
    let clock = written.format("%H.%M.%S");
    let over = u8::from(page.is_over);
    let mut sections = String::new();
    sections.push_str(&format!(
        "<header id=\"moede\">\n<h1>{heading}</h1>\n<p>{when}</p>\n{}</header>\n",
        lines(&page.notices)
    ));
    sections.push_str(&page.now.as_ref().map(|item| current(item, page.is_running)).unwrap_or_default());
    let next = page.next.as_ref().map(|next| row("p", next)).unwrap_or_default();
    sections.push_str(&section("naeste", "Næste", &next));
    sections.push_str(&section("tilbage", "Tilbage", &remaining(page)));
    let notes: String = page.notes.iter().map(|note| format!("<li>{}</li>\n", escaped(note))).collect();
    let notes = if notes.is_empty() { notes } else { format!("<ul class=\"warns\">\n{notes}</ul>\n") };
    sections.push_str(&section("se-paa", "Se på", &notes));
    sections.push_str(&section("fremmoede", "Fremmøde", &lines(&page.attendance)));
    format!(
        "<!doctype html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{MARK}\n\
         <meta name=\"robots\" content=\"noindex\">\n<noscript><meta http-equiv=\"refresh\" content=\"4\"></noscript>\n\
         <title>Formand · {heading}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <p id=\"gammel\" class=\"warns\" role=\"status\" hidden></p>\n\
         <main data-written=\"{stamp}\" data-clock=\"{clock}\" data-over=\"{over}\">\n{sections}\
         <footer id=\"skrevet\"><p>Opdateret kl. {clock}</p></footer>\n</main>\n\
         <script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    )
}

/// Returns a part with its heading; nothing when it is empty.
fn section(id: &str, heading: &str, contents: &str) -> String {
    if contents.is_empty() {
        return String::new();
    }
    format!(
        "<section id=\"{id}\" aria-labelledby=\"{id}-h\">\n<h2 id=\"{id}-h\">{heading}</h2>\n{contents}</section>\n"
    )
}

fn current(item: &CurrentItem, is_running: bool) -> String {
    let mut contents = format!("<h3 class=\"item\">{}</h3>\n", escaped(&item.name));
    let details: Vec<PageLine> = item.time.iter().chain(&item.presenter).cloned().collect();
    contents.push_str(&lines(&details));
    if let Some(used) = item.used {
        contents.push_str(&format!(
            "<div class=\"bar\" aria-hidden=\"true\"><div style=\"width:{used}%\"></div></div>\n"
        ));
    }
    if let Some(viewed) = &item.viewed {
        contents.push_str(&format!("<p>Referenten ser på {}</p>\n", escaped(viewed)));
    }
    contents.push_str(&item_texts(item));
    section("nu", if is_running { "Nu" } else { "Mødet" }, &contents)
}

/// Returns what is recommended, and what becomes of it.
fn item_texts(item: &CurrentItem) -> String {
    let mut contents = String::new();
    if !item.indstilling.is_empty() {
        contents.push_str(&format!(
            "<h4>Indstilling</h4>\n{}",
            text_parts(&item.indstilling.join("\n"), TextScope::Whole)
        ));
    }
    if !item.decision_label.is_empty() {
        contents.push_str(&format!("<h4>{}</h4>\n", item.decision_label));
    }
    if !item.decision.is_empty() {
        let words = text_parts(&item.decision, TextScope::Whole);
        contents.push_str(&format!("<div class=\"decision\">{words}</div>\n"));
    }
    if let Some(draft) = &item.draft {
        contents.push_str(&format!("<p class=\"draft\">(forslag) {}</p>\n", escaped(draft)));
    }
    for difference in &item.differences {
        contents.push_str(&format!("<p class=\"warns\">≠ {}</p>\n", escaped(difference)));
    }
    contents
}

fn remaining(page: &ChairPage) -> String {
    if page.left.is_empty() {
        return String::new();
    }
    let rows: String = page.rest.iter().map(|rest| row("li", rest)).collect();
    let rows = if rows.is_empty() { rows } else { format!("<ul>\n{rows}</ul>\n") };
    format!("<p><strong>{}</strong></p>\n{rows}", escaped(&page.left))
}

fn row(tag: &str, ComingItem { name, details }: &ComingItem) -> String {
    let details: String =
        details.iter().map(|line| format!(" <span{}>{}</span>", class(line), escaped(&line.words))).collect();
    format!("<{tag}><strong>{}</strong>{details}</{tag}>\n", escaped(name))
}

fn lines(lines: &[PageLine]) -> String {
    lines.iter().map(|line| format!("<p{}>{}</p>\n", class(line), escaped(&line.words))).collect()
}

fn class(line: &PageLine) -> &'static str {
    if line.warns { " class=\"warns\"" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the colours of one scheme: the value of each name in the order they stand.
    fn colours(scheme: &str) -> Vec<(&str, [f64; 3])> {
        let declared = scheme.split(';').filter_map(|part| part.trim().strip_prefix("--")?.split_once(": #"));
        let channel = |hex: &str, at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        declared.map(|(name, hex)| (name, [0, 2, 4].map(|at| channel(hex, at)))).collect()
    }

    /// WCAG 2.2, 1.4.3: contrast of what is written on its ground.
    #[test]
    fn every_colour_can_be_read_on_both_grounds() {
        let schemes: Vec<&str> = STYLE
            .match_indices(":root {")
            .map(|(at, _)| STYLE[at + 7..].split('}').next().unwrap())
            .collect();
        assert_eq!(schemes.len(), 2, "light and dark");
        for scheme in schemes {
            let colours = colours(scheme);
            let light = |name: &str| {
                let [r, g, b] = colours.iter().find(|(known, _)| *known == name).unwrap().1;
                0.2126 * r + 0.7152 * g + 0.0722 * b
            };
            for ink in ["ink", "warn", "soft", "accent"] {
                for ground in ["ground", "panel"] {
                    let (a, b) = (light(ink), light(ground));
                    let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
                    assert!(contrast >= 4.5, "{ink} on {ground}: {contrast:.2}");
                }
            }
        }
    }

    #[test]
    fn no_text_of_a_meeting_becomes_markup() {
        let evil = "<script>alert(1)</script>\" onload=\"x";
        let line = PageLine { words: evil.to_owned(), warns: true };
        let item = CurrentItem {
            name: evil.to_owned(),
            time: Some(line.clone()),
            presenter: Some(line.clone()),
            viewed: Some(evil.to_owned()),
            indstilling: vec![evil.to_owned()],
            decision_label: "Skrives",
            decision: evil.to_owned(),
            draft: Some(evil.to_owned()),
            differences: vec![evil.to_owned()],
            used: Some(40),
        };
        let row = ComingItem { name: evil.to_owned(), details: vec![line.clone()] };
        let page = ChairPage {
            heading: evil.to_owned(),
            when: evil.to_owned(),
            notices: vec![line.clone()],
            now: Some(item),
            next: Some(row.clone()),
            is_running: true,
            left: evil.to_owned(),
            rest: vec![row],
            notes: vec![evil.to_owned()],
            attendance: vec![line],
            is_over: false,
        };
        let html = print(&page, DateTime::UNIX_EPOCH.fixed_offset());
        assert_eq!(html.matches("<script").count(), 1, "{html}");
        assert!(!html.contains("\" onload"), "{html}");
    }
}
