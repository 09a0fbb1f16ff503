//! Phrases and quotations: words that are not typed letter by letter.
//!
//! | file | what is in it |
//! |---|---|
//! | `phrase`, `list` | a phrase with its code; the trade's and the user's own, listed and changed |
//! | `fill` | their places filled in, and written into the decision |
//! | `attribution`, `quote` | what waits for a name: a quotation, and who introduced the item |

pub(super) mod attribution;
pub(super) mod fill;
pub(super) mod list;
pub(super) mod phrase;
pub(super) mod quote;
