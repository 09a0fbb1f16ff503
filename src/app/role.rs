//! The role of the user.

/// The role of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Writes the minutes.
    MinuteTaker,
    /// Follows from another window, and changes nothing.
    Chair,
}
