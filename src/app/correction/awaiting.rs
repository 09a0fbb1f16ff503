//! What waits for the reason of a correction.

use crate::action::Action;

/// What is carried out once the reason is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::app) enum Awaiting {
    /// Actions.
    Actions(Vec<Action>),
    /// Typing.
    Writing,
    /// Pasting this text.
    Paste(String),
}
