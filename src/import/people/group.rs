//! The headings of lists of people.

use super::{Group, Kind, is_nobody};
use crate::import::when;
use crate::import::words::after;

/// Headings of lists, in lower case. Those that end with a star may go on ("Fra KL-sekretariatet").
pub(super) const GROUPS: [(&str, Kind); 115] = [
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
    ("mødedeltager", Kind::Members),
    ("tilstedeværende deltagere", Kind::Members),
    ("deltagende", Kind::Members),
    ("deltagende medlemmer", Kind::Members),
    ("mødende", Kind::Members),
    ("mødt var", Kind::Members),
    ("rådsmedlemmer", Kind::Members),
    ("medlemmer til stede", Kind::Members),
    ("mødende medlemmer", Kind::Members),
    ("mødte stedfortrædere", Kind::Members),
    ("mødte suppleanter", Kind::Members),
    ("indkaldte stedfortrædere", Kind::Members),
    ("som stedfortræder mødte", Kind::Members),
    ("som stedfortrædere mødte", Kind::Members),
    ("afbud", Kind::Afbud),
    ("meldt fra", Kind::Afbud),
    ("meldte afbud", Kind::Afbud),
    ("forfald", Kind::Afbud),
    ("afbud til mødet", Kind::Afbud),
    ("afbud fra", Kind::Afbud),
    ("meldt afbud", Kind::Afbud),
    ("fraværende med afbud", Kind::Afbud),
    ("fravær med afbud", Kind::Afbud),
    ("afbud/fravær", Kind::Afbud),
    ("fraværende", Kind::Absent),
    ("fravær uden afbud", Kind::Absent),
    ("udeblevet", Kind::Absent),
    ("udeblev", Kind::Absent),
    ("udeblevet uden afbud", Kind::Absent),
    ("uden afbud", Kind::Absent),
    ("ikke fremmødt", Kind::Absent),
    ("ikke fremmødte", Kind::Absent),
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
    ("gæst", Kind::Staff),
    ("øvrige fremmødte", Kind::Staff),
    ("øvrige tilstedeværende", Kind::Staff),
    ("endvidere", Kind::Staff),
    ("desuden", Kind::Staff),
    ("derudover deltog", Kind::Staff),
    ("derudover", Kind::Staff),
    ("endvidere mødte", Kind::Staff),
    ("desuden var til stede", Kind::Staff),
    ("desuden mødte", Kind::Staff),
    ("medarbejdere", Kind::Staff),
    ("embedsmænd til stede", Kind::Staff),
    ("ansatte", Kind::Staff),
    ("inviterede", Kind::Staff),
    ("inviteret", Kind::Staff),
    ("indbudte", Kind::Staff),
    ("indbudt", Kind::Staff),
    ("tilforordnet", Kind::Staff),
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
    ("dirigent", Kind::Role),
    ("ordstyrer", Kind::Role),
    ("ref.", Kind::Role),
    ("ref", Kind::Role),
    ("sekretær", Kind::Role),
    ("kasserer", Kind::Role),
];

/// Reads a line as the heading of a list: alone, with a colon and names after it, or with names right after it.
pub(in crate::import) fn group(plain: &str) -> Option<Group<'_>> {
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
    let from = head.strip_prefix("Fra ").or_else(|| head.strip_prefix("FRA ")).is_some_and(|rest| {
        let listed = names.is_empty() && !plain.contains(',') || super::names(names).is_some();
        let body = head.len() < 60 && !rest.contains('.') && listed;
        body && rest.split(' ').count() <= 7
            && when::date(rest).is_none()
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
            (is_nobody(names) || names.contains(',') && super::names(names).is_some()).then_some(Group {
                kind: *kind,
                heading: head,
                names,
            })
        })
}
