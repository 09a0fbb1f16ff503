//! The lists themselves: a name a line, rows of names, and lists within lists.

use crate::import::line::SourceLine;
use crate::import::passes::people_table;
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{ListHeading, ListKind, group, is_nobody, names};
use crate::import::recognise::text::collapse;
use crate::import::recognise::{contents, label, section};
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
    (reader.entries, reader.taken)
}

impl ListReader<'_> {
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

    /// Reads a table with a person on each row, where one begins. Returns the place after it.
    fn table(&mut self, at: usize) -> Option<usize> {
        let is_row = |line: &&SourceLine| line.plain.contains('\t');
        let rows: Vec<&str> =
            self.lines[at..].iter().take_while(is_row).map(|line| line.plain.as_str()).collect();
        if rows.len() < 2 || !people_table::is_head_of(rows[0]) {
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

    fn add(&mut self, people: Vec<Listed>, kind: ListKind, heading: &str) {
        let line = Some(self.lines[self.at].no);
        let entry = |listed| ParticipantEntry { listed, kind, heading: heading.to_owned(), line };
        self.entries.extend(people.into_iter().map(entry));
    }

    /// A list within a list ("Forældrevalgte: NN, MM" under "Til stede"), or one whose heading no table has and names
    /// stand under ("Ledersiden"). Returns its kind and the list that it stands in.
    fn part(&self, at: usize) -> Option<(ListKind, Option<String>)> {
        let line = &self.lines[at];
        let (label, row) = line.plain.split_once(':').unwrap_or((&line.plain, ""));
        let short = label.len() <= 40 && label.split(' ').count() <= 4 && line.bullet().is_none();
        let other = label::is_label(&line.plain)
            || section::known(&line.plain).is_some()
            || contents::is_heading(label)
            || name::is_name(label);
        if !short || other || !label.starts_with(char::is_uppercase) || label.contains(['.', ',', '(']) {
            return None;
        }
        let labelled = line.plain.contains(':');
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
                Some((*kind, Some(over)))
            }
            _ if (line.strong || labelled) && row.is_empty() && listed() => Some((ListKind::Members, None)),
            _ => None,
        }
    }

    fn named_below(&self, at: usize) -> bool {
        let below = self.lines[at + 1..].iter().take(2).find(|line| !line.is_blank());
        below.is_some_and(|line| group(&line.plain).is_none() && people_of(line).is_some())
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
    if many || is_row(said) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;
    use crate::import::recognise::people::{names, prose};

    #[test]
    fn lists_are_read_under_their_headings() {
        let lines = split(
            "Deltagere\n\nAne Ask, Engum\nBo Birk, Lundby\n\nFra KL-sekretariatet\n\nKonsulent Ib Holm (referent)\n\n**Afbud**\n\nEva Ek, Skovby\n\nHerefter kommer tekst.\nPia Skov",
        );
        let (entries, taken) = read(&lines);
        let said: Vec<_> =
            entries.iter().map(|e| (e.heading.as_str(), e.listed.person.name.as_str(), e.kind)).collect();
        let wanted = [
            ("Deltagere", "Ane Ask", ListKind::Members),
            ("Deltagere", "Bo Birk", ListKind::Members),
            ("Fra KL-sekretariatet", "Ib Holm", ListKind::Staff),
            ("Afbud", "Eva Ek", ListKind::Afbud),
        ];
        assert_eq!(said, wanted);
        assert_eq!(taken.iter().filter(|taken| **taken).count(), 7);
    }

    #[test]
    fn prose_in_a_list_is_nobody() {
        let (entries, taken) = read(&split(
            "Deltagere: Borgmestrene i regionen eller deres suppleanter samt sekretariatet.\nAfbud:",
        ));
        assert!(entries.is_empty());
        assert_eq!(taken, [false, true]);
    }

    #[test]
    fn rows_tables_and_sentences_name_people_too() {
        assert_eq!(read(&split("Mødedeltagere Ane Ask, Bo Birk\nFraværende Ingen")).0.len(), 2);
        let said = |text: &str| prose(text).map(|said| (said.group, said.people.len()));
        assert_eq!(said("Der er afbud fra Ane Ask, Bo Birk og Eva Ek."), Some(("Afbud", 3)));
        assert_eq!(said("Ane Ask var fraværende."), Some(("Fraværende", 1)));
        assert_eq!(said("I mødet deltog Ane Ask, T.S. Birk og Jo de Ek."), Some(("Deltagere", 3)));
        assert_eq!(said("Som stedfortræder mødte Ane Ask."), Some(("Stedfortrædere", 1)));
        assert!(prose("Borgmesteren var fraværende.").is_none());
        let people = names("Ane Ask (V) - Bo Birk (V) mødte som stedfortræder.").unwrap();
        assert_eq!((people.len(), people[0].substitute.as_deref()), (1, Some("Bo Birk")));
        let more = names("Ane Ask (V) - Bo Birk (V) mødte som stedfortræder. Eva Ek (O)").unwrap();
        assert_eq!((more.len(), more[0].substitute.as_deref()), (2, Some("Bo Birk")));
    }

    #[test]
    fn a_line_that_is_no_name_does_not_end_a_list() {
        let (entries, taken) =
            read(&split("Deltagere\nAne Ask\nden nye fra Lundby\nBo Birk\n\nTekst\nIb Holm"));
        assert_eq!((entries.len(), taken.iter().filter(|taken| **taken).count()), (2, 3));
    }

    #[test]
    fn lists_in_columns_have_a_person_on_each_line() {
        let text = "Til stede:     Ane Ask, formand\n               Bo Birk, næstformand\n               Eva Ek\n\nAfbud:         Kaj Lind\nFra administrationen: Direktør Per Vig og Ib Ny";
        let said =
            |e: &ParticipantEntry| (e.listed.person.name.clone(), e.listed.person.role.clone(), e.kind);
        let said: Vec<_> = read(&split(text)).0.iter().map(said).collect();
        let person = |name: &str, role: Option<&str>, kind| (name.to_owned(), role.map(str::to_owned), kind);
        let wanted = [
            person("Ane Ask", Some("formand"), ListKind::Members),
            person("Bo Birk", Some("næstformand"), ListKind::Members),
            person("Eva Ek", None, ListKind::Members),
            person("Kaj Lind", None, ListKind::Afbud),
            person("Per Vig", None, ListKind::Staff),
            person("Ib Ny", None, ListKind::Staff),
        ];
        assert_eq!(said, wanted);
    }

    #[test]
    fn a_table_of_those_who_take_part_is_a_list() {
        let text = "Navn\tParti\tFremmøde\nAne Ask (formand)\tA\tTil stede\nBo Birk\tV\tAfbud\n\nTekst";
        let (entries, taken) = read(&split(text));
        let said: Vec<_> = entries
            .iter()
            .map(|e| (e.listed.person.name.as_str(), e.listed.person.party.as_deref(), e.kind))
            .collect();
        assert_eq!(
            said,
            [("Ane Ask", Some("A"), ListKind::Members), ("Bo Birk", Some("V"), ListKind::Afbud)]
        );
        assert_eq!(taken, [true, true, true, false, false]);
    }
}
