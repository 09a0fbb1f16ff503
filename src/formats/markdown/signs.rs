//! The lines and signs that divide a document, for print and for reading.

/// The line between the texts before the lists of people and the lists.
pub(super) const AFTER_PREAMBLE: &str = "* * *";
/// The line before the items. Where it is missing, the text is a foreign one or an export of the first form.
pub(super) const BEFORE_ITEMS: &str = "***";
/// The line between the items and what is listed at the end.
pub(super) const AFTER_ITEMS: &str = "___";
/// Between the parts of the line under the heading of an item.
pub(super) const DOT: &str = " · ";
/// Between names, remarks and sentences on one line.
pub(super) const BETWEEN: &str = "; ";
