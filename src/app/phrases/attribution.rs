//! What waits for the name of who said or did it.

/// A wording that waits for the name of who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The words.
    pub(in crate::app) text: String,
    /// How many bytes before the cursor it stands in for: it was written or pasted already.
    pub(in crate::app) replaces: usize,
}

/// What somebody said or did, as soon as it is known who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Attribution {
    /// Words to quote.
    Quotation(Quoted),
    /// Introduced the item.
    Introduction,
}

/// Where a paste ended, and how long the text was then: as long as both hold, nothing was written since.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::app) struct Pasted {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) length: usize,
}
