//! Where the words come from: the item, the meeting's people, its agenda, and what the body decided before.

use super::Source;
use crate::draft::phrases::TRADE;
use crate::meeting::{Item, Meeting};

/// Everything that may be said under an item, nearest first. Its own decision is not a source.
pub fn sources<'a>(meeting: &'a Meeting, item: &'a Item, earlier: &'a [String]) -> Vec<(Source, &'a str)> {
    let mut all = Vec::new();
    all.push((Source::Name, meeting.body.as_str()));
    all.extend(item.presenter.as_deref().map(|name| (Source::Name, name)));
    for person in &meeting.people {
        all.push((Source::Name, person.name.as_str()));
        all.extend(person.org.as_deref().map(|org| (Source::Name, org)));
    }
    agenda(item, Source::Item, &mut all);
    let others = || meeting.items.iter().filter(|other| other.id != item.id);
    all.extend(others().map(|other| (Source::Decision, other.decision_text())));
    all.extend(earlier.iter().map(|text| (Source::Decision, text.as_str())));
    all.extend(TRADE.iter().map(|phrase| (Source::Phrase, phrase.text)));
    all.extend(meeting.preamble.iter().map(|section| (Source::Agenda, section.text.as_str())));
    others().for_each(|other| agenda(other, Source::Agenda, &mut all));
    all
}

/// What the agenda says of an item.
fn agenda<'a>(item: &'a Item, source: Source, all: &mut Vec<(Source, &'a str)>) {
    all.push((source, item.title.as_str()));
    all.extend(item.presenter.as_deref().map(|name| (Source::Name, name)));
    if let Some(indstilling) = &item.indstilling {
        all.extend(indstilling.lines().map(|line| (source, line)));
    }
    all.extend(item.sections.iter().map(|section| (source, section.text.as_str())));
    all.extend(item.bilag.iter().map(|bilag| (source, bilag.title.as_str())));
}
