//! Which part of the current item's case is shown.

/// The sections of the current item.
#[derive(Debug, Clone, Copy, Default)]
pub struct Case {
    /// Whether they are shown.
    pub open: bool,
    /// The first row shown.
    pub top: usize,
}

impl Case {
    pub(in crate::app) fn fold(&mut self) {
        self.top = 0;
    }
}
