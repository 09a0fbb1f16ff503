//! A person on the meeting's lists.

use serde::{Deserialize, Serialize};

use super::PersonId;

/// A person on the meeting's lists.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Person {
    /// Names the person within the meeting; two people may share a name.
    #[serde(default)]
    pub id: PersonId,
    /// The full name.
    pub name: String,
    /// The organisation or municipality.
    #[serde(default)]
    pub org: Option<String>,
    /// The post, as printed before or after the name ("Kommunaldirektør").
    #[serde(default)]
    pub title: Option<String>,
    /// The party letter.
    #[serde(default)]
    pub party: Option<String>,
    /// What the person does at the meeting: "formand", "referent", …
    #[serde(default)]
    pub role: Option<String>,
    /// The heading the person is listed under.
    #[serde(default)]
    pub group: String,
    /// Whether the person is a member, and not there to help.
    #[serde(default = "votes")]
    pub voting: bool,
}

fn votes() -> bool {
    true
}

impl Person {
    /// Returns whether the lists say that the person takes the minutes.
    pub fn takes_minutes(&self) -> bool {
        let says = |text: &String| {
            let text = text.to_lowercase();
            text == "ref" || ["referent", "ref.", "sekretær"].iter().any(|word| text.contains(word))
        };
        self.role.iter().chain(&self.title).any(says)
    }

    /// Returns the name with the party letter: "Eva Holm (A)".
    pub fn with_party(&self) -> String {
        match &self.party {
            Some(party) => format!("{} ({party})", self.name),
            None => self.name.clone(),
        }
    }

    /// Returns the name with what the lists print around it: "Kommunaldirektør Lone Lyng (A), Engum
    /// (referent)".
    pub fn listed(&self) -> String {
        let Person { id: _, name, org, title, party, role, group: _, voting: _ } = self;
        let mut out = String::new();
        if let Some(title) = title {
            out.push_str(title);
            out.push(' ');
        }
        out.push_str(name);
        if let Some(party) = party {
            out.push_str(&format!(" ({party})"));
        }
        if let Some(org) = org {
            out.push_str(", ");
            out.push_str(org);
        }
        if let Some(role) = role {
            out.push_str(&format!(" ({role})"));
        }
        out
    }
}
