//! What the store's thread says, as the program hears it.

use crate::app::Event;
use crate::app::roster::Latest;
use crate::meeting::Bookmark;
use crate::store::Report;

/// What the store said, as the program understands it.
pub fn heard(report: Report) -> Event {
    match report {
        Report::Saved { meeting, revision } => Event::Saved { meeting, revision },
        Report::Failed { reason, .. } => Event::SaveFailed { reason },
        Report::Loaded(meeting, bookmark) => {
            Event::Opened { meeting, bookmark: bookmark.unwrap_or_default() }
        }
        Report::Created(meeting) => Event::Opened { meeting, bookmark: Bookmark::default() },
        Report::Edition { meeting, origin, base } => Event::Edition { meeting, origin, base },
        Report::Earlier(meeting, decisions) => Event::Earlier { meeting, decisions },
        Report::People(meeting, latest) => {
            Event::People { meeting, latest: latest.map(|(date, people)| Latest { date, people }) }
        }
        Report::Origin(meeting, origin) => Event::Origin { meeting, origin },
        Report::Listed(rows) => Event::Listed(rows),
        Report::NotFound(id) => Event::Failed(format!("mødet »{id}« findes ikke længere.")),
        Report::Told(notice) => Event::Done(notice.0),
        Report::History(meeting, past) => Event::Remembered { meeting, past },
        Report::Versions(meeting, item, versions) => Event::Versions { meeting, item, versions },
    }
}
