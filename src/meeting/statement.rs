//! What a member had entered in the protocol: a dissent or a statement.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::{Meeting, Person, PersonId};

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
    /// When it was asked for. A dissent must be asked for during the meeting (resumedatabasen 06.1.1).
    #[serde(default)]
    pub at: Option<DateTime<FixedOffset>>,
}

/// Of what kind a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// A remark for the protocol.
    #[default]
    Remark,
    /// A dissent (afvigende mening): only the outvoted may have one, and ask for it during the meeting
    /// (styrelsesloven § 13, stk. 2; § 20, stk. 3 in committees).
    Dissent,
    /// "NN tog forbehold".
    Reservation,
}

impl StatementKind {
    /// Every kind, in the order of a choice.
    pub const ALL: [StatementKind; 3] =
        [StatementKind::Remark, StatementKind::Dissent, StatementKind::Reservation];

    /// Returns the kind in a word or two.
    pub fn label(self) -> &'static str {
        match self {
            StatementKind::Remark => "bemærkning",
            StatementKind::Dissent => "afvigende mening",
            StatementKind::Reservation => "forbehold",
        }
    }

    /// Returns what is before the words: "Afvigende mening fra Bo Dam (V)", "Bo Dam (V) tog forbehold".
    pub(crate) fn lead(self, who: Option<&str>) -> String {
        match (self, who) {
            (StatementKind::Remark, Some(who)) => format!("Bemærkning fra {who}"),
            (StatementKind::Remark, None) => "Bemærkning".to_owned(),
            (StatementKind::Dissent, Some(who)) => format!("Afvigende mening fra {who}"),
            (StatementKind::Dissent, None) => "Afvigende mening".to_owned(),
            (StatementKind::Reservation, Some(who)) => format!("{who} tog forbehold"),
            (StatementKind::Reservation, None) => "Forbehold".to_owned(),
        }
    }
}

impl Statement {
    /// Returns the statement as it is in the protocol: "Afvigende mening fra Bo Dam (V): Afgiften er for
    /// høj."
    pub fn sentence(&self, meeting: &Meeting) -> String {
        let person = self.person.as_ref().and_then(|id| meeting.person(id)).map(Person::with_party);
        let lead = self.kind.lead(person.as_deref());
        match self.text.trim() {
            "" => format!("{lead}."),
            text => format!("{lead}: {text}"),
        }
    }
}
