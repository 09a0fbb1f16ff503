//! What stands under "Funktion" in a table of people.

use crate::import::recognise::name::{self, Listed};

/// Divides what stands under "Funktion": "Forælder, Formand" and "Formand, forælder" are what somebody is and what the
/// person does here, "Havnelauget" is where somebody comes from, and "Chef (i stedet for Ane Ask)" says more behind it.
pub(super) fn divide(listed: &mut Listed) {
    let Some(cell) = listed.person.role.take() else { return };
    if name::is_reason(&cell) {
        return listed.note(&cell);
    }
    if let Some(whom) = name::whom(&cell).filter(|_| !cell.contains('(')) {
        listed.sits_for = Some(whom.to_owned());
        return;
    }
    let (role, inside) = name::brackets(&cell);
    let person = &mut listed.person;
    let acts = |(_, role): &(&str, &str)| name::is_role(role);
    let turned = || role.split_once(", ").map(|(role, title)| (title, role));
    let both = role.rsplit_once(", ").filter(acts).or_else(|| turned().filter(acts));
    if let Some((title, role)) = both.filter(|_| person.title.is_none()) {
        (person.title, person.role) = (Some(title.to_owned()), Some(role.to_owned()));
    } else if person.org.is_none() && name::names_group(&role.to_lowercase()) {
        person.org = Some(role);
    } else if !role.is_empty() {
        person.role = Some(role);
    }
    inside.into_iter().for_each(|note| listed.take_bracket(note));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::Person;

    #[test]
    fn a_cell_may_hold_a_role_a_post_or_where_somebody_comes_from() {
        for (cell, title, role, org) in [
            ("Formand, forælder", "forælder", "Formand", ""),
            ("Forælder, Formand", "Forælder", "Formand", ""),
            ("Havnelauget", "", "", "Havnelauget"),
            ("Havnefoged", "", "Havnefoged", ""),
            ("Havnefoged (referent)", "Havnefoged", "referent", ""),
            ("Havnefoged (i stedet for Ane Ask)", "", "Havnefoged", ""),
            ("Stedfortræder for Ane Ask", "", "", ""),
        ] {
            let person = Person { role: Some(cell.to_owned()), ..Person::default() };
            let mut listed = Listed { person, ..Listed::default() };
            divide(&mut listed);
            let stands_in = listed.sits_for.as_deref() == Some("Ane Ask");
            assert_eq!(stands_in, cell.ends_with("Ane Ask") || cell.ends_with("Ask)"), "{cell}");
            let actual =
                [listed.person.title, listed.person.role, listed.person.org].map(Option::unwrap_or_default);
            assert_eq!(actual, [title, role, org], "{cell}");
        }
    }
}
