//! How the text of a prompt is understood, shown while it is typed.

/// A line that shows how the typed text is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Echo {
    /// The line.
    pub text: String,
    /// Its kind.
    pub kind: EchoKind,
}

/// The kind of an echo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EchoKind {
    /// Information.
    Plain,
    /// A text that will be in the referat.
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
