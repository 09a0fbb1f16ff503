//! Who introduces an item, among those on the lists.

use super::{Item, Meeting, Person};

impl Meeting {
    /// Returns the people on the lists whom the agenda names as those who introduce an item ("v.
    /// Kommunaldirektør Lone Lyng og Jens Holm", "v. formanden"): by the full name, else by first and last
    /// name, else by what they do at the meeting, else by the one word that is there, when one person alone
    /// has it.
    pub fn presenters(&self, item: &Item) -> Vec<&Person> {
        let Some(presenter) = item.presenter.as_deref().map(words) else { return Vec::new() };
        let full = |person: &Person| is_within(&words(&person.name), &presenter);
        let ends = |person: &Person| match words(&person.name).as_slice() {
            [first, .., last] => presenter.contains(first) && presenter.contains(last),
            _ => false,
        };
        let role = |person: &Person| {
            person
                .role
                .as_deref()
                .is_some_and(|role| presenter.iter().any(|word| is_role(word, &role.to_lowercase())))
        };
        let ways: [&dyn Fn(&Person) -> bool; 3] = [&full, &ends, &role];
        let named = |way: &&dyn Fn(&Person) -> bool| {
            let people: Vec<&Person> = self.people.iter().filter(|person| way(person)).collect();
            (!people.is_empty()).then_some(people)
        };
        ways.iter().find_map(named).or_else(|| self.alone_called(&presenter)).unwrap_or_default()
    }

    fn alone_called(&self, presenter: &[String]) -> Option<Vec<&Person>> {
        let [word] = presenter else { return None };
        let called: Vec<&Person> =
            self.people.iter().filter(|person| words(&person.name).contains(word)).collect();
        (called.len() == 1).then_some(called)
    }
}

/// Returns the words of a name as they are compared.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn is_within(name: &[String], presenter: &[String]) -> bool {
    !name.is_empty() && presenter.windows(name.len()).any(|words| words == name)
}

/// Returns whether a word means a role: "formanden" and "formand" are the formand, "formandskabet" is also
/// the næstformand.
fn is_role(word: &str, role: &str) -> bool {
    let plain = |word: &str| word.strip_suffix("en").unwrap_or(word).to_owned();
    plain(word) == plain(role) || (word.starts_with("formandskab") && role.ends_with("formand"))
}

#[cfg(test)]
mod tests {
    use super::super::PersonId;
    use super::*;

    fn meeting() -> Meeting {
        let mut meeting = Meeting::new("Rådet", "2026-03-03".parse().unwrap());
        for (name, role) in [
            ("Karen Lindrup", Some("formand")),
            ("Ellen Bruhn Vestervig", Some("næstformand")),
            ("Lone Ahrendal", None),
            ("Lone Bæk", None),
            ("Jens-Ole Bæk", None),
        ] {
            let id = PersonId::from(name);
            let role = role.map(str::to_owned);
            meeting.people.push(Person { id, name: name.to_owned(), role, ..Person::default() });
        }
        meeting
    }

    fn named(presenter: &str) -> Vec<String> {
        let item = Item { presenter: Some(presenter.to_owned()), ..Item::default() };
        meeting().presenters(&item).iter().map(|person| person.name.clone()).collect()
    }

    #[test]
    fn presenters_are_found_on_the_lists() {
        assert_eq!(named("Lone Ahrendal"), ["Lone Ahrendal"]);
        assert_eq!(named("Kommunaldirektør Lone Ahrendal, Engum"), ["Lone Ahrendal"]);
        assert_eq!(named("LONE BÆK og Karen Lindrup"), ["Karen Lindrup", "Lone Bæk"]);
        assert_eq!(named("Ellen Vestervig"), ["Ellen Bruhn Vestervig"]);
        assert_eq!(named("formanden"), ["Karen Lindrup"]);
        assert_eq!(named("Formandskabet"), ["Karen Lindrup", "Ellen Bruhn Vestervig"]);
        assert_eq!(named("Jens-Ole"), ["Jens-Ole Bæk"]);
        for nobody in ["Lone", "Ole Holm", "", "sekretariatet", "Bæk"] {
            assert!(named(nobody).is_empty(), "{nobody}");
        }
    }
}
