//! Answers that concern the program, not the open meeting alone: to lines that are filled in, lists and questions.

/// An answer that the program takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// Why something is corrected after the meeting has ended.
    Reason(String),
    /// What to look for in the text.
    Find(String),
    /// The file to import.
    Import(String),
    /// The body of a new meeting.
    MeetingBody(String),
    /// Its day, as it is written.
    MeetingDay {
        /// The body.
        body: String,
        /// What is written.
        typed: String,
    },
}
