//! The kinds of a row of the review.

use super::row::{HeadRow, ReviewRow, rules_label};
use crate::meeting::{Meeting, Rules};

/// The kind of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// An item at the top level, or a heading over items.
    TopLevel,
    /// An item under a heading.
    Under,
    /// An item closed to the public.
    Closed,
    /// An item open to the public.
    Open,
    /// A member with a role.
    Role(&'static str),
    /// A member without a role.
    Member,
    /// A person without a vote.
    Helper,
    /// A person of another list.
    Group(String),
    /// The rules that the body minutes by.
    Rules(Rules),
}

impl RowKind {
    /// Returns the name of the kind.
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

    /// Returns the kinds that a row can be.
    pub(in crate::app) fn of(row: &ReviewRow, meeting: &Meeting) -> Vec<RowKind> {
        match row {
            ReviewRow::Item(_) => vec![RowKind::TopLevel, RowKind::Under, RowKind::Closed, RowKind::Open],
            ReviewRow::Person(_) => {
                let mut kinds: Vec<RowKind> =
                    ["formand", "næstformand", "referent"].into_iter().map(RowKind::Role).collect();
                kinds.extend([RowKind::Member, RowKind::Helper]);
                let mut groups: Vec<&str> = Vec::new();
                for person in &meeting.people {
                    if !groups.contains(&person.group.as_str()) {
                        groups.push(&person.group);
                    }
                }
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
            | ReviewRow::Preamble(_)
            | ReviewRow::Candidate(_) => Vec::new(),
        }
    }
}
