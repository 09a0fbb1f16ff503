//! What an agenda says, apart from what is minuted: of the meeting as a whole, and of each item.
//!
//! The fields are here a second time on purpose. Embedded in [`Item`] and [`Meeting`] they would need
//! `#[serde(flatten)]` to keep the shape of the file, and flattening reads each object into a buffer first:
//! an error would no longer name the field inside it. Every copy here destructures whole, so that a forgotten
//! field does not compile.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::{Bilag, Indstilling, Item, Meeting, Rules, Section, date};

/// What an agenda says of an item: all of it but the decision, its draft and how far the item has come.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AgendaFields {
    /// As printed, without the trailing dot.
    #[serde(default)]
    pub number: String,
    /// 1 for a heading or an item of a flat agenda, 2 for an item under a heading.
    pub level: u8,
    /// What the item is about.
    pub title: String,
    /// Who introduces it.
    #[serde(default)]
    pub presenter: Option<String>,
    /// The number of the case in the case system.
    #[serde(default)]
    pub case_no: Option<String>,
    /// The initials of those who prepared the case.
    #[serde(default)]
    pub initials: Option<String>,
    /// Minutes set aside.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// When the agenda says that the item begins.
    #[serde(default, with = "date::clock")]
    pub starts: Option<NaiveTime>,
    /// A closed item (lukket punkt).
    #[serde(default)]
    pub closed: bool,
    /// Something was said of secrecy that was not understood.
    #[serde(default)]
    pub doubtful: bool,
    /// Opened by a person, although a heading over it is closed.
    #[serde(default)]
    pub opened: bool,
    /// The item's texts in document order.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// What the body is recommended to decide.
    #[serde(default)]
    pub indstilling: Option<Indstilling>,
    /// The attached documents.
    #[serde(default)]
    pub bilag: Vec<Bilag>,
}

/// What an agenda says of the meeting as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The organ that meets.
    pub body: String,
    /// The day of the meeting.
    pub date: NaiveDate,
    /// When the meeting is planned to begin.
    #[serde(default, with = "date::clock")]
    pub starts: Option<NaiveTime>,
    /// When the meeting is planned to end.
    #[serde(default, with = "date::clock")]
    pub ends: Option<NaiveTime>,
    /// Where the body meets.
    #[serde(default)]
    pub place: Option<String>,
    /// Which rules the body minutes by.
    #[serde(default)]
    pub rules: Rules,
    /// Texts before the first item.
    #[serde(default)]
    pub preamble: Vec<Section>,
    /// The order in which the body prints an item's sections.
    #[serde(default)]
    pub section_order: Vec<String>,
    /// Whether the body publishes the titles of its closed items.
    #[serde(default)]
    pub closed_titles_public: bool,
}

impl Item {
    /// Returns what the agenda says of the item.
    pub fn agenda_fields(&self) -> AgendaFields {
        let Item {
            id: _,
            number,
            level,
            title,
            presenter,
            case_no,
            initials,
            minutes,
            starts,
            closed,
            doubtful,
            opened,
            added: _,
            sections,
            indstilling,
            bilag,
            draft: _,
            decision: _,
            state: _,
        } = self;
        AgendaFields {
            number: number.clone(),
            level: *level,
            title: title.clone(),
            presenter: presenter.clone(),
            case_no: case_no.clone(),
            initials: initials.clone(),
            minutes: *minutes,
            starts: *starts,
            closed: *closed,
            doubtful: *doubtful,
            opened: *opened,
            sections: sections.clone(),
            indstilling: indstilling.clone(),
            bilag: bilag.clone(),
        }
    }

    /// Replaces what the agenda says of the item; what is minuted under it stays.
    pub(super) fn set_agenda_fields(&mut self, fields: AgendaFields) {
        let AgendaFields {
            number,
            level,
            title,
            presenter,
            case_no,
            initials,
            minutes,
            starts,
            closed,
            doubtful,
            opened,
            sections,
            indstilling,
            bilag,
        } = fields;
        (self.number, self.level, self.title) = (number, level, title);
        (self.presenter, self.case_no, self.initials) = (presenter, case_no, initials);
        (self.minutes, self.starts) = (minutes, starts);
        (self.closed, self.doubtful, self.opened) = (closed, doubtful, opened);
        (self.sections, self.indstilling, self.bilag) = (sections, indstilling, bilag);
    }
}

impl Meeting {
    /// Returns what the agenda says of the meeting as a whole.
    pub fn head(&self) -> Head {
        let Meeting {
            format: _,
            id: _,
            revision: _,
            body,
            date,
            starts,
            ends,
            opened_at: _,
            closed_at: _,
            closing_remark: _,
            closing_remark_private: _,
            accepted_findings: _,
            place,
            rules,
            section_order,
            closed_titles_public,
            preamble,
            people: _,
            attendance: _,
            timeline: _,
            items: _,
            corrections: _,
        } = self;
        Head {
            body: body.clone(),
            date: *date,
            starts: *starts,
            ends: *ends,
            place: place.clone(),
            rules: *rules,
            preamble: preamble.clone(),
            section_order: section_order.clone(),
            closed_titles_public: *closed_titles_public,
        }
    }

    /// Replaces what the agenda says of the meeting as a whole.
    pub(super) fn set_head_fields(&mut self, head: Head) {
        let Head { body, date, starts, ends, place, rules, preamble, section_order, closed_titles_public } =
            head;
        (self.body, self.date) = (body, date);
        (self.starts, self.ends, self.place) = (starts, ends, place);
        (self.rules, self.preamble, self.section_order) = (rules, preamble, section_order);
        self.closed_titles_public = closed_titles_public;
    }
}
