//! What happened while the meeting ran, from the lines of an export.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::clock;
use crate::export::{
    escape,
    underway::{BREAK, BREAK_FROM, BREAK_TO, EVENTS, FOR, TO, UNDER, verb},
};
use crate::meeting::{Happening, ItemId, Moment, PersonId};

/// What everybody and everything is called.
pub(super) struct Known<'a> {
    /// The day of the meeting.
    pub(super) day: NaiveDate,
    /// The names of people.
    pub(super) people: &'a HashMap<&'a PersonId, String>,
    /// The items by their names, as they are printed.
    pub(super) items: HashMap<String, &'a ItemId>,
}

/// What a line tells: one thing, or the two ends of a break.
pub(super) fn read(line: &str, known: &Known<'_>) -> Option<Vec<Moment>> {
    known.pause(line).or_else(|| known.moved(line).map(|moment| vec![moment]))
}

impl Known<'_> {
    /// "Mødet holdt pause kl. 11.00–11.15 under punkt 3".
    fn pause(&self, line: &str) -> Option<Vec<Moment>> {
        let told = |at, item: &Option<ItemId>, event| Moment {
            at,
            item: item.clone(),
            person: None,
            event,
            instead_of: None,
        };
        if let Some(said) = line.strip_prefix(BREAK) {
            let (times, item) = self.under(said)?;
            let (from, to) = times.split_once(TO)?;
            let (from, to) = (clock::moment(from, self.day)?, clock::moment(&format!("kl. {to}"), self.day)?);
            return Some(vec![
                told(from, &item, Happening::BreakStarted),
                told(to, &item, Happening::BreakEnded),
            ]);
        }
        let ends = [(BREAK_FROM, Happening::BreakStarted), (BREAK_TO, Happening::BreakEnded)];
        ends.into_iter().find_map(|(words, event)| {
            let (at, item) = self.at(line.strip_prefix(words)?)?;
            Some(vec![told(at, &item, event)])
        })
    }

    /// "Ib Ask mødte som stedfortræder for Nete Bro kl. 10.42 under punkt 3.1".
    fn moved(&self, line: &str) -> Option<Moment> {
        self.people.iter().find_map(|(person, name)| {
            let bullet = escape::bullet(&escape::inline(name));
            let said = line.strip_prefix(bullet.strip_prefix("- ")?)?.strip_prefix(' ')?;
            EVENTS.into_iter().find_map(|event| self.happened(person, event, said))
        })
    }

    fn happened(&self, person: &PersonId, event: Happening, said: &str) -> Option<Moment> {
        let rest = said.strip_prefix(verb(event)?)?;
        let told = |instead_of: Option<&PersonId>, rest: &str| {
            let (at, item) = self.at(rest.strip_prefix(' ')?)?;
            Some(Moment { at, item, person: Some(person.clone()), event, instead_of: instead_of.cloned() })
        };
        let Some(rest) = rest.strip_prefix(FOR).filter(|_| event == Happening::Substituted) else {
            return told(None, rest);
        };
        self.people.iter().find_map(|(id, name)| told(Some(id), rest.strip_prefix(&escape::inline(name))?))
    }

    /// "kl. 10.42 under punkt 3.1".
    fn at(&self, said: &str) -> Option<(DateTime<FixedOffset>, Option<ItemId>)> {
        let (clock, item) = self.under(said)?;
        Some((clock::moment(clock, self.day)?, item))
    }

    /// What stands before the item, and the item.
    fn under<'l>(&self, said: &'l str) -> Option<(&'l str, Option<ItemId>)> {
        match said.split_once(UNDER) {
            Some((clock, item)) => Some((clock, Some((*self.items.get(item)?).clone()))),
            None => Some((said, None)),
        }
    }
}
