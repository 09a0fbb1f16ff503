//! The order of an item's sections: that of the body, with the sections it does not name where the document
//! had them.

use crate::meeting::{Item, Section};

/// The heading of the recommendation.
pub(crate) const INDSTILLING: &str = "Indstilling";
/// The heading of what was decided.
pub(crate) const BESLUTNING: &str = "Beslutning";
/// The heading of the attached documents.
pub(crate) const BILAG: &str = "Bilag";

/// The heading of votes. They follow the decision.
pub(crate) const AFSTEMNING: &str = "Afstemning";
/// The heading of dissent and statements. They follow the votes.
pub(crate) const PROTOKOL: &str = "Protokoltilførsel";

/// The heading of what was corrected after the meeting had ended. It follows all of these.
pub(crate) const RETTELSER: &str = "Rettelser";

/// The headings of what follows the decision, in order.
pub(crate) const BEHIND: [&str; 3] = [AFSTEMNING, PROTOKOL, RETTELSER];

/// After the heading of a text that happens to be called as one of those.
pub(crate) const TEXT: &str = " (afsnit)";

/// Returns whether a heading belongs to what is not a text.
pub(crate) fn is_reserved(heading: &str) -> bool {
    [INDSTILLING, BESLUTNING, BILAG].contains(&heading) || BEHIND.contains(&heading)
}

/// One section of an item, as it is printed.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PrintedSection<'a> {
    /// A text.
    Text(&'a Section),
    /// The recommendation.
    Indstilling,
    /// What was decided.
    Beslutning,
    /// The attached documents.
    Bilag,
}

/// Returns the sections of an item in the order of print, without those that have no heading.
///
/// A text that the body's order does not name stays after the text that it followed. A recommendation that
/// the order does not name comes first; a decision, and then the documents, last.
pub(crate) fn parts<'a>(item: &'a Item, order: &[String]) -> Vec<PrintedSection<'a>> {
    let named = |heading: &str| order.iter().position(|name| name == heading).map(|place| place + 1);
    let mut parts: Vec<(usize, PrintedSection<'a>)> = Vec::new();
    let mut place = 0;
    for section in item.sections.iter().filter(|section| !section.heading.is_empty()) {
        if !is_reserved(&section.heading) {
            place = named(&section.heading).unwrap_or(place);
        }
        parts.push((place, PrintedSection::Text(section)));
    }
    if item.indstilling.is_some() {
        parts.push((named(INDSTILLING).unwrap_or(0), PrintedSection::Indstilling));
    }
    parts.push((named(BESLUTNING).unwrap_or(usize::MAX), PrintedSection::Beslutning));
    if !item.bilag.is_empty() {
        parts.push((named(BILAG).unwrap_or(usize::MAX), PrintedSection::Bilag));
    }
    parts.sort_by_key(|(place, _)| *place);
    parts.into_iter().map(|(_, part)| part).collect()
}
