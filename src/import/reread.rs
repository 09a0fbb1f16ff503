//! Single things read the way a file is: for correcting by hand what was misread.

use chrono::{NaiveDate, NaiveTime};

use crate::import::line;
use crate::import::passes::build_item::{self, ItemContext, SaidBefore};
use crate::import::passes::find_items::FoundItem;
use crate::import::passes::front_matter;
use crate::import::passes::sections::vocabulary::Vocabulary;
use crate::import::recognise::people::{self, ListKind};
use crate::import::recognise::{date_time, heading, name};
use crate::meeting::{Item, Meeting, Person, Rules};

/// Returns an item from its text, the heading on the first line ("4. Natbusser v. Ane Ask"). What cannot be read as a
/// heading is the title of an item without a number.
pub fn item(text: &str, meeting: &Meeting) -> Item {
    let lines = line::split(text.trim_start());
    let Some((first, rest)) = lines.split_first() else { return Item::default() };
    let vocabulary = Vocabulary::learn(std::iter::once(rest), meeting.rules);
    let context = ItemContext {
        vocabulary: &vocabulary,
        day: meeting.date,
        minutes: false,
        prose: false,
        unheaded: false,
        has_both: false,
    };
    let heading = heading::parse(&first.plain);
    let under = heading.as_ref().is_some_and(|heading| heading.printed.contains('.'));
    let (number, title) =
        heading.map_or((String::new(), first.plain.clone()), |heading| (heading.printed, heading.rest));
    let found = FoundItem { between: 1..1, under, ..FoundItem::on_line(0, number, title) };
    build_item::make(&found, first.no, rest, &context, SaidBefore::default()).item
}

/// Returns a person as lists print them: "Kommunaldirektør Lone Lyng (A), Engum (referent)". The id and the group are
/// empty.
pub fn person(entry: &str) -> Option<Person> {
    name::listed(entry).map(|listed| listed.person)
}

/// Returns the letters of a party, as they stand behind a name: "A", "SF"; or those of a party that is written out.
pub fn party(label: &str) -> Option<String> {
    let is_letters = label.chars().all(char::is_uppercase) && !label.is_empty();
    let letters = is_letters.then_some(label).filter(|letters| name::is_party(letters));
    letters.or_else(|| name::party_named(&label.to_lowercase())).map(str::to_owned)
}

/// Returns the role that a label names, as the lists print it: "Ref." is "referent". "F" is a party.
pub fn role(label: &str) -> Option<String> {
    (name::is_role(label) && party(label).is_none()).then(|| name::role_of(label))
}

/// Returns the rules that a body minutes by, as far as its name says.
pub fn rules(body: &str) -> Rules {
    front_matter::rules(body)
}

/// Returns the first date of a text: "13-11-2020", "13. november 2020".
pub fn date(text: &str) -> Option<NaiveDate> {
    date_time::date(text)
}

/// Returns the times of day in a text, in order: "kl. 10.00-12.00".
pub fn clocks(text: &str) -> Vec<NaiveTime> {
    let parts =
        text.split(['-', '–']).map(|part| format!("kl. {}", part.trim().trim_start_matches("kl.").trim()));
    parts.flat_map(|part| date_time::clocks(&part)).collect()
}

/// Returns whether a line is the name of a list of those who take part: "Deltagere", "gæster".
pub fn is_list(line: &str) -> bool {
    let kind = people::label(line);
    kind.is_some_and(|kind| matches!(kind, ListKind::Members | ListKind::Substitutes | ListKind::Staff))
}

#[cfg(test)]
mod tests {
    use super::rules;
    use crate::meeting::Rules;

    #[test]
    fn a_works_committee_is_no_committee_of_a_council() {
        for body in ["MED-udvalget", "Hovedudvalget", "Lokalt samarbejdsudvalg", "Seniorrådet"] {
            assert_eq!(rules(body), Rules::Network, "{body}");
        }
        for body in ["Økonomiudvalget", "Teknik- og Miljøudvalget", "Birkby Byråd"] {
            assert_eq!(rules(body), Rules::Municipal, "{body}");
        }
    }
}
