//! Names that stand in a row.

use std::borrow::Cow;

use crate::import::recognise::name::beside::{is_party, names_group, names_house};
use crate::import::recognise::name::listed::{brackets, listed};
use crate::import::recognise::name::{Listed, NO_NAMES, is_post, is_role, role_of};
use crate::import::recognise::text::sentences;
use crate::import::recognise::words::{BODIES, MUNICIPAL};
use crate::meeting::Person;
use crate::meeting::text::lowercase;

/// Reads a row of which some are called by their first names alone, "Lone, Per Hansen og Gitte", or all by their initials. One alone is a row only
/// where others were called so before.
pub(crate) fn given(text: &str, others: bool) -> Option<Vec<Listed>> {
    let text = text.trim();
    // "Ane og Jan K."
    let last = text.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    let is_letter = last.chars().count() == 1 && last.starts_with(char::is_uppercase);
    let text = if is_letter { text } else { text.trim_end_matches('.') };
    let pieces: Vec<&str> =
        text.split([',', ';']).flat_map(|piece| piece.split(" og ")).map(str::trim).collect();
    let is_initials = |piece: &&str| {
        (2..=4).contains(&piece.chars().count()) && piece.chars().all(char::is_uppercase) && !is_party(piece)
    };
    // "HJ, PK og LM"
    let are_initials = pieces.iter().all(is_initials);
    let first = |piece: &str| {
        let (name, inside) = brackets(piece);
        // "Asta 8.b": the class that a pupil comes from
        let pupil = name.rsplit_once(' ').filter(|(_, class)| is_class(class));
        let org = pupil.map(|(_, class)| class.to_owned());
        let name = pupil.map_or(name.clone(), |(name, _)| name.to_owned());
        let lower = name.to_lowercase();
        // "Ole K."
        let given = name.rsplit_once(' ').filter(|(_, last)| {
            last.trim_end_matches('.').chars().count() == 1 && last.starts_with(char::is_uppercase)
        });
        let given = given.map_or(name.as_str(), |(first, _)| first);
        let word = (2..=14).contains(&given.len())
            && given.chars().all(|c| c.is_alphabetic() || c == '-')
            && given.chars().next().is_some_and(char::is_uppercase)
            && given.chars().skip(1).any(char::is_lowercase);
        let other = is_post(&name)
            || NO_NAMES.contains(&lower.as_str())
            || MUNICIPAL.iter().chain(&BODIES).any(|body| lower.contains(body));
        let mut listed = Listed { person: Person { name, org, ..Person::default() }, ..Listed::default() };
        inside.into_iter().for_each(|note| listed.take_bracket(note));
        ((word || are_initials) && !other).then_some(listed)
    };
    let people: Vec<Listed> =
        pieces.iter().map(|piece| listed(piece).or_else(|| first(piece))).collect::<Option<_>>()?;
    (people.len() > 1 || others).then_some(people)
}

/// Returns whether a word is the class of a pupil: "8.b", "10a".
fn is_class(word: &str) -> bool {
    let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let letter = rest.strip_prefix('.').unwrap_or(rest);
    (1..=2).contains(&(word.len() - rest.len()))
        && letter.chars().count() == 1
        && letter.chars().all(char::is_alphabetic)
}

/// Divides a text at a word, but not in brackets: "Eva Ek (Teknik og Miljø)".
fn outside<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let (mut pieces, mut from) = (Vec::new(), 0);
    for (at, _) in text.match_indices(word) {
        let before = &text[from..at];
        // "Natur- og miljøchef" is one post
        if before.matches('(').count() <= before.matches(')').count() && !before.ends_with('-') {
            pieces.push(before);
            from = at + word.len();
        }
    }
    pieces.push(&text[from..]);
    pieces
}

/// Returns the pieces of a row, divided by semicolons or else by commas, and by "og".
fn pieces_of(text: &str, divided: bool) -> Vec<&str> {
    let mut depth = 0_i32;
    let divide = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0 && (c == ';' || (c == ',' && !divided))
    };
    let at_og = |piece| if divided { divided_at_og(piece) } else { outside(piece, " og ") };
    text.split(divide).flat_map(at_og).flat_map(|piece| piece.split(" samt ")).flat_map(apart).collect()
}

/// Returns the pieces of one between semicolons: in it "og" stands between persons or in what stands beside one, as
/// in "Eva Ek, direktør, Sundhed og Ældre".
fn divided_at_og(piece: &str) -> Vec<&str> {
    let pieces = outside(piece, " og ");
    if pieces.iter().all(|piece| listed(piece.trim()).is_some()) { pieces } else { vec![piece] }
}

/// Reads names that stand in a row: "Ane Ask, Bo Birk (B) og Eva Ek, KKR". Nothing when one of them is none, for then
/// it is prose ("regionsdirektøren samt sekretariatet").
pub(crate) fn row(text: &str) -> Option<Vec<Listed>> {
    let bare = text.trim().trim_end_matches('.');
    let row = counted(bare).map_or(bare, |(named, _)| named);
    let mut entries: Vec<String> = Vec::new();
    // the cells of a row of a table, each with a person
    let is_cells = row.contains('\t') && row.split('\t').all(|cell| listed(cell.trim()).is_some());
    let people_text = if is_cells { Cow::Owned(row.replace('\t', ";")) } else { Cow::Borrowed(row) };
    let divided = people_text.contains(';');
    let pieces = pieces_of(&people_text, divided);
    let people =
        |entries: &mut Vec<String>| entries.drain(..).map(|entry| listed(&entry)).collect::<Option<Vec<_>>>();
    let mut out: Vec<Listed> = Vec::new();
    for (at, piece) in pieces.iter().map(|piece| piece.trim()).enumerate() {
        // "Bo Birk, Nordvest Rådgivning": where somebody comes from is nobody
        let is_house =
            piece.split(" (").next().and_then(|who| who.rsplit(' ').next()).is_some_and(names_house);
        let is_person = !is_house && listed(piece).is_some();
        let next = pieces.get(at + 1).map(|next| next.trim());
        if let Some(one) = first_name(piece, next).or_else(|| labelled(piece)) {
            out.extend(people(&mut entries)?);
            out.push(one);
            continue;
        }
        match entries.last_mut() {
            _ if piece.is_empty() => {}
            Some(last) if !is_person && !divided && piece.len() < 50 && sentences(piece).len() == 1 => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ if is_person || divided => entries.push(piece.to_owned()),
            _ => return None,
        }
    }
    out.extend(people(&mut entries)?);
    (!out.is_empty()).then_some(out)
}

/// Divides a row from those at its end who are only counted: "Ane Ask og Bo Birk samt 27 lodsejere".
pub(crate) fn counted(text: &str) -> Option<(&str, &str)> {
    let (named, others) = [" samt ", " og "].iter().find_map(|link| text.rsplit_once(link))?;
    let (count, whom) = others.split_once(' ')?;
    let is_count = count.len() <= 4 && count.bytes().all(|b| b.is_ascii_digit());
    (is_count && whom.starts_with(char::is_lowercase)).then_some((named, others))
}

/// Returns the persons of a piece in which a sentence ends behind one: "Eva Ek. Elevrådsformand Bo Birk".
fn apart(piece: &str) -> Vec<&str> {
    let parts = sentences(piece);
    if parts.iter().all(|part| listed(part.trim()).is_some()) { parts } else { vec![piece] }
}

/// Returns one who is called by the first name, with the group behind it, or behind the next one: "Viktor og Alma fra
/// elevrådet".
fn first_name(piece: &str, next: Option<&str>) -> Option<Listed> {
    let is_word = |word: &str| {
        let capital = word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
        capital && word.chars().all(|c| c.is_alphabetic() || c == '-') && !is_post(word)
    };
    fn sent(text: &str) -> Option<(&str, &str)> {
        text.split_once(" fra ").filter(|(_, group)| names_group(&group.to_lowercase()))
    }
    // "Oskar (elevrådet)"
    fn in_brackets(text: &str) -> Option<(&str, &str)> {
        let (name, group) = text.strip_suffix(')')?.split_once(" (")?;
        names_group(&group.to_lowercase()).then_some((name, group))
    }
    let (name, org) = match sent(piece).or_else(|| in_brackets(piece)) {
        Some(found) => found,
        None => (piece, next.and_then(sent).filter(|(next, _)| is_word(next))?.1),
    };
    let person = Person { name: name.to_owned(), org: Some(org.to_owned()), ..Person::default() };
    is_word(name).then(|| Listed { person, ..Listed::default() })
}

/// Returns one behind the group that sent the person, or behind a role: "elevråd: Alma Friis", "referent: Bo Birk".
fn labelled(piece: &str) -> Option<Listed> {
    let (label, who) = piece.split_once(": ")?;
    let lower = lowercase(label);
    let is_role = is_role(&lower);
    if !is_role && !names_group(&lower) && !names_group(&format!("{lower}et")) {
        return None;
    }
    let mut one = listed(who)?;
    if is_role {
        one.act_as(role_of(&lower));
    } else {
        one.person.org = one.person.org.take().or(Some(label.to_owned()));
    }
    Some(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_in_a_row_may_have_first_names_alone() {
        let first = |text| {
            given(text, false).map(|people| people.into_iter().map(|l| l.person.name).collect::<Vec<_>>())
        };
        assert_eq!(
            first("Lone, Per Hansen (fmd.) og Ib"),
            Some(["Lone", "Per Hansen", "Ib"].map(str::to_owned).into())
        );
        assert_eq!(first("Lone, Ole B., Ole K. og Ib").map(|names| names.len()), Some(4));
        assert_eq!(first("Ib, Ole K.").map(|names| names[1].clone()).as_deref(), Some("Ole K."));
        assert_eq!(first("Bestyrelsen, Direktøren"), None);
        assert_eq!(first("Alle").or(first("Ib")), None);
        assert_eq!(given("Ib", true).map(|people| people.len()), Some(1));
    }

    #[test]
    fn one_whom_somebody_sits_in_for_is_no_other_in_the_row() {
        let names = row("Viceborgmester Ane Ask, Engum, stedfortræder for borgmester Bo Birk").unwrap();
        assert_eq!((names.len(), names[0].sits_for.as_deref()), (1, Some("Bo Birk")));
    }

    #[test]
    fn one_in_a_row_may_have_a_first_name_and_a_group() {
        let names = row("Ane Ask, Villy (elevrådet) og Eva Ek, Engum (A)").unwrap();
        let actual: Vec<_> =
            names.iter().map(|l| (l.person.name.as_str(), l.person.org.as_deref())).collect();
        assert_eq!(actual, [("Ane Ask", None), ("Villy", Some("elevrådet")), ("Eva Ek", Some("Engum"))]);
    }

    #[test]
    fn one_in_a_row_may_sit_in_for_another() {
        let names =
            row("Ane Ask (A), Bo von Birk (B) som stedfortræder for Ib ten Holm (B), Eva Ek (C)").unwrap();
        assert_eq!((names.len(), names[1].person.name.as_str()), (3, "Bo von Birk"));
        assert_eq!(names[1].sits_for.as_deref(), Some("Ib ten Holm"));
    }
}
