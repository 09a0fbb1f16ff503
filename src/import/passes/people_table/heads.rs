//! The headings of the columns of a table of people.

use crate::import::passes::people_table::Column;
use crate::import::passes::people_table::status::status;
use crate::import::recognise::name;
use crate::import::recognise::people::{self, ListKind};
use crate::meeting::Status;

/// Headings of columns, in lower case.
const COLUMNS: [(&str, Column); 64] = [
    ("institution", Column::Org),
    ("skole", Column::Org),
    ("afdeling", Column::Org),
    ("enhed", Column::Org),
    ("område", Column::Org),
    ("udpeget af", Column::Org),
    ("valgt af", Column::Org),
    ("indstillet af", Column::Org),
    ("repræsenterer", Column::Org),
    ("liste", Column::Party),
    ("online", Column::Marked(Status::Virtual)),
    ("virtuelt", Column::Marked(Status::Virtual)),
    ("navn", Column::Name),
    ("name", Column::Name),
    ("fulde navn", Column::Name),
    ("full name", Column::Name),
    ("deltager", Column::Name),
    ("medlem", Column::Name),
    ("fornavn", Column::First),
    ("first name", Column::First),
    ("efternavn", Column::Last),
    ("last name", Column::Last),
    ("surname", Column::Last),
    ("organisation", Column::Org),
    ("organization", Column::Org),
    ("org", Column::Org),
    ("kommune", Column::Org),
    ("organisation/kommune", Column::Org),
    ("kommune/organisation", Column::Org),
    ("arbejdsplads", Column::Org),
    ("virksomhed", Column::Org),
    ("firma", Column::Org),
    ("company", Column::Org),
    ("titel", Column::Title),
    ("title", Column::Title),
    ("stilling", Column::Title),
    ("stillingsbetegnelse", Column::Title),
    ("job title", Column::Title),
    ("parti", Column::Party),
    ("party", Column::Party),
    ("partibogstav", Column::Party),
    ("rolle", Column::Role),
    ("role", Column::Role),
    ("funktion", Column::Role),
    ("post", Column::Role),
    ("hverv", Column::Role),
    ("gruppe", Column::Group),
    ("group", Column::Group),
    ("kategori", Column::Group),
    ("status", Column::Status),
    ("fremmøde", Column::Status),
    ("deltagelse", Column::Status),
    ("tilmelding", Column::Status),
    ("attendance", Column::Status),
    ("tilstede", Column::There),
    ("til stede", Column::There),
    ("mødt", Column::There),
    ("fremmødt", Column::There),
    ("deltog", Column::There),
    ("medlemmer", Column::Name),
    ("deltagere", Column::Name),
    ("bemærkning", Column::Note),
    ("bemærkninger", Column::Note),
    ("note", Column::Note),
];

/// Returns what stands under a heading.
pub(super) fn column(heading: &str) -> Option<Column> {
    let lower = heading.trim_matches(['*', ':', '.', ' ']).to_lowercase();
    let known = |text: &str| COLUMNS.iter().find(|(word, _)| *word == text).map(|(_, column)| *column);
    // "Til stede/afbud"
    let either = || {
        let (first, second) = lower.split_once('/')?;
        let answers = known(first.trim()) == Some(Column::There) || status(first.trim()).is_some();
        (answers && status(second.trim()).is_some()).then_some(Column::Status)
    };
    // "Ikke mødt"
    let away = || match people::label(&lower)? {
        ListKind::Afbud => Some(Column::Marked(Status::Afbud)),
        ListKind::Absent => Some(Column::Marked(Status::Absent)),
        _ => None,
    };
    known(&lower).or_else(either).or_else(away)
}

/// Returns what the columns hold. Over names that are marked under two headings of presence or more the first one may say
/// anything: "Deltagelse", "Medlemmer:", or nothing.
pub(super) fn columns(heads: &[String]) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = heads.iter().map(|cell| column(cell)).collect();
    let marked = |column: &&Option<Column>| matches!(column, Some(Column::There | Column::Marked(_)));
    let is_named = columns.iter().flatten().any(|column| matches!(column, Column::Name | Column::First));
    if !is_named && columns.len() > 2 && columns[1..].iter().filter(marked).count() > 1 {
        columns[0] = Some(Column::Name);
    }
    columns
}

/// Returns whether a row of cells heads a table of people.
pub(super) fn is_head(cells: &[String]) -> bool {
    let known: Vec<Column> = columns(cells).into_iter().flatten().collect();
    // "Deltagere:   Ane Ask   Til stede" is a row
    let names_somebody = cells.iter().any(|cell| column(cell).is_none() && name::listed(cell).is_some());
    let has_name = known.iter().any(|column| matches!(column, Column::Name | Column::First));
    known.len() > 1 && has_name && !names_somebody
}
