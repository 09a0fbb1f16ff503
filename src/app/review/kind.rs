//! What kind of thing a row of the review can be.

use super::row::{HeadRow, ReviewRow, rules_label};
use crate::meeting::{Meeting, Rules};

/// What kind of thing a row can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// An item at the top level, or a heading over items.
    TopLevel,
    /// An item under a heading.
    Under,
    /// An item that the public may not read.
    Closed,
    /// An item that the public may read.
    Open,
    /// A member with a role.
    Role(&'static str),
    /// A member without one.
    Member,
    /// Someone who is there without a vote.
    Helper,
    /// Someone of another list.
    Group(String),
    /// The rules that the body minutes by.
    Rules(Rules),
}

impl RowKind {
    /// Returns the kind as it is chosen.
    pub(in crate::app) fn label(&self) -> String {
        match self {
            RowKind::TopLevel => "Punkt uden overskrift over, eller selv en overskrift".to_owned(),
            RowKind::Under => "Punkt under en overskrift".to_owned(),
            RowKind::Closed => "Lukket punkt".to_owned(),
            RowKind::Open => "Åbent punkt".to_owned(),
            RowKind::Role(role) => (*role).to_owned(),
            RowKind::Member => "medlem".to_owned(),
            RowKind::Helper => "uden stemme".to_owned(),
            RowKind::Group(group) => format!("på listen »{group}«"),
            RowKind::Rules(rules) => rules_label(*rules).to_owned(),
        }
    }

    /// Returns what a row can be.
    pub(in crate::app) fn of(row: &ReviewRow, meeting: &Meeting) -> Vec<RowKind> {
        match row {
            ReviewRow::Item(_) => vec![RowKind::TopLevel, RowKind::Under, RowKind::Closed, RowKind::Open],
            ReviewRow::Person(_) => {
                let mut kinds: Vec<RowKind> =
                    ["formand", "næstformand", "referent"].into_iter().map(RowKind::Role).collect();
                kinds.extend([RowKind::Member, RowKind::Helper]);
                let mut groups: Vec<&str> = meeting.people.iter().map(|p| p.group.as_str()).collect();
                groups.dedup();
                let named = groups.into_iter().filter(|group| !group.is_empty());
                kinds.extend(named.map(|group| RowKind::Group(group.to_owned())));
                kinds
            }
            ReviewRow::Head(HeadRow::Rules) => {
                [Rules::Kkr, Rules::Municipal, Rules::Network].map(RowKind::Rules).to_vec()
            }
            ReviewRow::OtherReading
            | ReviewRow::Warning(_)
            | ReviewRow::Head(_)
            | ReviewRow::Candidate(_) => Vec::new(),
        }
    }
}
