//! What waits for the name of a speaker.

/// A quotation that waits for its speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The text.
    pub(in crate::app) text: String,
    /// How many bytes before the cursor it replaces: it was written or pasted already.
    pub(in crate::app) replaces: usize,
}

/// What a person said or did, to be inserted once the name is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attribution {
    /// A text to quote.
    Quotation(Quoted),
    /// The person introduced the item.
    Introduction,
}

/// Where a paste ended, and how long the text was then: while both hold, nothing was written since.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::app) struct Pasted {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) length: usize,
}
