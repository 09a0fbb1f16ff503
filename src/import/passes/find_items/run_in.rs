//! Minutes on the lines of the titles: "3. Driftsrapport: Intet", "4. Hvem leverer vand? Vi afventer kommunen."

use crate::import::line::SourceLine;
use crate::import::passes::find_items::FoundItem;

/// A longer text before the sign is no title.
const TITLE: usize = 70;

/// Divides the titles of a document that minutes on their lines: most have text after a colon, and few have lines below.
pub(super) fn divide(lines: &[SourceLine], items: &mut [FoundItem]) {
    let ends: Vec<usize> = items.iter().skip(1).map(|next| next.at).chain([lines.len()]).collect();
    let divided = items.iter().filter(|item| parts(&item.rest).is_some()).count();
    let is_bare = |(item, end): &(&FoundItem, &usize)| {
        lines[item.content.min(**end)..**end].iter().all(SourceLine::is_blank)
    };
    let bare = items.iter().zip(&ends).filter(is_bare).count();
    if divided < 2 || divided * 3 < items.len() * 2 || bare * 2 < items.len() {
        return;
    }
    for item in items {
        let Some((title, said)) = parts(&item.rest) else { continue };
        (item.inline, item.rest) = (said.to_owned(), title.to_owned());
    }
}

/// The title and what is said of it, when a line has both.
fn parts(rest: &str) -> Option<(&str, &str)> {
    let colon = rest.find(": ").map(|at| (at, 1));
    let question = rest.find("? ").map(|at| (at + 1, 0));
    let (at, sign) = colon.into_iter().chain(question).min()?;
    let (title, said) = (&rest[..at], rest[at + sign..].trim());
    let fits = title.len() <= TITLE && said.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    fits.then_some((title, said))
}
