//! What was decided on an item.

use serde::{Deserialize, Serialize};

/// What was decided on an item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Decision {
    /// The minute-taker's words, Markdown, untouched.
    #[serde(default)]
    pub text: String,
    /// What became of each point of the indstilling; empty when nobody said.
    #[serde(default)]
    pub outcomes: Vec<Outcome>,
    /// Votes, kept as the file had them.
    #[serde(default)]
    pub votes: Vec<serde_json::Value>,
    /// Statements for the protocol, kept as the file had them.
    #[serde(default)]
    pub statements: Vec<serde_json::Value>,
    /// Who does what by when, kept as the file had them.
    #[serde(default)]
    pub actions: Vec<serde_json::Value>,
}

impl Decision {
    /// Whether nothing was decided, said or agreed.
    pub fn is_empty(&self) -> bool {
        *self == Decision::default()
    }
}

/// What became of one point of the indstilling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Decided as recommended.
    Followed,
    /// Decided with a change.
    Changed,
    /// Put off.
    Postponed,
    /// Turned down.
    Rejected,
}

impl Outcome {
    /// The outcome in a word.
    pub fn label(self) -> &'static str {
        match self {
            Outcome::Followed => "fulgt",
            Outcome::Changed => "rettet",
            Outcome::Postponed => "udsat",
            Outcome::Rejected => "afvist",
        }
    }
}
