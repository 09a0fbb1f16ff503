//! Who sits at the program.

/// Who sits at the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Writes.
    MinuteTaker,
    /// Follows along from another window: looks, and changes nothing.
    Chair,
}
