//! Rows of a table of people that head a part of it: "Observatører:" alone in the column of the names.

use crate::import::passes::people_table::Column;
use crate::import::passes::people_table::heads::column;
use crate::import::recognise::name;
use crate::import::recognise::people::{self, ListKind};

/// What the people of a table are called where no part of it says more.
pub(super) struct TableParts {
    over: String,
}

impl TableParts {
    /// Returns the parts of a table with such a row of headings: "Medlemmer:" over the names says more than the list
    /// that the table stands in.
    pub(super) fn of(heads: &[String], group: &str) -> Self {
        let named = heads.iter().find(|head| column(head) == Some(Column::Name));
        let named = named.map(|head| head.trim_matches(['*', ':']));
        let is_list =
            |head: &&str| ["medlemmer", "deltagere"].iter().any(|end| head.to_lowercase().ends_with(end));
        TableParts { over: named.filter(is_list).unwrap_or(group).to_owned() }
    }

    /// Returns what those are called who stand above the first part.
    pub(super) fn whole(&self) -> String {
        self.over.clone()
    }

    /// Returns what those below a row are called, where it heads a part: by the whole for members, by the part for
    /// others.
    pub(super) fn group(&self, cells: &[(Column, &str)]) -> Option<String> {
        let [(Column::Name | Column::First, cell)] = cells else { return None };
        let label = cell.trim_end_matches(':');
        let is_named = people::is_part(label) || people::label(label).is_some();
        if !is_named && !cell.ends_with(':') || name::listed(cell).is_some() {
            return None;
        }
        let kind = people::label(label).unwrap_or_else(|| people::part_kind(label));
        Some(match kind {
            ListKind::Members => people::part_of(&self.over, label),
            _ => label.to_owned(),
        })
    }
}
