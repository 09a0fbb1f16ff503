//! A vote on an item: who was for, who against, who abstained.
//!
//! The protocol shows who is responsible for a decision; where a group votes as one, its party letter suffices
//! (resumedatabasen 89.1.3).

use serde::{Deserialize, Serialize};

use super::PersonId;

/// A vote on an item.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Vote {
    /// What was voted on ("ændringsforslag fra A"); none for the indstilling itself.
    #[serde(default)]
    pub on: Option<String>,
    /// Those in favour.
    #[serde(default, rename = "for")]
    pub in_favour: Side,
    /// Those against.
    #[serde(default)]
    pub against: Side,
    /// Those who abstained.
    #[serde(default)]
    pub abstained: Side,
}

/// One side of a vote: how many, and who where it was said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Side {
    /// How many voted so.
    #[serde(default)]
    pub count: u32,
    /// The party letters that voted so as one.
    #[serde(default)]
    pub parties: Vec<String>,
    /// Those who are named.
    #[serde(default)]
    pub people: Vec<PersonId>,
}
