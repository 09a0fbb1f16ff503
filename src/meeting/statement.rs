//! What a member had entered in the protocol: a dissent or a statement.

use serde::{Deserialize, Serialize};

use super::PersonId;

/// What a member had entered in the protocol (protokoltilførsel), in short.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Statement {
    /// Whose it is; none when it is several people's, who are then named in the text.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Of what kind it is.
    #[serde(default)]
    pub kind: StatementKind,
    /// The words.
    pub text: String,
}

/// Of what kind a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// A remark for the protocol.
    #[default]
    Remark,
    /// A dissent (afvigende mening): only the outvoted may have one, and ask for it during the meeting (styrelsesloven
    /// § 13, stk. 2; § 20, stk. 3 in committees).
    Dissent,
    /// "NN tog forbehold".
    Reservation,
}
