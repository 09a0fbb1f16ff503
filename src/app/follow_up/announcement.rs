//! What has changed, in one line, for screen readers.

use crate::app::open_meeting::OpenMeeting;
use crate::meeting::{Item, State};

/// What was announced last.
#[derive(Debug, Default)]
pub(in crate::app) struct Announced {
    place: String,
    turnout: String,
}

/// Returns what is new on the meeting's screen since the last announcement, in a line.
pub(super) fn news(open: &OpenMeeting, announced: &mut Announced) -> Option<String> {
    let now = Announced { place: place(open), turnout: turnout(open) };
    let mut news = Vec::new();
    if now.place != announced.place {
        news.push(now.place.clone());
    }
    if now.turnout != announced.turnout {
        news.push(now.turnout.clone());
    }
    *announced = now;
    (!news.is_empty()).then(|| news.join(". "))
}

/// Returns the current item and its state, or the draft that is shown for it.
fn place(open: &OpenMeeting) -> String {
    match (open.proposal(), open.item()) {
        (Some(proposal), _) => format!("Forslag: {}", proposal.editor.text()[proposal.start..].trim()),
        (None, Some(item)) => format!("{}: {}", item.name(), state(open, item)),
        (None, None) => "Dagsordenen er tom".to_owned(),
    }
}

fn state(open: &OpenMeeting, item: &Item) -> &'static str {
    match item.state {
        State::Pending if open.meeting.is_unfinished(open.index()) => "mangler beslutning",
        State::Pending => "intet at beslutte",
        state => state.label(),
    }
}

fn turnout(open: &OpenMeeting) -> String {
    let turnout = open.turnout();
    format!("{} af {} til stede", turnout.here, turnout.members)
}
