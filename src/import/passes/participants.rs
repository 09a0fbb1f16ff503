//! The lists themselves: a name a line, rows of names, and lists within lists.

#[cfg(test)]
mod tests;

use crate::import::line::SourceLine;
use crate::import::passes::people_table;
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListHeading, ListKind, group, is_nobody, names};
use crate::import::recognise::text::collapse;
use crate::import::recognise::{contents, label};
use crate::meeting::Status;

/// What is read of the lists so far.
struct ListReader<'a> {
    lines: &'a [SourceLine],
    /// The line that is being read.
    at: usize,
    entries: Vec<ParticipantEntry>,
    taken: Vec<bool>,
    /// Whether some are called by their first names alone.
    given: bool,
    open: Option<(ListKind, String)>,
}

/// Reads the lists in some lines. Returns the entries, and which lines they took.
pub(crate) fn read(lines: &[SourceLine]) -> (Vec<ParticipantEntry>, Vec<bool>) {
    let mut reader = ListReader {
        lines,
        at: 0,
        entries: Vec::new(),
        taken: vec![false; lines.len()],
        given: false,
        open: None,
    };
    let mut at = 0;
    while at < lines.len() {
        at = if lines[at].is_blank() { at + 1 } else { reader.line(at) };
    }
    reader.invited();
    (reader.entries, reader.taken)
}

impl<'a> ListReader<'a> {
    /// Reads the line at a place, and those that it goes on over. Returns the next place.
    fn line(&mut self, at: usize) -> usize {
        self.at = at;
        let line = &self.lines[at];
        if let Some(end) = self.table(at) {
            return end;
        }
        if let Some(end) = self.columns(at) {
            return end;
        }
        if let Some(group) = line.people() {
            return self.group(at, &group);
        }
        if let Some((kind, heading, label)) = self.part(at) {
            let row = line.plain.split_once(':').map_or("", |(_, row)| row);
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
        let away = matches!(kind, ListKind::Afbud | ListKind::Absent);
        if away && is_nobody(&line.plain) || self.goes_with_last(&line.plain) {
            self.taken[at] = true;
            return at + 1;
        }
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

    /// Takes a line that says more of the person on the line above: a post, or the letter of a party.
    fn goes_with_last(&mut self, plain: &str) -> bool {
        let Some(last) = self.entries.last_mut() else { return false };
        let inside = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        let lower = plain.to_lowercase();
        if let Some(letters) = inside.filter(|letters| letters.chars().count() <= 3) {
            last.listed.take_bracket(letters);
        } else if plain.len() <= 30 && lower.ends_with("formand") && name::listed(plain).is_none() {
            last.listed.person.role.get_or_insert(lower);
        } else if lower == "løsgænger" {
            last.listed.note(plain);
        } else {
            return false;
        }
        true
    }

    /// Whether a list goes on after a line that is no name: right between two that are.
    fn goes_on(&self, at: usize) -> bool {
        let short = self.lines[at].plain.len() <= 80 && !self.lines[at].plain.ends_with(['.', ':']);
        let person = |line: &SourceLine| !line.is_blank() && people_of(line).is_some();
        short && at > 0 && self.taken[at - 1] && self.lines.get(at + 1).is_some_and(person)
    }

    /// Reads labels that stand beside each other: "Ordstyrer: Ane Ask      Referent: Bo Birk". Returns the place after
    /// them.
    fn columns(&mut self, at: usize) -> Option<usize> {
        let cells: Vec<String> = self.lines[at].text.split("   ").map(collapse).collect();
        let cells: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
        if cells.len() < 2 {
            return None;
        }
        let read = |cell: &&String| {
            let ListHeading { kind, heading, names: row } = group(cell)?;
            Some((kind, heading.to_owned(), names(row)?))
        };
        let groups: Vec<_> = cells.iter().map(read).collect::<Option<_>>()?;
        groups.into_iter().for_each(|(kind, heading, people)| self.add(people, kind, &heading));
        self.taken[at] = true;
        Some(at + 1)
    }

    /// Reads a table with a person on each row, where one begins. Returns the place after it.
    fn table(&mut self, at: usize) -> Option<usize> {
        let is_row = |line: &&SourceLine| line.plain.contains('\t');
        let is_head = |at: usize| {
            let line = self.lines.get(at).filter(is_row);
            line.is_some_and(|line| people_table::is_head_of(&line.plain))
        };
        if !is_head(at) || is_head(at + 1) {
            return None;
        }
        let rows: Vec<&str> =
            self.lines[at..].iter().take_while(is_row).map(|line| line.plain.as_str()).collect();
        if rows.len() < 2 {
            return None;
        }
        let table = people_table::read(&rows.join("\n"), "Deltagere")?;
        for (person, record) in table.people.into_iter().zip(table.attendance) {
            let (kind, heading) = match record.status {
                Status::Afbud => (ListKind::Afbud, "Afbud".to_owned()),
                Status::Absent => (ListKind::Absent, "Fraværende".to_owned()),
                _ if person.voting => (ListKind::Members, person.group.clone()),
                _ => (ListKind::Staff, person.group.clone()),
            };
            let remote = record.status == Status::Virtual;
            let listed = Listed { person, remote, note: record.note, ..Listed::default() };
            self.entries.push(ParticipantEntry { listed, kind, heading, line: Some(self.lines[at].no) });
        }
        for row in 0..rows.len() {
            self.taken[at + row] = !table.partly.contains(&(row + 1));
        }
        Some(at + rows.len())
    }

    fn group(&mut self, at: usize, group: &ListHeading<'_>) -> usize {
        let (people, end) = self.row(at, group.names);
        if group.kind == ListKind::Role && self.act_by_initials(group) {
            self.taken[at] = true;
            self.open = None;
            return at + 1;
        }
        let first =
            || name::given(group.names, self.given).filter(|_| group.kind != ListKind::Role || self.given);
        let people = people.or_else(first);
        self.given |= people.iter().flatten().any(|listed| !listed.person.name.contains(' '));
        let listed = people.is_some();
        self.add(people.unwrap_or_default(), group.kind, group.heading);
        let taken = listed || is_nobody(group.names);
        self.taken[at..end].fill(taken);
        self.open =
            taken.then(|| (group.kind, group.heading.to_owned())).filter(|(kind, _)| *kind != ListKind::Role);
        end
    }

    /// "Referent: KMT": gives the role to the one whose initials the list has.
    fn act_by_initials(&mut self, group: &ListHeading<'_>) -> bool {
        let letters = group.names.trim_end_matches('.');
        let is_short = (2..=5).contains(&letters.len()) && letters.chars().all(char::is_uppercase);
        let has = |entry: &&mut ParticipantEntry| {
            entry.listed.note.as_deref().is_some_and(|note| note.split(", ").any(|part| part == letters))
        };
        let Some(entry) = self.entries.iter_mut().find(has).filter(|_| is_short) else { return false };
        entry.listed.act_as(name::role_of(group.heading));
        true
    }

    /// Where nobody else is listed as there, those who are invited are those who meet.
    fn invited(&mut self) {
        if self.entries.iter().any(|entry| entry.kind == ListKind::Members) {
            return;
        }
        let invited = |entry: &&mut ParticipantEntry| {
            let heading = entry.heading.to_lowercase();
            ["invitere", "indbudt", "indkaldt"].iter().any(|word| heading.starts_with(word))
        };
        for entry in self.entries.iter_mut().filter(invited) {
            (entry.kind, entry.heading) = (ListKind::Members, "Deltagere".to_owned());
        }
    }

    fn add(&mut self, people: Vec<Listed>, kind: ListKind, heading: &str) {
        let line = Some(self.lines[self.at].no);
        let entry = |listed| ParticipantEntry { listed, kind, heading: heading.to_owned(), line };
        self.entries.extend(people.into_iter().map(entry));
    }

    /// A list within a list ("Forældrevalgte: NN, MM" under "Til stede"), or one whose heading no table has and names
    /// stand under ("Ledersiden"). Returns its kind and the list that it stands in.
    fn part(&self, at: usize) -> Option<(ListKind, Option<String>, &'a str)> {
        let line = &self.lines[at];
        let (label, row) = line.plain.split_once(':').unwrap_or((&line.plain, ""));
        let short = label.len() <= 40 && label.split(' ').count() <= 4 && line.bullet().is_none();
        let other = label::is_label(&line.plain)
            || line.section().is_some()
            || contents::is_heading(label)
            || name::is_name(label);
        if !short || other || !label.starts_with(char::is_uppercase) || label.contains(['.', ',', '(']) {
            return None;
        }
        let labelled = line.plain.contains(':');
        if let Some((list, part)) = label.split_once(" fra ")
            && let Some(kind @ ListKind::Members) = people::label(list)
            && people::label(part) != Some(ListKind::Staff)
            && (names(row.trim()).is_some() || row.trim().is_empty() && self.named_below(at))
        {
            return Some((kind, Some(list.to_owned()), part));
        }
        let people = names(row.trim()).is_some();
        let mut below = self.lines[at + 1..].iter().filter(|line| !line.is_blank()).take(2);
        let bulleted = |line: &SourceLine| line.bullet().is_some_and(|said| name::listed(said).is_some());
        let mut listed = || {
            below.next().is_some_and(bulleted)
                && below.next().is_none_or(|line| bulleted(line) || line.strong)
        };
        match &self.open {
            Some((kind, heading))
                if labelled && (people || row.trim().is_empty() && self.named_below(at)) =>
            {
                let over = heading.split(", ").next().unwrap_or(heading).to_owned();
                Some((*kind, Some(over), label))
            }
            _ if (line.strong || labelled) && row.is_empty() && (listed() || self.represents(at, label)) => {
                Some((ListKind::Members, None, label))
            }
            _ => None,
        }
    }

    /// "Medarbejderrepræsentanter:" with persons below, a line each.
    fn represents(&self, at: usize, label: &str) -> bool {
        let ends = ["repræsentanter", "repræsentant", "repræsentanterne", "valgte", "siden"];
        ends.iter().any(|end| label.to_lowercase().ends_with(end)) && self.named_below(at)
    }

    fn named_below(&self, at: usize) -> bool {
        let below = self.lines[at + 1..].iter().take(2).find(|line| !line.is_blank());
        below.is_some_and(|line| line.people().is_none() && people_of(line).is_some())
    }

    /// The names in a row, which may go on over the next lines. Returns the place after them.
    fn row(&self, at: usize, row: &str) -> (Option<Vec<Listed>>, usize) {
        let alone = (names(row), at + 1);
        if !row.contains([',', ';']) {
            return alone;
        }
        let mut text = row.to_owned();
        let mut end = at + 1;
        for line in self.lines[at + 1..].iter().take(40) {
            let other = line.is_blank() || line.plain.contains(':') || line.bullet().is_some() || line.strong;
            if other || line.people().is_some() || text.ends_with('.') {
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

/// Whether each piece of a line is a person with something beside the name: "Ane Ask (AA), Bo Birk (BB)".
fn is_row(said: &str) -> bool {
    let pieces: Vec<&str> = said.split("),").flat_map(|piece| piece.split(") og ")).collect();
    let person = |piece: &&str| {
        let name = piece.split('(').next().unwrap_or_default().trim().trim_end_matches(',');
        name::listed(name).is_some_and(|listed| listed.person.org.is_none())
    };
    pieces.len() > 1 && pieces.iter().all(person)
}

/// The people on a line of a list: one, or a row of them.
pub(crate) fn people_of(line: &SourceLine) -> Option<Vec<Listed>> {
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
    let with_post =
        |part: &&str| name::listed(part.trim()).is_some_and(|listed| listed.person.title.is_some());
    let posts = said.split([',', ';']).filter(with_post).count() > 1;
    if many || posts || is_row(said) {
        return names(said);
    }
    name::listed(said).map(|listed| vec![listed]).or_else(|| names(said))
}

/// One person on a list.
#[derive(Debug)]
pub(crate) struct ParticipantEntry {
    /// The person, and what stands around the name.
    pub(crate) listed: Listed,
    /// What the list says.
    pub(crate) kind: ListKind,
    /// Its heading.
    pub(crate) heading: String,
    /// The line in the file, where it is known.
    pub(crate) line: Option<usize>,
}
