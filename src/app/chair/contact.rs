//! How the program that is followed fares.

/// How the program that is followed fares, as far as one can tell from here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Contact {
    /// Nobody has opened the meeting where it could be followed.
    #[default]
    NotYet,
    /// It is there.
    There,
    /// It is there with another meeting.
    Elsewhere,
    /// It ended as it should.
    Ended,
    /// It is there and stands still: it was put into the background.
    Stopped,
    /// It is gone without a word.
    Gone,
    /// No sign of life has come for a while: it is gone, or the way to it is.
    Silent,
}
