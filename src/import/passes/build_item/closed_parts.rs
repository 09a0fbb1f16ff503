//! The closed part of an item that has an open one as well: "Lukket beslutning: …" behind its "Åben beslutning: …".

use std::borrow::Cow;

use crate::import::line::{self, SourceLine};
use crate::meeting::secrecy::{self, PartHeading};
use crate::meeting::{Access, Section};

/// Takes the closed parts out of the lines of an item that has the like of them open. Each reaches to the next closed
/// part, to an open one that does not stand within it, or to the end.
///
/// Returns the other lines, and the closed parts as sections.
pub(super) fn without_closed_parts(lines: Cow<'_, [SourceLine]>) -> (Cow<'_, [SourceLine]>, Vec<Section>) {
    let part = |line: &SourceLine| {
        let is_label = line.strong || line.plain.contains(':');
        is_label.then(|| secrecy::item_part(&line.plain).map(owned)).flatten()
    };
    let parts: Vec<Option<OwnedPart>> = lines.iter().map(part).collect();
    let is_closed = |part: &&OwnedPart| part.access == Access::Closed;
    if !parts.iter().flatten().any(|part| is_closed(&part) && has_open(&parts, &part.noun)) {
        return (lines, Vec::new());
    }
    let (mut kept, mut sections) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < lines.len() {
        let Some(OwnedPart { heading, inline, noun, .. }) = parts[at].as_ref().filter(is_closed) else {
            kept.push(lines[at].clone());
            at += 1;
            continue;
        };
        // the reasons of a closed part may be called open, and what comes behind them is of that part again
        let ends = |part: &OwnedPart| {
            let is_main = *noun != "del" && MAIN.contains(&part.noun.as_str());
            part.access == Access::Closed || part.noun == *noun || part.noun == "del" || is_main
        };
        let end = (at + 1..lines.len()).find(|&next| parts[next].as_ref().is_some_and(ends));
        let end = end.unwrap_or(lines.len());
        let below = line::block(&lines[at + 1..end]);
        let text = [inline.as_str(), &below].join("\n").trim().to_owned();
        sections.push(Section { heading: heading.clone(), text });
        at = end;
    }
    (Cow::Owned(kept), sections)
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
