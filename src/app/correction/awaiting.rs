//! What waits for the reason why a meeting that has ended is corrected.

use crate::action::Action;

/// What is carried out when its reason is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Awaiting {
    /// What keys mean.
    Actions(Vec<Action>),
    /// What is going to be typed.
    Writing,
    /// What was pasted.
    Paste(String),
}
