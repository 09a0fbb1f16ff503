//! Minutes on the lines of the titles: "3. Driftsrapport: Intet", "4. Hvem leverer vand? Vi afventer kommunen."

use crate::import::line::SourceLine;
use crate::import::passes::find_items::FoundItem;

/// A longer text before the sign is no title.
const TITLE: usize = 70;

/// Divides the titles of a document that minutes on their lines: most have text after a colon, and few have other lines
/// below than those that the text goes on over.
pub(super) fn divide(lines: &[SourceLine], items: &mut [FoundItem]) {
    let ends: Vec<usize> = items.iter().skip(1).map(|next| next.at).chain([lines.len()]).collect();
    let divided = items.iter().filter(|item| parts(&item.rest).is_some()).count();
    let is_bare = |(item, end): &(&FoundItem, &usize)| {
        let own = &lines[item.content.min(**end)..**end];
        own.iter().all(SourceLine::is_blank) || goes_on(lines, item) > 0
    };
    let bare = items.iter().zip(&ends).filter(is_bare).count();
    if divided < 2 || divided * 3 < items.len() * 2 || bare * 2 < items.len() {
        return;
    }
    for (item, end) in items.iter_mut().zip(ends) {
        let more = goes_on(lines, item).min(end.saturating_sub(item.content));
        let Some((title, said)) = parts(&item.rest) else { continue };
        let rest = lines[item.content..item.content + more].iter().map(|line| line.plain.as_str());
        item.inline = [said].into_iter().chain(rest).collect::<Vec<_>>().join(" ");
        item.rest = title.to_owned();
        item.content += more;
    }
}

/// How many lines right under a title with text behind its colon that text goes on over: those of its paragraph.
fn goes_on(lines: &[SourceLine], item: &FoundItem) -> usize {
    // a text that ends on the line goes on in a paragraph of its own
    let is_open = parts(&item.rest).is_some() && !item.rest.ends_with(['.', ':', '!', '?']);
    let is_more = |line: &&SourceLine| {
        !line.is_blank() && line.bullet().is_none() && line.section().is_none() && line.heading().is_none()
    };
    if is_open { lines[item.content.min(lines.len())..].iter().take_while(is_more).count() } else { 0 }
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
