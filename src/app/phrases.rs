//! Phrases and quotations: text that is not typed letter by letter.
//!
//! | file | what is in it |
//! |---|---|
//! | `phrase`, `list` | a phrase with its code; standard and user phrases, listed and changed |
//! | `fill` | placeholders filled in, and the phrase inserted |
//! | `attribution`, `quote` | what needs a name: a quotation, and who introduced the item |

pub(super) mod attribution;
pub(super) mod fill;
pub(super) mod list;
pub(super) mod phrase;
pub(super) mod quote;
