//! Names that stand in a row.

use crate::import::recognise::name::listed::{brackets, listed};
use crate::import::recognise::name::{Listed, NO_NAMES, is_post};
use crate::import::recognise::words::{BODIES, MUNICIPAL};
use crate::meeting::Person;

/// Reads a row of which some are called by their first names alone: "Lone, Per Hansen og Gitte". One alone is a row only
/// where others were called so before.
pub(crate) fn given(text: &str, others: bool) -> Option<Vec<Listed>> {
    let text = text.trim().trim_end_matches('.');
    let pieces: Vec<&str> =
        text.split([',', ';']).flat_map(|piece| piece.split(" og ")).map(str::trim).collect();
    let first = |piece: &str| {
        let (name, inside) = brackets(piece);
        let lower = name.to_lowercase();
        let word = (2..=14).contains(&name.len())
            && name.chars().all(|c| c.is_alphabetic() || c == '-')
            && name.chars().next().is_some_and(char::is_uppercase)
            && name.chars().skip(1).any(char::is_lowercase);
        let other = is_post(&name)
            || NO_NAMES.contains(&lower.as_str())
            || MUNICIPAL.iter().chain(&BODIES).any(|body| lower.contains(body));
        let mut listed = Listed { person: Person { name, ..Person::default() }, ..Listed::default() };
        inside.into_iter().for_each(|note| listed.take_bracket(note));
        (word && !other).then_some(listed)
    };
    let people: Vec<Listed> =
        pieces.iter().map(|piece| listed(piece).or_else(|| first(piece))).collect::<Option<_>>()?;
    (people.len() > 1 || others).then_some(people)
}

/// Divides a text at a word, but not in brackets: "Eva Ek (Teknik og Miljø)".
fn outside<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let (mut pieces, mut from) = (Vec::new(), 0);
    for (at, _) in text.match_indices(word) {
        let before = &text[from..at];
        if before.matches('(').count() <= before.matches(')').count() {
            pieces.push(before);
            from = at + word.len();
        }
    }
    pieces.push(&text[from..]);
    pieces
}

/// Reads names that stand in a row: "Ane Ask, Bo Birk (B) og Eva Ek, KKR". Nothing when one of them is none, for then
/// it is prose ("regionsdirektøren samt sekretariatet").
pub(crate) fn row(text: &str) -> Option<Vec<Listed>> {
    let text = text.trim().trim_end_matches('.');
    let mut entries: Vec<String> = Vec::new();
    let divided = text.contains(';');
    let mut depth = 0_i32;
    let divide = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0 && (c == ';' || (c == ',' && !divided))
    };
    let pieces: Vec<&str> =
        text.split(divide).flat_map(|piece| outside(piece, " og ")).flat_map(|p| p.split(" samt ")).collect();
    for piece in pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()) {
        let own = listed(piece).is_some();
        match entries.last_mut() {
            Some(last) if !own && !divided && piece.len() < 50 && !piece.contains(". ") => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ if own || divided => entries.push(piece.to_owned()),
            _ => return None,
        }
    }
    let people: Vec<Listed> = entries.iter().map(|entry| listed(entry)).collect::<Option<_>>()?;
    (!people.is_empty()).then_some(people)
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
        assert_eq!(first("Bestyrelsen, Direktøren"), None);
        assert_eq!(first("Alle").or(first("Ib")), None);
        assert_eq!(given("Ib", true).map(|people| people.len()), Some(1));
    }

    #[test]
    fn one_in_a_row_may_sit_in_for_another() {
        let names =
            row("Ane Ask (A), Bo von Birk (B) som stedfortræder for Ib ten Holm (B), Eva Ek (C)").unwrap();
        assert_eq!((names.len(), names[1].person.name.as_str()), (3, "Bo von Birk"));
        assert_eq!(names[1].sits_for.as_deref(), Some("Ib ten Holm"));
    }
}
