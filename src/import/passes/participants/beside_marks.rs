//! Persons with a mark beside each, several on a row: "Ane Ask | Afbud | Bo Birk | Til stede", under the headings of
//! parts that each head a column.

use crate::import::line::SourceLine;
use crate::import::passes::participants::ListReader;
use crate::import::passes::participants::columns::{self, ColumnCell};
use crate::import::passes::people_table;
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListKind};
use crate::meeting::Status;

/// The fewest persons with a mark that make such a form.
const FEWEST: usize = 3;

/// The most rows of one.
const MOST_ROWS: usize = 60;

/// What stands in a column of a form.
enum FormCell {
    /// The heading of a part.
    Part(String),
    /// Somebody, and what the mark says.
    Person(Box<Listed>, Option<Status>),
}

/// Reads a row of a form: where each part and person begins. Nothing where a cell is something else.
fn row(line: &SourceLine) -> Option<Vec<(usize, FormCell)>> {
    let cells = columns::cells(line);
    let is_part = |text: &str| people::is_part(text) || people::label(text).is_some();
    // a heading that no table has stands beside one that is known
    let heads = cells.iter().any(|cell| is_part(cell.text.trim_end_matches(':')))
        && cells.iter().all(|cell| name::listed(&cell.text).is_none());
    let is_heading = |text: &str| heads && text.starts_with(char::is_uppercase) && text.len() <= 40;
    let mut out = Vec::new();
    let mut rest = cells.iter().peekable();
    while let Some(ColumnCell { start, text }) = rest.next() {
        let label = text.trim_end_matches(':');
        let cell = match name::listed(text) {
            Some(mut listed) => {
                let mark = rest.next_if(|next| people_table::mark(&next.text).is_some());
                let mark = mark.and_then(|cell| people_table::mark(&cell.text));
                mark.and_then(|(_, more)| more).into_iter().for_each(|more| listed.note(more));
                FormCell::Person(Box::new(listed), mark.map(|(status, _)| status))
            }
            None if label.len() < text.len() || is_part(label) || is_heading(label) => {
                FormCell::Part(label.to_owned())
            }
            None => return None,
        };
        out.push((*start, cell));
    }
    (!out.is_empty()).then_some(out)
}

/// Returns what a list is whose part a column is headed by, and what it is called.
fn list_of(part: &str) -> (ListKind, String) {
    match people::label(part) {
        Some(ListKind::Members) => (ListKind::Members, part.to_owned()),
        // beside those whom others elect the staff are members
        Some(ListKind::Staff) if !people::is_part(part) => (ListKind::Staff, part.to_owned()),
        _ if people::is_office(part) || people::part_kind(part) == ListKind::Staff => {
            (ListKind::Staff, part.to_owned())
        }
        _ => (ListKind::Members, people::part_of("Deltagere", part)),
    }
}

impl ListReader<'_> {
    /// Reads a form with persons and their marks beside each other, or under the headings of parts. Returns the place
    /// after it.
    pub(super) fn beside_marks(&mut self, at: usize) -> Option<usize> {
        // a list with a person on each line is none
        let opens = |cell: &(usize, FormCell)| !matches!(cell.1, FormCell::Person(_, None));
        row(&self.lines[at]).filter(|first| first.iter().any(opens))?;
        let block = self.lines[at..].iter().take(MOST_ROWS).take_while(|line| !line.is_blank());
        let rows: Vec<Vec<(usize, FormCell)>> = block.map_while(row).collect();
        let is_marked = |cell: &&(usize, FormCell)| matches!(cell.1, FormCell::Person(_, Some(_)));
        let is_part = |cell: &(usize, FormCell)| matches!(cell.1, FormCell::Part(_));
        let marked = rows.iter().flatten().filter(is_marked).count();
        let several = rows.iter().any(|row| row.iter().filter(is_marked).count() > 1);
        let has_parts = rows.first().is_some_and(|row| row.iter().all(is_part));
        let people = rows.iter().flatten().filter(|cell| !is_part(cell)).count();
        if marked < FEWEST || marked * 2 < people || !several && !has_parts {
            return None;
        }
        let end = at + rows.len();
        let mut parts: Vec<(usize, String)> = Vec::new();
        for (place, row) in (at..).zip(rows) {
            self.at = place;
            for (start, cell) in row {
                match cell {
                    FormCell::Part(label) => {
                        parts.retain(|(column, _)| *column != start);
                        parts.push((start, label));
                    }
                    FormCell::Person(listed, mark) => {
                        self.add_marked(*listed, mark, part_over(&parts, start))
                    }
                }
            }
        }
        self.taken[at..end].fill(true);
        self.open = None;
        Some(end)
    }

    /// Adds somebody of a form. That one without a mark came is a guess.
    fn add_marked(&mut self, mut listed: Listed, mark: Option<Status>, part: Option<&str>) {
        let (kind, heading) = part.map_or((ListKind::Members, "Deltagere".to_owned()), list_of);
        listed.remote |= mark == Some(Status::Virtual);
        listed.is_guessed |= mark.is_none();
        match mark {
            Some(Status::Afbud) => self.add(vec![listed], ListKind::Afbud, "Afbud"),
            Some(Status::Absent) => self.add(vec![listed], ListKind::Absent, "Fraværende"),
            _ => self.add(vec![listed], kind, &heading),
        }
    }
}

/// Returns the part that heads the column of a cell: the one that begins nearest.
fn part_over(parts: &[(usize, String)], start: usize) -> Option<&str> {
    let part = parts.iter().min_by_key(|(column, _)| column.abs_diff(start));
    part.map(|(_, label)| label.as_str())
}

#[cfg(test)]
mod tests {
    use crate::import::line::split;
    use crate::import::passes::participants::read;

    fn people(text: &str) -> Vec<String> {
        let (entries, _) = read(&split(text));
        entries.iter().map(|e| format!("{}: {}", e.heading, e.listed.person.name)).collect()
    }

    #[test]
    fn persons_and_marks_may_stand_beside_each_other() {
        let form = "Forældre:\t\tMedarbejdere:\nAne Ask\tAfbud\tIb Holm\tTil stede\nBo Birk\tTil stede fra pkt. 2\tEva Ek\tFraværende\nLeder:\nPia Skov\tTil stede";
        let wanted = [
            "Afbud: Ane Ask",
            "Deltagere, medarbejdere: Ib Holm",
            "Deltagere, forældre: Bo Birk",
            "Fraværende: Eva Ek",
            "Leder: Pia Skov",
        ];
        assert_eq!(people(form), wanted);
        let blanks = "Lejere:            Udlejer:\nAne Ask   Til stede    Ib Holm   Afbud\nBo Birk   Til stede    Eva Ek   Til stede";
        assert_eq!(people(blanks)[0], "Deltagere, lejere: Ane Ask");
        assert_eq!(
            people("Ane Ask\tEngum\tIb Holm\tLundby\nBo Birk\tSkovby\tEva Ek\tEngum"),
            Vec::<String>::new()
        );
    }

    #[test]
    fn a_house_may_be_joined_to_most_names() {
        let list = "Deltagere\nAne Ask-Kernen\nBo Birk-Spiren\nEva Ek-Grenen\nIb Holm\n";
        let (entries, _) = read(&split(list));
        let first = &entries[0].listed.person;
        assert_eq!((first.name.as_str(), first.org.as_deref()), ("Ane Ask", Some("Kernen")));
        let (entries, _) = read(&split("Deltagere\nAne Ask-Holm\nBo Birk\nEva Ek\n"));
        assert_eq!(entries[0].listed.person.name, "Ane Ask-Holm");
    }
}
