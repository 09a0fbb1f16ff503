//! Which way one goes through what stands in a line.

/// Which way through the agenda, the drafts or what can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Back,
    On,
}
