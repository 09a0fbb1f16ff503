//! The closed part of an item that has an open one as well: "Lukket beslutning: …" behind its "Åben beslutning: …".

use std::borrow::Cow;

use crate::import::line::{self, SourceLine};
use crate::meeting::secrecy::{self, PartHeading};
use crate::meeting::text::lowercase;
use crate::meeting::{Access, Section};

/// What is left of the lines of an item without its closed parts.
pub(super) struct OpenLines<'a> {
    /// The other lines.
    pub(super) kept: Cow<'a, [SourceLine]>,
    /// The closed parts.
    pub(super) parts: Vec<Section>,
    /// Whether a closed part ends at a heading that does not say itself who may read what stands under it.
    pub(super) ends_unsaid: bool,
}

/// Takes the closed parts out of the lines of an item that has the like of them open. Each reaches to the next closed
/// part, to an open one or a bare heading that does not stand within it, or to the end.
pub(super) fn without_closed_parts(lines: Cow<'_, [SourceLine]>) -> OpenLines<'_> {
    let part = |line: &SourceLine| {
        let is_label = line.strong || line.plain.contains(':');
        is_label.then(|| secrecy::item_part(&line.plain).map(owned)).flatten()
    };
    let parts: Vec<Option<OwnedPart>> = lines.iter().map(part).collect();
    let is_closed = |part: &&OwnedPart| part.access == Access::Closed;
    if !parts.iter().flatten().any(|part| is_closed(&part) && has_open(&parts, &part.noun)) {
        return OpenLines { kept: lines, parts: Vec::new(), ends_unsaid: false };
    }
    let (mut open_lines, mut sections) = (Vec::new(), Vec::new());
    let mut ends_unsaid = false;
    let mut at = 0;
    while at < lines.len() {
        let Some(OwnedPart { heading, inline, noun, .. }) = parts[at].as_ref().filter(is_closed) else {
            open_lines.push(lines[at].clone());
            at += 1;
            continue;
        };
        // the reasons of a closed part may be called open, and what comes behind them is of that part again
        let ends = |part: &OwnedPart| {
            let is_main = *noun != "del" && MAIN.contains(&part.noun.as_str());
            part.access == Access::Closed || part.noun == *noun || part.noun == "del" || is_main
        };
        let is_bare =
            |next: usize| parts[next].is_none() && *noun != "del" && is_bare_main(&lines[next], noun);
        let end = (at + 1..lines.len()).find(|&next| parts[next].as_ref().is_some_and(ends) || is_bare(next));
        ends_unsaid |= end.is_some_and(is_bare);
        let end = end.unwrap_or(lines.len());
        let below = line::block(&lines[at + 1..end]);
        let text = [inline.as_str(), &below].join("\n").trim().to_owned();
        sections.push(Section { heading: heading.clone(), text });
        at = end;
    }
    OpenLines { kept: Cow::Owned(open_lines), parts: sections, ends_unsaid }
}

/// Returns whether a line is the bare heading of another part that every item has: "Beslutning".
fn is_bare_main(line: &SourceLine, noun: &str) -> bool {
    let heading = lowercase(line.plain.trim_end_matches(':'));
    let is_bare = line.section().is_some_and(|known| known.inline.is_empty());
    is_bare && heading != noun && MAIN.contains(&heading.as_str())
}

/// The parts that every item has; none stands within another.
const MAIN: [&str; 4] = ["sagsfremstilling", "fremstilling", "indstilling", "beslutning"];

/// The heading of a part, apart from its line.
struct OwnedPart {
    heading: String,
    inline: String,
    access: Access,
    noun: String,
}

fn owned(PartHeading { heading, inline, access, noun }: PartHeading<'_>) -> OwnedPart {
    OwnedPart { heading: heading.to_owned(), inline: inline.to_owned(), access, noun }
}

/// Returns whether an item has an open part of a kind that is called so; a bare "Beslutning:" says nothing of the rest.
fn has_open(parts: &[Option<OwnedPart>], noun: &str) -> bool {
    parts.iter().flatten().any(|part| part.access == Access::Open && part.noun == noun)
}
