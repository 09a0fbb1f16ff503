//! The styles of a Word file by their ids; what they look like is in `styles.xml`.

/// The style of what was decided, which stands out.
pub(super) const DECISION: &str = "ReferentBeslutning";
/// The style of the line under the heading of an item.
pub(super) const REFERENCE: &str = "ReferentSag";
/// The style of what was there before a correction.
pub(super) const QUOTE: &str = "ReferentCitat";
/// The style of a line to sign on.
pub(super) const SIGNATURE: &str = "ReferentUnderskrift";

/// The style of the heading of a section that stands on the level of items, and is not one of them.
pub(super) const SECTION_HEADING: &str = "ReferentAfsnit";
/// The style of the heading of the table of contents.
pub(super) const CONTENTS: &str = "ReferentIndhold";
/// The styles of the two levels of the table of contents.
pub(super) const LEVELS: [&str; 2] = ["TOC2", "TOC3"];
/// Our styles that Word has under a name of its own, which is the same in every language; templates give them
/// other ids.
pub(super) const NAMED: [(&str, &str); 6] = [
    ("Heading1", "heading 1"),
    ("Heading2", "heading 2"),
    ("Heading3", "heading 3"),
    ("Heading4", "heading 4"),
    (LEVELS[0], "toc 2"),
    (LEVELS[1], "toc 3"),
];
