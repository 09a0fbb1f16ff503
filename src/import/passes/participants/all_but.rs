//! Lists that name those who were not there: "Til stede: Alle undtagen Ane Ask, der havde sendt afbud."

use crate::import::passes::participants::ListReader;
use crate::import::recognise::people::{self, ListHeading, ListKind};
use crate::import::recognise::text::after;

/// What stands before those who are the exception.
const EXCEPT: [&str; 5] =
    ["alle undtagen ", "alle, undtagen ", "alle bortset fra ", "alle på nær ", "alle med undtagelse af "];

impl ListReader<'_> {
    /// Reads who was away on the line of those who were there. Returns the place after it.
    pub(super) fn all_but(&mut self, at: usize, group: &ListHeading<'_>) -> Option<usize> {
        let rest = EXCEPT.iter().find_map(|except| after(group.names, except))?;
        let end = [", der ", ", som ", ". "].iter().filter_map(|link| rest.find(link)).min();
        let (who, reason) = rest.split_at(end.unwrap_or(rest.len()));
        let people = people::names(who.trim_end_matches('.')).filter(|_| !group.kind.is_away())?;
        let (kind, heading) = if reason.contains("afbud") {
            (ListKind::Afbud, "Afbud")
        } else {
            (ListKind::Absent, "Fraværende")
        };
        self.add(people, kind, heading);
        (self.taken[at], self.open) = (true, None);
        Some(at + 1)
    }
}
