//! People: the lists of who takes part, and of who is away.
//!
//! | file | what is in it |
//! |---|---|
//! | `group` | the headings of lists |
//! | `part` | parts of a body |
//! | `presence` | words of presence, and what they say together |
//! | `sentence` | sentences that say who was there or away |

mod group;
mod part;
pub(crate) mod presence;
pub(crate) mod sentence;

use crate::import::recognise::name::{self, Listed};
use crate::meeting::Status;

pub(crate) use crate::import::recognise::people::group::group;
pub(crate) use crate::import::recognise::people::part::{
    are_elected, is_office, is_part, part_kind, part_of,
};
pub(crate) use crate::import::recognise::people::presence::{is_timed, label, opens_sentence};
pub(crate) use crate::import::recognise::people::sentence::{paragraph, prose, told};

/// What a list says of those on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ListKind {
    /// Members and others who take part with a voice.
    Members,
    /// Those who may sit in for a member, and have no seat until they do.
    Substitutes,
    /// Those who help: secretariats, staff, guests.
    Staff,
    /// Those who sent word.
    Afbud,
    /// Those who stayed away.
    Absent,
    /// One person with a role: "Referent: NN".
    Role,
}

impl ListKind {
    /// Returns whether those on such a list are not there.
    pub(crate) fn is_away(self) -> bool {
        matches!(self, ListKind::Afbud | ListKind::Absent)
    }
}

/// The heading of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ListHeading<'a> {
    /// What it says.
    pub(crate) kind: ListKind,
    /// As printed, without colon.
    pub(crate) heading: &'a str,
    /// The names on the heading's own line.
    pub(crate) names: &'a str,
}

impl ListHeading<'_> {
    /// Returns whether those on it are not there.
    pub(crate) fn is_away(&self) -> bool {
        self.kind.is_away()
    }

    /// Returns the status of those on it, in a referat.
    pub(crate) fn status(&self) -> Status {
        match self.kind {
            ListKind::Afbud => Status::Afbud,
            ListKind::Absent => Status::Absent,
            ListKind::Members | ListKind::Substitutes | ListKind::Staff | ListKind::Role => Status::Present,
        }
    }
}

/// "Ingen", and the signs that stand for it.
pub(crate) fn is_nobody(names: &str) -> bool {
    matches!(
        names.trim_end_matches('.').to_lowercase().as_str(),
        "" | "ingen" | "-" | "–" | "intet" | "ingen fraværende" | "ingen afbud"
    )
}

/// What the parts of a row begin with that are divided by semicolons, in lower case.
const PARTS: [&str; 15] = [
    "forældre",
    "forældrene",
    "personale",
    "personalet",
    "medarbejdere",
    "elever",
    "lærere",
    "beboere",
    "brugere",
    "pårørende",
    "politikere",
    "ledelse",
    "ledelsen",
    "lejere",
    "frivillige",
];

/// Returns the people in a row whose parts say who they are: "forældre NN og MM; personale KK; leder LL".
fn parted(row: &str) -> Option<Vec<Listed>> {
    let bare = |part: &str| {
        let part = part.trim();
        let (word, rest) = part.split_once(' ')?;
        let is_part = PARTS.contains(&word.trim_end_matches(':').to_lowercase().as_str());
        is_part.then(|| rest.to_owned())
    };
    let parts: Vec<&str> = row.split(';').collect();
    if parts.len() < 2 || !parts.iter().any(|part| bare(part).is_some()) {
        return None;
    }
    let people = |part: &&str| name::row(&bare(part).unwrap_or_else(|| part.trim().to_owned()));
    Some(parts.iter().map(people).collect::<Option<Vec<_>>>()?.into_iter().flatten().collect())
}

/// What stands behind the name of one who sat in.
const SAT_IN: [&str; 3] =
    [" mødte som stedfortræder", " deltog som stedfortræder", " deltager som stedfortræder"];

/// Returns the people in a row of names.
pub(crate) fn names(row: &str) -> Option<Vec<Listed>> {
    if row.contains(';')
        && let Some(people) = parted(row)
    {
        return Some(people);
    }
    // "NN (A) - MM (A) mødte som stedfortræder. KK (O)"
    if let Some((who, other)) = row.split_once(" - ").or_else(|| row.split_once(" – "))
        && let Some((other, more)) = SAT_IN.iter().find_map(|verb| other.split_once(verb))
    {
        let mut people = name::row(who)?;
        if let (Some(last), Some(_)) = (people.last_mut(), name::listed(other)) {
            last.substitute = Some(other.trim().to_owned());
        }
        let more = more.trim_start_matches(['.', ',', ';', ' ']);
        people.extend(names(more).unwrap_or_default());
        return Some(people);
    }
    if let Some((one, more)) = name::replaced(row) {
        let mut people = vec![one];
        people.extend(names(more).unwrap_or_default());
        return Some(people);
    }
    name::row(row)
}
