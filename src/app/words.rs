//! The words at hand while a decision is written.
//!
//! | file | what is in it |
//! |---|---|
//! | `at_hand` | the words at hand for the current item, and what the body is used to |
//! | `offering` | what may come next, shown behind the cursor, and taken |
//! | `phrase`, `phrases` | phrases by their codes, the trade's and the user's own |
//! | `attribution`, `quote` | quotations, and who opened the item |

pub(super) mod at_hand;
pub(super) mod attribution;
pub(super) mod offering;
pub(super) mod phrase;
pub(super) mod phrases;
pub(super) mod quote;

pub use at_hand::Words;
