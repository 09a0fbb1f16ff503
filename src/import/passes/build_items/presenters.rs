//! Presenters who stand in brackets behind the titles: "Regnskab 2026 (HJK)", "Regnskab 2026 (Ane Ask)".

use crate::import::passes::people_builder::PeopleBuilder;
use crate::meeting::Item;

/// Takes names and initials behind titles for the presenters, where one person on the lists has them: a name, three letters or
/// more, or any where several titles have such. Titles that would be alike without them keep them.
pub(super) fn take_from_titles(items: &mut [Item], roster: &PeopleBuilder) {
    let in_brackets = |item: &Item| {
        let (title, who) = item.title.strip_suffix(')')?.rsplit_once(" (")?;
        let is_known = item.presenter.is_none() && (roster.has_initials(who) || roster.has_name(who));
        is_known.then(|| (title.trim_end().to_owned(), who.to_owned()))
    };
    let found: Vec<_> = items.iter().map(in_brackets).collect();
    let is_usual = found.iter().flatten().count() > 1;
    // "Nyt fra udvalg (TU)", "Nyt fra udvalg (BU)"
    let titles: Vec<String> = found.iter().flatten().map(|(title, _)| title.clone()).collect();
    let is_alone = |title: &String| titles.iter().filter(|other| *other == title).count() == 1;
    for (item, found) in items.iter_mut().zip(found) {
        let fits = |(title, letters): &(String, String)| {
            (is_usual || letters.chars().count() > 2) && is_alone(title)
        };
        let found = found.filter(fits);
        let Some((title, letters)) = found else { continue };
        (item.title, item.presenter) = (title, Some(letters));
    }
}
