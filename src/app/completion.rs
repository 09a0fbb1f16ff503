//! What may come next while a decision is written: thought of after every key, shown behind the cursor, and taken.
//!
//! | file | what is in it |
//! |---|---|
//! | `state` | what is known of the current item's words, and what the body is used to |
//! | `offer` | thinking of words, and waiting with it |

pub(super) mod offer;
pub(super) mod state;

pub use state::CompletionState;
