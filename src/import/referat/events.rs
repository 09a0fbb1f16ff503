//! What happened while the meeting ran, from the sentences of a document.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::clock;
use crate::document::events::{
    AS_RECUSED, BREAK_FROM, BREAK_TO, FIRST_BREAK, FIRST_BREAK_ENDED, FIRST_BREAK_STARTED,
    FIRST_TOOK_NO_PART, FIRST_UNDER, FIRST_VERBS, FOR, OF_PEOPLE, RESUMED, TOOK_NO_PART, UNDER, verb,
};
use crate::meeting::{ItemId, Moment, MomentKind, PersonId};

/// What everybody and everything is called.
pub(super) struct NameIndex<'a> {
    /// The day of the meeting.
    pub(super) day: NaiveDate,
    /// The names of people, each as often as there are ways to print it.
    pub(super) people: &'a [(&'a PersonId, String)],
    /// The items by their names.
    pub(super) items: HashMap<String, &'a ItemId>,
}

impl NameIndex<'_> {
    /// Returns what a sentence tells: one thing, or the two ends of a break.
    pub(super) fn read(&self, sentence: &str) -> Option<Vec<Moment>> {
        self.pause(sentence).or_else(|| self.moved(sentence).map(|moment| vec![moment]))
    }

    /// "Der var pause kl. 11.00, mødet blev genoptaget kl. 11.15 under behandlingen af punkt 3".
    fn pause(&self, sentence: &str) -> Option<Vec<Moment>> {
        let moment = |at, item: &Option<ItemId>, event| Moment {
            at,
            item: item.clone(),
            person: None,
            event,
            instead_of: None,
        };
        let whole = sentence.strip_prefix(BREAK_FROM).map(|rest| (rest, BREAK_TO, ""));
        let whole = whole.or_else(|| sentence.strip_prefix(FIRST_BREAK).map(|rest| (rest, "–", "kl. ")));
        if let Some((rest, to, clock)) = whole {
            let (times, item) = self.under(rest)?;
            if let Some((from, to)) = times.split_once(to) {
                let to = clock::moment(&format!("{clock}{to}"), self.day)?;
                return Some(vec![
                    moment(clock::moment(from, self.day)?, &item, MomentKind::BreakStarted),
                    moment(to, &item, MomentKind::BreakEnded),
                ]);
            }
        }
        let ends = [
            (BREAK_FROM, MomentKind::BreakStarted),
            (RESUMED, MomentKind::BreakEnded),
            (FIRST_BREAK_STARTED, MomentKind::BreakStarted),
            (FIRST_BREAK_ENDED, MomentKind::BreakEnded),
        ];
        ends.into_iter().find_map(|(words, event)| {
            let (at, item) = self.at(sentence.strip_prefix(words)?)?;
            Some(vec![moment(at, &item, event)])
        })
    }

    /// "Ib Ask mødte som stedfortræder for Nete Bro kl. 10.42 under behandlingen af punkt 3.1".
    fn moved(&self, sentence: &str) -> Option<Moment> {
        self.people.iter().find_map(|(person, name)| {
            let rest = sentence.strip_prefix(name.as_str())?.strip_prefix(' ')?;
            let (first, as_recused) = FIRST_TOOK_NO_PART;
            if let Some(rest) = rest.strip_prefix(TOOK_NO_PART) {
                return self.recused(person, rest.strip_suffix(AS_RECUSED.1)?, AS_RECUSED.0);
            }
            if let Some(rest) = rest.strip_prefix(first) {
                return self.recused(person, rest, as_recused);
            }
            let verbs = OF_PEOPLE.into_iter().filter_map(|event| Some((event, verb(event)?)));
            verbs
                .chain(FIRST_VERBS)
                .find_map(|(event, verb)| self.happened(person, event, rest.strip_prefix(verb)?))
        })
    }

    /// "punkt 3.1 (forlod lokalet kl. 10.42", with what stands between the two.
    fn recused(&self, person: &PersonId, rest: &str, between: &str) -> Option<Moment> {
        let (number, time) = rest.rsplit_once(between)?;
        let item = Some((*self.items.get(number)?).clone());
        let at = clock::moment(time, self.day)?;
        Some(Moment { at, item, person: Some(person.clone()), event: MomentKind::Recused, instead_of: None })
    }

    /// Returns what a sentence tells behind its verb.
    fn happened(&self, person: &PersonId, event: MomentKind, rest: &str) -> Option<Moment> {
        let moment = |instead_of: Option<&PersonId>, rest: &str| {
            let (at, item) = self.at(rest.strip_prefix(' ')?)?;
            Some(Moment { at, item, person: Some(person.clone()), event, instead_of: instead_of.cloned() })
        };
        let Some(rest) = rest.strip_prefix(FOR).filter(|_| event == MomentKind::Substituted) else {
            return moment(None, rest);
        };
        self.people.iter().find_map(|(id, name)| moment(Some(*id), rest.strip_prefix(name.as_str())?))
    }

    /// "kl. 10.42 under behandlingen af punkt 3.1".
    fn at(&self, time: &str) -> Option<(DateTime<FixedOffset>, Option<ItemId>)> {
        let (clock, item) = self.under(time)?;
        Some((clock::moment(clock, self.day)?, item))
    }

    /// Returns what stands before the item, and the item.
    fn under<'l>(&self, time: &'l str) -> Option<(&'l str, Option<ItemId>)> {
        match time.split_once(UNDER).or_else(|| time.split_once(FIRST_UNDER)) {
            Some((clock, item)) => Some((clock, Some((*self.items.get(item)?).clone()))),
            None => Some((time, None)),
        }
    }
}
