//! What somebody is to do after the meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::PersonId;

/// What somebody is to do after the meeting (opgave): who, what, when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Task {
    /// Who, when it is somebody on the lists.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Who, in words, when it is nobody on the lists ("sekretariatet").
    #[serde(default)]
    pub who: Option<String>,
    /// What is to be done.
    pub what: String,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// Whether it has been done.
    #[serde(default)]
    pub done: bool,
}
