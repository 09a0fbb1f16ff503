//! The lists themselves: a name a line, rows of names, and lists within lists.

use super::{Entry, Group, Kind, group, is_nobody, names};
use crate::import::line::{self, Line};
use crate::import::name::{self, Listed};
use crate::import::{header, section, table};
use crate::meeting::Status;

/// What is read of the lists so far.
struct Reader<'a> {
    lines: &'a [Line],
    entries: Vec<Entry>,
    taken: Vec<bool>,
    /// Whether some are called by their first names alone.
    given: bool,
    open: Option<(Kind, String)>,
}

/// Reads the lists in some lines. Answers with the entries, and which lines they took.
pub(in crate::import) fn read(lines: &[Line]) -> (Vec<Entry>, Vec<bool>) {
    let mut reader =
        Reader { lines, entries: Vec::new(), taken: vec![false; lines.len()], given: false, open: None };
    let mut at = 0;
    while at < lines.len() {
        at = if lines[at].is_blank() { at + 1 } else { reader.line(at) };
    }
    (reader.entries, reader.taken)
}

impl Reader<'_> {
    /// Reads the line at a place, and those that it goes on over. Answers with the next place.
    fn line(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        if let Some(end) = self.table(at) {
            return end;
        }
        if let Some(end) = self.columns(at) {
            return end;
        }
        if let Some(group) = group(&line.plain) {
            return self.group(at, &group);
        }
        if let Some((kind, heading)) = self.part(at) {
            let (label, row) = line.plain.split_once(':').unwrap_or((&line.plain, ""));
            let (people, end) = self.row(at, row.trim());
            self.taken[at..end].fill(true);
            let heading = match heading {
                Some(over) => format!("{over}, {}", label.trim().to_lowercase()),
                None => label.trim().to_owned(),
            };
            self.add(people.unwrap_or_default(), kind, &heading);
            if self.open.is_none() {
                self.open = Some((kind, heading));
            }
            return end;
        }
        let Some((kind, heading)) = self.open.clone() else { return at + 1 };
        match people_of(line) {
            Some(people) => {
                self.taken[at] = true;
                self.add(people, kind, &heading);
            }
            None if self.goes_on(at) => {}
            None => self.open = None,
        }
        at + 1
    }

    /// Whether a list goes on after a line that is no name: right between two that are.
    fn goes_on(&self, at: usize) -> bool {
        let short = self.lines[at].plain.len() <= 80 && !self.lines[at].plain.ends_with(['.', ':']);
        let person = |line: &Line| !line.is_blank() && people_of(line).is_some();
        short && at > 0 && self.taken[at - 1] && self.lines.get(at + 1).is_some_and(person)
    }

    /// Reads labels that stand beside each other: "Ordstyrer: Ane Ask      Referent: Bo Birk". Answers with the place after
    /// them.
    fn columns(&mut self, at: usize) -> Option<usize> {
        let cells: Vec<String> = self.lines[at].text.split("   ").map(line::collapse).collect();
        let cells: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        let read = |cell: &&String| {
            Some((group(cell)?.kind, group(cell)?.heading.to_owned(), names(group(cell)?.names)?))
        };
        let groups: Vec<_> = cells.iter().map(read).collect::<Option<_>>()?;
        if groups.len() < 2 {
            return None;
        }
        groups.into_iter().for_each(|(kind, heading, people)| self.add(people, kind, &heading));
        self.taken[at] = true;
        Some(at + 1)
    }

    /// Reads a table with a person on each row, where one begins. Answers with the place after it.
    fn table(&mut self, at: usize) -> Option<usize> {
        let is_row = |line: &&Line| line.plain.contains('\t');
        let rows: Vec<&str> =
            self.lines[at..].iter().take_while(is_row).map(|line| line.plain.as_str()).collect();
        if rows.len() < 2 || !table::is_head_of(rows[0]) {
            return None;
        }
        let table = table::read(&rows.join("\n"), "Deltagere")?;
        for (person, record) in table.people.into_iter().zip(table.attendance) {
            let (kind, heading) = match record.status {
                Status::Afbud => (Kind::Afbud, "Afbud".to_owned()),
                Status::Absent => (Kind::Absent, "Fraværende".to_owned()),
                _ if person.voting => (Kind::Members, person.group.clone()),
                _ => (Kind::Staff, person.group.clone()),
            };
            let remote = record.status == Status::Virtual;
            let listed = Listed { person, remote, note: record.note, ..Listed::default() };
            self.entries.push(Entry { listed, kind, heading });
        }
        for row in 0..rows.len() {
            self.taken[at + row] = !table.partly.contains(&(row + 1));
        }
        Some(at + rows.len())
    }

    fn group(&mut self, at: usize, group: &Group<'_>) -> usize {
        let (people, end) = self.row(at, group.names);
        let first =
            || name::given(group.names, self.given).filter(|_| group.kind != Kind::Role || self.given);
        let people = people.or_else(first);
        self.given |= people.iter().flatten().any(|listed| !listed.person.name.contains(' '));
        let listed = people.is_some();
        self.add(people.unwrap_or_default(), group.kind, group.heading);
        let taken = listed || is_nobody(group.names);
        self.taken[at..end].fill(taken);
        self.open =
            taken.then(|| (group.kind, group.heading.to_owned())).filter(|(kind, _)| *kind != Kind::Role);
        end
    }

    fn add(&mut self, people: Vec<Listed>, kind: Kind, heading: &str) {
        let entry = |listed| Entry { listed, kind, heading: heading.to_owned() };
        self.entries.extend(people.into_iter().map(entry));
    }

    /// A list within a list ("Forældrevalgte: NN, MM" under "Til stede"), or one whose heading no table has and names
    /// stand under ("Ledersiden"). Answers with its kind and the list that it stands in.
    fn part(&self, at: usize) -> Option<(Kind, Option<String>)> {
        let line = &self.lines[at];
        let (label, row) = line.plain.split_once(':').unwrap_or((&line.plain, ""));
        let short = label.len() <= 40 && label.split(' ').count() <= 4 && line.bullet().is_none();
        let other =
            header::is_label(&line.plain) || section::known(&line.plain).is_some() || name::is_name(label);
        if !short || other || !label.starts_with(char::is_uppercase) || label.contains(['.', ',', '(']) {
            return None;
        }
        let labelled = line.plain.contains(':');
        let people = names(row.trim()).is_some();
        let mut below = self.lines[at + 1..].iter().filter(|line| !line.is_blank()).take(2);
        let bulleted = |line: &Line| line.bullet().is_some_and(|said| name::listed(said).is_some());
        let mut listed = || {
            below.next().is_some_and(bulleted)
                && below.next().is_none_or(|line| bulleted(line) || line.strong)
        };
        match &self.open {
            Some((kind, heading))
                if labelled && (people || row.trim().is_empty() && self.named_below(at)) =>
            {
                let over = heading.split(", ").next().unwrap_or(heading).to_owned();
                Some((*kind, Some(over)))
            }
            _ if (line.strong || labelled) && row.is_empty() && listed() => Some((Kind::Members, None)),
            _ => None,
        }
    }

    fn named_below(&self, at: usize) -> bool {
        let below = self.lines[at + 1..].iter().take(2).find(|line| !line.is_blank());
        below.is_some_and(|line| group(&line.plain).is_none() && people_of(line).is_some())
    }

    /// The names in a row, which may go on over the next lines. Answers with the place after them.
    fn row(&self, at: usize, row: &str) -> (Option<Vec<Listed>>, usize) {
        let alone = (names(row), at + 1);
        if !row.contains([',', ';']) {
            return alone;
        }
        let mut text = row.to_owned();
        let mut end = at + 1;
        for line in self.lines[at + 1..].iter().take(40) {
            let other = line.is_blank() || line.plain.contains(':') || line.bullet().is_some() || line.strong;
            if other || group(&line.plain).is_some() || text.ends_with('.') {
                break;
            }
            // a list that is open goes on; one that could have ended does when its lines are set in under it
            let open = text.ends_with([',', ';', '-']) || text.ends_with(" og") || names(&text).is_none();
            let set_in =
                line.text.starts_with("    ") && (line.plain.contains(',') || broken(&text, &line.plain));
            // one person on each line, and what stands after a comma belongs to the name
            let single = names(&line.plain).is_some_and(|people| people.len() == 1) && alone.0.is_some();
            if !open && (!set_in || single) {
                break;
            }
            let gap = if text.ends_with(char::is_alphabetic) || !text.ends_with('-') { " " } else { "" };
            text = format!("{text}{gap}{}", line.plain);
            end += 1;
        }
        match names(&text) {
            Some(people) if end > at + 1 && alone.0.as_ref().is_none_or(|own| people.len() >= own.len()) => {
                (Some(people), end)
            }
            _ => alone,
        }
    }
}

/// Whether a name is broken over two lines: "Pia" and "Nyrup (A)".
fn broken(text: &str, next: &str) -> bool {
    let last = text.rsplit([',', ';']).next().unwrap_or_default().trim();
    !last.is_empty() && name::listed(last).is_none() && name::listed(&format!("{last} {next}")).is_some()
}

/// The people on a line of a list: one, or a row of them.
pub(in crate::import) fn people_of(line: &Line) -> Option<Vec<Listed>> {
    let said = line.said();
    // names in columns
    let cells: Vec<Listed> =
        line.text.trim().split("   ").filter_map(|cell| name::listed(cell.trim())).collect();
    if cells.len() > 1
        && cells.len() == line.text.trim().split("   ").filter(|cell| !cell.trim().is_empty()).count()
    {
        return Some(cells);
    }
    let many = said.split([',', ';']).filter(|part| name::is_name(part.trim())).count() > 2;
    if many {
        return names(said);
    }
    name::listed(said).map(|listed| vec![listed]).or_else(|| names(said))
}
