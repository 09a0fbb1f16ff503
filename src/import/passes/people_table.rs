//! Tables of people: a row of headings and a person on each row below, divided by `;`, `,` or tabs.
//!
//! | file | what is in it |
//! |---|---|
//! | `heads`, `parts` | the headings of the columns; rows that head a part of the table |
//! | `rows`, `role` | the rows of a text with a divider between its cells; what stands under "Funktion" |
//! | `status`, `signs` | whether a person came, by a cell; ticks, crosses and boxes |

mod heads;
mod parts;
mod role;
mod rows;
mod signs;
mod status;

use crate::import::Warning;
use crate::import::line::{self, SourceLine};
use crate::import::passes::people_table::heads::{columns, is_head};
use crate::import::passes::people_table::parts::TableParts;
use crate::import::passes::people_table::rows::{TableRow, rows};
use crate::import::passes::people_table::status::{
    has_name_for_mark, is_only_a_mark, mark_under, says_more, status, tells_of_word, was_there,
};
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListKind};
use crate::meeting::{Attendance, Person, PersonId, Status};

/// What a column says of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    First,
    Last,
    Org,
    Title,
    Party,
    Role,
    Group,
    Status,
    There,
    /// A mark under "Afbud", "Fraværende" or "Online".
    Marked(Status),
    Note,
}

/// How far down the row of headings may stand.
const HEADINGS_WITHIN: usize = 15;

/// The most letters of a cell that gives a status.
const MARK: usize = 40;

/// The people of a table.
#[derive(Default)]
pub(crate) struct PeopleTable {
    pub(crate) people: Vec<Person>,
    pub(crate) attendance: Vec<Attendance>,
    /// Of each of them, the row it stands in, and what else the row says.
    pub(crate) rows: Vec<(usize, Listed)>,
    pub(crate) warnings: Vec<Warning>,
    /// The lines, counted from 1, of which something was not read.
    pub(crate) partly: Vec<usize>,
}

/// Reads a table of people; nothing when the text has none, or is mostly something else.
pub(crate) fn read(text: &str, group: &str) -> Option<PeopleTable> {
    let plain = || {
        line::split(text).iter().map(|line: &SourceLine| line.plain.clone()).collect::<Vec<_>>().join("\n")
    };
    let by = |text: &str, divider: char| table(&signs::plain(rows(text, divider)), group);
    let found = [';', '\t', ','].into_iter().find_map(|divider| by(text, divider));
    // the cells of Markdown and Word stand with tabs between once the marks are gone
    found.or_else(|| by(&plain(), '\t'))
}

fn table(rows: &[TableRow], group: &str) -> Option<PeopleTable> {
    let head = rows.iter().take(HEADINGS_WITHIN).position(|(_, cells)| is_head(cells))?;
    let columns = columns(&rows[head].1);
    let parts = TableParts::of(&rows[head].1, group);
    let mut group = parts.whole();
    if rows[head + 1..].iter().any(|(_, cells)| has_name_for_mark(cells, &columns)) {
        return None;
    }
    let mut table = PeopleTable::default();
    for (heading, _) in
        rows[head].1.iter().zip(&columns).filter(|(h, column)| !h.is_empty() && column.is_none())
    {
        table.warnings.push(Warning::at(rows[head].0, format!("kolonnen »{heading}« er ikke læst")));
    }
    // Excel's own first row says what divides the others: "sep=;"
    let mut other = rows[..head].iter().filter(|(_, cells)| !cells.concat().starts_with("sep=")).count();
    let partly = rows[head..].iter().filter(|(_, cells)| is_partly_read(cells, &columns));
    table.partly = partly.map(|(no, _)| *no).collect();
    for (no, cells) in &rows[head + 1..] {
        let filled = cells.iter().zip(&columns).filter_map(|(cell, of)| Some(((*of)?, cell.as_str())));
        let filled: Vec<(Column, &str)> = filled.filter(|(_, cell)| !cell.is_empty()).collect();
        if let Some(part) = parts.group(&filled) {
            group = part;
            continue;
        }
        match person(&filled) {
            Some(listed) => {
                if !table.add(listed, *no, &filled, &group) {
                    table.partly.push(*no);
                }
            }
            // the rule under the headings of Markdown
            None if !cells.concat().contains(char::is_alphanumeric) => {}
            None => {
                other += 1;
                table.partly.push(*no);
                let text = format!("»{}« blev ikke læst som en deltager", cells.join(" ").trim());
                table.warnings.push(Warning::at(*no, text));
            }
        }
    }
    table.miss_unmarked(&columns);
    (table.people.len() > other).then_some(table)
}

/// Returns whether a row says something in a column that is not read.
fn is_partly_read(cells: &[String], columns: &[Option<Column>]) -> bool {
    cells.iter().enumerate().any(|(i, cell)| !cell.is_empty() && columns.get(i).is_none_or(Option::is_none))
}

/// Returns whether a row of cells with tabs between heads a table of people.
pub(crate) fn is_head_of(row: &str) -> bool {
    is_head(&row.split('\t').map(str::to_owned).collect::<Vec<String>>())
}

/// Returns the status that a cell beside a name gives, and what it says more: "Til stede fra pkt. 3".
pub(crate) fn mark(cell: &str) -> Option<(Status, Option<&str>)> {
    let is_short = cell.chars().count() <= MARK && name::listed(cell).is_none();
    let status = status(cell).filter(|status| is_short && *status != Status::Unknown)?;
    Some((status, says_more(cell).then_some(cell)))
}

fn cell<'a>(cells: &[(Column, &'a str)], wanted: Column) -> Option<&'a str> {
    cells.iter().find(|(column, _)| *column == wanted).map(|(_, cell)| *cell)
}

/// Returns the person of a row; what has a column of its own goes before what stands around the name.
fn person(cells: &[(Column, &str)]) -> Option<Listed> {
    let whole = cell(cells, Column::Name).map(str::to_owned).or_else(|| {
        let parts = [cell(cells, Column::First), cell(cells, Column::Last)];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    })?;
    let turned = || match whole.split_once(',') {
        Some((last, first)) if !first.contains(',') => format!("{} {}", first.trim(), last.trim()),
        _ => whole.clone(),
    };
    let mut listed = name::listed(&whole).or_else(|| name::listed(&turned()));
    if listed.is_none() && whole.chars().any(char::is_alphabetic) {
        let person = Person { name: turned(), ..Person::default() };
        listed = Some(Listed { person, ..Listed::default() });
    }
    let mut listed = listed?;
    let person = &mut listed.person;
    let take = |column, field: &mut Option<String>| {
        *field = cell(cells, column).map(str::to_owned).or_else(|| field.take());
    };
    take(Column::Org, &mut person.org);
    take(Column::Title, &mut person.title);
    take(Column::Party, &mut person.party);
    take(Column::Role, &mut person.role);
    person.role = person
        .role
        .take()
        .or(cell(cells, Column::Note).filter(|said| name::is_role(said)).map(str::to_owned));
    // that somebody is a member is what the list says
    person.role = person.role.take().filter(|role| role.to_lowercase() != "medlem");
    role::divide(&mut listed);
    Some(listed)
}

impl PeopleTable {
    /// Names those of whom the table says that they sit in for others, where nobody is seated.
    pub(crate) fn name_unseated(&mut self) {
        for (person, (row, listed)) in self.people.iter().zip(&self.rows) {
            if let Some(other) = listed.sits_for.as_ref().or(listed.substitute.as_ref()) {
                let text = format!("»{}« og »{other}«: vælg selv stedfortræderen", person.name);
                self.warnings.push(Warning::at(*row, text));
            }
        }
    }

    /// Adds a person. Returns whether all that the row says is kept.
    fn add(&mut self, mut listed: Listed, row: usize, cells: &[(Column, &str)], group: &str) -> bool {
        let person = std::mem::take(&mut listed.person);
        let known = self.people.iter().any(|other| other.name == person.name && other.org == person.org);
        if known {
            return false;
        }
        let group = cell(cells, Column::Group).unwrap_or(group).to_owned();
        let list = people::group(&group);
        let voting = list.as_ref().is_none_or(|list| list.kind != ListKind::Staff);
        let away = list.as_ref().filter(|list| list.is_away()).map(people::ListHeading::status);
        let (word, there, remark) = (
            cell(cells, Column::Status),
            cell(cells, Column::There),
            cell(cells, Column::Note).filter(|said| !name::is_role(said)),
        );
        let (sent, was) = (word.and_then(status), there.and_then(was_there));
        let by_remark = remark.filter(|_| word.is_none()).and_then(status);
        let marks = || {
            cells.iter().filter_map(|(column, cell)| match column {
                Column::Marked(status) => Some((mark_under(*status, cell), *cell)),
                _ => None,
            })
        };
        let mark = marks().find_map(|(status, _)| status);
        let why = [word, there, remark].into_iter().flatten().any(name::is_reason).then_some(Status::Absent);
        let status = mark.or(by_remark).or(was).or(sent).or(away).or(why).unwrap_or_default();
        // words that are not known, and what is said beside a status ("afbud, syg"), are kept with the remark
        let word = word.filter(|word| sent.is_none() || says_more(word));
        let there = there.filter(|there| was.is_none() || says_more(there));
        let odd = [word, there, remark];
        let beside = marks().map(|(_, cell)| cell).filter(|cell| !is_only_a_mark(cell));
        let said = listed.note.as_deref();
        let note = odd.into_iter().flatten().chain(beside).chain(said).collect::<Vec<_>>().join(", ");
        let note = (!note.is_empty()).then_some(note);
        let id = PersonId(format!("p{}", self.people.len() + 1));
        let is_told = tells_of_word(&group) || cells.iter().any(|(_, cell)| tells_of_word(cell));
        let without_word = (status == Status::Absent).then_some(is_told);
        self.attendance.push(Attendance { status, note, without_word, ..Attendance::unknown(id.clone()) });
        self.people.push(Person { id, group, voting, ..person });
        self.rows.push((row, listed));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people_of(text: &str) -> Vec<String> {
        let table = read(text, "Deltagere").unwrap_or_default();
        let row = |(person, record): (&Person, &Attendance)| {
            let note = record.note.as_ref().map_or_else(String::new, |note| format!(" [{note}]"));
            format!("{}: {} {:?}{note}", person.group, person.listed(), record.status)
        };
        let people = table.people.iter().zip(&table.attendance).map(row);
        people.chain(table.warnings.iter().map(Warning::to_string)).collect()
    }

    #[test]
    fn tables_are_read_by_their_headings() {
        let text = "Navn;Kommune;Titel;Parti;Gruppe;Status;Allergi\n\"Ask, Ane\";Engum;\"Borgmester; formand\";A;;Afbud;\nBo Birk (B);Lundby;;;Sekretariat;til stede;nødder\n;;;;;;\nEva Ek;\"Skov\"\"by\"\"\";;;Afbud;måske;";
        let wanted = [
            "Deltagere: Borgmester; formand Ane Ask (A), Engum Afbud",
            "Sekretariat: Bo Birk (B), Lundby Present",
            "Afbud: Eva Ek, Skov\"by\" Afbud [måske]",
            "linje 1: kolonnen »Allergi« er ikke læst",
        ];
        assert_eq!(people_of(text), wanted);
    }

    #[test]
    fn dividers_and_headings_may_be_others() {
        assert_eq!(people_of("sep=;\r\nNavn;Parti\r\nÅse Ørn;A\r\n"), ["Deltagere: Åse Ørn (A) Unknown"]);
        let wanted = ["Deltagere: Ane Ask, Engum Unknown", "Deltagere: Bo Birk, Lundby Virtual"];
        assert_eq!(
            people_of(
                "First name,Last name,Company,Attendance\nAne,Ask,Engum,accepted\nBo,Birk,Lundby,online"
            ),
            wanted
        );
        assert_eq!(
            people_of("Navn\tOrg\tStatus\r\nAne Ask\tEngum\tJa\r\nBo Birk\tLundby\tVirtuelt\r\n"),
            wanted
        );
        assert_eq!(
            people_of(
                "| Navn | Org | Status |\n|---|---|---|\n| Ane Ask | Engum | |\n| Bo Birk | Lundby | virtuel |"
            ),
            wanted
        );
    }

    #[test]
    fn whatever_stands_under_afbud_is_a_mark_unless_it_says_no() {
        let text = "Navn;Afbud;Online\nAne Ask;Afbud;\nBo Birk;Syg;\nEva Ek;x;nej\nCarl Dal;nej;ja\nIb Holm;-;\nKaj Lund;;link sendt\nLis Mose;ja, ferie;";
        let wanted = [
            "Deltagere: Ane Ask Afbud",
            "Deltagere: Bo Birk Afbud [Syg]",
            "Deltagere: Eva Ek Afbud",
            "Deltagere: Carl Dal Virtual",
            "Deltagere: Ib Holm Unknown",
            "Deltagere: Kaj Lund Unknown [link sendt]",
            "Deltagere: Lis Mose Afbud [ja, ferie]",
        ];
        assert_eq!(people_of(text), wanted);
        let wanted = ["Deltagere: Ane Ask Afbud", "Deltagere: Bo Birk Absent", "Deltagere: Eva Ek Present"];
        assert_eq!(people_of("Navn;Fraværende\nAne Ask;Afbud\nBo Birk;Fraværende\nEva Ek;til stede"), wanted);
    }

    #[test]
    fn what_is_said_beside_a_status_is_kept() {
        let text =
            "Navn;Status\nAne Ask;Afbud (syg)\nBo Birk;Til stede fra kl. 18\nEva Ek;Afbud.\nIb Holm;virtuelt";
        let wanted = [
            "Deltagere: Ane Ask Afbud [Afbud (syg)]",
            "Deltagere: Bo Birk Present [Til stede fra kl. 18]",
            "Deltagere: Eva Ek Afbud",
            "Deltagere: Ib Holm Virtual",
        ];
        assert_eq!(people_of(text), wanted);
    }

    #[test]
    fn lists_beside_each_other_are_no_table() {
        assert!(read("Deltagere\tAfbud\nAne Ask\tEva Ek (syg)\nBo Birk\t", "Deltagere").is_none());
        assert!(read("Navn\tAfbud\nAne Ask\tx\nBo Birk\t", "Deltagere").is_some());
    }

    #[test]
    fn what_is_no_table_of_people_is_left() {
        assert!(read("Navn, organisation og andet\nDer er ingen her.", "Deltagere").is_none());
        assert!(read("Punkt;Indhold\n1;Broen\n2;Vejen", "Deltagere").is_none());
        assert!(read("", "Deltagere").is_none());
    }

    #[test]
    fn a_quote_that_is_never_closed_loses_nothing() {
        assert_eq!(rows("a;\"b\nc;d", ';'), [(1, vec!["a".to_owned(), "b\nc;d".to_owned()])]);
    }
}
