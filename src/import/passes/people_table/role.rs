//! What stands under "Funktion" in a table of people.

use crate::import::recognise::name;
use crate::meeting::Person;

/// Divides what stands under "Funktion": "Forælder, Formand" and "Formand, forælder" are what somebody is and what the
/// person does here, and "Havnelauget" is where somebody comes from.
pub(super) fn divide(person: &mut Person) {
    let role = person.role.clone().unwrap_or_default();
    let acts = |(_, role): &(&str, &str)| name::is_role(role);
    let turned = || role.split_once(", ").map(|(role, title)| (title, role));
    let both = role.rsplit_once(", ").filter(acts).or_else(|| turned().filter(acts));
    if let Some((title, role)) = both.filter(|_| person.title.is_none()) {
        (person.title, person.role) = (Some(title.to_owned()), Some(role.to_owned()));
    } else if person.org.is_none() && name::names_group(&role.to_lowercase()) {
        person.org = person.role.take();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_may_hold_a_role_a_post_or_where_somebody_comes_from() {
        for (cell, title, role, org) in [
            ("Formand, forælder", "forælder", "Formand", ""),
            ("Forælder, Formand", "Forælder", "Formand", ""),
            ("Havnelauget", "", "", "Havnelauget"),
            ("Havnefoged", "", "Havnefoged", ""),
        ] {
            let mut person = Person { role: Some(cell.to_owned()), ..Person::default() };
            divide(&mut person);
            let actual = [person.title, person.role, person.org].map(Option::unwrap_or_default);
            assert_eq!(actual, [title, role, org], "{cell}");
        }
    }
}
