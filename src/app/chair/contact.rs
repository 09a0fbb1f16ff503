//! The state of the program that is followed.

/// The state of the program that is followed, as far as it can be seen from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Contact {
    /// No program has opened the meeting where it can be followed.
    #[default]
    NotYet,
    /// The program is running.
    There,
    /// The program is running with another meeting open.
    Elsewhere,
    /// The program ended normally.
    Ended,
    /// The program is suspended.
    Stopped,
    /// The program is gone without having ended normally.
    Gone,
    /// Nothing has come for a while: the program or the connection is gone.
    Silent,
}
