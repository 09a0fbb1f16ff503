//! What was decided on an item.

use serde::{Deserialize, Serialize};

use super::{Statement, Task, Vote};

/// What was decided on an item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Decision {
    /// The minute-taker's words, Markdown, untouched.
    #[serde(default)]
    pub text: String,
    /// What became of each point of the indstilling; empty when not noted.
    #[serde(default)]
    pub outcomes: Vec<PointOutcome>,
    /// The votes, in the order they were taken.
    #[serde(default)]
    pub votes: Vec<Vote>,
    /// Dissent and statements for the protocol.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Who does what by when.
    #[serde(default, rename = "actions")]
    pub tasks: Vec<Task>,
}

impl Decision {
    /// Returns whether nothing was decided, said or agreed.
    pub fn is_empty(&self) -> bool {
        *self == Decision::default()
    }

    /// Returns whether there is anything to read of it in a referat: words, votes, statements or tasks.
    pub fn says_something(&self) -> bool {
        let Decision { text, outcomes: _, votes, statements, tasks } = self;
        let is_blank = text.trim_matches([' ', '\n']).is_empty();
        !(is_blank && votes.is_empty() && statements.is_empty() && tasks.is_empty())
    }
}

/// What became of one point of the indstilling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PointOutcome {
    /// Decided as recommended.
    Followed,
    /// Decided with a change.
    Changed,
    /// Put off.
    Postponed,
    /// Turned down.
    Rejected,
}

impl PointOutcome {
    /// Returns the outcome in a word.
    pub fn label(self) -> &'static str {
        match self {
            PointOutcome::Followed => "fulgt",
            PointOutcome::Changed => "rettet",
            PointOutcome::Postponed => "udsat",
            PointOutcome::Rejected => "afvist",
        }
    }
}
