//! Completion while a decision is written: recomputed after every key, shown after the cursor, and accepted.
//!
//! | file | what is in it |
//! |---|---|
//! | `state` | the offer for the current item, and the preferences of the body |
//! | `offer` | computing offers, and when to wait |

pub(super) mod offer;
pub(super) mod state;

pub use state::CompletionState;
