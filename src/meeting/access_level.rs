//! Who may read something: everybody, the body alone, or it is unclear.

use serde::{Deserialize, Serialize};

/// Who may read an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// Everybody.
    #[default]
    Open,
    /// Something was said of secrecy that was not understood: withheld until a person has answered.
    Doubtful,
    /// The body alone.
    Closed,
}

impl Access {
    /// Returns whether the open edition withholds the item.
    pub fn is_withheld(self) -> bool {
        self != Access::Open
    }

    /// Returns the sign in lists: `▣` for closed, `▣?` for doubtful; empty for open.
    pub fn sign(self) -> &'static str {
        match self {
            Access::Open => "",
            Access::Doubtful => "▣?",
            Access::Closed => "▣",
        }
    }
}
