//! What a line is, by the recognisers. Most lines are nothing of most kinds, every pass asks, and what a line is not is
//! worked out once.

use chrono::NaiveDate;

use crate::import::line::SourceLine;
use crate::import::recognise::case_number::{self, CaseReference};
use crate::import::recognise::heading::{self, ItemHeading};
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, ListHeading};
use crate::import::recognise::section::{self, SectionHeading};
use crate::import::recognise::{closed, date_time};
use crate::meeting::Access;

/// The recognisers, a bit each.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Section = 1,
    Heading = 2,
    Case = 4,
    People = 8,
    Gathers = 16,
    Listed = 32,
    Date = 64,
}

impl SourceLine {
    /// Asks a recogniser, unless it has said no to this line.
    fn ask<'a, T>(&'a self, kind: Kind, recognise: impl FnOnce(&'a Self) -> Option<T>) -> Option<T> {
        if self.known_not.of(self.plain.len()) & kind as u8 != 0 {
            return None;
        }
        let found = recognise(self);
        if found.is_none() {
            self.known_not.add(self.plain.len(), kind as u8);
        }
        found
    }

    /// Returns the part of an item that it heads ([`section::known`]).
    pub(super) fn section(&self) -> Option<SectionHeading<'_>> {
        self.ask(Kind::Section, |line| section::known(&line.plain))
    }

    /// Returns the numbered heading that it may be ([`heading::parse`]).
    pub(super) fn heading(&self) -> Option<ItemHeading> {
        self.ask(Kind::Heading, |line| heading::parse(&line.plain))
    }

    /// Returns the row of a case ([`case_number::row`]), behind the mark of a list.
    pub(super) fn case(&self) -> Option<CaseReference> {
        self.ask(Kind::Case, |line| case_number::row(line.without_bullet()))
    }

    /// Returns the list of people that it heads ([`people::group`]).
    pub(super) fn people(&self) -> Option<ListHeading<'_>> {
        self.ask(Kind::People, |line| people::group(&line.plain))
    }

    /// Returns what it says of the items after it ([`closed::group`]).
    pub(super) fn gathers(&self) -> Option<Access> {
        self.ask(Kind::Gathers, |line| closed::group(&line.plain))
    }

    /// Returns the person that it lists ([`name::listed`]).
    pub(super) fn listed(&self) -> Option<Listed> {
        self.ask(Kind::Listed, |line| name::listed(&line.plain))
    }

    /// Returns the day that it names ([`date_time::date`]).
    pub(super) fn date(&self) -> Option<NaiveDate> {
        self.ask(Kind::Date, |line| date_time::date(&line.plain))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_is_not_is_asked_anew_when_it_changes() {
        let mut line = SourceLine::new(1, "Broen", false);
        assert!(line.section().is_none() && line.section().is_none());
        line.plain = "Beslutning".to_owned();
        assert!(line.section().is_some());
    }
}
