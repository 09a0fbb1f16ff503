//! How what is written in a line is understood, shown while it is typed.

/// A line that says how what is written is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Echo {
    /// The line.
    pub text: String,
    /// How it is to be taken.
    pub kind: EchoKind,
}

/// How an echo is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EchoKind {
    /// Good to know.
    Plain,
    /// What will stand in the referat.
    Strong,
    /// As it should be.
    Good,
    /// Something does not fit.
    Odd,
}

impl Echo {
    pub(in crate::app) fn new(kind: EchoKind, text: impl Into<String>) -> Self {
        Echo { text: text.into(), kind }
    }
}
