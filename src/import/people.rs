//! People: the lists of who takes part, and of who is away.

use super::line::Line;
use super::name::{self, Listed};
use super::words::{after, lower};
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

/// Headings of lists, in lower case. Those that end with a star may go on ("Fra KL-sekretariatet").
const GROUPS: [(&str, Kind); 66] = [
    ("deltagere", Kind::Members),
    ("deltager", Kind::Members),
    ("deltagere:", Kind::Members),
    ("mødedeltagere", Kind::Members),
    ("deltagere på mødet", Kind::Members),
    ("deltagere i mødet", Kind::Members),
    ("medlemmer", Kind::Members),
    ("udvalgsmedlemmer", Kind::Members),
    ("bestyrelsesmedlemmer", Kind::Members),
    ("byrådsmedlemmer", Kind::Members),
    ("medlemmer af udvalget", Kind::Members),
    ("tilstede", Kind::Members),
    ("til stede", Kind::Members),
    ("tilstede var", Kind::Members),
    ("til stede var", Kind::Members),
    ("tilstedeværende", Kind::Members),
    ("tilstedeværende medlemmer", Kind::Members),
    ("fremmødte", Kind::Members),
    ("fremmødte medlemmer", Kind::Members),
    ("mødt", Kind::Members),
    ("mødte", Kind::Members),
    ("stedfortrædere", Kind::Members),
    ("stedfortræder", Kind::Members),
    ("suppleanter", Kind::Members),
    ("suppleant", Kind::Members),
    ("politikere", Kind::Members),
    ("deltog", Kind::Members),
    ("afbud", Kind::Afbud),
    ("afbud fra", Kind::Afbud),
    ("meldt afbud", Kind::Afbud),
    ("fraværende med afbud", Kind::Afbud),
    ("fravær med afbud", Kind::Afbud),
    ("afbud/fravær", Kind::Afbud),
    ("fraværende", Kind::Absent),
    ("fravær", Kind::Absent),
    ("fraværende medlemmer", Kind::Absent),
    ("fraværende uden afbud", Kind::Absent),
    ("ikke til stede", Kind::Absent),
    ("ikke tilstede", Kind::Absent),
    ("deltog ikke", Kind::Absent),
    ("ikke mødt", Kind::Absent),
    ("øvrige", Kind::Staff),
    ("øvrige deltagere", Kind::Staff),
    ("øvrige mødedeltagere", Kind::Staff),
    ("andre deltagere", Kind::Staff),
    ("andre", Kind::Staff),
    ("administrationen", Kind::Staff),
    ("administration", Kind::Staff),
    ("forvaltningen", Kind::Staff),
    ("embedsmænd", Kind::Staff),
    ("embedsværk", Kind::Staff),
    ("sekretariat", Kind::Staff),
    ("sekretariatet", Kind::Staff),
    ("gæster", Kind::Staff),
    ("observatører", Kind::Staff),
    ("tilforordnede", Kind::Staff),
    ("endvidere deltog", Kind::Staff),
    ("endvidere deltager", Kind::Staff),
    ("endvidere deltog fra administrationen", Kind::Staff),
    ("desuden deltog", Kind::Staff),
    ("desuden deltager", Kind::Staff),
    ("endvidere var til stede", Kind::Staff),
    ("formand", Kind::Role),
    ("næstformand", Kind::Role),
    ("referent", Kind::Role),
    ("mødeleder", Kind::Role),
];

/// Reads a line as the heading of a list: alone, with a colon and names after it, or with names right after it.
pub(super) fn group(plain: &str) -> Option<Group<'_>> {
    if plain.len() > 4000 {
        return None;
    }
    let (head, names) = match plain.split_once(':') {
        Some((head, names)) => (head.trim(), names.trim()),
        None => plain.split_once('\t').map_or((plain, ""), |(head, names)| (head.trim(), names.trim())),
    };
    let whole = |word: &str| head.len() <= 60 && after(head, word) == Some("");
    if let Some((_, kind)) = GROUPS.iter().find(|(word, _)| whole(word)) {
        let role_alone = *kind == Kind::Role && names.is_empty();
        return (!role_alone).then_some(Group { kind: *kind, heading: head, names });
    }
    let from = head.strip_prefix("Fra ").is_some_and(|rest| {
        let body = head.len() < 60 && !rest.contains('.') && names.is_empty() && !plain.contains(',');
        body && rest.split(' ').count() <= 4
            && super::when::date(rest).is_none()
            && !rest.starts_with(|c: char| c.is_ascii_digit())
    });
    if from {
        return Some(Group { kind: Kind::Staff, heading: head, names });
    }
    unmarked(plain)
}

/// "Mødedeltagere Ane Ask, Bo Birk": tables lose their colons on the way to text.
fn unmarked(plain: &str) -> Option<Group<'_>> {
    GROUPS
        .iter()
        .filter(|(word, kind)| word.len() >= 5 && *kind != Kind::Role && *kind != Kind::Staff)
        .find_map(|(word, kind)| {
            let rest = after(plain, word).filter(|_| plain.starts_with(char::is_uppercase))?;
            let (head, names) = (&plain[..plain.len() - rest.len()], rest.strip_prefix(' ')?);
            (is_nobody(names) || names.contains(',') && self::names(names).is_some()).then_some(Group {
                kind: *kind,
                heading: head,
                names,
            })
        })
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
    // "NN (A) - MM (A) mødte som stedfortræder"
    if let Some((who, other)) = row.split_once(" - ").or_else(|| row.split_once(" – "))
        && let Some(other) =
            other.split(" mødte som stedfortræder").next().filter(|name| name.len() < other.len())
    {
        let mut people = name::row(who)?;
        if let (Some(last), Some(other)) = (people.last_mut(), name::listed(other)) {
            last.substitute = Some(other.person.name.clone());
        }
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

/// Reads the lists in some lines. Answers with the entries, and which lines they took.
pub(super) fn read(lines: &[Line]) -> (Vec<Entry>, Vec<bool>) {
    let mut entries = Vec::new();
    let mut taken = vec![false; lines.len()];
    let mut open: Option<(Kind, String)> = None;
    for (i, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        if let Some(group) = group(&line.plain) {
            let people = names(group.names);
            let listed = people.is_some();
            for listed in people.unwrap_or_default() {
                entries.push(Entry { listed, kind: group.kind, heading: group.heading.to_owned() });
            }
            taken[i] = listed || is_nobody(group.names);
            open = taken[i]
                .then(|| (group.kind, group.heading.to_owned()))
                .filter(|(kind, _)| *kind != Kind::Role);
            continue;
        }
        let Some((kind, heading)) = &open else { continue };
        match people_of(line) {
            Some(people) => {
                taken[i] = true;
                entries.extend(people.into_iter().map(|listed| Entry {
                    listed,
                    kind: *kind,
                    heading: heading.clone(),
                }));
            }
            None => open = None,
        }
    }
    (entries, taken)
}

/// The people on a line of a list: one, or a row of them.
pub(super) fn people_of(line: &Line) -> Option<Vec<Listed>> {
    let said = line.said();
    let many = said.split([',', ';']).filter(|part| name::is_name(part.trim())).count() > 2;
    if many {
        return names(said);
    }
    name::listed(said).map(|listed| vec![listed]).or_else(|| names(said))
}

/// Sentences that say who was away: "Ane Ask og Bo Birk var fraværende.", "Der er afbud fra Ane Ask."
pub(super) fn prose(plain: &str) -> Option<(Status, Vec<Listed>)> {
    const AFTER: [(&str, Status); 8] = [
        ("alle medlemmer var mødt undtagen ", Status::Afbud),
        ("bemærkninger: der er afbud fra ", Status::Afbud),
        ("der er afbud fra ", Status::Afbud),
        ("der var afbud fra ", Status::Afbud),
        ("afbud fra ", Status::Afbud),
        ("fraværende var ", Status::Absent),
        ("fraværende ", Status::Absent),
        ("afbud ", Status::Afbud),
    ];
    const BEFORE: [(&str, Status); 8] = [
        (", der havde meldt afbud", Status::Afbud),
        (" havde meldt forfald", Status::Afbud),
        (" var fraværende", Status::Absent),
        (" er fraværende", Status::Absent),
        (" havde meldt afbud", Status::Afbud),
        (" har meldt afbud", Status::Afbud),
        (" havde afbud", Status::Afbud),
        (" var ikke til stede", Status::Absent),
    ];
    let plain = plain.trim().trim_end_matches('.');
    if plain.len() > 600 {
        return None;
    }
    let lower = lower(plain);
    let after = AFTER.iter().find_map(|(words, status)| {
        lower.strip_prefix(words).map(|rest| (&plain[plain.len() - rest.len()..], *status))
    });
    let before = BEFORE
        .iter()
        .find_map(|(words, status)| lower.strip_suffix(words).map(|rest| (&plain[..rest.len()], *status)));
    let (who, status) = after.or(before)?;
    let who = who.split(" pga").next().unwrap_or(who).trim_end_matches(", der havde meldt afbud");
    names(who).map(|people| (status, people))
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
        let (status, people) = prose("Der er afbud fra Ane Ask, Bo Birk og Eva Ek.").unwrap();
        assert_eq!((status, people.len()), (Status::Afbud, 3));
        assert_eq!(prose("Ane Ask var fraværende.").map(|(status, _)| status), Some(Status::Absent));
        assert!(prose("Borgmesteren var fraværende.").is_none());
        let people = names("Ane Ask (V) - Bo Birk (V) mødte som stedfortræder.").unwrap();
        assert_eq!((people.len(), people[0].substitute.as_deref()), (1, Some("Bo Birk")));
    }
}
