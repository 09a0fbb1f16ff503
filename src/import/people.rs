//! People: the lists of who takes part, and of who is away.

mod group;
mod lists;
mod presence;
mod prose;

pub(super) use self::group::group;
pub(super) use self::lists::{people_of, read};
pub(super) use self::presence::{label, opens_sentence};
pub(super) use self::prose::{Said, paragraph, prose};
use super::name::{self, Listed};
use crate::meeting::Status;

/// What a list says of those on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Members and others who take part with a voice.
    Members,
    /// Those who help: secretariats, staff, guests.
    Staff,
    /// Those who sent word.
    Afbud,
    /// Those who stayed away.
    Absent,
    /// One person with a role: "Referent: NN".
    Role,
}

/// The heading of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Group<'a> {
    /// What it says.
    pub(super) kind: Kind,
    /// As printed, without colon.
    pub(super) heading: &'a str,
    /// The names on the heading's own line.
    pub(super) names: &'a str,
}

impl Group<'_> {
    /// Whether those on it are not there.
    pub(super) fn is_away(&self) -> bool {
        matches!(self.kind, Kind::Afbud | Kind::Absent)
    }

    /// The status of those on it, in a referat.
    pub(super) fn status(&self) -> Status {
        match self.kind {
            Kind::Afbud => Status::Afbud,
            Kind::Absent => Status::Absent,
            Kind::Members | Kind::Staff | Kind::Role => Status::Present,
        }
    }
}

/// "Ingen", and the signs that stand for it.
pub(super) fn is_nobody(names: &str) -> bool {
    matches!(
        names.trim_end_matches('.').to_lowercase().as_str(),
        "" | "ingen" | "-" | "–" | "intet" | "ingen fraværende" | "ingen afbud"
    )
}

/// The people in a row of names.
pub(super) fn names(row: &str) -> Option<Vec<Listed>> {
    // "NN (A) - MM (A) mødte som stedfortræder. KK (O)"
    if let Some((who, other)) = row.split_once(" - ").or_else(|| row.split_once(" – "))
        && let Some((other, more)) = other.split_once(" mødte som stedfortræder")
    {
        let mut people = name::row(who)?;
        if let (Some(last), Some(other)) = (people.last_mut(), name::listed(other)) {
            last.substitute = Some(other.person.name.clone());
        }
        let more = more.trim_start_matches(['.', ',', ';', ' ']);
        people.extend(names(more).unwrap_or_default());
        return Some(people);
    }
    name::row(row)
}

/// One person on a list.
#[derive(Debug)]
pub(super) struct Entry {
    /// The person, and what stands around the name.
    pub(super) listed: Listed,
    /// What the list says.
    pub(super) kind: Kind,
    /// Its heading.
    pub(super) heading: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn lists_are_read_under_their_headings() {
        let lines = split(
            "Deltagere\n\nAne Ask, Engum\nBo Birk, Lundby\n\nFra KL-sekretariatet\n\nKonsulent Ib Holm (referent)\n\n**Afbud**\n\nEva Ek, Skovby\n\nHerefter kommer tekst.\nPia Skov",
        );
        let (entries, taken) = read(&lines);
        let said: Vec<_> =
            entries.iter().map(|e| (e.heading.as_str(), e.listed.person.name.as_str(), e.kind)).collect();
        let wanted = [
            ("Deltagere", "Ane Ask", Kind::Members),
            ("Deltagere", "Bo Birk", Kind::Members),
            ("Fra KL-sekretariatet", "Ib Holm", Kind::Staff),
            ("Afbud", "Eva Ek", Kind::Afbud),
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
        let said = |e: &Entry| (e.listed.person.name.clone(), e.listed.person.role.clone(), e.kind);
        let said: Vec<_> = read(&split(text)).0.iter().map(said).collect();
        let person = |name: &str, role: Option<&str>, kind| (name.to_owned(), role.map(str::to_owned), kind);
        let wanted = [
            person("Ane Ask", Some("formand"), Kind::Members),
            person("Bo Birk", Some("næstformand"), Kind::Members),
            person("Eva Ek", None, Kind::Members),
            person("Kaj Lind", None, Kind::Afbud),
            person("Per Vig", None, Kind::Staff),
            person("Ib Ny", None, Kind::Staff),
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
        assert_eq!(said, [("Ane Ask", Some("A"), Kind::Members), ("Bo Birk", Some("V"), Kind::Afbud)]);
        assert_eq!(taken, [true, true, true, false, false]);
    }
}
