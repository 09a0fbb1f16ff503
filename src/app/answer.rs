//! Answers that concern the program, not the open meeting alone: from prompts, lists and questions.

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
    /// The day of a new meeting, as typed.
    MeetingDay {
        /// The body of the meeting.
        body: String,
        /// The day as typed.
        typed: String,
    },
}
