//! The headings of lists of people.

use crate::import::recognise::people::{ListHeading, ListKind, is_nobody, is_office, presence};
use crate::import::recognise::{date_time, name};
use crate::meeting::text::lowercase;

/// Reads a line as the heading of a list: alone, with a colon and names after it, or with names right after it.
pub(crate) fn group(plain: &str) -> Option<ListHeading<'_>> {
    #[cfg(test)]
    crate::import::recognise::read_count::add(plain);
    if plain.len() > 4000 {
        return None;
    }
    let (head, names) = match plain.split_once(':') {
        Some((head, names)) => (head.trim(), names.trim()),
        None => plain.split_once('\t').map_or((plain, ""), |(head, names)| (head.trim(), names.trim())),
    };
    if names_secretary(head) && (!names.is_empty() || head == plain.trim_end_matches(':')) {
        return Some(ListHeading { kind: ListKind::Staff, heading: head, names });
    }
    if head.len() > 1 && name::is_role(head) {
        return (!names.is_empty()).then_some(ListHeading { kind: ListKind::Role, heading: head, names });
    }
    if from_office(head) {
        return Some(ListHeading { kind: ListKind::Staff, heading: head, names });
    }
    let label = label_of(head, names);
    if let Some(kind) = label.filter(|_| head.starts_with(char::is_uppercase)) {
        return Some(ListHeading { kind, heading: presence::heading(head, kind), names });
    }
    let listed = |at_least: usize| super::names(names).is_some_and(|people| people.len() >= at_least);
    // "til stede: …" typed in haste, and "Bestyrelsen: NN, MM og KK"
    if let Some(kind) = label.filter(|_| plain.contains(':') && listed(1)) {
        return Some(ListHeading { kind, heading: head, names });
    }
    let body = ["bestyrelsen", "udvalget", "rådet", "gruppen"];
    if !head.contains(' ') && body.iter().any(|end| lowercase(head).ends_with(end)) && listed(2) {
        return Some(ListHeading { kind: ListKind::Members, heading: head, names });
    }
    let is_listed = names.is_empty() && !plain.contains(',') || super::names(names).is_some();
    if is_listed && names_house(head) {
        return Some(ListHeading { kind: ListKind::Staff, heading: head, names });
    }
    unmarked(plain)
}

/// Returns whether a heading says from where people come: "Fra forvaltningen".
fn names_house(heading: &str) -> bool {
    let house = heading.strip_prefix("Fra ").or_else(|| heading.strip_prefix("FRA "));
    house.is_some_and(|house| {
        // "Fra gruppe A blev valgt: Eva Ek" tells what was decided
        let is_told = [" blev ", " bliver ", " vælges", " valgtes"].iter().any(|verb| house.contains(verb));
        heading.len() < 60
            && !house.contains('.')
            && !is_told
            && house.split(' ').count() <= 7
            && date_time::date(house).is_none()
            && !house.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// Returns whether a label is of those who come from the body's own office: "Deltagere fra stiftsadministrationen".
fn from_office(label: &str) -> bool {
    label.split_once(" fra ").is_some_and(|(list, office)| {
        presence::label(list).is_some_and(|kind| kind == ListKind::Members) && is_office(office)
    })
}

/// Returns whether a label is of those who help the body, and are called so by the list.
fn names_secretary(label: &str) -> bool {
    matches!(lowercase(label).as_str(), "sekretær" | "sekretærer")
}

/// Returns what the label before names says, without what stands in brackets behind it: "Til stede (studerende): Eva
/// Ek".
fn label_of(head: &str, names: &str) -> Option<ListKind> {
    if head.len() > 60 {
        return None;
    }
    let bare = || head.strip_suffix(')').and_then(|head| head.split_once(" (")).filter(|_| !names.is_empty());
    // "Deltagere – ledelsessiden", "Til stede, medarbejderne"
    let side = || {
        let divided = [" – ", " - ", ", "].iter().find_map(|sign| head.split_once(sign))?;
        let is_group = |side: &str| side.starts_with(char::is_lowercase) || !head.contains(", ");
        Some(divided).filter(|(_, side)| !side.contains(' ') && is_group(side))
    };
    // "Ikke mødt (afbud): Eva Ek" says why
    let why = || {
        let (head, inside) = bare()?;
        let is_away = matches!(presence::label(head)?, ListKind::Absent);
        presence::label(inside).filter(|kind| is_away && *kind == ListKind::Afbud)
    };
    let label = why().or_else(|| presence::label(head));
    label.or_else(|| presence::label(bare()?.0)).or_else(|| presence::label(side()?.0))
}

/// "Mødedeltagere Ane Ask, Bo Birk": tables lose their colons on the way to text.
fn unmarked(plain: &str) -> Option<ListHeading<'_>> {
    let (head, names) = presence::divide(plain);
    if head.is_empty() {
        return None;
    }
    // "Deltagere fra Engum: Ane Ask, Bo Birk" has a label
    let is_open = [" fra ", " for "].iter().any(|link| head.ends_with(link));
    if is_open && names.contains(':') {
        return None;
    }
    let kind = presence::label(head).filter(|kind| *kind != ListKind::Staff && head.len() > 5)?;
    let listed = || {
        names.starts_with(char::is_uppercase)
            && names.contains(',')
            && crate::import::recognise::people::names(names).is_some()
    };
    // "Regionsrådsmedlem Ane Ask" is one person with a post
    if head.trim_end().to_lowercase().ends_with("medlem") {
        return None;
    }
    let sentence = presence::heading(head, kind) != head;
    let fits = !sentence && head.trim_end().split(' ').count() <= 3 && (is_nobody(names) || listed());
    let heading = head.trim_end();
    (fits && !names.is_empty() && plain.starts_with(char::is_uppercase)).then_some(ListHeading {
        kind,
        heading,
        names,
    })
}
