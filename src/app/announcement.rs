//! What has changed, in one line, for whoever has the screen read aloud.

use super::App;
use super::open_meeting::OpenMeeting;
use super::outcome::Tone;
use super::switches::ScreenReader;
use crate::meeting::{Item, State};

/// What was said last.
#[derive(Debug, Default)]
pub(super) struct Announced {
    place: String,
    turnout: String,
}

impl App {
    /// After every event: says what is new on the meeting's screen, where nothing else is said.
    pub(super) fn announce(&mut self) {
        let is_asked = self.settings.switches.reading == ScreenReader::On;
        let is_here = self.overlay.is_none() && self.view.screen().edits_decision();
        let Some(open) = self.open_meeting.as_ref().filter(|_| is_asked && is_here && self.notice.is_none())
        else {
            return;
        };
        let now = Announced { place: place(open), turnout: turnout(open) };
        let mut news = Vec::new();
        if now.place != self.announced.place {
            news.push(now.place.clone());
        }
        if now.turnout != self.announced.turnout {
            news.push(now.turnout.clone());
        }
        self.announced = now;
        if !news.is_empty() {
            self.say(Tone::Info, news.join(". "));
        }
    }
}

/// Returns the current item and what became of it, or the draft that is shown for it.
fn place(open: &OpenMeeting) -> String {
    match (open.proposal(), open.item()) {
        (Some(proposal), _) => format!("Forslag: {}", proposal.editor.text()[proposal.start..].trim()),
        (None, Some(item)) => format!("{}: {}", item.name(), state(item)),
        (None, None) => "Dagsordenen er tom".to_owned(),
    }
}

fn state(item: &Item) -> &'static str {
    match item.state {
        State::Pending if item.is_unfinished() => "mangler beslutning",
        State::Pending => "intet at beslutte",
        state => state.label(),
    }
}

fn turnout(open: &OpenMeeting) -> String {
    let turnout = open.turnout();
    format!("{} af {} til stede", turnout.here, turnout.members)
}
